//! Counts: numbers without a unit, shares ("one in five"), multiples ("threefold").

use super::amount::{Amount, Measure};
use super::digits;
use super::exact::Exact;
use super::numeral::{self, Shape};
use super::scene::Scene;
use super::word::Word;

/// Is a number without a unit a count here? "one of the" and "a 401(k)" are not.
pub(super) fn is_count(scene: &Scene, amount: &Amount) -> bool {
    let (start, end) = (amount.start, amount.end);
    if amount.measure != Measure::None {
        return false;
    }
    // Letters that cling to the digits make a name of them: "5G", "3D".
    if scene.glued(end)
        && (scene.is_word(end) && scene.word(end) != Word::Possessive || scene.word(end) == Word::Open)
    {
        return false;
    }
    if scene.glued(start)
        && matches!(
            scene.word_before(start, 1),
            Word::Stop | Word::Colon | Word::Slash | Word::Caret | Word::Equals
        )
        && start > 1
        && scene.glued(start - 1)
    {
        return false;
    }
    match (amount.low.shape, amount.high) {
        (Shape::Words, None) if is_one(scene, start, end) => counts_one(scene, start, end),
        (Shape::Share, None) if scene.word(start) == Word::Half => {
            // "the second half", "the other half": one of two halves.
            let one_of_two = matches!(
                scene.word_before(start, 1),
                Word::Ordinal(_) | Word::Second | Word::OtherOf | Word::OrdinalSuffix | Word::Last
            );
            !one_of_two && counts_half(scene, start, end)
        }
        (Shape::Plain | Shape::Marked, _) => {
            digits::number(scene.letters(start)).is_some() || scene.word(start) != Word::Digits
        }
        _ => true,
    }
}

fn is_one(scene: &Scene, start: usize, end: usize) -> bool {
    end == start + 1 && scene.word(start) == Word::Cardinal(1)
}

/// "one" counts before a noun; as a pronoun or in an idiom it does not.
fn counts_one(scene: &Scene, start: usize, end: usize) -> bool {
    const NOT_AFTER: &[&str] = &[
        "the", "this", "that", "which", "any", "every", "each", "no", "another", "some", "first", "last",
        "good", "big", "new", "old",
    ];
    const NOT_BEFORE: &[&str] = &[
        "another", "day", "who", "whose", "thing", "can", "could", "must", "should", "would", "may", "might",
        "has", "does", "’s", "'s", "way", "side", "hand", "such", "you", "he", "she", "they", "i", "we",
        "might", "that", "which", "where", "time", "too", "reason",
    ];
    const NOT_TIED: &[&str] = &[
        "on", "off", "in", "to", "by", "sided", "time", "way", "stop", "liner", "upmanship", "shot", "size",
    ];
    let before = scene.letters_before(start, 1);
    if NOT_AFTER.iter().any(|word| before.eq_ignore_ascii_case(word))
        || scene.word_before(start, 2) == Word::Cardinal(1)
    {
        return false;
    }
    // "at least one", "more than one"
    if matches!(scene.word_before(start, 1), Word::Least | Word::Most | Word::Than | Word::About) {
        return true;
    }
    // "one-on-one", "one-to-one", "one-by-one"
    if scene.word_before(start, 1) == Word::Dash
        && matches!(scene.letters_before(start, 2), "on" | "to" | "by")
    {
        return false;
    }
    let hyphen = scene.past_hyphen(end);
    let next = scene.letters(hyphen);
    if hyphen > end && NOT_TIED.contains(&next) {
        return false;
    }
    scene.small(hyphen)
        && scene.word(hyphen) == Word::Plain
        && !NOT_BEFORE.contains(&next)
        && !next.ends_with("ly")
        || scene.word(end) == Word::Dash && scene.glued(end) && scene.small(hyphen)
        || scene.len() == end && start == 0
}

