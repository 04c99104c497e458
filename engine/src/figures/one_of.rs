//! One of a unit, or a part of one: "a kilo of rice", "less than a dollar", "two-thirds of an inch".

use super::amount::Measure;
use super::currency;
use super::exact::Exact;
use super::numeral::{Numeral, Shape};
use super::rate;
use super::scene::Scene;
use super::unit;
use super::word::{Time, Word};

/// "a kilo of rice", "a mile away": one of a unit, where it is plainly measured.
pub(super) fn one_of(scene: &Scene, at: usize) -> Option<Numeral> {
    const OTHERS: &[&str] =
        &["bar", "cup", "degree", "bit", "mole", "stone", "knot", "gray", "yard", "foot", "head", "second"];
    if scene.word(at) != Word::A {
        return None;
    }
    let rate = matches!(
        scene.word_before(at, 1),
        Word::Digits
            | Word::Scale(_)
            | Word::Units(_)
            | Word::Suffix(_)
            | Word::Cent
            | Word::Per
            | Word::Cardinal(_)
            | Word::Currency
    ) || at > 0
        && (currency::after(scene, at - 1).is_some() || unit::unit(scene, at - 1).is_some());
    // "the price of a barrel of oil"
    let priced = scene.word_before(at, 1) == Word::Of
        && matches!(scene.letters_before(at, 2), "price" | "prices" | "cost");
    if rate || priced {
        return None;
    }
    let one = Numeral { start: at, end: at + 1, value: Exact::ONE, scale: 0, shape: Shape::Words };
    if sole_coin(scene, at) {
        return Some(one);
    }
    let (unit, end) = unit::unit(scene, at + 1)?;
    let measured = matches!(scene.word(end), Word::Of | Word::Tall | Word::Stop | Word::From | Word::Is)
        || scene.is_over(end);
    (measured && !OTHERS.contains(&unit.name)).then_some(one)
}

/// "less than a dollar a day", "by a cent": one of a currency, where its worth is told and not its name.
fn sole_coin(scene: &Scene, at: usize) -> bool {
    const COINS: &[&str] = &["dollar", "euro", "pound", "cent", "penny", "buck", "quid", "rupee"];
    let hedged = matches!(
        scene.word_before(at, 1),
        Word::Than | Word::Nearly | Word::Almost | Word::About | Word::By | Word::Under | Word::Over
    );
    // "down a cent, at", "up a dollar to"
    let moved = matches!(scene.word_before(at, 1), Word::Up | Word::Down | Word::Rise | Word::Fall)
        && (!scene.is_word(at + 2) || matches!(scene.word(at + 2), Word::To | Word::At));
    let coin = COINS.contains(&scene.letters(at + 1));
    let rest = scene.word(at + 2) == Word::And
        && currency::after(scene, at + 4).is_some_and(|(part, _)| part.parts > 1);
    let of_it = scene.word(at + 2) == Word::Of;
    coin && !of_it
        && (rest || moved || rate::rate(scene, at + 2).is_some() || hedged && !scene.is_word(at + 2))
}

/// "a tenth of a gallon", "two-thirds of an inch".
pub(super) fn part_of_unit(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    let part = number.shape == Shape::Share
        && scene.word(number.end) == Word::Of
        && matches!(scene.word(number.end + 1), Word::A | Word::Cardinal(1));
    if !part {
        return None;
    }
    if scene.word(number.end + 2) == Word::Second {
        return Some((Measure::Time(Time::Second), number.end + 3));
    }
    unit::unit(scene, number.end + 2).map(|(unit, end)| (Measure::Unit(unit), end))
}

/// "80kg (176 pounds)": what weighs in one unit weighs in the other.
pub(super) fn weighed_again(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
    const MASSES: &[&str] = &[
        "kg", "kilo", "kilos", "kilogram", "kilograms", "tonne", "tonnes", "ton", "tons", "stone", "st", "g",
    ];
    let again = scene.word_before(number.start, 1) == Word::Open
        && MASSES.contains(&scene.letters_before(number.start, 2))
        && matches!(scene.letters(scene.past_hyphen(number.end)), "pound" | "pounds");
    if again { unit::unit(scene, number.end).map(|(unit, end)| (Measure::Unit(unit), end)) } else { None }
}

/// "6.1 on the Richter scale": the strength of an earthquake.
pub(super) fn on_richter(scene: &Scene, at: usize) -> Option<(Measure, usize)> {
    let scale =
        scene.word(at) == Word::On && scene.word(at + 1) == Word::The && scene.reads(at + 2, "richter");
    if scale { unit::magnitude().map(|unit| (Measure::Unit(unit), at)) } else { None }
}
