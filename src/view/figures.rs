//! The figures of the article, each in its sentence.

use super::one_line;
use crate::wording;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::breath::Breath;
use gloss_engine::edits::Noted;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// One figure with its value and sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Where its mark stands.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// Its value for a reader; `None` where it is not known.
    pub value: Option<AttrValue>,
    /// Its words.
    pub words: AttrValue,
    /// What it counts or measures, where the article says so.
    pub measure: Option<AttrValue>,
    /// What stands before it in its sentence.
    pub before: AttrValue,
    /// What stands after it in its sentence.
    pub after: AttrValue,
    /// Has the reader checked it?
    pub checked: bool,
}

/// How much of a sentence is shown on either side of a figure, in bytes: enough to know the place again, and little
/// enough that the figure itself is seen.
const CONTEXT: usize = 64;

/// The rows of the marks that are figures.
pub(super) async fn figures(
    text: &str,
    marks: &[&Annotation],
    sentences: &[Span],
    noted: &[Noted],
    breath: &Breath<'_>,
) -> Rc<[FigureRow]> {
    let mut sentences = sentences.iter().peekable();
    let mut row = |annotation: &Annotation| {
        let span = annotation.span;
        while sentences.next_if(|sentence| sentence.end <= span.start).is_some() {}
        let sentence = sentences.peek().map_or(span, |&&sentence| sentence.to(span));
        FigureRow {
            span,
            kind: annotation.kind,
            value: wording::reading(annotation).map(AttrValue::from),
            words: one_line(span.of(text)).into(),
            measure: annotation.measure.map(|span| one_line(span.of(text)).into()),
            before: last_words(&text[sentence.start..span.start]).into(),
            after: first_words(&text[span.end..sentence.end]).into(),
            checked: noted
                .binary_search_by_key(&span, |noted| noted.span)
                .is_ok_and(|place| noted[place].checked),
        }
    };
    let mut rows = Vec::new();
    for annotation in marks.iter().filter(|annotation| annotation.kind.is_figure()) {
        rows.push(row(annotation));
        breath.step().await;
    }
    rows.into()
}

/// The end of what stands before a figure, from a word's start.
pub(super) fn last_words(words: &str) -> String {
    let cut = words.len().saturating_sub(CONTEXT);
    // A blank's byte is part of no other letter.
    match (cut..words.len()).find(|&at| words.as_bytes()[at] == b' ') {
        Some(at) if cut > 0 => format!("…{}", &words[at..]),
        _ if cut > 0 => "…".to_owned(),
        _ => words.to_owned(),
    }
}

/// The start of what stands after a figure, up to a word's end.
pub(super) fn first_words(words: &str) -> String {
    if words.len() <= CONTEXT {
        return words.to_owned();
    }
    let end = words.as_bytes()[..=CONTEXT].iter().rposition(|&byte| byte == b' ');
    format!("{}…", &words[..end.unwrap_or(0)])
}