/// "half of the town" and "a half" are shares; "half-brother" and "half asleep" are not.
fn counts_half(scene: &Scene, start: usize, end: usize) -> bool {
    // "half what was expected", "half as many", "nearly half were", "grew by half"
    let compared =
        scene.reads(end, "what") || scene.word(end) == Word::As && scene.word_before(start, 1) != Word::And;
    let hedged = matches!(
        scene.word_before(start, 1),
        Word::About | Word::Nearly | Word::Almost | Word::Than | Word::Least | Word::Over | Word::Under
    );
    let free = !scene.is_word(end) || !scene.glued(end) && scene.word(end) != Word::Plain;
    matches!(scene.word(end), Word::Of | Word::The | Word::Possessive | Word::A)
        || compared
        || (hedged || scene.word_before(start, 1) == Word::By) && scene.past_hyphen(end) == end && free
        || scene.is_over(end)
}

/// "one in five", "nine out of 10", "12 per 100,000": the share, and the place behind it.
pub(super) fn share(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    let upper = numeral::numeral(scene, at)?;
    let join = match scene.word(upper.end) {
        Word::In => upper.end + 1,
        Word::Out if scene.word(upper.end + 1) == Word::Of => upper.end + 2,
        Word::Per => upper.end + 1,
        // "one over three", not "no one over sixty".
        Word::Over
            if scene.reads(upper.end, "over")
                && !matches!(scene.word_before(at, 1), Word::No | Word::Not)
                && !scene.is_word(at.wrapping_sub(1))
                    | (scene.word_before(at, 1) == Word::Is)
                    | (scene.word_before(at, 1) == Word::Minus) =>
        {
            upper.end + 1
        }
        Word::Dash if scene.word(upper.end + 1) == Word::In && scene.word(upper.end + 2) == Word::Dash => {
            upper.end + 3
        }
        _ => return None,
    };
    let place = if matches!(scene.word(join), Word::The | Word::Every) { join + 1 } else { join };
    let lower = numeral::numeral(scene, place)?;
    let whole = lower.value.integer().filter(|whole| (2..=2_000_000_000).contains(whole))?;
    let part = upper.value.value();
    if matches!(lower.shape, Shape::AtLeast | Shape::Share) || part <= 0.0 || part > whole as f64 {
        return None;
    }
    // "Three in 2019 and ..": a year is no whole.
    let year =
        scene.word(upper.end) == Word::In && lower.shape == Shape::Plain && (1500..=2100).contains(&whole);
    // "One in 10 minutes" is no share of ten.
    let timed = scene.word(upper.end) == Word::In
        && matches!(scene.word(lower.end), Word::Units(_) | Word::Unit(_))
        && part > 1.0;
    // "scored two in three games": so many, in so many.
    let done = scene.word(upper.end) == Word::In
        && part > 1.0
        && at > 0
        && (matches!(scene.word(at - 1), Word::Past | Word::Score | Word::Rise | Word::Fall)
            || scene.small(at - 1) && ["ed", "ing"].iter().any(|end| scene.letters(at - 1).ends_with(end)));
    // "326 for 6 in 50 overs"
    let played = part > 1.0
        && [
            "overs", "games", "matches", "innings", "attempts", "appearances", "starts", "balls", "races",
            "seasons", "outings",
        ]
        .contains(&scene.letters(lower.end));
    if year || timed || done || played {
        return None;
    }
    Some((upper.value.over(whole as u32)?, lower.end))
}

/// "fivefold", "10-fold", "three times", "twice": a multiple.
pub(super) fn multiple(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    if let Word::Fold([times]) = scene.word(at) {
        return Some((Exact::whole(i64::from(times)), at + 1));
    }
    // "twice as many", "twice the size", "three times its price"
    if let Word::Once(times @ 2..) = scene.word(at)
        && (matches!(scene.word(at + 1), Word::As | Word::The | Word::Possessive | Word::That)
            || scene.reads(at + 1, "what"))
    {
        return Some((Exact::whole(i64::from(times)), at + 1));
    }
    let number = numeral::numeral(scene, at)?;
    let place = scene.past_hyphen(number.end);
    let letters = scene.letters(place);
    let fold = letters == "fold";
    let times = letters == "times"
        || scene.word(place) == Word::Times && scene.glued(place)
        || letters == "x"
            && scene.glued(place)
            && !(scene.glued(place + 1)
                && (scene.is_word(place + 1) || scene.word(place + 1) == Word::Digits));
    (fold || times).then_some((number.value, place + 1))
}
