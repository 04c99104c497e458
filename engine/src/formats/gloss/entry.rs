//! One object of a list in Gloss JSON, as it is read: whatever it is about, its fields have the same names.

#![allow(clippy::option_option, reason = "`None` is what is no JSON, `Some(None)` is what is not asked for")]

use super::value;
use crate::annotation::{Annotation, Kind, Modifier, Value};
use crate::edits::{Edit, LONGEST_NOTED, LostNote, Note};
use crate::formats::json::{Reader, Scalar};
use crate::offsets::Offsets;
use crate::share::Section;
use crate::span::Span;

/// No name of a thing in the file has more characters.
const LONGEST_FORM: usize = 100;

/// No reason has more characters.
const LONGEST_WHY: usize = 1_000;

/// More tags than a note may have are not looked at.
const MOST_TAGS: usize = 20;

/// Two counts of code points: a stretch.
type Place = [usize; 2];

/// All fields that an object may have.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    edit: String,
    start: Option<usize>,
    end: Option<usize>,
    with: Option<Place>,
    kind: Option<Kind>,
    value: Option<Value>,
    modifiers: Vec<Modifier>,
    measure: Option<Place>,
    basis: Option<Place>,
    nested: bool,
    certainty: Option<usize>,
    by_reader: bool,
    why: String,
    text: String,
    tags: Vec<String>,
    checked: bool,
    words: String,
    tag: Option<usize>,
}

impl Entry {
    /// Reads an object; `None` where it is no JSON.
    #[inline]
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let mut entry = Self::default();
        reader.object(|reader, name| {
            match name {
                "edit" => entry.edit = words(reader, LONGEST_FORM)?,
                "start" => entry.start = reader.count()?,
                "end" => entry.end = reader.count()?,
                "with" => entry.with = place(reader)?,
                "label" => entry.kind = Kind::from_label(&words(reader, LONGEST_FORM)?),
                "value" => entry.value = value::read(reader)?,
                "mod" => entry.modifiers = modifiers(reader)?,
                "of" => entry.measure = place(reader)?,
                "basis" => entry.basis = place(reader)?,
                "nested" => entry.nested = reader.scalar()? == Scalar::Flag(true),
                "certainty" => entry.certainty = reader.count()?,
                "by" => entry.by_reader = words(reader, LONGEST_FORM)? == "reader",
                "why" => entry.why = words(reader, LONGEST_WHY)?,
                // A note is bounded by itself, a section by the file.
                "text" => entry.text = words(reader, usize::MAX)?,
                "tags" => entry.tags = tags(reader)?,
                "checked" => entry.checked = reader.scalar()? == Scalar::Flag(true),
                "words" => entry.words = words(reader, LONGEST_NOTED)?,
                "tag" => entry.tag = reader.count()?,
                _ => reader.pass()?,
            }
            Some(())
        })?;
        Some(entry)
    }

    /// Has it a place at all? What has none needs not be kept until the text is known.
    #[inline]
    pub(super) fn is_placed(&self) -> bool {
        self.start.is_some() && self.end.is_some()
    }

    #[inline]
    fn span(&self, offsets: &Offsets) -> Option<Span> {
        span(offsets, [self.start?, self.end?])
    }

    /// What was found; `None` where it fits no place of the text, or has no kind.
    #[inline]
    pub(super) fn annotation(self, offsets: &Offsets) -> Option<Annotation> {
        Some(Annotation {
            value: self.value,
            modifiers: self.modifiers,
            measure: self.measure.and_then(|place| span(offsets, place)),
            basis: self.basis.and_then(|place| span(offsets, place)),
            nested: self.nested,
            certainty: self.certainty.unwrap_or(100).min(100) as u8,
            by_reader: self.by_reader,
            ..Annotation::new(span(offsets, [self.start?, self.end?])?, self.kind?, self.why)
        })
    }

    /// What the reader said; `None` where it fits no place of the text, or is not known.
    #[inline]
    pub(super) fn edit(self, offsets: &Offsets) -> Option<Edit> {
        let here = self.span(offsets)?;
        let with = self.with.and_then(|place| span(offsets, place));
        Some(match &*self.edit {
            "mark" => Edit::Mark(here, self.kind?),
            "nothing" => Edit::Nothing(here),
            "value" => Edit::Value(here, self.kind?, self.value?, self.modifiers),
            "join" => Edit::Join(with?, here),
            "part" => Edit::Part(here),
            "name" => Edit::Name(here, with?),
            "note" => Edit::Note(here, self.note()),
            "checked" => Edit::Checked(here, self.checked),
            _ => return None,
        })
    }

    #[inline]
    fn note(&self) -> Note {
        Note::new(&self.text, &self.tags.join(","))
    }

    /// A note whose words are gone; `None` where it says nothing.
    #[inline]
    pub(super) fn lost(self) -> Option<LostNote> {
        let note = self.note();
        (!note.is_empty()).then(|| LostNote { words: self.words.into(), note })
    }

    /// A section of a link.
    #[inline]
    pub(super) fn section(self) -> Option<Section> {
        let tag = u8::try_from(self.tag?).ok().filter(|&tag| tag < 64)?;
        Some(Section { tag, text: self.text })
    }
}

/// The stretch of the text that two counts of code points name; none is empty.
#[inline]
fn span(offsets: &Offsets, [start, end]: Place) -> Option<Span> {
    if start >= end {
        return None;
    }
    Some(Span::new(offsets.byte(start)?, offsets.byte(end)?))
}

/// A string, ended early where it is too long; empty where there is none.
#[inline]
fn words(reader: &mut Reader, most: usize) -> Option<String> {
    let words = reader.words()?.unwrap_or_default();
    Some(match words.char_indices().nth(most) {
        Some((end, _)) => words[..end].to_owned(),
        None => words.into_owned(),
    })
}

#[inline]
fn place(reader: &mut Reader) -> Option<Option<Place>> {
    let (mut place, mut count) = ([0; 2], 0);
    reader.list(|reader| {
        let part = reader.count()?;
        if let (Some(part), Some(here)) = (part, place.get_mut(count)) {
            *here = part;
        }
        count += 1;
        Some(())
    })?;
    Some((count == 2).then_some(place))
}

/// The modifiers in a list of their words.
#[inline]
pub(in crate::formats) fn modifiers(reader: &mut Reader) -> Option<Vec<Modifier>> {
    let mut told = [false; Modifier::ALL.len()];
    reader.list(|reader| {
        let word = words(reader, LONGEST_FORM)?;
        if let Some(place) = Modifier::ALL.iter().position(|modifier| modifier.word() == word) {
            told[place] = true;
        }
        Some(())
    })?;
    Some(
        Modifier::ALL.into_iter().zip(told).filter_map(|(modifier, told)| told.then_some(modifier)).collect(),
    )
}

#[inline]
fn tags(reader: &mut Reader) -> Option<Vec<String>> {
    let mut tags = Vec::new();
    reader.list(|reader| {
        let tag = words(reader, LONGEST_FORM)?;
        if tags.len() < MOST_TAGS {
            tags.push(tag);
        }
        Some(())
    })?;
    Some(tags)
}
