//! Every action by its name, with its key: what the palette offers.

use super::{Related, View};
use crate::correction::{Correction, Reach};
use crate::keys;
use crate::state::{Action, Dialog, Look, Preferences, Side, State, Subject};
use crate::wording;
use gloss_engine::annotation::Kind;
use gloss_engine::span::Span;
use yew::AttrValue;

/// Something that can be done now.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// What it is called.
    pub name: AttrValue,
    /// The key that does it too; empty where there is none.
    pub key: AttrValue,
    /// What it does.
    pub does: Does,
}

/// What a command does.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// Changes what is known.
    Act(Action),
    /// Leads to the part of the page with this `id`.
    Go(&'static str),
}

/// So many commands are shown at once; who looks for another types a letter more.
const MOST_COMMANDS: usize = 40;

impl View {
    /// The commands whose names have all the words typed, in their order.
    pub fn commands(&self, state: &State, typed: &str) -> Vec<Command> {
        let words: Vec<String> = typed.split_whitespace().map(str::to_ascii_lowercase).collect();
        let is_meant = |name: &str| {
            let name = name.to_ascii_lowercase();
            words.iter().all(|word| name.contains(&**word))
        };
        let mut found = Vec::new();
        let mut offer = |name: &str, key: &str, does: Does| {
            if found.len() < MOST_COMMANDS && is_meant(name) {
                found.push(Command { name: name.to_owned().into(), key: key.to_owned().into(), does });
            }
        };
        offer_marking(state, &mut offer);
        let act = Does::Act;
        offer("Find words", "/", act(Action::Focus(Subject::Words("".into()))));
        if state.focus.is_some() {
            offer("End the focus", "Esc", act(Action::EndFocus));
        }
        if let Some(step) = next(&self.unsure, state.opened.map(|opened| opened.span), true) {
            offer("Next unsure mark", "U", act(Action::Open(step, Side::Lists)));
            offer("See what is unsure alone", "", act(Action::Focus(Subject::Unsure)));
        }
        if let Some(step) = next(&self.unchecked, state.opened.map(|opened| opened.span), true) {
            offer("Next to check", "", act(Action::Open(step, Side::Lists)));
        }
        if !self.to_check.is_empty() {
            offer("See the figures to check alone", "", act(Action::Focus(Subject::ToCheck)));
        }
        if state.edits.last().is_some() {
            offer("Undo", "Ctrl Z", act(Action::UndoEdit));
        }
        if state.edits.next().is_some() {
            offer("Redo", "Ctrl Y", act(Action::RedoEdit));
        }
        offer("Edit the text", "", act(Action::EditText));
        offer("Compare with another version", "", act(Action::Compare));
        offer("Share as a link", "", act(Action::Dialog(Some(Dialog::Share))));
        if state.opened.is_some() {
            offer("Share a link to what is open", "", act(Action::Dialog(Some(Dialog::SharePlace))));
        }
        offer("Save as a file", "", act(Action::Dialog(Some(Dialog::Export))));
        offer("New article", "", act(Action::StartOver));
        for (name, id) in [("Article", "article")].into_iter().chain(self.parts()).chain([("Keys", "keys")]) {
            offer(&format!("Go to: {name}"), "", Does::Go(id));
        }
        if let Some(Related { counted, .. }) = self.related {
            let name = if counted { "Leave out related headlines" } else { "Count related headlines" };
            offer(name, "", act(Action::CountRelated(!counted)));
        }
        offer_preferences(state.preferences, &mut offer);
        for kind in self.kinds.iter().map(|count| count.kind) {
            let way = if state.hidden.has(kind) { "Show" } else { "Hide" };
            offer(
                &format!("{way} {}", wording::kinds(kind).to_ascii_lowercase()),
                "",
                act(Action::Toggle(kind)),
            );
        }
        for row in self.names.iter() {
            let subject = Subject::Mark(row.places[0]);
            offer(&format!("Focus on {}", row.who.name), "", act(Action::Focus(subject)));
        }
        found
    }

    /// The parts that the margin has now: each one's name, and its `id` on the page.
    pub fn parts(&self) -> Vec<(&'static str, &'static str)> {
        let parts = [
            ("Names", "entities", self.names.is_empty()),
            ("Figures", "figures", self.figures.is_empty()),
            ("Who said what", "quotes", self.quotes.is_empty()),
            ("Notes", "notes", self.notes.is_empty()),
            ("Timeline", "timeline", self.timeline.moments.is_empty()),
            ("To scale", "charts", self.charts.is_empty()),
            ("Who with whom", "company", self.company.pairs.is_empty()),
        ];
        parts.into_iter().filter(|(.., is_empty)| !is_empty).map(|(name, id, _)| (name, id)).collect()
    }
}

