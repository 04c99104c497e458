//! What was read as one name and is two: "Kenya-India", "Labour Party's Anna Holm", "Sligo and Mayo".

use super::document::Mention;
use super::firm;
use super::lists::{self, CLUBS, GIVEN, GROUPS, PLACES, TOWNS};
use super::sentence::{ALONE, Reading};
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// So sure that two names are one, they are.
const SURE: f32 = 0.9;

/// What bodies and companies end with that may have another beside them: "Bury Society and Barton Parish Council".
const SOCIETIES: Words = words!["association", "highways", "society", "trust", "water"];

/// The two names in a mention, where it holds two.
pub(super) fn split(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    pair(reading, mention)
        .or_else(|| member(reading, mention))
        .or_else(|| made(reading, mention))
        .or_else(|| joined(reading, mention))
        .or_else(|| companies(reading, mention))
        .or_else(|| member_of(reading, mention))
        .or_else(|| beside(reading, mention))
        .or_else(|| played(reading, mention))
        .or_else(|| swallowed(reading, mention))
}

/// "Kenya-India" and "Kenyan-Indian", where a small word follows: "Kenya-India trade". One of them may have been read alone.
fn pair(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let is_hyphen = |at: usize| {
        let words = (reading.words.get(at), reading.words.get(at + 1));
        matches!(words, (Some(hyphen), Some(next))
            if hyphen.lower == const { hash("-") } && !hyphen.spaced && hyphen.span.end == next.span.start)
    };
    let start = mention.words.start;
    let at = match mention.words.len() {
        1 if !is_hyphen(start + 1) => start.checked_sub(2)?,
        1 | 3 => start,
        _ => return None,
    };
    if !is_hyphen(at + 1) {
        return None;
    }
    let small =
        reading.words.get(at + 3).is_none_or(|word| matches!(word.shape, Shape::Small | Shape::Other));
    let of = |lists: u32| [at, at + 2].iter().all(|&at| reading.listed[at].places[ALONE] & lists != 0);
    let kind = if of(PLACES) {
        Kind::Place
    } else if of(GROUPS) {
        Kind::Group
    } else {
        return None;
    };
    let one = |at: usize| Mention { words: at..at + 1, kind: kind as usize, certainty: mention.certainty };
    small.then(|| (one(at), one(at + 2)))
}

/// Who belongs to a party.
const PARTISANS: Words = words![
    "conservative", "conservatives", "democrat", "democrats", "liberal", "liberals", "republican",
    "republicans", "socialist", "socialists"
];

/// What has members that are named behind it.
const BODIES: Words = words![
    "association", "bank", "coalition", "commission", "committee", "congress", "council", "federation",
    "front", "group", "league", "movement", "party", "senate", "union"
];

/// "Labour Party's Anna Holm": a body, and who belongs to it.
fn member(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let words = &reading.words[mention.words.clone()];
    let at = words.iter().position(|word| word.lower == const { hash("'s") })?;
    let (body, name) = (&words[..at], &words[at + 1..]);
    let named = (2..=3).contains(&name.len())
        && name.iter().all(|word| matches!(word.shape, Shape::Capital | Shape::Inner));
    let start = mention.words.start;
    let listed = || lists::kind(reading.known(&(start..start + at))) == Some(Kind::Org);
    let has_members = body.len() > 1 && (BODIES.hold(body[at - 1].lower) || listed());
    if mention.kind != Kind::Org as usize || !has_members || !named {
        return None;
    }
    let middle = mention.words.start + at;
    Some((
        Mention { words: mention.words.start..middle, ..*mention },
        Mention { words: middle + 1..mention.words.end, kind: Kind::Person as usize, ..*mention },
    ))
}

/// "Novo Nordisk's Wegovy", "Abu Dhabi's MGX": the list knows the company, and what it makes is its own name; or the place,
/// and the company there has its own.
fn made(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let Range { start, end } = mention.words;
    let maker = start..end.saturating_sub(2);
    let made = !maker.is_empty()
        && mention.kind == Kind::Org as usize
        && reading.words[maker.end].lower == const { hash("'s") }
        && reading.known(&mention.words) == 0;
    if !made {
        return None;
    }
    let (maker_kind, made_kind) = match lists::kind(reading.known(&maker))? {
        Kind::Org => (Kind::Org, Kind::Product),
        Kind::Place => (Kind::Place, Kind::Org),
        _ => return None,
    };
    let one = |words, kind: Kind| Mention { words, kind: kind as usize, ..*mention };
    Some((one(maker, maker_kind), one(end - 1..end, made_kind)))
}

