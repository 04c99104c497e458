//! Articles into the payloads of links, and back: Gloss JSON on the side of the page.

use gloss_engine::formats::gloss;
use gloss_engine::share::{self, table::Table};
use std::cell::OnceCell;

thread_local! {
    // It is brought once, as the page fetches it beside this program.
    static TABLE: OnceCell<Table> = const { OnceCell::new() };
}

/// Is the table here?
pub(crate) fn has_table() -> bool {
    TABLE.with(|table| table.get().is_some())
}

/// Keeps the table for all links; where the bytes are none, the next link says so.
pub(crate) fn take_table(bytes: &[u8]) {
    if let Some(table) = Table::read(bytes) {
        // Brought twice, the first stays.
        TABLE.with(|kept| drop(kept.set(table)));
    }
}

/// Lends the table.
fn with_table<T>(packs: impl FnOnce(&Table) -> Result<T, String>) -> Result<T, String> {
    const NO_TABLE: &str = "The table that links are packed with is damaged. Reload the page and try again.";
    TABLE.with(|table| packs(table.get().ok_or(NO_TABLE)?))
}

/// The payload of a link that carries an article in Gloss JSON.
pub(crate) fn pack(json: &str) -> Result<String, String> {
    let read = gloss::read(json).map_err(|refusal| refusal.to_string())?;
    with_table(|table| share::pack(table, &read.dossier.into()).map_err(|error| error.to_string()))
}

/// The article that the payload of a link carries, in Gloss JSON. What its marks stand for is left to whoever reads it.
pub(crate) fn open(payload: &str) -> Result<String, String> {
    let shared = with_table(|table| share::open(table, payload).map_err(|error| error.to_string()))?;
    Ok(gloss::write(&shared.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = r#"{"gloss":1,"unit":"code points","text":"Ana paid 4%.","found":[{"start":0,"end":3,"label":"PERSON"}]}"#;

    fn bring_table() {
        take_table(include_bytes!("../../engine/share-model/version-a.table"));
    }

    #[test]
    fn an_article_comes_back_out_of_its_link() {
        assert!(pack(ARTICLE).unwrap_err().contains("Reload"), "no table is here yet");
        bring_table();
        let json = open(&pack(ARTICLE).unwrap()).unwrap();
        let (there, back) = (gloss::read(ARTICLE).unwrap(), gloss::read(&json).unwrap());
        assert_eq!(back, there);
    }

    #[test]
    fn what_is_no_article_is_refused_with_words() {
        bring_table();
        assert!(pack("{}").unwrap_err().ends_with('.'));
        assert!(open("Aga6abIoOA4PdaRWcz8Bv9xn0UzAQN4").unwrap_err().contains("incomplete"));
    }
}
