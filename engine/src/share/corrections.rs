//! The reader's edits as they travel: those that hold, in their steps.

#![allow(clippy::option_option, reason = "`None` is what fits no text, `Some(None)` is nothing")]

use super::arithmetic::Coder;
use super::marks::Mark;
use super::numbers::{decimal, flag, number};
use super::predictor::Predictor;
use super::prose;
use super::script;
use crate::annotation::{Amount, Kind, Modifier, Number, Value};
use crate::edits::{Edit, Edits, LONGEST_NOTED, Note};
use crate::span::Span;
use std::cmp::Reverse;

/// How much of what a link may carry an edit takes at most, in bytes.
pub(super) fn weight(edit: &Edit) -> usize {
    let words = match edit {
        Edit::Value(_, _, Value::Money { currency, .. }, _) => {
            currency.as_ref().map_or(0, |words| words.len())
        }
        Edit::Value(_, _, Value::Quantity { unit, .. }, _) => unit.len(),
        Edit::Value(_, _, Value::Iso(iso), _) => iso.len(),
        Edit::Value(_, _, Value::IsoRange { min, max }, _) => {
            [min, max].into_iter().flatten().map(String::len).sum()
        }
        Edit::Note(_, note) => note.text().len() + joined(note).len(),
        _ => 0,
    };
    words + 1
}

/// No words of an edit are longer, in bytes: a note has two thousand characters at most.
const LONGEST_WORDS: usize = 10_000;

/// The tags of a note as they are typed.
fn joined(note: &Note) -> String {
    note.tags().join(",")
}

/// All that edits speak of.
pub(super) struct Corrections<'a, 'words> {
    pub(super) coder: &'a mut dyn Coder,
    pub(super) predictor: &'a mut Predictor<'words>,
    pub(super) text: &'a str,
    /// What was found, sorted.
    pub(super) found: &'a [Mark],
    /// How much the link may still carry, in bytes.
    pub(super) left: &'a mut usize,
}

impl Corrections<'_, '_> {
    /// Writes or reads all edits. `None` where what is read fits no text.
    pub(super) fn code(&mut self, edits: &Edits) -> Option<Edits> {
        let mut read = Edits::default();
        let mut steps = edits.steps();
        loop {
            let step = steps.next();
            if !self.coder.bit(if read.is_empty() { 1 << 13 } else { 1 << 15 }, step.is_some()) {
                return Some(read);
            }
            let mut given = step.unwrap_or_default().iter();
            let mut step = Vec::new();
            loop {
                *self.left = self.left.checked_sub(1)?;
                step.push(self.edit(given.next())?);
                if !self.coder.bit(1 << 14, given.len() > 0) {
                    break;
                }
            }
            read.push(step);
        }
    }

    fn edit(&mut self, edit: Option<&Edit>) -> Option<Edit> {
        let number = match edit {
            None | Some(Edit::Mark(..)) => 0,
            Some(Edit::Nothing(_)) => 1,
            Some(Edit::Value(..)) => 2,
            Some(Edit::Join(..)) => 3,
            Some(Edit::Part(_)) => 4,
            Some(Edit::Name(..)) => 5,
            Some(Edit::Note(..)) => 6,
            Some(Edit::Checked(..)) => 7,
        };
        let number = self.coder.plain(3, number);
        let span = self.span(edit.map(Edit::span))?;
        Some(match (number, edit) {
            (0, edit) => {
                let kind = if let Some(Edit::Mark(_, kind)) = edit { *kind } else { Kind::Person };
                Edit::Mark(span, self.kind(kind)?)
            }
            (1, _) => Edit::Nothing(span),
            (2, edit) => {
                let (kind, value, modifiers) = match edit {
                    Some(Edit::Value(_, kind, value, modifiers)) => (*kind, Some(value), &**modifiers),
                    _ => (Kind::Person, None, &[][..]),
                };
                Edit::Value(span, self.kind(kind)?, self.value(value)?, self.modifiers(modifiers))
            }
            (3, edit) => {
                let one = if let Some(Edit::Join(one, _)) = edit { Some(*one) } else { None };
                Edit::Join(self.span(one)?, span)
            }
            (4, _) => Edit::Part(span),
            (5, edit) => {
                let name = if let Some(Edit::Name(_, name)) = edit { Some(*name) } else { None };
                Edit::Name(span, self.span(name)?)
            }
            (6, edit) => {
                let (text, tags) = match edit {
                    Some(Edit::Note(_, note)) => (note.text(), joined(note)),
                    _ => ("", String::new()),
                };
                Edit::Note(span, Note::new(&self.words(text)?, &self.words(&tags)?))
            }
            (7, edit) => {
                let checked = matches!(edit, None | Some(Edit::Checked(_, true)));
                Edit::Checked(span, self.coder.bit(60_000, checked))
            }
            _ => return None,
        })
    }

