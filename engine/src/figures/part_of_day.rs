//! Parts of a day: "this morning", "Sunday night", "the early hours of Sunday".

use super::calendar::{Day, Period};
use super::clock::{self, PARTS};
use super::dates;
use super::found::Found;
use super::moment;
use super::scene::Scene;
use super::story::Story;
use super::times;
use super::when::{self, Ground, When};
use super::word::Word;
use crate::annotation::{Kind, Modifier, Value};

/// A part of a day: its sign, how it is narrowed, and the token behind it.
pub(super) fn part(scene: &Scene, at: usize) -> Option<(&'static str, Option<Modifier>, usize)> {
    let (modifier, place) = match scene.word(at) {
        Word::Early => (Some(Modifier::Start), scene.past_hyphen(at + 1)),
        Word::Late => (Some(Modifier::End), scene.past_hyphen(at + 1)),
        Word::Mid => (Some(Modifier::Mid), scene.past_hyphen(at + 1)),
        _ => (None, at),
    };
    // "the early morning hours"
    let hours = |place: usize| usize::from(scene.reads(place, "hours"));
    match scene.word(place) {
        Word::Part(part) => Some((PARTS.get(usize::from(part))?, modifier, place + 1 + hours(place + 1))),
        // "today pm", "Tuesday AM": the half of the day, where no hour stands before it.
        Word::Am | Word::Pm if is_day(scene.word_before(place, 1)) && !scene.letters(place).contains('.') => {
            Some((if scene.word(place) == Word::Am { "MO" } else { "AF" }, modifier, place + 1))
        }
        _ => None,
    }
}

/// A word that ends a day without digits.
fn is_day(word: Word) -> bool {
    matches!(word, Word::Today | Word::Tomorrow | Word::Yesterday | Word::Weekday(_))
}

/// "this morning", "tonight", "last night", "that evening", "the morning of 5 May", "the following night".
pub(super) fn part_of_day(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
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
            && let Some(today) = story.this_day()
        {
            return Some(times::found(
                at,
                clock.end,
                moment::at_time(today, clock.in_half(Some(clock::Half::Pm))),
                "a time of a day",
            ));
        }
        return Some(tell(scene, story, story.this_day(), "NI", at + 1, Ground::Today, None));
    }
    let early = matches!(scene.word(at), Word::Early | Word::Late | Word::Later | Word::Earlier);
    let place = if early { at + 1 } else { at };
    let modifier = match scene.word(at) {
        Word::Early | Word::Earlier => Some(Modifier::Start),
        Word::Late | Word::Later => Some(Modifier::End),
        _ => None,
    };
    let (day, ground, inner) = match scene.word(place) {
        Word::This => (story.this_day(), Ground::Today, place + 1),
        Word::That => (
            told(story),
            Ground::Told,
            if scene.word(place + 1) == Word::Same { place + 2 } else { place + 1 },
        ),
        Word::Last if scene.reads(place, "last") && scene.word(place + 1) == Word::Part(3) => {
            (story.this_day().map(|day| day.plus(-1)), Ground::Today, place + 1)
        }
        Word::The => match scene.word(place + 1) {
            Word::Next => (told(story).map(|day| day.plus(1)), Ground::Told, place + 2),
            Word::Last => (told(story).map(|day| day.plus(-1)), Ground::Told, place + 2),
            _ => return morning_of(scene, story, at, place + 1),
        },
        // "in early morning"
        _ if matches!(scene.word(at), Word::Early | Word::Late) => return morning_of(scene, story, at, at),
        _ => return morning_of(scene, story, at, place),
    };
    let (sign, inner_modifier, end) = part(scene, inner)?;
    if let Some(clock) = moment::clock_behind(scene, end)
        && let Some(day) = day
    {
        let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
        return Some(times::found(
            at,
            clock.end,
            moment::at_time(day, clock.in_half(Some(half))),
            "a time of a day",
        ));
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
    // "late night Tuesday"
    let bare = modifier.is_some() && matches!(scene.word(end), Word::Weekday(_));
    if !bare && !matches!(scene.word(end), Word::Of | Word::On) {
        // "in the morning": the part alone.
        let led = match (scene.word_before(place, 2), scene.word_before(place, 1)) {
            (Word::In | Word::During, Word::The) => true,
            // "in early morning"
            (_, Word::In | Word::During) => {
                let last = scene.is_over(end) || scene.word(end) == Word::Stop;
                (modifier.is_some() || last) && scene.word(place + 1) != Word::Plain
            }
            _ => false,
        };
        if led
            && scene.word(end) == Word::At
            && let Some(clock) = clock::clock(scene, end + 1)
        {
            let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
            return Some(times::found(place, clock.end, clock.in_half(Some(half)).iso(), "a time of day"));
        }
        let timed = scene.word(end) == Word::Comma && matches!(scene.word(end + 1), Word::At | Word::Digits);
        let alone = led && !timed && !matches!(scene.word(end), Word::Weekday(_) | Word::At);
        return alone.then(|| {
            // The morning of the day told last, where one was.
            let day = match story.last {
                Some(Period::Day(day)) => day.iso(),
                _ => String::new(),
            };
            times::found(place, end, [&day, "T", sign].concat(), "a part of the day told last").with(modifier)
        });
    }
    let inner = if bare {
        end
    } else if scene.word(end + 1) == Word::The && scene.word(end + 3) != Word::OrdinalSuffix {
        end + 2
    } else {
        end + 1
    };
    let dated = dates::point(scene, story, inner)?;
    let day = match (dated.period(), scene.word(inner)) {
        (Some(Period::Day(day)), _) => day,
        (None, Word::Weekday(_)) => {
            let why = when::why(scene.words(at, dated.end), None, dated.ground, story);
            return Some(Found::new(at, dated.end, Kind::Time, None, why).with(modifier));
        }
        _ => return None,
    };
    story.last = Some(Period::Day(day));
    // "the early hours of Sunday morning"
    let (sign, end) = match part(scene, dated.end) {
        Some((sign, None, end)) => (sign, end),
        _ => (sign, dated.end),
    };
    Some(times::found(at, end, [&day.iso(), "T", sign].concat(), "a part of a day").with(modifier))
}

