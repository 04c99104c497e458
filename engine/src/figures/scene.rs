//! One block of the article as the rules see it: its tokens and what each means.

use super::lexicon;
use super::memo::Memo;
use super::numeral::Numeral;
use super::word::Word;
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// A block under the eyes of the rules. Places are numbers of tokens; any place may be asked for, and one outside
/// the block means nothing.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a [Word],
    /// The numerals read last, by the byte they start at.
    pub(super) numerals: &'a Memo<Option<Numeral>>,
}

impl<'a> Scene<'a> {
    /// `words` are the meanings of `tokens`, as [`read`] gives them.
    pub(super) fn new(
        text: &'a str,
        tokens: &'a [Token],
        words: &'a [Word],
        numerals: &'a Memo<Option<Numeral>>,
    ) -> Self {
        Self { text, tokens, words, numerals }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Where the token at `place` starts in the article; no other token does.
    pub(super) fn byte(&self, place: usize) -> usize {
        self.tokens.get(place).map_or(usize::MAX, |token| token.span.start)
    }

    /// What the token at `place` means.
    #[inline]
    pub(super) fn word(&self, place: usize) -> Word {
        self.words.get(place).copied().unwrap_or(Word::Other)
    }

    /// What the token `back` places before `place` means.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn word_before(&self, place: usize, back: usize) -> Word {
        place.checked_sub(back).map_or(Word::Other, |place| self.word(place))
    }

    /// The letters of the token at `place`; empty outside the block.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn letters(&self, place: usize) -> &'a str {
        self.tokens.get(place).map_or("", |token| token.span.of(self.text))
    }

    /// The letters of the token before `place`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn letters_before(&self, place: usize, back: usize) -> &'a str {
        place.checked_sub(back).map_or("", |place| self.letters(place))
    }

    /// Does the token at `place` read so, in whichever case?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn reads(&self, place: usize, letters: &str) -> bool {
        self.letters(place).eq_ignore_ascii_case(letters)
    }

    /// Does the token at `place` stand directly behind the one before it?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn glued(&self, place: usize) -> bool {
        place > 0 && self.tokens.get(place).is_some_and(|token| !token.spaced)
    }

    /// Is it a word that begins with a capital?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn capital(&self, place: usize) -> bool {
        self.letters(place).starts_with(char::is_uppercase)
    }

    /// Is it a word in small letters?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn small(&self, place: usize) -> bool {
        self.letters(place).starts_with(char::is_lowercase)
    }

    /// Is it a word, and not a number or a sign?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn is_word(&self, place: usize) -> bool {
        self.tokens.get(place).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Does a sentence start with it, or is it outside the block?
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn opens(&self, place: usize) -> bool {
        self.tokens.get(place).is_none_or(|token| token.opens)
    }

    /// Is there nothing at `place`?
    pub(super) fn is_over(&self, place: usize) -> bool {
        place >= self.tokens.len()
    }

    /// The bytes from the token at `start` up to, but without, the one at `end`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        match (self.tokens.get(start), end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if start < end => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The words from `start` up to `end`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn words(&self, start: usize, end: usize) -> &'a str {
        self.span(start, end).of(self.text)
    }

    /// `place`, or the place after it where a dash or a hyphen stands there between two glued tokens.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn past_hyphen(&self, place: usize) -> usize {
        if self.word(place) == Word::Dash && self.glued(place) && self.glued(place + 1) {
            place + 1
        } else {
            place
        }
    }
}

/// The meanings of one block's tokens, added to `words`.
pub(super) fn read(text: &str, tokens: &[Token], words: &mut Vec<Word>) {
    let first = words.len();
    words.extend(tokens.iter().map(|token| {
        let letters = token.span.of(text);
        match token.kind {
            TokenKind::Word => lexicon::meaning(letters),
            TokenKind::Number if letters.starts_with(|c: char| c.is_ascii_digit()) => Word::Digits,
            TokenKind::Number => Word::Vulgar,
            TokenKind::Address => Word::Address,
            TokenKind::Sign => lexicon::meaning_of_sign(letters),
        }
    }));
    let words = &mut words[first..];
    for place in 0..tokens.len() {
        if !matches!(
            words[place],
            Word::Will
                | Word::Past
                | Word::Month(_)
                | Word::Weekday(_)
                | Word::Unit(_)
                | Word::Season(_)
                | Word::Zone
                | Word::Ad
        ) {
            continue;
        }
        let letters = tokens[place].span.of(text);
        match letters {
            "may" | "May" | "MAY" | "march" | "sun" | "sat" | "Sat" | "mon" | "wed" | "mar" | "Mar"
            | "sec" | "mo" | "fall" | "spring" | "Sun" => {
                words[place] = ambiguous(letters, words, place);
            }
            // "the US" and "it is": a zone only in capitals, the rest as words.
            "est" | "et" | "ist" | "ct" | "mt" | "pt" | "ad" => words[place] = Word::Plain,
            _ => {}
        }
    }
}

