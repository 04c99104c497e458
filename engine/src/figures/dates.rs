//! Dates as they stand in a sentence: "the end of 2026", "since 2019", "from Monday to Friday", "April 5-9".

use super::calendar::{Day, Period};
use super::date;
use super::found::Found;
use super::holiday;
use super::period;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::weekday;
use super::when::{self, Dated, Ground, When};
use super::word::{Time, Word};
use crate::annotation::{Kind, Modifier, Value};

/// Reads one kind of date.
type Reader = fn(&Scene, &Story, usize) -> Option<Dated>;

/// Tried in this order; the first that matches wins.
const READERS: &[Reader] = &[
    holiday::holiday, // Before dates: "4th of July" has a name.
    weekday::weekday, // Before dates: "Monday, 2 June" is one date.
    |scene, _, at| date::years(scene, at),
    day_range,
    days_to_month,
    period::period, // Before dates: "2019 Q3" is no year; and before relative: "last three months of 2021".
    date::date,
    relative::relative,
    after_day,
    weekdays_away,
    |scene, _, at| period::tens(scene, at),
    bare_day,
    |scene, _, at| date::bare_year(scene, at),
];

/// A single date at `at`, whatever its kind.
pub(super) fn point(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    READERS.iter().find_map(|reader| reader(scene, story, at))
}

/// A date with all that belongs to it.
pub(super) fn dates(scene: &Scene, story: &mut Story, at: usize, _: usize) -> Option<Found> {
    if let Some((start, dated)) = story.second_end.take() {
        if start == at {
            return Some(tell(scene, story, at, &dated, &[]));
        }
        story.second_end = Some((start, dated)).filter(|(start, _)| *start > at);
    }
    let (dated, modifiers) = bounded(scene, story, at)?;
    if story.history
        && modifiers.is_empty()
        && let Some((start, first, second)) = ends(scene, story, at, &dated)
    {
        let found = tell(scene, story, start, &first, &[]);
        story.second_end = Some(second);
        return Some(found);
    }
    let (dated, modifiers) = trailing(scene, dated, modifiers);
    Some(tell(scene, story, at, &dated, &modifiers))
}

/// "2012 or later", "1 May and after", "June or earlier": a bound behind its date.
fn trailing(scene: &Scene, dated: Dated, modifiers: Vec<Modifier>) -> (Dated, Vec<Modifier>) {
    if !modifiers.is_empty() || !matches!(scene.word(dated.end), Word::Or | Word::And) {
        return (dated, modifiers);
    }
    let modifier = match scene.word(dated.end + 1) {
        Word::Later => Modifier::Since,
        Word::After if !scene.is_word(dated.end + 2) => Modifier::Since,
        Word::Earlier => Modifier::Until,
        Word::Before if !scene.is_word(dated.end + 2) => Modifier::Until,
        _ => return (dated, modifiers),
    };
    (Dated { end: dated.end + 2, ..dated }, vec![modifier])
}

/// Makes a figure of a date, and lets the story remember it.
pub(super) fn tell(
    scene: &Scene,
    story: &mut Story,
    at: usize,
    dated: &Dated,
    modifiers: &[Modifier],
) -> Found {
    let words = scene.words(at, dated.end);
    let iso = dated.when.iso().map(|iso| bound(dated, iso, modifiers));
    let why = when::why(words, iso.as_deref(), dated.ground, story);
    if let Some(period) = dated.period() {
        story.remember(period, scene.word_before(at, 1) == Word::Open);
    }
    Found::new(at, dated.end, Kind::Date, iso.map(Value::Iso), why).with(modifiers.iter().copied())
}

