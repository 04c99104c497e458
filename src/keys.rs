//! The keys of the article: a letter a kind. They count only while the article has the keyboard.

use gloss_engine::annotation::Kind;

/// The key that makes a mark of this kind.
pub fn of(kind: Kind) -> char {
    match kind {
        Kind::Person => 'P',
        Kind::Org => 'O',
        Kind::Place => 'L',
        Kind::Group => 'G',
        Kind::Event => 'E',
        Kind::Work => 'W',
        Kind::Product => 'R',
        Kind::Money => 'M',
        Kind::Percent => 'C',
        Kind::Quantity => 'Q',
        Kind::Count => 'N',
        Kind::Ordinal => 'K',
        Kind::Date => 'D',
        Kind::Time => 'T',
        Kind::Duration => 'Y',
    }
}

/// The kind of a key.
pub fn kind(key: &str) -> Option<Kind> {
    Kind::ALL
        .into_iter()
        .find(|&kind| key.len() == 1 && key.starts_with([of(kind), of(kind).to_ascii_lowercase()]))
}

/// Is it a key of one letter or sign, which speech input may type unasked (WCAG 2.1.4)? The space bar presses what has
/// the keyboard, as everywhere.
pub fn is_single(key: &str) -> bool {
    key.chars().count() == 1 && key != " "
}

/// The keys beside those of the kinds, as the help tells them.
pub const OTHERS: [(&str, &str); 15] = [
    ("← →", "go from mark to mark, or move the selection by a word"),
    ("Shift ← →", "select more words, or fewer"),
    ("Enter", "open a mark, or go to the kinds for the selection"),
    ("Delete", "take a mark away"),
    ("Shift and a kind", "the kind everywhere in the article"),
    ("Shift Delete", "take a mark away everywhere"),
    ("A", "write a note on a mark, or on the words selected"),
    ("V", "tick a mark as checked, or take the tick away"),
    ("U, Shift U", "next unsure mark, and the one before"),
    ("F", "dim all but what the mark means"),
    (". ,", "next place of the focus, and the one before"),
    ("/", "find words"),
    ("Ctrl K, ?", "every action"),
    ("Ctrl Z, Ctrl Y", "undo, redo"),
    ("Esc", "close, then end the focus"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_key_of_its_own() {
        for of_kind in Kind::ALL {
            assert_eq!(kind(&of(of_kind).to_string()), Some(of_kind));
            assert_eq!(kind(&of(of_kind).to_ascii_lowercase().to_string()), Some(of_kind));
        }
        assert_eq!(kind("u"), None, "it leads to what is unsure");
        assert_eq!(kind("Delete"), None);
    }
}