/// What a word means that is a name of the calendar only beside another figure of it.
fn ambiguous(letters: &str, words: &[Word], place: usize) -> Word {
    let before = |back: usize| {
        place.checked_sub(back).and_then(|place| words.get(place)).copied().unwrap_or(Word::Plain)
    };
    let after = words.get(place + 1).copied().unwrap_or(Word::Plain);
    let is_day = |word| matches!(word, Word::Digits | Word::Ordinal(_) | Word::OrdinalSuffix);
    let beside = is_day(after)
        || is_day(before(1))
        || before(1) == Word::Of && is_day(before(2))
        || after == Word::Comma && place == 0
        || words.len() == 1
        || words.len() == 2 && after == Word::Stop;
    match letters {
        "May" | "MAY" => {
            let modal = matches!(after, Word::Plain | Word::Not | Word::The | Word::Possessive)
                && (place == 0 || matches!(before(1), Word::Stop | Word::Quote))
                && words.len() > 2;
            if modal { Word::Will } else { Word::Month(5) }
        }
        "may" if (beside || before(1) == Word::In) && after != Word::Plain => Word::Month(5),
        "may" => Word::Will,
        "march" if before(1) == Word::To => Word::Plain,
        "march" if beside || matches!(before(1), Word::In | Word::Last | Word::Next) => Word::Month(3),
        "mar" if beside => Word::Month(3),
        // Not "Viña del Mar".
        "Mar" if beside || before(1) != Word::Plain || matches!(after, Word::Stop | Word::Comma) => {
            Word::Month(3)
        }
        "sun" | "Sun" if beside && before(1) != Word::The => Word::Weekday(7),
        "Sun" if matches!(after, Word::Comma | Word::Stop) && before(1) != Word::The => Word::Weekday(7),
        "sat" | "Sat"
            if beside
                || letters == "Sat"
                    && matches!(after, Word::Comma | Word::Month(_) | Word::Part(_) | Word::Stop) =>
        {
            Word::Weekday(6)
        }
        // "in 1 mon"
        "mon" if before(1) == Word::Digits && before(2) == Word::In => Word::Unit(super::word::Time::Month),
        "mon" if beside => Word::Weekday(1),
        "wed" if beside => Word::Weekday(3),
        "fall" | "spring" => {
            let season = if letters == "fall" { 2 } else { 0 };
            let led = matches!(
                before(1),
                Word::The
                    | Word::This
                    | Word::Last
                    | Word::Next
                    | Word::In
                    | Word::Early
                    | Word::Late
                    | Word::Every
                    | Word::Of
                    | Word::That
                    | Word::Mid
                    | Word::Since
                    | Word::By
                    | Word::Until
            );
            let of_what = words.get(place + 2).copied().unwrap_or(Word::Other);
            // "the fall of the city" is no autumn; "the fall of 1942" is.
            if after == Word::Of
                && !matches!(of_what, Word::Digits | Word::Last | Word::This | Word::Next | Word::That)
            {
                return Word::Plain;
            }
            // "the fall was deep", but "in the fall".
            let led = led
                && !(season == 2
                    && before(1) == Word::The
                    && after != Word::Of
                    && !matches!(
                        before(2),
                        Word::In
                            | Word::By
                            | Word::During
                            | Word::Since
                            | Word::Until
                            | Word::Through
                            | Word::Over
                            | Word::For
                            | Word::From
                            | Word::Early
                            | Word::Late
                    ));
            let used = matches!(after, Word::Digits | Word::And) || words.len() == 1;
            if led || used { Word::Season(season) } else { Word::Plain }
        }
        "sec" | "mo" if before(1) == Word::Digits => lexicon::meaning(letters),
        _ => Word::Plain,
    }
}
