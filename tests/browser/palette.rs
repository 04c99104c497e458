//! The palette: every action by its name, with its key, and how the reader likes the page.

use crate::page::Page;

const ARTICLE: &str = "Quiet day in Lisbon\n\n\
    The mayor of Lisbon slept well. Exports rose 18% to $8.6 billion, and nobody called Lisbon.";

#[track_caller]
fn type_in(page: &Page, words: &str) {
    for key in words.chars() {
        page.press(&if key == ' ' { "Space".to_owned() } else { key.to_string() });
    }
}

fn options(page: &Page) -> Vec<String> {
    page.texts(".palette [role=option] span")
}

fn focused(page: &Page) -> String {
    let script = "const at = document.activeElement; return at.id || at.localName;";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn every_action_is_found_by_its_name(page: &Page) {
    page.read(ARTICLE);
    page.script("document.querySelector('#article mark').focus();", vec![]);
    let before = focused(page);
    page.open_palette();
    assert_eq!(focused(page), "input");
    assert!(page.texts(".palette kbd").contains(&"/".to_owned()), "keys are told");
    page.press("Escape");
    page.wait_until("it is gone", || page.texts(".palette").is_empty());
    assert_eq!(focused(page), before, "the keyboard is where it was");
    page.press("?");
    page.wait_for(".palette input:focus");
    type_in(page, "focus lisb");
    page.wait_until("one is left", || options(page) == ["Focus on Lisbon"]);
    page.press("Enter");
    page.wait_until("it is done", || page.texts(".focus-bar .name") == ["Lisbon"]);
    assert!(page.texts(".palette").is_empty());
    page.open_palette();
    type_in(page, "go to");
    page.wait_until("the parts are offered", || options(page).len() > 2);
    page.press("ArrowDown");
    page.press("ArrowUp");
    page.press("ArrowDown");
    page.press("Enter");
    page.wait_until("the names have the keyboard", || focused(page) == "entities");
    page.script("scrollTo({ top: 0, behavior: 'instant' });", vec![]);
    page.click("Actions");
    page.wait_for(".palette input:focus");
    type_in(page, "find wo");
    page.click_on(".palette [role=option]");
    page.wait_until("the box has the keyboard", || focused(page) == "find-box");
}

pub(crate) fn single_keys_can_be_switched_off(page: &Page) {
    page.read(ARTICLE);
    page.open_palette();
    type_in(page, "single keys off");
    page.press("Enter");
    page.wait_until("it is gone", || page.texts(".palette").is_empty());
    page.script("document.querySelector('#article mark').focus();", vec![]);
    let before = page.marks();
    for key in ["P", "F", "/", "?", "."] {
        page.press(key);
    }
    page.press("ArrowRight");
    assert_eq!(page.marks(), before);
    assert!(page.texts(".focus-bar, .palette").is_empty());
    // Keys that are no letters and no signs still count.
    page.press("Delete");
    page.wait_until("a mark is gone", || page.marks().len() + 1 == before.len());
}

pub(crate) fn the_plain_article_is_read_without_marks(page: &Page) {
    const SEEN: &str = "#article mark:not([data-hidden])";
    page.read(ARTICLE);
    let marked = page.texts(SEEN).len();
    let choose = |words: &str| {
        page.open_palette();
        type_in(page, words);
        page.press("Enter");
    };
    choose("plain article");
    page.wait_until("the article is plain", || page.texts(SEEN).is_empty());
    let told =
        "return document.querySelectorAll('#article [aria-description], #article mark[tabindex]').length;";
    assert_eq!(page.script(told, vec![]), 0, "nothing is announced or stopped at");
    assert!(!page.texts("#entities .name").is_empty(), "the lists stay");
    choose("marks again");
    page.wait_until("the marks are back", || page.texts(SEEN).len() == marked);
}

pub(crate) fn an_arabic_article_is_set_from_the_right(page: &Page) {
    page.read("Lisbon\n\nزار الرئيس Ana Costa مدينة Lisbon في 2 June 2025.");
    let set = "return [...document.querySelectorAll('#article > *')].map((block) => getComputedStyle(block).direction);";
    assert_eq!(page.script(set, vec![]), serde_json::json!(["ltr", "rtl"]));
    assert!(page.marks().iter().any(|mark| mark.text == "2 June 2025"));
}

pub(crate) fn the_look_is_chosen(page: &Page) {
    page.read(ARTICLE);
    let colour = || page.style("body", "background-color");
    let light = colour();
    for look in ["sepia", "dark"] {
        let before = colour();
        page.open_palette();
        type_in(page, look);
        page.press("Enter");
        page.wait_until("the paper is another", || colour() != before);
    }
    page.click("New");
    page.wait_for_box();
    assert_ne!(colour(), light, "it holds for the next article");
    read_again(page);
    let height = || page.style("#article", "line-height");
    let before = height();
    page.open_palette();
    type_in(page, "lines closer");
    page.press("Enter");
    page.wait_until("the lines are closer", || height() != before);
}

#[track_caller]
fn read_again(page: &Page) {
    page.paste(ARTICLE);
    page.wait_until_marked();
}
