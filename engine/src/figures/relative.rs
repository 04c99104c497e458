//! Dates told from another day: "yesterday", "last year", "31 years ago", "two days later", "in five years".

use super::calendar::{Day, Period};
use super::exact::Exact;
use super::numeral::{self, Shape};
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{Dated, Ground, When};
use super::word::{Time, Word};

/// A date told from the article's day or from the date told last.
pub(super) fn relative(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    day_word(scene, story, at)
        .or_else(|| of_kind(scene, story, at))
        .or_else(|| weekend(scene, story, at))
        .or_else(|| beside(scene, story, at))
        .or_else(|| away(scene, story, at))
        .or_else(|| ahead(scene, story, at))
}

/// "today", "yesterday", "tomorrow", "the day after tomorrow".
fn day_word(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let by = |place: usize| match scene.word(place) {
        Word::Today => Some(0),
        Word::Yesterday => Some(-1),
        Word::Tomorrow => Some(1),
        _ => None,
    };
    let day = |days: i32| story.today.or(story.now()).map(|day| Period::Day(day.plus(days)));
    if let Some(days) = by(at) {
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
fn unit(scene: &Scene, at: usize) -> Option<Time> {
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
    let end = place + 1;
    // "that day", but not "that week-long strike".
    if scene.past_hyphen(end) > end && scene.word(end + 1) != Word::Old {
        return None;
    }
    let (base, ground) = if told {
        match story.last {
            Some(last) => (Some(if by > 0 { last.end().plus(-1) } else { last.start() }), Ground::Told),
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

/// "last March", "next June", "that December", "this May".
fn month_of(story: &Story, _at: usize, end: usize, by: i32, told: bool, month: i32) -> Option<Dated> {
    if told {
        let year = story.last.or(story.today.map(Period::Day))?.start().year();
        return Some(Dated::known(end, Period::Month(year, month), Ground::Told));
    }
    let Some(now) = story.now() else {
        return Some(Dated {
            end,
            when: When::Loose(["XXXX-", &super::calendar::two(month)].concat()),
            ground: Ground::Today,
        });
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
fn beside(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
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

/// Lengths of time one behind the other: "2 years 1 month and 21 days".
fn lengths(scene: &Scene, at: usize) -> Option<(Vec<(Exact, Time)>, usize)> {
    let mut lengths = Vec::new();
    let mut place = at;
    while lengths.len() < 6 {
        let start = if !lengths.is_empty() && matches!(scene.word(place), Word::And | Word::Comma) {
            if scene.word(place) == Word::Comma && scene.word(place + 1) == Word::And {
                place + 2
            } else {
                place + 1
            }
        } else {
            place
        };
        let Some((number, unit, end)) = length(scene, start) else { break };
        lengths.push((number, unit));
        place = end;
    }
    // "an hour and a half"
    (!lengths.is_empty()).then_some((lengths, place))
}

/// "31 years", "a week", "half an hour", "a couple of days".
pub(super) fn length(scene: &Scene, at: usize) -> Option<(Exact, Time, usize)> {
    let word = |place: usize| match scene.word(place) {
        Word::Unit(unit) | Word::Units(unit) => Some(unit),
        Word::Second => Some(Time::Second),
        Word::Quarters => Some(Time::Quarter),
        _ => None,
    };
    if scene.word(at) == Word::A {
        if let Some(unit) = word(at + 1) {
            let half = scene.word(at + 2) == Word::And
                && (scene.word(at + 3) == Word::A && scene.word(at + 4) == Word::Half
                    || scene.word(at + 3) == Word::Half);
            if half {
                let end = if scene.word(at + 3) == Word::A { at + 5 } else { at + 4 };
                return Some((Exact::new(15, -1), unit, end));
            }
            return Some((Exact::ONE, unit, at + 2));
        }
        let couple = match scene.word(at + 1) {
            Word::Couple => 2,
            Word::Few => 3,
            _ => 0,
        };
        let place = if scene.word(at + 2) == Word::Of { at + 3 } else { at + 2 };
        if couple == 2
            && let Some(unit) = word(place)
        {
            return Some((Exact::whole(couple), unit, place + 1));
        }
    }
    let number = numeral::numeral(scene, at)?;
    if matches!(number.shape, Shape::AtLeast) {
        return None;
    }
    let mut place = scene.past_hyphen(number.end);
    if number.shape == Shape::Share {
        place += usize::from(scene.word(place) == Word::Of);
        place += usize::from(scene.word(place) == Word::A);
    }
    let unit = match scene.letters(place) {
        "h" | "hr" if scene.glued(place) => Time::Hour,
        "d" if scene.glued(place) => Time::Day,
        "w" if scene.glued(place) => Time::Week,
        "y" if scene.glued(place) => Time::Year,
        _ => word(place)?,
    };
    Some((number.value, unit, place + 1))
}

/// "31 years ago", "two days later", "a year earlier", "three weeks after", "a week from now".
fn away(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let hedged = usize::from(matches!(
        scene.word(at),
        Word::About | Word::Some | Word::Nearly | Word::Almost | Word::Only
    ));
    let (lengths, place) = lengths(scene, at + hedged)?;
    let (sign, told, end) = match (scene.word(place), scene.word(place + 1)) {
        (Word::Ago, _) => (-1, false, place + 1),
        (Word::Hence, _) => (1, false, place + 1),
        (Word::From, Word::Now | Word::Today) => (1, false, place + 2),
        (Word::Before | Word::After, Word::Today) => {
            (if scene.word(place) == Word::Before { -1 } else { 1 }, false, place + 2)
        }
        (Word::Later, _) => (1, true, place + 1),
        (Word::Earlier, Word::To) if scene.reads(place, "prior") => return None,
        (Word::Earlier, _) => (-1, true, place + 1),
        (Word::After | Word::Before, next) => {
            // "two days after Easter" is read where dates are joined; "two days after, he left" looks back.
            let bare = matches!(next, Word::Comma | Word::Stop) || scene.is_over(place + 1);
            if !bare {
                return None;
            }
            (if scene.word(place) == Word::After { 1 } else { -1 }, true, place + 1)
        }
        _ => return None,
    };
    // "a few minutes ago" and the like belong to the clock.
    if lengths.iter().all(|(_, unit)| *unit < Time::Day) {
        return None;
    }
    let (base, ground) = if told {
        match story.last {
            Some(last) => (Some(last), Ground::Told),
            None => (story.today.map(Period::Day), Ground::Today),
        }
    } else {
        (story.now().map(Period::Day), Ground::Today)
    };
    let Some(base) = base else { return Some(Dated { end, when: When::Unknown, ground }) };
    // "a year earlier" beside sums and shares looks back from the article's day or from the year told.
    shift(base, &lengths, sign).map(|period| Dated::known(end, period, ground))
}

/// The period so far from another, in the grain of the length: years from years, days from days.
pub(super) fn shift(base: Period, lengths: &[(Exact, Time)], sign: i32) -> Option<Period> {
    let mut day = base.start();
    let mut finest = Time::Century;
    let mut exact = true;
    for &(number, unit) in lengths {
        let (unit_months, unit_days) = match unit {
            Time::Day => (0, 1),
            Time::Week | Time::Weekend => (0, 7),
            Time::Fortnight => (0, 14),
            Time::Month => (1, 0),
            Time::Quarter => (3, 0),
            Time::Year => (12, 0),
            Time::Decade => (120, 0),
            Time::Century => (1200, 0),
            Time::Millennium => (12_000, 0),
            _ => continue,
        };
        if let Some(whole) = number.integer() {
            let whole = i32::try_from(whole).ok().filter(|whole| whole.abs() < 10_000)?;
            day = if unit_months > 0 {
                day.plus_months(sign * whole * unit_months)
            } else {
                day.plus(sign * whole * unit_days)
            };
        } else {
            exact = false;
            let days = number.value()
                * if unit_months > 0 { f64::from(unit_months) * 30.44 } else { f64::from(unit_days) };
            day = day.plus(sign * (days as i32));
        }
        finest = finest.min(unit);
    }
    if lengths.len() > 1 {
        return Some(Period::Day(day));
    }
    let (year, month, _) = day.date();
    Some(match finest {
        Time::Year | Time::Decade | Time::Century | Time::Millennium if exact => Period::Year(year),
        Time::Year | Time::Decade | Time::Century | Time::Millennium | Time::Month | Time::Quarter => {
            Period::Month(year, month)
        }
        _ => match base {
            // Two weeks after a month: nobody knows the day.
            Period::Day(_) => Period::Day(day),
            Period::Month(..) if finest == Time::Week => holding(day, Time::Week)?,
            _ => Period::Day(day),
        },
    })
}

/// "in five years", "in two weeks' time": counted from the article's day, unless the sentence is told as past.
fn ahead(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::In {
        return None;
    }
    let hedged = usize::from(matches!(scene.word(at + 1), Word::About | Word::Only | Word::Less));
    let (lengths, mut end) = lengths(scene, at + 1 + hedged)?;
    let tense = story::tense(scene, at);
    let years = lengths.iter().all(|(_, unit)| *unit >= Time::Year);
    // "progress in 75 years" is how long, unless the sentence looks ahead.
    if lengths.iter().all(|(_, unit)| *unit < Time::Day)
        || tense == Tense::Past
        || years && tense == Tense::Open
    {
        return None;
    }
    if scene.word(end) == Word::Apostrophe || scene.word(end) == Word::Possessive {
        end += 1;
    }
    if scene.word(end) == Word::Time {
        end += 1;
    }
    if matches!(scene.word(end), Word::Of | Word::Old) {
        return None;
    }
    let Some(today) = story.now() else {
        return Some(Dated { end, when: When::Unknown, ground: Ground::Today });
    };
    let mut period = shift(Period::Day(today), &lengths, 1)?;
    if let (Period::Month(..), [(number, unit)]) = (period, lengths.as_slice())
        && let Some(whole) = number.integer()
    {
        // In three months is a day three months from now.
        let months = whole as i32 * if *unit == Time::Quarter { 3 } else { 1 };
        period = Period::Day(today.plus_months(months));
    }
    Some(Dated::known(end, period, Ground::Today))
}
