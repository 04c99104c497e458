//! What a key means in the article.

use crate::correction::{Correction, Reach};
use crate::keys;
use crate::state::{Action, Side, Subject};
use crate::view;
use gloss_engine::article::Article;
use gloss_engine::edits::{self, Change};
use gloss_engine::span::Span;
use yew::KeyboardEvent;

/// Where the keyboard is.
pub struct Here<'a> {
    /// The mark that has it.
    pub mark: Option<Span>,
    /// The paragraph that has it, by where its words start.
    pub paragraph: Option<usize>,
    /// The words selected.
    pub selected: Option<Span>,
    /// The marks that nobody is sure of.
    pub unsure: &'a [Span],
    /// Do single keys mean something?
    pub single_keys: bool,
    /// The article.
    pub article: &'a Article,
}

/// What the reader wants.
pub enum Wish {
    /// To the mark after this one, or before.
    Step(Span, bool),
    /// To this unsure mark.
    Review(Span),
    /// These words selected.
    Select(Span),
    /// To the kinds for the words selected.
    Choose,
    /// This mark ticked, or its tick taken away.
    Tick(Span),
    /// Something done.
    Do(Action),
}

/// What the key means here; `None` where it is the browser's.
pub fn wish(event: &KeyboardEvent, here: &Here) -> Option<Wish> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let (key, shift) = (event.key(), event.shift_key());
    let reach = if shift { Reach::Everywhere } else { Reach::Here };
    if !here.single_keys && keys::is_single(&key) {
        return None;
    }
    if let Some(kind) = keys::kind(&key) {
        let span = here.selected.or(here.mark)?;
        return Some(Wish::Do(Action::Correct(Correction::Mark(span, kind, reach))));
    }
    match &*key {
        "ArrowRight" | "ArrowLeft" => arrow(here, &key == "ArrowRight", shift),
        "f" | "F" => Some(Wish::Do(Action::Focus(Subject::Mark(here.mark?)))),
        "u" | "U" => view::next(here.unsure, here.mark, !shift).map(Wish::Review),
        "a" | "A" => Some(Wish::Do(Action::Note(here.selected.or(here.mark)?))),
        "v" | "V" => here.mark.map(Wish::Tick),
        "Enter" | " " if here.selected.is_some() => Some(Wish::Choose),
        "Enter" | " " => Some(Wish::Do(Action::Open(here.mark?, Side::Article))),
        "Delete" | "Backspace" => Some(Wish::Do(Action::Correct(Correction::Remove(here.mark?, reach)))),
        _ => None,
    }
}

/// With Shift an arrow selects a word more or fewer; without it goes to the next mark, or moves what is selected.
fn arrow(here: &Here, forwards: bool, shift: bool) -> Option<Wish> {
    let Some(selected) = here.selected else {
        if !shift {
            return here.mark.map(|mark| Wish::Step(mark, forwards));
        }
        return Some(Wish::Select(first(here, forwards)?));
    };
    let change = |span, change| edits::changed(here.article, span, change);
    if shift {
        let way = if forwards { Change::TakeAfter } else { Change::LeaveLast };
        return change(selected, way).map(Wish::Select);
    }
    let (take, leave) = if forwards {
        (Change::TakeAfter, Change::LeaveFirst)
    } else {
        (Change::TakeBefore, Change::LeaveLast)
    };
    // The next word alone.
    let mut next = change(selected, take)?;
    while let Some(fewer) = change(next, leave) {
        next = fewer;
    }
    Some(Wish::Select(next))
}

/// The words that are selected first: a mark and the word beside it, or the first word of a paragraph.
fn first(here: &Here, forwards: bool) -> Option<Span> {
    if let Some(mark) = here.mark {
        let way = if forwards { Change::TakeAfter } else { Change::LeaveLast };
        return edits::changed(here.article, mark, way);
    }
    let start = here.paragraph?;
    let line = Span { start, end: here.article.text().len() };
    let mut words = edits::snapped(here.article, line)?;
    while let Some(fewer) = edits::changed(here.article, words, Change::LeaveLast) {
        words = fewer;
    }
    Some(words)
}
