//! What stands behind the article: the legend, the names, the figures, the notes.

use super::escaped;
use crate::annotation::{Annotation, Kind};
use crate::entities::Entity;
use crate::formats::Annotated;
use crate::formats::sentences::Sentences;
use crate::span::Span;
use crate::wording;
use std::fmt::Write;

pub(super) fn write(annotated: &Annotated, html: &mut String) {
    legend(annotated, html);
    names(annotated, html);
    figures(annotated, html);
    notes(annotated, html);
}

fn legend(annotated: &Annotated, html: &mut String) {
    let count = |kind: Kind| annotated.outer().filter(|mark| mark.kind == kind).count();
    let counts: Vec<(Kind, usize)> =
        Kind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|&(_, count)| count > 0).collect();
    if counts.is_empty() {
        html.push_str("<p>Nothing is marked.</p>\n");
        return;
    }
    html.push_str("<section class=\"legend\">\n<h2>Legend</h2>\n<ul>\n");
    for (kind, count) in counts {
        let (label, name) = (kind.label(), wording::kinds(kind));
        let _ = writeln!(html, "<li><mark data-kind=\"{label}\">{name}</mark> {count}</li>");
    }
    html.push_str("</ul>\n</section>\n");
}

fn names(annotated: &Annotated, html: &mut String) {
    if annotated.entities.is_empty() {
        return;
    }
    html.push_str("<section class=\"names\">\n<h2>Names</h2>\n");
    for kind in Kind::ALL {
        let mut entities: Vec<&Entity> =
            annotated.entities.iter().filter(|entity| entity.kind == kind).collect();
        if entities.is_empty() {
            continue;
        }
        // The most frequent first, of equals the one named first.
        entities.sort_by_key(|entity| std::cmp::Reverse(entity.mentions.len()));
        let _ = writeln!(html, "<h3>{}</h3>\n<ul>", wording::kinds(kind));
        for entity in entities {
            name(annotated, entity, html);
        }
        html.push_str("</ul>\n");
    }
    html.push_str("</section>\n");
}

fn name(annotated: &Annotated, entity: &Entity, html: &mut String) {
    let text = annotated.text();
    let words = |span: Span| escaped(&one_line(span.of(text)));
    let _ = write!(html, "<li><b>{}</b> <small>{}×</small>", words(entity.name), entity.mentions.len());
    let mut about: Vec<String> = entity.role.map(words).into_iter().collect();
    let aliases: Vec<String> = entity.aliases.iter().copied().map(words).collect();
    if !aliases.is_empty() {
        about.push(format!("also {}", aliases.join(", ")));
    }
    let place = entity.related.and_then(|place| annotated.entities.get(place));
    about.extend(place.map(|place| format!("see {}", words(place.name))));
    if !about.is_empty() {
        let _ = write!(html, "<br><small>{}</small>", about.join(" · "));
    }
    html.push_str("</li>\n");
}

fn figures(annotated: &Annotated, html: &mut String) {
    let figures: Vec<&Annotation> = annotated.outer().filter(|mark| mark.kind.is_figure()).collect();
    if figures.is_empty() {
        return;
    }
    html.push_str(
        "<section class=\"figures\">\n<h2>Figures</h2>\n<table>\n\
         <thead><tr><th scope=\"col\">Value</th><th scope=\"col\">In its sentence</th></tr></thead>\n<tbody>\n",
    );
    let sentences = Sentences::of(annotated);
    for mark in figures {
        let value = wording::reading(mark).unwrap_or_else(|| "open".to_owned());
        let of = mark
            .measure
            .map(|measure| format!("<br><small>{}</small>", escaped(measure.of(annotated.text()))));
        let (before, after) = sentences.around(mark.span);
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}{}</th><td>{}<b>{}</b>{}</td></tr>",
            escaped(&value),
            of.unwrap_or_default(),
            escaped(&before),
            escaped(mark.span.of(annotated.text())),
            escaped(&after)
        );
    }
    html.push_str("</tbody>\n</table>\n</section>\n");
}

/// Words that may run over lines, in one.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// So many characters of the words under a note are told.
const QUOTED: usize = 120;

fn notes(annotated: &Annotated, html: &mut String) {
    let mut notes = annotated.noted.iter().filter(|noted| !noted.note.is_empty()).zip(1..).peekable();
    if notes.peek().is_none() {
        return;
    }
    html.push_str("<section class=\"notes\">\n<h2>Notes</h2>\n<ol>\n");
    for (noted, number) in notes {
        let words = wording::shortened(noted.span.of(annotated.text()), QUOTED);
        let _ = write!(
            html,
            "<li id=\"note-{number}\"><a href=\"#noted-{number}\">“{}”</a> <span>{}</span>",
            escaped(&words),
            escaped(noted.note.text())
        );
        for tag in noted.note.tags() {
            let _ = write!(html, " <small>#{}</small>", escaped(tag));
        }
        html.push_str("</li>\n");
    }
    html.push_str("</ol>\n</section>\n");
}
