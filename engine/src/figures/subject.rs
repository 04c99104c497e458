//! The subject of the verb before a figure: "mutual trade reached $8.6 billion", "exports rose 18%".

use super::found::Found;
use super::measure::{LONGEST, is_plural, names};
use super::scene::Scene;
use super::word::Word;
use crate::annotation::Kind;
use std::ops::Range;

/// "exports rose 18%", "mutual trade approximated $8.6 billion": the words before the verb.
pub(super) fn subject(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    let mut place = found.start;
    let mut verb = false;
    for _ in 0..5 {
        let before = place.checked_sub(1)?;
        let letters = scene.letters(before);
        let is_verb = match scene.word(before) {
            // "raised $3m", "lost two games": what someone did, not what the figure measures.
            Word::Rise | Word::Fall => !matches!(
                letters,
                "raised"
                    | "cut"
                    | "lost"
                    | "added"
                    | "gained"
                    | "shed"
                    | "lowered"
                    | "reduced"
                    | "upped"
                    | "gain"
                    | "advance"
                    | "advanced"
            ),
            Word::Exceed => true,
            // A count behind "is" or "were" may be of anything.
            Word::Is | Word::Past if found.kind == Kind::Count && !verb => false,
            // "the company has $3m" tells what it owns, "sales have risen 3%" what they did.
            Word::Is => verb || matches!(letters, "is" | "are"),
            // "shares are up", "prices closed down", not "free up".
            Word::Up | Word::Down => {
                !verb
                    && (matches!(scene.word_before(before, 1), Word::Is | Word::Past)
                        || before > 0
                            && (is_plural(scene, before - 1) || scene.letters(before - 1).ends_with("ed")))
            }
            Word::Past => {
                verb && letters == "had"
                    || matches!(letters, "was" | "were" | "rose" | "stood" | "came" | "became")
            }
            Word::Will => matches!(letters, "going" | "will" | "would"),
            Word::About => letters.starts_with("approximate"),
            Word::Plain => matches!(
                letters,
                "totaled"
                    | "totalled"
                    | "reached"
                    | "amounted"
                    | "hit"
                    | "surpassed"
                    | "stands"
                    | "averaged"
                    | "significantly"
                    | "sharply"
            ),
            Word::By | Word::To | Word::At if !verb => {
                place = before;
                continue;
            }
            _ => false,
        };
        if !is_verb {
            break;
        }
        verb = true;
        place = before;
    }
    if !verb {
        return None;
    }
    let end = place;
    // "Shares closed up 3%": the verb before "up".
    let end = if end > 1 && scene.letters(end - 1).ends_with("ed") && names(scene, end - 2) {
        end - 1
    } else {
        end
    };
    let mut first = end;
    while let Some(before) = first.checked_sub(1)
        && end - before <= LONGEST
        && names(scene, before)
        && !scene.opens(first)
    {
        first = before;
        if scene.letters(first).ends_with("ly") {
            return None;
        }
    }
    // "They left, sending prices up": a participle, not "manufacturing output".
    if scene.letters(first).ends_with("ing") && scene.word_before(first, 1) == Word::Comma
        || scene.glued(first)
    {
        return None;
    }
    // "trade between the two countries reached": the words behind a preposition are not the subject.
    let mut before = first;
    while let Some(place) = before.checked_sub(1)
        && matches!(
            scene.word(place),
            Word::The
                | Word::A
                | Word::Possessive
                | Word::Cardinal(_)
                | Word::Last
                | Word::Next
                | Word::Same
                | Word::Current
                | Word::Ordinal(_)
                | Word::Second
                | Word::This
                | Word::That
        )
    {
        before = place;
    }
    if matches!(
        scene.word_before(before, 1),
        Word::Of
            | Word::In
            | Word::On
            | Word::At
            | Word::For
            | Word::By
            | Word::From
            | Word::Between
            | Word::To
            | Word::Through
            | Word::Over
            | Word::Under
            | Word::About
            | Word::And
            | Word::Or
    ) || matches!(
        scene.letters_before(before, 1),
        "into" | "against" | "among" | "under" | "via" | "across"
    ) {
        return None;
    }
    // Without an article of its own the name must begin a clause: "index" in "the 500 index" is no name.
    let begins = before < first
        || before == 0
        || scene.opens(first)
        || matches!(
            scene.word_before(before, 1),
            Word::Comma
                | Word::Quote
                | Word::Colon
                | Word::Open
                | Word::Dash
                | Word::That
                | Word::Past
                | Word::As
        )
        || ["says", "while", "when", "where", "because", "but", "if", "which"]
            .contains(&scene.letters_before(before, 1));
    if !begins {
        return None;
    }
    // "that rose", "it rose": nothing is named.
    let named = first < end && (scene.letters(end - 1).len() > 2);
    let whole = first > 0 && end - first < LONGEST || first == 0 || scene.opens(first);
    (named && whole).then_some(first..end)
}
