//! The keys that count wherever the reader is in the page, but in a field.

use super::latest::use_latest;
use crate::browser::{intake, leading};
use crate::components::focus_bar::FIND_BOX;
use crate::state::{Action, Dialog, Stage, State, Subject};
use crate::view::{Lit, next};
use gloo::events::{EventListener, EventListenerOptions};
use gloss_engine::span::Span;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Listens to the keys of the article as a whole: find, the places of the focus, every action.
#[hook]
pub(super) fn use_keys(state: &UseReducerHandle<State>, lit: &Rc<Option<Lit>>, act: &Callback<Action>) {
    let reading = state.stage == Stage::Reading;
    let at = match &state.focus {
        Some(focus) if focus.is_find() => focus.at.map(|at| at.span),
        _ => state.opened.map(|opened| opened.span),
    };
    // The second of two quick keys starts from where the first led.
    let known = use_latest((reading, state.preferences.single_keys, at, lit.clone()));
    use_effect_with(act.clone(), move |act| {
        let act = act.clone();
        let heard = move |event: &Event| {
            let (reading, single_keys, at, lit) = known.borrow().clone();
            let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| reading) else { return };
            let with_control = key.ctrl_key() || key.meta_key();
            let action = if with_control && !key.alt_key() && key.key().eq_ignore_ascii_case("k") {
                Some(Action::Dialog(Some(Dialog::Palette)))
            } else if with_control || key.alt_key() || !single_keys || intake::is_writing(event) {
                None
            } else {
                meant(&key.key(), (*lit).as_ref(), at)
            };
            let Some(action) = action else { return };
            event.prevent_default();
            // Where words are looked for already, the box only takes the keyboard.
            if !(key.key() == "/" && leading::focus_on(&format!("#{FIND_BOX}"))) {
                act.emit(action);
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo::utils::window(), "keydown", options, heard);
        move || drop(listener)
    });
}

/// What a key means, with what is lit and where the reader is.
fn meant(key: &str, lit: Option<&Lit>, at: Option<Span>) -> Option<Action> {
    match key {
        "?" => Some(Action::Dialog(Some(Dialog::Palette))),
        "/" => Some(Action::Focus(Subject::Words("".into()))),
        "." | "," => next(&lit?.places, at, key == ".").map(Action::Step),
        _ => None,
    }
}
