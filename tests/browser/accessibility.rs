//! The page for everyone: axe-core finds nothing in any of its states, and marks are told apart however they are seen.

use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::browsers::Kind;

use crate::page::Page;
use crate::report::Lacks;

const ARTICLE: &str = "Bank opens in Lisbon\n\n\
    LISBON, 2 June 2025 - The Bank of China opened in Lisbon, said Ana Costa, the mayor of Lisbon. “It was never \
    only about the money for us,” Costa said.\n\n\
    Exports rose 18% to $8.6 billion in 2024 and to $9.1 billion in May 2025. Quillfeather, a ship, left for Porto \
    after 14 weeks.\n\n\
    There is not a name in this paragraph, and no figure.";

/// The rules of WCAG 2.2 AA, and what axe-core calls best practice.
const RUN: &str = "
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // What moves or fades is judged when it stands.
    for (const moving of document.getAnimations()) { try { moving.finish(); } catch { moving.cancel(); } }
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) =>
        `${id} (${help}): ` + nodes.slice(0, 3).map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join(' | '));";

/// Something a reader does to bring the page into a state.
type Step = fn(&Page);

/// What each state is called, and what leads to it from the one before.
const STATES: &[(&str, Step)] = &[
    ("the article", |page| page.read(ARTICLE)),
    ("a name's card", |page| {
        page.click_on("#article mark[data-kind=PERSON]");
        page.wait_for(".card");
        page.click("Correct");
    }),
    ("a note on it", |page| page.click("Add a note")),
    ("a figure's card", |page| {
        page.press("Escape");
        page.click_on("#article mark[data-kind=MONEY]");
        page.wait_for(".card .value");
    }),
    ("a name in focus", |page| {
        page.click_on("#article mark[data-kind=PLACE]");
        page.click("Focus");
        page.wait_for(".focus-bar");
    }),
    ("words looked for", |page| {
        page.press("Escape");
        page.press("Escape");
        page.click("Find");
        page.wait_for("#find-box:focus");
        page.write("Lisbon");
    }),
    ("selected words", |page| {
        page.press("Escape");
        page.press("Escape");
        page.drag_over("Quillfeather", false);
        page.wait_for(".select-bar");
    }),
    ("a correction", |page| {
        page.click_on(".select-bar [data-kind=PRODUCT]");
        page.wait_for("#article mark[data-by=reader]");
    }),
    ("the tables behind the drawings", |page| {
        page.script(
            "for (const details of document.querySelectorAll('details')) details.open = true;",
            vec![],
        );
    }),
];

const DIALOGS: &[(&str, Step)] = &[
    ("the empty page", |page| page.open()),
    ("a text in the box", |page| page.fill("Article text", "Minsk")),
    ("every action", |page| {
        page.read(ARTICLE);
        page.open_palette();
    }),
    ("the link", |page| {
        page.press("Escape");
        page.wait_until("the palette is gone", || page.texts(".palette").is_empty());
        page.click("Share");
        page.wait_for("dialog[open] textarea");
    }),
    ("another version", |page| {
        page.press("Escape");
        page.click("Compare with another version");
        page.wait_for_box();
    }),
    ("what changed", |page| {
        page.fill("Article text", &ARTICLE.replace("8.6", "8.7").replace("Ana", "Ada"));
        page.click("Compare");
        page.wait_for("#changes");
    }),
];

/// The states that look otherwise on another sheet.
const LOOKS: &[(&str, Step)] = &[
    ("the article on a phone", |page| {
        narrow(page, 640);
        page.read(ARTICLE);
    }),
    ("a card on a phone", |page| {
        page.click_on("#article mark[data-kind=MONEY]");
        page.wait_for(".card .value");
        page.click("Correct");
    }),
    ("a card in the dark", |page| look(page, "dark")),
    ("a card on sepia", |page| look(page, "sepia")),
    ("a name in focus on sepia", |page| {
        page.press("Escape");
        page.click_on("#article mark[data-kind=PLACE]");
        page.click("Focus");
        page.wait_for(".focus-bar");
    }),
    ("a name in focus in the dark", |page| look(page, "dark")),
];

/// As narrow as a page must bear; the window of WebKitGTK can't be narrower than 340 pixels, and lower than 400.
fn narrow(page: &Page, height: u32) {
    match page.browser() {
        Kind::WebKit => page.resize(340, height.max(400)),
        _ => page.resize(320, height),
    }
}

fn look(page: &Page, name: &str) {
    page.open_palette();
    page.write(name);
    page.press("Enter");
    page.wait_until("the look has changed", || {
        page.script("return document.documentElement.dataset.look ?? '';", vec![]) == name
    });
}

pub(crate) fn axe_finds_nothing_while_an_article_is_read(page: &Page) -> Result<()> {
    nothing_is_found(page, STATES)
}

pub(crate) fn axe_finds_nothing_in_what_stands_over_the_page(page: &Page) -> Result<()> {
    nothing_is_found(page, DIALOGS)
}

pub(crate) fn axe_finds_nothing_on_a_phone_in_the_dark_and_on_sepia(page: &Page) -> Result<()> {
    nothing_is_found(page, LOOKS)
}

