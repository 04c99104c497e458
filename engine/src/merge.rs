//! Overlapping findings -> one winner a stretch.

use crate::annotation::{Annotation, Kind};
use crate::sorting;
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Lets the longest finding win each stretch of text; of two alike the figure, whose grammar is stricter.
/// A name strictly inside a winning name ("China" in "Bank of China") is kept beside it as nested.
///
/// What comes out is sorted by start, the longer first.
pub(crate) fn merge(figures: Vec<Annotation>, mut names: Vec<Annotation>) -> Vec<Annotation> {
    names.retain(|name| {
        let touching = touching(&figures, name.span);
        touching.is_empty() || name.certainty >= SURE && !lists_quantities(touching)
    });
    let found: Vec<Annotation> = figures.into_iter().chain(names).collect();
    let mut order: Vec<usize> = (0..found.len()).collect();
    sorting::sort_by_key(&mut order, |&at| {
        (found[at].span.start, Reverse(found[at].span.end), found[at].kind)
    });

    let mut places = vec![Place::Lost; found.len()];
    for together in overlapping(&order, &found) {
        settle(together, &found, &mut places);
    }
    let mut found: Vec<Option<Annotation>> = found.into_iter().map(Some).collect();
    let left = order.into_iter().filter(|&at| places[at] != Place::Lost);
    let mark = |at: usize| Some(Annotation { nested: places[at] == Place::Nested, ..found[at].take()? });
    let mut marks: Vec<Annotation> = left.filter_map(mark).collect();
    marks.dedup_by_key(|mark| (mark.span, mark.kind));
    marks
}

/// What becomes of a finding.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Something longer has its words.
    Lost,
    /// It wins its stretch.
    Won,
    /// It lies inside a name that won.
    Nested,
}

/// The findings, in the order of the text, cut where no finding goes over.
fn overlapping<'a>(order: &'a [usize], found: &[Annotation]) -> impl Iterator<Item = &'a [usize]> {
    let mut reach = 0;
    order.chunk_by(move |&one, &next| {
        reach = found[one].span.end.max(reach);
        found[next].span.start < reach
    })
}

/// Says which of some findings win their stretches.
fn settle(together: &[usize], found: &[Annotation], places: &mut [Place]) {
    if let [one] = together {
        places[*one] = Place::Won;
        return;
    }
    let mut together = together.to_vec();
    sorting::sort_by_key(&mut together, |&at| {
        let Annotation { span, kind, .. } = &found[at];
        (Reverse(span.len()), Reverse(kind.is_figure()), span.start, *kind)
    });
    let mut winners: BTreeMap<usize, usize> = BTreeMap::new();
    for at in together {
        let annotation = &found[at];
        // Winners do not overlap, so only the last that starts before this one ends can share a byte with it.
        match winners.range(..annotation.span.end).next_back().map(|(_, &winner)| &found[winner]) {
            Some(winner) if winner.span.overlaps(annotation.span) => {
                let inside = winner.span.contains(annotation.span) && winner.span != annotation.span;
                if inside && !winner.kind.is_figure() && !annotation.kind.is_figure() {
                    places[at] = Place::Nested;
                }
            }
            _ => {
                winners.insert(annotation.span.start, at);
                places[at] = Place::Won;
            }
        }
    }
}

/// A name that is less sure than this, in per cent, gives way to a figure however short.
const SURE: u8 = 75;

/// Those of `figures`, which stand in the order of the text, that share a byte with `span`.
fn touching(figures: &[Annotation], span: Span) -> &[Annotation] {
    let behind = &figures[figures.partition_point(|figure| figure.span.end <= span.start)..];
    &behind[..behind.iter().take_while(|figure| figure.span.overlaps(span)).count()]
}

