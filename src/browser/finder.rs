//! Finds what is in a long text apart from the page, so that the reader can scroll and type meanwhile.

use super::pause::pauses;
use crate::parts;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::breath::Breath;
use gloss_engine::published::{self, Published};
use js_sys::{Array, Promise, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `www/finder.js`
    #[wasm_bindgen(js_namespace = glossHost, js_name = find)]
    fn find_apart(text: &str, published: Option<String>) -> Promise;

    /// Ends the reading that is going on.
    #[wasm_bindgen(js_namespace = glossHost)]
    pub fn stop();
}

/// What [`gloss_engine::annotate`] finds in an article, found by a worker. `None` where that was not to be: there are no
/// workers, this one broke or fell silent, a later text came, or it is not wanted any more.
pub async fn find(
    article: &Article,
    published: Option<Published>,
    wanted: &Rc<Cell<bool>>,
) -> Option<Vec<Annotation>> {
    let text = article.text();
    let answer = JsFuture::from(find_apart(text, published.map(published::iso))).await.ok()?;
    let pauses = pauses(wanted);
    let breath = Breath::new(&pauses);
    let (mut found, mut start) = (Vec::new(), 0);
    for part in answer.dyn_into::<Array>().ok()? {
        start = parts::read(&part.dyn_into::<Uint8Array>().ok()?.to_vec(), start, &mut found)?;
        breath.stage().await;
    }
    (start == text.len()).then_some(found)
}
