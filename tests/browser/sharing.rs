//! Articles go out as links and come back, from one browser to another.

use anyhow::Result;
use serde_json::json;
use url::Url;
use xtask::browsers;

use crate::driver::Driver;
use crate::page::Page;
use crate::report::Lacks;

const TEXT: &str = "Harbour opens\nLIMA, 3 May 2024 - Trade with Peru rose 4% last year, said Ana Ortiz.";

/// A link of [`TEXT`] that the command line made, where "Ana Ortiz" is an organisation.
const MADE: &str = "Aga6abIoOA4PdaRWcz8Bv9xn0UzAQN4tzbleX12owzsuKBV9j9S4UZldqUp";

/// The words and kinds of all marks.
fn marks(page: &Page) -> Vec<(String, String)> {
    page.marks().into_iter().map(|mark| (mark.kind, mark.text)).collect()
}

/// The link that the page offers.
fn offered(page: &Page) -> Url {
    offered_by(page, "Share")
}

/// The link that is offered behind a button.
fn offered_by(page: &Page, button: &str) -> Url {
    if button == "Share" {
        page.click(button);
    } else {
        // The card may still be moving with the article.
        const PRESS: &str = "
            const buttons = [...document.querySelectorAll('.card button')];
            buttons.find((other) => other.textContent === arguments[0]).click();";
        page.wait_for(".card");
        page.script(PRESS, vec![json!(button)]);
    }
    page.wait_for("dialog[open] textarea");
    let link = page.field("dialog textarea");
    page.press("Escape");
    page.wait_until("the dialog is gone", || page.texts("dialog").is_empty());
    Url::parse(&link).expect("the link is an address")
}

pub(crate) fn an_article_is_shared_and_opened_by_a_link(page: &Page) {
    page.read(TEXT);
    let (sent, link) = (marks(page), offered(page));
    let payload = link.fragment().expect("the link holds something");
    assert!(payload.len() < 110, "{payload}");

    // In a page that knows nothing yet.
    page.open_with_fragment(payload);
    page.wait_for("#article > *");
    assert_eq!(page.texts("#article h1, #article h2, #article p").join("\n"), TEXT);
    assert_eq!(marks(page), sent);
    assert!(page.texts(".sent-line").concat().contains("the sender’s marks"));
    page.wait_until("what would differ is known", || {
        page.texts(".sent-line").concat().contains("would give the same marks")
    });
}

pub(crate) fn a_link_made_elsewhere_shows_what_its_sender_saw(page: &Page) {
    page.open_with_fragment(MADE);
    page.wait_for("#article > *");
    assert_eq!(page.texts("#article h1, #article h2, #article p").join("\n"), TEXT);
    assert!(marks(page).contains(&("ORG".to_owned(), "Ana Ortiz".to_owned())), "{:?}", marks(page));
    // Every browser packs the same bits, so what is sent on is the link that came.
    assert_eq!(offered(page).fragment(), Some(MADE));
    page.click("Analyse again");
    page.wait_until("the sender's marks are gone", || page.texts(".sent-line").is_empty());
    page.click("Undo");
    page.wait_for(".sent-line");
}

pub(crate) fn a_second_link_in_the_same_tab_can_be_undone(page: &Page) {
    page.open();
    page.paste("Oslo waits.");
    page.wait_for("#article > *");
    page.script("location.hash = arguments[0];", vec![json!(MADE)]);
    page.wait_until("the link is read", || page.texts("#article").concat().contains("Harbour opens"));
    page.click("Undo");
    page.wait_until("the text is back", || page.texts("#article").concat().contains("Oslo waits"));
}

pub(crate) fn a_damaged_link_is_told_and_takes_nothing(page: &Page) {
    page.open();
    page.paste("Oslo waits.");
    page.wait_for("#article > *");
    page.script("location.hash = arguments[0];", vec![json!(&MADE[..MADE.len() - 7])]);
    page.wait_until("it is told", || page.texts(".notice").concat().contains("incomplete"));
    assert!(page.texts("#article").concat().contains("Oslo waits"));
    // Any other fragment is no link, and not worth a word.
    page.click_on(".notice .close");
    page.script("location.hash = 'top';", vec![]);
    assert_eq!(page.texts(".notice").concat(), "");
}

pub(crate) fn a_link_says_its_length_and_where_it_fits(page: &Page) {
    page.open();
    page.paste(TEXT);
    page.wait_for("#article > *");
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    let length = page.field("dialog textarea").len();
    let told = page.texts("dialog").concat();
    assert!(told.contains(&format!("The link, {length} characters")), "{told}");
    assert!(told.contains("Discord") && told.contains("fits, takes 2,000"), "{told}");
    page.click_on("dialog .as-code summary");
    page.wait_for("dialog svg.qr");
}

