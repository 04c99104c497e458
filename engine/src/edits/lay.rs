//! What was found and what the reader said -> the marks.

use super::{Edit, Edits, LONGEST_MARK, value};
use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::published::Published;
use crate::sorting;
use crate::span::Span;
use std::cmp::Reverse;

/// The marks of an article, sorted by start, the longer first; no two cover the same words.
///
/// Later edits win over earlier ones, and all over what was found. `published` is the article's date, against which a
/// date is read that the reader marks.
///
/// ```
/// use gloss_engine::annotation::Kind;
/// use gloss_engine::edits::{Edit, Edits, lay};
/// use gloss_engine::span::Span;
/// use gloss_engine::{annotate, article::Article, names::Names};
///
/// let article = Article::new("The Halcyon sailed from Spain.");
/// let found = annotate(&article, &Names::new(), None);
/// let mut edits = Edits::default();
/// edits.push(vec![Edit::Mark(Span::new(4, 11), Kind::Product)]);
/// let marks = lay(&article, &found, &edits, None);
/// assert!(marks.iter().any(|mark| mark.kind == Kind::Product && mark.span.of(article.text()) == "Halcyon"));
/// ```
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
    // By place, then in the order in which they were made.
    let mut said: Vec<(Place, usize, &Edit)> = edits
        .all()
        .filter(|edit| fits(text, edit.span()))
        .enumerate()
        .map(|(number, edit)| (place(edit.span()), number, edit))
        .collect();
    sorting::sort_by_key(&mut said, |&(place, number, _)| (place, number));
    let mut found = found.iter().peekable();
    let mut marks: Vec<Annotation> = Vec::new();
    for step in said.chunk_by(|one, other| one.0 == other.0) {
        let here = step[0].0;
        while let Some(mark) = found.next_if(|mark| place(mark.span) < here) {
            marks.push(mark.clone());
        }
        let mut mark = None;
        while let Some(other) = found.next_if(|mark| place(mark.span) == here) {
            mark.get_or_insert_with(|| other.clone());
        }
        marks.extend(step.iter().fold(mark, |mark, (_, _, edit)| after(text, mark, edit, published)));
    }
    marks.extend(found.cloned());
    marks.dedup_by_key(|mark| mark.span);
    // Of marks inside each other the longest counts.
    let mut reach = 0;
    for mark in &mut marks {
        mark.nested = mark.span.end <= reach;
        reach = reach.max(mark.span.end);
    }
    marks
}

/// The mark of a stretch after an edit of it.
fn after(
    text: &str,
    mark: Option<Annotation>,
    edit: &Edit,
    published: Option<Published>,
) -> Option<Annotation> {
    match edit {
        &Edit::Mark(span, kind) => Some(marked(text, mark, span, kind, published)),
        Edit::Nothing(_) => None,
        Edit::Value(span, kind, value, modifiers) => {
            let before = mark.filter(|mark| mark.kind == *kind);
            let mut mark = before.unwrap_or_else(|| Annotation::new(*span, *kind, ""));
            mark.value = Some(value.clone());
            mark.modifiers.clone_from(modifiers);
            Some(by_reader(mark, "You set its value."))
        }
        Edit::Join(..) | Edit::Part(_) | Edit::Name(..) | Edit::Note(..) | Edit::Checked(..) => mark,
    }
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

/// By where it starts, the longer first.
type Place = (usize, Reverse<usize>);

fn place(span: Span) -> Place {
    (span.start, Reverse(span.end))
}
