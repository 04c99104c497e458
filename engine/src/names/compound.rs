//! Names of several words that one of them makes an organisation, a place, an event or a work:
//! "Ministry of Defence", "Battle of Hastings", "Hong Kong Stock Exchange".

use super::gazetteer::Classes;
use super::mention::{Evidence, SURE};
use super::words::{Shape, Word};
use super::{event, person};
use crate::annotation::Kind;

/// Longer names are cut, so that the time stays linear.
const LONGEST: usize = 16;

/// A name made by its head.
pub(super) struct Compound {
    pub(super) end: usize,
    pub(super) evidence: Evidence,
}

/// The longest name with a head that starts at `at`.
pub(super) fn compound(words: &[Word], at: usize) -> Option<Compound> {
    let title = words[at].any(Classes::TITLE) && !words[at].any(Classes::HEADS | Classes::SOFT_TITLE);
    if title || !words[at].is_name() {
        return None;
    }
    let ways = [conflict(words, at), led(words, at), headed(words, at)];
    ways.into_iter().flatten().max_by_key(|compound| compound.end)
}

/// "Russia-Ukraine conflict": two places, a hyphen, and what they have with each other.
fn conflict(words: &[Word], at: usize) -> Option<Compound> {
    let hyphen = (at + 1..words.len().min(at + 5)).find(|&place| matches!(&*words[place].text, "-" | "–"))?;
    let parties = [at, hyphen + 1];
    let end = (hyphen + 2..words.len().min(hyphen + 5)).find(|&place| {
        words[place].shape == Shape::Small && event::CONFLICTS.contains(&&*words[place].text)
    })?;
    let fits = words[hyphen].is_glued("-")
        && parties.iter().all(|&party| words[party].any(Classes::PLACES))
        && words[at..end].iter().all(|word| word.is_name() || word.text == "-");
    fits.then(|| Compound {
        end: end + 1,
        evidence: Evidence::new(Kind::Event, SURE, "a conflict named after its parties"),
    })
}

/// "Mount Everest", "Hurricane Ida", "Battle of Hastings".
fn led(words: &[Word], at: usize) -> Option<Compound> {
    let lead = &words[at];
    if lead.shape != Shape::Capital || !lead.any(Classes::PLACE_LEAD | Classes::EVENT_LEAD) {
        return None;
    }
    let mut name = at + 1;
    if words.get(name).is_some_and(|word| word.is_glued(".")) && lead.text.len() <= 3 {
        name += 1;
    }
    if words.get(name).is_some_and(|word| word.text == "of") && lead.any(Classes::EVENT_LEAD) {
        name += 1;
        name += usize::from(words.get(name).is_some_and(|word| word.text == "the"));
    }
    let mut end = name;
    while end < words.len().min(name + 3) && may_join(words, end, at) && words[end].spaced {
        end += 1;
        // "San Francisco", but "Lake Placid Village".
        if lead.text.len() <= 3 {
            break;
        }
    }
    if end == name
        || words.get(end).is_some_and(|next| next.spaced && next.is_name() && next.any(Classes::HEADS))
    {
        return None;
    }
    let kind = if lead.any(Classes::EVENT_LEAD) { Kind::Event } else { Kind::Place };
    Some(Compound {
        end, evidence: Evidence::about(&lead.text, kind, SURE, "a name that begins with “{}”")
    })
}

/// What a head makes of a name.
fn kind(word: &Word) -> Kind {
    if word.any(Classes::ORG_HEAD) {
        Kind::Org
    } else if word.any(Classes::PLACE_HEAD) {
        Kind::Place
    } else if word.any(Classes::EVENT_HEAD) {
        Kind::Event
    } else {
        Kind::Work
    }
}

/// Words that own something inside a name: "People's Party", "Lord's Resistance Army".
const OWNERS: &[&str] = &[
    "Children", "Farmers", "King", "Lawyers", "Lord", "Men", "Mothers", "Nations", "People", "Peoples",
    "Queen", "Students", "Teachers", "Veterans", "Women", "Workers",
];