pub(crate) fn a_locked_link_opens_with_its_passphrase_alone(page: &Page) {
    page.open();
    page.paste(TEXT);
    page.wait_for("#article > *");
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    let plain = page.field("dialog textarea");
    page.fill("A passphrase, if nobody is to read the link without it", "río 7");
    page.click("Lock");
    page.wait_until("the link is locked", || page.field("dialog textarea") != plain);
    let link = Url::parse(&page.field("dialog textarea")).expect("the link is an address");
    let payload = link.fragment().expect("the link holds something");
    assert!(payload.starts_with('P'), "{payload}");

    page.open_with_fragment(payload);
    page.wait_for("dialog[open] input");
    page.fill("The passphrase that its sender told you", "rio 7");
    page.click("Open");
    page.wait_until("it is refused", || page.texts("dialog").concat().contains("not the passphrase"));
    page.fill("The passphrase that its sender told you", "río 7");
    page.click("Open");
    page.wait_for("#article > *");
    assert_eq!(page.texts("#article h1, #article h2, #article p").join("\n"), TEXT);
}

/// An article that is longer than a window, with a name and a quote at its end.
fn long_article() -> String {
    let towns = ["Oslo", "Lima", "Porto", "Turku", "Leeds", "Genoa", "Cadiz", "Brest"];
    let paragraph = |town: &&str| {
        format!(
            "In {town} the ferries stood still for three days, and nobody at the quay could say when they would sail \
             again. The cranes had been turned into the wind, the nets were dry, and the cafés were full of drivers.\n\n"
        )
    };
    let towns: String = towns.iter().map(paragraph).collect();
    format!(
        "Storm keeps ferries in port\n\n{towns}The storm cost $3.2 million, the port said.\n\n\
         “We have seen worse winters than this one,” said Ida Holt, the mayor of Turku."
    )
}

/// Is the first thing that this selector finds wholly on the screen?
fn is_seen(page: &Page, selector: &str) -> bool {
    let script = "
        const rect = document.querySelector(arguments[0])?.getBoundingClientRect();
        return Boolean(rect && rect.height && rect.top >= 0 && rect.bottom <= innerHeight);";
    page.script(script, vec![json!(selector)]) == true
}

