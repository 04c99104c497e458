//! The names of the article by kind, a row for each person, organisation, place; a click lights the name up
//! and leads from mention to mention.

use super::more::use_more;
use crate::state::{Action, Opened, Subject};
use crate::view::{NameRow, STEPS, Who};
use crate::wording;
use gloss_engine::annotation::Kind;
use std::fmt::Write;
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

/// Where a name stands in the article, from its beginning at the left to its end.
fn line(kind: Kind, spread: &[u8]) -> Html {
    let mut path = String::new();
    for step in spread {
        let _ = write!(path, "M{step}.5 0v4");
    }
    html! {
        <svg class="spread" data-kind={kind.label()} viewBox={format!("0 0 {STEPS} 4")} preserveAspectRatio="none" aria-hidden="true">
            <path class="line" d={format!("M0 2h{STEPS}")} />
            <path d={path} />
        </svg>
    }
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
        let open = props.act.reform(move |_: MouseEvent| Action::Focus(Subject::Mark(next)));
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
                    { line(row.kind, &row.spread) }
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
        <section id="entities" tabindex="-1" class="names" aria-labelledby="names-title">
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
