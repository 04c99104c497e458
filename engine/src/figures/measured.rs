//! Amounts as figures: money, percentages, quantities, durations, ages and counts, each with its value.

use super::amount::{self, Amount, Measure};
use super::count;
use super::currency;
use super::duration;
use super::exact::Exact;
use super::found::{Found, Grammar, Rule};
use super::hedge;
use super::numeral;
use super::numeral::{Numeral, Shape};
use super::pair;
use super::percent::Percent;
use super::scene::Scene;
use super::si;
use super::story::Story;
use super::unit::Unit;
use super::word::{Time, Word};
use crate::annotation::{Amount as Range, Kind, Modifier, Number, Value};
use std::borrow::Cow;

/// The grammar of [`measured`].
pub(super) const MEASURED: Grammar<Rule> = Grammar {
    starts: |word| {
        numeral::starts(word)
            || currency::starts(word)
            || matches!(word, Word::Open | Word::Between | Word::From | Word::Dash | Word::Minus)
    },
    read: measured,
};

/// A number with all that belongs to it.
pub(super) fn measured(scene: &Scene, story: &mut Story, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = in_brackets(scene, at) {
        return Some(found);
    }
    let mut amount = amount::amount(scene, at)?;
    if let Measure::Money(currency) = &mut amount.measure {
        currency::settle_cents(scene, amount.end, currency, &mut story.cents);
    }
    if amount.measure == Measure::None && !count::is_count(scene, &amount) {
        return None;
    }
    let mut found = read(scene, &amount)?;
    found.end = with_noun(scene, &amount, found.end);
    hedged(scene, &mut found, floor);
    if amount.low.shape == Shape::About {
        found.modifiers.push(Modifier::Approx);
    }
    Some(two_bounds(scene, &amount, &found).unwrap_or(found))
}

/// "a result of ($99.9m)": below zero, as accounts write it. Behind another sum the brackets only convert it.
fn in_brackets(scene: &Scene, at: usize) -> Option<Found> {
    let told = matches!(scene.word_before(at, 1), Word::Is | Word::Past | Word::Of)
        || matches!(scene.letters_before(at, 1), "loss" | "losses" | "deficit" | "result");
    if scene.word(at) != Word::Open || !told {
        return None;
    }
    let mut amount = amount::amount(scene, at + 1).filter(|amount| scene.word(amount.end) == Word::Close)?;
    if !matches!(amount.measure, Measure::Money(_)) || amount.high.is_some() {
        return None;
    }
    amount.low.value = amount.low.value.negated();
    amount.start = at;
    amount.end += 1;
    read(scene, &amount)
}

/// "more than 10 and less than 40": two bounds of one range.
fn two_bounds(scene: &Scene, amount: &Amount, found: &Found) -> Option<Found> {
    let bound = |modifiers: &[Modifier]| {
        modifiers.iter().copied().find(|modifier| matches!(modifier, Modifier::More | Modifier::Less))
    };
    let first = bound(&found.modifiers)?;
    if scene.word(found.end) != Word::And && !scene.reads(found.end, "but") || amount.high.is_some() {
        return None;
    }
    let place = (found.end + 2..found.end + 8).find(|place| {
        matches!(scene.word(*place), Word::Digits | Word::Cardinal(_) | Word::Currency | Word::A)
    })?;
    let second = amount::amount(scene, place)
        .filter(|second| second.high.is_none() && second.measure == amount.measure)?;
    let (start, other) = hedge::before(scene, place, found.end + 1);
    if start != found.end + 1
        || other == Some(first)
        || !matches!(other, Some(Modifier::More | Modifier::Less))
    {
        return None;
    }
    let (low, high) =
        if first == Modifier::More { (amount.low, second.low) } else { (second.low, amount.low) };
    if low.value.value() >= high.value.value() {
        return None;
    }
    let mut joined = read(scene, &Amount { low, high: Some(high), ..*amount })?;
    joined.start = found.start;
    joined.end = second.end;
    Some(joined)
}

