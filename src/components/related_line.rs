//! The line on headlines of other articles: whether they count, and the button that changes it.

use crate::state::Action;
use crate::view::Related;
use crate::wording;
use yew::prelude::*;

/// What the line tells.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The headlines at the end of the article.
    pub related: Related,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// Whether the headlines of other articles are counted.
#[component]
pub fn RelatedLine(props: &Props) -> Html {
    let Related { headlines, counted } = props.related;
    let change = props.act.reform(move |_: MouseEvent| Action::CountRelated(!counted));
    html! {
        <p id="related" class="related">
            { wording::related(headlines, counted) }
            { " " }
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
}
