//! The reader's notes, with their tags as a filter; and those whose words are gone.

use super::more::use_more;
use crate::state::{Action, Opened, Side};
use crate::view::NoteRow;
use gloss_engine::edits::{LostNote, Note};
use gloss_engine::sorting;
use std::rc::Rc;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The notes in the order of the text.
    pub notes: Rc<[NoteRow]>,
    /// Those whose words are gone.
    pub lost: Rc<[LostNote]>,
    /// What is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The notes; where they have tags, a press on one leaves those with it.
#[component]
pub fn NoteList(props: &Props) -> Html {
    let chosen = use_state(|| None::<Rc<str>>);
    let mut tags: Vec<Rc<str>> = props.notes.iter().flat_map(|row| row.note.tags()).cloned().collect();
    sorting::sort(&mut tags);
    tags.dedup();
    // A tag that is gone with its last note chooses nothing.
    let filter = (*chosen).clone().filter(|tag| tags.binary_search(tag).is_ok());
    let rows: Vec<&NoteRow> = props
        .notes
        .iter()
        .filter(|row| filter.as_ref().is_none_or(|tag| row.note.tags().contains(tag)))
        .collect();
    let (shown, more) = use_more(
        rows.len(),
        props.opened.and_then(|opened| rows.iter().position(|row| row.span == opened.span)),
    );
    let tag = |tag: &Rc<str>| {
        let pressed = filter.as_ref() == Some(tag);
        let (chosen, next) = (chosen.clone(), (!pressed).then(|| tag.clone()));
        let onclick = Callback::from(move |_: MouseEvent| chosen.set(next.clone()));
        html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}>{ &**tag }</button> }
    };
    let row = |row: &&NoteRow| {
        let span = row.span;
        let open = props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
        let current = props.opened.is_some_and(|opened| opened.span == span);
        html! {
            <li key={format!("{}-{}", span.start, span.end)} class="row" aria-current={current.then_some("true")}>
                <button type="button" onclick={open}>
                    <span class="on"><span class="name" data-kind={row.kind.map(gloss_engine::annotation::Kind::label)}>{ &row.words }</span></span>
                    { words_of(&row.note) }
                </button>
            </li>
        }
    };
    html! {
        <section id="notes" class="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{ "Notes" }</h2>
            if !tags.is_empty() {
                <div class="tags" role="group" aria-label="Show the notes with a tag">{ for tags.iter().map(tag) }</div>
            }
            <ul>{ for rows[..shown].iter().map(row) }</ul>
            { more }
            if !props.lost.is_empty() {
                <h3>{ "Their words are gone from the text" }</h3>
                <ul class="lost">
                    { for props.lost.iter().map(|lost| html! {
                        <li><span class="on">{ format!("“{}”", lost.words) }</span>{ words_of(&lost.note) }</li>
                    }) }
                </ul>
            }
        </section>
    }
}

fn words_of(written: &Note) -> Html {
    html! {
        <>
            <span class="text">{ written.text() }</span>
            if !written.tags().is_empty() {
                <span class="tags">{ for written.tags().iter().map(|tag| html! { <span>{ &**tag }</span> }) }</span>
            }
        </>
    }
}
