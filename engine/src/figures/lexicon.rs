//! A word or a sign -> its meaning. A token is looked up once; after that the rules compare meanings, never letters.

use super::word::Word;
use super::words::{MEANINGS, SERIES};
use std::sync::LazyLock;

/// Every word with its meaning, sorted, and where each first letter starts.
struct Lexicon {
    words: Vec<(&'static str, Word)>,
    starts: [u16; 257],
}

/// Made once from the tables above; it never changes.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: Vec<(&'static str, Word)> = Vec::with_capacity(900);
    // Of two meanings of a word the one told first stays.
    let mut add = |word: &'static str, meaning: Word| {
        if let Err(place) = words.binary_search_by(|(other, _)| other.cmp(&word)) {
            words.insert(place, (word, meaning));
        }
    };
    for &(meaning, list) in MEANINGS {
        list.split_ascii_whitespace().for_each(|word| add(word, meaning));
    }
    for &(numbered, first, list) in SERIES {
        for (place, names) in list.split_ascii_whitespace().enumerate() {
            names
                .split('|')
                .filter(|name| *name != "-")
                .for_each(|name| add(name, numbered(first + place as u8)));
        }
    }
    let mut starts = [0; 257];
    for (byte, start) in starts.iter_mut().enumerate() {
        *start = words.partition_point(|(word, _)| usize::from(word.as_bytes()[0]) < byte) as u16;
    }
    Lexicon { words, starts }
});

/// The longest word of the tables.
const LONGEST: usize = 16;

/// The meaning of a word in whichever case.
pub(super) fn meaning(word: &str) -> Word {
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return Word::Plain };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let lexicon = &*LEXICON;
    let Some(&first) = small.first() else { return Word::Plain };
    let first = usize::from(first);
    let range = usize::from(lexicon.starts[first])..usize::from(lexicon.starts[first + 1]);
    let near = &lexicon.words[range];
    near.binary_search_by(|(word, _)| word.as_bytes().cmp(small)).map_or(Word::Plain, |place| near[place].1)
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
        "~" | "≈" => Word::Tilde,
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
        assert!(LEXICON.words.iter().all(|(word, _)| word.len() <= LONGEST));
    }
}
