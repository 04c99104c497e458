//! Who said what: the quotes of the article by speaker; a click brings the quote.

use super::more::use_more;
use crate::state::{Action, Opened, Side};
use crate::view::{QuoteRow, Said};
use crate::wording;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The quotes by speaker; those of nobody last.
    pub quotes: Rc<[Said]>,
    /// What is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The speakers, each with what they said.
#[component]
pub fn QuoteList(props: &Props) -> Html {
    let is_open = |quote: &QuoteRow| props.opened.is_some_and(|opened| opened.span == quote.span);
    let all = || props.quotes.iter().flat_map(|said| &said.quotes);
    let (shown, more) = use_more(all().count(), all().position(is_open));
    let row = |quote: &QuoteRow| {
        let span = quote.span;
        let open = props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
        html! {
            <li key={span.start} class="row" aria-current={is_open(quote).then_some("true")}>
                <button type="button" data-direct={quote.direct.then_some("")} onclick={open}>
                    <span class="words">{ &quote.words }</span>
                    if !quote.told.is_empty() {
                        <span class="told">{ &quote.told }</span>
                    }
                </button>
            </li>
        }
    };
    let speaker = |said: &Said, shown: usize| {
        let heading = match &said.who {
            Some(who) => html! {
                <>
                    <span class="name" data-kind={said.kind.map(gloss_engine::annotation::Kind::label)}>{ &who.name }</span>
                    if let Some(about) = &who.about { <span class="about">{ about }</span> }
                </>
            },
            None => html! { <span class="nobody">{ "No speaker is named" }</span> },
        };
        html! {
            <div key={said.quotes[0].span.start} data-unattributed={said.who.is_none().then_some("")}>
                <h3>{ heading }</h3>
                <ul>{ for said.quotes[..shown].iter().map(row) }</ul>
            </div>
        }
    };
    // Who says much may have some rows now and the others later.
    let mut left = shown;
    let shown = props.quotes.iter().map_while(|said| {
        let rows = said.quotes.len().min(left);
        left -= rows;
        (rows > 0).then(|| speaker(said, rows))
    });
    let open = props.quotes.iter().filter(|said| said.who.is_none()).map(|said| said.quotes.len()).sum();
    html! {
        <section id="quotes" class="quotes" aria-labelledby="quotes-title">
            <h2 id="quotes-title">{ "Who said what" }</h2>
            if open > 0 {
                <p class="flag">{ wording::unattributed(open) }</p>
            }
            { for shown }
            { more }
        </section>
    }
}
