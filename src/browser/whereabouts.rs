//! Which stretch of the article is in the window, and the way to another.

use super::selection::AT;
use crate::view::within;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList, ScrollBehavior, ScrollToOptions};

/// The bytes of the article, `length` bytes long, at the upper and the lower edge of the window; `None` where no
/// article is painted.
pub fn in_view(length: usize) -> Option<(usize, usize)> {
    let paragraphs = Paragraphs::all(length)?;
    let height = window().inner_height().ok()?.as_f64()?;
    Some((paragraphs.byte_at(0.0)?, paragraphs.byte_at(height)?))
}

/// Scrolls a byte of the article to the middle of the window.
pub fn go_to(byte: usize, length: usize) -> Option<()> {
    let paragraphs = Paragraphs::all(length)?;
    let place = paragraphs.partition(|place| paragraphs.start(place).is_some_and(|start| start <= byte));
    let place = place.saturating_sub(1);
    let (start, end) = (paragraphs.start(place)?, paragraphs.start(place + 1)?);
    let stands = paragraphs.element(place)?.get_bounding_client_rect();
    let part = (byte.saturating_sub(start)) as f64 / (end - start).max(1) as f64;
    let height = window().inner_height().ok()?.as_f64()?;
    let options = ScrollToOptions::new();
    options.set_top(stands.height().mul_add(part, stands.top()) - height / 2.0);
    // As any scroll bar does: who drags along it would else be behind it all the way.
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_by_with_scroll_to_options(&options);
    Some(())
}

/// How high the article is, in pixels.
pub fn height() -> Option<i32> {
    Some(document().get_element_by_id("article")?.client_height())
}

/// The paragraphs painted, which follow each other down the page and in the text.
struct Paragraphs {
    all: NodeList,
    /// Of the article, in bytes.
    length: usize,
}

impl Paragraphs {
    fn all(length: usize) -> Option<Self> {
        let all = document().query_selector_all(&format!("#article [{AT}]")).ok()?;
        (all.length() > 0).then_some(Self { all, length })
    }

    fn element(&self, place: usize) -> Option<Element> {
        self.all.item(place as u32)?.dyn_into().ok()
    }

    /// The byte at which a paragraph's words start; behind the last one the article's end.
    fn start(&self, place: usize) -> Option<usize> {
        match self.element(place) {
            Some(element) => element.get_attribute(AT)?.parse().ok(),
            None => Some(self.length),
        }
    }

    /// The first paragraph for which `before` does not hold.
    fn partition(&self, before: impl Fn(usize) -> bool) -> usize {
        let (mut from, mut to) = (0, self.all.length() as usize);
        while from < to {
            let middle = usize::midpoint(from, to);
            if before(middle) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The byte at so many pixels below the upper edge of the window.
    fn byte_at(&self, pixels: f64) -> Option<usize> {
        let is_above = |place| {
            self.element(place).is_some_and(|element| element.get_bounding_client_rect().bottom() <= pixels)
        };
        let place = self.partition(is_above);
        let (start, end) = (self.start(place)?, self.start(place + 1)?);
        let Some(element) = self.element(place) else { return Some(self.length) };
        let stands = element.get_bounding_client_rect();
        let part = within((pixels - stands.top()) / stands.height().max(1.0), 0.0, 1.0);
        Some(start + (part * (end.saturating_sub(start)) as f64) as usize)
    }
}
