//! The words of a block with their marks as elements, and the numbers of the notes behind them.

use super::escaped;
use crate::annotation::Annotation;
use crate::formats::Annotated;
use crate::span::Span;
use crate::wording;
use std::fmt::Write;
use std::iter::Peekable;
use std::slice::Iter;

/// So many marks inside each other are drawn; what lies deeper could not be told apart.
const DEEPEST: usize = 6;

/// The marks of an article, taken block by block.
pub(super) struct Marks<'a> {
    annotated: &'a Annotated,
    left: Peekable<Iter<'a, Annotation>>,
    /// Those that the place just written lies in, the outermost first.
    open: Vec<&'a Annotation>,
    /// Where the notes' words end, and their numbers, in the order of the text.
    notes: Peekable<std::vec::IntoIter<(usize, usize)>>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(annotated: &'a Annotated) -> Self {
        let notes = annotated.noted.iter().filter(|noted| !noted.note.is_empty()).zip(1..);
        let mut notes: Vec<(usize, usize)> = notes.map(|(noted, number)| (noted.span.end, number)).collect();
        notes.sort_unstable();
        let left = annotated.marks.iter().peekable();
        Self { annotated, left, open: Vec::new(), notes: notes.into_iter().peekable() }
    }

    /// Writes a block. Marks that go on in the next are closed, and opened again there; so are those that cross.
    pub(super) fn write(&mut self, block: Span, html: &mut String) {
        let text = self.annotated.text();
        let mut at = block.start;
        let before = std::mem::take(&mut self.open);
        for mark in before.into_iter().filter(|mark| mark.span.end > at) {
            self.open(mark, block, html);
        }
        while at < block.end {
            self.close(at, block, html);
            self.tell_notes(at, html);
            while let Some(mark) = self.left.next_if(|mark| mark.span.start <= at) {
                if mark.span.end > at && self.open.len() < DEEPEST {
                    self.open(mark, block, html);
                }
            }
            let ends = self.open.iter().map(|mark| mark.span.end);
            let starts = self.left.peek().map(|mark| mark.span.start);
            let notes = self.notes.peek().map(|&(end, _)| end);
            let next = ends.chain(starts).chain(notes).fold(block.end, usize::min);
            html.push_str(&escaped(&text[at..next]));
            at = next;
        }
        for _ in &self.open {
            html.push_str("</mark>");
        }
        self.tell_notes(at, html);
    }

    /// Closes the marks that end at a place, and those inside them, which go on behind it.
    fn close(&mut self, at: usize, block: Span, html: &mut String) {
        let Some(first) = self.open.iter().position(|mark| mark.span.end <= at) else { return };
        let closed = self.open.split_off(first);
        for _ in &closed {
            html.push_str("</mark>");
        }
        for mark in closed.into_iter().filter(|mark| mark.span.end > at) {
            self.open(mark, block, html);
        }
    }

    fn open(&mut self, mark: &'a Annotation, block: Span, html: &mut String) {
        // Only the last piece of a mark has its tag.
        let end = self.open.iter().map(|outer| outer.span.end).fold(block.end, usize::min);
        let broken = if mark.span.end > end { " data-broken" } else { "" };
        let noted = self.annotated.noted_at(mark.span);
        let checked = if noted.is_some_and(|noted| noted.checked) { " data-checked" } else { "" };
        let mut told = wording::kind(mark.kind).to_owned();
        if let Some(reading) = wording::reading(mark) {
            let _ = write!(told, ": {reading}");
        }
        if !checked.is_empty() {
            told.push_str(", checked");
        }
        let (kind, told) = (mark.kind.label(), escaped(&told));
        let _ = write!(html, "<mark data-kind=\"{kind}\" title=\"{told}\"{checked}{broken}>");
        self.open.push(mark);
    }

    /// The numbers of the notes on words that end here, or ended between two blocks.
    fn tell_notes(&mut self, at: usize, html: &mut String) {
        while let Some((_, number)) = self.notes.next_if(|&(end, _)| end <= at) {
            let _ = write!(
                html,
                "<a class=\"to-note\" id=\"noted-{number}\" href=\"#note-{number}\">{number}</a>"
            );
        }
    }
}