/// "Sunday night", "yesterday evening", "tomorrow at 5", "May 2, 2013, 1:35 pm".
pub(super) fn day_with_time(scene: &Scene, story: &mut Story, at: usize) -> Option<Found> {
    // "early Sunday morning", "late on Friday night"
    let inner = at + 1 + usize::from(scene.word(at + 1) == Word::On);
    let (modifier, place) = match scene.word(at) {
        Word::Early => (Some(Modifier::Start), inner),
        Word::Late => (Some(Modifier::End), inner),
        Word::Plain | Word::And | Word::Or | Word::Of | Word::A => return None,
        _ => (None, at),
    };
    let dated = dates::point(scene, story, place)?;
    let day = match dated.when {
        When::Known(Period::Day(day)) => Some(day),
        When::Unknown | When::Loose(_) | When::LooseStretch(..) => None,
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
                if let (When::Loose(_), Some(iso), Some(clock)) =
                    (dated.when, dated.when.iso(), moment::clock_behind(scene, dated.end))
                {
                    return Some(times::found(
                        at,
                        clock.end,
                        [&iso, "T", &clock.iso()].concat(),
                        "a time of a day; the year stays open",
                    ));
                }
                let (bound, place) = match (scene.word(dated.end), scene.word(dated.end + 1)) {
                    (Word::Before | Word::Until, _) => (Modifier::Before, dated.end + 1),
                    (Word::After, _) => (Modifier::After, dated.end + 1),
                    (Word::Earlier, Word::Than) => (Modifier::Before, dated.end + 2),
                    (Word::Later, Word::Than) => (Modifier::After, dated.end + 2),
                    _ => return None,
                };
                let clock = clock::clock(scene, place).filter(|clock| clock.sure)?;
                let time = day.map_or_else(|| clock.iso(), |day| moment::at_time(day, clock));
                let value =
                    if bound == Modifier::Before { ["../", &time].concat() } else { [&time, "/.."].concat() };
                return Some(times::found(at, clock.end, value, "a time of a day").with([bound]));
            }
        },
    };
    let day = day?;
    if let Some(clock) = moment::clock_behind(scene, after) {
        let half = if sign == "MO" { clock::Half::Am } else { clock::Half::Pm };
        story.last = Some(Period::Day(day));
        return Some(times::found(
            at,
            clock.end,
            moment::at_time(day, clock.in_half(Some(half))),
            "a time of a day",
        ));
    }
    let value = [&day.iso(), "T", sign].concat();
    let why = when::why(scene.words(at, after), Some(&value), dated.ground, story);
    story.last = Some(Period::Day(day));
    Some(Found::new(at, after, Kind::Time, Some(Value::Iso(value)), why).with(modifier.or(inner_modifier)))
}
