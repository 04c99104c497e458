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

/// Nothing is timed for a machine that others use too, so this tells and does not judge: when the first screen of a
/// megabyte is marked, when all is listed and painted, and how long the page kept its reader waiting meanwhile.
pub(crate) fn a_megabyte_is_marked_part_by_part(page: &Page) {
    const WATCH: &str = "
        window.tasks = [];
        if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
            const note = (list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
            new PerformanceObserver(note).observe({ type: 'longtask' });
        }
        window.seen = {};
        const start = performance.now();
        const look = () => {
            const now = Math.round(performance.now() - start);
            const marks = document.getElementById('article')?.getElementsByTagName('mark').length ?? 0;
            if (marks > 0) window.seen.first ??= now;
            if (marks > 0 && !document.querySelector('.reading-line')) window.seen.listed ??= now;
            if (marks === arguments[0]) window.seen.painted = now;
            else setTimeout(look, 40);
        };
        look();";
    // So that no two paragraphs are alike.
    let paragraph = |number: u32| {
        format!(
            "{number} ships left Lisbon for Spain on 3 May 2024, said Ana Costa; trade rose {number}%.\n\n"
        )
    };
    let text: String = (1000..12_000).map(paragraph).collect();
    page.open();
    let marks = page.script("return gloss.annotate(arguments[0]).spans.length;", vec![json!(text)]);
    page.script(WATCH, vec![marks]);
    page.paste(&text);
    page.wait_within(Duration::from_secs(40), "the whole is painted", || {
        page.script("return window.seen.painted ?? null;", vec![]).is_number()
    });
    println!(
        "    {} MB: {}",
        text.len() as f64 / 1e6,
        page.script("return JSON.stringify({ ...window.seen, tasks: window.tasks });", vec![])
    );
    check_marks(page, &text);
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

pub(crate) fn the_reading_is_stopped_and_goes_on(page: &Page) {
    page.open();
    // A worker that takes its time.
    let slow = "
        const Real = window.Worker;
        window.Worker = class extends Real {
            postMessage(what) {
                window.asked = true;
                setTimeout(() => super.postMessage(what), window.hurry ? 0 : 60_000);
            }
            terminate() { window.ended = true; super.terminate(); }
        };";
    page.script(slow, vec![]);
    page.paste(&long("May"));
    page.wait_for(".reading-line button");
    page.wait_until("the worker is asked", || page.script("return window.asked;", vec![]) == true);
    // Reached by the keyboard, and said.
    page.script("document.querySelector('.reading-line button').focus();", vec![]);
    page.press("Enter");
    page.wait_for_words("Stopped. The start of this long text is marked");
    page.wait_until("the worker is ended", || page.script("return window.ended;", vec![]) == true);
    page.wait_until("all of it stands there", || {
        page.texts("#article").concat().contains("rose 600% in May")
    });
    let start = page.marks().len();
    assert!(start > 20 && start < 300, "{start}");
    page.script("window.hurry = true;", vec![]);
    page.click("Go on");
    check_marks(page, &long("May"));
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
    page.wait_until_marked();
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
