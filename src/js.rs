//! What JavaScript may call, and where serde stops: plain objects out, nothing of Rust's.

use crate::door;
use gloss_engine::annotation::Value;
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::formats::record::{Record, records};
use gloss_engine::names::Names;
use gloss_engine::offsets::Unit;
use gloss_engine::published::{self, Published};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// An annotated text as JavaScript gets it.
#[derive(Serialize)]
struct Annotated<'a> {
    text: &'a str,
    /// The unit of `start` and `end`.
    unit: &'static str,
    spans: Vec<Record<'a>>,
}

thread_local! {
    // JavaScript has nowhere to keep it between two calls. Made at the first.
    static NAMES: Names = Names::new();
}

/// Lends what the recogniser knows, the same to the page and to JavaScript. Read at the first call, which takes as
/// long as some pages of text.
pub fn with_names<T>(reads: impl FnOnce(&Names) -> T) -> T {
    NAMES.with(reads)
}

/// Annotates a text: `annotate("Trade rose 5%.", { published: "2025-06-02" })`.
///
/// `options` may be left out; `published` is the day the text is dated, in ISO 8601. Gives
/// `{ text, unit: "utf-16", spans: [{ start, end, label, text, value, mod, of, basis, nested, entity, why }] }`, where
/// `start` and `end` count as JavaScript's own strings do, and `entity` is equal for mentions of the same entity. Throws where `published` is no date.
#[wasm_bindgen]
pub fn annotate(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    door::check_size(text.len()).map_err(|refusal| JsError::new(&refusal.to_string()))?;
    let published = published_of(options)?;
    let article = Article::new(text);
    let found = with_names(|names| gloss_engine::annotate(&article, names, published));
    let annotated = Annotated { text, unit: "utf-16", spans: records(&article, &found, Unit::Utf16) };
    annotated.serialize(&Serializer::json_compatible()).map_err(Into::into)
}

/// What is found in a text, for the page that runs this worker: Gloss JSON in UTF-8. `published` is the text's date in ISO
/// 8601, as the page wrote it.
#[wasm_bindgen]
pub fn find(text: String, published: Option<String>) -> Vec<u8> {
    let published = published.and_then(|iso| published::read(&iso));
    let article = Article::new(&*text);
    let found = with_names(|names| gloss_engine::annotate(&article, names, published));
    gloss::write(&Dossier { text, found: Some(found), ..Dossier::default() }).into_bytes()
}

/// The date among the options. One key is asked for by hand: serde's reader would bring along the words for every way
/// in which an object may be wrong.
fn published_of(options: &JsValue) -> Result<Option<Published>, JsError> {
    let date = js_sys::Reflect::get(options, &JsValue::from_str("published")).unwrap_or(JsValue::UNDEFINED);
    if date.is_undefined() || date.is_null() {
        return Ok(None);
    }
    date.as_string()
        .and_then(|iso| published::read(&iso))
        .map(Some)
        .ok_or_else(|| JsError::new("options.published must be an ISO date such as \"2025-06-02\""))
}

/// A value as compact JSON, for `data-value`.
pub fn json(value: &Value) -> Result<String, JsValue> {
    let plain = value.serialize(&Serializer::json_compatible())?;
    Ok(js_sys::JSON::stringify(&plain)?.into())
}
