//! Lengths of time whose number is not told or is one: "a few days", "for months", "all week", "a weeklong strike".

use super::duration;
use super::exact::Exact;
use super::found::Found;
use super::scene::Scene;
use super::word::{Time, Word};
use crate::annotation::{Kind, Value};

/// "a few days", "for months", "all week", "a weeklong strike": how many is not told, or it is one.
pub(super) fn vague(scene: &Scene, at: usize) -> Option<Found> {
    few(scene, at).or_else(|| bare(scene, at)).or_else(|| long(scene, at))
}

/// "a few days", "several months", "all week", "the whole year".
fn few(scene: &Scene, at: usize) -> Option<Found> {
    let start = at;
    let at = if matches!(scene.word(at), Word::A | Word::The) { at + 1 } else { at };
    let (many, place) = match scene.word(at) {
        Word::Few | Word::Several => (true, at + 1),
        Word::Some if scene.reads(at, "some") => (true, at + 1),
        Word::Couple if scene.word(at + 1) == Word::Of || start == at => return couple(scene, start, at + 1),
        _ if matches!(scene.letters(at), "all" | "whole" | "full" | "entire" | "another")
            && (at == 0
                || matches!(
                    scene.word(at - 1),
                    Word::For | Word::The | Word::A | Word::In | Word::Over | Word::Until
                )
                || scene.letters(at) == "another") =>
        {
            (false, scene.past_hyphen(at + 1))
        }
        _ => return None,
    };
    match scene.word(place) {
        Word::Units(unit)
            if many && !matches!(scene.word(place + 1), Word::Ago | Word::Later | Word::Earlier) =>
        {
            Some(untold(start, place + 1, unit))
        }
        Word::Unit(unit) if !many && unit >= Time::Hour => Some(one(at, place + 1, unit)),
        _ => None,
    }
}

/// "for years", "within hours", "in decades", "may last days", "minutes later": a unit in the plural and no more.
fn bare(scene: &Scene, at: usize) -> Option<Found> {
    let Word::Units(unit) = scene.word(at) else { return None };
    let led = match scene.word_before(at, 1) {
        Word::For | Word::Within | Word::In => true,
        Word::Last => matches!(scene.word_before(at, 2), Word::Will | Word::To),
        _ => scene.letters_before(at, 1) == "lasted",
    };
    // "minutes later", but not "three minutes later" or "the days before".
    let from_then = matches!(scene.word(at + 1), Word::Later | Word::Earlier)
        && (scene.opens(at)
            || matches!(scene.word_before(at, 1), Word::Comma | Word::And | Word::Ago | Word::Plain))
        && !matches!(scene.letters_before(at, 1), "many" | "these" | "those");
    let free = scene.past_hyphen(at + 1) == at + 1 && !scene.capital(at) || scene.opens(at);
    // "for weeks of rain" lasts; "in years past" and "for hours worked" tell no length.
    let told = matches!(scene.letters(at + 1), "past" | "worked" | "ended" | "ending" | "gone");
    ((led && free && !told) || from_then).then(|| untold(at, at + 1, unit))
}

/// "coming weeks", "past few days", "next couple of months": behind the article that the caller has seen.
pub(super) fn leaning(scene: &Scene, at: usize) -> Option<Found> {
    if scene.word(at + 1) == Word::Couple {
        return couple(scene, at, at + 2);
    }
    let place = at + 1 + usize::from(matches!(scene.word(at + 1), Word::Few | Word::Several));
    let Word::Units(unit) = scene.word(place) else { return None };
    (scene.word(place + 1) != Word::Of).then(|| untold(at, place + 1, unit))
}

/// "a weeklong strike", "the year-long inquiry", "the monthslong siege".
fn long(scene: &Scene, at: usize) -> Option<Found> {
    if let Word::Long(unit) = scene.word(at) {
        let many = scene.letters(at).ends_with("slong");
        return Some(if many { untold(at, at + 1, unit) } else { one(at, at + 1, unit) });
    }
    let (unit, many) = match scene.word(at) {
        Word::Unit(unit) => (unit, false),
        Word::Units(unit) => (unit, true),
        _ => return None,
    };
    let place = scene.past_hyphen(at + 1);
    // "three-week-long": the number tells.
    if place == at + 1 || !scene.reads(place, "long") || scene.glued(at) {
        return None;
    }
    Some(if many { untold(at, place + 1, unit) } else { one(at, place + 1, unit) })
}

/// A length of one unit.
fn one(start: usize, end: usize, unit: Time) -> Found {
    let value = Value::Iso(duration::iso(Exact::ONE, unit));
    Found::new(start, end, Kind::Duration, Some(value), "a length of time")
}

/// A length of so many units as nobody tells: "PXM".
fn untold(start: usize, end: usize, unit: Time) -> Found {
    let (_, letter, clock) = duration::counted(unit);
    let value = Value::Iso([if clock { "PTX" } else { "PX" }, letter].concat());
    Found::new(start, end, Kind::Duration, Some(value), "a length of time; how many is not told")
}

/// "couple of weeks": two.
fn couple(scene: &Scene, start: usize, at: usize) -> Option<Found> {
    let place = if scene.word(at) == Word::Of { at + 1 } else { at };
    let Word::Units(unit) = scene.word(place) else { return None };
    if matches!(scene.word(place + 1), Word::Ago | Word::Later | Word::Earlier) {
        return None;
    }
    let value = Value::Iso(duration::iso(Exact::whole(2), unit));
    Some(Found::new(start, place + 1, Kind::Duration, Some(value), "a length of time"))
}
