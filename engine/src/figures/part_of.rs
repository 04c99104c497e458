//! Parts of longer stretches: "the first nine months of 2024", "the three months to June", "the rest of the year".

use super::away;
use super::calendar::{Day, Period};
use super::date;
use super::digits;
use super::holiday;
use super::interval;
use super::period;
use super::quarter;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{Dated, Ground, When};
use super::word::{Time, Word};
use super::year;

/// "the first nine months of 2024", "the last three weeks of the year", "first ten days of last year".
pub(super) fn part_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let last = match scene.word(at) {
        Word::Ordinal(1) => false,
        Word::Last => true,
        _ => return None,
    };
    let (count, unit, place) = away::length(scene, at + 1).or_else(|| match scene.word(at + 1) {
        Word::Unit(unit) => Some((super::exact::Exact::ONE, unit, at + 2)),
        _ => None,
    })?;
    if !matches!(scene.word(place), Word::Of | Word::In) {
        return None;
    }
    let whole = whole(scene, story, place + 1)?;
    let period = whole.period()?;
    let count = i32::try_from(count.integer()?).ok().filter(|count| *count < 1000)?;
    let (months, days) = match unit {
        Time::Day => (0, 1),
        Time::Week => (0, 7),
        Time::Month => (1, 0),
        Time::Quarter => (3, 0),
        Time::Year => (12, 0),
        Time::Decade => (120, 0),
        _ => return None,
    };
    let move_by = |day: Day, sign: i32| {
        if months > 0 { day.plus_months(sign * count * months) } else { day.plus(sign * count * days) }
    };
    let (start, end) = if last {
        (move_by(period.end(), -1), period.end())
    } else {
        (period.start(), move_by(period.start(), 1))
    };
    Some(Dated::known(whole.end, Period::Stretch(start, end), whole.ground))
}

/// The period behind "of": a year, a month, "the year", "last year", "this century".
pub(super) fn whole(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if let Some(found) = date::date(scene, story, at)
        .or_else(|| period_without_parts(scene, story, at))
        .or_else(|| relative::relative(scene, story, at))
        .or_else(|| year::bare_year(scene, at))
    {
        return Some(found);
    }
    let place = if scene.word(at) == Word::The { at + 1 } else { at };
    if place > at {
        if let Some(found) = period_without_parts(scene, story, place) {
            return Some(found);
        }
        if scene.word(place) == Word::Unit(Time::Year)
            && let Some((year, end)) = year::year(scene, place + 1)
        {
            return Some(Dated::known(end, Period::Year(year), Ground::Written));
        }
    }
    let unit = match scene.word(place) {
        Word::Unit(unit) => unit,
        Word::Quarter => Time::Quarter,
        _ => return None,
    };
    if unit < Time::Week || scene.past_hyphen(place + 1) > place + 1 {
        return None;
    }
    let (day, ground) = match (story.history, story.last) {
        (true, Some(last)) if story::tense(scene, at) == Tense::Past || story.today.is_none() => {
            (Some(last.start()), Ground::Told)
        }
        _ => (story.today.or(story.now()), Ground::Today),
    };
    Some(Dated::counted(place + 1, day.and_then(|day| relative::holding(day, unit)), ground))
}

fn period_without_parts(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    period::decade(scene, at)
        .or_else(|| period::century(scene, at))
        .or_else(|| quarter::quarter(scene, story, at))
        .or_else(|| quarter::fiscal(scene, at))
        .or_else(|| period::season(scene, story, at))
}

/// "the three months to June", "the year ended 31 March 2024", "the six months through September".
pub(super) fn running_to(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let (count, unit, place) = match scene.word(at) {
        Word::Unit(unit) => (1, unit, at + 1),
        Word::Quarter => (1, Time::Quarter, at + 1),
        _ => {
            let (count, unit, place) = away::length(scene, at)?;
            (i32::try_from(count.integer()?).ok().filter(|count| (1..600).contains(count))?, unit, place)
        }
    };
    let months = match unit {
        Time::Month => count,
        Time::Quarter => 3 * count,
        Time::Year => 12 * count,
        Time::Week => 0,
        _ => return None,
    };
    let joins = match scene.word(place) {
        Word::To | Word::Through => true,
        _ => matches!(scene.letters(place), "ended" | "ending" | "end"),
    };
    if !joins || months >= 600 {
        return None;
    }
    let inner = if scene.word(place + 1) == Word::On || scene.word(place + 1) == Word::In {
        place + 2
    } else {
        place + 1
    };
    if !matches!(scene.word(inner), Word::Month(_) | Word::Digits) {
        return None;
    }
    let mut last = date::date(scene, story, inner)?;
    if let (Some(period), Ground::Tense(tense)) = (last.period(), last.ground)
        && tense != Tense::Future
        && let Some(today) = story.today
        && period.start() > today
    {
        last.when = When::Known(match period {
            Period::Month(..) => period.shifted(-12),
            Period::Day(day) => Period::Day(day.plus_months(-12)),
            other => other,
        });
    }
    let end = last.period()?.end();
    // "the week ended March 7"
    if unit == Time::Week {
        let day = matches!(last.period(), Some(Period::Day(_)));
        return day.then(|| Dated::known(last.end, Period::Stretch(end.plus(-7 * count), end), last.ground));
    }
    Some(Dated::known(last.end, Period::Stretch(end.plus_months(-months), end), last.ground))
}

