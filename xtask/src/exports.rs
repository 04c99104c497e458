//! `cargo xtask exports`: what Gloss writes is opened by the programs it is written for.
//!
//! They are fetched when this is asked for, and are no part of Gloss: spaCy with its displaCy, and a processor of JSON-LD.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use pico_args::Arguments;
use xtask::tools::{cargo, root, run, say};

/// What is fetched from the registry of Python.
const PACKAGES: [&str; 2] = ["spacy", "pyld"];

/// An article that is hard on formats: characters of every length, words that a spreadsheet would take for formulas,
/// quotation marks, marks inside each other, a note.
const ARTICLE: &str = include_str!("exports.jsonl");

/// The formats that are written.
const FORMATS: [&str; 9] =
    ["jsonl", "html", "csv", "w3c", "brat", "displacy", "doccano", "conll", "markdown"];

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    // The tests run in another folder than the one in which the paths were typed.
    let here = env::current_dir().context("this folder is gone: change to another")?;
    let context: Option<PathBuf> = arguments.opt_value_from_str("--context")?;
    crate::nothing_else(arguments)?;
    let folder = root().join("target/exports");
    let python = folder.join("python");
    if !python.join("bin/python").exists() {
        say("fetching spaCy and PyLD");
        run(Command::new("python3").args(["-m", "venv"]).arg(&python))?;
        run(Command::new(python.join("bin/pip")).args(["install", "--quiet"]).args(PACKAGES))?;
    }
    let written = folder.join("written");
    let _ = fs::remove_dir_all(&written);
    fs::create_dir_all(&written).with_context(|| format!("cannot make {}", written.display()))?;
    let article = folder.join("article.jsonl");
    fs::write(&article, ARTICLE).with_context(|| format!("cannot write {}", article.display()))?;
    for format in FORMATS {
        let convert =
            ["run", "--quiet", "--package", "gloss-cli", "--", "convert", "--jsonl", "--to", format, "--out"];
        run(cargo(&convert).arg(&written).arg(&article))?;
    }
    let context = context.map(|context| here.join(context)).unwrap_or_default();
    let check = root().join("xtask/src/exports.py");
    run(Command::new(python.join("bin/python")).arg(check).arg(&written).arg(context))
}
