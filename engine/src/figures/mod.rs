//! Figures by rule: one grammar a file, tried in the order of one list.
//!
//! ```text
//! tokens ─▶ meanings ─▶ silence? ─▶ rules ─▶ Found ─▶ annotations
//!             lexicon    silence     │ dates are read against
//!                                    ▼
//!                                  story
//! ```

#![allow(
    clippy::match_same_arms,
    reason = "a grammar lists its cases one a line, also where two mean the same"
)]
#![allow(clippy::unnecessary_wraps, reason = "the readers of one list share a signature")]
#![allow(clippy::single_match_else, reason = "what a word may mean reads best as a list, also a list of two")]

use crate::annotation::Annotation;
use crate::article::Article;
use crate::published::Published;
use crate::token::{self, Token, Tokens};
use found::{Found, Grammar, Rule};
use memo::Memo;
use numeral::Numeral;
use scene::Scene;
use story::Story;
use word::Word;

mod age;
mod amount;
mod appointment;
mod away;
mod basis;
mod behind;
mod calendar;
mod clock;
mod coded;
mod count;
mod currencies;
mod currency;
mod date;
mod dateline;
mod dates;
mod dialled;
mod digits;
mod duration;
mod edges;
mod ends;
mod exact;
mod found;
mod fraction;
mod from_day;
mod from_now;
mod hebrew;
mod hedge;
mod holiday;
mod holidays;
mod hour;
mod interval;
mod lasting;
mod lexicon;
mod listed;
mod measure;
mod measured;
mod memo;
mod moment;
mod moon;
mod named;
mod narrowed;
mod numeral;
mod numeric;
mod one_of;
mod ordinal;
mod pair;
mod part_of;
mod part_of_day;
mod percent;
mod period;
mod phrases;
mod quarter;
mod range;
mod rate;
mod recurring;
mod relative;
mod rest;
mod running;
mod scale;
mod scene;
mod si;
mod silence;
mod sized;
mod spelled;
mod story;
mod subject;
mod times;
mod unit;
mod units;
mod vague;
mod weekday;
mod when;
mod word;
mod words;
mod year;

/// Tried at every token by which they can start, in this order; the first that matches wins.
const RULES: &[Grammar<Rule>] = &[
    age::AGE,                 // Before dates: "in his 40s" is no decade.
    age::AGE_GROUP,           // Before dates: nor is "the over-50s".
    recurring::RECURRING,     // Before times: "every Monday" is no one Monday.
    from_now::FROM_NOW,       // Before lengths: "will end within a month" tells when.
    times::TIMES,             // Before dates: "Sunday night" is a time.
    lasting::LASTING,         // Before dates: "the next five years" last, "next year" is one.
    dates::DATES,             // Before counts: "4 May" is not four of something.
    ordinal::ORDINAL,         // Before counts: "22nd" is not 22.
    sized::SIZED,             // Before counts: "six-figure" is not six of something.
    measured::COUNTED_IN_TWO, // Before plain counts: "one in five", "5-4".
    measured::MEASURED,
];

/// The number that a reader writes with digits: "12", "12,400", "8.6".
pub fn written(digits: &str) -> Option<f64> {
    digits::number(digits).map(|(number, _)| number.value())
}

/// A text of so few tokens is a note: what it leaves open is still to come.
const NOTE: usize = 8;

/// Every figure of the article, in the order of the text; none overlaps another.
pub fn find(article: &Article, tokens: &Tokens, published: Option<Published>) -> Vec<Annotation> {
    let words = words(article, tokens);
    let numerals = Memo::new();
    let scenes = scenes(article, tokens, &words, &numerals);
    let mut story = Story::new(published);
    if published.is_none() {
        story.today = dateline::find(scenes.iter().copied());
    }
    story.history = story::is_history(scenes.iter(), story.today);
    // "Mon." is a note, too.
    let open = words.len() <= 2 || words.last() != Some(&Word::Stop);
    story.note = scenes.len() == 1 && words.len() <= NOTE && open;
    let mut annotations = Vec::new();
    for scene in &scenes {
        story.byline = scenes.len() > 1 && dateline::is_byline(scene);
        find_in_block(scene, &mut story, &mut annotations);
    }
    annotations
}

/// The day told in the article's own dateline or byline; only the article's head is read for it.
pub fn dated(article: &Article) -> Option<Published> {
    let end = article.blocks().iter().take(dateline::HEAD).next_back()?.span.end;
    let head = Article::new(&article.text()[..end]);
    let tokens = token::tokenize(&head);
    let words = words(&head, &tokens);
    let (year, month, day) =
        dateline::find(scenes(&head, &tokens, &words, &Memo::new()).iter().copied())?.date();
    let date = jiff::civil::Date::new(year.try_into().ok()?, month as i8, day as i8).ok()?;
    Some(date.into())
}

/// What each token of the article may mean.
fn words(article: &Article, tokens: &Tokens) -> Vec<Word> {
    let mut words = Vec::with_capacity(tokens.all().len());
    for block in tokens.blocks() {
        scene::read(article.text(), block, &mut words);
    }
    words
}

/// The article's blocks, each with what its tokens may mean.
fn scenes<'a>(
    article: &'a Article,
    tokens: &'a Tokens,
    words: &'a [Word],
    numerals: &'a Memo<Option<Numeral>>,
) -> Vec<Scene<'a>> {
    let mut rest = words;
    let scene = |block: &'a [Token]| {
        let (words, behind) = rest.split_at(block.len());
        rest = behind;
        Scene::new(article.text(), block, words, numerals)
    };
    tokens.blocks().map(scene).collect()
}

