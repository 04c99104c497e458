//! A document as the model sees it: words, candidates, features as numbers, and which tags are allowed.

use crate::corpus::{Document, KINDS, Label};
use gloss_engine::article::Article;
use gloss_engine::names::document::{Evidence, Mention};
use gloss_engine::names::features::Features;
use gloss_engine::names::model::{Model, NO_GROUP, NUMBERS};
use gloss_engine::names::sentence::{Reading, place};
use gloss_engine::names::tagger::{OUTSIDE, TAGS, tag};
use gloss_engine::names::word::{self, Word};
use gloss_engine::token;
use std::collections::HashMap;
use std::ops::Range;

/// Every tag.
const ANY: u32 = (1 << TAGS) - 1;

/// A document read by the engine.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) reading: Reading,
    /// How much its sentences count.
    pub(crate) weight: f32,
    /// Is its source right where a sure reader differs?
    pub(crate) trusted: bool,
    /// For each word the tags that its source allows, a bit a tag.
    allowed: Vec<u32>,
    /// The names of known kind, as the source has them.
    gold: Vec<Mention>,
    candidates: Vec<Range<usize>>,
    /// In which sentence each candidate stands.
    sentences: Vec<usize>,
}

impl Prepared {
    pub(crate) fn new(document: &Document, lists: &Model, weight: f32, trusted: bool) -> Self {
        let article = Article::new(document.text.clone());
        let tokens = token::tokenize(&article);
        let reading = Reading::new(article.text(), &tokens, lists);
        let mut allowed = vec![1 << OUTSIDE; reading.words.len()];
        let mut gold = Vec::new();
        let mut at = 0;
        for (span, label) in &document.names {
            while at < reading.words.len() && reading.words[at].span.end <= span.start {
                at += 1;
            }
            let start = at;
            let mut end = at;
            while end < reading.words.len() && reading.words[end].span.start < span.end {
                end += 1;
            }
            let (start, end) = match label {
                Label::Kind(kind) => trimmed(&reading, start, end, *kind),
                _ => (start, end),
            };
            if start >= end {
                continue;
            }
            match label {
                Label::Unknown => {
                    allowed[start..end].fill(ANY);
                }
                Label::Misc => {
                    for (at, allowed) in (start..end).zip(&mut allowed[start..end]) {
                        *allowed = 1 << OUTSIDE;
                        for kind in 4..7 {
                            *allowed |= 1 << tag(kind, place(at, &(start..end)));
                        }
                    }
                }
                Label::Kind(kind) => {
                    gold.push(Mention { words: start..end, kind: *kind, certainty: 1.0 });
                    for (at, allowed) in (start..end).zip(&mut allowed[start..end]) {
                        *allowed = 1 << tag(*kind, place(at, &(start..end)));
                    }
                }
            }
            at = end;
        }
        let (mut candidates, mut sentences) = (Vec::new(), Vec::new());
        for (number, of) in reading.sentences.iter().enumerate() {
            for range in reading.candidates(of) {
                candidates.push(range);
                sentences.push(number);
            }
        }
        Self { reading, weight, trusted, allowed, gold, candidates, sentences }
    }

    /// Takes in the groups of words.
    pub(crate) fn group(&mut self, groups: &HashMap<u64, u8>) {
        let group = |word: &Word| {
            if word.shape.is_number() {
                NUMBERS
            } else {
                groups.get(&word.lower).copied().unwrap_or(NO_GROUP)
            }
        };
        self.reading.groups = self.reading.words.iter().map(group).collect();
    }

    /// Where a reader that has not seen the document is very sure of another name than its source, either may stand.
    pub(crate) fn doubt(&mut self, first: &[Mention], sure: f32) -> usize {
        let mut opened = 0;
        for mention in first.iter().filter(|mention| mention.certainty >= sure) {
            if self.has(mention) {
                continue;
            }
            opened += 1;
            // The whole of what it touches may be read so, or as the source has it.
            let touched: Vec<Range<usize>> = self
                .gold
                .iter()
                .filter(|gold| gold.words.start < mention.words.end && mention.words.start < gold.words.end)
                .map(|gold| gold.words.clone())
                .collect();
            for at in touched.into_iter().flatten() {
                self.allowed[at] |= 1 << OUTSIDE;
            }
            for at in mention.words.clone() {
                self.allowed[at] |= 1 << tag(mention.kind, place(at, &mention.words));
            }
        }
        opened
    }

    /// Does the source have this name?
    fn has(&self, mention: &Mention) -> bool {
        self.gold.iter().any(|gold| gold.words == mention.words && gold.kind == mention.kind)
    }

    /// The features of each candidate word, the ones of the article's evidence last.
    pub(crate) fn features(&self, first: Option<&[Mention]>) -> Vec<Sequence> {
        let mut evidence = Evidence::new(&self.reading);
        if let Some(mentions) = first {
            evidence.take_in(&self.reading, mentions);
        }
        let mut sequences = Vec::new();
        for (range, sentence) in self.candidates.iter().zip(&self.sentences) {
            let mut features = Features::new(&self.reading, &self.reading.sentences[*sentence]);
            let mut words = Vec::new();
            for at in range.clone() {
                features.look(at, &evidence);
                let (mut keys, own) = (features.keys.clone(), features.own);
                if first.is_some() {
                    features.look_again(at, &evidence);
                    keys.extend(&features.keys);
                }
                words.push((keys, own));
            }
            let allowed = self.allowed[range.clone()].to_vec();
            sequences.push(Sequence { start: range.start, words, allowed });
        }
        sequences
    }
}

/// One candidate stretch.
#[derive(Debug)]
pub(crate) struct Sequence {
    /// The number of its first word.
    pub(crate) start: usize,
    /// The features of each word, and how many of them, the first, speak of its own letters.
    pub(crate) words: Vec<(Vec<u32>, usize)>,
    /// The tags that the source allows.
    pub(crate) allowed: Vec<u32>,
}

/// Articles, titles and a closing 's stand outside of a name, whatever its source does.
fn trimmed(reading: &Reading, mut start: usize, mut end: usize, kind: usize) -> (usize, usize) {
    let leads: &[&str] = match KINDS[kind] {
        "PERSON" => {
            &["mr", "mrs", "ms", "dr", "president", "sen", "rep", "gov", "gen", "senator", "the", "."]
        }
        "PLACE" => &[
            "the", "southern", "northern", "eastern", "western", "central", "northwestern", "southwestern",
            "northeastern", "southeastern", "northwest", "south", "north", "east", "west",
        ],
        // A title of a work begins with its article.
        "WORK" | "PRODUCT" => return (start, end),
        _ => &["the", "a", "an"],
    };
    while start < end {
        let word = &reading.words[start];
        let outside = kind == 0 || !word.shape.is_capital() || word.lower == word::hash("the");
        if !outside || !leads.iter().any(|lead| word::hash(lead) == word.lower) {
            break;
        }
        start += 1;
    }
    while end > start && reading.words[end - 1].lower == word::hash("'s") {
        end -= 1;
    }
    (start, end)
}
