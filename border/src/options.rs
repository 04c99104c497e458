//! What a caller may say beside the text.

use gloss_engine::published::{self, Published};
use js_sys::Reflect;
use wasm_bindgen::{JsError, JsValue};

/// A date as it was given, and read.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// In ISO 8601.
    pub(crate) iso: String,
    /// What it means.
    pub(crate) published: Published,
}

/// The date among the options. One key is asked for by hand: serde's reader would bring along the words for every way
/// in which an object may be wrong.
///
/// # Errors
///
/// Where there is something that is no date.
pub(crate) fn published(options: &JsValue) -> Result<Option<Given>, JsError> {
    let date = Reflect::get(options, &JsValue::from_str("published")).unwrap_or(JsValue::UNDEFINED);
    if date.is_undefined() || date.is_null() {
        return Ok(None);
    }
    date.as_string()
        .and_then(|iso| Some(Given { published: published::read(&iso)?, iso }))
        .map(Some)
        .ok_or_else(|| JsError::new("options.published must be an ISO date such as \"2025-06-02\""))
}
