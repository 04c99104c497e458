//! Articles as the payloads of links, and back.

use crate::arguments::{Arguments, Input};
use crate::{files, json_lines, say};
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::edits;
use gloss_engine::formats::record;
use gloss_engine::names::Names;
use gloss_engine::offsets::{Offsets, Unit};
use gloss_engine::published::Published;
use gloss_engine::share::{self, Mark, Shared, table::Table};
use gloss_engine::span::Span;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Writes the payload of a link for every article of an input; tells how many were left out. An error is one of writing.
pub(crate) fn share(
    input: &Input,
    arguments: &Arguments,
    table: &Table,
    names: &Names,
    out: &mut impl Write,
) -> io::Result<usize> {
    if arguments.json_lines {
        return json_lines::each(input, out, |object| of_line(&object, table, names));
    }
    let text = match files::read(input) {
        Ok(text) => text,
        Err(error) => {
            say(format_args!("{input}: {error}"));
            return Ok(1);
        }
    };
    match packed(text, arguments.published, None, table, names) {
        Ok(payload) => writeln!(out, "{payload}").map(|()| 0),
        Err(reason) => {
            say(format_args!("{input}: {reason}"));
            Ok(1)
        }
    }
}

/// The payload of a line: with its spans where it has some, else with what is found.
fn of_line(object: &Map<String, Value>, table: &Table, names: &Names) -> Result<String, String> {
    let (text, published) = json_lines::article(object)?;
    let marks = object.get("spans").map(|spans| marks(text, spans)).transpose()?;
    packed(text.to_owned(), published, marks, table, names)
}

fn packed(
    text: String,
    published: Option<Published>,
    marks: Option<Vec<Mark>>,
    table: &Table,
    names: &Names,
) -> Result<String, String> {
    let found = marks.unwrap_or_else(|| {
        let found = gloss_engine::annotate(&Article::new(text.as_str()), names, published);
        found.iter().map(|found| Mark { span: found.span, kind: found.kind }).collect()
    });
    let shared = Shared { text, published, found, ..Shared::default() };
    share::pack(table, &shared).map_err(|error| error.to_string())
}

/// The spans of a line, which count in code points.
fn marks(text: &str, spans: &Value) -> Result<Vec<Mark>, String> {
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let border = |span: &Value, key: &str| {
        let at = span.get(key).and_then(Value::as_u64)?;
        borders.get(usize::try_from(at).ok()?).copied()
    };
    let mark = |span: &Value| {
        let (start, end) = (border(span, "start")?, border(span, "end")?);
        let kind = Kind::from_label(span.get("label")?.as_str()?)?;
        (start < end).then(|| Mark { span: Span::new(start, end), kind })
    };
    let spans = spans.as_array().ok_or("\"spans\" is no list")?;
    spans.iter().map(|span| mark(span).ok_or_else(|| format!("{span} is no span of the text"))).collect()
}

/// Writes the JSON line that a link holds; tells whether it had to be left out, as a count. An error is one of writing.
pub(crate) fn open(pasted: &str, table: &Table, out: &mut impl Write) -> io::Result<usize> {
    let opened = share::payload(pasted)
        .ok_or(share::OpenError::Nothing)
        .and_then(|payload| share::open(table, &payload));
    match opened {
        Ok(shared) => writeln!(out, "{}", line(&shared)).map(|()| 0),
        Err(error) => {
            say(error);
            Ok(1)
        }
    }
}

fn line(shared: &Shared) -> Value {
    let article = Article::new(shared.text.as_str());
    let found: Vec<Annotation> = share::annotations(&article, &shared.found, shared.published);
    let marks = edits::lay(&article, &found, &shared.edits, shared.published);
    let mut line = json!({
        "text": article.text(),
        "reference": shared.published.map(|published| published.to_string()),
        "unit": "code points",
        "spans": record::records(&article, &marks, Unit::CodePoints),
    });
    let kept = edits::noted(article.text(), &shared.edits);
    if let Some(line) = line.as_object_mut().filter(|_| !kept.is_empty()) {
        let offsets = Offsets::new(article.text(), Unit::CodePoints);
        let notes = kept.iter().map(|noted| {
            json!({
                "start": offsets.at(noted.span.start),
                "end": offsets.at(noted.span.end),
                "note": noted.note.text(),
                "tags": noted.note.tags().iter().map(|tag| &**tag).collect::<Vec<_>>(),
                "checked": noted.checked,
            })
        });
        line.insert("notes".to_owned(), notes.collect());
    }
    line
}
