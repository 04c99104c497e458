//! How likely the next bit of a text is: many guesses, mixed by how well each has done.
//!
//! Guesses come from the statistics of words, from what followed the last one to six bytes and the last words in this
//! text, and from the longest stretch that stood here before. The way is that of the PAQ and lpaq compressors by Matt
//! Mahoney: bit histories, and logistic mixing.

use super::history::{after, hash};
use super::logistic::{chance, logarithm};
use super::piece::{Class, class};
use super::reader::Reader;
use super::words::{Guess, Shares, Words};

/// How many contexts keep the history of their bits.
pub const CONTEXTS: usize = 12;
/// Guesses of the words, a constant, the contexts, the match.
pub const INPUTS: usize = 3 + 1 + CONTEXTS + 1;
/// The sets of weights that are added up.
pub const SETS: [usize; 3] = [256, 16 * 4, 12 * 8];

/// How fast trust changes within a text.
const RATE: i32 = 5;

/// What was learnt ahead: what a history of bits is worth, and how far each guess is trusted.
#[derive(Clone, Debug)]
pub struct Trust {
    /// For each context and history the logarithm of its odds, in 256ths.
    pub worth: Vec<[i16; 256]>,
    /// For each length of a match that of what it foretells.
    pub matched: [i16; 16],
    /// The weights of each set, in 65536ths.
    pub weights: Vec<[i32; INPUTS]>,
}

impl Default for Trust {
    fn default() -> Self {
        let worth = |state: usize| {
            let (zeros, ones) = ((state >> 4) as u32, (state & 15) as u32);
            (logarithm(ones * 5) - logarithm(zeros * 5)) as i16
        };
        let sets = SETS.iter().sum();
        let mut weights = vec![[65536 / 3 / 6; INPUTS]; sets];
        for set in &mut weights {
            set[2] = 65536 / 3 / 2;
        }
        Self {
            worth: vec![std::array::from_fn(worth); CONTEXTS],
            matched: std::array::from_fn(|length| (length * 100) as i16),
            weights,
        }
    }
}

/// The longest stretch that stood here before.
#[derive(Clone, Debug)]
struct Match {
    /// Where the bytes of each hash ended last.
    ends: Vec<u32>,
    at: usize,
    length: usize,
}

const SHORTEST_MATCH: usize = 5;

/// The predictor, at one place of a text.
#[derive(Clone, Debug)]
pub struct Predictor<'a> {
    trust: &'a Trust,
    weights: Vec<[i32; INPUTS]>,
    reader: Reader<'a>,
    /// The histories of all contexts; as many for each.
    histories: Vec<Vec<u8>>,
    mask: u32,
    /// The hash of each context at this byte.
    bases: [u32; CONTEXTS],
    bytes: Vec<u8>,
    matched: Match,
    /// The bits of this byte so far, behind a one.
    partial: usize,
    /// For each node of the tree of bytes the share of all bytes below it.
    shares: [Box<[u32; 512]>; 3],
    /// Hashes of the last pieces, of the running one, and of what stood before.
    pieces: [u32; 3],
    running: u32,
    curly: [bool; 2],
    sets: [usize; 3],
    seen: usize,
    known: bool,
    inputs: [i32; INPUTS],
    slots: [usize; CONTEXTS],
    mixed: u16,
    rate: i32,
}

impl<'a> Predictor<'a> {
    /// A predictor for a text of about so many bytes.
    pub fn new(words: &'a Words, trust: &'a Trust, length: usize) -> Self {
        let size = (length * 16).next_power_of_two().clamp(1 << 16, 1 << 22);
        let mut new = Self {
            trust,
            weights: trust.weights.clone(),
            reader: Reader::new(words),
            histories: vec![vec![0; size]; CONTEXTS],
            mask: size as u32 - 1,
            bases: [0; CONTEXTS],
            bytes: vec![b'\n'],
            matched: Match { ends: vec![0; size >> 4], at: 0, length: 0 },
            partial: 1,
            shares: std::array::from_fn(|_| Box::new([0; 512])),
            pieces: [0; 3],
            running: 0,
            curly: [false; 2],
            sets: [0; 3],
            seen: 0,
            known: false,
            inputs: [0; INPUTS],
            slots: [0; CONTEXTS],
            mixed: 0,
            rate: RATE,
        };
        new.turn();
        new
    }

