//! Annotations -> entities: which mentions mean the same person, organisation, place.
//!
//! ```text
//! annotations ─▶ Forms ─┬─▶ acronym        "North Sea Grid (NSG)", "NSG"      
//!  (names alone)        ├─▶ organisation   "Huawei Technologies", "Huawei"
//!                       └─▶ person         "J. Smith", "John Smith"
//!                              │ forms that belong together
//!                              ▼
//!                           surname        "Smith": the Smith meant at this place
//!                              │ mentions that belong together
//!                              ▼
//!                           Entities ◀── role, demonym
//! ```
//!
//! Only the text and the spans and kinds of the annotations count, whoever found them. Names of different kinds never
//! join, and where two are plausible and nothing decides, nothing is joined. Every step looks a bounded way around, so
//! that the time grows with the number of mentions.

mod acronym;
mod demonym;
mod form;
mod joined;
mod organisation;
mod person;
mod place;
mod role;
mod spelling;
mod surname;

pub(crate) use role::titles;

use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::breath::{Breath, at_once};
use crate::span::Span;
use form::Forms;
use joined::Joined;
use std::pin::Pin;

/// Who or what a name means in this article, and every place where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The kind of all its mentions.
    pub kind: Kind,
    /// Its fullest mention; not one in capitals for emphasis where another exists.
    pub name: Span,
    /// The other ways in which it is written, each where it stands first; of very many the first ones.
    pub aliases: Vec<Span>,
    /// What a person is, where the article says it beside the name: "chief executive of Acme".
    pub role: Option<Span>,
    /// Its annotations, as numbers among all of the article, in the order of the text; nested ones are among them.
    pub mentions: Vec<usize>,
    /// The place whose people a group is, as its number among the entities: "Belarusian" belongs to "Belarus".
    pub related: Option<usize>,
}

/// The entities of an article in the order of their first mention.
///
/// `annotations` are those of the article as [`annotate`](crate::annotate) gives them, or as a reader changed them,
/// sorted by where they start. Figures and pronouns belong to no entity.
///
/// ```
/// use gloss_engine::{annotate, article::Article, entities::entities, names::Names};
///
/// let article = Article::new("Angela Merkel met Emmanuel Macron in Berlin. Merkel said little.");
/// let found = annotate(&article, &Names::new(), None);
/// let merkel = &entities(&article, &found)[0];
/// assert_eq!(merkel.name.of(article.text()), "Angela Merkel");
/// assert_eq!(merkel.mentions.len(), 2);
/// ```
pub fn entities(article: &Article, annotations: &[Annotation]) -> Vec<Entity> {
    at_once(entities_in_parts(article, annotations, &Breath::default()))
}

/// The same in parts, for a page that answers its reader in between. In a box: both run the same code.
pub fn entities_in_parts<'a>(
    article: &'a Article,
    annotations: &'a [Annotation],
    breath: &'a Breath<'_>,
) -> Pin<Box<dyn Future<Output = Vec<Entity>> + 'a>> {
    Box::pin(join(article.text(), annotations, breath))
}

async fn join(text: &str, annotations: &[Annotation], breath: &Breath<'_>) -> Vec<Entity> {
    let forms = Forms::read(text, annotations, breath).await;
    breath.stage().await;
    let mut joined = Joined::new(forms.all.len());
    acronym::join(text, annotations, &forms, &mut joined);
    breath.stage().await;
    organisation::join(&forms, &mut joined);
    breath.stage().await;
    let people = person::join(&forms, &mut joined);
    breath.stage().await;
    let owners = surname::owners(text, annotations, &forms, &people, &mut joined);
    breath.stage().await;

    let mut numbers: Vec<Option<usize>> = vec![None; forms.all.len()];
    let mut entities: Vec<Entity> = Vec::new();
    for (place, owner) in owners.into_iter().enumerate() {
        let (Some(owner), Some(annotation)) = (owner, annotations.get(place)) else { continue };
        let number = numbers.get(owner).copied().flatten().unwrap_or(entities.len());
        if number == entities.len() {
            numbers[owner] = Some(number);
            entities.push(Entity {
                kind: annotation.kind,
                name: annotation.span,
                aliases: Vec::new(),
                role: None,
                mentions: Vec::new(),
                related: None,
            });
        }
        entities[number].mentions.push(place);
    }
    for entity in &mut entities {
        name(text, annotations, entity);
        if entity.kind == Kind::Person {
            entity.role = role::role(text, annotations, &entity.mentions);
        }
        breath.step().await;
    }
    demonym::relate(&forms, &numbers, &mut joined, &mut entities);
    entities
}

/// The number of the entity that each annotation belongs to, counted from 1; `None` for figures and pronouns.
pub fn numbers(entities: &[Entity], annotations: usize) -> Vec<Option<usize>> {
    let mut numbers = vec![None; annotations];
    for (number, entity) in entities.iter().enumerate() {
        for &mention in &entity.mentions {
            if let Some(place) = numbers.get_mut(mention) {
                *place = Some(number + 1);
            }
        }
    }
    numbers
}

/// So many ways of writing a name are told apart.
const MOST_WRITINGS: usize = 12;

/// Finds the entity's fullest mention, and the other ways in which it is written.
pub(crate) fn name(text: &str, annotations: &[Annotation], entity: &mut Entity) {
    let mut writings: Vec<(Span, usize)> = Vec::new();
    for annotation in entity.mentions.iter().filter_map(|&mention| annotations.get(mention)) {
        let words = annotation.span.of(text);
        match writings.iter_mut().find(|(span, _)| span.of(text) == words) {
            Some((_, count)) => *count += 1,
            None => writings.push((annotation.span, 1)),
        }
        if writings.len() >= MOST_WRITINGS {
            break;
        }
    }
    let fullness = |&(span, count): &(Span, usize)| {
        let words = span.of(text);
        let usual = words.chars().any(char::is_lowercase);
        // "China" and not "People's Republic of China", "United States" and not "US".
        let formal = entity.kind == Kind::Place && words.contains(" of ");
        let whole = words.split([' ', '-']).filter(|word| word.trim_end_matches('.').len() > 1).count();
        (usual, !formal, whole, count)
    };
    // Of equals the first.
    if let Some(&(span, _)) = writings.iter().rev().max_by_key(|writing| fullness(writing)) {
        entity.name = span;
        entity.aliases = writings.iter().map(|&(other, _)| other).filter(|&other| other != span).collect();
    }
}
