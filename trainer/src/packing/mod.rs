//! Makes the table that links are packed with: words, what follows them, and how far each guess is trusted.

mod count;
mod lessons;
mod marked;
mod tune;

use anyhow::{Context as _, Result};
use gloss_engine::names::Names;
use gloss_engine::share::predictor::Trust;
use gloss_engine::share::table::{self, Table};
use gloss_engine::share::words::Words;
use gloss_engine::share::{Shared, pack};
use marked::Marked;
use std::fs;
use std::path::Path;

/// How many words, pairs and triples the table lists: README.md beside the table says what each buys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) pieces: usize,
    pub(crate) pairs: usize,
    pub(crate) triples: usize,
}

/// The size of version A.
pub(crate) const VERSION_A: Size = Size { pieces: 6000, pairs: 18_000, triples: 6_000 };

/// How fast weights are learnt, round by round.
const RATES: [i32; 3] = [16, 8, 4];

/// Makes the table, and says how long the links are that it makes. With a file of JSON lines with spans, also theirs.
pub(crate) fn learn(data: &Path, file: &Path, size: Size, measured: Option<&str>) -> Result<()> {
    let lessons = lessons::words(data)?;
    let mut contents = count::count(&lessons, size);
    let names = Names::new();
    let drills = lessons::drills(data)?;
    {
        let words = Words::new(contents.clone());
        let texts: Vec<Marked> = lessons
            .iter()
            .flat_map(|lesson| lesson.texts.iter().take(lessons::MARKED))
            .map(|text| marked::marked(text, &names))
            .collect();
        contents.traits = marked::traits(&texts, &words);
    }
    let words = Words::new(contents.clone());
    let mut trust = Trust::default();
    for rate in RATES {
        let cost = tune::tune(&words, &drills, &mut trust, rate);
        println!("{cost:.4} bits a character of the drills");
    }
    let drills: Vec<Marked> = drills.iter().map(|text| marked::marked(text, &names)).collect();
    let mut questions = Default::default();
    for _ in 0..3 {
        let cost = marked::tune(&words, &drills, &mut questions);
        println!("{cost:.4} bits a mark of the drills");
    }
    let bytes = table::write(&mut contents, &mut trust, &mut questions);
    fs::write(file, &bytes).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{size:?}: {} bytes", bytes.len());
    score(data, &bytes, measured)
}

/// Says how long the links of articles are that nothing was learnt from.
pub(crate) fn score(data: &Path, table: &[u8], measured: Option<&str>) -> Result<()> {
    let table = Table::read(table).context("the table cannot be read")?;
    let names = Names::new();
    let mut checks = Vec::new();
    for text in lessons::checks(data)? {
        checks.push(marked::marked(&text, &names));
    }
    let (mut characters, mut text_alone, mut whole) = (0, 0, 0);
    for check in &checks {
        characters += check.text.chars().count();
        text_alone += length(&table, &check.text, &[])?;
        whole += length(&table, &check.text, &check.marks)?;
    }
    println!(
        "{} articles of {characters} characters: {text_alone} the text, {whole} with marks",
        checks.len()
    );
    for article in measured.map(marked::read).transpose()?.unwrap_or_default() {
        println!(
            "{} characters, {} marks: {} the text, {} with marks",
            article.text.chars().count(),
            article.marks.len(),
            length(&table, &article.text, &[])?,
            length(&table, &article.text, &article.marks)?
        );
    }
    Ok(())
}

/// The length of the payload.
fn length(table: &Table, text: &str, marks: &[gloss_engine::share::Mark]) -> Result<usize> {
    let shared = Shared { text: text.to_owned(), found: marks.to_vec(), ..Shared::default() };
    Ok(pack(table, &shared)?.len())
}
