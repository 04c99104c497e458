//! Longer stretches: decades, centuries, quarters, halves, seasons, fiscal years, "the first nine months of 2024".

use super::calendar::{Day, Period};
use super::date;
use super::digits;
use super::ordinal;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{self, Dated, Ground, When};
use super::word::{Time, Word};

/// A stretch of the calendar that has a name of its own.
pub(super) fn period(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    decade(scene, at)
        .or_else(|| century(scene, at))
        .or_else(|| quarter(scene, story, at))
        .or_else(|| fiscal(scene, at))
        .or_else(|| season(scene, story, at))
        .or_else(|| part_of(scene, story, at))
        .or_else(|| running_to(scene, story, at))
        .or_else(|| week_of(scene, story, at))
        .or_else(|| rest_of(scene, story, at))
}

/// "1990s", "'90s", "the 80s", "nineteen-eighties".
fn decade(scene: &Scene, at: usize) -> Option<Dated> {
    let (place, quoted) =
        if scene.word(at) == Word::Apostrophe && scene.glued(at + 1) { (at + 1, true) } else { (at, false) };
    let letters = scene.letters(place);
    if scene.word(place) == Word::Digits
        && matches!(scene.letters(place + 1), "s" | "'s" | "’s")
        && (scene.glued(place + 1) || letters.len() == 4)
    {
        let number = digits::run(letters)? as i32;
        let led = quoted
            || matches!(
                scene.word_before(at, 1),
                Word::The | Word::Early | Word::Late | Word::Mid | Word::In
            )
            || matches!(scene.word_before(at, 1), Word::Dash);
        let year = match letters.len() {
            4 if number % 10 == 0 && (1000..2200).contains(&number) => number,
            // "the 20s" are those of the last century yet.
            2 if number % 10 == 0 && led => {
                if number < 20 {
                    2000 + number
                } else {
                    1900 + number
                }
            }
            _ => return None,
        };
        // "the 1900s": a century, where the year ends in two noughts.
        let period = if letters.len() == 4 && number % 100 == 0 {
            Period::Century(year)
        } else {
            Period::Decade(year)
        };
        return Some(Dated::known(place + 2, period, Ground::Written));
    }
    None
}

/// "the 19th century", "the fifth century BC".
fn century(scene: &Scene, at: usize) -> Option<Dated> {
    let (number, place) = ordinal::numbered(scene, at)?;
    if matches!(scene.word(place), Word::To | Word::And | Word::Or | Word::Comma | Word::Dash) {
        // "from the 15th to the 19th century"
        let next = if scene.word(place + 1) == Word::The { place + 2 } else { place + 1 };
        let shared = ordinal::numbered(scene, next).is_some_and(|(_, end)| {
            matches!(
                scene.word(scene.past_hyphen(end)),
                Word::Unit(Time::Century) | Word::Units(Time::Century)
            )
        });
        return (shared && (1..=30).contains(&number))
            .then(|| Dated::known(place, Period::Century((number as i32 - 1) * 100), Ground::Written));
    }
    let place = scene.past_hyphen(place);
    if !matches!(scene.word(place), Word::Unit(Time::Century) | Word::Units(Time::Century))
        || !(1..=30).contains(&number)
    {
        return None;
    }
    let number = number as i32;
    Some(match scene.word(place + 1) {
        Word::Bc => Dated {
            end: place + 2,
            when: When::Loose(["-", &super::calendar::iso_year(number * 100)].concat()),
            ground: Ground::Written,
        },
        Word::Ad => Dated::known(place + 2, Period::Century((number - 1) * 100), Ground::Written),
        _ => Dated::known(place + 1, Period::Century((number - 1) * 100), Ground::Written),
    })
}

