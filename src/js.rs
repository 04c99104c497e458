//! What JavaScript may call on the page; the door bounds what it may bring.

use crate::door;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

pub use gloss_border::{json, with_names};

/// Annotates a text: `annotate("Trade rose 5%.", { published: "2025-06-02" })` gives plain objects, as
/// [`gloss_border::annotated`] makes them. Throws where `published` is no date, and where the text is too long.
#[wasm_bindgen]
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    door::check_size(text.len()).map_err(|refusal| JsError::new(&refusal.to_string()))?;
    gloss_border::annotate(text, options)
}
