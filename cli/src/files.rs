//! Articles as plain text files.

use crate::arguments::{Arguments, Format, Input};
use crate::{paint, say};
use gloss_engine::article::Article;
use gloss_engine::formats::{marked, record};
use gloss_engine::names::Names;
use gloss_engine::offsets::Unit;
use serde_json::json;
use std::io::{self, Read, Write};

/// Annotates one file; tells whether it had to be skipped, as a count. An error is one of writing.
pub(crate) fn annotate(
    input: &Input,
    arguments: &Arguments,
    names: &Names,
    out: &mut impl Write,
) -> io::Result<usize> {
    let text = match read(input) {
        Ok(text) => text,
        Err(error) => {
            say(format_args!("{input}: {error}"));
            return Ok(1);
        }
    };
    let article = Article::new(text);
    let text = article.text();
    let annotations = gloss_engine::annotate(&article, names, arguments.published);
    if arguments.format == Format::Json {
        let object = json!({
            "id": input.to_string(),
            "text": text,
            "reference": arguments.published.map(|published| published.to_string()),
            "unit": "code points",
            "spans": record::records(&article, &annotations, Unit::CodePoints),
        });
        writeln!(out, "{object}")?;
        return Ok(0);
    }
    if arguments.inputs.len() > 1 {
        writeln!(out, "==> {input} <==")?;
    }
    let shown = match arguments.format {
        Format::Painted => paint::paint(text, &annotations),
        Format::Marked | Format::Json => marked::write(text, &annotations),
    };
    out.write_all(shown.as_bytes())?;
    if !shown.is_empty() && !shown.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(0)
}

/// A file's text; bytes that are not UTF-8 are replaced, and that is said.
pub(crate) fn read(input: &Input) -> io::Result<String> {
    let mut bytes = Vec::new();
    input.open()?.read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| {
        say(format_args!("{input}: not all of it is UTF-8; what is not is shown as \u{fffd}"));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    }))
}
