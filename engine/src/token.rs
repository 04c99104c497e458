//! A block -> words, numbers, signs; where sentences start.

use crate::article::Article;
use crate::breath::{Breath, at_once};
use crate::span::Span;
use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters: "Minsk", "O'Neill", "U.S.", "km²"; also the clitic "'s".
    Word,
    /// Digits with the separators between them: "12,400", "8.6", "2.4.1"; or one vulgar fraction, "½".
    Number,
    /// One other character: "$", "-", ".", "“".
    Sign,
    /// A web address, an e-mail address, a hashtag or a user's handle, whole.
    Address,
}

/// The smallest piece of text that a rule looks at. It knows its place, not its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the article.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Is there white space before it, or a block's border?
    pub spaced: bool,
    /// Does a sentence start with it?
    pub opens: bool,
}

/// The tokens of a whole article, block by block.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    all: Vec<Token>,
    blocks: Vec<Range<usize>>,
}

impl Tokens {
    /// Every token, in the order of the text.
    pub fn all(&self) -> &[Token] {
        &self.all
    }

    /// The sentences, in the order of the text; none crosses a block's border.
    pub fn sentences(&self) -> impl Iterator<Item = Span> {
        self.blocks().flat_map(|block| {
            block
                .chunk_by(|_, next| !next.opens)
                .filter_map(|tokens| Some(tokens.first()?.span.to(tokens.last()?.span)))
        })
    }

    /// The tokens of one block after the other, as the article's blocks stand.
    pub fn blocks(&self) -> impl Iterator<Item = &[Token]> {
        self.blocks.iter().map(|range| &self.all[range.clone()])
    }
}

/// Cuts an article into tokens; time and memory grow with its length.
pub fn tokenize(article: &Article) -> Tokens {
    at_once(tokenize_in_parts(article, &Breath::default()))
}

/// The same, with a breath after each block.
pub async fn tokenize_in_parts(article: &Article, breath: &Breath<'_>) -> Tokens {
    let mut tokens = Tokens::default();
    for block in article.blocks() {
        let first = tokens.all.len();
        cut(article.text(), block.span, &mut tokens.all);
        find_sentences(article.text(), &mut tokens.all[first..]);
        tokens.blocks.push(first..tokens.all.len());
        breath.step().await;
    }
    tokens
}

/// The tokens of the blocks that a span touches. Where their sentences start is not asked for and not told.
pub fn around(article: &Article, span: Span) -> Vec<Token> {
    let blocks = article.blocks();
    let first = blocks.partition_point(|block| block.span.end <= span.start);
    let mut tokens = Vec::new();
    for block in blocks[first..].iter().take_while(|block| block.span.start < span.end) {
        cut(article.text(), block.span, &mut tokens);
    }
    tokens
}

fn cut(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let text = &text[..block.end];
    let mut at = block.start;
    let mut spaced = true;
    while let Some(c) = text[at..].chars().next() {
        if is_space(c) {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        let (kind, end) = if let Some(end) = spaced.then(|| address_end(text, at)).flatten() {
            (TokenKind::Address, end)
        } else if is_letter(c) {
            (TokenKind::Word, word_end(text, at))
        } else if c.is_ascii_digit() {
            (TokenKind::Number, number_end(text, at))
        } else if is_clitic(text, at) {
            (TokenKind::Word, at + c.len_utf8() + 1)
        } else if is_vulgar_fraction(c) {
            (TokenKind::Number, at + c.len_utf8())
        } else {
            (TokenKind::Sign, at + c.len_utf8())
        };
        tokens.push(Token { span: Span::new(at, end), kind, spaced, opens: false });
        spaced = false;
        at = end;
    }
}

/// White space and what has no width of its own.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii_digit()
}

/// A letter, or what rides on one: accents, soft hyphens, joiners, superscripts as in "km²".
fn continues_word(c: char) -> bool {
    is_letter(c)
        || matches!(c,
            '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}'
            | '\u{ad}' | '\u{200c}' | '\u{200d}' | '²' | '³')
}

/// "'" and "’", as in "O'Neill".
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The fractions that Unicode has a character for.
fn is_vulgar_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉')
}

