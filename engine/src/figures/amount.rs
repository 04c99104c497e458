//! A number with its unit, and two of them as a range: "$3-5 billion", "between 12 and 18 months", "2 to 3 percent".

use super::currency::{self, Currency};
use super::exact::Exact;
use super::numeral::{self, Numeral, Shape};
use super::percent::{self, Percent};
use super::scene::Scene;
use super::si;
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

/// A reader of what stands behind a number: its measure, and the place behind it.
type After = fn(&Scene, &Numeral) -> Option<(Measure, usize)>;

/// Tried in this order behind every number.
const AFTER: &[After] = &[
    |scene, number| percent::after(scene, number.end).map(|(percent, end)| (Measure::Percent(percent), end)),
    age, // Before time: "45-year-old" is an age.
    time,
    mass, // Before money: "two pounds of butter".
    |scene, number| money(scene, number),
    |scene, number| unit::unit(scene, number.end).map(|(unit, end)| (Measure::Unit(unit), end)),
];

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
    Some(with_rest(scene, lend(scene, first)))
}

/// One number with its measure.
fn single(scene: &Scene, at: usize) -> Option<Amount> {
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
        AFTER.iter().find_map(|after| after(scene, &low)).unwrap_or((Measure::None, low.end))
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
    let measured = matches!(scene.word(end), Word::Of | Word::Tall) || scene.is_over(end);
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

fn money(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
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
fn time(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
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
        "business",
        "working",
        "consecutive",
        "straight",
        "full",
        "whole",
        "calendar",
        "more",
        "long",
        "additional",
        "extra",
        "other",
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
fn age(scene: &Scene, number: &Numeral) -> Option<(Measure, usize)> {
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
                && scene.small(at - 1)
                && (letters.ends_with("ed")
                    || matches!(
                        letters,
                        "goes" | "go" | "changes" | "change" | "moves" | "move" | "raise" | "raising"
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

/// Adds the smaller unit that follows: "6ft 2in", "3 dollars 50 cents", "2 hours and 14 minutes".
fn with_rest(scene: &Scene, first: Amount) -> Amount {
    if first.low.shape == Shape::AtLeast {
        return first;
    }
    // "one hour and a half"
    if matches!(first.measure, Measure::Time(_)) && scene.word(first.end) == Word::And && first.high.is_none()
    {
        let half = if scene.word(first.end + 1) == Word::A { first.end + 2 } else { first.end + 1 };
        if scene.word(half) == Word::Half
            && scene.word(half + 1) != Word::Of
            && let Some(value) = Exact::ONE.over(2).and_then(|half| first.low.value.plus(half))
        {
            return Amount { end: half + 1, low: Numeral { value, ..first.low }, ..first };
        }
    }
    let mut place = first.end;
    let mut joined = false;
    while matches!(scene.word(place), Word::Comma | Word::And) && place < first.end + 2 {
        place += 1;
        joined = true;
    }
    let next = scene.word(place);
    if !matches!(next, Word::Digits | Word::Cardinal(_)) {
        return first;
    }
    let Some(second) = single(scene, place) else { return first };
    if let (Measure::Money(whole), Measure::None) = (first.measure, second.measure)
        && whole.parts == 1
        && cents(scene, &first, &second)
        && let Some(part) = second.low.value.over(100)
    {
        return Amount { end: second.end, rest: Some((part, first.measure)), ..first };
    }
    let rest = match (first.measure, second.measure) {
        (Measure::Money(whole), Measure::Money(part)) if whole.parts == 1 && part.parts > 1 => {
            let Some(part) = second.low.value.over(part.parts) else { return first };
            (part, first.measure)
        }
        (Measure::Unit(whole), Measure::Unit(part)) if is_part(whole.name, part.name) => {
            // The whole in the smaller unit, which may have a smaller one behind it in turn.
            let Some(value) = si::ratio(whole.si, part.si)
                .and_then(|parts| first.low.value.times(Exact::whole(parts)))
                .and_then(|value| value.plus(second.low.value))
            else {
                return first;
            };
            let low = Numeral { value, ..first.low };
            return with_rest(scene, Amount { end: second.end, low, measure: second.measure, ..first });
        }
        (Measure::Time(whole), Measure::Time(part))
            if part < whole && (!joined || place == first.end + 1 && scene.word(place - 1) == Word::And) =>
        {
            (second.low.value, second.measure)
        }
        _ => return first,
    };
    Amount { end: second.end, rest: Some(rest), ..first }
}

/// "15 dollars 50", "twenty rupees and 43": cents without their name, where nothing follows that they could count.
fn cents(scene: &Scene, first: &Amount, second: &Amount) -> bool {
    let number = second.low.value.integer().is_some_and(|number| (1..100).contains(&number));
    let two_digits = scene.word(second.start) != Word::Digits || scene.letters(second.start).len() == 2;
    let free =
        scene.is_over(second.end) || matches!(scene.word(second.end), Word::Stop | Word::And | Word::More);
    let whole = first.low.scale == 0 && first.low.value.integer().is_some() && first.rest.is_none();
    number && two_digits && free && whole && scene.word(first.end) != Word::Comma
}

/// Is the second unit the next smaller one in which people tell the first?
fn is_part(whole: &str, part: &str) -> bool {
    matches!(
        (whole, part),
        ("yard", "foot")
            | ("foot", "inch")
            | ("pound", "ounce")
            | ("stone", "pound")
            | ("meter", "centimeter")
            | ("kilogram", "gram")
            | ("kilometer", "meter")
            | ("meter", "millimeter")
            | ("centimeter", "millimeter")
    )
}