/// What the page says to screen readers.
fn said(page: &Page) -> String {
    let script =
        "return [...document.querySelectorAll('[role=status]')].map((line) => line.textContent).join(' ');";
    page.script(script, vec![]).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn a_link_leads_to_one_mark(page: &Page) {
    page.resize(1000, 420);
    page.read(&long_article());
    let money = "#article mark[data-kind=MONEY]";
    page.click_on(money);
    let (there, plain) = (offered_by(page, "Link to it"), offered(page));
    let (there, plain) = (there.fragment().expect("a payload"), plain.fragment().expect("a payload"));
    assert!(there.len() <= plain.len() + 12, "it costs {} characters", there.len() - plain.len());

    page.open_with_fragment(there);
    page.wait_for("#article > *");
    page.wait_until("the mark is open and seen", || {
        page.texts(&format!("{money}[aria-current]")) == ["$3.2 million"] && is_seen(page, money)
    });
    assert_eq!(page.texts(&format!("{money}.flash")).len(), 1, "it catches the eye");
    assert!(page.texts(".card .words").concat().contains("$3.2 million"), "{:?}", page.texts(".card"));
    assert!(said(page).contains("The link leads to “$3.2 million”."), "{}", said(page));
    // As programs on its way would have it.
    let broken = format!("{}%0D%0A{}.?fbclid=IwAR0x", &there[..70], &there[70..]);
    page.open_with_fragment(&broken);
    page.wait_until("it leads there all the same", || is_seen(page, &format!("{money}[aria-current]")));
    // The same article without a place opens at its beginning.
    page.open_with_fragment(plain);
    page.wait_for("#article > *");
    assert!(page.texts(".card").is_empty() && is_seen(page, "#article h1, #article h2"));
}

pub(crate) fn a_link_leads_to_one_quote(page: &Page) {
    const SHOWN: &str = "return [...(CSS.highlights.get('shown') ?? [])].join('');";
    let shown = || page.script(SHOWN, vec![]);
    page.resize(1000, 420);
    page.read(&long_article());
    page.click_on("#quotes li button");
    page.wait_for(".card");
    let link = offered_by(page, "Link to it");
    page.open_with_fragment(link.fragment().expect("a payload"));
    let rect = "
        const rect = [...CSS.highlights.get('shown')][0].getBoundingClientRect();
        return rect.top >= 0 && rect.bottom <= innerHeight;";
    page.wait_until("the quote is set off and seen", || {
        shown().as_str().is_some_and(|words| words.starts_with("“We have seen worse winters"))
            && page.script(rect, vec![]) == true
    });
    assert!(page.texts(".card .kind").concat().contains("Ida Holt, said"), "{:?}", page.texts(".card"));
    // Another link to the same article leads on, and takes nothing's place.
    page.click_on("#article mark[data-kind=MONEY]");
    let other = offered_by(page, "Link to it");
    page.press("Escape");
    page.script("location.hash = arguments[0];", vec![json!(other.fragment())]);
    page.wait_for("#article mark[data-kind=MONEY][aria-current]");
    assert!(!said(page).contains("took the place"), "{}", said(page));
}

pub(crate) fn a_link_too_long_for_every_channel_gives_way_to_a_file(page: &Page) {
    let lines = (1..700_u32).map(|n| {
        format!(
            "Dock {} shipped {} crates and {} barrels.",
            n * 7919 % 991,
            n * 104_729 % 99_991,
            n * 31_337 % 8_009
        )
    });
    let text = format!("Many crates\n\n{}", lines.collect::<Vec<_>>().join("\n\n"));
    page.read(&text);
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    assert!(page.texts("dialog .channels .fits").is_empty());
    let told = page.texts("dialog .refused").concat();
    assert!(told.contains("characters") && told.contains("Send a file instead"), "{told}");
    page.catch_files();
    page.click_on("dialog .ways button.primary:not(:disabled)");
    page.wait_until("it is told", || page.texts("dialog").concat().contains("Handed to the browser."));
    let (name, file) = page.caught();
    assert_eq!(name, "many-crates.html");
    assert!(file.contains("Dock 982 shipped"), "the article is in it");
}

/// The reader's notes, and what they are on.
fn notes(page: &Page) -> Vec<String> {
    [page.texts("#notes .on"), page.texts("#notes .text")].concat()
}

/// What a reader sees of an article: its words, its marks with kinds and values, the notes.
fn seen(page: &Page) -> (Vec<String>, Vec<crate::page::Mark>, Vec<String>) {
    (page.texts("#article h1, #article h2, #article p"), page.marks(), notes(page))
}

/// Notes something on the first mark of a kind.
fn note(page: &Page, kind: &str, words: &str) {
    page.click_on(&format!("#article mark[data-kind={kind}]"));
    page.click("Add a note");
    page.fill("Note", words);
    page.click("Save note");
    page.wait_until("it is noted", || page.texts("#notes .text").contains(&words.to_owned()));
}

pub(crate) fn an_article_goes_to_another_browser_and_back(page: &Page) -> Result<()> {
    let other = browsers::found().into_iter().find(|other| other.kind != page.browser());
    let Some(other) = other else { return Err(Lacks("a second browser").into()) };
    let driver = Driver::new(other, page.hosts());
    let elsewhere = Page::new(&driver)?;

    page.read(&long_article());
    page.set_date("2026-02-03");
    note(page, "MONEY", "says who? “the port”, 港 <b>");
    page.click_on("#article mark[data-kind=PLACE]");
    page.click("Correct");
    page.click("Unmark");
    page.wait_until("it is unmarked", || page.texts(".history").concat().contains("unmarked"));
    let sent = seen(page);
    let link = offered(page);
    elsewhere.open_with_fragment(link.fragment().expect("a payload"));
    elsewhere.wait_until_marked();
    assert_eq!(seen(&elsewhere), sent);
    let date = "return document.querySelector('input[type=date]').value;";
    assert_eq!(elsewhere.script(date, vec![]), "2026-02-03");
    // The two browsers pack the same link to the last character.
    assert_eq!(offered(&elsewhere).fragment(), link.fragment());

    note(&elsewhere, "PERSON", "call her");
    let answered = seen(&elsewhere);
    let link = offered(&elsewhere);
    page.open_with_fragment(link.fragment().expect("a payload"));
    page.wait_until("the answer is here", || notes(page).contains(&"call her".to_owned()));
    assert_eq!(seen(page), answered);
    let complaints = elsewhere.complaints();
    assert!(complaints.is_empty(), "the other page complained: {}", complaints.join("\n"));
    Ok(())
}
