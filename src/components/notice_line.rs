//! What the page says: one line, announced to screen readers, with an "Undo" where there is something to undo.

use crate::state::{Action, Notice};
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words, if anything is to be said.
    pub notice: Option<Notice>,
    /// What was found in the article, for screen readers; the eye sees it.
    pub found: Option<AttrValue>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The line; it stands on the page even when it is silent, so that screen readers know it.
#[component]
pub fn NoticeLine(props: &Props) -> Html {
    let send = |action: Action| props.act.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="notice-place" role="status">
            if let Some(found) = &props.found {
                <p class="visually-hidden">{ found }</p>
            }
            if let Some(notice) = props.notice.as_ref().filter(|notice| notice.quiet) {
                <p class="visually-hidden">{ &*notice.words }</p>
            }
            if let Some(notice) = props.notice.as_ref().filter(|notice| !notice.quiet) {
                <div class="notice">
                    <p>{ &*notice.words }</p>
                    if notice.undo {
                        <button type="button" class="link" onclick={send(Action::Undo)}>{ "Undo" }</button>
                    }
                    <button type="button" class="close" aria-label="Dismiss" onclick={send(Action::Dismiss)}>
                        { "×" }
                    </button>
                </div>
            }
        </div>
    }
}
