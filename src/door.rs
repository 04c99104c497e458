//! The one door by which text enters: bounded in size, refused with words that say what to do.

use gloss_engine::article::Article;
use gloss_engine::formats::gloss::LONGEST_FILE;
use std::fmt;

/// How long a text may be, in bytes of UTF-8: some 900,000 words.
pub const LONGEST_TEXT: usize = 5_000_000;

/// Why a text was not let in. Its words are for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There was nothing to read.
    Nothing,
    /// More than [`LONGEST_TEXT`]: how long it is, in bytes.
    TooLong(usize),
    /// Not text, but the bytes of a picture, a program, an archive.
    NotText,
    /// The browser could not read the file.
    Unreadable,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("There is no text in it. Paste or type an article."),
            Self::TooLong(bytes) => {
                // Tenths of a megabyte, rounded up, so that nothing just over the limit reads as the limit.
                let tenths = bytes.div_ceil(100_000);
                write!(
                    f,
                    "That is {}.{} MB of text; Gloss reads up to {} MB at once. Take a part of it.",
                    tenths / 10,
                    tenths % 10,
                    LONGEST_TEXT / 1_000_000
                )
            }
            Self::NotText => f.write_str(
                "That file does not hold plain text. Open a .txt, .md or .html file, or paste the text.",
            ),
            Self::Unreadable => {
                f.write_str("The browser could not read that file. Open it elsewhere and paste its text.")
            }
        }
    }
}

/// Lets a text in as an article.
pub fn admit(text: impl Into<String>) -> Result<Article, Refusal> {
    let text = text.into();
    check_size(text.len())?;
    let article = Article::new(text);
    if article.blocks().is_empty() { Err(Refusal::Nothing) } else { Ok(article) }
}

/// May something of this size, in bytes, be read at all? Asked before a file is opened.
pub fn check_size(bytes: usize) -> Result<(), Refusal> {
    if bytes > LONGEST_TEXT { Err(Refusal::TooLong(bytes)) } else { Ok(()) }
}

/// May a file of this size, in bytes, be read at all? One that holds marks is longer than its text.
pub fn check_file_size(bytes: usize, may_hold_marks: bool) -> Result<(), Refusal> {
    let most = if may_hold_marks { LONGEST_FILE } else { LONGEST_TEXT };
    if bytes > most { Err(Refusal::TooLong(bytes)) } else { Ok(()) }
}

/// How many bytes at the start of a file tell whether it is text.
const PROBE: usize = 8192;

/// Refuses bytes that are not text: a PDF, or a control character early on, where no byte order mark says UTF-16.
pub fn check_bytes(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(b"%PDF") {
        return Err(Refusal::NotText);
    }
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let probe = &bytes[..bytes.len().min(PROBE)];
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    if !utf16 && probe.iter().any(is_control) { Err(Refusal::NotText) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_texts_are_refused_calmly() {
        for text in ["", "  ", "\r\n\t", "\u{feff}", "\0"] {
            assert_eq!(admit(text), Err(Refusal::Nothing), "{text:?}");
        }
    }

    #[test]
    fn odd_but_honest_texts_are_let_in() {
        for text in ["x", "🤔", "\u{feff}A headline\r\nText.", "\u{fffd}", "7"] {
            assert!(admit(text).is_ok(), "{text:?}");
        }
    }

    #[test]
    fn a_text_over_the_limit_is_told_its_size() {
        assert!(admit("a".repeat(LONGEST_TEXT)).is_ok());
        let refusal = admit("a".repeat(LONGEST_TEXT + 1)).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "That is 5.1 MB of text; Gloss reads up to 5 MB at once. Take a part of it."
        );
    }

    #[test]
    fn a_picture_is_no_text_but_utf_16_is() {
        assert_eq!(check_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Refusal::NotText));
        assert_eq!(check_bytes(b"%PDF-1.4 text"), Err(Refusal::NotText));
        assert_eq!(check_bytes(b"\xff\xfeG\0l\0"), Ok(()));
        assert_eq!(check_bytes("Grüße".as_bytes()), Ok(()));
    }
}
