//! The annotated article is read: its marks, the legend, the lists beside it, the way back.

use serde_json::json;
use xtask::browsers::Kind;

use crate::page::Page;
use crate::pasting::ARTICLE;

pub(crate) fn marks_are_told_by_a_line_and_not_by_colour_alone(page: &Page) {
    page.read(ARTICLE);
    for selector in ["#article mark[data-kind=MONEY]", "#legend [data-kind=MONEY] .name"] {
        assert_eq!(page.style(selector, "text-decoration-line"), "underline", "{selector}");
    }
    let styles = ["MONEY", "PERCENT"]
        .map(|kind| page.style(&format!("#article mark[data-kind={kind}]"), "text-decoration-style"));
    assert_eq!(styles, ["solid", "dashed"]);
}

pub(crate) fn the_legend_hides_a_kind_and_shows_it_again(page: &Page) {
    const MONEY: &str = "#legend button[data-kind=MONEY]";
    page.read(ARTICLE);
    let pressed =
        || page.script("return document.querySelector(arguments[0]).ariaPressed;", vec![json!(MONEY)]);
    let seen = || page.texts("#article mark[data-kind=MONEY]:not([data-hidden])").len();
    let before = seen();
    assert_eq!(pressed(), "true");
    page.click_on(MONEY);
    page.wait_until("money is hidden", || seen() == 0 && pressed() == "false");
    // The words stay where they were.
    assert!(page.texts("#article").concat().contains("$8.6 billion"));
    page.click_on(MONEY);
    page.wait_until("money is shown again", || seen() == before && pressed() == "true");
}

pub(crate) fn a_kind_is_hidden_with_the_keyboard(page: &Page) {
    page.read(ARTICLE);
    let focused = || page.script("return document.activeElement.dataset.kind ?? '';", vec![]) == "MONEY";
    let seen = || page.texts("#article mark[data-kind=MONEY]:not([data-hidden])").len();
    let before = seen();
    // The lists follow the article, with a stop for each of its paragraphs.
    for _ in 0..40 {
        page.press("Tab");
        if focused() && page.texts("#legend :focus").len() == 1 {
            break;
        }
    }
    assert_eq!(page.texts("#legend [data-kind=MONEY]:focus").len(), 1, "the legend is reached");
    assert_ne!(page.style(":focus", "outline-style"), "none");
    page.press("Space");
    page.wait_until("money is hidden", || seen() == 0);
    page.press("Enter");
    page.wait_until("money is shown again", || seen() == before);
}

pub(crate) fn a_mark_selects_its_row_and_a_row_its_mark(page: &Page) {
    page.read(ARTICLE);
    page.click_on("#article mark[data-kind=MONEY]");
    page.wait_for("#figures [aria-current]");
    assert!(page.texts("#figures [aria-current]").concat().contains("$8.6 billion"));
    // The lists bring it into view a moment later.
    let in_view = "
        const [row, lists] = ['#figures [aria-current]', '.margin'].map((name) =>
            document.querySelector(name).getBoundingClientRect());
        return row.top >= lists.top && row.bottom <= lists.bottom;";
    page.wait_until("its row is in view", || page.script(in_view, vec![]) == true);
    // The card stands over the top of the lists.
    let scroll =
        "document.querySelector('#entities li').scrollIntoView({ block: 'center', behavior: 'instant' });";
    page.script(scroll, vec![]);
    page.click_on("#entities li button");
    page.wait_for("#entities [aria-current] .name");
    let name = page.texts("#entities [aria-current] .name");
    page.wait_until("its mark is the one looked at", || page.texts("#article mark[aria-current]") == name);
}

pub(crate) fn a_click_on_a_mark_leaves_the_article_where_it_is(page: &Page) {
    let article = format!(
        "{ARTICLE}\n\n{}",
        "Lisbon met Madrid on 3 May 2025, and Porto paid $4 million.\n\n".repeat(30)
    );
    page.read(&article);
    // So that the lists begin far above the row, and the page may be scrolled by it.
    page.script("scrollTo({ top: 300, behavior: 'instant' });", vec![]);
    let top = || page.script("return Math.round(scrollY);", vec![]);
    let before = top();
    let mark = "
        const seen = [...document.querySelectorAll('#article mark[data-kind=MONEY]')]
            .filter((mark) => { const { top, bottom } = mark.getBoundingClientRect(); return top > 0 && bottom < innerHeight; });
        seen.at(-1).id = 'aim';";
    page.script(mark, vec![]);
    page.click_on("#aim");
    page.wait_for("#figures [aria-current]");
    let shown = "
        const { top, bottom } = document.querySelector('#figures [aria-current]').getBoundingClientRect();
        return bottom > 0 && top < innerHeight;";
    page.wait_until("its row is in sight", || page.script(shown, vec![]) == true);
    assert_eq!(top(), before, "the article moved under the reader's hand");
}

