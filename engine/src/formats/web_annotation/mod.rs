//! W3C Web Annotations as JSON-LD: a collection of one page, an annotation for each mark and each note.
//!
//! Every target has a `TextQuoteSelector`, by which other programs find the words again in a text that has changed, and a
//! `TextPositionSelector`, which counts **Unicode code points**, as the recommendation has it. The text itself is the
//! collection's source. Identifiers are made of the content, so that the same marks are always called the same.

mod read;

pub use read::read;

use super::Annotated;
use super::record::Reading;
use super::written::{File, Places, Written};
use crate::annotation::Annotation;
use crate::edits::Noted;
use crate::entities;
use crate::offsets::Offsets;
use crate::span::Span;
use serde::Serialize;

/// So many characters before and behind the words are told, as is usual.
const CONTEXT: usize = 32;

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    label: &'static str,
    #[serde(rename = "dcterms:source")]
    source: Source<'a>,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
struct Source<'a> {
    id: String,
    r#type: &'static str,
    format: &'static str,
    #[serde(rename = "dcterms:date", skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    value: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: String,
    r#type: &'static str,
    start_index: usize,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Textual { r#type: &'static str, purpose: &'static str, format: &'static str, value: String },
    Identifying { r#type: &'static str, purpose: &'static str, source: Named<'a> },
}

#[derive(Serialize)]
struct Named<'a> {
    id: String,
    label: &'a str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: (Quote<'a>, Position),
}

#[derive(Serialize)]
struct Quote<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Serialize)]
struct Position {
    r#type: &'static str,
    start: usize,
    end: usize,
}

/// The article as one collection.
pub fn write(annotated: &Annotated) -> Written {
    let text = annotated.text();
    let offsets = annotated.code_points();
    let source = identifier(&["text", text]);
    let entities = entities::numbers(&annotated.entities, annotated.marks.len());
    let mut items = Vec::new();
    for (mark, entity) in annotated.marks.iter().zip(entities) {
        let mut body = classified(mark);
        body.extend(entity.and_then(|number| annotated.entities.get(number - 1)).map(|entity| {
            let label = entity.name.of(text);
            let id =
                identifier(&["entity", &source, entity.kind.label(), &entity.name.start.to_string(), label]);
            Body::Identifying {
                r#type: "SpecificResource",
                purpose: "identifying",
                source: Named { id, label },
            }
        }));
        body.extend(annotated.noted_at(mark.span).into_iter().flat_map(said));
        items.push((mark.span, item("classifying", body, &source, text, &offsets, mark.span)));
    }
    for noted in annotated.noted_elsewhere() {
        items.push((noted.span, item("commenting", said(noted), &source, text, &offsets, noted.span)));
    }
    items.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: identifier(&["collection", &source]),
        r#type: "AnnotationCollection",
        label: "Marks of an article; positions count Unicode code points",
        source: Source {
            id: source.clone(),
            r#type: "Text",
            format: "text/plain",
            date: annotated.dossier.published.map(|published| published.to_string()),
            value: text,
        },
        total: items.len(),
        first: Page { id: identifier(&["page", &source]), r#type: "AnnotationPage", start_index: 0, items },
    };
    let file = File { media_type: "application/ld+json", ..File::json(".jsonld", &collection) };
    Written { files: vec![file], losses: Places::ALL.losses(annotated, "Web Annotation") }
}

fn textual<'a>(purpose: &'static str, value: impl Into<String>) -> Body<'a> {
    Body::Textual { r#type: "TextualBody", purpose, format: "text/plain", value: value.into() }
}