/// The two ends of a stretch: where the first starts, what it means, and the same of the second.
fn ends(scene: &Scene, story: &Story, at: usize, dated: &Dated) -> Option<(usize, Dated, (usize, Dated))> {
    let Some(Period::Stretch(from, to)) = dated.period() else { return None };
    let start = if matches!(scene.word(at), Word::From | Word::Between) { at + 1 } else { at };
    let start = if scene.word(start) == Word::The { start + 1 } else { start };
    let join = (start + 1..dated.end - 1).find(|place| {
        matches!(scene.word(*place), Word::Dash | Word::To | Word::Through | Word::Until | Word::And)
            && scene.word(place + 1) != Word::Of
            && !matches!(scene.word_before(*place, 1), Word::Mid | Word::Early)
    })?;
    let second = if scene.word(join + 1) == Word::The { join + 2 } else { join + 1 };
    let grain = |start: usize, end: usize| {
        let words = || (start..end).map(|place| scene.word(place));
        let months = words().any(|word| matches!(word, Word::Month(_)));
        let days = words().any(|word| {
            matches!(word, Word::OrdinalSuffix | Word::Weekday(_) | Word::Today | Word::Ordinal(_))
        }) || (start..end)
            .any(|place| scene.word(place) == Word::Digits && scene.letters(place).len() <= 2);
        if words().any(|word| matches!(word, Word::Season(_))) {
            None
        } else if months && !days {
            Some(Time::Month)
        } else if !months && !days || end - start == 1 && to.since(from) > 364 {
            Some(Time::Year)
        } else {
            Some(Time::Day)
        }
    };
    let period = |day: Day, start: usize, end: usize| match grain(start, end) {
        Some(unit) => relative::holding(day, unit),
        None => point(scene, story, start).and_then(|dated| dated.period()),
    };
    let first = Dated::known(join, period(from, start, join)?, dated.ground);
    let last = Dated::known(dated.end, period(to.plus(-1), second, dated.end)?, dated.ground);
    Some((start, first, (second, last)))
}

/// "since 2019" is open at the end, "before 2018" at the start.
fn bound(dated: &Dated, iso: String, modifiers: &[Modifier]) -> String {
    let Some(period) = dated.period() else { return iso };
    match modifiers.first() {
        Some(Modifier::Since) => [&period.start().iso(), "/.."].concat(),
        Some(Modifier::After) => [&period.end().iso(), "/.."].concat(),
        Some(Modifier::Before | Modifier::Until) => ["../", &period.start().iso()].concat(),
        _ => iso,
    }
}

/// "since 2019", "before February", "between 2010 and 2015", "by the end of 2026", or a plain date.
fn bounded(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Vec<Modifier>)> {
    let (synonym, next) = match (scene.word(at), scene.word(at + 1)) {
        // "no later than 1 May", "later than 2020", "earlier than June"
        (Word::No | Word::Not, Word::Later) if scene.word(at + 2) == Word::Than => {
            (Some(Modifier::Until), at + 3)
        }
        (Word::No | Word::Not, Word::Earlier) if scene.word(at + 2) == Word::Than => {
            (Some(Modifier::Since), at + 3)
        }
        (Word::Later, Word::Than) => (Some(Modifier::After), at + 2),
        (Word::Earlier, Word::Than) => (Some(Modifier::Before), at + 2),
        // "starting on 7 January", "beginning May 2026"
        (Word::Plain | Word::Start, Word::On | Word::From) if begins(scene, at) => {
            (Some(Modifier::Since), at + 2)
        }
        (Word::Plain | Word::Start, Word::Month(_) | Word::Digits | Word::Weekday(_))
            if begins(scene, at) =>
        {
            (Some(Modifier::Since), at + 1)
        }
        _ => (None, at + 1),
    };
    let modifier = match scene.word(at) {
        _ if synonym.is_some() => synonym,
        Word::Between | Word::From => {
            return interval(scene, story, at, next).map(|dated| (dated, Vec::new()));
        }
        Word::By => {
            // "by 2026" is a plain date; "by the end of 2026" is one mark.
            let (dated, modifiers) = part(scene, story, next)?;
            return (modifiers.first() == Some(&Modifier::End)).then_some((dated, modifiers));
        }
        Word::Since => Some(Modifier::Since),
        Word::After => Some(Modifier::After),
        Word::Before => Some(Modifier::Before),
        Word::Until => Some(Modifier::Until),
        _ => None,
    };
    let Some(modifier) = modifier else {
        return interval(scene, story, at, at)
            .map(|dated| (dated, Vec::new()))
            .or_else(|| part(scene, story, at));
    };
    let (dated, _) = part(scene, story, next).filter(|(_, modifiers)| modifiers.is_empty())?;
    // A weekday or a day just told needs no open end: "until Friday".
    let plain = matches!(dated.ground, Ground::Today | Ground::Told)
        || !matches!(
            dated.period(),
            Some(Period::Year(_) | Period::Month(..) | Period::Day(_) | Period::Decade(_))
        );
    let named = matches!(scene.word(next), Word::Weekday(_) | Word::This | Word::The);
    // "after 9/11": the attacks, not the day.
    let attacks = scene.letters(next) == "9";
    let told = synonym.is_some();
    (!plain && !named && !attacks && !story.history || told).then_some((dated, vec![modifier]))
}

