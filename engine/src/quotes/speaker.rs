//! Phrases -> speakers: whom a name, a role or a pronoun means.

use super::context::Context;
use super::phrase::{Phrase, Who};
use super::{Draft, Quote, Speaker};
use crate::annotation::Kind;
use crate::entities::{self, Entity};

/// The quotes with their speakers. They come in the order of the text.
pub(super) fn told(context: &Context, all: &[Entity], drafts: Vec<Draft>) -> Vec<Quote> {
    let mut cast = Cast::new(context, all);
    let mut quotes = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let speaker = draft.by.map(|by| cast.speaker(&by.phrase, draft.goes_on));
        let verb = draft.by.filter(|_| !draft.goes_on).and_then(|by| by.verb);
        let Draft { parts, form, unbalanced, goes_on, .. } = draft;
        quotes.push(Quote { parts, form, speaker, verb, unbalanced, goes_on });
    }
    quotes
}

/// Who is named in the article, and who spoke last.
struct Cast<'a> {
    context: &'a Context<'a>,
    entities: &'a [Entity],
    /// The entity of each mark, counted from 1.
    numbers: Vec<Option<usize>>,
    /// The last speaker: the block, where the words stood, who it was, and whether it was a person.
    last: Option<(usize, Speaker, bool)>,
    /// Whom the words of a role meant before: "the ambassador" is looked for once.
    roles: Vec<(String, Option<usize>)>,
}

/// So many roles are looked for among all names; no article has more speakers.
const MOST_ROLES: usize = 200;

impl<'a> Cast<'a> {
    fn new(context: &'a Context<'a>, entities: &'a [Entity]) -> Self {
        let numbers = entities::numbers(entities, context.marks.len());
        Self { context, entities, numbers, last: None, roles: Vec::new() }
    }

    fn speaker(&mut self, phrase: &Phrase, goes_on: bool) -> Speaker {
        let block = self.context.block(phrase.start);
        let pronoun = phrase.who == Who::Pronoun;
        if goes_on && let Some((_, last, _)) = self.last.filter(|(_, last, _)| last.words == phrase.words) {
            return last;
        }
        let entity = match phrase.who {
            Who::Named(mark) => self.numbers.get(mark).copied().flatten().map(|number| number - 1),
            Who::Pronoun => self.meant(phrase, block),
            Who::Role(head) => self.in_role(phrase, head),
            Who::Other => None,
        };
        let speaker = Speaker { words: phrase.words, entity, pronoun };
        let person = entity.is_some_and(|entity| self.entities[entity].kind == Kind::Person);
        if !pronoun || entity.is_some() {
            self.last = Some((block, speaker, person));
        }
        speaker
    }

    /// Whom a pronoun means: the last speaker where nobody else was named since, else the only person named before it
    /// in its paragraph, or in the one before.
    fn meant(&self, phrase: &Phrase, block: usize) -> Option<usize> {
        let word = phrase.words.of(self.context.text).to_ascii_lowercase();
        let start = self.context.blocks.get(block)?.start;
        let last = self.last.filter(|&(place, ..)| place == block || place + 1 == block);
        if matches!(&*word, "they" | "it" | "them") {
            // Only a body that spoke just before.
            return last.filter(|&(.., person)| !person).and_then(|(_, speaker, _)| speaker.entity);
        }
        let fits =
            |entity: &usize| self.gender(*entity).is_none_or(|she| she == (word == "she" || word == "her"));
        if let Some((_, speaker, true)) = last {
            let since = self.people(speaker.words.end, phrase.words.start);
            let entity = speaker.entity.filter(fits)?;
            return since.iter().all(|&other| other == entity || !fits(&other)).then_some(entity);
        }
        let only = |people: Vec<usize>| {
            let mut people = people.into_iter().filter(fits);
            let first = people.next();
            (first, people.next().is_none())
        };
        let starts = |place: usize| self.context.tokens.get(place).map_or(0, |token| token.span.start);
        match only(self.people(starts(start), phrase.words.start)) {
            (Some(entity), true) => Some(entity),
            (Some(_), false) => None,
            (None, _) => {
                let before = block.checked_sub(1).and_then(|before| self.context.blocks.get(before))?;
                let (entity, alone) = only(self.people(starts(before.start), starts(before.end)));
                entity.filter(|_| alone)
            }
        }
    }

