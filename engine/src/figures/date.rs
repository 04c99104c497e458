//! Calendar dates: "2 June 2025", "Sept 15", "May 3, 2024", "2025-03-04", "5/17/2018", "August 2019", "1967".

use super::calendar::{Day, Period, two};
use super::digits;
use super::numeral;
use super::ordinal;
use super::scene::Scene;
use super::story::{self, Story};
use super::when::{self, Dated, Ground, When};
use super::word::{Time, Word};

/// A date made of numbers and the names of months.
pub(super) fn date(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    numeric(scene, story, at)
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

/// A year: "2019", "'97" behind a date, "two thousand and five", "nineteen eighty-six", "447 BC".
pub(super) fn year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    match scene.word(at) {
        Word::Digits if scene.letters(at).len() == 4 => {
            let year = digits::run(scene.letters(at)).filter(|year| (1000..=2199).contains(year))?;
            let clings = scene.glued(at + 1)
                && (scene.is_word(at + 1)
                    && scene.word(at + 1) != Word::Possessive
                    && scene.letters(at + 1) != "'s"
                    || matches!(scene.word(at + 1), Word::PercentSign | Word::Colon)
                        && scene.glued(at + 2)
                        && scene.word(at + 2) == Word::Digits);
            (!clings).then_some((year as i32, at + 1))
        }
        Word::Apostrophe
            if scene.glued(at + 1) && scene.letters(at + 1).len() == 2 && !scene.glued(at + 2) =>
        {
            Some((century_of(digits::run(scene.letters(at + 1))? as i32), at + 2))
        }
        Word::Cardinal(2) if scene.word(at + 1) == Word::Scale(3) => {
            let (year, end, _) = numeral::spelled(scene, at)?;
            (2000..2100).contains(&year).then_some((year as i32, end))
        }
        Word::Cardinal(high @ (18..=20)) => {
            let place = scene.past_hyphen(at + 1);
            let (low, end, scale) = numeral::spelled(scene, place)?;
            ((10..100).contains(&low) && scale == 0).then_some((i32::from(high) * 100 + low as i32, end))
        }
        _ => None,
    }
}

/// The year of two digits: 68 is 1968, 12 is 2012.
pub(super) fn century_of(year: i32) -> i32 {
    if year < 35 { 2000 + year } else { 1900 + year }
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
    if let Some(year) = year {
        return Day::new(year, month, day).map(|day| Dated::known(end, Period::Day(day), Ground::Written));
    }
    Day::new(2024, month, day)?;
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, |year| Day::new(year, month, day).map(Period::Day)) {
        Some((period, ground)) => Dated::known(end, period, ground),
        None => Dated {
            end,
            when: When::Loose(["XXXX-", &two(month), "-", &two(day)].concat()),
            ground: Ground::Told,
        },
    })
}

/// "May 3, 2024", "Nov. 3", "March third", "August 2019", "October".
fn month_first(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let (month, after) = month(scene, at)?;
    let place = join(scene, after);
    let led = if scene.word(place) == Word::The { place + 1 } else { place };
    // "November 1,2001": one token for want of a blank.
    if let Some((day, year)) =
        scene.letters(led).split_once(',').filter(|(day, year)| day.len() <= 2 && year.len() == 4)
        && let (Some(day), Some(year)) = (digits::run(day), digits::run(year))
        && scene.word(led) == Word::Digits
    {
        return dated(scene, story, at, led + 1, Some(year as i32), month, day as i32);
    }
    if let Some((day, end)) = day(scene, led).or_else(|| spelled_day(scene, led))
        && year(scene, led).is_none()
    {
        let (year, end) = year_behind(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
        // "Feb 30" is no date, and no month either.
        return dated(scene, story, at, end, year, month, day);
    }
    month_alone(scene, story, at, month, after)
}

/// "twenty-five": a day in words, only where a month stands before.
fn spelled_day(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    if matches!(scene.word(at), Word::Cardinal(1..)) && year(scene, at).is_none() {
        let (day, end, scale) = numeral::spelled(scene, at)?;
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
    if let Some((year, end)) = year(scene, place)
        && !(scene.word(place - 1) == Word::Comma && follows_as_count(scene, end))
    {
        return Some(Dated::known(end, Period::Month(year, month), Ground::Written));
    }
    // "April last year", "March of this year"
    let led = if scene.word(after) == Word::Of { after + 1 } else { after };
    if matches!(scene.word(led), Word::Last | Word::This | Word::Next | Word::That | Word::Same)
        && scene.word(led + 1) == Word::Unit(Time::Year)
        && let Some(year) = super::relative::relative(scene, story, led)
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::known(year.end, Period::Month(number, month), year.ground));
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
        None => Dated { end: stop, when: When::Loose(["XXXX-", &two(month)].concat()), ground: Ground::Told },
    })
}

