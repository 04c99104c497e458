//! Whatever is pasted, names and figures are found, in time that grows with its length.

use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::{Article, Block};
use gloss_engine::entities::entities;
use gloss_engine::names::{self, Names};
use gloss_engine::quotes::quotes;
use gloss_engine::span::Span;
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
    "\"",
    "“",
    "“‘",
    "” ",
    "‘workers’ ",
    "'tis ",
    "« ",
    "said ",
    "said \"",
    "he said, ",
    "“Go,” he said. ",
    "“go” and ",
    "according to ",
    "the minister of ",
    "a, ",
    "adding ",
    "John Smith said that ",
    "“Go.”\n",
    "“Go.\n",
];

/// How much longer a text may take that is four times as long: twice of what it should, for a machine that is busy.
const FOUR_TIMES: u32 = 8;

/// Shorter times than this say nothing.
const NOISE: Duration = Duration::from_millis(40);

/// Another program may take the processor in the middle of a measurement, and it may do so again; what grows faster
/// than the text is too slow every time.
const ATTEMPTS: usize = 6;

/// Fails where 2,000 of something take longer, against 500, than they should, at every attempt.
#[track_caller]
fn check_growth(what: &str, time: impl Fn(usize) -> Duration) {
    let mut last = (Duration::ZERO, Duration::ZERO);
    let fair = (0..ATTEMPTS).any(|_| {
        last = (time(500), time(2_000));
        last.1 < last.0 * FOUR_TIMES + NOISE
    });
    assert!(fair, "{what} took {:?}, four times as much {:?}", last.0, last.1);
}

#[test]
fn four_times_the_text_takes_four_times_the_time() {
    let names = Names::new();
    let time = |row: &str, times: usize| {
        let article = Article::new(row.repeat(times));
        let once = || {
            let start = Instant::now();
            let annotations = gloss_engine::annotate(&article, &names, None);
            let entities = entities(&article, &annotations);
            quotes(&article, &annotations, &entities);
            start.elapsed()
        };
        once().min(once())
    };
    for row in ROWS {
        check_growth(row, |times| time(row, times));
    }
}

/// Names that, many times over, tempt the joining of entities to compare each with each. `#` stands for a word of its
/// own in every mention.
const MENTIONS: &[(Kind, &str)] = &[
    (Kind::Person, "John Smith"),
    (Kind::Person, "Smith"),
    (Kind::Person, "J. Smith"),
    (Kind::Person, "# Smith"),
    (Kind::Person, "John #"),
    (Kind::Person, "#"),
    (Kind::Person, "President #"),
    (Kind::Org, "# Bank"),
    (Kind::Org, "Bank #"),
    (Kind::Org, "Bank of # Bank"),
    (Kind::Org, "NSG"),
    (Kind::Org, "N# S# G#"),
    (Kind::Place, "#"),
    (Kind::Group, "#ian"),
    (Kind::Group, "Chinese"),
];

#[test]
fn four_times_the_mentions_take_four_times_the_time() {
    // Every second mention is of another row, so that short names meet full ones.
    let time = |rows: [(Kind, &str); 2], times: usize| {
        let (mut text, mut annotations) = (String::new(), Vec::new());
        for number in 0..times {
            let (kind, words) = rows[number % 2];
            let own: String =
                number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
            let start = text.len();
            text.push_str(&words.replace('#', &own));
            annotations.push(Annotation::new(Span::new(start, text.len()), kind, "told"));
            text.push_str(", the president of ");
        }
        let article = Article::new(text);
        let once = || {
            let start = Instant::now();
            entities(&article, &annotations);
            start.elapsed()
        };
        once().min(once())
    };
    for (place, &row) in MENTIONS.iter().enumerate() {
        for &other in &MENTIONS[place..MENTIONS.len().min(place + 4)] {
            check_growth(&format!("{row:?} and {other:?}"), |times| time([row, other], times));
        }
    }
}

#[test]
fn any_row_of_words_has_an_answer() {
    const WORDS: &[&str] = &[
        "Bank", "of", "the", "The", "China", "-", "John", "J", ".", ",", "(", ")", "\"", "“", "'s", "'",
        "al", "al-Assad", "President", "General", "and", "in", "Co", "operation", "Ltd", "plc", "&", "2020",
        "election", "F", "16", "St", "West", "UN", "U.S.", "iPhone", "said", "van", "der", "der", "II", "Jr",
        "Sr", "Prize", "Belt and Road", "é", "\u{301}", "😀", "Hong Kong", "United", "Boeing", "HMS",
        "Mount", "Battle", "war", "for", "on", ":", "—", "\n", "$", "who", "born", "45", "a", "town", "May",
        "Will", "Xi", "BEIJING", "said", "told", "”", "‘", "’", "he", "according to", "adding that", "?",
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
        let annotations = gloss_engine::annotate(&article, &names, None);
        let mut said = 0;
        for quote in quotes(&article, &annotations, &entities(&article, &annotations)) {
            let whole = quote.parts.iter().all(|part| !part.of(article.text()).is_empty());
            assert!(whole && said <= quote.span().start, "{:?} in {:?}", quote, article.text());
            said = quote.span().start;
        }
        let mut last = 0;
        for name in names::find(&article, &tokenize(&article), &names) {
            assert!(!name.span.of(article.text()).is_empty(), "{:?}", article.text());
            assert!(last <= name.span.start, "out of order: {:?}", article.text());
            last = name.span.start;
            let within = |block: &Block| block.span.contains(name.span);
            assert!(article.blocks().iter().any(within), "over a border: {:?}", article.text());
        }
    }
}
