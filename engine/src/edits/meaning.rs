//! What the reader says of whom the names mean.

use super::{Edit, Edits};
use crate::annotation::Annotation;
use crate::article::Article;
use crate::entities::{self, Entity};
use crate::sorting;
use crate::span::Span;
use std::cmp::Reverse;

/// The entities after what the reader said of them: joined, parted, called by another of their names.
///
/// `marks` are those the entities were worked out from. Entities of different kinds stay apart.
pub fn relate(article: &Article, marks: &[Annotation], entities: Vec<Entity>, edits: &Edits) -> Vec<Entity> {
    let speaks = |edit: &Edit| matches!(edit, Edit::Join(..) | Edit::Part(_) | Edit::Name(..));
    if !edits.all().any(speaks) {
        return entities;
    }
    let mut owners = vec![None; marks.len()];
    for (number, entity) in entities.iter().enumerate() {
        for &mention in &entity.mentions {
            owners[mention] = Some(number);
        }
    }
    let mut relations = Relations {
        marks,
        owners,
        changed: vec![false; entities.len()],
        called: vec![None; entities.len()],
        entities,
    };
    for edit in edits.all() {
        match *edit {
            Edit::Join(one, other) => relations.join(one, other),
            Edit::Part(mention) => relations.part(mention),
            Edit::Name(mention, name) => {
                if let Some((_, owner)) =
                    relations.at(mention).filter(|_| !name.of(article.text()).is_empty())
                {
                    relations.called[owner] = Some(name);
                }
            }
            Edit::Mark(..) | Edit::Nothing(_) | Edit::Value(..) | Edit::Note(..) | Edit::Checked(..) => {}
        }
    }
    relations.told(article.text())
}

struct Relations<'a> {
    marks: &'a [Annotation],
    /// The entity of each mark.
    owners: Vec<Option<usize>>,
    entities: Vec<Entity>,
    /// Whose mentions changed.
    changed: Vec<bool>,
    /// What the reader calls each.
    called: Vec<Option<Span>>,
}

impl Relations<'_> {
    /// The mark at `span` that names something, and its entity.
    fn at(&self, span: Span) -> Option<(usize, usize)> {
        let order = |span: Span| (span.start, Reverse(span.end));
        let mark = self.marks.binary_search_by_key(&order(span), |mark| order(mark.span)).ok()?;
        Some((mark, self.owners[mark]?))
    }

    fn join(&mut self, one: Span, other: Span) {
        let (Some((_, to)), Some((_, from))) = (self.at(one), self.at(other)) else { return };
        if to == from || self.entities[to].kind != self.entities[from].kind {
            return;
        }
        let name = self.called[to].unwrap_or(self.entities[to].name);
        // The fewer mentions move, so that many joins take little time.
        let (to, from) = if self.entities[to].mentions.len() < self.entities[from].mentions.len() {
            (from, to)
        } else {
            (to, from)
        };
        let moved = std::mem::take(&mut self.entities[from].mentions);
        for &mention in &moved {
            self.owners[mention] = Some(to);
        }
        self.entities[to].mentions.extend(moved);
        let role = self.entities[from].role.take();
        let entity = &mut self.entities[to];
        entity.role = entity.role.or(role);
        entity.related = entity.related.filter(|&place| place != from);
        self.called[to] = Some(name);
        self.changed[to] = true;
    }

    fn part(&mut self, mention: Span) {
        let Some((mark, from)) = self.at(mention) else { return };
        if self.entities[from].mentions.len() < 2 {
            return;
        }
        self.entities[from].mentions.retain(|&other| other != mark);
        self.changed[from] = true;
        self.owners[mark] = Some(self.entities.len());
        self.entities.push(Entity {
            kind: self.marks[mark].kind,
            name: mention,
            aliases: Vec::new(),
            role: None,
            mentions: vec![mark],
            related: None,
        });
        self.changed.push(false);
        self.called.push(None);
    }

    /// The entities that are left, each with its names.
    fn told(mut self, text: &str) -> Vec<Entity> {
        let mut numbers = Vec::with_capacity(self.entities.len());
        let mut left = 0;
        for entity in &self.entities {
            numbers.push((!entity.mentions.is_empty()).then_some(left));
            left += usize::from(!entity.mentions.is_empty());
        }
        for (place, entity) in self.entities.iter_mut().enumerate() {
            entity.related = entity.related.and_then(|place| numbers.get(place).copied().flatten());
            if self.changed[place] {
                sorting::sort(&mut entity.mentions);
                entities::name(text, self.marks, entity);
            }
            if let Some(name) = self.called[place].filter(|name| name.of(text) != entity.name.of(text)) {
                entity.aliases.retain(|alias| alias.of(text) != name.of(text));
                entity.aliases.insert(0, entity.name);
                entity.name = name;
            }
        }
        self.entities.retain(|entity| !entity.mentions.is_empty());
        self.entities
    }
}