    /// A stretch of the text: mostly one that was found.
    fn span(&mut self, span: Option<Span>) -> Option<Span> {
        let span = span.unwrap_or_default();
        let place = (span.start, Reverse(span.end));
        let place = self.found.binary_search_by_key(&place, Mark::place).ok();
        if !self.found.is_empty() && self.coder.bit(3 << 14, place.is_some()) {
            let bits = usize::BITS - self.found.len().leading_zeros();
            let place = self.coder.plain(bits, place.unwrap_or(0) as u32);
            return Some(self.found.get(place as usize)?.span);
        }
        let bits = usize::BITS - self.text.len().leading_zeros();
        let start = self.coder.plain(bits, span.start as u32) as usize;
        let length = number(self.coder, span.len() as u32)? as usize;
        let fits = (1..=LONGEST_NOTED).contains(&length) && self.text.get(start..start + length).is_some();
        fits.then(|| Span::new(start, start + length))
    }

    fn kind(&mut self, kind: Kind) -> Option<Kind> {
        Kind::ALL.get(self.coder.plain(4, kind as u32) as usize).copied()
    }

    fn modifiers(&mut self, given: &[Modifier]) -> Vec<Modifier> {
        let mut modifiers = Vec::new();
        for modifier in Modifier::ALL {
            if self.coder.bit(1 << 12, given.contains(&modifier)) {
                modifiers.push(modifier);
            }
        }
        modifiers
    }

    fn value(&mut self, value: Option<&Value>) -> Option<Value> {
        let number = match value {
            None | Some(Value::Number(_)) => 0,
            Some(Value::Pair { .. }) => 1,
            Some(Value::Money { .. }) => 2,
            Some(Value::Quantity { .. }) => 3,
            Some(Value::Iso(_)) => 4,
            Some(Value::IsoRange { .. }) => 5,
        };
        Some(match (self.coder.plain(3, number), value) {
            (0, Some(Value::Number(amount))) => Value::Number(self.amount(Some(amount))?),
            (0, _) => Value::Number(self.amount(None)?),
            (1, value) => {
                let given = if let Some(Value::Pair { pair }) = value { *pair } else { [Number(0.0); 2] };
                Value::Pair { pair: [self.number(given[0])?, self.number(given[1])?] }
            }
            (2, value) => {
                let (amount, currency) = match value {
                    Some(Value::Money { amount, currency }) => (Some(amount), currency.as_deref()),
                    _ => (None, None),
                };
                Value::Money {
                    amount: self.amount(amount)?,
                    currency: self.maybe_words(currency)?.map(Into::into),
                }
            }
            (3, value) => {
                let (amount, unit) = match value {
                    Some(Value::Quantity { amount, unit }) => (Some(amount), &**unit),
                    _ => (None, ""),
                };
                Value::Quantity { amount: self.amount(amount)?, unit: self.words(unit)?.into() }
            }
            (4, value) => Value::Iso(self.words(if let Some(Value::Iso(iso)) = value { iso } else { "" })?),
            (5, value) => {
                let (min, max) = match value {
                    Some(Value::IsoRange { min, max }) => (min.as_deref(), max.as_deref()),
                    _ => (None, None),
                };
                Value::IsoRange { min: self.maybe_words(min)?, max: self.maybe_words(max)? }
            }
            _ => return None,
        })
    }

    fn amount(&mut self, amount: Option<&Amount>) -> Option<Amount> {
        let is_range = matches!(amount, Some(Amount::Between { .. }));
        if !self.coder.bit(1 << 13, is_range) {
            let given = if let Some(Amount::Exactly(number)) = amount { *number } else { Number(0.0) };
            return Some(Amount::Exactly(self.number(given)?));
        }
        let (min, max) = match amount {
            Some(Amount::Between { min, max }) => (*min, *max),
            _ => (None, None),
        };
        Some(Amount::Between { min: self.maybe_number(min)?, max: self.maybe_number(max)? })
    }

    fn maybe_number(&mut self, number: Option<Number>) -> Option<Option<Number>> {
        if flag(self.coder, number.is_some()) {
            self.number(number.unwrap_or(Number(0.0))).map(Some)
        } else {
            Some(None)
        }
    }

    /// A number that counts: no infinity, nothing that is no number.
    fn number(&mut self, number: Number) -> Option<Number> {
        decimal(self.coder, number.0).filter(|number| number.is_finite()).map(Number)
    }

    fn maybe_words(&mut self, words: Option<&str>) -> Option<Option<String>> {
        if flag(self.coder, words.is_some()) {
            self.words(words.unwrap_or_default()).map(Some)
        } else {
            Some(None)
        }
    }

    fn words(&mut self, words: &str) -> Option<String> {
        let words = prose::code(self.coder, self.predictor, words, LONGEST_WORDS.min(*self.left))?;
        *self.left -= script::bytes(&words).len();
        Some(words)
    }
}
