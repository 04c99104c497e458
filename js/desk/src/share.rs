//! Annotated texts as the payloads of links, and back.

use gloss_border::Given;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::edits;
use gloss_engine::published;
use gloss_engine::share::table::Table;
use gloss_engine::share::{self, OpenError, Shared};
use std::cell::OnceCell;

/// Said where the file beside the program is not the one that belongs there.
const NO_TABLE: &str = "links-a.table is not the file that came with this package";

thread_local! {
    // JavaScript has nowhere to keep it. Read at the first link.
    static TABLE: OnceCell<Table> = const { OnceCell::new() };
}

/// What a link holds.
pub(crate) struct Opened {
    pub(crate) article: Article,
    /// In ISO 8601.
    pub(crate) published: Option<String>,
    /// With all that its sender put right.
    pub(crate) marks: Vec<Annotation>,
}

/// Makes the payload of a link.
///
/// # Errors
///
/// Where it is more than a link can carry.
pub(crate) fn encode(given: Given, table: &[u8]) -> Result<String, String> {
    let shared = Shared {
        text: given.article.text().to_owned(),
        published: given.published,
        found: given.marks,
        ..Shared::default()
    };
    with_table(table, |table| share::pack(table, &shared).map_err(|error| error.to_string()))
}

/// Opens a link.
///
/// # Errors
///
/// Where it can't be opened, in words for a reader.
pub(crate) fn decode(link: &str, table: &[u8]) -> Result<Opened, String> {
    let payload = share::payload(link).ok_or_else(|| OpenError::Nothing.to_string())?;
    let shared = with_table(table, |table| share::open(table, &payload).map_err(|error| error.to_string()))?;
    let Shared { text, published, found, edits, .. } = shared;
    let article = Article::new(text);
    let found = share::annotations(&article, &found, published);
    let marks = edits::lay(&article, &found, &edits, published);
    Ok(Opened { article, published: published.map(published::iso), marks })
}

/// Lends the table, read from its bytes at the first call.
fn with_table<T>(bytes: &[u8], act: impl FnOnce(&Table) -> Result<T, String>) -> Result<T, String> {
    TABLE.with(|kept| {
        if kept.get().is_none() {
            let read = Table::read(bytes).ok_or(NO_TABLE)?;
            drop(kept.set(read));
        }
        kept.get().ok_or_else(|| NO_TABLE.to_owned()).and_then(act)
    })
}
