//! What the reader noted and checked.

use super::{FigureRow, NameRow, View, one_line};
use crate::correction::{Correction, quoted};
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::edits::{Note, Noted};
use gloss_engine::entities::Entity;
use gloss_engine::sorting;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// A note in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// The stretch it is on.
    pub span: Span,
    /// The words of the stretch, in one line; of many the first.
    pub words: AttrValue,
    /// The kind of the mark there, if there is one.
    pub kind: Option<Kind>,
    /// The note.
    pub note: Note,
}

/// How many of the names and figures are checked. Mentions of one name count once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So many are checked,
    pub checked: usize,
    /// of so many.
    pub all: usize,
}

/// Which marks are checked: a figure alone, a name wherever it stands.
pub(super) fn checked(marks: &[Annotation], entities: &[Entity], noted: &[Noted]) -> Vec<bool> {
    let ticked = |span: Span| {
        let found = noted.binary_search_by_key(&span, |noted| noted.span);
        found.is_ok_and(|place| noted[place].checked)
    };
    let mut checked: Vec<bool> = marks.iter().map(|mark| ticked(mark.span)).collect();
    for entity in entities {
        if entity.mentions.iter().any(|&mention| checked.get(mention) == Some(&true)) {
            for &mention in &entity.mentions {
                checked[mention] = true;
            }
        }
    }
    checked
}

/// The notes in the order of the text.
pub(super) fn rows(text: &str, marks: &[Annotation], noted: &[Noted]) -> Rc<[NoteRow]> {
    let row = |noted: &Noted| NoteRow {
        span: noted.span,
        words: quoted(text, noted.span).into(),
        kind: marks.iter().find(|mark| mark.span == noted.span).map(|mark| mark.kind),
        note: noted.note.clone(),
    };
    noted.iter().filter(|noted| !noted.note.is_empty()).map(row).collect()
}

/// The first places of the names and figures that are not checked, in the order of the text, and how many are.
pub(super) fn progress(names: &[NameRow], figures: &[FigureRow]) -> (Progress, Rc<[Span]>) {
    let rows = names.iter().map(|row| (row.checked, row.places[0]));
    let rows = rows.chain(figures.iter().map(|row| (row.checked, row.span)));
    let mut left: Vec<Span> = rows.clone().filter(|(checked, _)| !checked).map(|(_, place)| place).collect();
    sorting::sort(&mut left);
    let all = names.len() + figures.len();
    (Progress { checked: all - left.len(), all }, left.into())
}

/// What the card tells of words that are no mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where they stand.
    pub span: Span,
    /// The words, in one line.
    pub words: AttrValue,
    /// Who said them, and how it is told, where they are a quote.
    pub said: Option<AttrValue>,
    /// The note on them.
    pub note: Note,
    /// Are they checked?
    pub checked: bool,
}

impl View {
    /// The tick for the mark at `span`, or its taking away: a name is checked wherever it stands.
    pub fn tick(&self, span: Span) -> Correction {
        let name = self.name_at(span);
        let was = |place: &&Span| self.noted.iter().any(|noted| noted.span == **place && noted.checked);
        match name {
            Some(row) if row.checked => {
                let ticked: Rc<[Span]> = row.places.iter().filter(was).copied().collect();
                Correction::Check(if ticked.is_empty() { row.places.clone() } else { ticked }, false)
            }
            _ => Correction::Check(Rc::new([span]), !was(&&span)),
        }
    }

    /// The note on exactly these words.
    pub fn note(&self, span: Span) -> Note {
        let noted = self.noted.iter().find(|noted| noted.span == span);
        noted.map(|noted| noted.note.clone()).unwrap_or_default()
    }

    /// The card of words where no mark stands.
    pub fn stretch(&self, text: &str, span: Span) -> Option<Stretch> {
        let said = self.quotes.iter().find_map(|said| {
            let quote = said.quotes.iter().find(|quote| quote.span == span)?;
            let who = said.who.as_ref().map(|who| format!("{}, ", who.name)).unwrap_or_default();
            let told = format!("{who}{}", quote.told);
            Some(if told.is_empty() { "No speaker is named".into() } else { told.into() })
        });
        let words = one_line(span.of(text));
        (!words.is_empty()).then(|| Stretch {
            span,
            words: words.into(),
            said,
            note: self.note(span),
            checked: self.noted.iter().any(|noted| noted.span == span && noted.checked),
        })
    }
}
