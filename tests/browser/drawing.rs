//! What is drawn of an article: its dates, its figures to scale, who appears with whom.

use crate::page::Page;

/// Dates near and far, sums of two currencies, a change and a pair, and three people.
const ARTICLE: &str = "Ferry returns to Tromsen\n\n\
    TROMSEN, 14 March 2025 - Mayor Helena Duarte and Minister Peter Lindqvist opened the ferry on Friday. It cost \
    €12 million, and €48 million were planned in 2019.\n\n\
    Fares will fall from 8% to 2% of a wage. Traffic rose 6.5% last year and fell 3% in January 2024.\n\n\
    Duarte thanked Lindqvist. \"The bridge of 1994 was dearer: it cost $90 million,\" said Amara Okafor, who met \
    Duarte on 2 April 2024.";

/// Clicks on something drawn, which has no box of its own to click on.
#[track_caller]
fn click_on_drawing(page: &Page, selector: &str) {
    let click = "
        const drawn = document.querySelector(arguments[0]);
        drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = drawn.getBoundingClientRect();
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        at.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return drawn.contains(at);";
    assert_eq!(page.script(click, vec![selector.into()]), true, "{selector} can be clicked on");
}

fn open_mark(page: &Page) -> Vec<String> {
    page.texts("#article mark[aria-current]")
}

pub(crate) fn the_timeline_comes_closer_and_leads_to_its_sentence(page: &Page) {
    page.read(ARTICLE);
    page.wait_for("#timeline svg");
    let told = || page.texts("#timeline .moment text");
    assert!(
        told().contains(&"1994".to_owned()) && told().contains(&"2 April 2024".to_owned()),
        "{:?}",
        told()
    );
    assert_eq!(page.texts("#timeline .published").len(), 1, "the article's own date is marked");
    page.script(
        "document.querySelector('.zoom').scrollIntoView({ block: 'center', behavior: 'instant' });",
        vec![],
    );
    page.click("Nearer");
    page.wait_until("the far is gone", || !told().contains(&"1994".to_owned()));
    page.click("The whole timeline");
    page.wait_until("all is there", || told().contains(&"1994".to_owned()));
    click_on_drawing(page, "#timeline .moment rect");
    page.wait_until("its words are open", || open_mark(page) == ["1994"]);
    // The same by the table, with the keyboard.
    page.script("document.querySelector('#timeline .as-table summary').focus();", vec![]);
    page.press("Enter");
    page.wait_for("#timeline tbody tr");
    page.press("Tab");
    page.press("Tab");
    page.press("Enter");
    page.wait_until("the second is open", || open_mark(page) == ["2019"]);
}

pub(crate) fn figures_are_drawn_to_scale_with_a_table_behind(page: &Page) {
    page.read(ARTICLE);
    page.wait_for("#charts svg");
    let titles = page.texts("#charts figcaption");
    assert_eq!(titles[0], "Sums in EUR", "{titles:?}");
    assert!(titles.iter().all(|title| !title.contains("USD")), "one sum compares with nothing: {titles:?}");
    let widths = "
        const bars = document.querySelectorAll('#charts figure:first-of-type .bar rect');
        return [...bars].map((bar) => bar.width.baseVal.value);";
    let widths: Vec<f64> = serde_json::from_value(page.script(widths, vec![])).expect("bars have widths");
    assert!(
        widths.len() == 2 && (widths[0] / widths[1] - 4.0).abs() < 0.1,
        "48 is four times 12: {widths:?}"
    );
    assert!(titles.contains(&"Changes in per cent".to_owned()), "{titles:?}");
    assert!(titles.last().is_some_and(|title| title.ends_with("−6 points")), "{titles:?}");
    page.script("document.querySelector('#charts .as-table summary').click();", vec![]);
    page.wait_for("#charts td");
    assert!(page.texts("#charts td").contains(&"48 m".to_owned()), "{:?}", page.texts("#charts td"));
    click_on_drawing(page, "#charts .bar rect");
    page.wait_until("its words are open", || open_mark(page) == ["€48 million"]);
    // A correction redraws.
    page.script("document.querySelector('#article mark[aria-current]').focus();", vec![]);
    page.press("Delete");
    page.wait_until("no sums are left to compare", || {
        !page.texts("#charts figcaption").contains(&"Sums in EUR".to_owned())
    });
}

pub(crate) fn who_appears_with_whom_leads_to_their_sentence(page: &Page) {
    page.read(ARTICLE);
    page.wait_for("#company svg");
    let names = page.texts("#company .member text").join(" ");
    for name in ["Helena Duarte", "Peter Lindqvist", "Amara Okafor"] {
        assert!(names.contains(name), "{names}");
    }
    page.script("document.querySelector('#company .as-table summary').click();", vec![]);
    page.wait_for("#company tbody tr");
    let closest = &page.texts("#company tbody tr")[0];
    assert!(closest.contains("Helena Duarte and Peter Lindqvist") && closest.contains('2'), "{closest}");
    click_on_drawing(page, "#company .dot circle");
    page.wait_until("one of them is open", || open_mark(page) == ["Helena Duarte"]);
}

pub(crate) fn too_little_is_not_drawn(page: &Page) {
    page.open();
    page.paste("Trade rose 5% in Oslo on 3 May 2024. It cost $3 million.");
    page.wait_until_marked();
    for panel in ["#timeline", "#charts", "#company"] {
        assert!(page.texts(panel).is_empty(), "{panel}");
    }
}
