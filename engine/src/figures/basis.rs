//! What a change is compared with: "year-on-year", "from a year earlier".

use super::found::Found;
use super::scene::Scene;
use super::word::Word;
use crate::annotation::Kind;
use std::ops::Range;

/// The tokens that tell what a change is compared with: "year-on-year", "from a year earlier".
pub(super) fn basis(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    if !matches!(found.kind, Kind::Percent | Kind::Money | Kind::Count | Kind::Quantity) {
        return None;
    }
    let start = if scene.word(found.end) == Word::Comma { found.end + 1 } else { found.end };
    if let Word::Unit(_) | Word::Quarter = scene.word(start) {
        let join = if scene.word(start + 1) == Word::Dash { start + 2 } else { start + 1 };
        let last = if scene.word(join + 1) == Word::Dash { join + 2 } else { join + 1 };
        let joins = matches!(scene.word(join), Word::On | Word::Over);
        return (joins && matches!(scene.word(last), Word::Unit(_) | Word::Quarter))
            .then_some(start..last + 1);
    }
    if scene.word(start) == Word::On && matches!(scene.word(start + 1), Word::Unit(_)) {
        return Some(start..start + 2);
    }
    let compared = matches!(scene.letters(start), "compared" | "against" | "versus");
    let inner = if scene.letters(start) == "compared" { start + 2 } else { start + 1 };
    if !compared && !matches!(scene.word(start), Word::From | Word::Than) {
        return None;
    }
    let past = matches!(scene.word(inner), Word::A | Word::The)
        && matches!(scene.word(inner + 1), Word::Unit(_) | Word::Quarter)
        && matches!(scene.word(inner + 2), Word::Ago | Word::Earlier | Word::Before);
    if past {
        return Some(start..inner + 3);
    }
    let last = matches!(scene.word(inner), Word::Last | Word::The)
        && matches!(scene.word(inner + 1), Word::Unit(_) | Word::Quarter | Word::Last);
    let end = if scene.word(inner + 1) == Word::Last { inner + 3 } else { inner + 2 };
    (last && (scene.word(inner) == Word::Last || scene.word(inner + 1) == Word::Last)).then_some(start..end)
}
