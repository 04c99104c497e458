//! The trained model: what each feature says for each tag, and how tags follow each other.
//!
//! ```text
//! "GLSN"  version  check sum of the rest  | steps | features: key, (slot, weight).. | lists: key, bits | groups: key, group
//! ```
//!
//! Keys are sorted and written as gaps; a feature's weights stand in slots: a slot for each tag, then one for each
//! kind, which counts for its four tags. Weights are whole numbers of 1/16.

use super::document::KINDS;
use super::lists::Lists;
use super::tagger::{OUTSIDE, TAGS, follows};
use crate::coding::{Bit, Coder, Decoder, Encoder, NumberModel};
use std::fmt;

/// One slot a tag and one a kind.
pub const SLOTS: usize = TAGS + KINDS;
/// Weights are whole numbers of this.
pub const UNIT: f32 = 1.0 / 16.0;
/// Only so many bits of a feature's key are kept.
pub const KEY_BITS: u32 = 25;

const MAGIC: &[u8; 4] = b"GLSN";
const VERSION: u8 = 1;
/// Ends the weights of a feature.
const END: usize = SLOTS;
/// More of anything than this is no model.
const MOST: u32 = 1 << 21;

/// What a model says, as it is written down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// What a tag after a tag scores.
    pub steps: Vec<[i8; TAGS]>,
    /// Sorted keys with their weights by slot.
    pub features: Vec<(u32, Vec<(u8, i8)>)>,
    /// Sorted keys of listed names with their lists, see [`Lists`].
    pub lists: Vec<(u32, u32)>,
    /// Sorted keys of words with their group.
    pub groups: Vec<(u32, u8)>,
}

/// A file that is no model of this version, or was changed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the file of names is damaged or of another version")
    }
}

impl std::error::Error for Broken {}

struct Models {
    gap: NumberModel,
    count: NumberModel,
    slots: Vec<[Bit; 64]>,
    weights: Vec<[Bit; 256]>,
    bits: NumberModel,
    list: [Bit; 32],
    several: Bit,
    goes_on: Bit,
    group: [Bit; 256],
}

impl Models {
    fn new() -> Self {
        Self {
            gap: NumberModel::default(),
            count: NumberModel::default(),
            slots: vec![[Bit::default(); 64]; 64],
            weights: vec![[Bit::default(); 256]; 64],
            bits: NumberModel::default(),
            list: [Bit::default(); 32],
            several: Bit::default(),
            goes_on: Bit::default(),
            group: [Bit::default(); 256],
        }
    }
}

