//! A walk through JSON.

#![allow(clippy::option_option, reason = "`None` is what is no JSON, `Some(None)` is what is not asked for")]

use super::number::assembled;
use std::borrow::Cow;

/// Where in the JSON the walk has come. `None` from any of its steps says that the text is no JSON, or ends too soon.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

/// A value that holds no others.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as near as there is one.
    Number(f64),
    /// A string, as it is meant.
    Text(Cow<'a, str>),
    /// A list or an object, which was passed by.
    Nested,
}

impl<'a> Reader<'a> {
    /// Stands before the first value of a text.
    #[inline]
    pub fn new(text: &'a str) -> Self {
        Self { text, at: text.len() - text.trim_start_matches('\u{feff}').len() }
    }

    /// Is nothing left but white space?
    #[inline]
    pub fn ended(&mut self) -> bool {
        self.next_byte().is_none()
    }

    /// The first byte of what comes, behind white space.
    #[inline]
    pub fn next_byte(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += blank;
        rest.get(blank).copied()
    }

    /// Takes a sign, if it comes next.
    #[inline]
    fn takes(&mut self, sign: u8) -> bool {
        let comes = self.next_byte() == Some(sign);
        self.at += usize::from(comes);
        comes
    }

    /// Walks through an object: `field` is called with each name and has to take the value. What is no object has no
    /// fields.
    #[inline]
    pub fn object(&mut self, mut field: impl FnMut(&mut Self, &str) -> Option<()>) -> Option<()> {
        self.fields(&mut field)
    }

    /// The one walk through objects: compiled once, for all that is done on it.
    fn fields(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> Option<()>) -> Option<()> {
        if !self.takes(b'{') {
            return self.pass();
        }
        if self.takes(b'}') {
            return Some(());
        }
        loop {
            if self.next_byte() != Some(b'"') {
                return None;
            }
            let name = self.string()?;
            if !self.takes(b':') {
                return None;
            }
            field(self, &name)?;
            if !self.takes(b',') {
                return self.takes(b'}').then_some(());
            }
        }
    }

    /// Walks through a list: `item` is called at each item and has to take it. What is no list has no items.
    #[inline]
    pub fn list(&mut self, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.items(&mut item)
    }

    fn items(&mut self, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if !self.takes(b'[') {
            return self.pass();
        }
        if self.takes(b']') {
            return Some(());
        }
        loop {
            item(self)?;
            if !self.takes(b',') {
                return self.takes(b']').then_some(());
            }
        }
    }

