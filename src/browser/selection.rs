//! What the reader selects in the article: from the browser's nodes and UTF-16 to bytes, and back.

use gloo::utils::{document, window};
use gloss_engine::article::{Article, Block};
use gloss_engine::edits;
use gloss_engine::span::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range, Selection};

/// The attribute of a paragraph's element that tells at which byte of the article its words start.
pub const AT: &str = "data-at";

fn selection() -> Option<Selection> {
    window().get_selection().ok().flatten()
}

/// The words selected in the article, whole and without what is around them; `None` where none are, or where
/// something else than the article stands there, as a translation.
pub fn selected(article: &Article, pane: &Element) -> Option<Span> {
    let selection =
        selection().filter(|selection| !selection.is_collapsed() && selection.range_count() > 0)?;
    let range = selection.get_range_at(0).ok()?;
    let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
    if !pane.contains(Some(&start)) || !pane.contains(Some(&end)) {
        return None;
    }
    let from = byte_at(article, pane, &start, range.start_offset().ok()?)?;
    let to = byte_at(article, pane, &end, range.end_offset().ok()?)?;
    edits::snapped(article, Span { start: from, end: to.max(from) })
}

/// Is anything selected?
pub fn is_there() -> bool {
    selection().is_some_and(|selection| !selection.is_collapsed())
}

/// Selects nothing.
pub fn clear() {
    if let Some(selection) = selection() {
        let _ = selection.remove_all_ranges();
    }
}

/// Selects words of the article.
pub fn show(article: &Article, pane: &Element, span: Span) {
    let Some((from, to)) = ends(article, pane, span) else { return };
    if let Some(selection) = selection() {
        let _ = selection.set_base_and_extent(&from.0, from.1, &to.0, to.1);
    }
}

/// Words of the article as the browser knows them.
pub fn range(article: &Article, pane: &Element, span: Span) -> Option<Range> {
    let (from, to) = ends(article, pane, span)?;
    let range = Range::new().ok()?;
    range.set_start(&from.0, from.1).ok()?;
    range.set_end(&to.0, to.1).ok()?;
    Some(range)
}

/// A text in the pane, and how far in it, in UTF-16.
type Place = (Node, u32);

fn ends(article: &Article, pane: &Element, span: Span) -> Option<(Place, Place)> {
    Some((node_at(article, pane, span.start, false)?, node_at(article, pane, span.end, true)?))
}

/// The paragraph in which a node lies, by the byte where its words start.
pub fn paragraph_at(node: &Node) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    start_of(&element.closest(&format!("[{AT}]")).ok()??)
}

/// Where the first paragraph in an element starts.
pub(super) fn start_in(element: &Element) -> Option<usize> {
    start_of(element).or_else(|| start_of(&element.query_selector(&format!("[{AT}]")).ok()??))
}

fn start_of(paragraph: &Element) -> Option<usize> {
    paragraph.get_attribute(AT)?.parse().ok()
}

/// The byte of the article at a place in the pane.
fn byte_at(article: &Article, pane: &Element, node: &Node, offset: u32) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let Some(paragraph) = element.closest(&format!("[{AT}]")).ok()? else {
        // Between two paragraphs: where the next one starts, if there is one.
        let next = node.child_nodes().item(offset).and_then(|next| next.dyn_into::<Element>().ok());
        return match next {
            Some(next) => start_in(&next),
            None => pane.contains(Some(node)).then(|| article.text().len()),
        };
    };
    let start = start_of(&paragraph)?;
    let words = words_of(article, start)?;
    let before = Range::new().ok()?;
    before.select_node_contents(&paragraph).ok()?;
    before.set_start(&paragraph, first_child(&paragraph)).ok()?;
    let shown = String::from(before.to_string());
    if !words.starts_with(&*shown) {
        return None;
    }
    before.set_end(node, offset).ok()?;
    // A place in front of the words, as in the bullet, is their start.
    let before = String::from(before.to_string());
    Some(start + before.len().min(shown.len()))
}

/// The article's words from `start` to the end of their block.
fn words_of(article: &Article, start: usize) -> Option<&str> {
    let blocks = article.blocks();
    let block: &Block = blocks.get(blocks.partition_point(|block| block.span.end <= start))?;
    article.text().get(start..block.span.end)
}

/// Behind the bullet and its space, where a paragraph has one.
fn first_child(paragraph: &Element) -> u32 {
    let marker = paragraph.first_element_child().is_some_and(|child| child.class_name() == "marker");
    if marker { 2 } else { 0 }
}

/// The text in the pane at a byte of the article, and how far in it, in UTF-16. Between two texts the first, where it
/// is an `end`.
fn node_at(article: &Article, pane: &Element, byte: usize, end: bool) -> Option<Place> {
    let paragraphs = pane.query_selector_all(&format!("[{AT}]")).ok()?;
    let element = |at: u32| paragraphs.item(at).and_then(|node| node.dyn_into::<Element>().ok());
    let before = |start: usize| if end { start < byte } else { start <= byte };
    let starts = (0..paragraphs.length()).filter_map(|at| Some((start_of(&element(at)?)?, at)));
    let (start, at) = starts.take_while(|&(start, _)| before(start)).last()?;
    let paragraph = element(at)?;
    let mut left = article.text().get(start..byte)?.encode_utf16().count() as u32;
    let mut texts = Vec::new();
    for child in first_child(&paragraph)..paragraph.child_nodes().length() {
        texts_in(&paragraph.child_nodes().item(child)?, &mut texts);
    }
    for text in texts {
        let length = text.text_content()?.encode_utf16().count() as u32;
        if left < length || end && left == length {
            return Some((text, left));
        }
        left -= length;
    }
    None
}

/// Adds the texts in a node, in their order.
pub(super) fn texts_in(node: &Node, texts: &mut Vec<Node>) {
    if node.node_type() == Node::TEXT_NODE {
        texts.push(node.clone());
    }
    let children = node.child_nodes();
    for at in 0..children.length() {
        if let Some(child) = children.item(at) {
            texts_in(&child, texts);
        }
    }
}

/// The room between the selection and what is placed at it, in pixels.
const GAP: f64 = 8.0;

/// Places the bar at the selection: below it, or above where there is more room.
pub fn place(bar: &HtmlElement) {
    let Some(range) =
        selection().filter(|all| all.range_count() > 0).and_then(|all| all.get_range_at(0).ok())
    else {
        return;
    };
    let (rect, size) = (range.get_bounding_client_rect(), bar.get_bounding_client_rect());
    let Some(root) = document().document_element() else { return };
    let (width, height) = (f64::from(root.client_width()), f64::from(root.client_height()));
    let scrolled = root.get_bounding_client_rect();
    let below = rect.bottom() + GAP;
    let above = rect.top() - GAP - size.height();
    let top = if below + size.height() > height && above > 0.0 { above } else { below };
    let left = rect.left().min(width - size.width() - GAP).max(GAP);
    let pixels = |length: f64| format!("{}px", length.round() as i64);
    let style = bar.style();
    let _ = style.set_property("top", &pixels(top - scrolled.top()));
    let _ = style.set_property("left", &pixels(left - scrolled.left()));
    // On a narrow screen the bar stands at the foot, and what is selected must not be below it.
    let stands = bar.get_bounding_client_rect();
    if rect.bottom() > stands.top() && rect.top() < stands.bottom() {
        window().scroll_by_with_x_and_y(0.0, rect.bottom() - stands.top() + GAP);
    }
}
