//! Where an article says that it was written: "KYIV — The parliament", "SANA (Agency) — The army".

use super::document::{self, Mention};
use super::lists::{PLACES, TOWNS};
use super::sentence::Reading;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;

/// How sure it is that a listed place stands there.
const SURE: f32 = 0.9;

/// What stands between a dateline and the article.
const DASHES: Words = words!["—", "–", "-", "--"];

/// So many names a dateline has at most: its place, its country, the agency.
const LONGEST: usize = 3;

/// Does the place of a dateline end before this word?
pub(super) fn ends(next: &Word) -> bool {
    DASHES.hold(next.lower) || const { [hash(","), hash("(")] }.contains(&next.lower)
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
    for sentence in &reading.sentences {
        agency(reading, sentence.words.start, mentions);
        second(reading, sentence.words.start, mentions);
    }
}

/// The second place of "GENEVA/PORT SUDAN, Nov 3" is all that stands behind the slash.
fn second(reading: &Reading, start: usize, mentions: &mut [Mention]) {
    let end = reading.runs[start].end as usize;
    let slash = (start..end).find(|&at| reading.words[at].lower == const { hash("/") });
    let ends = reading.words.get(end).is_some_and(ends);
    let Some(from) = slash.map(|slash| slash + 1).filter(|_| ends) else { return };
    let capitals = reading.words[from..end].iter().all(|word| word.shape == Shape::Upper);
    let last = mentions.iter_mut().find(|mention| mention.words.start > from && mention.words.end == end);
    if let Some(last) = last.filter(|last| capitals && last.kind == Kind::Place as usize) {
        last.words.start = from;
    }
}

/// What stands in brackets behind the place of a dateline, before its dash, is an agency: "OSLO (Dow Jones) --".
fn agency(reading: &Reading, start: usize, mentions: &mut [Mention]) {
    let Ok(at) = mentions.binary_search_by_key(&start, |mention| mention.words.start) else { return };
    let opens = |word: &Word| word.lower == const { hash("(") };
    let Some(name) = mentions[at..].iter_mut().take(LONGEST).find(|mention| {
        let before = mention.words.start.checked_sub(1).filter(|&before| before > start);
        before.is_some_and(|before| opens(&reading.words[before]))
    }) else {
        return;
    };
    let Some([close, dash]) = reading.words.get(name.words.end..name.words.end + 2) else { return };
    if close.lower == const { hash(")") } && DASHES.hold(dash.lower) {
        name.kind = Kind::Org as usize;
        name.certainty = SURE;
    }
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
        let text = "OSLO/PORT SUDAN, Nov 3 (Reuters) - Rain fell.";
        let found = annotate(&Article::new(text), &names, None);
        assert!(found.iter().any(|mark| mark.span.of(text) == "PORT SUDAN"));
        let text = "OSLO, Norway (Dow Jones)--Rain fell.";
        let found = annotate(&Article::new(text), &names, None);
        let agency = found.iter().find(|mark| mark.span.of(text) == "Dow Jones");
        assert_eq!(agency.map(|mark| mark.kind), Some(Kind::Org));
        assert_eq!(places("LIMA is the name of a program that was written by students."), 0);
    }
}
