//! Names by a trained model, with lists as evidence.
//!
//! ```text
//! tokens ─▶ Reading ─▶ features ─▶ model ─▶ tagger ─▶ first mentions
//!             ▲            ▲                             │
//!           lists       Evidence ◀──────────────────────┘   of the whole article
//!                          │
//!                          └─▶ features ─▶ model ─▶ tagger ─▶ mentions ─▶ rules ─▶ annotations
//! ```
//!
//! Each article is read twice by the same weights: the second time, each word also hears what the rest of the article
//! made of it. Lists are hints, the model weighs them. Then rules have their say, a file each: what a name's own head tells,
//! what is no part of it, two names that were read as one, where an article was written, who has a title, what stands behind
//! a name, what only companies end with, what is a road, which town is a club, what names nobody, names that a list knows
//! whole, who goes by the surname, what letters in brackets stand for, two peoples in a pair, and what was found once is
//! found everywhere, in headlines too.

pub mod contents;
pub mod document;
pub mod features;
pub mod lists;
pub mod model;
pub mod sentence;
pub mod tagger;
pub mod weighted;
pub mod word;

mod acronym;
mod again;
mod apposition;
mod behind;
mod calendar;
mod club;
mod common;
mod dateline;
mod edges;
mod firm;
mod head;
mod headline;
mod opener;
mod pair;
mod person;
mod plain;
mod road;
mod split;
mod surname;
mod whole;
mod words;

pub use plain::plain;

use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::breath::{Breath, at_once};
use crate::token::Tokens;
use contents::{Broken, Contents};
use document::{Evidence, Mention};
use features::Features;
use model::{Model, Sums, UNIT};
use sentence::Reading;
use std::ops::Range;
use std::pin::Pin;
use tagger::Tagger;

/// The file of the model that comes with the engine; see `model/README.md` for what it was made of.
pub const MODEL: &[u8] = include_bytes!("../../model/names.model");

/// What the recogniser of names knows.
#[derive(Debug)]
pub struct Names {
    model: Model,
}

impl Names {
    /// The model that comes with the engine.
    ///
    /// Where its file is damaged no name is known.
    pub fn new() -> Self {
        at_once(Self::in_parts(&Breath::default()))
    }

    /// The same in parts, for a page that answers its reader in between. In a box: who reads at once and who reads in parts
    /// run the same code.
    pub fn in_parts<'a>(breath: &'a Breath<'_>) -> Pin<Box<dyn Future<Output = Self> + 'a>> {
        Box::pin(async {
            let contents = Contents::read_in_parts(MODEL, breath).await.unwrap_or_default();
            Self { model: Model::in_parts(&contents, breath).await }
        })
    }

