//! People: titles, given names, initials, the words around a name.

use super::compound::compound;
use super::context;
use super::gazetteer::Classes;
use super::mention::{Evidence, HINT, LIKELY, SURE};
use super::words::{Shape, Word};
use crate::annotation::Kind;
use std::ops::Range;

/// After one of these a capitalised name is a person's. With small letters the same holds: "spokeswoman Mao Ning".
pub(super) const TITLES: &str = include_str!("lists/own/titles.txt");

/// Words in front of a title, which belong to other names as well.
pub(super) const SOFT_TITLES: &str = include_str!("lists/own/title_modifiers.txt");

/// Small words inside people's names.
pub(super) const PARTICLES: &str = "\
al el bin ben ibn bint abu de da do dos das del della der den di du la le van von ter ten af av y e zu zur";

/// What people have: "Kiarostami's death".
pub(super) const RELATIONS: &str = "\
age aunt birth body brother career childhood cousin daughter death family father fiancee friend friends \
funeral girlfriend husband lawyer lawyers life mother parents remarks resignation sister son speech uncle \
widow wife";

/// What people do; organisations do it too, but less often.
pub(super) const SPEECH: &str = "\
said says told added asked wrote explained argued noted insisted warned replied recalled admitted denied \
smiled thinks believes hopes died graduated laughed married resigned retired shouted starred studied \
testified tweeted joked lamented quipped remarked stressed";

/// A person's name, and the reason.
pub(super) struct Person {
    pub(super) range: Range<usize>,
    pub(super) evidence: Evidence,
}

/// The person whose name, or whose title in capitals before it, starts at `at`.
pub(super) fn person(words: &[Word], at: usize) -> Option<Person> {
    titled(words, at)
        .or_else(|| after_a_role(words, at))
        .or_else(|| given_name(words, at))
        .or_else(|| with_article(words, at))
        .or_else(|| initials(words, at))
}

/// "President Xi Jinping", "Mr. Li", "Secretary of State John Kerry".
fn titled(words: &[Word], at: usize) -> Option<Person> {
    let (end, strong) = title_end(words, at);
    let first = words.get(end).filter(|_| end > at)?;
    let may_follow = first.spaced && starts_a_person(words, end);
    if !may_follow || !strong && !first.any(Classes::FIRST_NAME) {
        return None;
    }
    let title: Vec<&str> =
        words[at..end].iter().map(|word| &*word.text).filter(|word| *word != ".").collect();
    let title = title.join(" ").replace(" - ", "-");
    let why = "a capitalised name after the title “{}”";
    Some(Person {
        range: end..name_end(words, end),
        evidence: Evidence::about(&title, Kind::Person, SURE, why),
    })
}

/// Longer rows of titles are cut, so that the time stays linear.
const LONGEST_TITLE: usize = 8;

/// Where the title in capitals that starts at `at` ends, and whether it is one without doubt.
pub(super) fn title_end(words: &[Word], at: usize) -> (usize, bool) {
    let limit = words.len().min(at + LONGEST_TITLE);
    let (mut end, mut strong) = (at, false);
    while let Some(word) = words[..limit].get(end).filter(|word| end == at || !word.cautious) {
        let is_title = word.is_name() && word.any(Classes::TITLE);
        let hyphened = end > at
            && word.is_glued("-")
            && words.get(end + 1).is_some_and(|next| next.any(Classes::TITLE | Classes::SOFT_TITLE));
        let dot = end > at && word.is_glued(".") && words[end - 1].text.len() <= 4;
        let of_office = strong
            && matches!(&*word.text, "of" | "for" | "and")
            && words.get(end + 1).is_some_and(|next| next.is_name() && next.any(Classes::SOFT_TITLE));
        if of_office {
            end += 2;
            continue;
        }
        if !(is_title || hyphened || dot || word.is_name() && word.any(Classes::SOFT_TITLE)) {
            break;
        }
        strong |= is_title;
        end += 1;
    }
    (end, strong)
}

/// "spokeswoman Mao Ning", "former president Carter".
fn after_a_role(words: &[Word], at: usize) -> Option<Person> {
    let role = at.checked_sub(1).and_then(|before| words.get(before))?;
    if role.shape != Shape::Small
        || !role.any(Classes::TITLE)
        || !words[at].spaced
        || !starts_a_person(words, at)
    {
        return None;
    }
    let why = "a capitalised name after “{}”";
    Some(Person {
        range: at..name_end(words, at),
        evidence: Evidence::about(&role.text, Kind::Person, SURE, why),
    })
}

