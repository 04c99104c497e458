//! Headlines in capitals, or with a capital for every word, tell little of names: what the article below them is sure of is
//! found in them as well, somebody by the surname: "SAMPRAS BEATS BECKER", "Sampras Beats Becker in Hanover".

use super::document::{self, Evidence, Mention, Named};
use super::sentence::{Reading, Style};
use crate::annotation::Kind;

/// A mention less sure than this is found in no headline.
const SURE: f32 = 0.75;
/// So many words has a name of a headline at most.
const LONGEST: usize = 4;

/// Adds the names of headlines that stand elsewhere in the article.
pub(super) fn add(reading: &Reading, evidence: &Evidence, mentions: &mut Vec<Mention>) {
    let headlines =
        || reading.sentences.iter().filter(|one| matches!(one.style, Style::Shouted | Style::Title));
    if headlines().next().is_none() {
        return;
    }
    let mut named = Named::default();
    for full in mentions.iter().filter(|mention| mention.certainty >= SURE) {
        let surname = full.words.end - 1..full.words.end;
        for words in [full.words.clone(), surname] {
            if words == full.words || full.kind == Kind::Person as usize {
                named.entry(document::key(reading, &words)).or_insert(Mention { words, ..*full });
            }
        }
    }
    let free = document::free(reading, mentions);
    for sentence in headlines() {
        let mut at = sentence.words.start;
        while at < sentence.words.end {
            let ends = (at + 1..=sentence.words.end.min(at + LONGEST)).rev();
            let found = ends.map(|end| at..end).find_map(|words| {
                let is_word = words.len() == 1 && evidence.has_small(&reading.words[at]);
                let may = free[words.clone()].iter().all(|free| *free) && !is_word;
                let known = named.get(&document::key(reading, &words)).filter(|_| may)?;
                Some(Mention { words, ..*known })
            });
            at = found.as_ref().map_or(at + 1, |found| found.words.end);
            mentions.extend(found);
        }
    }
    document::order(mentions);
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;

    /// What is found in the first line.
    fn found(text: &str) -> Vec<String> {
        let end = text.find('\n').unwrap_or(text.len());
        let found = annotate(&Article::new(text), &Names::new(), None);
        found.iter().filter(|mark| mark.span.end <= end).map(|mark| mark.span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_headline_names_whom_the_article_names() {
        let body = "\n\nHANOVER, Germany - Pete Sampras beat Germany's Boris Becker in Hanover on Sunday.";
        for headline in
            ["SAMPRAS OUTLASTS BECKER IN HANOVER FINAL", "Sampras Outlasts Becker in Hanover Final"]
        {
            let found = found(&format!("{headline}{body}"));
            for name in ["sampras", "becker", "hanover"] {
                assert!(found.iter().any(|words| words.to_lowercase() == name), "{name} of {found:?}");
            }
        }
    }
}
