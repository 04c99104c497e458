//! What a reader can choose from when a name is put right.

use super::{View, one_line};
use gloss_engine::entities::Entity;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// So many names are offered; who has more looks for the mark of the other one.
const MOST: usize = 60;

impl View {
    /// The other names of the same kind, the most frequent first: where each stands, and its words.
    pub(super) fn others(&self, text: &str, entity: &Entity) -> Rc<[(Span, AttrValue)]> {
        let name = one_line(entity.name.of(text));
        let rows = self.names.iter().filter(|row| row.kind == entity.kind && *row.who.name != *name);
        rows.take(MOST).map(|row| (row.places[0], row.who.name.clone())).collect()
    }

    /// The other forms in which a name is written.
    pub(super) fn forms(text: &str, entity: &Entity) -> Rc<[(Span, AttrValue)]> {
        entity.aliases.iter().map(|&alias| (alias, one_line(alias.of(text)).into())).collect()
    }
}
