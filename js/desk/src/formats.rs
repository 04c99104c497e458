//! Annotations as the files of other programs, as plain data.

use gloss_border::Given;
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::{Annotated, Format};
use serde::Serialize;

/// What was written.
#[derive(Debug, Serialize)]
pub(crate) struct Written {
    /// Mostly one.
    files: Vec<File>,
    /// What the format has no place for, a sentence each.
    losses: Vec<String>,
}

/// One file.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct File {
    /// What its name ends in, from the first point on.
    ending: &'static str,
    media_type: &'static str,
    contents: String,
}

/// The names of all formats.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    Format::ALL.into_iter().map(Format::word)
}

/// Writes what was given in the format of this name.
///
/// # Errors
///
/// Where no format has the name; the words tell those that there are.
pub(crate) fn write(given: Given, name: &str) -> Result<Written, String> {
    let format = Format::from_word(name).ok_or_else(|| {
        format!("there is no format \"{name}\"; there are: {}", names().collect::<Vec<_>>().join(", "))
    })?;
    let written = format.write(&Annotated::new(Dossier {
        text: given.article.text().to_owned(),
        published: given.published,
        found: Some(given.annotations),
        ..Dossier::default()
    }));
    let plain = written.files.into_iter().map(|file| File {
        ending: file.ending,
        media_type: file.media_type,
        contents: file.contents,
    });
    Ok(Written { files: plain.collect(), losses: written.losses })
}
