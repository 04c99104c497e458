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
use super::weighted::{Weight, Weighted};
use crate::breath::{Breath, at_once};
use crate::coding::symbols::{Counter, Frequencies, NUMBERS, SymbolCoder};
use crate::coding::{Coder, Decoder, Encoder, NumberModel};
use std::fmt;
use std::ops::Range;

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
    pub features: Weighted,
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
        at_once(self.clone().pass(&mut Counter, &mut tables, &Breath::default()));
        tables.settle(&mut encoder);
        at_once(self.clone().pass(&mut encoder, &mut tables, &Breath::default()));
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
        at_once(Self::read_in_parts(file, &Breath::default()))
    }

    /// The same in parts.
    ///
    /// # Errors
    ///
    /// As [`Contents::read`].
    pub async fn read_in_parts(file: &[u8], breath: &Breath<'_>) -> Result<Self, Broken> {
        let body = file.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(&[VERSION])).ok_or(Broken)?;
        let (sum, body) = body.split_first_chunk().ok_or(Broken)?;
        if u32::from_le_bytes(*sum) != check_sum(body) {
            return Err(Broken);
        }
        breath.stage().await;
        let (mut decoder, mut tables, mut contents) = (Decoder::new(body), Tables::new(), Self::default());
        tables.settle(&mut decoder);
        breath.stage().await;
        contents.pass(&mut decoder, &mut tables, breath).await;
        Ok(contents)
    }

    /// Writes or reads everything in one order: what there is goes in and comes out again, and where there is nothing, what
    /// is read comes out.
    async fn pass(&mut self, coder: &mut impl SymbolCoder, tables: &mut Tables, breath: &Breath<'_>) {
        self.steps.resize(TAGS, [0; TAGS]);
        for from in 0..TAGS {
            for to in 0..TAGS {
                if follows(from, to) {
                    let byte = self.steps[from][to] as u8;
                    self.steps[from][to] = coder.bits(8, u32::from(byte)) as u8 as i8;
                }
            }
        }
        let known = std::mem::take(&mut self.features);
        for part in parts(coder.bits(32, known.len() as u32)) {
            pass_features(coder, tables, part, &known, &mut self.features);
            breath.stage().await;
        }
        let known = std::mem::take(&mut self.lists);
        for part in parts(coder.bits(32, known.len() as u32)) {
            let pass = |coder: &mut _, lists| pass_lists(coder, &mut tables.lists, lists);
            pass_keys(coder, &mut tables.list_gaps, part, &known, &mut self.lists, pass);
            breath.stage().await;
        }
        let known = std::mem::take(&mut self.groups);
        for part in parts(coder.bits(32, known.len() as u32)) {
            let groups = &mut tables.groups;
            let pass = |coder: &mut _, group: u8| SymbolCoder::symbol(coder, groups, group.into()) as u8;
            pass_keys(coder, &mut tables.group_gaps, part, &known, &mut self.groups, pass);
            breath.stage().await;
        }
    }
}

/// So many entries are passed at a stretch. Browsers compile well what is called often, and not what runs long: so what
/// does it, and what it does for each, are functions of their own.
const STRETCH: u32 = 512;

/// The places of so many entries, in stretches.
fn parts(count: u32) -> impl Iterator<Item = Range<usize>> {
    let count = count.min(MOST);
    let starts = (0..count).step_by(STRETCH as usize);
    starts.map(move |start| start as usize..count.min(start + STRETCH) as usize)
}

#[inline(never)]
fn pass_features(
    coder: &mut impl SymbolCoder,
    tables: &mut Tables,
    part: Range<usize>,
    known: &Weighted,
    passed: &mut Weighted,
) {
    for at in part {
        let (known, weights) = known.at(at);
        let last = passed.last_key();
        let gap = coder.number(&mut tables.feature_gaps, known.wrapping_sub(last));
        pass_weights(coder, tables, weights, passed);
        passed.end(last.wrapping_add(gap));
    }
}

/// Passes keys with what is said of each.
#[inline(never)]
fn pass_keys<C: SymbolCoder, T: Copy + Default>(
    coder: &mut C,
    gaps: &mut Frequencies,
    part: Range<usize>,
    known: &[(u32, T)],
    passed: &mut Vec<(u32, T)>,
    mut pass: impl FnMut(&mut C, T) -> T,
) {
    for at in part {
        let (known, said) = known.get(at).copied().unwrap_or_default();
        let last = passed.last().map_or(0, |&(key, _)| key);
        let gap = coder.number(gaps, known.wrapping_sub(last));
        passed.push((last.wrapping_add(gap), pass(coder, said)));
    }
}

#[inline(never)]
fn pass_weights(coder: &mut impl SymbolCoder, tables: &mut Tables, known: &[Weight], passed: &mut Weighted) {
    for at in 0..=SLOTS {
        let (slot, weight) = known.get(at).map_or((END, 0), |&(slot, weight)| (usize::from(slot), weight));
        let before = passed.begun();
        let slot = coder.symbol(&mut tables.slots[slot_table(before)], slot);
        if slot >= END {
            break;
        }
        let table = &mut tables.weights[weight_table(before, slot)];
        let weight = coder.symbol(table, usize::from(weight as u8)) as u8 as i8;
        passed.weigh((slot as u8, weight));
    }
}

/// So many weights of a feature are counted for what slot comes next.
const COUNTED: usize = 5;

/// Which table tells what slot comes behind these weights: it depends on the last and on how many there are.
fn slot_table(before: &[Weight]) -> usize {
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
fn weight_table(before: &[Weight], slot: usize) -> usize {
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
    use std::cell::Cell;

    fn small() -> Contents {
        let mut steps = vec![[0; TAGS]; TAGS];
        steps[0][1] = -7;
        Contents {
            steps,
            features: [(3, vec![(0, -4), (7, 90)]), (900_000, vec![(35, 1)])].into_iter().collect(),
            lists: vec![(17, 1 << 4), (18, 1 << 3 | Lists::GOES_ON | 1), (40_000_000, Lists::GOES_ON)],
            groups: vec![(1, 200), (77, 0)],
        }
    }

    #[test]
    fn a_model_survives_its_file() {
        assert_eq!(Contents::read(&small().write()), Ok(small()));
    }

    #[test]
    fn who_reads_in_parts_rests_after_each() {
        let features = (0..STRETCH * 3).map(|key| (key * 7, vec![(0, 1)]));
        let large = Contents { features: features.collect(), ..small() };
        let rests = Cell::new(0);
        let due = || {
            rests.set(rests.get() + 1);
            None
        };
        assert_eq!(at_once(Contents::read_in_parts(&large.write(), &Breath::new(&due))), Ok(large));
        assert_eq!(rests.get(), 1 + 1 + 3 + 1 + 1, "sum, tables, features, lists, groups");
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
