//! Whatever is pasted, names and figures are found, in time that grows with its length.

use gloss_engine::article::Article;
use gloss_engine::names::{self, Names};
use gloss_engine::token::tokenize;
use std::time::{Duration, Instant};

/// Words that, repeated, tempt a rule to look far ahead, or back.
const ROWS: &[&str] = &[
    "Xanadu ",
    "Bank of ",
    "President ",
    "General Minister ",
    "van der ",
    "John ",
    "John-Paul-",
    "J. ",
    "Trade and ",
    "UN (UN) ",
    "\"(",
    "a",
    "A",
    "\u{301}",
    "\u{0}",
    "Б ",
    "5 to ",
    "half to ",
    "ten to ",
    "from 5 to ",
    "between 2 and ",
    "3-",
    "1/",
    "2 ",
    "two hundred and ",
    "$",
    "12:30:",
    "May ",
    "Monday to ",
    "a year ",
    "two days before ",
    "of the ",
    "more than ",
    "one in ",
    "5, ",
    "(",
    "+44 ",
    "3 km ",
    "1,",
    "9.",
    "6-foot-",
    "a dollar and ",
    "several ",
    "aged 5 and ",
];

/// How much longer a text may take that is four times as long: twice of what it should, for a machine that is busy.
const FOUR_TIMES: u32 = 8;

/// Shorter times than this say nothing.
const NOISE: Duration = Duration::from_millis(40);

#[test]
fn four_times_the_text_takes_four_times_the_time() {
    let names = Names::new();
    let time = |row: &str, times: usize| {
        let article = Article::new(row.repeat(times));
        let once = || {
            let start = Instant::now();
            gloss_engine::annotate(&article, &names, None);
            start.elapsed()
        };
        once().min(once())
    };
    for row in ROWS {
        let (short, long) = (time(row, 500), time(row, 2_000));
        assert!(long < short * FOUR_TIMES + NOISE, "{row:?} took {short:?}, four times as much {long:?}");
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
