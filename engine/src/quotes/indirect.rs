//! Reported speech: what was said, in the writer's words. Only where a name, a role or a pronoun, a verb of saying and
//! what was said stand as they should.

use super::context::Context;
use super::direct::according_to;
use super::phrase::{self, Phrase};
use super::verbs::{self, Tense};
use super::{Attribution, Draft, Form};
use crate::annotation::Kind;
use crate::breath::Breath;
use crate::sorting;
use crate::span::Span;
use std::ops::Range;

/// So many tokens are read of a sentence.
const READ: usize = 120;

/// Fewer words than this say nothing that could be checked.
const FEWEST: usize = 3;

/// The sentences that report speech; those with a quotation of `direct` are told already.
pub(super) async fn read(
    context: &Context<'_>,
    counted: &[bool],
    direct: &[Draft],
    breath: &Breath<'_>,
) -> Vec<Draft> {
    let mut quoted: Vec<_> = direct.iter().flat_map(|draft| &draft.parts).copied().collect();
    sorting::sort(&mut quoted);
    let mut drafts = Vec::new();
    for sentence in context.sentences() {
        breath.step().await;
        if counted.get(context.block(sentence.start)) == Some(&false) {
            continue;
        }
        let span = context.span(sentence.clone());
        let next = quoted.partition_point(|quote| quote.end <= span.start);
        if quoted.get(next).is_some_and(|quote| quote.overlaps(span)) {
            continue;
        }
        let Some((parts, phrase, verb)) = reported(context, sentence.clone()) else { continue };
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.iter().map(Range::len).sum::<usize>() < FEWEST {
            continue;
        }
        drafts.push(Draft {
            parts: parts.into_iter().map(|part| context.span(part)).collect(),
            form: Form::Indirect,
            by: Some(Attribution { phrase, verb: Some(verb), end: sentence.end }),
            unbalanced: false,
            goes_on: false,
        });
    }
    drafts
}

/// What a sentence reports, in one part or two, by whom, and the verb.
type Reported = ([Range<usize>; 2], Phrase, Span);

fn reported(context: &Context, sentence: Range<usize>) -> Option<Reported> {
    let end = without_stop(context, sentence.clone());
    // What is announced with a colon stands below.
    if end > 0 && context.word(end - 1) == ":" {
        return None;
    }
    if let Some((phrase, words)) = according_to(context, sentence.start, end.min(sentence.start + READ)) {
        let comma = (phrase.end..end).take(READ).find(|&token| context.word(token) == ",")?;
        return Some(([comma + 1..end, 0..0], phrase, words));
    }
    let read = sentence.start..end.min(sentence.start + READ);
    for verb in read {
        if context.is(verb, "according")
            && let Some((phrase, words)) = according_to(context, verb, end)
            && phrase.is_sure()
        {
            let before =
                sentence.start..verb - usize::from(verb > sentence.start && context.word(verb - 1) == ",");
            let behind = phrase.end + 1..end;
            let goes_on = context.word(phrase.end) == "," && !behind.is_empty();
            return Some(([before, if goes_on { behind } else { 0..0 }], phrase, words));
        }
        let Some(of) = verbs::verb(context.word(verb)) else { continue };
        let finite = of.tense == Tense::Finite || of.tense == Tense::Base && is_plural(context, verb);
        if !of.reports || !finite || context.name(verb).is_some() || context.is_quoted(verb) {
            continue;
        }
        let Some(phrase) = phrase::before(context, verb, sentence.start).filter(Phrase::is_sure) else {
            continue;
        };
        if is_passive(context, verb) {
            continue;
        }
        let words = context.span(verb..verb + 1);
        if let Some(start) = clause(context, verb, of.has_hearer, end) {
            return Some(([start..end, 0..0], phrase, words));
        }
        // "…, the ministry said on Monday."
        let start = beginning(context, &phrase, verb);
        let comma =
            start.checked_sub(1).filter(|&comma| comma > sentence.start && context.word(comma) == ",");
        if let Some(comma) = comma
            && closes(context, verb, end)
            && says_something(context, sentence.start..comma)
        {
            return Some(([sentence.start..comma, 0..0], phrase, words));
        }
    }
    None
}

