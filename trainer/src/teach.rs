//! From documents to weights: first readings, the lesson, and the fewer weights that are kept.

use crate::field::Weights;
use crate::learner::{Learner, Rule};
use crate::prepared::{Prepared, Sequence};
use crate::random::Random;
use gloss_engine::names::document::Mention;
use gloss_engine::names::model::KEY_BITS;
use gloss_engine::names::tagger::{self, Steps, TAGS, Tagger};
use std::collections::HashMap;
use std::panic::resume_unwind;
use std::thread;

/// In so many parts the documents are cut, for a first reading of each by a model that has not seen it.
const FOLDS: usize = 3;
/// How often those models go through their documents.
const FIRST_EPOCHS: usize = 3;
/// How often the model goes through all documents.
const EPOCHS: usize = 6;
/// So many learners go the same way, each with its own chance.
const LEARNERS: usize = 6;
/// How often the weights that are kept go through them again.
const TUNING_EPOCHS: usize = 3;
/// The first and largest step.
const RATE: f32 = 0.05;
const TUNING_RATE: f32 = 0.03;
/// What a weight must earn to be other than zero.
const TOLL: f32 = 5.0;
/// A feature must be met so often to count.
const LEAST: u32 = 3;
/// How often a word's own letters are left out, so that its shape and its neighbours learn to stand for it; names in
/// the news are mostly new.
const WITHOUT_LETTERS: f32 = 0.25;
/// How often any feature is left out.
const WITHOUT_FEATURE: f32 = 0.2;
/// How often a document is read with what its first reading says.
const INFORMED: f32 = 0.6;
/// So many weights the file holds.
const KEPT: usize = 283_000;
/// A feature that is met often is worth more: its weights count by its count to this power.
const FREQUENT: f32 = 0.1;
/// A reader so sure that differs from an untrusted source may be right.
const SURE: f32 = 0.95;
const SEED: u64 = 0x1234_5678_9abc_def1;

/// Features by number, and their weights.
#[derive(Debug)]
pub(crate) struct Taught {
    pub(crate) numbers: HashMap<u32, u32>,
    pub(crate) weights: Weights,
}

impl Taught {
    fn features(&self, keys: &[u32]) -> Vec<u32> {
        keys.iter().filter_map(|key| self.numbers.get(&(key >> (32 - KEY_BITS))).copied()).collect()
    }

    /// What it makes of a document that it reads for the first time.
    fn read(&self, document: &Prepared) -> Vec<Mention> {
        const UNIT: f32 = 4096.0;
        let whole = |row: [f32; TAGS]| row.map(|score| (score * UNIT) as i32);
        let steps = Steps::new(self.weights.steps.map(whole));
        let mut tagger = Tagger::new(&steps);
        let mut found = Vec::new();
        for sequence in document.features(None) {
            let scores: Vec<_> = sequence
                .words
                .iter()
                .map(|(keys, _)| whole(self.weights.score(&self.features(keys))))
                .collect();
            let tags = tagger.best(&scores);
            let first = found.len();
            tagger::mentions(tags, sequence.start, &mut found);
            for mention in &mut found[first..] {
                let words = mention.words.start - sequence.start..mention.words.end - sequence.start;
                mention.certainty = tagger::certainty(&scores, &steps, tags, words, mention.kind, 1.0 / UNIT);
            }
        }
        found
    }
}

/// A first reading of each document, by a model that has not seen it.
pub(crate) fn first_readings(documents: &[Prepared]) -> Vec<Vec<Mention>> {
    let mut first = vec![Vec::new(); documents.len()];
    let folds = side_by_side(FOLDS, |fold| {
        let others: Vec<&Prepared> = documents
            .iter()
            .enumerate()
            .filter(|(at, _)| at % FOLDS != fold)
            .map(|(_, document)| document)
            .collect();
        let mut lesson = Lesson::new(&others, None);
        let learner = Learner::new(lesson.taught.weights.clone(), Rule::Adaptive, None);
        lesson.taught.weights = lesson.learnt(learner, fold, FIRST_EPOCHS, RATE, 1);
        println!("first reading {} of {FOLDS}", fold + 1);
        let own = documents.iter().skip(fold).step_by(FOLDS);
        own.map(|document| lesson.taught.read(document)).collect::<Vec<_>>()
    });
    for (fold, readings) in folds.into_iter().enumerate() {
        for (first, reading) in first.iter_mut().skip(fold).step_by(FOLDS).zip(readings) {
            *first = reading;
        }
    }
    first
}

/// The model, with as many weights as its file shall hold.
pub(crate) fn teach(documents: &mut [Prepared], first: &[Vec<Mention>]) -> Taught {
    let mut opened = 0;
    for (document, first) in documents.iter_mut().zip(first).filter(|(document, _)| !document.trusted) {
        opened += document.doubt(first, SURE);
    }
    println!("{opened} names of untrusted sources may be read otherwise");
    let documents: Vec<&Prepared> = documents.iter().collect();
    let mut lesson = Lesson::new(&documents, Some(first));
    // Chance sets the order and what is left out; the mean of several learners depends on it less.
    let learners = side_by_side(LEARNERS, |number| {
        let learner = Learner::new(lesson.taught.weights.clone(), Rule::Toll(TOLL), None);
        lesson.learnt(learner, number, EPOCHS, RATE, EPOCHS / 3)
    });
    for learnt in &learners {
        lesson.taught.weights.add(learnt, 1.0 / LEARNERS as f32);
    }
    drop(learners);
    let (weights, kept) = lesson.pruned();
    let learner = Learner::new(weights, Rule::Adaptive, Some(kept));
    lesson.taught.weights = lesson.learnt(learner, LEARNERS, TUNING_EPOCHS, TUNING_RATE, 0);
    lesson.taught
}

