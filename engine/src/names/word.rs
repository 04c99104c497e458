//! A token as the recogniser of names sees it: its letters as hashes, its shape, what the lists say.

use super::plain::plain;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Shape {
    /// "visit", "al"; also letters of scripts that have no capitals.
    Small,
    /// "Minsk", "O'Neill".
    Capital,
    /// "NATO".
    Upper,
    /// "J".
    Initial,
    /// "U.S.", "J.P.".
    Dotted,
    /// "`McDonald`", "`BelTA`".
    Inner,
    /// "iPhone".
    Mixed,
    /// "2025".
    Year,
    /// Another number.
    Number,
    /// A sign or an address.
    Other,
}

impl Shape {
    /// Is a capital in it?
    pub fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Initial | Self::Dotted | Self::Inner | Self::Mixed)
    }
}

/// One token of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands in the article.
    pub span: Span,
    /// Its plain letters, upper and lower case told apart.
    pub exact: u64,
    /// Its plain letters in lower case.
    pub lower: u64,
    /// How it is written.
    pub shape: Shape,
    /// Is there white space before it?
    pub spaced: bool,
    /// The first eight bytes of its lower case, the first in the lowest byte.
    head: u64,
    /// The last eight bytes of its lower case, the last in the lowest byte.
    tail: u64,
}

impl Word {
    /// Reads a token of the article's text.
    pub fn read(text: &str, token: &Token) -> Self {
        let plain = plain(token.span.of(text));
        let (mut exact, mut lower, mut head, mut tail) = (SEED, SEED, 0_u64, 0_u64);
        for (at, byte) in plain.bytes().enumerate() {
            let small = byte.to_ascii_lowercase();
            exact = step(exact, byte);
            lower = step(lower, small);
            if at < 8 {
                head |= u64::from(small) << (8 * at);
            }
            tail = tail << 8 | u64::from(small);
        }
        Self {
            span: token.span,
            exact: finish(exact),
            lower: finish(lower),
            shape: shape(&plain, token.kind),
            spaced: token.spaced,
            head,
            tail,
        }
    }

    /// The first `bytes` of its lower case, at most seven.
    pub fn prefix(&self, bytes: u32) -> u64 {
        self.head & ((1 << (8 * bytes)) - 1)
    }

    /// The last `bytes` of its lower case, at most seven.
    pub fn suffix(&self, bytes: u32) -> u64 {
        self.tail & ((1 << (8 * bytes)) - 1)
    }

    /// Has it more than so many bytes, up to seven?
    pub fn longer_than(&self, bytes: u32) -> bool {
        self.head >> (8 * bytes) != 0
    }

    /// The same word looked up as "Minsk" where it stands as "minsk" and nothing has capitals.
    #[must_use]
    pub fn raised(mut self, text: &str) -> Self {
        if self.shape == Shape::Small && self.span.len() > 3 {
            let plain = plain(self.span.of(text));
            let mut exact = SEED;
            for (at, byte) in plain.bytes().enumerate() {
                exact = step(exact, if at == 0 { byte.to_ascii_uppercase() } else { byte });
            }
            self.exact = finish(exact);
        }
        self
    }

    /// The same word written "Minsk" where it stands as "MINSK" for emphasis alone.
    #[must_use]
    pub fn quieted(mut self, text: &str) -> Self {
        if self.shape == Shape::Upper {
            let plain = plain(self.span.of(text));
            let mut exact = SEED;
            for (at, byte) in plain.bytes().enumerate() {
                exact = step(exact, if at == 0 { byte } else { byte.to_ascii_lowercase() });
            }
            self.exact = finish(exact);
            self.shape = Shape::Capital;
        }
        self
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a.
fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Spreads what FNV leaves in the low bits.
fn finish(hash: u64) -> u64 {
    (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Two hashes as one; the order counts.
pub fn mix(one: u64, other: u64) -> u64 {
    let mixed = (one.rotate_left(23) ^ other).wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed ^ mixed >> 32
}

/// The hash of a lower-case word, as [`Word::lower`] has it.
pub const fn hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let (mut hash, mut at) = (SEED, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn shape(plain: &str, kind: TokenKind) -> Shape {
    match kind {
        TokenKind::Number if plain.len() == 4 && plain.bytes().all(|byte| byte.is_ascii_digit()) => {
            return Shape::Year;
        }
        TokenKind::Number => return Shape::Number,
        TokenKind::Sign | TokenKind::Address => return Shape::Other,
        TokenKind::Word => {}
    }
    let mut letters = plain.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::Other };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Shape::Initial,
        (true, _, 0) if plain.contains('.') => Shape::Dotted,
        (true, _, 0) => Shape::Upper,
        (true, 0, _) => Shape::Capital,
        (true, ..) => Shape::Inner,
        (false, 0, _) => Shape::Small,
        (false, ..) => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::token;

    fn words(text: &str) -> Vec<Word> {
        let article = Article::new(text);
        token::tokenize(&article).all().iter().map(|token| Word::read(article.text(), token)).collect()
    }

    #[test]
    fn a_word_tells_its_shape() {
        let shapes = [
            ("visit", Shape::Small),
            ("Minsk", Shape::Capital),
            ("NATO", Shape::Upper),
            ("J", Shape::Initial),
            ("U.S.", Shape::Dotted),
            ("McDonald", Shape::Inner),
            ("iPhone", Shape::Mixed),
            ("2025", Shape::Year),
            ("12,400", Shape::Number),
            ("-", Shape::Other),
            ("北京", Shape::Small),
        ];
        for (text, shape) in shapes {
            assert_eq!(words(text)[0].shape, shape, "{text}");
        }
    }

    #[test]
    fn letters_are_told_without_their_accents_and_case() {
        let (plain, accented, small) = (words("Lodz")[0], words("Łódź")[0], words("lodz")[0]);
        assert_eq!((plain.exact, plain.lower), (accented.exact, accented.lower));
        assert_eq!((plain.lower, small.lower), (small.lower, hash("lodz")));
        assert_ne!(plain.exact, small.exact);
        assert_eq!(words("BEIJING")[0].quieted("BEIJING").exact, words("Beijing")[0].exact);
        assert_eq!(words("beijing")[0].raised("beijing").exact, words("Beijing")[0].exact);
    }

    #[test]
    fn a_word_has_ends() {
        let word = words("Ministry")[0];
        assert_eq!(word.prefix(2), words("mi")[0].prefix(2));
        assert_eq!(word.suffix(3), words("try")[0].suffix(3));
        assert!(word.longer_than(5) && !words("of")[0].longer_than(2));
    }
}
