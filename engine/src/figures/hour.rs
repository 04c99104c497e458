//! Hours as they are written and spoken: "3:30", "0900 GMT", "8.15am", "noon", "seven o'clock", "half past eight".

use super::clock::{Clock, Half, half_behind, in_its_day, zone};
use super::digits;
use super::numeral;
use super::scene::Scene;
use super::word::{Time, Word};

/// The hour at `at`, without the half of the day and the zone behind it.
pub(super) fn hour(scene: &Scene, at: usize) -> Option<Clock> {
    named(scene, at).or_else(|| spoken(scene, at)).or_else(|| written(scene, at))
}

/// An hour as it may follow "ten to": no further "ten to" stands in it.
fn plain(scene: &Scene, at: usize) -> Option<Clock> {
    let clock = named(scene, at).or_else(|| written(scene, at)).or_else(|| {
        let (hour, end) = number(scene, at).filter(|(_, end)| scene.word(*end) == Word::Clock)?;
        time(end + 1, hour, 0, true)
    })?;
    Some(in_its_day(scene, clock))
}

fn time(end: usize, hour: i32, minute: i32, sure: bool) -> Option<Clock> {
    let fits = (0..=24).contains(&hour) && (0..60).contains(&minute) && (hour < 24 || minute == 0);
    let half = (hour > 12 || hour == 0).then_some(Half::Whole);
    fits.then_some(Clock { end, second: (hour * 60 + minute) * 60, to_the_second: false, half, sure })
}

/// "noon", "midnight".
fn named(scene: &Scene, at: usize) -> Option<Clock> {
    let hour = match scene.word(at) {
        Word::Noon => 12,
        Word::Midnight => 0,
        _ => return None,
    };
    time(at + 1, hour, 0, true).map(|clock| Clock { half: Some(Half::Whole), ..clock })
}

/// Hours from 1 to 12 in digits or words.
fn number(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    match scene.word(at) {
        Word::Cardinal(hour @ 1..=12) => Some((i32::from(hour), at + 1)),
        Word::Digits if scene.letters(at).len() <= 2 => digits::run(scene.letters(at))
            .filter(|hour| (0..=24).contains(hour))
            .map(|hour| (hour as i32, at + 1)),
        _ => None,
    }
}

/// "half past seven", "a quarter to nine", "ten minutes past three", "20 to 2", "seven o'clock".
fn spoken(scene: &Scene, at: usize) -> Option<Clock> {
    let place = if scene.word(at) == Word::A { at + 1 } else { at };
    let (minutes, place) = match scene.word(place) {
        Word::Half => (30, place + 1),
        Word::Quarter => (15, place + 1),
        _ if place > at => return None,
        _ => {
            if let Some((hour, end)) = number(scene, at)
                && scene.word(end) == Word::Clock
            {
                return time(end + 1, hour, 0, true).map(|clock| Clock { half: clock.half, ..clock });
            }
            let number = numeral::numeral(scene, at)?;
            let minutes = number.value.integer().filter(|minutes| (1..60).contains(minutes))? as i32;
            let units =
                matches!(scene.word(number.end), Word::Units(Time::Minute) | Word::Unit(Time::Minute));
            (minutes, number.end + usize::from(units))
        }
    };
    let sign = match scene.word(place) {
        Word::Last if scene.reads(place, "past") => 1,
        Word::After if scene.word(place - 1) != Word::Digits => 1,
        Word::To | Word::Before if minutes <= 30 => -1,
        _ => return None,
    };
    let next = plain(scene, place + 1).filter(|clock| {
        clock.sure
            || matches!(scene.word(place), Word::Last)
            || minutes == 15
            || matches!(scene.word(place - 1), Word::Units(_))
    })?;
    // "5 to 6" is a range, "quarter to 6" a time.
    if matches!(scene.word(place), Word::To | Word::Before)
        && !matches!(scene.word(place + 1), Word::Noon | Word::Midnight)
        && matches!(scene.word(at), Word::Digits | Word::Cardinal(_))
        && !matches!(scene.word(place - 1), Word::Units(_))
    {
        return None;
    }
    Some(Clock { second: (next.second + sign * minutes * 60).rem_euclid(86_400), sure: true, ..next })
}