/// Does what stands before "'s" own something within the name: "St. Peter's Square"?
fn owns(words: &[Word], clitic: usize, start: usize) -> bool {
    let saint = matches!(&*words[start].text, "St" | "Saint") && clitic <= start + 3;
    let head = words.get(clitic + 1).is_some_and(|next| next.is_name() && next.any(Classes::HEADS));
    OWNERS.contains(&&*words[clitic - 1].text) || saint && head
}

/// "Nobel Prize in Literature": one capitalised word, and no place.
fn is_prize(words: &[Word], link: usize) -> bool {
    matches!(&*words[link - 1].text, "Prize" | "Medal" | "Award")
        && words
            .get(link + 1)
            .is_some_and(|field| field.is_name() && !field.any(Classes::NAMES | Classes::CALENDAR))
}

/// May the capitalised word at `at` stand inside a compound name that starts at `start`?
fn may_join(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    let function = word.any(Classes::FUNCTION) && word.shape != Shape::Upper;
    let title = word.any(Classes::TITLE) && !word.any(Classes::HEADS | Classes::SOFT_TITLE);
    word.is_name()
        && !word.any(Classes::CALENDAR)
        && (at == start || word.any(Classes::COMPANY_END) || !(word.cautious || function || title))
}

/// "Ministry of Foreign Affairs", "World Bank", "Food and Drug Administration".
fn headed(words: &[Word], at: usize) -> Option<Compound> {
    let mut growing = Growing { words, start: at, head: None, chain: None, best: None };
    let mut place = at;
    while place < words.len().min(at + LONGEST) {
        let taken = if words[place].is_name() { growing.word(place) } else { growing.link(place) };
        match taken {
            Some(taken) => place += taken,
            None => break,
        }
    }
    let (end, head) = growing.best?;
    let dotted = words[end - 1].any(Classes::COMPANY_END)
        && words.get(end).is_some_and(|dot| dot.is_glued("."))
        && words.get(end + 1).is_some_and(|next| !next.cautious);
    let evidence = Evidence::about(&words[head].text, kind(&words[head]), SURE, "a name with “{}”");
    Some(Compound { end: end + usize::from(dotted), evidence })
}

/// A name that is read word by word.
struct Growing<'a, 'b> {
    words: &'a [Word<'b>],
    start: usize,
    /// The last head.
    head: Option<usize>,
    /// The head that "of" hangs on. It decides the kind: the Bank of England is no place.
    chain: Option<usize>,
    /// Where the name ends as far as it is read, and its head.
    best: Option<(usize, usize)>,
}

impl Growing<'_, '_> {
    /// Takes a capitalised word; tells how many words that are, or nothing where the name is over.
    fn word(&mut self, place: usize) -> Option<usize> {
        let (word, next) = (&self.words[place], self.words.get(place + 1));
        let joined = place == self.start || word.spaced || matches!(&*self.words[place - 1].text, "-" | "&");
        if !joined || !may_join(self.words, place, self.start) {
            return None;
        }
        if is_head(self.words, place, self.start) {
            self.head = Some(place);
            if place > self.start {
                self.best = Some((place + 1, self.chain.unwrap_or(place)));
            }
        } else if let Some(chain) = self.chain {
            self.best = Some((place + 1, chain));
            // "Bank of England", and then another name.
            let other = Classes::NAMES | Classes::FIRST_NAME;
            let parts =
                next.is_some_and(|next| next.is_name() && next.any(other) && !next.any(Classes::HEADS));
            if parts && word.any(Classes::PLACES) {
                return None;
            }
        }
        Some(1)
    }

    /// Takes what may stand between capitalised words; tells how many words that are.
    fn link(&mut self, place: usize) -> Option<usize> {
        let (word, before) = (&self.words[place], &self.words[place - 1]);
        let next = self.words.get(place + 1);
        let next_is_name = next.is_some_and(|next| next.is_name() && !next.cautious);
        let goes_on = match &*word.text {
            "-" if !word.spaced => {
                before.text == "Co" || next_is_name && next.is_some_and(|next| !next.spaced)
            }
            // "Economic Co-operation": its second half is small.
            "operation" if before.text == "-" => {
                self.best = self.chain.map(|chain| (place + 1, chain)).or(self.best);
                true
            }
            "&" => next_is_name,
            "." if !word.spaced => before.shape == Shape::Initial || is_short(before),
            "'s" | "'" if !word.spaced => owns(self.words, place, self.start),
            "," => next.is_some_and(|next| next.spaced && next.any(Classes::COMPANY_END)),
            "and" => lists(self.words, place, self.start, self.chain),
            "in" if self.head == Some(place - 1) && is_prize(self.words, place) => {
                self.chain = self.chain.or(self.head);
                true
            }
            "of" | "for" | "on" => return self.preposition(place),
            _ => false,
        };
        goes_on.then_some(1)
    }

