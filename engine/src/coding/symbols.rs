//! Symbols <-> bytes, by how frequent each is in all that is written. The frequencies stand before the symbols, so that a
//! symbol is read in one step, where an adaptive tree takes one for each of its levels.

use super::{Coder, Decoder, Encoder, NumberModel};

/// The frequencies of a table add up to this power of two.
const WHOLE_BITS: u32 = 12;
const WHOLE: u32 = 1 << WHOLE_BITS;
/// So many bits at most are written in one step; the range of the coder keeps as many digits as it needs.
const AT_ONCE: u32 = 16;
/// So many numbers of a [`SymbolCoder::number`] are told apart: by how many bits they have, and the two below the highest.
pub const NUMBERS: usize = 32 * 4;

/// How frequent each symbol is.
#[derive(Clone, Debug)]
pub struct Frequencies {
    /// One a symbol: what was counted, or, once [`Frequencies::settle`]d, its share of [`WHOLE`].
    shares: Vec<u32>,
    /// Where the share of each symbol starts.
    starts: Vec<u32>,
    /// The symbol that each place of the whole belongs to.
    symbols: Vec<u8>,
}

impl Frequencies {
    /// Nothing counted yet of so many symbols, at most 256.
    pub fn new(symbols: usize) -> Self {
        Self { shares: vec![0; symbols], starts: Vec::new(), symbols: Vec::new() }
    }

    /// Writes the shares of what was counted, or reads them.
    pub fn settle(&mut self, coder: &mut impl Coder, model: &mut NumberModel) {
        self.share_out();
        for share in &mut self.shares {
            *share = coder.number(model, *share).min(WHOLE);
        }
        // Where nothing was counted, and in a damaged file, all is the first symbol.
        if self.shares.iter().sum::<u32>() != WHOLE {
            self.shares.fill(0);
            self.shares[0] = WHOLE;
        }
        self.symbols = Vec::with_capacity(WHOLE as usize);
        for (symbol, &share) in self.shares.iter().enumerate() {
            self.starts.push(self.symbols.len() as u32);
            self.symbols.resize(self.symbols.len() + share as usize, symbol as u8);
        }
    }

    /// What was counted, brought to shares of the whole; whatever occurs has one.
    fn share_out(&mut self) {
        let total = u64::from(self.shares.iter().sum::<u32>());
        if total == 0 {
            return;
        }
        for share in self.shares.iter_mut().filter(|share| **share > 0) {
            *share = ((u64::from(*share) * u64::from(WHOLE) / total) as u32).max(1);
        }
        // The most frequent gives or takes what the others leave.
        while let rest = i64::from(WHOLE) - i64::from(self.shares.iter().sum::<u32>())
            && rest != 0
            && let Some(most) = self.shares.iter_mut().max()
        {
            *most = if rest > 0 { *most + rest as u32 } else { *most - 1 };
        }
    }
}

/// One side of the coder, as [`Coder`] is; or what counts before anything is written.
pub trait SymbolCoder {
    /// A symbol.
    fn symbol(&mut self, of: &mut Frequencies, symbol: usize) -> usize;

    /// The lowest `count` bits, at most sixteen, all alike likely.
    fn few_bits(&mut self, count: u32, bits: u32) -> u32;

    /// The lowest `count` bits, all alike likely.
    fn bits(&mut self, count: u32, bits: u32) -> u32 {
        let low = count.min(AT_ONCE);
        let high = self.few_bits(count - low, bits >> low);
        high << low | self.few_bits(low, bits & ((1 << low) - 1))
    }

    /// Any number: its length and first bits as a symbol, the others as they are.
    #[inline(never)]
    fn number(&mut self, of: &mut Frequencies, number: u32) -> u32 {
        let more = number.saturating_add(1);
        let length = more.ilog2();
        let known = more >> length.saturating_sub(2) & 3;
        let symbol = self.symbol(of, (length << 2 | known) as usize) as u32;
        let (length, known) = (symbol >> 2, symbol & 3);
        let Some(rest) = length.checked_sub(2) else { return known.wrapping_sub(1) };
        let low = self.bits(rest, more & ((1 << rest) - 1));
        ((4 | known) << rest | low).wrapping_sub(1)
    }
}

