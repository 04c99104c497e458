//! `gloss convert`.

use crate::shell::{file, folder, gloss, told};
use std::fs;
use std::path::Path;

const LINE: &str = r#"{"id":"a1","text":"🤔 Oslo paid $3.","reference":"2025-06-02","spans":[{"start":2,"end":6,"label":"PLACE"}],"notes":[{"start":2,"end":6,"note":"Ask","tags":["call"],"checked":true}]}"#;

#[test]
fn what_is_converted_there_and_back_is_the_same() {
    for format in ["gloss", "w3c", "jsonl"] {
        let there = gloss(&["convert", "--from", "jsonl", "--to", format], LINE.as_bytes());
        let (written, said, status) = told(&there);
        assert_eq!((said, status), ("", 0), "{format}");
        let back = gloss(&["convert", "--from", format, "--to", "jsonl"], written.as_bytes());
        let (written, said, status) = told(&back);
        assert_eq!((said, status), ("", 0), "{format}");
        let expected = r#""spans":[{"start":2,"end":6,"label":"PLACE","text":"Oslo","entity":1,"why":"Marked in the file."}],"notes":[{"start":2,"end":6,"note":"Ask","tags":["call"],"checked":true}]}"#;
        assert!(written.ends_with(&format!("{expected}\n")), "{format}: {written}");
    }
}

#[test]
fn a_folder_gets_a_file_an_article_and_none_is_overwritten() {
    let out = folder("converted");
    let out = out.to_str().expect("its path is UTF-8");
    let arguments = ["convert", "--jsonl", "--to", "brat", "--out", out];
    let output = gloss(&arguments, LINE.as_bytes());
    let said = "gloss: a1: The article’s date is not in this file: brat has no place for it.\n";
    assert_eq!(told(&output), ("", said, 0));
    let ann = fs::read_to_string(format!("{out}/a1.ann")).expect("it is there");
    assert_eq!(ann, "T1\tPLACE 2 6\tOslo\n#1\tAnnotatorNotes T1\tAsk\n#2\tTags T1\tcall\nA1\tChecked T1\n");
    let again = gloss(&arguments, LINE.as_bytes());
    assert!(told(&again).1.contains("a1.txt: File exists"), "{}", told(&again).1);
    assert_eq!(told(&again).2, 1);

    let ann = format!("{out}/a1.ann");
    let back = gloss(&["convert", "--from", "brat", "--date", "2025-06-02", "--to", "html", &ann], b"");
    let (page, said, status) = told(&back);
    assert_eq!((said, status), ("", 0));
    assert!(
        page.contains(r#"<mark data-kind="PLACE" title="Place, checked" data-checked>Oslo</mark>"#),
        "{page}"
    );
    let path = file("a1.html", page.as_bytes());
    let opened = gloss(&["convert", "--from", "html", "--to", "jsonl", &path], b"");
    assert!(told(&opened).0.contains(r#""reference":"2025-06-02T00:00:00""#), "{}", told(&opened).0);
}

#[test]
fn what_found_no_place_is_said() {
    let path = file("beside.ann", b"T1\tPLACE 0 4\tRome\n");
    // A run before may have left it.
    let _ = fs::remove_file(Path::new(&path).with_extension("txt"));
    let alone = gloss(&["convert", "--from", "brat", "--to", "conll", &path], b"");
    assert!(told(&alone).1.ends_with("there is no .txt beside it that it speaks of\n"), "{}", told(&alone).1);
    file("beside.txt", b"Oslo paid.");
    let output = gloss(&["convert", "--from", "brat", "--to", "conll", &path], b"");
    let (written, said, status) = told(&output);
    assert_eq!(written, "-DOCSTART- _ _ O\n\nOslo _ _ O\npaid _ _ O\n. _ _ O\n");
    assert!(said.ends_with("“Rome” stands nowhere in the text.\n"), "{said}");
    assert_eq!(status, 0);
}

#[test]
fn what_is_not_of_the_format_is_refused() {
    let output = gloss(&["convert", "--from", "w3c", "--to", "jsonl"], b"An article.");
    let (written, said, status) = told(&output);
    assert_eq!((written, status), ("", 1));
    assert_eq!(said, "gloss: standard input: This file holds no annotations that Gloss knows.\n");
    for arguments in [
        &["convert"][..],
        &["convert", "--to", "pdf"],
        &["convert", "--to", "csv"],
        &["convert", "--jsonl", "--to", "html"],
        &["convert", "--from", "conll", "--to", "jsonl"],
        &["figures", "--to", "jsonl"],
        &["annotate", "--csv"],
        &["convert", "--jsonl", "--date", "2025-06-02", "--to", "conll"],
    ] {
        assert_eq!(told(&gloss(arguments, b"")).2, 2, "{arguments:?}");
    }
}
