//! What of a file found no place in the text of its article.

use crate::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// A sentence each.
    pub unplaced: Rc<[Rc<str>]>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The list, folded: who opens a file wants to read first.
#[component]
pub fn UnplacedList(props: &Props) -> Html {
    let head = match props.unplaced.len() {
        1 => "One thing in the file has no place here".to_owned(),
        count => format!("{count} things in the file have no place here"),
    };
    html! {
        <details class="unplaced">
            <summary>{ head }</summary>
            <ul>{ for props.unplaced.iter().map(|told| html! { <li>{ &**told }</li> }) }</ul>
            <button type="button" class="link" onclick={props.act.reform(|_: MouseEvent| Action::EndUnplaced)}>
                { "Seen" }
            </button>
        </details>
    }
}
