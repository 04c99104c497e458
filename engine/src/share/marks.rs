//! The marks of a text, each word asked whether one starts at it, goes on with it, and of which kind it is.
//!
//! The answers are guessed from how the words are written, from what the statistics know of them, and from what was
//! marked before in this text. They stand on the frozen tables of this version alone, never on what finds names.

use super::arithmetic::Coder;
use super::history::{after, hash};
use super::judge::{Judge, Question, SIGNS};
use super::piece::{Class, class};
use super::script;
use super::words::Words;
use crate::annotation::{Annotation, Kind};
use crate::span::Span;
use std::cmp::Reverse;

/// A mark as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words it covers.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
}

impl From<&Annotation> for Mark {
    #[inline]
    fn from(annotation: &Annotation) -> Self {
        Self { span: annotation.span, kind: annotation.kind }
    }
}

impl Mark {
    /// By where it starts, the longer first.
    pub(super) fn place(&self) -> (usize, Reverse<usize>) {
        (self.span.start, Reverse(self.span.end))
    }
}

/// The questions: does a mark start, does it go on, which kind is it?
pub const QUESTIONS: usize = 3;

/// The most pieces that a mark in the line of pieces may have; longer ones are listed behind.
const MOST_PIECES: usize = 200;

/// A word, a run of digits or a sign, as the questions see it.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// Its number among the words; 0 where it is not listed.
    pub number: u16,
    /// How it is written, below 16.
    pub shape: usize,
    /// Its letters, all small.
    word: u32,
    /// What is known of the word: how readily a mark starts, goes on, and which kind it has.
    starts: usize,
    goes_on: usize,
    kind: usize,
    opens: bool,
}

/// The pieces of a text.
pub fn pieces(text: &str, words: &Words) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut running: Option<(usize, Class)> = None;
    let mut opens = true;
    let mut finish = |start: usize, end: usize, opens: &mut bool| {
        let written = script::bytes(&text[start..end]);
        let shape = shape(&written);
        let number = words.numbered(&written, *opens);
        let known = words.traits(number);
        *opens = matches!(written[0], b'.' | b'!' | b'?' | b'\n') || *opens && shape == 9;
        pieces.push(Piece {
            span: Span::new(start, end),
            shape,
            number,
            word: written.iter().fold(7, |sum, byte| hash(sum, byte.to_ascii_lowercase().into())),
            starts: known[0].into(),
            goes_on: known[1].into(),
            kind: known[2].into(),
            opens: *opens,
        });
    };
    for (at, c) in text.char_indices() {
        let class = class(script::byte(c));
        if let Some((start, before)) = running
            && (before != class || !matches!(class, Class::Letter | Class::Digit))
        {
            finish(start, at, &mut opens);
            running = None;
        }
        if class != Class::Space && running.is_none() {
            running = Some((at, class));
        }
    }
    if let Some((start, _)) = running {
        finish(start, text.len(), &mut opens);
    }
    // Whether a piece opens a sentence was told by the one before it.
    let mut before = true;
    for piece in &mut pieces {
        before = std::mem::replace(&mut piece.opens, before);
    }
    pieces
}

/// How a piece is written.
fn shape(piece: &[u8]) -> usize {
    let first = piece[0];
    let small = piece.iter().any(u8::is_ascii_lowercase);
    match class(first) {
        Class::Letter if !first.is_ascii_uppercase() => usize::from(!first.is_ascii()) * 3,
        Class::Letter if piece.len() == 1 => 15,
        Class::Letter => 1 + usize::from(!small),
        Class::Digit => 4,
        Class::Space | Class::Sign => match script::plain(first) {
            b'\n' => 5,
            b'-' => 6,
            b'.' => 7,
            b',' => 8,
            b'"' => 9,
            b'\'' => 10,
            b'$' | 0xfd | 0xfe => 11,
            b'%' => 12,
            b'(' => 13,
            _ => 14,
        },
    }
}

