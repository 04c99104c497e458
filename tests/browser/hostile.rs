//! What strangers may send: every line of `hostile.txt` comes in by its way and gives what the line says. Nothing of it
//! runs, and no request leaves.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::browsers::Kind;

use crate::page::Page;

const TABLE: &str = include_str!("hostile.txt");

/// What the page shows after a case.
#[derive(Deserialize)]
struct Outcome {
    /// The article's blocks, a line each, or what else the case asks for; `None` where nothing new is shown.
    shown: Option<String>,
    /// What the page says.
    said: String,
    /// Elements and attributes in the article that are not ours.
    foreign: Vec<String>,
}

/// A line of the table.
#[derive(Serialize)]
struct Case {
    way: &'static str,
    given: String,
    gives: String,
}

/// The cases of these ways.
fn cases(ways: &[&str], evil: &str) -> Vec<Case> {
    let (mut way, mut cases) = ("", Vec::new());
    for line in TABLE.lines() {
        if let Some(heading) = line.strip_prefix("== ") {
            way = heading.split_once(':').expect("a way has an explanation").0;
        } else if let Some((given, gives)) = line.split_once(" ⇒ ").filter(|_| ways.contains(&way)) {
            let words = |line| written(line).replace("EVIL", evil);
            let wanted = if gives == "=" { given } else { gives };
            cases.push(Case { way, given: words(given), gives: words(wanted) });
        }
    }
    cases
}

/// The words that a line of the table stands for.
fn written(line: &str) -> String {
    let mut words = line.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
    while let Some((before, rest)) = words.split_once("\\u{") {
        let (sign, after) = rest.split_once('}').expect("a sign ends");
        let sign = u32::from_str_radix(sign, 16).ok().and_then(char::from_u32).expect("a sign is one");
        words = format!("{before}{sign}{after}");
    }
    while let Some((before, rest)) = words.split_once('«') {
        let (same, after) = rest.split_once('»').expect("what is repeated ends");
        let (same, times) = same.split_once('×').expect("it is said how many times");
        words = format!("{before}{}{after}", same.repeat(times.parse().expect("a number")));
    }
    words
}

/// Notices whatever runs that should not, and what is asked for elsewhere.
const SENTINEL: &str = "
    window.ran = [];
    Object.defineProperty(window, 'intruded', { set: () => window.ran.push('a script'), configurable: true });
    for (const verb of ['alert', 'confirm', 'prompt', 'open', 'print']) window[verb] = () => window.ran.push(verb);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        // Handlers, styles and the like that were refused where nobody would have asked for them are told by some browsers.
        const asks = /^http/.test(blockedURI) && effectiveDirective !== 'base-uri';
        if (asks) window.ran.push(`${effectiveDirective}: ${blockedURI}`);
    });
    const here = new URL('./', document.baseURI).href;
    new PerformanceObserver((list) => {
        const elsewhere = list.getEntries().filter(({ name }) => !name.startsWith(here) && !/^(data|blob):/.test(name));
        window.ran.push(...elsewhere.map(({ name }) => name));
    }).observe({ type: 'resource', buffered: true });";

/// What the cases need: a moment, a look at the article, a paste.
const VERBS: &str = "
    const moment = (time = 10) => new Promise((done) => setTimeout(done, time));
    const until = async (holds, turns = 300) => {
        for (; !holds() && turns > 0; turns -= 1) await moment();
        return holds();
    };
    const article = () => document.querySelector('#article');
    const blocks = () => [...article()?.querySelectorAll('[data-at]') ?? []].map((block) => block.textContent).join('\\n');
    const said = () => document.querySelector('.notice')?.textContent ?? '';
    const OURS = /^(P|H[1-6]|UL|LI|MARK|SPAN|DIV)$/;
    const KNOWN = /^(id|class|tabindex|dir|role|translate|data-[a-z]+|aria-[a-z]+)$/;
    const foreign = () => [...article()?.querySelectorAll('*') ?? []].flatMap((element) => [
        ...(OURS.test(element.tagName) ? [] : [element.tagName]),
        ...element.getAttributeNames().filter((name) => !KNOWN.test(name)),
    ]);
    const paste = (text, html) => {
        const data = new DataTransfer();
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        event.clipboardData.setData('text/plain', text);
        if (html) event.clipboardData.setData('text/html', html);
        document.activeElement.blur();
        document.body.dispatchEvent(event);
    };
    const drop = (name, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    let bases = 0;
    const base = async () => {
        const words = `Base ${(bases += 1)} rose 5% in Oslo.`;
        paste(words);
        await until(() => blocks() === words);
        return words;
    };
    const called = (button) => (button.ariaLabel ?? button.textContent).trim();
    const buttons = () => [...document.querySelectorAll('button')];
    const named = (name) => buttons().find((button) => called(button) === name)
        ?? buttons().find((button) => called(button).startsWith(name));
    const dismissed = async () => {
        await moment(40);
        named('Dismiss')?.click();
        await until(() => said() === '');
    };";

/// Where nobody should ever come: counts who does.
fn evil() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = format!("http://{}/evil", listener.local_addr().expect("an address"));
    let visits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&visits);
    // It listens as long as the tests run.
    thread::spawn(move || {
        for _ in listener.incoming() {
            counted.fetch_add(1, Ordering::Relaxed);
        }
    });
    (address, visits)
}

