//! What the margin holds, each part a press away.

use yew::prelude::*;

/// What is listed.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The parts there are: each one's name, and its `id` on the page.
    pub parts: Vec<(&'static str, &'static str)>,
    /// Leads to a part.
    pub go: Callback<&'static str>,
}

/// A line of the parts' names.
#[component]
pub fn Contents(props: &Props) -> Html {
    let part = |&(name, id): &(&'static str, &'static str)| {
        let onclick = props.go.reform(move |_: MouseEvent| id);
        html! { <button key={id} type="button" class="link" {onclick}>{ name }</button> }
    };
    html! { <nav class="contents" aria-label="Parts of the margin">{ for props.parts.iter().map(part) }</nav> }
}
