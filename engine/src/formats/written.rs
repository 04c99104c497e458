//! What a writer makes: one file or several, and in words what they have no place for.

use super::Annotated;
use crate::edits::Noted;
use serde::Serialize;

/// The files of one article in one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Mostly one.
    pub files: Vec<File>,
    /// What is not in them, a sentence each, for the reader; empty where nothing is lost.
    pub losses: Vec<String>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What its name ends in, from the first point on: ".csv", ".figures.csv".
    pub ending: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it says, in UTF-8.
    pub contents: String,
}

impl File {
    /// A file of one line of JSON.
    pub(super) fn json(ending: &'static str, object: &impl Serialize) -> Self {
        let json = serde_json::to_string(object).expect("its keys are words and its numbers are finite");
        Self { ending, media_type: "application/json", contents: json + "\n" }
    }
}

/// What a format has a place for, besides the words and kinds of the marks.
#[expect(clippy::struct_excessive_bools, reason = "each has a place or not, whatever the others have")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    /// The article's text.
    pub text: bool,
    /// Names, and not only figures.
    pub names: bool,
    /// Figures, and not only names.
    pub figures: bool,
    /// What figures stand for.
    pub values: bool,
    /// Which names mean the same.
    pub entities: bool,
    /// Marks inside each other.
    pub nested: bool,
    /// Notes and tags on marks.
    pub notes: bool,
    /// Notes and tags on other words.
    pub notes_elsewhere: bool,
    /// What has been checked.
    pub ticks: bool,
    /// The article's date.
    pub date: bool,
}

impl Places {
    /// A place for the text with the kinds of its longest marks, and for nothing else.
    pub(super) const PLAIN: Self = Self {
        text: true,
        names: true,
        figures: true,
        values: false,
        entities: false,
        nested: false,
        notes: false,
        notes_elsewhere: false,
        ticks: false,
        date: false,
    };

    /// A place for everything.
    pub(super) const ALL: Self = Self {
        text: true,
        names: true,
        figures: true,
        values: true,
        entities: true,
        nested: true,
        notes: true,
        notes_elsewhere: true,
        ticks: true,
        date: true,
    };

    /// What of the article has no place in this format, which is called `format`.
    pub(super) fn losses(self, annotated: &Annotated, format: &str) -> Vec<String> {
        let counted =
            |figure: bool| annotated.marks.iter().filter(move |mark| mark.kind.is_figure() == figure);
        let count = |wanted: bool, count: usize| if wanted { 0 } else { count };
        let written = |noted: &&Noted| !noted.note.is_empty();
        let elsewhere = annotated.noted_elsewhere().filter(written).count();
        let on_marks = annotated.noted.iter().filter(written).count() - elsewhere;
        let notes = count(self.notes, on_marks) + count(self.notes_elsewhere, elsewhere);
        let nested = annotated.marks.iter().filter(|mark| mark.nested).count();
        let values = annotated.marks.iter().filter(|mark| mark.value.is_some()).count();
        let joined = annotated.entities.iter().filter(|entity| entity.mentions.len() > 1).count();
        let ticks = annotated.noted.iter().filter(|noted| noted.checked).count();
        let all = [
            (count(self.names, counted(false).count()), "name", "names"),
            (count(self.figures, counted(true).count()), "figure", "figures"),
            (count(self.values, values), "value of a figure", "values of figures"),
            (count(self.entities, joined), "name of several mentions", "names of several mentions"),
            (count(self.nested, nested), "mark inside a longer one", "marks inside longer ones"),
            (notes, "note", "notes"),
            (annotated.dossier.lost.len(), "note whose words are gone", "notes whose words are gone"),
            (count(self.ticks, ticks), "tick", "ticks"),
        ];
        let mut losses: Vec<String> = Vec::new();
        if !self.text {
            losses.push(format!("The text is not in this file: {format} has no place for it."));
        }
        if !self.date && annotated.dossier.published.is_some() {
            losses.push(format!("The article’s date is not in this file: {format} has no place for it."));
        }
        losses.extend(all.into_iter().filter_map(|(count, one, many)| lost(count, one, many, format)));
        losses
    }
}

/// That so many things are not in a file; `None` where there are none.
fn lost(count: usize, one: &str, many: &str, format: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one} is not in this file: {format} has no place for it.")),
        _ => Some(format!("{count} {many} are not in this file: {format} has no place for them.")),
    }
}

/// That so many marks are not in a file because they cross others.
pub(super) fn crossing(count: usize, format: &str) -> Option<String> {
    lost(count, "mark that crosses another", "marks that cross others", format)
}
