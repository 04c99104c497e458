//! What tells a company or a body by its own name: its legal form, its trade, a capital inside: "Norda Metals", "Albino
//! Cos.", "`SolNova`", "Grupo Velanor", "Velanor Town Council".

use super::document::{self, Mention};
use super::lists;
use super::sentence::{ALONE, Reading};
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;
use std::ops::Range;

/// So sure of another kind, it is no company.
const SURE: f32 = 0.9;
/// How sure a company is that its own name tells.
const TOLD: f32 = 0.8;

/// What only companies end with.
const LAST: Words = words![
    "aerospace", "airlines", "airways", "bancorp", "bancshares", "biosciences", "breweries", "brewing",
    "capital", "co", "communications", "corp", "corporation", "cos", "electronics", "energy", "enterprises",
    "entertainment", "foods", "gmbh", "grocers", "holdings", "inc", "industries", "insurance", "investments",
    "laboratories", "lines", "llc", "llp", "logistics", "ltd", "metals", "minerals", "motors", "networks",
    "nv", "oyj", "partners", "petroleum", "pharma", "pharmaceuticals", "plc", "resources", "robotics",
    "securities", "semiconductor", "software", "stores", "systems", "technologies", "telecom",
    "therapeutics", "ventures"
];

/// Forms of companies in law, and the signs around them.
const LEGAL: Words = words![
    "ab", "ag", "as", "asa", "bv", "co", "corp", "corporation", "gmbh", "inc", "llc", "llp", "ltd",
    "limited", "nv", "oyj", "plc", "sa", "se", "spa", ".", ","
];

/// What only bodies end with that are no companies.
const BODIES: Words = words![
    "agency", "army", "authority", "battalion", "brigade", "brigades", "command", "commission", "committee",
    "corps", "council", "department", "federation", "ministry", "navy", "ombudsman", "organisation",
    "organization", "regiment", "squadron"
];

/// What their names begin with: "Grupo Velanor", "Banco do Norte".
const FIRST: Words = words![
    "banca", "banco", "banque", "companhia", "compagnie", "grupo", "groupe", "gruppo", "minera", "société"
];

/// What a name goes on with: "Holm Systems & Sons", "Capital of Culture".
const GOES_ON: Words = words!["&", "of"];

/// What a surname with a capital inside begins with: "`McDonald`", "`DeSantis`", "`LaRue`".
const SURNAMES: &[&str] = &[
    "mc", "mac", "de", "di", "da", "del", "des", "du", "la", "le", "van", "von", "fitz", "o", "al", "el",
    "ben", "st",
];

/// Makes companies of what its own words tell to be one, and adds those that were not found.
pub(super) fn tell(reading: &Reading, mentions: &mut Vec<Mention>) {
    for mention in mentions.iter_mut().filter(|mention| mention.certainty < SURE) {
        if mention.kind == Kind::Org as usize && is_told(reading, &mention.words) {
            mention.certainty = mention.certainty.max(TOLD);
        }
        let person = mention.kind == Kind::Person as usize;
        let place = mention.kind == Kind::Place as usize;
        let inner = person && mention.words.len() == 1 && is_brand(reading, mention.words.start);
        if inner || (person || place) && is_told(reading, &mention.words) {
            mention.kind = Kind::Org as usize;
            mention.certainty = TOLD;
        }
    }
    for run in document::free_runs(reading, mentions) {
        let partners = partners(reading, &run);
        if partners.is_some() || is_told(reading, &run) {
            let words = partners.unwrap_or(run.start)..run.end;
            mentions.retain(|mention| mention.words.end <= words.start || words.end <= mention.words.start);
            mentions.push(Mention { words, kind: Kind::Org as usize, certainty: TOLD });
        }
    }
    document::order(mentions);
}

/// Where "Burke &" starts before "Hale LLP".
fn partners(reading: &Reading, run: &Range<usize>) -> Option<usize> {
    let before = run.start.checked_sub(2).filter(|at| reading.words[at + 1].lower == const { hash("&") })?;
    let first = &reading.runs[before];
    (!first.is_empty() && LAST.hold(reading.words[run.end - 1].lower)).then_some(first.start as usize)
}