/// Where the words for a speaker begin: before a name its title, "ministry spokeswoman Mao Ning".
fn beginning(context: &Context, phrase: &Phrase, verb: usize) -> usize {
    let floor = phrase.start.saturating_sub(12);
    let before = (floor..phrase.start.min(verb)).rev();
    before
        .take_while(|&token| context.is_word(token) || matches!(context.word(token), "-" | "'" | "’"))
        .last()
        .unwrap_or(phrase.start)
}

/// The sentence's last token that is no sign.
fn without_stop(context: &Context, sentence: Range<usize>) -> usize {
    let says =
        |token: &usize| !matches!(context.word(*token), "." | "!" | "?" | "…" | "\"" | "”" | "’" | ")");
    sentence.clone().rev().take(6).find(says).map_or(sentence.start, |last| last + 1)
}

/// Where what was said begins behind the verb: behind "that", or at once where a subject follows.
fn clause(context: &Context, verb: usize, has_hearer: bool, end: usize) -> Option<usize> {
    const ADVERBIAL: usize = 14;
    let first = verb + 1;
    if context.is(first, "that") {
        return Some(first + 1 + usize::from(context.word(first + 1) == ","));
    }
    let word = context.word(first);
    let leads_on = has_hearer
        || context.is(first, "at during earlier in later on through to via today yesterday")
        || matches!(context.mark(first), Some((_, mark)) if matches!(mark.kind, Kind::Date | Kind::Time));
    if leads_on {
        let near = (first..end.min(first + ADVERBIAL))
            .take_while(|&token| !matches!(context.word(token), "," | ";" | ":" | "(" | "—"));
        let that = near.clone().find(|&token| token > first && context.is(token, "that"));
        return that
            .map(|that| that + 1)
            .filter(|&start| !near.clone().any(|token| token < start && context.is_quoted(token)));
    }
    let says = context.is(verb, "said says say");
    let subject = context.is(first, SUBJECTS)
        || context.name(first).is_some()
        || word.ends_with('s') && word.starts_with(char::is_lowercase) && context.is_word(first + 1);
    (says && subject).then_some(first)
}

/// Words with which a clause begins.
const SUBJECTS: &str = "a all an any both each every he her his i it its many more most no nobody nothing one our several \
    she some such the their there these they this those two we";

/// Can these words before a speaker be a clause: not "After the storm, the mayor told …"?
fn says_something(context: &Context, clause: Range<usize>) -> bool {
    const LEADING: &str = "after as at before during earlier for in last later on when while with";
    let lead = context.is(clause.start, LEADING)
        || context.mark(clause.start).is_some_and(|(_, mark)| mark.kind == Kind::Date);
    clause.len() >= if lead { 10 } else { 4 }
}

/// Does nothing that is said follow the verb?
fn closes(context: &Context, verb: usize, end: usize) -> bool {
    let next = verb + 1;
    next >= end
        || context.is(
            next,
            "after ahead as at before during earlier following in late later on to via when while yesterday today",
        )
        || matches!(context.mark(next), Some((_, mark)) if matches!(mark.kind, Kind::Date | Kind::Time))
        || verbs::verb(context.word(verb)).is_some_and(|of| of.has_hearer)
}

/// "is said", "was told": it is not the subject that speaks.
fn is_passive(context: &Context, verb: usize) -> bool {
    (verb.saturating_sub(3)..verb).any(|token| context.is(token, "am are be been being is not was were"))
}

/// "officials say", "they say".
fn is_plural(context: &Context, verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|before| context.word(before)).unwrap_or_default();
    before.eq_ignore_ascii_case("they") || before.ends_with('s') || matches!(before, "police" | "people")
}
