//! Measures for `cargo xtask bench`, in Chromium: each program of its plan on a page of its own, and how soon our page
//! shows an edit.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use xtask::browsers::{self, Kind};
use xtask::server::Server;

use crate::driver::Driver;
use crate::hosts::Hosts;
use crate::page::Page;

/// The longest that the measures of one page may take.
const LONGEST: Duration = Duration::from_mins(4);

/// What is to be measured, as `cargo xtask bench` wrote it.
#[derive(Deserialize)]
struct Plan {
    /// The programs by the names of their files.
    programs: Vec<String>,
    /// The sizes of the pieces of news that are read, in characters.
    sizes: Vec<usize>,
    /// How long one piece may take, in milliseconds.
    patience: usize,
    /// How many times the start is measured, each time in a new browser.
    starts: usize,
    /// The lengths of the articles in which an edit is made, in characters.
    edited: Vec<usize>,
}

/// Carries out the plan of the folder and writes `results.json` beside it.
pub(crate) fn bench(hosts: &Hosts, folder: &Path) -> Result<()> {
    let plan = fs::read(folder.join("plan.json")).context("there is no plan")?;
    let plan: Plan = serde_json::from_slice(&plan)?;
    let browser = browsers::found().into_iter().find(|browser| browser.kind == Kind::Chromium);
    let driver = Driver::new(browser.context("Chromium is not here")?, hosts);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let server = Server::start(listener, &folder.join("site"), "/")?;
    let mut programs = Map::new();
    for name in &plan.programs {
        println!("· measuring {name}");
        programs.insert(name.clone(), program(&driver, server.address(), &plan, name)?);
    }
    println!("· measuring the page");
    let news = fs::read_to_string(folder.join("site/news.txt"))?;
    let repaints: Result<Vec<Value>> =
        plan.edited.iter().map(|&length| repaint(&driver, &news, length)).collect();
    let results = json!({ "programs": programs, "repaints": repaints? });
    fs::write(folder.join("results.json"), format!("{results:#}\n"))?;
    Ok(())
}

/// Everything about one program.
fn program(driver: &Driver, address: &str, plan: &Plan, name: &str) -> Result<Value> {
    let ask = |page: &Page, question: &str| {
        let script =
            format!("const {{ start, throughput, hold }} = await import('./measure.js'); return {question};");
        page.promise(&script, vec![])
    };
    let new = || -> Result<Page> {
        let page = Page::for_as_long_as(driver, LONGEST)?;
        page.visit(address);
        Ok(page)
    };
    let mut starts = Vec::new();
    for _ in 0..plan.starts {
        starts.push(ask(&new()?, &format!("start('{name}', {})", plan.patience)));
    }
    let throughput = ask(&new()?, &format!("throughput('{name}', {:?}, {})", plan.sizes, plan.patience));
    ensure!(throughput.is_array(), "{name}: {throughput}");
    let page = new()?;
    let empty = heap(&page);
    let beside = ask(&page, &format!("hold('{name}')"));
    let beside = beside.as_f64().with_context(|| format!("{name}: {beside}"))?;
    let memory = heap(&page) - empty + beside;
    Ok(json!({ "starts": starts, "throughput": throughput, "memory": memory }))
}

/// What JavaScript's own heap holds, in bytes, once all that nobody needs is thrown away.
fn heap(page: &Page) -> f64 {
    page.devtools("HeapProfiler.collectGarbage", &json!({}));
    let usage = page.devtools("Runtime.getHeapUsage", &json!({}));
    usage["usedSize"].as_f64().unwrap_or_default()
}

/// How long it takes from a key that changes a mark until the page shows it, in milliseconds, several times.
fn repaint(driver: &Driver, news: &str, length: usize) -> Result<Value> {
    const TIMES: usize = 7;
    const WATCH: &str = "
        const mark = document.querySelector('#article p mark[id]');
        mark.focus();
        window.shown = [];
        let pressed;
        addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, { capture: true });
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
            if (pressed) window.shown.push(performance.now() - pressed);
            pressed = undefined;
        };
        // What was asked for in this frame is on the screen when the task after it runs.
        new MutationObserver(() => requestAnimationFrame(() => painted.port2.postMessage('')))
            .observe(document.querySelector('#article'), { attributes: true, childList: true, subtree: true });
        return document.querySelectorAll('#article mark').length;";
    let end = news[..length].rfind("\n\n").unwrap_or(length);
    let page = Page::for_as_long_as(driver, LONGEST)?;
    page.read(&news[..end]);
    page.wait_within(LONGEST, "the whole is read", || page.texts(".reading-line").is_empty());
    page.wait_within(LONGEST, "the whole is painted", || {
        let count = || page.script("return document.querySelectorAll('#article mark').length;", vec![]);
        let before = count();
        page.promise("await new Promise((done) => setTimeout(done, 1000))", vec![]);
        before == count()
    });
    let marks = page.script(WATCH, vec![]);
    for time in 0..TIMES {
        page.press(if time % 2 == 0 { "E" } else { "W" });
        page.wait_within(LONGEST, "the edit is shown", || {
            page.script("return window.shown.length;", vec![]).as_u64() > Some(time as u64)
        });
    }
    Ok(json!({ "letters": end, "marks": marks, "milliseconds": page.script("return window.shown;", vec![]) }))
}
