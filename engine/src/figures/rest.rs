//! The smaller unit behind the larger: "6ft 2in", "3 dollars 50 cents", "2 hours and 14 minutes".

use super::amount::{self, Amount, Measure};
use super::exact::Exact;
use super::numeral::{self, Numeral, Shape};
use super::scene::Scene;
use super::si;
use super::unit;
use super::word::Word;

/// Adds the smaller unit that follows: "6ft 2in", "3 dollars 50 cents", "2 hours and 14 minutes".
pub(super) fn with_rest(scene: &Scene, first: Amount) -> Amount {
    if first.low.shape == Shape::AtLeast {
        return first;
    }
    if let Some(height) = height(scene, &first) {
        return height;
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
    let Some(second) = amount::single(scene, place) else { return first };
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

/// "a 6-foot-2 guard", "a 5-foot-11-inch fence", "she is six foot two": inches, named or not.
fn height(scene: &Scene, first: &Amount) -> Option<Amount> {
    let Measure::Unit(foot) = first.measure else { return None };
    let place = scene.past_hyphen(first.end);
    let spoken =
        scene.reads(first.end - 1, "foot") && matches!(scene.word(place), Word::Digits | Word::Cardinal(_));
    if foot.name != "foot" || first.high.is_some() || place == first.end && !spoken {
        return None;
    }
    let second =
        numeral::numeral(scene, place).filter(|inches| matches!(inches.value.integer(), Some(0..12)))?;
    let named = scene.past_hyphen(second.end);
    let named = ["inch", "inches"].iter().any(|word| scene.reads(named, word)).then_some(named + 1);
    let counts = named.is_none()
        && place == first.end
        && scene.small(second.end)
        && scene.word(second.end) == Word::Plain;
    let value = first.low.value.times(Exact::whole(12))?.plus(second.value)?;
    let measure = Measure::Unit(unit::inch()?);
    (!counts).then_some(Amount {
        end: named.unwrap_or(second.end),
        low: Numeral { value, ..first.low },
        measure,
        ..*first
    })
}

/// "15 dollars 50", "twenty rupees and 43": cents without their name, where nothing follows that they could count.
pub(super) fn cents(scene: &Scene, first: &Amount, second: &Amount) -> bool {
    let number = second.low.value.integer().is_some_and(|number| (1..100).contains(&number));
    let two_digits = scene.word(second.start) != Word::Digits || scene.letters(second.start).len() == 2;
    let free =
        scene.is_over(second.end) || matches!(scene.word(second.end), Word::Stop | Word::And | Word::More);
    let whole = first.low.scale == 0 && first.low.value.integer().is_some() && first.rest.is_none();
    number && two_digits && free && whole && scene.word(first.end) != Word::Comma
}

/// Is the second unit the next smaller one in which people tell the first?
fn is_part(whole: &str, part: &str) -> bool {
    const PARTS: &str = "yard foot|foot inch|pound ounce|stone pound|meter centimeter|meter millimeter|centimeter millimeter|kilogram gram|kilometer meter";
    PARTS.split('|').filter_map(|pair| pair.split_once(' ')).any(|pair| pair == (whole, part))
}
