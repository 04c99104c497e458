//! `gloss share` and `gloss open` as a person types them.

use crate::shell::{gloss, told};

const TEXT: &str = "Trade with “Peru” rose 4% on 3 May.";

#[test]
fn an_article_is_shared_and_opened() {
    let shared = gloss(&["share", "--date", "2025-06-02"], TEXT.as_bytes());
    let payload = told(&shared).0.trim();
    assert!(payload.starts_with('A') && payload.len() < 60, "{payload}");
    let line: serde_json::Value =
        serde_json::from_slice(&gloss(&["open", payload], b"").stdout).expect("it is JSON");
    assert_eq!((&line["text"], &line["reference"]), (&TEXT.into(), &"2025-06-02T00:00:00".into()));
    let annotated = gloss(&["annotate", "--format", "json", "--date", "2025-06-02"], TEXT.as_bytes());
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
    let shared = gloss(&["share", "--jsonl"], article.as_bytes());
    let link = format!("https://gloss.example/#{}", told(&shared).0.trim());
    let opened = gloss(&["open", &link], b"");
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
        let output = gloss(&["open", link], b"");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(words), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_span_beyond_the_text_is_said() {
    let line = r#"{"text": "Lima.", "spans": [{"start": 5, "end": 9, "label": "EVENT"}]}"#;
    let output = gloss(&["share", "--jsonl"], line.as_bytes());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no span of the text"));
}