    /// Reads a file of a model.
    ///
    /// # Errors
    ///
    /// [`Broken`], if it is of another version or was altered.
    pub fn read(file: &[u8]) -> Result<Self, Broken> {
        Ok(Self { model: Model::new(&Contents::read(file)?) })
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}

/// Less sure than this, a mention is not marked: it would more often be wrong than right.
const LEAST: f32 = 0.4;

/// At the start of a sentence "Grace" and "Will" have a capital anyway: such a single word must be surer.
const LEAST_OPENING: f32 = 0.7;

/// How sure a mention must be.
fn least(reading: &Reading, mention: &Mention) -> f32 {
    let Mention { words, kind, .. } = mention;
    let given = *kind == Kind::Person as usize && words.len() == 1 && reading.known(words) == lists::GIVEN;
    if given && reading.opens(words.start) { LEAST_OPENING } else { LEAST }
}

/// A stretch of words that may hold names, and where in [`Stretches`] its words stand.
struct Stretch {
    words: Range<usize>,
    sentence: usize,
    first: usize,
}

/// All stretches, and what their words score, one after the other.
#[derive(Default)]
struct Stretches {
    all: Vec<Stretch>,
    sums: Vec<Sums>,
}

impl Stretches {
    /// A stretch's words with what they score.
    fn words(&mut self, stretch: usize) -> impl Iterator<Item = (usize, &mut Sums)> {
        let Stretch { words, first, .. } = &self.all[stretch];
        words.clone().zip(&mut self.sums[*first..])
    }
}

/// How sure a mention is counts only when the article is read for the last time.
#[derive(Clone, Copy, PartialEq)]
enum Pass {
    First,
    Second,
}

/// Every name of the article, in the order of the text; a shorter one may lie inside a longer.
pub fn find(article: &Article, tokens: &Tokens, names: &Names) -> Vec<Annotation> {
    let model = &names.model;
    let reading = Reading::new(article.text(), tokens, model);
    let mut evidence = Evidence::new(&reading);
    let mut stretches = Stretches::default();
    for (number, sentence) in reading.sentences.iter().enumerate() {
        let mut features = Features::new(&reading, sentence);
        for words in reading.candidates(sentence) {
            let first = stretches.sums.len();
            for at in words.clone() {
                let mut sums = Sums::ZERO;
                features.look(at, &evidence);
                model.score(&features.keys, &mut sums);
                stretches.sums.push(sums);
            }
            stretches.all.push(Stretch { words, sentence: number, first });
        }
    }
    let first = mentions(&stretches, model, Pass::First);
    evidence.take_in(&reading, &first);
    for number in 0..stretches.all.len() {
        let sentence = &reading.sentences[stretches.all[number].sentence];
        let mut features = Features::new(&reading, sentence);
        for (at, sums) in stretches.words(number) {
            features.look_again(at, &evidence);
            model.score(&features.keys, sums);
        }
    }
    let mut found = head::correct(&reading, mentions(&stretches, model, Pass::Second));
    dateline::add(&reading, &mut found);
    person::add(&reading, &mut found);
    behind::listen(&reading, &mut found);
    firm::tell(&reading, &mut found);
    road::add(&reading, &mut found);
    club::play(&reading, &mut found);
    document::agree(&reading, &mut found);
    found.retain(|mention| mention.certainty >= least(&reading, mention));
    common::drop(&reading, &mut found);
    whole::add(&reading, &mut found);
    whole::complete(&reading, &mut found);
    club::follow(&reading, &mut found);
    surname::follow(&reading, &mut found);
    acronym::follow(&reading, &mut found);
    pair::add(&reading, &mut found);
    again::add(&reading, &evidence, &mut found);
    headline::add(&reading, &evidence, &mut found);
    let mut annotations = Vec::new();
    for mention in &found {
        mark(&reading, mention, &mut annotations);
    }
    annotations
}

/// The names of a first or second reading.
fn mentions(stretches: &Stretches, model: &Model, pass: Pass) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut tagger = Tagger::new(&model.steps);
    let mut scores = Vec::new();
    for Stretch { words, first, .. } in &stretches.all {
        scores.clear();
        scores.extend(stretches.sums[*first..*first + words.len()].iter().map(Sums::by_tag));
        let tags = tagger.best(&scores);
        let new = found.len();
        tagger::mentions(tags, words.start, &mut found);
        if pass == Pass::Second {
            for mention in &mut found[new..] {
                let within = mention.words.start - words.start..mention.words.end - words.start;
                mention.certainty =
                    tagger::certainty(&scores, &model.steps, tags, within, mention.kind, UNIT);
            }
        }
    }
    found
}

/// Marks a mention, and inside a longer one the places and peoples that lists know.
fn mark(reading: &Reading, mention: &Mention, annotations: &mut Vec<Annotation>) {
    let words = &reading.words[mention.words.clone()];
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let mut annotation =
        Annotation::new(first.span.to(last.span), Kind::ALL[mention.kind], why(reading, mention));
    annotation.certainty = (mention.certainty * 100.0) as u8;
    annotations.push(annotation);
    if words.len() > 1 {
        for at in mention.words.clone() {
            let listed = reading.listed[at].places[sentence::ALONE];
            let kind = if listed & lists::PLACES != 0 {
                Kind::Place
            } else if listed & lists::GROUPS != 0 {
                Kind::Group
            } else {
                continue;
            };
            if !matches!(Kind::ALL[mention.kind], Kind::Person | Kind::Place) {
                let mut nested = Annotation::new(reading.words[at].span, kind, "on the lists");
                nested.nested = true;
                annotations.push(nested);
            }
        }
    }
}

/// Why a mention is marked, in one line for the reader.
fn why(reading: &Reading, mention: &Mention) -> &'static str {
    let list = reading.known(&mention.words).trailing_zeros() as usize;
    lists::REASONS.get(list).unwrap_or(&"no list knows it: told by its letters and the words around it")
}
