//! Two articles to try the page with, written for Gloss.

/// A sample article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// What it is, as its button says.
    pub title: &'static str,
    /// The article.
    pub text: &'static str,
}

/// The samples in the order in which they are offered.
pub const SAMPLES: [Sample; 2] = [
    Sample { title: "A trade report", text: include_str!("samples/trade.txt") },
    Sample { title: "An election report", text: include_str!("samples/election.txt") },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_as_long_as_a_news_report() {
        for sample in SAMPLES {
            let words = sample.text.split_whitespace().count();
            assert!((350..=500).contains(&words), "{} has {words} words", sample.title);
        }
    }
}
