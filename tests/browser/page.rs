//! The page in a browser, with verbs that a person would use. A verb that can't be done fails the test.

use std::cell::RefCell;
use std::fs;
use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::timeout;
use xtask::browsers::Kind;

use crate::driver::Driver;
use crate::hosts::Hosts;

/// The longest that a test may take.
const TEST: Duration = Duration::from_mins(1);

/// The longest that anything on the page may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest that a browser may take to open.
const OPENING: Duration = Duration::from_secs(15);

/// The longest that it may take to close before it is killed.
const CLOSING: Duration = Duration::from_secs(5);

/// Brings what is out of sight there at once, and waits until it stands still, as a person would: drivers click where a
/// thing was when they looked.
const AIM: &str = "
    for (let before = '', still = 0, turns = 0; still < 6 && turns < 80; turns += 1) {
        const { top, left, bottom } = arguments[0].getBoundingClientRect();
        const now = String([top, left]);
        still = now === before ? still + 1 : 0;
        before = now;
        if (top < 0 || bottom > innerHeight) {
            arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            still = 0;
        }
        await new Promise((done) => setTimeout(done, 25));
    }
    return true;";

/// A fresh browser, closed when dropped.
pub(crate) struct Page<'a> {
    driver: &'a Driver<'a>,
    session: RefCell<Option<Client>>,
    runtime: Runtime,
    end: Instant,
}

/// A mark in the article.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Mark {
    /// Its kind, as in "MONEY".
    pub(crate) kind: String,
    /// The words marked.
    pub(crate) text: String,
    /// What they stand for, if known.
    pub(crate) value: Option<Value>,
}

impl<'a> Page<'a> {
    /// A new session in the browser, with nothing opened yet.
    pub(crate) fn new(driver: &'a Driver<'a>) -> Result<Self> {
        Self::for_as_long_as(driver, TEST)
    }

