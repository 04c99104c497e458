//! Parts of one: "two-thirds", "3 1/2", "½", "and a half", "half a million".

use super::digits;
use super::exact::Exact;
use super::numeral::{Numeral, Shape};
use super::percent;
use super::scale;
use super::scene::Scene;
use super::spelled;
use super::word::{Time, Word};

/// "1/4", "3⁄8": a fraction in digits; the whole is the larger.
pub(super) fn slashed(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    let shape = [scene.word(at), scene.word(at + 1), scene.word(at + 2)];
    if shape != [Word::Digits, Word::Slash, Word::Digits] || !scene.glued(at + 1) || !scene.glued(at + 2) {
        return None;
    }
    if scene.word(at + 3) == Word::Slash && scene.glued(at + 3) {
        return None;
    }
    let upper = digits::run(scene.letters(at))?;
    let lower = digits::run(scene.letters(at + 2))?;
    if lower > upper && lower <= 1000 && scene.letters(at + 2).len() <= 3 {
        Some((Exact::whole(upper).over(lower as u32)?, at + 3))
    } else {
        None
    }
}

/// "-1/4" behind "2": how the prices of grain are told; behind "2.59" it is a part of the last figure.
pub(super) fn hyphened(scene: &Scene, at: usize, number: &str) -> Option<(Exact, usize)> {
    if scene.word(at) != Word::Dash || !scene.glued(at) || !scene.glued(at + 1) {
        return None;
    }
    let (part, end) = slashed(scene, at + 1)?;
    let eighths = ["2", "4", "8", "16", "32"].contains(&scene.letters(end - 1));
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let part = part.times(Exact::new(1, -(decimals as i32)))?;
    eighths.then_some((part, end))
}

/// The denominator behind a cardinal: "thirds", "quarters", "fifth" behind one.
pub(super) fn denominator(scene: &Scene, at: usize, count: i64) -> Option<(u32, usize)> {
    let place = scene.past_hyphen(at);
    let hyphenated = place > at;
    // "thirty-two fifths", but "one hundred twenty-fifth" is an ordinal; "twenty-five hundredths".
    let (parts, end) = match scene.word(place) {
        Word::Parts(100) => (100, place + 1),
        // "three twenty-fifths" has no "twenty" of its own.
        Word::Parts(3..=9) if hyphenated && count >= 20 && count % 10 == 0 => return None,
        Word::Parts(parts) => (u32::from(parts), place + 1),
        Word::Quarters if !names_a_period(scene, place) => (4, place + 1),
        Word::Halves => (2, place + 1),
        // "a three-quarter-point cut"
        Word::Quarter if count == 3 && hyphenated && scene.past_hyphen(place + 1) > place + 1 => {
            (4, place + 1)
        }
        Word::Half if count == 1 => (2, place + 1),
        Word::Quarter if count == 1 && !names_a_period(scene, place) => (4, place + 1),
        Word::Ordinal(parts @ 3..) if count == 1 => {
            let tens = scene.past_hyphen(place + 1);
            match scene.word(tens) {
                Word::Ordinal(one @ 1..=9) if parts >= 20 && parts % 10 == 0 => {
                    (u32::from(parts + one), tens + 1)
                }
                _ => (u32::from(parts), place + 1),
            }
        }
        // "three thousandths"
        Word::OrdinalScale(ten @ ..=9) if count > 1 && scene.letters(place).ends_with('s') => {
            (10_u32.pow(ten.into()), place + 1)
        }
        Word::Cardinal(tens @ 20..) if count < 20 && tens % 10 == 0 => {
            let one_at = scene.past_hyphen(place + 1);
            match scene.word(one_at) {
                Word::Ordinal(one @ 1..=9) if count == 1 => (u32::from(tens + one), one_at + 1),
                // "three twenty-fifths"
                Word::Parts(one @ 3..=9) if count > 1 => (u32::from(tens + one), one_at + 1),
                _ => return None,
            }
        }
        _ => return None,
    };
    // "one third place": an ordinal behind "one" counts only as a share of something or at the end.
    let share = hyphenated
        || count > 1
        || matches!(
            scene.word(end),
            Word::Of | Word::Stop | Word::Comma | Word::Plain | Word::Close | Word::Dash
        )
        || scene.is_over(end)
        || is_hedged(scene, at.saturating_sub(1)) && scene.word(end) == Word::And
        || matches!(scene.word(end), Word::More | Word::Less | Word::Scale(_));
    share.then_some((parts, end))
}

/// "three quarters" of a year, of sales growth: behind it nothing of which it could be a part.
fn names_a_period(scene: &Scene, at: usize) -> bool {
    matches!(scene.word(at + 1), Word::Ago | Word::Later | Word::Earlier)
        || matches!(scene.word_before(at, 2), Word::Last | Word::Next)
        || matches!(scene.word_before(at, 1), Word::Last | Word::Next | Word::This)
}