/// The end of the word that starts at `at`.
fn word_end(text: &str, at: usize) -> usize {
    if let Some(end) = dotted_end(text, at) {
        return end;
    }
    let mut chars = text[at..].char_indices().peekable();
    let mut end = at;
    while let Some((offset, c)) = chars.next() {
        if continues_word(c) {
            end = at + offset + c.len_utf8();
            continue;
        }
        let joins = is_apostrophe(c)
            && !is_clitic(text, at + offset)
            && chars.peek().is_some_and(|&(_, next)| is_letter(next));
        if !joins {
            break;
        }
    }
    end
}

/// The end of letters with dots between them, as in "U.S.", "a.m.", "U.N"; none where fewer than two stand so.
fn dotted_end(text: &str, at: usize) -> Option<usize> {
    let mut rest = text[at..].chars();
    let (mut end, mut letters) = (at, 0);
    loop {
        let letter = rest.next().filter(|&c| is_letter(c));
        let Some(letter) = letter else { break };
        let after = rest.clone().next();
        if after.is_some_and(continues_word) {
            break;
        }
        letters += 1;
        end += letter.len_utf8();
        if after != Some('.') {
            break;
        }
        rest.next();
        end += 1;
    }
    (letters >= 2).then_some(end)
}

/// Does "'s" stand here, as the end of a word?
fn is_clitic(text: &str, at: usize) -> bool {
    let mut chars = text[at..].chars();
    chars.next().is_some_and(is_apostrophe)
        && matches!(chars.next(), Some('s' | 'S'))
        && !chars.next().is_some_and(|c| continues_word(c) || c.is_ascii_digit())
        && text[..at].chars().next_back().is_some_and(|c| continues_word(c) || c == '.' || c.is_ascii_digit())
}

/// The end of the number that starts at `at`: digits, and points or commas with a digit on either side.
fn number_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        let inside = matches!(byte, b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !inside {
            break;
        }
        end += 1;
    }
    end
}

/// The end of the address that starts at `at`, where white space stands before: one is known by "://", "www.",
/// or an "@" or "#" in front of letters or between them.
fn address_end(text: &str, at: usize) -> Option<usize> {
    // Few words hold one of these signs; the others need no closer look.
    let mut bytes = text[at..].bytes().take_while(|byte| *byte > b' ');
    if !bytes.any(|byte| matches!(byte, b'@' | b'#' | b':')) && !text[at..].starts_with("www.") {
        return None;
    }
    let chunk = text[at..].split(is_space).next().unwrap_or_default();
    let chunk = chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '’']);
    let body = chunk.trim_start_matches(['#', '@']);
    let marked = body.len() + 1 == chunk.len() && body.starts_with(is_letter);
    let mail = chunk.split_once('@').is_some_and(|(user, host)| {
        user.ends_with(char::is_alphanumeric) && host.contains('.') && user.starts_with(char::is_alphanumeric)
    });
    let web = chunk.starts_with("www.")
        || chunk.split_once("://").is_some_and(|(scheme, _)| scheme.chars().all(char::is_alphanumeric));
    (marked || mail || web).then(|| at + chunk.len()).filter(|&end| end > at)
}

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "Adm", "Apr", "Aug", "Brig", "Capt", "Cmdr", "Col", "Dec", "Dr", "Feb", "Fr", "Gen", "Gov", "Hon", "Jan",
    "Jr", "Jul", "Jun", "Lt", "Maj", "Mar", "Messrs", "Mr", "Mrs", "Ms", "Mt", "Nov", "Oct", "Prof", "Rep",
    "Reps", "Rev", "Sen", "Sens", "Sep", "Sept", "Sgt", "Sr", "St", "Supt", "approx", "est", "vs",
];

/// Words that open a sentence far more often than they follow "U.S." inside one.
const OPENERS: &[&str] = &[
    "A", "After", "Although", "An", "And", "As", "At", "But", "By", "For", "He", "Her", "His", "However",
    "If", "In", "It", "Its", "No", "On", "She", "Since", "That", "The", "Their", "There", "These", "They",
    "This", "We", "When", "While", "With",
];