    /// Takes any value.
    #[inline]
    pub fn scalar(&mut self) -> Option<Scalar<'a>> {
        Some(match self.next_byte()? {
            b'"' => Scalar::Text(self.string()?),
            b'{' | b'[' => {
                self.pass()?;
                Scalar::Nested
            }
            b'-' | b'0'..=b'9' => Scalar::Number(self.number()?),
            _ => {
                let (word, meant) =
                    [("null", Scalar::Null), ("true", Scalar::Flag(true)), ("false", Scalar::Flag(false))]
                        .into_iter()
                        .find(|(word, _)| self.text[self.at..].starts_with(word))?;
                self.at += word.len();
                meant
            }
        })
    }

    /// Takes a value and gives it where it is a string.
    #[inline]
    pub fn words(&mut self) -> Option<Option<Cow<'a, str>>> {
        Some(match self.scalar()? {
            Scalar::Text(text) => Some(text),
            _ => None,
        })
    }

    /// Takes a value and gives it where it is a whole number from 0 on.
    #[inline]
    pub fn count(&mut self) -> Option<Option<usize>> {
        Some(match self.scalar()? {
            Scalar::Number(number) if number >= 0.0 && number.fract() == 0.0 => Some(number as usize),
            _ => None,
        })
    }

    /// Passes by whatever comes. How brackets match is not looked at, only how many there are.
    #[inline]
    pub fn pass(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.next_byte()? {
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                _ => drop(self.scalar()?),
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// A string, from its quotation mark on.
    #[inline]
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let text = self.text;
        let plain = |from: usize| {
            let length = text.as_bytes()[from..].iter().position(|&byte| matches!(byte, b'"' | b'\\'))?;
            Some(&text[from..from + length])
        };
        let first = plain(self.at)?;
        self.at += first.len();
        let mut whole = Cow::Borrowed(first);
        while text.as_bytes()[self.at] == b'\\' {
            let escaped = self.escaped()?;
            let rest = plain(self.at)?;
            self.at += rest.len();
            let whole = whole.to_mut();
            whole.push(escaped);
            whole.push_str(rest);
        }
        self.at += 1;
        Some(whole)
    }

    /// What a backslash and the signs behind it mean.
    #[inline]
    fn escaped(&mut self) -> Option<char> {
        let sign = *self.text.as_bytes().get(self.at + 1)?;
        self.at += 2;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.unit()?;
                if !(0xd800..0xdc00).contains(&high) || !self.text[self.at..].starts_with("\\u") {
                    return Some(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                // The second half of a character; another character, if it is none, behind half of one.
                let before = self.at;
                self.at += 2;
                let low = self.unit()?;
                if !(0xdc00..0xe000).contains(&low) {
                    self.at = before;
                    return Some(char::REPLACEMENT_CHARACTER);
                }
                char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))?
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    #[inline]
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |unit, digit| Some(unit << 4 | digit.to_digit(16)?))
    }

    /// A number; digits behind the nineteenth do not count.
    #[inline]
    fn number(&mut self) -> Option<f64> {
        let negative = self.takes(b'-');
        let (mut digits, mut power, mut any) = (0_u64, 0_i32, false);
        let mut behind_point = false;
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    let room = digits < 900_000_000_000_000_000;
                    if room {
                        digits = digits * 10 + u64::from(byte - b'0');
                    }
                    power = power.saturating_add(i32::from(!room) - i32::from(behind_point));
                }
                b'.' if !behind_point => behind_point = true,
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.text.as_bytes().get(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            let down = self.text.as_bytes().get(self.at) == Some(&b'-');
            self.at += usize::from(down || self.text.as_bytes().get(self.at) == Some(&b'+'));
            let rest = &self.text[self.at..];
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            self.at += length;
            let size = rest[..length]
                .bytes()
                .fold(0_i32, |size, byte| size.saturating_mul(10).saturating_add(i32::from(byte - b'0')));
            any &= length > 0;
            power = power.saturating_add(if down { -size } else { size });
        }
        // Further powers give nothing, or the largest number, too.
        let size = assembled(digits, power.clamp(-700, 700));
        any.then_some(if negative { -size } else { size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::json;

    fn scalar(text: &str) -> Option<Scalar<'_>> {
        let mut reader = Reader::new(text);
        let scalar = reader.scalar()?;
        reader.ended().then_some(scalar)
    }

    #[test]
    fn values_are_read_as_they_are_meant() {
        assert_eq!(scalar(" null "), Some(Scalar::Null));
        assert_eq!(scalar("\u{feff}true"), Some(Scalar::Flag(true)));
        assert_eq!(scalar("-12.5e-1"), Some(Scalar::Number(-1.25)));
        assert_eq!(scalar("[1, {\"a\": \"]\"}]"), Some(Scalar::Nested));
        for (written, meant) in [
            (r#""plain""#, "plain"),
            (r#""a\"\\\/\n\u00e9""#, "a\"\\/\né"),
            (r#""\ud83e\udd14""#, "🤔"),
            (r#""\ud83e!""#, "\u{fffd}!"),
            (r#""\ud83e\u0041""#, "\u{fffd}A"),
            (r#""\udd14""#, "\u{fffd}"),
        ] {
            assert_eq!(scalar(written), Some(Scalar::Text(meant.into())), "{written}");
        }
    }

    #[test]
    fn what_is_no_json_ends_the_reading() {
        for text in [
            "", "nul", "\"", "\"a", "\"\\", "\"\\u12", "\"\\u00é0\"", "\"\\x\"", "[", "[1", "]", "-", "1e",
            "{]}}",
        ] {
            assert_eq!(scalar(text), None, "{text}");
        }
        for text in ["{\"a\"}", "{\"a\":1", "{\"a\":1,}", "{1:2}", "{\"a\":1 \"b\":2}"] {
            assert_eq!(Reader::new(text).object(|reader, _| reader.pass()), None, "{text}");
        }
    }

    #[test]
    fn depth_costs_nothing() {
        let deep = "[".repeat(1_000_000);
        assert_eq!(scalar(&deep), None);
        assert_eq!(scalar(&format!("{deep}{}", "]".repeat(1_000_000))), Some(Scalar::Nested));
    }

    #[test]
    fn numbers_of_any_length_are_near() {
        let near = |text: &str| match scalar(text) {
            Some(Scalar::Number(number)) => number,
            other => panic!("{other:?}"),
        };
        for text in ["0", "1e400", "-1e-400", "123456789012345678901234567890", "0.1000000000000000055511151"]
        {
            let expected: f64 = text.parse().unwrap();
            let read = near(text);
            assert!(
                (read - expected).abs() <= expected.abs() * 1e-15 || expected.is_infinite(),
                "{text}: {read}"
            );
        }
        assert!(near(&format!("1{}", "0".repeat(10_000))) > 1e300);
        assert!(near(&format!("1e{}", "9".repeat(10_000))) > 1e300);
    }

    #[test]
    fn strings_come_back() {
        let hard: String =
            (0..0x300).chain([0x2028, 0xd7ff, 0xe000, 0x1_f914]).filter_map(char::from_u32).collect();
        let mut out = String::new();
        json::text(&mut out, &hard);
        assert_eq!(scalar(&out), Some(Scalar::Text(hard.clone().into())));
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), hard, "other programs read the same");
    }
}
