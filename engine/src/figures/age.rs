//! Ages that no unit names: "Ms Diaz, 45, denied it", "aged 12 to 17", "a man in his 40s".

use super::amount::{self, Measure};
use super::digits;
use super::found::{Found, Grammar, Rule};
use super::hedge;
use super::lexicon;
use super::numeral::{self, Shape};
use super::scene::Scene;
use super::silence;
use super::story::Story;
use super::word::Word;
use crate::annotation::{Amount, Kind, Modifier, Number, Value};

/// The longest life, generously.
const OLDEST: i64 = 125;

/// Those whose age is told without saying so.
const PEOPLE: &str = "people those anyone everyone children kids youngsters teenagers adults women men girls boys pupils \
    students drivers players workers residents voters patients pensioners smokers mothers citizens";

/// One of whom a news report tells the age between commas.
const PERSON: &str = "man woman boy girl teenager victim suspect driver student mother father wife husband son daughter \
    brother sister resident officer teacher nurse passenger cyclist pedestrian motorist pensioner";

/// The grammar of [`age`].
pub(super) const AGE: Grammar<Rule> = Grammar {
    starts: |word| numeral::starts(word) || matches!(word, Word::Aged | Word::Age | Word::Between | Word::In),
    read: age,
};

/// An age in years.
pub(super) fn age(scene: &Scene, _: &mut Story, at: usize, _: usize) -> Option<Found> {
    let (amount, start, end) = aged(scene, at).or_else(|| tens(scene, at)).or_else(|| apposed(scene, at))?;
    let value = Value::Quantity { amount, unit: "year".into() };
    // "aged 65 and over"
    let over =
        scene.word(end) == Word::And && ["over", "above"].iter().any(|word| scene.reads(end + 1, word));
    let (end, modifier) = if over { (end + 2, Some(Modifier::More)) } else { hedge::after(scene, end) };
    Some(Found::new(start, end, Kind::Quantity, Some(value), "an age").with(modifier))
}

/// The grammar of [`age_group`].
pub(super) const AGE_GROUP: Grammar<Rule> =
    Grammar { starts: |word| matches!(word, Word::Over | Word::Under), read: age_group };

/// "the over-65s", "an under-21 side", "under-fives": a group told by the age that bounds it.
pub(super) fn age_group(scene: &Scene, _: &mut Story, at: usize, _: usize) -> Option<Found> {
    let place = scene.past_hyphen(at + 1);
    let modifier = match scene.word(at) {
        Word::Over if scene.reads(at, "over") => Modifier::More,
        Word::Under if scene.reads(at, "under") => Modifier::Less,
        _ => return None,
    };
    // "children under five", "those over 65": people, and nothing that the number counts.
    if place == at + 1 {
        let people = PEOPLE
            .split_ascii_whitespace()
            .any(|word| scene.letters_before(at, 1).eq_ignore_ascii_case(word));
        let number = numeral::numeral(scene, place).filter(|number| number.scale == 0 && people)?;
        let years = number.value.integer().filter(|years| (1..=OLDEST).contains(years))?;
        let counted = amount::single(scene, place).is_none_or(|amount| amount.measure != Measure::None)
            || silence::counts_things(scene, number.end)
            || matches!(scene.word(number.end), Word::Points | Word::Dash | Word::Colon);
        let value = Value::Quantity { amount: Amount::from(years as f64), unit: "year".into() };
        return (!counted)
            .then(|| Found::new(at, number.end, Kind::Quantity, Some(value), "an age").with([modifier]));
    }
    let (years, end) = match scene.word(place) {
        Word::Digits => (digits::run(scene.letters(place))?, place + 1),
        Word::Tens(tens) => (i64::from(tens) * 10, place + 1),
        // "under-fives"
        _ => (plural_cardinal(scene.letters(place))?, place + 1),
    };
    let plural = scene.letters(end) == "s" && scene.glued(end);
    let end = if plural { end + 1 } else { end };
    let free = !scene.glued(end) || !scene.is_word(end) && scene.word(end) != Word::Dash;
    let value = Value::Quantity { amount: Amount::from(years as f64), unit: "year".into() };
    ((3..=OLDEST).contains(&years) && free)
        .then(|| Found::new(at, end, Kind::Quantity, Some(value), "an age").with([modifier]))
}

/// "fives": a number in the plural.
fn plural_cardinal(letters: &str) -> Option<i64> {
    match lexicon::meaning(letters.strip_suffix('s')?) {
        Word::Cardinal(years) => Some(i64::from(years)),
        _ => None,
    }
}

