//! Keeps the reader's work on the device: takes it up where it was left, saves it as it grows, lends the library.

mod keeper;
mod shelves;

use crate::browser::intake::{self, PASTE_BOX};
use crate::browser::tabs::{self, Memo};
use crate::browser::{device, offline};
use crate::components::library::{Library, Row, Wish};
use crate::components::word_list::WordList;
use crate::library::Entry;
use crate::state::{Action, Keeping, Preferences, State};
use gloo::events::EventListener;
use gloss_engine::annotation::{Kind, Value};
use gloss_engine::vocabulary::Vocabulary;
use gloss_engine::wording;
use keeper::Keeper;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::prelude::*;

/// How the reader's work is kept.
#[derive(Clone, PartialEq)]
pub(super) struct Kept {
    pub(super) keeping: Keeping,
    entries: Rc<[Entry]>,
    deleted: Option<Rc<str>>,
    keeper: Rc<Keeper>,
}

/// The page at its beginning: as the reader likes it.
pub(super) fn begun() -> State {
    let preferences = tabs::preferences().map(|words| Preferences::read(&words)).unwrap_or_default();
    State { preferences, ..State::default() }
}

/// Keeps how the reader likes the page, and which kinds are hidden in the article.
#[hook]
fn use_kept_preferences(state: &State) {
    let now = (state.preferences, state.article.clone(), state.hidden);
    use_effect_with(now, |(preferences, article, hidden)| {
        tabs::keep_preferences(&preferences.words());
        // Before the article is back, what was hidden in it is still needed.
        if !article.blocks().is_empty() && !tabs::keeps_nothing() {
            let words = hidden.words();
            tabs::remember(Memo::Hidden, Some(&*words).filter(|words| !words.is_empty()));
        }
    });
}

/// Takes up the reader's work when the page opens, and saves it as it grows.
#[hook]
pub(super) fn use_keeping(state: &UseReducerHandle<State>) -> Kept {
    use_kept_preferences(state);
    let keeping = use_state(Keeping::default);
    let entries = use_state(|| Rc::<[Entry]>::from([]));
    let deleted = use_state(|| None);
    let keeper = use_memo((), |()| {
        let dispatcher = state.dispatcher();
        let act = Callback::from(move |action| dispatcher.dispatch(action));
        Keeper::new(act, keeping.setter(), entries.setter(), deleted.setter())
    });
    let keeper = (*keeper).clone();
    use_effect_with(keeper.clone(), |keeper| {
        let beginning = keeper.clone();
        spawn_local(async move { beginning.begin().await });
        let listeners = listeners(keeper);
        move || drop(listeners)
    });
    let now = Rc::new((**state).clone());
    {
        let keeper = keeper.clone();
        // The keeper sees for itself what has changed.
        use_effect(move || keeper.see(&now));
    }
    Kept { keeping: *keeping, entries: (*entries).clone(), deleted: (*deleted).clone(), keeper }
}

impl Kept {
    /// Something is about to take the place of what is typed.
    pub(super) fn replace(&self, written: &str) {
        self.keeper.replace(written);
    }

    /// Saves what is not saved, then loads the newer page.
    pub(super) fn update(&self) {
        let keeper = self.keeper.clone();
        spawn_local(async move {
            keeper.save().await;
            offline::update();
        });
    }
}

/// Listens to what is typed, and to the page's being left: then what is not saved is saved at once.
fn listeners(keeper: &Rc<Keeper>) -> [EventListener; 3] {
    let window = gloo::utils::window();
    let typing = {
        let keeper = keeper.clone();
        move |event: &Event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if element.is_some_and(|element| element.id() == PASTE_BOX) {
                keeper.hear_typing();
            }
        }
    };
    let leaving = || {
        let keeper = keeper.clone();
        move |_: &Event| {
            let keeper = keeper.clone();
            spawn_local(async move { keeper.save().await });
        }
    };
    [
        EventListener::new(&window, "input", typing),
        EventListener::new(&gloo::utils::document(), "visibilitychange", leaving()),
        EventListener::new(&window, "pagehide", leaving()),
    ]
}

/// What the library is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) kept: Kept,
    pub(super) words: Rc<Vocabulary>,
    pub(super) act: Callback<Action>,
}

/// The library at the start of the page.
#[component]
pub(super) fn Shelves(props: &Props) -> Html {
    let Kept { keeping, entries, deleted, keeper } = &props.kept;
    let space = use_state(|| None);
    use_effect_with((entries.clone(), space.setter()), |(_, space)| {
        let space = space.clone();
        spawn_local(async move { space.set(device::space().await.map(in_bytes)) });
    });
    let rows = use_memo(entries.clone(), |entries| {
        entries.iter().map(|entry| Row { entry: entry.clone(), told: told(entry) }).collect::<Vec<_>>()
    });
    let wish = {
        let keeper = keeper.clone();
        Callback::from(move |wish: Wish| {
            let keeper = keeper.clone();
            // What stands in the box gives way to what is opened, and is not lost by it.
            keeper.replace(&intake::paste_box_text().unwrap_or_default());
            spawn_local(async move { keeper.fulfil(wish).await });
        })
    };
    html! {
        <>
            <Library
                keeping={*keeping}
                rows={Rc::from(&**rows)}
                deleted={deleted.clone()}
                space={(*space).clone()}
                wish={wish.clone()}
            />
            if !props.words.is_empty() {
                <WordList words={props.words.clone()} act={props.act.clone()} save={wish.reform(|()| Wish::SaveWords)} />
            }
        </>
    }
}

/// When an article is dated and was last open, and what was made of it.
fn told(entry: &Entry) -> AttrValue {
    let mut told = Vec::new();
    if entry.draft {
        told.push("not annotated yet".to_owned());
    }
    if let Some(iso) = &entry.published {
        told.push(format!("dated {}", wording::value(Kind::Date, &Value::Iso(iso.to_string()))));
    }
    told.push(format!("last open on {}", device::day(entry.opened)));
    let made = entry.made();
    if !made.is_empty() {
        told.push(made);
    }
    told.join(" · ").into()
}

/// A size as people tell it: "1.2 MB".
fn in_bytes(bytes: f64) -> AttrValue {
    let tenths = (bytes / 1e5).ceil() as u64;
    format!("{}.{} MB", tenths / 10, tenths % 10).into()
}