/// What was answered before in this text.
struct Memory {
    histories: Vec<u8>,
}

impl Memory {
    fn slot(&self, key: u32) -> usize {
        key as usize & (self.histories.len() - 1)
    }

    fn of(&self, key: u32) -> usize {
        self.histories[self.slot(key)].into()
    }

    fn learn(&mut self, keys: &[u32], answer: bool) {
        for &key in keys {
            let slot = self.slot(key);
            self.histories[slot] = after(self.histories[slot], answer);
        }
    }
}

/// Writes or reads the marks of a text, sorted and no two on the same words. `None` where what is read fits no text.
pub fn code(
    coder: &mut dyn Coder,
    text: &str,
    words: &Words,
    questions: &[Question; QUESTIONS],
    marks: &mut Vec<Mark>,
) -> Option<()> {
    let pieces = pieces(text, words);
    let mut judges: [Judge; QUESTIONS] = std::array::from_fn(|number| Judge::new(number, &questions[number]));
    let mut memory = Memory { histories: vec![0; (pieces.len() * 16).next_power_of_two().max(1 << 12)] };
    let given = std::mem::take(marks);
    let (line, others) = in_line(&given, &pieces);
    let mut line = line.into_iter().peekable();
    let mut before = 15;
    let mut at = 0;
    while at < pieces.len() {
        let next = line.next_if(|&(first, ..)| first == at);
        if !starts(coder, &mut judges[0], &mut memory, &pieces, at, before, next.is_some()) {
            before = 15;
            at += 1;
            continue;
        }
        let (last, kind) = next.map_or((at, Kind::Person), |(_, last, kind)| (last, kind));
        let last = ends(coder, &mut judges[1], &mut memory, &pieces, at, last);
        let kind = of_kind(coder, &mut judges[2], &mut memory, &pieces, (at, last), before, kind)?;
        marks.push(Mark { span: pieces[at].span.to(pieces[last].span), kind });
        before = kind as usize;
        at = last + 1;
    }
    listed(coder, text, others, marks)?;
    marks.sort_unstable_by_key(Mark::place);
    let is_double = |pair: &[Mark]| pair[0].span == pair[1].span;
    (!marks.windows(2).any(is_double)).then_some(())
}

/// The marks that cover whole pieces and lie behind each other, as their first and last piece; and the others.
pub fn in_line(marks: &[Mark], pieces: &[Piece]) -> (Vec<(usize, usize, Kind)>, Vec<Mark>) {
    let (mut line, mut others) = (Vec::new(), Vec::new());
    let mut free = 0;
    for &mark in marks {
        let first = pieces.partition_point(|piece| piece.span.start < mark.span.start);
        let last = pieces.partition_point(|piece| piece.span.end < mark.span.end);
        let fits = first >= free
            && last < first + MOST_PIECES
            && first <= last
            && pieces.get(first).is_some_and(|piece| piece.span.start == mark.span.start)
            && pieces.get(last).is_some_and(|piece| piece.span.end == mark.span.end);
        if fits {
            line.push((first, last, mark.kind));
            free = last + 1;
        } else {
            others.push(mark);
        }
    }
    (line, others)
}

fn starts(
    coder: &mut dyn Coder,
    judge: &mut Judge,
    memory: &mut Memory,
    pieces: &[Piece],
    at: usize,
    before: usize,
    answer: bool,
) -> bool {
    let piece = pieces[at];
    let last = at.checked_sub(1).map(|at| pieces[at]);
    let next = pieces.get(at + 1);
    let last_shape = last.map_or(5, |last| last.shape);
    let keys = [hash(piece.word, 1), hash(hash(piece.word, last.map_or(0, |last| last.word)), 2)];
    let signs: [usize; SIGNS] = [
        piece.shape * 16 + last_shape + 256 * usize::from(piece.opens),
        piece.starts * 32
            + (piece.shape.min(4) / 2) * 8
            + next.map_or(0, |next| next.starts)
            + 256 * usize::from(piece.opens),
        before * 16 + piece.shape,
        memory.of(keys[0]),
        memory.of(keys[1]),
        last.map_or(0, |last| last.goes_on) * 8 + piece.starts + 64 * next.map_or(0, |next| next.goes_on),
    ];
    let answer = judge.ask(coder, signs, answer);
    memory.learn(&keys, answer);
    answer
}

