//! Roads that are called by a letter and a number, "the A308 was closed", as cars, phones and paper are too; and streets as
//! other languages call them: "Rua do Norte", "Calle Vela".

use super::document::{self, Mention};
use super::sentence::Reading;
use super::word::Shape;
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// How sure a road is that its sentence tells.
const TOLD: f32 = 0.8;

/// So sure of another kind, it is called after a street.
const SURE: f32 = 0.95;

/// What roads are called by.
const LETTERS: Words = words!["a", "b", "m"];

/// What streets and squares begin with.
const STREETS: Words =
    words!["avenida", "calle", "jalan", "piazza", "piazzale", "plaza", "praça", "rua", "rue", "viale"];

/// Of what a sentence speaks that names a road.
const TRAFFIC: Words = words![
    "carriageway", "collision", "crash", "crashed", "diversion", "eastbound", "highway", "junction",
    "junctions", "lane", "lanes", "lay-by", "motorists", "motorway", "northbound", "road", "roads",
    "roadworks", "roundabout", "slip", "southbound", "traffic", "westbound"
];

/// Makes places of the roads that were read as something else, and adds those that were not found.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    for mention in mentions.iter_mut().filter(|mention| mention.words.len() > 1) {
        if STREETS.hold(reading.words[mention.words.start].lower) && mention.certainty < SURE {
            mention.kind = Kind::Place as usize;
        }
    }
    let mut added = Vec::new();
    for sentence in &reading.sentences {
        let words = sentence.words.clone();
        if !words.clone().any(|at| TRAFFIC.hold(reading.words[at].lower)) {
            continue;
        }
        for words in words.map(|at| at..at + 2).filter(|words| is_road(reading, words)) {
            let road = Mention { words, kind: Kind::Place as usize, certainty: TOLD };
            match document::holding(mentions, &road.words) {
                Ok(at) if mentions[at].words.end <= road.words.end => mentions[at] = road,
                Ok(_) => {}
                Err(_) => added.push(road),
            }
        }
    }
    mentions.append(&mut added);
    document::order(mentions);
}

/// "M5", "A308", "B4035"
fn is_road(reading: &Reading, words: &Range<usize>) -> bool {
    /// So many figures a road has at most.
    const LONGEST: u32 = 4;
    let Some([letter, number]) = reading.words.get(words.clone()) else { return false };
    let begins = letter.spaced
        || words.start.checked_sub(1).is_none_or(|before| reading.words[before].shape == Shape::Other);
    begins
        && LETTERS.hold(letter.lower)
        && letter.shape == Shape::Initial
        && number.shape.is_number()
        && !number.spaced
        && !number.longer_than(LONGEST)
        && !reading.words.get(words.end).is_some_and(|word| !word.spaced && word.shape.is_capital())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    #[test]
    fn streets_are_told_in_other_languages_too() {
        let article = Article::new("Rua Vela Norte");
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mentions = vec![Mention { words: 0..3, kind: Kind::Person as usize, certainty: 0.6 }];
        add(&reading, &mut mentions);
        assert_eq!(mentions[0].kind, Kind::Place as usize);
    }

    #[test]
    fn a_letter_with_a_number_is_a_road_where_there_is_traffic() {
        for (text, expected) in [
            ("The M5 was closed between two junctions.", 1),
            ("There was a crash on the A308 and on the B4035.", 2),
            ("She drove the M5 home and bought a sheet of A4.", 0),
            ("A lane was full of MPs, A1B2 and a B.", 0),
        ] {
            let article = Article::new(text);
            let reading =
                Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
            let mut mentions = Vec::new();
            add(&reading, &mut mentions);
            assert_eq!(mentions.len(), expected, "{text}");
        }
    }
}
