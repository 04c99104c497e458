//! The words of an article by sentence, and which of them may be part of a name.

use super::calendar;
use super::dateline;
use super::lists::Lists;
use super::model::{Model, NUMBERS};
use super::opener;
use super::word::{Shape, Word, hash, mix};
use super::words::{Words, words};
use crate::token::Tokens;
use std::ops::Range;

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Style {
    /// Capitals mean names.
    Running,
    /// "Markets Fall on New Tariffs": capitals mean little.
    Title,
    /// "MARKETS FALL": capitals mean nothing.
    Shouted,
    /// "markets fall in china": there are none.
    Small,
}

/// A sentence: its words in the list of all words, and how it is written.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its words.
    pub words: Range<usize>,
    /// How it is written.
    pub style: Style,
}

/// An article's words, sentence by sentence, with what the lists say.
#[derive(Debug, Default)]
pub struct Reading {
    /// All words.
    pub words: Vec<Word>,
    /// For each word the lists that know it, by its place in the listed name.
    pub listed: Vec<Listed>,
    /// For each word the group of words that it belongs to; zero for none.
    pub groups: Vec<u8>,
    /// For each word, the run of capitals that it stands in; empty for others and for capitals that no name has.
    pub runs: Vec<Range<u32>>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// Which lists know a word as a part of a name: a bit for each list, by place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listed {
    /// As the first of several words, inside, as the last of several, and alone.
    pub places: [u32; 4],
}

impl Listed {
    /// The lists that know the word at any place.
    pub fn any(&self) -> u32 {
        self.places.iter().fold(0, |all, place| all | place)
    }
}

impl Reading {
    /// Reads an article's tokens.
    pub fn new(text: &str, tokens: &Tokens, model: &Model) -> Self {
        let mut reading = Self::default();
        for block in tokens.blocks() {
            for sentence in block.chunk_by(|_, next| !next.opens) {
                let start = reading.words.len();
                reading.words.extend(sentence.iter().map(|token| Word::read(text, token)));
                let words = start..reading.words.len();
                let style = style(&reading.words[words.clone()]);
                if style == Style::Small {
                    for word in &mut reading.words[words.clone()] {
                        *word = word.raised(text);
                    }
                }
                if style == Style::Shouted {
                    for word in &mut reading.words[words.clone()] {
                        *word = word.quieted(text);
                    }
                }
                reading.sentences.push(Sentence { words, style });
            }
        }
        reading.listed = vec![Listed::default(); reading.words.len()];
        reading.runs = vec![0..0; reading.words.len()];
        for at in 0..reading.sentences.len() {
            let words = reading.sentences[at].words.clone();
            reading.find_runs(words.clone());
            reading.look_up(text, words, reading.sentences[at].style == Style::Small, &model.lists);
        }
        reading.groups = reading
            .words
            .iter()
            .map(|word| if word.shape.is_number() { NUMBERS } else { model.group(word.lower) })
            .collect();
        reading
    }

    /// The lists that hold exactly these words as a name.
    pub fn known(&self, words: &Range<usize>) -> u32 {
        let (Some(first), Some(last)) =
            (self.listed[words.clone()].first(), self.listed[words.clone()].last())
        else {
            return 0;
        };
        if words.len() == 1 { first.places[ALONE] } else { first.places[FIRST] & last.places[LAST] }
    }

    /// The sentence in which the word at `at` stands.
    pub(super) fn sentence(&self, at: usize) -> Option<&Sentence> {
        let until = self.sentences.partition_point(|sentence| sentence.words.start <= at);
        self.sentences.get(until.checked_sub(1)?)
    }

    /// Does a sentence start with the word at `at`?
    pub(super) fn opens(&self, at: usize) -> bool {
        self.sentences.binary_search_by_key(&at, |sentence| sentence.words.start).is_ok()
    }

    /// The runs of capitals. "On Tuesday Brussels agreed" has one of one word: what opens the sentence and days of the week
    /// are no part of the name behind them.
    fn find_runs(&mut self, words: Range<usize>) {
        let counts = |at: usize, word: &Word| {
            word.shape.is_capital() && !(at == words.start && opener::is(word)) && !calendar::is_whole(word)
        };
        let mut at = words.start;
        while at < words.end {
            let start = at;
            let mut end = at;
            while at < words.end {
                if counts(at, &self.words[at]) {
                    at += 1;
                    end = at;
                } else if at > start
                    && !self.words[at].spaced
                    && at + 1 < words.end
                    && !self.words[at + 1].spaced
                    && self.words[at].shape == Shape::Other
                {
                    at += 1;
                } else {
                    break;
                }
            }
            for run in &mut self.runs[start..end] {
                *run = start as u32..end as u32;
            }
            at = end.max(start + 1);
        }
    }

