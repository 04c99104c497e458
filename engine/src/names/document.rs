//! What the rest of an article says of a word.

use super::sentence::{Reading, Style};
use super::word::{Shape, Word, mix};
use crate::sorting;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// The words of names are hashes already.
#[derive(Debug, Default)]
pub struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

pub(super) type ByWord<T> = HashMap<u64, T, BuildHasherDefault<Same>>;
/// What was named, by a word or by several. One type for all rules: each other would be so much more to download.
pub(super) type Named = ByWord<Mention>;

/// How many kinds of names there are.
pub const KINDS: usize = 7;

/// A stretch of words read as a name of a kind, the number of [`crate::annotation::Kind`].
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its words.
    pub words: Range<usize>,
    /// Its kind.
    pub kind: usize,
    /// How sure it is, from 0 to 1.
    pub certainty: f32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// In small letters anywhere.
    small: bool,
    /// With a capital where none was due.
    capital: u16,
    /// As a part of a name of each kind in a first reading.
    kinds: [u16; KINDS],
    /// As the last, first, or another word of a longer name of each kind.
    longer: [[u16; 3]; KINDS],
    /// With a capital, in running text, and no name.
    none: u16,
    /// The kind of the name that it abbreviates, plus one.
    acronym: u8,
}

/// An article's evidence.
#[derive(Debug, Default)]
pub struct Evidence {
    words: ByWord<Seen>,
    /// For each word its mention in the first reading: kind plus one, place of the word in it, its length.
    mine: Vec<(u8, u8, u8)>,
}

impl Evidence {
    /// What can be seen before anything has been recognised.
    pub fn new(reading: &Reading) -> Self {
        let mut evidence = Self::default();
        for sentence in &reading.sentences {
            if sentence.style != Style::Running {
                continue;
            }
            for at in sentence.words.clone() {
                let word = &reading.words[at];
                if word.shape == Shape::Small {
                    evidence.words.entry(word.lower).or_default().small = true;
                } else if word.shape.is_capital() && at > sentence.words.start {
                    let seen = evidence.words.entry(word.lower).or_default();
                    seen.capital = seen.capital.saturating_add(1);
                }
            }
        }
        evidence
    }

    /// Does the word stand in small letters anywhere?
    pub(super) fn has_small(&self, word: &Word) -> bool {
        self.words.get(&word.lower).is_some_and(|seen| seen.small)
    }

    /// Takes in a first reading.
    pub fn take_in(&mut self, reading: &Reading, mentions: &[Mention]) {
        self.mine = vec![(0, 0, 0); reading.words.len()];
        for mention in mentions {
            let length = mention.words.len();
            for at in mention.words.clone() {
                let word = &reading.words[at];
                self.mine[at] =
                    (mention.kind as u8 + 1, place(at, &mention.words) as u8, length.min(255) as u8);
                if !word.shape.is_capital() {
                    continue;
                }
                let seen = self.words.entry(word.lower).or_default();
                seen.kinds[mention.kind] = seen.kinds[mention.kind].saturating_add(1);
                if length > 1 {
                    let longer = &mut seen.longer[mention.kind][place(at, &mention.words)];
                    *longer = longer.saturating_add(1);
                }
            }
            if length > 1 {
                let mut acronym = 0;
                let mut letters = 0;
                for word in reading.words[mention.words.clone()].iter().filter(|word| word.shape.is_capital())
                {
                    acronym = mix(acronym, word.prefix(1));
                    letters += 1;
                }
                if letters > 1 {
                    self.words.entry(acronym).or_default().acronym = mention.kind as u8 + 1;
                }
            }
        }
        for sentence in reading.sentences.iter().filter(|sentence| sentence.style == Style::Running) {
            for at in sentence.words.clone() {
                let word = &reading.words[at];
                if word.shape.is_capital() && self.mine[at].0 == 0 {
                    let seen = self.words.entry(word.lower).or_default();
                    seen.none = seen.none.saturating_add(1);
                }
            }
        }
    }

    /// Tells what the article says of the word at `at`.
    pub fn look(&self, at: usize, reading: &Reading, mut tell: impl FnMut(u64, u64)) {
        let word = &reading.words[at];
        let seen = self.words.get(&word.lower).copied().unwrap_or_default();
        tell(80, u64::from(seen.small) << 4 | u64::from(seen.capital.min(3)));
    }

    /// Tells what a first reading says of the word at `at`.
    pub fn look_again(&self, at: usize, reading: &Reading, mut tell: impl FnMut(u64, u64)) {
        let word = &reading.words[at];
        let seen = self.words.get(&word.lower).copied().unwrap_or_default();
        if word.shape.is_capital() {
            let (mine, at_place, length) = self.mine[at];
            let mut kinds = seen.kinds;
            let mut longer = seen.longer;
            let mut none = seen.none;
            if mine > 0 {
                let kind = usize::from(mine) - 1;
                kinds[kind] = kinds[kind].saturating_sub(1);
                if length > 1 {
                    let count = &mut longer[kind][usize::from(at_place)];
                    *count = count.saturating_sub(1);
                }
            } else {
                none = none.saturating_sub(1);
            }
            let most = most(&kinds);
            let total = kinds.iter().sum::<u16>() + none;
            if total > 0 {
                let share = most.map_or(0, |kind| 4 * u32::from(kinds[kind]) / u32::from(total));
                let kind = most.map_or(KINDS, |kind| kind) as u64;
                tell(81, kind << 8 | u64::from(share) << 4 | u64::from(total.min(3)));
                tell(82, kind);
            }
            for (kind, places) in longer.iter().enumerate() {
                for (place, &count) in places.iter().enumerate() {
                    if count > 0 {
                        tell(83, (kind * 3 + place) as u64);
                        tell(84, ((kind * 3 + place) as u64) << 4 | u64::from(length.min(3)));
                    }
                }
            }
            if (word.shape == Shape::Upper || word.shape == Shape::Dotted)
                && let Some(kind) = self.acronym(word)
            {
                tell(85, kind);
            }
        }
        for (template, offset) in [(86, -1_isize), (87, 1)] {
            let next = at.wrapping_add_signed(offset);
            if let Some(word) = reading.words.get(next).filter(|word| word.shape.is_capital()) {
                let seen = self.words.get(&word.lower).copied().unwrap_or_default();
                let kind = most(&seen.kinds).unwrap_or(KINDS) as u64;
                let longer = most(&seen.longer.map(|places| places.iter().sum())).unwrap_or(KINDS) as u64;
                tell(template, kind << 4 | longer);
            }
        }
    }

