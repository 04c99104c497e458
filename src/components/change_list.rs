//! What changed from the version before: figures first, then names, then words.

use super::more::use_more;
use crate::state::{Action, Opened, Side};
use crate::view::{self, ChangeRow};
use gloss_engine::changes::What;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The changes, figures first.
    pub changes: Rc<[ChangeRow]>,
    /// What is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The changes, each kind under its heading; a click brings the place.
#[component]
pub fn ChangeList(props: &Props) -> Html {
    let (shown, more) = use_more(props.changes.len(), None);
    let row = |row: &ChangeRow| {
        let place = row.place;
        let words = html! {
            <>
                <span class="became">
                    if !row.before.is_empty() { <del>{ &row.before }</del> }
                    { match (row.before.is_empty(), row.after.is_empty()) {
                        (false, false) => " became ",
                        (true, _) => "new: ",
                        (_, true) => " is gone",
                    } }
                    if !row.after.is_empty() { <ins>{ &row.after }</ins> }
                </span>
                if let Some((before, after)) = &row.values {
                    <span class="values">{ format!("{before} → {after}") }</span>
                }
                <span class="context">{ &row.lead }<b>{ &row.after }</b>{ &row.rest }</span>
            </>
        };
        let current = props.opened.is_some_and(|opened| opened.span == place);
        let open = props.act.reform(move |_: MouseEvent| Action::Open(place, Side::Lists));
        html! {
            <li key={format!("{}-{}-{}", place.start, place.end, row.before)} class="row" aria-current={current.then_some("true")}>
                if row.after.is_empty() {
                    <div class="taken-out">{ words }</div>
                } else {
                    <button type="button" onclick={open}>{ words }</button>
                }
            </li>
        }
    };
    html! {
        <section id="changes" tabindex="-1" class="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">{ "What changed" }</h2>
            <p class="flag">{ view::change_summary(&props.changes) }</p>
            { for props.changes[..shown].chunk_by(|one, other| one.what == other.what).map(|rows| html! {
                <div key={heading(rows[0].what)}>
                    <h3>{ heading(rows[0].what) }</h3>
                    <ul>{ for rows.iter().map(row) }</ul>
                </div>
            }) }
            { more }
            <button type="button" class="seen" onclick={props.act.reform(|_: MouseEvent| Action::EndCompare)}>
                { "Close the comparison" }
            </button>
        </section>
    }
}

fn heading(what: What) -> &'static str {
    match what {
        What::Figure => "Figures",
        What::Name => "Names",
        What::Words => "Words",
    }
}
