//! Whose marks these are, where the article came by a link or in a file, and what Gloss would find now.

use crate::state::Action;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What analysing again would change: "2 marks more"; `None` before it is known.
    pub difference: Option<AttrValue>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The line above the article.
#[component]
pub fn SentLine(props: &Props) -> Html {
    html! {
        <p class="sent-line">
            { "As it came: you see the sender’s marks. " }
            <button type="button" class="link" onclick={props.act.reform(|_: MouseEvent| Action::AnalyseAgain)}>
                { "Analyse again" }
            </button>
            if let Some(difference) = &props.difference {
                { " would give " }{ difference }{ "." }
            }
        </p>
    }
}
