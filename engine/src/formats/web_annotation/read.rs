//! Web Annotations of any program -> a dossier.
//!
//! A collection, a page, a list or a single annotation is read. Of its selectors the quote and the position count, and
//! what refines them; of its bodies the words, by their purpose. All else is passed by.

#![allow(clippy::option_option, reason = "`None` is what is no JSON, `Some(None)` is what is not asked for")]

use crate::formats::anchors::Claim;
use crate::formats::gathered::{Entry, Gathered, Read, Refusal};
use crate::formats::gloss::LONGEST_FILE;
use crate::formats::json::{Reader, Scalar};
use crate::formats::labels;
use crate::published::{self, Published};

/// So deep collections, pages and selectors lie in each other; what lies deeper is passed by.
const DEEPEST: usize = 8;

/// Reads a file; its positions count code points. The text is the one in the file, or else `open`, the article that is
/// open already.
pub fn read(file: &str, open: Option<&str>) -> Result<Read, Refusal> {
    if file.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let mut found = Found::default();
    let mut reader = Reader::new(file);
    let whole = found.node(&mut reader, 0).is_some() && reader.ended();
    if !whole {
        return Err(if found.known { Refusal::Damaged } else { Refusal::Foreign });
    }
    if !found.known {
        return Err(Refusal::Foreign);
    }
    let text = found.text.or_else(|| open.map(str::to_owned)).ok_or(Refusal::NoText)?;
    Ok(found.gathered.fitted(text, found.date))
}

/// What a file says so far.
#[derive(Default)]
struct Found {
    /// Is it about annotations at all?
    known: bool,
    text: Option<String>,
    date: Option<Published>,
    gathered: Gathered,
}

impl Found {
    /// A collection, a page, an annotation, or a list of them.
    fn node(&mut self, reader: &mut Reader, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return reader.pass();
        }
        if reader.next_byte()? == b'[' {
            return reader.list(|reader| self.node(reader, depth + 1));
        }
        let (mut entry, mut bodies, mut targeted) = (Entry::default(), Vec::new(), false);
        reader.object(|reader, name| {
            match name {
                "@context" | "type" | "motivation" => self.known |= is_of_annotations(reader)?,
                "first" | "items" | "@graph" => self.node(reader, depth + 1)?,
                "dcterms:source" => self.source(reader)?,
                "body" => each(reader, &mut |reader| {
                    bodies.extend(body(reader)?);
                    Some(())
                })?,
                // Some programs write the words of a note beside the annotation.
                "bodyValue" => {
                    bodies.extend(reader.words()?.map(|words| ("commenting".to_owned(), words.into_owned())));
                }
                "target" => {
                    targeted = true;
                    target(reader, &mut entry.claim, 0)?;
                }
                _ => reader.pass()?,
            }
            Some(())
        })?;
        if targeted { self.annotation(entry, bodies) } else { Some(()) }
    }

    fn source(&mut self, reader: &mut Reader) -> Option<()> {
        reader.object(|reader, name| {
            match name {
                "value" => self.text = reader.words()?.map(String::from),
                "dcterms:date" => self.date = reader.words()?.and_then(|iso| published::read(&iso)),
                _ => reader.pass()?,
            }
            Some(())
        })
    }

    fn annotation(&mut self, mut entry: Entry, bodies: Vec<(String, String)>) -> Option<()> {
        let mut unknown = None;
        for (purpose, words) in bodies {
            match &*purpose {
                "classifying" | "tagging" | "" if entry.label.is_none() && labels::kind(&words).is_some() => {
                    entry.label = labels::kind(&words);
                }
                "classifying" => unknown = Some(words),
                "describing" if words.starts_with('{') => entry.describe(&words),
                "identifying" => entry.entity = Some(words),
                "assessing" if words == "checked" => entry.checked = true,
                "tagging" => entry.tag(&words),
                _ if !words.is_empty() => entry.say(&words),
                _ => {}
            }
        }
        if let Some(label) = unknown {
            self.gathered.leave_label(&entry.claim, &label);
        }
        self.gathered.push(entry)
    }
}

/// Does a context, a type or a motivation speak of annotations?
fn is_of_annotations(reader: &mut Reader) -> Option<bool> {
    let mut of = false;
    each(reader, &mut |reader| {
        let words = reader.words()?;
        of |= words.is_some_and(|words| {
            words.contains("ns/anno")
                || matches!(&*words, "Annotation" | "AnnotationCollection" | "AnnotationPage")
        });
        Some(())
    })?;
    Some(of)
}

