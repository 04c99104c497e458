//! The dialog that offers the article as a file: in which format, what is not in it, and the files to save.

use crate::exporting::{Export, Made, about, is_for_readers};
use gloss_engine::formats::Format;
use yew::prelude::*;

/// What the dialog shows. It has no state of its own, and so is no component: each costs kilobytes.
pub struct Props {
    /// The dialog on the page.
    pub dialog: NodeRef,
    /// The format that is chosen.
    pub chosen: Format,
    /// Chooses another.
    pub choose: Callback<Format>,
    /// The article in it, or why there is none; `None` while it is made.
    pub export: Option<Result<Export, AttrValue>>,
    /// What came of saving, where that is to be said.
    pub said: AttrValue,
    /// Saves a file.
    pub save: Callback<Made>,
    /// Closes the dialog.
    pub close: Callback<MouseEvent>,
    /// It is closed, by whatever.
    pub onclose: Callback<Event>,
}

/// The dialog.
pub fn export_dialog(props: &Props) -> Html {
    let Props { dialog, close, onclose, .. } = props;
    let choice = |format: Format| {
        html! {
            <label class="format">
                <input
                    type="radio"
                    name="format"
                    checked={format == props.chosen}
                    onchange={props.choose.reform(move |_: Event| format)}
                />
                <span><b>{ format.name() }</b><small>{ about(format) }</small></span>
            </label>
        }
    };
    let formats = |for_readers: bool| {
        Format::ALL.into_iter().filter(move |&format| is_for_readers(format) == for_readers).map(choice)
    };
    html! {
        <dialog class="share export" ref={dialog.clone()} aria-labelledby="export-title" onclose={onclose.clone()}>
            <h2 id="export-title">{ "Save as a file" }</h2>
            <p>{ "The file is made here, on your device, with your corrections in it." }</p>
            <fieldset>
                <legend>{ "To keep and to read" }</legend>
                { for formats(true) }
            </fieldset>
            <fieldset>
                <legend>{ "For other programs" }</legend>
                { for formats(false) }
            </fieldset>
            <div class="made" role="status">
                { match &props.export {
                    None => html! { <p>{ "The file is being made." }</p> },
                    Some(Err(words)) => html! { <p class="refused">{ words }</p> },
                    Some(Ok(export)) => losses(export),
                } }
            </div>
            <div class="ways">
                { for props.export.iter().flatten().flat_map(|export| &export.files).map(|made| {
                    let (name, made) = (made.name.clone(), made.clone());
                    let onclick = props.save.reform(move |_: MouseEvent| made.clone());
                    html! { <button type="button" class="primary" {onclick}>{ "Save " }{ name }</button> }
                }) }
                <button type="button" onclick={close.clone()}>{ "Close" }</button>
                <span role="status">{ &props.said }</span>
            </div>
        </dialog>
    }
}

/// What is not in the files.
fn losses(export: &Export) -> Html {
    if export.losses.is_empty() {
        return html! { <p>{ "Everything is in it." }</p> };
    }
    html! {
        <>
            <p>{ "Not everything is in it:" }</p>
            <ul>{ for export.losses.iter().map(|loss| html! { <li>{ loss }</li> }) }</ul>
        </>
    }
}
