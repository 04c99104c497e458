//! The element of one mark; a mark that others cut or that goes on in the next block has several.

use crate::js;
use crate::state::Kinds;
use crate::view::Mark;
use gloo::utils::document;
use gloss_engine::span::Span;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// A new element for a mark; only the first of several is a stop for the keyboard and speaks.
pub(super) fn element(
    mark: &Mark,
    first: bool,
    hidden: Kinds,
    opened: Option<Span>,
) -> Result<Element, JsValue> {
    let element = document().create_element("mark")?;
    if first {
        element.set_id(&id(mark.span));
        element.set_attribute("tabindex", "-1")?;
        element.set_attribute("aria-description", &mark.description)?;
    }
    element.set_attribute("data-mark", &place(mark.span))?;
    element.set_attribute("data-kind", mark.kind.label())?;
    if let Some(value) = &mark.value {
        element.set_attribute("data-value", &js::json(value)?)?;
    }
    for (name, words) in told(mark) {
        if let Some(words) = words {
            element.set_attribute(name, words)?;
        }
    }
    if hidden.has(mark.kind) {
        hide(&element)?;
    }
    if first && opened == Some(mark.span) {
        element.set_attribute("aria-current", "true")?;
    }
    Ok(element)
}

/// Brings the element of a mark in line with what the mark has become.
pub(super) fn dress(element: &Element, mark: &Mark, hidden: Kinds) -> Result<(), JsValue> {
    element.set_attribute("data-kind", mark.kind.label())?;
    match &mark.value {
        Some(value) => element.set_attribute("data-value", &js::json(value)?)?,
        None => element.remove_attribute("data-value")?,
    }
    for (name, words) in told(mark) {
        match words {
            Some(words) => element.set_attribute(name, words)?,
            None => element.remove_attribute(name)?,
        }
    }
    match (element.has_attribute("data-hidden"), hidden.has(mark.kind)) {
        (false, true) => hide(element),
        (true, false) => show(element, mark),
        (false, false) if !element.id().is_empty() => {
            element.set_attribute("aria-description", &mark.description)
        }
        _ => Ok(()),
    }
}

/// What holds of a mark or not, as attributes.
fn told(mark: &Mark) -> [(&'static str, Option<&'static str>); 4] {
    [
        ("data-unsure", mark.unsure.then_some("")),
        ("data-checked", mark.checked.then_some("")),
        ("data-noted", mark.noted.then_some("")),
        ("data-by", mark.by_reader.then_some("reader")),
    ]
}

/// The element where the mark at `span` starts.
pub(super) fn mark_element(span: Span) -> Option<Element> {
    document().get_element_by_id(&id(span))
}

/// Every element of the mark at `span`.
pub(super) fn elements(span: Span) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(&format!("[data-mark='{}']", place(span))).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

/// The mark in which `node` lies, the innermost that shows.
pub fn mark_at(node: &Node) -> Option<Span> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let mark = element.closest("mark[data-mark]:not([data-hidden])").ok()??;
    span(&mark.get_attribute("data-mark")?)
}

/// A place as an attribute has it: "4-9".
pub(super) fn span(place: &str) -> Option<Span> {
    let (start, end) = place.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start <= end).then(|| Span::new(start, end))
}

/// Marks that can't take the keyboard; as before when dropped.
pub struct Held(Vec<(Element, String)>);

/// Keeps the marks around `node` from taking the keyboard while the mouse is pressed there: Chromium selects nothing by
/// a drag that begins on an inline element that could take it.
pub fn hold(node: &Node) -> Held {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
    let around = std::iter::successors(element, |element| element.parent_element());
    let marks = around.take_while(|around| around.local_name() != "article");
    let held = marks.filter_map(|mark| Some((mark.clone(), mark.get_attribute(STOP)?))).collect();
    let held = Held(held);
    for (mark, _) in &held.0 {
        let _ = mark.remove_attribute(STOP);
    }
    held
}

impl Drop for Held {
    fn drop(&mut self) {
        for (mark, stop) in &self.0 {
            let _ = mark.set_attribute(STOP, stop);
        }
    }
}

/// The attribute that tells whether the keyboard stops at an element.
const STOP: &str = "tabindex";

/// A hidden mark is text like any other, to the eye and to a screen reader, which would tell of whatever can have the
/// keyboard.
pub(super) fn hide(element: &Element) -> Result<(), JsValue> {
    element.set_attribute("data-hidden", "")?;
    element.remove_attribute(STOP)?;
    element.set_attribute("role", "presentation")?;
    element.remove_attribute("aria-description")
}

/// Shows a mark that was hidden.
pub(super) fn show(element: &Element, mark: &Mark) -> Result<(), JsValue> {
    element.remove_attribute("data-hidden")?;
    element.remove_attribute("role")?;
    if element.id().is_empty() {
        return Ok(());
    }
    element.set_attribute(STOP, "-1")?;
    element.set_attribute("aria-description", &mark.description)
}

fn place(span: Span) -> String {
    format!("{}-{}", span.start, span.end)
}

fn id(span: Span) -> String {
    format!("mark-{}", place(span))
}
