//! The package on pages of other people: plain ones, under the strict policy of our own host, and bundled ones.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xtask::browsers::on_path;
use xtask::server::Server;
use xtask::{npm, site, tools};

use crate::folder::Folder;
use crate::page::Page;
use crate::report::Lacks;

/// Browsers ask for an icon, and complain where there is none.
const ICON: (&str, &str) = ("icon.svg", r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#);

/// A page with an article in it that is as hostile as text can be.
const ARTICLE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A newspaper</title>
<link rel="icon" href="/icon.svg">
<script type="module" src="start.js"></script>
<p id="outside">Spain rose 7%.</p>
<gloss-article published="2025-06-02">
  <h2>Trade grows</h2>
  <p id="first">Trade with <b>New</b>
     <i>Zealand</i> rose 5% last&nbsp;year.</p>
  <p>It paid &lt;img src=x onerror="intrude()"&gt; and $3 million<br>to Ada Lindqvist.</p>
  <script type="text/plain">It lost 9%.</script>
</gloss-article>
</html>"#;

const START: &str = "
import './package/element.js';
window.told = [];
addEventListener('gloss-marked', ({ detail }) => window.told.push(detail.spans.length));
addEventListener('gloss-failed', ({ detail }) => window.told.push(String(detail)));";

/// The marks of the element: kind, words and what is said of them.
const MARKS: &str = "
    return [...document.querySelectorAll('gloss-article mark')].map((mark) =>
        [mark.dataset.gloss, mark.textContent, mark.getAttribute('aria-description')]);";

pub(crate) fn an_element_marks_its_own_text(page: &Page) -> Result<()> {
    let _host = Host::start(&[("index.html", ARTICLE), ("start.js", START)])?.visited_by(page)?;
    page.wait_for("gloss-article mark");
    assert_eq!(
        page.script(MARKS, vec![]),
        json!([
            ["PLACE", "New", "Place"],
            ["PLACE", "Zealand", null],
            ["PERCENT", "5%", "Percentage: 5 %, up"],
            ["DATE", "last\u{a0}year", "Date: 2024"],
            ["MONEY", "$3 million", "Money: 3,000,000 USD"],
            ["PERSON", "Ada Lindqvist", "Person"],
        ])
    );
    // The text is what it was, and so is the page around it.
    assert_eq!(page.texts("#first"), ["Trade with New Zealand rose 5% last\u{a0}year."]);
    assert_eq!(page.texts("#outside"), ["Spain rose 7%."]);
    let told = "return [window.told.length, document.querySelectorAll('img, #outside mark').length];";
    assert_eq!(page.script(told, vec![]), json!([1, 0]));
    Ok(())
}

pub(crate) fn an_element_takes_the_look_it_is_given(page: &Page) -> Result<()> {
    const STYLE: &str = "gloss-article { --gloss-money: rgb(1, 2, 3); --gloss-tags: none; }";
    const PAGE: &str = r#"<!doctype html>
        <title>A newspaper</title>
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="style.css">
        <script type="module" src="package/element.js"></script>
        <gloss-article kinds="money percent">In May Spain paid $3 million, 5% more.</gloss-article>"#;
    const LOOK: &str = "
        const [money, percent] = document.querySelectorAll('gloss-article mark');
        const style = getComputedStyle(money);
        return [
            document.querySelectorAll('gloss-article mark').length,
            style.textDecorationColor,
            style.textDecorationStyle,
            getComputedStyle(percent).textDecorationStyle,
            getComputedStyle(money, '::after').display,
        ];";
    let _host = Host::start(&[("index.html", PAGE), ("style.css", STYLE)])?.visited_by(page)?;
    page.wait_for("gloss-article mark");
    assert_eq!(page.script(LOOK, vec![]), json!([2, "rgb(1, 2, 3)", "solid", "dashed", "none"]));
    Ok(())
}

pub(crate) fn marks_of_an_element_are_reached_by_keyboard(page: &Page) -> Result<()> {
    const STOP: &str =
        "return [...document.querySelectorAll('mark[tabindex=\"0\"]')].map((mark) => mark.textContent);";
    const REACHED: &str = "
        const mark = document.activeElement;
        return [mark.textContent, getComputedStyle(mark, '::before').content.replaceAll('\"', '')];";
    let _host = Host::start(&[("index.html", ARTICLE), ("start.js", START)])?.visited_by(page)?;
    page.wait_for("gloss-article mark");
    let reached = |keys: &str| {
        page.press(keys);
        page.script(REACHED, vec![])
    };
    let starts = |reached: &Value, word: &str, told: &str| {
        assert_eq!(reached[0], word);
        assert!(reached[1].as_str().is_some_and(|words| words.starts_with(told)), "{reached}");
    };
    starts(&reached("Tab"), "New", "Place");
    starts(&reached("ArrowRight"), "5%", "Percentage: 5 %, up");
    starts(&reached("End"), "Ada Lindqvist", "Person");
    starts(&reached("ArrowRight"), "Ada Lindqvist", "Person");
    starts(&reached("ArrowLeft"), "$3 million", "Money: 3,000,000 USD");
    page.press("Escape");
    assert_eq!(page.script("return document.activeElement.localName;", vec![]), "body");
    // The keyboard comes back to where it was: one mark is the stop of all.
    assert_eq!(page.script(STOP, vec![]), json!(["$3 million"]));
    Ok(())
}

pub(crate) fn an_element_reads_a_changed_text_anew(page: &Page) -> Result<()> {
    const CHANGE: &str = "
        const article = document.querySelector('gloss-article');
        document.querySelector('#first').textContent = 'Norway rose 8% last year.';
        article.setAttribute('published', '2020-01-01');
        await article.refresh();
        return article.annotated.spans.filter(({ label }) => label === 'DATE').map(({ value }) => value);";
    let _host = Host::start(&[("index.html", ARTICLE), ("start.js", START)])?.visited_by(page)?;
    page.wait_for("gloss-article mark");
    assert_eq!(page.promise(CHANGE, vec![]), json!(["2019"]));
    let marks = page.script(MARKS, vec![]);
    assert_eq!(marks[0], json!(["PLACE", "Norway", "Place"]));
    assert_eq!(marks.as_array().map(Vec::len), Some(5), "{marks}");
    // A date that is none is told, and the text stays.
    page.script("document.querySelector('gloss-article').setAttribute('published', 'zz');", vec![]);
    page.wait_until("the failure is told", || {
        page.script("return window.told.join();", vec![])
            .as_str()
            .is_some_and(|told| told.contains("ISO date"))
    });
    assert_eq!(page.texts("#first"), ["Norway rose 8% last year."]);
    Ok(())
}

pub(crate) fn a_plain_page_and_its_worker_annotate(page: &Page) -> Result<()> {
    const PAGE: &str = r#"<!doctype html>
        <title>A page</title>
        <link rel="icon" href="/icon.svg">
        <script type="module" src="start.js"></script>
        <p id="here"></p><p id="worker"></p>"#;
    const START: &str = "
        import { annotate, decodeShare, encodeShare, init } from './package/index.js';
        // Our host's policy wants to know who makes workers.
        globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });
        const worker = new Worker('worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => { document.querySelector('#worker').textContent = data; };
        await init();
        const annotated = annotate('Trade rose 5% in May.');
        const opened = await decodeShare(await encodeShare(annotated));
        const words = ({ spans }) => spans.map(({ text }) => text).join();
        document.querySelector('#here').textContent = `${words(annotated)}; opened: ${words(opened)}`;";
    const WORKER: &str = "
        import { annotate, init } from './package/index.js';
        await init();
        postMessage(annotate('Trade rose 5% in May.').spans.length);";
    let files = [("index.html", PAGE), ("start.js", START), ("worker.js", WORKER)];
    let _host = Host::start(&files)?.visited_by(page)?;
    page.wait_until("both have answered", || page.texts("#here, #worker") == ["5%,May; opened: 5%,May", "2"]);
    Ok(())
}

