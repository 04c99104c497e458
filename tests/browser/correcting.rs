//! The reader puts marks right: with the mouse, with the keyboard, everywhere at once, and back again.

use anyhow::Result;
use serde_json::json;
use xtask::browsers::Kind;

use crate::page::Page;
use crate::report::Lacks;

/// Two people of one surname, a bank in which a country stands, and figures.
const ARTICLE: &str = "Bank opens in Lisbon\n\n\
    The Bank of China opened in Lisbon on Monday. The Quillfeather came too, and the Quillfeather left.\n\n\
    Exports rose 18% to $8.6 billion. Nobody in Lisbon had seen the Quillfeather before.\n\n\
    There is not a name in this paragraph, and no figure.";

fn marked(page: &Page, words: &str) -> Vec<String> {
    page.marks().into_iter().filter(|mark| mark.text == words).map(|mark| mark.kind).collect()
}

/// What the page says to screen readers.
fn said(page: &Page) -> String {
    let script = "return document.querySelector('[role=status]').textContent;";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

fn has_focus(page: &Page) -> String {
    let script = "const at = document.activeElement; return at.closest('mark')?.textContent ?? at.localName;";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn selected_words_become_a_mark(page: &Page) {
    page.read(ARTICLE);
    let before = page.marks();
    // From the middle of one word backwards to the middle of another.
    page.drag_over("uillfeather ca", true);
    page.wait_for(".select-bar");
    assert_eq!(page.texts(".select-bar .words"), ["Quillfeather came"]);
    page.press("Escape");
    page.wait_until("the bar is gone", || page.texts(".select-bar").is_empty());
    // From a mark that the keyboard could stop at.
    page.drag_over("Lisbon on", false);
    page.wait_until("the bar is there", || page.texts(".select-bar .words") == ["Lisbon on"]);
    page.press("Escape");
    page.wait_until("the bar is gone", || page.texts(".select-bar").is_empty());
    page.drag_over("Quillfeather", false);
    page.wait_for(".select-bar");
    page.click_on(".select-bar [data-kind=PERSON]");
    page.wait_until("it is marked", || marked(page, "Quillfeather") == ["PERSON"]);
    assert!(page.texts(".select-bar").is_empty());
    assert!(page.texts(".card").concat().contains("by you"), "{:?}", page.texts(".card"));
    assert_eq!(page.texts("#article mark[data-by=reader]"), ["Quillfeather"]);
    assert!(page.texts("#entities .name").contains(&"Quillfeather".to_owned()), "the lists know it");
    assert!(said(page).contains("“Quillfeather” as person"), "{}", said(page));
    // The same words again are the mark that is there.
    page.press("Escape");
    page.drag_over("Quillfeather", false);
    page.wait_for(".card");
    assert!(page.texts(".select-bar").is_empty());
    page.press("Control+Z");
    page.wait_until("it is undone", || page.marks() == before);
    assert!(said(page).contains("Undone"));
}

pub(crate) fn a_kind_is_changed_everywhere_in_one_step(page: &Page) {
    page.read(ARTICLE);
    let before = page.marks();
    let places = marked(page, "Lisbon").len();
    assert_eq!(marked(page, "Lisbon"), vec!["PLACE"; 3]);
    page.click_on("#article mark[data-kind=PLACE]");
    page.wait_for(".card");
    page.click("Correct");
    page.click("Everywhere in this article, 3 places");
    page.click_on(".card .kinds [data-kind=ORG]");
    page.wait_until("all are changed", || marked(page, "Lisbon") == vec!["ORG"; places]);
    assert!(page.texts(".card .kind").concat().contains("Organisation"), "the card stays");
    let changed = page.marks();
    assert!(page.texts(".history").concat().contains("“Lisbon” as organisation in 3 places"));
    page.click("Undo");
    page.wait_until("all are as before", || page.marks() == before);
    page.click("Redo");
    page.wait_until("all are changed again", || page.marks() == changed);
    page.press("Control+Z");
    page.wait_until("all are as before", || page.marks() == before);
    page.press("Control+Y");
    page.wait_until("all are changed again", || page.marks() == changed);
    page.press("Control+Z");
    page.press("Control+Shift+Z");
    page.wait_until("all are changed again", || page.marks() == changed);
}

pub(crate) fn words_selected_backwards_across_paragraphs_are_the_same(page: &Page) {
    page.read(ARTICLE);
    let selected = |backwards: bool| {
        // From the middle of a word to the middle of one in the next paragraph.
        page.drag_over("feather left.Expo", backwards);
        page.wait_for(".select-bar");
        let words = page.texts(".select-bar .words");
        page.press("Escape");
        page.wait_until("the bar is gone", || page.texts(".select-bar").is_empty());
        words
    };
    let forwards = selected(false);
    assert!(forwards[0].starts_with("Quillfeather") && forwards[0].ends_with("Exports"), "{forwards:?}");
    assert_eq!(selected(true), forwards);
}

/// What extensions, and screen readers, know of an element is gone with it.
pub(crate) fn a_mark_whose_kind_changes_keeps_its_element(page: &Page) {
    page.read(ARTICLE);
    page.script(
        "const mark = document.querySelector('#article mark[data-kind=MONEY]'); mark.known = 'since'; mark.focus();",
        vec![],
    );
    page.press("E");
    page.wait_until("it is an event", || marked(page, "$8.6 billion") == ["EVENT"]);
    let known = "return [document.activeElement.known, document.activeElement.dataset.value ?? null];";
    assert_eq!(page.script(known, vec![]), json!(["since", null]), "the same element, without the sum");
    page.press("Control+Z");
    page.wait_until("it is money again", || marked(page, "$8.6 billion") == ["MONEY"]);
    assert_eq!(page.script("return document.activeElement.known;", vec![]), "since");
}

pub(crate) fn words_in_four_hundred_places_are_marked_in_one_step(page: &Page) {
    let lines: Vec<String> =
        (0..100).map(|_| "a quorvex met a quorvex, said the quorvex of a quorvex.".to_owned()).collect();
    page.read(&format!("Rain on 3 May 2024\n\n{}", lines.join("\n\n")));
    let before = page.marks().len();
    page.drag_over("quorvex met", false);
    page.wait_for(".select-bar");
    page.press("Escape");
    page.wait_until("the bar is gone", || page.texts(".select-bar").is_empty());
    page.drag_over("quorvex", false);
    page.wait_for(".select-bar .everywhere");
    page.click("Everywhere in this article, 400 places");
    page.click_on(".select-bar [data-kind=PRODUCT]");
    page.wait_until("all are marked", || page.texts("#article mark[data-kind=PRODUCT]").len() == 400);
    page.press("Control+Z");
    page.wait_until("all are as before", || page.marks().len() == before);
}

/// The reader's own menu stays, and what opens does not take the keyboard from where it was.
pub(crate) fn a_long_press_on_a_mark_is_the_browsers(page: &Page) {
    page.resize(390, 844);
    page.read(ARTICLE);
    let press = "
        const mark = document.querySelector('#article mark');
        return mark.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));";
    assert_eq!(page.script(press, vec![]), true, "nobody takes the menu away");
    page.drag_over("Nobody in", false);
    page.wait_for(".select-bar");
    let below = "
        const bar = document.querySelector('.select-bar');
        const selected = getSelection().getRangeAt(0).getBoundingClientRect();
        return [bar.getBoundingClientRect().top >= selected.bottom, bar.contains(document.activeElement)];";
    assert_eq!(
        page.script(below, vec![]),
        json!([true, false]),
        "the bar is below the words, without the keyboard"
    );
}

