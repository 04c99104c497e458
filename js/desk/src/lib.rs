//! The desk of the package: what is asked for only when something goes out or comes in. It is compiled apart and for
//! size, and knows no model of names.

mod formats;
mod share;

use gloss_border::Given;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// The annotations as files of another program, in one of [`formats()`]: `{ files: [{ ending, mediaType, contents }],
/// losses }`.
///
/// # Errors
///
/// Where `annotated` is not what `annotate` gives, and where no format has the name.
#[wasm_bindgen]
pub fn format(annotated: JsValue, name: &str) -> Result<JsValue, JsError> {
    let written = formats::write(Given::read(annotated)?, name);
    gloss_border::plain(&written.map_err(|error| JsError::new(&error))?)
}

/// The names of the formats.
#[wasm_bindgen]
pub fn formats() -> Vec<String> {
    formats::names().map(str::to_owned).collect()
}

/// Makes the payload of a link, with the bytes of the frozen table.
///
/// # Errors
///
/// Where `annotated` is not what `annotate` gives, or is more than a link can carry.
#[wasm_bindgen(js_name = encodeShare)]
pub fn encode_share(annotated: JsValue, table: &[u8]) -> Result<String, JsError> {
    share::encode(Given::read(annotated)?, table).map_err(|error| JsError::new(&error))
}

/// Opens a link, or what a messenger made of it, with the bytes of the frozen table.
///
/// # Errors
///
/// Where no article is in it, or it is damaged, locked or of a newer version: in words for a reader.
#[wasm_bindgen(js_name = decodeShare)]
pub fn decode_share(link: &str, table: &[u8]) -> Result<JsValue, JsError> {
    let opened = share::decode(link, table).map_err(|error| JsError::new(&error))?;
    gloss_border::annotated(&opened.article, &opened.marks, opened.published.as_deref())
}
