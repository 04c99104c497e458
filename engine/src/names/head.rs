//! Names whose own words tell what they are, whatever the model makes of them: "Seoul Agreement on Forest Products",
//! "Nairobi Climate Summit", "South Korean", "Wed".

use super::calendar;
use super::document::Mention;
use super::edges;
use super::lists::{self, COMPANIES, GROUPS};
use super::person;
use super::sentence::Reading;
use super::split;
use super::whole;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// Heads of agreements, laws and pieces of music.
const WORKS: Words = words![
    "accord", "accords", "act", "agreement", "charter", "concerto", "declaration", "initiative", "pact",
    "protocol", "sonata", "treaty"
];

/// Heads of events.
const EVENTS: Words = words!["championship", "championships", "marathon", "olympics", "summit", "war"];

/// Heads of organisations that are named after a place.
const OFFICES: Words = words![
    "academy", "archdiocese", "bank", "club", "college", "consulate", "council", "court", "diocese",
    "embassy", "institute", "museum", "parliament", "university"
];

/// Heads of organisations that are for something.
const PURPOSES: Words = words![
    "agency", "association", "campaign", "center", "centre", "coalition", "committee", "council",
    "department", "foundation", "fund", "institute", "ministry", "network", "office", "society", "trust"
];

/// What has a name of its own behind it: "Storm Brigid".
const STORMS: Words = words!["cyclone", "hurricane", "storm", "typhoon"];

/// What competitions begin with: "Copa Libertadores".
const CUPS: Words = words!["copa", "coppa", "coupe", "taça", "torneo"];

/// Heads of what is built and laid out, and of nobody.
const GROUNDS: Words = words![
    "airport", "avenue", "cathedral", "cemetery", "highway", "jail", "mosque", "prison", "square", "stadium"
];

/// What follows a head: "Agreement on", "Treaty of".
const LINKS: Words = words!["of", "on", "for", "against", "between"];

/// Corrects what the model found, in the order of the text.
pub(super) fn correct(reading: &Reading, mentions: Vec<Mention>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::with_capacity(mentions.len());
    for mut mention in mentions {
        let from = found.last().map_or(0, |before| before.words.end);
        // The other half of a pair that was found already.
        if mention.words.start < from {
            continue;
        }
        let words = &reading.words[mention.words.clone()];
        if mention.certainty < SURE
            && let Some(kind) = lists::kind(reading.known(&mention.words))
            && (kind == Kind::Group
                || words.len() > 1
                || mention.kind == Kind::Person as usize
                || mention.certainty < SURE_PLACE && reading.known(&mention.words) & COMPANIES != 0)
        {
            mention.kind = kind as usize;
            if words.len() > 1 {
                mention.certainty = mention.certainty.max(whole::LISTED);
            }
        }
        person::untitle(reading, &mut mention);
        if person::is_title(reading, &mention) {
            continue;
        }
        let words = &reading.words[mention.words.clone()];
        let dated = |word: &Word| !word.shape.is_capital() || calendar::holds(word);
        if words.iter().all(dated) && words.iter().any(|word| word.shape.is_capital()) {
            continue;
        }
        person::christen(reading, &mut mention);
        storm(reading, &mut mention, from);
        edges::trim(reading, &mut mention);
        if let Some((one, other)) = split::split(reading, &mention) {
            found.extend([one, other].into_iter().filter(|half| half.words.start >= from));
            continue;
        }
        // "South" a place and "Korean" a people: one people.
        let start = mention.words.start;
        if let Some(before) = found.last_mut()
            && before.words.end == start
            && before.words.len() == 1
            && mention.words.len() == 1
            && reading.known(&(before.words.start..mention.words.end)) & GROUPS != 0
        {
            *before = Mention {
                words: before.words.start..mention.words.end,
                kind: Kind::Group as usize,
                ..mention
            };
            continue;
        }
        if let Some(before) = found.last_mut()
            && before.kind == Kind::Org as usize
            && (mention.kind == Kind::Org as usize || is_purpose(reading, before, &mention))
            && linked(reading, before.words.end, start)
        {
            before.words.end = mention.words.end;
            before.certainty = before.certainty.min(mention.certainty);
            continue;
        }
        let office = |pair: &[Word]| OFFICES.hold(pair[0].lower) && pair[1].lower == const { hash("of") };
        if mention.kind == Kind::Place as usize && words.windows(2).any(office) {
            mention.kind = Kind::Org as usize;
        }
        if mention.kind == Kind::Place as usize
            && let Some(start) = office_of(reading, start)
        {
            // What was found of its head is a part of it.
            while found.last().is_some_and(|before| before.words.end > start) {
                found.pop();
            }
            mention.words.start = start;
            mention.kind = Kind::Org as usize;
        }
        found.push(mention);
    }
    decide(reading, &mut found);
    found
}

/// What a storm is called: "Brigid" of "Storm Brigid".
pub(super) fn storm_name(reading: &Reading, mention: &Mention) -> Option<Range<usize>> {
    let Range { start, end } = mention.words;
    let is_storm = mention.kind == Kind::Event as usize
        && mention.words.len() == 2
        && STORMS.hold(reading.words[start].lower);
    is_storm.then_some(start + 1..end)
}

