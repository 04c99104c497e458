//! What the reader adds to a stretch of the text: a note with tags, and whether it has been checked.

use super::{Edit, Edits};
use crate::span::Span;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A note covers at most so many bytes of the article: a long quotation of several paragraphs.
pub const LONGEST_NOTED: usize = 20_000;

/// A note has at most so many characters.
pub const LONGEST_NOTE: usize = 2_000;

/// So many tags a note has at most.
pub const MOST_TAGS: usize = 8;

/// So many characters a tag has at most.
pub const LONGEST_TAG: usize = 40;

/// So many stretches have notes and ticks at most; an article of 5,000 words has some 1,500 marks.
pub const MOST_NOTED: usize = 20_000;

/// Words of the reader on a stretch. They are plain text, whatever they look like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    text: Rc<str>,
    tags: Rc<[Rc<str>]>,
}

impl Note {
    /// A note within its bounds: control characters go, so does white space around, and what is too long ends early.
    /// Tags are told apart by commas, and each counts once.
    pub fn new(text: &str, tags: &str) -> Self {
        let plain = |c: &char| !c.is_control() || *c == '\n';
        let text: String =
            text.chars().filter(plain).skip_while(|c| c.is_whitespace()).take(LONGEST_NOTE).collect();
        let mut kept: Vec<Rc<str>> = Vec::new();
        for tag in tags.split([',', '\n']) {
            let plain: String = tag.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
            let words: Vec<&str> = plain.trim_start_matches(['#', ' ', '\t']).split_whitespace().collect();
            let tag: String = words.join(" ").chars().take(LONGEST_TAG).collect();
            let tag = tag.trim_end();
            let known = kept.iter().any(|other| other.to_lowercase() == tag.to_lowercase());
            if !tag.is_empty() && !known && kept.len() < MOST_TAGS {
                kept.push(tag.into());
            }
        }
        Self { text: text.trim_end().into(), tags: kept.into() }
    }

    /// Its words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its tags, in the order in which they were typed.
    pub fn tags(&self) -> &[Rc<str>] {
        &self.tags
    }

    /// Does it say nothing?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.tags.is_empty()
    }
}

/// A stretch with all that the reader added to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The stretch: a mark's, or any other.
    pub span: Span,
    /// The note on it; empty where there is a tick alone.
    pub note: Note,
    /// Has the reader checked it?
    pub checked: bool,
}

/// A note whose words are gone from the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostNote {
    /// The words it was on.
    pub words: Rc<str>,
    /// The note.
    pub note: Note,
}

/// What the reader noted and checked of a text, in its order; a stretch stands once, as it was left last.
pub fn noted(text: &str, edits: &Edits) -> Vec<Noted> {
    let mut all: BTreeMap<Span, (Note, bool)> = BTreeMap::new();
    for edit in edits.all().filter(|edit| matches!(edit, Edit::Note(..) | Edit::Checked(..))) {
        let span = edit.span();
        let fits = !span.of(text).is_empty() && span.len() <= LONGEST_NOTED;
        if !fits || all.len() >= MOST_NOTED && !all.contains_key(&span) {
            continue;
        }
        let entry = all.entry(span).or_default();
        match edit {
            Edit::Note(_, note) => entry.0 = note.clone(),
            Edit::Checked(_, checked) => entry.1 = *checked,
            _ => {}
        }
    }
    let noted = all.into_iter().map(|(span, (note, checked))| Noted { span, note, checked });
    noted.filter(|noted| noted.checked || !noted.note.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Iran met Oslo.";

    fn told(edits: &Edits) -> Vec<(&str, String, String, bool)> {
        let tags = |note: &Note| note.tags().join(",");
        noted(TEXT, edits)
            .into_iter()
            .map(|noted| {
                (noted.span.of(TEXT), noted.note.text().to_owned(), tags(&noted.note), noted.checked)
            })
            .collect()
    }

    #[test]
    fn a_stretch_is_as_it_was_left_last() {
        let (iran, oslo) = (Span::new(0, 4), Span::new(9, 13));
        let mut edits = Edits::default();
        edits.push(vec![Edit::Note(oslo, Note::new("Who else?", "ask, #call,Ask"))]);
        edits.push(vec![Edit::Checked(iran, true)]);
        edits.push(vec![Edit::Checked(oslo, true)]);
        let before = [("Iran", "", "", true), ("Oslo", "Who else?", "ask,call", true)];
        let before =
            before.map(|(words, note, tags, checked)| (words, note.to_owned(), tags.to_owned(), checked));
        assert_eq!(told(&edits), before);
        edits.push(vec![Edit::Note(oslo, Note::new(" ", "")), Edit::Checked(oslo, false)]);
        assert_eq!(told(&edits), before[..1]);
        edits.undo();
        assert_eq!(told(&edits), before);
    }

    #[test]
    fn what_does_not_fit_says_nothing() {
        let mut edits = Edits::default();
        for span in [Span::new(3, 3), Span::new(9, 900), Span::new(900, 901)] {
            edits.push(vec![Edit::Note(span, Note::new("A note", "")), Edit::Checked(span, true)]);
        }
        assert!(told(&edits).is_empty());
    }

    #[test]
    fn notes_are_bounded_and_plain() {
        let note =
            Note::new(&format!("a\u{0}b\nc{}", "é".repeat(5_000)), &"x, ".repeat(9).replace('x', "<b>"));
        assert!(note.text().starts_with("ab\nc"));
        assert_eq!((note.text().chars().count(), note.tags().len()), (LONGEST_NOTE, 1));
        let tags: Vec<String> = (0..20).map(|number| format!("{number}{}", "t".repeat(99))).collect();
        let note = Note::new("", &tags.join(","));
        assert_eq!(note.tags().len(), MOST_TAGS);
        assert!(note.tags().iter().all(|tag| tag.chars().count() == LONGEST_TAG));
        assert!(Note::new(" \n", " , #,,").is_empty());
    }

    #[test]
    fn a_note_made_of_a_note_is_the_same() {
        let tags = format!("\0# \u{1} a\t\0 b,#\0#c,{} d", "t".repeat(LONGEST_TAG - 1));
        let note = Note::new("\0\n \u{1} first\n\0", &tags);
        assert_eq!((note.text(), note.tags().len()), ("first", 3));
        assert_eq!(Note::new(note.text(), &note.tags().join(",")), note);
    }
}
