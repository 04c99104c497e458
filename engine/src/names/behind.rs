//! What stands right behind a name tells what it is: "Oriflux (LON: ORX)", "Brent crude", "Oriflux analysts", "Oriflux CEO",
//! "Oriflux's co-founder", "the Velanor mine", and what it is called beside it.

use super::apposition;
use super::document::{self, Mention, Named};
use super::lists;
use super::sentence::Reading;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// How sure a kind is that is told so, for what was read as another and for what was not read as a name.
const TOLD: f32 = 0.9;
const FOUND: f32 = 0.75;
/// So sure of another kind, what stands behind a name speaks of something else.
const SURE: f32 = 0.95;
/// So sure of another kind, what stands before it tells nothing.
const SURE_BEFORE: f32 = 0.8;
/// What has the name of a place: "the Velanor mine".
const SITES: Words = words![
    "airport", "area", "bay", "beach", "canal", "canton", "coast", "county", "crossing", "dam", "district",
    "governorate", "harbor", "harbour", "hills", "island", "mine", "mountain", "mountains", "municipality",
    "neighborhood", "neighbourhood", "oblast", "oilfield", "peninsula", "plateau", "port", "prefecture",
    "prison", "province", "quarter", "region", "reservoir", "river", "station", "strait", "suburb",
    "township", "valley", "village", "volcano"
];

/// Whom and what only a company or a body has: "Oriflux's co-founder".
const OWNED: Words = words![
    "ceo", "cfo", "cofounder", "founder", "founders", "headquarters", "shareholders", "subsidiaries",
    "subsidiary"
];

/// Who stands at the head of a company.
const CHIEFS: Words = words!["ceo", "cfo", "coo", "cto"];

/// Whom a party has, and nobody else who is named.
const MEMBERS: Words = words!["councillors", "lawmakers", "legislators", "mps", "senators"];

/// Of what a sentence speaks that tells of oil.
const OIL: Words = words!["barrel", "barrels", "crude", "futures", "oil", "wti"];

/// Whom banks and brokers have.
const ANALYSTS: Words = words!["analyst", "analysts", "economist", "economists", "strategist", "strategists"];

/// What stands before a place and before nothing else that an apposition tells: "in Velanor, a company said".
const WHERE: Words =
    words![",", "across", "around", "in", "inside", "near", "outside", "throughout", "through"];

/// What stands before places; not "in", as people have "trust in Velanor".
const WITHIN: Words = words!["around", "inside", "near", "outside", "throughout"];

/// What stands before a single word that is no name by itself: "the Bank", "Reporters without Borders".
const PART: Words = words!["the", "of", "for", "without", "and", "&"];

/// Lets what stands behind names have its say.
pub(super) fn listen(reading: &Reading, mentions: &mut Vec<Mention>) {
    let oils = mentions.iter().filter(|mention| is_oil(reading, mention));
    let oils: Vec<u64> = oils.map(|mention| document::key(reading, &mention.words)).collect();
    mentions.retain(|mention| {
        !is_code(reading, &mention.words) && !oils.contains(&document::key(reading, &mention.words))
    });
    let mut heard = Named::default();
    for mention in mentions.iter_mut().filter(|mention| mention.certainty < SURE) {
        let Mention { words, kind, certainty } = &*mention;
        let unsure = *certainty < SURE_BEFORE;
        let called = apposition::called(reading, words);
        let beside = || {
            let told = called.or_else(|| site(reading, words)).or_else(|| inside(reading, mention));
            told.filter(|_| unsure)
        };
        let nobody = *kind == Kind::Person as usize
            && (called == Some(Kind::Org)
                || has_members(reading, words.end)
                || is_owner(reading, words)
                || unsure && is_thing(reading, words.end));
        let told = told(reading, words).or_else(beside).or(nobody.then_some(Kind::Org));
        match told {
            Some(kind) if kind as usize == mention.kind => mention.certainty = mention.certainty.max(FOUND),
            Some(kind) => {
                mention.kind = kind as usize;
                mention.certainty = TOLD;
                heard.insert(document::key(reading, &mention.words), mention.clone());
            }
            None => {}
        }
    }
    // What is told of a name once is heard wherever it stands.
    for mention in mentions.iter_mut().filter(|mention| mention.certainty < SURE_BEFORE) {
        if let Some(told) = heard.get(&document::key(reading, &mention.words)) {
            *mention = Mention { words: mention.words.clone(), ..*told };
        }
    }
    for words in document::free_runs(reading, mentions).into_iter().filter(|run| may_be_name(reading, run)) {
        let told = told(reading, &words)
            .or_else(|| apposition::called(reading, &words))
            .or_else(|| site(reading, &words))
            .or_else(|| (has_analysts(reading, &words) || is_party(reading, &words)).then_some(Kind::Org));
        if let Some(kind) = told {
            mentions.push(Mention { words, kind: kind as usize, certainty: FOUND });
        }
    }
    document::order(mentions);
    led(reading, mentions);
}

