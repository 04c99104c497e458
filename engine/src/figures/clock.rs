//! Clock times: "3:30 p.m. ET", "0900 GMT", "8.15am", "noon", "seven o'clock", "half past eight".

use super::digits;
use super::numeral;
use super::scene::Scene;
use super::word::{Time, Word};

/// The parts of a day as TIMEX3 writes them, in the order of the words' numbers.
pub(super) const PARTS: &[&str] = &["MO", "AF", "EV", "NI", "MO", "EV"];

/// A time of day, and the token behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) end: usize,
    /// Seconds since midnight.
    pub(super) second: i32,
    /// Do the seconds stand there?
    pub(super) to_the_second: bool,
    /// Which half of the day the words name, if any.
    pub(super) half: Option<Half>,
    /// Could the words be anything but a time? "3:30 p.m." could not; "7" could.
    pub(super) sure: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
    /// The clock of 24 hours.
    Whole,
}

impl Clock {
    /// "15:30", "15:30:20".
    pub(super) fn iso(self) -> String {
        let two = super::calendar::two;
        let (hour, minute, second) = (self.second / 3600 % 24, self.second / 60 % 60, self.second % 60);
        let mut iso = [&two(hour), ":", &two(minute)].concat();
        if self.to_the_second {
            iso.push(':');
            iso.push_str(&two(second));
        }
        iso
    }

    /// The same in the other's half of the day: "from 6 to 10 a.m."
    #[must_use]
    pub(super) fn in_half(mut self, half: Option<Half>) -> Self {
        if self.half.is_none() {
            self.half = half;
            let hour = self.second / 3600;
            match half {
                Some(Half::Pm) if hour < 12 => self.second += 12 * 3600,
                Some(Half::Am) if hour == 12 => self.second -= 12 * 3600,
                _ => {}
            }
        }
        self
    }
}

/// The ends of a range of times, each in the half of the day that the other leaves it: "6 to 10 a.m.", "11 am to 3".
pub(super) fn halves(first: Clock, last: Clock) -> (Clock, Clock) {
    let other = |half: Half| if half == Half::Am { Half::Pm } else { Half::Am };
    match (first.half, last.half) {
        (None, Some(half @ (Half::Am | Half::Pm))) => {
            let start = first.in_half(Some(half));
            (if start.second < last.second { start } else { first.in_half(Some(other(half))) }, last)
        }
        (Some(half @ (Half::Am | Half::Pm)), None) => {
            let noon = last.second / 3600 == 12;
            let end = if noon { last } else { last.in_half(Some(half)) };
            let later = match half {
                _ if end.second > first.second => end,
                Half::Am => last.in_half(Some(Half::Pm)),
                _ => last,
            };
            (first, later)
        }
        // "from 10 to 4"
        (None, None) if last.second <= first.second && last.second < 12 * 3600 => {
            (first, Clock { second: last.second + 12 * 3600, ..last })
        }
        _ => (first, last),
    }
}

/// The time at `at`, with its zone.
pub(super) fn clock(scene: &Scene, at: usize) -> Option<Clock> {
    let clock = named(scene, at).or_else(|| spoken(scene, at)).or_else(|| written(scene, at))?;
    Some(in_its_day(scene, clock))
}

/// An hour as it may follow "ten to": no further "ten to" stands in it.
fn plain(scene: &Scene, at: usize) -> Option<Clock> {
    let clock = named(scene, at).or_else(|| written(scene, at)).or_else(|| {
        let (hour, end) = hour(scene, at).filter(|(_, end)| scene.word(*end) == Word::Clock)?;
        time(end + 1, hour, 0, true)
    })?;
    Some(in_its_day(scene, clock))
}