    /// The people named between two places of the text, each once; of very many the nearest.
    fn people(&self, from: usize, to: usize) -> Vec<usize> {
        const NEAREST: usize = 64;
        let marks = self.context.marks;
        let end = marks.partition_point(|mark| mark.span.start < to);
        let near = (0..end).rev().take(NEAREST).take_while(|&mark| marks[mark].span.start >= from);
        let mut people = Vec::new();
        for mark in near.filter(|&mark| marks[mark].kind == Kind::Person && !marks[mark].nested) {
            if let Some(entity) = self.numbers.get(mark).copied().flatten().map(|number| number - 1)
                && !people.contains(&entity)
            {
                people.push(entity);
            }
        }
        people
    }

    /// Does the role of a person tell a woman (true) or a man (false)?
    fn gender(&self, entity: usize) -> Option<bool> {
        const WOMEN: &str = "actress businesswoman chairwoman congresswoman councilwoman empress mother princess queen sister \
    spokeswoman wife";
        const MEN: &str = "actor brother businessman chairman congressman councilman emperor father husband king pope prince \
    spokesman";
        let holds = |words: &str, word: &str| words.split(' ').any(|other| other == word);
        let entity = self.entities.get(entity)?;
        let text = self.context.text;
        let role = entity.role.map(|role| role.of(text).to_ascii_lowercase()).unwrap_or_default();
        let mut words = role.split(|c: char| !c.is_alphanumeric());
        let told = words
            .find_map(|word| if holds(WOMEN, word) { Some(true) } else { holds(MEN, word).then_some(false) });
        let titles = || {
            let mentions =
                entity.mentions.iter().take(8).filter_map(|&mention| self.context.marks.get(mention));
            mentions.filter_map(|mark| text.get(..mark.span.start)).find_map(|before| {
                let title = before.trim_end().rsplit(char::is_whitespace).next()?.trim_end_matches('.');
                match title {
                    "Mr" | "Sir" | "Lord" => Some(false),
                    "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Madam" => Some(true),
                    _ => None,
                }
            })
        };
        told.or_else(titles)
    }

    /// Whom a role means: "the ambassador" the one person who is an ambassador, "the ministry" the one ministry.
    fn in_role(&mut self, phrase: &Phrase, head: usize) -> Option<usize> {
        let (text, word) = (self.context.text, self.context.word(head).to_ascii_lowercase());
        let definite = self.context.is(phrase.start, "the") || phrase.start == head;
        // Its own words say more than the head: "the ministry's spokesman", "a spokesman for the bank".
        if !definite || phrase.end > head + 1 || phrase.start + 1 < head {
            return None;
        }
        if let Some((_, entity)) = self.roles.iter().find(|(role, _)| *role == word) {
            return *entity;
        }
        if self.roles.len() >= MOST_ROLES {
            return None;
        }
        let has = |words: &str| {
            words.split(|c: char| !c.is_alphanumeric()).any(|other| other.eq_ignore_ascii_case(&word))
        };
        let mut fitting = self.entities.iter().enumerate().filter(|(_, entity)| match entity.kind {
            Kind::Person => entity.role.is_some_and(|role| has(role.of(text))),
            Kind::Org => has(entity.name.of(text)),
            _ => false,
        });
        let entity = fitting.next().map(|(number, _)| number).filter(|_| fitting.next().is_none());
        // What is first named later is not meant yet; but then the next one may be.
        let named = entity.filter(|&entity| {
            let first =
                self.entities[entity].mentions.first().and_then(|&mention| self.context.marks.get(mention));
            first.is_some_and(|mark| mark.span.start < phrase.words.start)
        });
        if named == entity {
            self.roles.push((word, entity));
        }
        named
    }
}
