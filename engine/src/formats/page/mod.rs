//! One file of HTML that is the article: it shows the marks anywhere, needs no script, and holds all that Gloss knows.
//!
//! Its own policy allows its own style sheet and nothing else, so that nothing in it can run or ask another computer for
//! anything. The Gloss JSON inside, which counts **Unicode code points** and says so, lies in a script of a type that no
//! browser runs; Gloss finds it there and opens the article with everything in it.

mod lists;
mod marks;

use super::written::{File, Written};
use super::{Annotated, gloss};
use crate::anatomy::{self, Part};
use crate::article::Form;
use crate::wording::shortened;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// What the policy knows the style sheet by.
const STYLE_HASH: &str = "sha256-QDnVVO8pLZI+O3LEM4FT3Z44KtUf2uO5sFjO8FHUSG8=";

/// How the element with the Gloss JSON starts.
const DATA: &str = r#"<script type="application/json" id="gloss-article">"#;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;

/// The article as one file.
pub fn write(annotated: &Annotated) -> Written {
    let json = gloss::write(&annotated.dossier);
    let mut html = String::with_capacity(annotated.text().len() * 4 + json.len());
    let title = escaped(&shortened(annotated.article.headline(), LONGEST_TITLE));
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"Gloss\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <main>\n<article>\n"
    );
    article(annotated, &mut html);
    html.push_str("</article>\n</main>\n<aside aria-label=\"What stands in it\">\n");
    lists::write(annotated, &mut html);
    html.push_str(
        "</aside>\n<footer>\n<p>Marked with Gloss. This file holds everything: open it in Gloss, and go on \
         with it there.</p>\n</footer>\n",
    );
    // No `<` of the article may end the element, or open a comment in it.
    let _ = write!(html, "{DATA}{}</script>\n</body>\n</html>\n", json.replace('<', "\\u003c"));
    let file = File { ending: ".html", media_type: "text/html", contents: html };
    Written { files: vec![file], losses: Vec::new() }
}

/// The Gloss JSON in a file of ours; `None` in any other page.
pub fn data(html: &str) -> Option<&str> {
    let (_, data) = html.split_once(DATA)?;
    Some(data.split_once("</script>")?.0)
}

fn article(annotated: &Annotated, html: &mut String) {
    let mut marks = marks::Marks::of(annotated);
    let parts = anatomy::parts(&annotated.article);
    let mut listed = false;
    for (block, part) in annotated.article.blocks().iter().zip(parts) {
        if (block.form == Form::Item) != listed {
            html.push_str(if listed { "</ul>\n" } else { "<ul>\n" });
            listed = !listed;
        }
        let tag = match block.form {
            Form::Heading(level) => format!("h{}", level.clamp(1, 6)),
            Form::Paragraph => "p".to_owned(),
            Form::Item => "li".to_owned(),
        };
        let class = if part == Part::Teaser { " class=\"related\"" } else { "" };
        let _ = write!(html, "<{tag}{class}>");
        if block.form == Form::Item {
            let _ = write!(html, "{} ", escaped(block.marker.of(annotated.text())));
        }
        marks.write(block.span, html);
        let _ = writeln!(html, "</{tag}>");
    }
    if listed {
        html.push_str("</ul>\n");
    }
}

/// Words as HTML takes them, in elements and attributes.
#[inline]
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // HTML has no way to write it.
            '\0' => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
