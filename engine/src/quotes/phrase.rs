//! Who speaks, as the words beside a verb say it: "Ann Lee", "the ministry", "she", "a spokesman for the bank".

use super::context::Context;
use crate::annotation::Kind;
use crate::entities;
use crate::sorting;
use crate::span::Span;
use std::ops::Range;

/// The words that name or describe a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Span,
    /// Its first token, and the one behind its last.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) who: Who,
}

/// What the words of a phrase are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A name, by the number of its mark.
    Named(usize),
    /// A pronoun.
    Pronoun,
    /// A role or a source, by the token that tells which: "ministry", "spokesman".
    Role(usize),
    /// Any other subject: "the sign", where only quotation marks leave no doubt that something was said.
    Other,
}

impl Phrase {
    /// Does the phrase leave no doubt that it can speak?
    pub(super) fn is_sure(&self) -> bool {
        self.who != Who::Other
    }
}

/// A phrase takes in at most so many tokens.
const LONGEST: usize = 18;

/// So far between its commas an apposition reaches, in tokens.
const APPOSITION: usize = 28;

const PRONOUNS: &str = "he she they it";
const DETERMINERS: &str = "a all an another both each every her his its many most my one our several some that the their these \
    this those two";
/// Prepositions that a role leads on with: "spokesman for", "mayor of", "officials in".
const LINKS: &str = "at for from in of to with";
const ADVERBS: &str = "again already also earlier even first further later never often once still then thus today too \
    tonight yesterday";
const AUXILIARIES: &str = "had has have";
const MODALS: &str = "can could did do does may might must should to will would";
/// Words in "-ly" that are no adverbs.
const FAMILY: &str = "ally anomaly assembly bully daily family monopoly supply weekly";
/// Words that none of a phrase are: they end it on either side.
const BORDERS: &str = "about after against although amid and are as be because been before between but by did during had \
    has have however if into is meanwhile nor not on or over since so than though through under unless \
    until was were what when where whether which while who whose why will without would yet";
/// Who and what speaks in the news beside those with a title, one a line.
const SOURCES: &str = include_str!("sources.txt");

/// Who and what speaks, in small letters, sorted: what people are, and the sources of news.
pub(super) fn roles() -> Vec<&'static str> {
    let mut roles = entities::titles();
    roles.extend(SOURCES.lines());
    sorting::sort(&mut roles);
    roles
}

/// Is it a word for who or what speaks, one or many of them?
pub(super) fn is_role(word: &str, roles: &[&str]) -> bool {
    let word = word.to_ascii_lowercase();
    let known = |word: &str| roles.binary_search(&word).is_ok();
    known(&word) || word.strip_suffix('s').is_some_and(known)
}

/// The subject of the verb at `verb`, which stands before it, not before `floor`.
pub(super) fn before(context: &Context, verb: usize, floor: usize) -> Option<Phrase> {
    let mut end = verb;
    for _ in 0..5 {
        let Some(last) = end.checked_sub(1).filter(|&last| last >= floor) else { break };
        let word = context.word(last);
        let adverb = word.ends_with("ly")
            && context.is_word(last)
            && context.name(last).is_none()
            && word.starts_with(char::is_lowercase)
            && !context.is(last, FAMILY);
        if !adverb
            && !context.is(last, ADVERBS)
            && !context.is(last, AUXILIARIES)
            && !context.is(last, MODALS)
        {
            break;
        }
        end = last;
    }
    let sign = |end: usize, sign: &str| end > floor && context.word(end - 1) == sign;
    // "Ann Lee, who leads the bank, said" and "…, who said".
    if end > floor && context.is(end - 1, "who") {
        end -= 1;
        return ending(context, end - usize::from(sign(end, ",")), floor);
    }
    if sign(end, ")") {
        let open = (floor..end).rev().take(APPOSITION).find(|&place| context.word(place) == "(")?;
        return ending(context, open, floor);
    }
    if sign(end, ",") {
        return apposed(context, end - 1, floor);
    }
    ending(context, end, floor)
}

/// The subject before an apposition that ends with the comma at `comma`, or the name that is the apposition: "Ann Lee,
/// the mayor, said", "the mayor, Ann Lee, said".
fn apposed(context: &Context, comma: usize, floor: usize) -> Option<Phrase> {
    let stops =
        |place: &usize| !matches!(context.word(*place), ";" | ":" | "—") && !context.is_quoted(*place);
    let mut within = (floor..comma).rev().take(APPOSITION).take_while(stops);
    // An age between commas, "Ann Lee, 45, a nurse, said", makes more of them.
    let first = within.find(|&place| context.word(place) == ",")?;
    let mut first = first;
    if let Some(earlier) = (floor..first).rev().take(4).find(|&place| context.word(place) == ",")
        && context.mark(earlier + 1).is_some_and(|(_, mark)| mark.kind.is_figure())
    {
        first = earlier;
    }
    if context.kind(first + 1) == Some(Kind::Person) && context.mark_end(first + 1) == comma {
        return ending(context, comma, first + 1);
    }
    ending(context, first, floor).filter(|phrase| matches!(phrase.who, Who::Named(_) | Who::Role(_)))
}

