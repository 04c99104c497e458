//! Mounts the app.

use gloo::timers::callback::Timeout;
use gloss_page::app::App;

fn main() {
    // A worker runs the same program, and has no page.
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // The browser has its turn between starting the program and mounting the page.
    Timeout::new(0, move || {
        match document.get_element_by_id("app") {
            Some(root) => yew::Renderer::<App>::with_root(root).render(),
            None => yew::Renderer::<App>::new().render(),
        };
    })
    .forget();
}
