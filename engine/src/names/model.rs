//! The trained model laid out for looking up: what each feature says for each tag, and how tags follow each other.

use super::contents::Contents;
use super::document::KINDS;
use super::lists::Lists;
use super::tagger::{OUTSIDE, Scores, Steps, TAGS};
use super::weighted::Weight;
use crate::breath::{Breath, at_once};

/// One slot a tag and one a kind.
pub const SLOTS: usize = TAGS + KINDS;
/// Weights are whole numbers of this.
pub const UNIT: f32 = 1.0 / 16.0;
/// Only so many bits of a feature's key are kept.
pub const KEY_BITS: u32 = 25;
/// The group of words without one.
pub const NO_GROUP: u8 = 254;
/// The group of numbers.
pub const NUMBERS: u8 = 253;

/// The slots, filled up so that a processor adds eight at a time.
const WIDTH: usize = SLOTS.next_multiple_of(8);
/// A feature with more weights than this has a whole row, which is added without asking which of them count.
const MOST_SINGLE: usize = 4;
/// Marks the place of a whole row; other places are those of a first weight, above the number of weights.
const ROW: u32 = 1 << 31;
const FREE: u32 = u32::MAX;

/// What the features of a word say, added up by slot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sums([i16; WIDTH]);

impl Sums {
    /// Nothing said yet.
    pub(super) const ZERO: Self = Self([0; WIDTH]);

    /// The slots of each tag added up: its own and its kind's.
    pub(super) fn by_tag(&self) -> Scores {
        std::array::from_fn(|tag| {
            let kind = if tag == OUTSIDE { 0 } else { self.0[TAGS + (tag - 1) / 4] };
            i32::from(self.0[tag]) + i32::from(kind)
        })
    }
}

/// A model laid out for looking up.
#[derive(Debug)]
pub struct Model {
    pub(super) steps: Steps,
    /// Open addressing: a feature's key and where its weights are.
    table: Vec<(u32, u32)>,
    /// The weights of features with many, by slot.
    rows: Vec<[i8; WIDTH]>,
    /// The weights of features with few, each with its slot.
    singles: Vec<Weight>,
    pub(super) lists: Lists,
    /// Open addressing: a word's key and its group.
    groups: Vec<(u32, u8)>,
}

impl Model {
    /// Lays out what was read.
    pub fn new(contents: &Contents) -> Self {
        at_once(Self::in_parts(contents, &Breath::default()))
    }

    /// The same in parts.
    pub(super) async fn in_parts(contents: &Contents, breath: &Breath<'_>) -> Self {
        let mut steps = [[0; TAGS]; TAGS];
        for (row, read) in steps.iter_mut().zip(&contents.steps) {
            for (step, &read) in row.iter_mut().zip(read) {
                *step = i32::from(read);
            }
        }
        let mut table = room(contents.features.len(), 0);
        let (mut rows, mut singles) = (Vec::new(), Vec::new());
        for (key, weights) in contents.features.iter() {
            lay_out(&mut table, key, place(weights, &mut rows, &mut singles));
            breath.step().await;
        }
        let mut groups = room(contents.groups.len(), 0);
        for &(key, group) in &contents.groups {
            lay_out(&mut groups, key, group);
            breath.step().await;
        }
        breath.stage().await;
        let lists = Lists::in_parts(&contents.lists, breath).await;
        breath.stage().await;
        Self { steps: Steps::new(steps), table, rows, singles, lists, groups }
    }

    /// Adds what the features with these keys say.
    pub(super) fn score(&self, keys: &[u32], sums: &mut Sums) {
        for &key in keys {
            let key = key >> (32 - KEY_BITS);
            let (known, place) = self.table[slot(&self.table, key)];
            if known == FREE {
                continue;
            }
            if place & ROW != 0 {
                for (sum, &weight) in sums.0.iter_mut().zip(&self.rows[(place & !ROW) as usize]) {
                    *sum = sum.saturating_add(i16::from(weight));
                }
            } else {
                let start = (place >> 3) as usize;
                for &(slot, weight) in &self.singles[start..start + (place & 7) as usize] {
                    let sum = &mut sums.0[usize::from(slot) % WIDTH];
                    *sum = sum.saturating_add(i16::from(weight));
                }
            }
        }
    }

    /// The group of a word.
    pub(super) fn group(&self, word: u64) -> u8 {
        match self.groups[slot(&self.groups, Self::group_key(word))] {
            (FREE, _) => NO_GROUP,
            (_, group) => group,
        }
    }

    /// The part of a word's hash by which its group is known.
    pub fn group_key(word: u64) -> u32 {
        (word >> (64 - KEY_BITS)) as u32
    }
}

/// Puts a feature's weights where they belong, and says where that is.
#[inline(never)]
fn place(weights: &[Weight], rows: &mut Vec<[i8; WIDTH]>, singles: &mut Vec<Weight>) -> u32 {
    if weights.len() <= MOST_SINGLE {
        singles.extend_from_slice(weights);
        return ((singles.len() - weights.len()) as u32) << 3 | weights.len() as u32;
    }
    let mut row = [0; WIDTH];
    for &(slot, weight) in weights {
        row[usize::from(slot) % WIDTH] = weight;
    }
    rows.push(row);
    ROW | (rows.len() - 1) as u32
}

/// Takes a key into a table.
#[inline(never)]
fn lay_out<T>(table: &mut [(u32, T)], key: u32, value: T) {
    let at = slot(table, key);
    table[at] = (key, value);
}

/// A free table for so many entries, half of it empty.
fn room<T: Clone>(entries: usize, value: T) -> Vec<(u32, T)> {
    vec![(FREE, value); (entries * 2).next_power_of_two().max(2)]
}

/// Where a key stands in a table, or the free place where it would.
#[inline]
fn slot<T>(table: &[(u32, T)], key: u32) -> usize {
    let mask = table.len() - 1;
    let mut at = (key.wrapping_mul(0x9e37_79b1) >> 7) as usize & mask;
    while table[at].0 != FREE && table[at].0 != key {
        at = (at + 1) & mask;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_features_add_up() {
        let few = vec![(0, -4), (7, 90)];
        let many = vec![(0, 1), (7, 2), (8, 3), (9, 4), (35, 5)];
        let model = Model::new(&Contents {
            features: [(3, few), (900_000, many)].into_iter().collect(),
            ..Contents::default()
        });
        let mut sums = Sums::ZERO;
        let key = |key: u32| key << (32 - KEY_BITS);
        model.score(&[key(3), key(4), key(900_000), key(3)], &mut sums);
        assert_eq!((sums.0[0], sums.0[7], sums.0[8], sums.0[35]), (-7, 182, 3, 5));
        assert_eq!((sums.by_tag()[0], sums.by_tag()[25]), (-7, 5));
    }
}