/// Two words or more, the first or last of which only companies and bodies have.
pub(super) fn is_told(reading: &Reading, words: &Range<usize>) -> bool {
    let office = reading.listed[words.start].places[ALONE] & lists::TITLES != 0;
    let sides = [words.start.checked_sub(1), Some(words.end)].into_iter().flatten();
    let part = sides.filter_map(|at| reading.words.get(at)).any(|word| GOES_ON.hold(word.lower));
    let words = &reading.words[words.clone()];
    let [first, .., last] = words else { return false };
    // "Oriflux AG", "Oriflux A/S"; not "As" and "Se".
    let form = matches!(last.shape, Shape::Upper | Shape::Initial) && before_form(words) < words.len();
    let body = FIRST.hold(first.lower) || BODIES.hold(last.lower);
    !office && !part && (form || body || LAST.hold(last.lower))
}

/// Two words or more, the last of which only companies have.
pub(super) fn is_company(reading: &Reading, words: &Range<usize>) -> bool {
    let words = &reading.words[words.clone()];
    words.len() > 1 && LAST.hold(words[words.len() - 1].lower)
}

/// Does it end as only a body does that is no company?
pub(super) fn is_body(reading: &Reading, words: &Range<usize>) -> bool {
    BODIES.hold(reading.words[words.end - 1].lower)
}

/// How many words of a company's name stand before its legal form; all, where it has none.
pub(super) fn before_form(words: &[Word]) -> usize {
    let mut end = words.len();
    // "A/S" is three words.
    if let [.., a, slash, s] = words
        && [a.lower, slash.lower, s.lower] == const { [hash("a"), hash("/"), hash("s")] }
    {
        end -= 3;
    }
    while end > 0 && LEGAL.hold(words[end - 1].lower) {
        end -= 1;
    }
    end
}

/// A capital inside, and nobody's surname.
fn is_brand(reading: &Reading, at: usize) -> bool {
    let word = &reading.words[at];
    let surname = SURNAMES.iter().any(|start| {
        let bytes = start.bytes().rev().fold(0, |all, byte| all << 8 | u64::from(byte));
        word.prefix(start.len() as u32) == bytes
    });
    word.shape == Shape::Inner && !surname && reading.listed[at].any() & lists::PEOPLE == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// What is found where nothing, or the first so many words as a person, was read as a name.
    fn found(text: &str, person: usize) -> Vec<(Kind, String)> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let read = Mention { words: 0..person, kind: Kind::Person as usize, certainty: 0.6 };
        let mut mentions: Vec<Mention> = (person > 0).then_some(read).into_iter().collect();
        tell(&reading, &mut mentions);
        let words = |mention: &Mention| {
            let words = &reading.words[mention.words.clone()];
            words[0].span.to(words[words.len() - 1].span).of(article.text()).to_owned()
        };
        mentions.iter().map(|mention| (Kind::ALL[mention.kind], words(mention))).collect()
    }

    #[test]
    fn a_company_is_told_by_its_trade_or_legal_form() {
        assert_eq!(found("He left Norda Metals in May.", 0), [(Kind::Org, "Norda Metals".into())]);
        assert_eq!(found("Norda Metals fell.", 2), [(Kind::Org, "Norda Metals".into())]);
        assert_eq!(found("Grupo Norda fell.", 2), [(Kind::Org, "Grupo Norda".into())]);
        assert_eq!(
            found("He left Norda Town Council in May.", 0),
            [(Kind::Org, "Norda Town Council".into())]
        );
        assert_eq!(
            found("Tim Burke of Burke & Hale LLP sang.", 2)[1..],
            [(Kind::Org, "Burke & Hale LLP".into())]
        );
        assert_eq!(found("Oslo has Oriflux A/S for it.", 0), [(Kind::Org, "Oriflux A/S".into())]);
        assert!(found("It is the Oil Capital of the north, a place of Metals.", 0).is_empty());
    }

    #[test]
    fn a_capital_inside_tells_a_brand_and_not_a_scot() {
        assert_eq!(found("SolNova fell.", 1), [(Kind::Org, "SolNova".into())]);
        assert_eq!(found("McQuillan fell.", 1), [(Kind::Person, "McQuillan".into())]);
    }
}
