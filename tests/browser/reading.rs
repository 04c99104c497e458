//! The annotated article is read: its marks, the legend, the lists beside it, the way back.

use serde_json::json;

use crate::page::Page;
use crate::pasting::ARTICLE;

/// Opens the page with the article.
#[track_caller]
fn read(page: &Page) {
    page.open();
    page.paste(ARTICLE);
    page.wait_for("#article mark");
}

pub(crate) fn marks_are_told_by_a_line_and_not_by_colour_alone(page: &Page) {
    read(page);
    for selector in ["#article mark[data-kind=MONEY]", "#legend [data-kind=MONEY] .name"] {
        assert_eq!(page.style(selector, "text-decoration-line"), "underline", "{selector}");
    }
    let styles = ["MONEY", "PERCENT"]
        .map(|kind| page.style(&format!("#article mark[data-kind={kind}]"), "text-decoration-style"));
    assert_eq!(styles, ["solid", "dashed"]);
}

pub(crate) fn the_legend_hides_a_kind_and_shows_it_again(page: &Page) {
    const MONEY: &str = "#legend button[data-kind=MONEY]";
    read(page);
    let pressed =
        || page.script("return document.querySelector(arguments[0]).ariaPressed;", vec![json!(MONEY)]);
    let seen = || page.texts("#article mark[data-kind=MONEY]:not([data-hidden])").len();
    let before = seen();
    assert_eq!(pressed(), "true");
    page.click_on(MONEY);
    page.wait_until("money is hidden", || seen() == 0 && pressed() == "false");
    // The words stay where they were.
    assert!(page.texts("#article").concat().contains("$8.6 billion"));
    page.click_on(MONEY);
    page.wait_until("money is shown again", || seen() == before && pressed() == "true");
}

pub(crate) fn a_mark_selects_its_row_and_a_row_its_mark(page: &Page) {
    read(page);
    page.click_on("#article mark[data-kind=MONEY]");
    page.wait_for("#figures [aria-current]");
    assert!(page.texts("#figures [aria-current]").concat().contains("$8.6 billion"));
    page.click_on("#entities li button");
    page.wait_for("#article mark[aria-current]");
    let name = page.texts("#entities [aria-current] .name");
    assert_eq!(page.texts("#article mark[aria-current]"), name);
}

pub(crate) fn marks_are_reached_by_keyboard(page: &Page) {
    read(page);
    let focused = || page.script("return document.activeElement.closest('mark')?.textContent ?? '';", vec![]);
    for _ in 0..20 {
        page.press("Tab");
        if focused() != "" {
            break;
        }
    }
    let marks = page.marks();
    assert_eq!(focused(), marks[0].text);
    page.press("ArrowRight");
    assert_eq!(focused(), marks[1].text);
    page.press("Enter");
    page.wait_for("#article mark[aria-current]");
    assert_eq!(page.texts("#article mark[aria-current]"), [marks[1].text.as_str()]);
    assert_ne!(page.style(":focus", "outline-style"), "none");
}

pub(crate) fn edit_text_keeps_the_text(page: &Page) {
    read(page);
    page.click("Edit text");
    page.wait_for("#app textarea");
    assert_eq!(page.field("textarea"), ARTICLE);
}

pub(crate) fn new_starts_over_and_can_be_undone(page: &Page) {
    read(page);
    let before = page.marks();
    page.click("New");
    page.wait_for("#app textarea");
    assert_eq!(page.field("textarea"), "");
    page.click("Undo");
    page.wait_for("#article mark");
    assert_eq!(page.marks(), before);
}

pub(crate) fn a_page_translator_does_not_kill_the_app(page: &Page) {
    read(page);
    // What translators do: every text goes into an element of theirs.
    let translate = "
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(text.data.toUpperCase());
        }";
    page.script(translate, vec![]);
    page.click_on("#legend button[data-kind=MONEY]");
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("NEW");
    page.wait_for("#app textarea");
    page.paste(ARTICLE);
    page.wait_for("#article mark");
}

pub(crate) fn a_phone_has_no_sideways_scrolling(page: &Page) {
    for width in [390, 340] {
        page.resize(width, 844);
        read(page);
        let script = "const root = document.documentElement; return [innerWidth, root.scrollWidth - root.clientWidth];";
        assert_eq!(page.script(script, vec![]), json!([width, 0]));
    }
}
