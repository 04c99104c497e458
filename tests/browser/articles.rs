//! Real articles, which are not part of the project: they are read where `GLOSS_DATA` names a folder that has them.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::page::{Mark, Page};
use crate::report::Lacks;

/// An article by its file, and what must be marked in it.
struct Expected {
    file: &'static str,
    /// The day on which it appeared.
    published: &'static str,
    /// Names of which every mention is marked, and the kind that one mention has at least.
    names: &'static [(&'static str, &'static str)],
    /// Figures: kind, words, value; the words may stand among others in their mark.
    figures: &'static [(&'static str, &'static str, &'static str)],
    /// A date without a year: its words, its value before the article is dated and after.
    date: (&'static str, &'static str, &'static str),
}

const ARTICLES: &[Expected] = &[
    Expected {
        file: "belta-china-visit.txt",
        published: "2025-06-02",
        names: &[
            ("China", "PLACE"),
            ("Belarus", "PLACE"),
            ("Minsk", "PLACE"),
            ("Belarusian", "GROUP"),
            ("Chinese", "GROUP"),
            ("Aleksandr Lukashenko", "PERSON"),
            ("Aleksandr Chervyakov", "PERSON"),
        ],
        figures: &[
            ("MONEY", "$8.6 billion", r#"{"amount":8600000000,"currency":"USD"}"#),
            ("PERCENT", "18%", "18"),
        ],
        // It tells of "Q1 2025".
        date: ("2 June", "2025-06-02", "2025-06-02"),
    },
    Expected {
        file: "china-daily-belarus-visit.txt",
        published: "2023-02-28",
        names: &[
            ("China", "PLACE"),
            ("Belarus", "PLACE"),
            ("Ukraine", "PLACE"),
            ("Russia", "PLACE"),
            ("Uzbekistan", "PLACE"),
            ("United States", "PLACE"),
            ("Belarusian", "GROUP"),
            ("Chinese", "GROUP"),
            ("Alexander Lukashenko", "PERSON"),
            ("Xi Jinping", "PERSON"),
            ("Mao Ning", "PERSON"),
            ("Sergei Aleinik", "PERSON"),
            ("Qin Gang", "PERSON"),
        ],
        figures: &[
            ("MONEY", "$5 billion", r#"{"amount":5000000000,"currency":"USD"}"#),
            ("PERCENT", "33 percent", "33"),
            ("COUNT", "20 million", "20000000"),
        ],
        date: ("Sept 15", "XXXX-09-15", "2022-09-15"),
    },
];

pub(crate) fn real_articles_are_marked_as_they_should(page: &Page) -> Result<()> {
    let folder = env::var_os("GLOSS_DATA").map(PathBuf::from).ok_or(Lacks("GLOSS_DATA is not set"))?;
    let mut wrong = Vec::new();
    for expected in ARTICLES {
        let path = folder.join("articles").join(expected.file);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        page.open();
        page.paste(&text);
        page.wait_for("#article mark");
        wrong.extend(check(expected, &text, &page.marks()));
        let (words, before, after) = expected.date;
        let dated = |value: &str| found(&page.marks(), "DATE", words, &json!(value));
        if !dated(before) {
            wrong.push(format!("\"{words}\" is not {before}: {:?}", marks_with(&page.marks(), words)));
        }
        page.set_date(expected.published);
        // The new value is painted before the browser rests.
        page.promise("await new Promise(requestAnimationFrame)", vec![]);
        if !dated(after) {
            let (marks, published) = (page.marks(), expected.published);
            wrong.push(format!("\"{words}\" of {published} is not {after}: {:?}", marks_with(&marks, words)));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// What is not marked as it should be.
fn check(expected: &Expected, text: &str, marks: &[Mark]) -> Vec<String> {
    let mut wrong = Vec::new();
    for &(name, kind) in expected.names {
        let mentions = text.matches(name).count();
        let marked: usize = marks.iter().map(|mark| mark.text.matches(name).count()).sum();
        if marked != mentions {
            wrong.push(format!("{marked} of {mentions} mentions of \"{name}\" are marked"));
        }
        if !marks.iter().any(|mark| mark.kind == kind && mark.text.contains(name)) {
            wrong.push(format!("no \"{name}\" is a {kind}: {:?}", marks_with(marks, name)));
        }
    }
    for &(kind, words, value) in expected.figures {
        let value: Value = serde_json::from_str(value).unwrap_or_default();
        if !found(marks, kind, words, &value) {
            wrong.push(format!("\"{words}\" is no {kind} of {value}: {:?}", marks_with(marks, words)));
        }
    }
    wrong.iter().map(|what| format!("{}: {what}", expected.file)).collect()
}

fn found(marks: &[Mark], kind: &str, words: &str, value: &Value) -> bool {
    marks_with(marks, words).iter().any(|mark| mark.kind == kind && mark.value.as_ref() == Some(value))
}

fn marks_with<'a>(marks: &'a [Mark], words: &str) -> Vec<&'a Mark> {
    marks.iter().filter(|mark| mark.text.contains(words)).collect()
}
