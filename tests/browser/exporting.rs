//! The article goes out as a file and comes back, and so does what other programs marked.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;
use url::Url;

use crate::folder::Folder;
use crate::page::Page;

const ARTICLE: &str = "Bank opens in Lisbon\n\nThe Bank of China opened in Lisbon <b>on Monday</b>.\n\n\
    Exports rose 18% to $8.6 billion.";

/// The file that a button of the dialog saves: its name and what it says.
fn saved(page: &Page, format: &str, button: &str) -> (String, String) {
    let choose = "
        const rows = [...document.querySelectorAll('dialog.export .format')];
        rows.find((row) => row.querySelector('b').textContent === arguments[0]).click();";
    page.script(choose, vec![json!(format)]);
    page.wait_until("the file is made", || {
        page.texts("dialog.export .primary").iter().any(|name| name.ends_with(button))
    });
    let press = "
        const buttons = [...document.querySelectorAll('dialog.export .primary')];
        buttons.find((other) => other.innerText.endsWith(arguments[0])).click();";
    page.script(press, vec![json!(button)]);
    page.caught()
}

/// The words and kinds of all marks.
fn marks(page: &Page) -> Vec<(String, String)> {
    page.marks().into_iter().map(|mark| (mark.kind, mark.text)).collect()
}

fn export(page: &Page) {
    page.click("Save as a file…");
    page.wait_for("dialog.export[open] .primary");
    page.catch_files();
}

pub(crate) fn an_article_is_saved_as_a_page_and_opened_again_with_everything(page: &Page) -> Result<()> {
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("Add a note");
    page.wait_for("#note-text");
    page.write("ask </script> them");
    page.press("Tab");
    page.press("Tab");
    page.press("Enter");
    page.wait_until("it is listed", || page.texts("#notes .text") == ["ask </script> them"]);
    page.click_on("#article mark[data-kind=MONEY]");
    page.click("Correct");
    page.click("Unmark");
    page.wait_until("it is gone", || page.texts("#article mark[data-kind=MONEY]").is_empty());
    let before = marks(page);
    export(page);
    assert!(page.texts("dialog.export .made").concat().contains("Everything is in it."));
    let (name, html) = saved(page, "Web page", ".html");
    assert_eq!(name, "bank-opens-in-lisbon.html");

    // In a page that has another article before it.
    page.read("Oslo waits.");
    page.drop_file(&name, html.as_bytes());
    page.wait_until("the file is read", || page.texts("#article").concat().contains("Bank opens"));
    assert_eq!(marks(page), before);
    assert_eq!(page.texts("#notes .text"), ["ask </script> them"]);
    page.click_on(".history button");
    page.wait_for("#article mark[data-kind=MONEY]");
    assert_eq!(page.texts(".unplaced"), [""; 0]);

    // And as any browser shows it, from a disk and without Gloss: the marks are elements, drawn by the file's own style.
    let folder = Folder::new("export")?;
    let path = folder.path().join(&name);
    fs::write(&path, &html).context("the folder can be written")?;
    page.visit(Url::from_file_path(&path).expect("a path from the root").as_str());
    let shown = page.script(
        "const marks = [...document.querySelectorAll('article mark:not(mark mark)')];
        return marks.map((mark) => [mark.dataset.kind, mark.textContent]);",
        vec![],
    );
    assert_eq!(shown, json!(before));
    assert_eq!(page.style("article mark", "text-decoration-line"), "underline");
    assert_eq!(page.texts(".notes span"), ["ask </script> them"]);
    assert_eq!(page.script("return document.querySelectorAll('script[src], link, img').length;", vec![]), 0);
    Ok(())
}

pub(crate) fn a_file_says_what_is_not_in_it_before_it_is_saved(page: &Page) {
    page.read(ARTICLE);
    export(page);
    let (name, table) = saved(page, "Tables", ".figures.csv");
    assert_eq!(name, "bank-opens-in-lisbon.figures.csv");
    assert!(table.contains("MONEY,$8.6 billion,\"8,600,000,000 USD\",8600000000,"), "{table}");
    let (_, tokens) = saved(page, "CoNLL", ".conll");
    assert!(tokens.contains("\nLisbon _ _ B-PLACE\n"), "{tokens}");
    let told = page.texts("dialog.export .made").concat();
    assert!(told.contains("values of figures are not in this file: CoNLL has no place for them."), "{told}");
    page.press("Escape");
    page.wait_until("the dialog is gone", || page.texts("dialog").is_empty());
}

pub(crate) fn what_another_program_marked_is_laid_on_the_open_article(page: &Page) {
    page.read("Harbour opens\n\n🤔 In Oslo it rained, and Oslo was glad.");
    let file = json!([
        {
            "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
            "body": { "type": "TextualBody", "value": "Which one?" },
            "target": { "selector": { "type": "TextQuoteSelector", "exact": "Oslo", "suffix": " was" } },
        },
        {
            "type": "Annotation", "body": { "purpose": "classifying", "value": "EVENT" },
            "target": { "selector": { "type": "TextQuoteSelector", "exact": "Harbour opens" } },
        },
        { "type": "Annotation", "target": { "selector": { "exact": "Rome" } } },
    ]);
    page.drop_file("marks.jsonld", file.to_string().as_bytes());
    page.wait_for("#notes");
    assert_eq!(page.texts("#notes .text"), ["Which one?"]);
    page.wait_until("its mark is the only one", || {
        marks(page) == [("EVENT".to_owned(), "Harbour opens".to_owned())]
    });
    page.click_on(".unplaced summary");
    assert_eq!(page.texts(".unplaced li"), ["“Rome” stands nowhere in the text."]);
    page.click("Seen");
    page.wait_until("it is seen", || page.texts(".unplaced").is_empty());
    page.click("Undo");
    page.wait_until("what was there is back", || page.texts("#notes").is_empty());
}

pub(crate) fn a_damaged_file_is_told_and_takes_nothing(page: &Page) {
    page.read(ARTICLE);
    let before = marks(page);
    page.drop_file("cut.json", b"{\"gloss\":1,\"text\":\"Oslo wai");
    page.wait_for_words("incomplete");
    assert_eq!(marks(page), before);
    // What only looks like one is an article.
    page.drop_file("data.json", b"{\"a\": \"Trade rose 5%.\"}");
    page.wait_until("it is read", || page.texts("#article").concat().contains("\"a\""));
}
