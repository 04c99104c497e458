//! What belongs to a name though it is no word of it: "Macy's" and "Calif." where a list knows them so, "Norda Co.", "The
//! Hague", "OPEC+", the number of an "82nd Airborne Division".

use super::document::{self, Mention};
use super::lists;
use super::sentence::Reading;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// What armies, fleets and courts are numbered with.
const NUMBERED: Words = words![
    "airborne", "army", "battalion", "brigade", "circuit", "corps", "division", "fleet", "infantry",
    "regiment", "squadron", "wing"
];

/// What an ordinal in digits ends with.
const ORDINAL: Words = words!["st", "nd", "rd", "th"];

/// Forms of companies that are cut short, with a dot.
const CUT: Words = words!["bros", "co", "corp", "cos", "inc", "ltd"];

/// What an office begins with.
const OFFICES: Words = words!["acting", "chair", "chief", "deputy", "executive", "senior", "vice"];

/// How sure a name of several words is that a list knows, and nothing else.
pub(super) const LISTED: f32 = 0.8;

/// Adds the names of several words that lists know as one kind, where nothing was found.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    for words in document::free_runs(reading, mentions) {
        if let Some(kind) = lists::kind(reading.known(&words)).filter(|_| words.len() > 1) {
            mentions.push(Mention { words, kind: kind as usize, certainty: LISTED });
        }
    }
    employers(reading, mentions);
    document::order(mentions);
}

/// Adds whose office it is that stands before a name: "Fed Vice Chair Anna Holm".
fn employers(reading: &Reading, mentions: &mut Vec<Mention>) {
    let free = document::free(reading, mentions);
    for at in (0..reading.words.len()).filter(|&at| free[at] && reading.runs[at].start as usize == at) {
        let run = at..reading.runs[at].end as usize;
        let office = |at: usize| {
            reading.listed[at].any() & lists::TITLES != 0 || OFFICES.hold(reading.words[at].lower)
        };
        let ends = (at + 1..run.end).take_while(|&end| free[end - 1]).filter(|&end| office(end));
        let employer =
            ends.map(|end| at..end).find(|words| lists::kind(reading.known(words)) == Some(Kind::Org));
        if let Some(words) = employer {
            mentions.push(Mention { words, kind: Kind::Org as usize, certainty: LISTED });
        }
    }
}

/// Takes what belongs to a name into it: a closing 's or dot that a list knows, the dot of a form that is cut short, "The"
/// that a list knows, a plus, the number of a unit.
pub(super) fn complete(reading: &Reading, mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let words = mentions[at].words.clone();
        let sign = reading.words.get(words.end).filter(|next| !next.spaced).map_or(0, |next| next.lower);
        let listed = (sign == const { hash("'s") } || sign == const { hash(".") })
            && reading.known(&(words.start..words.end + 1)) != 0;
        let cut = sign == const { hash(".") }
            && mentions[at].kind == Kind::Org as usize
            && words.len() > 1
            && CUT.hold(reading.words[words.end - 1].lower);
        let taken = mentions.get(at + 1).is_some_and(|next| next.words.start <= words.end);
        let plus = sign == const { hash("+") }
            && reading.words.get(words.end + 1).is_none_or(|next| next.spaced || next.shape == Shape::Other);
        if (listed || cut || plus) && !taken {
            mentions[at].words.end += 1;
        }
        let free = at == 0 || mentions[at - 1].words.end < words.start;
        if free && mentions[at].kind == Kind::Org as usize && is_numbered(reading, words.start, words.end) {
            mentions[at].words.start -= 2;
        }
        if free && is_called_the(reading, &words) {
            mentions[at].words.start -= 1;
            mentions[at].kind = Kind::Place as usize;
        }
    }
}

/// "The Hague", where the list knows it so.
fn is_called_the(reading: &Reading, words: &Range<usize>) -> bool {
    words.start.checked_sub(1).is_some_and(|the| {
        let word = &reading.words[the];
        word.lower == const { hash("the") }
            && word.shape.is_capital()
            && lists::kind(reading.known(&(the..words.end))) == Some(Kind::Place)
    })
}

/// Does "82nd" stand before the name of a unit?
fn is_numbered(reading: &Reading, start: usize, end: usize) -> bool {
    let Some([number, ordinal]) = start.checked_sub(2).and_then(|from| reading.words.get(from..start)) else {
        return false;
    };
    number.shape.is_number()
        && !ordinal.spaced
        && ORDINAL.hold(ordinal.lower)
        && reading.words[start..end].iter().any(|word: &Word| NUMBERED.hold(word.lower))
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn a_listed_name_is_marked_whole() {
        let names = Names::new();
        for (text, expected) in [
            ("It was told by Fed Vice Chair Ximo Quillan.", "Fed"),
            ("Shares of McDonald's fell on Monday.", "McDonald's"),
            ("Shares of Nokia's rival fell on Monday.", "Nokia"),
            ("It was told by Norda Tool Co. of Houston.", "Norda Tool Co."),
            ("The court in The Hague met on Monday.", "The Hague"),
        ] {
            let found = annotate(&Article::new(text), &names, None);
            assert!(found.iter().any(|mark| mark.span.of(text) == expected), "{text}");
        }
    }
}
