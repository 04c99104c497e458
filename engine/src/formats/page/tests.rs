//! The file as a browser and as Gloss reads it.

use super::*;
use crate::formats::gloss::Dossier;
use crate::formats::tests::{annotated, noted};
use base64::Engine;
use sha2::{Digest, Sha256};

fn html(annotated: &Annotated) -> String {
    write(annotated).files.remove(0).contents
}

#[test]
fn the_policy_knows_the_style_sheet() {
    let hash = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(STYLE));
    assert_eq!(STYLE_HASH, format!("sha256-{hash}"));
}

#[test]
fn marks_are_elements_inside_each_other() {
    let html = html(&noted());
    let bank = "<mark data-kind=\"ORG\" title=\"Organisation\">Bank of \
                <mark data-kind=\"PLACE\" title=\"Place\">China</mark></mark>\
                <a class=\"to-note\" id=\"noted-1\" href=\"#note-1\">1</a> paid ";
    assert!(html.contains(bank), "{html}");
    assert!(
        html.contains("<mark data-kind=\"MONEY\" title=\"Money: 3 USD, checked\" data-checked>$3</mark>")
    );
    assert!(html.contains("to a town<a class=\"to-note\" id=\"noted-2\""));
}

#[test]
fn names_figures_and_notes_stand_behind_the_article() {
    let html = html(&noted());
    assert!(html.contains("<li><b>China</b> <small>2×</small></li>"), "{html}");
    assert!(
        html.contains(
            "<th scope=\"row\">3 USD</th><td>The\u{a0}🤔Bank of China paid <b>$3</b> to a town.</td>"
        )
    );
    assert!(html.contains(
        "“Bank of China”</a> <span>Which branch?\nAsk “them” &lt;now&gt;</span> <small>#call</small> \
         <small>#bank</small></li>"
    ));
}

#[test]
fn what_crosses_and_what_goes_on_is_closed_and_opened_again() {
    use crate::annotation::Kind;
    use crate::edits::{Edit, Edits};
    use crate::span::Span;
    let mut edits = Edits::default();
    edits.push(vec![Edit::Mark(Span::new(0, 7), Kind::Org), Edit::Mark(Span::new(4, 13), Kind::Place)]);
    let text = "One two\n- six. So it is.".to_owned();
    let article = Annotated::new(Dossier { text, edits, ..Dossier::default() });
    let html = html(&article);
    let crossing = "<mark data-kind=\"ORG\" title=\"Organisation\">One \
         <mark data-kind=\"PLACE\" title=\"Place\" data-broken>two</mark></mark></h1>\n<ul>\n\
         <li>- <mark data-kind=\"PLACE\" title=\"Place\">six</mark>. So it is.</li>\n</ul>";
    assert!(html.contains(crossing), "{html}");
}

#[test]
fn nothing_of_a_hostile_article_becomes_markup() {
    let html = html(&annotated("<script>alert(1)</script>\n[org <b onclick=\"x\">]\0.\n--> ]]> </title>"));
    assert_eq!(html.matches("<script").count(), 1, "only the element with the data: {html}");
    assert_eq!((html.matches("<title>").count(), html.matches("</title>").count()), (1, 1));
    assert!(!html.contains("<b onclick"));
    assert!(html.contains("&lt;b onclick=&quot;x&quot;&gt;</mark>\u{fffd}."), "{html}");
}

#[test]
fn the_data_comes_out_as_it_went_in() {
    let text = format!("{}</script><!--<script>", noted().text());
    let article = Annotated::new(Dossier { text, ..noted().dossier });
    let html = html(&article);
    let found = data(&html).unwrap();
    assert!(!found.contains('<'));
    assert_eq!(gloss::read(found).unwrap().dossier, article.dossier);
    assert_eq!(data("<html><script>alert(1)</script>"), None);
}
