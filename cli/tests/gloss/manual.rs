//! What the program says of itself is the same everywhere.

use crate::shell::{gloss, told};
use std::collections::BTreeSet;

/// The long options and the commands that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let text = text.replace("\\-", "-").replace("\\fB", " ").replace("\\fR", " ");
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.len() > 3 && word.starts_with("--")).map(str::to_owned).collect()
}

#[test]
fn the_manual_has_the_options_of_the_help_and_no_others() {
    let help = gloss(&["--help"], b"");
    let manual = gloss(&["man"], b"");
    assert_eq!(named(told(&manual).0), named(told(&help).0));
    assert!(told(&manual).0.starts_with(".TH GLOSS 1 "));
}

#[test]
fn completions_know_every_command_option_and_format() {
    let help = gloss(&["--help"], b"");
    for shell in ["bash", "zsh", "fish"] {
        let output = gloss(&["completions", shell], b"");
        let (script, said, status) = told(&output);
        assert_eq!((said, status), ("", 0));
        for option in named(told(&help).0) {
            let option = if shell == "fish" { option.trim_start_matches('-').to_owned() } else { option };
            assert!(script.contains(&option), "{shell}: {option}");
        }
        for word in ["annotate", "figures", "entities", "convert", "share", "open", "man", "doccano", "conll"]
        {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(told(&gloss(&["completions", "tcsh"], b"")).2, 2);
}