/// "Storm Brigid" is an event, whatever Brigid is, and "Storm Brigid batters Mayo" only as far; the words before `from` are
/// others'.
fn storm(reading: &Reading, mention: &mut Mention, from: usize) {
    let is_storm = |at: usize| STORMS.hold(reading.words[at].lower) && reading.words[at].shape.is_capital();
    let start = mention.words.start;
    if mention.words.len() == 1 && start > from && is_storm(start - 1) {
        mention.words.start -= 1;
    }
    if let Some(third) = reading.words[mention.words.clone()].get(2)
        && third.shape == Shape::Small
        && is_storm(mention.words.start)
    {
        mention.words.end = mention.words.start + 2;
    }
    if mention.words.len() == 2 && is_storm(mention.words.start) {
        mention.kind = Kind::Event as usize;
    }
}

/// "Institute" and "Study of War", which it is for.
fn is_purpose(reading: &Reading, before: &Mention, mention: &Mention) -> bool {
    let link = reading.words[before.words.end].lower == const { hash("for") };
    let head = reading.words[before.words.end - 1].lower;
    link && PURPOSES.hold(head) && matches!(Kind::ALL[mention.kind], Kind::Event | Kind::Work | Kind::Product)
}

/// So sure of a place, the only lists that know a single word as a company are wrong.
const SURE_PLACE: f32 = 0.7;

/// So sure of another kind, the only lists that know a name are wrong.
const SURE: f32 = 0.95;

/// Do only "of", "of the", "for" or "for the" stand from one word to another? "Institute for the Sea".
fn linked(reading: &Reading, from: usize, to: usize) -> bool {
    match reading.words.get(from..to) {
        Some([link]) => link.lower == const { hash("of") } || link.lower == const { hash("for") },
        Some([link, the]) => {
            the.lower == const { hash("the") }
                && (link.lower == const { hash("of") } || link.lower == const { hash("for") })
        }
        _ => false,
    }
}

/// Where the name of an organisation starts that is named after the place at `place`: "Central Bank of Kenya".
fn office_of(reading: &Reading, place: usize) -> Option<usize> {
    let sentence = reading.sentence(place)?;
    let before = |back: usize| {
        let at = place.checked_sub(back)?;
        sentence.words.contains(&at).then(|| &reading.words[at])
    };
    let of = if before(1)?.lower == const { hash("the") } { 2 } else { 1 };
    let head = place.checked_sub(of + 1)?;
    if before(of)?.lower != const { hash("of") } || !OFFICES.hold(before(of + 1)?.lower) {
        return None;
    }
    let run = &reading.runs[head];
    if run.is_empty() {
        return None;
    }
    let first = run.start as usize;
    let article = first < head && reading.words[first].lower == const { hash("the") };
    Some(if article { first + 1 } else { first })
}

/// Gives names the kind that their head tells.
fn decide(reading: &Reading, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|mention| mention.words.len() > 1) {
        let words = &reading.words[mention.words.clone()];
        let end = words.iter().position(|word| LINKS.hold(word.lower)).unwrap_or(words.len());
        let Some(head) = words[..end].last().map(|word: &Word| word.lower) else { continue };
        let told = match Kind::ALL[mention.kind] {
            Kind::Person => GROUNDS.hold(head).then_some(Kind::Place),
            Kind::Org | Kind::Place | Kind::Work | Kind::Product if CUPS.hold(words[0].lower) => {
                Some(Kind::Event)
            }
            Kind::Org | Kind::Place | Kind::Product if WORKS.hold(head) => Some(Kind::Work),
            Kind::Org | Kind::Place | Kind::Product if EVENTS.hold(head) => Some(Kind::Event),
            _ => None,
        };
        mention.kind = told.map_or(mention.kind, |kind| kind as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// What becomes of the words read as a name of this kind.
    fn corrected(text: &str, words: Range<usize>, kind: Kind) -> Vec<(Kind, Range<usize>)> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mentions = correct(&reading, vec![Mention { words, kind: kind as usize, certainty: 0.8 }]);
        mentions.into_iter().map(|mention| (Kind::ALL[mention.kind], mention.words)).collect()
    }

    #[test]
    fn a_storm_a_prison_and_a_cup_are_nobody() {
        assert_eq!(corrected("After Storm Velda they left.", 2..3, Kind::Person), [(Kind::Event, 1..3)]);
        assert_eq!(corrected("After Storm Velda they left.", 1..3, Kind::Person), [(Kind::Event, 1..3)]);
        assert_eq!(corrected("Storm Velda hits Mayo.", 0..4, Kind::Event), [(Kind::Event, 0..2)]);
        assert_eq!(corrected("In Velda Prison.", 1..3, Kind::Person), [(Kind::Place, 1..3)]);
        assert_eq!(corrected("The Copa Velda.", 1..3, Kind::Place), [(Kind::Event, 1..3)]);
        assert_eq!(corrected("They storm Velda.", 2..3, Kind::Place), [(Kind::Place, 2..3)]);
    }
}
