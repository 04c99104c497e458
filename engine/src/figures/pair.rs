//! Two numbers set against each other: scores, tallies, ratios, odds.

use super::digits;
use super::fraction;
use super::scene::Scene;
use super::word::Word;

/// Two numbers that belong together: "5-4", "217 to 213", "a ratio of 3:1"; and the place behind them.
pub(super) fn pair(scene: &Scene, at: usize) -> Option<([i64; 2], usize)> {
    let side = |place: usize| -> Option<i64> {
        let letters = scene.letters(place);
        match scene.word(place) {
            Word::Digits if letters.len() <= 3 => digits::run(letters),
            Word::Cardinal(number @ 0..=20) => Some(i64::from(number)),
            _ => None,
        }
    };
    let first = side(at)?;
    // "1-1/4"
    if fraction::hyphened(scene, at + 1, scene.letters(at)).is_some() {
        return None;
    }
    // "three-all"
    if scene.past_hyphen(at + 1) == at + 2 && scene.reads(at + 2, "all") {
        return Some(([first, first], at + 3));
    }
    if let Some(second) = odds(scene, at, first).or_else(|| tie_break(scene, at)).and_then(side) {
        return Some(([first, second], at + 3));
    }
    let (place, glued) = match scene.word(at + 1) {
        Word::Dash if scene.word(at + 2) == Word::To && scene.glued(at + 2) => {
            (scene.past_hyphen(at + 3), true)
        }
        Word::Dash | Word::Colon if scene.glued(at + 1) && scene.glued(at + 2) => (at + 2, true),
        Word::To => (at + 2, false),
        // "by 320 votes to 297", "three goals to one"
        _ if ["votes", "goals", "points", "sets", "games", "seats", "wickets"]
            .contains(&scene.letters(at + 1))
            && scene.word(at + 2) == Word::To
            && !scene.is_word(at + 4)
                | matches!(scene.word(at + 4), Word::In | Word::On | Word::At | Word::And | Word::For) =>
        {
            return Some(([first, side(at + 3)?], at + 4));
        }
        _ => return None,
    };
    let second = side(place)?;
    let end = place + 1;
    if scene.glued(end)
        && (scene.is_word(end)
            || scene.word(end) == Word::Dash && scene.word(end + 1) == Word::Digits
            || matches!(scene.word(end), Word::PercentSign | Word::Colon))
    {
        return None;
    }
    let colon = scene.word(at + 1) == Word::Colon;
    if colon && scene.letters(place).len() == 2 && second < 60 && first < 25 && !is_score_before(scene, at) {
        return None;
    }
    // "3-5 people" is a range; "5-4" falls and so cannot be one; a word for results tells the rest.
    // "Twenty-three" is one number.
    if scene.word(at + 1) == Word::Dash
        && matches!(scene.word(at), Word::Cardinal(20..))
        && scene.word(place) != Word::Digits
    {
        return None;
    }
    let falls = first > second;
    let told = is_score_before(scene, at)
        || is_score(scene, end)
        || is_score(scene, end + 1) && !scene.is_over(end)
        || glued && (is_among_results(scene, at, end) || is_somebodys(scene, at, end));
    let measured = matches!(
        scene.word(end),
        Word::PercentSign
            | Word::Percent
            | Word::Per
            | Word::Units(_)
            | Word::Unit(_)
            | Word::Scale(_)
            | Word::Currency
    ) || matches!(
        scene.word(scene.past_hyphen(end)),
        Word::Units(_) | Word::Unit(_) | Word::Scale(_) | Word::Percent
    ) || matches!(
        scene.word_before(at, 1),
        Word::Currency | Word::Month(_) | Word::From | Word::Between | Word::Aged
    );
    let takes = if glued {
        falls || told || colon || first == second
    } else {
        falls && !is_change_before(scene, at) || told
    };
    (takes && !measured).then_some(([first, second], end))
}

