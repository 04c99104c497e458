//! The tasks of this workspace, one file a command: `cargo xtask build`, `serve`, `test`, `package`, `bench`, `look`.

use std::process::ExitCode;

use anyhow::{Result, bail};
use pico_args::Arguments;

mod bench;
mod build;
mod look;
mod one_file;
mod package;
mod program;
mod serve;
mod test;
mod walls;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  build    writes the site to dist/, ready for any static host
             --single      writes one file instead, dist-single/gloss.html, that opens from a disk
  serve    builds the site and serves it on http://127.0.0.1:8080
             --port N      on this port
             --open        and opens it in the browser
             --no-build    serves dist/ as it is
             --under PATH  serves it below a path, as some hosts do: /news/gloss/
  test     checks everything: format, lints, walls, tests, docs, the site, its size, browsers
             STEP...       only these, by the names that it prints
             --no-browser  leaves the browsers out
  package  writes the package for JavaScript to pkg/, ready for npm
  bench    measures Gloss beside other libraries in Chromium; the report goes to docs/
             --quick       small texts and one start, to target/bench/docs/: whether all works
             --out FOLDER  to this folder
             --no-build    with dist/ and pkg/ as they are
  look     writes pictures of the page from every browser to target/look/
             --text FILE   with this article instead of a sample
             --out FOLDER  to this folder
             --no-build    of dist/ as it is
";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Arguments) -> Result<()> {
    if arguments.contains(["-h", "--help"]) {
        print!("{USAGE}");
        return Ok(());
    }
    match arguments.subcommand()?.as_deref() {
        Some("build") => build::command(arguments),
        Some("serve") => serve::command(arguments),
        Some("package") => package::command(arguments),
        Some("bench") => bench::command(arguments),
        Some("look") => look::command(arguments),
        Some("test") => test::command(arguments),
        Some(other) => bail!("there is no command `{other}`; `cargo xtask --help` lists them"),
        None => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

/// Refuses what a command did not ask for: a misspelled option should not pass in silence.
fn nothing_else(arguments: Arguments) -> Result<()> {
    match arguments.finish().first() {
        None => Ok(()),
        Some(word) => bail!("`{}` is not understood here; see `cargo xtask --help`", word.display()),
    }
}
