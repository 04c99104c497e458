//! The marked notation: an article with its marks written into it, for people, tests and bug reports.
//!
//! ```text
//! The bank paid [money $3.2 million = 3200000 USD] in [date May = 2025-05].
//! Shares fell [percent about 4% = 4 (approx, down)] in [place China].
//! ```
//!
//! A mark is a bracket that opens with a kind in lower case, then its words, then, for a figure, `=` and its
//! value; modifiers follow in parentheses. A bracket of the article itself is written `\[`, a backslash `\\`.
//! Nested marks are left out.

use crate::annotation::{Amount, Annotation, Kind, Number, Value};
use crate::span::Span;
use std::fmt::Write;

/// Writes the article with its marks.
///
/// ```
/// use gloss_engine::formats::marked;
/// use gloss_engine::{annotate, article::Article, names::Names};
///
/// let article = Article::new("The bank paid $3.2 million.");
/// let found = annotate(&article, &Names::new(), None);
/// assert_eq!(marked::write(article.text(), &found), "The bank paid [money $3.2 million = 3200000 USD].");
/// ```
pub fn write(text: &str, annotations: &[Annotation]) -> String {
    let mut marked = String::with_capacity(text.len() + annotations.len() * 24);
    let mut at = 0;
    for annotation in annotations.iter().filter(|annotation| !annotation.nested) {
        escape(&text[at..annotation.span.start], &mut marked);
        let _ = write!(marked, "[{} ", annotation.kind.label().to_ascii_lowercase());
        escape(annotation.span.of(text), &mut marked);
        marked.push_str(&reading(annotation));
        marked.push(']');
        at = annotation.span.end;
    }
    escape(&text[at..], &mut marked);
    marked
}

/// What follows a figure's words: " = 4 (approx, down)"; empty for a name.
pub fn reading(annotation: &Annotation) -> String {
    let mut reading = String::new();
    if let Some(value) = &annotation.value {
        let _ = write!(reading, " = {}", self::value(value));
    }
    if !annotation.modifiers.is_empty() {
        let words: Vec<&str> = annotation.modifiers.iter().map(|modifier| modifier.word()).collect();
        let _ = write!(reading, " ({})", words.join(", "));
    }
    reading
}

/// A value in the notation: `3200000 USD`, `3..5`, `5:4`, `12 kilometer`, `2025-06-02`.
pub fn value(value: &Value) -> String {
    match value {
        Value::Number(number) => amount(number),
        Value::Pair { pair: [first, second] } => format!("{first}:{second}"),
        Value::Money { amount: sum, currency } => {
            format!("{} {}", amount(sum), currency.as_deref().unwrap_or("?"))
        }
        Value::Quantity { amount: size, unit } => format!("{} {unit}", amount(size)),
        Value::Iso(iso) => iso.clone(),
        Value::IsoRange { min, max } => {
            format!("{}..{}", min.as_deref().unwrap_or_default(), max.as_deref().unwrap_or_default())
        }
    }
}

fn amount(amount: &Amount) -> String {
    let end = |number: &Option<Number>| number.map(|number| number.to_string()).unwrap_or_default();
    match amount {
        Amount::Exactly(number) => number.to_string(),
        Amount::Between { min, max } => format!("{}..{}", end(min), end(max)),
    }
}

fn escape(words: &str, marked: &mut String) {
    for c in words.chars() {
        if matches!(c, '[' | '\\') {
            marked.push('\\');
        }
        marked.push(c);
    }
}

/// One mark read from the notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Where its words stand in the plain text.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// What stands after the words, if anything: "= 4 (approx, down)".
    pub reading: Option<String>,
}

/// Reads the notation: the plain text, and the marks in it. A bracket that names no kind is plain text.
pub fn read(marked: &str) -> (String, Vec<Expected>) {
    let mut text = String::with_capacity(marked.len());
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        if let Some((kind, words, reading, after)) = mark(rest) {
            let start = text.len();
            text.push_str(&words);
            marks.push(Expected { span: Span::new(start, text.len()), kind, reading });
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                if let Some(escaped) = rest.chars().next() {
                    text.push(escaped);
                    rest = &rest[escaped.len_utf8()..];
                }
            }
            _ => text.push(c),
        }
    }
    (text, marks)
}

/// A mark at the start of `rest`: its kind, words and reading, and what follows it.
fn mark(rest: &str) -> Option<(Kind, String, Option<String>, &str)> {
    let inner = rest.strip_prefix('[')?;
    let (label, inner) = inner.split_once(' ')?;
    if !label.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let kind = Kind::from_label(label)?;
    let mut words = String::new();
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => words.push(chars.next()?.1),
            ']' => return Some((kind, words, None, &inner[at + 1..])),
            ' ' if inner[at..].starts_with(" = ")
                || inner[at..].starts_with(" (") && is_modifiers(&inner[at + 1..]) =>
            {
                let (reading, after) = inner[at + 1..].split_once(']')?;
                return Some((kind, words, Some(reading.to_owned()), after));
            }
            _ => words.push(c),
        }
    }
    None
}

/// Do modifiers in parentheses, and then the bracket's end, stand here?
fn is_modifiers(inner: &str) -> bool {
    inner.split_once(")]").is_some_and(|(words, _)| {
        words.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'(' | b',' | b' '))
    })
}

/// Compares what was found in the text of `marked` with its marks. A mark without a reading asks for span and kind
/// alone. `Err` holds the text as it was found, in the same notation.
pub fn compare(marked: &str, annotate: impl Fn(&str) -> Vec<Annotation>) -> Result<(), String> {
    let (text, expected) = read(marked);
    let found = annotate(&text);
    let told: Vec<&Annotation> = found.iter().filter(|annotation| !annotation.nested).collect();
    let same = told.len() == expected.len()
        && told.iter().zip(&expected).all(|(found, expected)| {
            found.span == expected.span
                && found.kind == expected.kind
                && expected.reading.as_ref().is_none_or(|words| reading(found).trim_start() == words)
        });
    if same { Ok(()) } else { Err(write(&text, &found)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Modifier;

    fn sample() -> (String, Vec<Annotation>) {
        let text = "Sales [net] fell about 4% in China.".to_owned();
        let percent = Annotation::new(Span::new(17, 25), Kind::Percent, "test")
            .with_value(Value::Number(4.0.into()))
            .with_modifier(Modifier::Down)
            .with_modifier(Modifier::Approx);
        let place = Annotation::new(Span::new(29, 34), Kind::Place, "test");
        (text, vec![percent, place])
    }

    const MARKED: &str = "Sales \\[net] fell [percent about 4% = 4 (approx, down)] in [place China].";

    #[test]
    fn marks_are_written_into_the_text() {
        let (text, found) = sample();
        assert_eq!(write(&text, &found), MARKED);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let (text, found) = sample();
        let (read_text, marks) = read(MARKED);
        assert_eq!(read_text, text);
        assert_eq!(marks.len(), 2);
        assert_eq!((marks[0].span, marks[0].kind), (found[0].span, Kind::Percent));
        assert_eq!(marks[0].reading.as_deref(), Some("= 4 (approx, down)"));
        assert_eq!(compare(MARKED, |_| found.clone()), Ok(()));
    }

    #[test]
    fn a_missing_mark_is_told_in_the_notation() {
        let found = compare(MARKED, |_| Vec::new());
        assert_eq!(found, Err("Sales \\[net] fell about 4% in China.".to_owned()));
    }

    #[test]
    fn a_bracket_without_a_kind_is_text() {
        assert_eq!(read("[for supplies] [money").0, "[for supplies] [money");
    }
}
