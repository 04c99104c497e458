//! Text <-> bits, as the predictor expects it. All texts of a link are read by one predictor, so that notes gain from
//! the article's words.

use super::arithmetic::Coder;
use super::numbers::{flag, number};
use super::predictor::Predictor;
use super::script;

/// Writes or reads a text of at most so many bytes, as they are packed. `None` where what is read is longer, or no
/// text.
pub(super) fn code(
    coder: &mut dyn Coder,
    predictor: &mut Predictor,
    text: &str,
    most: usize,
) -> Option<String> {
    let given = script::bytes(text);
    let length = length(coder, given.len(), most)?;
    letters(coder, predictor, &given, length)
}

/// Writes or reads so many bytes of text.
pub(super) fn letters(
    coder: &mut dyn Coder,
    predictor: &mut Predictor,
    given: &[u8],
    length: usize,
) -> Option<String> {
    let mut bytes = Vec::with_capacity(length.min(1 << 16));
    for at in 0..length {
        let byte = given.get(at).copied().unwrap_or(0);
        let mut read = 0;
        for level in (0..8).rev() {
            let bit = coder.bit(predictor.chance(), byte >> level & 1 == 1);
            predictor.learn(bit);
            read = read << 1 | u8::from(bit);
        }
        bytes.push(read);
    }
    script::text(&bytes)
}

/// A length in bytes, at most `most`: that of an article, from half a kilobyte up to eight, in two bits and those of the
/// number.
pub(super) fn length(coder: &mut dyn Coder, length: usize, most: usize) -> Option<usize> {
    let size = (usize::BITS - length.leading_zeros()).saturating_sub(10);
    let is_article = (512..8192).contains(&length);
    let length = if flag(coder, is_article) {
        let size = coder.plain(2, size);
        let low = coder.plain(size + 9, (length & ((1 << (size + 9)) - 1)) as u32);
        1 << (size + 9) | low as usize
    } else {
        number(coder, length as u32)? as usize
    };
    (length <= most).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::super::arithmetic::{Decoder, Encoder};
    use super::*;

    #[test]
    fn lengths_come_back() {
        for given in [0, 1, 511, 512, 1023, 1024, 3065, 8191, 8192, 200_000] {
            let mut encoder = Encoder::default();
            assert_eq!(length(&mut encoder, given, 200_000), Some(given));
            assert_eq!(length(&mut Decoder::new(&encoder.finish()), 0, 200_000), Some(given));
        }
    }
}