/// "the 7/2 favourite", "at odds of 10/1": a bookmaker's price, and the place of its second number.
fn odds(scene: &Scene, at: usize, first: i64) -> Option<usize> {
    const BACKED: &[&str] = &["favourite", "favorite", "shot", "odds", "outsider", "chance", "joint"];
    let slashed = scene.word(at + 1) == Word::Slash && scene.glued(at + 1) && scene.glued(at + 2);
    let backed = |place: usize| BACKED.iter().any(|word| scene.reads(place, word));
    let told = backed(at + 3) || scene.word_before(at, 1) == Word::Of && at > 1 && backed(at - 2);
    // "a 50/50 chance": two parts of a hundred.
    let parts =
        digits::run(scene.letters(at + 2)).is_some_and(|second| first + second == 100 && first >= second);
    (slashed && (told || parts) && first > 0).then_some(at + 2)
}

/// "7-6 (7/5)": how the tie-break of a set went, and the place of its second number.
fn tie_break(scene: &Scene, at: usize) -> Option<usize> {
    let set = scene.word_before(at, 1) == Word::Open
        && scene.word_before(at, 2) == Word::Digits
        && matches!(scene.word_before(at, 3), Word::Dash | Word::Slash);
    let slashed = scene.word(at + 1) == Word::Slash && scene.glued(at + 1) && scene.glued(at + 2);
    (set && slashed && scene.word(at + 3) == Word::Close).then_some(at + 2)
}

/// "6-7 (4-7)", "Larsen (2-28)", "Holm 1-3 Vika", "took 4-21 in": in brackets behind a result or a name, between two names,
/// or a bowler's wickets and runs.
fn is_somebodys(scene: &Scene, at: usize, end: usize) -> bool {
    if scene.word_before(at, 1) == Word::Open && scene.word(end) == Word::Close {
        let result = scene.word_before(at, 2) == Word::Digits && scene.word_before(at, 3) == Word::Dash;
        return result || at > 1 && scene.capital(at - 2);
    }
    let name = |place: usize| scene.word(place) == Word::Plain && scene.capital(place);
    let bowled = at > 0 && ["took", "taking", "takes"].iter().any(|word| scene.reads(at - 1, word));
    let counted =
        scene.is_word(end) && !matches!(scene.word(end), Word::In | Word::As | Word::And | Word::From);
    at > 0 && name(at - 1) && name(end) && !scene.opens(end) || bowled && !counted
}

fn is_change_before(scene: &Scene, at: usize) -> bool {
    (1..=3).any(|back| matches!(scene.word_before(at, back), Word::From | Word::Rise | Word::Fall))
}

fn is_score(scene: &Scene, at: usize) -> bool {
    scene.word(at) == Word::Score
        || matches!(
            scene.letters(at),
            "lost" | "lose" | "beating" | "winning" | "aggregate" | "penalties" | "home" | "split"
        )
}

/// "6-4, 3-6", "6-4 3-6", "7-6 (7-4) 6-7": beside one that falls, and so cannot be a range.
fn is_among_results(scene: &Scene, at: usize, end: usize) -> bool {
    let falls = |first: usize| {
        let number = |place: usize| digits::run(scene.letters(place)).filter(|number| *number < 100);
        scene.word(first + 1) == Word::Dash
            && number(first).zip(number(first + 2)).is_some_and(|(one, other)| one > other)
    };
    let comma = |place: usize| usize::from(scene.word(place) == Word::Comma);
    let tie_break = |open: usize| {
        let closed = scene.word(open) == Word::Open && scene.word(open + 4) == Word::Close;
        if closed { 5 } else { 0 }
    };
    let behind = |place: usize| {
        let set = place.checked_sub(5).map_or(0, tie_break);
        place.checked_sub(3 + set)
    };
    let before = at.checked_sub(1).and_then(|place| behind(at - comma(place)));
    let end = end + tie_break(end);
    before.is_some_and(falls) || falls(end + comma(end))
}

fn is_score_before(scene: &Scene, at: usize) -> bool {
    (1..=3).any(|back| at >= back && is_score(scene, at - back))
}