/// "Q1 2025", "the fourth quarter of 2023", "the third quarter", "2024 Q3", "H1 2024", "the second half of 2023".
fn quarter(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    // "2019 Q3", "2016 the third quarter"
    if let Some((year, place)) = date::year(scene, at) {
        let inner = if scene.word(place) == Word::The { place + 1 } else { place };
        let (number, end, half) = letter(scene, inner).or_else(|| in_words(scene, inner))?;
        let period = if half { Period::Half(year, number) } else { Period::Quarter(year, number) };
        return Some(Dated::known(end, period, Ground::Written));
    }
    let (number, place, half) = letter(scene, at).or_else(|| in_words(scene, at))?;
    let build = |year: i32| if half { Period::Half(year, number) } else { Period::Quarter(year, number) };
    let mut inner = place;
    while matches!(
        scene.word(inner),
        Word::Of | Word::In | Word::The | Word::Fiscal | Word::Comma | Word::Unit(Time::Year)
    ) && inner < place + 4
    {
        inner += 1;
    }
    if let Some((year, end)) = date::year(scene, inner).or_else(|| short_year(scene, inner)) {
        return Some(Dated::known(end, build(year), Ground::Written));
    }
    if let Some(year) = relative::relative(scene, story, if inner > place { inner } else { place })
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::known(year.end, build(number), Ground::Today));
    }
    // The first half may be one of a game: alone it counts only as a letter.
    if half && scene.word(at) != Word::Plain {
        return None;
    }
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, |year| Some(build(year))) {
        Some((period, ground)) => Dated::known(place, period, ground),
        None => Dated {
            end: place,
            when: When::Loose(format!("XXXX-{}{number}", if half { 'H' } else { 'Q' })),
            ground: Ground::Told,
        },
    })
}

/// "Q1", "1Q", "H2"
fn letter(scene: &Scene, at: usize) -> Option<(i32, usize, bool)> {
    let (digit, letter) = match (scene.word(at), scene.word(at + 1)) {
        (Word::Plain | Word::Unit(_), Word::Digits) => (at + 1, at),
        (Word::Digits, Word::Plain | Word::Unit(_)) => (at, at + 1),
        _ => return None,
    };
    if !scene.glued(at + 1)
        || scene.letters(digit).len() != 1
        || scene.glued(at + 2) && (scene.is_word(at + 2) || scene.word(at + 2) == Word::Digits)
    {
        return None;
    }
    let number = digits::run(scene.letters(digit))? as i32;
    match scene.letters(letter) {
        "Q" | "q" if (1..=4).contains(&number) => Some((number, at + 2, false)),
        "H" if (1..=2).contains(&number) => Some((number, at + 2, true)),
        _ => None,
    }
}

fn in_words(scene: &Scene, at: usize) -> Option<(i32, usize, bool)> {
    let (number, place) = match scene.word(at) {
        Word::Last => (0, at + 1),
        _ => {
            let (number, place) = ordinal::numbered(scene, at)?;
            (number as i32, scene.past_hyphen(place))
        }
    };
    let place = if matches!(scene.word(place), Word::Fiscal) { place + 1 } else { place };
    match scene.word(place) {
        Word::Quarter if (1..=4).contains(&number) => Some((number, place + 1, false)),
        Word::Half if (1..=2).contains(&number) => Some((number, place + 1, true)),
        Word::Half if number == 0 && scene.word(place + 1) == Word::Of => Some((2, place + 1, true)),
        _ => None,
    }
}

/// "'24" or "24" behind a quarter.
fn short_year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let quoted = usize::from(scene.word(at) == Word::Apostrophe);
    let place = at + quoted;
    (quoted == 1 && scene.letters(place).len() == 2)
        .then(|| digits::run(scene.letters(place)))
        .flatten()
        .map(|year| (date::century_of(year as i32), place + 1))
}

/// "fiscal 2024", "fiscal year 2024", "FY25", "FY 2025", "CY18", "the 2024 financial year".
fn fiscal(scene: &Scene, at: usize) -> Option<Dated> {
    if let Some((year, place)) = date::year(scene, at)
        && scene.word(place) == Word::Fiscal
        && scene.word(place + 1) == Word::Unit(Time::Year)
    {
        return Some(Dated::known(place + 2, Period::Year(year), Ground::Written));
    }
    let letters = scene.letters(at);
    if !(scene.word(at) == Word::Fiscal
        || letters.eq_ignore_ascii_case("cy")
        || letters.eq_ignore_ascii_case("calendar"))
    {
        return None;
    }
    let place = if scene.word(at + 1) == Word::Unit(Time::Year) { at + 2 } else { at + 1 };
    let short = scene.letters(place).len() == 2 && letters.len() == 2 && scene.word(place) == Word::Digits;
    if short {
        let year = date::century_of(digits::run(scene.letters(place))? as i32);
        return Some(Dated::known(place + 1, Period::Year(year), Ground::Written));
    }
    let (year, end) = date::year(scene, place)?;
    Some(Dated::known(end, Period::Year(year), Ground::Written))
}

