//! The keys, told in the page.

use crate::keys;
use crate::wording;
use gloss_engine::annotation::Kind;
use yew::prelude::*;

/// The keys of the article, folded away until they are asked for.
#[component]
pub fn KeyHelp() -> Html {
    html! {
        <details class="key-help" id="keys">
            <summary>{ "Keys" }</summary>
            <p>{ "The kinds and Delete work while a mark or a paragraph has the keyboard: Tab leads there. Single keys can be \
                switched off among the actions." }</p>
            <dl>
                { for keys::OTHERS.iter().map(|(key, told)| html! {
                    <div><dt><kbd>{ *key }</kbd></dt><dd>{ *told }</dd></div>
                }) }
                { for Kind::ALL.into_iter().map(|kind| html! {
                    <div><dt><kbd>{ keys::of(kind) }</kbd></dt><dd>{ wording::kind(kind) }</dd></div>
                }) }
            </dl>
        </details>
    }
}
