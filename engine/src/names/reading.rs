//! One block of words -> the stretches that may be names, each with what speaks for it.

use super::consistency::Memory;
use super::gazetteer::{Classes, Gazetteer};
use super::mention::{self, Evidence, HINT, LIKELY, Mention, SURE};
use super::words::{Shape, Style, Word, Words};
use super::{compound, context, event, org, person, place, product};
use crate::annotation::Kind;
use std::ops::Range;

/// What may be a name in one block, from left to right, none over another; names inside names follow the longer.
pub(super) fn mentions(words: &Words, gazetteer: &Gazetteer, memory: &mut Memory) -> Vec<Mention> {
    let all = words.all();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut previous = None;
    let mut at = 0;
    while at < all.len() {
        let Some((range, evidence)) = longest(words, at, gazetteer) else {
            at += 1;
            continue;
        };
        at = range.end;
        let mention = Mention::new(all, range, evidence);
        memory.learn(all, &mention);
        if let Some(last) = previous.and_then(|place: usize| mentions.get(place)) {
            enumerate(all, last, &mention, memory);
        }
        if words.style == Style::Running
            && mention.strongest().is_none_or(|evidence| evidence.weight <= mention::DOUBTFUL)
        {
            context::context(all, &mention.range, |sign| memory.hear(&mention.name, sign));
        }
        previous = Some(mentions.len());
        let range = mention.range.clone();
        let is_person = mention.strongest().is_some_and(|evidence| evidence.kind == Kind::Person);
        mentions.push(mention);
        if !is_person && range.len() > 1 {
            inner_names(words, &range, gazetteer, &mut mentions);
        }
    }
    mentions
}

/// "Dublin, Limerick and Sligo": the unknown are what the known are that stand beside them.
fn enumerate(words: &[Word], one: &Mention, other: &Mention, memory: &mut Memory) {
    let between = one.range.end;
    if between + 1 != other.range.start || !matches!(&*words[between].text, "," | "and" | "or") {
        return;
    }
    let clear = |mention: &Mention| {
        let kind = mention.strongest().filter(|evidence| evidence.weight >= mention::LIKELY)?.kind;
        Some(kind)
    };
    let (known, unknown, kind) = match (clear(one), clear(other)) {
        (Some(kind), None) if context::is_closed(words, other.range.end) => (one, other, kind),
        (None, Some(kind)) => (other, one, kind),
        _ => return,
    };
    if matches!(kind, Kind::Place | Kind::Person) {
        memory.hear(&unknown.name, Evidence::about(&known.name, kind, 2, "stands in a row with {}"));
    }
}

/// The places, groups and organisations of the lists inside a longer name.
fn inner_names(words: &Words, range: &Range<usize>, gazetteer: &Gazetteer, mentions: &mut Vec<Mention>) {
    let kinds = Classes::PLACES | Classes::GROUP | Classes::ORG;
    let mut at = range.start;
    while at < range.end {
        let inner = words
            .listed(at, gazetteer)
            .filter(|&(end, classes)| end <= range.end && end - at < range.len() && classes.any(kinds));
        let end = inner.map_or(at + 1, |(end, _)| end);
        mentions.extend(inner.map(|(end, classes)| Mention::new(words.all(), at..end, by_list(classes))));
        at = end;
    }
}

/// The longest name that starts at `at`, and what speaks for it.
fn longest(words: &Words, at: usize, gazetteer: &Gazetteer) -> Option<(Range<usize>, Vec<Evidence>)> {
    let all = words.all();
    let word = &all[at];
    if let Some((end, evidence)) = shaped(all, at) {
        return Some((at..end, vec![evidence]));
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
        let surname = running && person::is_arabic_article(all, at);
        return surname.then(|| (at..at + 3, vec![Evidence::new(Kind::Person, HINT, "a name with “al-”")]));
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
            let everyday = word.any(Classes::EVERYDAY) && !(running && word.any(Classes::GROUP));
            let proves = end - at > 1 || !(everyday && (word.cautious || !running));
            Some((at..end, if proves { by_list(classes) } else { Vec::new() }))
        }
        1 => compound.map(|compound| (at..compound.end, vec![compound.evidence])),
        _ => person.map(|person| (person.range, vec![person.evidence])),
    }
}

/// A name that its shape and its place give away: where it ends, and what it is.
fn shaped(words: &[Word], at: usize) -> Option<(usize, Evidence)> {
    let found = |end, kind, weight, why| Some((end, Evidence::new(kind, weight, why)));
    if let Some(end) = event::election(words, at) {
        found(end, Kind::Event, SURE, "an election with its year and place")
    } else if org::signs_dateline(words, at) {
        found(at + 1, Kind::Org, LIKELY, "the agency in the dateline")
    } else if place::is_the_west(words, at) {
        found(at + 1, Kind::Place, SURE, "“the West” as a part of the world")
    } else if let Some(end) = product::designation(words, at) {
        found(end, Kind::Product, LIKELY, "letters and a number, as of an aircraft or a weapon")
    } else if let Some(end) = product::numbered(words, at) {
        found(end, Kind::Product, SURE, "a product with its number")
    } else if let Some(end) = product::ship(words, at) {
        found(end, Kind::Product, SURE, "a ship's name")
    } else {
        None
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
    Some((at..end, shape_of(all, at, end).into_iter().collect()))
}

/// What the shape of unexplained capitals says.
fn shape_of(words: &[Word], at: usize, end: usize) -> Option<Evidence> {
    let (first, last) = (&words[at], &words[end - 1]);
    let evidence = |kind, weight, why| Some(Evidence::new(kind, weight, why));
    if org::is_abbreviated(words, at, end) {
        return evidence(Kind::Org, LIKELY, "its first letters follow in parentheses");
    }
    let is_full = matches!(end - at, 2 | 3);
    if last.any(Classes::SURNAME) && is_full {
        return evidence(Kind::Person, LIKELY, "its last word is on the list of surnames");
    }
    if last.any(Classes::SURNAME) && end - at == 1 {
        let weight = if context::is_closed(words, end) { 2 } else { HINT };
        return evidence(Kind::Person, weight, "on the list of surnames");
    }
    if first.shape == Shape::Upper && end - at == 1 && (2..=6).contains(&first.text.len()) {
        return evidence(Kind::Org, HINT, "letters that stand for a name");
    }
    let is_plain = |word: &Word| word.shape == Shape::Capital && !word.any(Classes::EVERYDAY);
    let plain = is_full && words[at..end].iter().all(is_plain);
    if plain && context::is_closed(words, end) && context::invites_a_person(words, at, end) {
        return evidence(Kind::Person, 2, "two or three capitalised words");
    }
    None
}

/// May this word go on a stretch of unexplained capitals?
fn goes_on(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    let explained = Classes::NAMES | Classes::CALENDAR | Classes::FUNCTION | Classes::TITLE | Classes::HEADS;
    word.is_name() && (at == start || word.spaced && !word.cautious && !word.any(explained))
}