/// Not "the Prime Minister", not the end of "Reporters without Borders", not "Elsewhere" at the start of a sentence.
fn may_be_name(reading: &Reading, run: &Range<usize>) -> bool {
    let before = run.start.checked_sub(1).map(|at| &reading.words[at]);
    let part = before.is_some_and(|word| PART.hold(word.lower));
    let office = run.clone().any(|at| reading.listed[at].any() & lists::TITLES != 0);
    let opens = reading.opens(run.start) && !apposition::is_closed(&reading.words[run.end..]);
    !office && (run.len() > 1 || !part && !opens)
}

/// What is told behind these words.
fn told(reading: &Reading, words: &Range<usize>) -> Option<Kind> {
    let sentence = reading.sentence(words.start)?;
    let behind = &reading.words[words.end.min(sentence.words.end)..sentence.words.end];
    let before = words.start.checked_sub(1).filter(|at| sentence.words.contains(at));
    let before = before.map(|at| reading.words[at].lower);
    let kind = apposition::told(behind).or_else(|| ticker(behind))?;
    let elsewhere = before.is_some_and(|before| WHERE.hold(before));
    (kind == Kind::Place || !elsewhere).then_some(kind)
}

/// "the Velanor mine", "in Velanor prison"; "a Velanor mine" belongs to somebody.
fn site(reading: &Reading, words: &Range<usize>) -> Option<Kind> {
    let before = words.start.checked_sub(1).map(|at| reading.words[at].lower)?;
    let behind = reading.words.get(words.end)?;
    let there = before == const { hash("the") } || WHERE.hold(before);
    (there && SITES.hold(behind.lower)).then_some(Kind::Place)
}

/// Adds and tells companies by who leads them: "Velanor CEO Anna Holm".
fn led(reading: &Reading, mentions: &mut Vec<Mention>) {
    let free = document::free(reading, mentions);
    let mut added = Vec::new();
    for chief in 1..reading.words.len() {
        let word = &reading.words[chief];
        if !CHIEFS.hold(word.lower) || word.shape != Shape::Upper {
            continue;
        }
        let start = reading.runs[chief].start as usize;
        if let Ok(at) = document::holding(mentions, &(chief - 1..chief)) {
            let mention = &mut mentions[at];
            let listed = reading.known(&mention.words) & (lists::PLACES | lists::GROUPS) != 0;
            if mention.words.end == chief && !listed && mention.certainty < SURE {
                mention.kind = Kind::Org as usize;
            }
        } else if start < chief && free[start..chief].iter().all(|free| *free) {
            added.push(Mention { words: start..chief, kind: Kind::Org as usize, certainty: FOUND });
        }
    }
    mentions.append(&mut added);
    document::order(mentions);
}

/// "Oriflux analyst Anna Holm"; in "IT analyst" and "Class A analysts" nobody is named.
fn has_analysts(reading: &Reading, words: &Range<usize>) -> bool {
    let named = matches!(reading.words[words.end - 1].shape, Shape::Capital | Shape::Inner);
    named && reading.words.get(words.end).is_some_and(|next| ANALYSTS.hold(next.lower))
}