    /// The chance that the next bit is one, in 65536ths.
    pub fn chance(&mut self) -> u16 {
        for (input, tree) in self.inputs.iter_mut().zip(&self.shares) {
            let (zero, one) = (tree[2 * self.partial], tree[2 * self.partial + 1]);
            *input = logarithm(one) - logarithm(zero);
        }
        self.inputs[3] = 256;
        for context in 0..CONTEXTS {
            let slot = hash(self.bases[context], self.partial as u32) & self.mask;
            self.slots[context] = slot as usize;
            let history = self.histories[context][slot as usize];
            self.inputs[4 + context] = i32::from(self.trust.worth[context][usize::from(history)]);
        }
        self.inputs[4 + CONTEXTS] = self.foretold().map_or(0, |bit| {
            let worth = i32::from(self.trust.matched[self.matched.length.min(15)]);
            if bit { worth } else { -worth }
        });
        let length = if self.foretold().is_some() { self.matched.length.min(23) / 2 } else { 0 };
        let level = 7 - (self.partial as u32).leading_zeros().saturating_sub(24);
        self.sets = [
            self.partial,
            SETS[0]
                + self.seen
                + 16 * usize::from(self.known)
                + 32 * usize::from(self.reader.place.running() == Some(Class::Letter)),
            SETS[0] + SETS[1] + length * 8 + level as usize,
        ];
        let mut sum = 0_i64;
        for &set in &self.sets {
            for (weight, input) in self.weights[set].iter().zip(&self.inputs) {
                sum += i64::from(*weight) * i64::from(*input);
            }
        }
        self.mixed = chance(sum >> 16);
        self.mixed
    }

    /// The bit that the match foretells.
    fn foretold(&self) -> Option<bool> {
        if self.matched.length == 0 {
            return None;
        }
        let byte = usize::from(self.bytes[self.matched.at]) | 256;
        let bits = usize::BITS - 1 - self.partial.leading_zeros();
        (byte >> (8 - bits) == self.partial).then(|| byte >> (7 - bits) & 1 == 1)
    }

    /// Learns the bit that came.
    pub fn learn(&mut self, bit: bool) {
        let error = (i32::from(bit) << 16) - i32::from(self.mixed);
        for &set in &self.sets {
            for (weight, input) in self.weights[set].iter_mut().zip(&self.inputs) {
                *weight = weight.saturating_add((((input * error) >> 10) * self.rate + (1 << 9)) >> 10);
            }
        }
        for (histories, &slot) in self.histories.iter_mut().zip(&self.slots) {
            histories[slot] = after(histories[slot], bit);
        }
        self.partial = self.partial << 1 | usize::from(bit);
        if self.partial >= 256 {
            let byte = self.partial as u8;
            self.take(byte);
            self.turn();
        }
    }

    /// The same, which trusts anew at another pace: for learning, where the pace of a link is the right one in it.
    #[must_use]
    pub fn learning(mut self, rate: i32) -> Self {
        self.rate = rate;
        self
    }

    /// The history of the next bit in each context, after its chance was asked.
    pub fn histories(&self) -> [u8; CONTEXTS] {
        std::array::from_fn(|context| self.histories[context][self.slots[context]])
    }

    /// The bit that the match foretells, and how long the match is, below 16.
    pub fn matched(&self) -> Option<(usize, bool)> {
        self.foretold().map(|bit| (self.matched.length.min(15), bit))
    }

    /// How far each guess is trusted by now.
    pub fn weights(&self) -> &[[i32; INPUTS]] {
        &self.weights
    }

