//! Longer stretches: decades, centuries, quarters, halves, seasons, fiscal years, "the first nine months of 2024".

use super::calendar::Period;
use super::dates::Reader;
use super::digits;
use super::found::Grammar;
use super::listed;
use super::numeral;
use super::ordinal;
use super::part_of;
use super::quarter;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story, Tense};
use super::when::{self, Dated, Ground, Loose, When};
use super::word::{Time, Word};
use super::year;

/// The grammar of [`period`].
pub(super) const PERIOD: Grammar<Reader> = Grammar {
    starts: |word| {
        numeral::starts(word)
            || ordinal::starts(word)
            || matches!(
                word,
                Word::Apostrophe
                    | Word::Plain
                    | Word::The
                    | Word::This
                    | Word::That
                    | Word::Last
                    | Word::Next
                    | Word::Fiscal
                    | Word::Season(_)
                    | Word::Unit(_)
                    | Word::Rest
            )
    },
    read: period,
};

/// A stretch of the calendar that has a name of its own.
pub(super) fn period(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    decade(scene, at)
        .or_else(|| century(scene, at))
        .or_else(|| quarter::quarter(scene, story, at))
        .or_else(|| quarter::fiscal(scene, at))
        .or_else(|| season(scene, story, at))
        .or_else(|| part_of::part_of(scene, story, at))
        .or_else(|| part_of::running_to(scene, story, at))
        .or_else(|| part_of::running_from(scene, story, at))
        .or_else(|| part_of::week_of(scene, story, at))
        .or_else(|| part_of::rest_of(scene, story, at))
}

/// "1990s", "'90s", "the 80s", "nineteen-eighties".
pub(super) fn decade(scene: &Scene, at: usize) -> Option<Dated> {
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
        // "the 1940s and 50s": of the same century.
        let whole = matches!(scene.word_before(at, 1), Word::And | Word::Or)
            .then(|| digits::run(scene.letters_before(at, 3)))
            .flatten()
            .filter(|whole| (1000..2100).contains(whole) && scene.letters_before(at, 2).ends_with('s'));
        let year = match letters.len() {
            2 if number % 10 == 0
                && let Some(whole) = whole =>
            {
                whole as i32 / 100 * 100 + number
            }
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
pub(super) fn century(scene: &Scene, at: usize) -> Option<Dated> {
    let (number, place) = ordinal::numbered(scene, at)?;
    let named =
        |place: usize| matches!(scene.word(place), Word::Unit(Time::Century) | Word::Units(Time::Century));
    if !named(scene.past_hyphen(place))
        && matches!(scene.word(place), Word::To | Word::And | Word::Or | Word::Comma | Word::Dash)
    {
        // "from the 15th to the 19th century", "the late 19th and early 20th centuries"
        let next = place + 1 + usize::from(scene.word(place + 1) == Word::The);
        let next = next + usize::from(matches!(scene.word(next), Word::Early | Word::Late));
        let shared = ordinal::numbered(scene, next).is_some_and(|(_, end)| named(scene.past_hyphen(end)));
        return (shared && (1..=30).contains(&number))
            .then(|| Dated::known(place, Period::Century((number as i32 - 1) * 100), Ground::Written));
    }
    let place = scene.past_hyphen(place);
    if !named(place) || !(1..=30).contains(&number) {
        return None;
    }
    let number = number as i32;
    Some(match scene.word(place + 1) {
        Word::Bc => {
            Dated { end: place + 2, when: When::Loose(Loose::CenturyBefore(number)), ground: Ground::Written }
        }
        Word::Ad => Dated::known(place + 2, Period::Century((number - 1) * 100), Ground::Written),
        _ => Dated::known(place + 1, Period::Century((number - 1) * 100), Ground::Written),
    })
}

/// "summer 2022", "the summer of 2012", "the spring".
pub(super) fn season(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let Word::Season(season) = scene.word(at) else { return None };
    let season = i32::from(season);
    let place = if matches!(scene.word(at + 1), Word::Of | Word::Comma) { at + 2 } else { at + 1 };
    if let Some((year, end)) = year::year(scene, place) {
        let end = if season == 3 { winter_end(scene, end, year) } else { end };
        return Some(Dated::known(end, Period::Season(year, season), Ground::Written));
    }
    // "the spring and early summer of 1943"
    if let Some(year) = listed::year_ahead(scene, at + 1) {
        return Some(Dated::known(at + 1, Period::Season(year, season), Ground::Written));
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
    // "in summer it is hot": any summer.
    if tense == Tense::Open && !story.note && scene.word_before(at, 1) != Word::Dash {
        return None;
    }
    Some(match when::of_year(story, tense, |year| Some(Period::Season(year, season))) {
        Some((period, ground)) => Dated::known(at + 1, period, ground),
        None => Dated { end: at + 1, when: When::Loose(Loose::Season(season)), ground: Ground::Told },
    })
}

/// "the winter of 1941-42": takes in the second year.
fn winter_end(scene: &Scene, at: usize, year: i32) -> usize {
    let sign = matches!(scene.word(at), Word::Dash | Word::Slash) && scene.glued(at) && scene.glued(at + 1);
    let next = digits::run(scene.letters(at + 1))
        .is_some_and(|next| next == i64::from((year + 1) % 100) || next == i64::from(year + 1));
    if sign && next { at + 2 } else { at }
}

/// The grammar of [`tens`].
pub(super) const TENS: Grammar<Reader> = Grammar {
    starts: |word| matches!(word, Word::Cardinal(_) | Word::Tens(_)),
    read: |scene, _, at| tens(scene, at),
};

/// The tens in words: "the nineties", "the mid-eighties".
pub(super) fn tens(scene: &Scene, at: usize) -> Option<Dated> {
    let led =
        matches!(scene.word_before(at, 1), Word::The | Word::Early | Word::Late | Word::Mid | Word::Dash);
    let (hundreds, place) = match scene.word(at) {
        // "the nineteen seventies", "the twenty-tens"
        Word::Cardinal(high @ 17..=20) => (i32::from(high) * 100, scene.past_hyphen(at + 1)),
        _ => (1900, at),
    };
    let year = match scene.word(place) {
        Word::Tens(0) if place == at => 2000,
        Word::Tens(tens @ 2..) => hundreds + 10 * i32::from(tens),
        Word::Scales(1) if place > at => hundreds + 10,
        _ => return None,
    };
    led.then(|| Dated::known(place + 1, Period::Decade(year), Ground::Written))
}
