//! A conditional random field over a stretch of words: how likely each tag is, and each step from tag to tag.

use gloss_engine::names::model::SLOTS;
use gloss_engine::names::tagger::{OUTSIDE, TAGS, follows};

/// What each tag scores at a word.
pub(crate) type Scores = [f32; TAGS];
/// A feature's weights: for each tag, then for each kind.
pub(crate) type Row = [f32; SLOTS];

/// The weights of every feature, and of every step from tag to tag.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    pub(crate) rows: Vec<Row>,
    pub(crate) steps: [Scores; TAGS],
}

impl Weights {
    pub(crate) fn new(features: usize) -> Self {
        Self { rows: vec![[0.0; SLOTS]; features], steps: [[0.0; TAGS]; TAGS] }
    }

    /// Adds a share of other weights.
    pub(crate) fn add(&mut self, other: &Self, share: f32) {
        let mine = self.rows.iter_mut().flatten().chain(self.steps.iter_mut().flatten());
        let theirs = other.rows.iter().flatten().chain(other.steps.iter().flatten());
        for (mine, theirs) in mine.zip(theirs) {
            *mine += share * theirs;
        }
    }

    /// What a word with these features scores for each tag: the tag's own weights and those of its kind.
    pub(crate) fn score(&self, features: &[u32]) -> Scores {
        let mut slots = [0.0; SLOTS];
        for &feature in features {
            for (sum, weight) in slots.iter_mut().zip(&self.rows[feature as usize]) {
                *sum += weight;
            }
        }
        std::array::from_fn(|tag| {
            if tag == OUTSIDE { slots[tag] } else { slots[tag] + slots[TAGS + (tag - 1) / 4] }
        })
    }
}

/// How likely each tag and step is.
pub(crate) struct Margins {
    pub(crate) words: Vec<Scores>,
    pub(crate) steps: [Scores; TAGS],
    pub(crate) total: f64,
}

impl Margins {
    pub(crate) fn new(scores: &[Scores], steps: &[Scores; TAGS], allowed: Option<&[u32]>) -> Self {
        let length = scores.len();
        let grown: [Scores; TAGS] = std::array::from_fn(|from| {
            std::array::from_fn(|to| if follows(from, to) { steps[from][to].exp() } else { 0.0 })
        });
        let mut total = 0.0_f64;
        let mut emitted: Vec<Scores> = Vec::with_capacity(length);
        for (at, scores) in scores.iter().enumerate() {
            let most = scores.iter().fold(f32::NEG_INFINITY, |most, &score| most.max(score));
            total += f64::from(most);
            emitted.push(std::array::from_fn(|tag| {
                let may = allowed.is_none_or(|allowed| allowed[at] >> tag & 1 == 1);
                if may { (scores[tag] - most).exp().max(1e-30) } else { 0.0 }
            }));
        }
        let mut forward: Vec<Scores> = Vec::with_capacity(length);
        let mut scales = Vec::with_capacity(length);
        for at in 0..length {
            let mut now = [0.0_f32; TAGS];
            if at == 0 {
                now.copy_from_slice(&grown[OUTSIDE]);
            } else {
                let before = &forward[at - 1];
                for from in 0..TAGS {
                    let share = before[from];
                    if share > 0.0 {
                        for to in 0..TAGS {
                            now[to] += share * grown[from][to];
                        }
                    }
                }
            }
            let mut sum = 0.0;
            for tag in 0..TAGS {
                now[tag] *= emitted[at][tag];
                sum += now[tag];
            }
            if sum <= 0.0 {
                return Self { words: Vec::new(), steps: [[0.0; TAGS]; TAGS], total: f64::NEG_INFINITY };
            }
            for share in &mut now {
                *share /= sum;
            }
            total += f64::from(sum).ln();
            scales.push(sum);
            forward.push(now);
        }
        let mut end = 0.0;
        for from in 0..TAGS {
            end += forward[length - 1][from] * grown[from][OUTSIDE];
        }
        if end <= 0.0 {
            return Self { words: Vec::new(), steps: [[0.0; TAGS]; TAGS], total: f64::NEG_INFINITY };
        }
        total += f64::from(end).ln();
        let mut words = vec![[0.0; TAGS]; length];
        let mut taken = [[0.0; TAGS]; TAGS];
        let mut backward: Scores = std::array::from_fn(|from| grown[from][OUTSIDE] / end);
        for from in 0..TAGS {
            taken[from][OUTSIDE] += forward[length - 1][from] * grown[from][OUTSIDE] / end;
        }
        for at in (0..length).rev() {
            for tag in 0..TAGS {
                words[at][tag] = forward[at][tag] * backward[tag];
            }
            let behind: Scores = std::array::from_fn(|tag| backward[tag] * emitted[at][tag] / scales[at]);
            let mut before = [0.0; TAGS];
            if at == 0 {
                for to in 0..TAGS {
                    taken[OUTSIDE][to] += grown[OUTSIDE][to] * behind[to];
                }
            } else {
                for from in 0..TAGS {
                    let share = forward[at - 1][from];
                    let mut sum = 0.0;
                    for to in 0..TAGS {
                        let both = grown[from][to] * behind[to];
                        sum += both;
                        taken[from][to] += share * both;
                    }
                    before[from] = sum;
                }
            }
            backward = before;
        }
        Self { words, steps: taken, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::names::tagger::tag;

    #[test]
    fn shares_add_up_and_follow_the_slope_of_the_total() {
        let steps = [[0.1; TAGS]; TAGS];
        let mut scores = vec![[0.2; TAGS]; 3];
        scores[1][tag(2, 0)] = 1.5;
        let margins = Margins::new(&scores, &steps, None);
        for word in &margins.words {
            assert!((word.iter().sum::<f32>() - 1.0).abs() < 1e-4);
        }
        let mut more = scores.clone();
        more[1][tag(2, 0)] += 0.01;
        let slope = (Margins::new(&more, &steps, None).total - margins.total) / 0.01;
        assert!((slope as f32 - margins.words[1][tag(2, 0)]).abs() < 1e-2, "{slope}");
    }

    #[test]
    fn what_is_not_allowed_has_no_share() {
        let margins =
            Margins::new(&[[0.0; TAGS]; 2], &[[0.0; TAGS]; TAGS], Some(&[1 << tag(0, 0), u32::MAX]));
        assert!(margins.words[1][tag(0, 1)] < 1e-6 && margins.words[1][tag(0, 2)] > 0.99);
        let closed = Margins::new(&[[0.0; TAGS]], &[[0.0; TAGS]; TAGS], Some(&[1 << tag(0, 0)]));
        assert!(closed.total.is_infinite());
    }
}
