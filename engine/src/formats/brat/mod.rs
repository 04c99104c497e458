//! brat's standoff files: the text, and beside it a line for each mark, note and tick.
//!
//! Places count **Unicode code points** of the `.txt`, which is the article byte for byte. A mark that runs over a line's
//! end is written in fragments, as brat wants it. Names that mean the same are one `Alias` relation; values, tags and
//! notes are annotators' notes, where brat shows them.

mod read;

pub use read::read;

use super::Annotated;
use super::record::Reading;
use super::written::{File, Places, Written};
use crate::edits::{Note, Noted};
use crate::offsets::Offsets;
use crate::span::Span;
use std::fmt::Write;

/// The text and its annotations.
pub fn write(annotated: &Annotated) -> Written {
    let text = annotated.text();
    let offsets = annotated.code_points();
    let mut lines = Lines { text, offsets, contents: String::new(), places: 0, notes: 0, ticks: 0 };
    for mark in &annotated.marks {
        let target = lines.place(mark.kind.label(), mark.span);
        if let Some(reading) = Reading::of(mark) {
            lines.note("Value", target, &reading.json());
        }
        if let Some(noted) = annotated.noted_at(mark.span) {
            lines.said(target, noted);
        }
    }
    for noted in annotated.noted_elsewhere() {
        let target = lines.place(NOTE, noted.span);
        lines.said(target, noted);
    }
    for entity in annotated.entities.iter().filter(|entity| entity.mentions.len() > 1) {
        lines.contents.push_str("*\tAlias");
        for mention in &entity.mentions {
            let _ = write!(lines.contents, " T{}", mention + 1);
        }
        lines.contents.push('\n');
    }
    let files = vec![
        File { ending: ".txt", media_type: "text/plain", contents: text.to_owned() },
        File { ending: ".ann", media_type: "text/plain", contents: lines.contents },
    ];
    let places = Places { date: false, ..Places::ALL };
    Written { files, losses: places.losses(annotated, "brat") }
}

/// The type of a note on words that are no mark.
const NOTE: &str = "NOTE";

struct Lines<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    contents: String,
    places: usize,
    notes: usize,
    ticks: usize,
}

impl Lines<'_> {
    /// A line for a stretch of the text; returns its number.
    fn place(&mut self, label: &str, span: Span) -> usize {
        self.places += 1;
        let place = |part: &Span| format!("{} {}", self.offsets.at(part.start), self.offsets.at(part.end));
        let fragments = fragments(self.text, span);
        let words: Vec<&str> = fragments.iter().map(|part| part.of(self.text)).collect();
        let mut places: Vec<String> = fragments.iter().map(place).collect();
        if places.is_empty() {
            places.push(place(&span));
        }
        let _ =
            writeln!(self.contents, "T{}\t{label} {}\t{}", self.places, places.join(";"), words.join(" "));
        self.places
    }

    fn note(&mut self, kind: &str, target: usize, words: &str) {
        self.notes += 1;
        let _ = writeln!(self.contents, "#{}\t{kind} T{target}\t{}", self.notes, escaped(words));
    }

    fn said(&mut self, target: usize, noted: &Noted) {
        if !noted.note.text().is_empty() {
            self.note("AnnotatorNotes", target, noted.note.text());
        }
        if !noted.note.tags().is_empty() {
            self.note("Tags", target, &tags(&noted.note));
        }
        if noted.checked {
            self.ticks += 1;
            let _ = writeln!(self.contents, "A{}\tChecked T{target}", self.ticks);
        }
    }
}

fn tags(note: &Note) -> String {
    note.tags().join(", ")
}

/// The parts of a stretch between the ends of lines; none where it has nothing else.
fn fragments(text: &str, span: Span) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut at = span.start;
    for line in span.of(text).split(['\n', '\r']) {
        if !line.is_empty() {
            parts.push(Span::new(at, at + line.len()));
        }
        at += line.len() + 1;
    }
    parts
}

/// A note in one line: brat knows no way of its own to write a line's end or a tab.
fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

/// The words of an escaped note.
fn unescaped(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut chars = words.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some('\\') | None => plain.push('\\'),
            Some(other) => plain.extend(['\\', other]),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn a_mark_over_two_lines_is_in_fragments() {
        let written = write(&annotated("🤔 In [place Hong\r\nKong] it\nrained."));
        assert_eq!(written.files[0].contents, "🤔 In Hong\r\nKong it\nrained.");
        assert_eq!(written.files[1].contents, "T1\tPLACE 5 9;11 15\tHong Kong\n");
    }

    #[test]
    fn values_notes_ticks_and_aliases_have_lines() {
        let written = write(&noted());
        let expected = "T1\tORG 5 18\tBank of China\n\
             #1\tAnnotatorNotes T1\tWhich branch?\\nAsk “them” <now>\n\
             #2\tTags T1\tcall, bank\n\
             T2\tPLACE 13 18\tChina\n\
             T3\tMONEY 24 26\t$3\n\
             #3\tValue T3\t{\"value\":{\"amount\":3,\"currency\":\"USD\"}}\n\
             A1\tChecked T3\n\
             T4\tPLACE 38 43\tChina\n\
             T5\tNOTE 30 36\ta town\n\
             #4\tAnnotatorNotes T5\t=1+1\n\
             *\tAlias T2 T4\n";
        assert_eq!(written.files[1].contents, expected);
        assert_eq!(written.losses, ["The article’s date is not in this file: brat has no place for it."]);
    }

    #[test]
    fn notes_stay_in_one_line_and_come_back() {
        for note in ["a\tb\nc", "\\n is two signs", "\\", "C:\\temp\r\n"] {
            assert!(!escaped(note).contains(['\n', '\t', '\r']));
            assert_eq!(unescaped(&escaped(note)), note);
        }
    }
}
