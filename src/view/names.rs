//! The names of the article: a row for each person, organisation, place.

use super::one_line;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::entities::Entity;
use gloss_engine::span::Span;
use std::cmp::Reverse;
use std::rc::Rc;
use yew::AttrValue;

/// Who or what a name means, and where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRow {
    /// Its kind.
    pub kind: Kind,
    /// Who it is.
    pub who: Who,
    /// Where its marks start, in bytes of the article.
    pub starts: Rc<[usize]>,
}

/// An entity in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Its fullest name.
    pub name: AttrValue,
    /// What a person is: "chief executive of Acme".
    pub role: Option<AttrValue>,
    /// Its other forms between commas.
    pub also: Option<AttrValue>,
    /// The place whose people a group is.
    pub see: Option<AttrValue>,
}

/// The entities with their marks that count, by kind, the most frequent first.
pub(super) fn names(
    text: &str,
    found: &[Annotation],
    entities: &[Entity],
    left_out: Option<Span>,
) -> Rc<[NameRow]> {
    let row = |entity: &Entity| {
        let marks = entity.mentions.iter().filter_map(|&mention| found.get(mention));
        let counted = marks.filter(|mark| !mark.nested && !super::is_in(left_out, mark.span));
        let starts: Rc<[usize]> = counted.map(|mark| mark.span.start).collect();
        (!starts.is_empty()).then(|| NameRow { kind: entity.kind, who: who(text, entities, entity), starts })
    };
    let mut rows: Vec<NameRow> = entities.iter().filter_map(row).collect();
    rows.sort_unstable_by_key(|row| (row.kind, Reverse(row.starts.len()), row.starts[0]));
    rows.into()
}

/// The entity in words. Forms that differ in capitals alone are not told: "LISBON" is in every dateline.
pub(super) fn who(text: &str, entities: &[Entity], entity: &Entity) -> Who {
    let told = |span: Span| AttrValue::from(one_line(span.of(text)));
    let name = one_line(entity.name.of(text));
    let mut forms: Vec<String> = Vec::new();
    for alias in &entity.aliases {
        let form = one_line(alias.of(text));
        if !form.eq_ignore_ascii_case(&name) && !forms.iter().any(|other| other.eq_ignore_ascii_case(&form)) {
            forms.push(form);
        }
    }
    Who {
        name: name.into(),
        role: entity.role.map(told),
        also: (!forms.is_empty()).then(|| forms.join(", ").into()),
        see: entity.related.and_then(|place| entities.get(place)).map(|place| told(place.name)),
    }
}
