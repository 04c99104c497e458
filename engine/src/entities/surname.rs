//! A name that stands alone: "Smith", "Xi", "Mr Smith". It is the one of that name who was meant last, as far as
//! nothing speaks against it.

use super::form::{Forms, holds};
use super::joined::Joined;
use super::person::{People, WINDOW, alone};
use super::spelling::{alike, skeleton};
use crate::annotation::{Annotation, Kind};

/// The group that each annotation belongs to, by its root.
pub(super) fn owners(
    text: &str,
    annotations: &[Annotation],
    forms: &Forms,
    people: &People,
    joined: &mut Joined,
) -> Vec<Option<usize>> {
    let mut known: Vec<Known> = vec![Known::default(); forms.all.len()];
    for (place, annotation) in annotations.iter().enumerate().filter(|(_, a)| a.kind == Kind::Person) {
        if let Some(form) = forms.of[place].filter(|&form| alone(&forms.all[form].words).is_none()) {
            let known = &mut known[joined.root(form)];
            if known.sex == Sex::Unknown {
                known.sex = title(text, annotation.span.start).or(given(&forms.all[form].words[0]));
            }
        }
    }
    let mut owners: Vec<Option<usize>> = Vec::with_capacity(annotations.len());
    for (place, annotation) in annotations.iter().enumerate() {
        let Some(form) = forms.of[place] else {
            owners.push(None);
            continue;
        };
        let mut owner = joined.root(form);
        if annotation.kind == Kind::Person {
            if let Some(name) = alone(&forms.all[form].words) {
                let sex = title(text, annotation.span.start);
                owner = bearer(name, place, sex, forms, people, joined, &known).unwrap_or(owner);
            }
            known[owner].last = place + 1;
        }
        owners.push(Some(owner));
    }
    owners
}

/// What the text up to some place says of a person.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    sex: Sex,
    /// The number of the last mention, from 1; 0 before the first.
    last: usize,
}

/// Which titles a person may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sex {
    #[default]
    Unknown,
    Man,
    Woman,
}

impl Sex {
    fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }

    /// How well the two agree.
    fn agrees(self, other: Self) -> u8 {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => 1,
            _ if self == other => 2,
            _ => 0,
        }
    }
}

/// Who bears the name that stands alone at annotation `place`: of those of that name the one named last, else the
/// next one; a family name counts more than a given name.
fn bearer(
    name: &str,
    place: usize,
    sex: Sex,
    forms: &Forms,
    people: &People,
    joined: &mut Joined,
    known: &[Known],
) -> Option<usize> {
    let skeleton = skeleton(name);
    let here = people.words.partition_point(|(word, at)| (&**word, *at) < (&*skeleton, place));
    let around = here.saturating_sub(WINDOW)..people.words.len().min(here + WINDOW);
    let mut best = None;
    for (word, first) in &people.words[around] {
        let Some(form) = forms.of[*first].filter(|_| *word == skeleton) else { continue };
        let words = &forms.all[form].words;
        let Some(at) = words.iter().rposition(|word| is_bare(name, word)) else { continue };
        let root = joined.root(form);
        let position = match at {
            _ if at + 1 == words.len() => 2,
            0 => 1,
            _ => 0,
        };
        let last = known[root].last;
        // Named before, and then the latest; else the first that follows.
        let nearness = if last > 0 { last } else { 0 };
        let later = usize::MAX - first;
        let fits = (known[root].sex.agrees(sex), words[at] == name, position, nearness, later);
        if best.is_none_or(|(most, _)| fits > most) {
            best = Some((fits, root));
        }
    }
    best.map(|(_, root)| root)
}

/// Is the name that stands alone this word of a full name? Short ones must be written alike.
fn is_bare(name: &str, word: &str) -> bool {
    name == word || name.len() > 5 && alike(name, word, false)
}

/// What the title before a name says: "Mr", "spokeswoman".
fn title(text: &str, start: usize) -> Sex {
    const WOMEN: &str = "mrs ms miss madam madame lady dame queen princess duchess actress baroness empress her sister \
                         mother wife daughter";
    const MEN: &str =
        "mr sir lord king prince duke baron emperor actor brother father husband son chairman policeman";
    let before = text[..start].trim_end_matches([' ', '\u{a0}', '.']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if word.len() > 20 {
        return Sex::Unknown;
    }
    let word = word.to_ascii_lowercase();
    if word.ends_with("woman") || holds(WOMEN, &word) {
        Sex::Woman
    } else if word.ends_with("sman") || holds(MEN, &word) {
        Sex::Man
    } else {
        Sex::Unknown
    }
}

/// What a given name says. Only what hardly errs: most names that end in "a" are women's.
fn given(name: &str) -> Sex {
    const WOMEN: &str = "alice ann anne carol caroline catherine charlotte christine claire diane elizabeth ellen emily \
                         emma helen irene jane janet jennifer joan judith julie karen kate katherine kathleen kim laura \
                         linda lucy margaret marie mary megan michelle nancy nicole rachel rebecca ruth sarah sharon \
                         sophie susan";
    const MEN: &str = "alexander andrew anthony brian charles christopher daniel david donald edward frank george henry \
                       jack james jason john joseph joshua kenneth kevin luca mark martin matthew michael mustafa nikita \
                       patrick paul peter philip richard robert ronald scott stephen steven thomas timothy vladimir \
                       william";
    if holds(MEN, name) {
        Sex::Man
    } else if name.len() > 2 && name.ends_with('a') || holds(WOMEN, name) {
        Sex::Woman
    } else {
        Sex::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_women_from_men() {
        assert_eq!(title("said Mrs. ", 10), Sex::Woman);
        assert_eq!(title("the spokesman ", 14), Sex::Man);
        assert_eq!(title("the German ", 11), Sex::Unknown);
        assert_eq!(title("", 0), Sex::Unknown);
        assert_eq!(given("maria").or(Sex::Man), Sex::Woman);
    }
}
