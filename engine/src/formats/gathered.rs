//! What a file of another program says of a text -> a dossier.

use super::anchors::{Anchors, Claim, quoted};
use super::gloss::{Dossier, MOST, modifiers, value};
use super::json::Reader;
use crate::annotation::{Annotation, Kind, Modifier, Value};
use crate::article::Article;
use crate::edits::{Edit, Edits, LONGEST_MARK, Note};
use crate::entities;
use crate::published::Published;
use crate::share::{self, Mark};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What a file of another program held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The article with everything that found its place.
    pub dossier: Dossier,
    /// What found none, or is none that Gloss knows: a sentence each, of very many the first.
    pub unplaced: Vec<String>,
}

/// Why a file was not read. Its words are for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// None of the formats that are read.
    Foreign,
    /// Cut off, or changed so that it cannot be read.
    Damaged,
    /// It speaks of a text that is not in it.
    NoText,
    /// More than an article can have.
    TooLarge,
    /// Made by a version that this one does not know.
    Newer,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "This file holds no annotations that Gloss knows.",
            Self::Damaged => "This file is incomplete or was changed. Take another copy of it.",
            Self::NoText => {
                "This file has marks, but not the text they are on. Open the article first, then this file."
            }
            Self::TooLarge => "This file is larger than any that Gloss reads.",
            Self::Newer => {
                "This file was made with a newer Gloss. Reload the page to get it, then open the file again."
            }
        })
    }
}

impl std::error::Error for Refusal {}

/// More tags than a note may have are not looked at.
const MOST_TAGS: usize = 20;

/// So much that found no place is told one by one.
const MOST_TOLD: usize = 200;

/// What the page says of a mark that came in a file.
const WHY: &str = "Marked in the file.";

/// One annotation of a file: where it stands, and all that is said there.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub claim: Claim,
    pub label: Option<Kind>,
    pub value: Option<Value>,
    pub modifiers: Vec<Modifier>,
    pub note: String,
    pub tags: Vec<String>,
    pub checked: bool,
    /// The name of the entity that it means, in the file's own way.
    pub entity: Option<String>,
}

impl Entry {
    /// Adds to the note, on a line of its own.
    pub(super) fn say(&mut self, words: &str) {
        if !self.note.is_empty() {
            self.note.push('\n');
        }
        self.note.push_str(words);
    }

    /// Adds a tag.
    pub(super) fn tag(&mut self, words: &str) {
        if self.tags.len() < MOST_TAGS {
            self.tags.push(words.to_owned());
        }
    }

    /// Takes what a figure stands for, as the writers of formats for other programs put it down.
    pub(super) fn describe(&mut self, json: &str) {
        let _ = Reader::new(json).object(|reader, name| {
            match name {
                "value" => self.value = value::read(reader)?,
                "mod" => self.modifiers = modifiers(reader)?,
                _ => reader.pass()?,
            }
            Some(())
        });
    }
}

/// All annotations of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    pub entries: Vec<Entry>,
    untold: usize,
    unplaced: Vec<String>,
}

impl Gathered {
    /// Takes an entry; `None` where there are more than any article has.
    pub(super) fn push(&mut self, entry: Entry) -> Option<()> {
        self.entries.push(entry);
        (self.entries.len() <= MOST).then_some(())
    }

    /// Tells what is left out.
    pub(super) fn leave(&mut self, told: String) {
        if self.unplaced.len() < MOST_TOLD {
            self.unplaced.push(told);
        } else {
            self.untold += 1;
        }
    }

    /// Tells that a label says nothing to Gloss.
    pub(super) fn leave_label(&mut self, claim: &Claim, label: &str) {
        self.leave(format!(
            "{} is labelled {}, a kind that Gloss does not know.",
            claim.told(),
            quoted(label)
        ));
    }

    /// What of all fits the text.
    pub(super) fn fitted(mut self, text: String, published: Option<Published>) -> Read {
        let mut anchors = Anchors::new(&text);
        let mut placed: Vec<(Span, Entry)> = Vec::with_capacity(self.entries.len());
        for entry in std::mem::take(&mut self.entries) {
            match anchors.place(&entry.claim) {
                Some(span) => placed.push((span, entry)),
                None => self.leave(format!("{} stands nowhere in the text.", entry.claim.told())),
            }
        }
        placed.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
        let found = self.found(&placed);
        let edits = said(&text, &found, &placed);
        if self.untold > 0 {
            self.unplaced.push(format!("And {} more.", self.untold));
        }
        let dossier = Dossier { text, published, found: Some(found), edits, ..Dossier::default() };
        Read { dossier, unplaced: self.unplaced }
    }

