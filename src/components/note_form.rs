//! What the reader adds to a mark or a stretch: a tick, a note, tags.

use crate::correction::Correction;
use crate::state::{Action, Side};
use gloss_engine::edits::{LONGEST_NOTE, LONGEST_TAG, MOST_TAGS, Note};
use gloss_engine::span::Span;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

/// What the form shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The stretch.
    pub span: Span,
    /// The note on it.
    pub note: Note,
    /// Is it checked?
    pub checked: bool,
    /// What ticks it, or takes the tick away.
    pub tick: Correction,
    /// Is the reader about to write?
    pub noting: bool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The tick and the note; the field opens when it is asked for. What is typed is kept until it is saved or the card
/// closes.
#[component]
pub fn NoteForm(props: &Props) -> Html {
    let (text, tags) = (use_node_ref(), use_node_ref());
    {
        let text = text.clone();
        use_effect_with((props.noting, props.span), move |&(noting, _)| {
            if let Some(field) = text.cast::<HtmlElement>().filter(|_| noting) {
                let _ = field.focus();
            }
        });
    }
    let (span, form) = (props.span, use_node_ref());
    // What stands in the fields, where it is not what is noted already.
    let changed = {
        let (note, text, tags) = (props.note.clone(), text.clone(), tags.clone());
        move || {
            let (text, tags) = (text.cast::<HtmlTextAreaElement>()?, tags.cast::<HtmlInputElement>()?);
            Some(Note::new(&text.value(), &tags.value())).filter(|written| *written != note)
        }
    };
    let save = {
        let (act, changed) = (props.act.clone(), changed.clone());
        Callback::from(move |()| match changed() {
            Some(note) => act.emit(Action::Correct(Correction::Note(span, note))),
            None => act.emit(Action::Open(span, Side::Article)),
        })
    };
    let onsubmit = save.reform(|event: SubmitEvent| event.prevent_default());
    // Nothing that was typed is lost: who leaves the form, or closes the card, saves it.
    let onfocusout = {
        let (act, form, changed) = (props.act.clone(), form.clone(), changed.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            let stays = form.cast::<Node>().is_some_and(|form| form.contains(to.as_ref()));
            if let Some(note) = changed().filter(|_| !stays) {
                act.emit(Action::Correct(Correction::Note(span, note)));
            }
        })
    };
    let onkeydown = {
        let act = props.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Not while a word is being put together, as in Pinyin.
            if event.is_composing() {
                return;
            }
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                save.emit(());
            } else if event.key() == "Escape"
                && let Some(note) = changed()
            {
                act.emit(Action::Correct(Correction::Note(span, note)));
            }
        })
    };
    let ontoggle = {
        let text = text.clone();
        Callback::from(move |event: Event| {
            let open =
                event.target_dyn_into::<HtmlElement>().is_some_and(|details| details.has_attribute("open"));
            if let Some(field) = text.cast::<HtmlElement>().filter(|_| open) {
                let _ = field.focus();
            }
        })
    };
    let tick = {
        let tick = props.tick.clone();
        props.act.reform(move |_: MouseEvent| Action::Correct(tick.clone()))
    };
    let remove =
        props.act.reform(move |_: MouseEvent| Action::Correct(Correction::Note(span, Note::default())));
    let written = !props.note.is_empty();
    let joined: Vec<&str> = props.note.tags().iter().map(|tag| &**tag).collect();
    let joined = joined.join(", ");
    html! {
        <div class="noting">
            <button type="button" class="tick" aria-pressed={props.checked.to_string()} aria-keyshortcuts="V" onclick={tick}>
                { "Checked" }
            </button>
            if written {
                <div class="note">
                    if !props.note.text().is_empty() { <p>{ props.note.text() }</p> }
                    if !props.note.tags().is_empty() {
                        <ul class="tags" aria-label="Tags">
                            { for props.note.tags().iter().map(|tag| html! { <li>{ &**tag }</li> }) }
                        </ul>
                    }
                </div>
            }
            <details key={format!("{}-{}-{}-{joined}", span.start, span.end, props.note.text())} open={props.noting} {ontoggle}>
                <summary>{ if written { "Change the note" } else { "Add a note" } }</summary>
                <form class="note-form" ref={form} {onsubmit} {onkeydown} {onfocusout}>
                    <label for="note-text">{ "Note" }</label>
                    <textarea
                        id="note-text"
                        ref={text}
                        rows="3"
                        maxlength={LONGEST_NOTE.to_string()}
                        value={props.note.text().to_owned()}
                    />
                    <label for="note-tags">{ "Tags, with commas between" }</label>
                    <input
                        id="note-tags"
                        ref={tags}
                        type="text"
                        autocomplete="off"
                        maxlength={(MOST_TAGS * (LONGEST_TAG + 2)).to_string()}
                        value={joined}
                    />
                    <div class="row-of-buttons">
                        <button type="submit">{ "Save note" }</button>
                        if written {
                            <button type="button" class="remove" onclick={remove}>{ "Remove note" }</button>
                        }
                    </div>
                </form>
            </details>
        </div>
    }
}
