//! The examples of the documentation that are in the marked notation: what they say is found, is, and nothing else.
//!
//! In a block of the language `marked` every line is an article; `@ 2025-03-12` dates those after it.

use gloss_engine::article::Article;
use gloss_engine::formats::marked;
use gloss_engine::names::Names;
use gloss_engine::published;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_marked_example_is_read_as_it_says() {
    let names = Names::new();
    let (mut wrong, mut examples) = (Vec::new(), 0);
    for path in pages() {
        let page = fs::read_to_string(&path).expect("a page is UTF-8");
        for block in blocks(&page) {
            let mut date = None;
            for line in block.lines() {
                if let Some(iso) = line.strip_prefix("@ ") {
                    date = Some(published::read(iso).expect("an ISO date"));
                    continue;
                }
                examples += 1;
                let annotate = |text: &str| gloss_engine::annotate(&Article::new(text), &names, date);
                if let Err(found) = marked::compare(line, annotate) {
                    wrong.push(format!("{}: {line}\n  is read as {found}", path.display()));
                }
            }
        }
    }
    assert!(examples > 5, "the pages with examples are gone");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The pages of the documentation.
fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let entries = fs::read_dir(folder).expect("the documentation is there");
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    pages
}

/// What stands in the blocks of the notation.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    const FENCE: &str = "```marked\n";
    page.match_indices(FENCE).map(|(at, _)| {
        let block = &page[at + FENCE.len()..];
        block.split("```").next().unwrap_or_default()
    })
}
