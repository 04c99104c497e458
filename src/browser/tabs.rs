//! What this tab knows over a reload, and what it tells the other tabs of the same page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent, Storage};

/// What is written down for a tab: it comes back with a reload, and when the browser opens its last tabs again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memo {
    /// The name of the article.
    Article,
    /// The name of what waits in the paste box.
    Draft,
    /// The fragment of the link that the article came by.
    Link,
    /// The kinds that are hidden in the article.
    Hidden,
}

impl Memo {
    fn name(self) -> &'static str {
        match self {
            Self::Article => "gloss-article",
            Self::Draft => "gloss-draft",
            Self::Link => "gloss-link",
            Self::Hidden => "gloss-hidden",
        }
    }
}

/// What was written down for this tab.
pub fn recall(memo: Memo) -> Option<String> {
    of_tab()?.get_item(memo.name()).ok()?
}

/// Writes something down for this tab, or crosses it out.
pub fn remember(memo: Memo, words: Option<&str>) {
    write(of_tab(), memo.name(), words);
}

/// The name of the reader's wish that nothing be kept.
const NOTHING: &str = "gloss-keeps-nothing";

/// Does the reader wish that nothing be kept on this device?
pub fn keeps_nothing() -> bool {
    of_device().and_then(|storage| storage.get_item(NOTHING).ok().flatten()).is_some()
}

/// Writes down whether nothing is to be kept: the one thing that is.
pub fn keep_nothing(nothing: bool) {
    write(of_device(), NOTHING, nothing.then_some("yes"));
    if nothing {
        write(of_device(), PREFERENCES, None);
    }
}

/// The name of how the reader likes the page; `guard.js` reads the look there before anything is painted.
const PREFERENCES: &str = "gloss-preferences";

/// How the reader likes the page, as it was written down on this device.
pub fn preferences() -> Option<String> {
    of_device()?.get_item(PREFERENCES).ok()?
}

/// Writes it down; nothing, where the reader likes it as it is or wishes that nothing be kept.
pub fn keep_preferences(words: &str) {
    if !keeps_nothing() {
        write(of_device(), PREFERENCES, Some(words).filter(|words| !words.is_empty()));
    }
}

fn of_tab() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}

fn of_device() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// A browser that writes nothing down forgets with the tab: nothing to tell.
fn write(storage: Option<Storage>, name: &str, words: Option<&str>) {
    if let Some(storage) = storage {
        let _ = match words {
            Some(words) => storage.set_item(name, words),
            None => storage.remove_item(name),
        };
    }
}

/// A line to all other tabs of this page, closed when dropped.
#[derive(Debug)]
pub struct Tabs {
    line: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Joins the line; `heard` is called with the name of an article that another tab has saved, and its version, which
    /// is 0 where it was deleted.
    pub fn join(heard: impl Fn(&str, u64) + 'static) -> Self {
        let heard = Closure::new(move |event: MessageEvent| {
            let words = event.data().as_string().unwrap_or_default();
            if let Some((id, version)) = words.split_once(' ') {
                heard(id, version.parse().unwrap_or(0));
            }
        });
        let line = BroadcastChannel::new("gloss").ok();
        if let Some(line) = &line {
            line.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { line, _heard: heard }
    }

    /// Tells the others of an article that this tab has saved or deleted.
    pub fn tell(&self, id: &str, version: u64) {
        if let Some(line) = &self.line {
            let _ = line.post_message(&format!("{id} {version}").into());
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(line) = &self.line {
            line.close();
        }
    }
}
