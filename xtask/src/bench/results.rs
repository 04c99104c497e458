//! What was measured, as the browser's driver wrote it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::peers::{PEERS, Peer};

/// All that was measured.
pub(super) struct Results {
    /// In the order of [`PEERS`].
    pub(super) programs: Vec<Program>,
    pub(super) repaints: Vec<Repaint>,
}

/// What was measured of one program.
pub(super) struct Program {
    pub(super) peer: &'static Peer,
    /// What it downloads, in bytes of brotli.
    pub(super) download: usize,
    /// From nothing to the first marks, in milliseconds, from the shortest to the longest.
    pub(super) starts: Vec<f64>,
    /// What it holds after an article, in bytes.
    pub(super) memory: f64,
    pub(super) throughput: Vec<Throughput>,
}

/// How fast pieces of news of a size were read.
pub(super) struct Throughput {
    /// The size wanted, in characters.
    pub(super) size: u64,
    pub(super) words_a_second: f64,
    /// Findings in a thousand words.
    pub(super) findings: f64,
    /// How many kinds of things were found.
    pub(super) kinds: usize,
}

/// How soon the page shows an edit.
pub(super) struct Repaint {
    /// The length of the article, in characters.
    pub(super) letters: u64,
    pub(super) marks: u64,
    /// From the shortest to the longest.
    pub(super) milliseconds: Vec<f64>,
}

impl Program {
    /// What was measured of pieces of this size, if it was fast enough.
    pub(super) fn at(&self, size: u64) -> Option<&Throughput> {
        self.throughput.iter().find(|throughput| throughput.size == size)
    }

    /// What was measured of the largest pieces that it could read in time.
    pub(super) fn largest(&self) -> Option<&Throughput> {
        self.throughput.iter().max_by_key(|throughput| throughput.size)
    }

    /// The best that it did at any size, in words a second.
    pub(super) fn fastest(&self) -> Option<f64> {
        self.throughput.iter().map(|throughput| throughput.words_a_second).reduce(f64::max)
    }
}

/// Reads what was measured; `downloads` are those of [`PEERS`], in bytes of brotli.
pub(super) fn read(path: &Path, downloads: Vec<usize>) -> Result<Results> {
    let results: Value = serde_json::from_slice(&fs::read(path).context("nothing was measured")?)?;
    let programs = PEERS.iter().zip(downloads).map(|(peer, download)| {
        let measured = &results["programs"][peer.file];
        Program {
            peer,
            download,
            starts: numbers(&measured["starts"]),
            memory: measured["memory"].as_f64().unwrap_or_default(),
            throughput: measured["throughput"].as_array().into_iter().flatten().map(throughput).collect(),
        }
    });
    let repaint = |measured: &Value| Repaint {
        letters: measured["letters"].as_u64().unwrap_or_default(),
        marks: measured["marks"].as_u64().unwrap_or_default(),
        milliseconds: numbers(&measured["milliseconds"]),
    };
    Ok(Results {
        programs: programs.collect(),
        repaints: results["repaints"].as_array().into_iter().flatten().map(repaint).collect(),
    })
}

fn throughput(measured: &Value) -> Throughput {
    let number = |key: &str| measured[key].as_f64().unwrap_or_default();
    Throughput {
        size: measured["size"].as_u64().unwrap_or_default(),
        words_a_second: number("words") / number("seconds"),
        findings: 1000.0 * number("findings") / number("words"),
        kinds: measured["kinds"].as_array().map_or(0, Vec::len),
    }
}

/// Those of a list that are numbers, in their order of size.
fn numbers(list: &Value) -> Vec<f64> {
    let mut numbers: Vec<f64> = list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    numbers.sort_unstable_by(f64::total_cmp);
    numbers
}

/// The number in the middle.
pub(super) fn median(sorted: &[f64]) -> Option<f64> {
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}