/// "a week starting tomorrow", "3 days, from 20 May": so long from a day on.
pub(super) fn running_from(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let (count, unit, place) = away::length(scene, at)?;
    let begins = ["starting", "beginning", "commencing"].iter().any(|word| scene.reads(place, word));
    let comma = scene.word(place) == Word::Comma && scene.word(place + 1) == Word::From;
    if !begins && !comma {
        return None;
    }
    let next = if comma { place + 2 } else { place + 1 };
    let next = if scene.word(next) == Word::On { next + 1 } else { next };
    let first = date::date(scene, story, next).or_else(|| relative::relative(scene, story, next))?;
    let Some(Period::Day(day)) = first.period() else { return None };
    let count = i32::try_from(count.integer()?).ok().filter(|count| (1..1000).contains(count))?;
    let end = match unit {
        Time::Day => day.plus(count),
        Time::Week => day.plus(7 * count),
        Time::Month => day.plus_months(count),
        Time::Year => day.plus_months(12 * count),
        _ => return None,
    };
    Some(Dated::known(first.end, Period::Stretch(day, end), first.ground))
}

/// "the rest of the year", "the remainder of this week": from today on.
pub(super) fn rest_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    if scene.word(at) != Word::Rest {
        return None;
    }
    let mut place = at + 1;
    place += usize::from(scene.word(place) == Word::Of);
    let owner = matches!(scene.word(place), Word::The | Word::Possessive | Word::This | Word::Current);
    let unit = match scene.word(place + usize::from(owner)) {
        Word::Unit(unit) if unit >= Time::Week => unit,
        _ => {
            let whole = year::bare_year(scene, place)?;
            return Some(whole);
        }
    };
    let today = story.now();
    let period = today.and_then(|today| {
        // The last day of a week is for rest already.
        let end = relative::holding(today, unit)?.end().plus(if unit == Time::Week { -1 } else { 0 });
        Some(Period::Stretch(today, end))
    });
    Some(Dated::counted(place + usize::from(owner) + 1, period, Ground::Today))
}

/// "the week of November 30th", "week 12", "the weekend of 5 May", "the week beginning February 4".
pub(super) fn week_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    // "w/c 4 February": the week that commences then.
    if scene.reads(at, "w") && scene.word(at + 1) == Word::Slash && scene.reads(at + 2, "c") {
        let day = date::date(scene, story, at + 3)?;
        let Some(Period::Day(start)) = day.period() else { return None };
        return Some(Dated::known(day.end, Period::Week(start.monday()), day.ground));
    }
    let Word::Unit(unit @ (Time::Week | Time::Weekend)) = scene.word(at) else { return None };
    if unit == Time::Week && scene.word(at + 1) == Word::Digits {
        let number = digits::run(scene.letters(at + 1)).filter(|number| (1..=53).contains(number))? as i32;
        let (year, end) =
            match year::year(scene, if scene.word(at + 2) == Word::Of { at + 3 } else { at + 2 }) {
                Some((year, end)) => (year, end),
                None => (story.now()?.year(), at + 2),
            };
        let monday = Day::first_of(year, 1).plus(3).monday().plus(7 * (number - 1));
        return Some(Dated::known(end, Period::Week(monday), Ground::Today));
    }
    let mut place = at + 1;
    let begins = ["beginning", "starting", "commencing", "of"].iter().any(|word| scene.reads(place, word));
    if !begins {
        return None;
    }
    place += 1;
    place += usize::from(scene.word(place) == Word::On);
    place += usize::from(scene.word(place) == Word::The);
    // "the weekend of May 3-4"
    let day = interval::day_range(scene, story, place)
        .or_else(|| date::date(scene, story, place))
        .or_else(|| holiday::holiday(scene, story, place))?;
    let (Period::Day(start) | Period::Stretch(start, _)) = day.period()? else { return None };
    let period = match unit {
        Time::Weekend => Period::Weekend(start.monday()),
        _ => Period::Week(start.monday()),
    };
    Some(Dated::known(day.end, period, day.ground))
}
