//! Names whose own words tell their kind: "Seoul Agreement on Forest Products", "Nairobi Climate Summit".

use super::document::Mention;
use super::sentence::Reading;
use super::word::{Word, hash};
use crate::annotation::Kind;

/// Heads of agreements and laws.
const WORKS: &[u64] = &[
    hash("accord"),
    hash("accords"),
    hash("act"),
    hash("agreement"),
    hash("charter"),
    hash("declaration"),
    hash("initiative"),
    hash("pact"),
    hash("protocol"),
    hash("treaty"),
];

/// Heads of events.
const EVENTS: &[u64] = &[
    hash("championship"),
    hash("championships"),
    hash("marathon"),
    hash("olympics"),
    hash("summit"),
    hash("war"),
];

/// What follows a head: "Agreement on", "Treaty of".
const LINKS: &[u64] = &[hash("of"), hash("on"), hash("for"), hash("against"), hash("between")];

/// Gives organisations, places and products the kind that their head tells.
pub(super) fn decide(reading: &Reading, mentions: &mut [Mention]) {
    for mention in mentions {
        let kind = Kind::ALL[mention.kind];
        if mention.words.len() < 2 || !matches!(kind, Kind::Org | Kind::Place | Kind::Product) {
            continue;
        }
        let words = &reading.words[mention.words.clone()];
        let end = words.iter().position(|word| LINKS.contains(&word.lower)).unwrap_or(words.len());
        let Some(head) = words[..end].last().map(|word: &Word| word.lower) else { continue };
        if WORKS.contains(&head) {
            mention.kind = Kind::Work as usize;
        } else if EVENTS.contains(&head) {
            mention.kind = Kind::Event as usize;
        }
    }
}
