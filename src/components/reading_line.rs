//! That a long article is still being read, and the way to stop that; above it, until it has been.

use crate::wording;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The length of the article in bytes.
    pub length: usize,
    /// Did the reader stop the reading?
    pub stopped: bool,
    /// Stops it, or goes on; `None` where there is nothing to stop any more.
    pub stop: Option<Callback<MouseEvent>>,
}

/// The line. How far the reading has come is not known, so the bar only says that it goes on.
#[component]
pub fn ReadingLine(props: &Props) -> Html {
    let thousands = wording::count(props.length.div_ceil(1000));
    html! {
        <div class="reading-line">
            if !props.stopped {
                <progress aria-hidden="true" />
            }
            <span role="status">
                if props.stopped {
                    { format!("Stopped. The start of this long text is marked, the rest of its {thousands} thousand characters is not.") }
                } else {
                    { format!("A long text, {thousands} thousand characters: its start is marked, the rest is being read. You can read on.") }
                }
            </span>
            if let Some(stop) = &props.stop {
                <button type="button" onclick={stop}>{ if props.stopped { "Go on" } else { "Stop" } }</button>
            }
        </div>
    }
}
