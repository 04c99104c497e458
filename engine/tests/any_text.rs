//! Whatever is pasted, names are found, in time that grows with its length.

use gloss_engine::article::Article;
use gloss_engine::names::{self, Names};
use gloss_engine::token::tokenize;
use std::time::{Duration, Instant};

/// How long a text takes at most; the slowest of these needs a hundredth of it when built for use.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn no_text_takes_long() {
    let names = Names::new();
    for (words, times) in [
        ("Xanadu ", 10_000),
        ("Bank of ", 20_000),
        ("President ", 20_000),
        ("General Minister ", 20_000),
        ("van der ", 20_000),
        ("John ", 20_000),
        ("John-Paul-", 20_000),
        ("J. ", 20_000),
        ("Trade and ", 20_000),
        ("UN (UN) ", 20_000),
        ("\"(", 20_000),
        ("a", 1_000_000),
        ("A", 1_000_000),
        ("\u{301}", 100_000),
        ("\u{0}", 100_000),
        ("Б ", 20_000),
    ] {
        let article = Article::new(words.repeat(times));
        let start = Instant::now();
        let tokens = tokenize(&article);
        names::find(&article, &tokens, &names);
        assert!(start.elapsed() < PATIENCE, "{words:?} took {:?}", start.elapsed());
    }
}

#[test]
fn any_row_of_words_has_an_answer() {
    const WORDS: &[&str] = &[
        "Bank",
        "of",
        "the",
        "The",
        "China",
        "-",
        "John",
        "J",
        ".",
        ",",
        "(",
        ")",
        "\"",
        "“",
        "'s",
        "'",
        "al",
        "al-Assad",
        "President",
        "General",
        "and",
        "in",
        "Co",
        "operation",
        "Ltd",
        "plc",
        "&",
        "2020",
        "election",
        "F",
        "16",
        "St",
        "West",
        "UN",
        "U.S.",
        "iPhone",
        "said",
        "van",
        "der",
        "der",
        "II",
        "Jr",
        "Sr",
        "Prize",
        "Belt and Road",
        "é",
        "\u{301}",
        "😀",
        "Hong Kong",
        "United",
        "Boeing",
        "HMS",
        "Mount",
        "Battle",
        "war",
        "for",
        "on",
        ":",
        "—",
        "\n",
        "$",
        "who",
        "born",
        "45",
        "a",
        "town",
        "May",
        "Will",
        "Xi",
        "BEIJING",
    ];
    let names = Names::new();
    let mut seed = 20_250_602_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..next(14) {
            text.push_str(WORDS[next(WORDS.len())]);
            if next(4) > 0 {
                text.push(' ');
            }
        }
        let article = Article::new(text);
        let mut last = 0;
        for name in names::find(&article, &tokenize(&article), &names) {
            assert!(!name.span.of(article.text()).is_empty(), "{:?}", article.text());
            assert!(last <= name.span.start, "out of order: {:?}", article.text());
            last = name.span.start;
        }
    }
}