    /// The marks, with the values that the file gives them.
    fn found(&mut self, placed: &[(Span, Entry)]) -> Vec<Annotation> {
        let mut marks: Vec<(Mark, &Entry)> = Vec::new();
        for (span, entry) in placed {
            let Some(kind) = entry.label else { continue };
            let before = marks.last().map(|(mark, _)| *mark).filter(|mark| mark.span == *span);
            if before.is_some_and(|mark| mark.kind != kind) {
                self.leave(format!(
                    "{} has two labels; the second, {}, is left out.",
                    entry.claim.told(),
                    kind.label()
                ));
            } else if span.len() > LONGEST_MARK {
                self.leave(format!("{} is too long for a mark.", entry.claim.told()));
            } else if before.is_none() {
                marks.push((Mark { span: *span, kind }, entry));
            }
        }
        let mut reach = 0;
        let annotation = |(mark, entry): (Mark, &Entry)| {
            // Of marks inside each other the longest counts.
            let nested = mark.span.end <= reach;
            reach = reach.max(mark.span.end);
            let (value, modifiers) = (entry.value.clone(), entry.modifiers.clone());
            Annotation { value, modifiers, nested, ..Annotation::new(mark.span, mark.kind, WHY) }
        };
        marks.into_iter().map(annotation).collect()
    }
}

/// Gives figures their values that came from elsewhere without: what their words say.
#[inline]
pub fn value(dossier: &mut Dossier) {
    let Some(found) = &mut dossier.found else { return };
    let marks: Vec<Mark> = found.iter().map(Mark::from).collect();
    let article = Article::new(dossier.text.as_str());
    let valued = share::annotations(&article, &marks, dossier.published);
    for (mark, valued) in found.iter_mut().zip(valued) {
        if mark.kind.is_figure() && mark.value.is_none() && mark.modifiers.is_empty() {
            let why = std::mem::take(&mut mark.why);
            *mark = Annotation { by_reader: mark.by_reader, nested: mark.nested, why, ..valued };
        }
    }
}

/// Lets what a file of another program says of figures be the reader's word, where their own words say something else:
/// values are worked out anew wherever an article goes, but for those that a reader set.
#[inline]
pub fn keep_values(dossier: &mut Dossier) {
    let found = dossier.found.clone().unwrap_or_default();
    for mark in dossier.found.iter_mut().flatten().filter(|mark| mark.why == WHY) {
        (mark.value, mark.modifiers) = (None, Vec::new());
    }
    value(dossier);
    let read = dossier.found.iter().flatten();
    let told = found.into_iter().zip(read).filter(|(told, read)| {
        told.why == WHY && (&told.value, &told.modifiers) != (&read.value, &read.modifiers)
    });
    let step = told.filter_map(|(told, _)| {
        told.value.map(|value| Edit::Value(told.span, told.kind, value, told.modifiers))
    });
    let step: Vec<Edit> = step.collect();
    let said = std::mem::take(&mut dossier.edits);
    dossier.edits.push(step);
    said.steps().for_each(|step| dossier.edits.push(step.to_vec()));
}

/// Notes and ticks, and the names that the file says mean the same, as one step of edits.
fn said(text: &str, found: &[Annotation], placed: &[(Span, Entry)]) -> Edits {
    let mut step = Vec::new();
    for (span, entry) in placed {
        let note = Note::new(&entry.note, &entry.tags.join(","));
        if !note.is_empty() {
            step.push(Edit::Note(*span, note));
        }
        if entry.checked {
            step.push(Edit::Checked(*span, true));
        }
    }
    let entities = entities::entities(&Article::new(text), found);
    let numbers = entities::numbers(&entities, found.len());
    let number = |span: Span| {
        let place = (span.start, Reverse(span.end));
        let mark = found.binary_search_by_key(&place, |mark| (mark.span.start, Reverse(mark.span.end)));
        numbers[mark.ok()?]
    };
    // The first mention of each entity of the file, and the entity of the file that each of ours was first seen to be.
    let mut firsts: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    let mut holders: BTreeMap<usize, &str> = BTreeMap::new();
    let mut joined: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (span, entry) in placed {
        let (Some(entity), Some(own)) = (entry.entity.as_deref(), number(*span)) else { continue };
        let parted = *holders.entry(own).or_insert(entity) != entity;
        if parted {
            step.push(Edit::Part(*span));
        }
        let (first, other) = *firsts.entry(entity).or_insert((*span, own));
        if first != *span && (parted || other != own && joined.insert((other, own))) {
            step.push(Edit::Join(first, *span));
        }
    }
    let mut edits = Edits::default();
    edits.push(step);
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::json_lines;

    #[test]
    fn values_that_the_words_do_not_say_are_kept_as_the_readers() {
        let line = concat!(
            r#"{"text":"It cost $3 and $4.","spans":[{"start":8,"end":10,"label":"MONEY","#,
            r#""value":{"amount":3,"currency":"USD"}},{"start":15,"end":17,"label":"MONEY","#,
            r#""value":{"amount":4,"currency":"CAD"}}],"notes":[{"start":8,"end":10,"note":"Ask"}]}"#
        );
        let mut dossier = json_lines::read(line).unwrap().dossier;
        keep_values(&mut dossier);
        let canadian = Value::Money { amount: 4.0.into(), currency: Some("CAD".into()) };
        let steps: Vec<&[Edit]> = dossier.edits.steps().collect();
        assert_eq!(steps[0], [Edit::Value(Span::new(15, 17), Kind::Money, canadian, vec![])]);
        assert_eq!((steps.len(), steps[1].len()), (2, 1));
    }
}
