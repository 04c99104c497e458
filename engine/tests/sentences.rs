//! The sentences beside the rules: what stands in brackets must be found, and nothing else.
//!
//! `figures/*.txt` speak of figures alone, `names/*.txt` of names alone. A line that starts with `#` is a remark;
//! `@ 2025-03-12` gives the date of the articles that follow; every other line that is not empty is an article in
//! the marked notation.

use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::formats::marked;
use gloss_engine::names::Names;
use gloss_engine::published;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Checks every sentence in `folder` against what is found of the kinds that `speaks_of` names.
#[track_caller]
fn check(folder: &str, speaks_of: impl Fn(Kind) -> bool) {
    let names = Names::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of sentences is there")
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    files.sort();
    let (mut wrong, mut sentences) = (String::new(), 0);
    for file in &files {
        let mut date_of_articles = None;
        for (number, line) in
            fs::read_to_string(file).expect("a file of sentences is UTF-8").lines().enumerate()
        {
            if let Some(date) = line.strip_prefix("@ ") {
                date_of_articles = Some(published::read(date).expect("an ISO date"));
                continue;
            }
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            sentences += 1;
            let annotate = |text: &str| -> Vec<Annotation> {
                let mut found = gloss_engine::annotate(&Article::new(text), &names, date_of_articles);
                found.retain(|annotation| speaks_of(annotation.kind));
                found
            };
            if let Err(found) = marked::compare(line, annotate) {
                let _ = writeln!(
                    wrong,
                    "{}:{}\n  expected {line}\n  found    {found}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
    assert!(sentences > 0, "no sentences in {}", folder.display());
    assert!(wrong.is_empty(), "of {sentences} sentences these are read otherwise:\n{wrong}");
}

#[test]
fn figures_are_found_with_their_values() {
    check("figures", Kind::is_figure);
}

#[test]
fn names_are_found_with_their_kinds() {
    check("names", |kind| !kind.is_figure());
}
