//! The reader's own words: what is always marked, and as what; what is never.
//!
//! ```text
//! found ─┬─▶ taught ─▶ what the edits are laid over
//! words ─┘
//! ```

mod file;

pub use file::{read, write};

use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::edits;
use crate::published::Published;
use crate::sorting;
use crate::span::Span;
use crate::token;
use std::cmp::Reverse;
use std::rc::Rc;

/// So many words a list has at most.
pub const MOST: usize = 2_000;

/// Words of more bytes are no name.
pub const LONGEST: usize = 200;

/// No listed words have more tokens.
const MOST_TOKENS: usize = 12;

/// What the page says of a mark that the list makes.
const WHY: &str = "Your list of words says so.";

/// A list of words with what they are; `None` is what is never to be marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Sorted, so that the lists of two readers who know the same are the same.
    words: Vec<(Rc<str>, Option<Kind>)>,
}

impl Vocabulary {
    /// Learns words, in place of what it knew of them. Words on more than one line, or too many, are not learnt.
    pub fn learn(&mut self, words: &str, meaning: Option<Kind>) -> bool {
        let plain = !words.is_empty() && words.trim() == words && !words.chars().any(char::is_control);
        match self.place(words) {
            Ok(place) => self.words[place].1 = meaning,
            Err(place) if plain && words.len() <= LONGEST && self.words.len() < MOST => {
                self.words.insert(place, (words.into(), meaning));
            }
            Err(_) => return false,
        }
        true
    }

    /// Forgets words.
    pub fn forget(&mut self, words: &str) {
        if let Ok(place) = self.place(words) {
            self.words.remove(place);
        }
    }

    /// All words with what they are, in their order.
    pub fn all(&self) -> &[(Rc<str>, Option<Kind>)] {
        &self.words
    }