/// "starting", "beginning", "commencing", "effective": from then on.
fn begins(scene: &Scene, at: usize) -> bool {
    ["starting", "beginning", "commencing", "effective"].iter().any(|word| scene.reads(at, word))
}

/// "early 2021", "mid-1990s", "the end of the month", "late May", or the whole.
fn part(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Vec<Modifier>)> {
    let mut place = at;
    let article = scene.word(place) == Word::The;
    if article {
        place += 1;
    }
    let modifier = match scene.word(place) {
        Word::Early => Some(Modifier::Start),
        Word::Late => Some(Modifier::End),
        Word::Mid => Some(Modifier::Mid),
        Word::Start => Some(Modifier::Start),
        Word::Middle => Some(Modifier::Mid),
        Word::End => Some(Modifier::End),
        Word::Later | Word::Earlier => return later_in(scene, story, place),
        _ => None,
    };
    let Some(modifier) = modifier else {
        return point(scene, story, at)
            .or_else(|| {
                article.then(|| point(scene, story, place).filter(|_| takes_article(scene, place))).flatten()
            })
            .map(|dated| (dated, Vec::new()));
    };
    let noun = matches!(scene.word(place), Word::Start | Word::Middle | Word::End);
    let mut inner = scene.past_hyphen(place + 1);
    if noun {
        if scene.word(inner) == Word::Of {
            inner += 1;
        } else if scene.word(place) == Word::End
            && !matches!(scene.word(inner), Word::Month(_) | Word::Digits | Word::Unit(_))
            || scene.word(place) != Word::End
        {
            return None;
        }
    }
    // "early in 2021", "late on Tuesday"
    if matches!(scene.word(inner), Word::In | Word::On) {
        inner += 1;
    }
    let dated =
        if noun { period::whole(scene, story, inner).or_else(|| point(scene, story, inner)) } else { None };
    let dated = dated.or_else(|| point(scene, story, inner)).or_else(|| {
        let behind = if scene.word(inner) == Word::The { inner + 1 } else { return None };
        point(scene, story, behind)
    })?;
    let mid = modifier == Modifier::Mid;
    let period = match dated.period() {
        // The middle of a decade is the three or four years around its fifth.
        Some(Period::Decade(year)) if mid => {
            Some(Period::Stretch(Day::first_of(year + 4, 1), Day::first_of(year + 7, 1)))
        }
        other => other,
    };
    let when = period.map_or(dated.when, When::Known);
    Some((Dated { when, ..dated }, vec![modifier]))
}

/// Does an article before a date belong to it? "the 1990s", "the 19th century", "the 24th", "the fourth quarter".
fn takes_article(scene: &Scene, at: usize) -> bool {
    let year = scene.word(at) == Word::Digits
        && scene.letters(at).len() == 4
        && !(scene.glued(at + 1) && scene.is_word(at + 1));
    let named = matches!(scene.word(at), Word::Season(_) | Word::Month(_) | Word::Weekday(_));
    !year && !named
}

/// "later this year", "earlier this month", "later in the week".
fn later_in(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Vec<Modifier>)> {
    let modifier = if scene.word(at) == Word::Later { Modifier::End } else { Modifier::Start };
    let inner = if scene.word(at + 1) == Word::In { at + 2 } else { at + 1 };
    let led = matches!(
        scene.word(inner),
        Word::This | Word::That | Word::The | Word::Same | Word::Last | Word::Next
    );
    let dated = if led { period::whole(scene, story, inner)? } else { return None };
    Some((dated, vec![modifier]))
}

