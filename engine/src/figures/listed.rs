//! Dates in a list that share their month or their year: "18 and 19 June", "May 5, 6 and 7", "March and April 2020".

use super::date;
use super::dates::Reader;
use super::found::Grammar;
use super::scene::Scene;
use super::story::Story;
use super::when::Dated;
use super::word::{Time, Word};
use super::year;

/// A list is looked through so many tokens far.
const REACH: usize = 12;

/// The grammar of [`day`].
pub(super) const DAY: Grammar<Reader> = Grammar { starts: |word| word == Word::Digits, read: day };

/// A day of a list whose month stands with another day: each "6" and "7" of "May 5, 6 and 7", the "18" of "18 and 19
/// June".
pub(super) fn day(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::Digits || scene.glued(at) {
        return None;
    }
    let (this, end) = date::day(scene, at)?;
    before_month(scene, story, at, this, end).or_else(|| behind_month(scene, story, at, this, end))
}

/// "18 and 19 June": days that rise to the one with the month.
fn before_month(scene: &Scene, story: &Story, at: usize, this: i32, end: usize) -> Option<Dated> {
    let (mut last, mut place) = (this, end);
    while place < at + REACH {
        let (next, final_one) = joined(scene, place)?;
        let (number, after) = date::day(scene, next).filter(|(number, _)| *number > last)?;
        (last, place) = (number, after);
        if final_one {
            let month_at = if scene.word(place) == Word::Of { place + 1 } else { place };
            let (month, after) = date::month(scene, month_at)?;
            let year = date::year_behind(scene, after).map(|(year, _)| year);
            return date::dated(scene, story, at, end, year, month, this);
        }
    }
    None
}

/// "May 5, 6 and 7": days that rise from the one with the month.
fn behind_month(scene: &Scene, story: &Story, at: usize, this: i32, end: usize) -> Option<Dated> {
    let mut closed = false;
    let (mut place, mut rising) = (at, this);
    let (month_at, month) = loop {
        let sign = place.checked_sub(1).filter(|sign| *sign + REACH > at)?;
        closed |= matches!(scene.word(sign), Word::And | Word::Or);
        if !matches!(scene.word(sign), Word::And | Word::Or | Word::Comma) {
            return None;
        }
        let sign = if scene.word_before(sign, 1) == Word::Comma { sign - 1 } else { sign };
        let day_at = sign.checked_sub(1 + usize::from(scene.word_before(sign, 1) == Word::OrdinalSuffix))?;
        let (number, _) = date::day(scene, day_at).filter(|(number, _)| *number < rising)?;
        (place, rising) = (day_at, number);
        if let Word::Month(month) = scene.word_before(place, 1) {
            break (place - 1, month);
        }
    };
    // "May 5, 6 people died": only the list's last comma, with its "and", makes a day of a number.
    let more =
        joined(scene, end).and_then(|(next, _)| date::day(scene, next)).is_some_and(|(next, _)| next > this);
    let year = date::year_behind(scene, end);
    let free = scene.is_over(end)
        || matches!(
            scene.word(end),
            Word::Stop | Word::Comma | Word::Close | Word::At | Word::In | Word::On | Word::To | Word::For
        );
    if !(more || closed && (year.is_some() || free)) {
        return None;
    }
    let (year, end) = match year {
        Some((year, end)) => (Some(year), end),
        None => (year_ahead(scene, end), end),
    };
    date::dated(scene, story, month_at, end, year, i32::from(month), this)
}

/// Past the comma or the "and" between two of a list, and whether it is the last of its kind.
fn joined(scene: &Scene, at: usize) -> Option<(usize, bool)> {
    match (scene.word(at), scene.word(at + 1)) {
        (Word::Comma, Word::And | Word::Or) => Some((at + 2, true)),
        (Word::And | Word::Or, _) => Some((at + 1, true)),
        (Word::Comma, _) => Some((at + 1, false)),
        _ => None,
    }
}

/// The year at the end of a list of dates that goes on at `at`: "March and April 2020", "June 5 and July 7, 2020".
pub(super) fn year_ahead(scene: &Scene, at: usize) -> Option<i32> {
    if !matches!(scene.word(at), Word::And | Word::Or | Word::Comma | Word::Slash) {
        return None;
    }
    let mut named = false;
    let mut joined = false;
    for place in at..at + REACH {
        if let Some((year, _)) = year::year(scene, place).filter(|_| named && joined) {
            return Some(year);
        }
        match scene.word(place) {
            Word::And | Word::Or | Word::Slash => joined = true,
            Word::Comma | Word::Of | Word::OrdinalSuffix | Word::Early | Word::Late | Word::The => {}
            Word::Month(_) | Word::Season(_) => named = true,
            Word::Digits if scene.letters(place).len() <= 2 => named = true,
            _ => return None,
        }
    }
    None
}

/// The week that a list of weekdays shares: "next week Mon, Wed, Fri", "Monday or Thursday next week", "last week between
/// Friday and Sunday".
pub(super) fn week(scene: &Scene, at: usize, end: usize) -> Option<i32> {
    let shift = |led: usize| {
        let weeks = match scene.word(led) {
            Word::Last if scene.reads(led, "last") => -1,
            Word::Next => 1,
            Word::This => 0,
            _ => return None,
        };
        (scene.word(led + 1) == Word::Unit(Time::Week)).then_some(weeks)
    };
    let joins = |place: usize| {
        matches!(
            scene.word(place),
            Word::Comma | Word::And | Word::Or | Word::Weekday(_) | Word::Between | Word::On | Word::Of
        )
    };
    let ahead = (end..end + REACH).find(|place| !joins(*place))?;
    let behind = (at.saturating_sub(REACH)..at).rev().find(|place| !joins(*place));
    let listed = (end..ahead).any(|place| matches!(scene.word(place), Word::Weekday(_)));
    if listed && let Some(weeks) = shift(ahead) {
        return Some(weeks);
    }
    let close = behind.filter(|place| *place > 0 && *place + 1 < at)?;
    shift(close - 1)
}
