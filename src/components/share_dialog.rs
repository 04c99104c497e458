//! The dialog that offers the article as a link: how long it is, where it fits, and the ways to take it along.

use super::qr_code::QrCode;
use crate::browser::desk::{Answer, Question, use_answer};
use crate::browser::{address, lock, sharing as browser};
use crate::sharing::{CHANNELS, LONGEST_QR, fits_somewhere};
use crate::state::{Action, Dialog};
use crate::wording;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

/// What the dialog shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The payload of the link, or why there is none; `None` while it is being packed.
    pub payload: Option<Answer>,
    /// Are there notes that the link may carry?
    pub has_notes: bool,
    /// Does it carry them?
    pub with_notes: bool,
    /// Carries them, or leaves them out.
    pub choose_notes: Callback<bool>,
    /// The words that are open, at which the link may open too.
    pub place: Option<AttrValue>,
    /// Does it?
    pub at_place: bool,
    /// Lets it open there, or at its beginning.
    pub choose_place: Callback<bool>,
    /// What saves the article as a file, for where the link fits nowhere.
    pub instead: Html,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The dialog; it opens when it is made.
#[component]
pub fn ShareDialog(props: &Props) -> Html {
    let (dialog, close) = browser::use_dialog();
    let elsewhere = use_state(|| None::<AttrValue>);
    // The payload that was locked, and what came of it.
    let locked = use_state(|| None::<(AttrValue, Answer)>);
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
            let (Some(Ok(payload)), locked) = (payload.clone(), locked.clone()) else { return };
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
    let locked = (*locked).clone().filter(|(payload, _)| props.payload == Some(Ok(payload.clone())));
    let (payload, refused) = match locked.map(|(_, result)| result) {
        Some(Ok(payload)) => (Some(Ok(payload)), None),
        Some(Err(words)) => (props.payload.clone(), Some(words)),
        None => (props.payload.clone(), None),
    };
    let is_locked = payload != props.payload;
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
                { choice(" with notes", props.with_notes, &props.choose_notes) }
            }
            if let Some(place) = &props.place {
                { choice(&format!(" opens at {place}"), props.at_place, &props.choose_place) }
            }
            { match (&payload, base) {
                (None, _) => html! { <p class="hint">{ "The link is being packed." }</p> },
                (Some(Err(words)), _) => html! {
                    <>
                        <p class="refused">{ words }</p>
                        { props.instead.clone() }
                    </>
                },
                (Some(Ok(_)), None) => html! {},
                (Some(Ok(payload)), Some(base)) => {
                    let link = format!("{base}#{payload}");
                    html! {
                        <>
                            if !fits_somewhere(link.len()) {
                                <p class="refused">{ too_long(link.len(), is_locked) }</p>
                                { props.instead.clone() }
                            }
                            <Offer {link} />
                        </>
                    }
                }
            } }
            if let Some(Ok(_)) = payload {
                <form class="lock" onsubmit={lock}>
                    <label class="field">
                        <span>{ "A passphrase, if nobody is to read the link without it" }</span>
                        <input ref={passphrase} type="password" autocomplete="new-password" />
                    </label>
                    <button type="submit">{ "Lock" }</button>
                    <span role="status">
                        if is_locked { { "Locked. Tell the passphrase by another way." } }
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

/// Why the article should rather go as a file, and what that is.
fn too_long(length: usize, is_locked: bool) -> String {
    let locked = if is_locked { " It is not locked." } else { "" };
    format!(
        "The link has {} characters: messengers and mail programs would cut it. Send a file instead: one page that shows \
         the article anywhere, and opens in Gloss with everything in it.{locked}",
        wording::count(length)
    )
}

/// Something that the link may have or not.
fn choice(words: &str, is: bool, choose: &Callback<bool>) -> Html {
    html! {
        <label class="choice">
            <input type="checkbox" checked={is} onchange={choose.reform(move |_: Event| !is)} />
            { words }
        </label>
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
    let fits = fits_somewhere(length);
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
                <button type="button" class={fits.then_some("primary")} onclick={copy}>{ "Copy the link" }</button>
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
            if fits && length > CHANNELS[0].most {
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
