//! Where a name that was read too long begins and ends: "Rival Celltrion Inc.", "accused Vela of Fraud".

use super::document::Mention;
use super::sentence::Reading;
use super::word::hash;
use super::words::{Words, words};
use std::ops::Range;

/// Whom somebody does this, it is "of" something.
const ACCUSED: Words = words!["accuse", "accused", "accuses", "accusing"];

/// What somebody or something is called, and no name begins with.
const ROLES: Words = words![
    "analyst", "airline", "applicant", "automaker", "brokerage", "carmaker", "chipmaker", "codenamed",
    "developer", "drugmaker", "economist", "fellow", "goalkeeper", "insurer", "lawyer", "lender",
    "midfielder", "newcomer", "nicknamed", "opener", "pensioner", "resident", "retailer", "rival", "rivals",
    "striker", "substitute", "winger"
];

/// Takes off a name what is no part of it.
pub(super) fn trim(reading: &Reading, mention: &mut Mention) {
    accused(reading, mention);
    unopened(reading, mention);
}

/// "accused Vela of Fraud" names nobody beyond Vela, "accused Bank of America" all of it.
fn accused(reading: &Reading, mention: &mut Mention) {
    let Range { start, end } = mention.words;
    let told =
        start > 0 && ACCUSED.hold(reading.words[start - 1].lower) && reading.known(&mention.words) == 0;
    let of = (start + 1..end).find(|&at| reading.words[at].lower == const { hash("of") });
    if let Some(of) = of.filter(|_| told) {
        mention.words.end = of;
    }
}

/// "Rival Celltrion Inc.", at the start of a sentence: what it is called stands before its name.
fn unopened(reading: &Reading, mention: &mut Mention) {
    let start = mention.words.start;
    if reading.opens(start) && mention.words.len() > 1 && ROLES.hold(reading.words[start].lower) {
        mention.words.start += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Kind;
    use crate::article::Article;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    /// What is left of the words read as a name.
    fn trimmed(text: &str, words: Range<usize>) -> Range<usize> {
        let article = Article::new(text);
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mention = Mention { words, kind: Kind::Org as usize, certainty: 0.8 };
        trim(&reading, &mut mention);
        mention.words
    }

    #[test]
    fn what_a_company_is_called_at_the_start_of_a_sentence_is_no_part_of_its_name() {
        assert_eq!(trimmed("Rival Velda Motors fell.", 0..3), 1..3);
        assert_eq!(trimmed("They like Rival Velda.", 2..4), 2..4);
    }

    #[test]
    fn what_somebody_is_accused_of_is_no_part_of_the_name() {
        assert_eq!(trimmed("He accused Velda of Russophobia.", 2..5), 2..3);
        assert_eq!(trimmed("He left Velda of Aran.", 2..5), 2..5);
    }
}
