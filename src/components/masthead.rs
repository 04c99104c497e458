//! The line on top: whose page this is, and what can be done with the article.

use crate::state::{Action, Dialog, Stage, Subject};
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

/// The years an article may be dated in: newspapers are younger than the first, and their dates older than the last.
const YEARS: std::ops::Range<i16> = 1600..2200;

/// The line on top of the page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let send = |action: Action| {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    let set_date = {
        let (act, shown) = (props.act.clone(), props.published);
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let date = published::read(&input.value())
                .map(Published::date)
                .filter(|date| YEARS.contains(&date.year()));
            // While a year is typed, digit by digit, it is none yet.
            if date.is_none() && !input.value().is_empty() {
                return;
            }
            if date.is_none() {
                // What is cleared falls back to what the article says; the box has to show it again.
                input.set_value(&shown.map(|date| published::iso(date.into())).unwrap_or_default());
            }
            act.emit(Action::Date(date));
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
                            min="1600-01-01"
                            max="2199-12-31"
                            value={props.published.map(|date| published::iso(date.into())).unwrap_or_default()}
                            onchange={set_date}
                        />
                    </label>
                    if props.published.is_some() && !props.set {
                        <span class="hint">{ "from its dateline" }</span>
                    }
                    <button type="button" aria-keyshortcuts="/" onclick={send(Action::Focus(Subject::Words("".into())))}>
                        { "Find" }
                    </button>
                    <button type="button" onclick={send(Action::Dialog(Some(Dialog::Share)))}>{ "Share" }</button>
                    <button
                        type="button"
                        aria-haspopup="dialog"
                        aria-keyshortcuts="Control+K"
                        onclick={send(Action::Dialog(Some(Dialog::Palette)))}
                    >
                        { "Actions" }
                    </button>
                    <button type="button" class="rare" onclick={send(Action::EditText)}>{ "Edit text" }</button>
                    <button
                        type="button"
                        class="rare"
                        aria-label="Compare with another version"
                        title="Compare with another version"
                        onclick={send(Action::Compare)}
                    >
                        { "Compare" }
                    </button>
                    <button type="button" class="rare" onclick={send(Action::StartOver)}>{ "New" }</button>
                </div>
            }
        </header>
    }
}
