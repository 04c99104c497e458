//! `gloss figures` and `gloss entities`.

use crate::shell::{file, gloss, told};

#[test]
fn figures_are_listed_with_their_values() {
    let path = file("port.txt", b"The port\x1b opened. It cost about $3 million in 2024.\n");
    let output = gloss(&["figures", &path], b"");
    let expected = "port\tMONEY\tabout 3,000,000 USD\tabout $3 million\nport\tDATE\t2024\t2024\n";
    assert_eq!(told(&output), (expected, "", 0));
}

#[test]
fn entities_are_listed_with_their_mentions() {
    let text = b"President Ana Costa left Portugal. Costa returned to Portugal on 3 May.";
    let output = gloss(&["entities"], text);
    let expected = "article\tPERSON\tAna Costa\t2\tCosta\narticle\tPLACE\tPortugal\t2\n";
    assert_eq!(told(&output), (expected, "", 0));
}

#[test]
fn a_table_has_one_head_and_names_its_articles() {
    let lines = b"{\"id\":\"=a\",\"text\":\"It cost $3.\"}\n{\"text\":\"It cost $4.\"}\n";
    let output = gloss(&["figures", "--csv", "--jsonl"], lines);
    let (written, said, status) = told(&output);
    let rows: Vec<&str> = written.split_terminator("\r\n").collect();
    assert!(rows[0].starts_with("article,kind,words,value,number,"), "{written}");
    assert_eq!(rows[1], "'=a,MONEY,$3,3 USD,3,,,USD,,,,,It cost $3.,8,10,,,");
    assert!(rows[2].starts_with("2,MONEY,$4,4 USD,"), "{written}");
    assert_eq!((rows.len(), said, status), (3, "", 0));
}

#[test]
fn spans_of_a_line_are_kept_and_valued() {
    let line = r#"{"text":"The 3 dollars of Oslo","spans":[{"start":4,"end":13,"label":"MONEY"}]}"#;
    let output = gloss(&["figures", "--jsonl"], line.as_bytes());
    assert_eq!(told(&output), ("1\tMONEY\t3 USD\t3 dollars\n", "", 0));
    assert_eq!(told(&gloss(&["entities", "--jsonl"], line.as_bytes())), ("", "", 0));
}
