//! The figures and the entities of articles, as lists for people or tables for spreadsheets.

use crate::arguments::Arguments;
use crate::articles;
use gloss_engine::formats::{Annotated, sheet};
use gloss_engine::wording;
use std::io::{self, Write};

/// Lists every figure; tells how many articles were left out. An error is one of writing.
pub(crate) fn figures(arguments: &Arguments, out: &mut dyn Write) -> io::Result<usize> {
    if arguments.csv {
        return table(arguments, out, sheet::FIGURES, sheet::figures);
    }
    list(arguments, out, |article| {
        let figures = article.outer().filter(|mark| mark.kind.is_figure());
        let row = |mark: &gloss_engine::annotation::Annotation| {
            let value = wording::reading(mark).unwrap_or_else(|| "open".to_owned());
            vec![mark.kind.label().to_owned(), value, mark.span.of(article.text()).to_owned()]
        };
        figures.map(row).collect()
    })
}

/// Lists whom and what the names mean; tells how many articles were left out. An error is one of writing.
pub(crate) fn entities(arguments: &Arguments, out: &mut dyn Write) -> io::Result<usize> {
    if arguments.csv {
        return table(arguments, out, sheet::ENTITIES, sheet::entities);
    }
    list(arguments, out, |article| {
        let row = |entity: &gloss_engine::entities::Entity| {
            let words = |span: &gloss_engine::span::Span| span.of(article.text()).to_owned();
            let aliases: Vec<String> = entity.aliases.iter().map(words).collect();
            let count = entity.mentions.len().to_string();
            vec![entity.kind.label().to_owned(), words(&entity.name), count, aliases.join("; ")]
        };
        article.entities.iter().map(row).collect()
    })
}

/// Rows of a table for every article, which is the first column.
fn table(
    arguments: &Arguments,
    out: &mut dyn Write,
    columns: &[&str],
    rows: impl Fn(&Annotated) -> Vec<Vec<String>>,
) -> io::Result<usize> {
    let columns = std::iter::once("article").chain(columns.iter().copied());
    out.write_all(sheet::line(&columns.map(str::to_owned).collect::<Vec<_>>()).as_bytes())?;
    articles::each(arguments, out, |name, article, out| {
        for row in rows(article) {
            let row: Vec<String> = std::iter::once(sheet::plain(name)).chain(row).collect();
            out.write_all(sheet::line(&row).as_bytes())?;
        }
        Ok(Ok(()))
    })
}

/// Rows of columns parted by tabs for every article, which is the first column.
fn list(
    arguments: &Arguments,
    out: &mut dyn Write,
    rows: impl Fn(&Annotated) -> Vec<Vec<String>>,
) -> io::Result<usize> {
    articles::each(arguments, out, |name, article, out| {
        for row in rows(article) {
            let row = std::iter::once(name).chain(row.iter().map(String::as_str)).map(one_line);
            writeln!(out, "{}", row.collect::<Vec<_>>().join("\t").trim_end())?;
        }
        Ok(Ok(()))
    })
}

/// Words of a stranger in one line: nothing in them parts columns, or steers a terminal.
fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
