//! What is painted: each block's words, cut wherever a mark starts or ends.

use super::{UNSURE, one_line};
use crate::correction::quoted;
use crate::one::One;
use crate::wording;
use gloss_engine::anatomy::Part;
use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::article::{Article, Form};
use gloss_engine::breath::Breath;
use gloss_engine::edits::{Note, Noted};
use gloss_engine::span::Span;
use std::cmp::Reverse;
use std::rc::Rc;

/// A block as it is painted; a very long one is painted as several.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// How it is set.
    pub form: Form,
    /// What it is to the article.
    pub part: Part,
    /// Does it go on with the block of the paragraph before it?
    pub continued: bool,
    /// The bullet or number in front of an item.
    pub marker: Span,
    /// Its words, cut where marks start and end.
    pub runs: Vec<Run>,
}

/// A stretch of text that is painted alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Where it stands in the article.
    pub span: Span,
    /// The marks that cover it, each starting no later than the next: mostly none or one.
    pub marks: Vec<Rc<Mark>>,
    /// Does it lie in a stretch with a note, which is no mark?
    pub noted: bool,
    /// The sign behind it, where such a stretch ends.
    pub sign: Option<Rc<Sign>>,
}

/// The sign of a note on a stretch that is no mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The stretch.
    pub span: Span,
    /// The note in words, for those who do not see the line under the stretch.
    pub description: String,
}

/// An annotation as it is painted.
#[expect(clippy::struct_excessive_bools, reason = "each holds or not, whatever the others do")]
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it stands; it may cover several runs, and go on in the next block.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// What a figure stands for.
    pub value: Option<Value>,
    /// Is it drawn lighter, because nobody is sure of it?
    pub unsure: bool,
    /// Did the reader make or change it?
    pub by_reader: bool,
    /// Has the reader checked it?
    pub checked: bool,
    /// Has it a note?
    pub noted: bool,
    /// Kind, value and doubt in words, for those who do not see the line under it.
    pub description: String,
}

/// So many marks inside each other are painted; what lies deeper could not be told apart.
const DEEPEST: usize = 6;

/// So many notes over each other are told from each other.
const MOST_NOTES: usize = 8;

/// The blocks with their runs. Marks are sorted by start, the longer first, and `checked` tells which of them are;
/// notes are sorted by place.
pub(super) async fn paragraphs(
    article: &Article,
    parts: &[Part],
    marks: &[Annotation],
    checked: &[bool],
    noted: &[Noted],
    breath: &Breath<'_>,
) -> One<[Paragraph]> {
    let text = article.text();
    let written: Vec<&Noted> = noted.iter().filter(|noted| !noted.note.is_empty()).collect();
    let note_of = |span: Span| {
        let found = written.binary_search_by_key(&span, |noted| noted.span).ok();
        found.map(|place| &written[place].note)
    };
    // What is noted of a mark is told by the mark.
    let order = |span: Span| (span.start, Reverse(span.end));
    let is_mark = |span: Span| marks.binary_search_by_key(&order(span), |mark| order(mark.span)).is_ok();
    let mut stretches = written.iter().filter(|noted| !is_mark(noted.span)).peekable();
    let mut noted: Vec<&Noted> = Vec::new();
    let mut marks = marks.iter().zip(checked.iter().copied().chain(std::iter::repeat(false))).peekable();
    let mut open: Vec<Rc<Mark>> = Vec::new();
    let mut all = Vec::new();
    for (block, &part) in article.blocks().iter().zip(parts) {
        let mut runs = Vec::new();
        let mut at = block.span.start;
        while at < block.span.end {
            open.retain(|mark| mark.span.end > at);
            while let Some((annotation, checked)) = marks.next_if(|(mark, _)| mark.span.start <= at) {
                if annotation.span.end > at && open.len() < DEEPEST {
                    open.push(Rc::new(mark(text, annotation, checked, note_of(annotation.span))));
                }
            }
            noted.retain(|noted| noted.span.end > at);
            while let Some(stretch) = stretches.next_if(|stretch| stretch.span.start <= at) {
                if stretch.span.end > at && noted.len() < MOST_NOTES {
                    noted.push(stretch);
                }
            }
            let ends = open.iter().map(|mark| mark.span.end);
            let ends = ends.chain(noted.iter().map(|noted| noted.span.end)).min().unwrap_or(block.span.end);
            let starts = marks.peek().map_or(block.span.end, |(annotation, _)| annotation.span.start);
            let starts = stretches.peek().map_or(starts, |stretch| stretch.span.start.min(starts));
            let end = ends.min(starts).min(block.span.end);
            let sign =
                noted.iter().find(|noted| noted.span.end == end).map(|noted| Rc::new(sign(text, noted)));
            runs.push(Run { span: Span::new(at, end), marks: open.clone(), noted: !noted.is_empty(), sign });
            at = end;
        }
        let whole = Paragraph { form: block.form, part, continued: false, marker: block.marker, runs };
        all.extend(pieces(text, whole));
        breath.step().await;
    }
    all.into_iter().collect()
}

