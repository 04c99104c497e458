//! The guard of the page, which outlives the program: it holds the reader's work, and gives it back after a failure.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Holds the work, as Gloss JSON, in place of what it held before. `www/guard.js`
    #[wasm_bindgen(js_namespace = glossGuard)]
    pub fn hold(work: &str);

    #[wasm_bindgen(js_namespace = glossGuard, js_name = saved)]
    fn saved_part(part: &str) -> Option<String>;
}

/// What was saved from a page that broke.
pub struct Saved {
    /// The article and what was made of it, as Gloss JSON.
    pub work: Option<String>,
    /// What stood in the paste box.
    pub draft: Option<String>,
}

/// What was saved from the page before this one, where that broke; told once.
pub fn saved() -> Saved {
    Saved { work: saved_part("glossWork"), draft: saved_part("glossDraft") }
}
