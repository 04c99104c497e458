//! `cargo xtask build`: the programs, their loaders, the page and what goes with it, in `dist/`.

use std::fs;

use anyhow::{Context, Result, bail};
use pico_args::Arguments;
use xtask::naming::{Files, name_by_content};
use xtask::tools::{dist, ensure_wasm_target, root, say};
use xtask::{compressed, headers, lean, offline, site, sizes};

use crate::program::{self, Loader, Program};

/// The page; and the desk, which the page fetches when it first needs it.
const PROGRAMS: &[Program] = &[
    Program { name: "gloss", package: "gloss-page", target: "--bins", profile: "page" },
    Program { name: "desk", package: "gloss-desk", target: "--lib", profile: "desk" },
];

/// What the page fetches only when it needs it, under the name that it asks for, and where it lies.
pub(crate) const BESIDE: &[(&str, &str)] = &[("links-a.table", "engine/share-model/version-a.table")];

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let single = arguments.contains("--single");
    crate::nothing_else(arguments)?;
    if single { crate::one_file::build() } else { build() }
}

/// Compiles the page's programs, each with the loader that it is to have.
pub(crate) fn compile(loader: impl Fn(&Program) -> Loader) -> Result<Files> {
    let mut files = Files::new();
    for program in PROGRAMS {
        say(&format!("compiling {}", program.package));
        let compiled = program::compile(program)?;
        say("writing its loader");
        files.append(&mut program::bind(loader(program), program.name, &compiled)?);
    }
    Ok(files)
}

/// Builds the site and says what it weighs.
pub(crate) fn build() -> Result<()> {
    ensure_wasm_target()?;
    let mut files = compile(|_| Loader::Module)?;
    say("naming the files by their content");
    files.append(&mut site::read(&root().join("www"))?);
    files.insert("index.html".to_owned(), page()?);
    lean::make_lean(&mut files);
    let mut files = name_by_content(&files)?;
    for (name, path) in BESIDE {
        let bytes = fs::read(root().join(path)).with_context(|| format!("cannot read {path}"))?;
        files.insert((*name).to_owned(), bytes);
    }
    offline::list_files(&mut files)?;
    let headers = headers::headers_file(files.keys().map(String::as_str));
    compressed::add_copies(&mut files);
    print!("{}", sizes::report(&files).table);
    files.insert("_headers".to_owned(), headers.into_bytes());
    site::replace(&dist(), &files)?;
    say("the site is in dist/");
    Ok(())
}

/// The page's skeleton with the security policy.
fn page() -> Result<Vec<u8>> {
    let policy = format!("content=\"{}\"", headers::policy_in_page());
    Ok(skeleton()?.replace(headers::PLACE, &policy).into_bytes())
}

/// The page's skeleton, with the place for the policy.
pub(crate) fn skeleton() -> Result<String> {
    let skeleton = fs::read_to_string(root().join("index.html")).context("cannot read index.html")?;
    let place = headers::PLACE;
    if !skeleton.contains(place) {
        bail!("index.html has no `{place}`, where the security policy goes: add its <meta> again");
    }
    Ok(skeleton)
}
