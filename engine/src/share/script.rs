//! Text <-> the bytes that are packed: UTF-8, where the typographic signs of news have one byte each.

/// The signs with a byte of their own: bytes that UTF-8 never uses. Frozen with version A.
const SIGNS: [(char, u8); 12] = [
    (DOUBLE_OPEN, 0xf5),
    (DOUBLE_CLOSE, 0xf6),
    ('‘', 0xf7),
    (APOSTROPHE, 0xf8),
    ('–', 0xf9),
    ('—', 0xfa),
    ('…', 0xfb),
    ('\u{a0}', 0xfc),
    ('€', 0xfd),
    ('£', 0xfe),
    ('•', 0xff),
    ('é', 0xc0),
];

const DOUBLE_OPEN: char = '“';
const DOUBLE_CLOSE: char = '”';
const APOSTROPHE: char = '’';

/// The byte of `é`, which alone of the signs is a letter.
pub(super) const E_ACUTE: u8 = 0xc0;

/// The bytes of a text.
pub fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for c in text.chars() {
        match SIGNS.iter().find(|(sign, _)| *sign == c) {
            Some(&(_, byte)) => bytes.push(byte),
            None => bytes.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes()),
        }
    }
    bytes
}

/// The byte of a sign, or the first of any other character.
pub(super) fn byte(c: char) -> u8 {
    match SIGNS.iter().find(|(sign, _)| *sign == c) {
        Some(&(_, byte)) => byte,
        None => c.encode_utf8(&mut [0; 4]).as_bytes()[0],
    }
}

/// The text of bytes; `None` where they are not UTF-8.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let mut plain = Vec::with_capacity(bytes.len() + bytes.len() / 16);
    let mut buffer = [0; 4];
    for &byte in bytes {
        match SIGNS.iter().find(|&&(_, sign)| sign == byte) {
            Some((c, _)) => plain.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes()),
            None => plain.push(byte),
        }
    }
    String::from_utf8(plain).ok()
}

/// The plain sign that stands for a typographic one in the statistics of words.
pub(super) fn plain(byte: u8) -> u8 {
    match byte {
        0xf5 | 0xf6 => b'"',
        0xf7 | 0xf8 => b'\'',
        0xf9 | 0xfa => b'-',
        0xfc => b' ',
        _ => byte,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typographic_signs_take_one_byte() {
        let sample = "“It’s 5 € – café…” Привет, 世界 🤔\u{a0}\0";
        let packed = bytes(sample);
        assert!(packed.len() == sample.len() - 14);
        assert_eq!(text(&packed).as_deref(), Some(sample));
        assert_eq!(text(&[0xc1]), None);
    }
}
