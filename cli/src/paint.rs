//! An article on a terminal: marks in colour, with their kind and value after them.

use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::formats::marked;
use std::fmt::Write;

/// The article's text with its marks painted by ANSI sequences. Nested marks are left out.
pub(crate) fn paint(text: &str, annotations: &[Annotation]) -> String {
    let mut painted = String::with_capacity(text.len() + annotations.len() * 48);
    let mut at = 0;
    for annotation in annotations.iter().filter(|annotation| !annotation.nested) {
        show(&text[at..annotation.span.start], &mut painted);
        let _ = write!(painted, "\x1b[{}m", style(annotation.kind));
        show(annotation.span.of(text), &mut painted);
        let kind = annotation.kind.label().to_ascii_lowercase();
        let _ = write!(painted, "\x1b[0m\x1b[2m {kind}{}\x1b[0m", marked::reading(annotation));
        at = annotation.span.end;
    }
    show(&text[at..], &mut painted);
    painted
}

/// Writes the words of a stranger: whatever could steer the terminal is shown as a replacement character.
fn show(words: &str, painted: &mut String) {
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\t' => painted.push(c),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => painted.push('\n'),
            _ if c.is_control() => painted.push('\u{fffd}'),
            _ => painted.push(c),
        }
    }
}

/// Names are bold, figures underlined; hues are those of the terminal's own theme.
fn style(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "1;34",
        Kind::Org => "1;35",
        Kind::Place => "1;32",
        Kind::Group => "1;36",
        Kind::Event => "1;31",
        Kind::Work => "1;33",
        Kind::Product => "1;37",
        Kind::Money => "4;32",
        Kind::Percent => "4;36",
        Kind::Quantity => "4;34",
        Kind::Count | Kind::Ordinal => "4;33",
        Kind::Date | Kind::Time | Kind::Duration => "4;35",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::span::Span;

    #[test]
    fn a_mark_is_painted_and_told() {
        let place = Annotation::new(Span::new(3, 8), Kind::Place, "test");
        assert_eq!(paint("In China.", &[place]), "In \x1b[1;32mChina\x1b[0m\x1b[2m place\x1b[0m.");
    }

    #[test]
    fn an_article_cannot_steer_the_terminal() {
        assert_eq!(paint("a\x1b[2Jb\u{9b}c\td\r\n", &[]), "a\u{fffd}[2Jb\u{fffd}c\td\n");
    }
}
