//! Events by the word that their name ends or begins with, and by name.

use super::gazetteer::Classes;
use super::words::{Shape, Word};

/// A name that ends so is an event.
pub(super) const HEADS: &str = include_str!("lists/own/event_heads.txt");

/// A name that begins so is an event: "Hurricane Ida", "Battle of Hastings".
pub(super) const LEADS: &str = "Battle Cyclone Hurricane Operation Siege Storm Typhoon";

/// What follows two countries when a war or a dispute between them is named: "Russia-Ukraine conflict".
pub(super) const CONFLICTS: &[&str] = &["conflict", "crisis", "dispute", "summit", "war"];

/// Holidays and feasts, when they are spoken of as such.
pub(super) const NAMED: &str = include_str!("lists/own/events.txt");

/// What kind of election it is.
const ELECTIONS: &str = "\
congressional election elections federal general gubernatorial legislative local mayoral municipal \
parliamentary presidential primaries primary provincial regional senate state";

/// Where an election named by year and place ends: "2020 United States presidential election".
pub(super) fn election(words: &[Word], at: usize) -> Option<usize> {
    let year = &words[at].text;
    if year.len() != 4 || words[at].shape != Shape::Other || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let names = (at + 1..words.len().min(at + 6))
        .take_while(|&place| words[place].is_name() || words[place].is_glued("-"))
        .count();
    let first = words.get(at + 1)?;
    let kinds = at + 1 + names;
    let is_one_of = |place: usize, words_of: &str| {
        words_of.split(' ').any(|kind| words[place].text.eq_ignore_ascii_case(kind))
    };
    let end = (kinds..words.len().min(kinds + 4))
        .take_while(|&place| is_one_of(place, ELECTIONS))
        .filter(|&place| is_one_of(place, "election elections primaries"))
        .last()?;
    (names > 0 && !first.any(Classes::CALENDAR | Classes::FUNCTION)).then_some(end + 1)
}