/// "3:30", "15:30:20", "8.15am", "3pm", "0900 GMT", "1430 hours", "15h00", "ten am", "three thirty pm".
fn written(scene: &Scene, at: usize) -> Option<Clock> {
    if scene.word(at) == Word::Digits {
        let letters = scene.letters(at);
        // "05/31/2024:14:15", as logs write it
        let logged = scene.letters_before(at, 2).len() == 4 && scene.word_before(at, 3) == Word::Slash;
        if scene.glued(at)
            && !logged
            && matches!(scene.word_before(at, 1), Word::Colon | Word::Currency | Word::Slash | Word::Stop)
        {
            return None;
        }
        if scene.word(at + 1) == Word::Colon
            && scene.glued(at + 1)
            && scene.glued(at + 2)
            && letters.len() <= 2
        {
            return colons(scene, at);
        }
        if let Some((hour, minute)) = letters.split_once('.')
            && minute.len() == 2
            && (half_behind(scene, at + 1).is_some()
                || zone(scene, at + 1).is_some()
                || after_a_day(scene, at))
        {
            return time(at + 1, digits::run(hour)? as i32, digits::run(minute)? as i32, true);
        }
        if letters.len() == 4
            && let Some(number) = digits::run(letters)
            && (zone(scene, at + 1).is_some()
                || letters.starts_with('0')
                    && (matches!(scene.letters(at + 1), "hours" | "hrs" | "h")
                        || scene.word_before(at, 1) == Word::At)
                || scene.reads(at + 1, "hrs"))
        {
            let unit = matches!(scene.letters(at + 1), "hours" | "hrs" | "h");
            let end = at + 1 + usize::from(unit && zone(scene, at + 1).is_none());
            return time(end, (number / 100) as i32, (number % 100) as i32, true)
                .map(|clock| Clock { half: Some(Half::Whole), ..clock });
        }
        // "830am"
        if matches!(letters.len(), 3 | 4)
            && scene.glued(at + 1)
            && matches!(scene.word(at + 1), Word::Am | Word::Pm)
            && let Some(number) = digits::run(letters)
        {
            return time(at + 1, (number / 100) as i32, (number % 100) as i32, true);
        }
        // "15h00", "19h"
        if scene.reads(at + 1, "h") && scene.glued(at + 1) && letters.len() <= 2 {
            let minute = (scene.glued(at + 2)
                && scene.letters(at + 2).len() == 2
                && scene.word(at + 2) == Word::Digits)
                .then(|| digits::run(scene.letters(at + 2)))
                .flatten();
            let end = if minute.is_some() { at + 3 } else { at + 2 };
            // "15h" alone lasts; behind a day or "at" it is a time.
            let led = matches!(
                scene.word_before(at, 1),
                Word::At | Word::Weekday(_) | Word::Month(_) | Word::Today | Word::Tomorrow | Word::Digits
            );
            let sure = minute.is_some() || led;
            return time(end, digits::run(letters)? as i32, minute.unwrap_or(0) as i32, sure);
        }
    }
    let (hour, end) = number(scene, at)?;
    // "three thirty": only beside other words of the clock.
    let minutes = match scene.word(end) {
        Word::Cardinal(minutes @ 10..=59) if scene.word(at) != Word::Digits => {
            let last = scene.past_hyphen(end + 1);
            match scene.word(last) {
                Word::Cardinal(one @ 1..=9) if minutes >= 20 && minutes % 10 == 0 => {
                    Some((i32::from(minutes + one), last + 1))
                }
                _ => Some((i32::from(minutes), end + 1)),
            }
        }
        _ => None,
    };
    let (minute, end) = minutes.unwrap_or((0, end));
    // "at eight forty", "from two thirty to two forty five"
    let spoken = minutes.is_some()
        && matches!(scene.word_before(at, 1), Word::At | Word::From | Word::To | Word::Until)
        && !matches!(scene.word(end), Word::A | Word::Per | Word::Plain | Word::Units(_) | Word::Scale(_));
    if let (Some((minute, end)), true) = (minutes, spoken) {
        return time(end, hour, minute, true);
    }
    let told =
        half_behind(scene, end).is_some() || zone(scene, end).is_some() && scene.word(end) == Word::Zone;
    if !told
        && (minutes.is_some()
            || scene.glued(end)
                && (scene.is_word(end) || matches!(scene.word(end), Word::Dash | Word::PercentSign)))
        && !(scene.glued(end) && scene.word(end) == Word::Dash)
    {
        return None;
    }
    time(end, hour, minute, false)
}

/// "Monday at 2.30", "tomorrow at 14.15", "3 May 2024 at 9.00": a point for the colon, behind a day.
fn after_a_day(scene: &Scene, at: usize) -> bool {
    let year = scene.word_before(at, 2) == Word::Digits
        && scene.letters_before(at, 2).len() == 4
        && matches!(scene.word_before(at, 3), Word::Month(_) | Word::Comma);
    scene.word_before(at, 1) == Word::At
        && (year
            || matches!(
                scene.word_before(at, 2),
                Word::Weekday(_)
                    | Word::Weekdays(_)
                    | Word::Today
                    | Word::Tomorrow
                    | Word::Yesterday
                    | Word::OrdinalSuffix
                    | Word::Month(_)
            ))
}

/// "3:30", "7:56:30"
fn colons(scene: &Scene, at: usize) -> Option<Clock> {
    let letters = scene.letters(at + 2);
    if scene.word(at + 2) != Word::Digits
        || letters.get(..2).is_none()
        || letters.len() > 2 && !letters.contains('.')
    {
        return None;
    }
    let minute = digits::run(&letters[..2])?;
    let mut clock = time(at + 3, digits::run(scene.letters(at))? as i32, minute as i32, true)?;
    if scene.word(at + 3) == Word::Colon
        && scene.glued(at + 3)
        && scene.glued(at + 4)
        && scene.word(at + 4) == Word::Digits
    {
        let second = digits::run(scene.letters(at + 4).split('.').next()?)?;
        if second >= 60 {
            return None;
        }
        clock.second += second as i32;
        clock.to_the_second = true;
        clock.end = at + 5;
    }
    if scene.letters(at).len() == 2 && scene.letters(at).starts_with('0') {
        clock.half = None;
    }
    Some(clock)
}
