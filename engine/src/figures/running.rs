//! The year, month or week that runs: "year to date", "by year-end", "at month's end", "the year-ago quarter".

use super::calendar::Period;
use super::dates::Reader;
use super::found::Grammar;
use super::relative;
use super::scene::Scene;
use super::story::Story;
use super::when::{Dated, Ground};
use super::word::{Time, Word};
use super::year;

/// The grammar of [`running`].
pub(super) const RUNNING: Grammar<Reader> =
    Grammar { starts: |word| matches!(word, Word::Unit(_)), read: running };

/// "year to date", "the year-to-date total"; "year-ago", "year-earlier".
pub(super) fn running(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let Word::Unit(unit @ (Time::Year | Time::Month | Time::Week)) = scene.word(at) else { return None };
    let next = scene.past_hyphen(at + 1);
    if scene.word(next) == Word::To {
        let date = scene.past_hyphen(next + 1);
        if !scene.reads(date, "date") {
            return None;
        }
        let period = story.today.and_then(|today| {
            let start = relative::holding(today, unit)?.start();
            // On the first day nothing of it is over.
            (start < today).then_some(Period::Stretch(start, today))
        });
        return Some(Dated::counted(date + 1, period, Ground::Today));
    }
    let ago = next > at + 1 && matches!(scene.word(next), Word::Ago | Word::Earlier) && !scene.glued(at);
    let before = story.now().and_then(|now| Some(relative::holding(now, unit)?.shifted(-1)));
    ago.then(|| Dated::counted(next + 1, before, Ground::Today))
}

/// "year-end", "month's end", "year-end 2026", "this year's end": the stretch whose end it is.
pub(super) fn end_of(scene: &Scene, story: &Story, at: usize) -> Option<Dated> {
    let led = matches!(scene.word(at), Word::The | Word::This | Word::Last | Word::Next | Word::That);
    let place = if led { at + 1 } else { at };
    let unit = match scene.word(place) {
        Word::Unit(unit @ (Time::Week | Time::Month | Time::Year)) => unit,
        Word::Quarter => Time::Quarter,
        _ => return None,
    };
    let owned = matches!(scene.letters(place + 1), "'s" | "’s");
    let end = if owned { place + 2 } else { scene.past_hyphen(place + 1) };
    let bare = end == place + 1 && !led;
    if end == place + 1 && !bare || scene.letters(end) != "end" || scene.glued(at) {
        return None;
    }
    if let Some((year, after)) = year::year(scene, end + 1).filter(|_| unit == Time::Year) {
        return Some(Dated::known(after, Period::Year(year), Ground::Written));
    }
    if matches!(scene.word(at), Word::This | Word::Last | Word::Next | Word::That) {
        return Some(Dated { end: end + 1, ..relative::relative(scene, story, at)? });
    }
    let whole = story.now().and_then(|now| relative::holding(now, unit));
    Some(Dated::counted(end + 1, whole, Ground::Today))
}
