//! Calendar dates: "2 June 2025", "Sept 15", "May 3, 2024", "2025-03-04", "5/17/2018", "August 2019", "1967".

use super::calendar::{Day, Period};
use super::dates::Reader;
use super::digits;
use super::found::Grammar;
use super::listed;
use super::numeric;
use super::ordinal;
use super::relative;
use super::scene::Scene;
use super::spelled;
use super::story::{self, Story};
use super::when::{self, Dated, Ground, Loose, When};
use super::word::{Time, Word};
use super::year;

/// The grammar of [`date`].
pub(super) const DATE: Grammar<Reader> = Grammar {
    starts: |word| ordinal::starts(word) || year::starts(word) || matches!(word, Word::Month(_)),
    read: date,
};

/// A date made of numbers and the names of months.
pub(super) fn date(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    numeric::numeric(scene, story, at)
        .or_else(|| month_first(scene, story, at))
        .or_else(|| day_first(scene, story, at))
        .or_else(|| year_first(scene, at))
}

/// The month at `at` and the place behind it, its abbreviating stop included.
pub(super) fn month(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let Word::Month(month) = scene.word(at) else { return None };
    let stop = scene.word(at + 1) == Word::Stop
        && scene.glued(at + 1)
        && scene.letters(at).len() <= 4
        && (matches!(scene.word(at + 2), Word::Digits | Word::Comma | Word::Close | Word::Ordinal(_))
            || scene.small(at + 2));
    Some((i32::from(month), if stop { at + 2 } else { at + 1 }))
}

/// A day of a month: "2", "2nd", "second", "twenty-first".
pub(super) fn day(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let fits = |day: i64| (1..=31).contains(&day).then_some(day as i32);
    // "the second of March"; "second" may be much else.
    if scene.word(at) == Word::Second
        && !(scene.word(at + 1) == Word::Of && matches!(scene.word(at + 2), Word::Month(_)))
        && !matches!(scene.word_before(at, 1), Word::Month(_))
    {
        return None;
    }
    if let Some((day, end)) = ordinal::numbered(scene, at) {
        return Some((fits(day)?, end));
    }
    if scene.word(at) != Word::Digits || scene.letters(at).len() > 2 {
        return None;
    }
    let end = at + 1;
    let clings = scene.glued(end)
        && (matches!(scene.word(end), Word::PercentSign | Word::Colon | Word::Currency)
            || scene.is_word(end) && !matches!(scene.word(end), Word::Possessive | Word::Month(_)));
    if clings && !(scene.word(end) == Word::Colon && scene.word(end + 1) != Word::Digits) {
        return None;
    }
    Some((fits(digits::run(scene.letters(at))?)?, end))
}

/// A month, a day and perhaps a year, as a date.
pub(super) fn dated(
    scene: &Scene,
    story: &Story,
    at: usize,
    end: usize,
    year: Option<i32>,
    month: i32,
    day: i32,
) -> Option<Dated> {
    // "the Sept. 11 attacks" are those of 2001.
    let attacks = || {
        let words =
            ["attack", "attacks", "terrorist", "terror", "hijackings", "hijackers", "commission", "victims"];
        ((month, day) == (9, 11) && words.iter().any(|word| scene.reads(end, word))).then_some(2001)
    };
    let shared = || listed::year_ahead(scene, end).filter(|_| scene.word_before(at, 1) != Word::Between);
    if let Some(year) = year.or_else(attacks).or_else(shared) {
        return Day::new(year, month, day).map(|day| Dated::known(end, Period::Day(day), Ground::Written));
    }
    Day::new(2024, month, day)?;
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, |year| Day::new(year, month, day).map(Period::Day)) {
        Some((period, ground)) => Dated::known(end, period, ground),
        None => Dated { end, when: When::Loose(Loose::Day(month, day)), ground: Ground::Told },
    })
}

