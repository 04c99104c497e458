//! The sentence around a mark, for lists and tables: of a very long one what stands near.

use super::Annotated;
use crate::span::Span;
use crate::token;

/// So many bytes of a sentence stand on either side of a mark at most. Without a bound, a text that is one sentence full
/// of figures would be written once for each.
const CONTEXT: usize = 240;

/// The sentences of an article.
pub(super) struct Sentences<'a> {
    text: &'a str,
    all: Vec<Span>,
}

impl<'a> Sentences<'a> {
    pub(super) fn of(annotated: &'a Annotated) -> Self {
        Self { text: annotated.text(), all: token::tokenize(&annotated.article).sentences().collect() }
    }

    /// What stands before a mark in its sentence, and what stands behind it.
    pub(super) fn around(&self, mark: Span) -> (String, String) {
        let place = self.all.partition_point(|sentence| sentence.end <= mark.start);
        let sentence = self.all.get(place).filter(|sentence| sentence.overlaps(mark)).copied();
        let sentence = sentence.map_or(mark, |sentence| sentence.to(mark));
        let before = &self.text[sentence.start..mark.start];
        let after = &self.text[mark.end..sentence.end];
        (last_words(before), first_words(after))
    }
}

fn last_words(words: &str) -> String {
    let cut = words.len().saturating_sub(CONTEXT);
    let at = (cut..words.len()).find(|&at| words.is_char_boundary(at) && words[at..].starts_with(' '));
    match at {
        _ if cut == 0 => words.to_owned(),
        Some(at) => format!("…{}", &words[at..]),
        None => "…".to_owned(),
    }
}

fn first_words(words: &str) -> String {
    if words.len() <= CONTEXT {
        return words.to_owned();
    }
    let end = (0..=CONTEXT).rev().find(|&at| words.is_char_boundary(at) && words[at..].starts_with(' '));
    format!("{}…", &words[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::annotated;

    #[test]
    fn a_sentence_is_told_whole_and_a_long_one_in_part() {
        let article = annotated("He left. It cost [money $3] there. She stayed.");
        let around = Sentences::of(&article).around(article.marks[0].span);
        assert_eq!(around, ("It cost ".to_owned(), " there.".to_owned()));
        let long = format!("{}[money $3]{}", "one two ".repeat(1000), " three é".repeat(1000));
        let article = annotated(&long);
        let (before, after) = Sentences::of(&article).around(article.marks[0].span);
        assert!(before.starts_with("… ") && before.len() < CONTEXT + 4, "{before}");
        assert!(after.ends_with('…') && after.len() < CONTEXT + 4, "{after}");
    }
}
