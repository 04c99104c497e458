//! Capitals that name nobody: abbreviations of common nouns, "AI", "an IPO", diseases that are called after somebody,
//! "Parkinson's", the heads of columns, and the second half of a name that was not found. Where an article says what letters
//! of the same look stand for, [`super::acronym`] finds them again.

use super::document::{self, Mention};
use super::sentence::Reading;
use super::word::{Shape, Word, hash};
use super::words::{Words, words};
use crate::annotation::Kind;

/// What stands for things, posts and measures.
const COMMON: Words = words![
    "adhd", "agi", "ai", "aids", "api", "apis", "atm", "atms", "bmi", "cd", "cds", "ceo", "ceos", "cfo",
    "coo", "copd", "cpi", "cpu", "cpus", "cto", "dei", "dna", "dui", "dvd", "dvds", "ebitda", "eps", "esg",
    "etf", "etfs", "ev", "evs", "gdp", "gmo", "gmos", "gni", "gnp", "gps", "gpu", "gpus", "gst", "hiv", "hr",
    "html", "icbm", "icbms", "icu", "idp", "idps", "ied", "ieds", "ipo", "ipos", "isp", "isps", "it", "ivf",
    "kpi", "kpis", "lcd", "led", "lgbt", "lgbtq", "llm", "llms", "lng", "lpg", "mp", "mps", "mri", "mrna",
    "msp", "msps", "nft", "nfts", "ngo", "ngos", "oled", "pc", "pcr", "pcs", "pdf", "pfas", "pm", "pmi",
    "pow", "pows", "ppi", "pr", "ptsd", "qe", "rna", "rpi", "sms", "suv", "suvs", "tb", "tv", "uav", "uavs",
    "ufo", "ufos", "url", "usb", "vat", "vip", "vips", "vr", "wmd"
];

/// What heads the columns of a table of results: "W L PCT GB".
const COLUMNS: Words =
    words!["d", "f", "ga", "gb", "gd", "gf", "l", "otl", "p", "pct", "pf", "pts", "t", "w"];

/// After whom diseases are called.
const DISEASES: Words = words!["alzheimer", "asperger", "crohn", "parkinson", "tourette"];

/// What else is called after somebody or a town: "Down's syndrome".
const ILLNESS: Words = words!["disease", "lymphoma", "syndrome"];

/// Drops what is nothing but such an abbreviation, or a disease.
pub(super) fn drop(reading: &Reading, mentions: &mut Vec<Mention>) {
    let word = |at: usize| &reading.words[at];
    let bearers = mentions.iter().filter(|mention| mention.words.len() > 1);
    let bearers = bearers.map(|mention| word(mention.words.end - 1).lower);
    let bearers: Vec<u64> = bearers.filter(|&last| DISEASES.hold(last)).collect();
    let halves = mentions.iter().filter(|mention| is_half(reading, mention, mentions));
    // In the order of the text.
    let halves: Vec<usize> = halves.map(|half| half.words.start).collect();
    mentions.retain(|mention| {
        if halves.binary_search(&mention.words.start).is_ok() {
            return false;
        }
        let [only] = reading.words[mention.words.clone()] else {
            return !reading.words[mention.words.clone()].iter().all(|word| COLUMNS.hold(word.lower));
        };
        let abbreviates = matches!(only.shape, Shape::Upper | Shape::Inner) && COMMON.hold(only.lower);
        let called = DISEASES.hold(only.lower) && !bearers.contains(&only.lower);
        !abbreviates && !is_ill(&reading.words[mention.words.end..], called)
    });
}

/// "France" in "Meteo-France", which was not found: no place.
fn is_half(reading: &Reading, mention: &Mention, mentions: &[Mention]) -> bool {
    let start = mention.words.start;
    let Some([half, hyphen]) = start.checked_sub(2).and_then(|from| reading.words.get(from..start)) else {
        return false;
    };
    mention.kind == Kind::Place as usize
        && hyphen.lower == const { hash("-") }
        && !hyphen.spaced
        && !reading.words[start].spaced
        && half.shape == Shape::Capital
        && document::holding(mentions, &(start - 2..start - 1)).is_err()
}

/// "Lyme disease", "Down's syndrome"; "Parkinson's" by itself, where a disease is called so, but not "Parkinson's UK".
fn is_ill(behind: &[Word], called: bool) -> bool {
    let own = behind.first().is_some_and(|own| own.lower == const { hash("'s") });
    let next = behind.get(usize::from(own));
    next.is_some_and(|next| ILLNESS.hold(next.lower))
        || called && own && next.is_none_or(|next| !next.shape.is_capital())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;
    use crate::names::contents::Contents;
    use crate::names::model::Model;
    use crate::token;

    #[test]
    fn a_disease_is_neither_a_place_nor_somebody() {
        let names = Names::new();
        let text =
            "A cure for Parkinson's disease is near, and one for Alzheimer's. Many live with Parkinson's.";
        assert!(annotate(&Article::new(text), &names, None).is_empty());
        let text = "Cecil Parkinson sang. It was Parkinson's song.";
        assert_eq!(annotate(&Article::new(text), &names, None).len(), 2);
    }

    #[test]
    fn what_stands_for_a_common_noun_or_heads_a_column_is_no_name() {
        let names = Names::new();
        let text = "Experts say AI will change jobs. NGOs said the IPO was priced. AI is everywhere.";
        assert!(annotate(&Article::new(text), &names, None).is_empty());
        let text = "EASTERN CONFERENCE\nW   L   PCT    GB\nVelda 10 3 .769 -";
        assert!(
            annotate(&Article::new(text), &names, None)
                .iter()
                .all(|mark| !mark.span.of(text).contains("PCT"))
        );
        let text = "The Interoceanic Petroleum Office (IPO) met in May. Later the IPO said it was glad.";
        let found = annotate(&Article::new(text), &names, None);
        assert_eq!(found.iter().filter(|mark| mark.span.of(text) == "IPO").count(), 2);
    }

    #[test]
    fn the_heads_of_columns_are_nobody() {
        let article = Article::new("W   L   PCT    GB");
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let mut mentions = vec![Mention { words: 0..4, kind: Kind::Person as usize, certainty: 0.9 }];
        drop(&reading, &mut mentions);
        assert!(mentions.is_empty());
    }

    #[test]
    fn a_place_behind_a_hyphen_is_half_a_name_where_the_other_half_is_none() {
        let article = Article::new("Velda-France fell.");
        let reading =
            Reading::new(article.text(), &token::tokenize(&article), &Model::new(&Contents::default()));
        let place = |words| Mention { words, kind: Kind::Place as usize, certainty: 0.9 };
        let mut mentions = vec![place(2..3)];
        drop(&reading, &mut mentions);
        assert!(mentions.is_empty());
        let mut mentions = vec![place(0..1), place(2..3)];
        drop(&reading, &mut mentions);
        assert_eq!(mentions.len(), 2);
    }
}