/// "Brothers of Italy and the League": the list knows the first name whole.
fn joined(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let words = &reading.words[mention.words.clone()];
    let link =
        |pair: &[Word]| pair[0].lower == const { hash("and") } && pair[1].lower == const { hash("the") };
    let at = mention.words.start + words.windows(2).position(link)?;
    let long = at > mention.words.start + 1 && mention.kind == Kind::Org as usize;
    let listed = long && reading.known(&(mention.words.start..at)) != 0;
    (listed && at + 2 < mention.words.end).then(|| {
        let one = |words| Mention { words, ..*mention };
        (one(mention.words.start..at), one(at + 2..mention.words.end))
    })
}

/// "Isar Aerospace and Rocket Factory Augsburg": what only companies or bodies end with ends the first name.
fn companies(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let Range { start, end } = mention.words;
    let and = (start..end).find(|&at| reading.words[at].lower == const { hash("and") })?;
    let (one, other) = (start..and, and + 1..end);
    let of = |at: usize| reading.words[at].lower == const { hash("of") };
    let is_society =
        |words: &Range<usize>| words.len() > 1 && SOCIETIES.hold(reading.words[words.end - 1].lower);
    let two = mention.kind == Kind::Org as usize
        && other.len() > 1
        && reading.known(&mention.words) == 0
        && (firm::is_company(reading, &one)
            || one.len() > 1 && firm::is_body(reading, &one)
            || is_society(&one))
        && (!firm::is_body(reading, &other) || is_society(&one))
        && !mention.words.clone().any(of);
    two.then_some((Mention { words: one, ..*mention }, Mention { words: other, ..*mention }))
}

/// "the Pennsylvania Democrat": where somebody is from, and the party.
fn member_of(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let at = mention.words.start;
    let listed = |at: usize, lists: u32| reading.listed[at].places[ALONE] & lists != 0;
    let two = mention.kind == Kind::Org as usize
        && mention.words.len() == 2
        && reading.known(&mention.words) == 0
        && listed(at, PLACES | TOWNS)
        && PARTISANS.hold(reading.words[at + 1].lower);
    let one = |at: usize, kind: Kind| Mention { words: at..at + 1, kind: kind as usize, ..*mention };
    two.then(|| (one(at, Kind::Place), one(at + 1, Kind::Group)))
}

/// "Roma and Inter", "Sligo and Mayo", "Claire and Ines": two clubs, two places or two people, and neither a body nor a work.
fn beside(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let at = mention.words.start;
    let both = |lists: u32| [at, at + 2].iter().all(|&at| reading.listed[at].places[ALONE] & lists != 0);
    let is_pair = mention.words.len() == 3
        && mention.certainty < SURE
        && reading.words[at + 1].lower == const { hash("and") }
        && reading.known(&mention.words) == 0;
    let kind = match Kind::ALL[mention.kind] {
        Kind::Org if is_pair && both(CLUBS) => Kind::Org,
        Kind::Org if is_pair && both(PLACES | TOWNS) => Kind::Place,
        Kind::Work if is_pair && both(GIVEN) => Kind::Person,
        _ => return None,
    };
    let one = |at: usize| Mention { words: at..at + 1, kind: kind as usize, certainty: mention.certainty };
    Some((one(at), one(at + 2)))
}

/// "Velda 1-3 Norda": who played, without the result between them.
fn played(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let Range { start, end } = mention.words;
    let result = |at: &usize| {
        let [home, dash, away] = &reading.words[*at..at + 3] else { return false };
        home.shape == Shape::Number
            && dash.lower == const { hash("-") }
            && !dash.spaced
            && away.shape == Shape::Number
            && !away.spaced
    };
    let at = (start + 1..end.saturating_sub(3)).find(result)?;
    let side = |words| Mention { words, kind: Kind::Org as usize, ..*mention };
    Some((side(start..at), side(at + 3..end)))
}