/// The last piece of the mark that starts at `first`.
fn ends(
    coder: &mut dyn Coder,
    judge: &mut Judge,
    memory: &mut Memory,
    pieces: &[Piece],
    first: usize,
    answer: usize,
) -> usize {
    let mut last = first;
    while let Some(&next) = pieces.get(last + 1).filter(|_| last + 1 < first + MOST_PIECES) {
        let (head, tail) = (pieces[first], pieces[last]);
        let count = last - first;
        let apart = usize::from(tail.span.end < next.span.start);
        let keys =
            [hash(hash(tail.word, next.word), 3), hash(hash(hash(head.word, count as u32), next.word), 4)];
        let signs: [usize; SIGNS] = [
            tail.shape * 16 + next.shape + 256 * apart,
            next.goes_on * 64 + head.starts * 8 + tail.goes_on,
            head.kind * 16 + next.shape,
            memory.of(keys[0]),
            memory.of(keys[1]),
            count.min(15) * 16
                + pieces.get(last + 2).map_or(5, |then| then.shape)
                + 256 * usize::from(next.goes_on > 3),
        ];
        let goes_on = judge.ask(coder, signs, answer > last);
        memory.learn(&keys, goes_on);
        if !goes_on {
            break;
        }
        last += 1;
    }
    last
}

fn of_kind(
    coder: &mut dyn Coder,
    judge: &mut Judge,
    memory: &mut Memory,
    pieces: &[Piece],
    (first, last): (usize, usize),
    before: usize,
    answer: Kind,
) -> Option<Kind> {
    let (head, tail) = (pieces[first], pieces[last]);
    let phrase = pieces[first..=last].iter().fold(5, |sum, piece| hash(sum, piece.word));
    let count = (last - first).min(3);
    let mut node = 1;
    for level in (0..4).rev() {
        let keys = [hash(hash(phrase, node as u32), 6), hash(hash(tail.word, node as u32), 7)];
        let signs: [usize; SIGNS] = [
            node * 16 + head.kind + 256 * usize::from(count > 0),
            node * 16 + tail.kind + 256 * usize::from(head.opens),
            node * 16 + head.shape + 256 * usize::from(count > 1),
            memory.of(keys[0]),
            memory.of(keys[1]),
            node * 16 + before + 256 * usize::from(count == 0),
        ];
        let bit = judge.ask(coder, signs, (answer as usize) >> level & 1 == 1);
        memory.learn(&keys, bit);
        node = node << 1 | usize::from(bit);
    }
    Kind::ALL.get(node - 16).copied()
}

/// Marks inside, across or beside the pieces, one by one: rare, so each costs some bytes.
fn listed(coder: &mut dyn Coder, text: &str, others: Vec<Mark>, marks: &mut Vec<Mark>) -> Option<()> {
    let bits = usize::BITS - text.len().leading_zeros();
    let mut others = others.into_iter().peekable();
    while coder.bit(1 << 10, others.peek().is_some()) {
        let mark = others.next().unwrap_or(Mark { span: Span::default(), kind: Kind::Person });
        let start = coder.plain(bits, mark.span.start as u32) as usize;
        let length = coder.plain(bits, mark.span.len() as u32) as usize;
        let kind = *Kind::ALL.get(coder.plain(4, mark.kind as u32) as usize)?;
        if length == 0 || text.get(start..start + length).is_none() || marks.len() > text.len() {
            return None;
        }
        marks.push(Mark { span: Span::new(start, start + length), kind });
    }
    Some(())
}
