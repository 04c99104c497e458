//! Gloss's engine: what an article says, found and valued.
//!
//! ```text
//! pasted ─▶ Article ─▶ tokens ─┬─▶ figures ─┐
//!                              └─▶ names ───┴─▶ merge ─▶ annotations ─▶ entities
//! ```
//!
//! [`annotate`] goes that way up to the annotations; [`entities::entities`] then joins those that mean the same. Both
//! answer any text, never panic, and give the same for the same text. [`edits`] lays over it what a reader says. All places are bytes of the article's text;
//! [`offsets`] turns them into the units of other programs.

pub mod anatomy;
pub mod annotation;
pub mod article;
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
pub mod wording;

mod merge;

use annotation::Annotation;
use article::Article;
use names::Names;
use published::Published;

/// Finds names and figures in an article, sorted by where they start, the longer first.
///
/// `published` is the day the article is dated, if the reader or the sender gave one; without it the article's own
/// dateline counts, and a date that needs a year and finds none says so in its value.
pub fn annotate(article: &Article, names: &Names, published: Option<Published>) -> Vec<Annotation> {
    let tokens = token::tokenize(article);
    let figures = figures::find(article, &tokens, published);
    let names = names::find(article, &tokens, names);
    merge::merge(figures, names)
}

/// The day that the article itself says it is dated, in its dateline or byline.
pub fn dated(article: &Article) -> Option<Published> {
    figures::dated(article)
}
