//! Annotated articles, one after the other, whatever they come from.

use crate::arguments::Arguments;
use crate::progress::Progress;
use crate::source::Source;
use crate::{json_lines, say};
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::{self, Annotated};
use gloss_engine::names::Names;
use std::io::{self, Write};

/// Does something with every article; tells how many were left out. Never more than one is in memory. `act` is given the
/// article's name, and says what could not be done with it. An error is one of writing.
pub(crate) fn each(
    arguments: &Arguments,
    out: &mut dyn Write,
    mut act: impl FnMut(&str, &Annotated, &mut dyn Write) -> io::Result<Result<(), String>>,
) -> io::Result<usize> {
    let names = Names::new();
    let mut progress = Progress::start();
    let mut skipped = 0;
    for input in &arguments.inputs {
        if arguments.source == Source::JsonLines {
            skipped += json_lines::each(input, out, |number, line, out| {
                progress.step();
                let read = match formats::json_lines::read(line) {
                    Ok(read) => read,
                    Err(refusal) => return Ok(Err(refusal.to_string())),
                };
                for told in &read.unplaced {
                    say(format_args!("{input}, line {number}: {told}"));
                }
                let id = formats::json_lines::id(line).unwrap_or_else(|| number.to_string());
                act(&id, &annotated(read.dossier, &names), out)
            })?;
            continue;
        }
        progress.step();
        let done = match input.dossier(arguments.source, arguments.published) {
            Ok(dossier) => act(&input.name(), &annotated(dossier, &names), out)?,
            Err(reason) => Err(reason),
        };
        if let Err(reason) = done {
            say(format_args!("{input}: {reason}"));
            skipped += 1;
        }
    }
    progress.end();
    Ok(skipped)
}

/// An article with the marks that it came with, or else those that are found.
fn annotated(mut dossier: Dossier, names: &Names) -> Annotated {
    if dossier.found.is_some() {
        formats::value(&mut dossier);
    } else {
        let article = Article::new(dossier.text.as_str());
        dossier.found = Some(gloss_engine::annotate(&article, names, dossier.published));
    }
    Annotated::new(dossier)
}

/// Is there more than one article, or may there be?
pub(crate) fn of_several(arguments: &Arguments) -> bool {
    arguments.inputs.len() > 1 || arguments.source == Source::JsonLines
}
