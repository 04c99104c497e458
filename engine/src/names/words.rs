//! A block's tokens as the rules for names see them: in plain letters, with their shape and what the lists say.

use super::gazetteer::{Classes, Gazetteer};
use super::plain::plain;
use crate::span::Span;
use crate::token::{Token, TokenKind};
use std::borrow::Cow;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// "visit", "al"; also letters of scripts that have no capitals.
    Small,
    /// "Minsk", "O'Neill".
    Capital,
    /// "NATO", "U.S.".
    Upper,
    /// "J", before a full stop.
    Initial,
    /// "iPhone".
    Mixed,
    /// A number, a sign, an address.
    Other,
}

/// How a whole block is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals mean names.
    Running,
    /// "Markets Fall on New Tariffs", or all in capitals: capitals mean nothing.
    Heading,
}

/// One token.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// In plain letters; what stood in capitals only for emphasis is written as usual.
    pub(super) text: Cow<'a, str>,
    pub(super) span: Span,
    pub(super) shape: Shape,
    pub(super) spaced: bool,
    /// Would any word stand with a capital here?
    pub(super) cautious: bool,
    pub(super) classes: Classes,
    /// How many tokens the longest listed name has that starts here.
    longest: u8,
}

impl Word<'_> {
    /// Is it written like a part of a name?
    pub(super) fn is_name(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Mixed | Shape::Initial)
    }

    pub(super) fn any(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Is it this sign, without space before it?
    pub(super) fn is_glued(&self, sign: &str) -> bool {
        !self.spaced && self.text == sign
    }
}

/// The words of one block, and how it is written.
#[derive(Debug)]
pub(super) struct Words<'a> {
    all: Vec<Word<'a>>,
    pub(super) style: Style,
}

impl<'a> Words<'a> {
    pub(super) fn read(text: &'a str, tokens: &[Token], gazetteer: &Gazetteer) -> Self {
        let mut all: Vec<Word<'a>> = Vec::with_capacity(tokens.len());
        for token in tokens {
            let text = plain(token.span.of(text));
            let shape = shape(&text, token.kind);
            let cautious = token.opens || all.last().is_some_and(invites_a_capital);
            let (classes, longest) = (Classes::default(), 0);
            all.push(Word {
                text,
                span: token.span,
                shape,
                spaced: token.spaced,
                cautious,
                classes,
                longest,
            });
        }
        let (style, shouted) = style(&all);
        for word in all.iter_mut().filter(|word| word.shape != Shape::Other) {
            know(word, shouted, gazetteer);
        }
        Self { all, style }
    }

    pub(super) fn all(&self) -> &[Word<'a>] {
        &self.all
    }

    /// The longest listed name at `at`: where it ends, and what the lists say.
    pub(super) fn listed(&self, at: usize, gazetteer: &Gazetteer) -> Option<(usize, Classes)> {
        let word = &self.all[at];
        let single = word.any(Classes::NAMES).then_some((at + 1, word.classes));
        if word.longest == 0 {
            return single;
        }
        let mut phrase = word.text.to_string();
        let mut found = single;
        let farthest = self.all.len().min(at + usize::from(word.longest));
        for (end, word) in self.all.iter().enumerate().take(farthest).skip(at + 1) {
            if word.spaced {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
            let classes = gazetteer.look_up(&phrase).classes;
            if classes.any(Classes::NAMES) {
                found = Some((end + 1, classes));
            }
        }
        found
    }
}

/// After an opening quotation mark, a colon, a bullet or a dash a capital proves nothing.
fn invites_a_capital(before: &Word) -> bool {
    let opens = matches!(&*before.text, "\"" | "“" | "„" | "«" | "•" | "*" | "…" | "—")
        && before.shape == Shape::Other
        || before.text == "'" && before.spaced
        || before.text == ":"
        || before.text == "-" && before.spaced;
    opens || before.cautious && before.shape == Shape::Other
}

/// Looks a word up. In capitals for emphasis ("BEIJING, 2 June") it is looked up as usually written.
fn know(word: &mut Word, shouted: bool, gazetteer: &Gazetteer) {
    let entry = gazetteer.look_up(&word.text);
    (word.classes, word.longest) = (entry.classes, entry.longest);
    if word.shape == Shape::Small {
        return;
    }
    if word.shape == Shape::Upper {
        // Where all is in capitals, "WHO" asks and "IS" says nothing.
        let small =
            shouted && gazetteer.look_up(&word.text.to_ascii_lowercase()).classes.any(Classes::FUNCTION);
        if !small && (entry.classes.any(Classes::NAMES) || !shouted && word.text.len() < 4) {
            return;
        }
        let usual = usual_case(&word.text);
        let entry = gazetteer.look_up(&usual);
        if !shouted && !entry.classes.any(Classes::PLACES) && entry.longest == 0 {
            return;
        }
        (word.classes, word.longest) = (entry.classes, entry.longest);
        (word.text, word.shape) = (Cow::Owned(usual), Shape::Capital);
    }
    let small = gazetteer.look_up(&word.text.to_ascii_lowercase()).classes;
    word.classes |= small;
}

/// "BEIJING" -> "Beijing".
fn usual_case(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().chain(chars.map(|c| c.to_ascii_lowercase())).collect()
}

fn shape(text: &str, kind: TokenKind) -> Shape {
    if kind != TokenKind::Word {
        return Shape::Other;
    }
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::Other };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Shape::Initial,
        (true, _, 0) => Shape::Upper,
        (true, ..) => Shape::Capital,
        (false, 0, _) => Shape::Small,
        (false, ..) => Shape::Mixed,
    }
}

/// A block's style, and whether all of it stands in capitals.
fn style(words: &[Word]) -> (Style, bool) {
    let (mut long, mut capital, mut upper) = (0, 0, 0);
    for word in words.iter().filter(|word| word.shape != Shape::Other && word.text.len() > 3) {
        long += 1;
        capital += usize::from(word.shape != Shape::Small && word.shape != Shape::Mixed);
        upper += usize::from(word.shape == Shape::Upper);
    }
    let shouted = long >= 3 && 10 * upper >= 7 * long;
    // A sentence made of names alone ends with a stop, a headline does not.
    let stops = words.last().is_some_and(|last| last.text == ".");
    let heading = shouted || !stops && long >= 4 && 10 * capital >= 8 * long;
    (if heading { Style::Heading } else { Style::Running }, shouted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::token;

    #[track_caller]
    fn check(text: &str, style: Style, expected: &str) {
        let (article, gazetteer) = (Article::new(text), Gazetteer::new());
        let tokens = token::tokenize(&article);
        let words = Words::read(article.text(), tokens.all(), &gazetteer);
        let told: Vec<String> = words
            .all()
            .iter()
            .map(|word| format!("{}{}", if word.cautious { "|" } else { "" }, word.text))
            .collect();
        assert_eq!((words.style, &*told.join(" ")), (style, expected));
    }

    #[test]
    fn headings_are_told_from_running_text() {
        check("MARKETS FALL IN CHINA AGAIN", Style::Heading, "|Markets Fall In China Again");
        check("Markets Fall as China Waits", Style::Heading, "|Markets Fall as China Waits");
        check("Markets fall as China waits", Style::Running, "|Markets fall as China waits");
    }

    #[test]
    fn a_shouted_place_is_read_as_usual() {
        check("MINSK, 3 May - The UNESCO office", Style::Running, "|Minsk , 3 May - |The UNESCO office");
    }

    #[test]
    fn capitals_after_a_quotation_mark_prove_nothing() {
        check("He said: “Peace is near”", Style::Running, "|He said : |“ |Peace is near ”");
    }
}
