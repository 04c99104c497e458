//! Two dates as one stretch: "from 2010 to 2015", "26 July - 22 August", "April 5-9", "Monday to Friday".

use super::calendar::{Day, Period};
use super::date;
use super::dates::Reader;
use super::edges;
use super::found::Grammar;
use super::ordinal;
use super::scene::Scene;
use super::story::Story;
use super::when::{Dated, Ground, Loose, When};
use super::word::Word;
use super::year;
use crate::annotation::Modifier;

/// Two dates as one stretch: "from 2010 to 2015", "between May and July", "26 July - 22 August", "Monday to Friday".
pub(super) fn interval(scene: &Scene, story: &Story, at: usize, inner: usize) -> Option<Dated> {
    // "between 2 and 7 February", "from 2014-2018"
    if inner > at
        && let Some(range) = day_range(scene, story, inner)
            .or_else(|| days_to_month(scene, story, inner))
            .or_else(|| year::years(scene, inner))
    {
        return Some(range);
    }
    if is_moved(scene, at) {
        return None;
    }
    let (first, first_free) = first_end(scene, story, inner)?;
    let between = scene.word(at) == Word::Between;
    let mut place = first.end;
    let joins = match scene.word(place) {
        Word::Dash => {
            // "May 3,2024- June 5,2024": a whole date leaves no doubt.
            let tight = scene.glued(place) == scene.glued(place + 1)
                || scene.glued(place) && first.ground == Ground::Written;
            if scene.word(place + 1) == Word::Dash {
                place += 1;
            }
            tight
        }
        Word::To | Word::Through | Word::Until => true,
        Word::And => between,
        _ => false,
    };
    if !joins {
        return None;
    }
    place += 1;
    if scene.word(place) == Word::The && scene.word(place + 1) != Word::End {
        place += 1;
    }
    let first_period = first.period();
    // The second end takes what it leaves unsaid from the first: "May 3, 2024 to June 5".
    let told = first_period.filter(|_| first.ground == Ground::Written).map(|last| story.told_from(last));
    let told = told.as_ref().unwrap_or(story);
    let now = match (scene.word(place), story.today) {
        (Word::Now | Word::Today, Some(today)) => {
            Some((Dated::known(place + 1, Period::Day(today.plus(-1)), Ground::Today), None))
        }
        _ if scene.reads(place, "date") => story
            .today
            .map(|today| (Dated::known(place + 1, Period::Day(today.plus(-1)), Ground::Today), None)),
        _ => None,
    };
    let daily = matches!(scene.word(place), Word::Tomorrow | Word::Yesterday);
    let (second, modifier) = now
        .or_else(|| edges::part(scene, if daily { story } else { told }, place))
        .filter(|(dated, _)| dated.end > place)?;
    if !matches!(modifier, None | Some(Modifier::End)) || !first_free {
        return None;
    }
    let (Some(mut start), Some(mut end)) = (first.period(), second.period()) else {
        return loose(&first, &second);
    };
    // "Waitangi Day - February 6 - this year": a day and a year are too far apart in kind for a dash.
    if matches!(scene.word(place - 1), Word::Dash)
        && matches!((start, end), (Period::Day(_), Period::Year(_) | Period::Decade(_)))
    {
        return None;
    }
    // "26 July - 22 August 2024": the year stands at the end.
    if !matches!(first.ground, Ground::Written | Ground::Today) && second.ground == Ground::Written {
        start = with_year(start, end);
    }
    // "it is to run from 23 January to 9 March", told on 28 January: the stretch that holds the day.
    if let (Some(today), Ground::Tense(_), Ground::Tense(_)) = (story.today, first.ground, second.ground)
        && start.start() > today
        && let Some(running) = around(today, start, end)
    {
        (start, end) = running;
    }
    if end.start() < start.start() {
        end = match end {
            Period::Day(day) if matches!(start, Period::Day(_)) && second.ground != Ground::Written => {
                let weekday = matches!(scene.word(place), Word::Weekday(_));
                if weekday { Period::Day(day.plus(7)) } else { Period::Day(day.plus_months(12)) }
            }
            Period::Month(year, month) if second.ground != Ground::Written => Period::Month(year + 1, month),
            _ if matches!(start, Period::Day(_)) && first.ground != Ground::Written => {
                start = Period::Day(start.start().plus_months(-12));
                end
            }
            Period::Season(year, season) if second.ground != Ground::Written => {
                Period::Season(year + 1, season)
            }
            _ => return None,
        };
    }
    let ground = if first.ground == Ground::Written || second.ground == Ground::Written {
        Ground::Written
    } else {
        second.ground
    };
    Some(Dated::known(second.end, Period::Stretch(start.start(), end.end()), ground))
}

/// What is done to a day that turns into another.
pub(super) const MOVED: &[&str] =
    &["moved", "delayed", "postponed", "rescheduled", "pushed", "shifted", "brought"];

/// "the vote was moved from Tuesday to Thursday": two days, and nothing lasts from one to the other.
fn is_moved(scene: &Scene, at: usize) -> bool {
    let from = if scene.word(at) == Word::From { at } else { at.saturating_sub(1) };
    scene.word(from) == Word::From && (1..=3).any(|back| MOVED.contains(&scene.letters_before(from, back)))
}

/// The ends, this year or the year before, between which the day lies.
fn around(today: Day, start: Period, end: Period) -> Option<(Period, Period)> {
    let holds = |(start, end): &(Period, Period)| {
        start.start() <= today && today < end.end() && end.end().since(start.start()) < 250
    };
    let ends = || [Some(end), year_before(end)].into_iter().flatten();
    let starts = [Some(start), year_before(start)].into_iter().flatten();
    starts.flat_map(|start| ends().map(move |end| (start, end))).find(holds)
}

