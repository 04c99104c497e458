//! The reader's work stays on the device: over reloads, beside other tabs, and where there is no room for it.

use serde_json::json;

use crate::offline::Host;
use crate::page::Page;

const TEXT: &str = "Harbour opens\nLIMA, 3 May 2024 - Trade with Peru rose 4% last year, said Ana Ortiz.";

/// A link of another article, made by the command line.
const LINK: &str = "Aga6abIoOA4PdaRWcz8Bv9xn0UzAQN4tzbleX12owzsuKBV9j9S4UZldqUp";

/// Unmarks the article's first mark and waits until that is saved.
fn correct(page: &Page) {
    page.click_on("#article p mark");
    page.click("Correct");
    page.click("Unmark");
    page.wait_until("the mark is gone", || page.texts(".history").concat().contains("unmarked"));
}

/// Waits until as many articles are kept, with so many corrections in all.
#[track_caller]
fn wait_for_kept(page: &Page, articles: u64, corrections: u64) {
    const KEPT: &str = "
        const request = indexedDB.open('gloss', 1);
        const database = await new Promise((done) => {
            request.onsuccess = () => done(request.result);
            // Where there is none, none is made.
            request.onupgradeneeded = () => request.transaction.abort();
            request.onerror = () => done(null);
        });
        if (!database) return [0, 0];
        const all = database.transaction('entries').objectStore('entries').getAll();
        await new Promise((done) => { all.onsuccess = done; });
        database.close();
        const entries = all.result.map(JSON.parse);
        return [entries.length, entries.reduce((sum, entry) => sum + entry.corrections, 0)];";
    page.wait_until("the work is kept", || page.promise(KEPT, vec![]) == json!([articles, corrections]));
}

/// Does something and loads the page anew in the same moment.
#[track_caller]
fn reload(page: &Page, then: &str) {
    page.script(&format!("window.old = true; {then} location.reload();"), vec![]);
    page.wait_until("the page is new", || page.script("return window.old ?? null;", vec![]).is_null());
}

fn body(page: &Page) -> String {
    page.texts("#article h1, #article h2, #article p").join("\n")
}

/// Back to the paste box, with the library below it.
fn start_over(page: &Page) {
    page.click("New");
    page.wait_for(".library li");
}

pub(crate) fn work_is_there_again_after_a_reload(page: &Page) {
    page.read(TEXT);
    page.click_on("#article p mark");
    page.click("Add a note");
    page.fill("Note", "Who says so?");
    page.click("Save");
    correct(page);
    let marks = page.marks();
    wait_for_kept(page, 1, 1);
    page.open();
    page.wait_until_marked();
    assert_eq!((body(page), page.marks()), (TEXT.to_owned(), marks));
    assert!(page.texts(".notes").concat().contains("Who says so?"), "{:?}", page.texts(".notes"));
    page.press("Control+z");
    page.wait_until("the history is back too", || page.marks().len() > 3);
}

pub(crate) fn what_is_typed_is_there_again_after_a_reload(page: &Page) {
    page.open();
    page.fill("Article text", "Half an arti");
    wait_for_kept(page, 1, 0);
    page.open();
    page.wait_until("the words are back", || page.field("#article-text") == "Half an arti");
    // Annotated, they are an article and wait no longer.
    page.fill("Article text", "Oslo waits for Lima.");
    page.click("Annotate");
    page.wait_for("#article > *");
    wait_for_kept(page, 1, 0);
    page.click("Edit text");
    page.fill("Article text", "Oslo waits for Lima and");
    wait_for_kept(page, 2, 0);
    page.open();
    page.wait_until("the words are back", || page.field("#article-text") == "Oslo waits for Lima and");
    page.click("Cancel");
    page.wait_until("so is the article", || body(page) == "Oslo waits for Lima.");
    wait_for_kept(page, 1, 0);
    start_over(page);
    assert_eq!(page.field("#article-text"), "");
}

