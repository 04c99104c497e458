//! How well a model reads texts that it was not made from.

use crate::corpus::{self, Document, KINDS, Label};
use crate::sources::CHECKS;
use anyhow::Result;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::names::{self, Names};
use gloss_engine::span::Span;
use gloss_engine::token;
use std::path::Path;

/// Right, found and there.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    there: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.there += other.there;
    }

    fn share(part: usize, whole: usize) -> f64 {
        100.0 * part as f64 / whole.max(1) as f64
    }

    fn precision(self) -> f64 {
        Self::share(self.right, self.found)
    }

    fn recall(self) -> f64 {
        Self::share(self.right, self.there)
    }

    fn f1(self) -> f64 {
        Self::share(2 * self.right, self.found + self.there)
    }
}

/// Prints precision, recall and F1 of whole names by set and kind; of the set `mistakes`, what was read otherwise.
pub(crate) fn score(texts: &Path, names: &Names, mistakes: Option<&str>) -> Result<()> {
    for source in CHECKS {
        let documents = corpus::read(&texts.join(source.set).join(source.file), source.per_document, 0)?;
        let mut tallies = [Tally::default(); KINDS.len()];
        for document in &documents {
            let article = Article::new(document.text.as_str());
            let found: Vec<Annotation> = names::find(&article, &token::tokenize(&article), names)
                .into_iter()
                .filter(|annotation| !annotation.nested)
                .collect();
            tally(document, &found, &mut tallies);
            if mistakes == Some(source.set) {
                tell_mistakes(document, &found);
            }
        }
        let mut main = Tally::default();
        tallies[..3].iter().for_each(|tally| main.add(*tally));
        println!(
            "{:17} {:8} PERSON+ORG+PLACE {:5.1} P {:5.1} R {:5.1} F1",
            source.set,
            source.file,
            main.precision(),
            main.recall(),
            main.f1()
        );
        for (kind, tally) in KINDS.iter().zip(tallies).filter(|(_, tally)| tally.there > 0) {
            println!(
                "    {kind:8} {:5.1} P {:5.1} R {:5.1} F1   {} right of {} found, {} there",
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.right,
                tally.found,
                tally.there
            );
        }
    }
    Ok(())
}

/// Names of unknown kind count for nobody: those found there are wrong, as other scorers count them.
fn tally(document: &Document, found: &[Annotation], tallies: &mut [Tally; KINDS.len()]) {
    for annotation in found {
        let tally = &mut tallies[annotation.kind as usize];
        tally.found += 1;
        tally.right +=
            usize::from(document.names.contains(&(annotation.span, Label::Kind(annotation.kind as usize))));
    }
    for (_, label) in &document.names {
        if let Label::Kind(kind) = label {
            tallies[*kind].there += 1;
        }
    }
}

fn tell_mistakes(document: &Document, found: &[Annotation]) {
    let label = |kind: Option<Kind>| kind.map_or("-", Kind::label);
    for annotation in found {
        let touched = document.names.iter().find(|(span, _)| span.overlaps(annotation.span));
        let meant = touched.and_then(|(_, label)| match label {
            Label::Kind(kind) => Some(Kind::ALL[*kind]),
            _ => None,
        });
        if touched.is_none_or(|(span, _)| *span != annotation.span || meant != Some(annotation.kind)) {
            println!(
                "{:8} for {:8} {}",
                annotation.kind.label(),
                label(meant),
                in_context(&document.text, annotation.span)
            );
        }
    }
    for (span, _) in
        document.names.iter().filter(|(span, _)| !found.iter().any(|found| found.span.overlaps(*span)))
    {
        println!("missed                {}", in_context(&document.text, *span));
    }
}

/// The words of a span in brackets, with some forty bytes on either side.
fn in_context(text: &str, span: Span) -> String {
    const AROUND: usize = 40;
    let start = text.floor_char_boundary(span.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((span.end + AROUND).min(text.len()));
    format!("{}[{}]{}", &text[start..span.start], span.of(text), &text[span.end..end]).replace('\n', " / ")
}
