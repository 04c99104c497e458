//! What changed from the version before, each change in its sentence.

use super::figures::{first_words, last_words};
use super::one_line;
use crate::wording;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::changes::{self, Version, What};
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// What it touches.
    pub what: What,
    /// Its words in the version before; empty where words were put in.
    pub before: AttrValue,
    /// Its words now; empty where words were taken out.
    pub after: AttrValue,
    /// What stands before them in the text now.
    pub lead: AttrValue,
    /// What stands after them.
    pub rest: AttrValue,
    /// The value before and now, where both are one figure.
    pub values: Option<(AttrValue, AttrValue)>,
    /// Where it stands now.
    pub place: Span,
}

/// How many characters of what changed are shown.
const SHOWN: usize = 240;

/// The changes from one version, with its marks, to the other.
pub fn changes(from: &Article, before: &[Annotation], to: &Article, after: &[Annotation]) -> Rc<[ChangeRow]> {
    let text = to.text();
    let (old, new) = (Version { article: from, marks: before }, Version { article: to, marks: after });
    let value = |marks: &[Annotation], span: Span| {
        let mark = marks.iter().find(|mark| mark.span == span)?;
        wording::reading(mark).map(AttrValue::from)
    };
    let row = |change: changes::Change| {
        let blocks = to.blocks();
        let block = blocks.get(blocks.partition_point(|block| block.span.end < change.after.start));
        let line = block.map_or(change.after, |block| block.span.to(change.after));
        ChangeRow {
            what: change.what,
            before: shown(change.before.of(from.text())),
            after: shown(change.after.of(text)),
            lead: last_words(&one_line_kept(Span::new(line.start, change.after.start).of(text))).into(),
            rest: first_words(&one_line_kept(Span::new(change.after.end, line.end).of(text))).into(),
            values: value(before, change.before).zip(value(after, change.after)),
            place: change.after,
        }
    };
    changes::changes(old, new).into_iter().map(row).collect()
}

/// How much changed: "Changed: 2 figures, 1 name."
pub fn change_summary(changes: &[ChangeRow]) -> String {
    let told =
        |(what, one, many): (What, &str, &str)| match changes.iter().filter(|row| row.what == what).count() {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        };
    let kinds = [
        (What::Figure, "figure", "figures"),
        (What::Name, "name", "names"),
        (What::Words, "other passage", "other passages"),
    ];
    let told: Vec<String> = kinds.into_iter().filter_map(told).collect();
    if told.is_empty() {
        "The two versions say the same.".to_owned()
    } else {
        format!("Changed: {}.", told.join(", "))
    }
}

/// In one line, with the white space at its ends.
fn one_line_kept(words: &str) -> String {
    words.replace(['\n', '\r', '\t'], " ")
}

fn shown(words: &str) -> AttrValue {
    let mut words = one_line(words);
    if let Some((end, _)) = words.char_indices().nth(SHOWN) {
        words.truncate(end);
        words.push('…');
    }
    words.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::{Kind, Value};

    #[test]
    fn a_figure_that_changed_is_told_with_its_values_in_its_sentence() {
        let text = |share: &str| format!("Trade report\nExports rose {share} in May.");
        let (before, after) = (text("5%"), text("7%"));
        let marks = |value: f64| {
            vec![
                Annotation::new(Span::new(26, 28), Kind::Percent, "test")
                    .with_value(Value::Number(value.into())),
            ]
        };
        let rows = changes(&Article::new(&*before), &marks(5.0), &Article::new(&*after), &marks(7.0));
        assert_eq!(change_summary(&rows), "Changed: 1 figure.");
        let row = &rows[0];
        assert_eq!((row.before.as_str(), row.after.as_str()), ("5%", "7%"));
        assert_eq!((row.lead.as_str(), row.rest.as_str()), ("Exports rose ", " in May."));
        assert_eq!(row.values, Some(("5 %".into(), "7 %".into())));
        assert_eq!(change_summary(&[]), "The two versions say the same.");
    }
}
