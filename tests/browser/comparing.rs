//! Another version of the article: what changed is listed, figures first.

use crate::page::Page;

const ARTICLE: &str = "Harbour pays for the quay\n\n\
    The work cost $1.2bn, said Ida Holt, the mayor of Turku. The cranes stood still for 14 weeks.\n\n\
    Nobody was hurt.";

pub(crate) fn another_version_tells_what_changed(page: &Page) {
    page.open();
    page.paste(ARTICLE);
    page.wait_until_marked();
    page.click_on("#article mark[data-kind=DURATION]");
    page.click("Checked");
    page.wait_for("#article mark[data-checked]");
    page.script("scrollTo({ top: 0, behavior: 'instant' });", vec![]);
    page.click("Compare with another version");
    page.wait_for_box();
    assert_eq!(page.texts("h1"), ["Paste the other version."]);
    assert_eq!(page.field("#app textarea"), "", "the box is empty for it");
    let later =
        ARTICLE.replace("1.2", "1.4").replace("Ida Holt", "Ada Holt").replace("Nobody was", "Three men were");
    page.fill("Article text", &later);
    page.click("Compare");
    page.wait_for("#changes");
    let changes = page.texts("#changes .became");
    assert_eq!(changes[0], "$1.2bn became $1.4bn", "figures come first");
    assert!(changes.contains(&"Ida Holt became Ada Holt".to_owned()), "{changes:?}");
    assert!(page.texts("#changes .values")[0].contains("1,200,000,000 USD → 1,400,000,000 USD"));
    let ticked = "return document.querySelector('#article mark[data-checked]')?.textContent;";
    assert_eq!(page.script(ticked, vec![]), "14 weeks", "a tick follows its words");
    page.click_on("#changes .row button");
    page.wait_until("the figure is open", || page.texts(".card .value").concat().contains("1,400,000,000"));
    page.click("Close the comparison");
    page.wait_until("the list is gone", || page.texts("#changes").is_empty());
}

pub(crate) fn a_comparison_can_be_left(page: &Page) {
    page.open();
    page.paste(ARTICLE);
    page.wait_until_marked();
    page.click("Compare with another version");
    page.click("Cancel");
    page.wait_until_marked();
    page.click("Compare with another version");
    page.paste(&ARTICLE.replace(' ', "  "));
    page.wait_for("#changes");
    assert!(page.texts("#changes").concat().contains("The two versions say the same."));
}

pub(crate) fn a_phone_leads_to_what_changed(page: &Page) {
    page.resize(390, 844);
    page.read(ARTICLE);
    page.open_palette();
    page.write("compare");
    page.press("Enter");
    page.wait_for_box();
    page.fill("Article text", &ARTICLE.replace("1.2", "1.4"));
    page.click("Compare");
    page.wait_for("#changes");
    let seen = "
        const { top } = document.querySelector('#changes').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;";
    page.wait_until("the list is before the reader", || page.script(seen, vec![]) == true);
}
