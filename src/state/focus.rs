//! What the reader looks for in the article, while all else is dimmed.

use gloss_engine::span::Span;
use std::rc::Rc;

/// What is looked for, and how far the reader has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// What is looked for.
    pub subject: Subject,
    /// The place that the reader was led to last; a mark that is open tells its own.
    pub at: Option<Place>,
}

/// Something to look for in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Whom or what the mark at this span means; for a figure, all of its kind.
    Mark(Span),
    /// The marks that nobody is sure of.
    Unsure,
    /// The figures whose value is open or unsure.
    ToCheck,
    /// These words, as they were typed.
    Words(Rc<str>),
}

/// A place that the reader is led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it is.
    pub span: Span,
    /// The how-manieth time, so that the same place twice is told from once.
    pub number: u32,
}

impl Focus {
    /// A focus at its beginning.
    pub fn on(subject: Subject) -> Self {
        Self { subject, at: None }
    }

    /// Is it a find box, where words are typed?
    pub fn is_find(&self) -> bool {
        matches!(self.subject, Subject::Words(_))
    }

    /// The same focus, led to a place.
    #[must_use]
    pub fn led_to(&self, span: Span) -> Self {
        let number = self.at.map_or(0, |at| at.number) + 1;
        Self { at: Some(Place { span, number }), ..self.clone() }
    }
}
