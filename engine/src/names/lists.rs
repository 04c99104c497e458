//! The lists of names, as hashes: which of them know a stretch of words.

use crate::annotation::Kind;
use crate::breath::Breath;

/// Each list is named once.
macro_rules! lists {
    ($($list:literal,)*) => {
        /// The lists by the number of their bit, as a reader would name what they hold.
        pub const LISTS: &[&str] = &[$($list),*];

        /// What is said of a name that a list knows, by the number of its bit.
        pub(super) const REASONS: &[&str] =
            &[$(concat!("listed as ", $list, "; the words around it decide")),*];
    };
}

lists![
    "a country",
    "a capital",
    "a city",
    "a town",
    "a region",
    "a river, lake or sea",
    "a people, faith or party",
    "a given name",
    "a surname",
    "a well-known person",
    "a title",
    "a company",
    "a university",
    "an international organisation",
    "an organisation in the news",
    "a club",
    "an event",
    "an agreement, law or prize",
    "a party, agency or newspaper",
    "a team",
];

/// The list of countries.
pub(super) const COUNTRIES: u32 = 1;
/// The lists of countries, capitals and cities.
pub(super) const PLACES: u32 = 0b111;
/// The lists of towns and regions.
pub(super) const TOWNS: u32 = 0b11 << 3;
/// The list of peoples.
pub(super) const GROUPS: u32 = 1 << 6;

/// The list of given names.
pub(super) const GIVEN: u32 = 1 << 7;
/// The lists of people's names.
pub(super) const PEOPLE: u32 = 0b111 << 7;

/// The lists of companies and of organisations in the news.
pub(super) const COMPANIES: u32 = 1 << 11 | 1 << 14;

/// The list of clubs.
pub(super) const CLUBS: u32 = 1 << 15;

/// The list of titles and offices.
pub(super) const TITLES: u32 = 1 << 10;

/// The kinds of what is on the lists, and a bit for each list that holds them.
const KINDS: &[(Kind, u32)] = &[
    (Kind::Place, 0b11_1111),
    (Kind::Group, GROUPS),
    (Kind::Person, PEOPLE),
    (Kind::Org, 0b1_1111 << 11 | 0b11 << 18),
    (Kind::Event, 1 << 16),
    (Kind::Work, 1 << 17),
];

/// The kind of a name that these lists hold; none where they hold names of several kinds.
pub(super) fn kind(lists: u32) -> Option<Kind> {
    KINDS.iter().find(|(_, of)| lists != 0 && lists & !of == 0).map(|(kind, _)| *kind)
}

/// What the lists say of the words up to here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry(u32);

const GOES_ON: u32 = 1 << 31;

impl Entry {
    /// A bit for each list that holds these words as a name.
    pub fn lists(self) -> u32 {
        self.0 & !GOES_ON
    }

    /// Does a longer listed name start with these words?
    pub fn goes_on(self) -> bool {
        self.0 & GOES_ON != 0
    }
}

/// Every list in one open table, by the upper half of the mixed hashes of a name's words.
#[derive(Debug, Default)]
pub struct Lists {
    slots: Vec<(u32, Entry)>,
}

impl Lists {
    /// A table of these entries; each is a key and its bits.
    pub(super) async fn in_parts(entries: &[(u32, u32)], breath: &Breath<'_>) -> Self {
        let size = (entries.len() * 2).next_power_of_two().max(2);
        let mut lists = Self { slots: vec![(0, Entry(0)); size] };
        for &(key, bits) in entries {
            lists.add(key, bits);
            breath.step().await;
        }
        lists
    }

    /// A function of its own: browsers compile well what is called often.
    #[inline(never)]
    fn add(&mut self, key: u32, bits: u32) {
        let slot = self.slot(key);
        self.slots[slot].0 = key;
        self.slots[slot].1.0 |= bits;
    }

    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at].1 != Entry(0) && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    /// What the lists say of the words with this mixed hash; none where nothing listed starts so.
    pub fn get(&self, key: u64) -> Option<Entry> {
        if self.slots.is_empty() {
            return None;
        }
        let entry = self.slots[self.slot(Self::key(key))].1;
        (entry != Entry(0)).then_some(entry)
    }

    /// The part of a mixed hash that the table keeps.
    pub fn key(mixed: u64) -> u32 {
        (mixed >> (64 - 26)) as u32
    }

    /// The bit of an entry that says a longer name starts with it.
    pub const GOES_ON: u32 = GOES_ON;
}
