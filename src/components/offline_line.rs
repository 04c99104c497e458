//! Whether the page opens without a network, and whether a newer one waits; in the foot, said once.

use crate::state::Standing;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// How it stands.
    pub standing: Standing,
    /// Would loading the page anew take work of the reader with it?
    pub busy: bool,
    /// Loads the newer page.
    pub update: Callback<MouseEvent>,
}

/// The line; it stands in the page even when it is silent, so that screen readers know it.
#[component]
pub fn OfflineLine(props: &Props) -> Html {
    html! {
        <p class="offline" role="status">
            { match props.standing {
                Standing::NotKept => html! {},
                Standing::Ready => html! { "Ready offline: the page opens without a network." },
                Standing::Update if props.busy => html! {
                    "An update is ready. It will be there when you have closed Gloss and open it again."
                },
                Standing::Update => html! {
                    <>
                        { "An update is ready. " }
                        <button type="button" class="link" onclick={props.update.clone()}>{ "Load it now" }</button>
                    </>
                },
            } }
        </p>
    }
}