/// What stands in the name of an event in small letters.
const WITHIN: Words = words!["and", "for", "in", "of", "the"];

/// "Battle of Velda came up on National Day": the list knows the last event, and small words before it are no part of one.
fn swallowed(reading: &Reading, mention: &Mention) -> Option<(Mention, Mention)> {
    let small = |at: &usize| {
        let word = &reading.words[*at];
        word.shape == Shape::Small && !WITHIN.hold(word.lower)
    };
    let first = mention.words.clone().find(small)?;
    let last = mention.words.clone().rev().find(small)? + 1..mention.words.end;
    let two = mention.kind == Kind::Event as usize && first > mention.words.start && !last.is_empty();
    let listed = two && lists::kind(reading.known(&last)) == Some(Kind::Event);
    listed.then(|| {
        let one = |words| Mention { words, ..*mention };
        (one(mention.words.start..first), one(last))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;
    use crate::token;

    #[test]
    fn two_towns_beside_each_other_are_no_company() {
        let article = Article::new("Leeds and Sheffield, Leeds and Velda");
        let names = Names::new();
        let reading = Reading::new(article.text(), &token::tokenize(&article), &names.model);
        let body = |words| Mention { words, kind: Kind::Org as usize, certainty: 0.8 };
        let halves = split(&reading, &body(0..3)).map(|(one, other)| (one.words, other.words, other.kind));
        assert_eq!(halves, Some((0..1, 2..3, Kind::Place as usize)));
        assert_eq!(split(&reading, &body(4..7)), None);
    }

    #[test]
    fn two_companies_and_a_partisan_with_his_state_are_two_names() {
        let names = Names::new();
        for (text, length, expected) in [
            ("Velda Aerospace and Norda Factory fell", 5, Some((0..2, 3..5, Kind::Org as usize))),
            ("Velda Organisation and Asaib Norda fell", 5, Some((0..2, 3..5, Kind::Org as usize))),
            ("Velda Society and Norda Council fell", 5, Some((0..2, 3..5, Kind::Org as usize))),
            ("Velda Energy and Commerce Committee met", 5, None),
            ("Department of Energy and Climate Change", 6, None),
            ("Velda 1-3 Norda ended", 5, Some((0..1, 4..5, Kind::Org as usize))),
            ("Pennsylvania Democrat waits", 2, Some((0..1, 1..2, Kind::Group as usize))),
        ] {
            let article = Article::new(text);
            let reading = Reading::new(article.text(), &token::tokenize(&article), &names.model);
            let whole = Mention { words: 0..length, kind: Kind::Org as usize, certainty: 0.8 };
            let halves = split(&reading, &whole).map(|(one, other)| (one.words, other.words, other.kind));
            assert_eq!(halves, expected, "{text}");
        }
    }

    #[test]
    fn what_a_listed_company_makes_is_not_the_company() {
        let names = Names::new();
        let halves = |text: &str| {
            let article = Article::new(text);
            let reading = Reading::new(article.text(), &token::tokenize(&article), &names.model);
            let whole = Mention { words: 0..4, kind: Kind::Org as usize, certainty: 0.8 };
            split(&reading, &whole)
                .map(|(one, other)| (one.words, Kind::ALL[one.kind], Kind::ALL[other.kind]))
        };
        assert_eq!(halves("Novo Nordisk's Velanor failed"), Some((0..2, Kind::Org, Kind::Product)));
        assert_eq!(halves("Abu Dhabi's Velanor failed"), Some((0..2, Kind::Place, Kind::Org)));
    }

    #[test]
    fn a_body_is_not_one_name_with_its_member() {
        let names = Names::new();
        for (text, expected) in [
            ("The Labour Party's Olumide Akpata came third in Edo.", ["Labour Party", "Olumide Akpata"]),
            ("He met Sinn Fein's Padraig Delargy.", ["Sinn Fein", "Padraig Delargy"]),
        ] {
            let article = Article::new(text);
            let found = annotate(&article, &names, None);
            let words: Vec<&str> = found.iter().map(|mark| mark.span.of(text)).collect();
            assert!(expected.iter().all(|name| words.contains(name)), "{words:?}");
        }
    }
}
