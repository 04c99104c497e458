//! Two numbers as one range: "$3-5 billion", "between 12 and 18 months"; or as the ends of a change, which is none.

use super::amount::{self, Amount, Measure};
use super::digits;
use super::exact::Exact;
use super::hedge;
use super::numeral::Shape;
use super::rate;
use super::scene::Scene;
use super::word::{Time, Word};

/// So many times the first number, the second is what something came to and no end of a range.
const FAR: f64 = 8.0;

/// The other end of a range whose first end is `first`.
pub(super) fn second_end(scene: &Scene, first: &Amount, between: bool, led: bool) -> Option<Amount> {
    let at = first.end;
    if scene.word(at) == Word::Slash {
        return quoted(scene, first);
    }
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
    let second = amount::single(scene, place)?;
    (second.low.shape != Shape::AtLeast && first.low.shape != Shape::AtLeast).then_some(second)
}

/// "121.68/71 yen", "128.50/129.50": what dealers bid and ask, the second without the figures it has in common.
fn quoted(scene: &Scene, first: &Amount) -> Option<Amount> {
    /// So many of the last figures the two are apart at most.
    const SPREAD: i64 = 15;
    let at = first.end;
    if !scene.glued(at) || !scene.glued(at + 1) || scene.word(at + 1) != Word::Digits {
        return None;
    }
    let (bid, ask) = (scene.letters(at - 1), scene.letters(at + 1));
    let (_, decimals) = bid.split_once('.')?;
    let mut second = amount::single(scene, at + 1)?;
    if let Some((_, same)) = ask.split_once('.') {
        return (decimals.len() > 1 && same.len() == decimals.len()).then_some(second);
    }
    if ask.len() != 2 || decimals.len() < 2 {
        return None;
    }
    // "98/02" goes on with the next hundred.
    let apart = (digits::run(ask)? - digits::run(bid.get(bid.len() - 2..)?)?).rem_euclid(100);
    let last = Exact::new(apart, -(decimals.len() as i32));
    second.low.value = first.low.value.plus(last)?;
    (1..=SPREAD).contains(&apart).then_some(second)
}

/// Two ends as one range, where they count the same.
pub(super) fn join(
    scene: &Scene,
    start: usize,
    mut first: Amount,
    mut second: Amount,
    between: bool,
) -> Option<Amount> {
    let led = start < first.start;
    let connector = scene.word(first.end);
    if led && !between && is_change(scene, start) {
        return None;
    }
    // "rose by nearly a third to 84 million": by how much, and to what; "rose from about $30 to $50": from one to
    // the other.
    if !led && connector == Word::To {
        let (hedged, _) = hedge::before(scene, first.start, 0);
        match scene.word_before(hedged, 1) {
            Word::By => return None,
            Word::From if is_change(scene, hedged - 1) => return None,
            // "fell 190 to 17,960": by how much, and to what.
            Word::Rise | Word::Fall | Word::Up | Word::Down
                if !matches!(first.measure, Measure::Percent(_))
                    && first.low.value.value() * FAR < second.low.value.value()
                    && first.low.scale == second.low.scale =>
            {
                return None;
            }
            _ => {}
        }
    }
    let measure = match (first.measure, second.measure) {
        (one, Measure::None) if scene.word(first.start) == Word::Currency || matches!(one, Measure::None) => {
            one
        }
        (Measure::None, other) => other,
        (one, other) if same(one, other) => other,
        // "18 months to three years": both in the smaller unit.
        (Measure::Time(one), Measure::Time(other)) => {
            let parts = Exact::whole(parts(one.max(other), one.min(other))?);
            let longer = if one > other { &mut first.low.value } else { &mut second.low.value };
            *longer = longer.times(parts)?;
            Measure::Time(one.min(other))
        }
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

/// "from £20 a night to £45 a night": a range whose ends both tell what the price is for.
pub(super) fn of_prices(scene: &Scene, start: usize, first: &Amount, between: bool) -> Option<Amount> {
    if !matches!(first.measure, Measure::Money(_)) {
        return None;
    }
    let (per, end) = rate::rate(scene, first.end)?;
    let first = Amount { end, ..*first };
    let second = second_end(scene, &first, between, start < first.start)?;
    let (other, end) = rate::rate(scene, second.end)?;
    let range = join(scene, start, first, second, between)?;
    (per == other).then_some(Amount { end, ..range })
}

/// How many of a shorter unit of time always make one of the longer.
fn parts(longer: Time, shorter: Time) -> Option<i64> {
    Some(match (longer, shorter) {
        (Time::Minute, Time::Second) | (Time::Hour, Time::Minute) => 60,
        (Time::Day, Time::Hour) => 24,
        (Time::Week, Time::Day) => 7,
        (Time::Year, Time::Month) => 12,
        (Time::Decade, Time::Year) => 10,
        _ => return None,
    })
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
pub(super) fn lend(scene: &Scene, first: Amount) -> Amount {
    let changes =
        scene.word_before(first.start, 1) == Word::From && matches!(scene.word(first.end), Word::To);
    // "45 and 50 mg", "10 or 20 percent"
    let listed = matches!(scene.word(first.end), Word::And | Word::Or)
        && scene.word(first.end + 1) == Word::Digits
        && scene.word(first.start) == Word::Digits;
    if first.measure != Measure::None || !changes && !listed {
        return first;
    }
    match amount::single(scene, first.end + 1) {
        Some(second) if !matches!(second.measure, Measure::None | Measure::Time(_)) => {
            Amount { measure: second.measure, borrowed: true, ..first }
        }
        _ => first,
    }
}
