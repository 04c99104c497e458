//! Notes on marks and on any words, tags, and ticks: with the mouse, with the keyboard, on a phone.

use crate::page::Page;

const ARTICLE: &str = "Bank opens in Lisbon\n\n\
    The Bank of China opened in Lisbon on Monday. The cranes stood still, and the docks were empty.\n\n\
    Exports rose 18% to $8.6 billion. Nobody in Lisbon had seen so many ships.";

fn described(page: &Page, selector: &str) -> String {
    let script = "
        const found = document.querySelector(arguments[0]);
        return found?.getAttribute('aria-description') ?? found?.getAttribute('aria-label') ?? '';";
    let value = page.script(script, vec![selector.into()]);
    value.as_str().unwrap_or_default().to_owned()
}

fn focus(page: &Page) -> String {
    let script = "const at = document.activeElement; return at.id || at.className || at.localName;";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

/// Gives a mark the keyboard, as Tab would.
fn focus_on(page: &Page, selector: &str) {
    page.script("document.querySelector(arguments[0]).focus();", vec![selector.into()]);
}

pub(crate) fn a_mark_gets_a_note_with_tags(page: &Page) {
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=MONEY]");
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || focus(page) == "note-text");
    page.write("ask <b>customs</b>");
    page.press("Tab");
    page.write("call, figures");
    page.press("Tab");
    page.press("Enter");
    page.wait_until("it is listed", || page.texts("#notes .text") == ["ask <b>customs</b>"]);
    assert!(page.texts("#notes .on").concat().contains("$8.6 billion"));
    assert_eq!(page.texts("#notes .tags > button"), ["call", "figures"]);
    assert!(described(page, "mark[data-kind=MONEY]").contains("note: ask <b>customs</b> #call #figures"));
    assert!(page.texts(".history").concat().contains("note on “$8.6 billion”"));
    assert_ne!(focus(page), "body", "the keyboard is somewhere");
    page.press("Escape");
    page.press("Control+Z");
    page.wait_until("it is gone", || page.texts("#notes").is_empty());
    page.press("Control+Y");
    page.wait_until("it is back", || page.texts("#notes .text") == ["ask <b>customs</b>"]);
    // The list leads back to it, where it can be removed.
    page.click_on("#notes .row button");
    page.wait_until("the mark is open", || page.texts(".card .value").concat().contains("8,600,000,000"));
    page.click("Change the note");
    page.click("Remove note");
    page.wait_until("it is gone", || page.texts("#notes").is_empty());
}

pub(crate) fn any_words_get_a_note_with_the_keyboard(page: &Page) {
    page.read(ARTICLE);
    focus_on(page, "#article > p:nth-of-type(2) mark");
    page.press("Shift+ArrowRight");
    page.wait_for(".select-bar");
    let words = page.texts(".select-bar .words");
    page.press("A");
    page.wait_until("the field has the keyboard", || focus(page) == "note-text");
    assert!(page.texts(".select-bar").is_empty());
    page.write("who says so?");
    page.press("Control+Enter");
    page.wait_until("it is listed", || page.texts("#notes .text") == ["who says so?"]);
    let pieces = "return [...document.querySelectorAll('#article .noted')].map((piece) => piece.textContent).join('');";
    assert_eq!(page.script(pieces, vec![]), words[0].as_str(), "the line stands under all of them");
    let sign = "#article .note-sign";
    assert!(described(page, sign).contains("who says so?"), "{}", described(page, sign));
    page.wait_until("the keyboard is at the sign", || focus(page) == "note-sign");
    // The sign has no words of its own, and leads back to the note.
    assert_eq!(page.texts("#article > p:nth-of-type(2)").concat().matches("who says").count(), 0);
    page.press("Escape");
    page.wait_until("the card is closed", || page.texts(".card").is_empty());
    page.click_on(sign);
    page.wait_until("the note is open", || page.texts(".card .note p") == ["who says so?"]);
    // Words over the sign can be selected as before.
    page.press("Escape");
    page.drag_over("billion. Nobody", false);
    page.wait_until("they are selected", || page.texts(".select-bar .words") == ["billion. Nobody"]);
}