/// "2 June", "the 2nd of June, 2025", "15 April of 87", "10-August 2012".
fn day_first(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let (day, after) = day(scene, at)?;
    let mut place = join(scene, after);
    if matches!(scene.word(place), Word::Of | Word::Comma) {
        place += 1;
    }
    let (month, after) = month(scene, place)?;
    let short = || {
        // "10 Nov 11": a year of two digits, where nothing else could follow.
        let free = scene.is_over(after + 1)
            || matches!(scene.word(after + 1), Word::Stop | Word::Comma | Word::Close);
        let digits = scene.word(after) == Word::Digits && scene.letters(after).len() == 2 && free;
        digits
            .then(|| digits::run(scene.letters(after)))
            .flatten()
            .map(|year| (century_of(year as i32), after + 1))
    };
    let (year, end) =
        year_behind(scene, after).or_else(short).map_or((None, after), |(year, end)| (Some(year), end));
    dated(scene, story, at, end, year, month, day)
}

/// "2018 March 18", "2019-aug-1".
fn year_first(scene: &Scene, at: usize) -> Option<Dated> {
    let (year, after) = year(scene, at)?;
    let (month, after) = month(scene, join(scene, after))?;
    match day(scene, join(scene, after)) {
        Some((day, end)) => {
            Day::new(year, month, day).map(|day| Dated::known(end, Period::Day(day), Ground::Written))
        }
        None => Some(Dated::known(after, Period::Month(year, month), Ground::Written)),
    }
}

