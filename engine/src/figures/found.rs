//! What a rule hands back.

use super::scene::Scene;
use super::story::Story;
use super::word::Word;
use crate::annotation::{Kind, Modifier, Value};
use std::borrow::Cow;

/// A figure, in tokens of the scene.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// The first token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// Its kind.
    pub(super) kind: Kind,
    /// What it stands for, where that is known.
    pub(super) value: Option<Value>,
    /// Hedge and direction.
    pub(super) modifiers: Vec<Modifier>,
    /// Why, in one line for the reader.
    pub(super) why: Cow<'static, str>,
}

impl Found {
    pub(super) fn new(
        start: usize,
        end: usize,
        kind: Kind,
        value: Option<Value>,
        why: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { start, end, kind, value, modifiers: Vec::new(), why: why.into() }
    }

    #[must_use]
    pub(super) fn with(mut self, modifier: impl IntoIterator<Item = Modifier>) -> Self {
        self.modifiers.extend(modifier);
        self
    }
}

/// A grammar: the words by which what it reads can start, and the rule that reads it. The rule is asked at those words
/// alone; a word that it could start with and that is not told here would hide a figure, which a test looks for.
pub(super) struct Grammar<Rule> {
    /// Could it start with a word of this meaning?
    pub(super) starts: fn(Word) -> bool,
    /// Reads it.
    pub(super) read: Rule,
}

/// A rule: the figure at a token, if there is one. It may reach back to the token `floor`, where the last figure ended,
/// and reads dates against the story so far.
pub(super) type Rule = fn(scene: &Scene, story: &mut Story, at: usize, floor: usize) -> Option<Found>;
