//! A stretch that may be a name, and what speaks for each kind.

use crate::annotation::Kind;
use crate::span::Span;
use std::borrow::Cow;

/// One reason for one kind, in words for the reader.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    pub(super) kind: Kind,
    /// How much it says; below zero it speaks against the kind.
    pub(super) weight: i32,
    pub(super) why: Cow<'static, str>,
}

impl Evidence {
    pub(super) fn new(kind: Kind, weight: i32, why: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, weight, why: why.into() }
    }
}

/// A stretch of a block's words that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) span: Span,
    /// In plain letters: by this an article's mentions of one name are known.
    pub(super) name: String,
    pub(super) evidence: Vec<Evidence>,
    /// Where an acronym in parentheses follows, it stands for this name.
    pub(super) acronym: Option<String>,
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
