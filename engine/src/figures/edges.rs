//! The edges and the middle of a stretch: "early 2021", "mid-1990s", "the end of the month", "later this year", "EOM".

use super::calendar::{Day, Period};
use super::dates::point;
use super::part_of;
use super::relative;
use super::running;
use super::scene::Scene;
use super::story::Story;
use super::weekday;
use super::when::{Dated, Ground, When};
use super::word::{Time, Word};
use super::year;
use crate::annotation::Modifier;

/// "early 2021", "mid-1990s", "the end of the month", "late May", or the whole.
pub(super) fn part(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Option<Modifier>)> {
    let mut place = at;
    let article = scene.word(place) == Word::The;
    if article {
        place += 1;
    }
    if scene.word(place) == Word::Edge {
        return abbreviated(scene, story, place);
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
        if let Some(dated) = running::end_of(scene, story, at) {
            return Some((dated, Some(Modifier::End)));
        }
        return point(scene, story, at)
            .or_else(|| {
                article.then(|| point(scene, story, place).filter(|_| takes_article(scene, place))).flatten()
            })
            .map(|dated| (dated, None));
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
    // "the start of the 2014 Winter Games": the year belongs to the games.
    if noun
        && scene.word(inner) == Word::The
        && year::year(scene, inner + 1).is_some_and(|(_, end)| {
            scene.is_word(end) && (scene.word(end) == Word::Plain || scene.capital(end))
        })
    {
        return None;
    }
    // "early in 2021", "late on Tuesday", "late in the year"
    let within = matches!(scene.word(inner), Word::In | Word::On);
    if within {
        inner += 1;
    }
    let dated = if noun || within && scene.word(inner) == Word::The {
        part_of::whole(scene, story, inner).or_else(|| point(scene, story, inner))
    } else {
        None
    };
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
    Some((Dated { when, ..dated }, Some(modifier)))
}

/// "EOM", "the EOY", "by eom", "the BOM".
fn abbreviated(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Option<Modifier>)> {
    let letters = scene.letters(at).as_bytes();
    let led =
        matches!(scene.word_before(at, 1), Word::The | Word::At | Word::By | Word::Until | Word::Before);
    // "boy" is a child.
    if letters.iter().any(u8::is_ascii_lowercase) && !(led && letters.first() == Some(&b'e')) {
        return None;
    }
    let modifier = if matches!(letters.first()?, b'e' | b'E') { Modifier::End } else { Modifier::Start };
    let unit = match letters.last()? {
        b'w' | b'W' => Time::Week,
        b'm' | b'M' => Time::Month,
        _ => Time::Year,
    };
    let whole = story.now().and_then(|now| relative::holding(now, unit));
    Some((Dated::counted(at + 1, whole, Ground::Today), Some(modifier)))
}

/// Does an article before a date belong to it? "the 1990s", "the 19th century", "the 24th", "the fourth quarter".
fn takes_article(scene: &Scene, at: usize) -> bool {
    let year = scene.word(at) == Word::Digits
        && scene.letters(at).len() == 4
        && !(scene.glued(at + 1) && scene.is_word(at + 1));
    let named = matches!(scene.word(at), Word::Season(_) | Word::Month(_) | Word::Weekday(_));
    !year && !named
}

/// "later this year", "earlier this month", "later in the week", "later on Tuesday", "earlier in the day".
fn later_in(scene: &Scene, story: &Story, at: usize) -> Option<(Dated, Option<Modifier>)> {
    let modifier = if scene.word(at) == Word::Later { Modifier::End } else { Modifier::Start };
    let inner = if matches!(scene.word(at + 1), Word::In | Word::On) { at + 2 } else { at + 1 };
    let dated = match scene.word(inner) {
        Word::Weekday(_) => weekday::weekday(scene, story, inner)?,
        Word::The if scene.word(inner + 1) == Word::Unit(Time::Day) => {
            // The day told last; in the news of a day that is the article's own.
            let day = match (story.last, story.today) {
                (Some(Period::Day(last)), _) => Some(last),
                (_, today) => today,
            };
            Dated::counted(inner + 2, day.map(Period::Day), Ground::Told)
        }
        Word::This | Word::That | Word::The | Word::Same | Word::Last | Word::Next => {
            part_of::whole(scene, story, inner)?
        }
        _ => return None,
    };
    Some((dated, Some(modifier)))
}