    fn look_up(&mut self, text: &str, words: Range<usize>, small: bool, lists: &Lists) {
        for start in words.clone() {
            let word = &self.words[start];
            if !word.shape.is_capital() && !word.shape.is_number() && word.shape != Shape::Small {
                continue;
            }
            let found = self.look_up_from(start, words.end, small, lists, |word| word.exact);
            let emphasis = self.words[start].span.len() >= EMPHASIS
                || start == words.start && self.words.get(start + 1).is_some_and(dateline::ends);
            if !found && self.words[start].shape == Shape::Upper && emphasis {
                self.look_up_from(start, words.end, small, lists, |word| word.quieted(text).exact);
            }
        }
    }

    /// Looks for the listed names that start there; says whether there is one.
    fn look_up_from(
        &mut self,
        start: usize,
        end: usize,
        small: bool,
        lists: &Lists,
        letters: impl Fn(&Word) -> u64,
    ) -> bool {
        let mut any = false;
        let mut key = 0;
        for end in start..end.min(start + LONGEST_LISTED) {
            key = mix(key, letters(&self.words[end]));
            let Some(entry) = lists.get(key) else { break };
            let found = entry.lists();
            if found != 0 && (self.words[start].shape != Shape::Small || end > start || small) {
                any = true;
                // A longer name of the same list wins: what started before and covers this is kept.
                let name = start..end + 1;
                for at in name.clone() {
                    self.listed[at].places[place(at, &name)] |= found;
                }
            }
            if !entry.goes_on() {
                break;
            }
        }
        any
    }

    /// Does a sign stand there that no name goes over?
    fn stops(&self, words: Range<usize>) -> bool {
        self.words.get(words).is_some_and(|words| words.iter().any(|word| STOPS.hold(word.lower)))
    }

    /// The stretches of a sentence that may hold names: capitals, and what stands close between two of them.
    pub fn candidates(&self, sentence: &Sentence) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let words = sentence.words.clone();
        for at in words.clone() {
            let word = &self.words[at];
            let told = sentence.style == Style::Small && self.listed[at].any() != 0;
            if !word.shape.is_capital() && !told {
                continue;
            }
            let mut start = at;
            let mut end = at + 1;
            // "al-Assad", "von Trapp", "'s", "2010 World Cup", "Boeing 737".
            if at > words.start {
                let before = &self.words[at - 1];
                if before.shape.is_number() || PARTICLES.hold(before.lower) {
                    start = at - 1;
                    if at - 1 > words.start && PARTICLES.hold(self.words[at - 2].lower) {
                        start = at - 2;
                    }
                } else if is_hyphen(before)
                    && !word.spaced
                    && at - 1 > words.start
                    && self.words[at - 2].shape != Shape::Other
                {
                    start = at - 2;
                }
            }
            if at + 1 < words.end && self.words[at + 1].shape.is_number() {
                end = at + 2;
            } else if at + 2 < words.end
                && is_hyphen(&self.words[at + 1])
                && !self.words[at + 1].spaced
                && self.words[at + 2].shape != Shape::Other
            {
                end = at + 3;
            }
            // "Enron Corp. shares".
            if end == at + 1
                && end + 1 < words.end
                && !self.words[end].spaced
                && self.words[end].lower == const { hash(".") }
            {
                end += 1;
            }
            // "2019 Danish general election".
            let behind = end..words.end.min(end + LONGEST_TAIL);
            if self.words[end..behind.end]
                .iter()
                .take_while(|word| word.shape == Shape::Small || is_hyphen(word))
                .any(|word| EVENT_TAILS.hold(word.lower))
            {
                for tail in behind {
                    if EVENT_TAILS.hold(self.words[tail].lower) {
                        end = tail + 1;
                        break;
                    }
                }
            }
            match found.last_mut() {
                Some(last) if start <= last.end + LONGEST_GAP && !self.stops(last.end..start) => {
                    last.end = last.end.max(end);
                }
                _ => found.push(start..end),
            }
        }
        found
    }
}

impl Shape {
    /// Is it a number?
    pub fn is_number(self) -> bool {
        matches!(self, Self::Year | Self::Number)
    }
}

