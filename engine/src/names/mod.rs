//! Names by list and by shape.
//!
//! ```text
//! tokens of a block ─▶ Words ─┬─▶ listed      "Hong Kong" is on a list
//!                             ├─▶ compound    "Ministry of Defence": one word tells the kind
//!                             ├─▶ person      "President Xi", "John Smith"
//!                             └─▶ unknown     capitals that nobody explains
//!                                   │ mentions with evidence, the longest at each place
//!                                   ▼
//!                                 Memory      of the whole article: the same name, its surname, its acronym
//!                                   │
//!                                   ▼
//!                               annotations
//! ```
//!
//! Lists and rules give evidence; the article as a whole decides. Where too little speaks for a name, nothing is
//! marked.

mod compound;
mod consistency;
mod context;
mod event;
mod gazetteer;
mod mention;
mod org;
mod person;
mod place;
mod plain;
mod product;
mod reading;
mod words;
mod work;

pub use plain::plain;

use crate::annotation::Annotation;
use crate::article::Article;
use crate::token::Tokens;
use consistency::Memory;
use gazetteer::Gazetteer;
use words::Words;

/// What the recogniser of names knows.
#[derive(Debug)]
pub struct Names {
    gazetteer: Gazetteer,
}

impl Names {
    /// The lists that come with the engine.
    pub fn new() -> Self {
        Self { gazetteer: Gazetteer::new() }
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}

/// Every name of the article, in the order of the text; a shorter one may lie inside a longer.
pub fn find(article: &Article, tokens: &Tokens, names: &Names) -> Vec<Annotation> {
    let blocks: Vec<Words> =
        tokens.blocks().map(|tokens| Words::read(article.text(), tokens, &names.gazetteer)).collect();
    let mut memory = Memory::default();
    let mentions: Vec<_> =
        blocks.iter().map(|words| reading::mentions(words, &names.gazetteer, &mut memory)).collect();
    let mut annotations = Vec::new();
    for (words, mentions) in blocks.iter().zip(&mentions) {
        memory.mark(words, mentions, &mut annotations);
    }
    annotations
}
