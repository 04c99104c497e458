//! Markdown: the article to be read, names in bold and figures in italics, with its names, figures and notes behind it.
//!
//! It has no places; whatever the article itself says is escaped, so that its words are never taken for markup.

use super::Annotated;
use super::written::{File, Places, Written, crossing};
use crate::annotation::Kind;
use crate::article::Form;
use crate::edits::Note;
use crate::span::Span;
use crate::wording;
use std::fmt::Write;

/// The article as one document.
pub fn write(annotated: &Annotated) -> Written {
    let mut contents = String::new();
    let (apart, crossed) = annotated.apart();
    let mut marks = apart.into_iter().peekable();
    let text = annotated.text();
    for block in annotated.article.blocks() {
        match block.form {
            Form::Heading(level) => {
                let _ = write!(contents, "{} ", "#".repeat(level.clamp(1, 6).into()));
            }
            Form::Item => contents.push_str("- "),
            Form::Paragraph => {}
        }
        let mut at = block.span.start;
        while let Some(mark) = marks.next_if(|mark| mark.span.end <= block.span.end) {
            if mark.span.start < at {
                continue;
            }
            contents.push_str(&escaped(&text[at..mark.span.start]));
            let sign = if mark.kind.is_figure() { "*" } else { "**" };
            let _ = write!(contents, "{sign}{}{sign}", escaped(mark.span.of(text)));
            at = mark.span.end;
        }
        contents.push_str(&escaped(&text[at..block.span.end]));
        contents.push_str("\n\n");
    }
    names(annotated, &mut contents);
    figures(annotated, &mut contents);
    notes(annotated, &mut contents);
    let contents = contents.trim_end().to_owned() + "\n";
    let places = Places {
        values: true,
        entities: true,
        notes: true,
        notes_elsewhere: true,
        date: true,
        ..Places::PLAIN
    };
    let mut losses = places.losses(annotated, "Markdown");
    losses.extend(crossing(crossed, "Markdown"));
    Written { files: vec![File { ending: ".md", media_type: "text/markdown", contents }], losses }
}

fn names(annotated: &Annotated, contents: &mut String) {
    let text = annotated.text();
    for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_figure()) {
        let mut entities = annotated.entities.iter().filter(|entity| entity.kind == kind).peekable();
        if entities.peek().is_some() {
            let _ = writeln!(contents, "## {}\n", wording::kinds(kind));
        }
        for entity in entities {
            let _ = write!(contents, "- {}", escaped(entity.name.of(text)));
            if let Some(role) = entity.role {
                let _ = write!(contents, ", {}", escaped(role.of(text)));
            }
            let aliases: Vec<String> = entity.aliases.iter().map(|alias| escaped(alias.of(text))).collect();
            if !aliases.is_empty() {
                let _ = write!(contents, "; also {}", aliases.join(", "));
            }
            let _ = writeln!(contents, " ({}×)", entity.mentions.len());
        }
        if contents.ends_with("×)\n") {
            contents.push('\n');
        }
    }
}

fn figures(annotated: &Annotated, contents: &mut String) {
    let text = annotated.text();
    let mut figures = annotated.outer().filter(|mark| mark.kind.is_figure()).peekable();
    if figures.peek().is_some() {
        contents.push_str("## Figures\n\n| words | kind | value | of |\n| --- | --- | --- | --- |\n");
    }
    for mark in figures {
        let cells = [
            mark.span.of(text),
            wording::kind(mark.kind),
            &wording::reading(mark).unwrap_or_else(|| "open".to_owned()),
            mark.measure.map_or("", |measure| measure.of(text)),
        ];
        let cells = cells.map(|cell| escaped(cell).replace('|', "\\|"));
        let _ = writeln!(contents, "| {} |", cells.join(" | "));
    }
    if contents.ends_with("|\n") {
        contents.push('\n');
    }
}

fn notes(annotated: &Annotated, contents: &mut String) {
    let mut notes = annotated.noted.iter().filter(|noted| !noted.note.is_empty()).peekable();
    if notes.peek().is_some() {
        contents.push_str("## Notes\n\n");
    }
    for noted in notes {
        let told = told(&noted.note);
        let words = quoted(annotated.text(), noted.span);
        let _ = writeln!(contents, "- “{}”: {}", escaped(&words), escaped(&told));
    }
}

/// A note in one line, its tags behind it.
fn told(note: &Note) -> String {
    let tags = note.tags().iter().map(|tag| format!("#{tag}"));
    let words = note.text().split_whitespace().map(str::to_owned);
    words.chain(tags).collect::<Vec<_>>().join(" ")
}

/// So many characters of the words under a note are told.
const QUOTED: usize = 80;

fn quoted(text: &str, span: Span) -> String {
    wording::shortened(span.of(text), QUOTED)
}

/// Words that Markdown takes as they are, in one line.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut start = true;
    for c in words.chars() {
        let sign = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~')
            || start && matches!(c, '#' | '+' | '-' | '=');
        match c {
            _ if sign => escaped.extend(['\\', c]),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
        start = false;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn marks_and_lists_are_written() {
        let written = write(&annotated(
            "Port *reopens*\nIn [place Oslo] it cost [money $3m = 3000000 USD].\n- [org A|B]",
        ));
        assert_eq!(
            written.files[0].contents,
            "# Port \\*reopens\\*\n\nIn **Oslo** it cost *$3m*.\n\n- **A|B**\n\n\
             ## Organisations\n\n- A|B (1×)\n\n## Places\n\n- Oslo (1×)\n\n\
             ## Figures\n\n| words | kind | value | of |\n| --- | --- | --- | --- |\n\
             | $3m | Money | 3,000,000 USD |  |\n"
        );
    }

    #[test]
    fn notes_stand_at_the_end() {
        let written = write(&noted());
        let notes = "## Notes\n\n- “Bank of China”: Which branch? Ask “them” \\<now\\> #call #bank\n\
             - “a town”: \\=1+1\n";
        assert!(written.files[0].contents.ends_with(notes), "{}", written.files[0].contents);
    }
}
