//! What stands behind a number and says what it counts: a percent sign, a currency, a unit, a length of time.

use super::amount::Measure;
use super::currency::{self};
use super::numeral::{Numeral, Shape};
use super::percent::{self};
use super::scene::Scene;
use super::unit::{self};
use super::word::{Time, Word};

/// A reader of what stands behind a number: its measure, and the place behind it.
type After = fn(&Scene, &Numeral) -> Option<(Measure, usize)>;

/// Tried in this order behind every number.
pub(super) const AFTER: &[After] = &[
    |scene, number| percent::after(scene, number.end).map(|(percent, end)| (Measure::Percent(percent), end)),
    age, // Before time: "45-year-old" is an age.
    time,
    mass, // Before money: "two pounds of butter".
    |scene, number| money(scene, number),
    |scene, number| unit::unit(scene, number.end).map(|(unit, end)| (Measure::Unit(unit), end)),
];

pub(super) fn money(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    let vague = number.shape == Shape::AtLeast || number.shape == Shape::Share;
    // "millions of dollars", "half of a dollar".
    let mut place = if vague && scene.word(number.end) == Word::Of { number.end + 1 } else { number.end };
    if vague && scene.word(place) == Word::A {
        place += 1;
    }
    let (currency, end) = currency::after(scene, place)?;
    let small = number.scale == 0 && number.value.value() < 100.0;
    let sport = currency.code == "KRW" && small
        || scene.letters(end - 1) == "real"
        || scene.letters(end - 1) == "sole";
    if sport && scene.letters(end - 1) != "wons" {
        return None;
    }
    // "50 Cent", "Top 40 SOS": a name, unless it is written small or as a code.
    if scene.letters(end - 1) == "Cent" {
        return None;
    }
    Some((Measure::Money(currency), end))
}

/// Pounds that weigh: "two pounds of butter", "a 150-pound man", "weighs 40 pounds".
fn mass(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    let place = scene.past_hyphen(number.end);
    if !matches!(scene.letters(place), "pound" | "pounds") {
        return None;
    }
    let of = scene.word(place + 1) == Word::Of && scene.small(place + 2);
    let hyphen = place > number.end && scene.small(place + 1) && number.scale == 0;
    let weighed = (1..=5).any(|back| {
        let letters = scene.letters_before(number.start, back);
        letters.starts_with("weigh")
            || back <= 3
                && number.scale == 0
                && [
                    "lose", "lost", "losing", "gain", "gained", "gaining", "drop", "dropped", "shed",
                    "shedding", "baby",
                ]
                .contains(&letters)
    });
    let after =
        ["heavier", "lighter", "overweight", "each", "per"].iter().any(|word| scene.reads(place + 1, word))
            && scene.word(place + 1) != Word::Per;
    (of || hyphen || weighed || after)
        .then(|| unit::unit(scene, number.end))
        .flatten()
        .map(|(unit, end)| (Measure::Unit(unit), end))
}

/// The unit of time behind a number.
pub(super) fn time(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    let vague = matches!(number.shape, Shape::AtLeast | Shape::Share | Shape::Words);
    let mut place = scene.past_hyphen(number.end);
    if vague && scene.word(place) == Word::Of {
        place += 1;
    }
    if number.shape == Shape::Share && scene.word(place) == Word::A {
        place = scene.past_hyphen(place + 1);
    }
    // "three business days", "six straight weeks", "two full years"
    let adjective = [
        "business", "working", "consecutive", "straight", "full", "whole", "calendar", "more", "long",
        "additional", "extra", "other",
    ];
    if adjective.iter().any(|word| scene.reads(place, word))
        && matches!(scene.word(place + 1), Word::Units(_))
    {
        place += 1;
    }
    let unit = match scene.word(place) {
        Word::Units(unit) => unit,
        Word::Unit(unit) => unit,
        Word::Second if place == number.end || scene.glued(place) => Time::Second,
        Word::Quarters => Time::Quarter,
        // "two nights" are two days, "three night markets" are markets.
        Word::Part(3) if scene.letters(place) == "nights" => Time::Day,
        Word::Part(3) if scene.letters(number.start) == "1" && scene.letters(place) == "night" => Time::Day,
        _ => {
            let glued = scene.glued(number.end);
            let unit = match scene.letters(place) {
                "h" | "H" if glued => Time::Hour,
                "s" if glued && number.shape != Shape::Plain || scene.letters(place) == "sec" => Time::Second,
                _ => return None,
            };
            return Some((Measure::Time(unit), place + 1));
        }
    };
    // "1 m" is no month, "5 second-hand cars" no seconds.
    if scene.word(place) == Word::Second
        && scene.past_hyphen(place + 1) > place + 1
        && scene.reads(scene.past_hyphen(place + 1), "hand")
    {
        return None;
    }
    Some((Measure::Time(unit), place + 1))
}

/// "45-year-old", "three months old", "6 weeks of age".
pub(super) fn age(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    let place = scene.past_hyphen(number.end);
    if matches!(scene.letters(place), "yo" | "y.o." | "y.o") {
        return Some((Measure::Age(Time::Year), place + 1));
    }
    let (Word::Unit(unit) | Word::Units(unit)) = scene.word(place) else { return None };
    let next = scene.past_hyphen(place + 1);
    match (scene.word(next), scene.word(next + 1)) {
        (Word::Old, _) => Some((Measure::Age(unit), next + 1)),
        (Word::Of, Word::Age) => Some((Measure::Age(unit), next + 2)),
        _ => None,
    }
}
