//! The lists of names and of the words that names are made with, and the look-up of the longest one.

use super::{context, event, org, person, place, product, work};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::{BitOr, BitOrAssign};

/// What the lists say of a word or a phrase; one may be on several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u64);

impl Classes {
    pub(super) const COUNTRY: Self = Self(1);
    pub(super) const CITY: Self = Self(1 << 1);
    pub(super) const REGION: Self = Self(1 << 2);
    pub(super) const GROUP: Self = Self(1 << 3);
    pub(super) const ORG: Self = Self(1 << 4);
    pub(super) const FIRST_NAME: Self = Self(1 << 5);
    pub(super) const PERSON: Self = Self(1 << 6);
    pub(super) const EVENT: Self = Self(1 << 7);
    pub(super) const WORK: Self = Self(1 << 8);
    pub(super) const PRODUCT: Self = Self(1 << 9);
    /// The language uses the word too, so a capital at the start of a sentence proves nothing.
    pub(super) const EVERYDAY: Self = Self(1 << 10);
    /// A word that only opens sentences or joins words: "The", "In", "Former".
    pub(super) const FUNCTION: Self = Self(1 << 11);
    /// A weekday or month.
    pub(super) const CALENDAR: Self = Self(1 << 12);
    /// "president", "mr", "ambassador": a name may follow.
    pub(super) const TITLE: Self = Self(1 << 13);
    /// "foreign", "general": part of a title, but of other names too.
    pub(super) const SOFT_TITLE: Self = Self(1 << 14);
    /// "bin", "de", "van": inside people's names.
    pub(super) const PARTICLE: Self = Self(1 << 15);
    /// "Ministry", "Bank": a name that ends so is an organisation.
    pub(super) const ORG_HEAD: Self = Self(1 << 16);
    pub(super) const PLACE_HEAD: Self = Self(1 << 17);
    pub(super) const EVENT_HEAD: Self = Self(1 << 18);
    pub(super) const WORK_HEAD: Self = Self(1 << 19);
    /// "Mount", "Lake": a name that starts so is a place.
    pub(super) const PLACE_LEAD: Self = Self(1 << 20);
    pub(super) const EVENT_LEAD: Self = Self(1 << 21);
    /// "said", "told": people do it.
    pub(super) const SPEECH: Self = Self(1 << 22);
    /// "in", "near": places follow.
    pub(super) const LOCATIVE: Self = Self(1 << 23);
    /// "Inc", "Ltd".
    pub(super) const COMPANY_END: Self = Self(1 << 24);
    pub(super) const SURNAME: Self = Self(1 << 25);
    /// "company", "newspaper".
    pub(super) const ORG_NOUN: Self = Self(1 << 26);
    /// "town", "province".
    pub(super) const PLACE_NOUN: Self = Self(1 << 27);
    /// "wife", "death": what people have.
    pub(super) const RELATION: Self = Self(1 << 28);
    /// "shares", "subsidiary": what organisations have.
    pub(super) const OWNED: Self = Self(1 << 29);
    pub(super) const BEFORE_PEOPLE: Self = Self(1 << 30);
    pub(super) const AFTER_OTHERS: Self = Self(1 << 31);
    /// "spoke", "won": a name before it stands by itself.
    pub(super) const VERB: Self = Self(1 << 32);
    /// "Ministry", "Department": "of Trade and Industry" may follow.
    pub(super) const LISTING: Self = Self(1 << 33);

    /// The list says that it is a place.
    pub(super) const PLACES: Self = Self(Self::COUNTRY.0 | Self::CITY.0 | Self::REGION.0);
    /// The list says what kind of name it is.
    pub(super) const NAMES: Self = Self(
        Self::PLACES.0
            | Self::GROUP.0
            | Self::ORG.0
            | Self::PERSON.0
            | Self::EVENT.0
            | Self::WORK.0
            | Self::PRODUCT.0,
    );
    /// The last word of a name tells what it is.
    pub(super) const HEADS: Self =
        Self(Self::ORG_HEAD.0 | Self::PLACE_HEAD.0 | Self::EVENT_HEAD.0 | Self::WORK_HEAD.0);

    /// Is it in any of `classes`?
    pub(super) fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// What is known of one word or phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) classes: Classes,
    /// How many tokens the longest listed name has that starts with this word.
    pub(super) longest: u8,
}

/// Every list in one table.
#[derive(Debug)]
pub(super) struct Gazetteer {
    entries: HashMap<&'static str, Entry, BuildHasherDefault<Fnv>>,
}

