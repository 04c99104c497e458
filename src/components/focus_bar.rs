//! What the reader looks for: how often it stands in the article, the way from place to place, the way out; and the
//! box in which words to find are typed.

use crate::state::{Action, Focus, Subject};
use crate::view::{Lit, MOST_FOUND, next};
use gloss_engine::span::Span;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is looked for.
    pub focus: Focus,
    /// Where it stands.
    pub lit: Rc<Option<Lit>>,
    /// The mark that is open.
    pub opened: Option<Span>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The `id` of the box to find words.
pub const FIND_BOX: &str = "find-box";

/// The bar over the article.
#[component]
pub fn FocusBar(props: &Props) -> Html {
    let find = props.focus.is_find();
    let input = use_node_ref();
    {
        let input = input.clone();
        use_effect_with(find, move |_| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        });
    }
    let nothing = Rc::new([]) as Rc<[Span]>;
    let places = (*props.lit).as_ref().map_or(nothing, |lit| lit.places.clone());
    let at = if find { props.focus.at.map(|at| at.span) } else { props.opened };
    let step = {
        let (act, places) = (props.act.clone(), places.clone());
        Callback::from(move |forwards: bool| {
            if let Some(place) = next(&places, at, forwards) {
                act.emit(Action::Step(place));
            }
        })
    };
    let button = |name: &'static str, sign: &'static str, forwards: bool| {
        let onclick = step.reform(move |_: MouseEvent| forwards);
        html! {
            <button type="button" aria-label={name} title={name} disabled={places.is_empty()} {onclick}>{ sign }</button>
        }
    };
    let name = (*props.lit).as_ref().map(|lit| lit.name.clone()).unwrap_or_default();
    html! {
        <search class="focus-bar" aria-label="Focus">
            if let Subject::Words(words) = &props.focus.subject {
                { find_box(&input, words, &props.act, &step) }
            } else {
                <p class="name">{ name }</p>
            }
            <p class="places" aria-live="polite">{ told(&props.focus, &places, at) }</p>
            { button("Previous place", "‹", false) }
            { button("Next place", "›", true) }
            <button
                type="button"
                class="close"
                aria-label="End the focus"
                title="End the focus (Esc)"
                onclick={props.act.reform(|_: MouseEvent| Action::EndFocus)}
            >
                { "×" }
            </button>
        </search>
    }
}

/// How many places there are, and at which of them the reader is.
fn told(focus: &Focus, places: &[Span], at: Option<Span>) -> String {
    if matches!(&focus.subject, Subject::Words(words) if words.trim().is_empty()) {
        return String::new();
    }
    let all = match places.len() {
        0 => return "not found".to_owned(),
        MOST_FOUND => format!("{MOST_FOUND} or more"),
        all => all.to_string(),
    };
    match at.and_then(|at| places.binary_search(&at).ok()) {
        Some(place) => format!("{} of {all}", place + 1),
        None if places.len() == 1 => "1 place".to_owned(),
        None => format!("{all} places"),
    }
}

fn find_box(input: &NodeRef, words: &str, act: &Callback<Action>, step: &Callback<bool>) -> Html {
    let oninput = act.reform(|event: InputEvent| {
        let typed = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
        Action::Focus(Subject::Words(typed.unwrap_or_default().into()))
    });
    let onkeydown = {
        let (act, step) = (act.clone(), step.clone());
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            // Keys with which a word is still being put together are its own.
            _ if event.is_composing() => {}
            "Enter" => {
                event.prevent_default();
                step.emit(!event.shift_key());
            }
            // Who types ends the search, whatever card is open.
            "Escape" => {
                event.stop_propagation();
                act.emit(Action::EndFocus);
            }
            _ => {}
        })
    };
    html! {
        <input
            ref={input}
            id={FIND_BOX}
            type="text"
            aria-label="Find in the article"
            placeholder="Find in the article"
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            value={words.to_owned()}
            {oninput}
            {onkeydown}
        />
    }
}
