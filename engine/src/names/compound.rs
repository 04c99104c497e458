//! Names of several words that one of them makes an organisation, a place, an event or a work:
//! "Ministry of Defence", "Battle of Hastings", "Hong Kong Stock Exchange".

use super::gazetteer::Classes;
use super::mention::{Evidence, SURE};
use super::org::LISTING;
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
    if title {
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
    let mut best = None;
    // The head that "of" hangs on decides the kind: the University of Oxford Press is none of the places.
    let mut chain: Option<usize> = None;
    let mut head: Option<usize> = None;
    let mut place = at;
    let limit = words.len().min(at + LONGEST);
    while place < limit {
        let word = &words[place];
        let joined =
            place == at || word.spaced || words[place - 1].text == "-" || words[place - 1].text == "&";
        if word.is_name() {
            if !joined || !may_join(words, place, at) {
                break;
            }
            if is_head(words, place, at) {
                head = Some(place);
                if place > at {
                    best = Some((place + 1, chain.unwrap_or(place)));
                }
            } else if let Some(chain) = chain {
                best = Some((place + 1, chain));
                // "Bank of England", and then something else.
                let spoken =
                    words.get(place + 1).is_some_and(|next| next.is_name() && !next.any(Classes::HEADS));
                if spoken
                    && word.any(Classes::PLACES)
                    && words.get(place + 1).is_some_and(|next| next.any(Classes::NAMES | Classes::FIRST_NAME))
                {
                    break;
                }
            }
            place += 1;
            continue;
        }
        let next_is_name =
            |place: usize| words.get(place).is_some_and(|next| next.is_name() && !next.cautious);
        let link = match &*word.text {
            "-" if !word.spaced && next_is_name(place + 1) && !words[place + 1].spaced => 1,
            "-" if words[place - 1].text == "Co" => 1,
            "&" if next_is_name(place + 1) => 1,
            "." if !word.spaced
                && (words[place - 1].shape == Shape::Initial || is_short(&words[place - 1])) =>
            {
                1
            }
            "'s" | "'" if !word.spaced && owns(words, place, at) => 1,
            "in" if head == Some(place - 1) && is_prize(words, place) => {
                chain = chain.or(head);
                1
            }
            "operation" if words[place - 1].text == "-" => {
                best = chain.map(|chain| (place + 1, chain)).or(best);
                1
            }
            "," if words.get(place + 1).is_some_and(|next| next.spaced && next.any(Classes::COMPANY_END)) => {
                1
            }
            "of" | "for" | "on" => {
                let article = usize::from(words.get(place + 1).is_some_and(|next| next.text == "the"));
                let hangs = head == Some(place - 1)
                    || chain.is_some() && word.text == "of" && words[place - 1].is_name();
                let follower = place + 1 + article;
                let fits = hangs
                    && next_is_name(follower)
                    && !words[follower].any(Classes::CALENDAR)
                    && !person::title_end(words, follower).1;
                let fits = fits
                    && match &*word.text {
                        "of" => true,
                        // "Prize for Literature", but "the prize for the River Initiative".
                        "for" if words[place - 1].any(Classes::WORK_HEAD) => article == 0,
                        _ => {
                            words[place - 1].any(Classes::ORG_HEAD | Classes::WORK_HEAD | Classes::EVENT_HEAD)
                        }
                    };
                if !fits {
                    break;
                }
                chain = chain.or(head);
                1 + article
            }
            "and" if lists(words, place, at, chain) => 1,
            _ => break,
        };
        place += link;
    }
    let (mut end, head) = best?;
    if words[end - 1].any(Classes::COMPANY_END)
        && words.get(end).is_some_and(|dot| dot.is_glued("."))
        && words.get(end + 1).is_some_and(|next| !next.cautious)
    {
        end += 1;
    }
    let head = &words[head];
    Some(Compound { end, evidence: Evidence::about(&head.text, kind(head), SURE, "a name with “{}”") })
}

/// Abbreviations that take a full stop inside a name.
fn is_short(word: &Word) -> bool {
    matches!(&*word.text, "St" | "Mt" | "Ft" | "Co" | "Corp" | "Inc" | "Ltd" | "Bros" | "Intl" | "Dept")
}

/// Is it a head here? "Bill" is none in "Bill Gates", "Hill" none in "Benny Hill".
fn is_head(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    if !word.any(Classes::HEADS) {
        return false;
    }
    let next_is_name = words.get(at + 1).is_some_and(|next| next.spaced && next.is_name());
    let surname = matches!(
        &*word.text,
        "Banks"
            | "Bill"
            | "Cape"
            | "Castle"
            | "Church"
            | "Field"
            | "Forest"
            | "Fort"
            | "Hall"
            | "Hill"
            | "House"
            | "Lane"
            | "Law"
            | "Price"
    );
    let co_operates = word.text == "Co" && words.get(at + 1).is_some_and(|hyphen| hyphen.is_glued("-"));
    if word.any(Classes::FIRST_NAME) && next_is_name || co_operates {
        return false;
    }
    let after_given_name =
        at == start + 1 && words[start].any(Classes::FIRST_NAME) && !words[start].any(Classes::PLACES);
    let titled = at == start && person::title_end(words, start).1;
    !(surname && after_given_name || titled)
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
        return LISTING.contains(&&*words[head].text) && !next.any(Classes::HEADS) && at > head;
    }
    // "Securities and Exchange Commission": a head follows, and only one word came before.
    at == start + 1
        && (at + 1..words.len().min(at + 5))
            .take_while(|&place| words[place].is_name() && words[place].spaced)
            .any(|place| place > at + 1 && LISTING.contains(&&*words[place].text))
}
