//! The day an article is dated, found in its own dateline or byline: "MINSK, 2 June (Agency) -".

use super::calendar::{Day, Period};
use super::date;
use super::scene::Scene;
use super::story::{self, Story};
use super::when::{Ground, Loose, When};
use super::word::Word;

/// How many blocks from the top may hold the dateline.
const BLOCKS: usize = 6;
/// In how many blocks from the top the year is looked for that a dateline leaves out; no article has more.
pub(super) const HEAD: usize = 120;
/// Before its year a date has so many tokens at most: "the end of April 5,".
const PARTS: usize = 6;
/// A line of so many tokens that holds a full date is a byline.
const BYLINE: usize = 16;

/// The day told at the top of the article; its year is the one written, else the latest that the text speaks of as
/// past or present, else none.
pub(super) fn find<'a>(scenes: impl Iterator<Item = Scene<'a>> + Clone) -> Option<Day> {
    let story = Story::new(None);
    for scene in scenes.clone().take(BLOCKS) {
        for at in 0..scene.len().min(BYLINE) {
            let Some(dated) = date::date(&scene, &story, at) else { continue };
            let behind = scene.word(dated.end);
            let led = at > 0
                && matches!(scene.word(at - 1), Word::Comma | Word::Open | Word::Dash)
                && scene.capital(0);
            let closed = matches!(behind, Word::Open | Word::Dash | Word::Close)
                || behind == Word::Comma && scene.word(dated.end + 1) == Word::Open;
            match (dated.period(), dated.ground, dated.when) {
                (Some(Period::Day(day)), Ground::Written, _) if scene.len() <= BYLINE || led && closed => {
                    return Some(day);
                }
                (None, _, When::Loose(Loose::Day(month, day))) if led && closed => {
                    return Day::new(latest_year(scenes)?, month, day);
                }
                _ => {}
            }
        }
    }
    None
}

/// The latest year the text speaks of, not counting those that may be still to come, "by April 2030", "until 2028", and
/// those from which on something is told, "since 2022": its own is a later one.
fn latest_year<'a>(scenes: impl Iterator<Item = Scene<'a>>) -> Option<i32> {
    let mut latest = None;
    for scene in scenes.take(HEAD) {
        for (at, year) in story::years(&scene) {
            let parts = (0..at).rev().take(PARTS);
            let date = parts.take_while(|&part| is_of_date(&scene, part)).last().unwrap_or(at);
            let bound = matches!(
                scene.word_before(date, 1),
                Word::By | Word::Until | Word::Through | Word::Since | Word::From
            );
            if !bound && story::tense(&scene, at) != story::Tense::Future {
                latest = latest.max(Some(year));
            }
        }
    }
    latest.filter(|year| *year >= 1900)
}

/// "the end of", "April", "5 May,": what a date has before its year.
fn is_of_date(scene: &Scene, at: usize) -> bool {
    match scene.word(at) {
        Word::Month(_) | Word::The | Word::End | Word::Start | Word::Early | Word::Late | Word::Of => true,
        Word::Digits | Word::Comma => matches!(scene.word_before(at, 1), Word::Month(_) | Word::Digits),
        _ => false,
    }
}

/// Is this one of several blocks, and no more than a date with what belongs to it? "Updated: 3 May 2013, 9:56 AM"
pub(super) fn is_byline(scene: &Scene) -> bool {
    const SIGNS: &[&str] =
        &["published", "updated", "posted", "modified", "created", "filed", "last", "first"];
    let tells = |at: usize| {
        let letters = scene.letters(at);
        SIGNS.iter().any(|sign| letters.eq_ignore_ascii_case(sign))
            || story::verb(scene, at) == story::Tense::Open
    };
    scene.len() <= 24 && (0..scene.len()).all(tells)
}
