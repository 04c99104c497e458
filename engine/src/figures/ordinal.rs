//! Ordinals: "22nd", "third", "twenty-first", "second-largest", "No. 2".

use super::digits;
use super::found::{Found, Grammar, Rule};
use super::scene::Scene;
use super::spelled;
use super::story::Story;
use super::word::Word;
use crate::annotation::{Kind, Value};

/// The grammar of [`ordinal`].
pub(super) const ORDINAL: Grammar<Rule> = Grammar {
    starts: |word| starts(word) || matches!(word, Word::No | Word::Number | Word::Hash),
    read: ordinal,
};

/// The ordinal at a token.
pub(super) fn ordinal(scene: &Scene, _: &mut Story, at: usize, floor: usize) -> Option<Found> {
    if let Some(number) = number_one(scene, at)
        && at > floor
    {
        let value = Value::Number((number as f64).into());
        return Some(Found::new(at - 1, at + 1, Kind::Ordinal, Some(value), "a place in an order"));
    }
    let (number, end) = numbered(scene, at).or_else(|| rank(scene, at))?;
    if is_idiom(scene, at, end) {
        return None;
    }
    let hyphen = scene.past_hyphen(end);
    let superlative = hyphen > end && is_superlative(scene.letters(hyphen));
    let end = if superlative { hyphen + 1 } else { end };
    Some(Found::new(
        at,
        end,
        Kind::Ordinal,
        Some(Value::Number((number as f64).into())),
        "a place in an order",
    ))
}

/// The words by which a number in an order can start.
pub(super) fn starts(word: Word) -> bool {
    matches!(
        word,
        Word::Digits
            | Word::Ordinal(_)
            | Word::OrdinalScale(_)
            | Word::Second
            | Word::Cardinal(_)
            | Word::Scale(_)
    )
}

/// "22nd", "third", "twenty-first", "two hundredth": the number and the place behind it.
pub(super) fn numbered(scene: &Scene, at: usize) -> Option<(i64, usize)> {
    match scene.word(at) {
        Word::Digits if scene.word(at + 1) == Word::OrdinalSuffix && scene.glued(at + 1) => {
            let number = digits::number(scene.letters(at))?.0.integer()?;
            // "11st 5lb": stones, where no ordinal ends so.
            let stones = scene.letters(at + 1) == "st" && (number % 10 != 1 || number % 100 == 11);
            (!stones).then_some((number, at + 2))
        }
        Word::Ordinal(number) => Some((i64::from(number), at + 1)),
        Word::OrdinalScale(_) if scene.letters(at).ends_with('s') => None,
        Word::OrdinalScale(ten)
            if at == 0 || !matches!(scene.word(at - 1), Word::Cardinal(_) | Word::Digits) =>
        {
            Some((10_i64.checked_pow(u32::from(ten))?, at + 1))
        }
        Word::Second => Some((2, at + 1)),
        Word::Cardinal(_) | Word::Scale(_) | Word::Digits => {
            let (count, end) = match scene.word(at) {
                Word::Digits => (digits::run(scene.letters(at))?, at + 1),
                _ => {
                    let (count, end, _) = spelled::spelled(scene, at)?;
                    (count, end)
                }
            };
            let mut place = scene.past_hyphen(end);
            if scene.word(place) == Word::And {
                place += 1;
            }
            let tens = count % 100;
            match scene.word(place) {
                Word::Ordinal(one) if one < 10 && tens >= 20 && tens % 10 == 0 || tens == 0 => {
                    let after = scene.past_hyphen(place + 1);
                    match (one, scene.word(after)) {
                        (20.., Word::Ordinal(last @ 1..=9)) if one % 10 == 0 => {
                            Some((count + i64::from(one) + i64::from(last), after + 1))
                        }
                        _ => Some((count + i64::from(one), place + 1)),
                    }
                }
                Word::Second
                    if tens >= 20 && tens % 10 == 0
                        || tens == 0 && scene.word(place) == Word::Second && count >= 100 =>
                {
                    Some((count + 2, place + 1))
                }
                Word::OrdinalScale(ten) if !scene.letters(place).ends_with('s') => {
                    Some((count.checked_mul(10_i64.checked_pow(u32::from(ten))?)?, place + 1))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// "the world number one", "a number two hit": a rank; the "number 7" of a bus is a label.
fn number_one(scene: &Scene, at: usize) -> Option<i64> {
    if scene.letters_before(at, 1) != "number" {
        return None;
    }
    let world = scene.letters_before(at, 2).eq_ignore_ascii_case("world");
    match scene.word(at) {
        Word::Cardinal(number @ 1..=20) if scene.past_hyphen(at + 1) == at + 1 => Some(i64::from(number)),
        Word::Digits if world => digits::run(scene.letters(at)),
        _ => None,
    }
}

/// "No. 2", "number 3": a rank; "No. 22-451" is the number of a case.
fn rank(scene: &Scene, at: usize) -> Option<(i64, usize)> {
    let named = scene.word(at) == Word::Number && matches!(scene.letters(at), "No" | "no" | "Nos");
    let place = if scene.word(at) == Word::No && scene.word(at + 1) == Word::Stop && scene.glued(at + 1) {
        at + 2
    } else if named || scene.word(at) == Word::Hash && scene.glued(at + 1) {
        at + 1
    } else {
        return None;
    };
    let number = digits::run(scene.letters(place)).filter(|number| *number < 1000)?;
    let cut = scene.glued(place + 1)
        && !matches!(
            scene.word(place + 1),
            Word::Comma | Word::Stop | Word::Close | Word::Possessive | Word::Quote
        )
        && scene.past_hyphen(place + 1) == place + 1;
    (scene.word(place) == Word::Digits && !cut).then_some((number, place + 1))
}

/// "first lady", "second thoughts", "at first", "in the first place", "to second the motion".
fn is_idiom(scene: &Scene, at: usize, end: usize) -> bool {
    const BEFORE: &[&str] = &[
        "lady", "name", "names", "aid", "minister", "thought", "thoughts", "hand", "hands", "nature",
        "secretary", "officer",
    ];
    let alone = end == at + 1;
    let hyphen = scene.past_hyphen(end);
    let idiom = alone
        && (BEFORE.iter().any(|word| scene.reads(hyphen, word))
            || scene.word(at) == Word::Second
                && (scene.word_before(at, 1) == Word::To || scene.reads(hyphen, "guess"))
            || scene.word_before(at, 1) == Word::At && scene.word(at) == Word::Ordinal(1)
            || scene.word(at) == Word::Ordinal(11) && scene.reads(hyphen, "hour")
            || scene.word(end) == Word::Of && scene.reads(end + 1, "all")
            || scene.reads(end, "place")
                && scene.word_before(at, 1) == Word::The
                && scene.word_before(at, 2) == Word::In
            || scene.word(at) == Word::Second && matches!(scene.word_before(at, 1), Word::Per | Word::Slash));
    // "first reported", "was first seen": an adverb.
    let adverb = alone
        && scene.word(at) == Word::Ordinal(1)
        && (scene.letters(end).ends_with("ed") || scene.word(end) == Word::Past)
        && !matches!(scene.word_before(at, 1), Word::The | Word::A | Word::Possessive);
    // "the Third Reich", "Fifth Avenue": part of a name, where capitals stand on and no sentence opens.
    let name = alone && scene.capital(at) && !scene.opens(at) && scene.capital(end) && !scene.glued(end);
    idiom || adverb || name
}

fn is_superlative(letters: &str) -> bool {
    letters.ends_with("est") && letters.len() > 4
        || matches!(letters, "best" | "worst" | "most" | "least" | "last" | "ever")
}
