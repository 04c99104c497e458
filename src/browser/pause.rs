//! Long work of the page in parts: after some milliseconds the browser has its turn.

use gloo::utils::{document, window};
use gloss_engine::breath::Rest;
use js_sys::{Date, Promise};
use std::cell::Cell;
use std::future::pending;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// So many milliseconds the page works at a stretch: less than a reader feels even on a device four times slower, more than
/// a rest costs.
const STRETCH: f64 = 6.0;

/// What a [`gloss_engine::breath::Breath`] of the page asks: a rest when the page has worked for long enough. Work that is
/// not wanted any more rests for ever.
pub fn pauses(wanted: &Rc<Cell<bool>>) -> impl Fn() -> Option<Rest> {
    let wanted = wanted.clone();
    let since = Rc::new(Cell::new(Date::now()));
    move || {
        if !wanted.get() {
            return Some(Box::pin(pending()));
        }
        let now = Date::now();
        if now - since.get() < STRETCH {
            return None;
        }
        since.set(now);
        // Nobody waits for a page that is not seen, and browsers would let it rest for a second each time.
        if document().hidden() { None } else { Some(Box::pin(rest(since.clone()))) }
    }
}

/// Until the browser had its turn. A message comes at once, where a timer in a row of them waits for some milliseconds.
async fn rest(since: Rc<Cell<f64>>) {
    let turn = Promise::new(&mut |resolve, _| {
        if let Ok(channel) = MessageChannel::new() {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(turn).await;
    since.set(Date::now());
}

/// So many milliseconds later than a frame is due, nobody sees the page: such a page gets no frames, and waits no longer.
const UNSEEN: i32 = 250;

/// Until the browser has laid out what was changed, and shown it, if it shows the page at all.
pub async fn frame() {
    let shown = Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, UNSEEN);
    });
    let _ = JsFuture::from(shown).await;
    rest(Rc::default()).await;
}
