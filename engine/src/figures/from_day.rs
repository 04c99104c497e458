//! Days told by others: "two days after Easter", "three Mondays ago", "the 24th".

use super::away;
use super::calendar::{Day, Period};
use super::date;
use super::dates::Reader;
use super::found::Grammar;
use super::holiday;
use super::numeral;
use super::ordinal;
use super::part_of;
use super::period;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::weekday;
use super::when::{Dated, Ground, When};
use super::word::{Time, Word};

/// The grammar of [`weekdays_away`].
pub(super) const WEEKDAYS_AWAY: Grammar<Reader> =
    Grammar { starts: |word| matches!(word, Word::Digits | Word::Cardinal(_)), read: weekdays_away };

/// "two Sundays from now", "three Mondays ago".
pub(super) fn weekdays_away(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
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

/// The grammar of [`after_day`].
pub(super) const AFTER_DAY: Grammar<Reader> =
    Grammar { starts: |word| numeral::starts(word) || word == Word::The, read: after_day };

/// "two days after Easter", "the week before Christmas", "three weeks before 2 June".
pub(super) fn after_day(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let article = usize::from(scene.word(at) == Word::The);
    let (number, unit, place) = match scene.word(at + article) {
        Word::Unit(unit) if article > 0 => (super::exact::Exact::ONE, unit, at + 2),
        _ => away::length(scene, at)?,
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
    let shifted = away::shift(base, &[(number, unit)], sign)?;
    let period = match (unit, base) {
        (Time::Week | Time::Fortnight, Period::Day(_)) | (Time::Day, _) => shifted,
        (Time::Month, Period::Day(day)) => {
            Period::Day(day.plus_months(sign * i32::try_from(number.integer()?).ok()?))
        }
        _ => shifted,
    };
    Some(on_weekday(scene, Dated::known(day.end, period, day.ground)))
}

/// "on the second", "for the thirty": a day in words, in a note alone.
fn in_words(scene: &Scene, story: &Story, at: usize) -> Option<(i32, usize)> {
    let (day, end) = match scene.word(at) {
        Word::Second => (2, at + 1),
        Word::Cardinal(_) => {
            let (day, end, _) = super::spelled::spelled(scene, at)?;
            (day, end)
        }
        _ => return None,
    };
    (story.note && scene.word(at.saturating_sub(1)) == Word::The && (1..=31).contains(&day))
        .then_some((day as i32, end))
}

/// The grammar of [`bare_day`].
pub(super) const BARE_DAY: Grammar<Reader> =
    Grammar { starts: |word| ordinal::starts(word) || word == Word::The, read: bare_day };

/// "the 24th", "on the 3rd": a day of this month, or of the month told last.
pub(super) fn bare_day(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let article = usize::from(scene.word(at) == Word::The);
    // "the 15th to the 19th century"
    if period::century(scene, at + article).is_some() {
        return None;
    }
    let (date, end) = date::day(scene, at + article).or_else(|| in_words(scene, story, at + article))?;
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
    // "the 21st this month"
    let this_month = article > 0
        && numbered
        && matches!(scene.word(end), Word::This | Word::Next)
        && scene.word(end + 1) == Word::Unit(Time::Month);
    if of_month || this_month {
        let end = if this_month { end - 1 } else { end };
        let month =
            relative::relative(scene, story, end + 1).or_else(|| part_of::whole(scene, story, end + 1))?;
        let Some(Period::Month(year, month_number)) = month.period() else { return None };
        return Some(Dated::counted(
            month.end,
            Day::new(year, month_number, date).map(Period::Day),
            month.ground,
        ));
    }
    // "back on the 27": in a note, where no word says of what.
    let noted = story.note && article > 0 && (scene.is_over(end) || !scene.is_word(end));
    if noted && matches!(scene.word_before(at, 1), Word::For | Word::On | Word::By) && story.now().is_none() {
        return Some(Dated { end, when: When::Unknown, ground: Ground::Today });
    }
    let named = !free && scene.is_word(end) && (scene.capital(end) || !scene.letters(end).ends_with("ing"));
    if article == 0
        || !numbered && !noted
        || !(led || noted && at == 0)
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
    let tense = if noted && at == 0 { Tense::Future } else { story::tense(scene, at) };
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

/// "two weeks from now on Friday", "in 3 days on Friday": the weekday of the week so far away.
pub(super) fn on_weekday(scene: &Scene, dated: Dated) -> Dated {
    match (scene.word(dated.end), scene.word(dated.end + 1), dated.period()) {
        (Word::On, Word::Weekday(weekday), Some(Period::Day(day))) => {
            let day = day.monday().plus(i32::from(weekday) - 1);
            Dated::known(dated.end + 2, Period::Day(day), Ground::Today)
        }
        _ => dated,
    }
}

/// "Monday two weeks from now", "Sunday, 3 weeks after 2 June": the weekday of the week so far away.
pub(super) fn weekday_of(scene: &Scene, story: &Story, at: usize, weekday: i32) -> Option<Dated> {
    let place = at + usize::from(scene.word(at) == Word::Comma);
    if !matches!(scene.word(place), Word::Digits | Word::Cardinal(_) | Word::A) {
        return None;
    }
    let far = relative::far(scene, story, place)?;
    let Some(Period::Day(day)) = far.period() else { return None };
    Some(Dated::known(far.end, Period::Day(day.monday().plus(weekday - 1)), Ground::Today))
}
