//! The page as one file, opened from a disk.

use serde_json::json;
use url::Url;

use crate::page::Page;
use crate::pasting::ARTICLE;

/// Opens the file; `behind` is what stands behind the `#`.
#[track_caller]
fn open_file(page: &Page, behind: &str) {
    let file = page.site().with_file_name("dist-single").join("gloss.html");
    let file = file.canonicalize().expect("the page as one file: `cargo xtask build --single` writes it");
    let mut address = Url::from_file_path(file).expect("a path from the root");
    address.set_fragment(Some(behind).filter(|words| !words.is_empty()));
    page.leave();
    page.open_at(address.as_str());
}

pub(crate) fn one_file_opens_from_a_disk(page: &Page) {
    open_file(page, "");
    page.paste(ARTICLE);
    page.wait_until_marked();
    let marks = page.marks();
    assert!(marks.iter().any(|mark| mark.text == "Portugal"), "{marks:?}");

    // The desk is in the file too, with the table of links.
    page.click("Share");
    page.wait_for("dialog[open]");
    page.fill(
        "This page is a file on your device. Which address of Gloss should the link point to?",
        "https://gloss.example/news/",
    );
    page.wait_for("dialog textarea");
    page.click_on("dialog .as-code summary");
    page.wait_for("dialog svg.qr");
    let link = Url::parse(&page.field("dialog textarea")).expect("the link is an address");
    assert_eq!(link.host_str(), Some("gloss.example"));
    open_file(page, link.fragment().expect("the link holds something"));
    page.wait_until_marked();
    assert_eq!(page.marks(), marks);
    // All this without a request.
    let requests = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !/^(data|blob):/.test(name));";
    assert_eq!(page.script(requests, vec![]), json!([]));
}

pub(crate) fn one_file_has_its_worker_inside(page: &Page) {
    open_file(page, "");
    crate::finding::check_worker(page);
}
