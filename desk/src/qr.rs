//! Words as a QR code, for a telephone that stands before the screen.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// How many squares wide the code is, a blank, and its dark squares as the `d` of an SVG path: `21 M0 0h7v1h-7z…`.
pub(crate) fn path(words: &str) -> Result<String, String> {
    let code = QrCode::encode_text(words, QrCodeEcc::Low)
        .map_err(|_| "These words are too long for a QR code.".to_owned())?;
    let size = code.size();
    let mut path = format!("{size} ");
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|&x| code.get_module(x, y)).count();
            if run > 0 {
                // Writing into a string can't fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run as i32 + 1;
        }
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_make_the_smallest_code() {
        let path = path("GLOSS").unwrap();
        // A code of version 1 starts with the upper edge of the mark in its corner.
        assert!(path.starts_with("21 M0 0h7v1h-7z"), "{path}");
        assert!(path.ends_with('z'));
    }

    #[test]
    fn words_beyond_the_largest_code_are_refused() {
        assert!(path(&"x".repeat(2953)).is_ok());
        assert!(path(&"x".repeat(2954)).unwrap_err().contains("too long"));
    }
}
