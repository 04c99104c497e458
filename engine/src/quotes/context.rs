//! The article as the rules for speech look at it: token by token, with what is known of each.

use super::phrase;
use super::signs::Quotation;
use crate::annotation::{Annotation, Kind};
use crate::article::Article;
use crate::span::Span;
use crate::token::{Token, TokenKind, Tokens};
use std::ops::Range;

/// The tokens of an article, and for each its sentence, its mark, and whether it is quoted.
pub(super) struct Context<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) marks: &'a [Annotation],
    /// The tokens of each block.
    pub(super) blocks: Vec<Range<usize>>,
    /// The number of the outermost mark that covers each token.
    cover: Vec<Option<u32>>,
    /// The number of each token's sentence, and the tokens of each sentence.
    sentence: Vec<u32>,
    sentences: Vec<Range<usize>>,
    /// The words for who and what speaks, sorted.
    roles: Vec<&'static str>,
    /// Does the token lie inside a quotation? The quotation marks do.
    quoted: Vec<bool>,
}

impl<'a> Context<'a> {
    pub(super) fn new(article: &'a Article, tokens: &'a Tokens, marks: &'a [Annotation]) -> Self {
        let all = tokens.all();
        let mut blocks = Vec::new();
        let mut start = 0;
        for block in tokens.blocks() {
            blocks.push(start..start + block.len());
            start += block.len();
        }
        let mut sentences: Vec<Range<usize>> = Vec::new();
        let mut sentence = Vec::with_capacity(all.len());
        for (place, token) in all.iter().enumerate() {
            match sentences.last_mut() {
                Some(last) if !token.opens => last.end = place + 1,
                _ => sentences.push(place..place + 1),
            }
            sentence.push(sentences.len() as u32 - 1);
        }
        Self {
            text: article.text(),
            tokens: all,
            marks,
            blocks,
            cover: covers(all, marks),
            sentence,
            sentences,
            roles: phrase::roles(),
            quoted: vec![false; all.len()],
        }
    }

    /// Notes which tokens are quoted.
    pub(super) fn cover(&mut self, quotations: &[Quotation]) {
        for quotation in quotations {
            self.quoted[quotation.tokens()].fill(true);
        }
    }

    /// The words of a token; none behind the last.
    pub(super) fn word(&self, token: usize) -> &'a str {
        self.tokens.get(token).map(|token| token.span.of(self.text)).unwrap_or_default()
    }

    /// Is the token one of these words, which stand between spaces? Written small or with a capital.
    #[inline(never)] // In some sixty places it would weigh ten kilobytes.
    pub(super) fn is(&self, token: usize, words: &str) -> bool {
        let word = self.word(token);
        words.split(' ').any(|other| word.eq_ignore_ascii_case(other))
    }

    /// Is the word one for who or what speaks: a title or a source, one or many of them?
    pub(super) fn is_role(&self, token: usize) -> bool {
        phrase::is_role(self.word(token), &self.roles)
    }

    pub(super) fn is_word(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// The outermost mark that covers a token: its number and itself.
    pub(super) fn mark(&self, token: usize) -> Option<(usize, &'a Annotation)> {
        let number = (*self.cover.get(token)?)? as usize;
        Some((number, self.marks.get(number)?))
    }

    /// The name that covers a token.
    pub(super) fn name(&self, token: usize) -> Option<(usize, &'a Annotation)> {
        self.mark(token).filter(|(_, mark)| !mark.kind.is_figure())
    }

    /// The kind of the name that covers a token.
    pub(super) fn kind(&self, token: usize) -> Option<Kind> {
        self.name(token).map(|(_, mark)| mark.kind)
    }

    /// The first token of the mark that covers `token`, not before `floor`; `token` itself where none does.
    pub(super) fn mark_start(&self, token: usize, floor: usize) -> usize {
        let Some(number) = self.cover.get(token).copied().flatten() else { return token };
        let before = (floor..token).rev().take(LONGEST_NAME);
        before.take_while(|&place| self.cover[place] == Some(number)).last().unwrap_or(token)
    }

    /// The token behind the mark that covers `token`, `token + 1` where none does.
    pub(super) fn mark_end(&self, token: usize) -> usize {
        let Some(number) = self.cover.get(token).copied().flatten() else { return token + 1 };
        let behind = (token + 1..self.tokens.len()).take(LONGEST_NAME);
        behind.take_while(|&place| self.cover[place] == Some(number)).last().unwrap_or(token) + 1
    }

    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quoted.get(token).copied().unwrap_or_default()
    }

    /// The tokens of the sentence in which a token stands.
    pub(super) fn sentence(&self, token: usize) -> Range<usize> {
        let number = self.sentence.get(token).map(|&number| number as usize);
        number.and_then(|number| self.sentences.get(number).cloned()).unwrap_or(token..token)
    }

    pub(super) fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// The number of the block in which a token stands.
    pub(super) fn block(&self, token: usize) -> usize {
        self.blocks.partition_point(|block| block.end <= token)
    }

    /// The text from the first of some tokens to the last.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        let ends =
            (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)));
        match ends {
            (Some(first), Some(last)) if !tokens.is_empty() => first.span.to(last.span),
            (Some(first), _) => Span::new(first.span.start, first.span.start),
            _ => Span::default(),
        }
    }
}

/// So many tokens a name is followed at most.
const LONGEST_NAME: usize = 24;

/// The outermost mark of each token. Marks are sorted by start, the longer first.
fn covers(tokens: &[Token], marks: &[Annotation]) -> Vec<Option<u32>> {
    let mut covers = vec![None; tokens.len()];
    let mut next = 0;
    for (number, mark) in marks.iter().enumerate().filter(|(_, mark)| !mark.nested) {
        while tokens.get(next).is_some_and(|token| token.span.end <= mark.span.start) {
            next += 1;
        }
        while tokens.get(next).is_some_and(|token| token.span.start < mark.span.end) {
            covers[next] = Some(number as u32);
            next += 1;
        }
    }
    covers
}
