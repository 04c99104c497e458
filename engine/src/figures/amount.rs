//! A number with its unit, and two of them as a range: "$3-5 billion", "between 12 and 18 months", "2 to 3 percent".

use super::behind;
use super::currency::{self, Currency};
use super::exact::Exact;
use super::hedge;
use super::numeral::{self, Numeral, Shape};
use super::percent::Percent;
use super::rest;
use super::scene::Scene;
use super::unit::{self, Unit};
use super::word::{Time, Word};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// Nothing, or things.
    None,
    Money(Currency),
    Percent(Percent),
    Unit(Unit),
    Time(Time),
    /// Someone's age, in this unit of time.
    Age(Time),
}

/// A number and what it counts; two numbers if it is a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    /// The first token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// The number, or the lower end.
    pub(super) low: Numeral,
    /// The upper end of a range.
    pub(super) high: Option<Numeral>,
    /// What it counts.
    pub(super) measure: Measure,
    /// The same written in a smaller unit that follows: 40 cents behind 3 dollars.
    pub(super) rest: Option<(Exact, Measure)>,
    /// Is it one end of a change, "from 1.2m to 1.4m tonnes", whose unit stands at the other end?
    pub(super) borrowed: bool,
}

/// The number with its measure that starts at `at`, a range if one does.
pub(super) fn amount(scene: &Scene, at: usize) -> Option<Amount> {
    let (opening, between) = match scene.word(at) {
        Word::Between => (at + 1, true),
        Word::From => (at + 1, false),
        _ => (at, false),
    };
    let led = opening > at;
    let first = single(scene, opening)?;
    if let Some(second) = second_end(scene, &first, between, led)
        && let Some(range) = join(scene, at, first, second, between)
    {
        return Some(range);
    }
    if led {
        return None;
    }
    Some(rest::with_rest(scene, lend(scene, first)))
}

/// One number with its measure.
pub(super) fn single(scene: &Scene, at: usize) -> Option<Amount> {
    let (negative, place) = sign(scene, at);
    let money = currency::before(scene, place);
    let (inner, place) = match money {
        Some((_, after)) => sign(scene, after),
        None => (false, place),
    };
    let mut low = numeral::numeral(scene, place).or_else(|| one_of(scene, place))?;
    let millions = currency::in_millions(scene, low.end).filter(|_| low.scale == 0);
    if millions.is_some() {
        low.value = low.value.scaled(6);
        low.scale = 6;
    }
    if negative || inner {
        low.value = low.value.negated();
    }
    let (measure, end) = if let Some((currency, _)) = money {
        (Measure::Money(currency), past_code(scene, low.end, currency))
    } else if let Some((currency, end)) = millions {
        (Measure::Money(currency), end)
    } else {
        behind::AFTER.iter().find_map(|after| after(scene, &low)).unwrap_or((Measure::None, low.end))
    };
    // "magnitude 6.1", "a magnitude-6.1 earthquake"
    let named = if scene.word_before(at, 1) == Word::Dash { 2 } else { 1 };
    let measure =
        if measure == Measure::None && scene.letters_before(at, named).eq_ignore_ascii_case("magnitude") {
            unit::magnitude().map_or(measure, Measure::Unit)
        } else {
            measure
        };
    let (measure, end) = match measure {
        Measure::None => {
            part_of_unit(scene, &low).or_else(|| on_richter(scene, end)).unwrap_or((measure, end))
        }
        _ => (measure, end),
    };
    let mut end = end;
    if let (Measure::Money(_), Word::Scale(ten)) = (measure, scene.word(end))
        && low.scale == 0
        && ten > 2
    {
        // "75 USD million"
        low.value = low.value.scaled(ten);
        low.scale = ten;
        end += 1;
    }
    if scene.reads(end, "below")
        && (scene.word(end + 1) == Word::Cardinal(0) || scene.reads(end + 1, "freezing"))
    {
        // "12 below zero", "5 degrees below zero"
        let degrees = match measure {
            Measure::Unit(_) => Some(measure),
            Measure::None => unit::degree().map(Measure::Unit),
            _ => None,
        };
        if let Some(measure) = degrees {
            low.value = low.value.negated();
            return Some(Amount {
                start: at,
                end: end + 2,
                low,
                high: None,
                measure,
                rest: None,
                borrowed: false,
            });
        }
    }
    Some(Amount { start: at, end, low, high: None, measure, rest: None, borrowed: false })
}

