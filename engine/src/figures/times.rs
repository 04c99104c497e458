//! Times as they stand in a sentence: with their day, as a range, as a part of a day, or so many hours ago.

use super::calendar::{Day, Period};
use super::clock::{self, Clock, PARTS};
use super::dates;
use super::found::Found;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{self, Dated, Ground, When};
use super::word::{Time, Word};
use crate::annotation::{Kind, Modifier, Value};

/// A time of day with all that belongs to it.
pub(super) fn times(scene: &Scene, story: &mut Story, at: usize, _: usize) -> Option<Found> {
    lap(scene, at)
        .or_else(|| clocked(scene, story, at))
        .or_else(|| part_of_day(scene, story, at))
        .or_else(|| minutes_away(scene, story, at))
        .or_else(|| day_with_time(scene, story, at))
}

fn found(start: usize, end: usize, value: String, why: &'static str) -> Found {
    Found::new(start, end, Kind::Time, Some(Value::Iso(value)), why)
}

/// "in 2:03:59": how long a race took.
fn lap(scene: &Scene, at: usize) -> Option<Found> {
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

/// "3:30 p.m.", "from 6 to 10 a.m.", "9 a.m. Friday".
fn clocked(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let led = matches!(scene.word(at), Word::From | Word::Between);
    let place = if led { at + 1 } else { at };
    let first = clock::clock(scene, place)?;
    let joins = match scene.word(first.end) {
        Word::Dash => scene.glued(first.end) == scene.glued(first.end + 1),
        Word::To | Word::Until | Word::Through => true,
        Word::And => scene.word(at) == Word::Between,
        _ => false,
    };
    if joins
        && let Some(last) = clock::clock(scene, first.end + 1)
        && (first.sure || last.sure)
    {
        let start = first.in_half(
            last.half
                .filter(|_| first.second / 3600 <= last.second / 3600 || last.half == Some(clock::Half::Pm)),
        );
        let start = if start.second > last.second && first.half.is_none() { first } else { start };
        let end = last.in_half(first.half.filter(|_| first.half != Some(clock::Half::Whole)));
        let (day, after) = day_behind(scene, story, last.end);
        let date = day.map_or(String::new(), |day| [&day.iso(), "T"].concat());
        return Some(found(
            at,
            after,
            [&date, &start.iso(), "/", &date, &end.iso()].concat(),
            "from one time to another",
        ));
    }
    if led || !first.sure {
        return None;
    }
    let (day, end) = day_behind(scene, story, first.end);
    if let Some(day) = day {
        story.last = Some(Period::Day(day));
        return Some(found(at, end, at_time(day, first), "a time of a day"));
    }
    Some(found(at, first.end, first.iso(), "a time of day"))
}

fn at_time(day: Day, clock: Clock) -> String {
    [&day.iso(), "T", &clock.iso()].concat()
}

/// The day right behind a time: "9 a.m. Friday", "3pm tomorrow"; "on" parts the two.
fn day_behind(scene: &Scene, story: &Story, at: usize) -> (Option<Day>, usize) {
    let place = if scene.word(at) == Word::Comma { at + 1 } else { at };
    if matches!(scene.word(place), Word::Digits if scene.word(place + 1) == Word::Colon) {
        return (None, at);
    }
    match dates::point(scene, story, place) {
        Some(Dated { end, when: When::Known(Period::Day(day)), .. }) => (Some(day), end),
        _ => (None, at),
    }
}

/// A part of a day: its sign, how it is narrowed, and the token behind it.
fn part(scene: &Scene, at: usize) -> Option<(&'static str, Option<Modifier>, usize)> {
    let (modifier, place) = match scene.word(at) {
        Word::Early => (Some(Modifier::Start), at + 1),
        Word::Late => (Some(Modifier::End), at + 1),
        Word::Mid => (Some(Modifier::Mid), scene.past_hyphen(at + 1)),
        _ => (None, at),
    };
    match scene.word(place) {
        Word::Part(part) => Some((PARTS.get(usize::from(part))?, modifier, place + 1)),
        _ => None,
    }
}

/// "this morning", "tonight", "last night", "that evening", "the morning of 5 May", "the following night".
fn part_of_day(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let tell = |scene: &Scene,
                story: &Story,
                day: Option<Day>,
                sign: &str,
                end: usize,
                ground: Ground,
                modifier: Option<Modifier>| {
        let value = day.map(|day| [&day.iso(), "T", sign].concat());
        let why = when::why(scene.words(at, end), value.as_deref(), ground, story);
        Found::new(at, end, Kind::Time, value.map(Value::Iso), why).with(modifier)
    };
    let told = |story: &Story| match story.last {
        Some(Period::Day(day)) => Some(day),
        Some(_) => None,
        None => story.today,
    };
    if scene.word(at) == Word::Tonight {
        // "8 tonight" and "tonight at 8" are read with their time.
        if matches!(scene.word(at + 1), Word::At)
            && let Some(clock) = clock::clock(scene, at + 2)
            && let Some(today) = story.now()
        {
            return Some(found(
                at,
                clock.end,
                at_time(today, clock.in_half(Some(clock::Half::Pm))),
                "a time of a day",
            ));
        }
        return Some(tell(scene, story, story.now(), "NI", at + 1, Ground::Today, None));
    }
    let early = matches!(scene.word(at), Word::Early | Word::Late | Word::Later | Word::Earlier);
    let place = if early { at + 1 } else { at };
    let modifier = match scene.word(at) {
        Word::Early | Word::Earlier => Some(Modifier::Start),
        Word::Late | Word::Later => Some(Modifier::End),
        _ => None,
    };
    let (day, ground, inner) = match scene.word(place) {
        Word::This => (story.now(), Ground::Today, place + 1),
        Word::That => (
            told(story),
            Ground::Told,
            if scene.word(place + 1) == Word::Same { place + 2 } else { place + 1 },
        ),
        Word::Last if scene.reads(place, "last") && scene.word(place + 1) == Word::Part(3) => {
            (story.now().map(|day| day.plus(-1)), Ground::Today, place + 1)
        }
        Word::The => match scene.word(place + 1) {
            Word::Next => (told(story).map(|day| day.plus(1)), Ground::Told, place + 2),
            Word::Last => (told(story).map(|day| day.plus(-1)), Ground::Told, place + 2),
            _ => return morning_of(scene, story, at, place + 1),
        },
        _ => return morning_of(scene, story, at, place),
    };
    let (sign, inner_modifier, end) = part(scene, inner)?;
    if let Some(clock) = clock_behind(scene, end)
        && let Some(day) = day
    {
        let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
        return Some(found(at, clock.end, at_time(day, clock.in_half(Some(half))), "a time of a day"));
    }
    Some(tell(scene, story, day, sign, end, ground, modifier.or(inner_modifier)))
}

/// "the morning of 5 May", "night of Sunday", "in the early hours of Sunday".
fn morning_of(scene: &Scene, story: &mut Story, at: usize, place: usize) -> Option<Found> {
    let (sign, modifier, end) = part(scene, place).or_else(|| {
        let hours = scene.word(place) == Word::Early && scene.reads(place + 1, "hours");
        hours.then_some(("MO", Some(Modifier::Start), place + 2))
    })?;
    if !matches!(scene.word(end), Word::Of | Word::On) {
        return None;
    }
    let inner = if scene.word(end + 1) == Word::The && scene.word(end + 3) != Word::OrdinalSuffix {
        end + 2
    } else {
        end + 1
    };
    let dated = dates::point(scene, story, inner)?;
    let Some(Period::Day(day)) = dated.period() else { return None };
    story.last = dated.period();
    Some(found(at, dated.end, [&day.iso(), "T", sign].concat(), "a part of a day").with(modifier))
}

/// "at 8", "8:30", "at 9 o'clock" behind a day or a part of it.
fn clock_behind(scene: &Scene, at: usize) -> Option<Clock> {
    let mut place = if scene.word(at) == Word::Comma { at + 1 } else { at };
    let mut led = matches!(scene.word(place), Word::At) || scene.letters(place) == "@";
    if led {
        place += 1;
    }
    led &= scene.word(at) != Word::Comma;
    if matches!(scene.word(place), Word::About) {
        place += 1;
    }
    // "2025-03-04T15:30"
    if scene.letters(place) == "T" && scene.glued(place) && scene.glued(place + 1) {
        place += 1;
    }
    let clock = clock::clock(scene, place)?;
    let bare = led
        && !matches!(
            scene.word(clock.end),
            Word::Plain
                | Word::Units(_)
                | Word::Scale(_)
                | Word::PercentSign
                | Word::Month(_)
                | Word::OrdinalSuffix
        );
    (clock.sure || bare).then_some(clock)
}

/// "Sunday night", "yesterday evening", "tomorrow at 5", "May 2, 2013, 1:35 pm".
fn day_with_time(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let (modifier, place) = match scene.word(at) {
        Word::Early => (Some(Modifier::Start), at + 1),
        Word::Late => (Some(Modifier::End), at + 1),
        Word::Plain | Word::And | Word::Or | Word::Of | Word::A => return None,
        _ => (None, at),
    };
    let dated = dates::point(scene, story, place)?;
    let day = match dated.when {
        When::Known(Period::Day(day)) => Some(day),
        When::Unknown | When::Loose(_) => None,
        When::Known(_) => return None,
    };
    let mut end = dated.end;
    let comma =
        scene.word(end) == Word::Comma && scene.word(end + 1) == Word::In && scene.word(end + 2) == Word::The;
    if comma {
        end += 1;
    }
    if scene.word(end) == Word::In
        && scene.word(end + 1) == Word::The
        && matches!(scene.word(end + 2), Word::Part(_))
    {
        end += 2;
    }
    let (sign, inner_modifier, after) = match part(scene, end) {
        Some((sign, modifier, after)) => (sign, modifier, after),
        None => match scene.word(end) {
            Word::Noon => ("MI", None, end + 1),
            _ => {
                let clock = clock_behind(scene, dated.end)?;
                let value = match day {
                    Some(day) => {
                        story.last = Some(Period::Day(day));
                        at_time(day, clock)
                    }
                    None => clock.iso(),
                };
                // "Thursday 19:00 - 21:00"
                if (scene.word(clock.end) == Word::Dash || scene.word(clock.end) == Word::To)
                    && let Some(last) = clock::clock(scene, clock.end + 1)
                    && let Some(day) = day
                {
                    let start = clock.in_half(last.half.filter(|_| {
                        clock.second / 3600 <= last.second / 3600 || last.half == Some(clock::Half::Pm)
                    }));
                    return Some(found(
                        at,
                        last.end,
                        [&at_time(day, start), "/", &at_time(day, last)].concat(),
                        "from one time to another",
                    ));
                }
                return Some(found(at, clock.end, value, "a time of a day").with(modifier));
            }
        },
    };
    let day = day?;
    if let Some(clock) = clock_behind(scene, after) {
        let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
        story.last = Some(Period::Day(day));
        return Some(found(at, clock.end, at_time(day, clock.in_half(Some(half))), "a time of a day"));
    }
    let value = [&day.iso(), "T", sign].concat();
    let why = when::why(scene.words(at, after), Some(&value), dated.ground, story);
    story.last = Some(Period::Day(day));
    Some(Found::new(at, after, Kind::Time, Some(Value::Iso(value)), why).with(modifier.or(inner_modifier)))
}

/// "three hours ago", "in 5 minutes", "half an hour later": counted from the article's own time.
fn minutes_away(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    let led = scene.word(at) == Word::In;
    let mut place = if led { at + 1 } else { at };
    place += usize::from(led && matches!(scene.word(place), Word::About));
    let mut second = 0;
    let mut any = false;
    while let Some((number, unit, end)) = relative::length(scene, place) {
        let size = match unit {
            Time::Second => 1.0,
            Time::Minute => 60.0,
            Time::Hour => 3600.0,
            Time::Day => 86_400.0,
            _ => return None,
        };
        any |= unit < Time::Day;
        second += (number.value() * size) as i32;
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
        _ if led && story::tense(scene, at) != Tense::Past => (1, place),
        _ => return None,
    };
    let today = story.today?;
    let total = story.minute * 60 + sign * second;
    let day = today.plus(total.div_euclid(86_400));
    let clock = Clock {
        end,
        second: total.rem_euclid(86_400),
        to_the_second: second % 60 != 0,
        half: None,
        sure: true,
    };
    Some(found(at, end, at_time(day, clock), "counted from the time the article is dated"))
}
