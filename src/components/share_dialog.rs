//! The dialog that offers the article as a link: how long it is, where it fits, and the ways to take it along.

use super::qr_code::QrCode;
use crate::browser::desk::{Question, use_answer};
use crate::browser::{address, lock, sharing as browser};
use crate::sharing::{CHANNELS, LONGEST_QR};
use crate::state::{Action, Dialog};
use crate::wording;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

/// What the dialog shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The payload of the link, or why there is none.
    pub payload: Result<AttrValue, AttrValue>,
    /// Are there notes that the link may carry?
    pub has_notes: bool,
    /// Does it carry them?
    pub with_notes: bool,
    /// Carries them, or leaves them out.
    pub choose_notes: Callback<bool>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The dialog; it opens when it is made.
#[component]
pub fn ShareDialog(props: &Props) -> Html {
    let (dialog, close) = browser::use_dialog();
    let elsewhere = use_state(|| None::<AttrValue>);
    // The payload that was locked, and what came of it.
    let locked = use_state(|| None::<(AttrValue, Result<AttrValue, AttrValue>)>);
    let passphrase = use_node_ref();
    let onclose = props.act.reform(|_: Event| Action::Dialog(None));
    let here = address::of_page().map(AttrValue::from);
    let oninput = {
        let elsewhere = elsewhere.clone();
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let address = input.value().trim().split('#').next().unwrap_or_default().to_owned();
            elsewhere.set(address.contains("://").then(|| address.into()));
        })
    };
    let lock = {
        let (payload, passphrase, locked) = (props.payload.clone(), passphrase.clone(), locked.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = passphrase.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let (Ok(payload), locked) = (payload.clone(), locked.clone()) else { return };
            wasm_bindgen_futures::spawn_local(async move {
                let result = match &*words {
                    "" => None,
                    words => Some(lock::locked(&payload, words).await),
                };
                let told = |result: Result<String, lock::Refusal>| {
                    result.map(AttrValue::from).map_err(|refusal| AttrValue::from(refusal.to_string()))
                };
                locked.set(result.map(|result| (payload, told(result))));
            });
        })
    };
    // What was locked counts only for what is offered now.
    let locked = (*locked).clone().filter(|(payload, _)| props.payload.as_ref() == Ok(payload));
    let (payload, refused) = match locked.map(|(_, result)| result) {
        Some(Ok(payload)) => (Ok(payload), None),
        Some(Err(words)) => (props.payload.clone(), Some(words)),
        None => (props.payload.clone(), None),
    };
    let base = here.clone().or_else(|| (*elsewhere).clone());
    html! {
        <dialog class="share" ref={dialog} aria-labelledby="share-title" {onclose}>
            <h2 id="share-title">{ "Share this article" }</h2>
            <p>
                { "The link holds the text, its marks and your corrections. They stand behind the # of the address, which no \
                   browser sends: only who has the link can read them." }
            </p>
            if here.is_none() {
                <label class="field">
                    <span>{ "This page is a file on your device. Which address of Gloss should the link point to?" }</span>
                    <input type="url" placeholder="https://" {oninput} />
                </label>
            }
            if props.has_notes {
                <label class="choice">
                    <input
                        type="checkbox"
                        checked={props.with_notes}
                        onchange={props.choose_notes.reform({
                            let with = props.with_notes;
                            move |_: Event| !with
                        })}
                    />
                    { " with notes" }
                </label>
            }
            { match (&payload, base) {
                (Err(words), _) => html! { <p class="refused">{ words }</p> },
                (Ok(_), None) => html! {},
                (Ok(payload), Some(base)) => html! { <Offer link={format!("{base}#{payload}")} /> },
            } }
            if payload.is_ok() {
                <form class="lock" onsubmit={lock}>
                    <label class="field">
                        <span>{ "A passphrase, if nobody is to read the link without it" }</span>
                        <input ref={passphrase} type="password" autocomplete="new-password" />
                    </label>
                    <button type="submit">{ "Lock" }</button>
                    <span role="status">
                        if payload != props.payload { { "Locked. Tell the passphrase by another way." } }
                        if let Some(words) = refused { { words } }
                    </span>
                </form>
            }
            <form method="dialog" class="ways">
                <button
                    type="button"
                    onclick={props.act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Export)))}
                >
                    { "As a file instead…" }
                </button>
                <button type="button" onclick={close}>{ "Close" }</button>
            </form>
        </dialog>
    }
}

/// A link that is offered.
#[derive(Properties, PartialEq)]
struct OfferProps {
    link: AttrValue,
}

/// The link with its length, the channels it fits, and the ways to take it along.
#[component]
fn Offer(props: &OfferProps) -> Html {
    let field = use_node_ref();
    let said = use_state(|| "");
    // Another link is not yet copied.
    {
        let said = said.setter();
        use_effect_with(props.link.clone(), move |_| said.set(""));
    }
    let length = props.link.len();
    let drawn = use_answer(
        (length <= LONGEST_QR).then(|| Question { verb: "draw_qr", words: vec![props.link.clone()] }),
    );
    let copy = {
        let (field, said) = (field.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (field, said) = (field.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let copied = browser::copy(&field).await;
                said.set(if copied {
                    "Copied."
                } else {
                    "This browser does not let the page copy here. The link is selected: copy it with Ctrl+C, or by a long press."
                });
            });
        })
    };
    let hand_over = {
        let link = props.link.clone();
        Callback::from(move |_: MouseEvent| browser::hand_over(&link))
    };
    html! {
        <div class="offer">
            <label class="field">
                <span>{ format!("The link, {} characters", wording::count(length)) }</span>
                <textarea ref={field} readonly=true rows="3" spellcheck="false" value={props.link.clone()} />
            </label>
            <div class="ways">
                <button type="button" class="primary" onclick={copy}>{ "Copy the link" }</button>
                if browser::can_hand_over() {
                    <button type="button" onclick={hand_over}>{ "Share…" }</button>
                }
                <span role="status">{ *said }</span>
            </div>
            <ul class="channels" aria-label="Where the link fits">
                { for CHANNELS.iter().map(|channel| {
                    let fits = length <= channel.most;
                    html! {
                        <li class={if fits { "fits" } else { "too-long" }}>
                            <span aria-hidden="true">{ if fits { "✓ " } else { "✗ " } }</span>
                            { channel.name }
                            <small>
                                { if fits { " fits" } else { " too long" } }
                                { format!(", takes {}", wording::count(channel.most)) }
                            </small>
                        </li>
                    }
                }) }
            </ul>
            if length > CHANNELS[0].most {
                <p class="hint">{ "Some programs cut links that are longer. Send it where it fits, or share a shorter part of the text." }</p>
            }
            if length <= LONGEST_QR {
                <details class="as-code">
                    <summary>{ "As a QR code" }</summary>
                    { match drawn {
                        None => html! {},
                        Some(Ok(drawn)) => html! { <QrCode {drawn} /> },
                        Some(Err(refusal)) => html! { <p class="hint">{ refusal }</p> },
                    } }
                </details>
            } else {
                <p class="hint">
                    { format!("No QR code: with more than {} characters its squares are too small for cameras.", wording::count(LONGEST_QR)) }
                </p>
            }
        </div>
    }
}
