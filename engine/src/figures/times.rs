//! Times as they stand in a sentence: with their day, as a range, as a part of a day, or so many hours ago.

use super::calendar::{Day, Period};
use super::clock::{self, Clock, PARTS};
use super::dates;
use super::found::Found;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{self, Ground, When};
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

/// A day with a time of day, in either order.
#[derive(Clone, Copy)]
struct Moment {
    end: usize,
    day: Option<Day>,
    clock: Clock,
}

impl Moment {
    fn iso(self) -> String {
        match self.day {
            Some(day) => [&day.iso(), "T", &self.clock.iso()].concat(),
            None => self.clock.iso(),
        }
    }
}

/// "3pm", "9 a.m. Friday", "tomorrow at 5", "May 2, 2013, 1:35 pm".
fn moment(scene: &Scene, story: &Story, at: usize) -> Option<Moment> {
    let first = clock::clock(scene, at).map(|clock| {
        // "7 May 11:00": the number belongs to the day.
        let dated = !clock.sure && matches!(scene.word(clock.end), Word::Month(_) | Word::OrdinalSuffix);
        let (day, end) = if dated { (None, clock.end) } else { day_behind(scene, story, clock.end) };
        Moment { end, day, clock: evening(scene, clock, end) }
    });
    if let Some(moment) = first
        && (moment.clock.sure || moment.day.is_some())
    {
        return first;
    }
    let Some((day, end)) = day_with_part(scene, story, at) else { return first };
    let Some(clock) = clock_behind(scene, end) else { return first };
    let clock = evening(scene, clock, end);
    Some(Moment { end: clock.end, day: Some(day), clock })
}

/// The half of the day that a word just before `end` names: "8 tonight", "tomorrow evening at 7".
fn evening(scene: &Scene, clock: Clock, end: usize) -> Clock {
    match scene.word_before(end, 1) {
        Word::Tonight | Word::Part(1..=3) => clock.in_half(Some(clock::Half::Pm)),
        Word::Part(_) => clock.in_half(Some(clock::Half::Am)),
        _ => clock,
    }
}

/// "Monday", "tonight", "this evening", "tomorrow morning": the day, and the place behind it.
fn day_with_part(scene: &Scene, story: &Story, at: usize) -> Option<(Day, usize)> {
    let now = story.now();
    match scene.word(at) {
        Word::Tonight => return Some((now?, at + 1)),
        Word::This if matches!(scene.word(at + 1), Word::Part(_)) => return Some((now?, at + 2)),
        Word::Last if matches!(scene.word(at + 1), Word::Part(3)) => return Some((now?.plus(-1), at + 2)),
        Word::Plain | Word::And | Word::Or | Word::Of | Word::A | Word::Digits
            if scene.word(at + 1) == Word::Colon =>
        {
            return None;
        }
        _ => {}
    }
    let dated = dates::point(scene, story, at)?;
    let Some(Period::Day(day)) = dated.period() else { return None };
    let inner = if scene.word(dated.end) == Word::In && scene.word(dated.end + 1) == Word::The {
        dated.end + 2
    } else {
        dated.end
    };
    let end = if matches!(scene.word(inner), Word::Part(_)) { inner + 1 } else { dated.end };
    Some((day, end))
}

/// "3:30 p.m.", "from 6 to 10 a.m.", "9 a.m. Friday", "today between 10 and 11:30", "after 3pm".
fn clocked(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    if let Some(found) = ranged(scene, story, at) {
        return Some(found);
    }
    let (bound, place) = match scene.word(at) {
        Word::Before | Word::Until => (Some(Modifier::Before), at + 1),
        Word::After | Word::Since => (Some(Modifier::After), at + 1),
        _ => (None, at),
    };
    let place = if bound.is_some() && matches!(scene.word(place), Word::About) { place + 1 } else { place };
    let moment = moment(scene, story, place).filter(|moment| moment.clock.sure || moment.day.is_some())?;
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
        Word::Digits | Word::Cardinal(_) | Word::Noon | Word::Midnight | Word::Half => (None, at),
        Word::Plain | Word::Comma | Word::Dash | Word::And => return None,
        _ => {
            let (day, end) = day_with_part(scene, story, at)?;
            (Some(day), if scene.word(end) == Word::Comma { end + 1 } else { end })
        }
    };
    let named = place;
    let led = leads(place);
    let place = place + usize::from(led);
    let mut first = moment(scene, story, place)?;
    let joins = match scene.word(first.end) {
        Word::Dash => scene.glued(first.end) == scene.glued(first.end + 1),
        Word::To | Word::Until | Word::Through => true,
        Word::And => led,
        _ => false,
    };
    let mut last = joins.then(|| moment(scene, story, first.end + 1)).flatten()?;
    // "from 10:30 to 3 on 1/1/2015", "5 to 6 of April 22"
    if last.day.is_none()
        && matches!(scene.word(last.end), Word::On | Word::Of)
        && let Some((day, end)) = day_with_part(scene, story, last.end + 1)
    {
        last.day = Some(day);
        last.end = end;
        last.clock = evening(scene, last.clock, end);
    }
    let days = first.day.or(day).or(last.day);
    let sure = first.clock.sure
        || last.clock.sure
        || days.is_some() && (led || scene.word(first.end) == Word::Dash || day.is_none());
    if !sure {
        return None;
    }
    if day.is_some() {
        first.clock = evening(scene, first.clock, named);
        last.clock = evening(scene, last.clock, named);
    }
    first.day = days;
    last.day = last.day.or(first.day);
    (first.clock, last.clock) = clock::halves(first.clock, last.clock);
    if let Some(day) = last.day {
        story.last = Some(Period::Day(day));
    }
    Some(found(at, last.end, [&first.iso(), "/", &last.iso()].concat(), "from one time to another"))
}

