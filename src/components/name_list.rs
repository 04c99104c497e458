//! The names of the article by kind, a row for each person, organisation, place; a click leads from mention to mention.

use super::more::use_more;
use crate::state::{Action, Opened, Side};
use crate::view::{NameRow, Who};
use crate::wording;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The names, by kind.
    pub names: Rc<[NameRow]>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The `id` of a name's row, by where the name first starts.
pub fn row_id(row: &NameRow) -> String {
    format!("name-{}", row.places[0].start)
}

/// The names, each kind under its heading.
#[component]
pub fn NameList(props: &Props) -> Html {
    let (shown, more) = use_more(
        props.names.len(),
        props.opened.and_then(|opened| {
            props.names.iter().position(|row| row.places.binary_search(&opened.span).is_ok())
        }),
    );
    let row = |row: &NameRow| {
        let place = props.opened.and_then(|opened| row.places.binary_search(&opened.span).ok());
        let next = row.places[place.map_or(0, |place| (place + 1) % row.places.len())];
        let open = props.act.reform(move |_: MouseEvent| Action::Open(next, Side::Lists));
        let Who { name, about } = &row.who;
        html! {
            <li key={row.places[0].start} id={row_id(row)} class="row" aria-current={place.map(|_| "true")}>
                <button type="button" onclick={open}>
                    <span class="title">
                        <span class="name" data-kind={row.kind.label()}>{ name }</span>
                        if row.places.len() > 1 {
                            <span class="count" aria-hidden="true">{ "×" }{ row.places.len() }</span>
                            <span class="visually-hidden">{ format!(", {} mentions", row.places.len()) }</span>
                        }
                    </span>
                    if row.checked {
                        <span class="ticked">{ "checked" }</span>
                    }
                    if let Some(about) = about {
                        <span class="about">{ about }</span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <section id="entities" class="names" aria-labelledby="names-title">
            <h2 id="names-title">{ "Names" }</h2>
            { for props.names[..shown].chunk_by(|one, other| one.kind == other.kind).map(|rows| html! {
                <div key={rows[0].kind.label()}>
                    <h3>{ wording::kinds(rows[0].kind) }</h3>
                    <ul>{ for rows.iter().map(row) }</ul>
                </div>
            }) }
            { more }
        </section>
    }
}
