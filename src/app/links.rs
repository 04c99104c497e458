//! Links that come to this tab, and the one that goes out.

use super::files::{Instead, Props};
use crate::browser::address;
use crate::browser::desk::{self, Question, use_answer};
use crate::browser::tabs::{self, Memo};
use crate::components::share_dialog::ShareDialog;
use crate::correction;
use crate::js;
use crate::sharing::{self, Difference};
use crate::state::{Action, Dialog, Stage, State};
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
                act.emit(Action::read(text));
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

/// What this Gloss finds in an article that came from others.
#[derive(Clone, PartialEq)]
pub(super) struct Again {
    /// The annotations.
    pub(super) found: Rc<Vec<Annotation>>,
    /// What they would change: "2 marks more".
    pub(super) difference: AttrValue,
}

/// What analysing again would give; known a moment after the article stands.
#[hook]
pub(super) fn use_again(state: &UseReducerHandle<State>) -> Option<Again> {
    let again = use_state(|| None::<Again>);
    let set = again.setter();
    use_effect_with(
        (state.article.clone(), state.published, state.sent.clone()),
        move |(article, published, sent)| {
            set.set(None);
            let (article, published) = (article.clone(), published.map(Into::into));
            let waiting = sent.clone().map(|sent| {
                Timeout::new(50, move || {
                    let found = js::with_names(|names| gloss_engine::annotate(&article, names, published));
                    let difference = Difference::between(&sent, &found).told().into();
                    set.set(Some(Again { found: Rc::new(found), difference }));
                })
            });
            move || drop(waiting)
        },
    );
    (*again).clone().filter(|_| state.sent.is_some())
}

/// Packs the article, and offers the link; a file, where it fits nowhere.
#[component]
pub(super) fn Sharing(props: &Props) -> Html {
    let with_notes = use_state(|| true);
    let notes = *with_notes;
    let at_place = use_state(|| props.state.dialog == Some(Dialog::SharePlace));
    let opened = props.state.opened.map(|opened| opened.span);
    let place = opened.filter(|_| *at_place);
    let json = use_memo(
        (props.state.article.clone(), props.found.clone(), props.state.edits.clone(), notes, place),
        |_| AttrValue::from(gloss::write(&sharing::shared(&props.state, &props.found, notes, place).into())),
    );
    let packed = use_answer(Some(Question { verb: "pack_link", words: vec![(*json).clone()] }));
    html! {
        <ShareDialog
            payload={packed}
            has_notes={props.state.edits.all().any(sharing::is_note)}
            with_notes={notes}
            choose_notes={Callback::from(move |with| with_notes.set(with))}
            place={opened.map(|place| AttrValue::from(correction::quoted(props.state.article.text(), place)))}
            at_place={*at_place}
            choose_place={Callback::from(move |at| at_place.set(at))}
            instead={html! {
                <Instead
                    state={if notes { props.state.clone() } else { sharing::without_notes(&props.state) }}
                    found={props.found.clone()}
                    marks={props.marks.clone()}
                    act={props.act.clone()}
                />
            }}
            act={props.act.clone()}
        />
    }
}
