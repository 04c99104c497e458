//! Pasted text -> blocks: the paragraphs exactly as pasted.

use crate::span::Span;

/// A text as the reader gave it, and the blocks it falls into.
///
/// The text is kept unchanged, byte for byte: every span and every export speaks of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    text: String,
    blocks: Vec<Block>,
}

/// One paragraph, headline or list item: a line of the text that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without the white space around it. Never empty.
    pub span: Span,
}

impl Article {
    /// Reads a text. Any text is an article; an empty one has no blocks.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let mut blocks = Vec::new();
        let mut start = 0;
        for (at, c) in text.char_indices() {
            if ends_a_line(c) {
                blocks.extend(block(&text, start, at));
                start = at + c.len_utf8();
            }
        }
        blocks.extend(block(&text, start, text.len()));
        Self { text, blocks }
    }

    /// The text exactly as given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its blocks, in the order of the text.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

/// Line feed, carriage return, and the separators that Unicode counts as a mandatory break.
fn ends_a_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// White space, and the signs that have no width: byte order mark, zero-width space, NUL.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\0')
}

fn block(text: &str, start: usize, end: usize) -> Option<Block> {
    let line = &text[start..end];
    let from = start + (line.len() - line.trim_start_matches(is_blank).len());
    let to = start + line.trim_end_matches(is_blank).len();
    (from < to).then(|| Block { span: Span::new(from, to) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let article = Article::new(text);
        assert_eq!(article.text(), text, "the text is kept as given");
        article.blocks().iter().map(|block| block.span.of(text).to_owned()).collect()
    }

    #[test]
    fn each_line_that_holds_something_is_a_block() {
        assert_eq!(
            lines("A headline\n\n  First paragraph. \nSecond."),
            ["A headline", "First paragraph.", "Second."]
        );
    }

    #[test]
    fn every_kind_of_line_end_counts() {
        assert_eq!(lines("a\r\nb\rc\u{2028}d\u{85}e"), ["a", "b", "c", "d", "e"]);
    }

    #[test]
    fn nothing_gives_no_blocks() {
        for text in ["", " ", "\n\n", "\u{feff}", "\0", "\u{200b} \t"] {
            assert!(lines(text).is_empty(), "{text:?}");
        }
    }
}
