//! A part of the margin that can be folded away, with its drawing and the same as a table.

use yew::prelude::*;

/// What the panel holds.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The name of its place on the page.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// What is drawn.
    pub children: Html,
    /// The same as a table.
    pub table: Html,
}

/// A heading that folds what is below it; the table is folded away at first.
#[component]
pub fn Panel(props: &Props) -> Html {
    html! {
        <details class="panel" id={&props.id} open=true>
            <summary><h2>{ &props.title }</h2></summary>
            { props.children.clone() }
            <details class="as-table">
                <summary>{ "As a table" }</summary>
                <table>{ props.table.clone() }</table>
            </details>
        </details>
    }
}

/// The head of a table.
pub fn head(columns: &[&'static str]) -> Html {
    html! {
        <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead>
    }
}
