//! `cargo xtask look`: pictures of the page from every browser that is here, for people to look at. `--text` names the
//! article, `--out` the folder for the pictures; the states and the sheets are listed in `tests/browser/look.rs`.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use pico_args::Arguments;
use xtask::browsers;
use xtask::tools::{cargo, dist, root, run, say};

/// The article that is pasted when none is named.
const SAMPLE: &str = "src/samples/trade.txt";

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    // The tests run in another folder than the one in which the paths were typed.
    let here = env::current_dir().context("this folder is gone: change to another")?;
    let text: Option<PathBuf> = arguments.opt_value_from_str("--text")?;
    let out: Option<PathBuf> = arguments.opt_value_from_str("--out")?;
    let build = !arguments.contains("--no-build");
    crate::nothing_else(arguments)?;

    let text = text.map_or_else(|| root().join(SAMPLE), |text| here.join(text));
    fs::metadata(&text).with_context(|| format!("cannot read {}", text.display()))?;
    let out = out.map_or_else(|| root().join("target/look"), |out| here.join(out));
    browsers::ensure()?;
    if build {
        crate::build::build()?;
    }
    let mut look = cargo(&["test", "--package", "gloss-page", "--test", "browser"]);
    look.env("GLOSS_SITE", dist()).env("GLOSS_LOOK", &out).env("GLOSS_LOOK_TEXT", &text);
    run(&mut look)?;
    say(&format!("the pictures are in {}", out.display()));
    Ok(())
}
