//! A day with a time of day, in either order: "9 a.m. Friday", "tomorrow at 5".

use super::calendar::{Day, Period};
use super::clock::{self, Clock};
use super::dates;
use super::holiday;
use super::scene::Scene;
use super::story::Story;
use super::word::Word;
use super::year;

/// A day with a time of day, in either order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// The token behind it.
    pub(super) end: usize,
    /// The day, where one is told.
    pub(super) day: Option<Day>,
    /// The time.
    pub(super) clock: Clock,
}

impl Moment {
    /// As ISO 8601 writes it.
    pub(super) fn iso(self) -> String {
        match self.day {
            Some(day) => [&day.iso(), "T", &self.clock.iso()].concat(),
            None => self.clock.iso(),
        }
    }
}

/// "3pm", "9 a.m. Friday", "tomorrow at 5", "May 2, 2013, 1:35 pm".
pub(super) fn moment(scene: &Scene, story: &Story, at: usize) -> Option<Moment> {
    story.moments.recall(at, || read(scene, story, at))
}

fn read(scene: &Scene, story: &Story, at: usize) -> Option<Moment> {
    let first = clock::clock(scene, at).map(|clock| {
        // "7 May 11:00", "18, 19 and 20 June": the number belongs to the day.
        // "two offers: one on 21 September": a pronoun, where nothing asks for a time.
        let asked = !matches!(scene.word(at), Word::Cardinal(_))
            || at == 0
            || matches!(
                scene.word_before(at, 1),
                Word::At
                    | Word::From
                    | Word::To
                    | Word::Between
                    | Word::And
                    | Word::Until
                    | Word::By
                    | Word::Before
                    | Word::After
                    | Word::About
                    | Word::Dash
            );
        let dated = !clock.sure
            && (!asked
                || matches!(scene.word(clock.end), Word::Month(_) | Word::OrdinalSuffix | Word::Comma));
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
    // "Wed Oct 26 15:50:06 2016": the year stands behind the time.
    let told = (at..end).any(|place| scene.word(place) == Word::Digits && scene.letters(place).len() == 4);
    if clock.to_the_second
        && !told
        && let Some((year, last)) = year::year(scene, clock.end)
    {
        let (_, month, date) = day.date();
        return Some(Moment { end: last, day: Day::new(year, month, date), clock });
    }
    Some(Moment { end: clock.end, day: Some(day), clock })
}

/// The half of the day that a word just before `end` names: "8 tonight", "tomorrow evening at 7".
pub(super) fn evening(scene: &Scene, clock: Clock, end: usize) -> Clock {
    match scene.word_before(end, 1) {
        Word::Tonight | Word::Part(1..=3) => clock.in_half(Some(clock::Half::Pm)),
        Word::Part(_) => clock.in_half(Some(clock::Half::Am)),
        _ => clock,
    }
}

/// "Monday", "tonight", "this evening", "tomorrow morning": the day, and the place behind it.
pub(super) fn day_with_part(scene: &Scene, story: &Story, at: usize) -> Option<(Day, usize)> {
    let now = story.this_day();
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
    // Of all dates that begin with a word of no meaning only a holiday is a day.
    let dated = match scene.word(at) {
        Word::Plain => holiday::holiday(scene, story, at)?,
        _ => dates::point(scene, story, at)?,
    };
    let Some(Period::Day(day)) = dated.period() else { return None };
    let inner = if scene.word(dated.end) == Word::In && scene.word(dated.end + 1) == Word::The {
        dated.end + 2
    } else {
        dated.end
    };
    let end = if matches!(scene.word(inner), Word::Part(_)) { inner + 1 } else { dated.end };
    Some((day, end))
}

/// A second of a day, as ISO 8601 writes it.
pub(super) fn at_second(day: Day, second: i32) -> String {
    at_time(day, Clock { end: 0, second, to_the_second: second % 60 != 0, half: None, sure: true })
}

pub(super) fn at_time(day: Day, clock: Clock) -> String {
    [&day.iso(), "T", &clock.iso()].concat()
}

/// The day right behind a time: "9 a.m. Friday", "3pm local time tomorrow", "8 tonight"; "on" ties a date, but a weekday
/// only with its part of the day.
fn day_behind(scene: &Scene, story: &Story, at: usize) -> (Option<Day>, usize) {
    let divided = scene.word(at) == Word::Comma || matches!(scene.letters(at), "∙" | "·" | "•" | "|");
    let mut place = at + usize::from(divided);
    if scene.reads(place, "local") && scene.word(place + 1) == Word::Time {
        place += 2;
    }
    if scene.word(place) == Word::On
        && (!matches!(scene.word(place + 1), Word::Weekday(_))
            || matches!(scene.word(place + 2), Word::Part(_) | Word::Month(_))
            || scene.word(place + 2) == Word::Comma && matches!(scene.word(place + 3), Word::Month(_)))
    {
        place += 1;
    }
    if matches!(scene.word(place), Word::Digits if scene.word(place + 1) == Word::Colon) {
        return (None, at);
    }
    // "9am-5pm Monday-Friday": on each of these days.
    let several = |end: usize| {
        matches!(scene.word(end), Word::Dash | Word::To | Word::Through)
            && matches!(scene.word(end + 1), Word::Weekday(_))
    };
    // "4pm tomorrow", where nobody knows today.
    let unknown = story.today.is_none()
        && matches!(scene.word(place), Word::Today | Word::Tomorrow | Word::Yesterday)
        && place == at;
    if unknown {
        return (None, place + 1);
    }
    day_with_part(scene, story, place)
        .filter(|(_, end)| !several(*end))
        .map_or((None, at), |(day, end)| (Some(day), end))
}

/// "at 8", "8:30", "at 9 o'clock" behind a day or a part of it.
pub(super) fn clock_behind(scene: &Scene, at: usize) -> Option<Clock> {
    let mut place = if scene.word(at) == Word::Comma { at + 1 } else { at };
    let mut led = matches!(scene.word(place), Word::At | Word::About) || scene.letters(place) == "@";
    if led {
        place += 1;
    }
    led &= scene.word(at) != Word::Comma;
    if matches!(scene.word(place), Word::About) {
        place += 1;
    }
    // "05/31/2024:14:15"
    if scene.word(place) == Word::Colon && scene.glued(place) && scene.glued(place + 1) {
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