/// The year behind a day and a month: ", 2024", " of 1995", "-2020", "/12".
fn year_behind(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let joined = join(scene, at);
    let place =
        if matches!(scene.word(joined), Word::Comma | Word::Of | Word::In) { joined + 1 } else { joined };
    if scene.word(place.max(1) - 1) == Word::In && place > joined && year(scene, place).is_none() {
        return None;
    }
    if let Some((year, end)) = year(scene, place) {
        let counted = scene.word(place - 1) == Word::Comma && follows_as_count(scene, end);
        return (!counted).then_some((year, end));
    }
    let two_digits = scene.word(place) == Word::Digits && scene.letters(place).len() == 2;
    if two_digits && (joined > at || scene.word(place - 1) == Word::Of) {
        return Some((century_of(digits::run(scene.letters(place))? as i32), place + 1));
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

/// After a comma, "in March, 2000 people": is it a number of things?
fn follows_as_count(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    scene.small(at)
        && letters.len() > 3
        && (letters.ends_with('s') && !letters.ends_with("was")
            || ["people", "children", "men", "women"].iter().any(|end| letters.ends_with(end)))
        && scene.word(at) == Word::Plain
}

/// A whole date in digits: "2025-03-04", "5/17/2018", "23.04.2022".
pub(super) fn in_digits(scene: &Scene, at: usize) -> Option<(Day, usize)> {
    if scene.word(at) != Word::Digits {
        return None;
    }
    let letters = scene.letters(at);
    if letters.matches('.').count() == 2 {
        let mut parts = letters.split('.');
        let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
        return Some((triple(one, two, three, true)?, at + 1));
    }
    let sign = scene.word(at + 1);
    let chain = matches!(sign, Word::Slash | Word::Dash)
        && scene.word(at + 3) == sign
        && (at + 1..at + 5).all(|place| scene.glued(place))
        && scene.word(at + 2) == Word::Digits
        && scene.word(at + 4) == Word::Digits
        && !(scene.word(at + 5) == sign && scene.glued(at + 5) && scene.glued(at + 6));
    let day_first = sign == Word::Dash && digits::run(letters)? > 12;
    let day =
        chain.then(|| triple(letters, scene.letters(at + 2), scene.letters(at + 4), day_first)).flatten()?;
    Some((day, at + 5))
}

/// Dates in digits alone: "2025-03-04", "5/17/2018", "23.04.2022", "2016-11", "11/2016".
fn numeric(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if scene.word(at) != Word::Digits
        || scene.glued(at) && matches!(scene.word_before(at, 1), Word::Digits | Word::Slash)
    {
        return None;
    }
    if let Some((day, end)) = in_digits(scene, at) {
        let clings = scene.glued(end)
            && scene.is_word(end)
            && scene.letters(end) != "T"
            && scene.word(end) != Word::Possessive;
        return (!clings).then(|| Dated::known(end, Period::Day(day), Ground::Written));
    }
    let letters = scene.letters(at);
    let first = digits::run(letters)?;
    let sign = scene.word(at + 1);
    let spaced = letters.len() <= 2
        && scene.letters(at + 2).len() == 4
        && !scene.glued(at + 1)
        && !scene.glued(at + 2);
    if !matches!(sign, Word::Slash | Word::Dash)
        || scene.word(at + 2) != Word::Digits
        || !(scene.glued(at + 1) && scene.glued(at + 2) || spaced && sign == Word::Slash)
    {
        return None;
    }
    let second = digits::run(scene.letters(at + 2))?;
    if scene.word(at + 3) == sign && scene.glued(at + 3) && scene.glued(at + 4) {
        return None;
    }
    if scene.glued(at + 3) && scene.is_word(at + 3) || scene.word(at + 3) == Word::PercentSign {
        return None;
    }
    let is_year = |letters: &str, number: i64| letters.len() == 4 && (1500..=2199).contains(&number);
    if is_year(letters, first) && scene.letters(at + 2).len() == 2 && (1..=12).contains(&second) {
        // "2010-11" is a season of two years; "2016-04" can only be a month.
        return (second != first % 100 + 1 && (second <= first % 100 || sign == Word::Slash))
            .then(|| Dated::known(at + 3, Period::Month(first as i32, second as i32), Ground::Written));
    }
    if is_year(scene.letters(at + 2), second) && (1..=12).contains(&first) {
        return Some(Dated::known(at + 3, Period::Month(second as i32, first as i32), Ground::Written));
    }
    // "9/11" has a meaning of its own; "5/12" is a date only where a word says so.
    if letters == "9" && second == 11 && sign == Word::Slash {
        return Day::new(2001, 9, 11).map(|day| Dated::known(at + 3, Period::Day(day), Ground::Written));
    }
    let told = matches!(
        scene.word_before(at, 1),
        Word::On
            | Word::By
            | Word::Since
            | Word::Until
            | Word::Before
            | Word::After
            | Word::From
            | Word::Through
    ) || sign == Word::Slash && matches!(scene.word_before(at, 1), Word::Weekday(_))
        || matches!(scene.word_before(at, 1), Word::Comma | Word::Stop)
            && matches!(scene.word_before(at, 2), Word::Weekday(_))
        || scene.letters(at).len() == 2
            && scene.letters(at + 2).len() == 2
            && sign == Word::Slash
            && first <= 31
            && second <= 31
            && (first > 12
                || second > 12
                || scene.letters(at).starts_with('0')
                || scene.letters(at + 2).starts_with('0'));
    if !told || scene.letters(at + 2).len() > 2 {
        return None;
    }
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    if !(1..=12).contains(&month) || sign == Word::Dash && scene.word_before(at, 1) == Word::From {
        return None;
    }
    dated(scene, story, at, at + 3, None, month as i32, day as i32)
}

/// The day that three numbers write, in whichever order: the year is the one of four digits, else the last.
fn triple(one: &str, two: &str, three: &str, day_first: bool) -> Option<Day> {
    let number = |letters: &str| digits::run(letters).map(|number| number as i32);
    if one.len() == 4 && two.len() <= 2 && three.len() <= 2 {
        return Day::new(number(one)?, number(two)?, number(three)?);
    }
    if one.len() > 2 || two.len() > 2 || !matches!(three.len(), 2 | 4) {
        return None;
    }
    let year = if three.len() == 2 { century_of(number(three)?) } else { number(three)? };
    let (one, two) = (number(one)?, number(two)?);
    let (month, day) = if one > 12 || day_first && two <= 12 { (two, one) } else { (one, two) };
    Day::new(year, month, day)
}

/// A year that stands alone: "in 1967", "the 2012 report", "447 BC".
pub(super) fn bare_year(scene: &Scene, at: usize) -> Option<Dated> {
    let era = match scene.word(at) {
        Word::Digits => scene.word(at + 1),
        Word::Ad => {
            let (year, end) = (digits::run(scene.letters(at + 1))?, at + 2);
            return (scene.word(at + 1) == Word::Digits && year < 2100)
                .then(|| Dated::known(end, Period::Year(year as i32), Ground::Written));
        }
        _ => Word::Plain,
    };
    if matches!(era, Word::Bc | Word::Ad)
        && scene.word(at) == Word::Digits
        && (era == Word::Bc || scene.letters(at + 1).len() > 1 && scene.capital(at + 1))
    {
        let (number, _) = digits::number(scene.letters(at))?;
        let year = number.integer().filter(|year| *year < 10_000)? as i32;
        return Some(Dated::known(
            at + 2,
            Period::Year(if era == Word::Bc { -year } else { year }),
            Ground::Written,
        ));
    }
    if scene.word(at) == Word::Apostrophe
        && !matches!(
            scene.word_before(at, 1),
            Word::In | Word::Of | Word::Since | Word::Until | Word::From | Word::The
        )
    {
        return None;
    }
    let (year, end) = year(scene, at)?;
    let before = scene.word_before(at, 1);
    let glued_before =
        scene.glued(at) && !matches!(before, Word::Open | Word::Dash | Word::Quote | Word::Apostrophe);
    if glued_before || before == Word::Currency || matches!(before, Word::Plus | Word::Equals | Word::Hash) {
        return None;
    }
    let strong = matches!(
        before,
        Word::In
            | Word::Since
            | Word::Until
            | Word::By
            | Word::Before
            | Word::After
            | Word::During
            | Word::Early
            | Word::Late
            | Word::Mid
            | Word::Season(_)
            | Word::Fiscal
            | Word::Unit(Time::Year)
            | Word::The
            | Word::Through
    );
    let next = scene.past_hyphen(end);
    let measured = matches!(
        scene.word(next),
        Word::Units(_) | Word::Scale(_) | Word::Percent | Word::PercentSign | Word::Currency | Word::Scales(_) | Word::Dozens | Word::Degree
    ) || matches!(scene.word(next), Word::Unit(_)) && next > end
        || scene.word(next) == Word::Per
        || super::unit::unit(scene, next).is_some_and(|_| !matches!(scene.word(next), Word::In | Word::Plain if scene.letters(next).len() < 3 && !scene.glued(next)))
        || super::currency::after(scene, end).is_some();
    if measured
        && !(matches!(before, Word::In | Word::Since | Word::Until) && scene.word(next) == Word::Currency)
    {
        return None;
    }
    let hedged = matches!(
        before,
        Word::About
            | Word::Some
            | Word::Nearly
            | Word::Almost
            | Word::Over
            | Word::Under
            | Word::Than
            | Word::Least
            | Word::Most
    );
    if !strong && (follows_as_count(scene, end) || hedged && year < 1700 || year < 1400)
        || before == Word::Than && follows_as_count(scene, end)
    {
        return None;
    }
    if scene.word(at) != Word::Digits && !strong {
        return None;
    }
    Some(Dated::known(end, Period::Year(year), Ground::Written))
}

/// Two years as one stretch: "1939-45", "2003-04", "2019/20", "1879-1955", "1990–91".
pub(super) fn years(scene: &Scene, at: usize) -> Option<Dated> {
    let (first, after) = year(scene, at)?;
    if scene.word(at) != Word::Digits
        || scene.glued(at) && !matches!(scene.word_before(at, 1), Word::Open | Word::Quote)
    {
        return None;
    }
    let sign = scene.word(after);
    let tight = scene.glued(after) && scene.glued(after + 1);
    if !(sign == Word::Dash && (tight || !scene.glued(after) && !scene.glued(after + 1))
        || sign == Word::Slash && tight)
    {
        return None;
    }
    let letters = scene.letters(after + 1);
    let end = after + 2;
    if scene.word(after + 1) != Word::Digits
        || scene.glued(end)
            && (scene.is_word(end) && scene.word(end) != Word::Possessive
                || matches!(scene.word(end), Word::Dash | Word::Slash | Word::Colon)
                    && scene.word(end + 1) == Word::Digits)
        || matches!(scene.word(end), Word::Currency)
    {
        return None;
    }
    let number = digits::run(letters)? as i32;
    let second = match letters.len() {
        4 if number <= 2199 => number,
        2 if tight => {
            first / 100 * 100 + number + if number < first % 100 && first % 100 == 99 { 100 } else { 0 }
        }
        1 if tight && sign == Word::Slash => first / 10 * 10 + number,
        _ => return None,
    };
    (second > first && second - first < 1200).then(|| {
        Dated::known(
            end,
            Period::Stretch(Day::first_of(first, 1), Day::first_of(second + 1, 1)),
            Ground::Written,
        )
    })
}
