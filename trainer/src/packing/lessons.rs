//! The texts that are counted, those that trust is learnt from, and those that only measure.

use crate::corpus;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// Texts of one source.
pub(crate) struct Lesson {
    pub(crate) texts: Vec<String>,
    /// How much a word of them counts: news most.
    pub(crate) weight: f64,
}

/// So many texts of a source tell what marks are like.
pub(crate) const MARKED: usize = 1200;

/// Tagged texts, whose tags do not count here.
const TAGGED: &[(&str, &str, f64)] = &[
    ("gmb", "train.tsv.gz", 1.0),
    ("gmb", "dev.tsv", 1.0),
    ("fewnerd_partial", "train.tsv.gz", 0.4),
    ("redocred", "train.tsv", 0.4),
    ("crossner_politics", "dev.tsv", 0.5),
    ("crossner_politics", "test.tsv", 0.5),
    ("europarl", "test.tsv", 1.0),
    ("uner_pud", "test.tsv", 1.0),
    ("re3d", "train.tsv", 1.0),
    ("meantime", "train.tsv", 1.0),
    ("uner_ewt", "train.tsv", 0.3),
];

/// Texts whose words are counted.
pub(crate) fn words(data: &Path) -> Result<Vec<Lesson>> {
    /// Where a source marks no documents, so many sentences make one.
    const SENTENCES: usize = 20;
    let mut lessons = Vec::new();
    for &(set, file, weight) in TAGGED {
        let documents = corpus::read(&data.join("data/ner").join(set).join(file), SENTENCES, 0)?;
        lessons.push(Lesson { texts: documents.into_iter().map(|document| document.text).collect(), weight });
    }
    for (file, weight) in [("wikiwars", 0.4), ("re3d", 1.0)] {
        lessons.push(Lesson { texts: texts(data, file)?, weight });
    }
    Ok(lessons)
}

/// News as it stands on the web, not counted above: what the guesses are worth is learnt where they guess.
pub(crate) fn drills(data: &Path) -> Result<Vec<String>> {
    texts(data, "eventstoryline")
}

/// News that nothing is learnt from.
pub(crate) fn checks(data: &Path) -> Result<Vec<String>> {
    texts(data, "gum-news")
}

fn texts(data: &Path, set: &str) -> Result<Vec<String>> {
    let path = data.join("data/figures").join(set).with_extension("jsonl");
    let lines = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = |line: &str| -> Result<String> {
        let object: serde_json::Value = serde_json::from_str(line)?;
        Ok(object["text"].as_str().context("a line without text")?.to_owned())
    };
    lines.lines().map(text).collect()
}
