//! Dates told from another day: "yesterday", "last year", "31 years ago", "two days later", "in five years".

use super::away;
use super::calendar::{Day, Period};
use super::dates::Reader;
use super::found::Grammar;
use super::from_day;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{Dated, Ground, Loose, When};
use super::word::{Time, Word};

/// The grammar of [`relative`].
pub(super) const RELATIVE: Grammar<Reader> = Grammar {
    starts: |word| {
        away::starts(word)
            || matches!(
                word,
                Word::The
                    | Word::This
                    | Word::That
                    | Word::Same
                    | Word::Current
                    | Word::Last
                    | Word::Next
                    | Word::Today
                    | Word::Yesterday
                    | Word::Tomorrow
                    | Word::Unit(_)
            )
    },
    read: relative,
};

/// A date told from the article's day or from the date told last.
pub(super) fn relative(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    day_word(scene, story, at)
        .or_else(|| of_kind(scene, story, at))
        .or_else(|| after_next(scene, story, at))
        .or_else(|| weekend(scene, story, at))
        .or_else(|| beside(scene, story, at))
        .or_else(|| Some(from_day::on_weekday(scene, far(scene, story, at)?)))
}

/// So far from now or from a day told.
pub(super) fn far(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    away::away(scene, story, at).or_else(|| away::ahead(scene, story, at))
}

/// "today", "yesterday", "tomorrow", "the day after tomorrow".
fn day_word(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let by = |place: usize| match scene.word(place) {
        Word::Today => Some(0),
        Word::Yesterday => Some(-1),
        Word::Tomorrow => Some(1),
        _ => None,
    };
    // The day on which somebody in a history said "tomorrow" is not known.
    let today = story.today.or(story.now()).filter(|_| !story.history);
    let day = |days: i32| today.map(|day| Period::Day(day.plus(days)));
    // "Yucatan Today": a name.
    let named =
        at > 0 && scene.capital(at) && !scene.opens(at) && scene.capital(at - 1) && !scene.opens(at - 1);
    if let Some(days) = by(at).filter(|_| !named) {
        // A history's "today" is that of its reader: no day of the story.
        if story.history && days == 0 {
            return None;
        }
        return Some(Dated::counted(at + 1, day(days), Ground::Today));
    }
    let place = if scene.word(at) == Word::The { at + 1 } else { at };
    let step = match (scene.word(place), scene.word(place + 1)) {
        (Word::Unit(Time::Day), Word::After) => 1,
        (Word::Unit(Time::Day), Word::Before) => -1,
        _ => return None,
    };
    let days = by(place + 2)?;
    Some(Dated::counted(place + 3, day(days + step), Ground::Today))
}

/// The period of this kind that holds the day.
pub(super) fn holding(day: Day, unit: Time) -> Option<Period> {
    let (year, month, _) = day.date();
    Some(match unit {
        Time::Day => Period::Day(day),
        Time::Weekend => Period::Weekend(day.monday()),
        Time::Week => Period::Week(day.monday()),
        Time::Fortnight => Period::Stretch(day.monday(), day.monday().plus(14)),
        Time::Month => Period::Month(year, month),
        Time::Quarter => Period::Quarter(year, (month + 2) / 3),
        Time::Year => Period::Year(year),
        Time::Decade => Period::Decade(year.div_euclid(10) * 10),
        Time::Century => Period::Century(year.div_euclid(100) * 100),
        _ => return None,
    })
}

/// The unit of time of a word that may follow "last" or "this".
pub(super) fn unit(scene: &Scene, at: usize) -> Option<Time> {
    match scene.word(at) {
        Word::Unit(unit) => Some(unit),
        Word::Quarter => Some(Time::Quarter),
        _ => None,
    }
}