/// Lets the cases of these ways come in, each by `enter`, and compares.
#[track_caller]
fn check(page: &Page, (address, visits): &(String, Arc<AtomicUsize>), ways: &[&str], enter: &str) {
    let cases = cases(ways, address);
    let mut wrong = Vec::new();
    // Few enough at a time for the patience of drivers.
    for cases in cases.chunks(40) {
        let script = format!(
            "{VERBS}
             const outcomes = [];
             for (const {{ way, given, gives }} of arguments[0]) outcomes.push(await (async () => {{ {enter} }})());
             return outcomes;"
        );
        let outcomes = page.promise(&script, vec![json!(cases)]);
        let told = outcomes.to_string();
        let outcomes: Vec<Outcome> = serde_json::from_value(outcomes).unwrap_or_else(|_| panic!("{told}"));
        for (case, outcome) in cases.iter().zip(outcomes) {
            let as_told = match (case.gives.strip_prefix("said: "), &outcome.shown) {
                (Some(words), None) => outcome.said.contains(words),
                (None, None) => case.gives == "nothing" && outcome.said.is_empty(),
                (_, shown) => shown.as_ref() == Some(&case.gives),
            };
            if !as_told || !outcome.foreign.is_empty() {
                let Outcome { shown, said, foreign } = outcome;
                wrong.push(format!(
                    "{} {:?}: {shown:?}, said {said:?}, foreign {foreign:?}",
                    case.way, case.given
                ));
            }
        }
    }
    assert_eq!(page.script("return window.ran;", vec![]), json!([]), "something ran, or was asked for");
    assert_eq!(visits.load(Ordering::Relaxed), 0, "a request left");
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    // Browsers may tell that they refused what was in the clipboard.
    let complaints = page.complaints();
    assert!(
        complaints.iter().all(|complaint| complaint.contains("Content Security Policy")),
        "{complaints:#?}"
    );
}

pub(crate) fn hostile_texts_files_and_links_run_nothing(page: &Page) {
    const ENTER: &str = "
        const before = await base();
        await dismissed();
        if (way === 'text') paste(given);
        if (way === 'html') paste('not this', given);
        if (way === 'address') location.hash = `text=${given}`;
        if (way === 'link') location.hash = given;
        if (way === 'file') drop(...given.split(/: (.*)/s));
        await until(() => blocks() !== before || said() !== '', gives === 'nothing' ? 20 : 300);
        // The page may say so first.
        if (!/^said: |^nothing$/.test(gives)) await until(() => blocks() !== before);
        const shown = blocks() === before ? null : blocks();
        const outcome = { shown, said: said(), foreign: foreign() };
        if (location.hash) history.replaceState(null, '', location.pathname);
        return outcome;";
    page.open();
    page.script(SENTINEL, vec![]);
    check(page, &evil(), &["text", "html", "address", "link", "file"], ENTER);
}