/// Two dates as one stretch: "from 2010 to 2015", "between May and July", "26 July - 22 August", "Monday to Friday".
fn interval(scene: &Scene, story: &Story, at: usize, inner: usize) -> Option<Dated> {
    // "between 2 and 7 February"
    if inner > at
        && let Some(range) = day_range(scene, story, inner).or_else(|| days_to_month(scene, story, inner))
    {
        return Some(range);
    }
    let (first, first_modifiers) = first_end(scene, story, inner)?;
    let between = scene.word(at) == Word::Between;
    let mut place = first.end;
    let joins = match scene.word(place) {
        Word::Dash => {
            let tight = scene.glued(place) == scene.glued(place + 1);
            if scene.word(place + 1) == Word::Dash {
                place += 1;
            }
            tight
        }
        Word::To | Word::Through | Word::Until => true,
        Word::And => between,
        _ => false,
    };
    if !joins {
        return None;
    }
    place += 1;
    if scene.word(place) == Word::The && scene.word(place + 1) != Word::End {
        place += 1;
    }
    let first_period = first.period();
    // The second end takes what it leaves unsaid from the first: "May 3, 2024 to June 5".
    let mut told = story.clone();
    if first.ground == Ground::Written && first_period.is_some() {
        told.last = first_period;
        told.history = true;
    }
    let now = match (scene.word(place), story.today) {
        (Word::Now | Word::Today, Some(today)) => {
            Some((Dated::known(place + 1, Period::Day(today.plus(-1)), Ground::Today), Vec::new()))
        }
        _ if scene.reads(place, "date") => story
            .today
            .map(|today| (Dated::known(place + 1, Period::Day(today.plus(-1)), Ground::Today), Vec::new())),
        _ => None,
    };
    let (second, modifiers) =
        now.or_else(|| part(scene, &told, place)).filter(|(dated, _)| dated.end > place)?;
    if !modifiers.is_empty() && modifiers.first() != Some(&Modifier::End) || !first_modifiers {
        return None;
    }
    let (Some(mut start), Some(mut end)) = (first.period(), second.period()) else {
        return loose(&first, &second);
    };
    // "26 July - 22 August 2024": the year stands at the end.
    if first.ground != Ground::Written && second.ground == Ground::Written {
        start = with_year(start, end);
    }
    // "it is to run from 23 January to 9 March", told on 28 January: the stretch that holds the day.
    if let (Some(today), Ground::Tense(_), Ground::Tense(_)) = (story.today, first.ground, second.ground)
        && start.start() > today
        && let (Some(before), Some(until)) = (year_before(start), year_before(end))
        && before.start() <= today
        && today < until.end()
    {
        (start, end) = (before, until);
    }
    if end.start() < start.start() {
        end = match end {
            Period::Day(day) if matches!(start, Period::Day(_)) && second.ground != Ground::Written => {
                let weekday = matches!(scene.word(place), Word::Weekday(_));
                if weekday { Period::Day(day.plus(7)) } else { Period::Day(day.plus_months(12)) }
            }
            Period::Month(year, month) if second.ground != Ground::Written => Period::Month(year + 1, month),
            _ if matches!(start, Period::Day(_)) && first.ground != Ground::Written => {
                start = Period::Day(start.start().plus_months(-12));
                end
            }
            Period::Season(year, season) if second.ground != Ground::Written => {
                Period::Season(year + 1, season)
            }
            _ => return None,
        };
    }
    // "from last year to 2030" is fine; a year and a day are too far apart in kind to be one stretch by a dash.
    let ground = if first.ground == Ground::Written || second.ground == Ground::Written {
        Ground::Written
    } else {
        second.ground
    };
    Some(Dated::known(second.end, Period::Stretch(start.start(), end.end()), ground))
}

/// The same day or month of the year before.
fn year_before(period: Period) -> Option<Period> {
    match period {
        Period::Day(day) => Some(Period::Day(day.plus_months(-12))),
        Period::Month(year, month) => Some(Period::Month(year - 1, month)),
        _ => None,
    }
}

/// The first end of an interval, and whether it is free of "early" and the like.
fn first_end(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, bool)> {
    // "4-22 January", "from 3 to 12 September": the month stands at the end.
    if let Some(range) = day_range(scene, story, at) {
        return Some((range, false));
    }
    let (dated, modifiers) = part(scene, story, at)?;
    Some((dated, modifiers.is_empty() || modifiers.as_slice() == [Modifier::Start]))
}

/// The period in the year of the other, or the year before it.
fn with_year(period: Period, other: Period) -> Period {
    let (year, ..) = other.start().date();
    let moved = match period {
        Period::Day(day) => {
            let (_, month, date) = day.date();
            Day::new(year, month, date).map(Period::Day)
        }
        Period::Month(_, month) => Some(Period::Month(year, month)),
        Period::Season(_, season) => Some(Period::Season(year, season)),
        _ => None,
    };
    match moved {
        Some(moved) if moved.start() > other.start() => match moved {
            Period::Day(day) => Period::Day(day.plus_months(-12)),
            Period::Season(year, season) => Period::Season(year - 1, season),
            other => other.shifted(-12),
        },
        Some(moved) => moved,
        None => period,
    }
}

