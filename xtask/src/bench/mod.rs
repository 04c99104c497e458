//! `cargo xtask bench`: Gloss against what a developer would pick instead, in one run, on one machine, in a real browser.
//!
//! ```text
//! peers (npm) ─▶ bundles ─┐
//! package, page ──────────┼─▶ tests/browser/bench ─▶ results ─▶ docs/benchmark.md, docs/benchmark.svg
//! news ───────────────────┘
//! ```
//!
//! What is compared is fetched into `target/` and is no part of Gloss.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use pico_args::Arguments;
use serde_json::json;
use xtask::browsers::{self, on_path};
use xtask::naming::Files;
use xtask::tools::{cargo, dist, root, run, say};
use xtask::{npm, site, sizes};

mod chart;
mod machine;
mod peers;
mod report;
mod results;

use peers::PEERS;

/// The sizes of the pieces of news that are read, in characters.
const SIZES: &[usize] = &[1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// The lengths of the articles in which an edit is made, in characters.
const EDITED: &[usize] = &[3_000, 30_000, 300_000];

/// How long one piece of news may take, in milliseconds; what is slower is not waited for.
const PATIENCE: usize = 20_000;

/// How many times a start is measured, each in a new browser.
const STARTS: usize = 5;

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let quick = arguments.contains("--quick");
    let build = !arguments.contains("--no-build");
    let out: Option<PathBuf> = arguments.opt_value_from_str("--out")?;
    crate::nothing_else(arguments)?;
    browsers::ensure()?;
    let start = Instant::now();
    if build {
        crate::package::package()?;
        crate::build::build()?;
    }
    // A quick run tells whether all works; its numbers say little and go nowhere near those that count.
    let fallback = if quick { root().join("target/bench/docs") } else { root().join("docs") };
    let out = out.unwrap_or(fallback);
    let (sizes, edited) = if quick { (&SIZES[..2], &EDITED[..1]) } else { (SIZES, EDITED) };
    let folder = root().join("target/bench");
    let downloads = prepare(&folder.join("site"), sizes)?;
    let plan = json!({
        "programs": PEERS.iter().map(|peer| peer.file).collect::<Vec<_>>(),
        "sizes": sizes,
        "patience": PATIENCE,
        "starts": if quick { 1 } else { STARTS },
        "edited": edited,
    });
    fs::write(folder.join("plan.json"), plan.to_string())?;
    let mut measure = cargo(&["test", "--package", "gloss-page", "--test", "browser"]);
    run(measure.env("GLOSS_SITE", dist()).env("GLOSS_BENCH", &folder))?;
    let results = results::read(&folder.join("results.json"), downloads)?;
    fs::create_dir_all(&out)?;
    fs::write(out.join("benchmark.svg"), chart::chart(&results))?;
    fs::write(out.join("benchmark.md"), report::report(&results, &machine::machine()?, start.elapsed()))?;
    say(&format!("the report is in {}, after {} s", out.display(), start.elapsed().as_secs()));
    Ok(())
}

/// Puts together the site that is measured; gives what each program downloads, in bytes of brotli.
fn prepare(folder: &Path, sizes: &[usize]) -> Result<Vec<usize>> {
    let peers = npm::install(&peers::SET)?.context("the others come from npm: install it")?;
    let node = on_path("node").context("the bundler needs Node: install it")?;
    let package: Files = site::read(&crate::package::folder())?;
    let mut files: Files = Files::new();
    let mut downloads = Vec::new();
    for peer in PEERS {
        let name = format!("{}.js", peer.file);
        let source = root().join("bench/peers").join(&name);
        let mut bytes = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        let mut download = 0;
        if peer.packages.is_empty() {
            // Our package is loaded as it is.
            let loaded = ["index.js", "api.js", "gloss.js", "gloss.wasm"].map(|name| &package[name]);
            download += loaded.iter().map(|bytes| sizes::compressed(bytes)).sum::<usize>();
        } else {
            say(&format!("bundling {}", peer.name));
            // The bundler looks for packages beside the file.
            fs::copy(&source, peers.join(&name))?;
            let bundle = peers.join("bundles").join(&name);
            let mut bundler = Command::new(&node);
            bundler
                .arg(peers.join("node_modules/rolldown/bin/cli.mjs"))
                .arg(&name)
                .arg("--file")
                .arg(&bundle);
            bundler.args(["--format", "esm", "--minify", "--platform", "browser"]).current_dir(&peers);
            run(bundler.stdout(Stdio::null()))?;
            bytes = fs::read(&bundle)?;
        }
        download += sizes::compressed(&bytes);
        downloads.push(download);
        files.insert(name, bytes);
    }
    files.extend(package.into_iter().map(|(name, bytes)| (format!("package/{name}"), bytes)));
    for name in ["index.html", "measure.js", "worker.js"] {
        files.insert(name.to_owned(), fs::read(root().join("bench").join(name))?);
    }
    files.insert("icon.svg".to_owned(), fs::read(root().join("www/icons/gloss.svg"))?);
    files.insert("article.txt".to_owned(), fs::read(root().join("src/samples/trade.txt"))?);
    files.insert("news.txt".to_owned(), news(sizes.iter().max().map_or(0, |size| size + size / 100))?);
    site::replace(folder, &files)?;
    Ok(downloads)
}

/// At least so many bytes of news, of which every piece has other names and numbers.
fn news(length: usize) -> Result<Vec<u8>> {
    let length = length.max(2_000_000);
    let path = root().join(format!("target/bench/news-{length}.txt"));
    if !path.exists() {
        say("writing news to read");
        fs::create_dir_all(root().join("target/bench"))?;
        let mut write =
            cargo(&["run", "--quiet", "--release", "--package", "gloss-engine", "--example", "news"]);
        let half = path.with_extension("half");
        run(write.args(["--", &length.to_string()]).stdout(File::create(&half)?))?;
        fs::rename(half, &path)?;
    }
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
