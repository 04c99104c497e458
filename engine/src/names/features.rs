//! What the model looks at around a word, as hashed keys.

use super::document::Evidence;
use super::sentence::{Reading, Sentence, Style};
use super::word::{Shape, Word, hash, mix};
use std::ops::Range;

/// The features of one word after the other.
#[derive(Debug)]
pub struct Features<'a> {
    reading: &'a Reading,
    sentence: &'a Sentence,
    /// The keys of the word looked at.
    pub keys: Vec<u32>,
    /// How many of the keys speak of the word's own letters as a whole; these come first.
    pub own: usize,
}

const BORDER: u64 = 0x5bd1_e995;

impl<'a> Features<'a> {
    /// Nothing looked at yet.
    pub fn new(reading: &'a Reading, sentence: &'a Sentence) -> Self {
        Self { reading, sentence, keys: Vec::with_capacity(96), own: 0 }
    }

    #[inline]
    fn word(&self, at: usize, offset: isize) -> Option<&'a Word> {
        let at = at.checked_add_signed(offset)?;
        self.sentence.words.contains(&at).then(|| &self.reading.words[at])
    }

    #[inline]
    fn group(&self, at: usize, offset: isize) -> u64 {
        let Some(at) = at.checked_add_signed(offset) else { return 255 };
        if self.sentence.words.contains(&at) { u64::from(self.reading.groups[at]) } else { 255 }
    }

    #[inline]
    fn lower(&self, at: usize, offset: isize) -> u64 {
        self.word(at, offset).map_or(BORDER, letters)
    }

    #[inline]
    fn shape(&self, at: usize, offset: isize) -> u64 {
        self.word(at, offset).map_or(31, |word| word.shape as u64)
    }

    #[inline]
    fn add(&mut self, template: u64, value: u64) {
        self.keys.push((mix(template.wrapping_mul(0x9e37_79b9_7f4a_7c15), value) >> 32) as u32);
    }

    /// Looks at the word at `at`.
    pub fn look(&mut self, at: usize, evidence: &Evidence) {
        self.keys.clear();
        let word = &self.reading.words[at];
        let style = self.sentence.style as u64;
        let (w, s) = (letters(word), word.shape as u64);
        let (before, after) = (self.lower(at, -1), self.lower(at, 1));
        let (before2, after2) = (self.lower(at, -2), self.lower(at, 2));
        let opens = at == self.sentence.words.start;
        let context = s << 3 | style << 1 | u64::from(opens);

        // Its own letters as a whole.
        self.add(1, w);
        self.add(2, mix(word.exact, u64::from(opens)));
        self.add(3, mix(before, w));
        self.add(4, mix(w, after));
        self.add(5, mix(mix(before, w), after));
        self.own = self.keys.len();

        // Its shape, its ends.
        self.add(6, context);
        self.add(7, self.shape(at, -1) << 16 | s << 8 | self.shape(at, 1));
        self.add(
            8,
            self.shape(at, -2) << 24
                | self.shape(at, -1) << 16
                | s << 8
                | self.shape(at, 1)
                | self.shape(at, 2) << 32,
        );
        for bytes in 1..=4 {
            if word.longer_than(bytes) {
                self.add(10 + u64::from(bytes), word.prefix(bytes));
            }
        }
        for bytes in 1..=5 {
            if word.longer_than(bytes) {
                self.add(15 + u64::from(bytes), word.suffix(bytes));
            }
        }
        if word.shape.is_capital() {
            self.add(21, mix(word.suffix(3), context));
        }

        // Its neighbours.
        self.add(22, before);
        self.add(23, after);
        self.add(24, before2);
        self.add(25, after2);
        self.add(26, mix(before2, before));
        self.add(27, mix(after, after2));
        self.add(28, mix(before, after));
        self.add(29, mix(before, s));
        self.add(30, mix(after, s));
        if let Some(word) = self.word(at, -1) {
            self.add(31, word.suffix(3));
        }
        if let Some(word) = self.word(at, 1) {
            self.add(32, word.suffix(3));
        }
        self.add(33, self.lower(at, -3));
        self.add(34, self.lower(at, 3));

        {
            let group = |offset: isize| self.group(at, offset);
            let (b2, b1, g, a1, a2) = (group(-2), group(-1), group(0), group(1), group(2));
            self.add(70, g << 8 | s);
            self.add(71, b1 << 8 | s);
            self.add(72, a1 << 8 | s);
            self.add(73, b2 << 16 | b1 << 8 | s);
            self.add(74, a1 << 16 | a2 << 8 | s);
            self.add(75, b1 << 16 | a1 << 8 | s);
            self.add(76, b1 << 16 | g << 8 | a1);
            let run = &self.reading.runs[at];
            if !run.is_empty() {
                let (left, right) = (self.group(run.start as usize, -1), self.group(run.end as usize, 0));
                let last = self.group(run.end as usize, -1);
                let place = ((at - run.start as usize).min(2) as u64) << 4
                    | (run.end as usize - 1 - at).min(2) as u64;
                self.add(77, left << 16 | place << 8);
                self.add(78, right << 16 | place << 8);
                self.add(79, last << 16 | place << 8);
            }
        }
        self.look_at_run(at, &self.reading.runs[at], s);
        self.look_at_lists(at, context);
        evidence.look(at, self.reading, |template, value| self.add(template, mix(value, s)));
    }

    /// Looks once more, at what a first reading of the article says.
    pub fn look_again(&mut self, at: usize, evidence: &Evidence) {
        self.keys.clear();
        let s = self.reading.words[at].shape as u64;
        evidence.look_again(at, self.reading, |template, value| self.add(template, mix(value, s)));
    }

    /// The capitals that it stands among, and the small words on both sides of them.
    fn look_at_run(&mut self, at: usize, run: &Range<u32>, shape: u64) {
        if run.is_empty() {
            // Between two runs: what opened before, what follows.
            self.add(40, shape);
            return;
        }
        let (start, end) = (run.start as usize, run.end as usize);
        let (left, right) = (self.lower(start, -1), self.lower(end, 0));
        let length = (end - start).min(6) as u64;
        let place = ((at - start).min(4) as u64) << 4 | (end - 1 - at).min(4) as u64;
        let (first, last) = (self.lower(start, 0), self.lower(end - 1, 0));
        self.add(41, place << 8 | length);
        self.add(42, mix(left, place));
        self.add(43, mix(right, place));
        self.add(44, mix(left, right));
        if length > 1 {
            self.add(45, mix(last, u64::from(at + 1 == end)));
            self.add(46, mix(first, u64::from(at == start)));
            if let Some(last) = self.word(end - 1, 0) {
                self.add(47, mix(last.suffix(3), place));
            }
        }
        if self.sentence.style == Style::Running {
            // "of", "and" and "for" after it: what comes behind them.
            self.add(48, mix(right, self.lower(end, 1)));
            self.add(49, mix(self.lower(start, -2), left));
        }
        let acronym = self.word(end, 0).is_some_and(|word| word.lower == const { hash("(") })
            && self.word(end, 1).is_some_and(|word| word.shape == Shape::Upper);
        if acronym {
            self.add(50, place);
        }
    }

    /// What the lists say of it and of its neighbours.
    fn look_at_lists(&mut self, at: usize, context: u64) {
        let listed = self.reading.listed[at];
        for (place, bits) in listed.places.iter().enumerate() {
            let mut rest = *bits;
            while rest != 0 {
                let list = u64::from(rest.trailing_zeros()) << 2 | place as u64;
                self.add(60, list);
                self.add(61, list << 8 | context);
                rest &= rest - 1;
            }
        }
        let any = |offset: isize| {
            let at = at.wrapping_add_signed(offset);
            if self.sentence.words.contains(&at) { self.reading.listed[at].any() } else { 1 << 30 }
        };
        let (before, here, after) = (any(-1), listed.any(), any(1));
        self.add(62, u64::from(here));
        self.add(63, u64::from(before) << 32 | u64::from(here));
        self.add(64, u64::from(here) << 32 | u64::from(after));
        self.add(65, u64::from(before));
        self.add(66, u64::from(after));
        self.add(67, mix(u64::from(before), mix(u64::from(here), u64::from(after))));
    }
}

/// A word's letters; of a number only how many digits it has.
#[inline]
fn letters(word: &Word) -> u64 {
    match word.shape {
        Shape::Year => 4,
        Shape::Number => 1,
        _ => word.lower,
    }
}
