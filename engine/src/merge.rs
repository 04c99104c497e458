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
    let mut found: Vec<Annotation> = figures.into_iter().chain(names).collect();
    sorting::sort_by_key(&mut found, |a| {
        (Reverse(a.span.len()), Reverse(a.kind.is_figure()), a.span.start, a.kind)
    });

    let mut winners: BTreeMap<usize, Annotation> = BTreeMap::new();
    let mut nested: Vec<Annotation> = Vec::new();
    for mut annotation in found {
        // Winners do not overlap, so only the last that starts before this one ends can share a byte with it.
        match winners.range(..annotation.span.end).next_back() {
            Some((_, winner)) if winner.span.overlaps(annotation.span) => {
                let inside = winner.span.contains(annotation.span) && winner.span != annotation.span;
                if inside && !winner.kind.is_figure() && !annotation.kind.is_figure() {
                    annotation.nested = true;
                    nested.push(annotation);
                }
            }
            _ => {
                winners.insert(annotation.span.start, annotation);
            }
        }
    }
    let mut marks: Vec<Annotation> = winners.into_values().chain(nested).collect();
    sorting::sort_by_key(&mut marks, |a| (a.span.start, Reverse(a.span.end), a.kind));
    marks.dedup_by_key(|a| (a.span, a.kind));
    marks
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
}
