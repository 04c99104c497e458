//! First readings on disk, so that the lesson can be given again without them being made anew.

use crate::prepared::Prepared;
use anyhow::{Context as _, Result, ensure};
use gloss_engine::names::document::Mention;
use std::fs;
use std::path::Path;

/// A line a document, a mention as `first word,word behind the last,kind,certainty in thousandths`.
pub(crate) fn save(path: &Path, readings: &[Vec<Mention>]) -> Result<()> {
    let line = |mentions: &Vec<Mention>| -> String {
        let told = mentions.iter().map(|mention| {
            let thousandths = (mention.certainty * 1000.0) as usize;
            format!("{},{},{},{thousandths}", mention.words.start, mention.words.end, mention.kind)
        });
        told.collect::<Vec<_>>().join(" ")
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let lines: Vec<String> = readings.iter().map(line).collect();
    fs::write(path, lines.join("\n") + "\n").with_context(|| format!("cannot write {}", path.display()))
}

/// What [`save`] wrote, if it was of these documents.
pub(crate) fn load(path: &Path, documents: &[Prepared]) -> Result<Vec<Vec<Mention>>> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("no first readings in {}: learn first", path.display()))?;
    let mention = |told: &str| {
        let mut parts = told.split(',').filter_map(|part| part.parse::<usize>().ok());
        let (start, end, kind, thousandths) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Mention { words: start..end, kind, certainty: thousandths as f32 / 1000.0 })
    };
    let readings: Vec<Vec<Mention>> =
        text.lines().map(|line| line.split_ascii_whitespace().filter_map(mention).collect()).collect();
    let fits = readings.len() == documents.len()
        && readings.iter().zip(documents).all(|(mentions, document)| {
            mentions.iter().all(|mention| mention.words.end <= document.reading.words.len())
        });
    ensure!(fits, "the first readings are of other documents: learn again");
    Ok(readings)
}
