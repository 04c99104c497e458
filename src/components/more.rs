//! Long lists a part at a time: thousands of rows at once would keep the browser busy.

use yew::prelude::*;

/// How many rows are shown at first, and how many more each time.
const PART: usize = 200;

/// How many of `rows` are shown, and the button that shows more, where some are left.
#[hook]
pub fn use_more(rows: usize) -> (usize, Html) {
    let parts = use_state(|| 1);
    let shown = rows.min(*parts * PART);
    let left = rows - shown;
    let onclick = Callback::from(move |_: MouseEvent| parts.set(*parts + 1));
    let button = html! {
        if left > 0 {
            <button type="button" class="more" onclick={onclick}>
                { format!("Show {} more of {left}", left.min(PART)) }
            </button>
        }
    };
    (shown, button)
}
