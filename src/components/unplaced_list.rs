//! What of a file found no place in the text of its article.

use crate::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// The list, folded: who opens a file wants to read first. It has no state of its own, and so is no component.
pub fn unplaced_list(unplaced: &[Rc<str>], act: &Callback<Action>) -> Html {
    let head = match unplaced.len() {
        1 => "One thing in the file has no place here".to_owned(),
        count => format!("{count} things in the file have no place here"),
    };
    html! {
        <details class="unplaced">
            <summary>{ head }</summary>
            <ul>{ for unplaced.iter().map(|told| html! { <li>{ &**told }</li> }) }</ul>
            <button type="button" class="link" onclick={act.reform(|_: MouseEvent| Action::EndUnplaced)}>
                { "Seen" }
            </button>
        </details>
    }
}