/// "and a half", "and three quarters", "and 1/2".
pub(super) fn and_a_part(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    let at = scene.past_hyphen(at);
    if scene.word(at) != Word::And {
        return None;
    }
    let mut place = scene.past_hyphen(at + 1);
    let mut count = 1;
    match scene.word(place) {
        Word::A => place = scene.past_hyphen(place + 1),
        Word::Cardinal(1..) => {
            let (number, end, scale) = spelled::spelled(scene, place)?;
            if scale > 0 || number >= 100 {
                return None;
            }
            count = number;
            place = scene.past_hyphen(end);
        }
        Word::Digits if slashed(scene, place).is_some() => return slashed(scene, place),
        Word::Vulgar => return Some((vulgar(scene.letters(place))?, place + 1)),
        Word::Half => {}
        _ => return None,
    }
    let parts = match scene.word(place) {
        Word::Half => 2,
        Word::Quarter | Word::Quarters => 4,
        Word::Parts(parts) => u32::from(parts),
        Word::Ordinal(parts @ 3..) if count == 1 => u32::from(parts),
        _ => return None,
    };
    // "sales and half of the profit": a half of something else.
    (scene.word(place + 1) != Word::Of || count == 1 && scene.word(at + 1) == Word::A)
        .then_some((Exact::whole(count).over(parts)?, place + 1))
}

/// "a third" from `start`, with `at` behind it: does something follow of which it is a share, or nothing it could be
/// the third of?
pub(super) fn is_share(scene: &Scene, start: usize, at: usize) -> bool {
    // "about a third were", "more than a quarter said": no third of several is told so.
    if is_hedged(scene, start)
        && (matches!(scene.word(at), Word::Past | Word::Is | Word::Will | Word::And | Word::As | Word::Or)
            || scene.letters(at).ends_with("ed"))
    {
        return true;
    }
    let end = matches!(
        scene.word(at),
        Word::Of
            | Word::Stop
            | Word::Comma
            | Word::More
            | Word::Less
            | Word::Colon
            | Word::Close
            | Word::To
            | Word::In
            | Word::From
            | Word::Since
            | Word::Over
            | Word::By
    );
    end || scene.is_over(at)
}

fn is_hedged(scene: &Scene, start: usize) -> bool {
    matches!(
        scene.word_before(start, 1),
        Word::About
            | Word::Nearly
            | Word::Almost
            | Word::Than
            | Word::Least
            | Word::Over
            | Word::Under
            | Word::Above
    )
}

/// "half a million", "half of", "a half", "quarter of a million", "half an hour"; `at` is at "half" or "quarter".
pub(super) fn part(scene: &Scene, start: usize, at: usize) -> Option<Numeral> {
    let half = scene.word(at) == Word::Half;
    let value = Exact::ONE.over(if half { 2 } else { 4 })?;
    let mut end = at + 1;
    let mut numeral = Numeral { start, end, value, scale: 0, shape: Shape::Share };
    let mut next = end;
    if scene.word(next) == Word::Of {
        next += 1;
    }
    if scene.word(next) == Word::A {
        next += 1;
    }
    let unit = scene.past_hyphen(next);
    match scene.word(unit) {
        Word::Dozen if half => {
            return Some(Numeral { value: Exact::whole(6), end: unit + 1, shape: Shape::Words, ..numeral });
        }
        Word::Scale(3..) => {
            numeral.end = unit;
            return Some(scale::scaled(scene, numeral));
        }
        // "half an hour", "a half hour", "half-hour": the unit follows.
        Word::Unit(
            Time::Second
            | Time::Minute
            | Time::Hour
            | Time::Day
            | Time::Month
            | Time::Year
            | Time::Decade
            | Time::Century,
        ) if half || next > end => {
            end = unit;
        }
        Word::Percent | Word::Percentage if half => end = unit,
        // "a quarter-point cut", "a quarter-percentage-point rise"
        Word::Percentage | Word::Point
            if unit > next
                && (scene.word(unit) == Word::Percentage || percent::is_point_of_rates(scene, unit)) => {}
        // "a quarter" is a share only of something; else a period.
        _ if !half && start == at => {
            return None;
        }
        _ if !half && !is_share(scene, start, at + 1) => return None,
        _ if half && next > end && scene.word(end) == Word::A => end = next,
        _ => {}
    }
    numeral.end = end;
    Some(numeral)
}

/// The value of a vulgar fraction.
pub(super) fn vulgar(letters: &str) -> Option<Exact> {
    const FRACTIONS: &str = "¼14 ½12 ¾34 ⅓13 ⅔23 ⅕15 ⅖25 ⅗35 ⅘45 ⅙16 ⅚56 ⅛18 ⅜38 ⅝58 ⅞78 ⅐17 ⅑19";
    let found = FRACTIONS.split(' ').find_map(|fraction| fraction.strip_prefix(letters))?.as_bytes();
    let digit = |place: usize| found.get(place).map(|byte| byte - b'0');
    Exact::whole(i64::from(digit(0)?)).over(u32::from(digit(1)?))
}
