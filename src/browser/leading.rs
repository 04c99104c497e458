//! Where the reader is led: the keyboard to what is asked for, and what is asked for into view.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions,
};

/// After so many milliseconds the browser has painted a change. What asks where things stand waits that long: it would
/// else have the whole page laid out in the midst of the change.
pub const PAINTED: u32 = 20;

/// Gives an element the keyboard without scrolling to it.
pub fn focus(element: &Element) {
    // Who has it already and is given it again has the whole page laid out at once.
    if document().active_element().as_ref() == Some(element) {
        return;
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the keyboard to the first thing that this selector finds, where there is one.
pub fn focus_on(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.iter().for_each(focus);
    element.is_some()
}

/// Is the keyboard in what this selector finds?
pub fn is_in(selector: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Brings a part of the page into view, unfolds it, and gives it the keyboard.
pub fn go_to(id: &str) {
    let Some(part) = document().get_element_by_id(id) else { return };
    let summary = part.query_selector("summary").ok().flatten().filter(|_| part.local_name() == "details");
    if summary.is_some() {
        let _ = part.set_attribute("open", "");
    }
    part.scroll_into_view();
    focus(summary.as_ref().unwrap_or(&part));
}

/// Where the lists stand beside the article and scroll by themselves, as the style sheet has it.
const LISTS_BESIDE: &str = "(min-width: 62rem)";

fn lists_are_beside() -> bool {
    let beside = window().match_media(LISTS_BESIDE).ok().flatten();
    beside.is_some_and(|query| query.matches())
}

/// Goes to a part of the lists that the reader has asked for, where it stands below the article, out of sight.
pub fn lead_to(id: &str) {
    if !lists_are_beside() {
        go_to(id);
    }
}

/// Brings a row of the lists into view once the page is painted, where that does not take the article out of it. The
/// article stays where it is: the browser would scroll the page too where the lists reach below the window.
pub fn reveal_row(id: String) -> Timeout {
    Timeout::new(PAINTED, move || {
        if !lists_are_beside() {
            return;
        }
        let window = window();
        if let Some(row) = document().get_element_by_id(&id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options.set_behavior(ScrollBehavior::Instant);
            let (x, y) = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
            row.scroll_into_view_with_scroll_into_view_options(&options);
            let back = ScrollToOptions::new();
            back.set_left(x);
            back.set_top(y);
            back.set_behavior(ScrollBehavior::Instant);
            window.scroll_to_with_scroll_to_options(&back);
        }
    })
}
