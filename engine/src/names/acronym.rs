//! Letters in brackets behind the name that they stand for: "Grupo Estrela Norte (GEN) … GEN said", "Comité de Navegación
//! (Conave)".

use super::document::{self, Mention, Named};
use super::sentence::{Reading, Style};
use super::word::{Shape, Word, hash};
use crate::annotation::Kind;

/// So sure of another kind, letters mean something else.
const SURE: f32 = 0.95;

/// Gives acronyms the kind of the name that they stand for, from the brackets on.
pub(super) fn follow(reading: &Reading, mentions: &mut Vec<Mention>) {
    let mut stand = Named::default();
    for mention in &*mentions {
        let end = mention.words.end;
        let Some([open, short, close]) = reading.words.get(end..end + 3) else { continue };
        let bracketed = open.lower == const { hash("(") } && close.lower == const { hash(")") };
        let kind = Kind::ALL[mention.kind];
        if bracketed
            && matches!(kind, Kind::Org | Kind::Event | Kind::Work)
            && stands_for(&reading.words[mention.words.clone()], short)
        {
            stand.entry(short.exact).or_insert(mention.clone());
        }
    }
    if stand.is_empty() {
        return;
    }
    let full = |at: usize| {
        let full = stand.get(&reading.words[at].exact)?;
        (at > full.words.end).then_some(full)
    };
    for mention in mentions.iter_mut().filter(|mention| mention.words.len() == 1 && mention.certainty < SURE)
    {
        if let Some(full) = full(mention.words.start) {
            *mention = Mention { words: mention.words.clone(), ..*full };
        }
    }
    let free = document::free(reading, mentions);
    for sentence in reading.sentences.iter().filter(|sentence| sentence.style != Style::Shouted) {
        for at in sentence.words.clone().filter(|&at| free[at] && reading.words[at].shape.is_capital()) {
            if let Some(full) = full(at) {
                mentions.push(Mention { words: at..at + 1, ..*full });
            }
        }
    }
    document::order(mentions);
}

/// Are these letters the first ones of a name's words with a capital, or the beginning of a word that begins as the name?
fn stands_for(full: &[Word], short: &Word) -> bool {
    /// So many letters of a word are known.
    const KNOWN: u32 = 7;
    /// So many letters are no chance.
    const SYLLABLE: u32 = 2;
    let syllable = |word: &Word| word.prefix(SYLLABLE);
    if short.shape == Shape::Capital && full.len() > 1 && short.lower != full[0].lower {
        return syllable(short) == syllable(&full[0]);
    }
    if !matches!(short.shape, Shape::Upper | Shape::Dotted) || short.longer_than(KNOWN) {
        return false;
    }
    let letter = |at: u32| (short.prefix(at + 1) >> (8 * at)) & 0xff;
    let letters =
        (0..KNOWN).map(letter).take_while(|&letter| letter > 0).filter(|&letter| letter != u64::from(b'.'));
    let firsts = full.iter().filter(|word| word.shape.is_capital()).map(|word| word.prefix(1));
    full.len() > 1 && letters.eq(firsts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    fn found(text: &str, others: &[Mention]) -> Vec<(usize, Kind)> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mentions = vec![Mention { words: 0..3, kind: Kind::Org as usize, certainty: 0.9 }];
        mentions.extend_from_slice(others);
        follow(&reading, &mut mentions);
        mentions.iter().map(|mention| (mention.words.start, Kind::ALL[mention.kind])).collect()
    }

    #[test]
    fn letters_in_brackets_are_what_they_stand_for_from_there_on() {
        let place = Mention { words: 8..9, kind: Kind::Place as usize, certainty: 0.6 };
        let all = found("Grupo Estrela Norte (GEN) fell. GEN is small.", &[place]);
        assert_eq!(all, [(0, Kind::Org), (4, Kind::Org), (8, Kind::Org)]);
    }

    #[test]
    fn a_word_in_brackets_that_begins_as_the_name_is_short_for_it() {
        assert_eq!(found("Grupo Estrela Norte (Grenor) fell.", &[]).len(), 2);
        assert_eq!(found("Grupo Estrela Norte (Sweden) fell.", &[]).len(), 1);
    }

    #[test]
    fn other_letters_in_brackets_are_left_alone() {
        assert_eq!(found("Grupo Estrela Norte (NYSE) fell.", &[]).len(), 1);
        assert_eq!(found("Grupo Estrela Norte, GEN, fell.", &[]).len(), 1);
    }
}
