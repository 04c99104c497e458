//! `gloss share` and `gloss open` as a person types them.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `gloss` with `arguments` and `input` on its standard input.
fn gloss(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gloss"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    child.stdin.take().expect("a pipe was asked for").write_all(input.as_bytes()).expect("gloss reads");
    child.wait_with_output().expect("gloss ends")
}

fn written(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("output is UTF-8")
}

const TEXT: &str = "Trade with “Peru” rose 4% on 3 May.";

#[test]
fn an_article_is_shared_and_opened() {
    let shared = gloss(&["share", "--date", "2025-06-02"], TEXT);
    let payload = written(&shared).trim();
    assert!(payload.starts_with('A') && payload.len() < 60, "{payload}");
    let line: serde_json::Value =
        serde_json::from_slice(&gloss(&["open", payload], "").stdout).expect("it is JSON");
    assert_eq!((&line["text"], &line["reference"]), (&TEXT.into(), &"2025-06-02T00:00:00".into()));
    let annotated = gloss(&["annotate", "--format", "json", "--date", "2025-06-02"], TEXT);
    let annotated: serde_json::Value = serde_json::from_slice(&annotated.stdout).expect("it is JSON");
    let told = |line: &serde_json::Value| {
        let spans = line["spans"].as_array().expect("there are spans").iter();
        spans.map(|span| format!("{} {} {}", span["label"], span["text"], span["value"])).collect::<Vec<_>>()
    };
    assert_eq!(told(&line), told(&annotated));
}

#[test]
fn the_spans_of_a_line_are_kept() {
    let article = r#"{"text": "Über Lima.", "spans": [{"start": 5, "end": 9, "label": "EVENT"}]}"#;
    let shared = gloss(&["share", "--jsonl"], article);
    let link = format!("https://gloss.example/#{}", written(&shared).trim());
    let opened = gloss(&["open", &link], "");
    let held: serde_json::Value = serde_json::from_slice(&opened.stdout).expect("it is JSON");
    assert_eq!(held["spans"][0]["label"], "EVENT");
    assert_eq!(held["spans"][0]["text"], "Lima");
}

#[test]
fn a_link_that_is_none_is_said_to_be_none() {
    for (link, words) in [
        ("Hello", "no article in this link"),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ", "incomplete"),
    ] {
        let output = gloss(&["open", link], "");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(words), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_span_beyond_the_text_is_said() {
    let line = r#"{"text": "Lima.", "spans": [{"start": 5, "end": 9, "label": "EVENT"}]}"#;
    let output = gloss(&["share", "--jsonl"], line);
    assert!(String::from_utf8_lossy(&output.stderr).contains("no span of the text"));
}
