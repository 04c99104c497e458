//! Whatever the text, the whole engine answers, and what it says fits the text. Random texts are the same at every run.

use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::changes::{Version, changes};
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::formats::{self, Annotated, Format, marked};
use gloss_engine::names::Names;
use gloss_engine::offsets::{Offsets, Unit};
use gloss_engine::published::{self, Published};
use gloss_engine::quotes::quotes;
use gloss_engine::{anatomy, annotate, dated, share, wording};
use std::cmp::Reverse;

/// What random texts are cut from.
const ARTICLES: &[&str] =
    &[include_str!("../../src/samples/trade.txt"), include_str!("../../src/samples/election.txt")];

/// Pieces that break careless programs: marks that join, turn or hide letters, half pairs, numbers without end, signs of
/// every notation that is read or written.
const HOSTILE: &[&str] = &[
    "",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{301}",
    "e\u{301}\u{301}\u{301}",
    "\u{fffd}",
    "\u{2028}",
    "\u{85}",
    "\r",
    "\r\n\r\n",
    "🙂",
    "👩‍👩‍👧‍👦",
    "🇵🇹",
    "ﬁ",
    "İ",
    "ß",
    "Ω",
    "東京",
    "9999999999999999999999999999999999999999",
    "1e999",
    "-0",
    "0.0000000000000000000000000000000000000001",
    "99/99/9999",
    "31 February 2025",
    "2025-02-30T25:61:61",
    "25:61",
    "$",
    "$-5",
    "€1,2,3,4",
    "%%%",
    "1/0",
    "0-0",
    "five hundred and and",
    "minus zero point",
    "the year 10000",
    "1 BC",
    "a million billion trillion trillion trillion trillion",
    "((((",
    "]]]]",
    "[money",
    "\\",
    "\"",
    "“‘“‘",
    "<script>",
    "&amp;",
    "https://a.b/#",
    "=HYPERLINK(1)",
    "\t|\t",
    "```",
    "# # #",
    "- ",
    "1. ",
];

/// How many random texts are read.
const TEXTS: usize = 900;

#[test]
fn hostile_texts_are_answered() {
    let names = Names::new();
    for one in HOSTILE {
        for other in HOSTILE {
            check(&format!("{one}{other} Spain paid {one} {other}, said Ada Lindqvist."), &names, None);
        }
        check(&one.repeat(300), &names, published::read("2025-06-02"));
    }
}

#[test]
fn random_texts_are_answered() {
    let names = Names::new();
    let mut chance = Chance(20_250_602);
    let dates =
        [None, published::read("2024-02-29"), published::read("0001-01-01"), published::read("9999-12-31")];
    let mut before = Article::default();
    for number in 0..TEXTS {
        let text = match number % 3 {
            0 => letters(&mut chance),
            1 => patchwork(&mut chance),
            _ => damaged(&mut chance),
        };
        let date = dates[chance.below(dates.len())];
        let (article, marks) = check(&text, &names, date);
        let old = annotate(&before, &names, None);
        changes(Version { article: &before, marks: &old }, Version { article: &article, marks: &marks });
        before = article;
    }
}

/// Asks the whole engine about a text, and fails where an answer does not fit it.
#[track_caller]
fn check(text: &str, names: &Names, date: Option<Published>) -> (Article, Vec<Annotation>) {
    let article = Article::new(text);
    assert_eq!(article.text(), text, "the text stays as it was");
    let found = annotate(&article, names, date);
    assert_eq!(found, annotate(&article, names, date), "the same text, the same marks: {text:?}");
    let mut last = (0, Reverse(usize::MAX));
    for mark in &found {
        let words = text.get(mark.span.start..mark.span.end).unwrap_or_default();
        assert!(!words.is_empty(), "{mark:?} is no place of {text:?}");
        let place = (mark.span.start, Reverse(mark.span.end));
        assert!(last <= place, "{mark:?} is out of order in {text:?}");
        last = place;
        wording::reading(mark);
    }
    dated(&article);
    assert_eq!(anatomy::parts(&article).len(), article.blocks().len());
    let dossier =
        Dossier { text: text.to_owned(), published: date, found: Some(found.clone()), ..Dossier::default() };
    assert_eq!(gloss::read(&gloss::write(&dossier)).map(|read| read.dossier.text).as_deref(), Ok(text));
    let annotated = Annotated::new(dossier);
    for quote in quotes(&article, &annotated.marks, &annotated.entities) {
        assert!(quote.parts.iter().all(|part| text.get(part.start..part.end).is_some()), "{quote:?}");
    }
    for format in Format::ALL {
        format.write(&annotated);
    }
    let offsets = Offsets::new(text, Unit::Utf16);
    for mark in &found {
        assert_eq!(offsets.byte(offsets.at(mark.span.end)), Some(mark.span.end));
    }
    marked::read(&marked::write(text, &found));
    // Read as if it were one of the things that are read, it is refused or understood.
    marked::read(text);
    let _ = formats::read(text, Some(text));
    if let Some(payload) = share::payload(text) {
        assert!(payload.len() <= text.len());
    }
    (article, found)
}

/// Letters from all over Unicode.
fn letters(chance: &mut Chance) -> String {
    let count = chance.below(120);
    let letter = |chance: &mut Chance| match chance.below(4) {
        0 => char::from(chance.below(128) as u8),
        1 => char::from_u32(chance.below(0x3000) as u32).unwrap_or(' '),
        2 => char::from_u32(chance.below(0x0011_0000) as u32).unwrap_or('\n'),
        _ => char::from(b" \n.,0159$%-A"[chance.below(12)]),
    };
    (0..count).map(|_| letter(chance)).collect()
}

/// Words of articles and hostile pieces in any order.
fn patchwork(chance: &mut Chance) -> String {
    let words: Vec<&str> = ARTICLES.iter().flat_map(|article| article.split(' ')).collect();
    let mut text = String::new();
    for _ in 0..chance.below(60) {
        let piece = if chance.below(4) == 0 {
            HOSTILE[chance.below(HOSTILE.len())]
        } else {
            words[chance.below(words.len())]
        };
        text.push_str(piece);
        text.push_str(["", " ", " ", " ", "\n\n"][chance.below(5)]);
    }
    text
}

/// A stretch of an article in which letters went missing, came twice or became others.
fn damaged(chance: &mut Chance) -> String {
    let letters: Vec<char> = ARTICLES[chance.below(ARTICLES.len())].chars().collect();
    let start = chance.below(letters.len());
    let end = (start + chance.below(500)).min(letters.len());
    let mut text = String::new();
    for &letter in &letters[start..end] {
        match chance.below(40) {
            0 => {}
            1 => text.extend([letter, letter]),
            2 => text.push_str(HOSTILE[chance.below(HOSTILE.len())]),
            3 => text.extend(letter.to_uppercase()),
            _ => text.push(letter),
        }
    }
    text
}

/// Numbers in no visible order, the same at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}
