//! Numbers <-> bytes, by an adaptive binary range coder: what has been frequent so far costs little.
//!
//! The coder is the one of LZMA (Igor Pavlov, public domain): 32 bits of range, a carry that waits in a cache, and
//! probabilities of twelve bits that move by a 32nd at each bit.

pub mod symbols;

/// The probability of a zero, in 4096ths.
#[derive(Clone, Copy, Debug)]
pub struct Bit(u16);

const ONE: u16 = 1 << 12;
const SPEED: u16 = 5;
const LOWEST: u32 = 1 << 24;

impl Default for Bit {
    fn default() -> Self {
        Self(ONE / 2)
    }
}

impl Bit {
    fn learn(&mut self, bit: bool) {
        if bit {
            self.0 -= self.0 >> SPEED;
        } else {
            self.0 += (ONE - self.0) >> SPEED;
        }
    }
}

/// Writes.
#[derive(Debug)]
pub struct Encoder {
    low: u64,
    range: u32,
    cache: u8,
    waiting: u64,
    bytes: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, cache: 0, waiting: 1, bytes: Vec::new() }
    }
}

impl Encoder {
    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > u64::from(u32::MAX) {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.cache;
            while self.waiting > 0 {
                self.bytes.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.waiting -= 1;
            }
            self.cache = (self.low >> 24) as u8;
        }
        self.waiting += 1;
        self.low = (self.low << 8) & u64::from(u32::MAX);
    }

    /// Writes bytes until the range has room for the next bit or symbol.
    fn widen(&mut self) {
        while self.range < LOWEST {
            self.range <<= 8;
            self.shift();
        }
    }

    /// All bytes; the first, always zero, is left out.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.bytes.remove(0);
        self.bytes
    }
}

/// Reads. Behind the last byte stand zeros, so that any bytes can be read.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: std::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// Reads what an [`Encoder`] wrote.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.take();
        }
        decoder
    }

    fn take(&mut self) {
        self.code = self.code << 8 | u32::from(self.bytes.next().copied().unwrap_or(0));
    }

    /// Reads bytes until the range has room for the next bit or symbol.
    fn widen(&mut self) {
        while self.range < LOWEST {
            self.range <<= 8;
            self.take();
        }
    }
}

/// One side of the coder: the same calls write a value, or read it and ignore what is passed.
pub trait Coder {
    /// One bit.
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool;

    /// The lowest `count` bits, all alike likely.
    fn plain(&mut self, count: u32, bits: u32) -> u32;

    /// A number below the length of the tree, which is a power of two.
    fn tree(&mut self, tree: &mut [Bit], number: usize) -> usize {
        let mut node = 1;
        let levels = tree.len().trailing_zeros();
        for level in (0..levels).rev() {
            let bit = self.bit(&mut tree[node], number >> level & 1 == 1);
            node = node << 1 | usize::from(bit);
        }
        node - tree.len()
    }

    /// Any number: how many bits it has, the three highest of them, and the others plain.
    fn number(&mut self, model: &mut NumberModel, number: u32) -> u32 {
        let more = number.saturating_add(1);
        let length = self.tree(&mut model.length, 31 - more.leading_zeros() as usize) as u32;
        let known = length.min(3);
        let rest = length - known;
        let high = more >> rest & ((1 << known) - 1);
        let mut node = 1;
        for level in (0..known).rev() {
            let bit = self.bit(&mut model.high[length as usize][node], high >> level & 1 == 1);
            node = node << 1 | usize::from(bit);
        }
        let low = self.plain(rest, more & ((1 << rest) - 1));
        ((node as u32) << rest | low).wrapping_sub(1)
    }
}

/// What is known of the numbers so far.
#[derive(Clone, Debug, Default)]
pub struct NumberModel {
    length: [Bit; 32],
    high: [[Bit; 8]; 32],
}

impl Coder for Encoder {
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool {
        let bound = (self.range >> 12) * u32::from(model.0);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        model.learn(bit);
        self.widen();
        bit
    }

    fn plain(&mut self, count: u32, bits: u32) -> u32 {
        for at in (0..count).rev() {
            self.range >>= 1;
            if bits >> at & 1 == 1 {
                self.low += u64::from(self.range);
            }
            self.widen();
        }
        bits
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, model: &mut Bit, _: bool) -> bool {
        let bound = (self.range >> 12) * u32::from(model.0);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        model.learn(bit);
        self.widen();
        bit
    }

    fn plain(&mut self, count: u32, _: u32) -> u32 {
        let mut bits = 0;
        for _ in 0..count {
            self.range >>= 1;
            let bit = self.code >= self.range;
            if bit {
                self.code -= self.range;
            }
            bits = bits << 1 | u32::from(bit);
            self.widen();
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers: Vec<u32> = (0..2000_u32).map(|at| at.wrapping_mul(2_654_435_761) >> (at % 32)).collect();
        let mut encoder = Encoder::default();
        let (mut model, mut tree, mut bit) = (NumberModel::default(), [Bit::default(); 64], Bit::default());
        for &number in &numbers {
            encoder.number(&mut model, number.min(u32::MAX - 1));
            encoder.tree(&mut tree, number as usize % 64);
            encoder.bit(&mut bit, number % 9 == 0);
        }
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        let (mut model, mut tree, mut bit) = (NumberModel::default(), [Bit::default(); 64], Bit::default());
        for &number in &numbers {
            assert_eq!(decoder.number(&mut model, 0), number.min(u32::MAX - 1));
            assert_eq!(decoder.tree(&mut tree, 0), number as usize % 64);
            assert_eq!(decoder.bit(&mut bit, false), number % 9 == 0);
        }
    }

    #[test]
    fn what_is_frequent_costs_little() {
        let mut encoder = Encoder::default();
        let mut bit = Bit::default();
        for at in 0..8000 {
            encoder.bit(&mut bit, at % 100 == 0);
        }
        assert!(encoder.finish().len() < 120);
    }
}
