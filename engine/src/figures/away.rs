//! So far from another day: "31 years ago", "two days later", "in five years".

use super::calendar::{Day, Period};
use super::exact::Exact;
use super::numeral::{self, Shape};
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{Dated, Ground, When};
use super::word::{Time, Word};

/// Lengths of time one behind the other: "2 years 1 month and 21 days".
pub(super) fn lengths(scene: &Scene, at: usize) -> Option<(Vec<(Exact, Time)>, usize)> {
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
        // "two nights" are two days, "three night markets" are markets.
        Word::Part(3) if scene.letters(place) == "nights" => Some(Time::Day),
        Word::Part(3) if place == at + 1 && scene.letters(at) == "1" => Some(Time::Day),
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

/// The words by which a distance from a day can start.
pub(super) fn starts(word: Word) -> bool {
    numeral::starts(word)
        || matches!(word, Word::About | Word::Some | Word::Nearly | Word::Almost | Word::Only | Word::In)
}

/// "31 years ago", "two days later", "a year earlier", "three weeks after", "a week from now".
pub(super) fn away(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
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
            // Something was told as past, but not its day: what came later is not counted from the article's own.
            None if sign > 0 && story::tense(scene, at) == Tense::Past => (None, Ground::Told),
            None => (story.today.map(Period::Day), Ground::Today),
        }
    } else {
        (story.now().map(Period::Day), Ground::Today)
    };
    let Some(base) = base else { return Some(Dated { end, when: When::Unknown, ground }) };
    if !told && let Some(dated) = exactly(scene, at, base.start(), &lengths, sign, end) {
        return Some(dated);
    }
    // "two months from today" is a day.
    let from_today = scene.word(place) == Word::From && scene.word(place + 1) == Word::Today;
    if let (true, &[(number, unit @ (Time::Month | Time::Year))]) = (from_today, lengths.as_slice())
        && let Some(count) = number.integer().and_then(|count| i32::try_from(count).ok())
    {
        let day = base.start().plus_months(count.min(10_000) * months(unit)?);
        return Some(Dated::known(end, Period::Day(day), ground));
    }
    // "a year earlier" beside sums and shares looks back from the article's day or from the year told.
    shift(base, &lengths, sign).map(|period| Dated::known(end, period, ground))
}

/// "exactly two years ago", "a year ago today", "a year ago this month": as fine as it says.
fn exactly(
    scene: &Scene,
    at: usize,
    today: Day,
    lengths: &[(Exact, Time)],
    sign: i32,
    end: usize,
) -> Option<Dated> {
    let &[(number, unit @ (Time::Month | Time::Year | Time::Decade | Time::Century))] = lengths else {
        return None;
    };
    let (grain, end) = match (scene.word(end), scene.word(end + 1)) {
        (Word::Today, _) => (Time::Day, end + 1),
        (Word::This, Word::Unit(grain @ (Time::Week | Time::Month))) => (grain, end + 2),
        _ if ["exactly", "precisely"]
            .iter()
            .any(|word| scene.letters_before(at, 1).eq_ignore_ascii_case(word)) =>
        {
            (Time::Day, end)
        }
        _ => return None,
    };
    let (count, months) =
        (i32::try_from(number.integer()?).ok().filter(|count| *count < 1000)?, months(unit)?);
    let day = today.plus_months(sign * count * months);
    Some(Dated::known(end, relative::holding(day, grain)?, Ground::Today))
}

/// So many months are in a unit.
fn months(unit: Time) -> Option<i32> {
    Some(match unit {
        Time::Month => 1,
        Time::Quarter => 3,
        Time::Year => 12,
        Time::Decade => 120,
        Time::Century => 1200,
        Time::Millennium => 12_000,
        _ => return None,
    })
}

/// The period so far from another, in the grain of the length: years from years, days from days.
pub(super) fn shift(base: Period, lengths: &[(Exact, Time)], sign: i32) -> Option<Period> {
    let mut day = base.start();
    let mut finest = Time::Century;
    let mut exact = true;
    for &(number, unit) in lengths {
        let unit_months = months(unit).unwrap_or(0);
        let unit_days = match unit {
            Time::Day => 1,
            Time::Week | Time::Weekend => 7,
            Time::Fortnight => 14,
            _ if unit_months == 0 => continue,
            _ => 0,
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
            Period::Month(..) if finest == Time::Week => relative::holding(day, Time::Week)?,
            _ => Period::Day(day),
        },
    })
}

/// "their lowest in nine months", "the worst drought in two years": the most of a time that is over.
fn is_extreme(scene: &Scene, at: usize) -> bool {
    const OTHERS: &[&str] =
        &["forest", "interest", "protest", "request", "harvest", "contest", "arrest", "guest"];
    (1..=2).any(|back| {
        let letters = scene.letters_before(at, back);
        let extreme = letters.len() > 4 && letters.ends_with("est") || matches!(letters, "worst" | "best");
        extreme && scene.small(at - back) && !OTHERS.contains(&letters)
    })
}

/// "in five years", "in two weeks' time": counted from the article's day, unless the sentence is told as past.
pub(super) fn ahead(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::In {
        return None;
    }
    let hedged = usize::from(matches!(scene.word(at + 1), Word::About | Word::Only | Word::Less));
    let (lengths, mut end) = lengths(scene, at + 1 + hedged)?;
    let tense = story::tense(scene, at);
    let years = lengths.iter().all(|(_, unit)| *unit >= Time::Year);
    // "progress in 75 years" is how long, unless the sentence looks ahead.
    if lengths.iter().all(|(_, unit)| *unit < Time::Day)
        || is_extreme(scene, at)
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
    // "in 2 days from today"
    if scene.word(end) == Word::From && matches!(scene.word(end + 1), Word::Today | Word::Now) {
        end += 2;
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
        let months = i32::try_from(whole).ok()?.checked_mul(if *unit == Time::Quarter { 3 } else { 1 })?;
        period = Period::Day(today.plus_months(months));
    }
    Some(Dated::known(end, period, Ground::Today))
}