pub(crate) fn a_person_is_one_row_whatever_she_is_called(page: &Page) {
    const TEXT: &str = "Portugal sells more\n\nThe trade was good, President Ana Costa said.\n\n\
        Costa was glad. Spain was glad for Costa.";
    page.open();
    page.paste(TEXT);
    page.wait_until_marked();
    let people: Vec<String> =
        page.texts("#entities .name").into_iter().filter(|name| name.contains("Costa")).collect();
    assert_eq!(people, ["Ana Costa"]);
    let row = page.texts("#entities li button").into_iter().find(|row| row.contains("Costa"));
    let row = row.unwrap_or_default();
    for told in ["×3", "President", "also\u{a0}Costa"] {
        assert!(row.contains(told), "{told}: {row}");
    }
    // With the keyboard from mention to mention, round to the first.
    page.script("document.querySelector('#entities [data-kind=PERSON]').closest('button').focus();", vec![]);
    let opened = || page.texts("#article mark[aria-current]").concat();
    let card = || page.texts(".card").concat();
    for (place, words) in [(1, "Ana Costa"), (2, "Costa"), (3, "Costa"), (1, "Ana Costa")] {
        page.press("Enter");
        page.wait_until("the next mention is open", || card().contains(&format!("{place} of 3 mentions")));
        page.wait_until("the mark is the one looked at", || opened() == words);
        assert!(card().contains("Ana Costa") && card().contains("President"), "{}", card());
    }
    page.click("Previous mention");
    page.wait_until("the last mention is open", || card().contains("3 of 3 mentions"));
}

pub(crate) fn related_headlines_count_when_the_reader_says_so(page: &Page) {
    const TEXT: &str = "Harbour opens again\n\n\
        The harbour opened after three days of wind, and the ships that had waited came in.\n\n\
        Portugal was glad, and all who live from the sea were glad with it until the night came.\n\n\
        - Portugal counts its ships in a new way\n\
        - Portugal opens a bridge to the sea\n\
        - Ten ways to see Portugal by ship";
    page.open();
    page.paste(TEXT);
    page.wait_until_marked();
    let places = || page.texts("#legend button[data-kind=PLACE] .count").concat();
    assert_eq!(places(), "1");
    assert!(page.texts("#legend .related").concat().contains("3 related headlines"));
    // They are marked nevertheless, and a mark says why it is not counted.
    assert_eq!(page.texts("#article .teaser mark[data-kind=PLACE]"), ["Portugal"; 3]);
    page.click_on("#article .teaser mark[data-kind=PLACE]");
    page.wait_until("the card tells", || page.texts(".card").concat().contains("not counted"));
    page.click("Count them");
    page.wait_until("all are counted", || places() == "4");
    assert!(page.texts(".card").concat().contains("2 of 4 mentions"));
    page.click("Leave them out");
    page.wait_until("one is counted", || places() == "1");
}

pub(crate) fn marks_are_reached_by_keyboard(page: &Page) {
    page.read(ARTICLE);
    let focused = || page.script("return document.activeElement.closest('mark')?.textContent ?? '';", vec![]);
    for _ in 0..20 {
        page.press("Tab");
        if focused() != "" {
            break;
        }
    }
    let marks = page.marks();
    assert_eq!(focused(), marks[0].text);
    page.press("ArrowRight");
    assert_eq!(focused(), marks[1].text);
    page.press("Enter");
    page.wait_for("#article mark[aria-current]");
    assert_eq!(page.texts("#article mark[aria-current]"), [marks[1].text.as_str()]);
    assert_ne!(page.style(":focus", "outline-style"), "none");
}

pub(crate) fn edit_text_keeps_the_text(page: &Page) {
    page.read(ARTICLE);
    page.click("Edit text");
    page.wait_for_box();
    assert_eq!(page.field("textarea"), ARTICLE);
}

pub(crate) fn new_starts_over_and_can_be_undone(page: &Page) {
    page.read(ARTICLE);
    let before = page.marks();
    page.click("New");
    page.wait_for_box();
    assert_eq!(page.field("textarea"), "");
    page.click("Undo");
    page.wait_until_marked();
    assert_eq!(page.marks(), before);
}

pub(crate) fn undo_on_the_keyboard_brings_back_what_new_took(page: &Page) {
    page.read(ARTICLE);
    let before = page.marks();
    page.click("New");
    // The key counts as soon as the box is seen.
    page.wait_for("#app textarea");
    page.press("Control+Z");
    page.wait_until_marked();
    assert_eq!(page.marks(), before);
}

pub(crate) fn undo_on_the_keyboard_brings_back_what_a_paste_took(page: &Page) {
    page.read(ARTICLE);
    let before = page.marks();
    page.paste("Another article: prices fell 3%.");
    page.wait_until("the other article is shown", || page.texts("#article").concat().contains("Another"));
    page.press("Control+Z");
    page.wait_until("the article is back", || page.marks() == before);
}

