//! A JSON line -> a dossier.

#![allow(clippy::option_option, reason = "`None` is what is no JSON, `Some(None)` is what is not asked for")]

use crate::annotation::Number;
use crate::formats::anchors::Claim;
use crate::formats::gathered::{Entry, Gathered, Read, Refusal};
use crate::formats::gloss::{LONGEST_FILE, modifiers, value};
use crate::formats::json::{Reader, Scalar};
use crate::formats::labels;
use crate::published;

/// Reads one line; its spans count code points. A span that names its words is found by them where the places are wrong.
/// A line without spans leaves open what is to be found.
pub fn read(line: &str) -> Result<Read, Refusal> {
    if line.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let mut reader = Reader::new(line);
    let (mut text, mut date, mut gathered) = (None, None, Gathered::default());
    let (mut known, mut spanned) = (false, false);
    let whole = reader.object(|reader, name| {
        match name {
            "text" => text = reader.words()?.map(String::from),
            "reference" => date = reader.words()?.and_then(|iso| published::read(&iso)),
            "spans" | "notes" => {
                known = true;
                spanned |= name == "spans";
                reader.list(|reader| {
                    let entry = entry(reader, &mut gathered)?;
                    entry.map_or(Some(()), |entry| gathered.push(entry))
                })?;
            }
            _ => reader.pass()?,
        }
        Some(())
    });
    match (text, whole.filter(|()| reader.ended())) {
        (_, None) => Err(if known { Refusal::Damaged } else { Refusal::Foreign }),
        (None, _) => Err(if known { Refusal::NoText } else { Refusal::Foreign }),
        (Some(text), _) => {
            let mut read = gathered.fitted(text, date);
            read.dossier.found = read.dossier.found.filter(|_| spanned);
            Ok(read)
        }
    }
}

/// What a line calls its article: its `id`, a word or a number.
pub fn id(line: &str) -> Option<String> {
    let mut id = None;
    let whole = Reader::new(line).object(|reader, name| {
        match name {
            "id" => {
                id = match reader.scalar()? {
                    Scalar::Text(words) => Some(words.into_owned()),
                    Scalar::Number(number) => Some(Number(number).to_string()),
                    _ => None,
                }
            }
            _ => reader.pass()?,
        }
        Some(())
    });
    whole.and(id)
}

/// A span or a note; `None` inside where it is neither.
fn entry(reader: &mut Reader, gathered: &mut Gathered) -> Option<Option<Entry>> {
    let mut entry = Entry::default();
    let (mut start, mut end, mut label) = (None, None, None);
    reader.object(|reader, name| {
        match name {
            "start" => start = reader.count()?,
            "end" => end = reader.count()?,
            "label" => label = reader.words()?.map(String::from),
            "text" => entry.claim.exact = reader.words()?.map(String::from),
            "value" => entry.value = value::read(reader)?,
            "mod" => entry.modifiers = modifiers(reader)?,
            "entity" => entry.entity = reader.count()?.map(|number| number.to_string()),
            "note" => entry.note = reader.words()?.unwrap_or_default().into(),
            "tags" => reader.list(|reader| {
                if let Some(tag) = reader.words()? {
                    entry.tag(&tag);
                }
                Some(())
            })?,
            "checked" => entry.checked = reader.scalar()? == Scalar::Flag(true),
            _ => reader.pass()?,
        }
        Some(())
    })?;
    entry.claim = Claim { position: start.zip(end), ..entry.claim };
    entry.label = label.as_deref().and_then(labels::kind);
    if let Some(label) = label.filter(|_| entry.label.is_none()) {
        gathered.leave_label(&entry.claim, &label);
        return Some(None);
    }
    Some(Some(entry))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Annotation, Kind, Value};
    use crate::edits::noted;
    use crate::formats::tests::words;

    #[test]
    fn spans_and_notes_are_read() {
        let line = concat!(
            r#"{"spans":[{"start":2,"end":6,"label":"GPE","text":"Oslo"},{"start":12,"end":14,"label":"MONEY","#,
            r#""value":{"amount":3,"currency":"NOK"},"mod":["approx"]}],"reference":"2025-06-02","#,
            r#""notes":[{"start":2,"end":6,"note":"Ask","tags":["call"],"checked":true}],"text":"🤔 Oslo paid $3."}"#
        );
        let read = read(line).unwrap();
        assert_eq!(words(&read), [("Oslo", Kind::Place), ("$3", Kind::Money)]);
        let found: &[Annotation] = read.dossier.found.as_deref().unwrap();
        assert_eq!(found[1].value, Some(Value::Money { amount: 3.0.into(), currency: Some("NOK".into()) }));
        let noted = noted(&read.dossier.text, &read.dossier.edits);
        assert_eq!(
            (noted[0].note.text(), noted[0].note.tags()[0].as_ref(), noted[0].checked),
            ("Ask", "call", true)
        );
        assert_eq!(read.dossier.published.unwrap().to_string(), "2025-06-02T00:00:00");
        assert!(read.unplaced.is_empty());
    }

    #[test]
    fn a_span_in_another_unit_follows_its_words_and_one_without_is_told() {
        let line = concat!(
            r#"{"text":"🤔 Oslo paid.","spans":[{"start":3,"end":7,"label":"PLACE","text":"Oslo"},"#,
            r#"{"start":1,"end":2,"label":"ORG","text":"Rome"},{"start":0,"end":1,"label":"COLOUR"},7,"#,
            r#"{"start":90,"end":91,"label":"ORG"}]}"#
        );
        let read = read(line).unwrap();
        assert_eq!(words(&read), [("Oslo", Kind::Place)]);
        assert_eq!(
            read.unplaced,
            [
                "0 to 1 is labelled “COLOUR”, a kind that Gloss does not know.",
                "“Rome” stands nowhere in the text.",
                "An annotation without a place stands nowhere in the text.",
                "90 to 91 stands nowhere in the text.",
            ]
        );
    }

    #[test]
    fn a_line_has_a_name_and_leaves_open_what_is_not_in_it() {
        assert_eq!(read(r#"{"id":"a1","text":"Oslo."}"#).unwrap().dossier.found, None);
        assert_eq!(id(r#"{"text":"Oslo.","id":"a1"}"#).as_deref(), Some("a1"));
        assert_eq!(id(r#"{"id":17}"#).as_deref(), Some("17"));
        assert_eq!((id(r#"{"id":null}"#), id(r#"{"id":1"#)), (None, None));
    }

    #[test]
    fn what_is_no_line_of_ours_is_refused() {
        assert_eq!(read("Oslo paid."), Err(Refusal::Foreign));
        assert_eq!(read("{\"a\":1}"), Err(Refusal::Foreign));
        assert_eq!(read("{\"spans\":[]}"), Err(Refusal::NoText));
        assert_eq!(read("{\"spans\":[]"), Err(Refusal::Damaged));
    }
}