/// "aged 12 to 17", "age 87", "at the age of 45".
fn aged(scene: &Scene, at: usize) -> Option<(Amount, usize, usize)> {
    // "aged 19 and 23", "aged six and nine": the second of two.
    if scene.word_before(at, 1) == Word::And && scene.word_before(at, 3) == Word::Aged {
        let years =
            numeral::numeral(scene, at)?.value.integer().filter(|years| (0..=OLDEST).contains(years))?;
        return Some((Amount::from(years as f64), at, at + 1));
    }
    // "between the ages of 15 and 17"
    if scene.word(at) == Word::Between
        && scene.word(at + 1) == Word::The
        && scene.word(at + 2) == Word::Age
        && scene.word(at + 3) == Word::Of
    {
        let low = numeral::numeral(scene, at + 4)?;
        let high = (scene.word(low.end) == Word::And).then(|| numeral::numeral(scene, low.end + 1))??;
        let years = |number: &numeral::Numeral| {
            number
                .value
                .integer()
                .filter(|years| (0..=OLDEST).contains(years))
                .map(|years| Number(years as f64))
        };
        let amount = Amount::Between { min: Some(years(&low)?), max: Some(years(&high)?) };
        return Some((amount, at, high.end));
    }
    if !matches!(scene.word(at), Word::Aged | Word::Age) {
        return None;
    }
    let mut place = at + 1;
    if scene.word(at) == Word::Age && scene.word(place) == Word::Of {
        place += 1;
    }
    if scene.word(place) == Word::Between || scene.word(place) == Word::From {
        return range(scene, at, place);
    }
    range(scene, at, place).or_else(|| {
        let number = numeral::numeral(scene, place)?;
        let years = number.value.integer().filter(|years| (0..=OLDEST).contains(years))?;
        Some((Amount::from(years as f64), at, number.end))
    })
}

fn range(scene: &Scene, at: usize, place: usize) -> Option<(Amount, usize, usize)> {
    let range = amount::amount(scene, place)?;
    let high = range.high?;
    let number = |value: f64| (value <= OLDEST as f64).then_some(Some(Number(value)));
    let amount = Amount::Between { min: number(range.low.value.value())?, max: number(high.value.value())? };
    (range.measure == Measure::None).then_some((amount, at, range.end))
}

/// "in his 40s", "in their late teens" is left alone.
fn tens(scene: &Scene, at: usize) -> Option<(Amount, usize, usize)> {
    if scene.word(at) != Word::In || scene.word(at + 1) != Word::Possessive {
        return None;
    }
    let part = matches!(scene.word(at + 2), Word::Early | Word::Late | Word::Mid);
    let place = if part { scene.past_hyphen(at + 3) } else { at + 2 };
    let (first, end) = match scene.word(place) {
        Word::Tens(tens) => (i64::from(tens) * 10, place + 1),
        Word::Digits if scene.letters(place + 1) == "s" => (digits::run(scene.letters(place))?, place + 2),
        _ => return None,
    };
    let fits = first % 10 == 0 && (10..OLDEST).contains(&first);
    let amount = Amount::Between { min: Some(Number(first as f64)), max: Some(Number((first + 9) as f64)) };
    fits.then_some((amount, at, end))
}

/// "Ada Holm, 45,": a number of one or two digits between commas behind a name.
fn apposed(scene: &Scene, at: usize) -> Option<(Amount, usize, usize)> {
    if scene.word(at) != Word::Digits || scene.word_before(at, 1) != Word::Comma || at < 2 {
        return None;
    }
    // "Martin" is a name, and the first word of a feast's.
    let name = scene.capital(at - 2) && matches!(scene.word(at - 2), Word::Plain | Word::Feast)
        || PERSON.split_ascii_whitespace().any(|word| scene.letters(at - 2) == word);
    let closed =
        matches!(scene.word(at + 1), Word::Comma | Word::Stop | Word::Close) || scene.is_over(at + 1);
    let listed = matches!(scene.word(at + 2), Word::Digits) && scene.word(at + 1) == Word::Comma;
    let number =
        numeral::numeral(scene, at).filter(|number| number.shape == Shape::Plain && number.end == at + 1)?;
    let years = number.value.integer().filter(|years| (1..=OLDEST).contains(years))?;
    (name && closed && !listed).then_some((Amount::from(years as f64), at, at + 1))
}
