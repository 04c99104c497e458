//! The card: everything told of one mark.

use super::names::{Who, who};
use super::{View, is_in, one_line};
use crate::wording;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::span::Span;
use yew::AttrValue;

/// What the card tells of one mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its kind.
    pub kind: Kind,
    /// Its words.
    pub words: AttrValue,
    /// Whom or what a name means; `None` for a figure.
    pub who: Option<Who>,
    /// Its value for a reader.
    pub value: Option<AttrValue>,
    /// What a figure counts or measures.
    pub measure: Option<AttrValue>,
    /// What a change is compared with.
    pub basis: Option<AttrValue>,
    /// Why it is marked.
    pub why: AttrValue,
    /// Its place among the mentions of the same entity, from 1, and how many there are; (1, 1) for a figure.
    pub mention: (usize, usize),
    /// Where the mentions before and after it start, going round.
    pub neighbours: (usize, usize),
    /// Does it count? Not where it stands in a headline of another article.
    pub counted: bool,
}

impl View {
    /// The card of the mark that starts at `start`.
    pub fn card(&self, text: &str, found: &[Annotation], start: usize) -> Option<Card> {
        let number = found.iter().position(|mark| mark.span.start == start && !mark.nested)?;
        let annotation = &found[number];
        let entity = self.entities.iter().find(|entity| entity.mentions.binary_search(&number).is_ok());
        let told = |span: Span| AttrValue::from(one_line(span.of(text)));
        let alone = [start];
        let row = self.names.iter().find(|row| row.starts.binary_search(&start).is_ok());
        let starts = row.map_or(&alone[..], |row| &row.starts);
        let place = starts.iter().position(|&other| other == start)?;
        Some(Card {
            kind: annotation.kind,
            words: told(annotation.span),
            who: entity.map(|entity| who(text, &self.entities, entity)),
            value: wording::reading(annotation).map(AttrValue::from),
            measure: annotation.measure.map(told),
            basis: annotation.basis.map(told),
            why: annotation.why.clone().into_owned().into(),
            mention: (place + 1, starts.len()),
            neighbours: (
                starts[(place + starts.len() - 1) % starts.len()],
                starts[(place + 1) % starts.len()],
            ),
            counted: !is_in(self.left_out, annotation.span),
        })
    }
}
