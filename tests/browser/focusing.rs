//! The reader looks for something: a name, words, what is to check; all else is dimmed.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::browsers::Kind;

use crate::page::Page;
use crate::report::Lacks;

/// A name in three sentences, and a sum of an open currency.
const ARTICLE: &str = "Quiet day in Lisbon\n\n\
    The mayor of Lisbon slept well. Nobody called him. Nobody called anybody else either.\n\n\
    The trams of Lisbon ran on time. Exports rose 18% to several crowns in a year of drought.\n\n\
    There is not a name in this paragraph, and no figure.";

/// What a highlight of this name colours.
#[track_caller]
fn coloured(page: &Page, name: &str) -> Vec<String> {
    let script = "
        const words = [...(CSS.highlights.get(arguments[0]) ?? [])].map(String);
        return words.map((words) => words.trim()).filter((words) => words);";
    serde_json::from_value(page.script(script, vec![name.into()])).expect("words are text")
}

#[track_caller]
fn said(page: &Page) -> String {
    let script = "return document.querySelector('[role=status]').textContent;";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

fn is_dimmed(page: &Page) -> bool {
    !page.texts("#article.dimmed").is_empty()
}

pub(crate) fn a_name_lights_its_sentences_and_escape_ends_it(page: &Page) {
    page.read(ARTICLE);
    page.click_on("#entities .row button");
    page.wait_for(".focus-bar");
    assert_eq!(page.texts(".focus-bar .name"), ["Lisbon"]);
    assert_eq!(page.texts(".focus-bar .places"), ["1 of 3"]);
    assert!(is_dimmed(page));
    page.wait_until("its sentences are lit", || {
        let lit = coloured(page, "lit").concat();
        lit.contains("slept well") && lit.contains("ran on time")
    });
    let lit = coloured(page, "lit").concat();
    assert!(!lit.contains("Nobody called") && !lit.contains("drought"), "{lit}");
    assert_eq!(page.texts("#article mark[data-lit]"), ["Lisbon", "Lisbon", "Lisbon"], "and their marks");
    assert!(said(page).contains("Focus on “Lisbon”"), "{}", said(page));
    page.click("Next place");
    page.wait_until("the second is open", || page.texts(".focus-bar .places") == ["2 of 3"]);
    page.press("Escape");
    page.wait_until("the card is closed", || page.texts(".card").is_empty());
    assert!(is_dimmed(page), "the focus stays while the card goes");
    page.press("Escape");
    page.wait_until("nothing is dimmed", || !is_dimmed(page) && coloured(page, "lit").is_empty());
    assert!(said(page).contains("The whole article again."), "{}", said(page));
    // From the card it begins again, and ends by its button.
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("Focus");
    page.wait_until("its kind is lit", || page.texts(".focus-bar .name") == ["Percentages"]);
    page.click("End the focus");
    page.wait_until("nothing is dimmed", || !is_dimmed(page));
}

pub(crate) fn keys_lead_from_place_to_place(page: &Page) {
    page.read(ARTICLE);
    page.script("document.querySelector('#article mark').focus();", vec![]);
    page.press("F");
    page.wait_until("the name is lit", || page.texts(".focus-bar .places") == ["1 of 3"]);
    for (key, place) in [(".", "2 of 3"), (".", "3 of 3"), (".", "1 of 3"), (",", "3 of 3")] {
        page.press(key);
        page.wait_until("the next is open", || page.texts(".focus-bar .places") == [place]);
    }
    // A correction is laid while the article is dimmed, and what is lit stays lit.
    page.click_on("#article mark[data-kind=PERCENT]");
    page.wait_until("it is open", || page.texts(".card .words").concat().contains("18%"));
    page.press("Delete");
    page.wait_until("a mark is gone", || page.texts("#article mark[data-kind=PERCENT]").is_empty());
    assert!(is_dimmed(page) && coloured(page, "lit").concat().contains("slept well"));
}

pub(crate) fn words_are_found_across_marks(page: &Page) {
    page.read(ARTICLE);
    page.press("/");
    page.wait_until("the box has the keyboard", || {
        page.script("return document.activeElement.id;", vec![]) == "find-box"
    });
    for key in "OF LISBON".chars() {
        page.press(&if key == ' ' { "Space".to_owned() } else { key.to_string() });
    }
    page.wait_until("they are counted", || page.texts(".focus-bar .places") == ["2 places"]);
    assert_eq!(coloured(page, "found"), ["of Lisbon", "of Lisbon"]);
    page.press("Enter");
    page.wait_until("the first is told", || page.texts(".focus-bar .places") == ["1 of 2"]);
    page.press("Enter");
    page.wait_until("the second is told", || page.texts(".focus-bar .places") == ["2 of 2"]);
    assert_eq!(coloured(page, "here"), ["of Lisbon"]);
    page.press("Shift+Enter");
    page.wait_until("the first is told", || page.texts(".focus-bar .places") == ["1 of 2"]);
    page.press("X");
    page.wait_until("nothing is found", || page.texts(".focus-bar .places") == ["not found"]);
    page.press("Escape");
    page.wait_until("the box is gone", || page.texts(".focus-bar").is_empty());
    assert!(coloured(page, "found").is_empty());
    let focused = page.script("return document.activeElement.id;", vec![]);
    assert_eq!(focused, "article", "the keyboard is at the article");
}

pub(crate) fn what_is_to_check_is_seen_alone(page: &Page) {
    page.open();
    page.paste("A walk\n\nThey met on 3 March. The rest of the day was calm, and 18% of them slept.");
    page.wait_until_marked();
    page.click("1 figure to check");
    page.wait_until("it is lit", || coloured(page, "lit").concat().contains("They met"));
    assert!(!coloured(page, "lit").concat().contains("calm"));
    page.press(".");
    page.wait_until("the figure is open", || page.texts(".card .words") == ["3 March"]);
    page.click("1 figure to check");
    page.wait_until("nothing is dimmed", || !is_dimmed(page));
}

pub(crate) fn the_strip_leads_through_the_article(page: &Page) {
    page.open();
    let lines: Vec<String> =
        (0..60).map(|line| format!("Line {line} tells that trade rose {line}% in Oslo.")).collect();
    page.paste(&lines.join("\n\n"));
    page.wait_for(".strip path[data-kind=PLACE]");
    let scrolled = || page.script("return scrollY;", vec![]).as_f64().unwrap_or_default();
    let place = || {
        let script = "return Number(document.querySelector('.strip').getAttribute('aria-valuenow'));";
        page.script(script, vec![]).as_f64().unwrap_or_default()
    };
    page.wait_until("the strip knows its place", || place() < 20.0);
    // A click in the middle of the strip goes to the middle of the article.
    page.click_on(".strip");
    page.wait_until("it is the middle", || (45.0..55.0).contains(&place()));
    page.script("document.querySelector('.strip').focus();", vec![]);
    page.press("End");
    page.wait_until("it is the end", || place() > 85.0);
    page.press("PageUp");
    page.wait_until("it is before the end", || place() < 85.0);
    page.press("Home");
    page.wait_until("it is the start", || place() < 20.0 && scrolled() < 200.0);
    // A kind that is hidden is not on the strip; a focus is.
    page.click_on(".legend [data-kind=PERCENT]");
    page.wait_until("the lane is gone", || page.texts(".strip path[data-kind=PERCENT]").is_empty());
    page.click_on("#entities .row button");
    page.wait_for(".strip path.lit");
    assert!(!page.texts("#entities .spread path").is_empty(), "a name has its line");
}

/// Where the strip says that the reader is, in per cent.
fn place(page: &Page) -> f64 {
    let script = "return Number(document.querySelector('.strip').getAttribute('aria-valuenow'));";
    page.script(script, vec![]).as_f64().unwrap_or_default()
}

pub(crate) fn the_strip_lies_above_the_article_on_a_phone(page: &Page) -> Result<()> {
    page.resize(390, 844);
    let lines: Vec<String> =
        (0..60).map(|line| format!("Line {line} tells that trade rose {line}% in Oslo.")).collect();
    page.read(&lines.join("\n\n"));
    page.wait_for(".strip path[data-kind=PLACE]");
    let stands = "
        const { top, bottom, height, width } = document.querySelector('.strip').getBoundingClientRect();
        const first = document.querySelector('#article > *').getBoundingClientRect();
        return [height >= 24 && width >= 300, bottom <= first.top];";
    assert_eq!(
        page.script(stands, vec![]),
        json!([true, true]),
        "large enough for a finger, and over no text"
    );
    page.wait_until("the strip knows its place", || place(page) < 20.0);
    page.click_on(".strip");
    page.wait_until("a click in its middle leads there", || (45.0..55.0).contains(&place(page)));
    let top = "return document.querySelector('.strip').getBoundingClientRect().top;";
    assert_eq!(page.script(top, vec![]), 0, "it stays in sight");
    let oriented = "return document.querySelector('.strip').getAttribute('aria-orientation');";
    assert_eq!(page.script(oriented, vec![]), "horizontal");
    if page.browser() != Kind::Chromium {
        return Err(Lacks("this browser's driver has no fingers for the rest").into());
    }
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true, "maxTouchPoints": 1 }));
    let touch = |kind: &str, points: Value| {
        page.devtools("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points }));
    };
    // A finger along the strip goes through the article.
    touch("touchStart", json!([{ "x": 200, "y": 14 }]));
    for x in [220, 250, 290] {
        touch("touchMove", json!([{ "x": x, "y": 14 }]));
    }
    touch("touchEnd", json!([]));
    page.wait_until("it leads on", || (70.0..82.0).contains(&place(page)));
    // One across it scrolls the page, as anywhere.
    assert_eq!(page.style(".strip", "touch-action"), "pan-y");
    let before = place(page);
    touch("touchStart", json!([{ "x": 60, "y": 14 }]));
    touch("touchMove", json!([{ "x": 60, "y": 40 }]));
    touch("touchEnd", json!([]));
    page.wait_until("it has led nowhere", || (place(page) - before).abs() < 12.0);
    Ok(())
}

pub(crate) fn a_short_article_has_a_short_strip_and_one_without_marks_none(page: &Page) {
    page.read("Rain in Oslo on 3 May 2024. It cost $3 million.");
    page.wait_for(".strip path");
    let longer = "
        const height = (selector) => document.querySelector(selector).getBoundingClientRect().height;
        return height('.strip') - height('#article');";
    page.wait_until("the strip is no longer than the article", || {
        page.script(longer, vec![]).as_f64().is_some_and(|pixels| pixels <= 1.0)
    });
    assert!(page.texts(".strip .window").is_empty(), "all of it is in the window");
    page.open();
    page.paste("Nothing is said here.");
    page.wait_for(".nothing");
    assert!(page.texts(".strip").is_empty());
    let wide = page.script("return document.querySelector('.margin').clientWidth;", vec![]);
    assert!(wide.as_f64().is_some_and(|pixels| pixels > 300.0), "the lists keep their room: {wide}");
}
