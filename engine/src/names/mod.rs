//! Names by list and by shape.
//!
//! ```text
//! tokens of a block ─▶ Words ─┬─▶ listed      "Hong Kong" is on a list
//!                             ├─▶ compound    "Ministry of Defence": one word tells the kind
//!                             ├─▶ person      "President Xi", "John Smith"
//!                             └─▶ unknown     capitals that nobody explains
//!                                   │ mentions with evidence, the longest at each place
//!                                   ▼
//!                                 Memory      of the whole article: the same name, its surname, its acronym
//!                                   │
//!                                   ▼
//!                               annotations
//! ```
//!
//! Lists and rules give evidence; the article as a whole decides. Where too little speaks for a name, nothing is
//! marked.

mod compound;
mod consistency;
mod context;
mod event;
mod gazetteer;
mod mention;
mod org;
mod person;
mod place;
mod plain;
mod product;
mod words;
mod work;

pub use plain::plain;

use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::span::Span;
use crate::token::Tokens;
use consistency::Memory;
use gazetteer::{Classes, Gazetteer};
use mention::{Evidence, Mention};
use std::ops::Range;
use words::{Shape, Style, Word, Words};

/// What the recogniser of names knows.
#[derive(Debug)]
pub struct Names {
    gazetteer: Gazetteer,
}

