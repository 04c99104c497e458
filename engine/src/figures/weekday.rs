//! Weekdays: "Monday", "last Friday", "Tuesday of next week", "Monday, 2 June", "the first Monday of May".

use super::calendar::{Day, Period, days_in_month};
use super::date;
use super::dates::Reader;
use super::found::Grammar;
use super::from_day;
use super::interval;
use super::listed;
use super::ordinal;
use super::part_of;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{self, Dated, Ground, Loose, When};
use super::word::{Time, Word};

/// The grammar of [`weekday`].
pub(super) const WEEKDAY: Grammar<Reader> = Grammar {
    starts: |word| {
        ordinal::starts(word)
            || matches!(
                word,
                Word::The | Word::This | Word::That | Word::Last | Word::Next | Word::Weekday(_)
            )
    },
    read: weekday,
};

/// A date that is told by its weekday.
pub(super) fn weekday(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    nth_of_month(scene, story, at).or_else(|| named(scene, story, at)).or_else(|| in_week(scene, story, at))
}

fn weekday_at(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let Word::Weekday(weekday) = scene.word(at) else { return None };
    let stop = scene.word(at + 1) == Word::Stop
        && scene.glued(at + 1)
        && scene.letters(at).len() <= 5
        && matches!(scene.word(at + 2), Word::Comma | Word::Digits | Word::Month(_));
    Some((i32::from(weekday), if stop { at + 2 } else { at + 1 }))
}

/// "Monday", with whatever date or week follows it.
fn named(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let place = match (scene.word(at), scene.word(at + 1)) {
        // "this past Friday", "this coming Monday"
        (Word::This, Word::Last | Word::Next) => at + 2,
        (Word::Last | Word::Next | Word::This | Word::That, _) => at + 1,
        _ => at,
    };
    let (weekday, end) = weekday_at(scene, place)?;
    let mut next = end;
    while matches!(scene.word(next), Word::Comma | Word::The | Word::Of | Word::On | Word::Open)
        && next < end + 2
    {
        next += 1;
    }
    // "Monday, June 2", "Wednesday 2018-7-6": the date counts.
    if let Some(mut dated) = date::date(scene, story, next).filter(|dated| {
        matches!(dated.period(), Some(Period::Day(_))) || matches!(dated.when, When::Loose(_))
    }) {
        if scene.word(next - 1) == Word::Open && scene.word(dated.end) == Word::Close {
            dated.end += 1;
        } else if scene.word(next - 1) == Word::Open {
            return Some(alone(scene, story, at, place, end, weekday));
        }
        if scene.word(next - 1) == Word::On {
            return Some(alone(scene, story, at, place, end, weekday));
        }
        // The weekday tells the year where none is written.
        if let (Some(Period::Day(day)), Ground::Tense(_) | Ground::Told) = (dated.period(), dated.ground)
            && day.weekday() != weekday
        {
            let (year, month, date) = day.date();
            let fits = [year - 1, year + 1]
                .into_iter()
                .filter_map(|year| Day::new(year, month, date))
                .find(|day| day.weekday() == weekday);
            if let Some(day) = fits {
                dated.when = When::Known(Period::Day(day));
            }
        }
        return Some(dated);
    }
    // "Thursday the 7th", "Mon 13th"
    if matches!(scene.word(next), Word::Digits | Word::Ordinal(_) | Word::Cardinal(20 | 30))
        && let Some((date, after)) = date::day(scene, next)
        && (after > next + 1 || scene.word(next) != Word::Digits || next == end && ends_date(scene, after))
        && !(scene.word(after) == Word::Plain && scene.small(after))
        && let Some(dated) = date_on(story, date, weekday, after)
    {
        return Some(dated);
    }
    // "Friday next week", "Tuesday of last week", "Tuesday, next week"
    let week = if matches!(scene.word(end), Word::Of | Word::Comma | Word::From) { end + 1 } else { end };
    let week = if scene.word(week) == Word::The { week + 1 } else { week };
    if matches!(scene.word(week), Word::Last | Word::Next | Word::This)
        && scene.word(week + 1) == Word::Unit(Time::Week)
        && let Some(monday) = relative::relative(scene, story, week)
    {
        let period = monday.period().map(|period| Period::Day(period.start().plus(weekday - 1)));
        return Some(Dated::counted(monday.end, period, Ground::Today));
    }
    // "Monday two weeks from now"
    if place == at
        && let Some(day) = from_day::weekday_of(scene, story, end, weekday)
    {
        return Some(day);
    }
    // "Wednesday after next": a week after the coming one.
    if let (Some(end), Some(today)) = (relative::behind_after_next(scene, end), story.now()) {
        let ahead = (weekday - today.weekday() - 1).rem_euclid(7) + 8;
        return Some(Dated::known(end, Period::Day(today.plus(ahead)), Ground::Today));
    }
    Some(alone(scene, story, at, place, end, weekday))
}