impl Gazetteer {
    /// Reads the lists that are compiled in.
    pub(super) fn new() -> Self {
        let mut gazetteer =
            Self { entries: HashMap::with_capacity_and_hasher(12_000, BuildHasherDefault::new()) };
        for (list, class) in [
            (include_str!("lists/countries.txt"), Classes::COUNTRY),
            (include_str!("lists/cities.txt"), Classes::CITY),
            (include_str!("lists/regions.txt"), Classes::REGION),
            (include_str!("lists/groups.txt"), Classes::GROUP),
            (include_str!("lists/organisations.txt"), Classes::ORG),
            (include_str!("lists/first_names.txt"), Classes::FIRST_NAME),
            (include_str!("lists/people.txt"), Classes::PERSON),
            (include_str!("lists/surnames.txt"), Classes::SURNAME),
            (include_str!("lists/events.txt"), Classes::EVENT),
            (include_str!("lists/works.txt"), Classes::WORK),
            (include_str!("lists/everyday.txt"), Classes::EVERYDAY),
        ] {
            list.lines().for_each(|name| gazetteer.add(name, class));
        }
        for (words, class) in [
            (FUNCTION_WORDS, Classes::FUNCTION),
            (CALENDAR, Classes::CALENDAR),
            (person::TITLES, Classes::TITLE),
            (person::SOFT_TITLES, Classes::SOFT_TITLE),
            (person::PARTICLES, Classes::PARTICLE),
            (person::SPEECH, Classes::SPEECH),
            (person::RELATIONS, Classes::RELATION),
            (context::BEFORE_PEOPLE, Classes::BEFORE_PEOPLE),
            (context::AFTER_OTHERS, Classes::AFTER_OTHERS),
            (context::VERBS, Classes::VERB),
            (place::LOCATIVES, Classes::LOCATIVE),
            (place::NOUNS, Classes::PLACE_NOUN),
            (org::LISTING, Classes::LISTING),
            (org::NOUNS, Classes::ORG_NOUN),
            (org::OWNED, Classes::OWNED),
            (place::HEADS, Classes::PLACE_HEAD),
            (place::LEADS, Classes::PLACE_LEAD),
            (org::HEADS, Classes::ORG_HEAD),
            (org::COMPANY_ENDS, Classes::ORG_HEAD | Classes::COMPANY_END),
            (event::HEADS, Classes::EVENT_HEAD),
            (event::LEADS, Classes::EVENT_LEAD),
            (work::HEADS, Classes::WORK_HEAD),
        ] {
            words.split_ascii_whitespace().for_each(|word| gazetteer.add(word, class));
        }
        for (names, class) in [
            (org::NAMED, Classes::ORG),
            (event::NAMED, Classes::EVENT),
            (work::NAMED, Classes::WORK),
            (product::NAMED, Classes::PRODUCT),
        ] {
            names.lines().for_each(|name| gazetteer.add(name, class));
        }
        gazetteer
    }

    fn add(&mut self, name: &'static str, class: Classes) {
        self.entries.entry(name).or_default().classes |= class;
        let first = first_token(name);
        if first.len() < name.len() {
            let entry = self.entries.entry(first).or_default();
            entry.longest = entry.longest.max(most_tokens(name));
        }
    }

    /// What the lists say of `words`, in plain letters.
    pub(super) fn look_up(&self, words: &str) -> Entry {
        self.entries.get(words).copied().unwrap_or_default()
    }
}

/// The part of a listed name that the first token of a text would cover.
fn first_token(name: &str) -> &str {
    let word = name.split([' ', '-']).next().unwrap_or(name);
    let word = word.strip_suffix("'s").unwrap_or(word).trim_end_matches(',');
    let dots = word.bytes().filter(|&byte| byte == b'.').count();
    if dots == 1 { word.trim_end_matches('.') } else { word }
}

/// At most so many tokens a name has.
fn most_tokens(name: &str) -> u8 {
    let signs = |byte: &u8| matches!(byte, b'-' | b'.' | b'\'' | b'&' | b',');
    (1 + name.split(' ').count() + 2 * name.as_bytes().iter().filter(|byte| signs(byte)).count()).min(24)
        as u8
}

/// A hash for short words; the lists are our own, so nobody can choose keys that collide.
#[derive(Debug, Default)]
pub(super) struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(5);
        }
    }
}

/// Words that are no part of a name although a capital opens the sentence with them.
const FUNCTION_WORDS: &str = include_str!("lists/own/function_words.txt");

const CALENDAR: &str = "\
January February March April May June July August September October November December Jan Feb Mar Apr Jun \
Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu \
Thurs Fri Sat Sun Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays";

#[cfg(test)]
mod tests {
    use super::super::plain::plain;
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_name_can_be_on_several_lists() {
        let gazetteer = Gazetteer::new();
        let paris = gazetteer.look_up("Paris").classes;
        assert!(paris.any(Classes::CITY) && !paris.any(Classes::ORG));
    }

    #[test]
    fn the_lists_are_sorted_and_in_plain_letters() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/names/lists");
        let files =
            [folder.clone(), folder.join("own")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
        for file in files
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        {
            let list = fs::read_to_string(&file).unwrap();
            let names: Vec<&str> = list.lines().collect();
            assert!(names.is_sorted_by(|one, other| one < other), "{}", file.display());
            assert!(
                names.iter().all(|name| plain(name) == *name && name.trim() == *name),
                "{}",
                file.display()
            );
        }
    }

    #[test]
    fn the_first_word_tells_how_far_to_look() {
        let gazetteer = Gazetteer::new();
        assert!(gazetteer.look_up("Hong").longest >= 2);
        assert!(gazetteer.look_up("Hong Kong").classes.any(Classes::PLACES));
        assert_eq!(first_token("U.S. Open"), "U.S.");
        assert_eq!(first_token("St. Louis"), "St");
        assert_eq!(first_token("al-Qaida"), "al");
    }
}
