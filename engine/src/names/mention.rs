//! A stretch that may be a name, and what speaks for each kind.

use super::words::{Shape, Word};
use crate::annotation::Kind;
use std::borrow::Cow;
use std::ops::Range;

/// One reason for one kind, in words for the reader.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    pub(super) kind: Kind,
    /// How much it says; below zero it speaks against the kind.
    pub(super) weight: i32,
    /// One line; `{}` stands for the word that it speaks of.
    why: &'static str,
    word: String,
}

impl Evidence {
    pub(super) fn new(kind: Kind, weight: i32, why: &'static str) -> Self {
        Self::about("", kind, weight, why)
    }

    /// A reason that names a word of the article.
    pub(super) fn about(word: &str, kind: Kind, weight: i32, why: &'static str) -> Self {
        Self { kind, weight, why, word: word.to_owned() }
    }

    /// The reason as the reader sees it.
    pub(super) fn why(&self) -> Cow<'static, str> {
        if self.word.is_empty() {
            Cow::Borrowed(self.why)
        } else {
            Cow::Owned(self.why.replace("{}", &self.word))
        }
    }
}

/// A stretch of a block's words that may be a name.
#[derive(Debug)]
pub(super) struct Mention {
    /// The words that it covers.
    pub(super) range: Range<usize>,
    /// In plain letters: by this an article's mentions of one name are known.
    pub(super) name: String,
    pub(super) evidence: Vec<Evidence>,
}

impl Mention {
    pub(super) fn new(words: &[Word], range: Range<usize>, evidence: Vec<Evidence>) -> Self {
        Self { name: joined(&words[range.clone()]), range, evidence }
    }

    /// What speaks for it most.
    pub(super) fn strongest(&self) -> Option<&Evidence> {
        self.evidence.iter().max_by_key(|evidence| evidence.weight)
    }

    /// Its acronym, where one follows in parentheses.
    pub(super) fn acronym<'a>(&self, words: &'a [Word]) -> Option<&'a str> {
        let end = self.range.end;
        match words.get(end..end + 3) {
            Some([open, acronym, close]) if self.range.len() > 1 => {
                let fits = open.text == "(" && close.text == ")" && acronym.shape == Shape::Upper;
                fits.then_some(&acronym.text)
            }
            _ => None,
        }
    }
}

/// The words as they stand, with one space where there is any.
pub(super) fn joined(words: &[Word]) -> String {
    let mut joined = String::new();
    for word in words {
        if word.spaced && !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word.text);
    }
    joined
}

/// At least so much must speak for a kind.
pub(super) const ENOUGH: i32 = 2;
/// A rule or a list that hardly errs.
pub(super) const SURE: i32 = 5;
/// A sign that goes wrong now and then.
pub(super) const LIKELY: i32 = 3;
/// A sign that counts beside others.
pub(super) const HINT: i32 = 1;
/// Where no more than this speaks for a name, the words around it are heard as well.
pub(super) const DOUBTFUL: i32 = 3;
