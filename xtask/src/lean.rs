//! Scripts and styles as they are served: without the comments and the indentation that are for those who write them.

use crate::naming::Files;

/// Kinds of files that are made lean.
const KINDS: &[&str] = &["css", "js"];

/// Makes scripts and styles lean.
pub fn make_lean(files: &mut Files) {
    for (name, bytes) in files {
        let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
        if KINDS.contains(&kind)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            *bytes = lean(text).into_bytes();
        }
    }
}

/// The text without the lines that are comments, the empty ones, and the blanks that others start with. What stands behind
/// words on a line stays: only a reader of the language knows whether it is a comment.
fn lean(text: &str) -> String {
    let mut lean = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let starts = line.starts_with("/*");
        in_comment |= starts;
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
        // A comment that has words behind it on its last line is none that stands alone: no such is written here.
        in_comment &= !line.ends_with("*/");
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let script = "// Starts.\n\nfunction a() {\n  // Why.\n  return \"// no comment\"; // kept\n}\n";
        assert_eq!(lean(script), "function a() {\nreturn \"// no comment\"; // kept\n}\n");
        let style = "/* The foot. */\n\n.foot {\n  /* Two\n     lines. */\n  color: red; /* kept */\n}\n";
        assert_eq!(lean(style), ".foot {\ncolor: red; /* kept */\n}\n");
        let glue = "/**\n * @param {number} a\n */\nexport function b(a) {}\n";
        assert_eq!(lean(glue), "export function b(a) {}\n");
    }

    #[test]
    fn other_files_stay_as_they_are() {
        let mut files = Files::from([("index.html".to_owned(), b"  <p>// words</p>\n".to_vec())]);
        make_lean(&mut files);
        assert_eq!(files["index.html"], b"  <p>// words</p>\n");
    }
}