/// "the HZDS party"
fn is_party(reading: &Reading, words: &Range<usize>) -> bool {
    let letters = words.len() == 1 && reading.words[words.start].shape == Shape::Upper;
    letters && reading.words.get(words.end).is_some_and(|next| next.lower == const { hash("party") })
}

/// "Vela Norte senators"
fn has_members(reading: &Reading, behind: usize) -> bool {
    reading.words.get(behind).is_some_and(|next| MEMBERS.hold(next.lower))
}

/// "(LON: ORX)", "(ORX.L)": what is traded there is a company.
fn ticker(behind: &[Word]) -> Option<Kind> {
    let [open, one, sign, other, close, ..] = behind else { return None };
    let letters = |word: &Word| matches!(word.shape, Shape::Upper | Shape::Initial);
    let is_ticker = open.lower == const { hash("(") }
        && letters(one)
        && (sign.lower == const { hash(":") } || is_market(sign, other))
        && letters(other)
        && close.lower == const { hash(")") };
    is_ticker.then_some(Kind::Org)
}

/// "Oriflux's co-founder": nobody has one who bears no name that a list knows.
fn is_owner(reading: &Reading, words: &Range<usize>) -> bool {
    let behind = &reading.words[words.end..];
    let owned = match behind {
        [_, co, _, founder, ..] if co.lower == const { hash("co") } => founder,
        [_, owned, ..] => owned,
        _ => return false,
    };
    behind[0].lower == const { hash("'s") } && OWNED.hold(owned.lower) && reading.known(words) == 0
}

/// "huts near Abu Zerega": what no list knows as somebody's is a place where something is.
fn inside(reading: &Reading, mention: &Mention) -> Option<Kind> {
    let words = &mention.words;
    let before = words.start.checked_sub(1).map(|at| reading.words[at].lower)?;
    let people = words.clone().any(|at| reading.listed[at].any() & lists::PEOPLE != 0);
    let somebody = mention.kind == Kind::Person as usize && !people;
    (somebody && WITHIN.hold(before)).then_some(Kind::Place)
}

/// "Oriflux, which": hardly anybody is told of so.
fn is_thing(reading: &Reading, behind: usize) -> bool {
    reading
        .words
        .get(behind..behind + 2)
        .is_some_and(|two| two[0].lower == const { hash(",") } && two[1].lower == const { hash("which") })
}

/// ".AX" behind the code of a share.
fn is_market(dot: &Word, market: &Word) -> bool {
    dot.lower == const { hash(".") } && !dot.spaced && !market.spaced && !market.longer_than(2)
}

/// The code of a share in brackets, with its market: "(ORX.L)". It is no name.
fn is_code(reading: &Reading, words: &Range<usize>) -> bool {
    words.start > 0
        && reading.words.get(words.start - 1..).is_some_and(|from| ticker(from).is_some())
        && is_market(&reading.words[words.start + 1], &reading.words[words.start + 2])
}

