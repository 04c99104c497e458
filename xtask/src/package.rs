//! `cargo xtask package`: Gloss for JavaScript, in `pkg/`, ready for npm.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use pico_args::Arguments;
use xtask::naming::Files;
use xtask::site;
use xtask::sizes::compressed;
use xtask::tools::{ensure_wasm_target, root, say};

use crate::program::{self, Loader, Program};

/// The programs of the package: what all need, and what is fetched when it is first asked.
const PROGRAMS: &[Program] = &[
    Program { name: "gloss", package: "gloss-js", target: "--lib", profile: "page" },
    Program { name: "desk", package: "gloss-js-desk", target: "--lib", profile: "desk" },
];

/// What goes around the program as it is, and where it lies.
const BESIDE: &[(&str, &str)] = &[
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-MODEL.md", "engine/model/README.md"),
    ("LICENSE-LINKS.md", "engine/share-model/README.md"),
    ("links-a.table", "engine/share-model/version-a.table"),
];

/// Stands in `package.json` where the version goes.
const VERSION: &str = "\"version\": \"VERSION\"";

pub(crate) fn command(arguments: Arguments) -> Result<()> {
    crate::nothing_else(arguments)?;
    package()
}

/// Where the package stands.
pub(crate) fn folder() -> PathBuf {
    root().join("pkg")
}

/// Builds the package and says what it weighs.
pub(crate) fn package() -> Result<()> {
    ensure_wasm_target()?;
    let mut files = Files::new();
    for program in PROGRAMS {
        say(&format!("compiling {}", program.package));
        files.append(&mut program::bind(Loader::Module, program.name, &program::compile(program)?)?);
    }
    files.append(&mut site::read(&root().join("js/npm"))?);
    for (name, path) in BESIDE {
        let bytes = fs::read(root().join(path)).with_context(|| format!("cannot read {path}"))?;
        files.insert((*name).to_owned(), bytes);
    }
    versioned(&mut files)?;
    for (name, bytes) in &files {
        println!("{:>9} of {:>9}  {name}", compressed(bytes), bytes.len());
    }
    site::replace(&folder(), &files)?;
    say("the package is in pkg/");
    Ok(())
}

/// Writes the version of the workspace into the package's description. The order of what stands in it matters, so it is
/// changed as text.
fn versioned(files: &mut Files) -> Result<()> {
    let description = files.get_mut("package.json").context("js/npm/package.json is gone")?;
    let text = str::from_utf8(description).context("package.json is no text")?;
    ensure!(text.contains(VERSION), "package.json has no {VERSION}, where the version goes");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    *description = text.replace(VERSION, &version).into_bytes();
    Ok(())
}
