//! What JavaScript may call on the page; the door bounds what it may bring.

use crate::door;
use crate::parts;
use gloss_engine::article::Article;
use gloss_engine::published;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

pub use gloss_border::{json, know_names, with_names};

/// Annotates a text: `annotate("Trade rose 5%.", { published: "2025-06-02" })` gives plain objects, as
/// [`gloss_border::annotated`] makes them. Throws where `published` is no date, and where the text is too long.
#[wasm_bindgen]
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    door::check_size(text.len()).map_err(|refusal| JsError::new(&refusal.to_string()))?;
    gloss_border::annotate(text, options)
}

/// What is found in a text, for the page that runs this worker: part by part Gloss JSON in UTF-8. `published` is the text's
/// date in ISO 8601, as the page wrote it.
#[wasm_bindgen]
pub fn find(text: &str, published: Option<String>) -> Vec<Uint8Array> {
    let published = published.and_then(|iso| published::read(&iso));
    let article = Article::new(text);
    let found = with_names(|names| gloss_engine::annotate(&article, names, published));
    parts::write(&article, &found).iter().map(|part| Uint8Array::from(&**part)).collect()
}
