//! What a reader puts right, as the edits that it means, and in words.

use crate::wording;
use gloss_engine::annotation::{Kind, Value};
use gloss_engine::article::Article;
use gloss_engine::edits::{self, Change, Edit, Note};
use gloss_engine::published::Published;
use gloss_engine::span::Span;
use std::rc::Rc;

/// A correction as the page's controls offer it: one step of undo.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// These words are of this kind, here or wherever they stand.
    Mark(Span, Kind, Reach),
    /// These words are nothing.
    Remove(Span, Reach),
    /// The mark of this kind begins or ends a word sooner or later.
    Move(Span, Kind, Change),
    /// The figure stands for what the reader typed; a bare number keeps the unit of the value it had.
    Value(Span, Kind, String, Option<Value>),
    /// The second name means the same as the first.
    Join(Span, Span),
    /// This mention means something else than the other mentions of its name.
    Part(Span),
    /// What is named here is called as it is named there.
    Name(Span, Span),
    /// This is to be kept in mind of these words.
    Note(Span, Note),
    /// These places have been checked, or are to be checked again.
    Check(Rc<[Span]>, bool),
}

/// Does a correction hold for one place, or for every place where the same words stand?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Here alone.
    Here,
    /// Everywhere in this article.
    Everywhere,
}

impl Correction {
    /// The edits it means, or why there are none, in words for the reader.
    pub fn edits(self, article: &Article, published: Option<Published>) -> Result<Vec<Edit>, String> {
        let places = |span, reach| match reach {
            Reach::Here => vec![span],
            Reach::Everywhere => edits::alike(article, span),
        };
        Ok(match self {
            Self::Mark(span, kind, reach) => {
                places(span, reach).into_iter().map(|place| Edit::Mark(place, kind)).collect()
            }
            Self::Remove(span, reach) => places(span, reach).into_iter().map(Edit::Nothing).collect(),
            Self::Move(span, kind, change) => {
                let to = edits::changed(article, span, change).ok_or("There is no more word there.")?;
                vec![Edit::Nothing(span), Edit::Mark(to, kind)]
            }
            Self::Value(span, kind, words, before) => {
                let (value, modifiers) = edits::read(&words, kind, before.as_ref(), published)
                    .ok_or_else(|| format!("That cannot be read. {}", wording::example(kind)))?;
                vec![Edit::Value(span, kind, value, modifiers)]
            }
            Self::Join(one, other) => vec![Edit::Join(one, other)],
            Self::Part(mention) => vec![Edit::Part(mention)],
            Self::Name(mention, name) => vec![Edit::Name(mention, name)],
            Self::Note(span, note) => vec![Edit::Note(span, note)],
            Self::Check(places, checked) => {
                places.iter().map(|&place| Edit::Checked(place, checked)).collect()
            }
        })
    }
}

/// The mark that a reader looks at after a step, where there is one.
pub fn left_open(step: &[Edit], before: Option<Span>) -> Option<Span> {
    let gone = |span| step.contains(&Edit::Nothing(span));
    match step.last()? {
        Edit::Nothing(_) => before.filter(|&span| !gone(span)),
        // Of many places the one that the reader was at.
        &Edit::Mark(span, _) => {
            let marks = |edit: &Edit| matches!(edit, Edit::Mark(place, _) if Some(*place) == before);
            before.filter(|_| step.iter().any(marks)).or(Some(span))
        }
        // Who ticks one after the other wants no card each time.
        Edit::Checked(..) => before,
        edit => before.or(Some(edit.span())),
    }
}

/// How much of a mark's words a step is told by, in bytes.
const LONGEST: usize = 32;

/// The words of a mark in quote marks, on one line and no longer than a line of speech bears.
pub fn quoted(text: &str, span: Span) -> String {
    let words = span.of(text);
    let end = (0..=LONGEST.min(words.len())).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0);
    let more = if end < words.len() { "…" } else { "" };
    let words: Vec<&str> = words[..end].split_whitespace().collect();
    format!("“{}{more}”", words.join(" "))
}

