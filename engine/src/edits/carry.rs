//! Edits of a text that has changed since: they follow their words, and those whose words are gone are told.

use super::{Edit, Edits};
use crate::article::Article;
use crate::sorting;
use crate::span::Span;
use std::rc::Rc;

/// So many blocks further on a block is looked for: a whole section may have been put in between.
const AHEAD: usize = 200;

/// The edits of `from` for `to`, and the places in `from` of those that have lost their words. An edit is kept only
/// where exactly its words stand in the same block, or in what a change has left of it.
pub fn carried(edits: &Edits, from: &Article, to: &Article) -> (Edits, Vec<Span>) {
    let pairs = pairs(from, to);
    let mut lost = Vec::new();
    let mut follow = |edit: &Edit| {
        let moved = |span: Span| moved(&pairs, from, to, span);
        let followed = (|| {
            Some(match edit {
                &Edit::Mark(span, kind) => Edit::Mark(moved(span)?, kind),
                &Edit::Nothing(span) => Edit::Nothing(moved(span)?),
                Edit::Value(span, kind, value, modifiers) => {
                    Edit::Value(moved(*span)?, *kind, value.clone(), modifiers.clone())
                }
                &Edit::Join(one, other) => Edit::Join(moved(one)?, moved(other)?),
                &Edit::Part(span) => Edit::Part(moved(span)?),
                &Edit::Name(span, name) => Edit::Name(moved(span)?, moved(name)?),
                Edit::Note(span, note) => Edit::Note(moved(*span)?, note.clone()),
                &Edit::Checked(span, checked) => Edit::Checked(moved(span)?, checked),
            })
        })();
        if followed.is_none() {
            lost.push(edit.span());
        }
        followed
    };
    let mut kept = Edits::default();
    for (number, step) in edits.steps.iter().enumerate() {
        let step: Rc<[Edit]> = step.iter().filter_map(&mut follow).collect();
        if !step.is_empty() {
            kept.steps.push(step);
            kept.holding += usize::from(number < edits.holding);
        }
    }
    sorting::sort(&mut lost);
    lost.dedup();
    (kept, lost)
}

/// Which block of the one text is which of the other: those alike, in order; and where as many blocks lie between two
/// pairs on either side, these, one by one.
fn pairs(from: &Article, to: &Article) -> Vec<(Span, Span)> {
    let (old, new) = (from.blocks(), to.blocks());
    let mut pairs = Vec::new();
    let (mut done, mut next) = (0, 0);
    for (place, block) in old.iter().enumerate() {
        let words = block.span.of(from.text());
        let ahead = new[next..].iter().take(AHEAD).position(|other| other.span.of(to.text()) == words);
        let Some(gap) = ahead else { continue };
        if gap == place - done {
            pairs.extend((0..gap).map(|at| (old[done + at].span, new[next + at].span)));
        }
        pairs.push((block.span, new[next + gap].span));
        (done, next) = (place + 1, next + gap + 1);
    }
    if old.len() - done == new.len() - next {
        pairs.extend(old[done..].iter().zip(&new[next..]).map(|(one, other)| (one.span, other.span)));
    }
    pairs
}

/// Where the words of a span stand now: as far from the start of their block as before, or as far from its end.
fn moved(pairs: &[(Span, Span)], from: &Article, to: &Article, span: Span) -> Option<Span> {
    let place = pairs.partition_point(|(old, _)| old.end < span.end);
    let &(old, new) = pairs.get(place).filter(|(old, _)| old.contains(span) && span.start <= span.end)?;
    let (before, after) = (old.of(from.text()), new.of(to.text()));
    let alike = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
    let (start, end) = (span.start - old.start, span.end - old.start);
    // All up to the end of the words is as it was, or all from their start on.
    if alike(before.get(..end), after.get(..end)) {
        return Some(Span::new(new.start + start, new.start + end));
    }
    let start = after.len().checked_sub(before.len() - start)?;
    alike(before.get(span.start - old.start..), after.get(start..))
        .then(|| Span::new(new.start + start, new.start + start + span.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Kind;

    const TEXT: &str = "Trade report\nIran met Oslo.\nIt cost more in Lima, they said.";

    /// The words of the edits kept and lost when the text becomes another.
    #[track_caller]
    fn check(to: &str, kept: &[&str], lost: &[&str]) {
        let (from, to) = (Article::new(TEXT), Article::new(to));
        let mut edits = Edits::default();
        for words in ["Iran", "Oslo", "Lima"] {
            let start = TEXT.find(words).unwrap();
            edits.push(vec![Edit::Mark(Span::new(start, start + 4), Kind::Place)]);
        }
        edits.undo();
        edits.undo();
        let (carried, gone) = carried(&edits, &from, &to);
        assert_eq!(carried.len(), usize::from(kept.contains(&"Iran")), "what was taken back stays so");
        let told: Vec<&str> =
            carried.steps.iter().flat_map(|step| &**step).map(|edit| edit.span().of(to.text())).collect();
        assert_eq!(told, kept);
        assert_eq!(gone.iter().map(|span| span.of(TEXT)).collect::<Vec<_>>(), lost);
    }

    #[test]
    fn edits_follow_their_words() {
        check(TEXT, &["Iran", "Oslo", "Lima"], &[]);
        check(&format!("New\nlines\n{TEXT}\nmore"), &["Iran", "Oslo", "Lima"], &[]);
        check("Trade report\nIran met Oslo.", &["Iran", "Oslo"], &["Lima"]);
        check(
            "Trade report\nIran has met Oslo.\nIt cost more in Lima, they said.",
            &["Iran", "Oslo", "Lima"],
            &[],
        );
        check(
            "Trade report\nIraq met Oslo.\nIt cost a lot more in Lima, they said.",
            &["Oslo", "Lima"],
            &["Iran"],
        );
    }

    #[test]
    fn no_edit_slides_to_other_words() {
        check("Something else altogether.", &[], &["Iran", "Oslo", "Lima"]);
        check("", &[], &["Iran", "Oslo", "Lima"]);
        check("Trade report\nÜber Iran met Oslo, too.\nNothing.", &[], &["Iran", "Oslo", "Lima"]);
    }
}
