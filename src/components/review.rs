//! The marks that nobody is sure of, one after the other, and the figures to look up.

use crate::state::{Action, Opened, Side, Subject};
use crate::view::next;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The unsure marks in the order of the text.
    pub unsure: Rc<[Span]>,
    /// How many figures are to be looked up.
    pub to_check: usize,
    /// What the article is dimmed for.
    pub subject: Option<Subject>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// How many marks are unsure, and the buttons that lead from one to the next.
#[component]
pub fn Review(props: &Props) -> Html {
    let opened = props.opened.map(|opened| opened.span);
    let go = |forwards: bool| {
        let to = next(&props.unsure, opened, forwards).unwrap_or_default();
        props.act.reform(move |_: MouseEvent| Action::Open(to, Side::Lists))
    };
    let all = props.unsure.len();
    let place = opened.and_then(|opened| props.unsure.binary_search(&opened).ok());
    let toggle = |subject: Subject, words: String| {
        let pressed = props.subject.as_ref() == Some(&subject);
        let action = if pressed { Action::EndFocus } else { Action::Focus(subject) };
        let onclick = props.act.reform(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class="subject" aria-pressed={pressed.to_string()} {onclick}>{ words }</button>
        }
    };
    let told =
        place.map_or_else(|| format!("{all} unsure"), |place| format!("{} of {all} unsure", place + 1));
    let figures = if props.to_check == 1 { "figure" } else { "figures" };
    html! {
        <section class="review" aria-label="Marks to check; press to see them alone">
            if all > 0 {
                { toggle(Subject::Unsure, told) }
                <button type="button" aria-label="Previous unsure mark" onclick={go(false)}>{ "‹" }</button>
                <button type="button" aria-label="Next unsure mark" onclick={go(true)}>{ "›" }</button>
            }
            if props.to_check > 0 {
                { toggle(Subject::ToCheck, format!("{} {figures} to check", props.to_check)) }
            }
        </section>
    }
}
