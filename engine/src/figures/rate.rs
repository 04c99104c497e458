//! What a rate is counted by: "a day", "per second", "/min".

use super::scene::Scene;
use super::unit::{self, Unit};
use super::word::Word;

/// What a rate is counted by: "a day", "per second", "/min", "an hour".
pub(super) fn rate(scene: &Scene, at: usize) -> Option<(&'static str, usize)> {
    const PER: &str =
        "day|hour|minute|second|week|fortnight|month|quarter|year|annum|night|person|head|capita|household";
    // "$2m a year earlier"
    if matches!(scene.word(at + 2), Word::Earlier | Word::Ago | Word::Later | Word::Before | Word::After) {
        return None;
    }
    let place = match scene.word(at) {
        Word::Per => at + 1,
        Word::A => at + 1,
        Word::Slash if scene.glued(at) && scene.glued(at + 1) => at + 1,
        Word::Dash
            if scene.glued(at)
                && matches!(scene.word(at + 1), Word::A | Word::Per)
                && scene.glued(at + 1) =>
        {
            scene.past_hyphen(at + 2)
        }
        _ => return None,
    };
    let short = match scene.letters(place) {
        "s" | "sec" => Some("second"),
        "min" => Some("minute"),
        "h" | "hr" => Some("hour"),
        "d" => Some("day"),
        "yr" => Some("year"),
        _ => None,
    };
    if let Some(per) = short
        && scene.word(at) != Word::A
    {
        return Some((per, place + 1));
    }
    let name = scene.letters(place);
    let spoken =
        PER.split('|').map(str::trim).find(|per| name.eq_ignore_ascii_case(per)).map(|per| (per, place + 1));
    spoken.or_else(|| {
        let (unit, end) = unit::named(scene, place)?;
        // "50 cents a cup" is a price of tea; "a m" is no rate.
        let spoken = scene.word(at) != Word::A || scene.letters(place).len() > 2 && unit.name != "cup";
        spoken.then_some((unit.name, end))
    })
}

/// A unit by another: "mile" by "hour" is a unit of its own.
pub(super) fn joined(unit: Unit, per: &'static str) -> Unit {
    unit::find(&format!("{} per {per}", unit.name)).unwrap_or(Unit { per, ..unit })
}