/// Amounts with units, one after the other, make no name, as sure as the recogniser may be: "Corvid 5 Laptop 16 GB 2.4
/// GHz" is an entry of a price list.
fn lists_quantities(figures: &[Annotation]) -> bool {
    figures.iter().filter(|figure| matches!(figure.kind, Kind::Quantity | Kind::Money)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, start: usize, end: usize) -> Annotation {
        Annotation::new(Span::new(start, end), kind, "test")
    }

    #[test]
    fn the_longest_wins_and_names_inside_names_are_nested() {
        let names = vec![found(Kind::Place, 8, 13), found(Kind::Org, 0, 13)];
        let marks = merge(vec![], names);
        assert_eq!(
            marks.iter().map(|a| (a.kind, a.nested)).collect::<Vec<_>>(),
            [(Kind::Org, false), (Kind::Place, true)]
        );
    }

    #[test]
    fn a_figure_inside_a_name_is_no_figure() {
        let marks = merge(vec![found(Kind::Count, 7, 10)], vec![found(Kind::Product, 0, 10)]);
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].kind, Kind::Product);
    }

    #[test]
    fn a_place_in_a_name_that_lost_stands_by_itself() {
        let mut unsure = found(Kind::Org, 0, 11);
        unsure.certainty = 60;
        let nested = Annotation { nested: true, ..found(Kind::Place, 0, 5) };
        let marks = merge(vec![found(Kind::Date, 8, 11)], vec![unsure, nested]);
        assert_eq!(
            marks.iter().map(|a| (a.kind, a.nested)).collect::<Vec<_>>(),
            [(Kind::Place, false), (Kind::Date, false)]
        );
    }

    #[test]
    fn an_unsure_name_gives_way_to_a_figure() {
        let mut name = found(Kind::Person, 0, 11);
        name.certainty = 60;
        let marks = merge(vec![found(Kind::Date, 8, 11)], vec![name]);
        assert_eq!(marks.iter().map(|a| a.kind).collect::<Vec<_>>(), [Kind::Date]);
    }

    #[test]
    fn a_name_holds_no_two_amounts() {
        let name = found(Kind::Product, 0, 20);
        let amounts = vec![found(Kind::Quantity, 8, 12), found(Kind::Quantity, 14, 20)];
        let marks = merge(amounts, vec![name.clone()]);
        assert_eq!(marks.iter().map(|a| a.kind).collect::<Vec<_>>(), [Kind::Quantity; 2]);
        let marks = merge(vec![found(Kind::Quantity, 8, 12)], vec![name]);
        assert_eq!(marks.iter().map(|a| a.kind).collect::<Vec<_>>(), [Kind::Product]);
    }

    #[test]
    fn of_two_alike_the_figure_wins() {
        let marks = merge(vec![found(Kind::Date, 0, 4)], vec![found(Kind::Person, 0, 4)]);
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].kind, Kind::Date);
    }

    /// The rule, word by word: the longest of all wins, then the longest that is left.
    #[test]
    fn however_findings_overlap_the_longest_wins() {
        let mut seed = 7_usize;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (seed >> 33) % below
        };
        for _ in 0..2000 {
            let kinds = [Kind::Person, Kind::Place, Kind::Org];
            let names: Vec<Annotation> = (0..next(12))
                .map(|_| {
                    let start = next(30);
                    found(kinds[next(3)], start, start + 1 + next(9))
                })
                .collect();
            let mut rest = names.clone();
            rest.sort_by_key(|name| (Reverse(name.span.len()), name.span.start, name.kind));
            let mut expected: Vec<(Span, Kind, bool)> = Vec::new();
            for name in rest {
                let over = expected.iter().find(|(won, _, nested)| !nested && won.overlaps(name.span));
                match over {
                    None => expected.push((name.span, name.kind, false)),
                    Some((won, ..)) if won.contains(name.span) && *won != name.span => {
                        expected.push((name.span, name.kind, true));
                    }
                    Some(_) => {}
                }
            }
            expected.sort_by_key(|(span, kind, _)| (span.start, Reverse(span.end), *kind));
            expected.dedup();
            let marks: Vec<_> =
                merge(vec![], names).iter().map(|mark| (mark.span, mark.kind, mark.nested)).collect();
            assert_eq!(marks, expected);
        }
    }
}
