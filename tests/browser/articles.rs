//! Real articles, which are not part of the project: they are read where `GLOSS_DATA` names a folder that has them, and
//! what must be marked in them is read from the spans beside them.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::page::{Mark, Page};
use crate::report::Lacks;

/// The kinds of names of which every mention must be marked.
const NAMES: &[&str] = &["PERSON", "PLACE", "GROUP"];
/// The kinds of figures that must be marked with their value.
const FIGURES: &[&str] = &["MONEY", "PERCENT", "COUNT", "ORDINAL"];

pub(crate) fn real_articles_are_marked_as_they_should(page: &Page) -> Result<()> {
    let folder = env::var_os("GLOSS_DATA").map(PathBuf::from).ok_or(Lacks("GLOSS_DATA is not set"))?;
    let path = folder.join("articles").join("gold.jsonl");
    let lines = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut wrong = Vec::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let article: Value = serde_json::from_str(line)?;
        let id = article["id"].as_str().unwrap_or_default();
        wrong.extend(check(page, &article).into_iter().map(|what| format!("{id}: {what}")));
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// What is not marked as it should be in one article.
fn check(page: &Page, article: &Value) -> Vec<String> {
    page.open();
    page.paste(article["text"].as_str().unwrap_or_default());
    page.wait_until_marked();
    let spans: Vec<&Value> = article["spans"].as_array().into_iter().flatten().collect();
    let of = |kinds: &[&str]| -> Vec<(&str, &str, &Value)> {
        let told = spans.iter().map(|span| (text(&span["label"]), text(&span["text"]), &span["value"]));
        told.filter(|(kind, ..)| kinds.contains(kind)).collect()
    };
    let marks = page.marks();
    let mut wrong = Vec::new();
    let names = of(NAMES);
    for &(kind, name, _) in &names {
        let mentions = names.iter().filter(|(of, other, _)| (*of, *other) == (kind, name)).count();
        let marked = marks.iter().filter(|mark| mark.kind == kind && mark.text == name).count();
        if marked != mentions {
            wrong.push(format!("{marked} of {mentions} mentions of \"{name}\" are a {kind}"));
        }
    }
    for (kind, words, value) in of(FIGURES) {
        if !found(&marks, kind, words, value) {
            wrong.push(format!("\"{words}\" is no {kind} of {value}: {:?}", marks_with(&marks, words)));
        }
    }
    // Days without a year: open where the article is not dated, and those of its year once it is.
    let days: Vec<(&str, &str)> = of(&["DATE"])
        .iter()
        .filter_map(|(_, words, value)| Some((*words, day_alone(words, value)?)))
        .collect();
    let dated = page.script("return document.querySelector('input[type=date]').value;", vec![]) != "";
    for (words, day) in &days {
        let value = if dated { (*day).to_owned() } else { format!("XXXX{}", &day[4..]) };
        if !found(&marks, "DATE", words, &value.as_str().into()) {
            wrong.push(format!("\"{words}\" is not {value}: {:?}", marks_with(&marks, words)));
        }
    }
    page.set_date(text(&article["reference"]));
    // The new value is painted before the browser rests.
    page.promise("await new Promise(requestAnimationFrame)", vec![]);
    let marks = page.marks();
    for (words, day) in &days {
        if !found(&marks, "DATE", words, &(*day).into()) {
            wrong.push(format!(
                "\"{words}\" of a dated article is not {day}: {:?}",
                marks_with(&marks, words)
            ));
        }
    }
    if days.is_empty() || names.is_empty() {
        wrong.push("nothing is told to look for".to_owned());
    }
    wrong
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The value of a span that names a day of a month and no year.
fn day_alone<'a>(words: &str, value: &'a Value) -> Option<&'a str> {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    value.as_str().filter(|day| day.len() == "2025-06-02".len() && (1..=2).contains(&digits))
}

fn found(marks: &[Mark], kind: &str, words: &str, value: &Value) -> bool {
    let alike = |mark: &&Mark| mark.value.as_ref().is_some_and(|found| same(found, value));
    marks_with(marks, words).iter().any(|mark| mark.kind == kind && alike(mark))
}

/// Are two values alike? 18 and 18.0 are.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|of| same(value, of)))
        }
        _ => one == other,
    }
}

fn marks_with<'a>(marks: &'a [Mark], words: &str) -> Vec<&'a Mark> {
    marks.iter().filter(|mark| mark.text.contains(words)).collect()
}