    /// Takes a whole byte.
    fn take(&mut self, byte: u8) {
        self.partial = 1;
        self.bytes.push(byte);
        match byte {
            b'"' | 0xf5 | 0xf6 => self.curly[0] = byte != b'"',
            b'\'' | 0xf7 | 0xf8 => self.curly[1] = byte != b'\'',
            _ => {}
        }
        let before = self.reader.place.running();
        self.reader.take(byte);
        let now = class(byte);
        if before.is_some_and(|class| class != now) {
            self.pieces = [self.running, self.pieces[0], self.pieces[1]];
            self.running = 0;
        }
        match now {
            Class::Letter | Class::Digit => {
                self.running = hash(self.running, u32::from(byte.to_ascii_lowercase()) + 1);
            }
            Class::Space => {}
            Class::Sign => {
                self.pieces = [hash(0, u32::from(byte) + 1), self.pieces[0], self.pieces[1]];
                self.running = 0;
            }
        }
    }

    /// Makes ready for the next byte.
    fn turn(&mut self) {
        let last = |count: usize| {
            self.bytes
                .iter()
                .rev()
                .take(count)
                .fold(count as u32, |sum, &byte| hash(sum, u32::from(byte) + 1))
        };
        let spaced = u32::from(self.reader.place.spaced) + 2 * u32::from(self.reader.place.opens());
        let running = hash(self.running, spaced);
        let [one, two, three] = self.pieces;
        self.bases = [
            0,
            last(1),
            last(2),
            last(3),
            last(4),
            last(5),
            last(6),
            hash(running, 77),
            hash(running, one),
            hash(hash(running, one), two),
            hash(hash(running, two), 99),
            hash(hash(hash(running, one), two), three),
        ];
        self.seen = (1..=6)
            .filter(|&order| {
                let slot = hash(self.bases[order], 1) & self.mask;
                self.histories[order][slot as usize] != 0
            })
            .count();
        self.seek();
        let (mut guess, known): (Guess, bool) = self.reader.guess();
        self.known = known;
        for (tree, shares) in self.shares.iter_mut().zip(&mut guess) {
            write_like(shares, self.curly, self.reader.place.spaced);
            for (node, share) in tree[256..].iter_mut().zip(&*shares) {
                // Nothing is impossible.
                *node = share + 64;
            }
            for node in (1..256).rev() {
                tree[node] = tree[2 * node] + tree[2 * node + 1];
            }
        }
    }

    /// Follows the match, or looks for another.
    fn seek(&mut self) {
        let Match { ends, at, length } = &mut self.matched;
        let end = self.bytes.len();
        if *length > 0 && self.bytes[*at] == self.bytes[end - 1] {
            *length += 1;
            *at += 1;
        } else {
            *length = 0;
        }
        if end < SHORTEST_MATCH {
            return;
        }
        let key = self.bytes[end - SHORTEST_MATCH..].iter().fold(0, |sum, &byte| hash(sum, u32::from(byte)));
        let key = key as usize & (ends.len() - 1);
        if *length == 0 {
            *at = ends[key] as usize;
            if *at > 0 {
                let alike = self.bytes[..*at].iter().rev().zip(self.bytes.iter().rev());
                *length = alike.take(32).take_while(|(one, other)| one == other).count();
            }
        }
        ends[key] = end as u32;
    }
}

/// Signs are likely to be written as those before: curly or straight.
fn write_like(shares: &mut Shares, curly: [bool; 2], spaced: bool) {
    for ((straight, open, close), curly) in [(b'"', 0xf5, 0xf6), (b'\'', 0xf7, 0xf8)].into_iter().zip(curly) {
        let all = shares[usize::from(straight)];
        let other = if spaced { open } else { close };
        let (likely, unlikely) = if curly { (other, straight) } else { (straight, other) };
        shares[usize::from(likely)] = all - all / 8;
        shares[usize::from(unlikely)] = all / 8;
    }
}
