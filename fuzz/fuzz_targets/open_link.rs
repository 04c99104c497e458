//! Whatever stands behind a `#`: opened whole or refused, and never more than its length allows.
//!
//! `cargo +nightly fuzz run -s none open_link -- -max_total_time=600`: without the sanitizer, since nothing that opens links
//! has unsafe code, and several times as fast. The first byte says what the others are: the fragment as it came, or the
//! inside of a payload, to which a right check is added, so that the search gets past it.

#![no_main]

use gloss_engine::article::Article;
use gloss_engine::share::table::Table;
use gloss_engine::share::{self, OpenError};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

#[allow(dead_code, reason = "what opens links has no use for a forged check")]
#[path = "../../engine/src/share/alphabet.rs"]
mod alphabet;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::version_a().expect("the table belongs here"));

/// So many bytes of text at most stand for each character of a payload.
const BYTES_A_CHARACTER: usize = 16;

fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else { return };
    if way % 4 == 0 {
        let words = String::from_utf8_lossy(rest);
        if let Some(payload) = share::payload(&words) {
            let _ = share::sealed(&payload);
            check(&payload);
        }
    } else {
        let mut payload = String::from("A");
        payload.extend(rest.iter().map(|byte| alphabet::character(*byte)));
        payload.extend(alphabet::check(&payload));
        assert_eq!(share::payload(&payload).as_deref(), Some(&*payload), "it is found where it stands alone");
        check(&payload);
    }
});

/// Opens a payload. What opens must fit its text, be no bomb, and be packed and opened again as it is.
fn check(payload: &str) {
    let shared = match share::open(&TABLE, payload) {
        Ok(shared) => shared,
        Err(OpenError::Damaged | OpenError::Nothing | OpenError::Locked | OpenError::Newer) => return,
    };
    assert!(shared.text.len() <= payload.len() * BYTES_A_CHARACTER);
    let fits = |span: gloss_engine::span::Span| {
        shared.text.get(span.start..span.end).is_some_and(|words| !words.is_empty())
    };
    assert!(shared.found.iter().all(|mark| fits(mark.span)), "a mark lies outside the text");
    assert!(shared.edits.all().all(|edit| fits(edit.span())), "an edit lies outside the text");
    assert!(shared.place().is_none_or(fits), "it points outside the text");
    let article = Article::new(&*shared.text);
    assert_eq!(share::annotations(&article, &shared.found, shared.published).len(), shared.found.len());
    if let Ok(again) = share::pack(&TABLE, &shared) {
        assert_eq!(share::open(&TABLE, &again).as_ref(), Ok(&shared), "it comes back as it went");
    }
}
