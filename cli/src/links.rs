//! Articles as the payloads of links, and back.

use crate::arguments::Arguments;
use crate::source::{Input, Source};
use crate::{json_lines, say};
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::{self, Annotated};
use gloss_engine::names::Names;
use gloss_engine::share::{self, table::Table};
use std::io::{self, Write};

/// Writes the payload of a link for every article of an input; tells how many were left out. An error is one of writing.
pub(crate) fn share(
    input: &Input,
    arguments: &Arguments,
    table: &Table,
    names: &Names,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let write = |dossier: Result<Dossier, String>, out: &mut dyn Write| match dossier
        .and_then(|dossier| packed(dossier, table, names))
    {
        Ok(payload) => writeln!(out, "{payload}").map(Ok),
        Err(reason) => Ok(Err(reason)),
    };
    if arguments.source == Source::JsonLines {
        return json_lines::each(input, out, |_, line, out| write(of_line(line), out));
    }
    if let Err(reason) = write(input.dossier(arguments.source, arguments.published), out)? {
        say(format_args!("{input}: {reason}"));
        return Ok(1);
    }
    Ok(0)
}

/// The article of a line. A link shows what its sender saw, so that no mark may be lost on the way into it.
fn of_line(line: &str) -> Result<Dossier, String> {
    let read = formats::json_lines::read(line).map_err(|refusal| refusal.to_string())?;
    match read.unplaced.first() {
        Some(told) => Err(format!("a mark is no span of the text: {told}")),
        None => Ok(read.dossier),
    }
}

/// The payload of an article with the marks that it came with, or else with what is found.
fn packed(mut dossier: Dossier, table: &Table, names: &Names) -> Result<String, String> {
    if dossier.found.is_none() {
        let article = Article::new(dossier.text.as_str());
        dossier.found = Some(gloss_engine::annotate(&article, names, dossier.published));
    }
    share::pack(table, &dossier.into()).map_err(|error| error.to_string())
}

/// Writes the JSON line that a link holds; tells whether it had to be left out, as a count. An error is one of writing.
pub(crate) fn open(pasted: &str, table: &Table, out: &mut dyn Write) -> io::Result<usize> {
    let opened = share::payload(pasted)
        .ok_or(share::OpenError::Nothing)
        .and_then(|payload| share::open(table, &payload));
    match opened {
        Ok(shared) => {
            let mut dossier = Dossier::from(shared);
            formats::value(&mut dossier);
            let line = formats::json_lines::line(&Annotated::new(dossier), None);
            out.write_all(line.as_bytes()).map(|()| 0)
        }
        Err(error) => {
            say(error);
            Ok(1)
        }
    }
}