    /// The same for something that takes longer than a test, as measuring does.
    pub(crate) fn for_as_long_as(driver: &'a Driver<'a>, longest: Duration) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let page = Self { driver, session: RefCell::new(None), runtime, end: Instant::now() + longest };
        page.start(false)?;
        if longest > TEST {
            let patient = TimeoutConfiguration::new(Some(longest), None, None);
            page.ask("setting the patience", page.client().update_timeouts(patient));
        }
        Ok(page)
    }

    /// The browser.
    pub(crate) fn browser(&self) -> Kind {
        self.driver.kind()
    }

    /// Where the page is served.
    pub(crate) fn hosts(&self) -> &'a Hosts {
        self.driver.hosts()
    }

    /// The folder of the site.
    pub(crate) fn site(&self) -> &Path {
        self.driver.hosts().site()
    }

    /// The address of the page.
    pub(crate) fn host(&self) -> &str {
        self.driver.hosts().address()
    }

    /// Opens the page and waits until it is ready.
    #[track_caller]
    pub(crate) fn open(&self) {
        self.open_at(self.driver.hosts().address());
    }

    /// Opens the page on a host where it is one of many.
    #[track_caller]
    pub(crate) fn open_below_a_path(&self) {
        self.open_at(self.driver.hosts().address_below_a_path());
    }

    /// Starts the browser again for a reader who likes dark pages; nothing is open then.
    #[track_caller]
    pub(crate) fn prefer_dark(&self) {
        self.close();
        self.start(true).expect("the browser starts again");
    }

    /// Pastes a text somewhere on the page, not into a field.
    #[track_caller]
    pub(crate) fn paste(&self, text: &str) {
        self.paste_rich(text, "");
    }

    /// Opens the page, pastes an article and waits until it is marked.
    #[track_caller]
    pub(crate) fn read(&self, article: &str) {
        self.open();
        self.paste(article);
        self.wait_until_marked();
    }

    /// Waits until the article is marked, and its lists stand, which come a frame later.
    #[track_caller]
    pub(crate) fn wait_until_marked(&self) {
        self.wait_for("#article mark");
        self.wait_for("#entities .row, #figures .row");
    }

    /// Pastes what a browser would have copied from another page.
    #[track_caller]
    pub(crate) fn paste_rich(&self, text: &str, html: &str) {
        const PASTE: &str = "
            const [text, html] = arguments;
            const data = new DataTransfer();
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            // Firefox gives the event a clipboard of its own.
            event.clipboardData.setData('text/plain', text);
            if (html) event.clipboardData.setData('text/html', html);
            document.activeElement.blur();
            document.body.dispatchEvent(event);";
        self.script(PASTE, vec![json!(text), json!(html)]);
    }

    /// Writes a text into the field of this name in place of what was there.
    #[track_caller]
    pub(crate) fn fill(&self, field: &str, text: &str) {
        const FILL: &str = "
            const [field, text] = arguments;
            field.focus();
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        let field = self.named(field);
        let field = serde_json::to_value(&field).expect("a reference is plain JSON");
        self.script(FILL, vec![field, json!(text)]);
    }

    /// Chooses a file of this machine, by its path, in the field for files.
    #[track_caller]
    pub(crate) fn choose_file(&self, path: &str) {
        let client = self.client();
        self.ask("choosing a file", async {
            client.find(fantoccini::Locator::Css("input[type=file]")).await?.send_keys(path).await
        });
    }

    /// Drops a file somewhere on the page.
    #[track_caller]
    pub(crate) fn drop_file(&self, name: &str, content: &[u8]) {
        self.drop_files(&[(name, content)]);
    }

    /// Drops files somewhere on the page, all at once.
    #[track_caller]
    pub(crate) fn drop_files(&self, files: &[(&str, &[u8])]) {
        const DROP: &str = "
            const dataTransfer = new DataTransfer();
            for (const [name, content] of arguments[0]) {
                dataTransfer.items.add(new File([new Uint8Array(content)], name));
            }
            const options = { dataTransfer, bubbles: true, cancelable: true };
            // Where the first is not taken, the browser would open the file.
            const taken = !document.body.dispatchEvent(new DragEvent('dragover', options));
            return taken && !document.body.dispatchEvent(new DragEvent('drop', options));";
        let taken = self.script(DROP, vec![json!(files)]);
        assert_eq!(taken, true, "the page takes what is dropped");
    }

    /// Sets the article's date, or takes it away.
    #[track_caller]
    pub(crate) fn set_date(&self, date: &str) {
        const SET: &str = "
            const field = document.querySelector('input[type=date]');
            field.value = arguments[0];
            for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));";
        self.script(SET, vec![json!(date)]);
    }

    /// Waits until the page says something with these words.
    #[track_caller]
    pub(crate) fn wait_for_words(&self, words: &str) {
        self.wait_until(&format!("the page says \"{words}\""), || {
            self.texts("[role=status]").concat().contains(words)
        });
    }

    /// Clicks on the button, link or field of this name.
    #[track_caller]
    pub(crate) fn click(&self, name: &str) {
        let element = self.named(name);
        self.promise(AIM, vec![json!(element)]);
        self.ask(&format!("clicking on \"{name}\""), element.click());
    }

    /// Clicks on the first thing that this selector finds.
    #[track_caller]
    pub(crate) fn click_on(&self, selector: &str) {
        self.wait_for(selector);
        let client = self.client();
        let find = client.find(fantoccini::Locator::Css(selector));
        let element = self.ask(&format!("finding {selector}"), find);
        self.promise(AIM, vec![json!(element)]);
        self.ask(&format!("clicking on {selector}"), element.click());
    }

    /// Selects words of the article with the mouse, from the first letter to the last, or the other way.
    #[track_caller]
    pub(crate) fn drag_over(&self, words: &str, backwards: bool) {
        const LETTERS: &str = "
            const words = arguments[0];
            const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT);
            const texts = [];
            let text = '';
            while (walker.nextNode()) {
                texts.push([text.length, walker.currentNode]);
                text += walker.currentNode.data;
            }
            const start = text.indexOf(words);
            if (start < 0) throw new Error(`no ${words}`);
            const range = document.createRange();
            const letter = (at) => {
                const [from, node] = texts.findLast(([from]) => from <= at);
                range.setStart(node, at - from);
                range.setEnd(node, at - from + 1);
                return range.getBoundingClientRect();
            };
            const last = letter(start + words.length - 1);
            const first = letter(start);";
        const PLACE: &str = "return range.startContainer.parentElement;";
        const ENDS: &str = "return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];";
        let ask = |what| self.script(&format!("{LETTERS}{what}"), vec![json!(words)]);
        self.promise(AIM, vec![ask(PLACE)]);
        let ends: [f64; 4] = serde_json::from_value(ask(ENDS)).expect("four lengths");
        let [from, to] = [(ends[0], ends[1]), (ends[2], ends[3])];
        let [(x, y), (to_x, to_y)] = if backwards { [to, from] } else { [from, to] };
        let move_to = |x: f64, y: f64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(30)),
            x: x.round(),
            y: y.round(),
        };
        let drag = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(move_to(f64::midpoint(x, to_x), f64::midpoint(y, to_y)))
            .then(move_to(to_x, to_y))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.ask("dragging", self.client().perform_actions(drag));
    }

    /// Presses keys together, as in "Tab", "Control+V", "Shift+ArrowLeft".
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.ask("pressing keys", self.client().perform_actions(actions));
    }

    /// Types words, key by key, where the keyboard is.
    #[track_caller]
    pub(crate) fn write(&self, words: &str) {
        let presses = words.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keys = presses.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.ask("typing", self.client().perform_actions(keys));
    }

    /// From now on the page's files are kept where the test finds them, and not saved.
    #[track_caller]
    pub(crate) fn catch_files(&self) {
        const CATCH: &str = "
            window.caught = [];
            const address = URL.createObjectURL;
            URL.createObjectURL = (blob) => { window.caught.push(blob); return address.call(URL, blob); };
            HTMLAnchorElement.prototype.click = function () { window.caught.push(this.download); };";
        self.script(CATCH, vec![]);
    }

    /// The name of the file that the page saved last, and what it says; nothing is caught after that.
    #[track_caller]
    pub(crate) fn caught(&self) -> (String, String) {
        const CAUGHT: &str =
            "const [blob, name] = window.caught.splice(0); return [name, await blob.text()];";
        self.wait_until("a file is saved", || {
            self.script("return window.caught.length === 2;", vec![]) == true
        });
        serde_json::from_value(self.promise(CAUGHT, vec![])).expect("a name and a text")
    }

    /// The marks in the article, in the order of the text, without those inside others.
    #[track_caller]
    pub(crate) fn marks(&self) -> Vec<Mark> {
        const MARKS: &str = "
            return [...document.querySelectorAll('#article mark:not(mark mark)')].map((mark) => ({
                kind: mark.dataset.kind,
                text: mark.textContent,
                value: mark.dataset.value ? JSON.parse(mark.dataset.value) : null,
            }));";
        serde_json::from_value(self.script(MARKS, vec![])).expect("marks have a kind and a text")
    }

    /// The texts of all that this selector finds and that can be seen.
    #[track_caller]
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        const TEXTS: &str = "
            const seen = [...document.querySelectorAll(arguments[0])].filter((e) => e.getClientRects().length > 0);
            return seen.map((element) => (element.innerText ?? element.textContent).trim());";
        serde_json::from_value(self.script(TEXTS, vec![json!(selector)])).expect("texts are text")
    }

    /// What a field holds.
    #[track_caller]
    pub(crate) fn field(&self, selector: &str) -> String {
        let value = self.script("return document.querySelector(arguments[0]).value;", vec![json!(selector)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// A property of the style of the first thing that this selector finds, as the browser works it out.
    #[track_caller]
    pub(crate) fn style(&self, selector: &str, property: &str) -> String {
        const STYLE: &str =
            "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1]);";
        let value = self.script(STYLE, vec![json!(selector), json!(property)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until this selector finds something that can be seen.
    #[track_caller]
    pub(crate) fn wait_for(&self, selector: &str) {
        self.wait_until(&format!("{selector} is seen"), || !self.texts(selector).is_empty());
    }

    /// Waits until the paste box is filled, which is a moment after it is seen: it has the keyboard then.
    #[track_caller]
    pub(crate) fn wait_for_box(&self) {
        self.wait_for("#app textarea:focus");
    }

    /// Opens the palette with its key and waits until it has the keyboard.
    #[track_caller]
    pub(crate) fn open_palette(&self) {
        self.press("Control+K");
        self.wait_for(".palette input:focus");
    }

    /// Waits until something holds.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        self.wait_within(PATIENCE, what, holds);
    }

    /// Waits until something holds that may take longer than all else.
    #[track_caller]
    pub(crate) fn wait_within(&self, patience: Duration, what: &str, holds: impl Fn() -> bool) {
        let until = self.end.min(Instant::now() + patience);
        while !holds() {
            assert!(Instant::now() < until, "waited in vain until {what}{}", self.told());
            std::thread::sleep(Duration::from_millis(20));
        }
        self.settle();
    }

    /// Lets the page do what follows from what is seen. The lists come a frame after their article; and where a render takes
    /// long, Yew lets events in before its effects, by a timer a time (its scheduler's `YIELD_DEADLINE_MS`): the list is
    /// there and the article not yet painted. A timer set now runs after those. A page that is not shown has no frames, one
    /// that is about to be left has nothing to do any more.
    fn settle(&self) {
        const TURNS: &str = "
            const done = arguments[0];
            const turn = (left) => (left > 0 ? setTimeout(turn, 0, left - 1) : done());
            const frame = () => (document.hidden ? turn(3) : requestAnimationFrame(() => turn(3)));
            setTimeout(frame);";
        let left = self.end.saturating_duration_since(Instant::now());
        let client = self.client();
        let turns = client.execute_async(TURNS, vec![]);
        _ = self.runtime.block_on(async { timeout(left, turns).await });
    }

    /// How the page stands there, for whoever has to find out why a test failed on another machine.
    #[track_caller]
    fn told(&self) -> String {
        const TOLD: &str = "
            const words = document.body.innerText.replace(/\\s+/g, ' ').slice(0, 300);
            return `; the keyboard is in ${document.activeElement?.localName}, and the page says: ${words}`;";
        if Instant::now() >= self.end {
            return String::new();
        }
        self.script(TOLD, vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// Runs JavaScript in the page and returns its result.
    #[track_caller]
    pub(crate) fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.ask("a script", self.client().execute(script, arguments))
    }

    /// Runs JavaScript in the page and waits for its promise.
    #[track_caller]
    pub(crate) fn promise(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {script} }})(...arguments).then(done, (error) => done(String(error)));"
        );
        self.ask("a script", self.client().execute_async(&script, arguments))
    }

    /// Gives the page this much room.
    #[track_caller]
    pub(crate) fn resize(&self, width: u32, height: u32) {
        if self.browser() == Kind::Chromium {
            // Its windows can't be as narrow as a phone.
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", &size);
            return;
        }
        let sizes = || -> [i64; 4] {
            let script = "return [innerWidth, innerHeight, outerWidth, outerHeight];";
            serde_json::from_value(self.script(script, vec![])).expect("a window has sizes")
        };
        let frame = |[inner_width, inner_height, outer_width, outer_height]: [i64; 4]| {
            let frame = [outer_width - inner_width, outer_height - inner_height];
            frame.map(|length| u32::try_from(length).ok().filter(|length| *length < 200))
        };
        // Windows take a while to take their size.
        self.wait_until("the window has its frame", || frame(sizes()).iter().all(Option::is_some));
        let [Some(more_width), Some(more_height)] = frame(sizes()) else { return };
        let client = self.client();
        self.ask("resizing", client.set_window_rect(0, 0, width + more_width, height + more_height));
        self.wait_until("the window has its size", || sizes()[..2] == [i64::from(width), i64::from(height)]);
    }

    /// Writes a picture of what can be seen.
    #[track_caller]
    pub(crate) fn screenshot(&self, path: &Path) {
        let picture = self.ask("a screenshot", self.client().screenshot());
        fs::write(path, picture).expect("the picture can be written");
    }

    /// Writes what a printer would print, where the browser can tell.
    #[track_caller]
    pub(crate) fn print(&self, path: &Path) {
        let paper = self.ask("printing", self.client().print(fantoccini::wd::PrintConfiguration::default()));
        fs::write(path, paper).expect("the paper can be written");
    }

    /// What the page complained about since the last time: errors in the console, and thrown ones. Only Chromium
    /// also tells those from before the page was ready.
    #[track_caller]
    pub(crate) fn complaints(&self) -> Vec<String> {
        let complaints = if self.browser() == Kind::Chromium {
            let log = self.ask(
                "reading the console",
                self.client().issue_cmd(Vendor { path: "se/log", body: json!({ "type": "browser" }) }),
            );
            let is_grave = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
            let entries = log.as_array().into_iter().flatten().filter(is_grave);
            entries.map(|entry| entry["message"].clone()).collect()
        } else {
            self.script("return (window.complaints ?? []).splice(0);", vec![])
        };
        serde_json::from_value(complaints).expect("complaints are text")
    }

    /// Speaks to Chromium's own tools.
    #[track_caller]
    pub(crate) fn devtools(&self, method: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": method, "params": parameters });
        self.ask(method, self.client().issue_cmd(Vendor { path: "goog/cdp/execute", body }))
    }

    /// Opens the page at an address and waits until it is ready.
    #[track_caller]
    pub(crate) fn open_at(&self, address: &str) {
        self.visit(address);
        self.wait_for("#app textarea, #article");
    }

    /// Opens whatever page is at an address, and listens to its complaints.
    #[track_caller]
    pub(crate) fn visit(&self, address: &str) {
        const LISTEN: &str = "
            window.complaints = [];
            const complain = (what) => window.complaints.push(String(what));
            addEventListener('error', (event) => complain(event.message ?? event.target.src));
            addEventListener('unhandledrejection', (event) => complain(event.reason));
            addEventListener('securitypolicyviolation', (event) => complain(`${event.violatedDirective} refused`));
            const told = console.error;
            console.error = (...words) => { complain(words.join(' ')); told(...words); };";
        self.ask("opening the page", self.client().goto(address));
        if self.browser() != Kind::Chromium {
            self.script(LISTEN, vec![]);
        }
    }

    /// Opens another tab and turns to it; gives the name of the one that was looked at.
    #[track_caller]
    pub(crate) fn new_tab(&self) -> WindowHandle {
        let client = self.client();
        let before = self.ask("looking for the tab", client.window());
        let opened = self.ask("opening a tab", client.new_window(true));
        self.turn_to(&opened.handle);
        before
    }

    /// Looks at another tab.
    #[track_caller]
    pub(crate) fn turn_to(&self, tab: &WindowHandle) {
        self.ask("turning to a tab", self.client().switch_to_window(tab.clone()));
    }

    /// Leaves the page: what differs from its address by a fragment alone would else not be opened anew.
    #[track_caller]
    pub(crate) fn leave(&self) {
        self.ask("leaving the page", self.client().goto("about:blank"));
    }

    /// Sends the page what a browser sends for another program to an app that was installed. Our host takes no forms, so the
    /// page's keeper must.
    #[track_caller]
    pub(crate) fn take_share(&self, shared: &Value) {
        const SHARE: &str = "
            const form = document.createElement('form');
            Object.assign(form, { method: 'POST', action: arguments[0], enctype: 'multipart/form-data' });
            for (const [name, value] of Object.entries(arguments[1])) {
                form.append(Object.assign(document.createElement('textarea'), { name, value }));
            }
            document.body.append(form);
            form.submit();";
        self.leave();
        self.script(SHARE, vec![json!(self.host()), shared.clone()]);
    }

    /// Opens the page anew by a link with this behind its `#`.
    #[track_caller]
    pub(crate) fn open_with_fragment(&self, fragment: &str) {
        self.leave();
        self.open_at(&format!("{}#{fragment}", self.driver.hosts().address()));
    }

    #[track_caller]
    fn named(&self, name: &str) -> Element {
        let find = || self.script(include_str!("named.js"), vec![json!(name)]);
        self.wait_until(&format!("there is something named \"{name}\""), || !find().is_null());
        let reference = find();
        let id = reference.as_object().and_then(|reference| reference.values().next()?.as_str());
        let id = id.expect("an element has a reference").to_owned();
        Element::from_element_id(self.client(), id.into())
    }

    fn client(&self) -> Client {
        self.session.borrow().clone().expect("a session runs from `new` on")
    }

    /// Does what takes time, but not longer than the test may.
    #[track_caller]
    fn ask<T>(&self, what: &str, answer: impl Future<Output = Result<T, CmdError>>) -> T {
        let left = self.end.saturating_duration_since(Instant::now());
        let Ok(answer) = self.runtime.block_on(async { timeout(left, answer).await }) else {
            panic!("{what}: the test has taken too long");
        };
        match answer {
            Ok(answer) => answer,
            Err(error) => panic!("{what} failed: {error}"),
        }
    }

    /// Opens a session; when the browser stays away, once more with a new driver.
    fn start(&self, dark: bool) -> Result<()> {
        let session = self.connect(dark).or_else(|_| {
            self.driver.end();
            self.connect(dark)
        });
        *self.session.borrow_mut() = Some(session?);
        match self.browser() {
            Kind::Chromium if dark => {
                let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
                self.devtools("Emulation.setEmulatedMedia", &json!({ "features": dark }));
            }
            Kind::Chromium => {}
            Kind::WebKit | Kind::Firefox => self.leave_the_toolbar(),
        }
        Ok(())
    }

    fn connect(&self, dark: bool) -> Result<Client> {
        let address = self.driver.address()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.driver.capabilities(dark));
        let client = self.runtime.block_on(async { timeout(OPENING, builder.connect(&address)).await });
        client
            .with_context(|| format!("{} did not open in {} s", self.driver.name(), OPENING.as_secs()))?
            .with_context(|| format!("{} did not open", self.driver.name()))
    }

    /// Moves to a window without a toolbar: those with one can't be as narrow as a phone.
    #[track_caller]
    fn leave_the_toolbar(&self) {
        const BUTTON: &str = "
            const button = document.createElement('button');
            button.textContent = 'leave';
            button.onclick = () => open('about:blank', '_blank', 'popup,width=1440,height=900');
            document.body.append(button);";
        let client = self.client();
        self.ask("opening a window", client.goto("about:blank"));
        self.script(BUTTON, vec![]);
        let before = self.ask("opening a window", client.windows());
        self.click("leave");
        self.wait_until("a window opens", || {
            self.ask("counting windows", client.windows()).len() > before.len()
        });
        let windows = self.ask("opening a window", client.windows());
        let new = windows.into_iter().find(|window| !before.contains(window)).expect("there is one more");
        self.ask("closing a window", client.close_window());
        self.ask("opening a window", client.switch_to_window(new));
        self.driver.focus().expect("the window takes the keyboard");
        self.wait_until("the window has the keyboard", || {
            self.script("return document.hasFocus();", vec![]) == true
        });
    }

    fn close(&self) {
        let Some(session) = self.session.borrow_mut().take() else { return };
        let closed = self.runtime.block_on(async { timeout(CLOSING, session.close()).await });
        if !matches!(closed, Ok(Ok(()))) {
            self.driver.end();
        }
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        self.close();
    }
}

/// The character by which drivers know a key.
fn key(name: &str) -> char {
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return ' ',
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "PageUp" => Key::PageUp,
        "Home" => Key::Home,
        "End" => Key::End,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        other => match other.chars().collect::<Vec<_>>()[..] {
            [letter] => return letter.to_ascii_lowercase(),
            _ => panic!("no key is named {other}"),
        },
    };
    key.into()
}

/// A command that only some drivers know.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
