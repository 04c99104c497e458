//! Links that come to this tab, and the one that goes out.

use crate::browser::address;
use crate::browser::desk::{self, Question, use_answer};
use crate::browser::tabs::{self, Memo};
use crate::components::share_dialog::ShareDialog;
use crate::js;
use crate::one::One;
use crate::sharing::{self, Difference};
use crate::state::{Action, Stage, State};
use gloo::timers::callback::Timeout;
use gloss_engine::annotation::Annotation;
use gloss_engine::formats::gloss;
use gloss_engine::share::{self, OpenError};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Opens the words of a link: its article is read, or it is said why not. Are they none, nothing happens.
fn open(words: &str, act: &Callback<Action>) -> bool {
    let Some(payload) = share::payload(words) else { return false };
    if let Some(bytes) = share::sealed(&payload) {
        act.emit(Action::Locked(Some(bytes.into())));
        return true;
    }
    let (act, question) = (act.clone(), Question { verb: "open_link", words: vec![payload.into()] });
    spawn_local(async move {
        act.emit(match desk::ask(&question).await.map(|json| gloss::read(&json)) {
            Ok(Ok(read)) => Action::Receive(Rc::new(read.dossier.into())),
            Ok(Err(refusal)) => Action::Say(refusal.to_string()),
            Err(refusal) => Action::Say(refusal.to_string()),
        });
    });
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

/// Opens the link or the text that the page was opened by, and every other that is opened in this tab. When the reader starts over,
/// the address forgets the link, so that the same one can be opened again.
#[hook]
pub(super) fn use_links(state: &UseReducerHandle<State>, act: &Callback<Action>) {
    use_effect_with(act.clone(), |act| {
        let act = act.clone();
        let follow = move || match address::text() {
            Some(text) => {
                // Left there, it would come again over what the reader has made of it.
                address::clear_fragment();
                act.emit(Action::Read(text));
            }
            None => drop(open(&address::fragment(), &act)),
        };
        // What was made of a link before the page was loaded anew is kept, and comes back by itself.
        if tabs::recall(Memo::Link).is_none_or(|known| known != address::fragment()) {
            follow();
        }
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
    pub(super) found: One<Vec<Annotation>>,
    /// Where actions go.
    pub(super) act: Callback<Action>,
}

/// Packs the article, and offers the link.
#[component]
pub(super) fn Sharing(props: &Props) -> Html {
    let with_notes = use_state(|| true);
    let notes = *with_notes;
    let json = use_memo(
        (props.state.article.clone(), props.found.clone(), props.state.edits.clone(), notes),
        |_| AttrValue::from(gloss::write(&sharing::shared(&props.state, &props.found, notes).into())),
    );
    let packed = use_answer(Some(Question { verb: "pack_link", words: vec![(*json).clone()] }));
    html! {
        <ShareDialog
            payload={packed.unwrap_or(Err("The link is being packed.".into()))}
            has_notes={props.state.edits.all().any(sharing::is_note)}
            with_notes={notes}
            choose_notes={Callback::from(move |with| with_notes.set(with))}
            act={props.act.clone()}
        />
    }
}
