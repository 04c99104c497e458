//! Gloss JSON -> a dossier: bounded, repaired where that can be, refused with words where not.

use super::entry::Entry;
use super::{Dossier, LONGEST_FILE, MOST, VERSION};
use crate::annotation::Annotation;
use crate::edits::{Edit, Edits};
use crate::formats::json::Reader;
use crate::offsets::{Offsets, Unit};
use crate::published;
use crate::sorting;
use std::cmp::Reverse;
use std::fmt;

/// A title has at most so many characters.
const LONGEST_TITLE: usize = 300;

/// What a file held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The article with everything that fits it.
    pub dossier: Dossier,
    /// So many marks and edits fitted no place of the text, or were of a sort that is not known, and were left out.
    pub left_out: usize,
}

/// Why a file was not read. Its words are for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another file.
    Foreign,
    /// Ours, but cut off or changed so that it is no JSON.
    Damaged,
    /// Written by a version that this one does not know.
    Newer,
    /// More than an article can have.
    TooLarge,
}

impl fmt::Display for Refusal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "This is no file of Gloss.",
            Self::Damaged => "This file of Gloss is incomplete or was changed. Take another copy of it.",
            Self::Newer => {
                "This file was made with a newer Gloss. Reload the page to get it, then open the file again."
            }
            Self::TooLarge => "This file is larger than any that Gloss writes.",
        })
    }
}

impl std::error::Error for Refusal {}

/// What the file says, as long as the text that its places speak of may still come.
#[derive(Default)]
struct Raw {
    version: Option<usize>,
    text: Option<String>,
    dossier: Dossier,
    found: Option<Vec<Entry>>,
    steps: Vec<Vec<Entry>>,
    undone: usize,
    entries: usize,
    left_out: usize,
}

/// Reads a file. Never more is kept than the file is long, times a small number.
#[inline]
pub fn read(file: &str) -> Result<Read, Refusal> {
    if file.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let mut raw = Raw::default();
    let mut reader = Reader::new(file);
    let whole = raw.read(&mut reader).is_some() && reader.ended();
    match raw.version {
        None => Err(Refusal::Foreign),
        Some(version) if version > VERSION => Err(Refusal::Newer),
        Some(_) if raw.entries > MOST => Err(Refusal::TooLarge),
        Some(_) if !whole => Err(Refusal::Damaged),
        Some(_) => raw.fitted().ok_or(Refusal::Damaged),
    }
}

impl Raw {
    #[inline]
    fn read(&mut self, reader: &mut Reader) -> Option<()> {
        reader.object(|reader, name| {
            match name {
                "gloss" => self.version = reader.count()?,
                "title" => {
                    let title = reader.words()?;
                    self.dossier.title = title.map(|title| title.chars().take(LONGEST_TITLE).collect());
                }
                "text" => self.text = reader.words()?.map(Into::into),
                "published" => {
                    self.dossier.published = reader.words()?.and_then(|iso| published::read(&iso));
                }
                "opened" => self.dossier.opened = reader.count()?.map(|opened| opened as u64),
                "found" => {
                    let mut found = Vec::new();
                    reader.list(|reader| self.entry(reader, &mut found))?;
                    self.found = Some(found);
                }
                "steps" => reader.list(|reader| {
                    let mut step = Vec::new();
                    reader.list(|reader| self.entry(reader, &mut step))?;
                    self.steps.push(step);
                    self.counted()
                })?,
                "undone" => self.undone = reader.count()?.unwrap_or(0),
                "lost" => reader.list(|reader| {
                    self.dossier.lost.extend(Entry::read(reader)?.lost());
                    self.counted()
                })?,
                "sections" => reader.list(|reader| {
                    self.dossier.sections.extend(Entry::read(reader)?.section());
                    self.counted()
                })?,
                _ => reader.pass()?,
            }
            Some(())
        })
    }

    /// One mark or edit, which counts where it has a place.
    #[inline]
    fn entry(&mut self, reader: &mut Reader, entries: &mut Vec<Entry>) -> Option<()> {
        let entry = Entry::read(reader)?;
        if entry.is_placed() {
            entries.push(entry);
        } else {
            self.left_out += 1;
        }
        self.counted()
    }

    /// Ends the reading where there is more than any article has.
    #[inline]
    fn counted(&mut self) -> Option<()> {
        self.entries += 1;
        (self.entries <= MOST).then_some(())
    }

    /// What fits the text.
    #[inline]
    fn fitted(mut self) -> Option<Read> {
        let text = self.text?;
        let offsets = Offsets::new(&text, Unit::CodePoints);
        let mut left_out = self.left_out;
        let mut fits = |fitted: bool| left_out += usize::from(!fitted);
        let found = self.found.map(|found| {
            let all = found.len();
            let mut found: Vec<Annotation> =
                found.into_iter().filter_map(|entry| entry.annotation(&offsets)).collect();
            sorting::sort_by_key(&mut found, |mark| (mark.span.start, Reverse(mark.span.end)));
            found.dedup_by_key(|mark| mark.span);
            (found.len()..all).for_each(|_| fits(false));
            found
        });
        let mut edits = Edits::default();
        let (all, mut undone) = (self.steps.len(), 0);
        for (number, step) in self.steps.into_iter().enumerate() {
            let step: Vec<Edit> = step
                .into_iter()
                .filter_map(|entry| {
                    let edit = entry.edit(&offsets);
                    fits(edit.is_some());
                    edit
                })
                .collect();
            undone += usize::from(!step.is_empty() && number + self.undone >= all);
            edits.push(step);
        }
        (0..undone).for_each(|_| edits.undo());
        (self.dossier.found, self.dossier.edits) = (found, edits);
        self.dossier.text = text;
        Some(Read { dossier: self.dossier, left_out })
    }
}