/// What a mark says of its words. A value is told as data in a body of its own: annotations know no figures.
fn classified<'a>(mark: &Annotation) -> Vec<Body<'a>> {
    let mut bodies = vec![textual("classifying", mark.kind.label())];
    if let Some(reading) = Reading::of(mark) {
        let (r#type, purpose, format) = ("TextualBody", "describing", "application/json");
        bodies.push(Body::Textual { r#type, purpose, format, value: reading.json() });
    }
    bodies
}

/// What the reader said of the words.
fn said<'a>(noted: &Noted) -> Vec<Body<'a>> {
    let note = Some(noted.note.text()).filter(|note| !note.is_empty());
    let note = note.map(|note| textual("commenting", note));
    let tags = noted.note.tags().iter().map(|tag| textual("tagging", &**tag));
    let tick = noted.checked.then(|| textual("assessing", "checked"));
    note.into_iter().chain(tags).chain(tick).collect()
}

fn item<'a>(
    motivation: &'static str,
    body: Vec<Body<'a>>,
    source: &'a str,
    text: &'a str,
    offsets: &Offsets,
    span: Span,
) -> Item<'a> {
    let (start, end) = (offsets.at(span.start), offsets.at(span.end));
    let before =
        text[..span.start].char_indices().rev().take(CONTEXT).last().map_or(span.start, |(at, _)| at);
    let after = text[span.end..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| span.end + at);
    let quote = Quote {
        r#type: "TextQuoteSelector",
        exact: span.of(text),
        prefix: &text[before..span.start],
        suffix: &text[span.end..after],
    };
    let position = Position { r#type: "TextPositionSelector", start, end };
    Item {
        id: identifier(&[motivation, source, &start.to_string(), &end.to_string()]),
        r#type: "Annotation",
        motivation,
        body,
        target: Target { source, selector: (quote, position) },
    }
}

/// An identifier made of words, as RFC 9562 lets a program make its own (version 8): 122 bits of their FNV-1a hash.
fn identifier(words: &[&str]) -> String {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([0xff]));
    let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    let (version, variant) = (0x8_u128 << 76, 0b10_u128 << 62);
    let hash = hash & !(0xf << 76) & !(0b11 << 62) | version | variant;
    let hex = format!("{hash:032x}");
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::noted;
    use serde_json::Value;

    #[test]
    fn quote_and_position_name_the_same_words() {
        let written = write(&noted());
        let collection: Value = serde_json::from_str(&written.files[0].contents).unwrap();
        let items = collection["first"]["items"].as_array().unwrap();
        assert_eq!(collection["total"], items.len());
        let text: Vec<char> = collection["dcterms:source"]["value"].as_str().unwrap().chars().collect();
        for item in items {
            let [quote, position] = &item["target"]["selector"].as_array().unwrap()[..] else { panic!() };
            let place = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
            let words: String = text[place("start")..place("end")].iter().collect();
            assert_eq!(quote["exact"], words);
        }
        assert_eq!(items[0]["target"]["selector"][0]["prefix"], "The\u{a0}\u{1f914}");
        assert!(written.losses.is_empty(), "{:?}", written.losses);
    }

    #[test]
    fn values_notes_tags_and_ticks_are_bodies() {
        let contents = &write(&noted()).files[0].contents;
        let body = |purpose: &str, format: &str, value: &str| {
            let value = Value::from(value);
            format!(r#"{{"type":"TextualBody","purpose":"{purpose}","format":"{format}","value":{value}}}"#)
        };
        let reading = r#"{"value":{"amount":3,"currency":"USD"}}"#;
        assert!(contents.contains(&body("describing", "application/json", reading)), "{contents}");
        for (purpose, value) in [("commenting", "=1+1"), ("tagging", "call"), ("assessing", "checked")] {
            assert!(contents.contains(&body(purpose, "text/plain", value)), "{contents}");
        }
    }

    #[test]
    fn every_annotation_has_an_identifier_of_its_own() {
        let contents = &write(&noted()).files[0].contents;
        let collection: Value = serde_json::from_str(contents).unwrap();
        let mut ids: Vec<&str> = collection["first"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].as_str().unwrap())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert!(ids.iter().all(|id| id.len() == 45 && id.as_bytes()[23] == b'8'), "{ids:?}");
    }
}