fn at_time(day: Day, clock: Clock) -> String {
    [&day.iso(), "T", &clock.iso()].concat()
}

/// The day right behind a time: "9 a.m. Friday", "3pm tomorrow", "8 tonight"; "on" ties a date, but no bare weekday.
fn day_behind(scene: &Scene, story: &Story, at: usize) -> (Option<Day>, usize) {
    let mut place = if scene.word(at) == Word::Comma { at + 1 } else { at };
    if scene.word(place) == Word::On && !matches!(scene.word(place + 1), Word::Weekday(_)) {
        place += 1;
    }
    if matches!(scene.word(place), Word::Digits if scene.word(place + 1) == Word::Colon) {
        return (None, at);
    }
    day_with_part(scene, story, place).map_or((None, at), |(day, end)| (Some(day), end))
}

/// A part of a day: its sign, how it is narrowed, and the token behind it.
fn part(scene: &Scene, at: usize) -> Option<(&'static str, Option<Modifier>, usize)> {
    let (modifier, place) = match scene.word(at) {
        Word::Early => (Some(Modifier::Start), scene.past_hyphen(at + 1)),
        Word::Late => (Some(Modifier::End), scene.past_hyphen(at + 1)),
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
        if matches!(scene.word(at + 1), Word::At | Word::About)
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
        let morning = scene.word(place + 2) == Word::Of
            && scene.word(place + 3) == Word::The
            && scene.word(place + 4) == Word::Part(0);
        hours.then_some(("MO", Some(Modifier::Start), if morning { place + 5 } else { place + 2 }))
    })?;
    if !matches!(scene.word(end), Word::Of | Word::On) {
        // "in the morning": the part alone.
        let led = matches!(
            (scene.word_before(place, 2), scene.word_before(place, 1)),
            (Word::In | Word::During, Word::The)
        );
        if led
            && scene.word(end) == Word::At
            && let Some(clock) = clock::clock(scene, end + 1)
        {
            let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
            return Some(found(place, clock.end, clock.in_half(Some(half)).iso(), "a time of day"));
        }
        let alone = led && !matches!(scene.word(end), Word::Weekday(_) | Word::Comma | Word::At);
        return alone.then(|| found(place, end, ["T", sign].concat(), "a part of a day").with(modifier));
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
    let mut led = matches!(scene.word(place), Word::At | Word::About) || scene.letters(place) == "@";
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
                if let (When::Loose(iso), Some(clock)) = (&dated.when, clock_behind(scene, dated.end)) {
                    return Some(found(
                        at,
                        clock.end,
                        [iso, "T", &clock.iso()].concat(),
                        "a time of a day; the year stays open",
                    ));
                }
                let bound = match scene.word(dated.end) {
                    Word::Before | Word::Until => Modifier::Before,
                    Word::After => Modifier::After,
                    _ => return None,
                };
                let clock = clock::clock(scene, dated.end + 1).filter(|clock| clock.sure)?;
                let time = day.map_or_else(|| clock.iso(), |day| at_time(day, clock));
                let value =
                    if bound == Modifier::Before { ["../", &time].concat() } else { [&time, "/.."].concat() };
                return Some(found(at, clock.end, value, "a time of a day").with([bound]));
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
    Some(found(at, end, at_time(day, clock), "counted from the time the article is dated"))
}