pub(crate) fn undo_in_a_field_undoes_what_was_typed_there_alone(page: &Page) {
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=MONEY]");
    page.wait_for(".card");
    page.press("E");
    page.wait_until("it is an event", || marked(page, "$8.6 billion") == ["EVENT"]);
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || {
        page.script("return document.activeElement.id;", vec![]) == "note-text"
    });
    page.write("why");
    page.press("Control+Z");
    if page.browser() == Kind::Chromium {
        page.wait_until("the typing is undone", || page.field("#note-text") != "why");
    }
    assert_eq!(marked(page, "$8.6 billion"), ["EVENT"], "the correction stays");
}

/// Pinyin, Kana and all other ways in which a word is put together key by key: those keys mean nothing else.
pub(crate) fn a_word_that_is_put_together_is_left_alone(page: &Page) -> Result<()> {
    if page.browser() != Kind::Chromium {
        return Err(Lacks("this browser's driver puts no words together").into());
    }
    page.read(ARTICLE);
    let put = |words: &str| {
        let end = words.encode_utf16().count();
        let parameters = json!({ "text": words, "selectionStart": end, "selectionEnd": end });
        page.devtools("Input.imeSetComposition", &parameters);
    };
    page.click("Find");
    page.wait_for("#find-box:focus");
    put("l");
    put("li");
    // The key that takes the word is none that leads to the next place.
    page.script(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));",
        vec![],
    );
    page.devtools("Input.insertText", &json!({ "text": "Lisbon" }));
    page.wait_until("the word stands once", || page.field("#find-box") == "Lisbon");
    page.wait_until("its places are counted", || page.texts(".focus-bar .places") == ["3 places"]);
    page.press("Escape");
    page.click_on("#article mark[data-kind=MONEY]");
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || {
        page.script("return document.activeElement.id;", vec![]) == "note-text"
    });
    put("に");
    put("にほ");
    page.devtools("Input.insertText", &json!({ "text": "日本" }));
    page.click("Save note");
    page.wait_until("it is noted", || page.texts(".card .note p") == ["日本"]);
    Ok(())
}

