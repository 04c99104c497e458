//! `docs/checks.md` names tests; those it names are there.

use std::fs;
use std::path::Path;

#[test]
fn the_tests_that_are_named_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["tests", "src", "engine/src", "engine/tests"] {
        gather(&root.join(folder), &mut sources);
    }
    let page = fs::read_to_string(root.join("docs/checks.md")).expect("the page is there");
    let is_name = |words: &&str| {
        words.matches('_').count() > 1
            && words.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
    };
    // Every second piece stands between the signs of code.
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(is_name).collect();
    assert!(named.len() > 30, "{named:?}");
    for name in named {
        assert!(sources.contains(&format!("fn {name}(")), "no test is called {name}");
    }
}

/// Adds all sources below a folder.
fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a file can be listed").path();
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push_str(&fs::read_to_string(&path).expect("sources are text"));
        }
    }
}
