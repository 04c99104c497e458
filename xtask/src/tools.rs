//! The programs that the commands run: cargo, rustc, rustup.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

/// What the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of the workspace.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where the built site stands.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where the page stands as one file.
pub fn dist_single() -> PathBuf {
    root().join("dist-single")
}

/// Says what is being done now.
pub fn say(what: &str) {
    println!("· {what}");
}

/// The cargo that runs us, at the root of the workspace.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// Runs a program to its end; its output goes where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot run `{}`", told(command)))?;
    if !status.success() {
        bail!("`{}` failed", told(command));
    }
    Ok(())
}

/// Runs a program and returns what it prints on its standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run `{}`", told(command)))?;
    if !output.status.success() {
        bail!("`{}` failed", told(command));
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed no text", told(command)))
}

/// The command as a person would type it.
pub fn told(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Makes sure that rustc can compile for the browser; fetches the target's libraries when they are missing.
pub fn ensure_wasm_target() -> Result<()> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", WASM]).current_dir(root());
    let libraries = output(&mut rustc)?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say(&format!("rustup fetches the target {WASM}, which is not installed yet"));
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).current_dir(root());
    match rustup.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => bail!("rustup could not add the target: run `{}` by hand and try again", told(&rustup)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!(
                "this Rust lacks the target {WASM} and rustup is not here: install Rust with https://rustup.rs"
            )
        }
        Err(error) => Err(error).context("cannot run rustup"),
    }
}
