//! Places by the word that their name ends or begins with.

use super::words::Word;

/// A name that ends so is a place.
pub(super) const HEADS: &str = include_str!("lists/own/place_heads.txt");

/// A name that begins so is a place.
pub(super) const LEADS: &str = "Camp Cape Fort Ft Lac Lake Loch Lough Mount Mt Port River San Santa Sao";

/// What a place is called: "the town of", "Helmand province".
pub(super) const NOUNS: &str = include_str!("lists/own/place_nouns.txt");

/// Words after which a place is likely.
pub(super) const LOCATIVES: &str = "across around in near outside throughout";

/// "the West", but neither "the West Bank" nor "the west wind".
pub(super) fn is_the_west(words: &[Word], at: usize) -> bool {
    words[at].text == "West"
        && at.checked_sub(1).is_some_and(|before| matches!(&*words[before].text, "the" | "The"))
        && !words.get(at + 1).is_some_and(|next| next.is_name() || next.is_glued("-"))
}
