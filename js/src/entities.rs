//! Entities as plain data: whom and what the names of a text mean.

use gloss_border::Given;
use gloss_engine::annotation::Kind;
use gloss_engine::entities;
use gloss_engine::offsets::{Offsets, Unit};
use gloss_engine::span::Span;
use serde::Serialize;

/// Someone or something that is named.
#[derive(Debug, Serialize)]
pub(crate) struct Entity<'a> {
    /// Its number, counted from 1: the `entity` of its spans.
    id: usize,
    label: Kind,
    /// The fullest form of the name.
    name: &'a str,
    /// The other forms.
    aliases: Vec<&'a str>,
    /// What a person is, where the text says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    /// The number of the place whose people a group is.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<usize>,
    mentions: Vec<Mention>,
}

/// Where it is named, in UTF-16 code units.
#[derive(Debug, Serialize)]
struct Mention {
    start: usize,
    end: usize,
}

/// The entities in the order of their first mention.
pub(crate) fn entities(given: &Given) -> Vec<Entity<'_>> {
    let text = given.article.text();
    let offsets = Offsets::new(text, Unit::Utf16);
    let mention = |span: Span| Mention { start: offsets.at(span.start), end: offsets.at(span.end) };
    let plain = |(number, entity): (usize, entities::Entity)| Entity {
        id: number + 1,
        label: entity.kind,
        name: entity.name.of(text),
        aliases: entity.aliases.iter().map(|alias| alias.of(text)).collect(),
        role: entity.role.map(|role| role.of(text)),
        of: entity.related.map(|place| place + 1),
        mentions: entity.mentions.iter().map(|&place| mention(given.annotations[place].span)).collect(),
    };
    entities::entities(&given.article, &given.annotations).into_iter().enumerate().map(plain).collect()
}
