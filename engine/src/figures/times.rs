//! Times as they stand in a sentence: with their day, as a range, as a part of a day, or so many hours ago.

use super::appointment;
use super::away;
use super::calendar::Period;
use super::clock::{self, Clock};
use super::dates;
use super::digits;
use super::found::{Found, Grammar, Rule};
use super::moment;
use super::pair;
use super::part_of_day;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::word::{Time, Word};
use crate::annotation::{Kind, Modifier, Value};

/// The grammar of [`times`].
pub(super) const TIMES: Grammar<Rule> = Grammar {
    starts: |word| {
        dates::starts(word)
            || clock::starts(word)
            || matches!(
                word,
                Word::Tonight
                    | Word::From
                    | Word::Between
                    | Word::End
                    | Word::Before
                    | Word::Until
                    | Word::Through
                    | Word::After
                    | Word::Since
                    | Word::Earlier
                    | Word::Later
                    | Word::Above
                    | Word::Below
                    | Word::Early
                    | Word::Late
                    | Word::Mid
                    | Word::Part(_)
                    | Word::Am
                    | Word::Pm
            )
    },
    read: times,
};

/// A time of day with all that belongs to it.
pub(super) fn times(scene: &Scene, story: &mut Story, at: usize, _: usize) -> Option<Found> {
    lap(scene, at)
        .or_else(|| appointment::appointment(scene, story, at))
        .or_else(|| clocked(scene, story, at))
        .or_else(|| part_of_day::part_of_day(scene, story, at))
        .or_else(|| minutes_away(scene, story, at))
        .or_else(|| part_of_day::day_with_time(scene, story, at))
}

pub(super) fn found(start: usize, end: usize, value: String, why: &'static str) -> Found {
    Found::new(start, end, Kind::Time, Some(Value::Iso(value)), why)
}

/// "in 2:03:59", "3:59.4": how long a race took.
fn lap(scene: &Scene, at: usize) -> Option<Found> {
    if scene.word(at) == Word::Digits
        && scene.word(at + 1) == Word::Colon
        && scene.glued(at + 1)
        && scene.glued(at + 2)
        && !scene.glued(at)
        && let Some((seconds, fraction)) = scene.letters(at + 2).split_once('.')
        && seconds.len() == 2
        && matches!(fraction.len(), 1..=3)
        && !fraction.contains('.')
        && digits::run(seconds).is_some_and(|seconds| seconds < 60)
        && digits::run(scene.letters(at)).is_some_and(|minutes| minutes < 60)
    {
        let minutes = scene.letters(at).trim_start_matches('0');
        let value =
            ["PT", if minutes.is_empty() { "0" } else { minutes }, "M", seconds, ".", fraction, "S"].concat();
        return Some(Found::new(at, at + 3, Kind::Duration, Some(Value::Iso(value)), "minutes and seconds"));
    }
    let led =
        matches!(scene.word_before(at, 1), Word::In | Word::Of) || scene.word_before(at, 1) == Word::Time;
    if !led || scene.word(at) != Word::Digits {
        return None;
    }
    let clock = clock::clock(scene, at).filter(|clock| clock.to_the_second && clock.end == at + 5)?;
    let (hour, minute, second) = (clock.second / 3600, clock.second / 60 % 60, clock.second % 60);
    let value = ["PT", &hour.to_string(), "H", &minute.to_string(), "M", &second.to_string(), "S"].concat();
    Some(Found::new(at, clock.end, Kind::Duration, Some(Value::Iso(value)), "hours, minutes and seconds"))
}