impl Contents {
    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let mut encoder = Encoder::default();
        self.clone().pass(&mut encoder, true);
        let body = encoder.finish();
        let mut file = MAGIC.to_vec();
        file.push(VERSION);
        file.extend(check_sum(&body).to_le_bytes());
        file.extend(body);
        file
    }

    /// Reads a file back.
    ///
    /// # Errors
    ///
    /// [`Broken`], if it is of another version or was altered.
    pub fn read(file: &[u8]) -> Result<Self, Broken> {
        let body = file.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(&[VERSION])).ok_or(Broken)?;
        let (sum, body) = body.split_first_chunk().ok_or(Broken)?;
        if u32::from_le_bytes(*sum) != check_sum(body) {
            return Err(Broken);
        }
        let mut contents = Self::default();
        contents.pass(&mut Decoder::new(body), false);
        Ok(contents)
    }

    /// Writes or reads everything in one order.
    fn pass(&mut self, coder: &mut impl Coder, writes: bool) {
        let mut models = Models::new();
        self.steps.resize(TAGS, [0; TAGS]);
        for from in 0..TAGS {
            for to in 0..TAGS {
                if follows(from, to) {
                    let byte = self.steps[from][to] as u8;
                    self.steps[from][to] = coder.plain(8, u32::from(byte)) as u8 as i8;
                }
            }
        }
        let count = coder.number(&mut models.count, self.features.len() as u32).min(MOST);
        let mut key = 0;
        for at in 0..count as usize {
            let (known, weights) =
                if writes { std::mem::take(&mut self.features[at]) } else { (0, Vec::new()) };
            key = u32::wrapping_add(key, coder.number(&mut models.gap, known.wrapping_sub(key)));
            let mut read = Vec::new();
            let mut before = END;
            for at in 0..=SLOTS {
                let (slot, weight) =
                    weights.get(at).map_or((END, 0), |&(slot, weight)| (usize::from(slot), weight));
                let slot = coder.tree(&mut models.slots[before], slot);
                if slot >= END {
                    break;
                }
                let weight = coder.tree(&mut models.weights[slot], usize::from(weight as u8)) as u8 as i8;
                read.push((slot as u8, weight));
                before = slot;
            }
            if !writes {
                self.features.push((key, read));
            }
        }
        let count = coder.number(&mut models.count, self.lists.len() as u32).min(MOST);
        let (mut gaps, mut key) = (NumberModel::default(), 0);
        for at in 0..count as usize {
            let (known, bits) = if writes { self.lists[at] } else { (0, 0) };
            key = u32::wrapping_add(key, coder.number(&mut gaps, known.wrapping_sub(key)));
            let bits = pass_lists(coder, &mut models, bits);
            if !writes {
                self.lists.push((key, bits));
            }
        }
        let count = coder.number(&mut models.count, self.groups.len() as u32).min(MOST);
        let (mut gaps, mut key) = (NumberModel::default(), 0);
        for at in 0..count as usize {
            let (known, group) = if writes { self.groups[at] } else { (0, 0) };
            key = u32::wrapping_add(key, coder.number(&mut gaps, known.wrapping_sub(key)));
            let group = coder.tree(&mut models.group, usize::from(group)) as u8;
            if !writes {
                self.groups.push((key, group));
            }
        }
    }
}

/// The lists that hold a name: mostly one, or none where it only goes on.
fn pass_lists(coder: &mut impl Coder, models: &mut Models, bits: u32) -> u32 {
    let goes_on = coder.bit(&mut models.goes_on, bits & Lists::GOES_ON != 0);
    let lists = bits & !Lists::GOES_ON;
    let several = coder.bit(&mut models.several, lists.count_ones() > 1);
    let lists = if several {
        coder.number(&mut models.bits, lists)
    } else {
        let number = if lists == 0 { 31 } else { lists.trailing_zeros() as usize };
        let number = coder.tree(&mut models.list, number);
        if number == 31 { 0 } else { 1 << number }
    };
    lists | if goes_on { Lists::GOES_ON } else { 0 }
}

/// FNV-1a of 32 bits.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A model laid out for looking up.
#[derive(Debug)]
pub struct Model {
    pub(super) steps: [[i32; TAGS]; TAGS],
    /// Open addressing: a feature's key and where its weights start.
    table: Vec<(u32, u32)>,
    /// Slots and weights; the last of a feature has the highest bit of its slot set.
    weights: Vec<(u8, i8)>,
    pub(super) lists: Lists,
    /// Open addressing: a word's key and its group.
    groups: Vec<(u32, u8)>,
}

const FREE: u32 = u32::MAX;
const LAST: u8 = 1 << 7;

impl Model {
    /// Lays out what was read.
    pub fn new(contents: &Contents) -> Self {
        let mut steps = [[0; TAGS]; TAGS];
        for (row, read) in steps.iter_mut().zip(&contents.steps) {
            for (step, &read) in row.iter_mut().zip(read) {
                *step = i32::from(read);
            }
        }
        let mut table = vec![(FREE, 0); (contents.features.len() * 2).next_power_of_two().max(2)];
        let mut weights = Vec::new();
        for (key, row) in &contents.features {
            let Some(((slot, weight), others)) = row.split_last() else { continue };
            let at = free(&table, *key);
            table[at] = (*key, weights.len() as u32);
            weights.extend_from_slice(others);
            weights.push((slot | LAST, *weight));
        }
        let mut groups = vec![(FREE, 0); (contents.groups.len() * 2).next_power_of_two().max(2)];
        for &(key, group) in &contents.groups {
            let at = free(&groups, key);
            groups[at] = (key, group);
        }
        Self { steps, table, weights, lists: Lists::new(contents.lists.iter().copied()), groups }
    }

