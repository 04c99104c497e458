//! Pictures for people: every state of the page with an article, on a desk, on a phone, in each look, magnified, on paper.

use std::path::Path;
use std::time::Duration;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::json;
use xtask::browsers::{self, Kind};

use crate::driver::Driver;
use crate::hosts::Hosts;
use crate::page::Page;

/// The longest that the pictures of one sheet may take.
const LONGEST: Duration = Duration::from_mins(5);

/// How the page stands before the reader.
struct Sheet {
    /// What its pictures are called after.
    name: &'static str,
    width: u32,
    height: u32,
    /// As the reader's system wants all pages, and as the reader wants this one.
    dark: bool,
    sepia: bool,
    /// Is every state looked at here, or only what looks otherwise?
    every: bool,
}

const SHEET: Sheet = Sheet { name: "desk", width: 1440, height: 900, dark: false, sepia: false, every: true };

const SHEETS: &[Sheet] = &[
    SHEET,
    Sheet { name: "desk-dark", dark: true, every: false, ..SHEET },
    Sheet { name: "desk-sepia", sepia: true, every: false, ..SHEET },
    Sheet { name: "phone", width: 390, height: 844, ..SHEET },
    Sheet { name: "phone-dark", width: 390, height: 844, dark: true, every: false, ..SHEET },
    // A desk of 1280 pixels, magnified four times.
    Sheet { name: "magnified", width: 320, height: 256, every: false, ..SHEET },
];

/// Leads from the state before to this one; `false` where the article has nothing to show of it.
type Step = fn(&Page, &str) -> bool;

/// A state by its name, whether it looks otherwise on every sheet, and the way there.
const STATES: &[(&str, bool, Step)] = &[
    ("start", false, |page, _| {
        page.open();
        true
    }),
    ("article", true, |page, text| {
        page.paste(text);
        page.wait_for("#article > *");
        true
    }),
    ("card", true, |page, _| {
        where_there(page, "#article p mark", || {
            page.click_on("#article p mark");
            page.wait_for(".card");
        })
    }),
    ("correcting", false, |page, _| {
        where_there(page, ".card", || {
            page.click("Correct");
            page.script(SEE, vec![json!(".card .in-every"), json!("end")]);
        })
    }),
    ("focus", true, |page, _| {
        where_there(page, ".card", || {
            page.click("Focus");
            page.wait_for(".focus-bar");
        })
    }),
    ("found", false, |page, _| {
        leave(page);
        page.press("/");
        page.wait_for("#find-box:focus");
        page.write("the");
        page.press("Enter");
        true
    }),
    ("timeline", true, |page, _| show(page, "#timeline")),
    ("charts", true, |page, _| show(page, "#charts")),
    ("company", false, |page, _| show(page, "#company")),
    ("selected", false, |page, _| {
        leave(page);
        let selected = page.script(SELECT, vec![]) == true;
        if selected {
            page.wait_for(".select-bar");
        }
        selected
    }),
    ("corrected", false, |page, _| {
        where_there(page, ".select-bar", || {
            page.click_on(".select-bar [data-kind=EVENT]");
            page.wait_for("#article mark[data-by=reader]");
        })
    }),
    ("noted", false, |page, _| {
        where_there(page, ".card", || {
            page.click("Add a note");
            page.write("Ask who counted, and when.");
            page.press("Tab");
            page.write("to check");
            page.click("Save note");
            leave(page);
            page.script(SEE, vec![json!("#notes"), json!("start")]);
        })
    }),
    ("actions", false, |page, _| {
        page.open_palette();
        true
    }),
    ("save", false, |page, _| {
        page.write("save as a file");
        page.press("Enter");
        page.wait_for("dialog[open] .made p");
        true
    }),
    ("share", false, |page, _| {
        leave(page);
        page.open_palette();
        page.write("share");
        page.press("Enter");
        page.wait_for("dialog[open] textarea");
        true
    }),
    ("compared", false, |page, text| {
        leave(page);
        page.open_palette();
        page.write("compare");
        page.press("Enter");
        page.wait_for_box();
        page.fill("Article text", &text.replace('5', "6").replace(" two ", " three "));
        page.click("Compare");
        page.wait_for("#changes");
        true
    }),
    ("library", false, |page, _| {
        page.open_palette();
        page.write("new article");
        page.press("Enter");
        page.wait_for(".library li");
        page.script(SEE, vec![json!(".library"), json!("end")]);
        true
    }),
];

/// Brings something into sight, at the start or at the end of what is seen.
const SEE: &str = "
    document.querySelector(arguments[0])?.scrollIntoView({ block: arguments[1], behavior: 'instant' });";

/// Selects some words of a paragraph, as a finger would.
const SELECT: &str = "
    const isLong = (node) => node.nodeType === 3 && node.data.length > 30;
    const text = [...document.querySelectorAll('#article > p')].flatMap(({ childNodes }) => [...childNodes]).find(isLong);
    if (!text) return false;
    text.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection().setBaseAndExtent(text, 5, text, 24);
    return true;";

/// Goes on where something is there; `false` where it is not.
fn where_there(page: &Page, selector: &str, go_on: impl FnOnce()) -> bool {
    let there = !page.texts(selector).is_empty();
    if there {
        go_on();
    }
    there
}

/// Closes whatever is open over the article.
fn leave(page: &Page) {
    for _ in 0..3 {
        page.press("Escape");
    }
}

/// Shows a part of the lists, where the article has it.
fn show(page: &Page, part: &str) -> bool {
    where_there(page, part, || {
        leave(page);
        page.script(SEE, vec![json!(part), json!("start")]);
    })
}

/// Writes pictures from every browser into a folder.
pub(crate) fn look(hosts: &Hosts, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    let file = env::var_os("GLOSS_LOOK_TEXT").context("no article is named")?;
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", Path::new(&file).display()))?;
    for browser in browsers::found() {
        let driver = &Driver::new(browser, hosts);
        for sheet in SHEETS {
            pictures(driver, sheet, &text, folder)?;
        }
    }
    Ok(())
}

fn pictures(driver: &Driver, sheet: &Sheet, text: &str, folder: &Path) -> Result<()> {
    let page = Page::for_as_long_as(driver, LONGEST)?;
    if sheet.dark {
        page.prefer_dark();
    }
    // The window of WebKitGTK is never narrower or lower.
    let (width, height) = match page.browser() {
        Kind::WebKit => (sheet.width.max(340), sheet.height.max(400)),
        _ => (sheet.width, sheet.height),
    };
    page.resize(width, height);
    if page.browser() == Kind::Chromium && width < 700 {
        // As a phone has it.
        page.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    }
    let path = |what: &str, kind: &str| {
        let path = folder.join(format!("{}-{}-{what}.{kind}", driver.name(), sheet.name));
        println!("{}", path.display());
        path
    };
    for (name, everywhere, lead) in STATES {
        // A state that is not shown may lead to the next.
        if !lead(&page, text) {
            continue;
        }
        if sheet.sepia && *name == "start" {
            page.script("document.documentElement.dataset.look = 'sepia';", vec![]);
        }
        if sheet.every || *everywhere {
            // Until what scrolls and fades has come to rest.
            page.promise("await new Promise((done) => setTimeout(done, 400))", vec![]);
            page.screenshot(&path(name, "png"));
        }
        if page.browser() == Kind::Chromium && sheet.every && *name == "article" && sheet.width > 1000 {
            page.print(&path("paper", "pdf"));
            page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
            page.resize(width / 2, 3000);
            page.screenshot(&path("paper", "png"));
            page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
            page.resize(width, height);
        }
    }
    Ok(())
}
