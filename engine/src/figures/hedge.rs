//! The words that bound or soften a figure: "about", "more than", "up to", "or more".

use super::found::Found;
use super::scene::Scene;
use super::word::Word;
use crate::annotation::{Annotation, Kind, Modifier};

/// Words that only strengthen the hedge behind them.
const LEADING: &[&str] =
    &["just", "well", "only", "even", "some", "slightly", "far", "much", "comfortably", "anything"];

/// Hedges of more than one word, with what they make of the figure.
const PHRASES: &[(&str, Modifier)] = &[
    ("close to", Modifier::Approx),
    ("nigh on", Modifier::Approx),
    ("in the region of", Modifier::Approx),
    ("in the order of", Modifier::Approx),
    ("on the order of", Modifier::Approx),
    ("in the neighborhood of", Modifier::Approx),
    ("in the neighbourhood of", Modifier::Approx),
    ("somewhere around", Modifier::Approx),
    ("more or less", Modifier::Approx),
    ("plus or minus", Modifier::Approx),
    ("upwards of", Modifier::More),
    ("upward of", Modifier::More),
    ("shy of", Modifier::Less),
    ("short of", Modifier::Less),
    // Of money alone: villages lie north of a hundred others.
    ("north of", Modifier::More),
    ("south of", Modifier::Less),
];

/// The phrase of the list that ends before `at`: its number of words.
fn phrase(scene: &Scene, at: usize, floor: usize) -> Option<(usize, Modifier)> {
    if !matches!(scene.letters_before(at, 1), "of" | "to" | "on" | "less" | "minus" | "around") {
        return None;
    }
    let stands = |phrase: &str| {
        let width = phrase.split(' ').count();
        at >= floor + width
            && phrase.split(' ').enumerate().all(|(place, word)| scene.reads(at - width + place, word))
    };
    let (words, modifier) = PHRASES.iter().find(|(words, _)| stands(words))?;
    // "a runner short of": only a number of something is just short.
    let kept = match *words {
        "short of" => scene.letters_before(at, 3).eq_ignore_ascii_case("just"),
        "north of" | "south of" => scene.word(at) == Word::Currency,
        _ => true,
    };
    kept.then_some((words.split(' ').count(), *modifier))
}

/// Where the hedge before `at` starts, and what it makes of the figure. `floor` is the first token that may belong to it.
pub(super) fn before(scene: &Scene, at: usize, floor: usize) -> (usize, Option<Modifier>) {
    let word = |back: usize| if at >= floor + back { scene.word_before(at, back) } else { Word::Plain };
    let letters = |back: usize| if at >= floor + back { scene.letters_before(at, back) } else { "" };
    // A word that only strengthens the hedge behind it belongs to it: "just under", "well over".
    let led = |back: usize| {
        let start = at - back;
        let one = LEADING.iter().any(|word| letters(back + 1).eq_ignore_ascii_case(word));
        // "a little over", "a bit more than"
        let two = matches!(letters(back + 1), "little" | "bit") && word(back + 2) == Word::A;
        start - if two { 2 } else { usize::from(one) }
    };
    if let Some((width, modifier)) = phrase(scene, at, floor) {
        return (led(width).max(floor), Some(modifier));
    }
    // "less than or equal to 40", "greater or equal than 5"
    if matches!(word(1), Word::To | Word::Than) && word(2) == Word::Equal && word(3) == Word::Or {
        let back = if word(4) == Word::Than { 5 } else { 4 };
        match word(back) {
            Word::More => return (at - back, Some(Modifier::More)),
            Word::Less => return (at - back, Some(Modifier::Less)),
            _ => {}
        }
    }
    let hedge = match (word(3), word(2), word(1)) {
        (_, Word::More, Word::Than) => (2, Modifier::More),
        (_, Word::Less, Word::Than) => (2, Modifier::Less),
        (Word::In, Word::Exceed, Word::Of) => (3, Modifier::More),
        (Word::As, Word::Many, Word::As) => (3, Modifier::Less),
        (Word::As, Word::Less | Word::Few | Word::Plain, Word::As)
            if matches!(letters(2), "few" | "little" | "low") =>
        {
            (3, Modifier::More)
        }
        (_, Word::At, Word::Least) => (2, Modifier::More),
        (_, Word::At, Word::Most) | (_, Word::Up, Word::To) => (2, Modifier::Less),
        (_, Word::A, Word::Maximum) => (2, Modifier::Less),
        (_, Word::A, Word::Minimum) => (2, Modifier::More),
        (Word::A, Word::Maximum, Word::Of) => (3, Modifier::Less),
        (Word::A, Word::Minimum, Word::Of) => (3, Modifier::More),
        (_, Word::Maximum, Word::Of) => (2, Modifier::Less),
        (_, Word::Minimum, Word::Of) => (2, Modifier::More),
        (_, Word::A, Word::About) if letters(1) == "estimated" => (2, Modifier::Approx),
        (_, _, Word::About) if letters(1).eq_ignore_ascii_case("close") => return (at, None),
        // "The trade approximated $8.6 billion": the verb stays outside.
        (_, _, Word::About) if letters(1).starts_with("approximate") && !letters(1).ends_with("ly") => {
            return (at, Some(Modifier::Approx));
        }
        (_, _, Word::About | Word::Some | Word::Nearly | Word::Almost | Word::Tilde) => (1, Modifier::Approx),
        (_, Word::Above, Word::Equals) => (2, Modifier::More),
        (_, Word::Below, Word::Equals) => (2, Modifier::Less),
        (_, _, Word::Exceed) => (1, Modifier::More),
        // "a four-under 68": so many strokes below par.
        (_, Word::Dash, Word::Over | Word::Under) if scene.glued(at - 1) => return (at, None),
        (_, _, Word::Over | Word::Above) => (1, Modifier::More),
        (_, _, Word::Under | Word::Below) => (1, Modifier::Less),
        _ => return (at, None),
    };
    let (width, mut modifier) = hedge;
    let mut start = at - width;
    // "no more than", "not less than", "no fewer than" turn it round.
    if width == 2 && word(1) == Word::Than && matches!(word(3), Word::No | Word::Not) {
        modifier = if modifier == Modifier::More { Modifier::Less } else { Modifier::More };
        start -= 1;
    } else if width < 3 || start > floor {
        start = led(width).max(floor);
    }
    (start, Some(modifier))
}

