//! Links that come to this tab, and the one that goes out.

use crate::browser::{address, table};
use crate::components::share_dialog::ShareDialog;
use crate::js;
use crate::sharing::{self, Difference};
use crate::state::{Action, Stage, State};
use gloo::timers::callback::Timeout;
use gloss_engine::annotation::Annotation;
use gloss_engine::share::{self, OpenError};
use std::rc::Rc;
use yew::prelude::*;

/// Said where the table cannot be had: the page may be offline and not kept, or its host changed under it.
const NO_TABLE: &str =
    "A part of the page that links need could not be loaded. Check the connection and try again.";

/// Opens the words of a link: its article is read, or it is said why not. Are they none, nothing happens.
fn open(words: &str, act: &Callback<Action>) -> bool {
    let Some(payload) = share::payload(words) else { return false };
    table::load(act.reform(move |_: bool| match table::with(|table| share::open(table, &payload)) {
        Some(Ok(shared)) => Action::Receive(Rc::new(shared)),
        Some(Err(OpenError::Locked)) => Action::Locked(share::sealed(&payload).map(Into::into)),
        Some(Err(error)) => Action::Say(error.to_string()),
        None => Action::Say(NO_TABLE.to_owned()),
    }));
    true
}

/// Opens the payload that a passphrase has unlocked.
pub(super) fn unlocked(act: &Callback<Action>) -> Callback<String> {
    let act = act.clone();
    Callback::from(move |payload: String| {
        if !open(&payload, &act) {
            act.emit(Action::Say(OpenError::Damaged.to_string()));
        }
    })
}

/// Opens the link that the page was opened by, and every other that is opened in this tab. When the reader starts over,
/// the address forgets the link, so that the same one can be opened again.
#[hook]
pub(super) fn use_links(state: &UseReducerHandle<State>, act: &Callback<Action>) {
    use_effect_with(act.clone(), |act| {
        let act = act.clone();
        let follow = move || {
            open(&address::fragment(), &act);
        };
        follow();
        let listener = address::on_fragment(follow);
        move || drop(listener)
    });
    let empty = state.stage == Stage::Writing && state.article.blocks().is_empty() && state.before.is_some();
    use_effect_with(empty, |empty| {
        if *empty {
            address::clear_fragment();
        }
    });
}

/// What analysing again would change in an article that came by a link; known a moment after the article stands.
#[hook]
pub(super) fn use_difference(state: &UseReducerHandle<State>) -> Option<AttrValue> {
    let difference = use_state(|| None::<AttrValue>);
    let set = difference.setter();
    use_effect_with(
        (state.article.clone(), state.published, state.sent.clone()),
        move |(article, published, sent)| {
            set.set(None);
            let (article, published) = (article.clone(), published.map(Into::into));
            let waiting = sent.clone().map(|sent| {
                Timeout::new(50, move || {
                    let found = js::with_names(|names| gloss_engine::annotate(&article, names, published));
                    set.set(Some(Difference::between(&sent, &found).told().into()));
                })
            });
            move || drop(waiting)
        },
    );
    (*difference).clone()
}

/// What is shared.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The article and all that the reader made of it.
    pub(super) state: State,
    /// What was found in it.
    pub(super) found: Rc<Vec<Annotation>>,
    /// Where actions go.
    pub(super) act: Callback<Action>,
}

/// Packs the article, and offers the link.
#[component]
pub(super) fn Sharing(props: &Props) -> Html {
    let with_notes = use_state(|| true);
    let notes = *with_notes;
    // Until it is known whether the table is here, nothing can be packed.
    let loaded = use_state(|| None);
    use_effect_with(loaded.setter(), |loaded| {
        let loaded = loaded.clone();
        table::load(Callback::from(move |here: bool| loaded.set(Some(here))));
    });
    let payload = use_memo(
        (props.state.article.clone(), props.found.clone(), props.state.edits.clone(), notes, *loaded),
        |(.., loaded)| match table::with(|table| {
            share::pack(table, &sharing::shared(&props.state, &props.found, notes))
        }) {
            Some(Ok(payload)) => Ok(AttrValue::from(payload)),
            Some(Err(error)) => Err(AttrValue::from(error.to_string())),
            None if loaded.is_none() => Err("The link is being packed.".into()),
            None => Err(NO_TABLE.into()),
        },
    );
    html! {
        <ShareDialog
            payload={(*payload).clone()}
            has_notes={props.state.edits.all().any(sharing::is_note)}
            with_notes={notes}
            choose_notes={Callback::from(move |with| with_notes.set(with))}
            act={props.act.clone()}
        />
    }
}