fn sign(text: &str, noted: &Noted) -> Sign {
    let words = quoted(text, noted.span);
    Sign { span: noted.span, description: format!("Note on {words}: {}", note_told(&noted.note)) }
}

/// A note in one line, its tags behind it.
pub(super) fn note_told(note: &Note) -> String {
    let mut told = one_line(note.text());
    for tag in note.tags() {
        told.push_str(if told.is_empty() { "#" } else { " #" });
        told.push_str(tag);
    }
    told
}

fn mark(text: &str, annotation: &Annotation, checked: bool, note: Option<&Note>) -> Mark {
    let unsure = annotation.certainty < UNSURE;
    let mut description = wording::kind(annotation.kind).to_owned();
    if let Some(value) = wording::reading(annotation) {
        description.push_str(": ");
        description.push_str(&value);
    }
    if annotation.nested {
        description.push_str(", ");
        description.push_str(&one_line(annotation.span.of(text)));
    }
    if unsure {
        description.push_str(", unsure");
    }
    if annotation.by_reader {
        description.push_str(", by you");
    }
    if checked {
        description.push_str(", checked");
    }
    if let Some(note) = note {
        description.push_str(", note: ");
        description.push_str(&note_told(note));
    }
    Mark {
        span: annotation.span,
        kind: annotation.kind,
        value: annotation.value.clone(),
        unsure,
        by_reader: annotation.by_reader,
        checked,
        noted: note.is_some(),
        description,
    }
}

/// How much of a block is painted as one element, in bytes. No paragraph of a newspaper is as long; browsers need
/// minutes to break the lines of a paragraph of a megabyte, and lay out again all of it at every change.
pub(super) const PIECE: usize = 8 * 1024;

/// Parts a very long paragraph into several, each but the last at least [`PIECE`] long.
fn pieces(text: &str, paragraph: Paragraph) -> Vec<Paragraph> {
    let length = |runs: &[Run]| runs.iter().map(|run| run.span.len()).sum::<usize>();
    if length(&paragraph.runs) <= 2 * PIECE {
        return vec![paragraph];
    }
    let mut pieces: Vec<Paragraph> = vec![Paragraph { runs: Vec::new(), ..paragraph }];
    let mut room = PIECE;
    for mut run in paragraph.runs {
        while run.marks.is_empty() && run.span.len() > room {
            let Some(cut) = cut(text, run.span, room) else { break };
            let (first, rest) = (Span::new(run.span.start, cut), Span::new(cut, run.span.end));
            if let Some(piece) = pieces.last_mut().filter(|_| !first.is_empty()) {
                piece.runs.push(Run { span: first, marks: Vec::new(), noted: run.noted, sign: None });
            }
            let marker = Span::new(cut, cut);
            let (form, part) = (paragraph.form, paragraph.part);
            pieces.push(Paragraph { form, part, continued: true, marker, runs: Vec::new() });
            run.span = rest;
            room = PIECE;
        }
        room = room.saturating_sub(run.span.len());
        if let Some(piece) = pieces.last_mut().filter(|_| !run.span.is_empty()) {
            piece.runs.push(run);
        }
    }
    pieces
}

/// Where to part a run after at least `room` bytes: behind a sentence if one ends soon, else behind a word, else
/// between two characters; at the latest at its end.
fn cut(text: &str, span: Span, room: usize) -> Option<usize> {
    let from = (span.start + room..span.end).find(|&at| text.is_char_boundary(at))?;
    let soon = (from + PIECE / 4..span.end).find(|&at| text.is_char_boundary(at)).unwrap_or(span.end);
    let near = text.get(from..soon)?;
    let behind = near.find(". ").map(|at| at + 2).or_else(|| near.find(' ').map(|at| at + 1)).unwrap_or(0);
    Some(from + behind)
}