/// What is "crude" is a sort of oil, and nobody; "Brent" also where a barrel costs something.
fn is_oil(reading: &Reading, mention: &Mention) -> bool {
    let Range { start, end } = mention.words;
    let crude = reading.words.get(end).is_some_and(|next| next.lower == const { hash("crude") });
    let brent = end == start + 1 && reading.words[start].lower == const { hash("brent") };
    let told = || {
        let sentence = reading.sentence(start).map_or(0..0, |sentence| sentence.words.clone());
        reading.words[sentence].iter().any(|word| OIL.hold(word.lower))
    };
    mention.kind == Kind::Person as usize && (crude || brent && told())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// The kinds and words of what is found, where the first so many words were read as a name of this kind.
    fn found(text: &str, first: Option<(usize, Kind)>) -> Vec<(Kind, String)> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mention = |(end, kind)| Mention { words: 0..end, kind: kind as usize, certainty: 0.6 };
        let mut mentions: Vec<Mention> = first.map(mention).into_iter().collect();
        listen(&reading, &mut mentions);
        let words = |mention: &Mention| {
            let words = &reading.words[mention.words.clone()];
            words[0].span.to(words[words.len() - 1].span).of(article.text()).to_owned()
        };
        mentions.iter().map(|mention| (Kind::ALL[mention.kind], words(mention))).collect()
    }

    #[test]
    fn a_name_is_what_it_is_called_behind_it() {
        for (text, kind) in [
            ("Vela Norte, a local watchdog group, said so.", Kind::Org),
            ("Vela Norte, the second largest town of the south, slept.", Kind::Place),
            ("Vela Norte, a former lawyer who left, sang.", Kind::Person),
            ("Vela Norte, 40, sang.", Kind::Person),
            ("Vela Norte, his younger sister, sang.", Kind::Person),
            ("Vela Norte, coached by a Dane, fell.", Kind::Org),
            ("Vela Norte (LON: VNO) fell.", Kind::Org),
            ("Vela Norte (VNO.L) fell.", Kind::Org),
        ] {
            for other in [Kind::Org, Kind::Place, Kind::Person] {
                assert_eq!(found(text, Some((2, other)))[0].0, kind, "{text}");
            }
        }
    }

    #[test]
    fn a_name_is_what_it_is_called_before_it() {
        let kind = |text: &str| found(text, None).first().map(|(kind, _)| *kind);
        assert_eq!(kind("It left the lender Velanor."), Some(Kind::Org));
        assert_eq!(kind("It left lawyer Velanor."), Some(Kind::Person));
        assert_eq!(kind("It left Velanor analyst."), Some(Kind::Org));
        assert_eq!(kind("It left IT analysts."), None);
        assert_eq!(kind("It left Mora's HZDX party."), Some(Kind::Org));
        assert_eq!(kind("He left his wife, Velanor, and his son."), Some(Kind::Person));
        assert_eq!(kind("He left his wife, Velanor and his son."), None);
    }

    #[test]
    fn what_stands_somewhere_is_a_place_and_what_is_led_a_company() {
        assert_eq!(found("They left the Vela Norte mine.", None), [(Kind::Place, "Vela Norte".into())]);
        assert!(found("They left a Velanor mine.", None).is_empty());
        assert_eq!(found("They saw Velanor CEO Anna Holm.", None), [(Kind::Org, "Velanor".into())]);
        assert!(found("They saw CEO Anna Holm.", None).is_empty());
    }

    #[test]
    fn an_oil_is_nobody_where_barrels_are_sold() {
        assert!(found("Brent rose to $71 a barrel.", Some((1, Kind::Person))).is_empty());
        assert_eq!(found("Brent rose and sang.", Some((1, Kind::Person))).len(), 1);
    }

    #[test]
    fn who_has_members_is_a_party() {
        let kind = |kind| found("Vela Norte lawmakers sang.", Some((2, kind)))[0].0;
        assert_eq!((kind(Kind::Person), kind(Kind::Place)), (Kind::Org, Kind::Place));
    }

    #[test]
    fn who_has_a_founder_or_is_a_thing_is_a_company() {
        let kind = |text: &str| found(text, Some((1, Kind::Person)))[0].0;
        assert_eq!(kind("Oriflux's co-founder sang."), Kind::Org);
        assert_eq!(kind("Oriflux's founder sang."), Kind::Org);
        assert_eq!(kind("Oriflux's sister sang."), Kind::Person);
        assert_eq!(kind("Oriflux, which sang, left."), Kind::Org);
    }

    #[test]
    fn what_was_not_read_as_a_name_is_told_to_be_one() {
        let all = found("He saw Velanor, a village in the hills.", None);
        assert_eq!(all, [(Kind::Place, "Velanor".into())]);
    }

    #[test]
    fn what_a_comma_closes_is_told_at_the_start_of_a_sentence_too() {
        assert_eq!(found("Velanor, the housing charity, left.", None), [(Kind::Org, "Velanor".into())]);
        assert!(found("Velanor, the housing charity left.", None).is_empty());
    }

    #[test]
    fn what_stands_behind_something_else_tells_nothing() {
        for text in [
            "Elsewhere, a company closed.",
            "Elsewhere, company doctors left.",
            "They met in Velanor, a company said.",
            "Of Velanor, a town hall in the hills was told.",
            "He came to Velanor, 1990, and left.",
        ] {
            assert!(found(text, None).is_empty(), "{text}");
        }
    }
}
