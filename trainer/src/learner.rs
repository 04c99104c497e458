//! The steps by which weights are learnt.

use crate::field::{Margins, Row, Scores, Weights};
use gloss_engine::names::model::SLOTS;
use gloss_engine::names::tagger::TAGS;

/// How a step moves the weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rule {
    /// By the gradient over the root of all its squares so far (`AdaGrad`, Duchi et al. 2011).
    Adaptive,
    /// The same, but a weight is other than zero only where it has earned more than the toll (FTRL-proximal, `McMahan`
    /// et al. 2013): most weights stay zero and cost no bytes.
    Toll(f32),
}

/// Weights on their way.
#[derive(Debug)]
pub(crate) struct Learner {
    pub(crate) weights: Weights,
    pub(crate) rate: f32,
    rule: Rule,
    squares: Vec<Row>,
    step_squares: [Scores; TAGS],
    earned: Vec<Row>,
    /// The slots of each feature that may move; all, where there is no list.
    kept: Option<Vec<u64>>,
    sums: Weights,
    taken: f32,
}

/// Below this loss a stretch teaches nothing.
const NOTHING: f32 = 1e-3;
/// What the squares start with, so that the first steps are bounded.
const FIRST_SQUARE: f32 = 1e-2;

impl Learner {
    pub(crate) fn new(weights: Weights, rule: Rule, kept: Option<Vec<u64>>) -> Self {
        let features = weights.rows.len();
        Self {
            weights,
            rate: 0.0,
            rule,
            squares: vec![[FIRST_SQUARE; SLOTS]; features],
            step_squares: [[1.0; TAGS]; TAGS],
            earned: vec![[0.0; SLOTS]; if rule == Rule::Adaptive { 0 } else { features }],
            kept,
            sums: Weights::new(features),
            taken: 0.0,
        }
    }

    /// Must a weight earn its place?
    pub(crate) fn has_toll(&self) -> bool {
        matches!(self.rule, Rule::Toll(_))
    }

    /// Takes the weights as they are into the mean.
    pub(crate) fn take(&mut self) {
        self.taken += 1.0;
        let weights = self.weights.rows.iter().flatten().chain(self.weights.steps.iter().flatten());
        let sums = self.sums.rows.iter_mut().flatten().chain(self.sums.steps.iter_mut().flatten());
        sums.zip(weights).for_each(|(sum, weight)| *sum += weight);
    }

    /// The mean of all weights taken.
    pub(crate) fn mean(&self) -> Weights {
        let mut mean = self.sums.clone();
        let all = mean.rows.iter_mut().flatten().chain(mean.steps.iter_mut().flatten());
        all.for_each(|weight| *weight /= self.taken);
        mean
    }

    /// One step on one stretch: the features of each word, and the tags that its source allows. Gives the loss.
    pub(crate) fn learn(&mut self, words: &[Vec<u32>], allowed: &[u32], weight: f32) -> f32 {
        let scores: Vec<Scores> = words.iter().map(|features| self.weights.score(features)).collect();
        let free = Margins::new(&scores, &self.weights.steps, None);
        let bound = Margins::new(&scores, &self.weights.steps, Some(allowed));
        if !bound.total.is_finite() || !free.total.is_finite() {
            // What the source says cannot be said in this stretch: its name reaches beyond the border.
            return 0.0;
        }
        let loss = (free.total - bound.total) as f32;
        if loss < NOTHING {
            return loss;
        }
        for ((features, free), bound) in words.iter().zip(&free.words).zip(&bound.words) {
            let mut gradient = [0.0_f32; SLOTS];
            for tag in 0..TAGS {
                gradient[tag] = weight * (bound[tag] - free[tag]);
                if tag > 0 {
                    gradient[TAGS + (tag - 1) / 4] += gradient[tag];
                }
            }
            if gradient[..TAGS].iter().all(|part| part.abs() < NOTHING) {
                continue;
            }
            for &feature in features {
                self.step(feature as usize, &gradient);
            }
        }
        for from in 0..TAGS {
            for to in 0..TAGS {
                let part = weight * (bound.steps[from][to] - free.steps[from][to]);
                let square = &mut self.step_squares[from][to];
                *square += part * part;
                self.weights.steps[from][to] += self.rate * part / square.sqrt();
            }
        }
        loss
    }

    fn step(&mut self, feature: usize, gradient: &Row) {
        let (row, squares) = (&mut self.weights.rows[feature], &mut self.squares[feature]);
        match (self.rule, &self.kept) {
            (Rule::Toll(toll), _) => {
                let earned = &mut self.earned[feature];
                for slot in 0..SLOTS {
                    let part = gradient[slot];
                    let before = squares[slot].sqrt();
                    squares[slot] += part * part;
                    let after = squares[slot].sqrt();
                    earned[slot] += part + (after - before) / self.rate * row[slot];
                    let net = (earned[slot].abs() - toll).max(0.0);
                    row[slot] = (net * self.rate / after).copysign(earned[slot]);
                }
            }
            (Rule::Adaptive, Some(kept)) => {
                let mut rest = kept[feature];
                while rest != 0 {
                    let slot = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    squares[slot] += gradient[slot] * gradient[slot];
                    row[slot] += self.rate * gradient[slot] / squares[slot].sqrt();
                }
            }
            (Rule::Adaptive, None) => {
                for slot in 0..SLOTS {
                    squares[slot] += gradient[slot] * gradient[slot];
                    row[slot] += self.rate * gradient[slot] / squares[slot].sqrt();
                }
            }
        }
    }
}
