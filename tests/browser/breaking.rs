//! The program breaks, or does not come at all: the page says so, and nothing that was written is lost.

use crate::offline::Host;
use crate::page::Page;
use crate::pasting::ARTICLE;

/// Lets the program break as programs do: the browser refuses what it is sure of, and it gives up.
fn break_program(page: &Page) {
    let script = "
        for (const verb of ['insertBefore', 'appendChild', 'replaceChild']) {
            const real = Node.prototype[verb];
            // The guard is no part of the program.
            Node.prototype[verb] = function (...nodes) {
                if (this.closest?.('#app')) throw new DOMException('refused');
                return real.apply(this, nodes);
            };
        }
        document.querySelector('#article mark').click();";
    page.script(script, vec![]);
    page.wait_for("dialog[open] #guard-title");
    // That it broke is in the console, as it should be.
    assert!(!page.complaints().is_empty(), "the console says nothing");
}

/// Writes a note on the first mark, and waits until it is listed.
fn note(page: &Page) {
    page.click_on("#article mark[data-kind=MONEY]");
    page.click("Add a note");
    page.wait_for("#note-text");
    page.fill("Note", "Who says so?");
    page.click("Save");
    page.wait_until("the note is listed", || page.texts("#notes .text") == ["Who says so?"]);
    page.press("Escape");
}

/// Is this the file `boot.js`, say, whatever its content is?
fn is(name: &str, stem: &str, kind: &str) -> bool {
    name.rsplit_once('-')
        .is_some_and(|(before, rest)| before == stem && rest.split('.').next_back() == Some(kind))
}

fn check_restart(page: &Page) {
    let marks = page.marks();
    note(page);
    // The work is handed over a moment after each change.
    page.promise("await new Promise((done) => setTimeout(done, 800));", vec![]);
    break_program(page);
    assert_eq!(page.field("dialog[open] textarea"), ARTICLE);
    page.click("Restart Gloss");
    page.wait_until("the page is new", || page.texts("#guard-title").is_empty());
    page.wait_until_marked();
    assert_eq!(page.marks(), marks);
    assert_eq!(page.texts("#notes .text"), ["Who says so?"]);
}

pub(crate) fn a_program_that_breaks_gives_the_work_back(page: &Page) {
    page.read(ARTICLE);
    check_restart(page);
}

pub(crate) fn work_that_the_device_does_not_keep_outlives_the_program(page: &Page) {
    let host = Host::new(page);
    // A browser that lets the page keep nothing.
    host.publish(|files| {
        let boot = files.iter_mut().find(|(name, _)| is(name, "boot", "js"));
        let (_, boot) = boot.expect("the starting script");
        let denied =
            b"IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };\n";
        *boot = [&denied[..], boot].concat();
    });
    page.open_at(host.server.address());
    page.paste(ARTICLE);
    page.wait_until_marked();
    check_restart(page);
}

pub(crate) fn a_page_that_cannot_start_says_so(page: &Page) {
    for missing in ["gloss", "boot", "finder"] {
        let host = Host::new(page);
        host.publish(|files| files.retain(|name, _| !is(name, missing, "js")));
        page.visit(host.server.address());
        page.wait_for("#app [role=alert]");
        assert_eq!(page.texts("h1"), ["Gloss could not start"], "{missing}");
        assert!(page.texts("#app [role=alert]").concat().contains("reload the page"), "{missing}");
        page.complaints();
    }
    // A program that is none, as a browser sees one that it is too old for.
    let host = Host::new(page);
    host.publish(|files| {
        let program = files.iter_mut().find(|(name, _)| is(name, "gloss", "wasm"));
        let (_, program) = program.expect("the program");
        program[4] = 99;
    });
    page.visit(host.server.address());
    page.wait_for("#app [role=alert]");
    assert!(page.texts("#app [role=alert]").concat().contains("too old"));
    page.complaints();
}
