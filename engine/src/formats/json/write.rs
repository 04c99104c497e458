//! What JSON is written of. A comma comes by itself, wherever something stands before.

pub use super::number::number;
use std::fmt::Write;

/// Makes room for an item of a list, or for the opening of whatever comes.
#[inline]
pub fn begin(out: &mut String) {
    if !out.ends_with(['{', '[', ':']) && !out.is_empty() {
        out.push(',');
    }
}

/// Writes the name of a field; its value comes next.
#[inline]
pub fn key(out: &mut String, name: &str) {
    begin(out);
    text(out, name);
    out.push(':');
}

/// Writes a string.
#[inline]
pub fn text(out: &mut String, text: &str) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(escape);
        if escape.is_empty() {
            let _ = write!(out, "\\u{byte:04x}");
        }
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}