pub(crate) fn marks_are_put_right_with_the_keyboard(page: &Page) {
    page.read(ARTICLE);
    for _ in 0..20 {
        page.press("Tab");
        if has_focus(page) == "Lisbon" {
            break;
        }
    }
    assert_eq!(has_focus(page), "Lisbon");
    page.press("E");
    page.wait_until("it is an event", || marked(page, "Lisbon") == ["EVENT", "PLACE", "PLACE"]);
    assert_eq!(has_focus(page), "Lisbon", "the keyboard stays");
    page.press("Shift+G");
    page.wait_until("all are groups", || marked(page, "Lisbon") == vec!["GROUP"; 3]);
    page.press("Delete");
    page.wait_until("it is gone", || marked(page, "Lisbon").len() == 2);
    assert_ne!(has_focus(page), "body", "the keyboard is at the next mark");
    page.press("Control+Z");
    page.wait_until("it is back", || marked(page, "Lisbon").len() == 3);
}

pub(crate) fn words_are_selected_with_the_keyboard(page: &Page) {
    page.read(ARTICLE);
    // A paragraph without a mark is a stop of its own.
    page.script("document.querySelector('#article > p:last-child').focus();", vec![]);
    page.press("Shift+ArrowRight");
    page.wait_until("the first word is selected", || page.texts(".select-bar .words") == ["There"]);
    page.press("ArrowRight");
    page.wait_until("the next word is selected", || page.texts(".select-bar .words") == ["is"]);
    page.press("Shift+ArrowRight");
    page.wait_until("two words are selected", || page.texts(".select-bar .words") == ["is not"]);
    let selection = page.script("return getSelection().toString();", vec![]);
    assert_eq!(selection, "is not", "the eye sees it");
    page.press("Enter");
    page.wait_until("the kinds have the keyboard", || has_focus(page) == "button");
    // Some browsers end a selection that the keyboard leaves. The reader may think about the kind nevertheless.
    std::thread::sleep(std::time::Duration::from_millis(500));
    page.press("Enter");
    page.wait_until("it is marked", || marked(page, "is not") == ["PERSON"]);
    page.wait_until("the mark has the keyboard", || has_focus(page) == "is not");
}

