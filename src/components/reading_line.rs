//! That a long article is still being read; above it, until it has been.

use crate::wording;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The length of the article in bytes.
    pub length: usize,
}

/// The line. How far the reading has come is not known, so the bar only says that it goes on.
#[component]
pub fn ReadingLine(props: &Props) -> Html {
    let thousands = wording::count(props.length.div_ceil(1000));
    html! {
        <p class="reading-line" role="status">
            <progress aria-hidden="true" />
            <span>
                { format!("A long text, {thousands} thousand characters: its start is marked, the rest is being read. You can read on.") }
            </span>
        </p>
    }
}
