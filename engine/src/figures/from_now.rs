//! Stretches from this moment on, or up to it: "within 10 months", "last 3 minutes", "+15 minutes", "less than 2 weeks
//! from today", "more than 2 days before yesterday".

use super::away;
use super::calendar::{Day, Period};
use super::exact::Exact;
use super::found::{Found, Grammar, Rule};
use super::moment;
use super::numeral;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::times;
use super::word::{Time, Word};
use crate::annotation::{Kind, Modifier, Value};

/// The grammar of [`from_now`].
pub(super) const FROM_NOW: Grammar<Rule> = Grammar {
    starts: |word| {
        matches!(
            word,
            Word::Within
                | Word::Rest
                | Word::In
                | Word::More
                | Word::Less
                | Word::Plus
                | Word::Dash
                | Word::Last
                | Word::Next
        )
    },
    read: from_now,
};

/// Such a stretch, or the moment at the other end of it.
pub(super) fn from_now(scene: &Scene, story: &mut Story, at: usize, _: usize) -> Option<Found> {
    within(scene, story, at)
        .or_else(|| rest_of_day(scene, story, at))
        .or_else(|| business_days(scene, story, at))
        .or_else(|| bounded(scene, story, at))
        .or_else(|| signed(scene, story, at))
        .or_else(|| soon(scene, story, at))
        .or_else(|| minutes(scene, story, at))
}

/// The seconds of lengths that belong to the clock, and days.
fn seconds(lengths: &[(Exact, Time)]) -> Option<i32> {
    let mut sum = 0.0;
    for (number, unit) in lengths {
        sum += number.value()
            * match unit {
                Time::Second => 1.0,
                Time::Minute => 60.0,
                Time::Hour => 3600.0,
                Time::Day => 86_400.0,
                Time::Week => 604_800.0,
                _ => return None,
            };
    }
    // Three years of seconds are no matter of the clock.
    (sum < 1e8).then_some(sum as i32)
}

/// The moment so many seconds from now; a day alone tells no hour to count from.
fn moment_from(story: &Story, seconds: i32) -> Option<String> {
    let today = story.today.filter(|_| story.minute > 0)?;
    let second = story.minute * 60 + seconds;
    Some(moment::at_second(today.plus(second.div_euclid(86_400)), second.rem_euclid(86_400)))
}

/// The day so far from another.
fn moved(day: Day, lengths: &[(Exact, Time)], sign: i32) -> Option<Day> {
    let mut moved = day;
    for (number, unit) in lengths {
        let count = sign * i32::try_from(number.integer()?).ok().filter(|count| *count < 10_000)?;
        moved = match unit {
            Time::Day => moved.plus(count),
            Time::Week => moved.plus(7 * count),
            Time::Fortnight => moved.plus(14 * count),
            Time::Month => moved.plus_months(count),
            Time::Quarter => moved.plus_months(3 * count),
            Time::Year => moved.plus_months(12 * count),
            _ => return None,
        };
    }
    Some(moved)
}

/// The verbs that say what will be; the others of the future only plan or allow it.
const PROMISES: &[&str] = &["will", "'ll", "’ll", "shall", "would"];

/// "I will be back within 10 months", "within the next 2 hours": from now on, where somebody says what will be; a rule
/// ("must pay within 30 days") asks how long.
fn within(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    if scene.word(at) != Word::Within {
        return None;
    }
    let promised = (0..at.min(20))
        .map_while(|back| (!scene.opens(at - back)).then_some(at - back - 1))
        .any(|place| scene.word(place) == Word::Will && PROMISES.contains(&scene.letters(place)));
    let mut place = at + 1 + usize::from(scene.word(at + 1) == Word::The);
    place += usize::from(scene.word(place) == Word::Next);
    let (lengths, end) = away::lengths(scene, place)?;
    if !promised || matches!(scene.word(end), Word::Of | Word::After | Word::Before | Word::From) {
        return None;
    }
    if lengths.iter().all(|(_, unit)| *unit >= Time::Day) {
        let today = story.now()?;
        let period = Period::Stretch(today, moved(today, &lengths, 1)?);
        return Some(dated(at, end, period.iso()));
    }
    Some(timed(at, end, &moment_from(story, 0)?, &moment_from(story, seconds(&lengths)?)?))
}

fn dated(start: usize, end: usize, iso: String) -> Found {
    let why = "counted from the day the article is dated";
    Found::new(start, end, Kind::Date, Some(Value::Iso(iso)), why)
}

fn timed(start: usize, end: usize, from: &str, to: &str) -> Found {
    times::found(start, end, [from, "/", to].concat(), "counted from the time the article is dated")
}

/// "the rest of the day", "rest of my day".
fn rest_of_day(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let owned = matches!(scene.word(at + 2), Word::The | Word::Possessive | Word::Current | Word::This);
    if scene.word(at) != Word::Rest
        || scene.word(at + 1) != Word::Of
        || !owned
        || scene.word(at + 3) != Word::Unit(Time::Day)
    {
        return None;
    }
    let end = [&story.today?.iso(), "T23:59:59"].concat();
    Some(timed(at, at + 4, &moment_from(story, 0)?, &end))
}

