//! Where an article comes in: pasted, typed, opened from a file, or one of the samples.

use crate::browser::intake::{PASTE_BOX, files, paste_box_text};
use crate::samples::SAMPLES;
use crate::state::{Action, Draft};
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What the paste box shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is filled with.
    pub draft: Draft,
    /// Is there an article to go back to?
    pub editing: bool,
    /// Is the text to be compared with the article?
    pub comparing: bool,
    /// Where actions go.
    pub act: Callback<Action>,
    /// Where chosen files go.
    pub open_file: Callback<Vec<File>>,
}

/// The paste box with its buttons. What is typed stays in the box until it is asked for: the box is filled anew only
/// when the draft's number changes.
#[component]
pub fn PasteBox(props: &Props) -> Html {
    let text_box = use_node_ref();
    {
        let text_box = text_box.clone();
        let text = props.draft.text.clone();
        use_effect_with(props.draft.number, move |_| {
            if let Some(text_box) = text_box.cast::<HtmlTextAreaElement>() {
                text_box.set_value(&text);
                let _ = text_box.focus();
                let _ = text_box.set_selection_range(0, 0);
                text_box.set_scroll_top(0);
            }
        });
    }
    let annotate = {
        let act = props.act.clone();
        Callback::from(move |()| act.emit(Action::read(paste_box_text().unwrap_or_default())))
    };
    let onkeydown = {
        let annotate = annotate.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                annotate.emit(());
            }
        })
    };
    let onfile = {
        let open_file = props.open_file.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(list) = input.files() {
                open_file.emit(files(&list));
            }
            // The same file may be chosen again.
            input.set_value("");
        })
    };
    let sample = |text: &'static str| {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::read(text)))
    };
    html! {
        <main class="writing">
            <h1>
                { match (props.comparing, props.editing) {
                    (true, _) => "Paste the other version.",
                    (false, true) => "Edit the article.",
                    (false, false) => "Paste an article.",
                } }
            </h1>
            <p class="promise">
                { if props.comparing {
                    "It takes the place of the article, and what changed is listed, figures first. Corrections and notes follow \
                     their words."
                } else {
                    "Gloss marks who, what, where, when and how much, and says what every figure stands for. \
                   Nothing you paste leaves this device."
                } }
            </p>
            <div class="paper">
                <label for={PASTE_BOX} class="visually-hidden">{ "Article text" }</label>
                <textarea
                    id={PASTE_BOX}
                    ref={text_box}
                    placeholder="Paste here, or anywhere on this page"
                    spellcheck="false"
                    autocomplete="off"
                    rows="12"
                    onkeydown={onkeydown}
                />
                <div class="paper-foot">
                    <label class="button file">
                        <input
                            type="file"
                            class="visually-hidden"
                            multiple=true
                            accept=".txt,.md,.html,.htm,.json,.jsonl,.jsonld,.ann,text/plain,text/markdown,text/html"
                            onchange={onfile}
                        />
                        { "Open a file" }
                    </label>
                    <span class="hint">{ "or drop one on the page" }</span>
                    if props.editing {
                        <button type="button" class="cancel" onclick={props.act.reform(|_: MouseEvent| Action::Resume)}>
                            { "Cancel" }
                        </button>
                    }
                    <button type="button" class="primary" onclick={annotate.reform(|_| ())}>{ if props.comparing { "Compare" } else { "Annotate" } }</button>
                </div>
            </div>
            if !props.comparing {
            <p class="samples">
                { "Or try " }
                { for SAMPLES.iter().enumerate().map(|(place, article)| html! {
                    <>
                        if place > 0 { { " · " } }
                        <button type="button" class="link" onclick={sample(article.text)}>{ article.title }</button>
                    </>
                }) }
            </p>
            }
        </main>
    }
}
