//! What was found once is found wherever it stands, a company also without its legal form and by its first word, "Oriflux
//! Systems Inc. … Oriflux Systems … Oriflux", and a storm by its own name: "Storm Velda … Velda".

use super::document::{self, Evidence, Mention, Named};
use super::firm;
use super::head;
use super::lists::{PEOPLE, PLACES};
use super::sentence::Reading;
use super::word::hash;
use crate::annotation::Kind;
use std::ops::Range;

/// A mention less sure than this lends its kind to no other.
const SURE: f32 = 0.75;

/// So sure of another kind, what is called like a company means something else: who founded it.
const SURE_OTHER: f32 = 0.9;

/// Gives companies without their legal form their kind, and marks names where they were not found and are elsewhere.
pub(super) fn add(reading: &Reading, evidence: &Evidence, mentions: &mut Vec<Mention>) {
    // Of two with the same words the first lends its name.
    let mut named = Named::default();
    let mut shorts = Named::default();
    for full in mentions.iter().filter(|mention| mention.certainty >= SURE) {
        named.entry(document::key(reading, &full.words)).or_insert_with(|| full.clone());
        let storm = head::storm_name(reading, full);
        let words = storm.unwrap_or_else(|| without_form(reading, full));
        if !words.is_empty() {
            shorts.entry(document::key(reading, &words)).or_insert(Mention { words, ..*full });
        }
    }
    for mention in mentions.iter_mut() {
        // A single word here is nobody's name that a list knows.
        if mention.words.len() > 1 && mention.certainty >= SURE_OTHER {
            continue;
        }
        if let Some(full) = shorts.get(&document::key(reading, &mention.words)) {
            *mention = Mention { words: mention.words.clone(), ..*full };
        }
    }
    for (key, short) in shorts {
        named.entry(key).or_insert(short);
    }
    let mut firsts = Named::default();
    for first in mentions.iter().filter_map(|full| first_word(reading, full)) {
        firsts.entry(document::key(reading, &first.words)).or_insert(first);
    }
    let places = mentions.iter_mut().filter(|mention| mention.kind == Kind::Place as usize);
    for place in places.filter(|place| place.certainty < SURE_OTHER) {
        if let Some(first) = firsts.get(&document::key(reading, &place.words)) {
            *place = Mention { words: place.words.clone(), ..*first };
        }
    }
    for (key, first) in firsts {
        named.entry(key).or_insert(first);
    }
    for words in document::free_runs(reading, mentions) {
        let Some(first) = named.get(&document::key(reading, &words)) else { continue };
        // At the start of a sentence any word has a capital.
        let is_word = words.len() == 1 && evidence.has_small(&reading.words[words.start]);
        if !is_word {
            mentions.push(Mention { words, ..*first });
        }
    }
    document::order(mentions);
}

/// The words of a company up to its legal form, none where it has no form, or where they may be who founded it.
fn without_form(reading: &Reading, full: &Mention) -> Range<usize> {
    let Mention { words, kind, .. } = full;
    let end = words.start + firm::before_form(&reading.words[words.clone()]);
    let short = words.start..end;
    let founder = short.len() == 1 && reading.listed[short.start].any() & (PLACES | PEOPLE) != 0;
    let has_form = *kind == Kind::Org as usize && end < words.end;
    if has_form && !founder { short } else { 0..0 }
}

/// The first word of what its own name tells to be a company or a body, if no list knows that word as anything; words with
/// a hyphen are one.
fn first_word(reading: &Reading, full: &Mention) -> Option<Mention> {
    let first = full.words.start;
    let mut end = first + 1;
    while end + 1 < full.words.end && reading.words[end].lower == const { hash("-") } {
        end += 2;
    }
    let own = reading.words[first].shape.is_capital() && reading.known(&(first..end)) == 0;
    let is_org =
        full.kind == Kind::Org as usize && full.certainty >= SURE && firm::is_told(reading, &full.words);
    (is_org && own).then_some(Mention { words: first..end, ..*full })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// What is found where the first so many words are a company.
    fn found(text: &str, first: usize) -> Vec<&str> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mentions = vec![Mention { words: 0..first, kind: Kind::Org as usize, certainty: 0.9 }];
        add(&reading, &Evidence::new(&reading), &mut mentions);
        let words = |mention: &Mention| &reading.words[mention.words.clone()];
        let span =
            |mention: &Mention| words(mention)[0].span.to(words(mention)[mention.words.len() - 1].span);
        mentions[1..].iter().map(|mention| span(mention).of(text)).collect()
    }

    #[test]
    fn a_name_is_found_wherever_it_stands() {
        let text = "Oriflux fell. Oriflux, which is small, waits. Shares of Oriflux rose.";
        assert_eq!(found(text, 1), ["Oriflux", "Oriflux"]);
        assert_eq!(found("Vela Norte fell. Then Vela Norte rose.", 2), ["Vela Norte"]);
    }

    #[test]
    fn a_company_is_known_without_its_legal_form() {
        assert_eq!(found("Oriflux Systems Inc. fell. Oriflux Systems is small.", 4), ["Oriflux Systems"]);
        assert_eq!(found("Oriflux A/S fell. Oriflux is small.", 4), ["Oriflux"]);
        assert_eq!(found("Oriflux Metals fell. Then Oriflux rose.", 2), ["Oriflux"]);
        assert_eq!(found("Ori-Flux Metals fell. Then Ori-Flux rose.", 4), ["Ori-Flux"]);
    }

    #[test]
    fn a_storm_is_known_by_its_own_name() {
        let names = Names::new();
        let text = "Hurricane Milton hit Tampa. Milton killed twelve.";
        let found = annotate(&Article::new(text), &names, None);
        let storms: Vec<&str> =
            found.iter().filter(|mark| mark.kind == Kind::Event).map(|mark| mark.span.of(text)).collect();
        assert_eq!(storms, ["Hurricane Milton", "Milton"]);
    }

    #[test]
    fn another_name_and_a_word_at_the_start_of_a_sentence_are_left_alone() {
        assert!(found("Vela Norte fell. Then Vela Norte Europe and Vela rose.", 2).is_empty());
        assert!(found("Oriflux Systems Inc. fell. Oriflux Systems Europe did not.", 4).is_empty());
        assert!(found("Target fell. Target prices did too. What target?", 1).is_empty());
    }
}
