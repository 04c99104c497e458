//! `gloss annotate` as a person types it.

use crate::shell::{file, gloss, told};
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn standard_input_is_written_in_the_marked_notation() {
    for arguments in [&["annotate"][..], &["annotate", "-"], &["annotate", "--color", "never"]] {
        let output = gloss(arguments, b"The [long] winter came.");
        assert_eq!(told(&output), ("The \\[long] winter came.\n", "", 0));
    }
}

#[test]
fn several_files_are_told_apart_and_a_missing_one_is_said() {
    let first = file("first.txt", b"The door opened.\n");
    let output = gloss(&["annotate", &first, "no/such/file", &first], b"");
    let (written, said, status) = told(&output);
    assert_eq!(written, format!("==> {first} <==\nThe door opened.\n").repeat(2));
    assert!(said.starts_with("gloss: no/such/file: "), "{said}");
    assert_eq!(status, 1);
}

#[test]
fn json_states_its_unit() {
    let output = gloss(&["annotate", "--format", "json", "--date", "2025-06-02"], "🤔 The door".as_bytes());
    let (written, said, status) = told(&output);
    assert_eq!(
        written,
        concat!(
            r#"{"id":"standard input","text":"🤔 The door","reference":"2025-06-02T00:00:00","#,
            r#""unit":"code points","spans":[]}"#,
            "\n"
        )
    );
    assert_eq!((said, status), ("", 0));
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced_and_said() {
    let output = gloss(&["annotate"], b"caf\xe9 au lait\n");
    let (written, said, status) = told(&output);
    assert_eq!((written, status), ("caf\u{fffd} au lait\n", 0));
    assert!(said.contains("not all of it is UTF-8"), "{said}");
}

#[test]
fn an_empty_article_is_an_article() {
    assert_eq!(told(&gloss(&["annotate"], b"")), ("", "", 0));
    let empty = "{\"text\":\"\",\"spans\":[]}\n";
    assert_eq!(told(&gloss(&["annotate", "--jsonl"], b"{\"text\":\"\"}")), (empty, "", 0));
}

#[test]
fn json_lines_keep_the_other_keys_and_their_order() {
    let line = r#"{"source":{"b":1,"a":2.50},"id":7,"text":"The door opened.","reference":null}"#;
    let output = gloss(&["annotate", "--jsonl"], format!("\u{feff}{line}\r\n\n").as_bytes());
    let expected = concat!(
        r#"{"source":{"b":1,"a":2.5},"id":7,"text":"The door opened.","reference":null,"spans":[]}"#,
        "\n"
    );
    assert_eq!(told(&output), (expected, "", 0));
}

#[test]
fn mentions_of_the_same_name_have_the_same_entity() {
    let input = r#"{"text":"President Ana Costa left Portugal. Costa returned to Portugal on 3 May."}"#;
    let output = gloss(&["annotate", "--jsonl"], input.as_bytes());
    let object: serde_json::Value = serde_json::from_str(told(&output).0).expect("a line of JSON");
    let spans = object["spans"].as_array().expect("spans").iter();
    let entities: Vec<_> = spans.map(|span| (span["text"].as_str(), span["entity"].as_u64())).collect();
    let expected = [
        (Some("Ana Costa"), Some(1)),
        (Some("Portugal"), Some(2)),
        (Some("Costa"), Some(1)),
        (Some("Portugal"), Some(2)),
        (Some("3 May"), None),
    ];
    assert_eq!(entities, expected);
}

#[test]
fn a_bad_line_is_skipped_and_told_with_its_number() {
    let input: &[&[u8]] = &[
        br#"{"id":1,"text":"one fine day"}"#,
        b"not json",
        br#"["a list"]"#,
        br#"{"id":4}"#,
        br#"{"id":5,"text":5}"#,
        br#"{"id":6,"text":"x","reference":"yesterday"}"#,
        b"{\"id\":7,\"text\":\"caf\xe9\"}",
        br#"{"id":8,"text":"x","reference":"2025-06-02T14:30:00Z"}"#,
        br#"{"id":9,"text":"x","reference":"2013-02-12T04:30:00.000-02:00"}"#,
    ];
    let output = gloss(&["annotate", "--jsonl"], &input.join(&b'\n'));
    let (written, said, status) = told(&output);
    let ids: Vec<&str> = written.lines().map(|line| &line[..7]).collect();
    assert_eq!(ids, [r#"{"id":1"#, r#"{"id":8"#, r#"{"id":9"#]);
    assert_eq!(said.lines().count(), 6);
    for (line, number) in said.lines().zip(2..) {
        assert!(line.starts_with(&format!("gloss: standard input, line {number}: ")), "{line}");
        assert!(line.ends_with("; skipped"), "{line}");
    }
    assert_eq!(status, 1);
}

#[test]
fn answers_come_line_by_line() {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(env!("CARGO_BIN_EXE_gloss"))
        .args(["annotate", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe was asked for")).lines();
    for id in 0..3 {
        writeln!(stdin, r#"{{"id":{id},"text":"x"}}"#).expect("gloss listens");
        let answer = answers.next().expect("gloss answers").expect("in UTF-8");
        assert!(answer.starts_with(&format!(r#"{{"id":{id},"#)), "{answer}");
    }
    drop(stdin);
    assert!(child.wait().expect("gloss ends").success());
}

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gloss"))
        .args(["annotate", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let _ = stdin.write_all("{\"text\":\"x\"}\n".repeat(10_000).as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("gloss ends");
    assert_eq!(told(&output), ("", "", 0));
}

#[test]
fn wrong_usage_is_said_and_has_its_own_status() {
    for arguments in [
        &[][..],
        &["anotate"],
        &["annotate", "--colour", "pink"],
        &["annotate", "--format", "xml"],
        &["annotate", "--date", "yesterday"],
        &["annotate", "--jsonl", "--format", "json"],
        &["annotate", "--frmat", "json"],
    ] {
        let output = gloss(arguments, b"");
        let (written, said, status) = told(&output);
        assert_eq!((written, status), ("", 2), "{arguments:?}");
        assert!(said.starts_with("gloss: ") && said.ends_with("Try `gloss --help`.\n"), "{said}");
    }
}

#[test]
fn help_and_version_are_answers() {
    let output = gloss(&["--help"], b"");
    let (written, said, status) = told(&output);
    assert!(written.contains("Usage: gloss annotate") && said.is_empty() && status == 0);
    assert!(told(&gloss(&["--version"], b"")).0.starts_with("gloss "));
}
