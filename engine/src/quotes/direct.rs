//! Quotations -> who speaks: what the words around the quotation marks say.

use super::context::Context;
use super::phrase::{self, Phrase, Who};
use super::signs::Quotation;
use super::speech;
use super::verbs::{self, Tense};
use super::{Attribution, Draft, Form};
use crate::span::Span;

/// So far behind a quotation its verb may stand, in tokens.
const BEHIND: usize = 40;

/// So far before it.
const BEFORE: usize = 48;

/// The quotations that are speech.
pub(super) fn read(context: &Context, quotations: &[Quotation]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    // The last quotation, with what it became.
    let mut last: Option<Last> = None;
    for (place, quotation) in quotations.iter().enumerate() {
        if !quotation.inside().any(|token| context.is_word(token)) {
            continue;
        }
        let is_continued = quotations.get(place + 1).is_some_and(|next| next.continues);
        let unbalanced = !quotation.closed && !is_continued;
        let block = context.block(quotation.open);
        let part = context.span(quotation.tokens());
        let before = last.filter(|last| last.block == block || last.block + 1 == block);
        if quotation.continues
            && let Some(Last { draft: Some(draft), .. }) = before
        {
            let by = around(context, quotation, quotations, place);
            let quote = &mut drafts[draft];
            quote.parts.push(part);
            quote.unbalanced |= unbalanced;
            quote.by = quote.by.or(by);
            last = Some(Last { block, draft: Some(draft), end: end_of(quotation, quote.by.as_ref()) });
            continue;
        }
        let by = around(context, quotation, quotations, place);
        let joined = before.filter(|last| last.block == block).and_then(|last| {
            let draft = last.draft?;
            let same = match (&by, &drafts[draft].by) {
                // One verb between two parts.
                (Some(by), Some(before)) => by.verb.is_some() && by.verb == before.verb,
                // The sentence that says who speaks ends where the words go on.
                (None, Some(_)) => last.end == quotation.open && speech::is_whole(context, quotation),
                _ => false,
            };
            same.then_some(draft)
        });
        if let Some(draft) = joined {
            drafts[draft].parts.push(part);
            drafts[draft].unbalanced |= unbalanced;
            let end = end_of(quotation, by.as_ref().or(drafts[draft].by.as_ref()));
            last = Some(Last { block, draft: Some(draft), end });
            continue;
        }
        // A paragraph of nothing but the quotation goes on with the one before.
        let alone = context.blocks[block] == quotation.tokens() && quotation.closed;
        let goes_on = before
            .filter(|last| {
                by.is_none() && alone && last.block + 1 == block && last.end == context.blocks[last.block].end
            })
            .and_then(|last| drafts[last.draft?].by);
        let is_speech = by.is_some_and(|by| speech::is_attributed(context, quotation, by))
            || goes_on.is_some()
            || is_continued
            || by.is_none() && speech::reads_like_it(context, quotation);
        let draft = is_speech.then(|| {
            drafts.push(Draft {
                parts: vec![part],
                form: Form::Direct,
                by: by.or(goes_on),
                unbalanced,
                goes_on: goes_on.is_some(),
            });
            drafts.len() - 1
        });
        last = Some(Last { block, draft, end: end_of(quotation, by.as_ref()) });
    }
    drafts
}

/// The quotation before the one looked at.
#[derive(Clone, Copy)]
struct Last {
    block: usize,
    /// Its place among the drafts, where it is speech.
    draft: Option<usize>,
    /// The token behind it, and behind the sentence that says who speaks.
    end: usize,
}

fn end_of(quotation: &Quotation, by: Option<&Attribution>) -> usize {
    by.map_or(quotation.end, |by| by.end.max(quotation.end))
}

/// What the words beside a quotation say of its speaker: those that lead to it, those behind it, those of its sentence.
fn around(context: &Context, quotation: &Quotation, all: &[Quotation], place: usize) -> Option<Attribution> {
    leading(context, quotation)
        .or_else(|| following(context, all, place))
        .or_else(|| in_sentence(context, quotation, true))
}

/// "Ann Lee said: “", "according to Ann Lee, “", "Ann Lee: “".
fn leading(context: &Context, quotation: &Quotation) -> Option<Attribution> {
    let open = quotation.open;
    let sign = open.checked_sub(1).filter(|&sign| context.block(sign) == context.block(open))?;
    let floor = context.sentence(sign).start;
    let adjacent = match context.word(sign) {
        ":" => {
            if let Some(by) = in_sentence(context, quotation, false) {
                return Some(by);
            }
            // A name and a colon, as in an interview or a headline.
            let name = phrase::before(context, sign, floor)?;
            let alone = matches!(name.who, Who::Named(_)) && name.start == floor;
            return alone.then_some(Attribution { phrase: name, verb: None, end: quotation.end });
        }
        "," => sign.checked_sub(1),
        _ => Some(sign),
    }?;
    let near = (floor..=adjacent).rev().take(6).take_while(|&token| !context.is_quoted(token));
    // Not "said the mayor in “Harbour Days”": what leads to speech ends with the verb, its subject or its hearer.
    let leads = near.clone().any(|token| verbs::verb(context.word(token)).is_some());
    let begins = context.word(open + 1).starts_with(char::is_uppercase);
    if leads && begins && !context.tokens[open].opens {
        return in_sentence(context, quotation, false);
    }
    None
}