/// Marks the tokens of one block that open a sentence.
fn find_sentences(text: &str, tokens: &mut [Token]) {
    let mut after_end = true;
    for i in 0..tokens.len() {
        let token = tokens[i];
        let words = token.span.of(text);
        if after_end && (token.spaced || i == 0) && !is_closing(words) {
            tokens[i].opens = i == 0 || !words.starts_with(char::is_lowercase);
            after_end = false;
        }
        after_end = match words {
            "." => i > 0 && !token.spaced && !is_abbreviation(text, tokens[i - 1], tokens.get(i + 1)),
            "!" | "?" | "…" => true,
            _ if is_closing(words) => after_end,
            _ => {
                token.kind == TokenKind::Word
                    && words.ends_with('.')
                    && opens_after_dots(text, tokens.get(i + 1))
            }
        };
    }
}

fn is_closing(words: &str) -> bool {
    matches!(words, "\"" | "'" | "”" | "’" | "»" | ")" | "]")
}

/// Is the word before a full stop an abbreviation, or an initial? "No." is one before a number alone.
fn is_abbreviation(text: &str, word: Token, next: Option<&Token>) -> bool {
    let words = word.span.of(text);
    word.kind == TokenKind::Word
        && match words {
            "I" => false,
            // "Sunrise Co. Ltd."
            "Co" | "Pte" | "Pty" | "Pvt" => {
                next.is_some_and(|next| matches!(next.span.of(text), "Ltd" | "Limited" | "Inc" | "LLC"))
            }
            "No" | "Nos" => next.is_some_and(|next| next.kind == TokenKind::Number),
            _ => {
                ABBREVIATIONS.binary_search(&words).is_ok()
                    || words.len() == 1 && words.starts_with(char::is_uppercase)
            }
        }
}

/// Does a sentence start after "U.S."?
fn opens_after_dots(text: &str, next: Option<&Token>) -> bool {
    next.is_some_and(|next| OPENERS.binary_search(&next.span.of(text)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of `text` with a space between them, and "|" before each that opens a sentence.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let article = Article::new(text);
        let tokens = tokenize(&article);
        let cut: Vec<String> = tokens
            .all()
            .iter()
            .map(|token| format!("{}{}", if token.opens { "|" } else { "" }, token.span.of(text)))
            .collect();
        assert_eq!(cut.join(" "), expected);
    }

    #[test]
    fn words_numbers_and_signs_part() {
        check("Sales rose 5.2% to £1.2bn.", "|Sales rose 5.2 % to £ 1.2 bn .");
        check("COVID-19, G20 and the 22nd", "|COVID - 19 , G 20 and the 22 nd");
        check("3½ km² at 8.15am", "|3 ½ km² at 8.15 am");
    }

    #[test]
    fn an_apostrophe_joins_a_name_and_parts_a_genitive() {
        check("O’Neill's l'Oréal, Belarus' don't", "|O’Neill 's l'Oréal , Belarus ' don't");
        check("Vilela’s", "|Vilela ’s");
    }

    #[test]
    fn dotted_letters_are_one_word() {
        check("the U.S.-led talks at 3 p.m. today", "|the U.S. - led talks at 3 p.m. today");
        check("J. K. Rowling", "|J . K . Rowling");
    }

    #[test]
    fn accents_stay_with_their_letter() {
        check("Cafe\u{301} Zoe\u{308}", "|Cafe\u{301} Zoe\u{308}");
    }

    #[test]
    fn addresses_stay_whole() {
        check(
            "See www.example.org/2024/03/item-17, or ask a.b@example.org.",
            "|See www.example.org/2024/03/item-17 , or ask a.b@example.org .",
        );
        check("#vote2024 by @anna", "|#vote2024 by @anna");
        check("#1 of 2", "|# 1 of 2");
    }

    #[test]
    fn sentences_start_after_a_stop_but_not_after_a_title() {
        check("He left. Mr. Li stayed.", "|He left . |Mr . Li stayed .");
        check("“Go!” she said. “No.” He went.", "|“ Go ! ” she said . |“ No . ” |He went .");
        check("in the U.S. The vote", "|in the U.S. |The vote");
        check("the U.S. Senate", "|the U.S. Senate");
        check("rose 5.2. Then", "|rose 5.2 . |Then");
    }

    #[test]
    fn lists_are_sorted_for_the_search() {
        assert!(ABBREVIATIONS.is_sorted());
        assert!(OPENERS.is_sorted());
    }
}
