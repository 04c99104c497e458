//! The file of a trained model, written and read.
//!
//! ```text
//! "GLSN"  version  check sum of the rest  | frequencies | steps | features: key, (slot, weight).. | lists: key, bits
//!                                          | groups: key, group
//! ```
//!
//! Keys are sorted and written as gaps; a feature's weights stand in slots: a slot for each tag, then one for each
//! kind, which counts for its four tags. Weights are whole numbers of 1/16.

use super::lists::{LISTS, Lists};
use super::model::SLOTS;
use super::tagger::{OUTSIDE, TAGS, follows};
use crate::coding::symbols::{Counter, Frequencies, NUMBERS, SymbolCoder};
use crate::coding::{Coder, Decoder, Encoder, NumberModel};
use std::fmt;

const MAGIC: &[u8; 4] = b"GLSN";
const VERSION: u8 = 2;
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

/// How frequent is what is written.
struct Tables {
    feature_gaps: Frequencies,
    /// The next slot, see [`slot_table`].
    slots: Vec<Frequencies>,
    /// A weight, see [`weight_table`].
    weights: Vec<Frequencies>,
    list_gaps: Frequencies,
    lists: Frequencies,
    group_gaps: Frequencies,
    groups: Frequencies,
}

impl Tables {
    fn new() -> Self {
        let gaps = || Frequencies::new(NUMBERS);
        Self {
            feature_gaps: gaps(),
            slots: vec![Frequencies::new(SLOTS + 1); (SLOTS + 1) * COUNTED],
            weights: vec![Frequencies::new(256); PLACES * BEFORE * FIRST],
            list_gaps: gaps(),
            lists: Frequencies::new(64),
            group_gaps: gaps(),
            groups: Frequencies::new(256),
        }
    }

    /// Writes the tables themselves, or reads them.
    fn settle(&mut self, coder: &mut impl Coder) {
        let mut model = NumberModel::default();
        let gaps = [&mut self.feature_gaps, &mut self.list_gaps, &mut self.group_gaps];
        let others = [&mut self.lists, &mut self.groups];
        let all = gaps.into_iter().chain(others).chain(&mut self.slots).chain(&mut self.weights);
        all.for_each(|table| table.settle(coder, &mut model));
    }
}

impl Contents {
    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let (mut encoder, mut tables) = (Encoder::default(), Tables::new());
        self.clone().pass(&mut Counter, &mut tables, true);
        tables.settle(&mut encoder);
        self.clone().pass(&mut encoder, &mut tables, true);
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
        let (mut decoder, mut tables, mut contents) = (Decoder::new(body), Tables::new(), Self::default());
        tables.settle(&mut decoder);
        contents.pass(&mut decoder, &mut tables, false);
        Ok(contents)
    }

    /// Writes or reads everything in one order.
    fn pass(&mut self, coder: &mut impl SymbolCoder, tables: &mut Tables, writes: bool) {
        self.steps.resize(TAGS, [0; TAGS]);
        for from in 0..TAGS {
            for to in 0..TAGS {
                if follows(from, to) {
                    let byte = self.steps[from][to] as u8;
                    self.steps[from][to] = coder.bits(8, u32::from(byte)) as u8 as i8;
                }
            }
        }
        let count = coder.bits(32, self.features.len() as u32).min(MOST);
        let mut key = 0;
        for at in 0..count as usize {
            let (known, weights) =
                if writes { std::mem::take(&mut self.features[at]) } else { (0, Vec::new()) };
            key = u32::wrapping_add(key, coder.number(&mut tables.feature_gaps, known.wrapping_sub(key)));
            let read = pass_weights(coder, tables, &weights);
            if !writes {
                self.features.push((key, read));
            }
        }
        let count = coder.bits(32, self.lists.len() as u32).min(MOST);
        let mut key = 0;
        for at in 0..count as usize {
            let (known, bits) = if writes { self.lists[at] } else { (0, 0) };
            key = u32::wrapping_add(key, coder.number(&mut tables.list_gaps, known.wrapping_sub(key)));
            let bits = pass_lists(coder, &mut tables.lists, bits);
            if !writes {
                self.lists.push((key, bits));
            }
        }
        let count = coder.bits(32, self.groups.len() as u32).min(MOST);
        let mut key = 0;
        for at in 0..count as usize {
            let (known, group) = if writes { self.groups[at] } else { (0, 0) };
            key = u32::wrapping_add(key, coder.number(&mut tables.group_gaps, known.wrapping_sub(key)));
            let group = coder.symbol(&mut tables.groups, usize::from(group)) as u8;
            if !writes {
                self.groups.push((key, group));
            }
        }
    }
}

