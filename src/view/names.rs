//! The names of the article: a row for each person, organisation, place.

use super::one_line;
use super::order::ordered;
use super::spread::{Spread, spread};
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::breath::Breath;
use gloss_engine::entities::Entity;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// Who or what a name means, and where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRow {
    /// Its kind.
    pub kind: Kind,
    /// Who it is.
    pub who: Who,
    /// Where its marks stand, in the order of the text.
    pub places: Rc<[Span]>,
    /// The same, as drawn on a line.
    pub spread: Spread,
    /// Has the reader checked it?
    pub checked: bool,
}

/// An entity in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Its fullest name.
    pub name: AttrValue,
    /// A person's role, the other forms of the name, the place of a people: "mayor of Oslo · also Vik".
    pub about: Option<AttrValue>,
}

/// The entities with their marks that count, by kind, the most frequent first.
pub(super) async fn names(
    text: &str,
    length: usize,
    found: &[Annotation],
    entities: &[Entity],
    checked: &[bool],
    left_out: Option<Span>,
    breath: &Breath<'_>,
) -> Rc<[NameRow]> {
    let row = |entity: &Entity| {
        let marks = entity.mentions.iter().filter_map(|&mention| found.get(mention));
        let counted = marks.filter(|mark| !mark.nested && !super::is_in(left_out, mark.span));
        let places: Rc<[Span]> = counted.map(|mark| mark.span).collect();
        let spread = spread(places.iter().copied(), length);
        let checked = entity.mentions.iter().any(|&mention| checked.get(mention) == Some(&true));
        (!places.is_empty()).then(|| NameRow {
            kind: entity.kind,
            who: who(text, entities, entity),
            places,
            spread,
            checked,
        })
    };
    // By kind, then by count: a kind has less than four billion mentions.
    let kind_and_count = |row: &NameRow| ((row.kind as i64) << 32) - row.places.len() as i64;
    let mut rows = Vec::new();
    for entity in entities {
        rows.extend(row(entity));
        breath.step().await;
    }
    ordered(rows, |row| (kind_and_count(row), row.places[0].start as i64)).into()
}

/// The entity in words. Forms that differ in capitals alone are not told: "LISBON" is in every dateline.
pub(super) fn who(text: &str, entities: &[Entity], entity: &Entity) -> Who {
    let name = one_line(entity.name.of(text));
    let mut about = entity.role.map(|role| one_line(role.of(text))).unwrap_or_default();
    let mut forms: Vec<String> = vec![name.clone()];
    for alias in &entity.aliases {
        let form = one_line(alias.of(text));
        if !forms.iter().any(|other| other.eq_ignore_ascii_case(&form)) {
            add(&mut about, if forms.len() == 1 { "also\u{a0}" } else { ", " }, &form);
            forms.push(form);
        }
    }
    if let Some(place) = entity.related.and_then(|place| entities.get(place)) {
        add(&mut about, "see\u{a0}", &one_line(place.name.of(text)));
    }
    Who { name: name.into(), about: (!about.is_empty()).then(|| about.into()) }
}

/// Adds words to a row of them, with a point before all but the first and those that go on.
fn add(about: &mut String, lead: &str, words: &str) {
    if !about.is_empty() && !lead.starts_with(',') {
        about.push_str(" · ");
    }
    about.push_str(lead);
    about.push_str(words);
}
