//! What a person is, as the article says it beside the name: "Chilean President Ana Silva", "John Smith,
//! the chief executive of Acme,".

use super::form::holds;
use crate::annotation::{Annotation, Kind};
use crate::span::Span;

/// What people are, in small letters, sorted.
const TITLES: &str = include_str!("words/titles.txt");

/// Titles that tell nothing about anyone, and kin, who are so only to someone.
const EMPTY: &str = "aunt brother capt count cousin dame daughter dr father grandfather grandmother husband king lady lord \
                     lt madam madame messrs miss mother mr mrs ms prof rep sen sir sister son st uncle victim wife";

/// Ranks that are written short, with a full stop behind them that ends no sentence.
const RANKS: &str = "adm brig cmdr col gen gov maj sgt supt";

/// Words in front of a title that belong to the role.
const MODIFIERS: &str = "acting affairs air army assistant associate attorney aviation bank board business central chief \
                         city club communications company county cultural culture current defence defense deputy \
                         development district economic economics economy education energy environment ex executive \
                         exterior federal film finance first foreign former general government head health home \
                         human industry interim interior internal international joint junior justice labor labour \
                         local lead managing marketing media military ministry minority majority national naval navy \
                         news oil operating opposition outgoing parliamentary party permanent police policy political \
                         presidential press prime principal private provincial public regional research resident \
                         retired rights royal rural sales science security senior social special sports staff state \
                         studio supreme team technical technology then top tourism town trade transport union \
                         university veteran vice world youth";

/// So many words a role has at most.
const LONGEST: usize = 10;

/// So far behind a name an apposition may end, in bytes.
const REACH: usize = 120;

/// What people are, in small letters, sorted.
pub(crate) fn titles() -> Vec<&'static str> {
    TITLES.lines().collect()
}