/// "May 3, 2024", "Nov. 3", "March third", "August 2019", "October".
fn month_first(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let (month, after) = month(scene, at)?;
    let place = join(scene, after);
    let led = if place == after && scene.word(place) == Word::The { place + 1 } else { place };
    // "November 1,2001": one token for want of a blank.
    if let Some((day, year)) =
        scene.letters(led).split_once(',').filter(|(day, year)| day.len() <= 2 && year.len() == 4)
        && let (Some(day), Some(year)) = (digits::run(day), digits::run(year))
        && scene.word(led) == Word::Digits
    {
        return dated(scene, story, at, led + 1, Some(year as i32), month, day as i32);
    }
    if let Some((day, end)) = day(scene, led).or_else(|| spelled_day(scene, led))
        && year::year(scene, led).is_none()
    {
        let (year, end) = year_behind(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
        // "Feb 30" is no date, and no month either.
        return dated(scene, story, at, end, year, month, day);
    }
    month_alone(scene, story, at, month, after)
}

/// "twenty-five": a day in words, only where a month stands before.
fn spelled_day(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    if matches!(scene.word(at), Word::Cardinal(1..)) && year::year(scene, at).is_none() {
        let (day, end, scale) = spelled::spelled(scene, at)?;
        return ((1..=31).contains(&day)
            && scale == 0
            && !matches!(scene.word(end), Word::Units(_) | Word::Unit(_)))
        .then_some((day as i32, end));
    }
    None
}

fn month_alone(scene: &Scene, story: &Story, at: usize, month: i32, after: usize) -> Option<Dated> {
    let place = join(scene, after);
    let place =
        if matches!(scene.word(place), Word::Comma | Word::Of | Word::In) { place + 1 } else { place };
    if let Some((year, end)) = year::year(scene, place)
        && !(scene.word(place - 1) == Word::Comma && year::follows_as_count(scene, end))
    {
        return Some(Dated::known(end, Period::Month(year, month), Ground::Written));
    }
    // "March and April 2020"
    if let Some(year) = listed::year_ahead(scene, after)
        && scene.word_before(at, 1) != Word::Between
        && let Word::Month(next) = scene.word(after + 1)
    {
        // "November and January 2020": the year stands with its second month.
        let year = year - i32::from(i32::from(next) < month);
        return Some(Dated::known(after, Period::Month(year, month), Ground::Written));
    }
    // "December of 384"
    if scene.word(after) == Word::Of
        && scene.word(after + 1) == Word::Digits
        && scene.letters(after + 1).len() == 3
        && (scene.is_over(after + 2) || !scene.is_word(after + 2) && !scene.glued(after + 3))
    {
        let year = digits::run(scene.letters(after + 1))? as i32;
        return Some(Dated::known(after + 2, Period::Month(year, month), Ground::Written));
    }
    // "April last year", "March of this year"
    let led = if scene.word(after) == Word::Of { after + 1 } else { after };
    if matches!(scene.word(led), Word::Last | Word::This | Word::Next | Word::That | Word::Same)
        && scene.word(led + 1) == Word::Unit(Time::Year)
        && let Some(year) = relative::relative(scene, story, led)
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::known(year.end, Period::Month(number, month), year.ground));
    }
    // "March after next"
    if let (Some(end), Some(today)) = (relative::behind_after_next(scene, after), story.now()) {
        let (year, this, _) = today.date();
        return Some(Dated::known(
            end,
            Period::Month(year + 1 + i32::from(month <= this), month),
            Ground::Today,
        ));
    }
    // "the Long March", "the Women's March": a name.
    let march = scene.letters(at) == "March" && at > 0;
    let before = at - usize::from(march);
    let named = scene.capital(before) && scene.is_word(before) && !scene.opens(before)
        || matches!(scene.letters(before), "'s" | "’s");
    if march && named {
        return None;
    }
    let tense = story::tense(scene, at);
    let stop = after
        - usize::from(
            scene.word(after - 1) == Word::Stop
                && !scene.is_over(after)
                && scene.small(after)
                && scene.opens(after),
        );
    Some(match when::of_year(story, tense, |year| Some(Period::Month(year, month))) {
        Some((period, ground)) => Dated::known(stop, period, ground),
        None => Dated { end: stop, when: When::Loose(Loose::Month(month)), ground: Ground::Told },
    })
}

