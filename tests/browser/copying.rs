//! What leaves the page: the article as text, with its marks, or on paper.

use serde_json::json;
use xtask::browsers::Kind;

use crate::page::Page;

const ARTICLE: &str = "Harbour pays for the quay\n\n\
    “The work cost $1.2bn,” said Ida Holt, the mayor of Turku. The cranes stood still for 14 weeks.";

/// What the page gave the clipboard, as each kind of data.
#[track_caller]
fn given(page: &Page) -> Vec<(String, String)> {
    serde_json::from_value(page.script("return window.given.splice(0);", vec![])).expect("kinds and data")
}

pub(crate) fn the_article_is_copied_as_text_or_with_its_marks(page: &Page) {
    page.read(ARTICLE);
    let listen = "
        window.given = [];
        const set = DataTransfer.prototype.setData;
        DataTransfer.prototype.setData = function (kind, data) { given.push([kind, data]); set.call(this, kind, data); };";
    page.script(listen, vec![]);
    page.script(
        "document.querySelector('.copying').scrollIntoView({ block: 'center', behavior: 'instant' });",
        vec![],
    );
    page.click("Copy the text");
    page.wait_for_words("Copied.");
    assert_eq!(given(page), [("text/plain".to_owned(), ARTICLE.to_owned())]);
    page.click("Copy with marks and lists");
    page.wait_until("it is copied again", || page.script("return given.length;", vec![]) == 2);
    let rich = given(page);
    assert_eq!(rich[0], ("text/plain".to_owned(), ARTICLE.to_owned()));
    assert_eq!(rich[1].0, "text/html");
    assert!(
        rich[1].1.contains(">$1.2bn</span>") && rich[1].1.contains("<td>1,200,000,000 USD</td>"),
        "{}",
        rich[1].1
    );
    // What is selected is clean text, and arrives.
    page.drag_over("cost $1.2bn", false);
    page.press("Control+C");
    page.wait_until("it is copied", || page.script("return given.length;", vec![]) == 1);
    assert_eq!(given(page), [("text/plain".to_owned(), "cost $1.2bn".to_owned())]);
    page.click("Edit text");
    page.wait_for_box();
    page.press("Control+A");
    page.press("Control+V");
    page.wait_until("the copy is in the box", || page.field("textarea") == "cost $1.2bn");
}

pub(crate) fn paper_is_white_and_has_the_lists_behind_the_article(page: &Page) {
    page.prefer_dark();
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=DURATION]");
    page.click("Add a note");
    page.fill("Note", "since when");
    page.click("Save note");
    page.wait_for("#notes");
    // Only Chromium shows on a screen what it would print.
    if page.browser() != Kind::Chromium {
        return;
    }
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": [] }));
    let style = |selector: &str, property: &str| page.style(selector, property);
    assert_eq!(style("body", "background-color"), "rgb(255, 255, 255)");
    assert_eq!(style("#article p", "color"), "rgb(0, 0, 0)");
    assert_eq!(style("#article mark", "text-decoration-line"), "underline");
    assert_eq!(style("#notes .on", "color"), "rgb(74, 68, 61)", "no light grey of the dark page");
    assert!(page.texts(".masthead, .checking, .copying, .card, .history").is_empty(), "no buttons on paper");
    let order = "
        const tops = ['#article', '#legend', '#entities', '#quotes', '#figures', '#notes']
            .map((part) => document.querySelector(part).getBoundingClientRect());
        return tops.every((part, place) => part.height > 0 && (place === 0 || part.top >= tops[place - 1].bottom));";
    assert_eq!(page.script(order, vec![]), true, "article, legend, names, quotes, figures, notes");
}
