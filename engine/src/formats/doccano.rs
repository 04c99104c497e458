//! doccano's JSON lines: one article a line, for its sequence labelling.
//!
//! Places count **Unicode code points**, which is what doccano counts unless a project asks for graphemes; the line says
//! so. Marks inside each other are all there: a project takes them where it allows overlapping spans.

use super::Annotated;
use super::written::{File, Places, Written};
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    label: Vec<(usize, usize, &'static str)>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}

/// The article as one line.
pub fn write(annotated: &Annotated) -> Written {
    let offsets = annotated.code_points();
    let label = |mark: &crate::annotation::Annotation| {
        (offsets.at(mark.span.start), offsets.at(mark.span.end), mark.kind.label())
    };
    let line = Line {
        text: annotated.text(),
        label: annotated.marks.iter().map(label).collect(),
        unit: "code points",
        reference: annotated.dossier.published.map(|published| published.to_string()),
    };
    let places = Places { nested: true, date: true, ..Places::PLAIN };
    let file = File { media_type: "application/jsonl", ..File::json(".doccano.jsonl", &line) };
    Written { files: vec![file], losses: places.losses(annotated, "doccano") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn an_article_is_a_line() {
        let written = write(&annotated("🤔 In [place Oslo]."));
        let line = r#"{"text":"🤔 In Oslo.","label":[[5,9,"PLACE"]],"unit":"code points"}"#;
        assert_eq!(written.files[0].contents, format!("{line}\n"));
    }

    #[test]
    fn marks_inside_each_other_are_all_there() {
        let written = write(&noted());
        assert!(written.files[0].contents.contains(r#"[5,18,"ORG"],[13,18,"PLACE"]"#), "{written:?}");
        assert!(!written.losses.iter().any(|loss| loss.contains("inside")));
    }
}