/// Each of several, or the one.
fn each(reader: &mut Reader, one: &mut dyn FnMut(&mut Reader) -> Option<()>) -> Option<()> {
    if reader.next_byte()? == b'[' { reader.list(|reader| one(reader)) } else { one(reader) }
}

/// The purpose and the words of a body.
fn body(reader: &mut Reader) -> Option<Option<(String, String)>> {
    if reader.next_byte()? != b'{' {
        return Some(match reader.scalar()? {
            Scalar::Text(words) => Some((String::new(), words.into_owned())),
            _ => None,
        });
    }
    let (mut purpose, mut words, mut source) = (String::new(), None, None);
    reader.object(|reader, name| {
        match name {
            "purpose" => purpose = reader.words()?.unwrap_or_default().into_owned(),
            "value" => words = reader.words()?.map(String::from),
            "source" if reader.next_byte()? == b'{' => reader.object(|reader, name| {
                match name {
                    "id" => source = reader.words()?.map(String::from),
                    _ => reader.pass()?,
                }
                Some(())
            })?,
            "source" | "id" => source = reader.words()?.map(String::from),
            _ => reader.pass()?,
        }
        Some(())
    })?;
    // What a body links to identifies something; it is no note.
    let identified = source.filter(|_| purpose == "identifying");
    Some(words.or(identified).map(|words| (purpose, words)))
}

/// What a target says of its place: in its selectors, or in those that refine them.
fn target(reader: &mut Reader, claim: &mut Claim, depth: usize) -> Option<()> {
    if depth > DEEPEST {
        return reader.pass();
    }
    each(reader, &mut |reader| {
        let (mut start, mut end) = (None, None);
        reader.object(|reader, name| {
            match name {
                "selector" | "refinedBy" => target(reader, claim, depth + 1)?,
                "exact" => claim.exact = reader.words()?.map(String::from),
                "prefix" => claim.prefix = reader.words()?.unwrap_or_default().into_owned(),
                "suffix" => claim.suffix = reader.words()?.unwrap_or_default().into_owned(),
                "start" => start = reader.count()?,
                "end" => end = reader.count()?,
                _ => reader.pass()?,
            }
            Some(())
        })?;
        claim.position = start.zip(end).or(claim.position);
        Some(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Kind;
    use crate::edits::noted;
    use crate::formats::tests::words;

    #[test]
    fn annotations_of_another_program_are_laid_on_the_open_article() {
        let file = r#"[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation",
            "body":[{"type":"TextualBody","value":"Who is it?"},{"purpose":"tagging","value":"ask"}],
            "target":{"source":"https://news.example/1","selector":[{"type":"RangeSelector","startSelector":{}},
            {"type":"TextQuoteSelector","exact":"Oslo","prefix":"In ","suffix":" it"}]}},
            {"type":"Annotation","body":{"purpose":"classifying","value":"LOC"},
            "target":{"selector":{"type":"FragmentSelector","refinedBy":
            {"type":"TextPositionSelector","start":2,"end":6}}}}]"#;
        let read = read(file, Some("🤔 Rome paid. In Oslo it rained.")).unwrap();
        assert_eq!(words(&read), [("Rome", Kind::Place)]);
        let noted = noted(&read.dossier.text, &read.dossier.edits);
        assert_eq!((noted[0].note.text(), noted[0].note.tags()[0].as_ref()), ("Who is it?", "ask"));
        assert!(read.unplaced.is_empty(), "{:?}", read.unplaced);
    }

    #[test]
    fn without_its_text_a_file_says_what_to_do() {
        let file = r#"{"type":"Annotation","target":{"selector":{"exact":"Oslo"}}}"#;
        assert_eq!(read(file, None), Err(Refusal::NoText));
        assert_eq!(read(file, Some("Rome.")).unwrap().unplaced, ["“Oslo” stands nowhere in the text."]);
    }

    #[test]
    fn what_is_none_is_refused() {
        for file in ["", "Oslo", "{}", "[]", "{\"type\":\"Person\"}"] {
            assert_eq!(read(file, Some("Oslo")), Err(Refusal::Foreign), "{file}");
        }
        assert_eq!(read(r#"{"type":"Annotation","target":"#, None), Err(Refusal::Damaged));
        let deep = format!(r#"{{"type":"Annotation","target":{}"#, r#"{"selector":"#.repeat(500_000));
        assert_eq!(read(&deep, None), Err(Refusal::Damaged));
    }
}
