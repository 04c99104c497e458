//! The desk: the second program of the page, fetched when something first goes out or comes in.
//!
//! Most readers read; few share, export or import. What only they need would weigh on every first visit, so it is
//! compiled apart, and for size. The page asks it through `browser/desk`, by the name of a function below.
//!
//! Words cross the border and nothing else: what a function is given and what it gives is text, and where it can't, it
//! says why in a sentence for the reader. A verb that is new here needs no change on the way to it.

mod links;
mod qr;

use wasm_bindgen::prelude::wasm_bindgen;

/// Is the table of links here, which [`pack_link`] and [`open_link`] need?
#[wasm_bindgen]
pub fn has_table() -> bool {
    links::has_table()
}

/// Keeps the table of links for as long as the page is open.
#[wasm_bindgen]
pub fn take_table(bytes: &[u8]) {
    links::take_table(bytes);
}

/// The payload of a link that carries an article in Gloss JSON.
#[wasm_bindgen]
pub fn pack_link(json: &str) -> Result<String, String> {
    links::pack(json)
}

/// The article that the payload of a link carries, in Gloss JSON. What its marks stand for is left to whoever reads it.
#[wasm_bindgen]
pub fn open_link(payload: &str) -> Result<String, String> {
    links::open(payload)
}

/// A QR code of the words: how many squares wide it is, a blank, and its dark squares as the `d` of an SVG path.
#[wasm_bindgen]
pub fn draw_qr(words: &str) -> Result<String, String> {
    qr::path(words)
}
