//! Quarters, halves and fiscal years: "Q1 2025", "the fourth quarter of 2023", "FY25".

use super::calendar::Period;
use super::digits;
use super::ordinal;
use super::relative;
use super::scene::Scene;
use super::story::{self, Story};
use super::when::{self, Dated, Ground, Loose, When};
use super::word::{Time, Word};
use super::year;

/// "Q1 2025", "the fourth quarter of 2023", "the third quarter", "2024 Q3", "H1 2024", "the second half of 2023".
pub(super) fn quarter(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    if let Some(dated) = owned(scene, story, at) {
        return Some(dated);
    }
    // "2018Q4", "18q4"
    if let Some((period, end)) = tied(scene, at) {
        return Some(Dated::known(end, period, Ground::Written));
    }
    // "2019 Q3", "2016 the third quarter"
    if let Some((year, place)) = year::year(scene, at) {
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
    if let Some((year, end)) = year::year(scene, inner).or_else(|| short_year(scene, inner)) {
        return Some(Dated::known(end, build(year), Ground::Written));
    }
    if let Some(year) = relative::relative(scene, story, if inner > place { inner } else { place })
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::known(year.end, build(number), Ground::Today));
    }
    // The first half may be one of a game: alone it counts only as a letter, and of business.
    let business =
        ["profit", "profits", "sales", "earnings", "results", "revenue", "revenues", "loss", "losses", "net"]
            .iter()
            .any(|word| scene.reads(place, word));
    if half && scene.word(at) != Word::Plain && !business {
        return None;
    }
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, |year| Some(build(year))) {
        Some((period, ground)) => Dated::known(place, period, ground),
        None => Dated {
            end: place,
            when: When::Loose(if half { Loose::Half(number) } else { Loose::Quarter(number) }),
            ground: Ground::Told,
        },
    })
}

/// "2018Q4", "18q4": a year tied to its quarter.
fn tied(scene: &Scene, at: usize) -> Option<(Period, usize)> {
    if scene.word(at) != Word::Digits || !matches!(scene.letters(at).len(), 2 | 4) || !scene.glued(at + 1) {
        return None;
    }
    let (number, end, half) = letter(scene, at + 1).filter(|_| scene.word(at + 1) != Word::Digits)?;
    let year = digits::run(scene.letters(at))? as i32;
    let year = if year < 100 { year::century_of(year) } else { year };
    Some((if half { Period::Half(year, number) } else { Period::Quarter(year, number) }, end))
}

/// "last year's fourth quarter", "this year's first half", "2024's second quarter".
fn owned(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let told = matches!(scene.word(at), Word::Last | Word::This | Word::Next | Word::That)
        && scene.word(at + 1) == Word::Unit(Time::Year);
    let sign = if told { at + 2 } else { at + 1 };
    if !matches!(scene.letters(sign), "'s" | "’s") {
        return None;
    }
    let (number, end, half) = letter(scene, sign + 1).or_else(|| in_words(scene, sign + 1))?;
    let year = if told {
        relative::relative(scene, story, at)?
    } else {
        let (year, end) = year::year(scene, at)?;
        Dated::known(end, Period::Year(year), Ground::Written)
    };
    let period = year.period().map(|whole| {
        let year = whole.start().year();
        if half { Period::Half(year, number) } else { Period::Quarter(year, number) }
    });
    Some(Dated::counted(end, period, year.ground))
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
        .map(|year| (year::century_of(year as i32), place + 1))
}

/// "fiscal 2024", "fiscal year 2024", "FY25", "FY 2025", "CY18", "the 2024 financial year".
pub(super) fn fiscal(scene: &Scene, at: usize) -> Option<Dated> {
    if let Some((year, place)) = year::year(scene, at)
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
        let year = year::century_of(digits::run(scene.letters(place))? as i32);
        return Some(Dated::known(place + 1, Period::Year(year), Ground::Written));
    }
    // "FY 2023-24"
    if let Some(years) = year::years(scene, place) {
        return Some(years);
    }
    let (year, end) = year::year(scene, place)?;
    Some(Dated::known(end, Period::Year(year), Ground::Written))
}
