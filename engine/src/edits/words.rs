//! What a reader points at, in whole words.

use super::LONGEST_MARK;
use crate::article::Article;
use crate::span::Span;
use crate::token::{self, Token, TokenKind};

/// The words that a selection touches: never half a word, no space, bracket or full stop at an end, and of very many
/// words the first. `None` where it touches none.
pub fn snapped(article: &Article, selected: Span) -> Option<Span> {
    let text = article.text();
    let end = selected.end.min(selected.start.saturating_add(LONGEST_MARK)).min(text.len());
    let within = Span { start: selected.start.min(end), end };
    let tokens: Vec<Token> =
        token::around(article, within).into_iter().filter(|token| token.span.overlaps(within)).collect();
    trimmed(text, &tokens)
}

/// How the borders of a mark may move, by a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The word before it joins it.
    TakeBefore,
    /// Its first word leaves it.
    LeaveFirst,
    /// Its last word leaves it.
    LeaveLast,
    /// The word after it joins it.
    TakeAfter,
}

/// Where a mark stands when its border has moved; `None` where that is not possible. It stays in its block.
pub fn changed(article: &Article, span: Span, change: Change) -> Option<Span> {
    let words = words(article.text(), &token::around(article, span));
    let first = words.iter().position(|word| word.overlaps(span))?;
    let last = words.iter().rposition(|word| word.overlaps(span))?;
    let words = match change {
        Change::TakeBefore => words.get(first.checked_sub(1)?)?.to(span),
        Change::LeaveFirst if first < last => words[first + 1].to(words[last]),
        Change::LeaveLast if first < last => words[first].to(words[last - 1]),
        Change::TakeAfter => span.to(*words.get(last + 1)?),
        Change::LeaveFirst | Change::LeaveLast => return None,
    };
    (words.len() <= LONGEST_MARK).then_some(words)
}

/// The words among tokens, each with the signs that belong to it: "$8.6", "5%".
fn words(text: &str, tokens: &[Token]) -> Vec<Span> {
    let mut words = Vec::new();
    for (place, token) in tokens.iter().enumerate().filter(|(_, token)| is_word(token)) {
        let sign = |token: &&Token, spaced: bool| !spaced && is_part_of_a_figure(token.span.of(text));
        let before = place.checked_sub(1).and_then(|place| tokens.get(place));
        let before = before.filter(|sign_before| {
            let is_closing = matches!(sign_before.span.of(text), "%" | "‰" | "°" | "¢");
            !is_closing && sign(sign_before, token.spaced)
        });
        let after = tokens.get(place + 1).filter(|after| sign(after, after.spaced));
        words.push(
            before
                .map_or(token.span, |before| before.span.to(token.span))
                .to(after.map_or(token.span, |after| after.span)),
        );
    }
    words
}

/// So many places are changed at once at most.
const MOST_ALIKE: usize = 10_000;

/// Every place where exactly these words stand as whole words, this one among them, in the order of the text.
pub fn alike(article: &Article, span: Span) -> Vec<Span> {
    let text = article.text();
    let words = span.of(text);
    if words.is_empty() {
        return Vec::new();
    }
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |found: &Span| {
        let before = in_word(text[..found.start].chars().next_back()) && in_word(words.chars().next());
        let after = in_word(text[found.end..].chars().next()) && in_word(words.chars().next_back());
        !before && !after
    };
    let places = text.match_indices(words).map(|(start, _)| Span::new(start, start + words.len()));
    places.filter(|place| *place == span || whole(place)).take(MOST_ALIKE).collect()
}

/// From the first token that says something to the last.
fn trimmed(text: &str, tokens: &[Token]) -> Option<Span> {
    let says = |token: &&Token| is_word(token) || is_part_of_a_figure(token.span.of(text));
    let (first, last) = (tokens.iter().find(says)?, tokens.iter().rfind(says)?);
    // Where signs alone are left, nothing is said.
    let span = first.span.to(last.span);
    span.of(text).chars().any(char::is_alphanumeric).then_some(span)
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Sign
}

fn is_part_of_a_figure(sign: &str) -> bool {
    matches!(sign, "$" | "€" | "£" | "¥" | "₹" | "₽" | "₩" | "₺" | "₴" | "¢" | "%" | "‰" | "°" | "#")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a selection, which stands between bars.
    #[track_caller]
    fn check(selected: &str, expected: Option<&str>) {
        let parts: Vec<&str> = selected.split('|').collect();
        let text = parts.concat();
        let span = Span::new(parts[0].len(), parts[0].len() + parts[1].len());
        let words = snapped(&Article::new(text.clone()), span);
        assert_eq!(words.map(|span| span.of(&text).to_owned()), expected.map(str::to_owned));
    }

    #[test]
    fn selections_snap_to_words_and_lose_what_is_around_them() {
        check("The Ba|nk of Chi|na opens.", Some("Bank of China"));
        check("The| Bank of China, |which", Some("Bank of China"));
        check("He said “|Minsk.” |Then", Some("Minsk"));
        check("It cost |$3 million|.", Some("$3 million"));
        check("It rose| 5%.|", Some("5%"));
        check("the |U.S.| army", Some("U.S."));
        check("|O’Ne|ill won", Some("O’Neill"));
        check("A |🤔 , | sign", None);
        check("A || caret", None);
    }

    #[test]
    fn a_selection_of_all_takes_the_first_words() {
        let article = Article::new("Trade rose. ".repeat(1000));
        let all = snapped(&article, Span::new(0, article.text().len())).unwrap();
        assert!(all.len() <= LONGEST_MARK + "Trade".len());
        assert_eq!(snapped(&article, Span::new(usize::MAX - 1, usize::MAX)), None);
    }

    /// The words of a mark, which stands between bars, after a change.
    #[track_caller]
    fn moves(marked: &str, change: Change, expected: Option<&str>) {
        let parts: Vec<&str> = marked.split('|').collect();
        let text = parts.concat();
        let span = Span::new(parts[0].len(), parts[0].len() + parts[1].len());
        let words = changed(&Article::new(text.clone()), span, change);
        assert_eq!(words.map(|span| span.of(&text).to_owned()), expected.map(str::to_owned));
    }

    #[test]
    fn a_mark_takes_a_word_and_leaves_one() {
        moves("The Bank |of China| opens", Change::TakeBefore, Some("Bank of China"));
        moves("|Bank| (of China)", Change::TakeAfter, Some("Bank (of"));
        moves("|Bank of China|", Change::LeaveFirst, Some("of China"));
        moves("|Bank, of, China|", Change::LeaveLast, Some("Bank, of"));
        moves("|Bank|", Change::LeaveLast, None);
        moves("|Bank|\nof China", Change::TakeAfter, None);
        moves("|to $8.6 billion|", Change::LeaveFirst, Some("$8.6 billion"));
        moves("|rose 5%|", Change::LeaveLast, Some("rose"));
        moves("It |rose| 5%, then", Change::TakeAfter, Some("rose 5%"));
        moves("The\n|Bank|", Change::TakeBefore, None);
    }

    #[test]
    fn the_same_words_are_found_as_whole_words() {
        let text = "Iran and Iranians: Iran, IRAN; Tehran-Iran.";
        let places = alike(&Article::new(text), Span::new(0, 4));
        assert_eq!(places.iter().map(|span| span.start).collect::<Vec<_>>(), [0, 19, 38]);
    }
}