/// "3:30 p.m.", "from 6 to 10 a.m.", "9 a.m. Friday", "today between 10 and 11:30", "after 3pm".
fn clocked(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    if let Some(found) = ranged(scene, story, at) {
        return Some(found);
    }
    // "shortly after 8 p.m." is about eight, not any time from then on.
    let near = ["just", "shortly", "soon", "immediately", "moments"];
    if matches!(scene.word(at), Word::Before | Word::After)
        && near.iter().any(|word| scene.letters_before(at, 1).eq_ignore_ascii_case(word))
    {
        return None;
    }
    let (bound, place) = match (scene.word(at), scene.word(at + 1)) {
        (Word::Before | Word::Until | Word::Through, _) => (Some(Modifier::Before), at + 1),
        (Word::After | Word::Since, _) => (Some(Modifier::After), at + 1),
        (Word::Earlier, Word::Than) => (Some(Modifier::Before), at + 2),
        (Word::Later, Word::Than) => (Some(Modifier::After), at + 2),
        // "any time from 7 a.m."
        (Word::From, _) if matches!(scene.letters_before(at, 1), "time" | "anytime") => {
            (Some(Modifier::After), at + 1)
        }
        // "> 6pm", ">= 6pm"
        (Word::Above | Word::Below, _) if scene.glued(at) => (None, at),
        (Word::Above, Word::Equals) => (Some(Modifier::After), at + 2),
        (Word::Below, Word::Equals) => (Some(Modifier::Before), at + 2),
        (Word::Above, _) => (Some(Modifier::After), at + 1),
        (Word::Below, _) => (Some(Modifier::Before), at + 1),
        _ => (None, at),
    };
    let place = if bound.is_some() && matches!(scene.word(place), Word::About) { place + 1 } else { place };
    let mut moment =
        moment::moment(scene, story, place).filter(|moment| moment.clock.sure || moment.day.is_some())?;
    let bound = bound.or_else(|| {
        // "3 p.m. or later"
        let behind = match (scene.word(moment.end), scene.word(moment.end + 1)) {
            (Word::Or, Word::Later | Word::After) => Modifier::After,
            (Word::Or, Word::Earlier | Word::Before) => Modifier::Before,
            _ => return None,
        };
        moment.end += 2;
        // "3 pm or later on Monday"
        if moment.day.is_none()
            && scene.word(moment.end) == Word::On
            && let Some((day, end)) = moment::day_with_part(scene, story, moment.end + 1)
        {
            moment.day = Some(day);
            moment.end = end;
        }
        Some(behind)
    });
    if let Some(day) = moment.day
        && story.byline
    {
        story.last = Some(Period::Day(day));
        let why = "the day the article is dated; its hour is left aside";
        return Some(Found::new(at, moment.end, Kind::Date, Some(Value::Iso(day.iso())), why));
    }
    // "Tuesday after 1pm" is read from its day.
    if let Some(day) = moment.day {
        story.last = Some(Period::Day(day));
    }
    let iso = moment.iso();
    let value = match bound {
        Some(Modifier::Before) => ["../", &iso].concat(),
        Some(_) => [&iso, "/.."].concat(),
        None => iso,
    };
    let why = if moment.day.is_some() { "a time of a day" } else { "a time of day" };
    Some(found(at, moment.end, value, why).with(bound))
}