/// "summer 2022", "the summer of 2012", "the spring".
fn season(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let Word::Season(season) = scene.word(at) else { return None };
    let season = i32::from(season);
    let place = if matches!(scene.word(at + 1), Word::Of | Word::Comma) { at + 2 } else { at + 1 };
    if let Some((year, end)) = date::year(scene, place) {
        let end = if season == 3 { winter_end(scene, end, year) } else { end };
        return Some(Dated::known(end, Period::Season(year, season), Ground::Written));
    }
    if scene.word(at + 1) == Word::Of
        && let Some(year) = relative::relative(scene, story, at + 2)
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::known(year.end, Period::Season(number, season), year.ground));
    }
    let led = matches!(
        scene.word_before(at, 1),
        Word::The
            | Word::In
            | Word::By
            | Word::Early
            | Word::Late
            | Word::Mid
            | Word::Since
            | Word::Until
            | Word::Of
            | Word::During
            | Word::Dash
    );
    // "the Spring Festival", "the winter coat": part of something else.
    let part = scene.capital(at) && !scene.opens(at)
        || scene.word(at + 1) == Word::Plain && scene.small(at + 1) && scene.word_before(at, 1) != Word::In;
    if !led || part {
        return None;
    }
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, |year| Some(Period::Season(year, season))) {
        Some((period, ground)) => Dated::known(at + 1, period, ground),
        None => Dated {
            end: at + 1,
            when: When::Loose(
                ["XXXX-", ["SP", "SU", "FA", "WI"].get(season as usize).copied().unwrap_or_default()]
                    .concat(),
            ),
            ground: Ground::Told,
        },
    })
}

/// "the winter of 1941-42": takes in the second year.
fn winter_end(scene: &Scene, at: usize, year: i32) -> usize {
    let sign = matches!(scene.word(at), Word::Dash | Word::Slash) && scene.glued(at) && scene.glued(at + 1);
    let next = digits::run(scene.letters(at + 1))
        .is_some_and(|next| next == i64::from((year + 1) % 100) || next == i64::from(year + 1));
    if sign && next { at + 2 } else { at }
}

/// "the first nine months of 2024", "the last three weeks of the year", "first ten days of last year".
fn part_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let last = match scene.word(at) {
        Word::Ordinal(1) => false,
        Word::Last => true,
        _ => return None,
    };
    let (count, unit, place) = relative::length(scene, at + 1).or_else(|| match scene.word(at + 1) {
        Word::Unit(unit) => Some((super::exact::Exact::ONE, unit, at + 2)),
        _ => None,
    })?;
    if !matches!(scene.word(place), Word::Of | Word::In) {
        return None;
    }
    let whole = whole(scene, story, place + 1)?;
    let period = whole.period()?;
    let count = i32::try_from(count.integer()?).ok().filter(|count| *count < 1000)?;
    let (months, days) = match unit {
        Time::Day => (0, 1),
        Time::Week => (0, 7),
        Time::Month => (1, 0),
        Time::Quarter => (3, 0),
        Time::Year => (12, 0),
        Time::Decade => (120, 0),
        _ => return None,
    };
    let move_by = |day: Day, sign: i32| {
        if months > 0 { day.plus_months(sign * count * months) } else { day.plus(sign * count * days) }
    };
    let (start, end) = if last {
        (move_by(period.end(), -1), period.end())
    } else {
        (period.start(), move_by(period.start(), 1))
    };
    Some(Dated::known(whole.end, Period::Stretch(start, end), whole.ground))
}

/// The period behind "of": a year, a month, "the year", "last year", "this century".
pub(super) fn whole(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if let Some(found) = date::date(scene, story, at)
        .or_else(|| period_without_parts(scene, story, at))
        .or_else(|| relative::relative(scene, story, at))
        .or_else(|| date::bare_year(scene, at))
    {
        return Some(found);
    }
    let place = if scene.word(at) == Word::The { at + 1 } else { at };
    if place > at {
        if let Some(found) = period_without_parts(scene, story, place) {
            return Some(found);
        }
        if scene.word(place) == Word::Unit(Time::Year)
            && let Some((year, end)) = date::year(scene, place + 1)
        {
            return Some(Dated::known(end, Period::Year(year), Ground::Written));
        }
    }
    let unit = match scene.word(place) {
        Word::Unit(unit) => unit,
        Word::Quarter => Time::Quarter,
        _ => return None,
    };
    if unit < Time::Week || scene.past_hyphen(place + 1) > place + 1 {
        return None;
    }
    let (day, ground) = match (story.history, story.last) {
        (true, Some(last)) if story::tense(scene, at) == Tense::Past || story.today.is_none() => {
            (Some(last.start()), Ground::Told)
        }
        _ => (story.today.or(story.now()), Ground::Today),
    };
    Some(Dated::counted(place + 1, day.and_then(|day| relative::holding(day, unit)), ground))
}

