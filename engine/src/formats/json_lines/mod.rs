//! JSON lines: one article a line, with its spans, as the command line reads and writes it.
//!
//! Places count **Unicode code points**, and the line says so.

mod read;

pub use read::{id, read};

use super::Annotated;
use super::record::{self, Record};
use super::written::{File, Places, Written};
use crate::offsets::Unit;
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    text: &'a str,
    reference: Option<String>,
    unit: &'static str,
    spans: Vec<Record<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note<'a>>,
}

#[derive(Serialize)]
struct Note<'a> {
    start: usize,
    end: usize,
    #[serde(rename = "note")]
    words: &'a str,
    tags: Vec<&'a str>,
    checked: bool,
}

/// The article as one line.
pub fn write(annotated: &Annotated) -> Written {
    let file = File { ending: ".jsonl", media_type: "application/jsonl", contents: line(annotated, None) };
    Written { files: vec![file], losses: Places::ALL.losses(annotated, "JSON lines") }
}

/// The article as a line with its end, called by a name where it has one.
pub fn line(annotated: &Annotated, id: Option<&str>) -> String {
    let text = annotated.text();
    let offsets = annotated.code_points();
    let notes = annotated.noted.iter().map(|noted| Note {
        start: offsets.at(noted.span.start),
        end: offsets.at(noted.span.end),
        words: noted.note.text(),
        tags: noted.note.tags().iter().map(|tag| &**tag).collect(),
        checked: noted.checked,
    });
    let line = Line {
        id,
        text,
        reference: annotated.dossier.published.map(|published| published.to_string()),
        unit: "code points",
        spans: record::related(text, &annotated.marks, &annotated.entities, Unit::CodePoints),
        notes: notes.collect(),
    };
    File::json("", &line).contents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::noted;

    #[test]
    fn a_line_holds_spans_and_notes() {
        let line = line(&noted(), Some("a1"));
        assert!(line.starts_with(r#"{"id":"a1","text":"The"#) && line.ends_with("}\n"), "{line}");
        let span =
            r#"{"start":13,"end":18,"label":"PLACE","text":"China","nested":true,"entity":2,"why":"test"}"#;
        assert!(line.contains(span), "{line}");
        let note = r#""notes":[{"start":5,"end":18,"note":"Which branch?\nAsk “them” <now>","tags":["call","bank"],"checked":false}"#;
        assert!(line.contains(note), "{line}");
    }
}
