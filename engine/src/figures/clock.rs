//! Clock times with the half of the day and the zone they name: "3:30 p.m. ET", "9 in the morning", "0900 GMT".

use super::hour;
use super::numeral;
use super::scene::Scene;
use super::word::Word;

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

/// The words by which a time of day can start.
pub(super) fn starts(word: Word) -> bool {
    numeral::starts(word) || matches!(word, Word::Noon | Word::Midnight)
}

/// The time at `at`, with its zone.
pub(super) fn clock(scene: &Scene, at: usize) -> Option<Clock> {
    Some(in_its_day(scene, hour::hour(scene, at)?))
}

/// The time with the half of the day and the zone that stand behind it.
pub(super) fn in_its_day(scene: &Scene, mut clock: Clock) -> Clock {
    if let Some((half, end)) = half_behind(scene, clock.end)
        && clock.half != Some(Half::Whole)
    {
        // "1 at night" is early.
        let small =
            scene.word(end - 1) == Word::Part(3) && (clock.second < 6 * 3600 || clock.second / 3600 == 12);
        clock = clock.in_half(Some(if small { Half::Am } else { half }));
        clock.end = end;
        clock.sure = true;
    }
    if let Some(end) = zone(scene, clock.end) {
        clock.end = end;
        clock.sure = true;
    }
    if let Some(end) = offset(scene, clock.end).filter(|_| clock.to_the_second) {
        clock.end = end;
    }
    clock.sure |= scene.reads(clock.end, "local") && scene.word(clock.end + 1) == Word::Time;
    clock
}

/// "am", "p.m.", "in the morning", "this evening", "at night" behind a time.
pub(super) fn half_behind(scene: &Scene, at: usize) -> Option<(Half, usize)> {
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
    // "3:15p", "at 9a."
    let letter = match scene.letters(at) {
        "a" | "A" => Some(Half::Am),
        "p" | "P" => Some(Half::Pm),
        _ => None,
    };
    if let Some(half) = letter {
        let timed = matches!(scene.word_before(at, 2), Word::Colon | Word::At);
        let ends = !(scene.glued(at + 1) && scene.is_word(at + 1));
        if scene.glued(at) && scene.word_before(at, 1) == Word::Digits && timed && ends {
            return Some((half, at + 1));
        }
        // "3:30 p m"
        if scene.letters(at + 1).eq_ignore_ascii_case("m") && !scene.glued(at + 1) {
            return Some((half, at + 2));
        }
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
        // "3 in the AM"
        (Word::In, Word::The) if scene.letters(at + 2) == "AM" => return Some((Half::Am, at + 3)),
        (Word::In, Word::The) if scene.letters(at + 2) == "PM" => return Some((Half::Pm, at + 3)),
        (Word::In, Word::The) => at + 2,
        (Word::At | Word::This, _) => at + 1,
        (Word::Tonight, _) => return Some((Half::Pm, at)),
        _ => return None,
    };
    match scene.word(place) {
        Word::Part(0) if scene.word(at) == Word::In => Some((Half::Am, place + 1)),
        Word::Part(1 | 2) if scene.word(at) == Word::In => Some((Half::Pm, place + 1)),
        Word::Part(3) if matches!(scene.word(at), Word::At | Word::In) => Some((Half::Pm, place + 1)),
        Word::Part(0) if scene.word(at) == Word::This => Some((Half::Am, at)),
        Word::Part(1 | 2) if scene.word(at) == Word::This => Some((Half::Pm, at)),
        _ => None,
    }
}

/// "+01:00", "-0500" behind the seconds.
fn offset(scene: &Scene, at: usize) -> Option<usize> {
    let signed = matches!(scene.word(at), Word::Plus | Word::Dash) && scene.word(at + 1) == Word::Digits;
    if !signed || !scene.glued(at + 1) {
        return None;
    }
    match scene.letters(at + 1).len() {
        4 => Some(at + 2),
        2 if scene.word(at + 2) == Word::Colon && scene.glued(at + 2) && scene.glued(at + 3) => Some(at + 4),
        _ => None,
    }
}

/// "GMT", "ET", "(CET)", "local time", "Eastern time", "UTC+2".
pub(super) fn zone(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) == Word::Open && scene.word(at + 1) == Word::Zone {
        // "(GMT-2:30)"
        let signed =
            matches!(scene.word(at + 2), Word::Plus | Word::Dash) && scene.word(at + 3) == Word::Digits;
        let hours = at + if signed { 4 } else { 2 };
        let minutes = scene.word(hours) == Word::Colon && scene.word(hours + 1) == Word::Digits;
        let end = hours + if minutes { 2 } else { 0 };
        if scene.word(end) == Word::Close {
            return Some(end + 1);
        }
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
    // "11am central"
    let american = ["central", "eastern", "pacific"].iter().any(|zone| scene.reads(at, zone));
    if american
        && at > 0
        && matches!(scene.word(at - 1), Word::Am | Word::Pm)
        && scene.word(at + 1) != Word::Time
    {
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