pub(crate) fn a_link_opened_over_work_loses_nothing(page: &Page) {
    page.open();
    page.fill("Article text", "Half an arti");
    wait_for_kept(page, 1, 0);
    page.open_with_fragment(LINK);
    page.wait_for("#article > *");
    wait_for_kept(page, 2, 0);
    correct(page);
    wait_for_kept(page, 2, 1);
    let marks = page.marks();
    // The link still stands in the address, but what was made of it counts.
    reload(page, "");
    page.wait_until("the work is back", || page.marks() == marks);
    assert!(page.texts(".sent-line").concat().contains("sender"), "it is still the sender's article");
    start_over(page);
    page.click("Half an arti");
    page.wait_until("what was typed is back", || page.field("#article-text") == "Half an arti");
}

pub(crate) fn the_library_opens_renames_deletes_and_brings_back(page: &Page) {
    page.read(TEXT);
    correct(page);
    let marks = page.marks();
    start_over(page);
    page.paste("Oslo waits\nfor a ship.");
    page.wait_for("#article > *");
    start_over(page);
    page.wait_until("both are listed", || {
        page.texts(".library .title button") == ["Oslo waits", "Harbour opens"]
    });
    assert!(page.texts(".library li").concat().contains("1 correction"), "{:?}", page.texts(".library li"));
    page.click("Rename “Harbour opens”");
    page.fill("Title", "Lima 2024");
    page.click("Save the title");
    page.wait_until("it has its title", || {
        page.texts(".library .title button").concat().contains("Lima 2024")
    });
    page.click("Delete “Oslo waits”");
    page.wait_until("it is gone", || page.texts(".library .title button") == ["Lima 2024"]);
    page.click("Bring it back");
    page.wait_until("it is back", || page.texts(".library .title button").len() == 2);
    page.click("Lima 2024");
    page.wait_until_marked();
    page.wait_until("it is as it was", || page.marks() == marks);
    assert_eq!(body(page), TEXT);
    page.press("Control+z");
    page.wait_until("with its history", || page.marks().len() > marks.len());
    wait_for_kept(page, 2, 0);
    start_over(page);
    page.wait_until("the last one is first and keeps its title", || {
        page.texts(".library .title button") == ["Lima 2024", "Oslo waits"]
    });
}

pub(crate) fn a_backup_restores_everything(page: &Page) {
    const TAKE_IN: &str = "
        const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'gloss-backup.jsonl'));
        const input = document.querySelector('input.backup');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.read(TEXT);
    correct(page);
    let marks = page.marks();
    start_over(page);
    page.click("Rename “Harbour opens”");
    page.fill("Title", "Lima 2024");
    page.click("Save the title");
    page.catch_files();
    page.click("Save a backup");
    let (_, backup) = page.caught();
    page.script(TAKE_IN, vec![json!(backup)]);
    page.wait_for_words("1 article here already.");
    page.click("Delete “Lima 2024”");
    page.wait_until("it is gone", || page.texts(".library li").is_empty());
    page.open();
    let damaged = format!("{backup}{{\"gloss\":1,\"text\":\n");
    page.wait_for("input.backup");
    page.script(TAKE_IN, vec![json!(damaged)]);
    page.wait_for_words("1 article came back, 1 line could not be read.");
    page.click("Lima 2024");
    page.wait_until_marked();
    page.wait_until("it is as it was", || page.marks() == marks);
    start_over(page);
    page.script(TAKE_IN, vec![json!("no backup\nat all")]);
    page.wait_for_words("There is nothing of Gloss in that file.");
}