/// "“…,” said Ann Lee", "“…,” the ministry told reporters", "“…,” according to Ann Lee".
fn following(context: &Context, all: &[Quotation], place: usize) -> Option<Attribution> {
    let quotation = &all[place];
    if !quotation.closed {
        return None;
    }
    let block = context.blocks[context.block(quotation.open)].end;
    let mut at = quotation.end;
    // "“One” and “two,” said Ann Lee": what is said of the second is said of both.
    let mut next = place + 1;
    while at + 1 < block
        && context.is(at, "and or")
        && next - place < 4
        && all.get(next).is_some_and(|next| next.open == at + 1 && next.closed)
    {
        at = all[next].end;
        next += 1;
    }
    while at < block && matches!(context.word(at), "," | "—" | "–" | "-") {
        at += 1;
    }
    if at >= block || context.is_quoted(at) {
        return None;
    }
    let limit = all.get(next).map_or(block, |next| next.open.min(block));
    let end = context.sentence(at).end.min(limit).min(at + BEHIND);
    let whole = context.sentence(at).end;
    let by = |phrase, verb| Some(Attribution { phrase, verb: Some(verb), end: whole });
    if let Some((phrase, verb)) = according_to(context, at, end) {
        return by(phrase, verb);
    }
    at += usize::from(context.is(at, "as"));
    // A new sentence says who speaks only where it says nothing else.
    let new = context.tokens[at].opens && context.word(quotation.end - 2) == ".";
    for verb in at..end {
        let Some(of) = verbs::verb(context.word(verb)).filter(|_| context.name(verb).is_none()) else {
            continue;
        };
        let found = if verb == at && !of.has_hearer {
            phrase::behind(context, verb + 1, end)
        } else if of.tense == Tense::Participle {
            None
        } else {
            let beside = |phrase: &Phrase| {
                phrase.start == at || matches!(context.word(phrase.start - 1), "," | "—" | "–")
            };
            phrase::before(context, verb, at).filter(beside)
        };
        let said = context.span(verb..verb + 1);
        if let Some(phrase) = found {
            let rest = context.word(phrase.end.max(verb + 1));
            return if rest == ":" || new && !matches!(rest, "." | "") { None } else { by(phrase, said) };
        }
    }
    None
}

/// "according to Ann Lee": the phrase, and the two words.
pub(super) fn according_to(context: &Context, at: usize, end: usize) -> Option<(Phrase, Span)> {
    let leads = context.is(at, "according") && context.is(at + 1, "to");
    let phrase = leads.then(|| phrase::behind(context, at + 2, end))??;
    Some((phrase, context.span(at..at + 2)))
}

/// A verb of saying earlier in the sentence: "Ann Lee called it “…”", "…, adding that it was “…”".
fn in_sentence(context: &Context, quotation: &Quotation, loosely: bool) -> Option<Attribution> {
    let open = quotation.open;
    let last = open.checked_sub(1).filter(|&last| context.block(last) == context.block(open))?;
    if context.tokens[open].opens && context.word(last) != ":" {
        return None;
    }
    let sentence = context.sentence(last);
    let floor = sentence.start.max(open.saturating_sub(BEFORE));
    for verb in (floor..open).rev() {
        if context.is_quoted(verb) {
            continue;
        }
        if loosely && context.word(verb) == ";" {
            return None;
        }
        if let Some((phrase, words)) = according_to(context, verb, open) {
            return Some(Attribution { phrase, verb: Some(words), end: sentence.end.max(quotation.end) });
        }
        let Some(of) = verbs::verb(context.word(verb)).filter(|_| context.name(verb).is_none()) else {
            continue;
        };
        // "the sums called “fees”" and "a call for “peace”" are no verbs with a speaker.
        let floor =
            (floor..verb).rev().find(|&token| context.is_quoted(token)).map_or(floor, |quoted| quoted + 1);
        let found = match of.tense {
            Tense::Participle => subject(context, sentence.start, verb),
            Tense::Finite | Tense::Base => phrase::before(context, verb, floor)
                // "a print called “Harbour”" names, and nobody speaks; "his blunt remarks" are a noun.
                .filter(|phrase| {
                    phrase.is_sure()
                        || context.is(verb, "says")
                        || context.word(verb).ends_with('d') && verb + 1 < open
                })
                .or_else(|| joins(context, verb).then(|| subject(context, sentence.start, verb))?)
                .or_else(|| {
                    (!of.has_hearer)
                        .then(|| phrase::behind(context, verb + 1, open).filter(Phrase::is_sure))?
                }),
        };
        if let Some(phrase) = found {
            let end = context.sentence(quotation.end.saturating_sub(1)).end.max(quotation.end);
            return Some(Attribution { phrase, verb: Some(context.span(verb..verb + 1)), end });
        }
    }
    None
}

/// Does the verb share the subject of another: "and said", "but added"?
fn joins(context: &Context, verb: usize) -> bool {
    let before =
        |back: usize, words: &str| verb.checked_sub(back).is_some_and(|token| context.is(token, words));
    let joining = "and but then";
    before(1, joining) || before(1, "also later") && before(2, joining)
}

/// The subject of the sentence that starts at `start`: a name, a role or a pronoun with which it opens, or that of the
/// first verb of saying in it.
pub(super) fn subject(context: &Context, start: usize, verb: usize) -> Option<Phrase> {
    let end = verb.min(start + BEFORE);
    for other in start..end {
        if !context.is_quoted(other)
            && let Some(of) = verbs::verb(context.word(other))
            && of.tense == Tense::Finite
            && let Some(phrase) = phrase::before(context, other, start).filter(Phrase::is_sure)
        {
            return Some(phrase);
        }
    }
    phrase::behind(context, start, end).filter(Phrase::is_sure)
}
