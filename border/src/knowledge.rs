//! What the recogniser of names knows, kept between two calls.

use gloss_engine::breath::Breath;
use gloss_engine::names::Names;
use std::cell::OnceCell;

thread_local! {
    // JavaScript has nowhere to keep it.
    static NAMES: OnceCell<Names> = const { OnceCell::new() };
}

/// Lends what the recogniser knows, the same to the page and to JavaScript. Read at the first call, which takes as
/// long as some pages of text, where it is not known yet.
pub fn with_names<T>(reads: impl FnOnce(&Names) -> T) -> T {
    NAMES.with(|names| reads(names.get_or_init(Names::new)))
}

/// Has the recogniser know names before it is asked, in parts between which the page answers its reader.
pub async fn know_names(breath: &Breath<'_>) {
    let read = Names::in_parts(breath).await;
    // Who asked meanwhile has read them.
    NAMES.with(|names| {
        names.get_or_init(|| read);
    });
}