/// The weights of a feature. Browsers compile well what is called often, and not what runs long: so this and its like are
/// functions of their own.
#[inline(never)]
fn pass_weights(coder: &mut impl SymbolCoder, tables: &mut Tables, weights: &[(u8, i8)]) -> Vec<(u8, i8)> {
    let mut read = Vec::new();
    for at in 0..=SLOTS {
        let (slot, weight) = weights.get(at).map_or((END, 0), |&(slot, weight)| (usize::from(slot), weight));
        let slot = coder.symbol(&mut tables.slots[slot_table(&read)], slot);
        if slot >= END {
            break;
        }
        let table = &mut tables.weights[weight_table(&read, slot)];
        let weight = coder.symbol(table, usize::from(weight as u8)) as u8 as i8;
        read.push((slot as u8, weight));
    }
    read
}

/// So many weights of a feature are counted for what slot comes next.
const COUNTED: usize = 5;

/// Which table tells what slot comes behind these weights: it depends on the last and on how many there are.
fn slot_table(before: &[(u8, i8)]) -> usize {
    let last = before.last().map_or(END, |&(slot, _)| usize::from(slot));
    last * COUNTED + before.len().min(COUNTED - 1)
}

/// No name, the four places of a word in one, and a whole kind.
const PLACES: usize = 6;
/// No weight before, or its sign and whether it is of the same kind.
const BEFORE: usize = 5;
/// No weight before that one, or the sign of the first.
const FIRST: usize = 3;

/// What a slot is for: those of a kind's tags lie together; one for the whole kind follows them all.
fn place_and_kind(slot: usize) -> (usize, Option<usize>) {
    match slot {
        OUTSIDE => (0, None),
        slot if slot < TAGS => (1 + (slot - 1) % 4, Some((slot - 1) / 4)),
        slot => (5, Some(slot - TAGS)),
    }
}

/// Which table tells the weight of a slot behind these: tags of one kind weigh alike, and others the other way.
fn weight_table(before: &[(u8, i8)], slot: usize) -> usize {
    let (place, kind) = place_and_kind(slot);
    let last = before.last().map_or(0, |&(last, weight)| {
        let same = place_and_kind(usize::from(last)).1 == kind;
        1 + 2 * usize::from(weight > 0) + usize::from(same)
    });
    let first = if before.len() > 1 { 1 + usize::from(before[0].1 > 0) } else { 0 };
    (place * BEFORE + last) * FIRST + first
}

/// Told where no list holds a name, which only goes on.
const NONE: usize = 31;
/// Told where several lists do, which follow as they are.
const SEVERAL: usize = 30;
/// Told where the name goes on, beside what lists hold it.
const GOES_ON: usize = 32;

/// The lists that hold a name: mostly one.
#[inline(never)]
fn pass_lists(coder: &mut impl SymbolCoder, table: &mut Frequencies, bits: u32) -> u32 {
    let lists = bits & !Lists::GOES_ON;
    let one = match lists.count_ones() {
        0 => NONE,
        1 => lists.trailing_zeros() as usize,
        _ => SEVERAL,
    };
    let symbol = coder.symbol(table, one | if bits & Lists::GOES_ON != 0 { GOES_ON } else { 0 });
    let lists = match symbol % GOES_ON {
        NONE => 0,
        SEVERAL => coder.bits(LISTS.len() as u32, lists),
        one => 1 << one,
    };
    lists | if symbol & GOES_ON != 0 { Lists::GOES_ON } else { 0 }
}

/// FNV-1a of 32 bits.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
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
}
