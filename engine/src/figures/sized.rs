//! Sums told by their digits: "a six-figure deal", "a multimillion-dollar contract".

use super::currency;
use super::found::{Found, Grammar, Rule};
use super::numeral;
use super::scene::Scene;
use super::story::Story;
use super::word::Word;
use crate::annotation::{Amount, Kind, Number, Value};

/// The grammar of [`sized`].
pub(super) const SIZED: Grammar<Rule> = Grammar {
    starts: |word| matches!(word, Word::Digits | Word::Cardinal(_) | Word::A | Word::Scale(_) | Word::Plain),
    read: sized,
};

/// A sum of which only the size is told.
pub(super) fn sized(scene: &Scene, _: &mut Story, at: usize, _: usize) -> Option<Found> {
    digits_told(scene, at).or_else(|| multi(scene, at)).or_else(|| grand(scene, at))
}

/// "It cost me 20 grand": thousands of a currency that goes without saying; not "two grand pianos".
fn grand(scene: &Scene, at: usize) -> Option<Found> {
    if !matches!(scene.word(at), Word::Digits | Word::Cardinal(_) | Word::A | Word::Scale(_)) {
        return None;
    }
    let number = numeral::numeral(scene, at).filter(|number| number.scale <= 2)?;
    let noun = scene.is_word(number.end + 1)
        && matches!(
            scene.word(number.end + 1),
            Word::Plain | Word::Past | Word::Feast | Word::Rise | Word::Fall
        );
    if scene.letters(number.end) != "grand" || noun || scene.past_hyphen(number.end + 1) > number.end + 1 {
        return None;
    }
    let value = Value::Money { amount: Amount::from(number.value.scaled(3).value()), currency: None };
    Some(Found::new(at, number.end + 1, Kind::Money, Some(value), "thousands; the currency is not told"))
}

/// "six-figure", "low seven-figure": from 10^5 up to 10^6.
fn digits_told(scene: &Scene, at: usize) -> Option<Found> {
    let count = match scene.word(at) {
        Word::Cardinal(count @ 3..=12) => i32::from(count),
        Word::Digits => {
            super::digits::run(scene.letters(at)).filter(|count| (3..=12).contains(count))? as i32
        }
        _ => return None,
    };
    let noun = scene.past_hyphen(at + 1);
    if !matches!(scene.letters(noun), "figure" | "figures")
        || noun == at + 1 && scene.letters(noun) == "figures"
    {
        return None;
    }
    let bound = |power: i32| Some(Number(10_f64.powi(power)));
    let amount = Amount::Between { min: bound(count - 1), max: bound(count) };
    let value = Value::Money { amount, currency: None };
    Some(Found::new(
        at,
        noun + 1,
        Kind::Money,
        Some(value),
        "a sum of so many digits; its currency is not told",
    ))
}

/// "multimillion-dollar", "multi-billion-pound": at least one of the scale.
fn multi(scene: &Scene, at: usize) -> Option<Found> {
    let letters = scene.letters(at).to_ascii_lowercase();
    let rest = letters.strip_prefix("multi")?;
    let (scale, place) = if rest.is_empty() {
        (scene.letters(scene.past_hyphen(at + 1)), scene.past_hyphen(at + 1) + 1)
    } else {
        (rest, at + 1)
    };
    let power = match scale {
        "million" => 6,
        "billion" => 9,
        "trillion" => 12,
        _ => return None,
    };
    let (currency, end) = currency::after(scene, place)?;
    let amount = Amount::Between { min: Some(Number(10_f64.powi(power))), max: None };
    let code = (!currency.code.is_empty()).then_some(currency.code.into());
    Some(Found::new(
        at,
        end,
        Kind::Money,
        Some(Value::Money { amount, currency: code }),
        "more than one of the scale, how many is not told",
    ))
}