/// May a person's name start here? Not where the lists know another kind of name.
fn starts_a_person(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let person = Classes::FIRST_NAME | Classes::PERSON;
    let particle = word.any(Classes::PARTICLE) && particles_end(words, at).is_some();
    (word.is_name() || particle || is_arabic_article(words, at))
        && !word.any(Classes::FUNCTION | Classes::CALENDAR)
        && (!word.any(Classes::NAMES) || word.any(person) || is_named_after_a_town(words, at))
        && (word.shape != Shape::Upper || word.text.len() > 4)
        && (!word.any(Classes::HEADS) || compound(words, at).is_none())
}

/// "Alexandria Ortega" after a title: a town's name, and a name that nothing else explains behind it.
fn is_named_after_a_town(words: &[Word], at: usize) -> bool {
    let other =
        Classes::PLACES | Classes::GROUP | Classes::ORG | Classes::HEADS | Classes::TITLE | Classes::CALENDAR;
    words[at].any(Classes::CITY | Classes::REGION)
        && !words[at].any(Classes::COUNTRY | Classes::ORG)
        && words
            .get(at + 1)
            .is_some_and(|next| next.spaced && next.shape == Shape::Capital && !next.any(other))
}

/// "John Smith", "Anna Nowak": a listed given name and what follows it.
fn given_name(words: &[Word], at: usize) -> Option<Person> {
    let word = &words[at];
    if !word.is_name() || !word.any(Classes::FIRST_NAME) {
        return full_name(words, at);
    }
    let end = name_end(words, at);
    if end == at + 1 {
        let clear = !word
            .any(Classes::EVERYDAY | Classes::PLACES | Classes::ORG | Classes::FUNCTION | Classes::CALENDAR);
        let weight = if context::is_closed(words, end) { 2 } else { HINT };
        return clear.then(|| Person {
            range: at..end,
            evidence: Evidence::new(Kind::Person, weight, "on the list of given names"),
        });
    }
    let weight = if word.any(Classes::EVERYDAY | Classes::PLACES) { LIKELY } else { 4 };
    let why = "“{}” is on the list of given names";
    Some(Person { range: at..end, evidence: Evidence::about(&word.text, Kind::Person, weight, why) })
}

/// "Anderson Cooper", "Sydney Sweeney": a surname or a town as given name, where a surname of the list follows.
fn full_name(words: &[Word], at: usize) -> Option<Person> {
    let given = Classes::PERSON | Classes::SURNAME | Classes::CITY | Classes::REGION;
    if !words[at].any(given)
        || words[at].any(Classes::COUNTRY | Classes::ORG)
        || words[at].shape == Shape::Upper
    {
        return None;
    }
    let end = name_end(words, at);
    let fits = end > at + 1 && words[end - 1].any(Classes::SURNAME) && !words[end - 1].any(Classes::PLACES);
    let why = "its last word is on the list of surnames";
    fits.then(|| Person { range: at..end, evidence: Evidence::new(Kind::Person, LIKELY, why) })
}

/// First words of Arabic names of places and movements: "Deir al-Zor", "Ansar al-Sharia".
const NOT_GIVEN: &[&str] = &[
    "Ahrar", "Ain", "Ansar", "Ayn", "Bab", "Beit", "Dar", "Deir", "Hayat", "Jabal", "Jabhat", "Jisr", "Jund",
    "Khan", "Ras", "Tal", "Tel", "Umm", "Wadi",
];

/// "Nabil al-Farouq": a name that no list knows before "al-".
fn with_article(words: &[Word], at: usize) -> Option<Person> {
    let word = &words[at];
    let other = Classes::NAMES | Classes::HEADS | Classes::CALENDAR | Classes::EVERYDAY;
    let fits = word.shape == Shape::Capital
        && !word.any(other)
        && !NOT_GIVEN.contains(&&*word.text)
        && at + 1 < words.len()
        && words[at + 1].spaced
        && is_arabic_article(words, at + 1);
    let why = "a name before “al-”";
    fits.then(|| Person {
        range: at..name_end(words, at),
        evidence: Evidence::new(Kind::Person, LIKELY, why),
    })
}

