//! The kinds to choose from, names before figures, each with its key.

use crate::keys;
use crate::wording;
use gloss_engine::annotation::Kind;
use yew::prelude::*;

/// What the picker shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The kind it is now.
    #[prop_or_default]
    pub chosen: Option<Kind>,
    /// Where the choice goes.
    pub pick: Callback<Kind>,
}

/// A button for each kind.
#[component]
pub fn KindPicker(props: &Props) -> Html {
    let button = |kind: Kind| {
        let chosen = props.chosen.map(|chosen| (chosen == kind).to_string());
        let key = keys::of(kind).to_string();
        html! {
            <button
                type="button"
                data-kind={kind.label()}
                aria-pressed={chosen}
                aria-keyshortcuts={key.clone()}
                onclick={props.pick.reform(move |_: MouseEvent| kind)}
            >
                <span class="name">{ wording::kind_in_short(kind) }</span>
                <kbd aria-hidden="true">{ key }</kbd>
            </button>
        }
    };
    let (figures, names): (Vec<Kind>, Vec<Kind>) = Kind::ALL.into_iter().partition(|kind| kind.is_figure());
    html! {
        <div class="kinds">
            <div role="group" aria-label="Names">{ for names.into_iter().map(button) }</div>
            <div role="group" aria-label="Figures">{ for figures.into_iter().map(button) }</div>
        </div>
    }
}
