//! Years: "2019", "'97", "nineteen eighty-six", "447 BC", "1939-45".

use super::calendar::{Day, Period};
use super::dates::Reader;
use super::digits;
use super::found::Grammar;
use super::scene::Scene;
use super::spelled;
use super::when::{Dated, Ground};
use super::word::{Time, Word};

/// The words by which a year can start.
pub(super) fn starts(word: Word) -> bool {
    matches!(word, Word::Digits | Word::Apostrophe | Word::Cardinal(_))
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
            if scene.glued(at + 1)
                && scene.letters(at + 1).len() == 2
                && !(scene.glued(at + 2)
                    && (scene.is_word(at + 2) || scene.word(at + 2) == Word::Digits)) =>
        {
            Some((century_of(digits::run(scene.letters(at + 1))? as i32), at + 2))
        }
        Word::Cardinal(2) if scene.word(at + 1) == Word::Scale(3) => {
            let (year, end, _) = spelled::spelled(scene, at)?;
            (2000..2100).contains(&year).then_some((year as i32, end))
        }
        // "seventeen hundred thirty three"
        Word::Cardinal(13..=19) if scene.word(at + 1) == Word::Scale(2) => {
            let (year, end, _) = spelled::spelled(scene, at)?;
            ((1300..2000).contains(&year) && year % 100 > 0).then_some((year as i32, end))
        }
        // "nineteen zero one"
        Word::Cardinal(high @ (18..=20)) if scene.word(at + 1) == Word::Cardinal(0) => {
            let Word::Cardinal(low @ 1..=9) = scene.word(at + 2) else { return None };
            Some((i32::from(high) * 100 + i32::from(low), at + 3))
        }
        Word::Cardinal(high @ (18..=20)) => {
            let place = scene.past_hyphen(at + 1);
            let (low, end, scale) = spelled::spelled(scene, place)?;
            ((10..100).contains(&low) && scale == 0).then_some((i32::from(high) * 100 + low as i32, end))
        }
        _ => None,
    }
}

/// The year of two digits: 68 is 1968, 12 is 2012.
pub(super) fn century_of(year: i32) -> i32 {
    if year < 35 { 2000 + year } else { 1900 + year }
}

/// After a comma, "in March, 2000 people": is it a number of things?
pub(super) fn follows_as_count(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    // "below 1990 levels", "in 2015 prices": those of a year.
    scene.small(at)
        && letters.len() > 3
        && !matches!(letters, "levels" | "prices" | "terms")
        && (letters.ends_with('s') && !letters.ends_with("was")
            || ["people", "children", "men", "women"].iter().any(|end| letters.ends_with(end)))
        && scene.word(at) == Word::Plain
}

/// The grammar of [`bare_year`].
pub(super) const BARE_YEAR: Grammar<Reader> = Grammar {
    starts: |word| starts(word) || matches!(word, Word::Unit(Time::Year) | Word::Ad),
    read: |scene, _, at| bare_year(scene, at),
};

/// A year that stands alone: "in 1967", "the 2012 report", "447 BC".
pub(super) fn bare_year(scene: &Scene, at: usize) -> Option<Dated> {
    // "the year 2020"
    if scene.word(at) == Word::Unit(Time::Year)
        && scene.word(at + 1) == Word::Digits
        && let Some((year, end)) = year(scene, at + 1)
        && !follows_as_count(scene, end)
    {
        return Some(Dated::known(end, Period::Year(year), Ground::Written));
    }
    // "in the year 71", "the year 247"
    let small = scene.word(at) == Word::Unit(Time::Year)
        && scene.word(at + 1) == Word::Digits
        && matches!(scene.letters(at + 1).len(), 2 | 3)
        && !scene.glued(at + 1)
        && (scene.is_over(at + 2) || !scene.is_word(at + 2) && !scene.glued(at + 3));
    if small
        && matches!(scene.word_before(at, 1), Word::The | Word::In | Word::Of | Word::Since | Word::Until)
    {
        let year = digits::run(scene.letters(at + 1))? as i32;
        return Some(Dated::known(at + 2, Period::Year(year), Ground::Written));
    }
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
    ) || closes(scene, at, year);
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

/// Is it the later of two years, "from 2015 to 2019 exports grew"? Round ones may count: "between 1950 and 2000 people".
fn closes(scene: &Scene, at: usize, year: i32) -> bool {
    let Some(first) = at.checked_sub(2).filter(|first| scene.word(*first) == Word::Digits) else {
        return false;
    };
    let led = matches!(
        (scene.word_before(at, 3), scene.word_before(at, 1)),
        (Word::From, Word::To | Word::Until | Word::Through) | (Word::Between, Word::And)
    );
    let earlier = scene.letters(first);
    led && earlier.len() == 4
        && digits::run(earlier).is_some_and(|first| {
            let first = first as i32;
            (1800..year).contains(&first) && (first % 50 != 0 || year % 50 != 0)
        })
}

/// The grammar of [`years`].
pub(super) const YEARS: Grammar<Reader> =
    Grammar { starts: |word| word == Word::Digits, read: |scene, _, at| years(scene, at) };

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
        || matches!(sign, Word::Slash | Word::Tilde) && tight)
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
        1 if tight && sign != Word::Tilde => first / 10 * 10 + number,
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
