//! Lengths of time that lean on the article's day: "the next five years", "the past decade", "for a week".

use super::away;
use super::calendar::Period;
use super::duration;
use super::exact::Exact;
use super::found::{Found, Grammar, Rule};
use super::hedge;
use super::numeral;
use super::relative;
use super::scene::Scene;
use super::story::Story;
use super::vague;
use super::when::{self, Ground};
use super::word::{Time, Word};
use crate::annotation::{Kind, Value};

/// The grammar of [`lasting`].
pub(super) const LASTING: Grammar<Rule> = Grammar {
    starts: |word| {
        numeral::starts(word)
            || matches!(
                word,
                Word::Last
                    | Word::Next
                    | Word::A
                    | Word::The
                    | Word::Some
                    | Word::Plain
                    // "all week"
                    | Word::Feast
                    | Word::Unit(_)
                    | Word::Units(_)
                    | Word::Long(_)
            )
    },
    read: lasting,
};

/// A length of time told without a number, or together with its place.
pub(super) fn lasting(scene: &Scene, story: &mut Story, at: usize, floor: usize) -> Option<Found> {
    leaning(scene, story, at)
        .or_else(|| single(scene, at, floor))
        .or_else(|| several(scene, at, floor))
        .or_else(|| vague::vague(scene, at))
}

/// "the next five years", "over the past decade" last; "next 3 days" without an article are days of the calendar.
fn leaning(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let before = scene.word_before(at, 1);
    let ahead = match scene.word(at) {
        Word::Last if scene.reads(at, "last") && is_verb(scene, at) => return None,
        Word::Last => false,
        Word::Next => true,
        _ => return None,
    };
    let lasts = matches!(before, Word::The | Word::For | Word::Over | Word::Possessive)
        || scene.reads(at.saturating_sub(1), "these");
    let past = scene.reads(at, "past");
    if let Word::Unit(unit) = scene.word(at + 1)
        && lasts
        && scene.past_hyphen(at + 2) == at + 2
        && (past && unit > Time::Day || unit < Time::Day)
    {
        let value = Value::Iso(duration::iso(Exact::ONE, unit));
        return Some(Found::new(
            at,
            at + 2,
            Kind::Duration,
            Some(value),
            "a length of time up to the article's day",
        ));
    }
    // "the coming weeks", "the past few days"
    if let Some(found) = lasts.then(|| vague::leaning(scene, at)).flatten() {
        return Some(found);
    }
    let adjective = ["business", "working", "full", "consecutive", "straight"]
        .iter()
        .any(|word| scene.reads(at + 2, word));
    let (number, unit, end) = away::length(scene, at + 1)?;
    if scene.word(at + 1) == Word::A || adjective {
        return None;
    }
    // Quarters are those of the calendar: "sales of the last two quarters".
    if lasts && unit != Time::Quarter || unit < Time::Day {
        let value = Value::Iso(duration::iso(number, unit));
        let why = if ahead {
            "a length of time from the article's day on"
        } else {
            "a length of time up to the article's day"
        };
        // "the last two weeks of February" is a stretch of its own.
        return (scene.word(end) != Word::Of).then(|| Found::new(at, end, Kind::Duration, Some(value), why));
    }
    if scene.word(end) == Word::Of {
        return None;
    }
    let today = story.now();
    let stretch = today.and_then(|today| {
        let shifted = |sign: i32| match unit {
            Time::Day => Some(today.plus(sign * count(number)?)),
            Time::Week => Some(today.plus(sign * 7 * count(number)?)),
            Time::Month => Some(today.plus_months(sign * count(number)?)),
            _ => None,
        };
        if let Time::Quarter | Time::Year | Time::Decade | Time::Century = unit {
            let this = relative::holding(today, unit)?;
            let far = this.shifted(if ahead { count(number)? } else { -count(number)? });
            return Some(if ahead {
                Period::Stretch(this.end(), far.end())
            } else {
                Period::Stretch(far.start(), this.start())
            });
        }
        Some(if ahead {
            Period::Stretch(today.plus(1), shifted(1)?.plus(1))
        } else {
            Period::Stretch(shifted(-1)?, today)
        })
    });
    let value = stretch.map(Period::iso);
    let why = when::why(scene.words(at, end), value.as_deref(), Ground::Today, story);
    Some(Found::new(at, end, Kind::Date, value.map(Value::Iso), why))
}

