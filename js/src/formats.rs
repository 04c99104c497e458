//! The formats in which a program can have its annotations: one line each.

use crate::given::Given;
use gloss_engine::formats::marked;

/// Writes what was given in one format.
type Write = fn(&Given) -> String;

/// Every format by its name.
const FORMATS: &[(&str, Write)] =
    &[("marked", |given| marked::write(given.article.text(), &given.annotations))];

/// Their names.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|(name, _)| *name)
}

/// Writes what was given in the format of this name.
///
/// # Errors
///
/// Where no format has the name; the words tell those that there are.
pub(crate) fn write(given: &Given, name: &str) -> Result<String, String> {
    let format = FORMATS.iter().find(|(other, _)| *other == name);
    format.map(|(_, write)| write(given)).ok_or_else(|| {
        let names: Vec<&str> = names().collect();
        format!("there is no format \"{name}\"; there are: {}", names.join(", "))
    })
}