/// "J. K. Rowling".
fn initials(words: &[Word], at: usize) -> Option<Person> {
    if words[at].shape != Shape::Initial || !words.get(at + 1).is_some_and(|next| next.is_glued(".")) {
        return None;
    }
    let end = name_end(words, at);
    let named = words[at..end].last().is_some_and(|last| last.shape == Shape::Capital);
    named.then(|| Person {
        range: at..end,
        evidence: Evidence::new(Kind::Person, 4, "initials and a surname"),
    })
}

/// "al" and "el" before a hyphen, as in "al-Sadr".
pub(super) fn is_arabic_article(words: &[Word], at: usize) -> bool {
    matches!(&*words[at].text, "al" | "el" | "Al" | "El" | "ul" | "as" | "an" | "ash")
        && words.get(at + 1).is_some_and(|hyphen| hyphen.is_glued("-"))
        && words.get(at + 2).is_some_and(|next| !next.spaced && next.is_name())
}

/// Where the person's name that starts at `at` ends: up to four names, with initials, particles and hyphens.
pub(super) fn name_end(words: &[Word], at: usize) -> usize {
    let (mut end, mut names) = (at, 0);
    while names < 5 {
        let Some(word) = words.get(end) else { break };
        if end > at && (word.cautious || !word.spaced) {
            break;
        }
        if is_arabic_article(words, end) {
            end += 3;
            names += 1;
            continue;
        }
        if word.shape == Shape::Initial && words.get(end + 1).is_some_and(|next| next.is_glued(".")) {
            let more = words.get(end + 2).is_some_and(|next| {
                next.spaced
                    && !next.cautious
                    && (next.shape == Shape::Initial || continues(words, end + 2, at))
            });
            if !more {
                break;
            }
            end += 2;
            names += 1;
            continue;
        }
        if word.shape == Shape::Small || word.any(Classes::PARTICLE) && end > at {
            match particles_end(words, end) {
                Some(name) => end = name,
                None => break,
            }
        }
        if !(end == at && words[at].is_name() || continues(words, end, at)) {
            break;
        }
        end += 1;
        names += 1;
        end = hyphened_end(words, end);
        if is_apposed(words, end) {
            end += 2;
        }
    }
    end.max(at + 1)
}

/// After "bin", "de la", "van der": where the name itself stands, if one does.
fn particles_end(words: &[Word], at: usize) -> Option<usize> {
    let end = (at..words.len().min(at + 3)).find(|&place| !words[place].any(Classes::PARTICLE))?;
    (end > at && words[end].is_name() && words[end].spaced && !words[end].any(Classes::PLACES)).then_some(end)
}

/// May this word go on a person's name that began at `start`?
fn continues(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    if is_ordinal(&word.text) {
        return true;
    }
    let person = Classes::FIRST_NAME | Classes::PERSON;
    // "Larry King", "Benny Hill": after a given name alone, a word of another use may be the surname.
    let last = at > start && !words.get(at + 1).is_some_and(|next| next.spaced && next.is_name());
    let is_other = word.any(Classes::TITLE | Classes::HEADS | Classes::SOFT_TITLE) && !last
        || word.any(Classes::GROUP | Classes::EVENT) && !word.any(person)
        // "Michael Jordan", but "in Paris France".
        || word.any(Classes::COUNTRY) && !word.any(person) && (!last || words[start].any(Classes::PLACES))
        || word.any(Classes::ORG) && word.shape == Shape::Upper
        || word.any(Classes::CALENDAR | Classes::FUNCTION);
    matches!(word.shape, Shape::Capital) && !is_other
}

/// "II", "XVI".
fn is_ordinal(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// "Jr." after a name.
fn is_apposed(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.spaced && matches!(&*word.text, "Jr" | "Sr"))
        && words.get(at + 1).is_some_and(|dot| dot.is_glued("."))
}

/// Endings after a hyphen that are no part of the name: "Clinton-era".
const JOINED: &[&str] = &["born", "era", "free", "held", "in", "led", "like", "made", "run", "wide"];

/// Where a name goes on behind hyphens: "Jean-Claude", "Ki-moon".
fn hyphened_end(words: &[Word], mut end: usize) -> usize {
    while let (Some(hyphen), Some(next)) = (words.get(end), words.get(end + 1)) {
        let small = next.shape == Shape::Small && next.text.len() <= 5 && !JOINED.contains(&&*next.text);
        let spoken = next.any(Classes::EVERYDAY | Classes::FUNCTION | Classes::TITLE);
        if !hyphen.is_glued("-") || next.spaced || !(next.shape == Shape::Capital || small && !spoken) {
            break;
        }
        end += 2;
    }
    end
}
