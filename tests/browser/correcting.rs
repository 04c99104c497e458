//! The reader puts marks right: with the mouse, with the keyboard, everywhere at once, and back again.

use serde_json::json;

use crate::page::Page;

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
        page.wait_for("#article mark");
    };
    edit(&ARTICLE.replace("Exports rose", "A line put in.\n\nExports rose"));
    assert_eq!(marked(page, "Quillfeather"), vec!["PERSON"; 3]);
    edit(&ARTICLE.replace("seen the Quillfeather before", "seen it before"));
    page.wait_for_words("Corrections whose words are gone: “Quillfeather”");
    assert_eq!(marked(page, "Quillfeather"), vec!["PERSON"; 2]);
}
