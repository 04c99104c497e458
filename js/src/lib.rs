//! The package for JavaScript: what a program may ask of the engine. `npm/` has what goes around it.
//!
//! ```text
//! text ─▶ annotate ─▶ annotated ─┬─▶ link          who is meant
//!                                │
//!                    the desk:   ├─▶ format        as other programs write it
//!                                └─▶ encodeShare ─▶ payload ─▶ decodeShare ─▶ annotated
//! ```
//!
//! `annotated` is the plain object `{ text, published, unit, spans }`. The caller may take spans away from it, add some
//! or change their kinds; what comes back is checked ([`Given`]), and values are worked out again. What few programs need
//! is a second program, the desk (`desk/`), fetched when it is first asked.

mod entities;

use gloss_border::Given;
use gloss_engine::annotation::Kind;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// Annotates a text.
///
/// # Errors
///
/// Where `options.published` is no date, and where the text is too long.
#[wasm_bindgen]
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    gloss_border::check(text)?;
    gloss_border::annotate(text, options)
}

/// Whom and what the names mean.
///
/// # Errors
///
/// Where `annotated` is not what [`annotate`] gives.
#[wasm_bindgen]
pub fn link(annotated: JsValue) -> Result<JsValue, JsError> {
    gloss_border::plain(&entities::entities(&Given::read(annotated)?))
}

/// The kinds of marks, names before figures.
#[wasm_bindgen]
pub fn kinds() -> Vec<String> {
    Kind::ALL.map(|kind| kind.label().to_owned()).into()
}
