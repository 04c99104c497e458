//! What the words around a name tell of it.

use super::gazetteer::Classes;
use super::mention::{Evidence, HINT, LIKELY};
use super::words::{Shape, Word};
use crate::annotation::Kind;
use std::ops::Range;

/// Words of a row in which people stand, rather than places, songs or companies.
pub(super) const BEFORE_PEOPLE: &str =
    "after against and because between but by if including says said that when while with";

/// Words after which a name was hardly a person's.
pub(super) const AFTER_OTHERS: &str = "are during in is of on";

/// What is done without an "ed" at the end.
pub(super) const VERBS: &str = "\
became began bought brought came chose fell felt flew found fought gave got grew held kept knew left led lost made meant met \
must put ran rose sat saw sent set slept sold sought spent spoke stood swore taught thought threw took wants went woke won \
wore";

/// Tells `hear` the signs that stand around the name in `range`.
pub(super) fn context(words: &[Word], range: &Range<usize>, hear: impl FnMut(Evidence)) {
    let before = range.start.checked_sub(1).and_then(|before| from_before(words, before, range.end));
    let signs = [before, from_behind(words, range.end), from_apposition(words, range.end)];
    signs.into_iter().flatten().for_each(hear);
}

/// "in Xanadu", "the town of Xanadu", "the newspaper Xanadu", "the Xanadu".
fn from_before(words: &[Word], before: usize, end: usize) -> Option<Evidence> {
    let word = &words[before];
    if matches!(&*word.text, "the" | "a" | "an" | "The" | "A" | "An") {
        return Some(Evidence::new(Kind::Person, -LIKELY, "an article stands before it"));
    }
    if !(word.shape == Shape::Small || word.cautious && word.any(Classes::LOCATIVE))
        || !words[before + 1].spaced
    {
        return None;
    }
    let noun = before.checked_sub(1).map(|place| &words[place]).filter(|noun| noun.any(Classes::PLACE_NOUN));
    if let Some(noun) = noun.filter(|_| word.text == "of") {
        return Some(Evidence::about(&noun.text, Kind::Place, LIKELY, "a capitalised name after “{} of”"));
    }
    if word.any(Classes::ORG_NOUN) {
        return Some(Evidence::about(&word.text, Kind::Org, 2, "a capitalised name after “{}”"));
    }
    let place = word.any(Classes::LOCATIVE) && is_closed(words, end);
    place.then(|| Evidence::about(&word.text, Kind::Place, 2, "a capitalised name after “{}”"))
}

/// "Xanadu said", "Xanadu's wife", "Xanadu district", "Xanadu, Ohio".
fn from_behind(words: &[Word], end: usize) -> Option<Evidence> {
    let after = words.get(end)?;
    let next = words.get(end + 1);
    if after.shape == Shape::Small && after.spaced {
        let sign =
            |kind, weight| Some(Evidence::about(&after.text, kind, weight, "a capitalised name before “{}”"));
        return if after.any(Classes::SPEECH) || after.text == "who" {
            sign(Kind::Person, 2)
        } else if after.any(Classes::PLACE_NOUN) {
            sign(Kind::Place, 2)
        } else {
            sign(Kind::Org, LIKELY).filter(|_| after.any(Classes::OWNED))
        };
    }
    let next = next?;
    match &*after.text {
        "(" if next.text == "born" => Some(Evidence::new(Kind::Person, 2, "a date of birth follows")),
        "'s" | "'" if !after.spaced && next.any(Classes::RELATION) => {
            Some(Evidence::about(&next.text, Kind::Person, 2, "“{}” follows, which people have"))
        }
        "," if next.any(Classes::PLACES) => {
            Some(Evidence::new(Kind::Place, HINT, "a larger place may follow"))
        }
        _ => None,
    }
}

/// ", the ministry's spokesman,", ", a town in the north", ", 45,", " is a company".
fn from_apposition(words: &[Word], end: usize) -> Option<Evidence> {
    let opening = words.get(end)?;
    let copula = matches!(&*opening.text, "is" | "was");
    if !copula && !opening.is_glued(",") && opening.text != "(" {
        return None;
    }
    let first = words.get(end + 1)?;
    let person = |why: &'static str| Some(Evidence::new(Kind::Person, 2, why));
    if is_age(words, end + 1) && !copula {
        return person("an age follows");
    }
    if matches!(&*first.text, "who" | "whose") && !copula {
        return person("“who” follows");
    }
    let article = matches!(&*first.text, "a" | "an" | "the");
    let starts = article
        || !copula
            && (matches!(&*first.text, "its" | "his" | "her" | "their" | "head" | "chief" | "former")
                || first.shape == Shape::Small && first.any(Classes::TITLE));
    if !starts {
        return None;
    }
    // What is largest is no person: "the biggest producer".
    let mut largest = false;
    for word in words[end + 1..].iter().take(8) {
        let stops = Classes::SPEECH | Classes::LOCATIVE;
        if matches!(&*word.text, "," | "." | ";" | "of" | "for" | "that" | "which" | "who") || word.any(stops)
        {
            break;
        }
        largest |= matches!(&*word.text, "biggest" | "largest" | "leading");
        if word.shape != Shape::Small {
            continue;
        }
        let kind = if word.any(Classes::ORG_NOUN) || largest && word.any(Classes::TITLE) {
            Kind::Org
        } else if word.any(Classes::PLACE_NOUN) {
            Kind::Place
        } else if word.any(Classes::TITLE) || matches!(&*word.text, "head" | "chief" | "member") {
            Kind::Person
        } else {
            continue;
        };
        return Some(Evidence::about(&word.text, kind, LIKELY, "the text calls it “{}”"));
    }
    None
}

/// "45," after a comma.
fn is_age(words: &[Word], at: usize) -> bool {
    let age = words.get(at).and_then(|word| word.text.parse::<u32>().ok());
    age.is_some_and(|age| (5..=110).contains(&age))
        && words.get(at + 1).is_none_or(|next| matches!(&*next.text, "," | ")" | "."))
}

/// Does the name stand by itself, and not before a noun as in "Minuteman volunteers"?
pub(super) fn is_closed(words: &[Word], end: usize) -> bool {
    words.get(end).is_none_or(|after| match after.shape {
        Shape::Small => {
            after.any(Classes::FUNCTION | Classes::SPEECH | Classes::VERB)
                || after.text.ends_with("ed")
                || !after.spaced
        }
        Shape::Other => {
            let number = after.spaced && after.text.starts_with(|c: char| c.is_ascii_digit());
            !(number || after.is_glued("-"))
        }
        _ => after.cautious || after.any(Classes::CALENDAR),
    })
}

/// Do people stand between such words, rather than places, songs or companies?
pub(super) fn invites_a_person(words: &[Word], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map(|place| &words[place]);
    let before = before.is_none_or(|before| {
        words[start].cautious && before.text != "\""
            || matches!(&*before.text, "," | ";" | ")")
            || before.shape == Shape::Small && before.any(Classes::BEFORE_PEOPLE)
    });
    before
        && !words.get(end).is_some_and(|after| {
            matches!(&*after.text, "\"" | "”" | "-" | "–" | ":" | "/") || after.any(Classes::AFTER_OTHERS)
        })
}