    /// Where words are in the list, or would be.
    fn place(&self, words: &str) -> Result<usize, usize> {
        self.words.binary_search_by(|(other, _)| (**other).cmp(words))
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where listed words stand in an article, the longest first of those that start together; none share a token.
    fn places(&self, article: &Article) -> Vec<(Span, Option<Kind>)> {
        let (text, tokens) = (article.text(), token::tokenize(article));
        let tokens = tokens.all();
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(first) = tokens.get(at) {
            let opening = first.span.of(text);
            // Most tokens open no listed words, which one look tells.
            let (Ok(from) | Err(from)) = self.place(opening);
            let known = self.words.get(from).is_some_and(|(words, _)| words.starts_with(opening));
            let ahead = if known { &tokens[at..tokens.len().min(at + MOST_TOKENS)] } else { &[] };
            let found = ahead.iter().enumerate().rev().find_map(|(count, last)| {
                let span = first.span.to(last.span);
                Some((span, self.words[self.place(span.of(text)).ok()?].1, count + 1))
            });
            at += found.map_or(1, |(.., count)| count);
            places.extend(found.map(|(span, meaning, _)| (span, meaning)));
        }
        places
    }
}

/// What was found, after the list had its say: listed words are marked as it says, unless they are part of longer ones
/// that were found, and give way to nothing shorter.
pub fn taught(
    article: &Article,
    mut found: Vec<Annotation>,
    vocabulary: &Vocabulary,
    published: Option<Published>,
) -> Vec<Annotation> {
    if vocabulary.is_empty() {
        return found;
    }
    let places = vocabulary.places(article);
    let mut settled = vec![false; places.len()];
    found.retain(|mark| {
        let first = places.partition_point(|(place, _)| place.end <= mark.span.start);
        let mut stays = true;
        for (number, (place, meaning)) in places.iter().enumerate().skip(first) {
            if !place.overlaps(mark.span) {
                break;
            }
            let same = *place == mark.span;
            match meaning {
                None => stays &= !same,
                Some(kind) if same && mark.kind == *kind => settled[number] = true,
                Some(_) if !same && mark.span.contains(*place) => settled[number] = true,
                Some(_) => stays = false,
            }
        }
        stays
    });
    for ((span, meaning), settled) in places.into_iter().zip(settled) {
        if let Some(kind) = meaning.filter(|_| !settled) {
            let mut mark = Annotation::new(span, kind, WHY);
            if let Some((value, modifiers)) = edits::read(span.of(article.text()), kind, None, published) {
                (mark.value, mark.modifiers) = (Some(value), modifiers);
            }
            found.push(mark);
        }
    }
    sorting::sort_by_key(&mut found, |mark| (mark.span.start, Reverse(mark.span.end), mark.kind));
    let mut reach = 0;
    for mark in &mut found {
        mark.nested = mark.span.end <= reach;
        reach = reach.max(mark.span.end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[(&str, Option<Kind>)]) -> Vocabulary {
        let mut list = Vocabulary::default();
        for (words, meaning) in words {
            assert!(list.learn(words, *meaning), "{words}");
        }
        list
    }

    /// The marks of a text in which these words were found.
    #[track_caller]
    fn check(text: &str, found: &[(&str, Kind)], words: &[(&str, Option<Kind>)], expected: &[(&str, Kind)]) {
        let article = Article::new(text);
        let mark = |&(words, kind): &(&str, Kind)| {
            let start = text.find(words).unwrap();
            Annotation::new(Span::new(start, start + words.len()), kind, "test")
        };
        let marks = taught(&article, found.iter().map(mark).collect(), &list(words), None);
        let told: Vec<_> = marks.iter().map(|mark| (mark.span.of(text), mark.kind)).collect();
        assert_eq!(told, expected);
    }

    const BELTA: (&str, Option<Kind>) = ("Belta", Some(Kind::Org));

    #[test]
    fn listed_words_are_always_marked() {
        let twice = [("Belta", Kind::Org), ("Belta", Kind::Org)];
        check("Belta said. “Belta”!", &[], &[BELTA], &twice);
        check("Belta said.", &[("Belta", Kind::Place)], &[BELTA], &[("Belta", Kind::Org)]);
        check("Belta-TV and Beltane", &[], &[BELTA], &[("Belta", Kind::Org)]);
        check(
            "The New Silk Road",
            &[("Silk Road", Kind::Work)],
            &[("New Silk", Some(Kind::Place))],
            &[("New Silk", Kind::Place)],
        );
        check("It cost 5 coppers.", &[], &[("5 coppers", Some(Kind::Money))], &[("5 coppers", Kind::Money)]);
    }

    #[test]
    fn of_words_that_start_together_the_longest_count() {
        let words = [("Bank", Some(Kind::Org)), ("Bank of Oslo", Some(Kind::Place))];
        check(
            "Bank of Oslo, Bank of Lima",
            &[],
            &words,
            &[("Bank of Oslo", Kind::Place), ("Bank", Kind::Org)],
        );
    }

    #[test]
    fn longer_names_that_were_found_win() {
        check("The Belta Club", &[("Belta Club", Kind::Org)], &[BELTA], &[("Belta Club", Kind::Org)]);
    }

    #[test]
    fn what_is_never_marked_is_not() {
        let may = [("May", None)];
        check("May I? In May.", &[("May", Kind::Date)], &may, &[]);
        check("On 3 May.", &[("3 May", Kind::Date)], &may, &[("3 May", Kind::Date)]);
        check("Mayor May", &[("Mayor", Kind::Person)], &may, &[("Mayor", Kind::Person)]);
    }

    #[test]
    fn lists_are_bounded() {
        let mut list = Vocabulary::default();
        for words in ["", " a", "a\nb", &"a".repeat(LONGEST + 1)] {
            assert!(!list.learn(words, None), "{words:?}");
        }
        assert_eq!((0..MOST + 5).filter(|number| list.learn(&number.to_string(), None)).count(), MOST);
        assert!(list.learn("7", Some(Kind::Count)), "what is known can be learnt otherwise");
        list.forget("7");
        assert_eq!(list.all().len(), MOST - 1);
    }
}