pub(crate) fn nothing_is_kept_where_the_reader_wishes_so(page: &Page) {
    page.read(TEXT);
    wait_for_kept(page, 1, 0);
    start_over(page);
    page.click("Keep nothing here");
    page.click("Delete and keep nothing");
    page.wait_until("it is told", || {
        page.texts(".library").concat().contains("Nothing is kept on this device")
    });
    wait_for_kept(page, 0, 0);
    page.paste(TEXT);
    page.wait_until_marked();
    page.open();
    page.wait_until("it is remembered", || page.texts(".library").concat().contains("as you wished"));
    wait_for_kept(page, 0, 0);
    assert!(page.texts("#article").is_empty());
    page.click("Keep my articles");
    page.wait_for("input.backup");
    page.paste(TEXT);
    wait_for_kept(page, 1, 0);
}

pub(crate) fn a_browser_that_keeps_nothing_is_told(page: &Page) {
    let host = Host::new(page);
    host.run_first(
        "const refuse = () => { throw new DOMException('no', 'SecurityError'); };
         IDBFactory.prototype.open = refuse;
         for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });",
    );
    page.open_at(host.server.address());
    page.wait_until("it is told", || page.texts(".library").concat().contains("Nothing will be kept"));
    page.paste(TEXT);
    page.wait_until_marked();
    correct(page);
    page.click("New");
    page.click("Undo");
    page.wait_until("all the rest works", || body(page) == TEXT);
    prefer(page, "look dark");
    page.wait_until("what the reader likes holds while the page is open", || look(page) == "dark");
}

pub(crate) fn a_full_device_is_told_and_nothing_is_lost(page: &Page) {
    page.read(TEXT);
    wait_for_kept(page, 1, 0);
    let full = "
        window.put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    page.script(full, vec![]);
    correct(page);
    page.wait_for_words("There is no room left on this device");
    assert_eq!(body(page), TEXT);
    wait_for_kept(page, 1, 0);
    page.script("IDBObjectStore.prototype.put = window.put;", vec![]);
    // With room again, the next change is kept with the one before.
    correct(page);
    wait_for_kept(page, 1, 2);
}

pub(crate) fn storage_that_vanishes_is_written_anew(page: &Page) {
    page.read(TEXT);
    wait_for_kept(page, 1, 0);
    let delete = "
        const request = indexedDB.deleteDatabase('gloss');
        return new Promise((done) => { request.onsuccess = () => done(true); });";
    page.promise(delete, vec![]);
    correct(page);
    wait_for_kept(page, 1, 1);
    let marks = page.marks();
    page.open();
    page.wait_until_marked();
    page.wait_until("it is as it was", || page.marks() == marks);
}

pub(crate) fn two_tabs_on_one_article_overwrite_nothing(page: &Page) {
    page.read(TEXT);
    wait_for_kept(page, 1, 0);
    let id = page.script("return sessionStorage.getItem('gloss-article');", vec![]);
    let first = page.new_tab();
    page.open();
    page.wait_for(".library li");
    // As a tab that the browser has doubled.
    page.script("sessionStorage.setItem('gloss-article', arguments[0]);", vec![id]);
    page.open();
    page.wait_until_marked();
    correct(page);
    correct(page);
    wait_for_kept(page, 1, 2);
    page.turn_to(&first);
    page.wait_for_words("changed in another tab");
    correct(page);
    // One with two corrections, and a copy with one.
    wait_for_kept(page, 2, 3);
    correct(page);
    wait_for_kept(page, 2, 4);
}

pub(crate) fn a_reload_in_the_middle_of_saving_keeps_what_was_saved(page: &Page) {
    page.read(TEXT);
    wait_for_kept(page, 1, 0);
    // A save that is broken off half way leaves what was there.
    let break_off = "
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...what) {
            const request = put.apply(this, what);
            if (this.name === 'entries') this.transaction.abort();
            return request;
        };";
    page.script(break_off, vec![]);
    correct(page);
    page.wait_for_words("did not keep your last change");
    page.open();
    page.wait_until_marked();
    assert_eq!(body(page), TEXT);
    wait_for_kept(page, 1, 0);
    // And one that the reload itself meets is whole or not at all.
    let before = page.marks();
    page.click_on("#article p mark");
    page.click("Correct");
    reload(page, "document.querySelector('.editor .remove').click();");
    page.wait_until_marked();
    assert_eq!(body(page), TEXT);
    let gone = before.len() - page.marks().len();
    assert!(gone <= 1, "{gone}");
    wait_for_kept(page, 1, gone as u64);
}