/// "2 June", "the 2nd of June, 2025", "15 April of 87", "10-August 2012".
pub(super) fn day_first(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    // "fifteen August 1993": in words only with its year.
    let spelled = || {
        let (day, end) = spelled_day(scene, at)?;
        let (_, month_end) = month(scene, end)?;
        year_behind(scene, month_end).map(|_| (day, end))
    };
    let (day, after) = day(scene, at).or_else(spelled)?;
    let mut place = join(scene, after);
    if matches!(scene.word(place), Word::Of | Word::Comma) {
        place += 1;
    }
    let (month, after) = month(scene, place)?;
    let short = || {
        // "10 Nov 11", "30 September 420": a short year, where nothing else could follow.
        let free = scene.is_over(after + 1)
            || matches!(scene.word(after + 1), Word::Stop | Word::Comma | Word::Close);
        let width = scene.letters(after).len();
        if scene.word(after) != Word::Digits || !free || !matches!(width, 2 | 3) {
            return None;
        }
        let year = digits::run(scene.letters(after))? as i32;
        Some((if width == 2 { year::century_of(year) } else { year }, after + 1))
    };
    let (year, end) =
        year_behind(scene, after).or_else(short).map_or((None, after), |(year, end)| (Some(year), end));
    dated(scene, story, at, end, year, month, day)
}

/// "2018 March 18", "2019-aug-1".
fn year_first(scene: &Scene, at: usize) -> Option<Dated> {
    let (year, after) = year::year(scene, at)?;
    let (month, after) = month(scene, join(scene, after))?;
    match day(scene, join(scene, after)) {
        Some((day, end)) => {
            Day::new(year, month, day).map(|day| Dated::known(end, Period::Day(day), Ground::Written))
        }
        None => Some(Dated::known(after, Period::Month(year, month), Ground::Written)),
    }
}

/// The year behind a day and a month: ", 2024", " of 1995", "-2020", "/12".
pub(super) fn year_behind(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let joined = join(scene, at);
    let place =
        if matches!(scene.word(joined), Word::Comma | Word::Of | Word::In) { joined + 1 } else { joined };
    if scene.word(place.max(1) - 1) == Word::In && place > joined && year::year(scene, place).is_none() {
        return None;
    }
    // "06/Nov/2023:06:36:02", as logs write it
    let logged = joined > at && scene.letters(place).len() == 4 && scene.word(place + 1) == Word::Colon;
    if logged && let Some(year) = digits::run(scene.letters(place)).filter(|year| (1000..2200).contains(year))
    {
        return Some((year as i32, place + 1));
    }
    if let Some((year, end)) = year::year(scene, place) {
        let counted = scene.word(place - 1) == Word::Comma && year::follows_as_count(scene, end);
        return (!counted).then_some((year, end));
    }
    let two_digits = scene.word(place) == Word::Digits && scene.letters(place).len() == 2;
    if two_digits && (joined > at || scene.word(place - 1) == Word::Of) {
        return Some((year::century_of(digits::run(scene.letters(place))? as i32), place + 1));
    }
    // "10 August 234 BC"
    let short = scene.word(place) == Word::Digits && scene.letters(place).len() <= 3;
    if short && scene.word(place + 1) == Word::Ad && scene.capital(place + 1) {
        return Some((digits::run(scene.letters(place))? as i32, place + 2));
    }
    if short && scene.word(place + 1) == Word::Bc {
        return Some((-(digits::run(scene.letters(place))? as i32), place + 2));
    }
    None
}

/// Past a hyphen, a slash or a point that joins the parts of a date.
fn join(scene: &Scene, at: usize) -> usize {
    let joins = matches!(scene.word(at), Word::Dash | Word::Slash) && scene.glued(at) && scene.glued(at + 1);
    if joins { at + 1 } else { at }
}
