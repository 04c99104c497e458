//! What stands before somebody's name and tells a person: "Mrs Holm", "A. Hudson".

use super::document::{self, Mention};
use super::lists;
use super::opener;
use super::sentence::{ALONE, Reading, Style};
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;

/// How sure it is that a title or an initial stands before somebody's name, and how many words that has at most.
const TITLED: f32 = 0.9;
const LONGEST_NAME: usize = 4;

/// So sure of a company, it is one.
const SURE: f32 = 0.85;

/// What stands before nobody but people.
const POLITE: Words = words!["alhaji", "cllr", "hajiya", "mallam", "messrs", "mr", "mrs", "ms", "shri"];

/// What else stands before somebody's name and is no part of it.
const TITLES: Words = words![
    "ambassador", "ch", "chairman", "chairwoman", "commissioner", "congressman", "congresswoman",
    "constable", "det", "director", "dr", "executive", "insp", "inspector", "justice", "justices",
    "minister", "miss", "officer", "prof", "secretary", "senator", "superintendent", "."
];

/// What stands behind somebody's name and is no part of it.
const HONOURS: Words = words!["cbe", "kc", "mbe", "mp", "obe", "phd", "qc"];

/// What stands before one of those that are counted up.
const COUNTED: Words = words!["(", ",", ";", ":", "and"];

/// Takes titles and honours off somebody's name; who is a Mr or a Mrs is a person, whatever else is called so.
pub(super) fn untitle(reading: &Reading, mention: &mut Mention) {
    let lower = |at: usize| reading.words[at].lower;
    let mut polite = false;
    while mention.words.len() > 1 {
        let first = lower(mention.words.start);
        let is_polite = POLITE.hold(first);
        let is_title = is_polite || mention.kind == Kind::Person as usize && TITLES.hold(first);
        if !is_title {
            break;
        }
        polite |= is_polite;
        mention.words.start += 1;
    }
    let is_honour = |word: &Word| word.shape == Shape::Upper && HONOURS.hold(word.lower);
    if mention.words.len() > 1 && is_honour(&reading.words[mention.words.end - 1]) {
        mention.words.end -= 1;
    }
    let start = mention.words.start;
    let dot = start > 1 && lower(start - 1) == const { hash(".") };
    polite |= start > 0 && POLITE.hold(lower(start - 1 - usize::from(dot)));
    if polite {
        mention.kind = Kind::Person as usize;
    }
}

/// "Det Insp": titles and nobody's name.
pub(super) fn is_title(reading: &Reading, mention: &Mention) -> bool {
    mention.kind == Kind::Person as usize
        && mention.words.clone().all(|at| TITLES.hold(reading.words[at].lower))
}

/// "Timur Mindich": a given name and no word that a list knows as anything else is no company.
pub(super) fn christen(reading: &Reading, mention: &mut Mention) {
    let of_people = |at: usize| reading.listed[at].places[ALONE] & !lists::PEOPLE == 0;
    let at = mention.words.start;
    let christened = mention.kind == Kind::Org as usize
        && mention.words.len() == 2
        && mention.certainty < SURE
        && reading.listed[at].places[ALONE] & lists::GIVEN != 0
        && mention.words.clone().all(|at| of_people(at) && reading.words[at].shape == Shape::Capital);
    if christened {
        mention.kind = Kind::Person as usize;
    }
}

/// Adds whom a title or an initial tells where nothing was found: "Mr Jordan", "A. Hudson".
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    let free = document::free(reading, mentions);
    for sentence in reading.sentences.iter().filter(|sentence| sentence.style == Style::Running) {
        for at in sentence.words.clone() {
            let word = &reading.words[at];
            if !free[at] || !word.shape.is_capital() {
                continue;
            }
            let dotted = is_dot(reading.words.get(at + 1));
            let name = at + 1 + usize::from(dotted);
            let end = reading.runs.get(name).map_or(0, |run| run.end as usize);
            let short = (name + 1..=name + LONGEST_NAME).contains(&end) && end <= sentence.words.end;
            if !short || !free[name..end].iter().all(|free| *free) {
                continue;
            }
            // Not "Mr President".
            let office = reading.listed[name].any() & lists::TITLES != 0;
            let start = if POLITE.hold(word.lower) && !office {
                name
            } else if is_initial(word) && dotted && listed_with_others(reading, at) {
                at
            } else {
                continue;
            };
            mentions.push(Mention { words: start..end, kind: Kind::Person as usize, certainty: TITLED });
        }
    }
    for sentence in
        reading.sentences.iter().filter(|sentence| is_byline(&reading.words[sentence.words.clone()]))
    {
        for at in sentence.words.clone().skip(1) {
            let name = reading.runs[at].start as usize..reading.runs[at].end as usize;
            let short = (2..=LONGEST_NAME).contains(&name.len());
            if name.start == at && short && free[name.clone()].iter().all(|free| *free) {
                mentions.push(Mention { words: name, kind: Kind::Person as usize, certainty: TITLED });
            }
        }
    }
    document::order(mentions);
}

/// "By Anna Holm and Ben Okri": nothing but who wrote it.
fn is_byline(words: &[Word]) -> bool {
    let [by, first, _, rest @ ..] = words else { return false };
    let signs = |word: &Word| const { [hash("and"), hash(","), hash("|")] }.contains(&word.lower);
    by.lower == const { hash("by") }
        && first.shape == Shape::Capital
        && rest
            .iter()
            .all(|word| matches!(word.shape, Shape::Capital | Shape::Inner | Shape::Initial) || signs(word))
}

/// Is it one of those that are counted up? "(A. Hudson 68, G. Kirsten 43)".
fn listed_with_others(reading: &Reading, at: usize) -> bool {
    let name =
        reading.words.get(at + 2).is_some_and(|name| name.shape == Shape::Capital && !opener::is(name));
    name && at > 0 && COUNTED.hold(reading.words[at - 1].lower)
}

fn is_initial(word: &Word) -> bool {
    word.shape == Shape::Initial
}

fn is_dot(word: Option<&Word>) -> bool {
    word.is_some_and(|word| word.lower == const { hash(".") })
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::annotation::Kind;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn somebody_is_told_by_what_stands_before_the_name() {
        let names = Names::new();
        for (text, expected) in [
            ("She thanked Mr Oakfield in the hall.", "Oakfield"),
            ("Scores: K. Quillan 68, T. Brevik 43.", "K. Quillan"),
            ("By Tova Brevik and Ximo Quillan", "Ximo Quillan"),
            ("It was told to Cllr Ximo Quillan.", "Ximo Quillan"),
            ("It was led by Ximo Quillan KC.", "Ximo Quillan"),
        ] {
            let found = annotate(&Article::new(text), &names, None);
            let people = found.iter().filter(|mark| mark.kind == Kind::Person);
            assert!(people.clone().any(|mark| mark.span.of(text) == expected), "{text}");
        }
    }
}