/// Two dates of which the year stays open.
fn loose(first: &Dated, second: &Dated) -> Option<Dated> {
    let (When::Loose(start), When::Loose(end)) = (&first.when, &second.when) else { return None };
    Some(Dated { end: second.end, when: When::Loose([start, "/", end].concat()), ground: Ground::Told })
}

/// Days of one month: "April 5-9", "5-9 April 2025", "2 to 4 June", "May eighth - tenth".
fn day_range(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let joins = |place: usize| match scene.word(place) {
        Word::Dash if scene.glued(place) == scene.glued(place + 1) => Some(place + 1),
        Word::To | Word::Through | Word::Until => Some(place + 1),
        Word::And if scene.word_before(at, 1) == Word::Between => Some(place + 1),
        _ => None,
    };
    let past_the = |place: usize| if scene.word(place) == Word::The { place + 1 } else { place };
    let build = |start: Dated, last: i32, end: usize| -> Option<Dated> {
        let end_when = match start.when {
            When::Known(Period::Day(day)) => {
                let (year, month, first) = day.date();
                let last = Day::new(year, month, last).filter(|_| last > first)?;
                When::Known(Period::Stretch(day, last.plus(1)))
            }
            When::Loose(first) => {
                let month = first.get(..8)?.to_owned();
                When::Loose([&first, "/", &month, &super::calendar::two(last)].concat())
            }
            _ => return None,
        };
        Some(Dated { end, when: end_when, ground: start.ground })
    };
    if let Some((month, after)) = date::month(scene, at) {
        let (first, after) = date::day(scene, past_the(after))?;
        let (last, end) = date::day(scene, past_the(joins(after)?))?;
        if matches!(scene.word(end), Word::Month(_)) {
            return None;
        }
        let place = if scene.word(end) == Word::Comma { end + 1 } else { end };
        let (year, end) = date::year(scene, place).map_or((None, end), |(year, end)| (Some(year), end));
        return build(date::dated(scene, story, at, end, year, month, first)?, last, end);
    }
    let (first, after) = date::day(scene, past_the(at))?;
    let place = past_the(joins(after)?);
    let (last, after) = date::day(scene, place)?;
    let month_at = if matches!(scene.word(after), Word::Of) { after + 1 } else { after };
    let (month, after) = date::month(scene, month_at)?;
    let place = if matches!(scene.word(after), Word::Comma | Word::Of) { after + 1 } else { after };
    let (year, end) = date::year(scene, place).map_or((None, after), |(year, end)| (Some(year), end));
    build(date::dated(scene, story, at, end, year, month, first)?, last, end)
}

/// "from 4 to January 22, 1995": the month and the year stand with the second day.
fn days_to_month(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if !matches!(scene.word(at), Word::Digits)
        || !matches!(scene.word_before(at, 1), Word::From | Word::Between)
    {
        return None;
    }
    let (first, after) = date::day(scene, at)?;
    if !matches!(scene.word(after), Word::To | Word::Until | Word::And | Word::Through)
        || !matches!(scene.word(after + 1), Word::Month(_))
    {
        return None;
    }
    let last = date::date(scene, story, after + 1)?;
    let Some(Period::Day(day)) = last.period() else { return None };
    let (year, month, _) = day.date();
    let start = Day::new(year, month, first).filter(|start| *start < day)?;
    Some(Dated::known(last.end, Period::Stretch(start, day.plus(1)), last.ground))
}

/// "two Sundays from now", "three Mondays ago".
fn weekdays_away(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let (count, place) = match scene.word(at) {
        Word::Digits => (super::digits::run(scene.letters(at))?, at + 1),
        Word::Cardinal(count) => (i64::from(count), at + 1),
        _ => return None,
    };
    let (Word::Weekdays(weekday) | Word::Weekday(weekday)) = scene.word(place) else { return None };
    let count = i32::try_from(count).ok().filter(|count| (1..100).contains(count))?;
    let today = story.now()?;
    let ahead = (i32::from(weekday) - today.weekday()).rem_euclid(7);
    let ahead = if ahead == 0 { 7 } else { ahead };
    let (day, end) = match (scene.word(place + 1), scene.word(place + 2)) {
        (Word::From, Word::Now) => (today.plus(ahead + 7 * (count - 1)), place + 3),
        (Word::Later | Word::Hence, _) => (today.plus(ahead + 7 * (count - 1)), place + 2),
        (Word::Ago, _) => (today.plus(ahead - 7 * count), place + 2),
        _ => return None,
    };
    Some(Dated::known(end, Period::Day(day), Ground::Today))
}