impl Names {
    /// The lists that come with the engine.
    pub fn new() -> Self {
        Self { gazetteer: Gazetteer::new() }
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}

/// Every name of the article, in the order of the text; a shorter one may lie inside a longer.
pub fn find(article: &Article, tokens: &Tokens, names: &Names) -> Vec<Annotation> {
    let blocks: Vec<Words> =
        tokens.blocks().map(|tokens| Words::read(article.text(), tokens, &names.gazetteer)).collect();
    let mut memory = Memory::default();
    let mut found: Vec<Found> = Vec::with_capacity(blocks.len());
    for words in &blocks {
        found.push(mentions(words, &names.gazetteer, &mut memory));
    }
    let mut annotations = Vec::new();
    for (words, found) in blocks.iter().zip(&found) {
        decide(words, found, &memory, &mut annotations);
    }
    annotations
}

/// A mention and the words it covers.
type Found = Vec<(Range<usize>, Mention)>;

/// What may be a name in one block, from left to right, none over another; names inside names besides.
fn mentions(words: &Words, gazetteer: &Gazetteer, memory: &mut Memory) -> Found {
    let all = words.all();
    let mut found = Found::new();
    let mut previous = None;
    let mut at = 0;
    while at < all.len() {
        let Some((range, evidence)) = longest(words, at, gazetteer) else {
            at += 1;
            continue;
        };
        let mention = mention(all, &range, evidence);
        memory.learn(&mention);
        if let Some((_, last)) = previous
            .and_then(|place: usize| found.get(place))
            .filter(|(last, _)| are_joined(all, last, &range))
        {
            // "Dublin, Limerick and Sligo": the unknown among the known.
            let closed = context::is_closed(all, range.end);
            match (clear_kind(last), clear_kind(&mention)) {
                (Some(kind), None) if closed => memory.hear(&mention.name, &[beside(last, kind)]),
                (None, Some(kind)) => memory.hear(&last.name, &[beside(&mention, kind)]),
                _ => {}
            }
        }
        if words.style == Style::Running
            && mention.evidence.iter().all(|evidence| evidence.weight <= mention::DOUBTFUL)
        {
            memory.hear(&mention.name, &context::context(all, &range));
        }
        at = range.end;
        let inside = mention.evidence.iter().all(|evidence| evidence.kind != Kind::Person);
        let inner =
            if inside && range.len() > 1 { inner_names(words, &range, gazetteer) } else { Found::new() };
        previous = Some(found.len());
        found.push((range, mention));
        found.extend(inner);
    }
    found
}

/// Does only a comma or "and" stand between the two?
fn are_joined(words: &[Word], one: &Range<usize>, other: &Range<usize>) -> bool {
    one.end + 1 == other.start && matches!(&*words[one.end].text, "," | "and" | "or")
}

/// A kind for which much speaks, of those that are enumerated.
fn clear_kind(mention: &Mention) -> Option<Kind> {
    mention
        .evidence
        .iter()
        .filter(|evidence| evidence.weight >= mention::LIKELY)
        .map(|evidence| evidence.kind)
        .next()
}

/// What a mention says of the one that it is enumerated with.
fn beside(mention: &Mention, kind: Kind) -> Evidence {
    let weight = if matches!(kind, Kind::Place | Kind::Person) { 2 } else { 0 };
    Evidence::new(kind, weight, format!("stands in a row with {}", mention.name))
}

/// The places, groups and organisations of the lists inside a longer name.
fn inner_names(words: &Words, range: &Range<usize>, gazetteer: &Gazetteer) -> Found {
    let kinds = Classes::PLACES | Classes::GROUP | Classes::ORG;
    let mut found = Found::new();
    let mut at = range.start;
    while at < range.end {
        let inner = words
            .listed(at, gazetteer)
            .filter(|&(end, classes)| end <= range.end && end - at < range.len() && classes.any(kinds));
        let end = inner.map_or(at + 1, |(end, _)| end);
        found.extend(
            inner.map(|(end, classes)| (at..end, mention(words.all(), &(at..end), by_list(classes)))),
        );
        at = end;
    }
    found
}

/// The longest name that starts at `at`, and what speaks for it.
fn longest(words: &Words, at: usize, gazetteer: &Gazetteer) -> Option<(Range<usize>, Vec<Evidence>)> {
    let all = words.all();
    let word = &all[at];
    if let Some(end) = event::election(all, at) {
        return Some((
            at..end,
            vec![Evidence::new(Kind::Event, mention::SURE, "an election with its year and place")],
        ));
    }
    if org::signs_dateline(all, at) {
        return Some((
            at..at + 1,
            vec![Evidence::new(Kind::Org, mention::LIKELY, "the agency in the dateline")],
        ));
    }
    if place::is_the_west(all, at) {
        return Some((
            at..at + 1,
            vec![Evidence::new(Kind::Place, mention::SURE, "“the West” as a part of the world")],
        ));
    }
    if let Some(end) = product::designation(all, at) {
        return Some((
            at..end,
            vec![Evidence::new(
                Kind::Product,
                mention::LIKELY,
                "letters and a number, as of an aircraft or a weapon",
            )],
        ));
    }
    let is_currency = all.get(at + 1).is_some_and(|next| next.text == "$");
    let listed = words.listed(at, gazetteer).filter(|_| !is_currency);
    let long = listed.filter(|(end, _)| end - at > 1);
    if !word.is_name() && long.is_none() && word.shape != Shape::Small {
        return None;
    }
    let skipped = word.any(Classes::FUNCTION) && word.shape != Shape::Upper;
    if long.is_none() && (skipped || word.any(Classes::CALENDAR)) {
        return None;
    }
    let running = words.style == Style::Running;
    let person = person::person(all, at).filter(|_| running || word.any(Classes::FIRST_NAME));
    if word.shape == Shape::Small && long.is_none() && person.is_none() {
        return None;
    }
    let compound = (running && word.is_name()).then(|| compound::compound(all, at)).flatten();

    // The longest wins; of two alike the list, then the head.
    let ends = [
        listed.map_or(0, |(end, _)| end),
        compound.as_ref().map_or(0, |compound| compound.end),
        person.as_ref().map_or(0, |person| person.range.end),
    ];
    let best = (0..3).rev().max_by_key(|&way| ends[way])?;
    match best {
        _ if ends[best] == 0 => unknown(words, at),
        0 => {
            let (end, classes) = listed?;
            let everyday = word.any(Classes::EVERYDAY) && !word.any(Classes::GROUP);
            let proves = end - at > 1 || !(everyday && (word.cautious || !running));
            Some((at..end, if proves { by_list(classes) } else { Vec::new() }))
        }
        1 => compound.map(|compound| (at..compound.end, vec![compound.evidence])),
        _ => person.map(|person| (person.range, vec![person.evidence])),
    }
}

/// What the lists say, as evidence.
fn by_list(classes: Classes) -> Vec<Evidence> {
    [
        (Classes::COUNTRY, Kind::Place, 4, "on the list of countries"),
        (Classes::CITY, Kind::Place, 3, "on the list of cities"),
        (Classes::REGION, Kind::Place, 3, "on the list of regions, rivers and seas"),
        (Classes::GROUP, Kind::Group, 4, "on the list of peoples, faiths and adherents"),
        (Classes::ORG, Kind::Org, 3, "on the list of organisations"),
        (Classes::PERSON, Kind::Person, 3, "on the list of people in the news"),
        (Classes::EVENT, Kind::Event, 4, "on the list of events"),
        (Classes::WORK, Kind::Work, 4, "on the list of agreements, laws and prizes"),
        (Classes::PRODUCT, Kind::Product, 3, "on the list of products"),
    ]
    .into_iter()
    .filter(|&(class, ..)| classes.any(class))
    .map(|(_, kind, weight, why)| Evidence::new(kind, weight, why))
    .collect()
}

/// Capitals that no list and no rule explains; the article may.
fn unknown(words: &Words, at: usize) -> Option<(Range<usize>, Vec<Evidence>)> {
    let all = words.all();
    if words.style == Style::Heading || all[at].any(Classes::TITLE) || all[at].shape == Shape::Initial {
        return None;
    }
    if all[at].cautious && all[at].any(Classes::EVERYDAY | Classes::SOFT_TITLE) {
        return None;
    }
    let mut end = at;
    while end < all.len().min(at + 6) && goes_on(all, end, at) {
        end += 1;
        while let (Some(hyphen), Some(next)) = (all.get(end), all.get(end + 1))
            && hyphen.is_glued("-")
            && !next.spaced
            && next.is_name()
            && end < at + 6
        {
            end += 2;
        }
    }
    if end == at {
        return None;
    }
    let plain = all[at..end].iter().all(|word| word.shape == Shape::Capital && !word.any(Classes::EVERYDAY));
    let plain = plain && context::is_closed(all, end) && context::invites_a_person(all, at, end);
    let evidence = match (end - at, all[at].shape) {
        _ if org::is_abbreviated(all, at, end) => {
            vec![Evidence::new(Kind::Org, mention::LIKELY, "its first letters follow in parentheses")]
        }
        (2 | 3, _) if all[end - 1].any(Classes::SURNAME) => {
            vec![Evidence::new(Kind::Person, mention::LIKELY, "its last word is on the list of surnames")]
        }
        (1, _) if all[at].any(Classes::SURNAME) => {
            let weight = if context::is_closed(all, end) { 2 } else { mention::HINT };
            vec![Evidence::new(Kind::Person, weight, "on the list of surnames")]
        }
        (1, Shape::Upper) if (2..=6).contains(&all[at].text.len()) => {
            vec![Evidence::new(Kind::Org, 1, "letters that stand for a name")]
        }
        (2 | 3, _) if plain => vec![Evidence::new(Kind::Person, 2, "two or three capitalised words")],
        _ => Vec::new(),
    };
    Some((at..end, evidence))
}

/// May this word go on a stretch of unexplained capitals?
fn goes_on(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    let explained = Classes::NAMES | Classes::CALENDAR | Classes::FUNCTION | Classes::TITLE | Classes::HEADS;
    word.is_name() && (at == start || word.spaced && !word.cautious && !word.any(explained))
}

fn mention(words: &[Word], range: &Range<usize>, evidence: Vec<Evidence>) -> Mention {
    let covered = &words[range.clone()];
    let mut name = String::new();
    for word in covered {
        if word.spaced && !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&word.text);
    }
    let span = Span::new(
        covered.first().map_or(0, |word| word.span.start),
        covered.last().map_or(0, |word| word.span.end),
    );
    let acronym = match words.get(range.end..range.end + 3) {
        Some([open, acronym, close])
            if open.text == "(" && close.text == ")" && acronym.shape == Shape::Upper && range.len() > 1 =>
        {
            Some(acronym.text.to_string())
        }
        _ => None,
    };
    Mention { span, name, evidence, acronym }
}

