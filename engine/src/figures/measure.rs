//! What a figure measures: the things counted ("20 million passengers"), the whole of a share ("18% of exports"), the
//! subject of a change ("mutual trade reached $8.6 billion"), and what a change is compared with ("year-on-year").
//!
//! Shallow rules over neighbouring words: where they are not sure they say nothing.

use super::found::Found;
use super::scene::Scene;
use super::word::Word;
use crate::annotation::Kind;
use std::ops::Range;

/// How many words a name for what is measured may have.
const LONGEST: usize = 4;

/// The tokens that name what a figure measures.
pub(super) fn measure(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    match found.kind {
        Kind::Count => counted(scene, found.end).or_else(|| subject(scene, found)),
        Kind::Percent => whole(scene, found.end).or_else(|| subject(scene, found)),
        Kind::Money => subject(scene, found),
        Kind::Quantity => whole(scene, found.end).or_else(|| subject(scene, found)),
        _ => None,
    }
}

/// The tokens that tell what a change is compared with: "year-on-year", "from a year earlier".
pub(super) fn basis(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    if !matches!(found.kind, Kind::Percent | Kind::Money | Kind::Count | Kind::Quantity) {
        return None;
    }
    let start = if scene.word(found.end) == Word::Comma { found.end + 1 } else { found.end };
    if let Word::Unit(_) | Word::Quarter = scene.word(start) {
        let join = if scene.word(start + 1) == Word::Dash { start + 2 } else { start + 1 };
        let last = if scene.word(join + 1) == Word::Dash { join + 2 } else { join + 1 };
        let joins = matches!(scene.word(join), Word::On | Word::Over);
        return (joins && matches!(scene.word(last), Word::Unit(_) | Word::Quarter))
            .then_some(start..last + 1);
    }
    if scene.word(start) == Word::On && matches!(scene.word(start + 1), Word::Unit(_)) {
        return Some(start..start + 2);
    }
    let compared = matches!(scene.letters(start), "compared" | "against" | "versus");
    let inner = if scene.letters(start) == "compared" { start + 2 } else { start + 1 };
    if !compared && !matches!(scene.word(start), Word::From | Word::Than) {
        return None;
    }
    let past = matches!(scene.word(inner), Word::A | Word::The)
        && matches!(scene.word(inner + 1), Word::Unit(_) | Word::Quarter)
        && matches!(scene.word(inner + 2), Word::Ago | Word::Earlier | Word::Before);
    if past {
        return Some(start..inner + 3);
    }
    let last = matches!(scene.word(inner), Word::Last | Word::The)
        && matches!(scene.word(inner + 1), Word::Unit(_) | Word::Quarter | Word::Last);
    let end = if scene.word(inner + 1) == Word::Last { inner + 3 } else { inner + 2 };
    (last && (scene.word(inner) == Word::Last || scene.word(inner + 1) == Word::Last)).then_some(start..end)
}

/// May the token stand in the name of something?
fn names(scene: &Scene, at: usize) -> bool {
    const STOPS: &[&str] = &[
        "who",
        "whose",
        "which",
        "where",
        "when",
        "while",
        "if",
        "with",
        "but",
        "not",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "i",
        "his",
        "also",
        "into",
        "against",
        "among",
        "amid",
        "across",
        "than",
        "then",
        "there",
        "being",
        "having",
        "because",
        "although",
        "though",
        "so",
        "such",
        "very",
        "both",
        "all",
        "another",
        "any",
        "what",
        "how",
        "why",
        "under",
        "without",
        "via",
        "toward",
        "towards",
        "despite",
        "including",
        "saying",
        "according",
        "following",
        "do",
        "does",
        "get",
        "make",
        "take",
        "come",
        "go",
        "see",
        "say",
        "says",
    ];
    matches!(scene.word(at), Word::Plain | Word::Month(_) | Word::Daily(_) | Word::Label | Word::Street)
        && scene.is_word(at)
        && !STOPS.iter().any(|word| scene.reads(at, word))
}

fn is_plural(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    let plural = letters.len() > 3
        && letters.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| letters.ends_with(end));
    plural || matches!(letters, "people" | "men" | "women" | "children" | "police" | "troops" | "percent")
}

/// "20 million passengers", "dozens of flights", "27 rescued miners": up to the first noun in the plural.
fn counted(scene: &Scene, end: usize) -> Option<Range<usize>> {
    let start = if scene.word(end) == Word::Of { end + 1 } else { end };
    let start = if scene.word(end) == Word::Of && matches!(scene.word(start), Word::The | Word::Possessive) {
        start + 1
    } else {
        start
    };
    let mut place = start;
    while place < start + LONGEST && names(scene, place) && (place == start || !scene.glued(place)) {
        if is_plural(scene, place) && scene.small(place) {
            return Some(start..place + 1);
        }
        place += 1;
        if scene.word(place) == Word::Dash && scene.glued(place) && scene.glued(place + 1) {
            place += 1;
        }
    }
    None
}

/// "18% of Belarusian exports", "12 tonnes of grain": what stands behind "of".
fn whole(scene: &Scene, end: usize) -> Option<Range<usize>> {
    if scene.word(end) != Word::Of {
        return None;
    }
    let led = matches!(scene.word(end + 1), Word::The | Word::Possessive | Word::A | Word::This);
    let start = if led { end + 2 } else { end + 1 };
    let mut place = start;
    while place < start + LONGEST && names(scene, place) && !scene.glued(place) {
        place += 1;
        // "Belarus' exports", "the country's population"
        if scene.word(place) == Word::Apostrophe || matches!(scene.letters(place), "'s" | "’s") {
            place += 1;
        }
    }
    (place > start && !matches!(scene.letters(place - 1), "'s" | "’s")).then_some(start..place)
}

/// "exports rose 18%", "mutual trade approximated $8.6 billion": the words before the verb.
fn subject(scene: &Scene, found: &Found) -> Option<Range<usize>> {
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
            Word::Is => true,
            Word::Up | Word::Down => !verb,
            Word::Past => matches!(letters, "was" | "were" | "had" | "rose" | "stood" | "came" | "became"),
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
    // "trade between the two countries reached": the words behind a preposition are not the subject.
    let mut before = first;
    while let Some(place) = before.checked_sub(1)
        && matches!(
            scene.word(place),
            Word::The
                | Word::A
                | Word::Possessive
                | Word::Cardinal(_)
                | Word::Digits
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
    // "that rose", "it rose": nothing is named.
    let named = first < end && (scene.letters(end - 1).len() > 2);
    let whole = first > 0 && end - first < LONGEST || first == 0 || scene.opens(first);
    (named && whole).then_some(first..end)
}