fn is_hyphen(word: &Word) -> bool {
    word.lower == const { hash("-") }
}

/// As the first of several words.
pub const FIRST: usize = 0;
/// Inside several words.
pub const INSIDE: usize = 1;
/// As the last of several words.
pub const LAST: usize = 2;
/// Alone.
pub const ALONE: usize = 3;

/// The place of a word in a name.
pub fn place(at: usize, name: &Range<usize>) -> usize {
    match (at == name.start, at + 1 == name.end) {
        (true, false) => FIRST,
        (false, false) => INSIDE,
        (false, true) => LAST,
        (true, true) => ALONE,
    }
}

/// So many words may stand between two capitals of one name: "Organization for Security and Co-operation in Europe".
const LONGEST_GAP: usize = 3;
/// So many bytes a word in capitals has at least that may be a name written so for emphasis, as in "BEIJING, June 2":
/// shorter ones are mostly acronyms, "IRA" no given name, unless they open a dateline.
const EMPHASIS: usize = 5;
/// So many words a listed name has at most.
const LONGEST_LISTED: usize = 12;

/// Signs that no name goes over.
const STOPS: Words = words![";", ":"];

/// So many words behind the last capital may belong to the name of an event.
const LONGEST_TAIL: usize = 4;

/// Small words that end the names of events.
const EVENT_TAILS: Words = words![
    "election", "elections", "referendum", "earthquake", "revolution", "war", "crisis", "conflict", "parade",
    "olympics", "festival", "summit", "conference", "disaster", "campaign", "tournament", "championship",
    "championships", "coup", "scandal", "massacre", "uprising", "protests", "tsunami", "pandemic",
    "epidemic"
];

/// Small words that open or join people's names.
const PARTICLES: Words = words![
    "al", "el", "bin", "ibn", "bint", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van",
    "von", "der", "den", "ter", "ten", "zu", "abu", "ul", "ur", "as", "ash", "az", "ad", "-", "'"
];

fn style(words: &[Word]) -> Style {
    let (mut long, mut capital, mut upper) = (0, 0, 0);
    for word in words {
        let letters = word.span.len();
        if letters <= 3 || word.shape == Shape::Other || word.shape.is_number() {
            continue;
        }
        long += 1;
        capital += usize::from(word.shape.is_capital() && word.shape != Shape::Mixed);
        upper += usize::from(word.shape == Shape::Upper);
    }
    let stops = words.last().is_some_and(|last| last.lower == const { hash(".") });
    if long >= 3 && 10 * upper >= 7 * long {
        Style::Shouted
    } else if !stops && long >= 4 && 10 * capital >= 7 * long {
        Style::Title
    } else if capital == 0 && long >= 4 {
        Style::Small
    } else {
        Style::Running
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::token;

    /// The text with its candidates in brackets, and the style of its last sentence.
    #[track_caller]
    fn check(expected: &str, style: Style) {
        let text = expected.replace(['[', ']'], "");
        let article = Article::new(text.as_str());
        let model = Model::new(&Contents::default());
        let reading = Reading::new(article.text(), &token::tokenize(&article), &model);
        let mut told = String::new();
        let mut at = 0;
        for sentence in &reading.sentences {
            for words in reading.candidates(sentence) {
                let (first, last) =
                    (reading.words[words.start].span.start, reading.words[words.end - 1].span.end);
                told += &[&text[at..first], "[", &text[first..last], "]"].concat();
                at = last;
            }
        }
        told += &text[at..];
        assert_eq!(
            (&*told, reading.sentences.last().map(|sentence| sentence.style)),
            (expected, Some(style))
        );
    }

    #[test]
    fn capitals_and_what_stands_between_them_may_be_names() {
        check("[The Bank of England] raised the rates again, and [London] fell.", Style::Running);
        check(
            "[Supporters of al-Hamdani] were glad of what the [2019 Danish general election] brought.",
            Style::Running,
        );
        check(
            "[Boeing 737] jets were late and so was [Ludwig van Beethoven]; [Enron Corp.] was not.",
            Style::Running,
        );
        check(
            "[The World Bank] lends; [the Bank] borrows.".replace("the Bank]", "Bank]").as_str(),
            Style::Running,
        );
    }

    #[test]
    fn a_sentence_tells_how_it_is_written() {
        check("[MARKETS FALL IN CHINA]", Style::Shouted);
        check("[Markets Fall as Beijing Waits Again]", Style::Title);
        check("markets fall while nobody waits", Style::Small);
    }
}
