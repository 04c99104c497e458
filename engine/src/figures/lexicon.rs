//! A word or a sign -> its meaning. A token is looked up once; after that the rules compare meanings, never letters.

use super::word::Word;
use super::words::{MEANINGS, SERIES};
use std::sync::LazyLock;

/// The longest word of the tables, in bytes.
const LONGEST: usize = 16;

/// A word in small letters, as a number.
type Letters = u128;

/// The slots of the table: twice as many as words, so that a word is mostly found, or missed, at the first look.
const SLOTS: usize = 2048;

/// Every word with its meaning, in the slot that its letters point to or one of those behind it.
struct Lexicon {
    slots: Vec<(Letters, Word)>,
}

/// Made once from the tables above; it never changes.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { slots: vec![(0, Word::Plain); SLOTS] };
    for &(meaning, list) in MEANINGS {
        list.split_ascii_whitespace().for_each(|word| lexicon.add(word, meaning));
    }
    for &(numbered, first, list) in SERIES {
        for (place, names) in list.split_ascii_whitespace().enumerate() {
            names
                .split('|')
                .filter(|name| *name != "-")
                .for_each(|name| lexicon.add(name, numbered(first + place as u8)));
        }
    }
    lexicon
});

impl Lexicon {
    /// The slot of a word, or the empty one where it would stand.
    fn slot(&self, letters: Letters) -> usize {
        let folded = (letters as u64 ^ (letters >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (folded >> 53) as usize;
        while self.slots[slot].0 != letters && self.slots[slot].0 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// Of two meanings of a word the one told first stays.
    fn add(&mut self, word: &str, meaning: Word) {
        let letters = letters(word).unwrap_or_default();
        let slot = self.slot(letters);
        if self.slots[slot].0 == 0 {
            self.slots[slot] = (letters, meaning);
        }
    }
}

/// A word in small letters as a number; none where it is longer than any in the tables.
fn letters(word: &str) -> Option<Letters> {
    let mut small = [0; LONGEST];
    small.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    Some(Letters::from_le_bytes(small))
}

/// The meaning of a word in whichever case.
pub(super) fn meaning(word: &str) -> Word {
    let Some(letters) = letters(word) else { return Word::Plain };
    LEXICON.slots[LEXICON.slot(letters)].1
}

/// The meaning of a sign.
pub(super) fn meaning_of_sign(sign: &str) -> Word {
    match sign {
        "-" | "‐" | "‑" | "‒" | "–" | "—" | "−" => Word::Dash,
        "," => Word::Comma,
        "." => Word::Stop,
        ":" => Word::Colon,
        "/" | "⁄" => Word::Slash,
        "(" | "[" => Word::Open,
        ")" | "]" => Word::Close,
        "+" => Word::Plus,
        "%" | "％" => Word::PercentSign,
        "$" | "£" | "€" | "¥" | "₹" | "₽" | "₩" | "₪" | "₺" | "₴" | "₿" | "₦" | "฿" | "₫" | "¢" | "₱"
        | "₸" | "₾" | "₼" | "₡" | "₲" | "₵" | "₮" | "₭" | "₨" | "＄" | "￥" | "￡" => {
            Word::Currency
        }
        "°" | "º" => Word::Degree,
        "'" | "’" | "ʼ" | "‘" | "′" => Word::Apostrophe,
        "\"" | "“" | "”" | "″" | "«" | "»" => Word::Quote,
        "~" | "≈" | "±" => Word::Tilde,
        "<" | "≤" => Word::Below,
        ">" | "≥" => Word::Above,
        "#" => Word::Hash,
        "×" => Word::Times,
        "^" => Word::Caret,
        "=" => Word::Equals,
        "&" => Word::And,
        _ => Word::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::word::Time;

    #[test]
    fn words_are_known_in_either_case() {
        assert_eq!(meaning("Twenty"), Word::Cardinal(20));
        assert_eq!(meaning("NINETY"), Word::Cardinal(90));
        assert_eq!(meaning("sept"), Word::Month(9));
        assert_eq!(meaning("trillion"), Word::Scale(12));
        assert_eq!(meaning("decades"), Word::Units(Time::Decade));
        assert_eq!(meaning("biweekly"), Word::Daily(Time::Fortnight));
        assert_eq!(meaning("extraordinarily-long-words"), Word::Plain);
        assert_eq!(meaning("Ünlü"), Word::Plain);
    }

    #[test]
    fn no_word_is_longer_than_the_search_expects() {
        let listed = MEANINGS.iter().flat_map(|(_, list)| list.split_ascii_whitespace());
        let numbered = SERIES.iter().flat_map(|(.., list)| list.split([' ', '|']));
        assert!(listed.chain(numbered).all(|word| word.len() <= LONGEST));
    }

    #[test]
    fn the_table_has_room() {
        let taken = LEXICON.slots.iter().filter(|(letters, _)| *letters > 0).count();
        assert!(taken * 2 < SLOTS, "{taken} words");
    }
}
