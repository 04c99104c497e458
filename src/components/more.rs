//! Long lists a part at a time: thousands of rows at once would keep the browser busy.

use yew::prelude::*;

/// How many rows are shown at first, and how many more each time.
const PART: usize = 100;

/// How many of `rows` are shown, and the button that shows more, where some are left. The row at `opened` is always
/// among them.
#[hook]
pub fn use_more(rows: usize, opened: Option<usize>) -> (usize, Html) {
    let parts = use_state(|| 1);
    let shown = rows.min((*parts * PART).max(opened.map_or(0, |place| place + 1)));
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
