//! Small articles in which everything said is told, and who said it.
//!
//! `quotes/*.txt` hold one article a line. A name stands in brackets after its kind; `¶` ends a block. The lines below an
//! article tell its quotes in the order of the text, all of them: `=` for quotation marks, `~` for the writer's words.
//! Before the colon stand the speaker's name (`?` where nobody is told to speak, `unclear she` where a pronoun may mean
//! several) and the verb; behind it the words, parts with `…` between them. `(goes on)` and `(unbalanced)` say so. An
//! article without such lines holds nothing that was said. A line that starts with `#` is a remark.
//!
//! ```text
//! “We are ready,” [person Ann Lee], the mayor, said. “We can begin.”
//! = Ann Lee, said: We are ready, … We can begin.
//! ```

use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::entities::entities;
use gloss_engine::quotes::{Form, Quote, Speaker, quotes};
use gloss_engine::span::Span;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The text of an article without its brackets, and its annotations.
fn read(line: &str) -> (String, Vec<Annotation>) {
    let (mut text, mut found, mut open) = (String::new(), Vec::<Annotation>::new(), Vec::new());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let kind = (c == '[').then(|| rest.split_once(' ')).flatten();
        match (c, kind.and_then(|(label, words)| Some((Kind::from_label(label)?, words)))) {
            ('[', Some((kind, words))) => {
                rest = words;
                open.push((found.len(), text.len()));
                found.push(Annotation::new(Span::default(), kind, "told"));
            }
            (']', _) if !open.is_empty() => {
                let (place, start) = open.pop().expect("an open bracket");
                found[place].span = Span::new(start, text.len());
                found[place].nested = !open.is_empty();
            }
            ('¶', _) => text.push('\n'),
            _ => text.push(c),
        }
    }
    (text, found)
}

/// A quote as the lines below an article tell it.
fn told(text: &str, name: impl Fn(&Speaker) -> String, quote: &Quote) -> String {
    let mut told = match quote.form {
        Form::Direct => "= ".to_owned(),
        Form::Indirect => "~ ".to_owned(),
    };
    told.push_str(&quote.speaker.as_ref().map_or_else(|| "?".to_owned(), name));
    if let Some(verb) = quote.verb {
        let _ = write!(told, ", {}", verb.of(text));
    }
    for (sign, holds) in [(" (goes on)", quote.goes_on), (" (unbalanced)", quote.unbalanced)] {
        told.push_str(if holds { sign } else { "" });
    }
    let marks = ['"', '“', '”', '„', '«', '»', '‘', '’', '\''];
    let parts: Vec<&str> = quote.parts.iter().map(|part| part.of(text).trim_matches(marks).trim()).collect();
    told + ": " + &parts.join(" … ")
}

#[test]
fn who_said_what_is_read_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quotes");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of articles is there")
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    files.sort();
    let (mut wrong, mut articles) = (String::new(), 0);
    for file in &files {
        let content = fs::read_to_string(file).expect("UTF-8");
        let mut lines = content
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .peekable();
        while let Some((number, line)) = lines.next() {
            let mut expected = Vec::new();
            while let Some((_, told)) = lines.next_if(|(_, line)| line.starts_with(['=', '~'])) {
                expected.push(told.to_owned());
            }
            articles += 1;
            let (text, marks) = read(line);
            let article = Article::new(text.as_str());
            let all = entities(&article, &marks);
            let name = |speaker: &Speaker| match speaker.entity {
                Some(entity) => all[entity].name.of(&text).to_owned(),
                None if speaker.pronoun => format!("unclear {}", speaker.words.of(&text)),
                None => speaker.words.of(&text).to_owned(),
            };
            let found: Vec<String> =
                quotes(&article, &marks, &all).iter().map(|quote| told(&text, name, quote)).collect();
            if found != expected {
                let _ = writeln!(
                    wrong,
                    "{}:{}\n  {line}\n  expected {expected:#?}\n  found    {found:#?}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
    assert!(articles > 0, "no articles in {}", folder.display());
    assert!(wrong.is_empty(), "of {articles} articles these are read otherwise:\n{wrong}");
}

#[test]
fn marks_that_do_not_fit_do_no_harm() {
    let marks = [
        Annotation::new(Span::new(0, 0), Kind::Person, "told"),
        Annotation::new(Span::new(1, 900), Kind::Person, "told"),
        Annotation::new(Span::new(900, 901), Kind::Person, "told"),
    ];
    let article = Article::new("“é,” said é. She said that “it” was “so.");
    quotes(&article, &marks, &entities(&article, &marks));
    quotes(&article, &marks, &[]);
}
