//! Texts and keys that come to the window, wherever the reader is in the page.

use super::files;
use super::finding::LONG;
use super::latest::use_latest;
use crate::browser::{
    files as browser_files,
    intake::{self, Given, Held},
    selection,
};
use crate::door::Refusal;
use crate::state::{Action, Preferences, Stage, State};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloss_engine::article::Article;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Event, File, KeyboardEvent};
use yew::prelude::*;

/// Opens a file, or a text with its annotations, and reads its text, or its marks, or says why not. What is opened next
/// takes its place.
#[hook]
pub(super) fn use_open_file(
    article: &Rc<Article>,
    act: &Callback<Action>,
    texts: &Rc<RefCell<u32>>,
) -> Callback<Vec<File>> {
    let texts = texts.clone();
    let reader = use_mut_ref(|| None);
    // Marks are for the article that is seen.
    let known = use_latest(article.clone());
    use_callback(act.clone(), move |given: Vec<File>, act| {
        let Some((file, marks)) = intake::chosen(&given) else { return };
        let (act, article, texts) = (act.clone(), known.borrow().clone(), texts.clone());
        let asked = *texts.borrow();
        let done = Callback::from(move |held: Result<Held, Refusal>| {
            let (marks, open) = (marks.clone(), article.text().to_owned());
            let (act, texts) = (act.clone(), texts.clone());
            spawn_local(async move {
                let action = match (held, marks) {
                    (Ok(Held::Text(text)), None) => Action::read(text),
                    (Ok(Held::Text(text) | Held::Marks(text)), Some(marks)) => {
                        files::laid(&marks, text).await
                    }
                    (Ok(Held::Marks(file)), None) => files::opened(file, open).await,
                    (Err(refusal), _) => Action::Say(refusal.to_string()),
                };
                if asked == *texts.borrow() {
                    act.emit(action);
                }
            });
        });
        *reader.borrow_mut() = intake::read_file(file, done);
    })
}

/// Opens the files that the system opens with the page.
#[hook]
pub(super) fn use_launched_files(open_file: &Callback<Vec<File>>) {
    let open_file = use_latest(open_file.clone());
    use_effect_with((), move |()| {
        browser_files::watch(move |file| {
            let open = open_file.borrow().clone();
            open.emit(vec![file]);
        });
    });
}

/// Dresses the page as the reader likes it.
#[hook]
pub(super) fn use_look(preferences: Preferences) {
    use_effect_with(preferences, |preferences| {
        let Some(page) = gloo::utils::document().document_element() else { return };
        let _ = match preferences.look.label() {
            Some(look) => page.set_attribute("data-look", look),
            None => page.remove_attribute("data-look"),
        };
        let _ = page.toggle_attribute_with_force("data-dense", preferences.dense);
    });
}

/// Listens to the window: pastes and drops anywhere, and the undo of a new start.
#[hook]
pub(super) fn use_window(
    state: &UseReducerHandle<State>,
    act: &Callback<Action>,
    open_file: &Callback<Vec<File>>,
) {
    let undoable = state.notice.as_ref().is_some_and(|notice| notice.undo);
    let reading = state.stage == Stage::Reading;
    let known = use_latest((undoable, reading));
    use_effect_with((act.clone(), open_file.clone()), move |(act, open_file)| {
        let act = act.clone();
        let take = {
            let (act, open_file) = (act.clone(), open_file.clone());
            move |given: Option<Given>| match given {
                // To take a long text out of the clipboard is one thing, to let it in another, and to read it a third: the
                // browser has its turn.
                Some(Given::Text(text)) if text.len() > LONG => {
                    let act = act.clone();
                    let admit = move || {
                        let read = Action::read(text);
                        Timeout::new(0, move || act.emit(read)).forget();
                    };
                    Timeout::new(0, admit).forget();
                }
                Some(Given::Text(text)) => act.emit(Action::read(text)),
                Some(Given::Files(files)) => open_file.emit(files),
                None => act.emit(Action::Say("There was no text in that.".to_owned())),
            }
        };
        let on_paste = {
            let take = take.clone();
            move |event: &Event| {
                if intake::is_writing(event) {
                    return;
                }
                event.prevent_default();
                let data = event.dyn_ref().and_then(ClipboardEvent::clipboard_data);
                take(data.as_ref().and_then(intake::given));
            }
        };
        // What is dragged from the page itself, words within the box or a stretch of the article, is no article.
        let own = Rc::new(Cell::new(false));
        let set_own = |to: bool| {
            let own = own.clone();
            move |_: &Event| own.set(to)
        };
        let (on_drag_start, on_drag_end) = (set_own(true), set_own(false));
        let on_drag_over = {
            let own = own.clone();
            move |event: &Event| {
                if !own.get() {
                    // Without this the browser would open what is dropped instead.
                    event.prevent_default();
                }
            }
        };
        let on_drop = move |event: &Event| {
            if own.get() {
                return;
            }
            event.prevent_default();
            let data = event.dyn_ref().and_then(DragEvent::data_transfer);
            take(data.as_ref().and_then(intake::given));
        };
        let on_key = move |event: &Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let (undoable, reading) = *known.borrow();
            let with_control = (key.ctrl_key() || key.meta_key()) && !intake::has_own_undo(event);
            let letter = key.key().to_ascii_lowercase();
            let action = match (&*letter, key.shift_key()) {
                ("z", false) if undoable => Some(Action::Undo),
                ("z", false) if reading => Some(Action::UndoEdit),
                ("z", true) | ("y", false) if reading => Some(Action::RedoEdit),
                _ => None,
            };
            if let Some(action) = action.filter(|_| with_control) {
                event.prevent_default();
                act.emit(action);
            } else if key.key() == "Escape" {
                selection::clear();
                act.emit(Action::Close);
            }
        };
        let window = gloo::utils::window();
        let listen = |name: &'static str, heard: Box<dyn FnMut(&Event)>| {
            EventListener::new_with_options(
                &window,
                name,
                EventListenerOptions::enable_prevent_default(),
                heard,
            )
        };
        let listeners = [
            listen("paste", Box::new(on_paste)),
            listen("drop", Box::new(on_drop)),
            listen("dragstart", Box::new(on_drag_start)),
            listen("dragend", Box::new(on_drag_end)),
            listen("dragover", Box::new(on_drag_over)),
            listen("keydown", Box::new(on_key)),
        ];
        move || drop(listeners)
    });
}