/// Counts the symbols that will be written.
#[derive(Debug)]
pub struct Counter;

impl SymbolCoder for Counter {
    fn symbol(&mut self, of: &mut Frequencies, symbol: usize) -> usize {
        of.shares[symbol] += 1;
        symbol
    }

    fn few_bits(&mut self, _: u32, bits: u32) -> u32 {
        bits
    }
}

impl SymbolCoder for Encoder {
    fn symbol(&mut self, of: &mut Frequencies, symbol: usize) -> usize {
        self.range >>= WHOLE_BITS;
        self.low += u64::from(self.range) * u64::from(of.starts[symbol]);
        self.range *= of.shares[symbol];
        self.widen();
        symbol
    }

    fn few_bits(&mut self, count: u32, bits: u32) -> u32 {
        self.range >>= count;
        self.low += u64::from(self.range) * u64::from(bits);
        self.widen();
        bits
    }
}

impl SymbolCoder for Decoder<'_> {
    #[inline]
    fn symbol(&mut self, of: &mut Frequencies, _: usize) -> usize {
        self.range >>= WHOLE_BITS;
        let place = (self.code / self.range).min(WHOLE - 1);
        let symbol = usize::from(of.symbols[place as usize]);
        self.code -= self.range * of.starts[symbol];
        self.range *= of.shares[symbol];
        self.widen();
        symbol
    }

    #[inline]
    fn few_bits(&mut self, count: u32, _: u32) -> u32 {
        self.range >>= count;
        let bits = (self.code / self.range).min((1 << count) - 1);
        self.code -= self.range * bits;
        self.widen();
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(
        coder: &mut impl SymbolCoder,
        of: &mut [Frequencies; 2],
        said: &[(usize, u32)],
    ) -> Vec<(usize, u32)> {
        let [symbols, numbers] = of;
        said.iter()
            .map(|&(symbol, number)| (coder.symbol(symbols, symbol), coder.number(numbers, number)))
            .collect()
    }

    fn tables() -> [Frequencies; 2] {
        [Frequencies::new(200), Frequencies::new(NUMBERS)]
    }

    fn written(said: &[(usize, u32)]) -> Vec<u8> {
        let (mut encoder, mut tables, mut model) = (Encoder::default(), tables(), NumberModel::default());
        pass(&mut Counter, &mut tables, said);
        for table in &mut tables {
            table.settle(&mut encoder, &mut model);
        }
        pass(&mut encoder, &mut tables, said);
        encoder.finish()
    }

    fn read(bytes: &[u8], count: usize) -> Vec<(usize, u32)> {
        let (mut decoder, mut tables, mut model) = (Decoder::new(bytes), tables(), NumberModel::default());
        for table in &mut tables {
            table.settle(&mut decoder, &mut model);
        }
        pass(&mut decoder, &mut tables, &vec![(0, 0); count])
    }

    #[test]
    fn what_is_written_is_read() {
        let number = |at: u32| at.wrapping_mul(2_654_435_761) >> (at % 32);
        let said: Vec<(usize, u32)> =
            (0..5000).map(|at| ((number(at) % 200) as usize, number(at + 7).min(u32::MAX - 1))).collect();
        assert_eq!(read(&written(&said), said.len()), said);
        // One symbol alone, and a symbol that hardly ever comes.
        let mut said = vec![(9, 0); 100_000];
        assert_eq!(read(&written(&said), said.len()), said);
        said[70_000] = (199, 1 << 25);
        let bytes = written(&said);
        assert_eq!(read(&bytes, said.len()), said);
        assert!(bytes.len() < 200, "{} bytes", bytes.len());
    }

    #[test]
    fn what_was_never_written_is_read_as_something() {
        for seed in 0..200_u8 {
            let bytes: Vec<u8> = (0..400_u32).map(|at| (at * at) as u8 ^ seed.wrapping_mul(31)).collect();
            assert_eq!(read(&bytes, 300).len(), 300);
        }
        assert_eq!(read(&[], 3).len(), 3);
    }
}
