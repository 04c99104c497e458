//! The page without its host, and a host with a newer page.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use xtask::naming::Files;
use xtask::server::Server;
use xtask::{compressed, offline, site};

use crate::folder::Folder;
use crate::page::Page;

const ARTICLE: &str = "Minsk hosted 120 delegates on 3 May 2025.";

pub(crate) fn the_page_opens_without_its_host(page: &Page) {
    let host = Host::new(page);
    page.open_at(host.server.address());
    page.wait_for_words("Ready offline");
    let address = host.server.address().to_owned();
    drop(host);
    page.open_at(&address);
    page.paste(ARTICLE);
    page.wait_until("the article is marked", || page.marks().len() == 3);
    page.open_at(&format!("{address}?from=elsewhere"));
}

pub(crate) fn an_update_is_offered_and_never_forced(page: &Page) {
    let host = Host::new(page);
    page.open_at(host.server.address());
    page.wait_for_words("Ready offline");
    page.open_at(host.server.address());
    page.paste(ARTICLE);
    page.wait_until("the article is marked", || page.marks().len() == 3);

    host.publish(|files| renew(files, "Gloss, renewed"));
    ask_for_updates(page);
    page.wait_for_words("An update is ready.");
    assert_eq!(page.script("return document.title;", vec![]), "Gloss");
    // The work is kept, so that it can be had at once.
    page.click("Load it now");
    page.wait_until("the new page is here", || {
        page.script("return document.title;", vec![]) == "Gloss, renewed"
    });
    page.wait_until("the article is there again", || page.marks().len() == 3);
    page.wait_for_words("Ready offline");
    page.wait_until("the old one is forgotten", || {
        page.promise("return (await caches.keys()).length;", vec![]) == 1
    });
}

pub(crate) fn a_program_that_was_cut_off_is_never_kept(page: &Page) {
    let host = Host::new(page);
    page.open_at(host.server.address());
    page.wait_for_words("Ready offline");
    host.publish(|files| {
        // Under a name that the browser has not in its own cache.
        let program =
            files.iter().find(|(_, bytes)| bytes.starts_with(b"\0asm")).expect("a program").0.clone();
        let mut bytes = files.remove(&program).expect("a program");
        files.insert("gloss-00000000000000ff.wasm".to_owned(), bytes.clone());
        renew(files, "Gloss, renewed");
        bytes.truncate(bytes.len() / 2);
        files.insert("gloss-00000000000000ff.wasm".to_owned(), bytes);
    });
    ask_for_updates(page);
    page.wait_until("the new build is given up", || {
        let script = "const registration = await navigator.serviceWorker.ready;
            return !registration.installing && (await caches.keys()).length === 1;";
        page.promise(script, vec![]) == true
    });
    let address = host.server.address().to_owned();
    drop(host);
    page.open_at(&address);
    assert_eq!(page.script("return document.title;", vec![]), "Gloss");
}

/// A host of its own, that can be stopped and that can publish another site.
pub(crate) struct Host {
    pub(crate) server: Server,
    folder: Folder,
}

impl Host {
    pub(crate) fn new(page: &Page) -> Self {
        let folder = Folder::new("host").expect("a folder");
        let files = site::read(page.site()).expect("the site");
        site::replace(&folder.path().join("site"), &files).expect("a copy of the site");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let server = Server::start(listener, &folder.path().join("site"), "/").expect("a server");
        Self { server, folder }
    }

    /// Runs a script in the page before all others, as a browser does that is otherwise.
    pub(crate) fn run_first(&self, script: &str) {
        self.publish(|files| {
            files.insert("first.js".to_owned(), script.into());
            change_page(files, |page| {
                page.replacen("<script", "<script src=\"first.js\"></script><script", 1)
            });
        });
    }

    /// Changes the site. The compressed copies go: they would be of what was.
    pub(crate) fn publish(&self, change: impl FnOnce(&mut Files)) {
        let site: &Path = &self.folder.path().join("site");
        let mut files = site::read(site).expect("the site");
        files.retain(|name, _| !compressed::is_copy(name));
        change(&mut files);
        site::replace(site, &files).expect("the new site");
    }
}

/// Gives the page another title.
fn renew(files: &mut Files, title: &str) {
    change_page(files, |page| page.replace("<title>Gloss</title>", &format!("<title>{title}</title>")));
}

/// Changes the page, and gives the worker its new list.
fn change_page(files: &mut Files, change: impl FnOnce(String) -> String) {
    let page = change(String::from_utf8(files["index.html"].clone()).expect("text"));
    files.insert("index.html".to_owned(), page.into_bytes());
    files.insert("sw.js".to_owned(), include_bytes!("../../www/sw.js").to_vec());
    offline::list_files(files).expect("the list of files");
}

/// Lets the browser look for a newer worker, as it does from time to time.
fn ask_for_updates(page: &Page) {
    let script = "const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => {});
        return true;";
    page.promise(script, vec![]);
}