/// So many corrections that were lost are told one by one.
const MOST_TOLD: usize = 6;

/// Which corrections are gone, because their words are.
pub fn told_lost(text: &str, lost: &[Span]) -> String {
    let told: Vec<String> = lost.iter().take(MOST_TOLD).map(|&span| quoted(text, span)).collect();
    let more = if lost.len() > MOST_TOLD { " and others" } else { "" };
    format!("Corrections whose words are gone: {}{more}.", told.join(", "))
}

/// A step in words: "“Minsk” as place", "“May” unmarked in 3 places".
pub fn told(text: &str, step: &[Edit]) -> String {
    let quoted = |span: Span| quoted(text, span);
    let Some(last) = step.last() else { return String::new() };
    let told = match last {
        Edit::Mark(span, kind) => {
            format!("{} as {}", quoted(*span), wording::kind(*kind).to_ascii_lowercase())
        }
        Edit::Nothing(span) => format!("{} unmarked", quoted(*span)),
        Edit::Value(span, kind, value, _) => format!("{} = {}", quoted(*span), wording::value(*kind, value)),
        Edit::Join(one, other) => format!("{} and {} as one", quoted(*one), quoted(*other)),
        Edit::Part(mention) => format!("{} on its own", quoted(*mention)),
        Edit::Name(_, name) => format!("called {}", quoted(*name)),
        Edit::Note(span, note) if note.is_empty() => format!("no note on {}", quoted(*span)),
        Edit::Note(span, _) => format!("note on {}", quoted(*span)),
        Edit::Checked(span, true) => format!("{} checked", quoted(*span)),
        Edit::Checked(span, false) => format!("{} to be checked", quoted(*span)),
    };
    match step.len() {
        // What moved a border says first where nothing is now.
        2 if matches!((&step[0], last), (Edit::Nothing(_), Edit::Mark(..))) => told,
        1 => told,
        places => format!("{told} in {places} places"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Iran met Iran. It cost 5% on 3 May.";

    fn step(correction: Correction) -> Result<Vec<Edit>, String> {
        correction.edits(&Article::new(TEXT), None)
    }

    #[track_caller]
    fn check(correction: Correction, words: &str) {
        assert_eq!(told(TEXT, &step(correction).unwrap()), words);
    }

    #[test]
    fn a_step_says_what_it_does() {
        let iran = Span::new(0, 4);
        check(Correction::Mark(iran, Kind::Group, Reach::Here), "“Iran” as nationality or group");
        check(Correction::Mark(iran, Kind::Place, Reach::Everywhere), "“Iran” as place in 2 places");
        check(Correction::Remove(iran, Reach::Everywhere), "“Iran” unmarked in 2 places");
        check(Correction::Move(iran, Kind::Place, Change::TakeAfter), "“Iran met” as place");
        let percent = |words: &str| Correction::Value(Span::new(23, 25), Kind::Percent, words.into(), None);
        check(percent("7"), "“5%” = 7 %");
        assert!(step(percent("blue")).unwrap_err().contains("18%"));
        assert!(step(Correction::Move(iran, Kind::Place, Change::TakeBefore)).is_err());
    }

    #[test]
    fn after_a_step_the_mark_it_made_stays_open() {
        let (one, other) = (Span::new(0, 4), Span::new(9, 13));
        let everywhere = step(Correction::Mark(one, Kind::Group, Reach::Everywhere)).unwrap();
        assert_eq!(left_open(&everywhere, Some(one)), Some(one));
        let removed = step(Correction::Remove(one, Reach::Here)).unwrap();
        assert_eq!((left_open(&removed, Some(one)), left_open(&removed, Some(other))), (None, Some(other)));
        let moved = step(Correction::Move(one, Kind::Group, Change::TakeAfter)).unwrap();
        assert_eq!(left_open(&moved, Some(one)), Some(Span::new(0, 8)));
    }
}
