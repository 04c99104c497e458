//! The words of a table as its file has them: listed in order, numbers into few bytes.

use super::piece::{Class, LONGEST_PIECE, class};
use crate::coding::{Bit, Coder, NumberModel};

/// The most words that may follow a piece.
const MOST: u32 = 1 << 20;

/// What is written into a file of words; the trainer fills it.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Sorted by their bytes; the first has none.
    pub pieces: Vec<Vec<u8>>,
    /// The level of each.
    pub levels: Vec<usize>,
    /// Of 15 words after each, how many have a space before them.
    pub spaced: Vec<usize>,
    /// Of each piece, how readily a mark starts at it and goes on with it, below 8, and of which kind it then is, or 15.
    pub traits: Vec<[usize; 3]>,
    /// For each piece its listed followers and their levels, sorted.
    pub pairs: Vec<Vec<(u16, usize)>>,
    /// For each pair, in order, the listed followers of both.
    pub triples: Vec<Vec<(u16, usize)>>,
}

/// The models of the numbers in a file.
struct Models {
    number: [NumberModel; 4],
    shared: [[Bit; 32]; 32],
    letter: Vec<[Bit; 256]>,
    level: Vec<[Bit; 64]>,
    spaced: Vec<[Bit; 16]>,
    traits: Vec<[[Bit; 16]; 3]>,
    gap: Vec<NumberModel>,
}

impl Default for Models {
    fn default() -> Self {
        Self {
            number: Default::default(),
            shared: [[Bit::default(); 32]; 32],
            letter: vec![[Bit::default(); 256]; 256 * 8],
            level: vec![[Bit::default(); 64]; 64 * 2],
            spaced: vec![[Bit::default(); 16]; 3],
            traits: vec![[[Bit::default(); 16]; 3]; 64],
            gap: vec![NumberModel::default(); 32],
        }
    }
}

impl Contents {
    /// Writes or reads, by the side of the coder: the same order of numbers both ways. `None` where a file is none of
    /// ours.
    pub fn code(&mut self, coder: &mut impl Coder) -> Option<()> {
        let mut models = Models::default();
        let count = coder.number(&mut models.number[0], self.pieces.len() as u32) as usize;
        if count == 0 || count > usize::from(u16::MAX) {
            return None;
        }
        self.pieces.resize(count, Vec::new());
        self.levels.resize(count, 0);
        self.spaced.resize(count, 0);
        self.traits.resize(count, [0; 3]);
        self.pairs.resize(count, Vec::new());
        let (mut before, mut before_shared) = (Vec::new(), 0);
        for piece in &mut self.pieces {
            let shared = before.iter().zip(&*piece).take_while(|(one, other)| one == other).count();
            let shared = coder.tree(&mut models.shared[before_shared], shared);
            let mut written = before.get(..shared)?.to_vec();
            loop {
                let at = written.len();
                let letter = piece.get(at).copied().unwrap_or(0);
                let (one, two) = (
                    at.checked_sub(1).map_or(0, |at| written[at]),
                    at.checked_sub(2).map_or(0, |at| written[at]),
                );
                let context = usize::from(one) << 3 | usize::from(two.wrapping_mul(37) >> 5);
                let letter = coder.tree(&mut models.letter[context], usize::from(letter));
                if letter == 0 || written.len() > LONGEST_PIECE {
                    break;
                }
                written.push(letter as u8);
            }
            before.clone_from(&written);
            before_shared = shared;
            *piece = written;
        }
        for (piece, (level, spaced)) in self.pieces.iter().zip(self.levels.iter_mut().zip(&mut self.spaced)) {
            let kind = match piece.first().map(|&byte| class(byte)) {
                Some(Class::Letter) => 0,
                Some(Class::Digit) => 1,
                _ => 2,
            };
            *level = coder.tree(&mut models.level[piece.len().min(15)], *level);
            *spaced = coder.tree(&mut models.spaced[kind], *spaced);
        }
        for (piece, traits) in self.pieces.iter().zip(&mut self.traits) {
            let shape = match piece.first() {
                Some(first) if first.is_ascii_lowercase() => 0,
                Some(first) if first.is_ascii_uppercase() => 1,
                _ => 2,
            };
            let [starts, goes_on, kind] = traits;
            *starts = coder.tree(&mut models.traits[shape][0], *starts);
            *goes_on = coder.tree(&mut models.traits[8 + shape * 8 + *starts][1], *goes_on);
            if *starts + *goes_on > 0 {
                *kind = coder.tree(&mut models.traits[8 + shape * 8 + *starts][2], *kind);
            } else {
                *kind = 15;
            }
        }
        let ranks = self.ranks()?;
        for (history, followers) in self.pairs.iter_mut().enumerate() {
            let size = self.levels[history].min(63) / 4;
            follow(coder, &mut models, 1 + size, &self.levels, &ranks, followers, size)?;
        }
        let pairs: usize = self.pairs.iter().map(Vec::len).sum();
        self.triples.resize(pairs, Vec::new());
        let levels: Vec<usize> = self.pairs.iter().flatten().map(|&(_, level)| level).collect();
        for (followers, level) in self.triples.iter_mut().zip(levels) {
            let size = 16 + level.min(31) / 4;
            follow(coder, &mut models, size, &self.levels, &ranks, followers, size)?;
        }
        Some(())
    }

    /// The pieces by how frequent they are, and the rank of each.
    fn ranks(&self) -> Option<(Vec<u16>, Vec<u16>)> {
        let mut order: Vec<u16> = (0..self.pieces.len() as u16).collect();
        order.sort_by_key(|&piece| self.levels[usize::from(piece)]);
        let mut ranks = vec![0; order.len()];
        for (rank, &piece) in order.iter().enumerate() {
            *ranks.get_mut(usize::from(piece))? = rank as u16;
        }
        Some((order, ranks))
    }
}

/// Writes or reads one list of followers.
fn follow(
    coder: &mut impl Coder,
    models: &mut Models,
    size: usize,
    levels: &[usize],
    (order, ranks): &(Vec<u16>, Vec<u16>),
    followers: &mut Vec<(u16, usize)>,
    gap: usize,
) -> Option<()> {
    followers.sort_unstable_by_key(|&(piece, _)| ranks[usize::from(piece)]);
    let gaps = &mut models.gap[size.min(31)];
    let count = coder.number(gaps, followers.len() as u32);
    if count > MOST {
        return None;
    }
    followers.resize(count as usize, (0, 0));
    let mut next = 0;
    let size_class = (32 - count.leading_zeros()).min(15) as usize;
    for (piece, level) in followers.iter_mut() {
        let rank = u32::from(ranks[usize::from(*piece)]);
        let rank = next
            + coder
                .number(&mut models.gap[size_class + 16 * usize::from(gap >= 16)], rank.wrapping_sub(next));
        *piece = *order.get(rank as usize)?;
        next = rank + 1;
        let known = levels[usize::from(*piece)].min(63) + 64 * usize::from(gap >= 16);
        *level = coder.tree(&mut models.level[known], *level);
    }
    Some(())
}