fn find_in_block(scene: &Scene, story: &mut Story, annotations: &mut Vec<Annotation>) {
    story.second_end = None;
    story.go_on();
    let (mut at, mut floor) = (0, 0);
    while at < scene.len() {
        if !may_start(scene, at) {
            at += 1;
        } else if let Some(end) = silence::look_alike(scene, at) {
            at = end.max(at + 1);
            floor = at;
        } else if let Some(mut found) = figure(scene, story, at, floor) {
            if let Some(change) = annotations.last() {
                found.modifiers.extend(hedge::direction_again(scene, floor, &found, change));
            }
            at = found.end.max(at + 1);
            floor = at;
            story.go_on();
            let mut annotation =
                Annotation::new(scene.span(found.start, found.end), found.kind, found.why.clone());
            let span = |range: std::ops::Range<usize>| scene.span(range.start, range.end);
            annotation.measure = measure::measure(scene, &found).map(span);
            annotation.basis = basis::basis(scene, &found).map(span);
            annotation.value = found.value;
            for modifier in found.modifiers {
                annotation = annotation.with_modifier(modifier);
            }
            annotations.push(annotation);
        } else {
            at += 1;
        }
    }
}

/// The figure that starts at a token, if there is one.
fn figure(scene: &Scene, story: &mut Story, at: usize, floor: usize) -> Option<Found> {
    let word = scene.word(at);
    RULES.iter().filter(|rule| (rule.starts)(word)).find_map(|rule| (rule.read)(scene, story, at, floor))
}

/// Could a figure or a look-alike start here? Most words mean nothing, and words that only lead to a figure or join
/// two are looked for from the figure backwards: all these are passed over at once.
fn may_start(scene: &Scene, at: usize) -> bool {
    let next = scene.word(at + 1);
    let tied = scene.glued(at + 1) && !matches!(next, Word::Comma | Word::Stop | Word::Close);
    match scene.word(at) {
        // "Boeing 737", "G20", "Rs. 500", "Good Friday", "International Women's Day".
        Word::Plain => {
            tied || next == Word::Stop && scene.word(at + 2) == Word::Digits
                || matches!(
                    next,
                    Word::Digits
                        | Word::Currency
                        | Word::Weekday(_)
                        | Word::Unit(word::Time::Day | word::Time::Year)
                )
                || matches!(next, Word::Unit(_)) && matches!(scene.letters(at), "full" | "another")
                || matches!(next, Word::On | Word::From | Word::Month(_)) && dates::begins(scene, at)
                || holiday::may_start(scene, at)
        }
        Word::Address | Word::Comma | Word::Close => false,
        Word::Of | Word::And | Word::Or | Word::To | Word::On | Word::For | Word::As | Word::Than => false,
        // "The West": an article belongs to a figure that stands right behind it.
        Word::The | Word::In => next != Word::Plain,
        // ".5"
        Word::Stop => tied && next == Word::Digits,
        word => tied || silence::starts(word) || RULES.iter().any(|rule| (rule.starts)(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::marked;

    /// The sentences of all grammars: whatever one of them can start with stands in them.
    const SENTENCES: &[&str] = &[
        include_str!("../../tests/figures/count.txt"),
        include_str!("../../tests/figures/date.txt"),
        include_str!("../../tests/figures/duration.txt"),
        include_str!("../../tests/figures/from_now.txt"),
        include_str!("../../tests/figures/history.txt"),
        include_str!("../../tests/figures/holiday.txt"),
        include_str!("../../tests/figures/money.txt"),
        include_str!("../../tests/figures/numeral.txt"),
        include_str!("../../tests/figures/ordinal.txt"),
        include_str!("../../tests/figures/percent.txt"),
        include_str!("../../tests/figures/period.txt"),
        include_str!("../../tests/figures/quantity.txt"),
        include_str!("../../tests/figures/range.txt"),
        include_str!("../../tests/figures/relative.txt"),
        include_str!("../../tests/figures/silence.txt"),
        include_str!("../../tests/figures/time.txt"),
        include_str!("../../tests/figures/undated.txt"),
        include_str!("../../tests/figures/weekday.txt"),
    ];

    #[test]
    fn no_grammar_reads_at_a_word_by_which_it_says_it_cannot_start() {
        let today: Published = "2025-03-12T10:20".parse().expect("an ISO date");
        let sentences = SENTENCES.iter().flat_map(|file| file.lines());
        for sentence in sentences.filter(|line| !line.starts_with(['#', '@'])) {
            let article = Article::new(marked::read(sentence).0);
            let tokens = token::tokenize(&article);
            let words = words(&article, &tokens);
            for scene in scenes(&article, &tokens, &words, &Memo::new()) {
                for at in 0..scene.len() {
                    let word = scene.word(at);
                    for (number, rule) in RULES.iter().enumerate().filter(|(_, rule)| !(rule.starts)(word)) {
                        let found = (rule.read)(&scene, &mut Story::new(Some(today)), at, 0);
                        assert_eq!(found, None, "rule {number} at {word:?} of {sentence:?}");
                    }
                    dates::assert_starts(&scene, &Story::new(Some(today)), at);
                }
            }
        }
    }
}
