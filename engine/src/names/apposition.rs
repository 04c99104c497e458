//! What a name is called beside it: "Lang Nu, a village in", "Duarte, 40,", "the lender Oriflux", "his wife, Aissata,".

use super::sentence::Reading;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// So many words an apposition has at most up to its head: "a former opposition member of parliament".
const LONGEST: usize = 6;

/// What is called a group, a company, a newspaper.
const ORGS: Words = words![
    "agency", "airline", "association", "automaker", "bank", "broadcaster", "brokerage", "carmaker", "chain",
    "charity", "chipmaker", "coalition", "company", "conglomerate", "consultancy", "contractor",
    "cooperative", "distributor", "drugmaker", "exporter", "faction", "firm", "foundation", "group",
    "importer", "insurer", "lender", "lessor", "magazine", "manufacturer", "militia", "newspaper",
    "nonprofit", "operator", "organisation", "organization", "party", "platform", "publisher", "regulator",
    "retailer", "startup", "subsidiary", "supplier", "tank", "union", "university", "utility", "watchdog",
    "website"
];

/// What is called a village, a district, an island.
const PLACES: Words = words![
    "borough", "city", "district", "hamlet", "island", "municipality", "neighborhood", "neighbourhood",
    "port", "province", "region", "suburb", "town", "township", "village"
];

/// Who is called a lawyer, an analyst, a student.
const PEOPLE: Words = words![
    "activist", "actor", "actress", "analyst", "architect", "author", "banker", "businessman",
    "businesswoman", "cleric", "doctor", "driver", "economist", "engineer", "expert", "farmer", "fisherman",
    "historian", "housewife", "journalist", "judge", "lawmaker", "lawyer", "nurse", "physician",
    "politician", "professor", "prosecutor", "reporter", "researcher", "resident", "scientist", "senator",
    "shopkeeper", "singer", "spokesman", "spokesperson", "spokeswoman", "strategist", "student", "teacher",
    "trader", "widow", "writer"
];

/// Who belongs to whom.
const KIN: Words = words![
    "aunt", "boyfriend", "brother", "cousin", "daughter", "father", "girlfriend", "granddaughter",
    "grandfather", "grandmother", "grandson", "husband", "mother", "nephew", "niece", "sister", "son",
    "uncle", "wife"
];

/// What ends the words up to an apposition's head.
const ENDS: Words = words![
    ",", ".", ";", ")", "and", "at", "based", "by", "for", "from", "in", "near", "of", "on", "that", "where",
    "which", "who", "whose", "with"
];

/// What opens an apposition.
const OPENERS: Words = words!["a", "an", "her", "his", "the", "their"];

/// "the lender Vela Norte", "lawyer Anna Holm", "his wife, Aissata,"
pub(super) fn called(reading: &Reading, words: &Range<usize>) -> Option<Kind> {
    let before = |back: usize| words.start.checked_sub(back).map(|at| &reading.words[at]);
    let comma = |word: Option<&Word>| word.is_some_and(|word| word.lower == const { hash(",") });
    let apart = comma(before(1)) && comma(reading.words.get(words.end));
    let head = before(1 + usize::from(apart)).filter(|head| head.shape == Shape::Small)?;
    if !apart && ORGS.hold(head.lower) {
        Some(Kind::Org)
    } else {
        let somebody = KIN.hold(head.lower) || !apart && PEOPLE.hold(head.lower);
        somebody.then_some(Kind::Person)
    }
}

/// What is told behind a name: its age, who trains it, or what it is.
pub(super) fn told(behind: &[Word]) -> Option<Kind> {
    age(behind).or_else(|| team(behind)).or_else(|| apposition(behind))
}

/// ", coached by"
fn team(behind: &[Word]) -> Option<Kind> {
    let [comma, coached, by, ..] = behind else { return None };
    let trained = comma.lower == const { hash(",") }
        && [const { hash("coached") }, const { hash("managed") }].contains(&coached.lower)
        && by.lower == const { hash("by") };
    trained.then_some(Kind::Org)
}

/// ", 40, of"
fn age(behind: &[Word]) -> Option<Kind> {
    let [comma, age, next, ..] = behind else { return None };
    let is_age = comma.lower == const { hash(",") }
        && age.shape == Shape::Number
        && age.longer_than(1)
        && !age.longer_than(2);
    (is_age && next.lower == const { hash(",") }).then_some(Kind::Person)
}

/// The words behind a comma up to what ends them: "a village" of ", a village in".
fn words(behind: &[Word]) -> Option<&[Word]> {
    let [comma, opener, rest @ ..] = behind else { return None };
    let opens = comma.lower == const { hash(",") } && OPENERS.hold(opener.lower);
    let end = rest.iter().take(LONGEST + 1).position(|word| ENDS.hold(word.lower))?;
    opens.then(|| &behind[1..end + 2])
}

/// ", a village,": does a comma close what is told?
pub(super) fn is_closed(behind: &[Word]) -> bool {
    words(behind)
        .and_then(|words| behind.get(words.len() + 1))
        .is_some_and(|end| end.lower == const { hash(",") })
}

/// ", a village in"
fn apposition(behind: &[Word]) -> Option<Kind> {
    let words = words(behind)?;
    let head = words.last().filter(|head| head.shape == Shape::Small)?;
    if ORGS.hold(head.lower) {
        Some(Kind::Org)
    } else if PLACES.hold(head.lower) {
        Some(Kind::Place)
    } else {
        (PEOPLE.hold(head.lower) || KIN.hold(head.lower)).then_some(Kind::Person)
    }
}
