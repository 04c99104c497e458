//! All that passes between the page and its host, listened to from outside.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::json;
use url::Url;
use xtask::naming::Files;
use xtask::site;

use crate::page::Page;

/// Words that stand nowhere but in the article, its note and its corrections.
const SECRETS: [&str; 4] = ["Zanquorl", "Vexlindor", "brimquatch", "ostrogloom"];

pub(crate) fn the_text_leaves_in_no_request(page: &Page) {
    let wire = Wire::new(page);
    page.open_at(&wire.address);
    page.wait_for_words("Ready offline");
    let started = wire.requests().len();
    // An article short and long, a correction, a note, a search, a link.
    page.paste("Zanquorl rose 4% in Vexlindor on 3 May 2025.");
    page.wait_until_marked();
    page.click_on("#article mark[data-kind=PERCENT]");
    page.click("Add a note");
    page.wait_for("#note-text");
    page.write("brimquatch");
    page.press("Tab");
    page.press("Tab");
    page.press("Enter");
    page.wait_until("the note is there", || page.texts("#notes .text") == ["brimquatch"]);
    page.press("Escape");
    page.press("/");
    page.write("Vexlindor");
    page.wait_for(".focus-bar");
    page.press("Escape");
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    page.press("Escape");
    page.paste(&"The ostrogloom fell 7% in Vexlindor.\n\n".repeat(1500));
    page.wait_until("the long article is read", || {
        page.texts(".reading-line").is_empty() && page.texts("#article").concat().contains("ostrogloom")
    });
    page.script("location.reload();", vec![]);
    page.wait_for("#app textarea, #article");
    page.leave();

    let heard = String::from_utf8_lossy(&wire.heard.lock().expect("no listener failed")).into_owned();
    for secret in SECRETS {
        assert!(!heard.contains(secret), "{secret} was sent");
    }
    // What was asked for is what the site has, by its plain name, and nothing was sent along.
    let files: Files = site::read(page.site()).expect("the site");
    let requests = wire.requests();
    assert!(requests.len() >= started && started > 5, "{requests:?}");
    for request in requests {
        let name = request.strip_prefix("GET /").and_then(|rest| rest.strip_suffix(" HTTP/1.1"));
        let known = name.is_some_and(|name| name.is_empty() || files.contains_key(name));
        // Browsers ask for this one by themselves.
        assert!(known || name == Some("favicon.ico"), "{request}");
    }
    let headers = heard.to_lowercase();
    assert!(
        !headers.contains("content-length:") && !headers.contains("transfer-encoding:"),
        "something was sent"
    );
    for request in headers.split("\r\n\r\n") {
        assert!(
            !request.contains("referer: ") && !request.contains("cookie: "),
            "more than needed was sent: {request}"
        );
    }
}

pub(crate) fn the_page_counts_its_requests(page: &Page) {
    page.open();
    page.wait_until("the count is told", || {
        page.texts(".meter summary").concat().contains("since the page opened")
    });
    page.paste("Trade rose 4%.");
    page.wait_until_marked();
    // Some browsers count it when they look for a newer page.
    let names = "return [...document.querySelectorAll('.meter code')].map((name) => name.textContent)
        .filter((name) => name !== 'sw.js');";
    assert_eq!(page.script(names, vec![]), json!([]));
    page.click("Share");
    page.wait_for("dialog[open] textarea");
    page.press("Escape");
    page.wait_until("what sharing needs is counted", || {
        page.texts(".meter summary")
            .concat()
            .ends_with("requests since the page opened, all for parts of Gloss")
    });
    page.click_on(".meter summary");
    assert!(page.texts(".meter li").concat().contains("links-a.table"), "{:?}", page.texts(".meter li"));
}

/// A line to the host on which one can listen.
struct Wire {
    address: String,
    heard: Arc<Mutex<Vec<u8>>>,
}

impl Wire {
    fn new(page: &Page) -> Self {
        let host = Url::parse(page.host()).expect("an address");
        let port = host.port().expect("a port");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = format!("http://127.0.0.1:{}/", listener.local_addr().expect("a port").port());
        let heard = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&heard);
        // It listens as long as the tests run: browsers keep lines open.
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                let Ok(host) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) else { return };
                let (Ok(from_browser), Ok(from_host)) = (browser.try_clone(), host.try_clone()) else {
                    return;
                };
                let all = Arc::clone(&all);
                thread::spawn(move || {
                    carry(from_browser, host, |bytes| all.lock().expect("alone").extend(bytes));
                });
                thread::spawn(move || carry(from_host, browser, |_| {}));
            }
        });
        Self { address, heard }
    }

    /// The first line of each request.
    fn requests(&self) -> Vec<String> {
        let heard = self.heard.lock().expect("no listener failed");
        let lines = String::from_utf8_lossy(&heard).into_owned();
        lines.lines().filter(|line| line.ends_with(" HTTP/1.1")).map(str::to_owned).collect()
    }
}

/// Carries what comes to the other side until nothing comes any more.
fn carry(mut from: TcpStream, mut to: TcpStream, hear: impl Fn(&[u8])) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        hear(&bytes[..count]);
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
