//! The line on top: whose page this is, and what can be done with the article.

use crate::state::{Action, Stage};
use gloss_engine::published::{self, Published};
use jiff::civil::Date;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the masthead shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Is the reader writing or reading?
    pub stage: Stage,
    /// The article's date, set by the reader or told by the article.
    pub published: Option<Date>,
    /// Was it the reader who set it?
    pub set: bool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The line on top of the page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let send = |action: Action| {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    let set_date = {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            act.emit(Action::Date(
                input.and_then(|input| published::read(&input.value())).map(Published::date),
            ));
        })
    };
    html! {
        <header class="masthead">
            <p class="wordmark"><span>{ "Gloss" }</span></p>
            if props.stage == Stage::Reading {
                <div class="tools">
                    <label class="date">
                        <span>{ "Article dated" }</span>
                        <input
                            type="date"
                            value={props.published.map(iso).unwrap_or_default()}
                            onchange={set_date}
                        />
                    </label>
                    if props.published.is_some() && !props.set {
                        <span class="hint">{ "from its dateline" }</span>
                    }
                    <button type="button" onclick={send(Action::EditText)}>{ "Edit text" }</button>
                    <button type="button" onclick={send(Action::StartOver)}>{ "New" }</button>
                </div>
            }
        </header>
    }
}

/// A date as a date input holds it.
fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}
