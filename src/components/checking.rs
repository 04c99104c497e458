//! How far the checking of names and figures has come, and the way to the next one.

use crate::state::{Action, Opened, Side};
use crate::view::{self, Progress};
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// How many are checked; there is at least one to check.
    pub progress: Progress,
    /// Where those stand first that are not, in the order of the text.
    pub unchecked: Rc<[Span]>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// "7 of 41 checked", and a button that leads to what is next.
#[component]
pub fn Checking(props: &Props) -> Html {
    let Progress { checked, all } = props.progress;
    let next = view::next(&props.unchecked, props.opened.map(|opened| opened.span), true);
    let go = |next: Span| props.act.reform(move |_: MouseEvent| Action::Open(next, Side::Lists));
    html! {
        <section class="checking" aria-label="Names and figures checked">
            <progress max={all.to_string()} value={checked.to_string()} aria-hidden="true" />
            <p>{ format!("{checked} of {all} checked") }</p>
            if let Some(next) = next {
                <button type="button" onclick={go(next)}>{ "Next to check" }</button>
            }
        </section>
    }
}
