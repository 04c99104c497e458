//! The hours of a schedule: "from 2pm for 2 hours", "change the 3pm appointment to 4", "the end of today".

use super::away;
use super::clock::Clock;
use super::digits;
use super::exact::Exact;
use super::found::Found;
use super::moment::{self, Moment};
use super::scene::Scene;
use super::story::Story;
use super::times::found;
use super::word::{Time, Word};

/// An hour of a schedule.
pub(super) fn appointment(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    spanning(scene, story, at).or_else(|| instead(scene, at)).or_else(|| end_of_day(scene, story, at))
}

/// "end of tomorrow", "the end of the Sunday", "the EOD": its last second.
fn end_of_day(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let place = at + usize::from(scene.word(at) == Word::The);
    let (day, end) = if scene.reads(place, "eod") {
        (story.today?, place + 1)
    } else {
        if scene.word(place) != Word::End || scene.word(place + 1) != Word::Of {
            return None;
        }
        let inner = place + 2 + usize::from(scene.word(place + 2) == Word::The);
        match scene.word(inner) {
            Word::Today | Word::Tomorrow | Word::Weekday(_) => {
                moment::day_with_part(scene, story, inner).filter(|(_, end)| *end == inner + 1)?
            }
            _ => return None,
        }
    };
    Some(found(at, end, [&day.iso(), "T23:59:59"].concat(), "the last second of the day"))
}

/// "change the 3pm appointment to 4": the hour that another one moves to.
fn instead(scene: &Scene, at: usize) -> Option<Found> {
    let hour = match scene.word(at) {
        Word::Digits if scene.letters(at).len() <= 2 => digits::run(scene.letters(at))? as i32,
        Word::Cardinal(hour @ 0..=20) => i32::from(hour),
        _ => return None,
    };
    let free = scene.is_over(at + 1) || !scene.is_word(at + 1) && scene.word(at + 1) != Word::Digits;
    let glued = scene.glued(at + 1) && scene.glued(at + 2) && !scene.is_over(at + 2);
    if scene.word_before(at, 1) != Word::To || hour > 24 || !free || glued {
        return None;
    }
    let before = || (1..=10).map(|back| (scene.word_before(at, back), scene.letters_before(at, back)));
    let moves = before().any(|(_, verb)| {
        matches!(verb, "change" | "changed" | "move" | "moved" | "push" | "pushed" | "shift" | "reschedule")
    });
    let half =
        before().find(|(word, _)| matches!(word, Word::Am | Word::Pm | Word::Clock)).filter(|_| moves)?;
    let second = if half.0 == Word::Pm && hour < 12 { hour + 12 } else { hour } * 3600;
    let clock = Clock { end: at + 1, second, to_the_second: false, half: None, sure: true };
    Some(found(at, at + 1, clock.iso(), "the time that another one moves to"))
}

/// "from 2pm for 2 hours", "for 2 hours from 2pm": a time, and how long from then on.
fn spanning(scene: &Scene, story: &Story, at: usize) -> Option<Found> {
    let place = at + usize::from(scene.word(at) == Word::From);
    let from = |place: usize| moment::moment(scene, story, place);
    let clocked = |(_, unit, _): &(Exact, Time, usize)| *unit < Time::Day;
    let (moment, (number, unit, _), end) = if scene.word_before(at, 1) == Word::For {
        let length = away::length(scene, at).filter(clocked)?;
        let led = scene.word(length.2) == Word::From;
        let moment = led.then(|| from(length.2 + 1)).flatten()?;
        (moment, length, moment.end)
    } else {
        let moment = from(place).filter(|moment| {
            // "meet at 2pm for an hour": when, and how long.
            (moment.clock.sure || place > at)
                && scene.word(moment.end) == Word::For
                && scene.word_before(at, 1) != Word::At
        })?;
        let length = away::length(scene, moment.end + 1).filter(clocked)?;
        (moment, length, length.2)
    };
    let size = match unit {
        Time::Second => 1.0,
        Time::Minute => 60.0,
        _ => 3600.0,
    };
    let second = moment.clock.second + (number.value() * size).min(1e6) as i32;
    let last = Moment {
        day: moment.day.map(|day| day.plus(second / 86_400)),
        clock: Clock { second: second % 86_400, ..moment.clock },
        ..moment
    };
    Some(found(at, end, [&moment.iso(), "/", &last.iso()].concat(), "a time, and how long from then on"))
}
