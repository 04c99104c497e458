//! The legend: the kinds found, with their counts; a click hides or shows a kind. Below it, what is not counted.

use crate::state::{Action, Kinds};
use crate::view::{KindCount, Related};
use crate::wording;
use std::rc::Rc;
use yew::prelude::*;

/// What the legend shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The kinds that occur.
    pub kinds: Rc<[KindCount]>,
    /// The headlines of other articles at the end, if there are any.
    pub related: Option<Related>,
    /// Those that are hidden.
    pub hidden: Kinds,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The kinds found in the article, names before figures.
#[component]
pub fn Legend(props: &Props) -> Html {
    let entry = |of: &KindCount| {
        let KindCount { kind, count } = *of;
        let toggle = props.act.reform(move |_: MouseEvent| Action::Toggle(kind));
        let shown = !props.hidden.has(kind);
        html! {
            <li key={kind.label()}>
                <button type="button" aria-pressed={shown.to_string()} data-kind={kind.label()} onclick={toggle}>
                    <span class="name">{ wording::kinds(kind) }</span>
                    <span class="count">{ count }</span>
                </button>
            </li>
        }
    };
    let related = |Related { headlines, counted }: Related| {
        let change = props.act.reform(move |_: MouseEvent| Action::CountRelated(!counted));
        html! {
            <p class="related">
                { wording::related(headlines, counted) }
                <button type="button" class="link" onclick={change}>
                    { match (counted, headlines) {
                        (false, 1) => "Count it",
                        (false, _) => "Count them",
                        (true, 1) => "Leave it out",
                        (true, _) => "Leave them out",
                    } }
                </button>
            </p>
        }
    };
    html! {
        <section id="legend" class="legend" aria-label="Kinds of marks; press to hide or show">
            <ul>{ for props.kinds.iter().map(entry) }</ul>
            { for props.related.map(related) }
        </section>
    }
}
