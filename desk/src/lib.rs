//! The desk: the second program of the page, fetched when something first goes out or comes in.
//!
//! Most readers read; few share, export or import. What only they need would weigh on every first visit, so it is
//! compiled apart, and for size. The page asks it through `browser/desk`, by the name of a function below.
//!
//! Words cross the border and nothing else: what a function is given and what it gives is text, and where it can't, it
//! says why in a sentence for the reader. A verb that is new here needs no change on the way to it.

mod qr;

use wasm_bindgen::prelude::wasm_bindgen;

/// A QR code of the words: how many squares wide it is, a blank, and its dark squares as the `d` of an SVG path.
#[wasm_bindgen]
pub fn draw_qr(words: &str) -> Result<String, String> {
    qr::path(words)
}
