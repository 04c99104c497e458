//! Articles as plain text files.

use crate::arguments::{Arguments, Shown};
use crate::source::Input;
use crate::{paint, say};
use gloss_engine::article::Article;
use gloss_engine::formats::{marked, record};
use gloss_engine::names::Names;
use gloss_engine::offsets::Unit;
use serde_json::json;
use std::io::{self, Write};

/// Annotates one file; tells whether it had to be skipped, as a count. An error is one of writing.
pub(crate) fn annotate(
    input: &Input,
    arguments: &Arguments,
    names: &Names,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let text = match input.text() {
        Ok(text) => text,
        Err(error) => {
            say(format_args!("{input}: {error}"));
            return Ok(1);
        }
    };
    let article = Article::new(text);
    let text = article.text();
    let annotations = gloss_engine::annotate(&article, names, arguments.published);
    if arguments.shown == Shown::Json {
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
    let shown = match arguments.shown {
        Shown::Painted => paint::paint(text, &annotations),
        Shown::Marked | Shown::Json => marked::write(text, &annotations),
    };
    out.write_all(shown.as_bytes())?;
    if !shown.is_empty() && !shown.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(0)
}