/// Behind "Monday 21": is it the end of a date, and not of a time or a count?
fn ends_date(scene: &Scene, at: usize) -> bool {
    scene.is_over(at)
        || !scene.is_word(at)
            && !matches!(
                scene.word(at),
                Word::Dash | Word::Colon | Word::Digits | Word::Slash | Word::PercentSign | Word::To
            )
}

/// The day of a month on this weekday, the nearest to the article's day.
fn date_on(story: &Story, date: i32, weekday: i32, end: usize) -> Option<Dated> {
    let today = story.now()?;
    let (year, month, _) = today.date();
    let day = (0..14)
        .flat_map(|away| [away, -away])
        .filter_map(|away| {
            let (year, month, _) = Day::first_of(year, month + away).date();
            Day::new(year, month, date)
        })
        .find(|day| day.weekday() == weekday)?;
    Some(Dated::known(end, Period::Day(day), Ground::Today))
}

/// A weekday without a date: "on Monday", "last Friday".
fn alone(scene: &Scene, story: &Story, at: usize, place: usize, end: usize, weekday: i32) -> Dated {
    // "next Thursday and Friday": of the same week.
    let listed = matches!(scene.word_before(at, 1), Word::And | Word::Or)
        && matches!(scene.word_before(at, 2), Word::Weekday(_))
        && matches!(scene.word_before(at, 3), Word::Last | Word::Next);
    let led = if listed { Some(scene.word_before(at, 3)) } else { (place > at).then(|| scene.word(at)) };
    let Some(now) = story.now() else {
        return Dated { end, when: When::Loose(Loose::Weekday(weekday)), ground: Ground::Today };
    };
    let in_week = |weeks: i32| now.monday().plus(7 * weeks + weekday - 1);
    let nearest = (place > at).then(|| scene.word(place - 1));
    let ahead = (weekday - now.weekday()).rem_euclid(7);
    let day = match led {
        // The last one before today, the first one after it.
        _ if nearest == Some(Word::Last) && scene.reads(place - 1, "past") => {
            now.plus(if ahead == 0 { -7 } else { ahead - 7 })
        }
        _ if nearest == Some(Word::Next)
            && ["coming", "upcoming"].iter().any(|word| scene.reads(place - 1, word)) =>
        {
            now.plus(if ahead == 0 { 7 } else { ahead })
        }
        Some(Word::Last) => in_week(-1),
        Some(Word::Next) => in_week(1),
        Some(Word::This) => in_week(0),
        _ if let Some(weeks) = listed::week(scene, at, end) => in_week(weeks),
        _ => {
            let tense = if follows_coming(scene, at) { Tense::Future } else { story::tense(scene, at) };
            return match when::weekday(story, tense, weekday) {
                Some((day, ground)) => Dated::known(end, Period::Day(day), ground),
                None => Dated { end, when: When::Unknown, ground: Ground::Today },
            };
        }
    };
    Dated::known(end, Period::Day(day), Ground::Today)
}

/// "this coming Friday", "until Friday", "no later than Friday", "postponed to Friday"
fn follows_coming(scene: &Scene, at: usize) -> bool {
    // "By Friday, thousands had fled": that Friday is over.
    let over = || {
        scene.word_before(at, 1) == Word::By
            && story::tense_before(scene, at) == (Tense::Open, Tense::Open)
            && story::tense(scene, at) == Tense::Past
    };
    matches!(scene.word_before(at, 1), Word::Next | Word::Until | Word::By) && !over()
        || scene.word_before(at, 1) == Word::Than && scene.word_before(at, 2) == Word::Later
        || scene.word_before(at, 1) == Word::To
            && (2..=6).any(|back| interval::MOVED.contains(&scene.letters_before(at, back)))
}

