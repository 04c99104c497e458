//! A date as read: the period it means, or what is left open, and how that came about.

use super::calendar::{Day, Period, iso_year, two};
use super::story::{Story, Tense};
use std::borrow::Cow;

/// The time that words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// It is known.
    Known(Period),
    /// Part of it stays open: "XXXX-09-15".
    Loose(Loose),
    /// From one such to another.
    LooseStretch(Loose, Loose),
    /// It depends on the article's day, which is not known.
    Unknown,
}

/// A date of which a part stays open. Plain numbers, not its letters: what is copied costs no code to drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loose {
    Month(i32),
    /// A day of a month: the month first.
    Day(i32, i32),
    Weekday(i32),
    Season(i32),
    Quarter(i32),
    Half(i32),
    /// A century before Christ, which has no ISO form.
    CenturyBefore(i32),
}

impl Loose {
    /// As TIMEX3 writes it: "XXXX-09-15".
    fn iso(self) -> String {
        let (lead, number) = match self {
            Self::Month(month) => ("XXXX-", two(month)),
            Self::Day(month, day) => return ["XXXX-", &two(month), "-", &two(day)].concat(),
            Self::Weekday(weekday) => ("XXXX-WXX-", weekday.to_string()),
            Self::Season(season) => return ["XXXX-", super::calendar::season(season)].concat(),
            Self::Quarter(quarter) => ("XXXX-Q", quarter.to_string()),
            Self::Half(half) => ("XXXX-H", half.to_string()),
            Self::CenturyBefore(century) => ("-", iso_year(century * 100)),
        };
        [lead, &number].concat()
    }
}

/// How a date came by its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// It is written out.
    Written,
    /// It is counted from the article's day.
    Today,
    /// It is counted from, or takes its year from, the date told last.
    Told,
    /// The sentence speaks of the past, of the future, or of neither.
    Tense(Tense),
}

/// A date, and the token behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) end: usize,
    pub(super) when: When,
    pub(super) ground: Ground,
}

impl Dated {
    pub(super) fn known(end: usize, period: Period, ground: Ground) -> Self {
        Self { end, when: When::Known(period), ground }
    }

    /// A period counted from a day that may not be known.
    pub(super) fn counted(end: usize, period: Option<Period>, ground: Ground) -> Self {
        Self { end, when: period.map_or(When::Unknown, When::Known), ground }
    }

    pub(super) fn period(&self) -> Option<Period> {
        match self.when {
            When::Known(period) => Some(period),
            _ => None,
        }
    }
}

impl When {
    pub(super) fn iso(self) -> Option<String> {
        match self {
            Self::Known(period) => Some(period.iso()),
            Self::Loose(loose) => Some(loose.iso()),
            Self::LooseStretch(start, end) => Some([&start.iso(), "/", &end.iso()].concat()),
            Self::Unknown => None,
        }
    }
}

/// One line on how `words` came to mean `value`.
pub(super) fn why(words: &str, value: Option<&str>, ground: Ground, story: &Story) -> Cow<'static, str> {
    let Some(value) = value else {
        if ground == Ground::Told && story.today.is_some() {
            return ["'", words, "' is counted from a day that the text does not tell"].concat().into();
        }
        return ["'", words, "' needs the article's date, and none is given"].concat().into();
    };
    let dated = |day: Option<Day>, said: &str| -> Cow<'static, str> {
        match day {
            Some(day) => ["'", words, "' = ", value, ": ", said, &day.spoken()].concat().into(),
            None => "the year stays open: the article gives no date".into(),
        }
    };
    match ground {
        Ground::Written => "a date as written".into(),
        Ground::Today | Ground::Tense(Tense::Open) => dated(story.today, "the article is dated "),
        Ground::Tense(Tense::Past) => dated(story.today, "it is told as past, and the article is dated "),
        Ground::Tense(Tense::Future) => dated(story.today, "it is told as coming, and the article is dated "),
        Ground::Told => match story.told() {
            Some(told) => ["'", words, "' = ", value, ": counted from ", &told.iso()].concat().into(),
            None => "the year stays open: the article gives no date".into(),
        },
    }
}

/// The one of yearly returning periods that a sentence means: `of` gives the one of a year.
pub(super) fn of_year(
    story: &Story,
    tense: Tense,
    of: impl Fn(i32) -> Option<Period>,
) -> Option<(Period, Ground)> {
    if story.history
        && let Some(last) = story.last
    {
        let (year, month, _) = last.start().date();
        let here = of(year)?;
        // "December 1941 ... in January": the story has gone on into the next year.
        let next = month >= 10 && here.start().date().1 <= 3 && here.end() <= last.start();
        return Some((if next { of(year + 1)? } else { here }, Ground::Told));
    }
    let Some(today) = story.today else {
        return of(story.last?.start().year()).map(|period| (period, Ground::Told));
    };
    let tense = if story.note && tense == Tense::Open { Tense::Future } else { tense };
    let year = today.year();
    // 29 February is not in every year.
    let rare = of(year).is_none() || of(year + 1).is_none();
    let near = |years: [i32; 3]| {
        let step = if rare { 4 } else { 1 };
        let leap = if rare { year.rem_euclid(4) } else { 0 };
        years.map(|other| (other - year) * step + year - leap).into_iter().filter_map(&of)
    };
    let gone = |period: Period| today.since(period.start());
    let period = match tense {
        // "the judge set a May 10 deadline": a day of some weeks from now is nearer than one of almost a year ago.
        Tense::Past if matches!(of(year), Some(Period::Day(_))) => {
            let past = near([year + 1, year, year - 1]).find(|period| period.start() <= today)?;
            let next = near([year - 1, year, year + 1]).find(|period| period.start() > today)?;
            if gone(past) > 300 && -gone(next) < 60 { next } else { past }
        }
        Tense::Past => near([year + 1, year, year - 1]).find(|period| period.start() <= today)?,
        Tense::Future => near([year - 1, year, year + 1]).find(|period| period.end() > today)?,
        Tense::Open => near([year - 1, year, year + 1]).min_by_key(|period| {
            if period.start() > today {
                period.start().since(today)
            } else {
                today.since(period.end().plus(-1)).max(0)
            }
        })?,
    };
    Some((period, Ground::Tense(tense)))
}

/// The weekday that a sentence means.
pub(super) fn weekday(story: &Story, tense: Tense, weekday: i32) -> Option<(Day, Ground)> {
    let tense = if story.note && tense == Tense::Open { Tense::Future } else { tense };
    let (today, ground) = match (story.history, story.today, story.last) {
        (true, _, Some(Period::Day(last))) => (last, Ground::Told),
        (_, Some(today), _) => (today, Ground::Tense(tense)),
        (_, None, Some(last)) => (last.start(), Ground::Told),
        _ => return None,
    };
    let ahead = (weekday - today.weekday()).rem_euclid(7);
    let day = match tense {
        Tense::Past if ground != Ground::Told => today.plus(if ahead == 0 { 0 } else { ahead - 7 }),
        Tense::Future => today.plus(ahead),
        _ => today.plus(if ahead > 3 { ahead - 7 } else { ahead }),
    };
    Some((day, ground))
}
