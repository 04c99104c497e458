//! What the words around a name tell of it.

use super::gazetteer::Classes;
use super::mention::{Evidence, HINT};
use super::words::{Shape, Word};
use crate::annotation::Kind;
use std::ops::Range;

/// What people have: "Kiarostami's death".
const RELATIONS: &[&str] = &[
    "age",
    "aunt",
    "birth",
    "body",
    "brother",
    "career",
    "childhood",
    "cousin",
    "daughter",
    "death",
    "family",
    "father",
    "fiancee",
    "friend",
    "friends",
    "funeral",
    "girlfriend",
    "husband",
    "lawyer",
    "lawyers",
    "life",
    "mother",
    "parents",
    "remarks",
    "resignation",
    "sister",
    "son",
    "speech",
    "uncle",
    "widow",
    "wife",
];

/// The signs that stand around the name in `range`.
pub(super) fn context(words: &[Word], range: &Range<usize>) -> Vec<Evidence> {
    let mut signs = Vec::new();
    let before = range.start.checked_sub(1).map(|place| &words[place]);
    let after = words.get(range.end);
    let next = words.get(range.end + 1);
    if let Some(before) = before {
        let small = before.shape == Shape::Small;
        if small && before.any(Classes::LOCATIVE) && words[range.start].spaced && is_closed(words, range.end)
        {
            signs.push(Evidence::new(Kind::Place, 2, format!("a capitalised name after “{}”", before.text)));
        }
        if matches!(&*before.text, "the" | "a" | "an" | "The" | "A" | "An") {
            signs.push(Evidence::new(Kind::Person, -3, "an article stands before it"));
        }
    }
    let Some(after) = after else { return signs };
    if after.shape == Shape::Small && after.any(Classes::SPEECH) {
        signs.push(Evidence::new(Kind::Person, 2, format!("a capitalised name before “{}”", after.text)));
    }
    if after.is_glued(",") || after.text == "(" {
        if next.is_some_and(|next| next.any(Classes::PLACES)) && after.text == "," {
            signs.push(Evidence::new(Kind::Place, HINT, "a larger place follows after a comma"));
        }
        if is_aged(words, range.end + 1)
            || has_a_role(words, range.end + 1)
            || next.is_some_and(|next| next.text == "who" || next.text == "whose")
        {
            signs.push(Evidence::new(Kind::Person, 2, "what follows after the comma tells who it is"));
        }
    }
    if after.text == "(" && next.is_some_and(|next| next.text == "born") {
        signs.push(Evidence::new(Kind::Person, 2, "a date of birth follows"));
    }
    let owned = matches!(&*after.text, "'s" | "'") && !after.spaced;
    if owned && next.is_some_and(|next| RELATIONS.contains(&&*next.text)) {
        signs.push(Evidence::new(Kind::Person, 2, "what it has, people have"));
    }
    if after.text == "who" {
        signs.push(Evidence::new(Kind::Person, 2, "“who” follows"));
    }
    if after.shape == Shape::Small
        && matches!(
            &*after.text,
            "spokesman"
                | "spokeswoman"
                | "shares"
                | "executive"
                | "executives"
                | "subsidiary"
                | "stock"
                | "employees"
        )
    {
        signs.push(Evidence::new(Kind::Org, HINT, format!("“{}” follows", after.text)));
    }
    signs
}

/// Does the name stand by itself, and not before a noun as in "Minuteman volunteers"?
pub(super) fn is_closed(words: &[Word], end: usize) -> bool {
    words.get(end).is_none_or(|after| match after.shape {
        Shape::Small => {
            after.any(Classes::FUNCTION | Classes::SPEECH) || after.text.ends_with("ed") || !after.spaced
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
    let before = start.checked_sub(1).map(|place| &*words[place].text);
    let before = before.is_none_or(|before| {
        words[start].cautious && before != "\""
            || matches!(
                before,
                "," | ";"
                    | ")"
                    | "and"
                    | "by"
                    | "with"
                    | "that"
                    | "including"
                    | "after"
                    | "when"
                    | "but"
                    | "while"
                    | "against"
                    | "because"
                    | "between"
                    | "if"
                    | "says"
                    | "said"
            )
    });
    let after = words.get(end).map(|after| &*after.text);
    before
        && !after.is_some_and(|after| {
            matches!(after, "in" | "of" | "\"" | "”" | "-" | "–" | "is" | "are" | "on" | "during" | ":" | "/")
        })
}

/// ", 45,"
fn is_aged(words: &[Word], at: usize) -> bool {
    let age = words.get(at).and_then(|word| word.text.parse::<u32>().ok());
    age.is_some_and(|age| (5..=110).contains(&age))
        && words.get(at + 1).is_none_or(|next| matches!(&*next.text, "," | ")" | "."))
}

/// ", the ministry's spokesman," ", head of the bank": a role within the next words.
fn has_a_role(words: &[Word], at: usize) -> bool {
    let starts = words.get(at).is_some_and(|word| {
        matches!(
            &*word.text,
            "a" | "an" | "the" | "its" | "his" | "her" | "their" | "head" | "chief" | "former"
        ) || word.shape == Shape::Small && word.any(Classes::TITLE)
    });
    starts
        && words[at..words.len().min(at + 7)]
            .iter()
            .take_while(|word| !matches!(&*word.text, "," | "." | ";" | "of" | "in" | "for"))
            .any(|word| {
                word.shape == Shape::Small
                    && (word.any(Classes::TITLE) || matches!(&*word.text, "head" | "chief"))
            })
}
