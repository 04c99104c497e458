//! `cargo xtask build`: the programs, their loaders, the page and what goes with it, in `dist/`.
//!
//! The programs are not passed through wasm-opt: they would gain one per cent, and be one more thing to install.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use pico_args::Arguments;
use serde_json::Value;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;
use xtask::naming::{Files, name_by_content};
use xtask::tools::{WASM, cargo, dist, dist_single, ensure_wasm_target, output, root, say};
use xtask::{headers, offline, single, site, sizes};

/// A program of the site.
struct Program {
    /// The name of program and loader in the site.
    name: &'static str,
    package: &'static str,
    /// What of the package is compiled.
    target: &'static str,
    profile: &'static str,
}

/// The page; and the desk, which the page fetches when it first needs it.
const PROGRAMS: &[Program] = &[
    Program { name: "gloss", package: "gloss-page", target: "--bins", profile: "page" },
    Program { name: "desk", package: "gloss-desk", target: "--lib", profile: "desk" },
];

/// What the page fetches only when it needs it, under the name that it asks for, and where it lies.
const BESIDE: &[(&str, &str)] = &[("links-a.table", "engine/share-model/version-a.table")];

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let single = arguments.contains("--single");
    crate::nothing_else(arguments)?;
    if single { build_single() } else { build() }
}

/// Builds the site and says what it weighs.
pub(crate) fn build() -> Result<()> {
    ensure_wasm_target()?;
    let mut files = Files::new();
    for program in PROGRAMS {
        say(&format!("compiling {}", program.package));
        let compiled = compile(program)?;
        say("writing its loader");
        files.append(&mut bind(Bindgen::new().web(true)?, program.name, &compiled)?);
    }
    say("naming the files by their content");
    files.append(&mut site::read(&root().join("www"))?);
    files.insert("index.html".to_owned(), page()?);
    let mut files = name_by_content(&files)?;
    for (name, path) in BESIDE {
        let bytes = fs::read(root().join(path)).with_context(|| format!("cannot read {path}"))?;
        files.insert((*name).to_owned(), bytes);
    }
    offline::list_files(&mut files)?;
    let headers = headers::headers_file(files.keys().map(String::as_str));
    print!("{}", sizes::report(&files).table);
    files.insert("_headers".to_owned(), headers.into_bytes());
    site::replace(&dist(), &files)?;
    say("the site is in dist/");
    Ok(())
}

/// Builds the page as one file and says what it weighs, and by which hash it is known.
pub(crate) fn build_single() -> Result<()> {
    ensure_wasm_target()?;
    let mut files = Files::new();
    for program in PROGRAMS {
        say(&format!("compiling {}", program.package));
        let compiled = compile(program)?;
        let global = program.package.replace('-', "_");
        files.append(&mut bind(
            Bindgen::new().no_modules(true)?.no_modules_global(&global)?,
            program.name,
            &compiled,
        )?);
    }
    let bytes =
        |name: &str| files.get(name).map(Vec::as_slice).with_context(|| format!("there is no {name}"));
    let text = |name: &str| Ok::<_, anyhow::Error>(std::str::from_utf8(bytes(name)?)?);
    let (table, www) = (fs::read(root().join(BESIDE[0].1))?, site::read(&root().join("www"))?);
    let page = single::page(&single::Parts {
        skeleton: &skeleton()?,
        www: &www,
        page: (text("gloss.js")?, bytes("gloss.wasm")?),
        desk: (text("desk.js")?, bytes("desk.wasm")?),
        table: &table,
    })?;
    let length = page.len();
    let hash = Sha256::digest(&page).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    site::replace(&dist_single(), &Files::from([("gloss.html".to_owned(), page.into_bytes())]))?;
    say(&format!("the page is in dist-single/gloss.html: {length} bytes, SHA-256 {hash}"));
    Ok(())
}

/// Compiles a program to WebAssembly and says where it is.
fn compile(program: &Program) -> Result<PathBuf> {
    let Program { package, target, profile, .. } = program;
    let mut cargo = cargo(&["build", "--profile", profile, "--target", WASM, "--package", package, target]);
    cargo.arg("--message-format=json-render-diagnostics").env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    let messages = output(&mut cargo)?;
    let made =
        messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).flat_map(|message| {
            let names = message["filenames"].as_array().cloned().unwrap_or_default();
            names.into_iter().filter_map(|name| Some(PathBuf::from(name.as_str()?))).collect::<Vec<_>>()
        });
    let mut programs = made.filter(|path| path.extension().is_some_and(|ending| ending == "wasm"));
    programs.next_back().with_context(|| format!("cargo built no program in the package {package}"))
}

/// What the compiler is told of the program beside the profile.
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

/// Writes the JavaScript that loads the program, and fits the program to it.
fn bind(bindgen: &mut Bindgen, name: &str, program: &Path) -> Result<Files> {
    let folder = root().join("target").join("xtask").join("loader");
    site::clear(&folder)?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    bindgen
        .input_path(program)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .context("cannot write the loader of the page")?;
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

/// The page's skeleton with the security policy.
fn page() -> Result<Vec<u8>> {
    let policy = format!("content=\"{}\"", headers::policy_in_page());
    Ok(skeleton()?.replace(headers::PLACE, &policy).into_bytes())
}

fn skeleton() -> Result<String> {
    let skeleton = fs::read_to_string(root().join("index.html")).context("cannot read index.html")?;
    let place = headers::PLACE;
    if !skeleton.contains(place) {
        bail!("index.html has no `{place}`, where the security policy goes: add its <meta> again");
    }
    Ok(skeleton)
}
