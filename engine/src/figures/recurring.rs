//! What comes again and again: "every four years", "every Monday", "twice a week".

use super::away;
use super::clock::{self, Clock};
use super::duration;
use super::exact::Exact;
use super::found::{Found, Grammar, Rule};
use super::numeral;
use super::ordinal;
use super::scene::Scene;
use super::story::Story;
use super::word::{Time, Word};
use crate::annotation::{Kind, Value};

/// The grammar of [`recurring`].
pub(super) const RECURRING: Grammar<Rule> = Grammar {
    starts: |word| {
        clock::starts(word)
            || ordinal::starts(word)
            || matches!(
                word,
                Word::Every | Word::Once(_) | Word::Weekday(_) | Word::Weekdays(_) | Word::Daily(_)
            )
    },
    read: recurring,
};

/// A recurring time.
pub(super) fn recurring(scene: &Scene, _: &mut Story, at: usize, _: usize) -> Option<Found> {
    if let Some(found) = every_at(scene, at) {
        return Some(found);
    }
    let (value, end) = every(scene, at)
        .or_else(|| day_of_every(scene, at))
        .or_else(|| times_a(scene, at))
        .or_else(|| plural(scene, at))
        .or_else(|| daily(scene, at))?;
    // How often is told by a length, "P4Y"; which one comes again by a date, "XXXX-WXX-1".
    let kind = if value.starts_with('P') { Kind::Duration } else { Kind::Date };
    Some(Found::new(at, end, kind, Some(Value::Iso(value)), "a time that comes again and again"))
}

/// "every day at 7:13 p.m.", "6am every day": a clock time that comes again.
fn every_at(scene: &Scene, at: usize) -> Option<Found> {
    let time = |clock: Clock| {
        let iso = clock.iso();
        ["T", iso.strip_suffix(":00").unwrap_or(&iso)].concat()
    };
    let found = |end, value: String| {
        Found::new(at, end, Kind::Date, Some(Value::Iso(value)), "a time that comes again and again")
    };
    let day = |place: usize| {
        every(scene, place)
            .or_else(|| daily(scene, place))
            .filter(|(value, _)| value == "P1D" || value.starts_with('T'))
    };
    if let Some((part, end)) = day(at) {
        let place = if scene.word(end) == Word::At { end + 1 } else { end };
        let clock = clock::clock(scene, place).filter(|clock| clock.sure || place > end)?;
        let half = match part.as_str() {
            "TMO" => Some(clock::Half::Am),
            "TAF" | "TEV" | "TNI" => Some(clock::Half::Pm),
            _ => None,
        };
        return Some(found(clock.end, time(clock.in_half(half))));
    }
    // "Sundays at 9 p.m."
    if let (Word::Weekdays(_), Word::At) = (scene.word(at), scene.word(at + 1)) {
        let clock = clock::clock(scene, at + 2).filter(|clock| clock.sure)?;
        let (weekday, _) = plural(scene, at)?;
        return Some(found(clock.end, weekday + &time(clock)));
    }
    let clock = clock::clock(scene, at).filter(|clock| clock.sure)?;
    let (_, end) = day(clock.end)?;
    Some(found(end, time(clock)))
}

/// "every four years", "each day", "every other week", "every Monday".
fn every(scene: &Scene, at: usize) -> Option<(String, usize)> {
    if scene.word(at) != Word::Every {
        return None;
    }
    let (step, place) = match scene.word(at + 1) {
        Word::OtherOf | Word::Second => (2, at + 2),
        _ => (1, at + 1),
    };
    match scene.word(place) {
        Word::Weekday(day) => return Some((["XXXX-WXX-", &day.to_string()].concat(), place + 1)),
        Word::Unit(unit) => return Some((duration::iso(Exact::whole(step), unit), place + 1)),
        Word::Quarter => return Some((duration::iso(Exact::whole(step), Time::Quarter), place + 1)),
        Word::Month(month) => {
            return Some((["XXXX-", &super::calendar::two(i32::from(month))].concat(), place + 1));
        }
        Word::Season(season) => {
            return Some((
                ["XXXX-", ["SP", "SU", "FA", "WI"].get(usize::from(season)).copied().unwrap_or_default()]
                    .concat(),
                place + 1,
            ));
        }
        Word::Part(part) => {
            return Some((
                ["T", super::clock::PARTS.get(usize::from(part)).copied().unwrap_or_default()].concat(),
                place + 1,
            ));
        }
        _ => {}
    }
    let (number, unit, end) = away::length(scene, place)?;
    (scene.word(at) == Word::Every && scene.reads(at, "every")).then(|| (duration::iso(number, unit), end))
}

/// "19th of every month".
fn day_of_every(scene: &Scene, at: usize) -> Option<(String, usize)> {
    let (day, end) = ordinal::numbered(scene, at).filter(|(day, _)| (1..=31).contains(day))?;
    let monthly = scene.word(end) == Word::Of
        && scene.word(end + 1) == Word::Every
        && scene.word(end + 2) == Word::Unit(Time::Month);
    monthly.then(|| (["XXXX-XX-", &super::calendar::two(day as i32)].concat(), end + 3))
}

/// "twice a week", "three times a year", "once every two months".
fn times_a(scene: &Scene, at: usize) -> Option<(String, usize)> {
    let place = match scene.word(at) {
        Word::Once(_) => at + 1,
        _ => {
            let number = numeral::numeral(scene, at)?;
            scene.reads(number.end, "times").then_some(number.end + 1)?
        }
    };
    match scene.word(place) {
        Word::A | Word::Per | Word::Every => match scene.word(place + 1) {
            Word::Unit(unit) => Some((duration::iso(Exact::ONE, unit), place + 2)),
            _ if scene.word(place) == Word::Every => every(scene, place),
            _ => None,
        },
        _ => None,
    }
}

/// "on Mondays", "Tuesday afternoons".
fn plural(scene: &Scene, at: usize) -> Option<(String, usize)> {
    match (scene.word(at), scene.word(at + 1)) {
        (Word::Weekdays(day), _) => Some((["XXXX-WXX-", &day.to_string()].concat(), at + 1)),
        (Word::Weekday(day), Word::Part(part)) if scene.letters(at + 1).ends_with('s') => {
            let part = super::clock::PARTS.get(usize::from(part)).copied().unwrap_or_default();
            Some((["XXXX-WXX-", &day.to_string(), "T", part].concat(), at + 2))
        }
        _ => None,
    }
}

/// "daily", "weekly": behind a verb or at an end, not "a daily newspaper".
fn daily(scene: &Scene, at: usize) -> Option<(String, usize)> {
    let Word::Daily(unit) = scene.word(at) else { return None };
    let adjective = matches!(scene.letters(at), "annual" | "quarterly" | "Annual" | "Quarterly");
    let adverb = !matches!(scene.word(at + 1), Word::Plain | Word::Other)
        || scene.is_over(at + 1)
        || scene.letters(at) == "everyday"
        || scene.letters(at).starts_with("bi");
    let adjective = adjective && !scene.is_over(at + 1);
    (!adjective && adverb && !scene.capital(at)).then(|| (duration::iso(Exact::ONE, unit), at + 1))
}
