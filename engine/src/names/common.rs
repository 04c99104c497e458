//! Capitals that abbreviate common nouns and so name nobody: "AI", "GDP", "an IPO". Where an article says what other letters of
//! the same look stand for, [`super::acronym`] finds them again.

use super::document::Mention;
use super::sentence::Reading;
use super::word::Shape;
use super::words::{Words, words};

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

/// Is the mention nothing but such an abbreviation?
pub(super) fn is_noun(reading: &Reading, mention: &Mention) -> bool {
    match &reading.words[mention.words.clone()] {
        [word] => matches!(word.shape, Shape::Upper | Shape::Inner) && COMMON.hold(word.lower),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn what_stands_for_a_common_noun_is_no_name() {
        let names = Names::new();
        let text = "Experts say AI will change jobs. NGOs said the IPO was priced. AI is everywhere.";
        assert!(annotate(&Article::new(text), &names, None).is_empty());
        let text = "The Interoceanic Petroleum Office (IPO) met in May. Later the IPO said it was glad.";
        let found = annotate(&Article::new(text), &names, None);
        assert_eq!(found.iter().filter(|mark| mark.span.of(text) == "IPO").count(), 2);
    }
}
