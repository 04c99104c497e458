//! Small articles in which every name is told, and whom it means.
//!
//! `entities/*.txt` hold one article a line. A name stands in brackets after its kind and the number of its entity;
//! entities are numbered in the order of their first mention. `¶` ends a block. The lines below an article that start
//! with `=` tell of an entity its name, then its other forms between semicolons, then its role in parentheses and the
//! entity it is related to after an arrow. A line that starts with `#` is a remark.
//!
//! ```text
//! [person 1 John Smith], the mayor of [place 2 Derby], left. [person 1 Smith] was tired.
//! = 1 John Smith; Smith (mayor of Derby)
//! ```

use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::entities::{Entity, entities, numbers};
use gloss_engine::span::Span;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The text of an article without its brackets, its annotations, and the entity of each.
fn read(line: &str) -> (String, Vec<Annotation>, Vec<usize>) {
    let (mut text, mut found, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => {
                let mut words = rest.splitn(3, ' ');
                let label = words.next().expect("a kind");
                let kind = Kind::from_label(label).unwrap_or_else(|| panic!("{label} is no kind: {line}"));
                let number: usize = words.next().expect("a number").parse().expect("a number");
                rest = words.next().expect("a name");
                open.push((found.len(), text.len()));
                found.push((Annotation::new(Span::default(), kind, "told"), number));
            }
            ']' => {
                let (place, start) = open.pop().expect("an open bracket");
                found[place].0.span = Span::new(start, text.len());
                found[place].0.nested = !open.is_empty();
            }
            '¶' => text.push('\n'),
            _ => text.push(c),
        }
    }
    assert!(open.is_empty(), "a bracket is not closed: {line}");
    let (found, numbers) = found.into_iter().unzip();
    (text, found, numbers)
}

/// An entity as the lines below an article tell it.
fn told(text: &str, number: usize, entity: &Entity) -> String {
    let mut told = format!("= {number} {}", entity.name.of(text));
    for alias in &entity.aliases {
        let _ = write!(told, "; {}", alias.of(text));
    }
    if let Some(role) = entity.role {
        let _ = write!(told, " ({})", role.of(text));
    }
    if let Some(related) = entity.related {
        let _ = write!(told, " -> {}", related + 1);
    }
    told
}

#[test]
fn mentions_of_one_are_one_and_of_two_are_two() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/entities");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of articles is there")
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    files.sort();
    let (mut wrong, mut articles) = (String::new(), 0);
    for file in &files {
        let mut article: Option<(String, Vec<Entity>)> = None;
        for (number, line) in fs::read_to_string(file).expect("UTF-8").lines().enumerate() {
            let place = format!("{}:{}", file.display(), number + 1);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(rest) = line.strip_prefix("= ") {
                let (text, entities) = article.as_ref().expect("an article before its entities");
                let number: usize = rest.split(' ').next().unwrap_or_default().parse().expect("a number");
                let found = entities.get(number - 1).map(|entity| told(text, number, entity));
                if found.as_deref() != Some(line) {
                    let _ = writeln!(
                        wrong,
                        "{place}\n  expected {line}\n  found    {}",
                        found.unwrap_or_default()
                    );
                }
                continue;
            }
            articles += 1;
            let (text, annotations, expected) = read(line);
            let found = entities(&Article::new(text.as_str()), &annotations);
            let of = numbers(&found, annotations.len());
            let of: Vec<usize> = of.into_iter().map(Option::unwrap_or_default).collect();
            if of != expected {
                let _ = writeln!(wrong, "{place}\n  {line}\n  expected {expected:?}\n  found    {of:?}");
            }
            article = Some((text, found));
        }
    }
    assert!(articles > 0, "no articles in {}", folder.display());
    assert!(wrong.is_empty(), "of {articles} articles these are read otherwise:\n{wrong}");
}

#[test]
fn a_name_whose_kind_wobbles_is_two_entities_and_no_crash() {
    let text = "Jordan met Jordan in Jordan (Jordan).";
    let at = |start: usize, kind| Annotation::new(Span::new(start, start + 6), kind, "told");
    let annotations = [
        at(0, Kind::Person),
        at(11, Kind::Org),
        at(21, Kind::Place),
        at(29, Kind::Event),
        at(30, Kind::Date),
    ];
    let found = entities(&Article::new(text), &annotations);
    assert_eq!(numbers(&found, annotations.len()), [Some(1), Some(2), Some(3), Some(4), None]);
}

#[test]
fn spans_that_do_not_fit_do_no_harm() {
    let annotations = [
        Annotation::new(Span::new(0, 0), Kind::Person, "told"),
        Annotation::new(Span::new(1, 900), Kind::Org, "told"),
        Annotation::new(Span::new(900, 901), Kind::Person, "told"),
    ];
    entities(&Article::new("é."), &annotations);
}