/// "two days after Easter", "the week before Christmas", "three weeks before 2 June".
fn after_day(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let article = usize::from(scene.word(at) == Word::The);
    let (number, unit, place) = match scene.word(at + article) {
        Word::Unit(unit) if article > 0 => (super::exact::Exact::ONE, unit, at + 2),
        _ => relative::length(scene, at)?,
    };
    let sign = match scene.word(place) {
        Word::After | Word::From => 1,
        Word::Before => -1,
        _ => return None,
    };
    let inner = if scene.word(place + 1) == Word::The { place + 2 } else { place + 1 };
    let day = holiday::holiday(scene, story, inner)
        .or_else(|| weekday::weekday(scene, story, inner))
        .or_else(|| date::date(scene, story, inner))
        .or_else(|| relative::relative(scene, story, inner))?;
    if unit < Time::Day {
        return None;
    }
    let base = day.period()?;
    let shifted = relative::shift(base, &[(number, unit)], sign)?;
    let period = match (unit, base) {
        (Time::Week | Time::Fortnight, Period::Day(_)) | (Time::Day, _) => shifted,
        (Time::Month, Period::Day(day)) => Period::Day(day.plus_months(sign * number.integer()? as i32)),
        _ => shifted,
    };
    Some(Dated::known(day.end, period, day.ground))
}

/// "the 24th", "on the 3rd": a day of this month, or of the month told last.
fn bare_day(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let article = usize::from(scene.word(at) == Word::The);
    let (date, end) = date::day(scene, at + article)?;
    let numbered = scene.word(at + article + 1) == Word::OrdinalSuffix && scene.glued(at + article + 1);
    let end = if scene.word(end) == Word::Unit(Time::Day) && scene.word(end + 1) == Word::Of {
        end + 1
    } else {
        end
    };
    let led = matches!(
        scene.word_before(at, 1),
        Word::For
            | Word::On
            | Word::By
            | Word::Until
            | Word::Since
            | Word::From
            | Word::Before
            | Word::After
            | Word::Through
            | Word::To
            | Word::About
    );
    let free = !scene.is_word(end)
        || !matches!(
            scene.word(end),
            Word::Plain | Word::Of | Word::Scale(_) | Word::Unit(_) | Word::Label | Word::Street
        );
    let of_month = scene.word(end) == Word::Of
        && matches!(scene.word(end + 1), Word::That | Word::This | Word::The | Word::Next | Word::Last);
    if of_month {
        let month =
            relative::relative(scene, story, end + 1).or_else(|| period::whole(scene, story, end + 1))?;
        let Some(Period::Month(year, month_number)) = month.period() else { return None };
        return Some(Dated::counted(
            month.end,
            Day::new(year, month_number, date).map(Period::Day),
            month.ground,
        ));
    }
    let named = !free && scene.is_word(end) && (scene.capital(end) || !scene.letters(end).ends_with("ing"));
    if article == 0
        || !numbered
        || !led
        || named && scene.word(end) == Word::Plain
        || !free && scene.small(end) && !scene.letters(end).ends_with("ing")
    {
        return None;
    }
    let (today, ground) = match (story.history, story.last) {
        (true, Some(last)) => (last.start(), Ground::Told),
        _ => (story.now()?, Ground::Today),
    };
    let (year, month, this) = today.date();
    let tense = story::tense(scene, at);
    let months: [i32; 3] = match tense {
        Tense::Past if date <= this => [0, -1, -2],
        Tense::Past => [-1, -2, -3],
        Tense::Future if date < this => [1, 2, 3],
        _ => [0, 1, 2],
    };
    let day = months.into_iter().find_map(|by| {
        let (year, month, _) = Day::first_of(year, month + by).date();
        Day::new(year, month, date)
    })?;
    Some(Dated::known(
        end,
        Period::Day(day),
        if ground == Ground::Told { ground } else { Ground::Tense(tense) },
    ))
}
