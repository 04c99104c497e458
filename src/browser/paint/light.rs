//! What a focus lights up, drawn by the browser's highlights: they colour words without an element around them, so
//! what is found may begin in one mark and end in another, and the pane's nodes stay as they are.

use crate::view::Paragraph;
use gloo::utils::window;
use gloss_engine::span::Span;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// The names of the highlights, as the style sheet has them.
pub(super) const SENTENCES: &str = "lit";
pub(super) const FOUND: &str = "found";
pub(super) const HERE: &str = "here";
/// Words that are open and are no mark: a quote, or what a note is on.
pub(super) const SHOWN: &str = "shown";

/// The attribute of what is lit where the style of an element has to know: the marks in lit sentences.
const LIT: &str = "data-lit";

/// Colours these ranges, and no others, by this name. A browser without highlights draws nothing; the lit paragraphs
/// and marks have an attribute that the style sheet knows.
pub(super) fn highlight(name: &str, ranges: &[Range]) -> Option<()> {
    let get =
        |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok().filter(|found| !found.is_undefined());
    let css = get(&window(), "CSS")?;
    let all = get(&css, "highlights")?;
    let call = |method: &str, arguments: &Array| {
        get(&all, method)?.dyn_ref::<Function>()?.apply(&all, arguments).ok()
    };
    if ranges.is_empty() {
        call("delete", &Array::of1(&name.into()))?;
        return Some(());
    }
    let maker: Function = get(&window(), "Highlight")?.dyn_into().ok()?;
    let made = Reflect::construct(&maker, &ranges.iter().collect()).ok()?;
    call("set", &Array::of2(&name.into(), &made))?;
    Some(())
}

/// The stretches of the pane where these spans stand, which are sorted and do not overlap; one that goes on in the
/// next paragraph has a range in each. A paragraph whose texts are not those painted, as after a translation, has none.
pub(super) fn ranges(
    text: &str,
    paragraphs: &[Paragraph],
    elements: &[Element],
    spans: &[Span],
) -> Vec<Range> {
    let mut ranges = Vec::new();
    for (paragraph, element) in paragraphs.iter().zip(elements) {
        let (Some(first), Some(last)) = (paragraph.runs.first(), paragraph.runs.last()) else { continue };
        let whole = first.span.to(last.span);
        let from = spans.partition_point(|span| span.end <= whole.start);
        let inside = spans[from..].iter().take_while(|span| span.start < whole.end);
        let mut inside = inside.peekable();
        if inside.peek().is_none() {
            continue;
        }
        let texts = texts(paragraph, element);
        if texts.len() != paragraph.runs.len() {
            continue;
        }
        let place = |byte: usize, end: bool| {
            let run =
                paragraph.runs.partition_point(|run| run.span.end < byte || !end && run.span.end == byte);
            let span = paragraph.runs.get(run)?.span;
            let before = text.get(span.start..byte)?;
            Some((&texts[run], before.encode_utf16().count() as u32))
        };
        for span in inside {
            let range = Range::new().ok();
            let from = place(span.start.max(whole.start), false);
            let to = place(span.end.min(whole.end), true);
            let (Some(range), Some(from), Some(to)) = (range, from, to) else { continue };
            if range.set_start(from.0, from.1).is_ok() && range.set_end(to.0, to.1).is_ok() {
                ranges.push(range);
            }
        }
    }
    ranges
}

/// What lies in these spans and in no mark.
pub(super) fn plain(paragraphs: &[Paragraph], spans: &[Span]) -> Vec<Span> {
    let mut plain = Vec::new();
    let runs = paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
    for run in runs.filter(|run| run.marks.is_empty()).map(|run| run.span) {
        let from = spans.partition_point(|span| span.end <= run.start);
        let inside = spans[from..].iter().take_while(|span| span.start < run.end);
        plain.extend(inside.map(|span| Span::new(span.start.max(run.start), span.end.min(run.end))));
    }
    plain
}

/// The texts of a paragraph: one for each run, behind the bullet and its space.
fn texts(paragraph: &Paragraph, element: &Element) -> Vec<Node> {
    let mut texts = Vec::with_capacity(paragraph.runs.len());
    let children = element.child_nodes();
    for at in super::kept(paragraph)..children.length() {
        if let Some(child) = children.item(at) {
            crate::browser::selection::texts_in(&child, &mut texts);
        }
    }
    texts
}

/// Lights the marks in these sentences, and no others; without highlights their whole paragraphs.
pub(super) fn light_marks(host: &Element, ranges: &[Range], paragraphs_too: bool) {
    if let Ok(lit) = host.query_selector_all(&format!("[{LIT}]")) {
        for element in (0..lit.length()).filter_map(|at| lit.item(at)?.dyn_into::<Element>().ok()) {
            let _ = element.remove_attribute(LIT);
        }
    }
    for range in ranges {
        let Ok(around) = range.common_ancestor_container() else { continue };
        let around = around.dyn_ref::<Element>().cloned().or_else(|| around.parent_element());
        let Some(around) = around else { continue };
        if paragraphs_too {
            let _ = around.set_attribute(LIT, "");
        }
        let Ok(marks) = around.query_selector_all("mark") else { continue };
        for mark in (0..marks.length()).filter_map(|at| marks.item(at)?.dyn_into::<Element>().ok()) {
            if range.intersects_node(&mark).unwrap_or(false) {
                let _ = mark.set_attribute(LIT, "");
            }
        }
        if around.local_name() == "mark" {
            let _ = around.set_attribute(LIT, "");
        }
    }
}
