//! Where an article says that it was written: "KYIV — The parliament", "SANA (Agency) — The army".

use super::document::{self, Mention};
use super::lists::{PLACES, TOWNS};
use super::sentence::Reading;
use super::word::{Shape, Word};
use super::words::{Words, words};
use crate::annotation::Kind;

/// How sure it is that a listed place stands there.
const SURE: f32 = 0.9;

/// What stands behind the place of a dateline.
const BEHIND: Words = words!["—", "–", "-", "--", ",", "("];

/// Does the place of a dateline end before this word?
pub(super) fn ends(next: &Word) -> bool {
    BEHIND.hold(next.lower)
}

/// Adds the place in capitals that opens a block, where nothing was found.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    for words in document::free_runs(reading, mentions) {
        let capitals = reading.words[words.clone()].iter().all(|word| word.shape == Shape::Upper);
        let behind = reading.words.get(words.end).is_some_and(ends);
        if capitals && behind && reading.opens(words.start) && reading.known(&words) & (PLACES | TOWNS) != 0 {
            mentions.push(Mention { words, kind: Kind::Place as usize, certainty: SURE });
        }
    }
    document::order(mentions);
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::annotation::Kind;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn short_capitals_are_a_place_where_a_dateline_stands() {
        let names = Names::new();
        let places = |text: &str| {
            let found = annotate(&Article::new(text), &names, None);
            found.iter().filter(|mark| mark.kind == Kind::Place).count()
        };
        for text in ["ROME — Rain fell.", "LIMA (AP) — Rain fell.", "KYIV, Nov 3 (Reuters) - Rain fell."]
        {
            assert_eq!(places(text), 1, "{text}");
        }
        assert_eq!(places("LIMA is the name of a program that was written by students."), 0);
    }
}
