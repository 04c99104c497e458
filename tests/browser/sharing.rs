//! Articles go out as links and come back, from one browser to another.

use serde_json::json;
use url::Url;

use crate::page::Page;

const TEXT: &str = "Harbour opens\nLIMA, 3 May 2024 - Trade with Peru rose 4% last year, said Ana Ortiz.";

/// A link of [`TEXT`] that the command line made, where "Ana Ortiz" is an organisation.
const MADE: &str = "Aga6abIoOA4PdaRWcz8Bv9xn0UzAQN4tzbleX12owzsuKBV9j9S4UZldqUp";

/// The words and kinds of all marks.
fn marks(page: &Page) -> Vec<(String, String)> {
    page.marks().into_iter().map(|mark| (mark.kind, mark.text)).collect()
}

/// The link that the page offers.
fn offered(page: &Page) -> Url {
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    let link = page.field("dialog textarea");
    page.press("Escape");
    page.wait_until("the dialog is gone", || page.texts("dialog").is_empty());
    Url::parse(&link).expect("the link is an address")
}

pub(crate) fn an_article_is_shared_and_opened_by_a_link(page: &Page) {
    page.open();
    page.paste(TEXT);
    page.wait_for("#article");
    let (sent, link) = (marks(page), offered(page));
    let payload = link.fragment().expect("the link holds something");
    assert!(payload.len() < 110, "{payload}");

    // In a page that knows nothing yet.
    page.open_with_fragment(payload);
    page.wait_for("#article");
    assert_eq!(page.texts("#article h1, #article h2, #article p").join("\n"), TEXT);
    assert_eq!(marks(page), sent);
    assert!(page.texts(".sent-line").concat().contains("the sender’s marks"));
    page.wait_until("what would differ is known", || {
        page.texts(".sent-line").concat().contains("would give the same marks")
    });
}

pub(crate) fn a_link_made_elsewhere_shows_what_its_sender_saw(page: &Page) {
    page.open_with_fragment(MADE);
    page.wait_for("#article");
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
    page.wait_for("#article");
    page.script("location.hash = arguments[0];", vec![json!(MADE)]);
    page.wait_until("the link is read", || page.texts("#article").concat().contains("Harbour opens"));
    page.click("Undo");
    page.wait_until("the text is back", || page.texts("#article").concat().contains("Oslo waits"));
}

pub(crate) fn a_damaged_link_is_told_and_takes_nothing(page: &Page) {
    page.open();
    page.paste("Oslo waits.");
    page.wait_for("#article");
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
    page.wait_for("#article");
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    let length = page.field("dialog textarea").len();
    let told = page.texts("dialog").concat();
    assert!(told.contains(&format!("The link, {length} characters")), "{told}");
    assert!(told.contains("Discord") && told.contains("fits, takes 2,000"), "{told}");
    page.click_on("dialog .as-code summary");
    page.wait_for("dialog svg.qr");
}
