//! What the page has asked for since it stood, as the browser counts it.

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// `www/meter.js`
    #[wasm_bindgen(js_namespace = glossHost, js_name = watchRequests)]
    fn watch_requests(tell: &Closure<dyn Fn(String)>);
}

/// Tells the files and addresses that were asked for, one a line, whenever there is one more. For as long as the page
/// is open.
pub fn watch(tell: Callback<String>) {
    let tell = Closure::<dyn Fn(String)>::new(move |names| tell.emit(names));
    watch_requests(&tell);
    tell.forget();
}
