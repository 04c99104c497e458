//! News to measure with, as much as is wanted.
//!
//! It is made from the sample articles and the sentences of the tests. Each round of it has other numbers and other
//! names, so that no table in the processor learns it by heart.

use gloss_engine::annotate;
use gloss_engine::annotation::Kind;
use gloss_engine::article::Article;
use gloss_engine::formats::marked;
use gloss_engine::names::Names;
use std::collections::BTreeMap;

/// What news is made of: whole articles, and sentences in the marked notation.
const ARTICLES: &[&str] =
    &[include_str!("../../../src/samples/trade.txt"), include_str!("../../../src/samples/election.txt")];
const SENTENCES: &[&str] = &[
    include_str!("../../tests/figures/money.txt"),
    include_str!("../../tests/figures/percent.txt"),
    include_str!("../../tests/figures/quantity.txt"),
    include_str!("../../tests/figures/date.txt"),
    include_str!("../../tests/figures/time.txt"),
    include_str!("../../tests/figures/relative.txt"),
    include_str!("../../tests/names/people.txt"),
    include_str!("../../tests/names/places.txt"),
    include_str!("../../tests/names/organisations.txt"),
];

/// At least `length` bytes of news: the paragraphs over and over, each round with other numbers and names.
pub(crate) fn news(names: &Names, length: usize) -> String {
    let articles = ARTICLES.iter().flat_map(|article| article.lines()).filter(|line| !line.is_empty());
    let sentences = SENTENCES.iter().flat_map(|file| file.lines());
    let sentences = sentences.filter(|line| !line.is_empty() && !line.starts_with(['#', '@']));
    let paragraphs: Vec<String> =
        articles.map(str::to_owned).chain(sentences.map(|line| marked::read(line).0)).collect();
    let cast = cast(&paragraphs, names);
    let mut chance = Chance(1);
    let mut news = String::with_capacity(length + 4096);
    while news.len() < length {
        for paragraph in &paragraphs {
            news.push_str(&retold(paragraph, names, &cast, &mut chance));
            news.push_str("\n\n");
        }
    }
    news
}

/// Every name of the paragraphs, by kind.
fn cast(paragraphs: &[String], names: &Names) -> BTreeMap<Kind, Vec<String>> {
    let mut cast: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for paragraph in paragraphs {
        for name in annotate(&Article::new(paragraph.as_str()), names, None) {
            if !name.kind.is_figure() && !name.nested {
                cast.entry(name.kind).or_default().push(name.span.of(paragraph).to_owned());
            }
        }
    }
    cast
}

/// The paragraph with names of the same kinds, and numbers of the same lengths, in place of its own.
fn retold(paragraph: &str, names: &Names, cast: &BTreeMap<Kind, Vec<String>>, chance: &mut Chance) -> String {
    let mut retold = String::with_capacity(paragraph.len());
    let mut at = 0;
    for name in annotate(&Article::new(paragraph), names, None) {
        if name.nested || name.kind.is_figure() || name.span.start < at {
            continue;
        }
        renumber(&paragraph[at..name.span.start], &mut retold, chance);
        let others = &cast[&name.kind];
        retold.push_str(&others[chance.below(others.len())]);
        at = name.span.end;
    }
    renumber(&paragraph[at..], &mut retold, chance);
    retold
}

/// Another last digit for each number of more than one, so that days and years mostly stay such.
fn renumber(text: &str, retold: &mut String, chance: &mut Chance) {
    let bytes = text.as_bytes();
    for (place, c) in text.char_indices() {
        let inner = place > 0 && bytes[place - 1].is_ascii_digit();
        let last = !bytes.get(place + 1).is_some_and(u8::is_ascii_digit);
        if c.is_ascii_digit() && inner && last {
            retold.push(char::from(b'0' + chance.below(10) as u8));
        } else {
            retold.push(c);
        }
    }
}

/// Numbers in no visible order, the same at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}