/// The time with the half of the day and the zone that stand behind it.
fn in_its_day(scene: &Scene, mut clock: Clock) -> Clock {
    if let Some((half, end)) = half_behind(scene, clock.end)
        && clock.half != Some(Half::Whole)
    {
        // "1 at night" is early.
        let small = scene.word(end - 1) == Word::Part(3) && clock.second < 6 * 3600;
        clock = clock.in_half(Some(if small { Half::Am } else { half }));
        clock.end = end;
        clock.sure = true;
    }
    if let Some(end) = zone(scene, clock.end) {
        clock.end = end;
        clock.sure = true;
    }
    clock.sure |= scene.reads(clock.end, "local") && scene.word(clock.end + 1) == Word::Time;
    clock
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
fn hour(scene: &Scene, at: usize) -> Option<(i32, usize)> {
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
            if let Some((hour, end)) = hour(scene, at)
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
    let next = plain(scene, place + 1)
        .filter(|clock| clock.sure || scene.word(place) == Word::Last || minutes == 15)?;
    // "5 to 6" is a range, "quarter to 6" a time.
    if scene.word(place) != Word::Last
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
        if scene.glued(at)
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
                || letters.starts_with('0') && matches!(scene.letters(at + 1), "hours" | "hrs" | "h")
                || scene.reads(at + 1, "hrs"))
        {
            let end = if zone(scene, at + 1).is_some() { at + 1 } else { at + 2 };
            return time(end, (number / 100) as i32, (number % 100) as i32, true)
                .map(|clock| Clock { half: Some(Half::Whole), ..clock });
        }
        // "15h00", "19h"
        if scene.reads(at + 1, "h") && scene.glued(at + 1) && letters.len() <= 2 {
            let minute = (scene.glued(at + 2)
                && scene.letters(at + 2).len() == 2
                && scene.word(at + 2) == Word::Digits)
                .then(|| digits::run(scene.letters(at + 2)))
                .flatten();
            let end = if minute.is_some() { at + 3 } else { at + 2 };
            return time(end, digits::run(letters)? as i32, minute.unwrap_or(0) as i32, minute.is_some());
        }
    }
    let (hour, end) = hour(scene, at)?;
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

/// "Monday at 2.30", "tomorrow at 14.15": a point for the colon, behind a day.
fn after_a_day(scene: &Scene, at: usize) -> bool {
    scene.word_before(at, 1) == Word::At
        && matches!(
            scene.word_before(at, 2),
            Word::Weekday(_)
                | Word::Weekdays(_)
                | Word::Today
                | Word::Tomorrow
                | Word::Yesterday
                | Word::OrdinalSuffix
                | Word::Month(_)
        )
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

/// "am", "p.m.", "in the morning", "this evening", "at night" behind a time.
fn half_behind(scene: &Scene, at: usize) -> Option<(Half, usize)> {
    match scene.word(at) {
        // "1 am" but not "here I am".
        Word::Am
            if !scene.letters(at).contains('A')
                || scene.letters(at) == "AM"
                || scene.letters(at) == "A.M." =>
        {
            return Some((Half::Am, at + 1));
        }
        Word::Pm => return Some((Half::Pm, at + 1)),
        _ => {}
    }
    // "7 p. m."
    let spaced = |letter: &str| {
        scene.reads(at, letter) && scene.word(at + 1) == Word::Stop && scene.reads(at + 2, "m")
    };
    if spaced("a") || spaced("p") {
        let half = if spaced("a") { Half::Am } else { Half::Pm };
        return Some((half, if scene.word(at + 3) == Word::Stop { at + 4 } else { at + 3 }));
    }
    let place = match (scene.word(at), scene.word(at + 1)) {
        (Word::In, Word::The) => at + 2,
        (Word::At | Word::This, _) => at + 1,
        (Word::Tonight, _) => return Some((Half::Pm, at)),
        _ => return None,
    };
    match scene.word(place) {
        Word::Part(0) if scene.word(at) == Word::In => Some((Half::Am, place + 1)),
        Word::Part(1 | 2) if scene.word(at) == Word::In => Some((Half::Pm, place + 1)),
        Word::Part(3) if scene.word(at) == Word::At => Some((Half::Pm, place + 1)),
        Word::Part(0) if scene.word(at) == Word::This => Some((Half::Am, at)),
        Word::Part(1 | 2) if scene.word(at) == Word::This => Some((Half::Pm, at)),
        _ => None,
    }
}

/// "GMT", "ET", "(CET)", "local time", "Eastern time", "UTC+2".
fn zone(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) == Word::Open && scene.word(at + 1) == Word::Zone && scene.word(at + 2) == Word::Close {
        return Some(at + 3);
    }
    if scene.word(at) == Word::Zone
        && (scene.letters(at).len() > 2 || scene.capital(at) && scene.letters(at) != "Et")
    {
        let offset = matches!(scene.word(at + 1), Word::Plus | Word::Dash)
            && scene.glued(at + 1)
            && scene.word(at + 2) == Word::Digits
            && scene.glued(at + 2);
        return Some(if offset { at + 3 } else { at + 1 });
    }
    if scene.letters(at) == "Z" && scene.glued(at) {
        return Some(at + 1);
    }
    let named = scene.capital(at) && scene.word(at) == Word::Plain;
    if named && scene.word(at + 1) == Word::Time {
        return Some(at + 2);
    }
    (scene.capital(at)
        && (scene.reads(at + 1, "standard") || scene.reads(at + 1, "daylight"))
        && scene.word(at + 2) == Word::Time)
        .then_some(at + 3)
}