/// Takes in what a hyphen ties to the figure: "12-point", "three-way", and the rate of a price: "$12 an hour".
fn with_noun(scene: &Scene, amount: &Amount, end: usize) -> usize {
    match amount.measure {
        Measure::None if amount.high.is_none() && amount.low.scale == 0 => {
            let noun = scene.past_hyphen(end);
            let tied = noun > end
                && scene.small(noun)
                && matches!(scene.word(noun), Word::Plain | Word::Point | Word::Label)
                && scene.letters(noun).len() > 2;
            if tied
                && !scene.letters(noun).ends_with("ish")
                && !matches!(scene.letters(noun), "plus" | "odd")
                && scene.past_hyphen(noun + 1) == noun + 1
            {
                noun + 1
            } else {
                end
            }
        }
        Measure::Money(_) if amount.high.is_none() => {
            super::rate::rate(scene, end).map_or(end, |(_, end)| end)
        }
        _ => end,
    }
}

/// Takes in the hedges on both sides, and tells the direction of a change.
pub(super) fn hedged(scene: &Scene, found: &mut Found, floor: usize) {
    let (mut start, mut before) = hedge::before(scene, found.start, floor);
    // "borrowed over four years": in that time; "for over four years": longer.
    if found.kind == Kind::Duration
        && scene.reads(start, "over")
        && !matches!(
            scene.word_before(start, 1),
            Word::For | Word::Is | Word::Past | Word::By | Word::After | Word::Within
        )
        && !matches!(
            scene.letters_before(start, 1),
            "took" | "lasted" | "take" | "takes" | "lasts" | "last" | "spent"
        )
    {
        (start, before) = (found.start, None);
    }
    let (end, after) = hedge::after(scene, found.end);
    found.modifiers.extend(before);
    found.modifiers.extend(after);
    let changes = matches!(found.kind, Kind::Percent | Kind::Money | Kind::Quantity | Kind::Count);
    found.start = start;
    found.end = end;
    if changes
        && let Some(direction) =
            hedge::direction(scene, start).or_else(|| hedge::direction_behind(scene, end))
    {
        let share = found.kind != Kind::Count || scene.word_before(start, 1) == Word::By;
        // "raised $3m", "lost $3m": the sum did not change.
        let moved = found.kind == Kind::Money
            && matches!(scene.letters_before(start, 1), "raised" | "lost" | "added" | "gained" | "shed");
        found.modifiers.extend((share && !moved).then_some(direction));
    }
}

/// The value of an amount, as its kind writes it.
fn read(scene: &Scene, amount: &Amount) -> Option<Found> {
    let (start, end) = (amount.start, amount.end);
    let (kind, value, why): (Kind, Value, Cow<'static, str>) = match amount.measure {
        Measure::None => {
            (Kind::Count, Value::Number(range(amount, Exact::ONE)?), counted(&amount.low).into())
        }
        Measure::Money(currency) => {
            let part = Exact::ONE.over(currency.parts)?;
            let code = (!currency.code.is_empty()).then_some(Cow::Borrowed(currency.code));
            let why = match (currency.assumed, currency.code) {
                (_, "") => Cow::Borrowed(
                    "several countries call their money so, and the text does not say whose this is",
                ),
                (true, code) => format!(
                    "'{}' is read as {code}: the text does not say otherwise",
                    money_words(scene, amount)
                )
                .into(),
                (false, _) => Cow::Borrowed("a sum of money"),
            };
            (Kind::Money, Value::Money { amount: range(amount, part)?, currency: code }, why)
        }
        Measure::Percent(percent) => {
            let (part, why) = match percent {
                Percent::Cent => (Exact::ONE, "a share of a hundred"),
                Percent::Points => (Exact::ONE, "a difference between two percentages"),
                Percent::Basis => (Exact::new(1, -2), "100 basis points are 1 per cent"),
            };
            (Kind::Percent, Value::Number(range(amount, part)?), why.into())
        }
        Measure::Unit(unit) => quantity(amount, unit)?,
        Measure::Age(unit) => {
            let value =
                Value::Quantity { amount: range(amount, Exact::ONE)?, unit: duration::name(unit).into() };
            (Kind::Quantity, value, "an age".into())
        }
        Measure::Time(unit) => (Kind::Duration, lasting(amount, unit)?, "a length of time".into()),
    };
    Some(Found::new(start, end, kind, Some(value), why))
}

