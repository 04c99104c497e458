//! Learns what the histories of bits are worth in news, and how far each guess at a text is trusted.

use gloss_engine::share::arithmetic::{Coder as _, Meter};
use gloss_engine::share::predictor::{CONTEXTS, INPUTS, Predictor, Trust};
use gloss_engine::share::script;
use gloss_engine::share::words::Words;

/// Before anything was seen, so much of each bit was.
const START: f64 = 0.4;

/// Reads all texts once, each by a fresh predictor that goes on with the weights of the last, and keeps the mean
/// weights. Tells the cost so far, in bits a character.
pub(crate) fn tune(words: &Words, texts: &[String], trust: &mut Trust, rate: i32) -> f64 {
    let mut seen = vec![[[START; 2]; 256]; CONTEXTS];
    let mut matched = [[START; 2]; 16];
    let mut meter = Meter::default();
    let mut weights = trust.weights.clone();
    let mut sums = vec![[0.0; INPUTS]; weights.len()];
    for text in texts {
        let from = Trust { weights, ..trust.clone() };
        let bytes = script::bytes(text);
        let mut predictor = Predictor::new(words, &from, bytes.len()).learning(rate);
        for byte in bytes {
            for level in (0..8).rev() {
                let bit = byte >> level & 1 == 1;
                meter.bit(predictor.chance(), bit);
                for (seen, history) in seen.iter_mut().zip(predictor.histories()) {
                    seen[usize::from(history)][usize::from(bit)] += 1.0;
                }
                if let Some((length, foretold)) = predictor.matched() {
                    matched[length][usize::from(foretold == bit)] += 1.0;
                }
                predictor.learn(bit);
            }
        }
        weights = predictor.weights().to_vec();
        for (sums, set) in sums.iter_mut().zip(&weights) {
            for (sum, &weight) in sums.iter_mut().zip(set) {
                *sum += f64::from(weight);
            }
        }
    }
    for (worth, seen) in trust.worth.iter_mut().zip(&seen) {
        for (worth, [zeros, ones]) in worth.iter_mut().zip(seen) {
            *worth = ((ones / zeros).ln() * 256.0).round() as i16;
        }
        // Where nothing was seen, nothing is guessed.
        worth[0] = 0;
    }
    for (worth, [wrong, right]) in trust.matched.iter_mut().zip(&matched) {
        *worth = ((right / wrong).ln() * 256.0).round().max(0.0) as i16;
    }
    for (weights, sums) in trust.weights.iter_mut().zip(&sums) {
        *weights = sums.map(|sum| (sum / texts.len() as f64).round() as i32);
    }
    let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    meter.bits / characters as f64
}
