//! The address of the page: the link it was opened by, and where links to others point.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// What a fragment that carries a plain text starts with.
const TEXT: &str = "#text=";

/// What stands behind the `#` of the address; empty where nothing does.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// The text that another program put behind the `#`, as in `#text=Trade%20rose`. A sign that is none is left as it was
/// written.
pub fn text() -> Option<String> {
    let fragment = fragment();
    let words = fragment.strip_prefix(TEXT)?;
    let decoded = js_sys::decode_uri_component(words).ok().and_then(|words| words.as_string());
    Some(decoded.unwrap_or_else(|| words.to_owned()))
}

/// Takes away what stands behind the `#`, without a step back in the browser's history.
pub fn clear_fragment() {
    let window = gloo::utils::window();
    let location = window.location();
    let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}")));
    }
}

/// Lets the link in the address be opened as if it had just come.
pub fn open_again() {
    if let Ok(event) = web_sys::Event::new("hashchange") {
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}

/// Calls back whenever another link is opened in this tab, until what it gives is dropped.
pub fn on_fragment(mut changed: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| changed())
}

/// The address that links to this page start with; `None` where the page is a file, which others do not have.
pub fn of_page() -> Option<String> {
    let location = gloo::utils::window().location();
    let protocol = location.protocol().ok().filter(|protocol| protocol.starts_with("http"))?;
    Some(format!("{protocol}//{}{}", location.host().ok()?, location.pathname().ok()?))
}