    /// Adds what the features with these keys say.
    pub(super) fn score(&self, keys: &[u32], slots: &mut [i32; SLOTS]) {
        let mask = self.table.len() - 1;
        for &key in keys {
            let key = key >> (32 - KEY_BITS);
            let mut at = spread(key) & mask;
            let start = loop {
                let (other, start) = self.table[at];
                if other == key {
                    break Some(start);
                }
                if other == FREE {
                    break None;
                }
                at = (at + 1) & mask;
            };
            let Some(start) = start else { continue };
            for &(slot, weight) in &self.weights[start as usize..] {
                slots[usize::from(slot & !LAST) % SLOTS] += i32::from(weight);
                if slot & LAST != 0 {
                    break;
                }
            }
        }
    }

    /// The group of a word.
    pub(super) fn group(&self, word: u64) -> u8 {
        let key = Self::group_key(word);
        let mask = self.groups.len() - 1;
        let mut at = spread(key) & mask;
        loop {
            let (other, group) = self.groups[at];
            if other == key {
                return group;
            }
            if other == FREE {
                return NO_GROUP;
            }
            at = (at + 1) & mask;
        }
    }

    /// The part of a word's hash by which its group is known.
    pub fn group_key(word: u64) -> u32 {
        (word >> (64 - KEY_BITS)) as u32
    }
}

/// The group of words without one.
pub const NO_GROUP: u8 = 254;
/// The group of numbers.
pub const NUMBERS: u8 = 253;

/// The slots of each tag added up: its own and its kind's.
pub(super) fn by_tag(slots: &[i32; SLOTS]) -> [i32; TAGS] {
    std::array::from_fn(
        |tag| if tag == OUTSIDE { slots[tag] } else { slots[tag] + slots[TAGS + (tag - 1) / 4] },
    )
}

fn spread(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 7) as usize
}

fn free<T>(table: &[(u32, T)], key: u32) -> usize {
    let mask = table.len() - 1;
    let mut at = spread(key) & mask;
    while table[at].0 != FREE && table[at].0 != key {
        at = (at + 1) & mask;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Contents {
        let mut steps = vec![[0; TAGS]; TAGS];
        steps[0][1] = -7;
        Contents {
            steps,
            features: vec![(3, vec![(0, -4), (7, 90)]), (900_000, vec![(35, 1)])],
            lists: vec![(17, 1 << 4), (18, 1 << 3 | Lists::GOES_ON | 1), (40_000_000, Lists::GOES_ON)],
            groups: vec![(1, 200), (77, 0)],
        }
    }

    #[test]
    fn a_model_survives_its_file() {
        assert_eq!(Contents::read(&small().write()), Ok(small()));
    }

    #[test]
    fn an_altered_file_is_refused() {
        let file = small().write();
        for at in 0..file.len() {
            let mut altered = file.clone();
            altered[at] ^= 4;
            assert_eq!(Contents::read(&altered), Err(Broken));
        }
        assert_eq!(Contents::read(&file[..file.len() - 1]), Err(Broken));
        assert_eq!(Contents::read(b""), Err(Broken));
    }

    #[test]
    fn the_weights_of_features_add_up() {
        let model = Model::new(&small());
        let mut slots = [0; SLOTS];
        let key = |key: u32| key << (32 - KEY_BITS);
        model.score(&[key(3), key(4), key(900_000), key(3)], &mut slots);
        assert_eq!((slots[0], slots[7], slots[35]), (-8, 180, 1));
        assert_eq!(by_tag(&slots)[25], 1);
    }
}
