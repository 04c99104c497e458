//! What is copied: text, and where the reader wishes it, the text with its marks.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlDocument};

/// Puts a text on the clipboard, with a rich form of it for programs that know how; says whether the browser did so.
/// To be called while the reader presses something: browsers allow it at no other time.
pub fn copy(text: &str, html: Option<&str>) -> bool {
    let (text, html) = (text.to_owned(), html.map(str::to_owned));
    // Heard before all others, which would copy what is selected.
    let mut options = EventListenerOptions::enable_prevent_default();
    options.phase = gloo::events::EventListenerPhase::Capture;
    let heard = move |event: &Event| {
        event.stop_propagation();
        fill(event, &text, html.as_deref());
    };
    let _listener = EventListener::new_with_options(&document(), "copy", options, heard);
    let page = document().dyn_into::<HtmlDocument>();
    page.is_ok_and(|page| page.exec_command("copy").unwrap_or_default())
}

/// Lets what is selected be copied as clean text: without marks, and without the look of this page.
pub fn copy_clean(event: &Event) {
    let selected =
        window().get_selection().ok().flatten().map(|selection| String::from(selection.to_string()));
    if let Some(text) = selected.filter(|text| !text.is_empty()) {
        fill(event, &text, None);
    }
}

fn fill(event: &Event, text: &str, html: Option<&str>) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    let _ = data.set_data("text/plain", text);
    if let Some(html) = html {
        let _ = data.set_data("text/html", html);
    }
    event.prevent_default();
}
