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

/// What each tag scores at a word.
pub type Scores = [i32; TAGS];

/// Below anything that words can score.
const NEVER: i32 = i32::MIN / 4;

/// Tags at which no name is open, or is opened: no name, and two a kind. Filled up to a power of two.
const SIDES: usize = (1 + 2 * KINDS).next_power_of_two();

/// The tags on the near side of a border between names: no name, or a kind's last word or its only one.
const CLOSING: [usize; SIDES] = sides(2);
/// The tags on its far side: no name, or a kind's first word or its only one.
const OPENING: [usize; SIDES] = sides(0);

/// No name, then for each kind its word at this place and its only one.
const fn sides(place: usize) -> [usize; SIDES] {
    let mut sides = [OUTSIDE; SIDES];
    let mut kind = 0;
    while kind < KINDS {
        sides[1 + 2 * kind] = tag(kind, place);
        sides[2 + 2 * kind] = tag(kind, 3);
        kind += 1;
    }
    sides
}

/// What a tag after a tag scores, laid out for the tagger: a name goes on in its own kind, and whatever closes one may
/// stand before whatever opens one.
#[derive(Clone, Debug)]
pub struct Steps {
    all: [Scores; TAGS],
    /// Over the borders of names, by the sides of [`CLOSING`] and [`OPENING`].
    over: [[i32; SIDES]; SIDES],
    /// What the best of these steps scores more than the worst.
    reach: i32,
}

impl Steps {
    /// Lays out what each tag after each other scores.
    pub fn new(all: [Scores; TAGS]) -> Self {
        let over: [[i32; SIDES]; SIDES] = std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                let within = from <= 2 * KINDS && to <= 2 * KINDS;
                if within { all[CLOSING[from]][OPENING[to]] } else { NEVER }
            })
        });
        let steps = over.iter().flatten().filter(|step| **step != NEVER);
        let (least, most) = steps.fold((0, 0), |(least, most), &step| (step.min(least), step.max(most)));
        Self { all, over, reach: most - least }
    }
}

/// Finds the best tags, stretch by stretch, in the same memory.
#[derive(Debug)]
pub struct Tagger<'a> {
    steps: &'a Steps,
    /// For each word and tag, the tag before it on the best way there.
    back: Vec<[u8; TAGS]>,
    tags: Vec<usize>,
}

impl<'a> Tagger<'a> {
    /// Nothing read yet.
    pub fn new(steps: &'a Steps) -> Self {
        Self { steps, back: Vec::new(), tags: Vec::new() }
    }

    /// The best tags for words with these scores, between two words that are no name.
    pub fn best(&mut self, scores: &[Scores]) -> &[usize] {
        self.back.clear();
        let mut now = [NEVER; TAGS];
        now[OUTSIDE] = 0;
        for scores in scores {
            let (mut next, mut from) = ([NEVER; TAGS], [0_u8; TAGS]);
            let (sums, sides) = over_border(&now, self.steps);
            for side in 0..=2 * KINDS {
                next[OPENING[side]] = sums[side];
                from[OPENING[side]] = CLOSING[sides[side] as usize] as u8;
            }
            for kind in 0..KINDS {
                let (first, inside) = (tag(kind, 0), tag(kind, 1));
                for to in [inside, tag(kind, 2)] {
                    let one = now[first] + self.steps.all[first][to];
                    let more = now[inside] + self.steps.all[inside][to];
                    next[to] = one.max(more);
                    from[to] = if more > one { inside } else { first } as u8;
                }
            }
            for (next, score) in next.iter_mut().zip(scores) {
                *next = (*next + score).max(NEVER);
            }
            self.back.push(from);
            now = next;
        }
        let (_, sides) = over_border(&now, self.steps);
        let mut tag = CLOSING[sides[0] as usize];
        self.tags.clear();
        for from in self.back.iter().rev() {
            self.tags.push(tag);
            tag = usize::from(from[tag]);
        }
        self.tags.reverse();
        &self.tags
    }
}

/// The best sum for each opening side, and the closing side that it comes from.
fn over_border(now: &Scores, steps: &Steps) -> ([i32; SIDES], [i32; SIDES]) {
    let (mut best, mut sides) = ([NEVER; SIDES], [0; SIDES]);
    let now = CLOSING.map(|tag| now[tag]);
    let top = now[..=2 * KINDS].iter().fold(NEVER, |top, &score| top.max(score));
    for (side, (&score, over)) in now.iter().zip(&steps.over).enumerate().take(1 + 2 * KINDS) {
        // No step makes up for so much less.
        if score < top - steps.reach {
            continue;
        }
        for ((best, from), step) in best.iter_mut().zip(&mut sides).zip(over) {
            let sum = score + step;
            let better = sum > *best;
            *best = if better { sum } else { *best };
            *from = if better { side as i32 } else { *from };
        }
    }
    (best, sides)
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
    steps: &Steps,
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
            sum += scores[at][tag] + steps.all[last][tag];
            last = tag;
        }
        sum + steps.all[last][after]
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

    fn steps() -> Steps {
        Steps::new([[0; TAGS]; TAGS])
    }

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
        let steps = steps();
        let mut tagger = Tagger::new(&steps);
        let tags = tagger.best(&scores);
        assert_eq!(tags, [tag(0, 0), tag(0, 2), OUTSIDE, tag(1, 3)]);
        let mut found = Vec::new();
        mentions(tags, 10, &mut found);
        let told: Vec<_> = found.iter().map(|mention| (mention.words.clone(), mention.kind)).collect();
        assert_eq!(told, [(10..12, 0), (13..14, 1)]);
    }

    #[test]
    fn no_name_is_left_open() {
        let steps = steps();
        let mut tagger = Tagger::new(&steps);
        assert_eq!(tagger.best(&scores(&[(tag(0, 0), 9)])), [OUTSIDE]);
        assert!(tagger.best(&[]).is_empty());
    }

    #[test]
    fn what_scores_alike_is_unsure() {
        let certain = |score: i32| {
            let scores = scores(&[(tag(0, 3), score)]);
            certainty(&scores, &steps(), &[tag(0, 3)], 0..1, 0, 1.0)
        };
        assert!(certain(10) > 0.99);
        assert!((certain(0) - 1.0 / 8.0).abs() < 1e-6);
    }
}
