//! Finds what is in a long text apart from the page, so that the reader can scroll and type meanwhile.

use gloss_engine::annotation::Annotation;
use gloss_engine::formats::gloss;
use gloss_engine::published::{self, Published};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `www/finder.js`
    #[wasm_bindgen(js_namespace = glossHost, js_name = find)]
    fn find_apart(text: &str, published: Option<String>) -> Promise;
}

/// What [`gloss_engine::annotate`] finds in a text, found by a worker. `None` where that was not to be: there are no
/// workers, this one broke or fell silent, or a later text came.
pub async fn find(text: &str, published: Option<Published>) -> Option<Vec<Annotation>> {
    let answer = JsFuture::from(find_apart(text, published.map(published::iso))).await.ok()?;
    let bytes = answer.dyn_into::<Uint8Array>().ok()?.to_vec();
    gloss::read(std::str::from_utf8(&bytes).ok()?).ok()?.dossier.found
}
