//! The card of words that are no mark: a quote, or what the reader notes.

use super::note_form::NoteForm;
use crate::correction::Correction;
use crate::state::{Action, Dialog};
use crate::view::Stretch;
use std::rc::Rc;
use yew::prelude::*;

/// What the card shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub stretch: Stretch,
    /// Is the reader about to write a note?
    pub noting: bool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The words, who said them, and the note on them.
#[component]
pub fn StretchCard(props: &Props) -> Html {
    let Stretch { span, words, said, note, checked } = &props.stretch;
    let tick = Correction::Check(Rc::new([*span]), !checked);
    html! {
        <section class="card" aria-label="The words">
            <header>
                <p class="kind">{ said.as_ref().map_or(AttrValue::from("Words of the article"), AttrValue::clone) }</p>
                { link_to_it(&props.act) }
                <button
                    type="button"
                    class="close"
                    aria-label="Close"
                    onclick={props.act.reform(|_: MouseEvent| Action::Close)}
                >
                    { "×" }
                </button>
            </header>
            <p class="words stretch">{ words }</p>
            <NoteForm
                span={*span}
                note={note.clone()}
                checked={*checked}
                {tick}
                noting={props.noting}
                act={props.act.clone()}
            />
        </section>
    }
}

/// The button by which the article is shared as it is seen from this card.
pub(super) fn link_to_it(act: &Callback<Action>) -> Html {
    let share = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::SharePlace)));
    html! { <button type="button" class="link" onclick={share}>{ "Link to it" }</button> }
}
