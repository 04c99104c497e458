//! A number with its unit: "$3.2 million", "12 km", "2 percent"; two of them if they make a range.

use super::behind;
use super::currency::{self, Currency};
use super::exact::Exact;
use super::numeral::{self, Numeral};
use super::one_of;
use super::percent::Percent;
use super::range;
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
    if let Some(range) = range::of_prices(scene, at, &first, between) {
        return Some(range);
    }
    if let Some(second) = range::second_end(scene, &first, between, led)
        && let Some(range) = range::join(scene, at, first, second, between)
    {
        return Some(range);
    }
    if led {
        return None;
    }
    Some(rest::with_rest(scene, range::lend(scene, first)))
}

/// One number with its measure.
pub(super) fn single(scene: &Scene, at: usize) -> Option<Amount> {
    let (negative, place) = sign(scene, at);
    let money = currency::before(scene, place);
    let (inner, place) = match money {
        Some((_, after)) => sign(scene, after),
        None => (false, place),
    };
    let mut low = numeral::numeral(scene, place).or_else(|| one_of::one_of(scene, place))?;
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
    } else if let Some(weight) = one_of::weighed_again(scene, &low) {
        weight
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
        Measure::None => one_of::part_of_unit(scene, &low)
            .or_else(|| one_of::on_richter(scene, end))
            .unwrap_or((measure, end)),
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
        // "plus or minus 3 points" bounds how far off a number is.
        Word::Minus if scene.word_before(at, 1) == Word::Or => (false, at),
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