/// The hedge behind a figure that ends at `at`: "or more", "-plus", "or so", and the place behind it.
pub(super) fn after(scene: &Scene, at: usize) -> (usize, Option<Modifier>) {
    let place = scene.past_hyphen(at);
    match (scene.word(place), scene.word(place + 1)) {
        (Word::Or, _) if scene.word(place + 2) == Word::Than => (at, None),
        (Word::Or, Word::More | Word::Over | Word::Up) => (place + 2, Some(Modifier::More)),
        (Word::And, Word::Over)
            if matches!(scene.letters(place + 1), "over" | "above") && !scene.is_word(place + 2) =>
        {
            (place + 2, Some(Modifier::More))
        }
        (Word::And, Word::Up) => (place + 2, Some(Modifier::More)),
        (Word::Or, Word::Less | Word::Under) => (place + 2, Some(Modifier::Less)),
        (Word::Or, _) if scene.reads(place + 1, "so") || scene.reads(place + 1, "thereabouts") => {
            (place + 2, Some(Modifier::Approx))
        }
        (Word::Plus, _) if scene.glued(place) && scene.word(place + 1) != Word::Digits => {
            (place + 1, Some(Modifier::More))
        }
        (Word::Plain, _) if scene.reads(place, "plus") && scene.glued(place) => {
            (place + 1, Some(Modifier::More))
        }
        (Word::Plain, _) if matches!(scene.letters(place), "ish" | "odd") && place > at => {
            (place + 1, Some(Modifier::Approx))
        }
        _ => (at, None),
    }
}

/// Did something rise or fall by the figure that starts at `at`? "up 33 percent", "fell by a third", "dropped about 4%".
pub(super) fn direction(scene: &Scene, at: usize) -> Option<Modifier> {
    let mut place = at;
    for _ in 0..3 {
        place = place.checked_sub(1)?;
        match scene.word(place) {
            Word::Rise => return Some(Modifier::Up),
            // "made up 10% of", "took up 4 hectares": nothing rose.
            Word::Up
                if [
                    "make", "makes", "made", "making", "take", "takes", "took", "taking", "set", "sets",
                    "end", "ended", "wound", "used", "bought", "given", "summed", "split",
                ]
                .contains(&scene.letters_before(place, 1)) =>
            {
                return None;
            }
            // "the index gave up 1.2%"
            Word::Up if matches!(scene.letters_before(place, 1), "gave" | "gives") => {
                return Some(Modifier::Down);
            }
            Word::Up => return Some(Modifier::Up),
            // "lost by 243 runs": the game, not the runs.
            Word::Fall if scene.letters(place) == "lost" && scene.word(place + 1) == Word::By => return None,
            Word::Fall | Word::Down => return Some(Modifier::Down),
            Word::By
            | Word::A
            | Word::About
            | Word::Some
            | Word::Only
            | Word::Nearly
            | Word::Almost
            | Word::As
            | Word::Many => {}
            Word::Plain if scene.letters(place).ends_with("ly") => {}
            _ => return None,
        }
    }
    None
}

/// "rose 38 cents, or 0.8%", "fell 40 points (0.5%)": a share that tells the change before it once more. `floor` is the
/// place behind that change.
pub(super) fn direction_again(
    scene: &Scene,
    floor: usize,
    found: &Found,
    change: &Annotation,
) -> Option<Modifier> {
    let again = match (scene.word(floor), scene.word(floor + 1)) {
        (Word::Comma, Word::Or) => found.start == floor + 2,
        (Word::Or | Word::Open, _) => found.start == floor + 1,
        _ => false,
    };
    let direction = |modifiers: &[Modifier]| {
        [Modifier::Up, Modifier::Down].into_iter().find(|direction| modifiers.contains(direction))
    };
    let changed = again && change.kind != Kind::Percent && change.span.end == scene.span(0, floor).end;
    if !changed || found.kind != Kind::Percent || direction(&found.modifiers).is_some() {
        return None;
    }
    direction(&change.modifiers)
}

/// "0.3% higher", "5 cents lower": the direction told behind the figure.
pub(super) fn direction_behind(scene: &Scene, at: usize) -> Option<Modifier> {
    match scene.letters(at) {
        "higher" => Some(Modifier::Up),
        "lower" => Some(Modifier::Down),
        _ => None,
    }
}