/// "it will last three weeks", "due to last a year", "batteries last two years", "orbit Earth and last a decade".
fn is_verb(scene: &Scene, at: usize) -> bool {
    let before = scene.letters_before(at, 1);
    let many = at > 0
        && (scene.small(at - 1) || scene.opens(at - 1))
        && scene.word(at - 1) == Word::Plain
        && before.len() > 3
        && before.ends_with('s')
        && !before.ends_with("ss");
    matches!(scene.word_before(at, 1), Word::Will | Word::To | Word::Not)
        || numeral::numeral(scene, at + 1).is_some()
            && (many || scene.word_before(at, 1) == Word::And || before == "typically" || before == "usually")
}

/// "1 year 2 months 21 days", "2 hours and 14 minutes": lengths that add up.
fn several(scene: &Scene, at: usize, floor: usize) -> Option<Found> {
    let mut lengths = Vec::new();
    let (mut place, mut end) = (at, at);
    while let Some((number, unit, after)) = away::length(scene, place) {
        if lengths.last().is_some_and(|(_, last)| *last <= unit) || scene.past_hyphen(after) > after {
            break;
        }
        lengths.push((number, unit));
        end = after;
        place = if matches!(scene.word(after), Word::And | Word::Comma) { after + 1 } else { after };
        place += usize::from(place > after && scene.word(place) == Word::And);
    }
    // "1 hour thirty", "one hour and fifteen": minutes without their name.
    let minute_at = end + usize::from(scene.word(end) == Word::And);
    if let (&[(_, Time::Hour)], Word::Cardinal(minutes @ (10 | 15 | 20 | 30 | 40 | 50))) =
        (lengths.as_slice(), scene.word(minute_at))
        && (scene.is_over(minute_at + 1) || !scene.is_word(minute_at + 1))
    {
        lengths.push((Exact::whole(i64::from(minutes)), Time::Minute));
        end = minute_at + 1;
    }
    if lengths.len() < 2 || scene.word(end) == Word::Old || is_from_a_day(scene, end) {
        return None;
    }
    let mut found =
        Found::new(at, end, Kind::Duration, Some(Value::Iso(duration::iso_of(&lengths))), "a length of time");
    let (start, modifier) = hedge::before(scene, at, floor);
    found.start = start;
    found.modifiers.extend(modifier);
    Some(found)
}

/// "ago", "earlier", "from now": a length of time up to there leads to another day.
fn is_from_a_day(scene: &Scene, end: usize) -> bool {
    matches!(scene.word(end), Word::Ago | Word::Later | Word::Earlier | Word::Hence)
        || scene.word(end) == Word::From && matches!(scene.word(end + 1), Word::Now | Word::Today)
}

fn count(number: Exact) -> Option<i32> {
    i32::try_from(number.integer()?).ok().filter(|count| count.abs() < 10_000)
}

/// "a decade", "an hour" where the sentence asks how long: behind "for", "than", "within".
fn single(scene: &Scene, at: usize, floor: usize) -> Option<Found> {
    if scene.word(at) != Word::A {
        return None;
    }
    let (number, unit, end) = match scene.word(at + 1) {
        Word::Unit(_) => away::length(scene, at)?,
        _ if matches!(scene.letters(at + 1), "full" | "whole" | "further") => match scene.word(at + 2) {
            Word::Unit(unit) => (Exact::ONE, unit, at + 3),
            _ => return None,
        },
        _ => return None,
    };
    let asks = matches!(
        scene.word_before(at, 1),
        Word::For
            | Word::Than
            | Word::Within
            | Word::About
            | Word::Nearly
            | Word::Almost
            | Word::Over
            | Word::Under
            | Word::During
            | Word::Least
            | Word::After
            | Word::Only
            | Word::In
            | Word::Half
            | Word::Most
            | Word::To
            | Word::Exceed
    ) || scene.letters_before(at, 1).starts_with("last") && scene.word_before(at, 1) != Word::Last
        || matches!(
            scene.letters_before(at, 1),
            "took" | "take" | "takes" | "taken" | "spent" | "spend" | "waited" | "wait" | "stayed" | "stay"
        );
    // "a week starting tomorrow" is a stretch of the calendar.
    let starts = ["starting", "beginning", "commencing"].iter().any(|word| scene.reads(end, word));
    // "a month": the whole of a note.
    let asks = asks || at == 0 && scene.is_over(end);
    let rate = matches!(scene.word_before(at, 2), Word::Digits | Word::Scale(_) | Word::Units(_));
    let tied = scene.past_hyphen(end) > end;
    if !asks || rate || tied || starts || is_from_a_day(scene, end) {
        return None;
    }
    let mut found = Found::new(
        at,
        end,
        Kind::Duration,
        Some(Value::Iso(duration::iso(number, unit))),
        "a length of time",
    );
    let (start, modifier) = hedge::before(scene, at, floor);
    found.start = start;
    found.modifiers.extend(modifier);
    Some(found)
}
