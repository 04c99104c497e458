//! Dates in digits alone: "2025-03-04", "5/17/2018", "23.04.2022", "2016-11", "11/2016".

use super::calendar::{Day, Period};
use super::date;
use super::digits;
use super::scene::Scene;
use super::story::Story;
use super::when::{Dated, Ground};
use super::word::Word;
use super::year;

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
pub(super) fn numeric(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
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
    // "11- 2016"
    let loose = sign == Word::Dash
        && letters.len() <= 2
        && scene.letters(at + 2).len() == 4
        && scene.glued(at + 1) != scene.glued(at + 2)
        && !matches!(scene.word_before(at, 1), Word::Month(_) | Word::Comma | Word::Dash);
    let spaced = letters.len() <= 2
        && scene.letters(at + 2).len() == 4
        && !scene.glued(at + 1)
        && !scene.glued(at + 2);
    if !matches!(sign, Word::Slash | Word::Dash)
        || scene.word(at + 2) != Word::Digits
        || !(scene.glued(at + 1) && scene.glued(at + 2) || spaced && sign == Word::Slash || loose)
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
    // "2015-3", but "1851-8" and "2012/3" are stretches of years.
    if is_year(letters, first) && scene.letters(at + 2).len() == 1 && second > 0 && second <= first % 10 {
        return Some(Dated::known(at + 3, Period::Month(first as i32, second as i32), Ground::Written));
    }
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
    ) || sign == Word::Slash && (matches!(scene.word_before(at, 1), Word::Weekday(_)) || in_row(scene, at))
        // "from 10/1 to 11/7"
        || scene.word_before(at, 1) == Word::To && scene.word_before(at, 3) == Word::Slash
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
    date::dated(scene, story, at, at + 3, None, month as i32, day as i32)
}

/// "10/1-11/7": one of two days in digits; "1/2-3/4" are shares.
fn in_row(scene: &Scene, at: usize) -> bool {
    let number = |place: usize| {
        (scene.word(place) == Word::Digits).then(|| digits::run(scene.letters(place))).flatten()
    };
    let pair = |at: usize| {
        (scene.word(at + 1) == Word::Slash && scene.glued(at + 1) && scene.glued(at + 2))
            .then(|| number(at).zip(number(at + 2)))
            .flatten()
    };
    let improper = |(one, two): (i64, i64)| one >= two && two > 0 || two > 12;
    let tied = |dash: usize| scene.word(dash) == Word::Dash && scene.glued(dash) && scene.glued(dash + 1);
    let other = if tied(at + 3) {
        pair(at + 4)
    } else {
        at.checked_sub(4).filter(|first| tied(first + 3)).and_then(pair)
    };
    other.zip(pair(at)).is_some_and(|(other, this)| improper(other) || improper(this))
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
    let year = if three.len() == 2 { year::century_of(number(three)?) } else { number(three)? };
    let (one, two) = (number(one)?, number(two)?);
    let (month, day) = if one > 12 || day_first && two <= 12 { (two, one) } else { (one, two) };
    Day::new(year, month, day)
}