pub(crate) fn a_date_resolves_its_paragraph_and_no_other(page: &Page) {
    const WATCH: &str = "
        window.touched = new Set();
        const watch = new MutationObserver((changes) => changes.forEach(({ target }) => touched.add(target.textContent)));
        const all = { attributes: true, characterData: true, childList: true, subtree: true };
        watch.observe(document.querySelector('#article'), all);";
    page.open();
    page.paste("Exports rose 18%.\n\nThey met on Sept 15.\n\nSpain bought less.");
    page.wait_until_marked();
    let date = || {
        let mark = page.marks().into_iter().find(|mark| mark.text == "Sept 15");
        mark.and_then(|mark| mark.value).unwrap_or_default()
    };
    assert_eq!(date(), "XXXX-09-15");
    page.script(WATCH, vec![]);
    page.set_date("2023-02-28");
    page.wait_until("the date has a year", || date() == "2022-09-15");
    assert_eq!(page.script("return [...touched];", vec![]), json!(["Sept 15"]), "nothing else is touched");
    page.set_date("");
    page.wait_until("the year is open again", || date() == "XXXX-09-15");
}

pub(crate) fn a_copied_paragraph_is_clean_text(page: &Page) {
    const SELECT: &str = "
        document.activeElement.blur();
        getSelection().selectAllChildren(document.querySelectorAll('#article > *')[1]);
        return getSelection().toString();";
    page.read(ARTICLE);
    let paragraph = ARTICLE.lines().nth(2).unwrap_or_default();
    assert_eq!(page.script(SELECT, vec![]), paragraph);
    page.press("Control+C");
    page.click("New");
    page.wait_for_box();
    // A blank box reads what is pasted at once; one with words takes it in as text.
    page.fill("Article text", "x");
    page.press("Control+A");
    page.press("Control+V");
    page.wait_until("the copy is in the box", || page.field("textarea") == paragraph);
}

pub(crate) fn a_page_translator_does_not_kill_the_app(page: &Page) {
    page.read(ARTICLE);
    // What translators do: every text goes into an element of theirs.
    let translate = "
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(text.data.toUpperCase());
        }";
    page.script(translate, vec![]);
    page.click_on("#legend button[data-kind=MONEY]");
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("NEW");
    page.wait_for_box();
    page.paste(ARTICLE);
    page.wait_until_marked();
}

/// Dark Reader, Grammarly and managers of passwords put their own elements, attributes and sheets into any page.
pub(crate) fn what_extensions_put_into_the_page_does_no_harm(page: &Page) {
    page.read(ARTICLE);
    let extend = "
        document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { border-color: #555 !important; --darkreader: #111; }');
        document.adoptedStyleSheets.push(sheet);
        document.body.append(document.createElement('grammarly-desktop-integration'));
        for (const seen of document.querySelectorAll('#app p, #app mark, #app li, #app button, #app input')) {
            seen.setAttribute('data-darkreader-inline-color', '');
            seen.setAttribute('data-gr-ext', '1');
        }
        for (const field of document.querySelectorAll('#app input')) {
            const icon = document.createElement('div');
            icon.attachShadow({ mode: 'open' });
            field.after(icon);
        }";
    page.script(extend, vec![]);
    page.click_on("#legend button[data-kind=MONEY]");
    page.click_on("#article mark[data-kind=PERCENT]");
    page.wait_for(".card");
    page.press("E");
    page.wait_for("#article mark[data-by=reader]");
    page.press("Control+Z");
    page.wait_until("it is undone", || page.texts("#article mark[data-by=reader]").is_empty());
    page.set_date("2025-06-02");
    page.click("New");
    page.wait_for_box();
    page.paste(ARTICLE);
    page.wait_until_marked();
}

pub(crate) fn a_phone_has_no_sideways_scrolling(page: &Page) {
    // The window of WebKit can't be narrower; for the last width its page is made larger instead.
    const NARROWEST: u32 = 340;
    let sideways = || {
        let script = "const root = document.documentElement; return root.scrollWidth - root.clientWidth;";
        page.script(script, vec![])
    };
    for width in [390, NARROWEST, 320] {
        let window = if page.browser() == Kind::WebKit { width.max(NARROWEST) } else { width };
        page.resize(window, 844);
        page.read(ARTICLE);
        assert_eq!(page.script("return innerWidth;", vec![]), window);
        let zoom = f64::from(window) / f64::from(width);
        page.script("document.documentElement.style.zoom = arguments[0];", vec![json!(zoom)]);
        assert_eq!(sideways(), 0, "{width} px, reading");
        // What is done seldom stands among the actions there.
        page.click("Actions");
        page.wait_until("the list of actions is open", || !page.texts("dialog[open]").is_empty());
        assert_eq!(sideways(), 0, "{width} px, choosing");
        page.write("edit the text");
        page.press("Enter");
        page.wait_for_box();
        assert_eq!(sideways(), 0, "{width} px, writing");
    }
}
