//! Where serde stops: what is found in a text, as plain objects of JavaScript. The page and the package share it.
//!
//! ```text
//! text, options ─▶ published ─▶ annotate ─▶ records ─▶ plain object { text, published, unit, spans }
//!                                                            │ a program may change it
//!                               annotations, marks ◀─ Given ◀┘
//! ```
//!
//! The page has a door of its own; programs come through [`check`].

mod door;
mod given;
mod knowledge;
mod options;

pub use door::{LONGEST_TEXT, check};
pub use given::Given;
pub use knowledge::{know_names, with_names};

use gloss_engine::annotation::{Annotation, Value};
use gloss_engine::article::Article;
use gloss_engine::formats::record::{Record, records};
use gloss_engine::offsets::Unit;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsError, JsValue};

/// A text with its marks, as JavaScript gets it.
#[derive(Serialize)]
struct Annotated<'a> {
    text: &'a str,
    /// The date that the text was read with.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    /// The unit of `start` and `end`.
    unit: &'static str,
    spans: Vec<Record<'a>>,
}

/// Annotates a text: `annotate("Trade rose 5%.", { published: "2025-06-02" })`.
///
/// `options` may be left out; `published` is the day the text is dated, in ISO 8601.
///
/// # Errors
///
/// Where `published` is no date.
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    let date = options::published(options)?;
    let article = Article::new(text);
    let published = date.as_ref().map(|date| date.published);
    let found = with_names(|names| gloss_engine::annotate(&article, names, published));
    annotated(&article, &found, date.as_ref().map(|date| &*date.iso))
}

/// An article with its marks as a plain object: `{ text, published, unit: "utf-16", spans: [{ start, end, label, text,
/// value, mod, of, basis, nested, entity, why }] }`, where `start` and `end` count as JavaScript's own strings do, and
/// `entity` is equal for mentions of the same entity. `published` is the date that it was read with, in ISO 8601.
pub fn annotated(
    article: &Article,
    annotations: &[Annotation],
    published: Option<&str>,
) -> Result<JsValue, JsError> {
    plain(&Annotated {
        text: article.text(),
        published,
        unit: "utf-16",
        spans: records(article, annotations, Unit::Utf16),
    })
}

/// Data as a plain object: what is absent is left out, and maps are objects.
pub fn plain(data: &impl Serialize) -> Result<JsValue, JsError> {
    data.serialize(&Serializer::json_compatible()).map_err(Into::into)
}

/// A value as compact JSON, for `data-value`.
pub fn json(value: &Value) -> Result<String, JsValue> {
    let plain = value.serialize(&Serializer::json_compatible())?;
    Ok(js_sys::JSON::stringify(&plain)?.into())
}
