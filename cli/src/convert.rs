//! Articles written for other programs.

use crate::arguments::Arguments;
use crate::{articles, say};
use gloss_engine::formats::{Annotated, File, Format, Written, json_lines};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Of so many articles the losses are told one by one.
const MOST_TOLD: usize = 3;

/// No name of a file has more characters, but for its ending.
const LONGEST_NAME: usize = 80;

/// Writes every article in another format; tells how many were left out. An error is one of writing to the output.
pub(crate) fn convert(arguments: &Arguments, out: &mut dyn Write) -> io::Result<usize> {
    if let Some(folder) = &arguments.out
        && let Err(error) = fs::create_dir_all(folder)
    {
        say(format_args!("{}: {error}", folder.display()));
        return Ok(arguments.inputs.len());
    }
    let mut lossy = 0;
    let skipped = articles::each(arguments, out, |name, article, out| {
        let Written { files, losses } = write(arguments.to, name, article);
        lossy += usize::from(!losses.is_empty());
        for loss in losses.iter().filter(|_| lossy <= MOST_TOLD) {
            say(format_args!("{name}: {loss}"));
        }
        if let Some(folder) = &arguments.out {
            return Ok(store(folder, name, &files));
        }
        for file in &files {
            out.write_all(file.contents.as_bytes())?;
        }
        Ok(Ok(()))
    })?;
    if lossy > MOST_TOLD {
        say(format_args!("The same holds for {} articles more.", lossy - MOST_TOLD));
    }
    Ok(skipped)
}

/// The files of an article. Among JSON lines an article keeps its name.
fn write(format: Format, name: &str, article: &Annotated) -> Written {
    let mut written = format.write(article);
    if format == Format::JsonLines {
        for file in &mut written.files {
            file.contents = json_lines::line(article, Some(name));
        }
    }
    written
}

/// Why the files of a format cannot follow each other on standard output.
pub(crate) fn needs_folder(arguments: &Arguments) -> Option<&'static str> {
    match arguments.to {
        Format::Sheet => Some(
            "csv is two tables: name a folder with --out, or take `gloss figures --csv` and `gloss entities --csv`",
        ),
        Format::Brat => Some("brat is two files an article: name a folder for them with --out"),
        Format::Page | Format::Markdown if articles::of_several(arguments) => {
            Some("several articles make several files: name a folder for them with --out")
        }
        _ => None,
    }
}

/// Writes files that did not exist; `Err` says why not.
fn store(folder: &Path, name: &str, files: &[File]) -> Result<(), String> {
    for file in files {
        let path = folder.join(file_name(name) + file.ending);
        let new = OpenOptions::new().write(true).create_new(true).open(&path);
        new.and_then(|mut new| new.write_all(file.contents.as_bytes()))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// A name that is one on every system: an article may be called anything.
fn file_name(name: &str) -> String {
    let allowed = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = name.chars().map(allowed).take(LONGEST_NAME).collect();
    let name = name.trim_matches(['.', '-']);
    if name.is_empty() { "article".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_article_is_called_out_of_its_folder() {
        for (name, file) in
            [("../../etc/passwd", "etc-passwd"), ("a b:c", "a-b-c"), ("..", "article"), ("Ä1.v2", "Ä1.v2")]
        {
            assert_eq!(file_name(name), file);
        }
    }
}
