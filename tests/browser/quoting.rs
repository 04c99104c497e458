//! Who said what: the quotes by speaker, and the way to each.

use crate::page::Page;

/// A mayor who speaks in two parts and by her role, a ministry, a pronoun, and words that nobody is said to have said.
const ARTICLE: &str = "Harbour to open again in May\n\n\
    “The quay is safe,” said Ida Holt, the mayor of Turku, on Monday. “We have seen every stone of it.”\n\n\
    The Foreign Ministry said that the ferries would return in June.\n\n\
    It was a long winter for the town, and few ships came. Nobody had work at the docks, and the cranes stood still.\n\n\
    “We are glad,” the mayor said. The board called the works “long overdue”.\n\n\
    “It was never only about the money for us.” Then the lights went out.";

/// The words that are set off, and whether the reader sees them.
#[track_caller]
fn set_off(page: &Page) -> (String, bool) {
    let script = "
        const [range] = CSS.highlights.get('shown') ?? [];
        if (!range) return ['', false];
        const rect = range.getBoundingClientRect();
        return [range.toString(), rect.top >= 0 && rect.bottom <= innerHeight];";
    serde_json::from_value(page.script(script, vec![])).expect("words, and whether they are seen")
}

pub(crate) fn quotes_stand_by_speaker_and_lead_to_their_words(page: &Page) {
    page.resize(1000, 420);
    page.read(ARTICLE);
    page.wait_for("#quotes");
    let speakers = page.texts("#quotes h3 > span:first-child");
    assert_eq!(speakers[0], "Ida Holt", "{speakers:?}");
    assert_eq!(speakers.last().map(String::as_str), Some("No speaker is named"), "{speakers:?}");
    assert!(page.texts("#quotes").concat().contains("One quote names no speaker."), "it is told in words");
    let said = page.texts("#quotes div:first-of-type .words");
    let expected = ["“The quay is safe,” … “We have seen every stone of it.”", "“We are glad,”"];
    assert_eq!(said, expected, "the mayor is Ida Holt");
    assert!(page.texts("#quotes .told").concat().contains("in the writer’s words"));
    // A click brings the quote, and tells of it.
    let scroll = "
        const row = [...document.querySelectorAll('#quotes .row')].find((row) => row.innerText.includes('glad'));
        row.scrollIntoView({ block: 'center', behavior: 'instant' });";
    page.script(scroll, vec![]);
    page.click("“We are glad,”");
    page.wait_until("the quote is set off and seen", || set_off(page) == ("“We are glad,”".to_owned(), true));
    assert!(page.texts(".card .kind").concat().contains("Ida Holt, said"), "{:?}", page.texts(".card"));
    assert_eq!(page.texts("#quotes [aria-current]").len(), 1);
    page.press("Escape");
    page.wait_until("nothing is set off", || set_off(page).0.is_empty());
    assert!(page.texts(".card").is_empty());
}

pub(crate) fn quotes_are_reached_with_the_keyboard(page: &Page) {
    page.read(ARTICLE);
    page.wait_for("#quotes");
    page.script("document.querySelector('#quotes button').focus();", vec![]);
    page.press("Enter");
    page.wait_until("the quote is set off", || set_off(page).0.starts_with("“The quay is safe"));
    page.press("Tab");
    page.press("Enter");
    page.wait_until("the next one is set off", || set_off(page).0.starts_with("“We are glad"));
}