pub(crate) fn what_is_typed_is_kept_when_the_card_closes(page: &Page) {
    page.read(ARTICLE);
    page.drag_over("stood still", false);
    page.wait_for(".select-bar");
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || focus(page) == "note-text");
    page.write("since when");
    page.press("Escape");
    page.wait_until("it is listed", || page.texts("#notes .text") == ["since when"]);
    assert_eq!(page.texts("#article .noted"), ["stood still"]);
}

pub(crate) fn ticks_show_how_far_the_checking_has_come(page: &Page) {
    page.read(ARTICLE);
    let progress = || page.texts(".checking p").concat();
    let all: usize = page.texts("#entities .row").len() + page.texts("#figures .row").len();
    assert_eq!(progress(), format!("0 of {all} checked"));
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("Checked");
    page.wait_until("one is checked", || progress() == format!("1 of {all} checked"));
    assert!(page.texts("#figures .row").concat().contains("checked"));
    assert!(described(page, "mark[data-kind=PERCENT]").contains("checked"));
    page.press("Escape");
    // A name is checked wherever it stands.
    focus_on(page, "#article mark[data-kind=PLACE]");
    page.press("V");
    page.wait_until("two are checked", || progress() == format!("2 of {all} checked"));
    assert_eq!(page.texts("#article mark[data-kind=PLACE][data-checked]").len(), 3);
    assert!(page.texts(".card").is_empty(), "who ticks wants no card");
    page.press("V");
    page.wait_until("it is to be checked again", || progress() == format!("1 of {all} checked"));
    page.press("Control+Z");
    page.wait_until("two are checked", || progress() == format!("2 of {all} checked"));
    page.click("Next to check");
    page.wait_for(".card .tick[aria-pressed=false]");
}

pub(crate) fn notes_follow_their_words_and_none_is_lost(page: &Page) {
    page.read(ARTICLE);
    page.drag_over("cranes", false);
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || focus(page) == "note-text");
    page.write("which ones");
    page.press("Tab");
    page.write("photo");
    page.press("Enter");
    page.wait_until("it is listed", || page.texts("#notes .row .text") == ["which ones"]);
    let edit = |text: &str| {
        page.click("Edit text");
        page.fill("Article text", text);
        page.click("Annotate");
        page.wait_until_marked();
    };
    edit(&ARTICLE.replace("The Bank", "It was May.\n\nThe Bank"));
    assert_eq!(page.texts("#article .noted"), ["cranes"]);
    edit(&ARTICLE.replace("cranes", "ships"));
    page.wait_until("it is among the lost", || page.texts("#notes .lost .text") == ["which ones"]);
    assert!(page.texts("#notes .lost").concat().contains("“cranes”"));
    assert!(page.texts("#article .noted").is_empty());
}

pub(crate) fn notes_are_written_on_a_phone(page: &Page) {
    page.resize(390, 844);
    page.read(ARTICLE);
    page.drag_over("docks", false);
    page.wait_for(".select-bar");
    page.click("Add a note");
    page.wait_until("the field has the keyboard", || focus(page) == "note-text");
    page.write("whose");
    page.click("Save note");
    page.wait_until("it is noted", || page.texts("#article .noted") == ["docks"]);
    page.click("Close");
    page.wait_until("the sheet is gone", || page.texts(".card").is_empty());
    page.click_on("#article .note-sign");
    page.wait_until("the sheet is back", || page.texts(".card .note p") == ["whose"]);
    let wide = page.script("return document.documentElement.scrollWidth;", vec![]);
    assert!(wide.as_u64().is_some_and(|wide| wide <= 390), "nothing is wider than the phone: {wide}");
}