/// "from 6 to 10 a.m.", "2pm - 4pm", "Monday 3-8", "today between 10 and 11:30", "from 2pm Monday to 5pm Tuesday".
fn ranged(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let leads = |place: usize| matches!(scene.word(place), Word::From | Word::Between);
    let (day, place) = match scene.word(at) {
        _ if leads(at) => (None, at),
        // "5 May between 10 and 11:30" starts with its day.
        Word::Digits | Word::Cardinal(_) | Word::Noon | Word::Midnight | Word::Half => {
            match moment::day_with_part(scene, story, at) {
                Some((day, end)) if leads(end) => (Some(day), end),
                _ => (None, at),
            }
        }
        Word::Plain | Word::Comma | Word::Dash | Word::And => return None,
        _ => {
            let (day, end) = moment::day_with_part(scene, story, at)?;
            (Some(day), if scene.word(end) == Word::Comma { end + 1 } else { end })
        }
    };
    let named = place;
    let led = leads(place);
    let place = place + usize::from(led);
    let mut first = moment::moment(scene, story, place)?;
    let joins = match scene.word(first.end) {
        Word::Dash => scene.glued(first.end) == scene.glued(first.end + 1),
        Word::To | Word::Until | Word::Through => true,
        Word::And => led,
        _ => false,
    };
    let mut last = joins.then(|| moment::moment(scene, story, first.end + 1)).flatten()?;
    // "from 10:30 to 3 on 1/1/2015", "5 to 6 of April 22"
    if last.day.is_none()
        && matches!(scene.word(last.end), Word::On | Word::Of)
        && let Some((day, end)) = moment::day_with_part(scene, story, last.end + 1)
    {
        last.day = Some(day);
        last.end = end;
        last.clock = moment::evening(scene, last.clock, end);
    }
    // "won 6-2 Sunday"
    let result = place == at
        && scene.word(first.end) == Word::Dash
        && !(first.clock.sure || last.clock.sure)
        && pair::pair(scene, at).is_some();
    if result {
        return None;
    }
    let days = first.day.or(day).or(last.day);
    let sure = first.clock.sure
        || last.clock.sure
        || days.is_some() && (led || scene.word(first.end) == Word::Dash || day.is_none());
    if !sure {
        return None;
    }
    if day.is_some() {
        first.clock = moment::evening(scene, first.clock, named);
        last.clock = moment::evening(scene, last.clock, named);
    }
    first.day = days;
    // "from Friday night to 6 a.m. Monday": the Monday behind it.
    last.day = match (last.day, first.day) {
        (Some(day), Some(first)) if day < first => Some(day.plus((first.since(day) + 6) / 7 * 7)),
        (day, first) => day.or(first),
    };
    if first.day == last.day {
        (first.clock, last.clock) = clock::halves(first.clock, last.clock);
    }
    if let Some(day) = last.day {
        story.last = Some(Period::Day(day));
    }
    Some(found(at, last.end, [&first.iso(), "/", &last.iso()].concat(), "from one time to another"))
}

/// "200 mm of rain in 24 hours": so much in so long.
fn is_pace(scene: &Scene, at: usize) -> bool {
    let counted =
        |back| matches!(scene.word_before(at, back), Word::Digits | Word::Cardinal(_) | Word::Units(_));
    (1..=5).any(counted)
}

/// "three hours ago", "in 5 minutes", "half an hour later": counted from the article's own time.
fn minutes_away(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let led = scene.word(at) == Word::In;
    let mut place = if led { at + 1 } else { at };
    place += usize::from(led && matches!(scene.word(place), Word::About));
    let mut second = 0;
    let mut any = false;
    while let Some((number, unit, end)) = away::length(scene, place) {
        let size = match unit {
            Time::Second => 1.0,
            Time::Minute => 60.0,
            Time::Hour => 3600.0,
            Time::Day => 86_400.0,
            _ => return None,
        };
        any |= unit < Time::Day;
        // A hundred million seconds are three years: more is no matter of the clock.
        second = (f64::from(second) + number.value() * size).min(1e8) as i32;
        place = if scene.word(end) == Word::And
            || scene.word(end) == Word::Comma && matches!(scene.word(end + 1), Word::Digits | Word::And)
        {
            end + 1
        } else {
            end
        };
        place += usize::from(scene.word(place) == Word::And);
        if !matches!(scene.word(place), Word::Digits | Word::Cardinal(_)) {
            place = end;
            break;
        }
    }
    if !any {
        return None;
    }
    let (sign, end) = match (scene.word(place), scene.word(place + 1)) {
        (Word::Ago, _) => (-1, place + 1),
        (Word::From, Word::Now) => (1, place + 2),
        (Word::Later, _) if !led && story.last.is_none() => (1, place + 1),
        (Word::Earlier, _) if !led && story.last.is_none() => (-1, place + 1),
        _ if led => match story::tense(scene, at) {
            Tense::Past => return None,
            Tense::Open if is_pace(scene, at) => return None,
            _ => (1, place),
        },
        _ => return None,
    };
    // A day alone tells no hour to count from.
    let (Some(today), true) = (story.today, story.minute > 0) else {
        return Some(Found::new(
            at,
            end,
            Kind::Time,
            None,
            "counted from the time of the article, which is not given",
        ));
    };
    let total = story.minute * 60 + sign * second;
    let day = today.plus(total.div_euclid(86_400));
    let clock = Clock {
        end,
        second: total.rem_euclid(86_400),
        to_the_second: second % 60 != 0,
        half: None,
        sure: true,
    };
    Some(found(at, end, moment::at_time(day, clock), "counted from the time the article is dated"))
}
