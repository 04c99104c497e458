//! JSON lines: one article a line, in and out.

use crate::progress::Progress;
use crate::say;
use crate::source::Input;
use gloss_engine::article::Article;
use gloss_engine::formats::record;
use gloss_engine::names::Names;
use gloss_engine::offsets::Unit;
use gloss_engine::published::{self, Published};
use serde_json::{Map, Value};
use std::io::{self, BufRead, BufReader, Read, Write};

/// A longer line is no article. It bounds the memory that a stream can ask for.
const MAX_LINE: u64 = 64 * 1024 * 1024;

/// Annotates one article after the other as they come; tells how many lines had to be skipped.
/// An error is one of writing.
pub(crate) fn annotate(input: &Input, names: &Names, out: &mut dyn Write) -> io::Result<usize> {
    let mut progress = Progress::start();
    let skipped = each(input, out, |_, line, out| {
        progress.step();
        match annotated(line, names) {
            Ok(line) => writeln!(out, "{line}").map(Ok),
            Err(reason) => Ok(Err(reason)),
        }
    })?;
    progress.end();
    Ok(skipped)
}

/// Does something with each line as they come, counted from 1; tells how many had to be skipped, because they could not
/// be read or for the reason that `act` gives. An error is one of writing.
pub(crate) fn each(
    input: &Input,
    out: &mut dyn Write,
    mut act: impl FnMut(usize, &str, &mut dyn Write) -> io::Result<Result<(), String>>,
) -> io::Result<usize> {
    let mut reader = match input.open() {
        Ok(reader) => BufReader::new(reader),
        Err(error) => {
            say(format_args!("{input}: {error}"));
            return Ok(1);
        }
    };
    let mut skipped = 0;
    let mut line = Vec::new();
    for number in 1.. {
        // Nothing waits to be read, so whoever feeds us line by line gets the answers so far.
        if reader.buffer().is_empty() {
            out.flush()?;
        }
        match next_line(&mut reader, &mut line) {
            Ok(Line::End) => break,
            Ok(Line::Whole) => {}
            Ok(Line::TooLong) => {
                say(format_args!("{input}, line {number}: longer than {MAX_LINE} bytes; skipped"));
                skipped += 1;
                continue;
            }
            Err(error) => {
                say(format_args!("{input}, line {number}: {error}"));
                skipped += 1;
                break;
            }
        }
        let json = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
        if json.trim_ascii().is_empty() {
            continue;
        }
        let done = match std::str::from_utf8(json) {
            Ok(line) => act(number, line, out)?,
            Err(error) => Err(format!("not UTF-8 ({error})")),
        };
        if let Err(reason) = done {
            say(format_args!("{input}, line {number}: {reason}; skipped"));
            skipped += 1;
        }
    }
    Ok(skipped)
}

/// How a line was read.
enum Line {
    Whole,
    TooLong,
    End,
}

/// Reads the next line into `line`, or past one that is too long.
fn next_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    if reader.take(MAX_LINE).read_until(b'\n', line)? == 0 {
        return Ok(Line::End);
    }
    if line.len() as u64 == MAX_LINE && !line.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
        return Ok(Line::TooLong);
    }
    Ok(Line::Whole)
}

/// The line with its spans; `Err` says what is wrong with it.
fn annotated(line: &str, names: &Names) -> Result<String, String> {
    let mut object: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| format!("no JSON object ({error})"))?;
    let (text, date) = article(&object)?;
    let article = Article::new(text);
    let annotations = gloss_engine::annotate(&article, names, date);
    let records = record::records(&article, &annotations, Unit::CodePoints);
    let spans = serde_json::to_value(records).map_err(|error| error.to_string())?;
    object.insert("spans".to_owned(), spans);
    serde_json::to_string(&object).map_err(|error| error.to_string())
}

/// The text and the date of a line's object; `Err` says what is wrong with it.
fn article(object: &Map<String, Value>) -> Result<(&str, Option<Published>), String> {
    let date = match object.get("reference") {
        None | Some(Value::Null) => None,
        Some(written) => Some(
            written
                .as_str()
                .and_then(published::read)
                .ok_or_else(|| format!("\"reference\" is {written}, not an ISO date"))?,
        ),
    };
    match object.get("text") {
        Some(Value::String(text)) => Ok((text, date)),
        _ => Err("no \"text\"".to_owned()),
    }
}
