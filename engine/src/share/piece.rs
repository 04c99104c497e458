//! Bytes -> pieces, one by one: words, runs of digits, signs. What the statistics of words count.

use super::script::{E_ACUTE, plain};

/// No word of the statistics is longer, in bytes.
pub const LONGEST_PIECE: usize = 24;

/// What a byte is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Letter,
    Digit,
    Space,
    Sign,
}

/// The class of a byte. Letters outside ASCII are bytes of their UTF-8.
pub(super) fn class(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | E_ACUTE | 0x80..=0xbf | 0xc2..=0xf4 => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b' ' => Class::Space,
        _ => Class::Sign,
    }
}

/// Where a text has got to: the piece that goes on, and what stood before it.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The bytes of the piece so far, digits as `0`, signs plain. Longer pieces are cut here, which no word matches.
    pub piece: Vec<u8>,
    /// Does a space stand before the piece, or before what comes next?
    pub spaced: bool,
    /// Did a sentence not yet have a word?
    pub inside: bool,
}

impl Place {
    /// Does a sentence start with the next word, or with the one that goes on?
    pub fn opens(&self) -> bool {
        !self.inside
    }

    /// The class of the piece that goes on; a sign is never left to go on.
    pub(super) fn running(&self) -> Option<Class> {
        self.piece.first().map(|&byte| class(byte))
    }

    /// Takes a byte; `done` is told every piece that ends before or with it, and whether it could open a sentence.
    pub(super) fn take(&mut self, byte: u8, mut done: impl FnMut(&Self)) {
        let class = class(byte);
        if self.running().is_some_and(|running| running != class) {
            done(self);
            self.inside = true;
            self.piece.clear();
            self.spaced = false;
        }
        match class {
            Class::Letter if self.piece.len() <= LONGEST_PIECE => self.piece.push(byte),
            Class::Digit if self.piece.len() <= LONGEST_PIECE => self.piece.push(b'0'),
            Class::Letter | Class::Digit => {}
            Class::Space if !self.spaced => self.spaced = true,
            Class::Space | Class::Sign => {
                if self.spaced {
                    self.piece.push(b' ');
                }
                self.piece.push(plain(byte));
                done(self);
                let quoted = byte != b'\'' && matches!(self.piece.last(), Some(b'"' | b'\''));
                if matches!(*self.piece, [b'.' | b'!' | b'?' | b'\n']) || quoted && self.spaced {
                    self.inside = false;
                } else if !quoted {
                    self.inside = true;
                }
                self.piece.clear();
                self.spaced = false;
            }
        }
    }
}

/// Every piece of some bytes, with what stands before it; the last one as if something followed.
pub fn cut(bytes: &[u8], mut done: impl FnMut(&Place)) {
    let mut place = Place::default();
    for &byte in bytes {
        place.take(byte, &mut done);
    }
    place.take(b'\n', &mut done);
}

#[cfg(test)]
mod tests {
    use super::super::script;
    use super::*;

    #[test]
    fn a_text_is_cut_into_words_digits_and_signs() {
        let mut pieces = Vec::new();
        cut(&script::bytes("He paid $3.25 (not 40). “Café” no-one's"), |place| {
            let piece: String = place.piece.iter().map(|&byte| char::from(byte)).collect();
            pieces.push(format!("{}{piece}", if place.opens() { "^" } else { "" }));
        });
        assert_eq!(
            pieces,
            [
                "^He", "paid", " $", "0", ".", "^00", " (", "not", "00", ")", ".", "^ \"", "^CafÀ", "\"",
                "no", "-", "one", "'", "s", "\n"
            ]
        );
    }
}