/// The same day or month of the year before.
fn year_before(period: Period) -> Option<Period> {
    match period {
        Period::Day(day) => Some(Period::Day(day.plus_months(-12))),
        Period::Month(year, month) => Some(Period::Month(year - 1, month)),
        _ => None,
    }
}

/// The first end of an interval, and whether it is free of "early" and the like.
fn first_end(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, bool)> {
    // "between now and 2030", "from now until Friday"
    if scene.word(at) == Word::Now && matches!(scene.word_before(at, 1), Word::Between | Word::From) {
        return Some((Dated::counted(at + 1, story.today.map(Period::Day), Ground::Today), true));
    }
    // "4-22 January", "from 3 to 12 September": the month stands at the end.
    if let Some(range) = day_range(scene, story, at) {
        return Some((range, false));
    }
    let (dated, modifier) = edges::part(scene, story, at)?;
    Some((dated, matches!(modifier, None | Some(Modifier::Start))))
}

/// The period in the year of the other, or the year before it.
fn with_year(period: Period, other: Period) -> Period {
    let (year, ..) = other.start().date();
    let moved = match period {
        Period::Day(day) => {
            let (_, month, date) = day.date();
            Day::new(year, month, date).map(Period::Day)
        }
        Period::Month(_, month) => Some(Period::Month(year, month)),
        Period::Season(_, season) => Some(Period::Season(year, season)),
        _ => None,
    };
    match moved {
        Some(moved) if moved.start() > other.start() => match moved {
            Period::Day(day) => Period::Day(day.plus_months(-12)),
            Period::Season(year, season) => Period::Season(year - 1, season),
            other => other.shifted(-12),
        },
        Some(moved) => moved,
        None => period,
    }
}

/// Two dates of which the year stays open.
fn loose(first: &Dated, second: &Dated) -> Option<Dated> {
    let (When::Loose(start), When::Loose(end)) = (first.when, second.when) else { return None };
    Some(Dated { end: second.end, when: When::LooseStretch(start, end), ground: Ground::Told })
}

/// The grammar of [`day_range`].
pub(super) const DAY_RANGE: Grammar<Reader> = Grammar {
    starts: |word| ordinal::starts(word) || matches!(word, Word::The | Word::Month(_)),
    read: day_range,
};

/// Days of one month: "April 5-9", "5-9 April 2025", "2 to 4 June", "May eighth - tenth".
pub(super) fn day_range(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let joins = |place: usize| match scene.word(place) {
        Word::Dash if scene.glued(place) == scene.glued(place + 1) => Some(place + 1),
        Word::To | Word::Through | Word::Until => Some(place + 1),
        Word::And if scene.word_before(at, 1) == Word::Between => Some(place + 1),
        _ => None,
    };
    let past_the = |place: usize| if scene.word(place) == Word::The { place + 1 } else { place };
    let build = |start: Dated, last: i32, end: usize| -> Option<Dated> {
        let end_when = match start.when {
            When::Known(Period::Day(day)) => {
                let (year, month, first) = day.date();
                let last = Day::new(year, month, last).filter(|_| last > first)?;
                When::Known(Period::Stretch(day, last.plus(1)))
            }
            When::Loose(Loose::Day(month, first)) => {
                When::LooseStretch(Loose::Day(month, first), Loose::Day(month, last))
            }
            _ => return None,
        };
        Some(Dated { end, when: end_when, ground: start.ground })
    };
    if let Some((month, after)) = date::month(scene, at) {
        let (first, after) = date::day(scene, past_the(after))?;
        let (last, end) = date::day(scene, past_the(joins(after)?))?;
        if matches!(scene.word(end), Word::Month(_)) {
            return None;
        }
        let place = if scene.word(end) == Word::Comma { end + 1 } else { end };
        let (year, end) = year::year(scene, place).map_or((None, end), |(year, end)| (Some(year), end));
        return build(date::dated(scene, story, at, end, year, month, first)?, last, end);
    }
    let (first, after) = date::day(scene, past_the(at))?;
    let place = past_the(joins(after)?);
    let (last, after) = date::day(scene, place)?;
    let month_at = if matches!(scene.word(after), Word::Of) { after + 1 } else { after };
    let (month, after) = date::month(scene, month_at)?;
    let place = if matches!(scene.word(after), Word::Comma | Word::Of) { after + 1 } else { after };
    let (year, end) = year::year(scene, place).map_or((None, after), |(year, end)| (Some(year), end));
    build(date::dated(scene, story, at, end, year, month, first)?, last, end)
}

/// The grammar of [`days_to_month`].
pub(super) const DAYS_TO_MONTH: Grammar<Reader> =
    Grammar { starts: |word| word == Word::Digits, read: days_to_month };

/// "from 4 to January 22, 1995": the month and the year stand with the second day.
pub(super) fn days_to_month(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if !matches!(scene.word(at), Word::Digits)
        || !matches!(scene.word_before(at, 1), Word::From | Word::Between)
    {
        return None;
    }
    let (first, after) = date::day(scene, at)?;
    if !matches!(scene.word(after), Word::To | Word::Until | Word::And | Word::Through)
        || !matches!(scene.word(after + 1), Word::Month(_))
    {
        return None;
    }
    let last = date::date(scene, story, after + 1)?;
    let Some(Period::Day(day)) = last.period() else { return None };
    let (year, month, _) = day.date();
    let start = Day::new(year, month, first).filter(|start| *start < day)?;
    Some(Dated::known(last.end, Period::Stretch(start, day.plus(1)), last.ground))
}
