//! What a reader can put right about one mark: its kind, its borders, its value, whom it means.

use super::kind_picker::KindPicker;
use crate::correction::{Correction, Reach};
use crate::state::Action;
use crate::view::Card;
use crate::wording;
use gloss_engine::edits::Change;
use gloss_engine::span::Span;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the editor shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The mark.
    pub card: Card,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// How a border moves, the sign of its button, and its name.
type Move = (Change, &'static str, &'static str);

/// The four ways in which a mark's borders move, as their buttons say them: each border with its two.
const BORDERS: [(&str, [Move; 2]); 2] = [
    (
        "Start",
        [
            (Change::TakeBefore, "←", "Take the word before"),
            (Change::LeaveFirst, "→", "Leave the first word"),
        ],
    ),
    (
        "End",
        [(Change::LeaveLast, "←", "Leave the last word"), (Change::TakeAfter, "→", "Take the word after")],
    ),
];

/// The tools, folded away until they are asked for.
#[component]
pub fn MarkEditor(props: &Props) -> Html {
    let everywhere = use_state(|| false);
    let value = use_node_ref();
    let Card { kind, span, places, called, forms, others, typed, .. } = &props.card;
    let (kind, span, places) = (*kind, *span, *places);
    let correct =
        |correction: Correction| props.act.reform(move |_: MouseEvent| Action::Correct(correction.clone()));
    let many = places > 1;
    let reach = if many && *everywhere { Reach::Everywhere } else { Reach::Here };
    let pick = props.act.reform(move |kind| Action::Correct(Correction::Mark(span, kind, reach)));
    let toggle = Callback::from(move |_: MouseEvent| everywhere.set(reach == Reach::Here));
    let teach = |meaning| props.act.reform(move |_: MouseEvent| Action::Teach(span, meaning));
    let set_value = {
        let (act, value, before) = (props.act.clone(), value.clone(), props.card.value_found.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = value.cast::<HtmlInputElement>() {
                act.emit(Action::Correct(Correction::Value(span, kind, field.value(), before.clone())));
            }
        })
    };
    let choose = |places: &[(Span, AttrValue)], meant: fn(Span, Span) -> Correction| {
        let (act, places) = (props.act.clone(), places.iter().map(|&(place, _)| place).collect::<Vec<_>>());
        Callback::from(move |event: Event| {
            let Some(list) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            // The first says what the list is for.
            let chosen = usize::try_from(list.selected_index() - 1).ok().and_then(|at| places.get(at));
            if let Some(&chosen) = chosen {
                act.emit(Action::Correct(meant(span, chosen)));
                list.set_selected_index(0);
            }
        })
    };
    let list = |label: &'static str, choices: &[(Span, AttrValue)], meant: fn(Span, Span) -> Correction| {
        html! {
            if !choices.is_empty() {
                <select aria-label={label} onchange={choose(choices, meant)}>
                    <option selected=true>{ label }</option>
                    { for choices.iter().map(|(place, words)| html! { <option key={place.start}>{ words }</option> }) }
                </select>
            }
        }
    };
    html! {
        <details class="editor">
            <summary>{ "Correct" }</summary>
            <KindPicker chosen={kind} {pick} />
            if many {
                <button
                    type="button"
                    class="everywhere"
                    aria-pressed={(reach == Reach::Everywhere).to_string()}
                    onclick={toggle}
                >
                    { format!("Everywhere in this article, {places} places") }
                </button>
            }
            <div class="borders">
                { for BORDERS.iter().map(|(border, changes)| html! {
                    <div role="group" aria-label={*border}>
                        <span>{ *border }</span>
                        { for changes.iter().map(|&(change, sign, name)| html! {
                            <button
                                type="button"
                                aria-label={name}
                                title={name}
                                onclick={correct(Correction::Move(span, kind, change))}
                            >
                                { sign }
                            </button>
                        }) }
                    </div>
                }) }
            </div>
            if kind.is_figure() {
                <form class="value-form" onsubmit={set_value}>
                    <label for="figure-value">{ "It stands for" }</label>
                    <input
                        key={format!("{}-{typed}", span.start)}
                        id="figure-value"
                        ref={value}
                        type="text"
                        autocomplete="off"
                        maxlength="200"
                        value={typed.clone()}
                    />
                    <button type="submit">{ "Set" }</button>
                </form>
            } else {
                <div class="meaning">
                    { list("The same as …", others, |span, other| Correction::Join(other, span)) }
                    { list("Best called …", forms, Correction::Name) }
                    if props.card.mention.1 > 1 {
                        <button type="button" onclick={correct(Correction::Part(span))}>
                            { format!("Not this {called}") }
                        </button>
                    }
                </div>
            }
            <button type="button" class="remove" onclick={correct(Correction::Remove(span, reach))}>
                { if reach == Reach::Everywhere { "Unmark everywhere" } else { "Unmark" } }
            </button>
            <div class="in-every" role="group" aria-label="In every article">
                <span>{ "In every article" }</span>
                <button type="button" onclick={teach(Some(kind))}>
                    { format!("Always {}", wording::kind_in_short(kind).to_ascii_lowercase()) }
                </button>
                <button type="button" onclick={teach(None)}>{ "Never mark" }</button>
            </div>
        </details>
    }
}
