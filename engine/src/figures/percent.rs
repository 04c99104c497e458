//! Percentages: "4%", "seven per cent", "2.5 percentage points", "25 basis points", "50bp", "10pc".

use super::scene::Scene;
use super::word::Word;

/// What a percentage is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Percent {
    /// Hundredths of the whole.
    Cent,
    /// Percentage points: a difference between two percentages.
    Points,
    /// Basis points: hundredths of a percentage point.
    Basis,
}

/// The percent sign or words behind a number that ends at `at`.
pub(super) fn after(scene: &Scene, at: usize) -> Option<(Percent, usize)> {
    let place = scene.past_hyphen(at);
    match scene.word(place) {
        Word::PercentSign => {
            // "5 %-points"
            let next = scene.past_hyphen(place + 1);
            if next > place + 1 && matches!(scene.word(next), Word::Points | Word::Point) {
                return Some((Percent::Points, next + 1));
            }
            Some((Percent::Cent, place + 1))
        }
        Word::Percent => Some((Percent::Cent, place + 1)),
        // "three-tenths of a percent", "half of one percent"
        Word::Of
            if matches!(scene.word(at + 1), Word::A | Word::Cardinal(1)) && is_percent(scene, at + 2) =>
        {
            after(scene, at + 2)
        }
        Word::Per if scene.word(place + 1) == Word::Cent => Some((Percent::Cent, place + 2)),
        Word::Percentage => {
            let next = scene.past_hyphen(place + 1);
            match scene.word(next) {
                Word::Points | Word::Point => Some((Percent::Points, next + 1)),
                _ => Some((Percent::Cent, place + 1)),
            }
        }
        Word::Point if is_point_of_rates(scene, place) && tells_part(scene.word_before(at, 1)) => {
            Some((Percent::Points, place + 1))
        }
        Word::Basis => {
            let next = scene.past_hyphen(place + 1);
            matches!(scene.word(next), Word::Points | Word::Point).then_some((Percent::Basis, next + 1))
        }
        Word::Plain => match scene.letters(place) {
            "pc" if scene.glued(place) => Some((Percent::Cent, place + 1)),
            "bp" | "bps" => Some((Percent::Basis, place + 1)),
            "pp" | "ppt" | "ppts" => Some((Percent::Points, place + 1)),
            _ => None,
        },
        _ => None,
    }
}

fn tells_part(word: Word) -> bool {
    matches!(word, Word::Half | Word::Quarter | Word::Quarters)
}

/// "a quarter-point cut": points of an interest rate are percentage points.
pub(super) fn is_point_of_rates(scene: &Scene, at: usize) -> bool {
    const MOVES: &[&str] = &[
        "cut", "cuts", "hike", "hikes", "rise", "rises", "increase", "increases", "reduction", "reductions",
        "move",
    ];
    let next = if scene.reads(at + 1, "rate") || scene.reads(at + 1, "interest") { at + 2 } else { at + 1 };
    scene.word(at) == Word::Point && (next > at + 1 || MOVES.iter().any(|word| scene.reads(next, word)))
}

fn is_percent(scene: &Scene, at: usize) -> bool {
    matches!(scene.word(at), Word::Percent | Word::Percentage | Word::Per | Word::Basis)
}
