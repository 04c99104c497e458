//! Yes or no, guessed from a handful of signs: what each sign said before, mixed by how far it is trusted.

use super::arithmetic::Coder;
use super::logistic::chance;

/// How many signs a question is guessed from.
pub const SIGNS: usize = 6;
/// How many values a sign has.
pub const VALUES: usize = 512;
/// How fast the trust in a sign changes within a text.
const RATE: i32 = 2;

/// What was learnt ahead of one question.
#[derive(Clone, Debug)]
pub struct Question {
    /// For each value of each sign the logarithm of the odds of a yes, in 256ths.
    pub worth: Vec<[i16; VALUES]>,
    /// The weight of each sign, in 65536ths, and that of a constant.
    pub weights: [i32; SIGNS + 1],
}

impl Default for Question {
    fn default() -> Self {
        Self { worth: vec![[0; VALUES]; SIGNS], weights: [65536 / 3; SIGNS + 1] }
    }
}

/// A question that is asked through a text.
#[derive(Clone, Debug)]
pub(super) struct Judge<'a> {
    question: &'a Question,
    number: usize,
    /// How far each sign is trusted by now.
    weights: [i32; SIGNS + 1],
}

impl<'a> Judge<'a> {
    pub(super) fn new(number: usize, question: &'a Question) -> Self {
        Self { number, question, weights: question.weights }
    }

    /// Writes or reads the answer.
    pub(super) fn ask(&mut self, coder: &mut dyn Coder, signs: [usize; SIGNS], answer: bool) -> bool {
        let mut inputs = [256; SIGNS + 1];
        for ((input, worth), &sign) in inputs.iter_mut().zip(&self.question.worth).zip(&signs) {
            *input = i32::from(worth[sign % VALUES]);
        }
        let sum: i64 = inputs
            .iter()
            .zip(&self.weights)
            .map(|(&input, &weight)| i64::from(input) * i64::from(weight))
            .sum();
        // Never surer than one in a thousand: what a reader marks by hand follows no rule.
        let mixed = chance(sum >> 16).clamp(64, u16::MAX - 64);
        let answer = coder.bit(mixed, answer);
        coder.seen(self.number, &signs, answer);
        let error = (i32::from(answer) << 16) - i32::from(mixed);
        for (weight, input) in self.weights.iter_mut().zip(&inputs) {
            *weight = weight.saturating_add((((input * error) >> 10) * RATE + (1 << 9)) >> 10);
        }
        answer
    }
}
