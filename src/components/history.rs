//! Undo and redo, each with what it would take back or make again.

use crate::state::Action;
use yew::prelude::*;

/// What the buttons tell.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The step that would be taken back, in words.
    pub undo: Option<AttrValue>,
    /// The step that would be made again, in words.
    pub redo: Option<AttrValue>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The two buttons. They stay where they are while there is nothing to do, so that the keyboard is not lost.
#[component]
pub fn History(props: &Props) -> Html {
    let button = |word: &'static str, step: &Option<AttrValue>, keys: &'static str, action: Action| {
        let onclick = props.act.reform(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" aria-disabled={step.is_none().to_string()} aria-keyshortcuts={keys} onclick={onclick}>
                <b>{ word }</b>
                if let Some(step) = step { <span>{ step }</span> }
            </button>
        }
    };
    html! {
        <section class="history" aria-label="Your corrections">
            { button("Undo", &props.undo, "Control+Z", Action::UndoEdit) }
            { button("Redo", &props.redo, "Control+Shift+Z", Action::RedoEdit) }
        </section>
    }
}