/// Does so many things at once, each told its number; gives what came of them in order.
fn side_by_side<T: Send>(things: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = (0..things).map(|number| scope.spawn(move || work(number))).collect();
        running
            .into_iter()
            .map(|running| running.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// Documents with their features in numbers.
struct Lesson<'a> {
    documents: &'a [&'a Prepared],
    /// Each document read for the first time, and with its first reading.
    sequences: Vec<[Option<Vec<Sequence>>; 2]>,
    taught: Taught,
    /// How often each feature is met.
    counts: Vec<u32>,
}

impl<'a> Lesson<'a> {
    fn new(documents: &'a [&'a Prepared], first: Option<&[Vec<Mention>]>) -> Self {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        let mut sequences: Vec<[Option<Vec<Sequence>>; 2]> = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            let plain = document.features(None);
            let informed = first.map(|first| document.features(Some(&first[at])));
            for (keys, _) in informed.as_ref().unwrap_or(&plain).iter().flat_map(|sequence| &sequence.words) {
                for key in keys {
                    *counts.entry(key >> (32 - KEY_BITS)).or_default() += 1;
                }
            }
            sequences.push([Some(plain), informed]);
        }
        counts.retain(|_, count| *count >= LEAST);
        let mut keys: Vec<u32> = counts.keys().copied().collect();
        keys.sort_unstable();
        let taught =
            Taught { numbers: keys.iter().copied().zip(0..).collect(), weights: Weights::new(keys.len()) };
        for (keys, own) in
            sequences.iter_mut().flatten().flatten().flatten().flat_map(|sequence| &mut sequence.words)
        {
            *own = taught.features(&keys[..*own]).len();
            *keys = taught.features(keys);
        }
        let counts = keys.iter().map(|key| counts[key]).collect();
        println!("{} features", keys.len());
        Self { documents, sequences, taught, counts }
    }

    /// Goes through all documents, by the chance of this number; what is learnt is the mean on the way from the epoch
    /// `mean_from` on.
    fn learnt(
        &self,
        mut learner: Learner,
        number: usize,
        epochs: usize,
        rate: f32,
        mean_from: usize,
    ) -> Weights {
        let mut random = Random::new(SEED ^ (number as u64) << 32);
        let mut order: Vec<usize> = (0..self.documents.len()).collect();
        for epoch in 0..epochs {
            random.shuffle(&mut order);
            // With a toll the rate must stay: what is earned is counted in it.
            learner.rate =
                if learner.has_toll() { rate } else { rate * (1.0 - 0.8 * epoch as f32 / epochs as f32) };
            let mut loss = 0.0;
            for (done, &at) in order.iter().enumerate() {
                if epoch >= mean_from && done % (order.len() / 4 + 1) == 0 {
                    learner.take();
                }
                let informed = self.sequences[at][1].is_some() && random.share() < INFORMED;
                for sequence in self.sequences[at][usize::from(informed)].iter().flatten() {
                    let words: Vec<Vec<u32>> = sequence
                        .words
                        .iter()
                        .map(|(features, own)| thinned(features, *own, &mut random))
                        .collect();
                    loss += learner.learn(&words, &sequence.allowed, self.documents[at].weight);
                }
            }
            println!("  learner {number}, epoch {}: loss {loss:.0}", epoch + 1);
        }
        learner.take();
        learner.mean()
    }

    /// The weights that are worth most, and where they stand.
    fn pruned(&self) -> (Weights, Vec<u64>) {
        let mut ranked: Vec<(f32, usize, usize)> = Vec::new();
        for (feature, row) in self.taught.weights.rows.iter().enumerate() {
            let worth = (self.counts[feature] as f32).powf(FREQUENT);
            ranked.extend(
                row.iter()
                    .enumerate()
                    .filter(|(_, weight)| **weight != 0.0)
                    .map(|(slot, weight)| (weight.abs() * worth, feature, slot)),
            );
        }
        println!("{} weights, of which {KEPT} are kept", ranked.len());
        ranked.sort_unstable_by(|one, other| {
            other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2)))
        });
        ranked.truncate(KEPT);
        let mut kept = vec![0_u64; self.counts.len()];
        let mut weights = Weights { steps: self.taught.weights.steps, ..Weights::new(self.counts.len()) };
        for (_, feature, slot) in ranked {
            kept[feature] |= 1 << slot;
            weights.rows[feature][slot] = self.taught.weights.rows[feature][slot];
        }
        (weights, kept)
    }
}

/// A word's features without those that chance leaves out.
fn thinned(features: &[u32], own: usize, random: &mut Random) -> Vec<u32> {
    let skipped = if random.share() < WITHOUT_LETTERS { own } else { 0 };
    features[skipped..].iter().copied().filter(|_| random.share() >= WITHOUT_FEATURE).collect()
}
