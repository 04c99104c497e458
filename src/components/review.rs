//! The marks that nobody is sure of, one after the other.

use crate::state::{Action, Opened, Side};
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::prelude::*;

/// What the line shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The unsure marks in the order of the text; at least one.
    pub unsure: Rc<[Span]>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The unsure mark after `from` or before it, going round; the first or last where nothing is open.
pub fn neighbour(unsure: &[Span], from: Option<Span>, forwards: bool) -> Option<Span> {
    let (first, last) = (unsure.first(), unsure.last());
    let next = match from {
        None if forwards => first,
        None => last,
        Some(from) if forwards => unsure.iter().find(|&&span| span > from).or(first),
        Some(from) => unsure.iter().rev().find(|&&span| span < from).or(last),
    };
    next.copied()
}

/// How many marks are unsure, and the buttons that lead from one to the next.
#[component]
pub fn Review(props: &Props) -> Html {
    let opened = props.opened.map(|opened| opened.span);
    let go = |forwards: bool| {
        let next = neighbour(&props.unsure, opened, forwards).unwrap_or_default();
        props.act.reform(move |_: MouseEvent| Action::Open(next, Side::Lists))
    };
    let all = props.unsure.len();
    let place = opened.and_then(|opened| props.unsure.binary_search(&opened).ok());
    html! {
        <section class="review" aria-label="Marks to check">
            <p>{ place.map_or_else(|| format!("{all} unsure"), |place| format!("{} of {all} unsure", place + 1)) }</p>
            <button type="button" aria-label="Previous unsure mark" onclick={go(false)}>{ "‹" }</button>
            <button type="button" aria-label="Next unsure mark" onclick={go(true)}>{ "›" }</button>
        </section>
    }
}
