//! The frozen table of a version: words, and how far each guess is trusted.

use super::contents::Contents;
use super::judge::{Question, SIGNS, VALUES};
use super::marks::QUESTIONS;
use super::predictor::{INPUTS, Trust};
use super::words::Words;
use crate::coding::{Coder, Decoder, Encoder, NumberModel};

/// The table of version A: how it was made stands beside the file. It never changes, so that old links open for ever.
const VERSION_A: &[u8] = include_bytes!("../../share-model/version-a.table");

/// Everything that was learnt ahead. Reading it takes some milliseconds, so it is kept from link to link.
#[derive(Clone, Debug)]
pub struct Table {
    /// What is known of words.
    pub words: Words,
    /// How far the guesses at a text are trusted.
    pub trust: Trust,
    /// How far the guesses at its marks are.
    pub questions: [Question; QUESTIONS],
}

/// The steps in which the worth of a sign is kept, in 256ths of the natural logarithm.
const WORTH_STEP: i32 = 32;
/// The steps in which weights are kept, in 65536ths.
const WEIGHT_STEP: i32 = 1024;

impl Table {
    /// Reads the table of version A; `None` only where the file is not the one that belongs here.
    pub fn version_a() -> Option<Self> {
        Self::read(VERSION_A)
    }

    /// Reads the file of a table.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(bytes);
        let mut contents = Contents::default();
        contents.code(&mut decoder)?;
        let (mut trust, mut questions) = <(Trust, [Question; QUESTIONS])>::default();
        trusts(&mut decoder, &mut trust, &mut questions);
        Some(Self { words: Words::new(contents), trust, questions })
    }
}

/// Writes the file of a table.
pub fn write(contents: &mut Contents, trust: &mut Trust, questions: &mut [Question; QUESTIONS]) -> Vec<u8> {
    let mut encoder = Encoder::default();
    contents.code(&mut encoder);
    trusts(&mut encoder, trust, questions);
    encoder.finish()
}

/// Writes or reads everything but the words; both sides leave the numbers as the file has them.
fn trusts(coder: &mut impl Coder, trust: &mut Trust, questions: &mut [Question; QUESTIONS]) {
    for worth in &mut trust.worth {
        worths(coder, worth);
    }
    worths(coder, &mut trust.matched);
    let mut models = vec![NumberModel::default(); INPUTS];
    for (model, input) in models.iter_mut().zip(0..) {
        let mut before = 0;
        for weights in &mut trust.weights {
            before = stepped(coder, model, weights[input], before, WEIGHT_STEP);
            weights[input] = before;
        }
    }
    for question in questions {
        for worth in &mut question.worth {
            worths::<VALUES>(coder, worth);
        }
        let mut model = NumberModel::default();
        for weight in &mut question.weights[..=SIGNS] {
            *weight = stepped(coder, &mut model, *weight, 0, WEIGHT_STEP);
        }
    }
}

fn worths<const COUNT: usize>(coder: &mut impl Coder, worths: &mut [i16; COUNT]) {
    let mut model = NumberModel::default();
    let mut before = 0;
    for worth in worths {
        before = stepped(coder, &mut model, i32::from(*worth), before, WORTH_STEP);
        *worth = before as i16;
    }
}

/// A number in whole steps, told by how it differs from the one before.
fn stepped(coder: &mut impl Coder, model: &mut NumberModel, number: i32, before: i32, step: i32) -> i32 {
    let change = (number + step / 2).div_euclid(step) - before.div_euclid(step);
    let folded = (change << 1 ^ change >> 31) as u32;
    let read = coder.number(model, folded);
    let change = (read >> 1) as i32 ^ -((read & 1) as i32);
    before.saturating_add(change.saturating_mul(step))
}