/// "a tenth of a gallon", "two-thirds of an inch".
fn part_of_unit(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
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

/// "6.1 on the Richter scale": the strength of an earthquake.
fn on_richter(scene: &Scene, at: usize) -> Option<(Measure, usize)> {
    let scale =
        scene.word(at) == Word::On && scene.word(at + 1) == Word::The && scene.reads(at + 2, "richter");
    if scale { unit::magnitude().map(|unit| (Measure::Unit(unit), at)) } else { None }
}

/// "a kilo of rice", "a mile away": one of a unit, where it is plainly measured.
fn one_of(scene: &Scene, at: usize) -> Option<Numeral> {
    const OTHERS: &[&str] =
        &["bar", "cup", "degree", "bit", "mole", "stone", "knot", "gray", "yard", "foot", "head", "second"];
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
    if scene.word(at) != Word::A || rate {
        return None;
    }
    let (unit, end) = unit::unit(scene, at + 1)?;
    let measured = matches!(scene.word(end), Word::Of | Word::Tall | Word::Stop | Word::From | Word::Is)
        || scene.is_over(end);
    (measured && !OTHERS.contains(&unit.name)).then_some(Numeral {
        start: at,
        end: at + 1,
        value: Exact::ONE,
        scale: 0,
        shape: Shape::Words,
    })
}

/// "-3.1", "minus 5": is the number below zero, and where does it start?
fn sign(scene: &Scene, at: usize) -> (bool, usize) {
    let number = matches!(scene.word(at + 1), Word::Digits | Word::Currency | Word::Stop);
    match scene.word(at) {
        Word::Dash if number && scene.glued(at + 1) && !scene.glued(at) => {
            // "ef 75 -300mm" is a range.
            (at == 0 || scene.word(at - 1) != Word::Digits, at + 1)
        }
        Word::Dash
            if number
                && scene.glued(at + 1)
                && matches!(
                    scene.word_before(at, 1),
                    Word::Open | Word::Currency | Word::Below | Word::Above | Word::Equals
                ) =>
        {
            (true, at + 1)
        }
        Word::Minus => (true, at + 1),
        _ => (false, at),
    }
}

/// "$5 US", "$20 million USD", "£5 sterling": the same currency once more.
fn past_code(scene: &Scene, at: usize, currency: Currency) -> usize {
    match currency::after(scene, at) {
        Some((again, end))
            if scene.is_word(at)
                && again.code == currency.code
                && again.parts == 1
                && scene.word(at) != Word::Currency =>
        {
            end
        }
        _ => at,
    }
}

/// The other end of a range whose first end is `first`.
fn second_end(scene: &Scene, first: &Amount, between: bool, led: bool) -> Option<Amount> {
    let at = first.end;
    let place = match scene.word(at) {
        Word::And if between => at + 1,
        Word::Dash => {
            // "18-to-24-year-olds", "8- to 16-meter", "3-5", "3 - 5"
            match scene.word(at + 1) {
                Word::To | Word::Or => scene.past_hyphen(at + 2),
                Word::Dash => return None,
                _ if scene.glued(at) == scene.glued(at + 1) => at + 1,
                _ => return None,
            }
        }
        Word::To | Word::Through => at + 1,
        Word::Or if !led => at + 1,
        Word::Until if led => at + 1,
        _ => return None,
    };
    // "between 2 and about 7 grams"
    let place = if between && scene.word(place) == Word::About { place + 1 } else { place };
    let second = single(scene, place)?;
    (second.low.shape != Shape::AtLeast && first.low.shape != Shape::AtLeast).then_some(second)
}

/// Two ends as one range, where they count the same.
fn join(scene: &Scene, start: usize, mut first: Amount, second: Amount, between: bool) -> Option<Amount> {
    let led = start < first.start;
    let connector = scene.word(first.end);
    if led && !between && is_change(scene, start) {
        return None;
    }
    // "rose by nearly a third to 84 million": by how much, and to what.
    if !led && connector == Word::To {
        let (hedged, _) = hedge::before(scene, first.start, 0);
        if scene.word_before(hedged, 1) == Word::By {
            return None;
        }
    }
    let measure = match (first.measure, second.measure) {
        (one, Measure::None) if scene.word(first.start) == Word::Currency || matches!(one, Measure::None) => {
            one
        }
        (Measure::None, other) => other,
        (one, other) if same(one, other) => other,
        _ => return None,
    };
    // "2 to 5 million": the first end has the scale of the second.
    if first.low.scale == 0 && second.low.scale > 0 && !matches!(first.measure, Measure::Percent(_)) {
        let shared = first.low.value.scaled(second.low.scale);
        if shared.value() <= second.low.value.value() {
            first.low.value = shared;
        }
    }
    // "two or three dozen"
    if second.low.shape == Shape::Words
        && scene.word(second.low.end - 1) == Word::Dozen
        && scene.word(first.low.end - 1) != Word::Dozen
    {
        first.low.value = first.low.value.times(Exact::whole(12)).unwrap_or(first.low.value);
    }
    let (low, high) = (first.low.value.value(), second.low.value.value());
    let falls = low > high;
    match connector {
        Word::To | Word::Through | Word::Until if !led && falls && measure == Measure::None => return None,
        // "one or two", "50 or 100": neighbours; "5 or 500" are two answers.
        Word::Or if !(low < high && (high - low <= 3.0 || high <= low * 2.0)) => return None,
        Word::Dash if falls && measure == Measure::None => return None,
        _ => {}
    }
    // "from 10% to 25%": where it is a range, it was read from its "from" on.
    if !led && connector == Word::To && scene.word_before(first.start, 1) == Word::From {
        return None;
    }
    let (low, high) = if falls { (second.low, first.low) } else { (first.low, second.low) };
    Some(Amount { start, end: second.end, low, high: Some(high), measure, rest: None, borrowed: false })
}

/// Do the two count in the same unit?
fn same(one: Measure, other: Measure) -> bool {
    match (one, other) {
        (Measure::Money(one), Measure::Money(other)) => one.code == other.code && one.parts == other.parts,
        _ => one == other,
    }
}

/// Before "from": does something change from one value to another? That is two figures, no range.
fn is_change(scene: &Scene, at: usize) -> bool {
    (1..=3).any(|back| match scene.word_before(at, back) {
        Word::Rise | Word::Fall | Word::Up | Word::Down | Word::Past | Word::Score => {
            back < 3 || scene.word_before(at, 1) != Word::Of
        }
        Word::Range => false,
        _ => {
            let letters = scene.letters_before(at, back);
            back == 1
                && at > 0
                && scene.small(at - 1)
                && (letters.ends_with("ed")
                    || matches!(
                        letters,
                        "fall"
                            | "falls"
                            | "goes"
                            | "go"
                            | "changes"
                            | "change"
                            | "moves"
                            | "move"
                            | "raise"
                            | "raising"
                    ))
                && scene.word_before(at, 1) != Word::Range
        }
    }) && !(1..=2).any(|back| scene.word_before(at, back) == Word::Range)
}

/// "from 1.2m to 1.4m tonnes": each end of a change is counted in the unit of the other.
fn lend(scene: &Scene, first: Amount) -> Amount {
    let changes =
        scene.word_before(first.start, 1) == Word::From && matches!(scene.word(first.end), Word::To);
    // "45 and 50 mg", "10 or 20 percent"
    let listed = matches!(scene.word(first.end), Word::And | Word::Or)
        && scene.word(first.end + 1) == Word::Digits
        && scene.word(first.start) == Word::Digits;
    if first.measure != Measure::None || !changes && !listed {
        return first;
    }
    match single(scene, first.end + 1) {
        Some(second) if !matches!(second.measure, Measure::None | Measure::Time(_)) => {
            Amount { measure: second.measure, borrowed: true, ..first }
        }
        _ => first,
    }
}