/// "next week Friday", "last week on Monday".
fn in_week(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if !matches!(scene.word(at), Word::Last | Word::Next | Word::This)
        || scene.word(at + 1) != Word::Unit(Time::Week)
    {
        return None;
    }
    let place = if matches!(scene.word(at + 2), Word::On | Word::Comma) { at + 3 } else { at + 2 };
    let (weekday, end) = weekday_at(scene, place)?;
    let week = relative::relative(scene, story, at)?;
    Some(Dated::counted(
        end,
        week.period().map(|week| Period::Day(week.start().plus(weekday - 1))),
        Ground::Today,
    ))
}

/// "the third day of October", "the last day of the month".
fn day_of_month(scene: &Scene, story: &Story, number: i32, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::Of {
        return None;
    }
    let month = part_of::whole(scene, story, at + 1)?;
    let Some(Period::Month(year, of)) = month.period() else { return None };
    let day = if number < 0 { days_in_month(year, of) + 1 + number } else { number };
    Some(Dated::counted(month.end, Day::new(year, of, day).map(Period::Day), month.ground))
}

/// "the first Monday of May", "last Friday in October", "the third Thursday of next month", "2nd week of January".
fn nth_of_month(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let (number, place) = match scene.word(at) {
        Word::Last => (-1, at + 1),
        _ => {
            let (number, place) = ordinal::numbered(scene, at)?;
            let number = (1..=31).contains(&number).then_some(number as i32)?;
            // "the 5th last day of May"
            if scene.reads(place, "last") { (-number, place + 1) } else { (number, place) }
        }
    };
    let weekday = match scene.word(place) {
        Word::Weekday(weekday) => i32::from(weekday),
        Word::Unit(Time::Week) => 0,
        Word::Unit(Time::Weekend) => 6,
        Word::Unit(Time::Day) => return day_of_month(scene, story, number, place + 1),
        _ => return None,
    };
    if number > 5 {
        return None;
    }
    if !matches!(scene.word(place + 1), Word::Of | Word::In) {
        // "back second Sunday": a note means this month.
        let (year, month, _) = story.now().filter(|_| story.note && number > 0 && weekday > 0)?.date();
        let first = Day::first_of(year, month);
        let day = first.plus((weekday - first.weekday()).rem_euclid(7) + 7 * (number - 1));
        return Some(Dated::known(place + 1, Period::Day(day), Ground::Today));
    }
    let inner = if scene.word(place + 2) == Word::The { place + 3 } else { place + 2 };
    let month = date::date(scene, story, inner)
        .or_else(|| relative::relative(scene, story, inner))
        .or_else(|| part_of::whole(scene, story, inner))?;
    if weekday == 0
        && let Some(Period::Year(year)) = month.period()
    {
        let monday = if number < 0 {
            Day::first_of(year, 12).plus(27).monday()
        } else {
            Day::first_of(year, 1).plus(3).monday().plus(7 * (number - 1))
        };
        return Some(Dated::known(month.end, Period::Week(monday), month.ground));
    }
    let Some(Period::Month(year, of)) = month.period() else { return None };
    let first = Day::first_of(year, of);
    let period = if weekday == 0 {
        // The weeks of a month are those whose Thursday lies in it.
        let thursday = first.plus((4 - first.weekday()).rem_euclid(7));
        let last = first.plus(days_in_month(year, of) - 1);
        let monday = if number < 0 {
            last.plus(-(last.weekday() - 4).rem_euclid(7)).monday().plus(7 * (number + 1))
        } else {
            thursday.monday().plus(7 * (number - 1))
        };
        Period::Week(monday)
    } else {
        let day = if number < 0 {
            let last = first.plus(days_in_month(year, of) - 1);
            last.plus(-(last.weekday() - weekday).rem_euclid(7) + 7 * (number + 1))
        } else {
            first.plus((weekday - first.weekday()).rem_euclid(7) + 7 * (number - 1))
        };
        if scene.word(place) == Word::Unit(Time::Weekend) {
            Period::Weekend(day.monday())
        } else {
            Period::Day(day)
        }
    };
    Some(Dated::known(month.end, period, month.ground))
}