/// Marks what enough speaks for; and what the article knows from elsewhere.
fn decide(words: &Words, found: &Found, memory: &Memory, annotations: &mut Vec<Annotation>) {
    for (_, mention) in found {
        if let Some((kind, why)) = memory.verdict(&mention.name) {
            annotations.push(Annotation::new(mention.span, kind, why.clone()));
        }
    }
    let mut covered = found.iter().map(|(range, _)| range.clone()).peekable();
    let mut at = 0;
    while at < words.all().len() {
        while covered.next_if(|range| range.end <= at).is_some() {}
        if let Some(range) = covered.next_if(|range| range.start <= at) {
            at = at.max(range.end);
            continue;
        }
        let word = &words.all()[at];
        let known = (word.is_name() && !word.any(Classes::FUNCTION | Classes::CALENDAR))
            .then(|| memory.known(words, at));
        at += 1;
        if let Some((end, kind, why)) =
            known.flatten().filter(|&(end, ..)| covered.peek().is_none_or(|range| end <= range.start))
        {
            let span = word.span.to(words.all()[end - 1].span);
            annotations.push(Annotation::new(span, kind, why.clone()));
            at = end;
        }
    }
    annotations.sort_by_key(|annotation| (annotation.span.start, std::cmp::Reverse(annotation.span.end)));
}
