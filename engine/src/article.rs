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

/// One paragraph, heading or list item: a line of the text that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it says, without its marker and the white space around it. Never empty.
    pub span: Span,
    /// The sign in front that makes it a heading or an item: "##", "-", "3."; empty where none stands.
    pub marker: Span,
    /// How it is set.
    pub form: Form,
}

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A heading of level 1 to 6, as Markdown marks it; also a headline that opens the text without a mark.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// One item of a list, with its bullet or number in front.
    Item,
}

impl Article {
    /// Reads a text. Any text is an article; an empty one has no blocks.
    ///
    /// ```
    /// use gloss_engine::article::{Article, Form};
    ///
    /// let article = Article::new("# Trade grows\n\nIt rose 5%.\n");
    /// let forms: Vec<Form> = article.blocks().iter().map(|block| block.form).collect();
    /// assert_eq!(forms, [Form::Heading(1), Form::Paragraph]);
    /// ```
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
        if let [first, _, ..] = &mut blocks[..]
            && is_headline(*first, &text)
        {
            first.form = Form::Heading(1);
        }
        Self { text, blocks }
    }

    /// What it is called: its first heading, or else its first block; nothing where it has none.
    pub fn headline(&self) -> &str {
        let heading = self.blocks.iter().find(|block| matches!(block.form, Form::Heading(_)));
        heading.or(self.blocks.first()).map_or("", |block| block.span.of(&self.text))
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

/// The block on the line from `start` to `end`, if the line holds something.
fn block(text: &str, start: usize, end: usize) -> Option<Block> {
    let line = trim(text, Span::new(start, end));
    let (marker_len, form) = marker(line.of(text));
    let marker = Span::new(line.start, line.start + marker_len);
    let span = trim(text, Span::new(marker.end, line.end));
    if !span.is_empty() {
        Some(Block { span, marker, form })
    } else if !line.is_empty() {
        // A marker with nothing behind it is text like any other.
        Some(Block { span: line, marker: Span::new(line.start, line.start), form: Form::Paragraph })
    } else {
        None
    }
}

fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start_matches(is_blank).len());
    let end = span.start + words.trim_end_matches(is_blank).len();
    Span::new(start, end.max(start))
}

/// The length in bytes of the marker that opens a line, and what it makes of the line.
fn marker(line: &str) -> (usize, Form) {
    let (sign, behind) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let number = sign.trim_end_matches(['.', ')']);
    if behind.is_empty() {
        (0, Form::Paragraph)
    } else if sign.len() <= 6 && sign.bytes().all(|byte| byte == b'#') {
        (sign.len(), Form::Heading(sign.len() as u8))
    } else if matches!(sign, "-" | "*" | "•" | "·" | "‣" | "–")
        || number.len() + 1 == sign.len()
            && matches!(number.len(), 1 | 2)
            && number.bytes().all(|b| b.is_ascii_digit())
    {
        (sign.len(), Form::Item)
    } else {
        (0, Form::Paragraph)
    }
}

/// How long a headline may be, in bytes: agencies keep theirs under a hundred characters.
const LONGEST_HEADLINE: usize = 160;

/// Is this first line of several a headline: short, without the stop that ends a sentence?
fn is_headline(block: Block, text: &str) -> bool {
    block.form == Form::Paragraph
        && block.span.len() <= LONGEST_HEADLINE
        && !block.span.of(text).ends_with(['.', ':', ';', ',', '”', '"', '…'])
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

    fn forms(text: &str) -> Vec<(String, Form)> {
        let article = Article::new(text);
        article.blocks().iter().map(|block| (block.span.of(text).to_owned(), block.form)).collect()
    }

    #[test]
    fn markers_make_headings_and_items() {
        let told = forms("## Trade\nIt grew.\n- Ore\n2) Grain\n-5 degrees");
        let expected = [
            ("Trade", Form::Heading(2)),
            ("It grew.", Form::Paragraph),
            ("Ore", Form::Item),
            ("Grain", Form::Item),
            ("-5 degrees", Form::Paragraph),
        ];
        assert_eq!(told, expected.map(|(words, form)| (words.to_owned(), form)));
    }

    #[test]
    fn a_short_first_line_is_the_headline() {
        assert_eq!(forms("Port reopens\nShips came.")[0].1, Form::Heading(1));
        assert_eq!(forms("The port reopened.\nShips came.")[0].1, Form::Paragraph);
        assert_eq!(forms("Port reopens")[0].1, Form::Paragraph, "a lone line is just text");
    }

    #[test]
    fn a_marker_alone_is_text() {
        assert_eq!(forms("-\n#")[0].0, "-");
        assert_eq!(forms("# ")[0].0, "#");
    }
}