fn period_without_parts(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    decade(scene, at)
        .or_else(|| century(scene, at))
        .or_else(|| quarter(scene, story, at))
        .or_else(|| fiscal(scene, at))
        .or_else(|| season(scene, story, at))
}

/// "the three months to June", "the year ended 31 March 2024", "the six months through September".
fn running_to(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let (count, unit, place) = match scene.word(at) {
        Word::Unit(unit) => (1, unit, at + 1),
        _ => {
            let (count, unit, place) = relative::length(scene, at)?;
            (i32::try_from(count.integer()?).ok()?, unit, place)
        }
    };
    let months = match unit {
        Time::Month => count,
        Time::Quarter => 3 * count,
        Time::Year => 12 * count,
        _ => return None,
    };
    let joins = match scene.word(place) {
        Word::To | Word::Through => true,
        _ => matches!(scene.letters(place), "ended" | "ending" | "end"),
    };
    if !joins || !(1..600).contains(&months) {
        return None;
    }
    let inner = if scene.word(place + 1) == Word::On || scene.word(place + 1) == Word::In {
        place + 2
    } else {
        place + 1
    };
    if !matches!(scene.word(inner), Word::Month(_) | Word::Digits) {
        return None;
    }
    let mut last = date::date(scene, story, inner)?;
    if let (Some(period), Ground::Tense(tense)) = (last.period(), last.ground)
        && tense != Tense::Future
        && let Some(today) = story.today
        && period.start() > today
    {
        last.when = When::Known(match period {
            Period::Month(..) => period.shifted(-12),
            Period::Day(day) => Period::Day(day.plus_months(-12)),
            other => other,
        });
    }
    let end = last.period()?.end();
    Some(Dated::known(last.end, Period::Stretch(end.plus_months(-months), end), last.ground))
}

/// "the rest of the year", "the remainder of this week": from today on.
fn rest_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    if scene.word(at) != Word::Rest {
        return None;
    }
    let mut place = at + 1;
    place += usize::from(scene.word(place) == Word::Of);
    let owner = matches!(scene.word(place), Word::The | Word::Possessive | Word::This | Word::Current);
    let unit = match scene.word(place + usize::from(owner)) {
        Word::Unit(unit) if unit >= Time::Week => unit,
        _ => {
            let whole = date::bare_year(scene, place)?;
            return Some(whole);
        }
    };
    let today = story.now();
    let period = today.and_then(|today| {
        let end = relative::holding(today, unit)?.end();
        Some(Period::Stretch(today, end))
    });
    Some(Dated::counted(place + usize::from(owner) + 1, period, Ground::Today))
}

/// "the week of November 30th", "week 12", "the weekend of 5 May", "the week beginning February 4".
fn week_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let at = if scene.word(at) == Word::The { at + 1 } else { at };
    let Word::Unit(unit @ (Time::Week | Time::Weekend)) = scene.word(at) else { return None };
    if unit == Time::Week && scene.word(at + 1) == Word::Digits {
        let number = digits::run(scene.letters(at + 1)).filter(|number| (1..=53).contains(number))? as i32;
        let (year, end) =
            match date::year(scene, if scene.word(at + 2) == Word::Of { at + 3 } else { at + 2 }) {
                Some((year, end)) => (year, end),
                None => (story.now()?.year(), at + 2),
            };
        let monday = Day::first_of(year, 1).plus(3).monday().plus(7 * (number - 1));
        return Some(Dated::known(end, Period::Week(monday), Ground::Today));
    }
    let mut place = at + 1;
    let begins = ["beginning", "starting", "commencing", "of"].iter().any(|word| scene.reads(place, word));
    if !begins {
        return None;
    }
    place += 1;
    place += usize::from(scene.word(place) == Word::On);
    place += usize::from(scene.word(place) == Word::The);
    let day = date::date(scene, story, place)?;
    let Some(Period::Day(start)) = day.period() else { return None };
    let period = match unit {
        Time::Weekend => Period::Weekend(start.monday()),
        _ => Period::Week(start.monday()),
    };
    Some(Dated::known(day.end, period, day.ground))
}

/// The tens in words: "the nineties", "the mid-eighties".
pub(super) fn tens(scene: &Scene, at: usize) -> Option<Dated> {
    let Word::Tens(tens) = scene.word(at) else { return None };
    let led =
        matches!(scene.word_before(at, 1), Word::The | Word::Early | Word::Late | Word::Mid | Word::Dash);
    led.then(|| Dated::known(at + 1, Period::Decade(1900 + 10 * i32::from(tens)), Ground::Written))
}
