//! The reader's edits, laid over what was found; undo and redo.
//!
//! ```text
//! found ─┐
//!        ├─▶ lay ─▶ marks ─▶ entities ─▶ relate ─▶ whom the names mean
//! edits ─┘
//! ```
//!
//! Notes and ticks are edits too: they belong to the same history, and follow their words as corrections do.
//!
//! An edit speaks of the text, "this stretch is a person", and never of an annotation, so that it holds when the engine
//! finds more or less than it did. Each is checked against the text when it is laid: one that does not fit says nothing.

mod carry;
mod lay;
mod meaning;
mod note;
mod value;
mod words;

pub use carry::carried;
pub use lay::lay;
pub use meaning::relate;
pub use note::{
    LONGEST_NOTE, LONGEST_NOTED, LONGEST_TAG, LostNote, MOST_NOTED, MOST_TAGS, Note, Noted, noted,
};
pub use value::read;
pub use words::{Change, alike, changed, snapped};

use crate::annotation::{Kind, Modifier, Value};
use crate::span::Span;
use std::rc::Rc;

/// One thing that the reader says of the article.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// This stretch is of this kind.
    Mark(Span, Kind),
    /// Nothing is to be marked on exactly this stretch.
    Nothing(Span),
    /// This stretch is a figure of this kind and stands for this value.
    Value(Span, Kind, Value, Vec<Modifier>),
    /// These two stretches name the same; the first says what it is called.
    Join(Span, Span),
    /// This stretch names something else than the names that look like it.
    Part(Span),
    /// What is named here is best called as it is there.
    Name(Span, Span),
    /// This is to be kept in mind of this stretch; an empty note takes the one before away.
    Note(Span, Note),
    /// This stretch has been checked, or is to be checked again.
    Checked(Span, bool),
}

impl Edit {
    /// The stretch it speaks of.
    pub fn span(&self) -> Span {
        match *self {
            Self::Mark(span, _)
            | Self::Nothing(span)
            | Self::Value(span, ..)
            | Self::Join(_, span)
            | Self::Part(span)
            | Self::Name(span, _)
            | Self::Note(span, _)
            | Self::Checked(span, _) => span,
        }
    }
}

/// A reader's mark covers at most so many bytes: no name and no figure is longer than a few sentences.
pub const LONGEST_MARK: usize = 1000;

/// All that the reader said, in steps, and those taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits {
    steps: Vec<Rc<[Edit]>>,
    /// So many of the steps hold; those behind can be had again.
    holding: usize,
}

impl Edits {
    /// Takes a step; what was taken back before is gone then. A step of no edits is none.
    pub fn push(&mut self, step: Vec<Edit>) {
        if !step.is_empty() {
            self.steps.truncate(self.holding);
            self.steps.push(step.into());
            self.holding += 1;
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        self.holding = self.holding.saturating_sub(1);
    }

    /// Takes the step again that was taken back last.
    pub fn redo(&mut self) {
        self.holding = (self.holding + 1).min(self.steps.len());
    }

    /// The step that would be taken back.
    pub fn last(&self) -> Option<&[Edit]> {
        self.steps[..self.holding].last().map(|step| &**step)
    }

    /// The step that would be taken again.
    pub fn next(&self) -> Option<&[Edit]> {
        self.steps.get(self.holding).map(|step| &**step)
    }

    /// The steps that hold, in the order in which they were made.
    pub fn steps(&self) -> impl Iterator<Item = &[Edit]> {
        self.steps[..self.holding].iter().map(|step| &**step)
    }

    /// The edits that hold, in the order in which they were made.
    pub fn all(&self) -> impl Iterator<Item = &Edit> {
        self.steps[..self.holding].iter().flat_map(|step| &**step)
    }

    /// All steps, those taken back behind those that hold.
    pub fn every(&self) -> impl Iterator<Item = &[Edit]> {
        self.steps.iter().map(|step| &**step)
    }

    /// How many steps hold.
    pub fn len(&self) -> usize {
        self.holding
    }

    /// Does none hold?
    pub fn is_empty(&self) -> bool {
        self.holding == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_steps_are_undone_and_redone_whole() {
        let mut edits = Edits::default();
        let step = |at: usize| vec![Edit::Nothing(Span::new(at, at + 1)), Edit::Part(Span::new(at, at + 2))];
        (0..100).for_each(|at| edits.push(step(at)));
        let all = edits.clone();
        for _ in 0..101 {
            edits.undo();
        }
        assert_eq!((edits.len(), edits.last(), edits.all().count()), (0, None, 0));
        assert_eq!(edits.next(), Some(&*step(0)));
        for _ in 0..101 {
            edits.redo();
        }
        assert_eq!((edits.next(), edits.last()), (None, Some(&*step(99))));
        assert_eq!(edits, all);
    }

    #[test]
    fn a_new_step_forgets_those_taken_back() {
        let mut edits = Edits::default();
        edits.push(vec![Edit::Nothing(Span::new(0, 1))]);
        edits.undo();
        edits.push(vec![]);
        assert!(edits.next().is_some(), "a step of nothing takes nothing away");
        edits.push(vec![Edit::Part(Span::new(0, 1))]);
        assert_eq!((edits.len(), edits.next()), (1, None));
    }
}
