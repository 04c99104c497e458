//! What the recogniser of names knows, kept between two calls.

use gloss_engine::names::Names;

thread_local! {
    // JavaScript has nowhere to keep it. Made at the first call.
    static NAMES: Names = Names::new();
}

/// Lends what the recogniser knows, the same to the page and to JavaScript. Read at the first call, which takes as
/// long as some pages of text.
pub fn with_names<T>(reads: impl FnOnce(&Names) -> T) -> T {
    NAMES.with(reads)
}
