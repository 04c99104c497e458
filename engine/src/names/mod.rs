//! Names by list and by shape.

use crate::annotation::Annotation;
use crate::article::Article;
use crate::token::Tokens;

/// What the recogniser of names knows.
#[derive(Debug, Default)]
pub struct Names {}

impl Names {
    /// The lists that come with the engine.
    pub fn new() -> Self {
        Self {}
    }
}

/// Every name of the article, in the order of the text; a shorter one may lie inside a longer.
pub fn find(_article: &Article, _tokens: &Tokens, _names: &Names) -> Vec<Annotation> {
    Vec::new()
}
