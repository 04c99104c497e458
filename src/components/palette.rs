//! The command palette: every action by its name, with its key.

use crate::state::{Action, State};
use crate::view::{Command, Does, View};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// What the palette offers.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is known, and what is shown: they tell what can be done.
    pub state: Rc<State>,
    /// What is shown.
    pub view: Rc<View>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// Leads to a part of the page.
    pub go: Callback<&'static str>,
}

/// A field to type in, and what can be done. The browser gives the keyboard back to where it was.
#[component]
pub fn Palette(props: &Props) -> Html {
    let dialog = use_node_ref();
    let typed = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            let _ = dialog.as_ref().map(HtmlDialogElement::show_modal);
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }
    let commands = props.view.commands(&props.state, &typed);
    let at = (*chosen).min(commands.len().saturating_sub(1));
    let current = use_node_ref();
    {
        let current = current.clone();
        use_effect_with(at, move |_| {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            if let Some(current) = current.cast::<Element>() {
                current.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    let run = {
        let (act, go) = (props.act.clone(), props.go.clone());
        Callback::from(move |does: Does| {
            act.emit(Action::Dialog(None));
            let (act, go) = (act.clone(), go.clone());
            // Once the palette is gone: what is done may take the keyboard elsewhere.
            Timeout::new(0, move || match does {
                Does::Act(action) => act.emit(action),
                Does::Go(id) => go.emit(id),
            })
            .forget();
        })
    };
    let oninput = {
        let (typed, chosen) = (typed.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(
                event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
            );
            chosen.set(0);
        })
    };
    let onkeydown = {
        let (run, chosen, commands) = (run.clone(), chosen.clone(), commands.clone());
        let (typed, view, state) = (typed.clone(), props.view.clone(), props.state.clone());
        Callback::from(move |event: KeyboardEvent| {
            // What is typed here is no key of the page.
            event.stop_propagation();
            let all = commands.len().max(1);
            match &*event.key() {
                // Keys with which a word is still being put together are its own.
                _ if event.is_composing() => return,
                "ArrowDown" => chosen.set((at + 1) % all),
                "ArrowUp" => chosen.set((at + all - 1) % all),
                "Enter" => {
                    // Who types fast is ahead of what is drawn.
                    let now = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
                    let ahead = now.filter(|now| *now != *typed).map(|now| view.commands(&state, &now));
                    let command = ahead.as_ref().map_or(commands.get(at), |ahead| ahead.first());
                    if let Some(command) = command {
                        run.emit(command.does.clone());
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let option = |(place, command): (usize, &Command)| {
        let does = command.does.clone();
        let onclick = run.reform(move |_: MouseEvent| does.clone());
        html! {
            <li ref={if place == at { current.clone() } else { NodeRef::default() }} id={option_id(place)} role="option" aria-selected={(place == at).to_string()} {onclick}>
                <span>{ &command.name }</span>
                if !command.key.is_empty() { <kbd>{ &command.key }</kbd> }
            </li>
        }
    };
    let closed = props.act.reform(|_: Event| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="palette" aria-label="Actions" onclose={closed}>
                <input
                    type="text"
                    role="combobox"
                    aria-label="What to do"
                    aria-expanded="true"
                    aria-controls="palette-options"
                    aria-activedescendant={(!commands.is_empty()).then(|| option_id(at))}
                    placeholder="What to do"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="100"
                    {oninput}
                    {onkeydown}
                />
                <ul id="palette-options" role="listbox" aria-label="Actions">
                    { for commands.iter().enumerate().map(option) }
                </ul>
                if commands.is_empty() { <p class="hint" role="status">{ "No action has this name." }</p> }
        </dialog>
    }
}

fn option_id(place: usize) -> String {
    format!("command-{place}")
}
