//! Holidays with a fixed rule: a date, a weekday of a month, or days from Easter.

use super::calendar::Period;
use super::dates::Reader;
use super::found::Grammar;
use super::holidays::{self, NAMES};
use super::relative;
use super::scene::Scene;
use super::story::{self, Story};
use super::when::{self, Dated, Ground, When};
use super::word::Word;
use super::year;

/// The grammar of [`holiday`].
pub(super) const HOLIDAY: Grammar<Reader> = Grammar {
    starts: |word| {
        matches!(
            word,
            Word::The
                | Word::Last
                | Word::Next
                | Word::This
                | Word::Feast
                | Word::Month(_)
                | Word::Season(_)
                | Word::Early
                | Word::Ordinal(_)
                | Word::OrdinalSuffix
                | Word::Digits
                | Word::Plain
        )
    },
    read: holiday,
};

/// A holiday used as a date.
pub(super) fn holiday(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    // "the Fourth of July", "last Christmas", "this Thanksgiving"
    let led = match scene.word(at) {
        word @ (Word::The | Word::Last | Word::Next | Word::This) => Some(word),
        _ => None,
    };
    let at = at + usize::from(led.is_some());
    let may_start = match scene.word(at) {
        Word::Feast
        | Word::Month(4 | 5 | 7 | 8)
        | Word::Season(_)
        | Word::Early
        | Word::Ordinal(4)
        | Word::OrdinalSuffix => true,
        Word::Digits => scene.letters(at) == "4",
        Word::Plain => {
            scene.capital(at)
                || scene.glued(at + 1)
                || matches!(scene.word(at + 1), Word::Unit(_) | Word::Weekday(_))
        }
        _ => false,
    };
    if !may_start {
        return None;
    }
    let (_, line, end) = NAMES.longest(scene, at, &['\'', '’', '.'])?;
    let (rule, days) = holidays::rule(line)?;
    // "Christmas tree", "Easter eggs": not the day. Small letters count only for the whole phrase.
    if scene.small(end)
        && matches!(scene.word(end), Word::Plain)
        && !matches!(
            scene.letters(end),
            "when" | "with" | "weekend" | "this" | "bombing" | "attack" | "attacks" | "is" | "was"
        )
        && (end == at + 1)
    {
        return None;
    }
    let of = |year: i32| {
        let day = holidays::day(rule, year)?;
        // Ramadan is a month, most others are days.
        Some(if days > 1 { Period::Stretch(day, day.plus(days)) } else { Period::Day(day) })
    };
    let place = if matches!(scene.word(end), Word::Of | Word::Comma | Word::In) { end + 1 } else { end };
    if let Some((year, end)) = year::year(scene, place) {
        return Some(Dated::counted(end, of(year), Ground::Written));
    }
    if let Some(year) = relative::relative(scene, story, place)
        && let Some(Period::Year(number)) = year.period()
    {
        return Some(Dated::counted(year.end, of(number), Ground::Today));
    }
    if let (Some(today), Some(led @ (Word::Last | Word::Next | Word::This))) = (story.now(), led) {
        let this = of(today.year());
        let over = this.is_some_and(|day| day.start() < today);
        let year = match led {
            Word::Last if !over => today.year() - 1,
            Word::Next if over => today.year() + 1,
            _ => today.year(),
        };
        return Some(Dated::counted(end, of(year), Ground::Today));
    }
    let tense = story::tense(scene, at);
    Some(match when::of_year(story, tense, of) {
        Some((period, ground)) => Dated::known(end, period, ground),
        None => Dated { end, when: When::Unknown, ground: Ground::Today },
    })
}

/// Could the name of a holiday start with this word? Asked of words that mean nothing else.
pub(super) fn may_start(scene: &Scene, at: usize) -> bool {
    scene.capital(at) && NAMES.begins(scene.letters(at))
}
