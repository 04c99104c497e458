//! Programs for browsers and their loaders: what the page and the package for JavaScript are made of.
//!
//! They are not passed through wasm-opt: they would gain one per cent, and be one more thing to install.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;
use xtask::naming::Files;
use xtask::site;
use xtask::tools::{WASM, cargo, output, root};

/// A program for browsers.
pub(crate) struct Program {
    /// The name of program and loader.
    pub(crate) name: &'static str,
    pub(crate) package: &'static str,
    /// What of the package is compiled.
    pub(crate) target: &'static str,
    pub(crate) profile: &'static str,
}

/// Compiles a program to WebAssembly and says where it is.
pub(crate) fn compile(program: &Program) -> Result<PathBuf> {
    let Program { package, target, profile, .. } = program;
    let mut cargo = cargo(&["rustc", "--profile", profile, "--target", WASM, "--package", package, target]);
    cargo.arg("--message-format=json-render-diagnostics").env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    cargo.args(["--", &format!("-Copt-level={}", together(profile))]);
    let messages = output(&mut cargo)?;
    let made =
        messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).flat_map(|message| {
            let names = message["filenames"].as_array().cloned().unwrap_or_default();
            names.into_iter().filter_map(|name| Some(PathBuf::from(name.as_str()?))).collect::<Vec<_>>()
        });
    let mut programs = made.filter(|path| path.extension().is_some_and(|ending| ending == "wasm"));
    programs.next_back().with_context(|| format!("cargo built no program in the package {package}"))
}

/// The level of optimisation when all of a program is put together. What each package was compiled for stays, but only
/// above "z" does the compiler let loops work on several numbers at once: names are then found in two thirds of the time.
fn together(profile: &str) -> &'static str {
    if profile == "desk" { "z" } else { "2" }
}

/// What the compiler is told of a program beside the profile.
///
/// It adds sixteen bytes at once (WebAssembly SIMD: Chrome 91, Firefox 89, Safari 16.4): names are found in half the time.
/// And functions go into each other only where they are small: some 30 KB less to download.
const FLAGS: &[&str] = &["-Ctarget-feature=+simd128", "-Cllvm-args=-inline-threshold=25"];

/// [`FLAGS`], and that the program names its sources alike on all machines: messages of panics would else carry the folders of the one
/// where it was built, and the same sources would give another file.
fn flags() -> Result<String> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    let mut folders = vec![
        (fs::canonicalize(root()).context("cannot find the workspace")?, "gloss"),
        (Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), "rust"),
    ];
    // One folder for each registry, be it a mirror.
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    folders.extend(registries.into_iter().flatten().flatten().map(|registry| (registry.path(), "crates")));
    let names =
        folders.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let flags = FLAGS.iter().map(|flag| (*flag).to_owned()).chain(names);
    Ok(flags.collect::<Vec<_>>().join("\u{1f}"))
}

/// The form of the JavaScript that loads a program.
pub(crate) enum Loader {
    /// A module.
    Module,
    /// A plain script, which makes something of this name.
    Global(String),
}

/// Writes the JavaScript that loads the program, and fits the program to it.
pub(crate) fn bind(loader: Loader, name: &str, program: &Path) -> Result<Files> {
    let folder = root().join("target").join("xtask").join("loader");
    site::clear(&folder)?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    let mut bindgen = Bindgen::new();
    match loader {
        Loader::Module => bindgen.web(true)?,
        Loader::Global(global) => bindgen.no_modules(true)?.no_modules_global(&global)?,
    };
    bindgen
        .input_path(program)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .context("cannot write the loader of the program")?;
    let files = site::read(&folder)?;
    Ok(files.into_iter().map(|(file, bytes)| plainly_named(name, &file, bytes)).collect())
}

/// `gloss_bg.wasm`, as the loader calls the program `gloss`, is `gloss.wasm` here.
fn plainly_named(program: &str, file: &str, bytes: Vec<u8>) -> (String, Vec<u8>) {
    let (bound, plain) = (format!("{program}_bg.wasm"), format!("{program}.wasm"));
    if file == bound {
        return (plain, bytes);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (file.to_owned(), text.replace(&bound, &plain).into_bytes()),
        Err(error) => (file.to_owned(), error.into_bytes()),
    }
}