/// What can be done with the words selected, or with the mark that is open.
fn offer_marking(state: &State, offer: &mut impl FnMut(&str, &str, Does)) {
    let opened = state.opened.map(|opened| opened.span);
    let Some(span) = state.selected.or(opened) else { return };
    offer("Write a note", "A", Does::Act(Action::Note(span)));
    let correct = |correction| Does::Act(Action::Correct(correction));
    if state.selected.is_none() {
        offer("Focus on this mark", "F", Does::Act(Action::Focus(Subject::Mark(span))));
        offer("Unmark", "Delete", correct(Correction::Remove(span, Reach::Here)));
        offer("Unmark everywhere", "Shift Delete", correct(Correction::Remove(span, Reach::Everywhere)));
    }
    for kind in Kind::ALL {
        let name = wording::kind(kind).to_ascii_lowercase();
        let mark = correct(Correction::Mark(span, kind, Reach::Here));
        offer(&format!("Mark as {name}"), keys::of(kind).encode_utf8(&mut [0; 4]), mark);
    }
}

fn offer_preferences(preferences: Preferences, offer: &mut impl FnMut(&str, &str, Does)) {
    let prefer = |preferences| Does::Act(Action::Prefer(preferences));
    for look in Look::ALL.into_iter().filter(|look| *look != preferences.look) {
        let name = format!("Look: {}", look.label().unwrap_or("as the system has it"));
        offer(&name, "", prefer(Preferences { look, ..preferences }));
    }
    let density = if preferences.dense { "Set the lines wider" } else { "Set the lines closer" };
    offer(density, "", prefer(Preferences { dense: !preferences.dense, ..preferences }));
    let plain =
        if preferences.plain { "Show the marks again" } else { "Read the plain article, without marks" };
    offer(plain, "", prefer(Preferences { plain: !preferences.plain, ..preferences }));
    let keys = if preferences.single_keys { "Switch single keys off" } else { "Switch single keys on" };
    offer(keys, "", prefer(Preferences { single_keys: !preferences.single_keys, ..preferences }));
}

/// The place after `from` or before it, going round; the first or last where the reader is at none.
pub fn next(places: &[Span], from: Option<Span>, forwards: bool) -> Option<Span> {
    let (first, last) = (places.first(), places.last());
    let next = match from {
        None if forwards => first,
        None => last,
        Some(from) if forwards => places.iter().find(|&&span| span > from).or(first),
        Some(from) => places.iter().rev().find(|&&span| span < from).or(last),
    };
    next.copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::Annotation;
    use gloss_engine::entities::entities;
    use std::rc::Rc;
    use yew::Reducible;

    fn offered(actions: &[Action], typed: &str) -> Vec<String> {
        let read = Action::read("Oslo slept. Oslo woke.");
        let state = [read].into_iter().chain(actions.iter().cloned()).fold(Rc::default(), State::reduce);
        let marks = [0, 12].map(|start| Annotation::new(Span::new(start, start + 4), Kind::Place, "test"));
        let view = View::of(&state.article, &marks, entities(&state.article, &marks), Vec::new(), false);
        view.commands(&state, typed)
            .iter()
            .map(|command| format!("{} {}", command.name, command.key))
            .collect()
    }

    #[test]
    fn what_is_typed_narrows_the_commands() {
        assert_eq!(offered(&[], "oslo"), ["Focus on Oslo "]);
        assert_eq!(offered(&[], "keys SINGLE"), ["Switch single keys off "]);
        assert_eq!(offered(&[], "find"), ["Find words /"]);
        assert_eq!(offered(&[], "no such thing"), Vec::<String>::new());
    }

    #[test]
    fn a_mark_that_is_open_can_be_marked_otherwise() {
        let opened = Action::Open(Span::new(0, 4), Side::Article);
        assert!(offered(&[opened], "mark as").contains(&"Mark as person P".to_owned()));
        assert_eq!(offered(&[], "mark as"), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_done_is_not_offered() {
        for name in ["undo", "redo", "end the focus", "unsure", "figures to check", "timeline", "related"] {
            assert_eq!(offered(&[], name), Vec::<String>::new(), "{name}");
        }
        assert_eq!(offered(&[Action::Focus(Subject::Unsure)], "end the focus"), ["End the focus Esc"]);
    }
}