/// "last year", "this week", "next month", "the following day", "that year", "the same month".
fn of_kind(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let mut place = at;
    let article = scene.word(place) == Word::The;
    if article {
        place += 1;
    }
    let letters = scene.letters(place);
    let told =
        ["previous", "following", "preceding", "same"].iter().any(|word| letters.eq_ignore_ascii_case(word))
            || article && scene.word(place) == Word::Next;
    let (by, told) = match scene.word(place) {
        Word::Last => (-1, told),
        Word::Next => (1, told),
        Word::This | Word::Current => (0, false),
        Word::That | Word::Same => (0, true),
        _ => return None,
    };
    place += 1;
    // "this same week", "that same day", "this past week", "this coming year", "next fiscal year"
    let mut by = by;
    match scene.word(place) {
        Word::Same => place += 1,
        Word::Last if by == 0 => {
            by = -1;
            place += 1;
        }
        Word::Next if by == 0 => {
            by = 1;
            place += 1;
        }
        _ => {}
    }
    if matches!(scene.word(place), Word::Fiscal)
        || scene.reads(place, "calendar")
        || scene.reads(place, "financial")
        || matches!(scene.letters(place), "working" | "business")
            && scene.word(place + 1) == Word::Unit(Time::Week)
    {
        place += 1;
    }
    // "the past decade" lasts; it is no decade of the calendar.
    let lasts = article || matches!(scene.word_before(at, 1), Word::The | Word::Over | Word::For);
    if letters.eq_ignore_ascii_case("past") && lasts {
        return None;
    }
    if let Word::Month(month) = scene.word(place) {
        return month_of(story, at, place + 1, by, told, i32::from(month));
    }
    if let Word::Season(season) = scene.word(place) {
        return season_of(story, place + 1, by, told, i32::from(season));
    }
    let unit = unit(scene, place)?;
    // "to this day"
    if unit == Time::Day && scene.word_before(at, 1) == Word::To && scene.word(at) == Word::This {
        return None;
    }
    let end = place + 1;
    // "that day", but not "that week-long strike".
    if scene.past_hyphen(end) > end && scene.word(end + 1) != Word::Old {
        return None;
    }
    let (base, ground) = if told {
        match story.last {
            Some(last) => (Some(if by > 0 { last.end().plus(-1) } else { last.start() }), Ground::Told),
            // The day before the next one was not told.
            None if by > 0 && story::tense(scene, at) == Tense::Past => (None, Ground::Told),
            None => (story.today, Ground::Today),
        }
    } else {
        (story.now(), Ground::Today)
    };
    let Some(base) = base else { return Some(Dated { end, when: When::Unknown, ground }) };
    // "the next day" after "in May": no day was told.
    if told && unit < Time::Week && !matches!(story.last, None | Some(Period::Day(_))) {
        return Some(Dated { end, when: When::Unknown, ground: Ground::Told });
    }
    let mut period = holding(base, unit)?.shifted(by);
    if unit == Time::Weekend && by == -1 && base.weekday() >= 6 {
        period = holding(base, unit)?.shifted(-1);
    }
    Some(Dated::known(end, period, ground))
}

/// "the month after next", "the year after the next": two on.
fn after_next(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let place = at + usize::from(scene.word(at) == Word::The);
    let unit = unit(scene, place)?;
    let end = behind_after_next(scene, place + 1)?;
    Some(Dated::counted(end, story.now().and_then(|now| Some(holding(now, unit)?.shifted(2))), Ground::Today))
}

/// The place behind "after next", where nothing else comes next.
pub(super) fn behind_after_next(scene: &Scene, at: usize) -> Option<usize> {
    let next = at + 1 + usize::from(scene.word(at + 1) == Word::The);
    let bare = scene.is_over(next + 1) || !scene.is_word(next + 1) && scene.word(next + 1) != Word::Digits;
    (scene.word(at) == Word::After && scene.reads(next, "next") && bare).then_some(next + 1)
}

/// "last March", "next June", "that December", "this May".
fn month_of(story: &Story, _at: usize, end: usize, by: i32, told: bool, month: i32) -> Option<Dated> {
    if told {
        let year = story.last.or(story.today.map(Period::Day))?.start().year();
        return Some(Dated::known(end, Period::Month(year, month), Ground::Told));
    }
    let Some(now) = story.now() else {
        return Some(Dated { end, when: When::Loose(Loose::Month(month)), ground: Ground::Today });
    };
    let (year, this, _) = now.date();
    let year = match by {
        -1 if month >= this => year - 1,
        1 if month <= this => year + 1,
        _ => year,
    };
    Some(Dated::known(end, Period::Month(year, month), Ground::Today))
}

/// "last summer", "next spring", "this winter".
fn season_of(story: &Story, end: usize, by: i32, told: bool, season: i32) -> Option<Dated> {
    let now = if told { story.last.map(Period::start).or(story.today) } else { story.now() };
    let Some(now) = now else { return Some(Dated { end, when: When::Unknown, ground: Ground::Today }) };
    let year = now.year();
    let this = Period::Season(year, season);
    let period = match by {
        // Last summer is the last one that is over; in winter the one that began the year before.
        -1 if this.end() > now => this.shifted(-1),
        1 if this.start() <= now => this.shifted(1),
        _ => this,
    };
    Some(Dated::known(end, period, if told { Ground::Told } else { Ground::Today }))
}

/// "the weekend": the last one where the sentence looks back, else the coming.
fn weekend(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::The
        || scene.word(at + 1) != Word::Unit(Time::Weekend)
        || scene.word(at + 2) == Word::Of
    {
        return None;
    }
    let back = story::tense(scene, at) == Tense::Past;
    let period = story.now().map(|today| {
        let weeks = if back && today.weekday() < 6 { -1 } else { 0 };
        Period::Weekend(today.monday()).shifted(weeks)
    });
    Some(Dated::counted(at + 2, period, Ground::Today))
}

/// "the day after", "the day before", "the year before", "the month after": beside the date told last.
pub(super) fn beside(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let place = if scene.word(at) == Word::The { at + 1 } else { at };
    let unit = unit(scene, place)?;
    let by = match scene.word(place + 1) {
        Word::After | Word::Later => 1,
        Word::Before | Word::Earlier => -1,
        _ => return None,
    };
    let last = story.last?;
    let period = holding(if by > 0 { last.end().plus(-1) } else { last.start() }, unit)?;
    // "the month after the vote": the vote's day is not known here; only a date just told can be meant.
    (place > at).then(|| Dated::known(place + 2, period.shifted(by), Ground::Told))
}
