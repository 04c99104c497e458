//! Articles that the tests of all formats share.

use super::gloss::Dossier;
use super::{Annotated, Read, marked};
use crate::annotation::{Amount, Annotation, Kind, Number, Value};
use crate::edits::{Edit, Edits, Note};
use crate::published;
use crate::span::Span;

/// An article in the marked notation, with the values of plain numbers and sums.
pub(super) fn annotated(words: &str) -> Annotated {
    let (text, expected) = marked::read(words);
    let mark = |mark: &marked::Expected| {
        let of = mark.reading.as_deref().and_then(|reading| reading.strip_prefix("= "));
        let mark = Annotation::new(mark.span, mark.kind, "test");
        of.and_then(value).into_iter().fold(mark, Annotation::with_value)
    };
    let found: Vec<Annotation> = expected.iter().map(mark).collect();
    Annotated::new(Dossier { text, found: Some(found), ..Dossier::default() })
}

fn value(words: &str) -> Option<Value> {
    let number = |words: &str| words.parse().ok().map(|number| Amount::Exactly(Number(number)));
    match words.split_once(' ') {
        Some((sum, currency)) => {
            Some(Value::Money { amount: number(sum)?, currency: Some(currency.to_owned().into()) })
        }
        None => number(words).map(Value::Number),
    }
}

/// What a file has marked, in its order.
pub(super) fn words(read: &Read) -> Vec<(&str, Kind)> {
    let text = &read.dossier.text;
    read.dossier.found.iter().flatten().map(|mark| (mark.span.of(text), mark.kind)).collect()
}

/// An article with a date, a mark inside another, a name of two mentions, a note on a mark and one elsewhere, a tick.
pub(super) fn noted() -> Annotated {
    let text = "The\u{a0}\u{1f914}Bank of China paid $3 to a town. China, it said, was glad.";
    let start = |words: &str| text.find(words).expect("it stands there");
    let mark =
        |at: usize, words: &str, kind: Kind| Annotation::new(Span::new(at, at + words.len()), kind, "test");
    let bank = start("Bank");
    let mut nested = mark(start("China"), "China", Kind::Place);
    nested.nested = true;
    let found = vec![
        mark(bank, "Bank of China", Kind::Org),
        nested,
        mark(start("$3"), "$3", Kind::Money)
            .with_value(Value::Money { amount: 3.0.into(), currency: Some("USD".into()) }),
        mark(start("China,"), "China", Kind::Place),
    ];
    let mut edits = Edits::default();
    let town = Span::new(start("a town"), start("a town") + 6);
    edits.push(vec![Edit::Note(found[0].span, Note::new("Which branch?\nAsk “them” <now>", "call, bank"))]);
    edits.push(vec![Edit::Note(town, Note::new("=1+1", ""))]);
    edits.push(vec![Edit::Checked(found[2].span, true)]);
    let published = published::read("2025-06-02");
    Annotated::new(Dossier {
        text: text.to_owned(),
        published,
        found: Some(found),
        edits,
        ..Dossier::default()
    })
}