/// The fullest of the roles that stand beside a person's mentions.
pub(super) fn role(text: &str, annotations: &[Annotation], mentions: &[usize]) -> Option<Span> {
    let titles = titles();
    let mut best: Option<(usize, Span)> = None;
    for &mention in mentions {
        let found = before(text, annotations, mention, &titles)
            .or_else(|| behind(text, annotations, mention, &titles));
        if let Some(span) = found {
            let words = span.of(text).split_whitespace().count();
            if best.is_none_or(|(most, _)| words > most) {
                best = Some((words, span));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// Is it a title, or a word with one behind its last hyphen: "vice-premier"?
fn is_title(word: &str, titles: &[&str]) -> bool {
    if word.len() > 24 {
        return false;
    }
    let word = word.to_ascii_lowercase();
    if let Some(rank) = word.strip_suffix('.') {
        return holds(RANKS, rank);
    }
    let last = word.rsplit('-').next().unwrap_or_default();
    [&*word, last].iter().any(|word| titles.binary_search(word).is_ok() && !holds(EMPTY, word))
}

fn is_modifier(word: &str) -> bool {
    word.len() <= 16 && holds(MODIFIERS, &word.to_ascii_lowercase())
}

/// The word that ends before `at` on the same line, with whatever signs are written to it.
fn word_before(text: &str, at: usize) -> Option<Span> {
    const LONGEST_WORD: usize = 40;
    let blank = |c: char| matches!(c, ' ' | '\t' | '\u{a0}');
    let line = text.get(..at)?;
    let end = line.trim_end_matches(blank).len();
    let start = line[..end]
        .char_indices()
        .rev()
        .take(LONGEST_WORD)
        .take_while(|(_, c)| !c.is_whitespace())
        .last()
        .map(|(start, _)| start)?;
    Some(Span::new(start, end))
}

/// The role in front of a mention: "ministry spokeswoman", "Belarusian Ambassador to China".
fn before(text: &str, annotations: &[Annotation], mention: usize, titles: &[&str]) -> Option<Span> {
    let name = annotations.get(mention)?.span;
    let mut end = word_before(text, name.start)?.end;
    // "The ambassador, John Smith, said".
    if text[..end].ends_with(',') && text[name.end..].starts_with([',', '.']) {
        end -= 1;
    } else if end == name.start {
        return None;
    }
    let (mut at, mut start, mut nearest) = (end, None, mention);
    for _ in 0..LONGEST {
        let Some(word) = word_before(text, at) else { break };
        let words = word.of(text);
        if let Some(other) = ending_at(annotations, &mut nearest, word.end) {
            let fits = matches!(other.kind, Kind::Group | Kind::Place | Kind::Org | Kind::Event);
            if start.is_some() && fits && other.kind != Kind::Event {
                (at, start) = (other.span.start, Some(other.span.start));
                continue;
            }
            // "Ambassador to China": what follows a title by "to" or "of".
            let led =
                (start.is_none() && fits).then(|| led_by_title(text, other.span.start, titles)).flatten();
            match led {
                Some(title) => (at, start) = (title.start, Some(title.start)),
                None => break,
            }
        } else if is_title(words, titles) || start.is_some() && is_modifier(words) {
            (at, start) = (word.start, Some(word.start));
        } else if let Some(title) = led_by_title(text, word.start, titles)
            && start.is_none()
            && words.starts_with(char::is_uppercase)
        {
            // "Mayor of Turku", where nobody knows the town.
            (at, start) = (title.start, Some(title.start));
        } else {
            break;
        }
    }
    start.map(|start| Span::new(start, end))
}

/// The title before "to", "of" or "for", with or without "the".
fn led_by_title(text: &str, at: usize, titles: &[&str]) -> Option<Span> {
    let mut word = word_before(text, at)?;
    if word.of(text) == "the" {
        word = word_before(text, word.start)?;
    }
    let title = matches!(word.of(text), "to" | "of" | "for").then(|| word_before(text, word.start))??;
    is_title(title.of(text), titles).then_some(title)
}

/// The annotation that ends at `end`, looked for from `nearest` backwards.
fn ending_at<'a>(annotations: &'a [Annotation], nearest: &mut usize, end: usize) -> Option<&'a Annotation> {
    while *nearest > 0 && annotations[*nearest - 1].span.start >= end {
        *nearest -= 1;
    }
    let near = &annotations[nearest.saturating_sub(4)..*nearest];
    near.iter().find(|other| other.span.end == end && !other.nested)
}

/// The role in an apposition: "John Smith, 45, the chief executive of Acme,", "John Smith (chief executive)".
fn behind(text: &str, annotations: &[Annotation], mention: usize, titles: &[&str]) -> Option<Span> {
    let name = annotations.get(mention)?.span;
    let mut start = name.end;
    let opening = [", ", " ("].into_iter().find(|sign| text[start..].starts_with(sign))?;
    start += opening.len();
    // An age between two commas.
    let age = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    if age > 0 && text[start + age..].starts_with(", ") {
        start += age + 2;
    }
    for article in ["the ", "a ", "an ", "its ", "his ", "her ", "their ", "our "] {
        if text[start..].starts_with(article) {
            start += article.len();
            break;
        }
    }
    let end = start + phrase(&text[start..])?;
    let span = Span::new(start, end);
    let words: Vec<&str> = span.of(text).split(' ').collect();
    let head =
        words.iter().position(|word| matches!(*word, "of" | "at" | "for" | "to" | "in" | "with" | "from"));
    let head = head.unwrap_or(words.len());
    let last = head.checked_sub(1).and_then(|last| words.get(last))?;
    // In a row of people the next one follows with a title: ", president of Acme John Brown".
    let next = annotations.iter().skip(mention + 1).take(8).take_while(|other| other.span.start < end);
    let fits = words.len() <= LONGEST
        && head <= 6
        && !words
            .first()
            .is_some_and(|first| matches!(*first, "is" | "was" | "who" | "which" | "and" | "or"))
        && is_title(last, titles)
        && next.filter(|other| other.kind == Kind::Person).count() == 0;
    fits.then_some(span)
}

/// How long the words up to the next comma, bracket or full stop are; `None` where another sign ends them.
fn phrase(text: &str) -> Option<usize> {
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        match c {
            ',' | ')' => return Some(at),
            // Not the dots in "U.S." or "St. Louis".
            '.' if next.is_none_or(char::is_whitespace) && !is_abbreviated(&text[..at]) => return Some(at),
            '.' | '\'' | '’' | '-' | '&' => {}
            _ if c.is_alphanumeric() || c == ' ' => {}
            _ => return None,
        }
        if at > REACH {
            return None;
        }
    }
    Some(text.len())
}

fn is_abbreviated(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or_default();
    word.contains('.') || (1..=2).contains(&word.len())
}
