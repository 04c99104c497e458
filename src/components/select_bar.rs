//! The bar at selected words: what are they?

use super::kind_picker::KindPicker;
use crate::browser::selection;
use crate::correction::{Correction, Reach};
use crate::state::Action;
use gloss_engine::annotation::Kind;
use gloss_engine::span::Span;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words selected.
    pub span: Span,
    /// As they stand in the article.
    pub words: AttrValue,
    /// In how many places they stand.
    pub places: usize,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The kinds that the selected words can be given, here or everywhere.
#[component]
pub fn SelectBar(props: &Props) -> Html {
    let bar = use_node_ref();
    let everywhere = use_state(|| false);
    let always = use_state(|| false);
    {
        let bar = bar.clone();
        use_effect_with(props.span, move |_| bar.cast::<HtmlElement>().iter().for_each(selection::place));
    }
    let many = props.places > 1;
    let reach = if many && *everywhere { Reach::Everywhere } else { Reach::Here };
    let span = props.span;
    let teaches = *always;
    let pick = props.act.reform(move |kind: Kind| {
        selection::clear();
        if teaches {
            Action::Teach(span, Some(kind))
        } else {
            Action::Correct(Correction::Mark(span, kind, reach))
        }
    });
    let toggle_always = Callback::from(move |_: MouseEvent| always.set(!teaches));
    let close = props.act.reform(|_: MouseEvent| {
        selection::clear();
        Action::Close
    });
    let note = props.act.reform(move |_: MouseEvent| {
        selection::clear();
        Action::Note(span)
    });
    let toggle = Callback::from(move |_: MouseEvent| everywhere.set(reach == Reach::Here));
    // A press on the bar must not take the selection away.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <section ref={bar} class="select-bar" aria-label="Mark the selected words" onmousedown={keep}>
            <header>
                <p class="words">{ &props.words }</p>
                <button type="button" class="close" aria-label="Mark nothing" onclick={close}>{ "×" }</button>
            </header>
            <KindPicker {pick} />
            <button type="button" class="note-button" aria-keyshortcuts="A" onclick={note}>
                { "Add a note" }
                <kbd aria-hidden="true">{ "A" }</kbd>
            </button>
            if many {
                <button
                    type="button"
                    class="everywhere"
                    aria-pressed={(reach == Reach::Everywhere).to_string()}
                    onclick={toggle}
                >
                    { format!("Everywhere in this article, {} places", props.places) }
                </button>
            }
            <button type="button" class="everywhere" aria-pressed={teaches.to_string()} onclick={toggle_always}>
                { "In every article" }
            </button>
        </section>
    }
}
