//! Texts that other programs give the page: by its address, by sharing, by opening a file with it.

use serde_json::json;
use xtask::browsers::Kind;

use crate::offline::Host;
use crate::page::Page;

pub(crate) fn a_text_behind_the_address_is_read(page: &Page) {
    page.open_with_fragment(
        "text=Trade%20rose%204%25%2C%20said%20Oslo.%0A%0AIt%20was%20%3Cb%3Ecold%3C%2Fb%3E.",
    );
    page.wait_for("#article mark[data-kind=PERCENT]");
    assert_eq!(page.texts("#article > *"), ["Trade rose 4%, said Oslo.", "It was <b>cold</b>."]);
    // It is not read again over what the reader makes of it.
    assert_eq!(page.script("return location.hash;", vec![]), "");
    // Another one can be undone, and one that no program would write is read as it is.
    page.script("location.hash = arguments[0];", vec![json!("text=100% of Bergen")]);
    page.wait_until("it is read", || page.texts("#article").concat().contains("Bergen"));
    page.click("Undo");
    page.wait_until("the first is back", || page.texts("#article").concat().contains("Oslo"));
    // An empty one takes nothing.
    page.script("location.hash = 'text=';", vec![]);
    page.wait_until("it is told", || page.texts(".notice").concat().contains("no text"));
    assert!(page.texts("#article").concat().contains("Oslo"));
}

pub(crate) fn a_file_that_the_system_opens_is_read(page: &Page) {
    // A browser in which the page is installed.
    let host = Host::new(page);
    host.run_first(
        "Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (take) => { window.launch = take; } } });",
    );
    page.open_at(host.server.address());
    page.wait_until("the page waits for files", || page.script("return !!window.launch;", vec![]) == true);
    let launch = "
        const [name, content] = arguments;
        window.launch({ files: name ? [{ getFile: async () => new File([content], name) }] : [] });";
    page.script(launch, vec![json!(null), json!(null)]);
    page.script(launch, vec![json!("report.md"), json!("# Harbour\n\nExports rose 18%.")]);
    page.wait_for("#article mark[data-kind=PERCENT]");
    assert_eq!(page.texts("#article > *"), ["Harbour", "Exports rose 18%."]);
    page.script(launch, vec![json!("page.html"), json!("<p>Imports fell 3%.<script>intruded = 1</script>")]);
    page.wait_until("the next is read", || page.texts("#article > *") == ["Imports fell 3%."]);
    assert_eq!(page.script("return window.intruded ?? null;", vec![]), json!(null));
}

/// What the documentation gives to be kept among the bookmarks.
const USING: &str = include_str!("../../docs/using.md");

pub(crate) fn the_bookmark_sends_what_is_selected(page: &Page) {
    const PAGE: &str = "https://gloss.example/";
    let code =
        USING.lines().find_map(|line| line.strip_prefix("javascript:")).expect("the code of the bookmark");
    assert!(code.contains(PAGE), "{code}");
    page.open();
    page.paste("Trade with Spain & Peru rose 4%.");
    page.wait_until_marked();
    // What it would open, on a page where these words are selected.
    let press = format!(
        "let opened; const open = (...how) => {{ opened = how; }};
         getSelection().selectAllChildren(document.querySelector('#article'));
         {code}; return opened;"
    );
    let opened = page.script(&press, vec![]);
    let link = opened[0].as_str().unwrap_or_default().to_owned();
    assert_eq!(link, format!("{PAGE}#text=Trade%20with%20Spain%20%26%20Peru%20rose%204%25."));
    assert_eq!(opened[2], "noopener");
    page.open_with_fragment(link.split_once('#').expect("a fragment").1);
    page.wait_for("#article mark[data-kind=PERCENT]");
    assert_eq!(page.texts("#article > *"), ["Trade with Spain & Peru rose 4%."]);
}

pub(crate) fn what_another_program_shares_stays_on_the_device(page: &Page) {
    // Nowhere else can a page be shared to.
    if page.browser() != Kind::Chromium {
        return;
    }
    page.open();
    page.wait_for_words("Ready offline");
    page.take_share(&json!({
        "title": "Harbour opens",
        "text": "Trade with Spain rose 4% & more.",
        "url": "https://news.example/a?b#c",
    }));
    page.wait_for("#article mark[data-kind=PERCENT]");
    assert_eq!(
        page.texts("#article > *"),
        ["Harbour opens", "Trade with Spain rose 4% & more.", "https://news.example/a?b#c"]
    );
    assert_eq!(page.script("return location.href;", vec![]), json!(page.host()));
}
