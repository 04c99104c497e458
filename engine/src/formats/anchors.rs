//! Where the words of other programs' annotations stand in a text: by their position where it fits, else by their quote.

use crate::edits::LONGEST_NOTED;
use crate::offsets::{Offsets, Unit};
use crate::span::Span;
use crate::wording::shortened;
use std::cmp::Reverse;

/// So many bytes of text are searched for quotes at most; a file of quotes that stand nowhere costs no more.
const MOST_SEARCHED: usize = 400_000_000;

/// So many places of one quote are compared.
const MOST_COMPARED: usize = 1_000;

/// So many characters on either side of a quote are compared.
const CONTEXT: usize = 64;

/// What a file says of where an annotation stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Claim {
    /// The first place and the one after the last, in code points.
    pub position: Option<(usize, usize)>,
    /// The words.
    pub exact: Option<String>,
    /// May there be other white space between the words?
    pub loose: bool,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

impl Claim {
    /// The claim for a reader: its words, or its position.
    pub(super) fn told(&self) -> String {
        match (&self.exact, self.position) {
            (Some(exact), _) => quoted(exact),
            (None, Some((start, end))) => format!("{start} to {end}"),
            (None, None) => "An annotation without a place".to_owned(),
        }
    }
}

/// The first words in quotation marks.
pub(super) fn quoted(words: &str) -> String {
    const MOST: usize = 60;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{}”", shortened(&line, MOST))
}

/// A text in which places are looked up.
pub(super) struct Anchors<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    left: usize,
}

impl<'a> Anchors<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, offsets: Offsets::new(text, Unit::CodePoints), left: MOST_SEARCHED }
    }

    /// Where the words of a claim stand: at its position, if they do; else where they stand between the same words, or
    /// nearest to the position. `None` where they stand nowhere, or several times and nothing says which is meant.
    pub(super) fn place(&mut self, claim: &Claim) -> Option<Span> {
        let position = claim.position.and_then(|(start, end)| {
            let span = Span { start: self.offsets.byte(start)?, end: self.offsets.byte(end)? };
            (span.start < span.end && span.len() <= LONGEST_NOTED).then_some(span)
        });
        let Some(exact) = claim.exact.as_deref() else { return position };
        if exact.is_empty() || exact.len() > LONGEST_NOTED {
            return None;
        }
        let alike = |words: &str| {
            words == exact || claim.loose && words.split_whitespace().eq(exact.split_whitespace())
        };
        position.filter(|span| alike(span.of(self.text))).or_else(|| self.find(claim, exact))
    }

    fn find(&mut self, claim: &Claim, exact: &str) -> Option<Span> {
        self.left = self.left.checked_sub(self.text.len())?;
        // A position that does not fit is still a hint of where to look.
        let hint = claim.position.map(|(start, _)| self.offsets.byte(start).unwrap_or(self.text.len()));
        let places = self.text.match_indices(exact).take(MOST_COMPARED).map(|(start, _)| {
            let span = Span::new(start, start + exact.len());
            let distance = hint.map_or(0, |hint| hint.abs_diff(start));
            ((self.alike(claim, span), Reverse(distance)), span)
        });
        let (best, span) = places.clone().max_by_key(|&(fit, _)| fit)?;
        let equal = places.filter(|&(fit, _)| fit == best).count();
        (equal == 1).then_some(span)
    }

    /// How many characters around a place are as the claim has them.
    fn alike(&self, claim: &Claim, span: Span) -> usize {
        let before = self.text[..span.start].chars().rev().zip(claim.prefix.chars().rev());
        let after = self.text[span.end..].chars().zip(claim.suffix.chars());
        before.take(CONTEXT).take_while(|(one, other)| one == other).count()
            + after.take(CONTEXT).take_while(|(one, other)| one == other).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "🤔 Oslo paid. Then Oslo left, and Rome paid.";

    #[track_caller]
    fn check(position: Option<(usize, usize)>, [prefix, exact, suffix]: [&str; 3], expected: Option<usize>) {
        let claim = Claim {
            position,
            exact: Some(exact.to_owned()),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            ..Claim::default()
        };
        let found = Anchors::new(TEXT).place(&claim).map(|span| TEXT[..span.start].chars().count());
        assert_eq!(found, expected);
    }

    #[test]
    fn a_position_counts_where_the_quote_stands_there() {
        check(Some((2, 6)), ["", "Oslo", ""], Some(2));
        check(Some((18, 22)), ["", "Oslo", " paid"], Some(18));
    }

    #[test]
    fn a_position_in_another_unit_leads_to_the_nearest_quote() {
        check(Some((3, 7)), ["", "Oslo", ""], Some(2));
        check(Some((19, 23)), ["", "Oslo", ""], Some(18));
        check(Some((900, 904)), ["", "Oslo", ""], Some(18));
    }

    #[test]
    fn a_quote_is_known_by_what_stands_around_it() {
        check(None, ["Then ", "Oslo", " left"], Some(18));
        check(None, ["", "Oslo", " paid"], Some(2));
        check(None, ["", "Rome", ""], Some(33));
    }

    #[test]
    fn what_is_nowhere_or_could_be_anywhere_has_no_place() {
        check(None, ["", "Oslo", ""], None);
        check(None, ["", "Paris", ""], None);
        check(Some((2, 6)), ["", "Paris", ""], None);
        check(Some((usize::MAX, 0)), ["", "", ""], None);
    }

    #[test]
    fn quotes_that_stand_nowhere_cost_a_bounded_time() {
        let text = "a".repeat(4_000_000);
        let mut anchors = Anchors::new(&text);
        let claim = Claim { exact: Some("b".to_owned()), ..Claim::default() };
        for _ in 0..10_000 {
            assert_eq!(anchors.place(&claim), None);
        }
        assert!(anchors.left < text.len());
    }
}