pub(crate) fn borders_and_values_are_set_by_hand(page: &Page) {
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=MONEY]");
    page.click("Correct");
    page.fill("It stands for", "blue");
    page.click("Set");
    page.wait_for_words("cannot be read");
    page.fill("It stands for", "9 billion euros");
    page.click("Set");
    let value = || {
        let money = page.marks().into_iter().find(|mark| mark.kind == "MONEY");
        money.and_then(|mark| mark.value).unwrap_or_default()
    };
    page.wait_until("the value is set", || {
        value() == json!({ "amount": 9_000_000_000_u64, "currency": "EUR" })
    });
    assert!(page.texts("#figures, .figures").concat().contains("9,000,000,000 EUR"));
    // The card moves when its value is set; a click on its way would fall where the button was.
    std::thread::sleep(std::time::Duration::from_millis(500));
    page.click("Take the word before");
    page.wait_until("the mark is longer", || !marked(page, "to $8.6 billion").is_empty());
    page.click("Leave the first word");
    page.wait_until("the mark is shorter", || !marked(page, "$8.6 billion").is_empty());
    // While a value is typed, Ctrl+Z is the field's own.
    page.script("document.querySelector('.value-form input').focus();", vec![]);
    page.press("Control+Z");
    assert!(page.texts(".history").concat().contains("Undo"));
    page.click("Unmark");
    page.wait_until("the mark is gone", || marked(page, "$8.6 billion").is_empty());
    assert_ne!(has_focus(page), "body", "the keyboard is somewhere");
}

pub(crate) fn marks_inside_each_other_are_all_reached(page: &Page) {
    page.read(ARTICLE);
    page.drag_over("China opened", false);
    page.wait_for(".select-bar");
    page.click_on(".select-bar [data-kind=EVENT]");
    page.wait_for("#article mark[data-kind=EVENT]");
    let kinds = "
        const marks = [...document.querySelectorAll('#article mark[data-mark]')];
        return [...new Set(marks.filter((mark) => /Bank|China|opened/.test(mark.textContent))
            .map((mark) => mark.dataset.kind))].sort();";
    let kinds = page.script(kinds, vec![]);
    let kinds: Vec<&str> = kinds.as_array().into_iter().flatten().filter_map(|kind| kind.as_str()).collect();
    assert!(kinds.contains(&"ORG") && kinds.contains(&"EVENT"), "{kinds:?}");
    // The card leads to what shares its words, and back.
    assert!(page.texts(".card .sharing").concat().contains("Bank of China"), "{:?}", page.texts(".card"));
    page.click_on(".card .sharing [data-kind=ORG]");
    page.wait_until("the bank is open", || page.texts(".card .kind").concat().contains("Organisation"));
    assert!(page.texts(".card .sharing").concat().contains("China opened"));
    assert!(page.texts("#article").concat().contains("opened"), "no word is lost");
}

pub(crate) fn corrections_follow_their_words_when_the_text_is_edited(page: &Page) {
    page.read(ARTICLE);
    page.drag_over("Quillfeather", false);
    page.wait_for(".select-bar");
    page.click("Everywhere in this article, 3 places");
    page.click_on(".select-bar [data-kind=PERSON]");
    page.wait_until("all are marked", || marked(page, "Quillfeather").len() == 3);
    let edit = |text: &str| {
        page.click("Edit text");
        page.fill("Article text", text);
        page.click("Annotate");
        page.wait_until_marked();
    };
    edit(&ARTICLE.replace("Exports rose", "A line put in.\n\nExports rose"));
    assert_eq!(marked(page, "Quillfeather"), vec!["PERSON"; 3]);
    edit(&ARTICLE.replace("seen the Quillfeather before", "seen it before"));
    page.wait_for_words("Corrections whose words are gone: “Quillfeather”");
    assert_eq!(marked(page, "Quillfeather"), vec!["PERSON"; 2]);
}