pub(crate) fn a_bundled_page_marks_its_text(page: &Page) -> Result<()> {
    let bundler = npm::installed(&npm::BUNDLER)
        .ok_or(Lacks("Vite is not here: `cargo xtask test package` has npm fetch it"))?;
    let node = on_path("node").ok_or(Lacks("Node is not here"))?;
    let source = Folder::new("bundle")?;
    let start = START.replace("./package/element.js", "gloss-news/element");
    for (name, text) in [("index.html", ARTICLE), ("start.js", &*start), ("package.json", "{}")] {
        fs::write(source.path().join(name), text)?;
    }
    fs::create_dir(source.path().join("public"))?;
    fs::write(source.path().join("public").join(ICON.0), ICON.1)?;
    site::replace(&source.path().join("node_modules/gloss-news"), &site::read(&package()?)?)?;
    let mut vite = Command::new(node);
    vite.arg(bundler.join("node_modules/vite/bin/vite.js")).args(["build", "--logLevel", "error"]);
    tools::output(vite.current_dir(source.path())).context("Vite could not bundle the page")?;
    let _server = serve(&source.path().join("dist"), page)?;
    page.wait_for("gloss-article mark");
    assert_eq!(page.script(MARKS, vec![]).as_array().map(Vec::len), Some(6));
    Ok(())
}

/// The folder of the package.
fn package() -> Result<PathBuf> {
    let package =
        env::var_os("GLOSS_PACKAGE").ok_or(Lacks("GLOSS_PACKAGE does not name the built package"))?;
    // The tests run in the folder of the page's package, wherever they were started.
    Ok(tools::root().join(package))
}

/// A site with the package in `package/`.
struct Host(Folder);

impl Host {
    fn start(files: &[(&str, &str)]) -> Result<Self> {
        let folder = Folder::new("embedding")?;
        for (name, text) in files.iter().chain([&ICON]) {
            fs::write(folder.path().join(name), text)?;
        }
        site::replace(&folder.path().join("package"), &site::read(&package()?)?)?;
        Ok(Self(folder))
    }

    /// Serves it until what is returned is dropped.
    fn visited_by(self, page: &Page) -> Result<(Server, Self)> {
        Ok((serve(self.0.path(), page)?, self))
    }
}

/// Serves a folder under our own policy, and visits it.
fn serve(folder: &Path, page: &Page) -> Result<Server> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let server = Server::start(listener, folder, "/")?;
    page.visit(server.address());
    Ok(server)
}
