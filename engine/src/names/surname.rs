//! Who was named in full goes by the surname after it: "Jim Jordan … Jordan, who chairs the panel", "Swift, 34, sang".

use super::document::{self, Mention, Named};
use super::sentence::{Reading, Style};
use super::word::{Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;

/// A full name less sure than this tells nothing of its surname.
const SURE: f32 = 0.8;
/// So sure of a company it is one, though its founder is named: "Henry Ford … Ford shares".
const SURE_COMPANY: f32 = 0.7;

/// What stands before a place.
const WHERE: Words = words![
    "across", "around", "at", "from", "in", "inside", "into", "near", "of", "outside", "through",
    "throughout", "to", "toward", "towards", "within"
];

/// What stands behind somebody at the start of a sentence, where the capital tells nothing.
const DOES: Words = words![
    "'s", "added", "also", "became", "did", "had", "has", "says", "said", "told", "was", "who", "will",
    "would"
];

/// Gives surnames to those who bear them, where they were read as places or not at all.
pub(super) fn follow(reading: &Reading, mentions: &mut Vec<Mention>) {
    let mut named = Named::default();
    for mention in &*mentions {
        let Mention { words, kind, certainty } = mention;
        if *kind == Kind::Person as usize && words.len() > 1 && *certainty >= SURE {
            named.entry(reading.words[words.end - 1].exact).or_insert(mention.clone());
        }
    }
    if named.is_empty() {
        return;
    }
    // "in Jordan": the article speaks of the country too.
    for at in 1..reading.words.len() {
        if is_where(reading, at) {
            named.remove(&reading.words[at].exact);
        }
    }
    let bearer = |at: usize| {
        let full = named.get(&reading.words[at].exact)?;
        (at >= full.words.end && stands_alone(reading, at)).then_some(full)
    };
    for mention in mentions.iter_mut().filter(|mention| mention.words.len() == 1) {
        let kept = mention.kind == Kind::Person as usize
            || mention.kind == Kind::Org as usize && mention.certainty >= SURE_COMPANY;
        if let Some(full) = bearer(mention.words.start).filter(|_| !kept) {
            *mention = Mention { words: mention.words.clone(), ..*full };
        }
    }
    let free = document::free(reading, mentions);
    for sentence in reading.sentences.iter().filter(|sentence| sentence.style == Style::Running) {
        for at in sentence.words.clone().filter(|&at| free[at] && reading.words[at].shape.is_capital()) {
            let told = at > sentence.words.start || does(&reading.words[at + 1..sentence.words.end]);
            if let Some(full) = bearer(at).filter(|_| told) {
                mentions.push(Mention { words: at..at + 1, ..*full });
            }
        }
    }
    document::order(mentions);
}

/// Does the article speak of a place there? "in Jordan", "Amman, Jordan".
pub(super) fn is_where(reading: &Reading, at: usize) -> bool {
    let before = &reading.words[at - 1];
    WHERE.hold(before.lower)
        || before.lower == const { hash(",") } && at > 1 && reading.words[at - 2].shape.is_capital()
}

/// Is it no part of a longer name?
fn stands_alone(reading: &Reading, at: usize) -> bool {
    let goes_on = |word: &Word| word.shape.is_number() || word.lower == const { hash("-") };
    reading.runs[at].len() == 1 && !reading.words.get(at + 1).is_some_and(goes_on)
}

/// Is this what somebody does or is? "said", ", 34,".
fn does(behind: &[Word]) -> bool {
    match behind {
        [comma, age, ..] if comma.lower == const { hash(",") } => {
            age.shape.is_number() || age.lower == const { hash("who") }
        }
        [next, ..] => DOES.hold(next.lower),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;
    use std::ops::Range;

    /// The kinds and words of what is found where the first name is known, and what else is given.
    fn found(text: &str, full: Range<usize>, others: &[(Range<usize>, Kind)]) -> Vec<(Kind, String)> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mention = |words: &Range<usize>, kind: Kind| Mention {
            words: words.clone(),
            kind: kind as usize,
            certainty: 0.9,
        };
        let mut mentions = vec![mention(&full, Kind::Person)];
        mentions.extend(others.iter().map(|(words, kind)| mention(words, *kind)));
        follow(&reading, &mut mentions);
        let words = |mention: &Mention| {
            let words = &reading.words[mention.words.clone()];
            words[0].span.to(words[words.len() - 1].span).of(article.text()).to_owned()
        };
        mentions.iter().map(|mention| (Kind::ALL[mention.kind], words(mention))).collect()
    }

    #[test]
    fn a_surname_that_is_a_country_too_is_of_who_bears_it() {
        let text = "Tim Jordan sang. Later Jordan, who paid, left.";
        let all = found(text, 0..2, &[(5..6, Kind::Place)]);
        assert_eq!(all, [(Kind::Person, "Tim Jordan".into()), (Kind::Person, "Jordan".into())]);
    }

    #[test]
    fn a_country_stays_one_where_the_article_speaks_of_it() {
        let text = "Tim Jordan sang in Jordan. Jordan was glad.";
        let all = found(text, 0..2, &[(4..5, Kind::Place), (6..7, Kind::Place)]);
        assert_eq!(all[1..], [(Kind::Place, "Jordan".into()), (Kind::Place, "Jordan".into())]);
    }

    #[test]
    fn a_surname_that_is_a_word_too_is_found_by_what_its_bearer_does() {
        let text = "Anna Swift sang. Swift, 34, left. Swift said so. Swift steps helped. The rest was up to the rest.";
        assert_eq!(found(text, 0..2, &[]).len(), 3);
    }
}
