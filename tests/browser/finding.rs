//! Long articles are read apart from the page, and marked the same whatever becomes of the worker that reads them.

use std::time::Duration;

use serde_json::json;

use crate::page::Page;
use crate::pasting::ARTICLE;

/// The watch-dog waits for some seconds before the page reads by itself.
const PATIENCE: Duration = Duration::from_secs(25);

/// An article that is read apart: each of its paragraphs has a figure of its own.
fn long(word: &str) -> String {
    let paragraph =
        |number: u32| format!("Exports to Spain rose {number}% in {word}, the ministry in Lisbon said.\n\n");
    (1..=600).map(paragraph).collect()
}

/// Waits until the whole article is marked, and compares with what the engine finds when the page asks for it.
#[track_caller]
fn check_marks(page: &Page, text: &str) {
    const MARKED: &str = "
        const [text] = arguments;
        const wanted = gloss.annotate(text).spans.filter(({ nested }) => !nested);
        const marks = [...document.querySelectorAll('#article mark:not(mark mark)')];
        return marks.length === wanted.length
            && marks.every((mark, at) => mark.textContent === wanted[at].text && mark.dataset.kind === wanted[at].label);";
    page.wait_within(PATIENCE, "the reading ends", || {
        page.texts(".reading-line").is_empty() && page.texts("#article").len() == 1
    });
    page.wait_within(PATIENCE, "all is marked as it should", || {
        page.script(MARKED, vec![json!(text)]) == true
    });
}

pub(crate) fn a_long_article_is_read_by_a_worker(page: &Page) {
    page.open();
    check_worker(page);
}

/// Checks that the page which is open has a worker that reads long articles, and no others.
#[track_caller]
pub(crate) fn check_worker(page: &Page) {
    // Counts the workers, and how often they answer.
    let count = "
        window.answers = 0;
        const Real = window.Worker;
        window.Worker = class extends Real {
            constructor(...how) {
                super(...how);
                this.addEventListener('message', ({ data }) => (window.answers += data.found ? 1 : 0));
            }
        };";
    page.script(count, vec![]);
    page.paste(&long("May"));
    check_marks(page, &long("May"));
    assert_eq!(page.script("return window.answers;", vec![]), 1);
    // A short one is not worth a worker.
    page.paste(ARTICLE);
    check_marks(page, ARTICLE);
    assert_eq!(page.script("return window.answers;", vec![]), 1);
}

pub(crate) fn the_last_of_many_articles_counts(page: &Page) {
    page.open();
    let paste = "
        for (const text of arguments[0]) {
            const data = new DataTransfer();
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            event.clipboardData.setData('text/plain', text);
            document.body.dispatchEvent(event);
            await new Promise((done) => setTimeout(done, 20));
        }
        return true;";
    let months = ["May", "June", "July", "August", "May", "June", "July", "August", "May", "October"];
    page.promise(paste, vec![json!(months.map(long))]);
    check_marks(page, &long("October"));
    assert!(page.texts("#article").concat().contains("rose 600% in October"));
}

pub(crate) fn a_worker_that_never_answers_is_not_waited_for(page: &Page) {
    page.open();
    let silent = "
        window.Worker = class {
            postMessage() {}
            terminate() { window.ended = true; }
        };";
    page.script(silent, vec![]);
    page.paste(&long("May"));
    page.wait_for(".reading-line");
    // Its start is marked meanwhile, and the page answers.
    page.wait_for("#article mark");
    check_marks(page, &long("May"));
    assert_eq!(page.script("return window.ended;", vec![]), true);
}

pub(crate) fn a_worker_that_breaks_is_made_up_for(page: &Page) {
    let ways = [
        // It can't be made, its script does not come, it breaks, it is killed while it reads.
        "window.Worker = class { constructor() { throw new Error('no workers here'); } };",
        "window.Worker = class { constructor() { setTimeout(() => this.onerror(new Event('error', { cancelable: true }))); } terminate() {} };",
        "window.Worker = class {
            constructor() { setTimeout(() => this.onmessage({ data: 'here' })); }
            postMessage() { setTimeout(() => this.onmessage({ data: { broken: 'unreachable' } })); }
            terminate() {}
        };",
        "const Real = window.real;
        window.Worker = class extends Real {
            postMessage(what) { super.postMessage(what); this.terminate(); }
        };",
    ];
    page.open();
    page.script("window.real = Worker;", vec![]);
    for (way, month) in ways.into_iter().zip(["May", "June", "July", "August"]) {
        page.script(way, vec![]);
        page.paste(&long(month));
        check_marks(page, &long(month));
    }
}
