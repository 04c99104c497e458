//! What the browser can do with a link: copy it, hand it to other programs, show the dialog that offers it.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDialogElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A dialog that opens when it is made, and what closes it.
#[hook]
pub fn use_dialog() -> (NodeRef, Callback<MouseEvent>) {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| show(&dialog));
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_| close(&dialog))
    };
    (dialog, close)
}

/// Shows the dialog over the page; the keyboard stays in it until it closes.
pub fn show(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog.
pub fn close(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Copies what stands in the box. Where the page may not, as on an address that is not secure, the words are left
/// selected, so that a person can; then it gives `false`.
pub async fn copy(words: &NodeRef) -> bool {
    let Some(words) = words.cast::<HtmlTextAreaElement>() else { return false };
    if let Some(copying) = call("clipboard", "writeText", &words.value().into())
        && JsFuture::from(copying).await.is_ok()
    {
        return true;
    }
    words.select();
    let document: JsValue = gloo::utils::document().into();
    let copied = Reflect::get(&document, &"execCommand".into())
        .ok()
        .and_then(|command| command.dyn_into::<Function>().ok())
        .and_then(|command| command.call1(&document, &"copy".into()).ok());
    copied.is_some_and(|copied| copied.is_truthy())
}

/// Can the browser hand a link to other programs?
pub fn can_hand_over() -> bool {
    let navigator: JsValue = gloo::utils::window().navigator().into();
    Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
}

/// Hands a link to another program, which the reader chooses.
pub fn hand_over(link: &str) {
    let navigator: JsValue = gloo::utils::window().navigator().into();
    let what = Object::new();
    let _ = Reflect::set(&what, &"url".into(), &link.into());
    if let Ok(share) = Reflect::get(&navigator, &"share".into())
        && let Ok(share) = share.dyn_into::<Function>()
    {
        // A reader who chooses no program has changed their mind: nothing to tell.
        if let Ok(promise) = share.call1(&navigator, &what).and_then(JsCast::dyn_into::<Promise>) {
            wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(promise).await) });
        }
    }
}

/// Asks a part of the navigator, which only secure addresses have.
fn call(part: &str, verb: &str, words: &JsValue) -> Option<Promise> {
    let navigator: JsValue = gloo::utils::window().navigator().into();
    let part = Reflect::get(&navigator, &part.into()).ok().filter(JsValue::is_object)?;
    let verb: Function = Reflect::get(&part, &verb.into()).ok()?.dyn_into().ok()?;
    verb.call1(&part, words).ok()?.dyn_into().ok()
}