    /// The kind of the name that an acronym stands for, plus one.
    fn acronym(&self, word: &Word) -> Option<u64> {
        let mut acronym = 0;
        for bytes in 1..=7 {
            let letter = (word.prefix(bytes) >> (8 * (bytes - 1))) & 0xff;
            if letter == 0 {
                break;
            }
            if letter != u64::from(b'.') {
                acronym = mix(acronym, letter);
            }
        }
        self.words.get(&acronym).filter(|seen| seen.acronym > 0).map(|seen| u64::from(seen.acronym))
    }
}

fn place(at: usize, words: &Range<usize>) -> usize {
    if at + 1 == words.end {
        0
    } else if at == words.start {
        1
    } else {
        2
    }
}

fn most(counts: &[u16; KINDS]) -> Option<usize> {
    (0..KINDS).filter(|&kind| counts[kind] > 0).max_by_key(|&kind| counts[kind])
}

/// Some words as one, as they are written.
pub(super) fn key(reading: &Reading, words: &Range<usize>) -> u64 {
    reading.words[words.clone()].iter().fold(1, |key, word| mix(key, word.exact))
}

/// Which words stand in no mention.
pub(super) fn free(reading: &Reading, mentions: &[Mention]) -> Vec<bool> {
    let mut free = vec![true; reading.words.len()];
    for mention in mentions {
        free[mention.words.clone()].fill(false);
    }
    free
}

/// Which of the mentions, in the order of the text, holds a word of these; where one of them would stand, if none does.
pub(super) fn holding(mentions: &[Mention], words: &Range<usize>) -> Result<usize, usize> {
    let at = mentions.partition_point(|mention| mention.words.end <= words.start);
    match mentions.get(at) {
        Some(mention) if mention.words.start < words.end => Ok(at),
        _ => Err(at),
    }
}

/// The runs of capitals in running text of which nothing stands in a mention.
pub(super) fn free_runs(reading: &Reading, mentions: &[Mention]) -> Vec<Range<usize>> {
    let free = free(reading, mentions);
    let mut runs = Vec::new();
    for sentence in reading.sentences.iter().filter(|sentence| sentence.style == Style::Running) {
        for at in sentence.words.clone() {
            let run = reading.runs[at].start as usize..reading.runs[at].end as usize;
            if run.start == at && !run.is_empty() && free[run.clone()].iter().all(|free| *free) {
                runs.push(run);
            }
        }
    }
    runs
}

/// Puts mentions that were added into the order of the text.
pub(super) fn order(mentions: &mut [Mention]) {
    sorting::sort_by_key(mentions, |mention| mention.words.start);
}

/// A name keeps its kind within an article: where the same words were read as several kinds, the kind that is surest
/// over all its mentions takes those that are much less sure.
pub fn agree(reading: &Reading, mentions: &mut [Mention]) {
    let mut by_words: ByWord<[f32; KINDS]> = ByWord::default();
    let key =
        |words: &Range<usize>| reading.words[words.clone()].iter().fold(1, |key, word| mix(key, word.lower));
    for mention in mentions.iter() {
        by_words.entry(key(&mention.words)).or_default()[mention.kind] += mention.certainty;
    }
    for mention in mentions {
        let Some(kinds) = by_words.get(&key(&mention.words)) else { continue };
        let Some(best) = (0..KINDS).rev().max_by(|&one, &other| kinds[one].total_cmp(&kinds[other])) else {
            continue;
        };
        if best != mention.kind && kinds[best] > DOMINANT * kinds[mention.kind] && mention.certainty < SURE {
            mention.kind = best;
        }
    }
}

/// So many times surer a kind must be to take the mentions of another.
const DOMINANT: f32 = 1.5;
/// A mention so sure keeps its kind whatever the others are.
const SURE: f32 = 0.95;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    #[test]
    fn a_name_keeps_its_kind_unless_it_is_sure_of_another() {
        let article = Article::new("Qaraqosh was calm. Nobody slept in Qaraqosh. Qaraqosh rests.");
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let at: Vec<usize> =
            (0..reading.words.len()).filter(|&at| reading.words[at].shape == Shape::Capital).collect();
        let mention = |at: usize, kind, certainty| Mention { words: at..at + 1, kind, certainty };
        let kinds = |last: f32| {
            let mut mentions = [mention(at[0], 2, 0.9), mention(at[2], 2, 0.8), mention(at[3], 0, last)];
            agree(&reading, &mut mentions);
            mentions.map(|mention| mention.kind)
        };
        assert_eq!(kinds(0.6), [2, 2, 2]);
        assert_eq!(kinds(0.97), [2, 2, 0]);
    }
}
