//! Gloss's engine: what an article says, found and valued.
//!
//! ```text
//! pasted ─▶ Article ─▶ tokens ─┬─▶ figures ─┐
//!                              └─▶ names ───┴─▶ merge ─▶ annotations ─▶ entities
//! ```
//!
//! [`annotate`] goes that way up to the annotations; [`entities::entities`] then joins those that mean the same, and
//! [`quotes::quotes`] tells who said what. [`edits`] lays over it what a reader says, [`formats`] writes it for other
//! programs, [`share`] packs it into a link. All places are bytes of the article's text; [`offsets`] turns them into the
//! units of other programs.
//!
//! ```
//! use gloss_engine::article::Article;
//! use gloss_engine::names::Names;
//! use gloss_engine::{annotate, published};
//!
//! let names = Names::new();
//! let article = Article::new("Trade with Spain rose 5% last year.");
//! let found = annotate(&article, &names, published::read("2025-06-02"));
//!
//! let words: Vec<&str> = found.iter().map(|mark| mark.span.of(article.text())).collect();
//! assert_eq!(words, ["Spain", "5%", "last year"]);
//! let values: Vec<Option<String>> = found.iter().map(gloss_engine::wording::reading).collect();
//! assert_eq!(values, [None, Some("5 %, up".to_owned()), Some("2024".to_owned())]);
//! ```
//!
//! # What holds
//!
//! - **It never panics**, whatever the text: `tests/never_panics.rs` feeds the whole engine with random and hostile texts,
//!   overflow of numbers checked. What can fail gives a `Result`: a model's file, a stranger's link or file.
//! - The same text gives the same marks, on every machine.
//! - Its time grows with the length of the text, and not faster.
//! - It reads no clock, no file and no network. [`names::Names`] is the only large thing; make it once.

pub mod anatomy;
pub mod annotation;
pub mod article;
pub mod breath;
pub mod calendar;
pub mod changes;
pub mod coding;
pub mod edits;
pub mod entities;
pub mod figures;
pub mod formats;
pub mod names;
pub mod offsets;
pub mod published;
pub mod quotes;
pub mod share;
pub mod sorting;
pub mod span;
pub mod token;
pub mod vocabulary;
pub mod wording;

mod merge;

// The examples in Rust of the documentation are tested with the engine's own.
#[cfg(doctest)]
#[doc = include_str!("../../docs/embedding.md")]
mod documentation {}

use annotation::Annotation;
use article::Article;
use names::Names;
use published::Published;

/// Finds names and figures in an article, sorted by where they start, the longer first.
///
/// `published` is the day the article is dated, if the reader or the sender gave one; without it the article's own
/// dateline counts, and a date that needs a year and finds none says so in its value.
///
/// ```
/// use gloss_engine::annotation::Kind;
/// use gloss_engine::{annotate, article::Article, names::Names};
///
/// let article = Article::new("The bank paid $3.2 million in September.");
/// let found = annotate(&article, &Names::new(), None);
/// let [money, date] = &found[..] else { panic!("a sum and a month") };
/// assert_eq!((money.kind, money.span.of(article.text())), (Kind::Money, "$3.2 million"));
/// // Nobody said of which year.
/// assert_eq!(serde_json::to_string(&date.value)?, "\"XXXX-09\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn annotate(article: &Article, names: &Names, published: Option<Published>) -> Vec<Annotation> {
    let tokens = token::tokenize(article);
    let figures = figures::find(article, &tokens, published);
    let names = names::find(article, &tokens, names);
    merge::merge(figures, names)
}

/// The day that the article itself says it is dated, in its dateline or byline.
///
/// ```
/// use gloss_engine::{article::Article, dated, published};
///
/// let article = Article::new("LISBON, 14 March 2025 - Portugal sold more cork.");
/// assert_eq!(dated(&article), published::read("2025-03-14"));
/// ```
pub fn dated(article: &Article) -> Option<Published> {
    figures::dated(article)
}
