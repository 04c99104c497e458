//! The article as rich text for other programs: its marks underlined, its names, figures and notes behind it.

use super::paragraphs::note_told;
use super::{Paragraph, View};
use crate::wording;
use gloss_engine::annotation::Kind;
use gloss_engine::article::{Article, Form};
use gloss_engine::formats::page::escaped;
use std::fmt::Write;

impl View {
    /// The article as HTML without scripts, classes or foreign addresses: mails and documents keep the styles that
    /// stand at each element, and no others.
    pub fn rich(&self, article: &Article) -> String {
        let text = article.text();
        let mut html = String::from("<article>");
        for paragraph in &*self.paragraphs {
            block(&mut html, text, paragraph);
        }
        if !self.names.is_empty() {
            html.push_str("<h2>Names</h2><ul>");
            for row in &*self.names {
                let about = row.who.about.as_ref().map(|about| format!(", {about}")).unwrap_or_default();
                let checked = if row.checked { ", checked" } else { "" };
                let told = format!(
                    "{}{about} ({}, {}×{checked})",
                    row.who.name,
                    wording::kind(row.kind),
                    row.places.len()
                );
                let _ = write!(html, "<li>{}</li>", escaped(&told));
            }
            html.push_str("</ul>");
        }
        if !self.figures.is_empty() {
            html.push_str("<h2>Figures</h2><table><tr><th>Value</th><th>Words</th><th>Sentence</th></tr>");
            for row in &*self.figures {
                let value = row.value.as_deref().unwrap_or("open");
                let checked = if row.checked { " (checked)" } else { "" };
                let sentence = format!("{}{}{}", row.before, row.words, row.after);
                let cells = [format!("{value}{checked}"), row.words.to_string(), sentence];
                html.push_str("<tr>");
                for cell in cells {
                    let _ = write!(html, "<td>{}</td>", escaped(&cell));
                }
                html.push_str("</tr>");
            }
            html.push_str("</table>");
        }
        if !self.notes.is_empty() {
            html.push_str("<h2>Notes</h2><ul>");
            for row in &*self.notes {
                let told = format!("{}: {}", row.words, note_told(&row.note));
                let _ = write!(html, "<li>{}</li>", escaped(&told));
            }
            html.push_str("</ul>");
        }
        html + "</article>"
    }
}

fn block(html: &mut String, text: &str, paragraph: &Paragraph) {
    let tag = match paragraph.form {
        Form::Heading(level) => format!("h{}", level.clamp(1, 6)),
        Form::Paragraph | Form::Item => "p".to_owned(),
    };
    let _ = write!(html, "<{tag}>");
    if !paragraph.marker.is_empty() && paragraph.form == Form::Item {
        let _ = write!(html, "{} ", escaped(paragraph.marker.of(text)));
    }
    for run in &paragraph.runs {
        let words = escaped(run.span.of(text));
        let Some(mark) = run.marks.first() else {
            html.push_str(&words);
            continue;
        };
        let (colour, line) = line(mark.kind);
        let _ = write!(
            html,
            "<span title=\"{}\" style=\"border-bottom:2px {line} {colour}\">{words}</span>",
            escaped(&mark.description)
        );
    }
    let _ = write!(html, "</{tag}>");
}

/// The colour and the line of a kind, as the style sheet has them for paper.
fn line(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Person => ("#922b4e", "solid"),
        Kind::Group => ("#922b4e", "dashed"),
        Kind::Org => ("#7a46b6", "solid"),
        Kind::Place => ("#2d4681", "solid"),
        Kind::Event => ("#816408", "solid"),
        Kind::Work => ("#816408", "dashed"),
        Kind::Product => ("#816408", "double"),
        Kind::Money => ("#4d6e37", "solid"),
        Kind::Percent => ("#4d6e37", "dashed"),
        Kind::Quantity => ("#4d6e37", "double"),
        Kind::Count => ("#7a46b6", "dashed"),
        Kind::Ordinal => ("#7a46b6", "double"),
        Kind::Date => ("#0a7280", "solid"),
        Kind::Time => ("#0a7280", "dashed"),
        Kind::Duration => ("#0a7280", "double"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::{Annotation, Value};
    use gloss_engine::edits::{Note, Noted};
    use gloss_engine::entities::entities;
    use gloss_engine::span::Span;

    #[test]
    fn rich_text_has_marks_lists_and_nothing_that_runs() {
        let text = "Report <b>\n- Oslo paid 5% & left.";
        let (oslo, share) = (Span::new(13, 17), Span::new(23, 25));
        let marks = [
            Annotation::new(oslo, Kind::Place, "test"),
            Annotation::new(share, Kind::Percent, "test").with_value(Value::Number(5.0.into())),
        ];
        let article = Article::new(text);
        let noted = vec![Noted { span: oslo, note: Note::new("Ask \"<i>\"", "call"), checked: true }];
        let html = View::of(&article, &marks, entities(&article, &marks), noted, false).rich(&article);
        assert!(
            html.starts_with(
                "<article><h1>Report &lt;b&gt;</h1><p>- <span title=\"Place, checked, note: Ask"
            ),
            "{html}"
        );
        assert!(html.contains("paid <span title=\"Percentage: 5 %\" style=\"border-bottom:2px dashed #4d6e37\">5%</span> &amp; left."), "{html}");
        assert!(html.contains("<li>Oslo (Place, 1×, checked)</li>"), "{html}");
        assert!(html.contains("<td>5 %</td><td>5%</td><td>Oslo paid 5% &amp; left.</td>"), "{html}");
        assert!(html.contains("<li>“Oslo”: Ask &quot;&lt;i&gt;&quot; #call</li>"), "{html}");
    }
}
