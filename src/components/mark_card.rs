//! The card of the mark that is open: whom it means or what it stands for, and why it is marked.

use super::mark_editor::MarkEditor;
use super::note_form::NoteForm;
use super::stretch_card::link_to_it;
use crate::state::{Action, Side, Subject};
use crate::view::Card;
use crate::wording;
use gloss_engine::span::Span;
use yew::prelude::*;

/// What the card shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The mark.
    pub card: Card,
    /// Is the reader about to write a note?
    pub noting: bool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// One mark in words.
#[component]
pub fn MarkCard(props: &Props) -> Html {
    let Card {
        kind,
        words,
        who,
        value,
        measure,
        basis,
        why,
        sure,
        by_reader,
        sharing,
        mention: (place, mentions),
        neighbours,
        counted,
        ..
    } = &props.card;
    let go = |span: Span| props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
    let told = |term: &'static str, words: &Option<AttrValue>| {
        words.clone().map(|words| html! { <><dt>{ term }</dt><dd>{ words }</dd></> })
    };
    let span = props.card.span;
    let focus = props.act.reform(move |_: MouseEvent| Action::Focus(Subject::Mark(span)));
    html! {
        <section class="card" aria-label="The mark" data-by-reader={by_reader.then_some("")}>
            <header>
                <p class="kind" data-kind={kind.label()}>{ wording::kind(*kind) }</p>
                if *counted {
                    <button type="button" class="link focus" aria-keyshortcuts="F" onclick={focus}>{ "Focus" }</button>
                }
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
            <p class="words">{ who.as_ref().map_or(words, |who| &who.name) }</p>
            if let Some(about) = who.as_ref().and_then(|who| who.about.as_ref()) {
                <p class="about">{ about }</p>
            }
            if let Some(value) = value {
                <p class="value">{ value }</p>
            } else if kind.is_figure() {
                <p class="value open">{ "The article does not tell its value." }</p>
            }
            <dl>
                { for told("of", measure) }
                { for told("against", basis) }
            </dl>
            <p class="why">
                { why }
                if *by_reader {
                    <span class="sure">{ "by you" }</span>
                } else if let Some(sure) = sure {
                    <span class="sure">{ sure }</span>
                }
            </p>
            if !sharing.is_empty() {
                <p class="sharing">
                    <span>{ "Here too: " }</span>
                    { for sharing.iter().map(|other| html! {
                        <button
                            type="button"
                            class="link"
                            data-kind={other.kind.label()}
                            title={wording::kind(other.kind)}
                            onclick={go(other.span)}
                        >
                            { &other.words }
                        </button>
                    }) }
                </p>
            }
            if !counted {
                <p class="why">{ "It stands in a related headline and is not counted." }</p>
            } else if *mentions > 1 {
                <p class="mentions">
                    <button type="button" aria-label="Previous mention" onclick={go(neighbours.0)}>{ "‹" }</button>
                    <span>{ format!("{place} of {mentions} mentions") }</span>
                    <button type="button" aria-label="Next mention" onclick={go(neighbours.1)}>{ "›" }</button>
                </p>
            }
            <NoteForm
                span={props.card.span}
                note={props.card.note.clone()}
                checked={props.card.checked}
                tick={props.card.tick.clone()}
                noting={props.noting}
                act={props.act.clone()}
            />
            <MarkEditor card={props.card.clone()} act={props.act.clone()} />
        </section>
    }
}
