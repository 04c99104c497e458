//! Figures by rule: one grammar a file, tried in the order of one list.

use crate::annotation::Annotation;
use crate::article::Article;
use crate::published::Published;
use crate::token::Tokens;

/// Every figure of the article, in the order of the text; none overlaps another.
pub fn find(_article: &Article, _tokens: &Tokens, _published: Option<Published>) -> Vec<Annotation> {
    Vec::new()
}
