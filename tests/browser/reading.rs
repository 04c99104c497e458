//! The annotated article is read: its marks, the legend, the lists beside it, the way back.

use serde_json::json;
use xtask::browsers::Kind;

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

pub(crate) fn a_kind_is_hidden_with_the_keyboard(page: &Page) {
    read(page);
    let focused = || page.script("return document.activeElement.dataset.kind ?? '';", vec![]) == "MONEY";
    let seen = || page.texts("#article mark[data-kind=MONEY]:not([data-hidden])").len();
    let before = seen();
    // The lists follow the article, with a stop for each of its paragraphs.
    for _ in 0..40 {
        page.press("Tab");
        if focused() && page.texts("#legend :focus").len() == 1 {
            break;
        }
    }
    assert_eq!(page.texts("#legend [data-kind=MONEY]:focus").len(), 1, "the legend is reached");
    assert_ne!(page.style(":focus", "outline-style"), "none");
    page.press("Space");
    page.wait_until("money is hidden", || seen() == 0);
    page.press("Enter");
    page.wait_until("money is shown again", || seen() == before);
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

pub(crate) fn undo_on_the_keyboard_brings_back_what_new_took(page: &Page) {
    read(page);
    let before = page.marks();
    page.click("New");
    page.wait_for("#app textarea");
    page.press("Control+Z");
    page.wait_for("#article mark");
    assert_eq!(page.marks(), before);
}

pub(crate) fn undo_on_the_keyboard_brings_back_what_a_paste_took(page: &Page) {
    read(page);
    let before = page.marks();
    page.paste("Another article: prices fell 3%.");
    page.wait_until("the other article is shown", || page.texts("#article").concat().contains("Another"));
    page.press("Control+Z");
    page.wait_until("the article is back", || page.marks() == before);
}

pub(crate) fn a_date_resolves_its_paragraph_and_no_other(page: &Page) {
    const TAG: &str = "for (const mark of document.querySelectorAll('#article mark')) mark.painted = true;";
    const TAGGED: &str = "
        return [...document.querySelectorAll('#article mark')].map((mark) => [mark.textContent, mark.painted ?? false]);";
    page.open();
    page.paste("Exports rose 18%.\n\nThey met on Sept 15.\n\nSpain bought less.");
    page.wait_for("#article mark");
    let date = || {
        let mark = page.marks().into_iter().find(|mark| mark.text == "Sept 15");
        mark.and_then(|mark| mark.value).unwrap_or_default()
    };
    assert_eq!(date(), "XXXX-09-15");
    page.script(TAG, vec![]);
    page.set_date("2023-02-28");
    page.wait_until("the date has a year", || date() == "2022-09-15");
    assert_eq!(page.script(TAGGED, vec![]), json!([["18%", true], ["Sept 15", false], ["Spain", true]]));
    page.set_date("");
    page.wait_until("the year is open again", || date() == "XXXX-09-15");
}

pub(crate) fn a_copied_paragraph_is_clean_text(page: &Page) {
    const SELECT: &str = "
        document.activeElement.blur();
        getSelection().selectAllChildren(document.querySelectorAll('#article > *')[1]);
        return getSelection().toString();";
    read(page);
    let paragraph = ARTICLE.lines().nth(2).unwrap_or_default();
    assert_eq!(page.script(SELECT, vec![]), paragraph);
    page.press("Control+C");
    page.click("New");
    page.wait_for("#app textarea");
    // A blank box reads what is pasted at once; one with words takes it in as text.
    page.fill("Article text", "x");
    page.press("Control+A");
    page.press("Control+V");
    page.wait_until("the copy is in the box", || page.field("textarea") == paragraph);
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
    // The window of WebKit can't be narrower; for the last width its page is made larger instead.
    const NARROWEST: u32 = 340;
    let sideways = || {
        let script = "const root = document.documentElement; return root.scrollWidth - root.clientWidth;";
        page.script(script, vec![])
    };
    for width in [390, NARROWEST, 320] {
        let window = if page.browser() == Kind::WebKit { width.max(NARROWEST) } else { width };
        page.resize(window, 844);
        read(page);
        assert_eq!(page.script("return innerWidth;", vec![]), window);
        let zoom = f64::from(window) / f64::from(width);
        page.script("document.documentElement.style.zoom = arguments[0];", vec![json!(zoom)]);
        assert_eq!(sideways(), 0, "{width} px, reading");
        page.click("Edit text");
        page.wait_for("#app textarea");
        assert_eq!(sideways(), 0, "{width} px, writing");
    }
}
