//! The card: everything told of one mark.

use super::names::{Who, who};
use super::{View, is_in, one_line};
use crate::correction::Correction;
use crate::wording;
use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::article::Article;
use gloss_engine::edits::{Note, alike};
use gloss_engine::share::IN_THE_LINK;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// What the card tells of one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
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
    /// How sure that is, where it is not wholly: "83 % sure".
    pub sure: Option<AttrValue>,
    /// Did the reader make or change it?
    pub by_reader: bool,
    /// In how many places its words stand.
    pub places: usize,
    /// What it is called in a sentence: "person", "date".
    pub called: AttrValue,
    /// The other forms of a name.
    pub forms: Rc<[(Span, AttrValue)]>,
    /// The other names of its kind.
    pub others: Rc<[(Span, AttrValue)]>,
    /// The value of a figure.
    pub value_found: Option<Value>,
    /// What stands in the field of a figure's value.
    pub typed: AttrValue,
    /// The marks that share words with it.
    pub sharing: Rc<[Sharing]>,
    /// Its place among the mentions of the same entity, from 1, and how many there are; (1, 1) for a figure.
    pub mention: (usize, usize),
    /// The mentions before and after it, going round.
    pub neighbours: (Span, Span),
    /// The reader's note on it.
    pub note: Note,
    /// Has the reader checked it?
    pub checked: bool,
    /// What ticks it, or takes the tick away.
    pub tick: Correction,
    /// Does it count? Not where it stands in a headline of another article.
    pub counted: bool,
}

/// How sure a mark is, where it is not wholly.
fn sure(annotation: &Annotation) -> Option<AttrValue> {
    (annotation.certainty < 100).then(|| format!("{} % sure", annotation.certainty).into())
}

impl Card {
    /// The same, where a link that does not tell why it is marked is all there is: with what this Gloss, which has `found`
    /// these, makes of the words.
    #[must_use]
    pub fn beside(self, found: &[Annotation]) -> Self {
        if self.by_reader || self.why != IN_THE_LINK {
            return self;
        }
        let here = found.iter().filter(|found| found.span == self.span);
        match here.min_by_key(|found| found.kind != self.kind) {
            Some(found) if found.kind == self.kind => {
                Self { why: found.why.clone().into_owned().into(), sure: sure(found), ..self }
            }
            Some(found) => {
                let kind = wording::kind(found.kind).to_ascii_lowercase();
                Self { why: format!("{IN_THE_LINK} This Gloss would read it as {kind}.").into(), ..self }
            }
            None => Self { why: format!("{IN_THE_LINK} This Gloss would not mark it.").into(), ..self },
        }
    }
}

/// A mark that shares words with the one on the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Where it stands.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// Its words.
    pub words: AttrValue,
}

impl View {
    /// The card of the mark that stands at `span`.
    pub fn card(&self, article: &Article, marks: &[Annotation], span: Span) -> Option<Card> {
        let text = article.text();
        let number = marks.iter().position(|mark| mark.span == span)?;
        let annotation = &marks[number];
        let entity = self.entities.iter().find(|entity| entity.mentions.binary_search(&number).is_ok());
        let told = |span: Span| AttrValue::from(one_line(span.of(text)));
        let alone = [span];
        let row = self.name_at(span);
        let places = row.map_or(&alone[..], |row| &row.places);
        let place = places.iter().position(|&other| other == span)?;
        let value = wording::reading(annotation).map(AttrValue::from);
        let sharing = marks.iter().filter(|other| other.span.overlaps(span) && other.span != span);
        Some(Card {
            kind: annotation.kind,
            span,
            words: told(span),
            who: entity.map(|entity| who(text, &self.entities, entity)),
            value: value.clone(),
            measure: annotation.measure.map(told),
            basis: annotation.basis.map(told),
            why: annotation.why.clone().into_owned().into(),
            sure: sure(annotation),
            by_reader: annotation.by_reader,
            places: alike(article, span).len(),
            called: wording::kind_in_short(annotation.kind).to_ascii_lowercase().into(),
            forms: entity.map(|entity| Self::forms(text, entity)).unwrap_or_default(),
            others: entity.map(|entity| self.others(text, entity)).unwrap_or_default(),
            value_found: annotation.value.clone(),
            typed: value.clone().unwrap_or_else(|| told(span)),
            sharing: sharing
                .map(|other| Sharing { span: other.span, kind: other.kind, words: told(other.span) })
                .collect(),
            mention: (place + 1, places.len()),
            neighbours: (
                places[(place + places.len() - 1) % places.len()],
                places[(place + 1) % places.len()],
            ),
            note: self.note(span),
            checked: row.map_or_else(
                || self.figures.iter().any(|row| row.span == span && row.checked),
                |row| row.checked,
            ),
            tick: self.tick(span),
            counted: !is_in(self.left_out, annotation.span),
        })
    }
}
