//! The reader's words: what is always marked and what never, in every article.

use crate::state::Action;
use crate::wording;
use gloss_engine::vocabulary::Vocabulary;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words with what they are.
    pub words: Rc<Vocabulary>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// Saves the list as a file.
    pub save: Callback<()>,
}

/// The words, each of which can be forgotten.
#[component]
pub fn WordList(props: &Props) -> Html {
    let row = |words: &Rc<str>, told: String| {
        let (list, forgotten) = (props.words.clone(), words.clone());
        let forget = props.act.reform(move |_: MouseEvent| {
            let mut list = (*list).clone();
            list.forget(&forgotten);
            Action::Words(Rc::new(list))
        });
        html! {
            <li key={&**words}>
                <b>{ &**words }</b>
                <span class="hint">{ told }</span>
                <button type="button" class="close" aria-label={format!("Forget “{words}”")} onclick={forget}>
                    { "×" }
                </button>
            </li>
        }
    };
    html! {
        <details class="taught">
            <summary>{ "Your words, in every article" }</summary>
            <ul>{ for props.words.all().iter().map(|(words, meaning)| row(words, wording::meant(*meaning))) }</ul>
            <button type="button" onclick={props.save.reform(|_: MouseEvent| ())}>{ "Save the words as a file" }</button>
            <span class="hint">{ "“Read a backup” reads it." }</span>
        </details>
    }
}
