//! The best way to read a stretch of words as names.

use super::document::{KINDS, Mention};
use super::sentence::place;
use std::ops::Range;

/// Outside of any name, and for each kind: the first of several words, one inside, the last, one alone.
pub const TAGS: usize = 1 + 4 * KINDS;

/// No name.
pub const OUTSIDE: usize = 0;

/// The tag of a kind's word at a place: 0 first, 1 inside, 2 last, 3 alone.
pub const fn tag(kind: usize, place: usize) -> usize {
    1 + 4 * kind + place
}

/// May `next` follow `tag`?
pub const fn follows(tag: usize, next: usize) -> bool {
    let open = tag != OUTSIDE && (tag - 1) % 4 < 2;
    let goes_on = next != OUTSIDE && matches!((next - 1) % 4, 1 | 2);
    if open { goes_on && (tag - 1) / 4 == (next - 1) / 4 } else { !goes_on }
}

/// For each tag, a bit for each that may follow.
const FOLLOWERS: [u32; TAGS] = {
    let mut followers = [0; TAGS];
    let mut at = 0;
    while at < TAGS * TAGS {
        if follows(at / TAGS, at % TAGS) {
            followers[at / TAGS] |= 1 << (at % TAGS);
        }
        at += 1;
    }
    followers
};

/// What each tag scores at a word.
pub type Scores = [i32; TAGS];

/// Below anything that words can score.
const NEVER: i32 = i32::MIN / 4;

/// The best tags for words with these scores, between two words that are no name.
pub fn best(scores: &[Scores], steps: &[Scores; TAGS]) -> Vec<usize> {
    let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(scores.len());
    let mut now = [NEVER; TAGS];
    now[OUTSIDE] = 0;
    for scores in scores {
        let (mut next, mut from) = ([NEVER; TAGS], [0_u8; TAGS]);
        for tag in 0..TAGS {
            if now[tag] <= NEVER / 2 {
                continue;
            }
            let mut rest = FOLLOWERS[tag];
            while rest != 0 {
                let to = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let score = now[tag] + steps[tag][to];
                if score > next[to] {
                    next[to] = score;
                    from[to] = tag as u8;
                }
            }
        }
        for (next, score) in next.iter_mut().zip(scores) {
            *next += score;
        }
        back.push(from);
        now = next;
    }
    for tag in 0..TAGS {
        now[tag] = if follows(tag, OUTSIDE) { now[tag] + steps[tag][OUTSIDE] } else { NEVER };
    }
    let mut tag = (0..TAGS).rev().max_by(|&one, &other| now[one].cmp(&now[other])).unwrap_or(OUTSIDE);
    let mut tags = vec![OUTSIDE; scores.len()];
    for (at, from) in back.iter().enumerate().rev() {
        tags[at] = tag;
        tag = usize::from(from[tag]);
    }
    tags
}

/// The names that tags stand for; the first word has the number `start`.
pub fn mentions(tags: &[usize], start: usize, found: &mut Vec<Mention>) {
    let mut first = 0;
    for (at, &tag) in tags.iter().enumerate() {
        if tag == OUTSIDE {
            continue;
        }
        let (kind, place) = ((tag - 1) / 4, (tag - 1) % 4);
        match place {
            0 => first = at,
            2 => found.push(Mention { words: start + first..start + at + 1, kind, certainty: 0.0 }),
            3 => found.push(Mention { words: start + at..start + at + 1, kind, certainty: 0.0 }),
            _ => {}
        }
    }
}

/// How sure it is, from 0 to 1, that the words `range` are a name of this kind, against the same words of every other
/// kind, no name at all, and the name without its first or last word. The tags around stay as they are.
///
/// Scores count in units of `unit`.
pub fn certainty(
    scores: &[Scores],
    steps: &[Scores; TAGS],
    tags: &[usize],
    range: Range<usize>,
    kind: usize,
    unit: f32,
) -> f32 {
    let before = range.start.checked_sub(1).map_or(OUTSIDE, |at| tags[at]);
    let after = tags.get(range.end).copied().unwrap_or(OUTSIDE);
    // What the words score when `inside` of them are of a kind, and the others no name.
    let score = |kind: Option<usize>, inside: Range<usize>| {
        let mut sum = 0;
        let mut last = before;
        for at in range.clone() {
            let tag = match kind {
                Some(kind) if inside.contains(&at) => tag(kind, place(at, &inside)),
                _ => OUTSIDE,
            };
            sum += scores[at][tag] + steps[last][tag];
            last = tag;
        }
        sum + steps[last][after]
    };
    let best = score(Some(kind), range.clone());
    let mut total = 0.0;
    let mut weigh = |other: i32| total += ((other - best) as f32 * unit).min(20.0).exp();
    weigh(score(None, range.clone()));
    for kind in 0..KINDS {
        weigh(score(Some(kind), range.clone()));
    }
    if range.len() > 1 {
        weigh(score(Some(kind), range.start + 1..range.end));
        weigh(score(Some(kind), range.start..range.end - 1));
    }
    1.0 / total
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Scores; TAGS] = [[0; TAGS]; TAGS];

    /// Words with so much for a tag each.
    fn scores(of: &[(usize, i32)]) -> Vec<Scores> {
        of.iter()
            .map(|&(tag, score)| {
                let mut scores = [0; TAGS];
                scores[tag] = score;
                scores
            })
            .collect()
    }

    #[test]
    fn tags_make_whole_names() {
        // The second word would rather be inside a place, but what begins as a person ends as one.
        let scores = scores(&[(tag(0, 0), 9), (tag(2, 2), 3), (OUTSIDE, 5), (tag(1, 3), 4)]);
        let tags = best(&scores, &STEPS);
        assert_eq!(tags, [tag(0, 0), tag(0, 2), OUTSIDE, tag(1, 3)]);
        let mut found = Vec::new();
        mentions(&tags, 10, &mut found);
        let told: Vec<_> = found.iter().map(|mention| (mention.words.clone(), mention.kind)).collect();
        assert_eq!(told, [(10..12, 0), (13..14, 1)]);
    }

    #[test]
    fn no_name_is_left_open() {
        assert_eq!(best(&scores(&[(tag(0, 0), 9)]), &STEPS), [OUTSIDE]);
        assert!(best(&[], &STEPS).is_empty());
    }

    #[test]
    fn what_scores_alike_is_unsure() {
        let certain = |score: i32| {
            let scores = scores(&[(tag(0, 3), score)]);
            certainty(&scores, &STEPS, &[tag(0, 3)], 0..1, 0, 1.0)
        };
        assert!(certain(10) > 0.99);
        assert!((certain(0) - 1.0 / 8.0).abs() < 1e-6);
    }
}
