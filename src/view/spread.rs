//! Where in the article things stand, as little as a strip or a line of a hand's breadth can show of it.

use super::KindCount;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::span::Span;
use std::rc::Rc;

/// In so many steps an article is parted: on a screen a step of the strip is some five pixels high. However many marks
/// an article has, no more than this is drawn of a kind.
pub const STEPS: usize = 160;

/// The steps in which something stands, each once, in their order.
pub type Spread = Rc<[u8]>;

/// Where a kind occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The kind.
    pub kind: Kind,
    /// Where.
    pub spread: Spread,
}

/// The step of an article of `length` bytes in which a byte stands.
pub fn step(byte: usize, length: usize) -> u8 {
    (byte * STEPS / length.max(1)).min(STEPS - 1) as u8
}

/// The steps in which these spans start; they are sorted.
pub fn spread(spans: impl Iterator<Item = Span>, length: usize) -> Spread {
    let mut steps: Vec<u8> = spans.map(|span| step(span.start, length)).collect();
    steps.dedup();
    steps.into()
}

/// Where each kind occurs.
pub(super) fn lanes(kinds: &[KindCount], marks: &[&Annotation], length: usize) -> Rc<[Lane]> {
    let of = |kind| marks.iter().filter(move |mark| mark.kind == kind).map(|mark| mark.span);
    kinds.iter().map(|&KindCount { kind, .. }| Lane { kind, spread: spread(of(kind), length) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_close_together_is_drawn_once() {
        let starts = [0, 1, 500, 999];
        let spans = starts.into_iter().map(|start| Span::new(start, start + 1));
        assert_eq!(*spread(spans, 1000), [0, 80, 159]);
        assert_eq!(step(10, 0), 159, "an empty article has no place to be wrong about");
    }

    #[test]
    fn twenty_thousand_marks_are_few_steps() {
        let spans = (0..20_000).map(|place| Span::new(50 * place, 50 * place + 4));
        assert_eq!(spread(spans, 1_000_000).len(), STEPS);
    }
}
