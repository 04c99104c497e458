//! The ends of a stretch one by one, as a history tells them: what follows is counted from the second.

use super::calendar::{Day, Period};
use super::dates;
use super::relative;
use super::scene::Scene;
use super::story::Story;
use super::when::Dated;
use super::word::{Time, Word};

/// The two ends of a stretch: where the first starts, what it means, and the same of the second.
pub(super) fn ends(
    scene: &Scene,
    story: &Story,
    at: usize,
    dated: &Dated,
) -> Option<(usize, Dated, (usize, Dated))> {
    let Some(Period::Stretch(from, to)) = dated.period() else { return None };
    let start = if matches!(scene.word(at), Word::From | Word::Between) { at + 1 } else { at };
    let start = if scene.word(start) == Word::The { start + 1 } else { start };
    let join = (start + 1..dated.end - 1).find(|place| {
        matches!(scene.word(*place), Word::Dash | Word::To | Word::Through | Word::Until | Word::And)
            && scene.word(place + 1) != Word::Of
            && !matches!(scene.word_before(*place, 1), Word::Mid | Word::Early)
    })?;
    let second = if scene.word(join + 1) == Word::The { join + 2 } else { join + 1 };
    let grain = |start: usize, end: usize| {
        let words = || (start..end).map(|place| scene.word(place));
        let months = words().any(|word| matches!(word, Word::Month(_)));
        let days = words().any(|word| {
            matches!(word, Word::OrdinalSuffix | Word::Weekday(_) | Word::Today | Word::Ordinal(_))
        }) || (start..end)
            .any(|place| scene.word(place) == Word::Digits && scene.letters(place).len() <= 2);
        if words().any(|word| matches!(word, Word::Season(_))) {
            None
        } else if months && !days {
            Some(Time::Month)
        } else if !months && !days || end - start == 1 && to.since(from) > 364 {
            Some(Time::Year)
        } else {
            Some(Time::Day)
        }
    };
    let period = |day: Day, start: usize, end: usize| match grain(start, end) {
        Some(unit) => relative::holding(day, unit),
        None => dates::point(scene, story, start).and_then(|dated| dated.period()),
    };
    let first = Dated::known(join, period(from, start, join)?, dated.ground);
    let last = Dated::known(dated.end, period(to.plus(-1), second, dated.end)?, dated.ground);
    Some((start, first, (second, last)))
}
