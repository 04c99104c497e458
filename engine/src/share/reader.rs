//! The next byte of a text, guessed from all listed words that could go on so.

use super::piece::{Class, Place, class};
use super::words::{Alike, Guess, History, Shares, WHOLE, Words};

/// Where a text has got to among the words.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    words: &'a Words,
    /// The piece that goes on.
    pub(super) place: Place,
    /// Pieces that start as it does, and with a small first letter where a sentence starts.
    alike: [Alike; 2],
    history: History,
}

impl<'a> Reader<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        let mut reader = Self { words, place: Place::default(), alike: [Alike::NONE; 2], history: [0; 2] };
        reader.history[0] = words.number(b"\n");
        reader
    }

    /// Takes the next byte.
    pub(super) fn take(&mut self, byte: u8) {
        let mut place = std::mem::take(&mut self.place);
        place
            .take(byte, |done| self.history = [self.words.meant(&done.piece, done.opens()), self.history[0]]);
        self.place = place;
        let Some(&last) = self.place.piece.last() else { return };
        let small = last.to_ascii_lowercase();
        self.alike = if self.place.piece.len() == 1 {
            let all = self.words.all();
            let other = if self.place.opens() && small != last {
                self.words.narrowed(all, small)
            } else {
                Alike::NONE
            };
            [self.words.narrowed(all, last), other]
        } else {
            self.alike
                .map(|alike| if alike.first < alike.last { self.words.narrowed(alike, last) } else { alike })
        };
    }

    /// The shares of the next bytes; whether any listed piece can go on.
    pub(super) fn guess(&self) -> (Guess, bool) {
        let mut guess: Guess = [[0; 257]; 3];
        let running = self.place.running();
        let Some(running) = running else {
            self.after(self.history, self.place.opens(), self.place.spaced, &mut guess);
            return (guess, true);
        };
        for alike in self.alike {
            self.words.add(alike, self.history, &mut guess);
        }
        let known = guess[0].iter().any(|&share| share > 0);
        if !known {
            for shares in &mut guess {
                shares[256] = WHOLE / 8;
            }
        }
        if guess.iter().all(|shares| shares[256] == 0) {
            if running == Class::Digit {
                guess.iter_mut().for_each(digits);
            }
            return (guess, known);
        }
        let mut next: Guess = [[0; 257]; 3];
        self.after(
            [self.words.meant(&self.place.piece, self.place.opens()), self.history[0]],
            false,
            false,
            &mut next,
        );
        for (shares, next) in guess.iter_mut().zip(&mut next) {
            // A word does not go on with a letter behind its end.
            for (byte, share) in next.iter_mut().enumerate() {
                if byte < 256 && class(byte as u8) == running {
                    *share = 0;
                }
            }
            let sum: u64 = next.iter().map(|&share| u64::from(share)).sum();
            let own = u64::from(std::mem::take(&mut shares[256]));
            for (share, &next) in shares.iter_mut().zip(&*next) {
                *share += (u64::from(next) * own / sum.max(1)) as u32;
            }
            if running == Class::Digit {
                digits(shares);
            }
        }
        (guess, known)
    }

    /// The shares of the bytes after a whole piece.
    fn after(&self, history: History, opens: bool, spaced: bool, guess: &mut Guess) {
        let mut known: Guess = [[0; 257]; 3];
        self.words.add(self.words.all(), history, &mut known);
        let space = u64::from(self.words.spaced(history[0]));
        let mut signs: Guess = [[0; 257]; 3];
        if spaced {
            self.words.add(self.words.narrowed(self.words.all(), b' '), history, &mut signs);
        }
        for ((shares, known), signs) in guess.iter_mut().zip(&mut known).zip(&signs) {
            known[256] = 0;
            let mut words = 0_u64;
            for byte in 0..=255_u8 {
                let share = known[usize::from(byte)];
                match class(byte) {
                    Class::Letter | Class::Digit => {
                        words += u64::from(share);
                        let before = if spaced { space } else { 256 - space };
                        shares[usize::from(byte)] = ((u64::from(share) * before) >> 8) as u32;
                    }
                    _ if spaced => shares[usize::from(byte)] = signs[usize::from(byte)],
                    Class::Sign => shares[usize::from(byte)] = share,
                    Class::Space => {}
                }
            }
            if !spaced {
                shares[usize::from(b' ')] = ((words * space) >> 8) as u32 + known[usize::from(b' ')];
            }
            if opens {
                for letter in b'a'..=b'z' {
                    let small = usize::from(letter);
                    let moved = shares[small] - shares[small] / 16;
                    shares[small] -= moved;
                    shares[small - 32] += moved;
                }
            }
            digits(shares);
        }
    }
}

/// All digits are written `0` in the words; each is as likely.
fn digits(shares: &mut Shares) {
    let each = shares[usize::from(b'0')] / 10;
    for digit in b'0'..=b'9' {
        shares[usize::from(digit)] = each;
    }
}
