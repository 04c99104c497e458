//! The package for JavaScript: what a program may ask of the engine. `npm/` has what goes around it.
//!
//! ```text
//! text ─▶ annotate ─▶ annotated ─┬─▶ link          who is meant
//!                                ├─▶ format        as other programs write it
//!                                └─▶ encodeShare ─▶ payload ─▶ decodeShare ─▶ annotated
//! ```
//!
//! `annotated` is the plain object `{ text, published, unit, spans }`. The caller may take spans away from it, add some
//! or change their kinds; what comes back is checked ([`given`]), and values are worked out again.

mod door;
mod entities;
mod formats;
mod given;
mod share;

use given::Given;
use gloss_engine::annotation::Kind;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// Annotates a text.
///
/// # Errors
///
/// Where `options.published` is no date, and where the text is longer than [`door::LONGEST_TEXT`].
#[wasm_bindgen]
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    door::check(text)?;
    gloss_border::annotate(text, options)
}

/// Whom and what the names mean.
///
/// # Errors
///
/// Where `annotated` is not what [`annotate`] gives.
#[wasm_bindgen]
pub fn link(annotated: JsValue) -> Result<JsValue, JsError> {
    let given = Given::read(annotated)?;
    gloss_border::plain(&entities::entities(&given.annotated))
}

/// The annotations as files of another program, in one of [`formats()`]: `{ files: [{ ending, mediaType, contents }],
/// losses }`.
///
/// # Errors
///
/// Where `annotated` is not what [`annotate`] gives, and where no format has the name.
#[wasm_bindgen]
pub fn format(annotated: JsValue, name: &str) -> Result<JsValue, JsError> {
    let written = formats::write(&Given::read(annotated)?.annotated, name);
    gloss_border::plain(&written.map_err(|error| JsError::new(&error))?)
}

/// The names of the formats.
#[wasm_bindgen]
pub fn formats() -> Vec<String> {
    formats::names().map(str::to_owned).collect()
}

/// The kinds of marks, names before figures.
#[wasm_bindgen]
pub fn kinds() -> Vec<String> {
    Kind::ALL.map(|kind| kind.label().to_owned()).into()
}

/// Makes the payload of a link, with the bytes of the frozen table.
///
/// # Errors
///
/// Where `annotated` is not what [`annotate`] gives, or is more than a link can carry.
#[wasm_bindgen(js_name = encodeShare)]
pub fn encode_share(annotated: JsValue, table: &[u8]) -> Result<String, JsError> {
    share::encode(&Given::read(annotated)?, table).map_err(|error| JsError::new(&error))
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