fn counted(number: &Numeral) -> &'static str {
    match number.shape {
        Shape::AtLeast => "a round number of which only the least is certain",
        Shape::Share => "a part of one",
        Shape::Words => "a number in words",
        _ => "a number in digits",
    }
}

/// The sign or word of the currency.
fn money_words<'a>(scene: &Scene<'a>, amount: &Amount) -> &'a str {
    if amount.low.start > amount.start {
        scene.words(amount.start, amount.low.start)
    } else {
        scene.words(amount.low.end, amount.end)
    }
}

fn quantity(amount: &Amount, unit: Unit) -> Option<(Kind, Value, Cow<'static, str>)> {
    let size = range(amount, Exact::ONE)?;
    let why = si::told(size, unit).map_or(Cow::Borrowed("an amount with its unit"), Cow::Owned);
    let name = if unit.per.is_empty() {
        Cow::Borrowed(unit.name)
    } else {
        Cow::Owned([unit.name, " per ", unit.per].concat())
    };
    Some((Kind::Quantity, Value::Quantity { amount: size, unit: name }, why))
}

/// The numbers of an amount, each times `part`; one number with a rest is their sum.
fn range(amount: &Amount, part: Exact) -> Option<Range> {
    let number = |value: Exact| Some(Number(value.times(part)?.value()));
    let mut low = amount.low.value;
    if let Some((rest, Measure::Money(_))) = amount.rest {
        low = low.plus(if low.is_negative() { rest.negated() } else { rest })?;
    }
    let low = number(low)?;
    Some(match amount.high {
        Some(high) => Range::Between { min: Some(low), max: Some(number(high.value)?) },
        None if amount.low.shape == Shape::AtLeast => Range::Between { min: Some(low), max: None },
        None => Range::Exactly(low),
    })
}

fn lasting(amount: &Amount, unit: Time) -> Option<Value> {
    let low = match amount.rest {
        Some((rest, Measure::Time(part))) => duration::iso_of(&[(amount.low.value, unit), (rest, part)]),
        _ => duration::iso(amount.low.value, unit),
    };
    Some(match amount.high {
        Some(high) => Value::IsoRange { min: Some(low), max: Some(duration::iso(high.value, unit)) },
        None if amount.low.shape == Shape::AtLeast => Value::IsoRange { min: Some(low), max: None },
        None => Value::Iso(low),
    })
}

/// The grammar of [`counted_in_two`].
pub(super) const COUNTED_IN_TWO: Grammar<Rule> = Grammar {
    starts: |word| numeral::starts(word) || matches!(word, Word::Minus | Word::Fold(_) | Word::Once(_)),
    read: counted_in_two,
};

/// Shares, scores and multiples.
pub(super) fn counted_in_two(scene: &Scene, _: &mut Story, at: usize, floor: usize) -> Option<Found> {
    if let Some(([one, other], end)) = pair::pair(scene, at) {
        let pair = [Number(one as f64), Number(other as f64)];
        return Some(Found::new(
            at,
            end,
            Kind::Count,
            Some(Value::Pair { pair }),
            "two numbers set against each other",
        ));
    }
    let minus = usize::from(scene.word(at) == Word::Minus);
    let (value, end, why) = if let Some((share, end)) = count::share(scene, at + minus) {
        (if minus > 0 { share.negated() } else { share }, end, "a share of a whole")
    } else {
        let (times, end) = count::multiple(scene, at)?;
        (times, end, "so many times as much")
    };
    let value = Value::Number(Range::Exactly(Number(value.value())));
    let mut found = Found::new(at, end, Kind::Count, Some(value), why);
    hedged(scene, &mut found, floor);
    Some(found)
}
