//! Figures by rule: one grammar a file, tried in the order of one list.

use crate::annotation::Annotation;
use crate::article::Article;
use crate::token::Tokens;

/// The day and the time at which an article was published; midnight where only the day is known.
pub type Published = jiff::civil::DateTime;

/// Every figure of the article, in the order of the text; none overlaps another.
pub fn find(_article: &Article, _tokens: &Tokens, _published: Option<Published>) -> Vec<Annotation> {
    Vec::new()
}