    /// "of", "for the": takes it where it hangs on a head, or goes on with "of" what hangs on one.
    fn preposition(&mut self, place: usize) -> Option<usize> {
        let (word, before) = (&self.words[place], &self.words[place - 1]);
        let article = self.words.get(place + 1).is_some_and(|next| next.text == "the");
        let follower = place + 1 + usize::from(article);
        let hangs =
            self.head == Some(place - 1) || self.chain.is_some() && word.text == "of" && before.is_name();
        let fits = match &*word.text {
            "of" => true,
            // "Prize for Literature", but "the prize for the River Initiative".
            "for" if before.any(Classes::WORK_HEAD) => !article,
            _ => before.any(Classes::ORG_HEAD | Classes::WORK_HEAD | Classes::EVENT_HEAD),
        };
        let named = self
            .words
            .get(follower)
            .is_some_and(|next| next.is_name() && !next.cautious && !next.any(Classes::CALENDAR));
        if !(hangs && fits && named) || person::title_end(self.words, follower).1 {
            return None;
        }
        self.chain = self.chain.or(self.head);
        Some(follower - place)
    }
}

/// Abbreviations that take a full stop inside a name.
fn is_short(word: &Word) -> bool {
    matches!(&*word.text, "St" | "Mt" | "Ft" | "Co" | "Corp" | "Inc" | "Ltd" | "Bros" | "Intl" | "Dept")
}

/// Heads that are surnames as well: "Benny Hill".
const SURNAMES: &[&str] = &[
    "Banks", "Bill", "Cape", "Castle", "Church", "Field", "Forest", "Fort", "Hall", "Hill", "House", "Lane",
    "Law", "Price",
];

/// Is it a head here? "Bill" is none in "Bill Gates", "Hill" none in "Benny Hill".
fn is_head(words: &[Word], at: usize, start: usize) -> bool {
    let (word, next) = (&words[at], words.get(at + 1));
    if !word.any(Classes::HEADS) {
        return false;
    }
    let given = word.any(Classes::FIRST_NAME) && next.is_some_and(|next| next.spaced && next.is_name());
    let co_operates = word.text == "Co" && next.is_some_and(|hyphen| hyphen.is_glued("-"));
    let after_given_name = SURNAMES.contains(&&*word.text)
        && at == start + 1
        && words[start].any(Classes::FIRST_NAME)
        && !words[start].any(Classes::PLACES);
    let titled = at == start && person::title_end(words, start).1;
    !(given || co_operates || after_given_name || titled)
}

/// Does "and" at `at` join two parts of one name?
fn lists(words: &[Word], at: usize, start: usize, chain: Option<usize>) -> bool {
    let Some(next) = words.get(at + 1).filter(|next| next.spaced && next.is_name() && !next.cautious) else {
        return false;
    };
    let other = Classes::NAMES | Classes::FIRST_NAME | Classes::CALENDAR | Classes::TITLE;
    if next.any(other)
        || !words[at - 1].is_name() && words[at - 1].text != "operation"
        || words[at - 1].any(other)
    {
        return false;
    }
    if let Some(head) = chain {
        return words[head].any(Classes::LISTING) && !next.any(Classes::HEADS) && at > head;
    }
    // "Securities and Exchange Commission": a head follows, and only one word came before.
    at == start + 1
        && (at + 1..words.len().min(at + 5))
            .take_while(|&place| words[place].is_name() && words[place].spaced)
            .any(|place| place > at + 1 && words[place].any(Classes::LISTING))
}