pub(crate) fn words_that_were_taught_hold_in_every_article(page: &Page) {
    let kinds =
        || page.marks().into_iter().map(|mark| format!("{} {}", mark.kind, mark.text)).collect::<Vec<_>>();
    page.read("The quorvex met in Oslo.");
    page.drag_over("quorvex", false);
    page.wait_for(".select-bar");
    page.click("In every article");
    page.click_on(".select-bar [data-kind=EVENT]");
    page.wait_for_words("From now on, in every article: “quorvex” always event.");
    page.wait_until("it is marked", || kinds() == ["EVENT quorvex", "PLACE Oslo"]);
    page.click_on("#article mark[data-kind=PLACE]");
    page.click("Correct");
    page.click("Never mark");
    page.wait_until("it is left alone", || kinds() == ["EVENT quorvex"]);
    start_over(page);
    page.paste("Oslo saw quorvex in Lima.");
    page.wait_until("another article knows", || kinds() == ["EVENT quorvex", "PLACE Lima"]);
    wait_for_kept(page, 2, 0);
    page.open();
    page.wait_until("so does the page after a reload", || kinds() == ["EVENT quorvex", "PLACE Lima"]);
    start_over(page);
    page.click("Your words, in every article");
    assert_eq!(page.texts(".taught li b"), ["Oslo", "quorvex"]);
    page.click("Forget “Oslo”");
    page.paste("The quorvex left Oslo.");
    page.wait_until("what is forgotten is found again", || kinds() == ["EVENT quorvex", "PLACE Oslo"]);
}

/// Does an action of the palette.
fn prefer(page: &Page, words: &str) {
    page.open_palette();
    page.write(words);
    page.wait_until("it is found", || page.texts(".palette [role=option]").len() == 1);
    page.press("Enter");
    page.wait_until("the palette is gone", || page.texts(".palette").is_empty());
}

/// How the page is dressed.
fn look(page: &Page) -> String {
    let script = "
        const { look = '', dense } = document.documentElement.dataset;
        return look + (dense === undefined ? '' : ' dense');";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn how_the_reader_likes_the_page_is_kept(page: &Page) {
    const RISE: &str = "#article mark[data-kind=PERCENT]:not([data-hidden])";
    page.read(TEXT);
    prefer(page, "look sepia");
    prefer(page, "lines closer");
    prefer(page, "hide percent");
    page.wait_until("it is as the reader likes it", || {
        look(page) == "sepia dense" && page.texts(RISE).is_empty()
    });
    wait_for_kept(page, 1, 0);
    page.open();
    page.wait_until_marked();
    assert_eq!(look(page), "sepia dense");
    assert!(page.texts(RISE).is_empty(), "the article has its kinds hidden");
    // They were hidden in this article alone; the look holds for all.
    page.paste("Cork rose 7% in Lisbon.");
    page.wait_until("the other article is there", || page.texts(RISE) == ["7%"]);
    assert_eq!(look(page), "sepia dense");
    // What no Gloss has written there does nothing.
    page.script("localStorage.setItem('gloss-preferences', 'darkest {} \\0 dense,plain');", vec![]);
    page.open();
    page.wait_until_marked();
    assert_eq!(look(page), "");
    // Who keeps nothing leaves no look behind.
    prefer(page, "look dark");
    start_over(page);
    page.click("Keep nothing here");
    page.click("Delete and keep nothing");
    page.wait_until("nothing is kept", || {
        page.script("return localStorage.getItem('gloss-preferences');", vec![]).is_null()
    });
    page.open();
    assert_eq!(look(page), "");
}
