//! What JavaScript may call, and where serde stops: plain objects out, nothing of Rust's.

use gloss_engine::annotation::Value;
use gloss_engine::article::Article;
use gloss_engine::formats::record::{Record, records};
use gloss_engine::names::Names;
use gloss_engine::offsets::Unit;
use gloss_engine::published::{self, Published};
use serde::{Deserialize, Serialize};
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

/// What JavaScript may ask for.
#[derive(Deserialize)]
struct Options {
    published: Option<String>,
}

/// Annotates a text: `annotate("Trade rose 5%.", { published: "2025-06-02" })`.
///
/// `options` may be left out; `published` is the day the text is dated, in ISO 8601. Gives
/// `{ text, unit: "utf-16", spans: [{ start, end, label, text, value, mod, of, basis, nested, why }] }`, where `start`
/// and `end` count as JavaScript's own strings do. Throws where `published` is no date.
#[wasm_bindgen]
pub fn annotate(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options: Option<Options> = serde_wasm_bindgen::from_value(options)?;
    let published = options.and_then(|options| options.published).map(|date| read_date(&date)).transpose()?;
    let article = Article::new(text);
    let found = gloss_engine::annotate(&article, &Names::new(), published);
    let annotated = Annotated { text, unit: "utf-16", spans: records(text, &found, Unit::Utf16) };
    annotated.serialize(&Serializer::json_compatible()).map_err(Into::into)
}

fn read_date(words: &str) -> Result<Published, JsError> {
    published::read(words)
        .ok_or_else(|| JsError::new("options.published must be an ISO date such as \"2025-06-02\""))
}

/// A value as compact JSON, for `data-value`.
pub fn json(value: &Value) -> Result<String, JsValue> {
    let plain = value.serialize(&Serializer::json_compatible())?;
    Ok(js_sys::JSON::stringify(&plain)?.into())
}
