//! How much a program may bring at once.

use wasm_bindgen::JsError;

/// How long a text may be, in bytes of UTF-8: some three million words. A program that has more has many articles.
pub const LONGEST_TEXT: usize = 16_000_000;

/// Lets a text in.
///
/// # Errors
///
/// Where it is too long.
pub fn check(text: &str) -> Result<(), JsError> {
    if text.len() <= LONGEST_TEXT {
        return Ok(());
    }
    Err(JsError::new("the text has more than 16 MB: annotate its parts one by one"))
}
