//! The line under a stretch with a note, and the sign behind it.

use super::append_text;
use crate::view::{Run, Sign};
use gloo::utils::document;
use gloss_engine::span::Span;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// Appends a run's words to what they stand in, with the line and the sign where they have a note.
pub(super) fn append(parent: &Element, run: &Run, words: &str) {
    if !run.noted {
        append_text(parent, words);
        return;
    }
    let Ok(line) = document().create_element("span") else { return };
    line.set_class_name("noted");
    append_text(&line, words);
    let _ = parent.append_child(&line);
    if let Some(sign) = run.sign.as_ref().and_then(|sign| sign_element(sign).ok()) {
        let _ = parent.append_child(&sign);
    }
}

/// A button without words of its own, so that what is copied and selected is the article alone.
fn sign_element(sign: &Sign) -> Result<Element, JsValue> {
    let element = document().create_element("button")?;
    element.set_attribute("type", "button")?;
    element.set_class_name("note-sign");
    element.set_attribute("data-note", &format!("{}-{}", sign.span.start, sign.span.end))?;
    element.set_attribute("aria-label", &sign.description)?;
    element.set_attribute("title", &sign.description)?;
    Ok(element)
}

/// The stretch whose sign `node` is.
pub fn noted_at(node: &Node) -> Option<Span> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let place = element.closest("[data-note]").ok()??.get_attribute("data-note")?;
    super::marks::span(&place)
}

/// The sign of the note on a stretch.
pub(super) fn sign_of(stretch: Span) -> Option<Element> {
    let place = format!("[data-note='{}-{}']", stretch.start, stretch.end);
    document().query_selector(&place).ok()?
}