/// "in four business days": Saturdays and Sundays do not count.
fn business_days(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    if scene.word(at) != Word::In {
        return None;
    }
    let number = numeral::numeral(scene, at + 1)?;
    let named = matches!(scene.letters(number.end), "business" | "working")
        && matches!(scene.word(number.end + 1), Word::Unit(Time::Day) | Word::Units(Time::Day));
    let count = number.value.integer().filter(|count| named && (1..300).contains(count))? as i32;
    let ahead = story::tense(scene, at) != Tense::Past;
    let end = number.end + 2;
    let Some(mut day) = story.today.filter(|_| ahead) else {
        return ahead.then(|| {
            Found::new(at, end, Kind::Date, None, "counted from the article's day, which is not given")
        });
    };
    for _ in 0..count {
        day = day.plus(if day.weekday() >= 5 { 8 - day.weekday() } else { 1 });
    }
    Some(dated(at, end, day.iso()))
}

/// "more than 2 weeks before today", "less than 3 days after tomorrow", "within 2 weeks from now".
fn bounded(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let (more, place) = match (scene.word(at), scene.word(at + 1)) {
        (Word::More, Word::Than) => (true, at + 2),
        (Word::Less, Word::Than) => (false, at + 2),
        (Word::Within, _) => (false, at + 1),
        _ => return None,
    };
    let (lengths, end) = away::lengths(scene, place)?;
    let sign = match scene.word(end) {
        Word::Before => -1,
        Word::After | Word::From => 1,
        _ => return None,
    };
    let days = match scene.word(end + 1) {
        Word::Today | Word::Now => 0,
        Word::Tomorrow => 1,
        Word::Yesterday => -1,
        _ => return None,
    };
    let base = story.now()?.plus(days);
    let far = moved(base, &lengths, sign)?;
    let (iso, modifier) = match (more, sign < 0) {
        (true, true) => (["../", &far.iso()].concat(), Some(Modifier::Before)),
        (true, false) => ([&far.iso(), "/.."].concat(), Some(Modifier::After)),
        (false, back) => {
            let (start, end) = if back { (far, base) } else { (base, far) };
            (Period::Stretch(start, end).iso(), None)
        }
    };
    Some(dated(at, end + 2, iso).with(modifier))
}

/// "+15 minutes", "-2hr5min": a note of a moment.
fn signed(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let sign = match scene.word(at) {
        Word::Plus => 1,
        Word::Dash => -1,
        _ => return None,
    };
    if !story.note || at > 0 || !scene.glued(1) {
        return None;
    }
    let (lengths, end) = away::lengths(scene, 1)?;
    if lengths.iter().any(|(_, unit)| *unit < Time::Day) {
        let iso = moment_from(story, sign * seconds(&lengths)?)?;
        return Some(times::found(at, end, iso, "counted from the time the article is dated"));
    }
    Some(dated(at, end, moved(story.today?, &lengths, sign)?.iso()))
}

/// "in a few hours", where that is all a note says: three of them.
fn soon(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    if scene.word(at) != Word::In || !story.note || at > 0 {
        return None;
    }
    let place = at + 1 + usize::from(scene.word(at + 1) == Word::A);
    let (Word::Few, Word::Units(unit) | Word::Unit(unit)) = (scene.word(place), scene.word(place + 1)) else {
        return None;
    };
    let lengths = [(Exact::whole(3), unit)];
    if unit < Time::Day {
        let iso = moment_from(story, seconds(&lengths)?)?;
        return Some(times::found(at, place + 2, iso, "counted from the time the article is dated"));
    }
    Some(dated(at, place + 2, moved(story.today?, &lengths, 1)?.iso()))
}

/// "last 3 minutes", "next hour" without an article: up to this moment, or from it on.
fn minutes(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let ahead = match scene.word(at) {
        Word::Last => false,
        Word::Next => true,
        _ => return None,
    };
    // "over the last 24 hours" lasts.
    let lasts = matches!(
        scene.word_before(at, 1),
        Word::The | Word::For | Word::Over | Word::Possessive | Word::Will | Word::To | Word::Not | Word::In
    );
    if !lasts && let Some(found) = few(scene, story, at, ahead) {
        return Some(found);
    }
    let (length, end) = match scene.word(at + 1) {
        // "a last minute effort" is no minute.
        Word::Unit(unit @ Time::Hour) => ((Exact::ONE, unit), at + 2),
        Word::A => return None,
        _ => {
            let (number, unit, end) = away::length(scene, at + 1)?;
            ((number, unit), end)
        }
    };
    if lasts || length.1 >= Time::Day || scene.word(end) == Word::Of {
        return None;
    }
    let (now, far) =
        (moment_from(story, 0)?, moment_from(story, if ahead { 1 } else { -1 } * seconds(&[length])?)?);
    Some(if ahead { timed(at, end, &now, &far) } else { timed(at, end, &far, &now) })
}

/// "past few days", "next few hours" without an article: three of them; "several" tells no number.
fn few(scene: &Scene, story: &Story, at: usize, ahead: bool) -> Option<Found> {
    let (Word::Few | Word::Several, Word::Units(unit)) = (scene.word(at + 1), scene.word(at + 2)) else {
        return None;
    };
    let lengths = [(Exact::whole(3), unit)];
    let sign = if ahead { 1 } else { -1 };
    let ends = if unit < Time::Day {
        moment_from(story, 0).zip(moment_from(story, sign * seconds(&lengths)?))
    } else {
        let today = story.now();
        today
            .zip(today.and_then(|today| moved(today, &lengths, sign)))
            .map(|(now, far)| (now.iso(), far.iso()))
    };
    let told = ends.filter(|_| scene.word(at + 1) == Word::Few);
    let value = told.map(|(now, far)| {
        let (start, end) = if ahead { (now, far) } else { (far, now) };
        Value::Iso([&start, "/", &end].concat())
    });
    let kind = if unit < Time::Day { Kind::Time } else { Kind::Date };
    Some(Found::new(at, at + 3, kind, value, "counted from the day the article is dated"))
}
