//! How the article is taken along: copied as clean text, or with its marks and lists, or saved as a file.

use crate::state::{Action, Dialog};
use yew::prelude::*;

/// A form in which the article is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The text exactly as it is.
    Text,
    /// Rich text: marks underlined, then names, figures and notes.
    Rich,
}

/// What the choice needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where the choice goes.
    pub copy: Callback<Copied>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The buttons.
#[component]
pub fn CopyChoice(props: &Props) -> Html {
    let button = |form: Copied, name: &'static str| {
        let onclick = props.copy.reform(move |_: MouseEvent| form);
        html! { <button type="button" {onclick}>{ name }</button> }
    };
    html! {
        <section class="copying" aria-label="Copy or save the article">
            { button(Copied::Text, "Copy the text") }
            { button(Copied::Rich, "Copy with marks and lists") }
            <button
                type="button"
                onclick={props.act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Export)))}
            >
                { "Save as a file…" }
            </button>
        </section>
    }
}
