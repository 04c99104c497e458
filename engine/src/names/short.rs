//! Companies named in full, and then without their legal form: "Oriflux Systems Inc. … Oriflux Systems".

use super::document::{self, Mention, Named};
use super::sentence::Reading;
use super::word::mix;
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// Forms of companies in law, and the sign around them.
const LEGAL: Words = words![
    "ab", "ag", "asa", "co", "corp", "corporation", "gmbh", "inc", "llc", "ltd", "limited", "nv", "plc",
    "sa", "se", "spa", ".", ","
];

/// A full name less sure than this lends its short form nothing.
const SURE: f32 = 0.75;

/// So sure of another kind, the short form means something else: who founded the company.
const SURE_OTHER: f32 = 0.9;

/// Gives the short forms of companies their kind, and adds them where nothing was found.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    // Of two with the same first words the first lends its name.
    let mut shorts = Named::default();
    for mention in mentions.iter() {
        let words = without_form(reading, &mention.words);
        let sure = mention.kind == Kind::Org as usize && mention.certainty >= SURE;
        if sure && words.len() >= 2 && words.end < mention.words.end {
            shorts.entry(key(reading, words.start)).or_insert(Mention { words, ..*mention });
        }
    }
    if shorts.is_empty() {
        return;
    }
    for mention in mentions.iter_mut() {
        let Some(full) = shorts.get(&key(reading, mention.words.start)) else { continue };
        let other = mention.kind != full.kind && mention.certainty < SURE_OTHER;
        if other && same(reading, &mention.words, &full.words) {
            *mention = Mention { words: mention.words.clone(), ..*full };
        }
    }
    let free = document::free(reading, mentions);
    let mut at = 0;
    while at + 1 < reading.words.len() {
        let start = at;
        at += 1;
        if !free[start] || !reading.words[start].shape.is_capital() {
            continue;
        }
        let Some(full) = shorts.get(&key(reading, start)) else { continue };
        let again = start..start + full.words.len();
        let same =
            again.end <= free.len() && same(reading, &again, &full.words) && again.clone().all(|at| free[at]);
        // "Oriflux Systems Europe" is another.
        let ends = reading.words.get(again.end).is_none_or(|word| !word.shape.is_capital());
        if same && ends {
            at = again.end;
            mentions.push(Mention { words: again, ..*full });
        }
    }
    document::order(mentions);
}

/// Are these the same words?
fn same(reading: &Reading, one: &Range<usize>, other: &Range<usize>) -> bool {
    let letters = |words: &Range<usize>| reading.words[words.clone()].iter().map(|word| word.exact);
    letters(one).eq(letters(other))
}

/// The first two words from there.
fn key(reading: &Reading, at: usize) -> u64 {
    reading.words[at..].iter().take(2).fold(0, |key, word| mix(key, word.exact))
}

/// The words of a name up to its legal form.
fn without_form(reading: &Reading, words: &Range<usize>) -> Range<usize> {
    let mut end = words.end;
    while end > words.start && LEGAL.hold(reading.words[end - 1].lower) {
        end -= 1;
    }
    words.start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    fn found(text: &str, full: Range<usize>) -> Vec<String> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mentions = vec![Mention { words: full, kind: Kind::Org as usize, certainty: 0.9 }];
        add(&reading, &mut mentions);
        let words = |mention: &Mention| &reading.words[mention.words.clone()];
        let span =
            |mention: &Mention| words(mention)[0].span.to(words(mention)[mention.words.len() - 1].span);
        mentions[1..].iter().map(|mention| span(mention).of(article.text()).to_owned()).collect()
    }

    #[test]
    fn a_company_is_known_without_its_legal_form() {
        assert_eq!(found("Oriflux Systems Inc. fell. Oriflux Systems is small.", 0..4), ["Oriflux Systems"]);
    }

    #[test]
    fn one_word_and_other_companies_are_left_alone() {
        assert!(found("Oriflux Systems Inc. fell. Oriflux Systems Europe did not.", 0..4).is_empty());
        assert!(found("Oriflux Inc. fell. Oriflux is small.", 0..3).is_empty());
    }
}