pub(crate) fn hostile_shares_run_nothing(page: &Page) {
    // An article that was there before stays where nothing is taken. A long line is set in several elements.
    const SHOWN: &str = "
        const [gives] = arguments;
        const plain = (words) => words.replaceAll('\\n', '');
        await until(() => gives.startsWith('said: ') ? said() !== '' : plain(blocks()) === plain(gives));
        return { shown: plain(blocks()), said: said(), foreign: foreign() };";
    // Nowhere else can a page be shared to.
    if page.browser() != Kind::Chromium {
        return;
    }
    page.open();
    page.wait_for_words("Ready offline");
    let (address, visits) = evil();
    for Case { given, gives, .. } in cases(&["share"], &address) {
        page.take_share(&json!({ "text": given }));
        page.wait_for("#app > *");
        let outcome = page.promise(&format!("{VERBS}{SHOWN}"), vec![json!(gives)]);
        let Outcome { shown, said, foreign } = serde_json::from_value(outcome).expect("what the page shows");
        let as_told = match gives.strip_prefix("said: ") {
            Some(words) => said.contains(words),
            None => shown == Some(gives.replace('\n', "")),
        };
        assert!(as_told, "{given:.60}: {shown:.60?}, said {said:?}");
        assert!(foreign.is_empty(), "{given:?}: {foreign:?}");
        assert_eq!(
            page.script("return window.intruded ?? 'nothing';", vec![]),
            json!("nothing"),
            "{given:?}"
        );
    }
    assert_eq!(visits.load(Ordering::Relaxed), 0, "a request left");
}

pub(crate) fn hostile_notes_run_nothing(page: &Page) {
    const ENTER: &str = "
        await base();
        await until(() => document.querySelector('#article mark'));
        document.querySelector('#article mark').click();
        await until(() => document.querySelector('#note-text'));
        const field = document.querySelector('#note-text');
        field.value = given;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        named('Save note').click();
        const note = () => document.querySelector('#notes .text');
        await until(note);
        return { shown: note()?.textContent, said: '', foreign: [...foreign(), ...[...note()?.children ?? []].map((element) => element.tagName)] };";
    page.open();
    page.script(SENTINEL, vec![]);
    check(page, &evil(), &["note"], ENTER);
}

pub(crate) fn a_hostile_storage_runs_nothing(page: &Page) {
    // All of it lies there before the page comes.
    const STORE: &str = "
        const open = () => new Promise((done) => {
            const request = indexedDB.open('gloss', 1);
            request.onsuccess = () => done(request.result);
            request.onupgradeneeded = () => ['entries', 'files'].forEach((name) => request.result.createObjectStore(name));
        });
        const database = await open();
        const stores = database.transaction(['entries', 'files'], 'readwrite');
        const put = (id, title, file) => {
            stores.objectStore('entries').put(JSON.stringify({ id, title, version: 1, opened: 1 }), id);
            stores.objectStore('files').put(file, id);
        };
        arguments[0].forEach(({ way, given }, at) =>
            way === 'title' ? put(`t${at}`, given, '{\"gloss\":1,\"text\":\"Oslo\"}') : put(`s${at}`, `stored ${given}`, given));
        for (const odd of ['', '{', 'null', '[]', '{\"id\":7}', '<img src=x onerror=intruded=1>'])
            stores.objectStore('entries').put(odd, `odd ${odd}`);
        stores.objectStore('files').put('<script>intruded=1</script>', 'words');
        await new Promise((done) => { stores.oncomplete = done; });
        database.close();
        for (const storage of [localStorage, sessionStorage])
            for (const key of ['gloss-look', 'gloss-keys', 'gloss-article', 'gloss-link', 'gloss-draft', '__proto__'])
                storage.setItem(key, '<img src=x onerror=intruded=1>');
        return true;";
    const ENTER: &str = "
        const title = way === 'title' ? given : `stored ${given}`;
        const plain = (words) => words.replace(/\\s+/g, ' ').trim();
        const rows = () => [...document.querySelectorAll('.library .title button')];
        const row = () => rows().find((row) => plain(row.textContent).replace(/…$/, '') === plain(title).slice(0, 120).trim());
        await dismissed();
        await until(row);
        if (way === 'title') return { shown: row() ? given : null, said: said(), foreign: [...row().children].map((e) => e.tagName) };
        row().click();
        await until(() => blocks() !== '' || said() !== '');
        const outcome = { shown: article() ? blocks() : null, said: said(), foreign: foreign() };
        if (article()) {
            await until(() => named('New'));
            named('New').click();
        }
        await until(() => !article() && row());
        await dismissed();
        return outcome;";
    page.open();
    let evil = evil();
    page.promise(STORE, vec![json!(cases(&["title", "stored"], &evil.0))]);
    page.open();
    page.script(SENTINEL, vec![]);
    check(page, &evil, &["title", "stored"], ENTER);
}
