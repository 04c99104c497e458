//! The dialog that asks for the passphrase of a link.

use crate::browser::{lock, sharing as browser};
use crate::state::Action;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the dialog unlocks.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The bytes of the link.
    pub bytes: Rc<[u8]>,
    /// Opens the payload that was in it.
    pub open: Callback<String>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The dialog; it opens when it is made.
#[component]
pub fn UnlockDialog(props: &Props) -> Html {
    let (dialog, close) = browser::use_dialog();
    let field = use_node_ref();
    let said = use_state(String::new);
    let onclose = props.act.reform(|_: Event| Action::Locked(None));
    let onsubmit = {
        let (bytes, open, act, said) =
            (props.bytes.clone(), props.open.clone(), props.act.clone(), said.setter());
        let field = field.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(words) = field.cast::<HtmlInputElement>().map(|field| field.value()) else { return };
            let (bytes, open, act, said) = (bytes.clone(), open.clone(), act.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match lock::unlocked(&bytes, &words).await {
                    Ok(payload) => {
                        act.emit(Action::Locked(None));
                        open.emit(payload);
                    }
                    Err(refusal) => said.set(refusal.to_string()),
                }
            });
        })
    };
    html! {
        <dialog class="share" ref={dialog} aria-labelledby="unlock-title" {onclose}>
            <h2 id="unlock-title">{ "This link is locked" }</h2>
            <form {onsubmit}>
                <label class="field">
                    <span>{ "The passphrase that its sender told you" }</span>
                    <input ref={field} type="password" autocomplete="off" />
                </label>
                <div class="ways">
                    <button type="submit" class="primary">{ "Open" }</button>
                    <button type="button" onclick={close}>{ "Cancel" }</button>
                    <span role="alert">{ &*said }</span>
                </div>
            </form>
        </dialog>
    }
}
