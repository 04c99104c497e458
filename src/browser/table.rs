//! The frozen table of links. It is fetched when the first link is opened or made, so that nobody waits for it before.

use gloo::utils::window;
use gloss_engine::share::table::Table;
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::Callback;

/// Its address beside the page.
const ADDRESS: &str = "links-a.table";

thread_local! {
    static TABLE: OnceCell<Table> = const { OnceCell::new() };
}

/// Lends the table, where it is here.
pub fn with<T>(packs: impl FnOnce(&Table) -> T) -> Option<T> {
    TABLE.with(|table| table.get().map(packs))
}

/// Fetches the table unless it is here, and tells whether it is.
pub fn load(done: Callback<bool>) {
    if with(|_| ()).is_some() {
        done.emit(true);
        return;
    }
    spawn_local(async move {
        let read = fetched().await.ok().and_then(|bytes| Table::read(&bytes));
        if let Some(read) = read {
            // Two links at once may fetch it twice; the first stays.
            TABLE.with(|table| drop(table.set(read)));
        }
        done.emit(with(|_| ()).is_some());
    });
}

async fn fetched() -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(ADDRESS)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