/// The phrase that ends before the token `end`.
fn ending(context: &Context, end: usize, floor: usize) -> Option<Phrase> {
    let last = end.checked_sub(1).filter(|&last| last >= floor && !context.is_quoted(last))?;
    if context.is(last, PRONOUNS) {
        return Some(pronoun(context, last));
    }
    let (mut at, mut start) = (last, None);
    let mut bare = 0;
    while end - at <= LONGEST {
        let word = context.word(at);
        if context.is_quoted(at) {
            break;
        }
        if context.name(at).is_some() {
            at = context.mark_start(at, floor);
            start = Some(at);
            bare = 0;
        } else if context.is(at, DETERMINERS)
            || context.mark(at).is_some_and(|(_, mark)| mark.kind == Kind::Count)
        {
            start = Some(at);
            bare = 0;
            let linked = at > floor && context.is(at - 1, LINKS);
            if !linked {
                break;
            }
        } else if context.is(at, LINKS) {
            let led = at > floor && (context.is_role(at - 1) || context.kind(at - 1) == Some(Kind::Org));
            if !led {
                break;
            }
        } else if context.is_word(at) && !context.is(at, BORDERS) && context.mark(at).is_none() {
            let capital = word.starts_with(char::is_uppercase);
            bare += usize::from(!capital && !context.is_role(at) && !matches!(word, "'s" | "’s"));
            if bare > 4 {
                break;
            }
            start = Some(at);
        } else if !(matches!(word, "-" | "&" | "'" | "’" | ".") && at < last && !context.tokens[at].spaced)
        {
            break;
        }
        match at.checked_sub(1).filter(|&next| next >= floor) {
            Some(next) => at = next,
            None => break,
        }
    }
    told(context, start?..end, floor)
}

/// What the phrase of these tokens says.
fn told(context: &Context, tokens: Range<usize>, floor: usize) -> Option<Phrase> {
    let Range { start, end } = tokens;
    // What a role leads on with is not its head: "spokesman" in "a spokesman for the bank".
    // But "the ambassador to Norland Ann Lee" is she.
    let titled = context.kind(end - 1) == Some(Kind::Person) && {
        let first = context.mark_start(end - 1, start);
        first == start || !context.is(first - 1, LINKS)
    };
    let link = (start + 1..if titled { start } else { end }).find(|&place| {
        context.is(place, LINKS) && context.mark(place).is_none() && context.is_role(place - 1)
    });
    let head = link.unwrap_or(end) - 1;
    let phrase = |start: usize, who: Who| Some(Phrase { words: context.span(start..end), start, end, who });
    if let Some((number, mark)) = context.name(head) {
        if !matches!(mark.kind, Kind::Person | Kind::Org | Kind::Place) {
            return None;
        }
        let first = context.mark_start(head, floor);
        // "Ann Lee and Bo Vik said" are two.
        if first > floor + 1 && context.word(first - 1) == "and" && context.kind(first - 2) == Some(mark.kind)
        {
            return phrase(context.mark_start(first - 2, floor), Who::Other);
        }
        let name = Phrase { words: mark.span, start, end, who: Who::Named(number) };
        return Some(name);
    }
    if context.is_role(head) {
        // Without an article two words before it are enough: "senior government officials".
        let article = context.is(start, DETERMINERS) || context.name(start).is_some();
        let start = if article { start } else { start.max(head.saturating_sub(2)) };
        return phrase(start, Who::Role(head));
    }
    let described = context.is(start, DETERMINERS) && context.is_word(head) && head > start;
    if described { phrase(start, Who::Other) } else { None }
}

/// The phrase that starts at a token, before `ceiling`: behind "said", behind "according to".
pub(super) fn behind(context: &Context, start: usize, ceiling: usize) -> Option<Phrase> {
    if start >= ceiling || context.is_quoted(start) {
        return None;
    }
    if context.is(start, PRONOUNS) || context.is(start, "him her them") && !context.is_word(start + 1) {
        return Some(pronoun(context, start));
    }
    let mut at = start;
    while at < ceiling && at - start < LONGEST && !context.is_quoted(at) {
        let word = context.word(at);
        if context.name(at).is_some() {
            let end = context.mark_end(at).min(ceiling);
            if context.kind(at) == Some(Kind::Person) && !matches!(context.word(end), "'s" | "’s") {
                return told(context, at..end, start);
            }
            at = end;
            continue;
        }
        let goes_on = if context.is(at, DETERMINERS) {
            at == start || context.is(at - 1, LINKS)
        } else if context.is(at, LINKS) {
            at > start && (context.is_role(at - 1) || context.kind(at - 1) == Some(Kind::Org))
        } else if context.mark(at).is_some() {
            context.mark(at).is_some_and(|(_, mark)| mark.kind == Kind::Count)
        } else {
            context.is_word(at)
                && !context.is(at, BORDERS)
                && (!word.ends_with("ly") || context.is(at, FAMILY))
                && !(at > start && super::verbs::verb(word).is_some() && !context.is_role(at))
                || matches!(word, "-" | "&" | "'" | "’") && at > start
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    let phrase = told(context, (at > start).then_some(start..at)?, start)?;
    // "said the mayor, Ann Lee."
    let name = phrase.end + 1;
    let named = !matches!(phrase.who, Who::Named(_))
        && context.word(phrase.end) == ","
        && name < ceiling
        && context.kind(name) == Some(Kind::Person)
        && matches!(context.word(context.mark_end(name)), "." | "," | ";" | "");
    if named { told(context, name..context.mark_end(name), name) } else { Some(phrase) }
}

fn pronoun(context: &Context, token: usize) -> Phrase {
    Phrase { words: context.span(token..token + 1), start: token, end: token + 1, who: Who::Pronoun }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_known_in_both_numbers() {
        for word in ["spokesman", "Officials", "ministry", "analysts", "police"] {
            assert!(is_role(word, &roles()), "{word}");
        }
        for word in ["table", "", "s"] {
            assert!(!is_role(word, &roles()), "{word}");
        }
    }
}
