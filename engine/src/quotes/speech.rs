//! Which quotations are speech: not a title, not a nickname, not a word from which the writer keeps a distance.

use super::Attribution;
use super::context::Context;
use super::signs::Quotation;
use crate::annotation::Kind;

/// Is it speech, where the words around it name a speaker? Not a title, which is written with capitals.
pub(super) fn is_attributed(context: &Context, quotation: &Quotation, by: Attribution) -> bool {
    let adjacent = by.verb.is_some_and(|verb| {
        let opening = context.tokens[quotation.open].span.start;
        let closing = context.span(quotation.tokens()).end;
        let between = if verb.end <= opening { verb.end..opening } else { closing..verb.start.max(closing) };
        between.len() <= 2
    });
    adjacent || !is_title(context, quotation)
}

/// Do most of its words start with a capital, as those of a title or a nickname do? Or is it marked as a work?
fn is_title(context: &Context, quotation: &Quotation) -> bool {
    let inside = quotation.inside();
    let work = context.kind(inside.start);
    if matches!(work, Some(Kind::Work | Kind::Product | Kind::Event))
        && context.mark_end(inside.start) >= inside.end
    {
        return true;
    }
    let long = |token: &usize| context.is_word(*token) && context.word(*token).len() > 3;
    let (mut words, mut capitals) = (0, 0);
    // The first word of a sentence says nothing.
    let first = usize::from(context.tokens[quotation.open].opens);
    for token in inside.skip(first).take(12).filter(|token| long(token)) {
        words += 1;
        capitals += usize::from(context.word(token).starts_with(char::is_uppercase));
    }
    capitals == words && (words > 0 || first == 0)
}

/// Does a sign of a sentence's end, or the comma before the verb, stand before the closing mark?
fn ends_like_speech(context: &Context, quotation: &Quotation) -> bool {
    let inside = quotation.inside();
    inside.end.checked_sub(1).is_some_and(|last| {
        last >= inside.start && matches!(context.word(last), "." | "," | "!" | "?" | "…" | "—")
    })
}

/// Does it hold a sentence of its own, from its start on?
pub(super) fn is_whole(context: &Context, quotation: &Quotation) -> bool {
    let first = context.word(quotation.inside().start);
    first.starts_with(char::is_uppercase) || first.starts_with(|c: char| c.is_ascii_digit() || c == '…')
}

/// Does it read like speech, although nobody is said to speak: a sentence, or many words?
pub(super) fn reads_like_it(context: &Context, quotation: &Quotation) -> bool {
    const SENTENCE: usize = 4;
    const MANY: usize = 12;
    let words = quotation.inside().filter(|&token| context.is_word(token)).take(MANY).count();
    let sentence = is_whole(context, quotation) && ends_like_speech(context, quotation) && words >= SENTENCE;
    (sentence || words >= MANY) && !is_title(context, quotation)
}
