//! The figures of the article with their values, each in its sentence.

use super::more::use_more;
use crate::state::{Action, Opened, Side};
use crate::view::FigureRow;
use crate::wording;
use std::rc::Rc;
use yew::prelude::*;

/// What the table shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The figures in the order of the text.
    pub figures: Rc<[FigureRow]>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The `id` of a figure's row, by where its mark starts.
pub fn row_id(start: usize) -> String {
    format!("figure-{start}")
}

/// The figures as a table of value, words and sentence.
#[component]
pub fn FigureTable(props: &Props) -> Html {
    let (shown, more) = use_more(
        props.figures.len(),
        props.opened.and_then(|opened| props.figures.iter().position(|row| row.span == opened.span)),
    );
    let row = |row: &FigureRow| {
        let span = row.span;
        let start = span.start;
        let open = props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
        let current = props.opened.is_some_and(|opened| opened.span == span);
        html! {
            <tr
                key={start}
                id={row_id(start)}
                class="row"
                role="row"
                aria-current={current.then_some("true")} onclick={open}>
                <td class="value" role="cell">
                    { match &row.value {
                        Some(value) => html! { value },
                        None => html! { <span class="open" title="The article does not tell">{ "open" }</span> },
                    } }
                </td>
                <th scope="row" role="rowheader">
                    <button type="button" data-kind={row.kind.label()} title={wording::kind(row.kind)}>
                        { &row.words }
                    </button>
                    if row.checked {
                        <span class="ticked">{ "checked" }</span>
                    }
                    if let Some(measure) = &row.measure {
                        <span class="measure">{ measure }</span>
                    }
                </th>
                <td class="sentence" role="cell"><span>{ &row.before }<b>{ &row.words }</b>{ &row.after }</span></td>
            </tr>
        }
    };
    html! {
        <section id="figures" tabindex="-1" class="figures" aria-labelledby="figures-title">
            <h2 id="figures-title">{ "Figures" }</h2>
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ "Value" }</th>
                        <th scope="col" role="columnheader">{ "Words" }</th>
                        <th scope="col" role="columnheader">{ "Sentence" }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for props.figures[..shown].iter().map(row) }</tbody>
            </table>
            { more }
        </section>
    }
}
