//! Bits <-> numbers below 64, by an arithmetic coder: a bit costs as much as it was unexpected.

use super::judge::SIGNS;

/// The bits of the interval; all whole numbers, so that every machine agrees.
const BITS: u32 = 60;
const TOP: u32 = BITS - 6;
const MASK: u64 = (1 << BITS) - 1;

/// One side of the coder: the same calls write a bit, or read it and ignore what is passed.
pub trait Coder {
    /// A bit that is one with a chance of `chance` in 65536, which is neither none nor all.
    fn bit(&mut self, chance: u16, bit: bool) -> bool;

    /// Is told what an answer was guessed from; only who learns listens.
    fn seen(&mut self, _question: usize, _signs: &[usize; SIGNS], _answer: bool) {}

    /// A number of so many bits, all as likely.
    fn plain(&mut self, bits: u32, number: u32) -> u32 {
        (0..bits).rev().fold(0, |read, at| read << 1 | u32::from(self.bit(1 << 15, number >> at & 1 == 1)))
    }
}

/// The stretch of numbers that all bits so far leave.
#[derive(Clone, Copy, Debug)]
struct Interval {
    low: u64,
    high: u64,
}

impl Interval {
    const ALL: Self = Self { low: 0, high: MASK };

    /// The last number of a one.
    fn split(self, chance: u16) -> u64 {
        self.low + ((self.high - self.low) >> 16) * u64::from(chance.max(1))
    }

    fn narrow(&mut self, split: u64, bit: bool) {
        if bit {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// Are the highest six bits settled?
    fn settled(self) -> bool {
        self.low >> TOP == self.high >> TOP
    }

    fn shift(&mut self) {
        self.low = self.low << 6 & MASK;
        self.high = (self.high << 6 & MASK) | 63;
    }
}

/// Writes.
#[derive(Debug)]
pub struct Encoder {
    interval: Interval,
    digits: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { interval: Interval::ALL, digits: Vec::new() }
    }
}

impl Encoder {
    /// All digits; zeros at the end are left out, for they are read behind the end.
    pub fn finish(mut self) -> Vec<u8> {
        let Interval { low, high } = self.interval;
        // The number in the interval with the most zeros at its end.
        let mut zeros = BITS;
        let number = loop {
            let number = if zeros == BITS { 0 } else { (low + (1 << zeros) - 1) >> zeros << zeros };
            if number >= low && number <= high {
                break number;
            }
            zeros -= 6;
        };
        self.digits.extend((0..BITS / 6).rev().map(|at| (number >> (at * 6) & 63) as u8));
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        self.digits
    }
}

impl Coder for Encoder {
    fn bit(&mut self, chance: u16, bit: bool) -> bool {
        let split = self.interval.split(chance);
        self.interval.narrow(split, bit);
        while self.interval.settled() {
            self.digits.push((self.interval.low >> TOP) as u8);
            self.interval.shift();
        }
        bit
    }
}

/// Reads. Behind the last digit stand zeros, so that any digits can be read.
#[derive(Debug)]
pub struct Decoder<'a> {
    interval: Interval,
    number: u64,
    digits: std::slice::Iter<'a, u8>,
    /// How many digits were read behind the last.
    beyond: usize,
}

impl<'a> Decoder<'a> {
    /// Reads what an [`Encoder`] wrote.
    pub fn new(digits: &'a [u8]) -> Self {
        let mut decoder = Self { interval: Interval::ALL, number: 0, digits: digits.iter(), beyond: 0 };
        for _ in 0..BITS / 6 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        let digit = self.digits.next().copied();
        self.beyond += usize::from(digit.is_none());
        self.number = (self.number << 6 & MASK) | u64::from(digit.unwrap_or(0) & 63);
    }

    /// Was everything read, and not much behind it? What is left may only be the zeros that stand there anyway.
    pub fn ended(&self) -> bool {
        self.digits.as_slice().iter().all(|&digit| digit == 0) && self.beyond <= (BITS / 6) as usize
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, chance: u16, _: bool) -> bool {
        let split = self.interval.split(chance);
        let bit = self.number <= split;
        self.interval.narrow(split, bit);
        while self.interval.settled() {
            self.interval.shift();
            self.shift();
        }
        bit
    }
}

/// Writes nothing, and counts what it would cost.
#[derive(Debug, Default)]
pub struct Meter {
    /// The cost so far, in bits.
    pub bits: f64,
}

impl Coder for Meter {
    fn bit(&mut self, chance: u16, bit: bool) -> bool {
        let chance = f64::from(chance.max(1)) / 65536.0;
        self.bits -= if bit { chance } else { 1.0 - chance }.log2();
        bit
    }
}
