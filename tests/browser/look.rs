//! Pictures for people: the page with an article, on a desk, on a phone, in the dark, on paper.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::json;
use xtask::browsers::{self, Kind};

use crate::driver::Driver;
use crate::hosts::Hosts;
use crate::page::Page;

/// Name, width, height and darkness of a picture.
const VIEWS: &[(&str, u32, u32, bool)] = &[
    ("desk", 1440, 900, false),
    ("desk-dark", 1440, 900, true),
    ("phone", 390, 844, false),
    ("phone-dark", 390, 844, true),
];

/// Selects some words of a paragraph, as a finger would.
const SELECT: &str = "
    const words = document.querySelectorAll('#article > p')[1];
    const text = [...words.childNodes].find((node) => node.nodeType === 3 && node.data.length > 30);
    getSelection().setBaseAndExtent(text, 5, text, 24);";

/// Asks for the link of the article.
const SHARE: &str = "[...document.querySelectorAll('.tools button')].find((button) => button.textContent === 'Share').click();";

/// Leaves the article for the start, with the library below the box.
const NEW: &str =
    "[...document.querySelectorAll('.tools button')].find((button) => button.textContent === 'New').click();";

/// Writes pictures from every browser into a folder.
pub(crate) fn look(hosts: &Hosts, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    let text = match env::var_os("GLOSS_LOOK_TEXT") {
        Some(file) => fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?,
        None => String::new(),
    };
    for browser in browsers::found() {
        let driver = &Driver::new(browser, hosts);
        for &(name, width, height, dark) in VIEWS {
            let page = Page::new(driver)?;
            if dark {
                page.prefer_dark();
            }
            page.resize(width, height);
            page.open();
            let path = |what: &str, kind: &str| {
                let path = folder.join(format!("{}-{name}{what}.{kind}", driver.name()));
                println!("{}", path.display());
                path
            };
            page.screenshot(&path("-empty", "png"));
            if text.is_empty() {
                continue;
            }
            page.paste(&text);
            page.wait_for("#article");
            page.screenshot(&path("", "png"));
            page.click_on("#article p mark");
            page.click("Correct");
            page.screenshot(&path("-card", "png"));
            page.press("Escape");
            page.script(SELECT, vec![]);
            page.wait_for(".select-bar");
            page.promise("await new Promise(requestAnimationFrame)", vec![]);
            page.screenshot(&path("-selecting", "png"));
            page.click_on(".select-bar [data-kind=EVENT]");
            page.wait_for("#article mark[data-by=reader]");
            page.screenshot(&path("-corrected", "png"));
            page.press("Escape");
            // The page may still be scrolling to the mark.
            page.script(SHARE, vec![]);
            page.wait_for("dialog[open] textarea");
            page.screenshot(&path("-share", "png"));
            page.press("Escape");
            page.script(NEW, vec![]);
            page.wait_for(".library li");
            page.script(
                "document.querySelector('.library').scrollIntoView({ block: 'end', behavior: 'instant' });",
                vec![],
            );
            page.screenshot(&path("-library", "png"));
            page.click_on(".library .title button");
            page.wait_for("#article mark");
            let whole = page.script("return document.documentElement.scrollHeight;", vec![]);
            page.resize(width, whole.as_u64().unwrap_or_default().clamp(height.into(), 3900) as u32);
            page.screenshot(&path("-whole", "png"));
            if driver.kind() == Kind::Chromium && name == "desk" {
                page.print(&path("-paper", "pdf"));
                page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
                page.resize(width / 2, height);
                page.screenshot(&path("-paper", "png"));
            }
        }
    }
    Ok(())
}
