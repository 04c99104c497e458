//! What was found and what the reader said -> the marks.

use super::{Edit, Edits, LONGEST_MARK, value};
use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::published::Published;
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The marks of an article, sorted by start, the longer first; no two cover the same words.
///
/// Later edits win over earlier ones, and all over what was found. `published` is the article's date, against which a
/// date is read that the reader marks.
pub fn lay(
    article: &Article,
    found: &[Annotation],
    edits: &Edits,
    published: Option<Published>,
) -> Vec<Annotation> {
    if edits.is_empty() {
        let mut marks = found.to_vec();
        marks.dedup_by_key(|mark| mark.span);
        return marks;
    }
    let text = article.text();
    let mut marks: BTreeMap<(usize, Reverse<usize>), Annotation> = BTreeMap::new();
    for mark in found {
        marks.entry(place(mark.span)).or_insert_with(|| mark.clone());
    }
    for edit in edits.all().filter(|edit| fits(text, edit.span())) {
        match edit {
            &Edit::Mark(span, kind) => {
                let before = marks.remove(&place(span));
                marks.insert(place(span), marked(text, before, span, kind, published));
            }
            &Edit::Nothing(span) => {
                marks.remove(&place(span));
            }
            Edit::Value(span, kind, value, modifiers) => {
                let before = marks.remove(&place(*span)).filter(|mark| mark.kind == *kind);
                let mut mark = before.unwrap_or_else(|| Annotation::new(*span, *kind, ""));
                mark.value = Some(value.clone());
                mark.modifiers.clone_from(modifiers);
                marks.insert(place(*span), by_reader(mark, "You set its value."));
            }
            Edit::Join(..) | Edit::Part(_) | Edit::Name(..) => {}
        }
    }
    let mut marks: Vec<Annotation> = marks.into_values().collect();
    // Of marks inside each other the longest counts.
    let mut reach = 0;
    for mark in &mut marks {
        mark.nested = mark.span.end <= reach;
        reach = reach.max(mark.span.end);
    }
    marks
}

/// What the reader marked; a figure that was found there keeps its value.
fn marked(
    text: &str,
    before: Option<Annotation>,
    span: Span,
    kind: Kind,
    published: Option<Published>,
) -> Annotation {
    if let Some(mark) = before.filter(|mark| mark.kind == kind) {
        let why = mark.why.clone();
        return Annotation { why, ..by_reader(mark, "") };
    }
    let mut mark = by_reader(Annotation::new(span, kind, ""), "You marked it.");
    if let Some((value, modifiers)) = value::read(span.of(text), kind, None, published) {
        mark.value = Some(value);
        mark.modifiers = modifiers;
    }
    mark
}

fn by_reader(mark: Annotation, why: &'static str) -> Annotation {
    Annotation { by_reader: true, certainty: 100, why: why.into(), ..mark }
}

/// Does the span name words of the text?
fn fits(text: &str, span: Span) -> bool {
    span.start < span.end && span.end - span.start <= LONGEST_MARK && text.get(span.start..span.end).is_some()
}

fn place(span: Span) -> (usize, Reverse<usize>) {
    (span.start, Reverse(span.end))
}