fn nothing_is_found(page: &Page, states: &[(&str, Step)]) -> Result<()> {
    let axe = env::var_os("GLOSS_AXE").ok_or(Lacks("axe-core could not be fetched"))?;
    let axe = fs::read_to_string(&axe).with_context(|| format!("cannot read {}", axe.display()))?;
    let mut wrong = Vec::new();
    for (state, step) in states {
        step(page);
        if page.script("return typeof axe;", vec![]) == "undefined" {
            // A script of the driver's stands in no page and under no policy of one.
            page.script(&format!("{axe}\nwindow.axe = axe;"), vec![]);
        }
        let found = page.promise(RUN, vec![]);
        wrong.extend(found.as_array().into_iter().flatten().map(|what| format!("{state}: {what}")));
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// What the browser shows where colours are the reader's own: only Chromium can be asked to.
pub(crate) fn marks_keep_their_lines_where_colours_are_the_readers(page: &Page) -> Result<()> {
    if page.browser() != Kind::Chromium {
        return Err(Lacks("this browser cannot be asked for forced colours").into());
    }
    page.read(ARTICLE);
    let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.devtools("Emulation.setEmulatedMedia", &media);
    for (kind, style) in [("MONEY", "solid"), ("PERCENT", "dashed"), ("DURATION", "double")] {
        let mark = format!("#article mark[data-kind={kind}]");
        assert_eq!(page.style(&mark, "text-decoration-line"), "underline", "{kind}");
        assert_eq!(page.style(&mark, "text-decoration-style"), style, "{kind}");
    }
    // Text and paper are of one pair, whatever the reader's colours are.
    assert_ne!(page.style("#article mark", "color"), page.style("body", "background-color"));
    Ok(())
}

pub(crate) fn nothing_moves_for_those_who_asked_for_stillness(page: &Page) -> Result<()> {
    if page.browser() != Kind::Chromium {
        return Err(Lacks("this browser cannot be asked for reduced motion").into());
    }
    let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.devtools("Emulation.setEmulatedMedia", &media);
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=MONEY]");
    page.wait_for(".card .value");
    page.click_on("#figures .row button");
    let moving = "return [getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length];";
    assert_eq!(page.script(moving, vec![]), json!(["auto", 0]));
    Ok(())
}

/// A desk of 1280 pixels, magnified four times, is a page of 320; and text of twice the size in it (WCAG 1.4.4, 1.4.10,
/// 1.4.12).
pub(crate) fn large_text_and_a_magnified_page_need_no_sideways_scrolling(page: &Page) {
    narrow(page, 256);
    page.read(ARTICLE);
    let sideways = "const root = document.documentElement; return root.scrollWidth - root.clientWidth;";
    assert_eq!(page.script(sideways, vec![]), 0);
    page.click_on("#article mark[data-kind=MONEY]");
    page.wait_for(".card .value");
    assert_eq!(page.script(sideways, vec![]), 0);
    // As a reader's own style sheet would have it.
    let spaced = "
        const style = new CSSStyleSheet();
        style.replaceSync(`html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
        document.adoptedStyleSheets.push(style);";
    page.resize(1280, 800);
    page.script(spaced, vec![]);
    let overflowing = "
        const room = document.documentElement.clientWidth;
        return [...document.querySelectorAll('#app *')]
            .filter((element) => element.getClientRects().length && element.getBoundingClientRect().right > room + 1)
            .map((element) => element.className || element.localName);";
    assert_eq!(page.script(overflowing, vec![]), Value::Array(vec![]), "cut off at the side");
}

/// Neither by the strip that stays on top, nor by the bar of the focus, nor by the sheet of the card (WCAG 2.4.11).
pub(crate) fn what_has_the_keyboard_is_not_covered(page: &Page) {
    page.resize(390, 844);
    page.read(&format!("{ARTICLE}\n\n").repeat(4));
    page.click_on("#article mark[data-kind=PLACE]");
    page.click("Focus");
    page.wait_for(".focus-bar");
    let seen = "
        const at = document.activeElement;
        const { left, top, width, height } = at.getClientRects()[0];
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return at.contains(there) ? '' : `${at.outerHTML} lies below ${there?.outerHTML.slice(0, 80)}`;";
    page.script("document.querySelector('#article mark[id]').focus();", vec![]);
    for step in 0..24 {
        page.press(if step < 18 { "ArrowRight" } else { "ArrowLeft" });
        page.wait_until(&format!("step {step} is seen: {}", page.script(seen, vec![])), || {
            page.script(seen, vec![]) == ""
        });
    }
}

pub(crate) fn a_finger_opens_a_mark_and_corrects_it(page: &Page) -> Result<()> {
    if page.browser() != Kind::Chromium {
        return Err(Lacks("this browser's driver has no fingers").into());
    }
    page.resize(390, 844);
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true, "maxTouchPoints": 1 }));
    page.read(ARTICLE);
    tap(page, "#article mark[data-kind=PERSON]");
    page.wait_for(".card");
    tap(page, ".card .editor > summary");
    tap(page, ".card .editor [data-kind=EVENT]");
    page.wait_for("#article mark[data-kind=EVENT][data-by=reader]");
    Ok(())
}

/// A real touch in the middle of a thing, or of its first line.
#[track_caller]
fn tap(page: &Page, selector: &str) {
    let middle = "
        const seen = document.querySelector(arguments[0]);
        seen.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = seen.getClientRects()[0];
        return [left + width / 2, top + height / 2];";
    page.wait_for(selector);
    let at: [f64; 2] =
        serde_json::from_value(page.script(middle, vec![json!(selector)])).expect("two lengths");
    let points = json!([{ "x": at[0], "y": at[1] }]);
    page.devtools("Input.dispatchTouchEvent", &json!({ "type": "touchStart", "touchPoints": points }));
    page.devtools("Input.dispatchTouchEvent", &json!({ "type": "touchEnd", "touchPoints": [] }));
}
