//! `cargo xtask build --single`: the page as one file, `dist-single/gloss.html`, and the hash by which it is known.

use std::fs;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use xtask::naming::Files;
use xtask::single::{self, Parts};
use xtask::site;
use xtask::tools::{dist_single, ensure_wasm_target, root, say};

use crate::build::{BESIDE, compile, skeleton};
use crate::program::Loader;

/// The name of the file.
const NAME: &str = "gloss.html";

/// Builds the file, says what it weighs and what it hashes to.
pub(crate) fn build() -> Result<()> {
    ensure_wasm_target()?;
    let files = compile(|program| Loader::Global(program.package.replace('-', "_")))?;
    let bytes =
        |name: &str| files.get(name).map(Vec::as_slice).with_context(|| format!("there is no {name}"));
    let text = |name: &str| Ok::<_, anyhow::Error>(std::str::from_utf8(bytes(name)?)?);
    let (_, table) = BESIDE[0];
    let page = single::page(&Parts {
        skeleton: &skeleton()?,
        www: &site::read(&root().join("www"))?,
        page: (text("gloss.js")?, bytes("gloss.wasm")?),
        desk: (text("desk.js")?, bytes("desk.wasm")?),
        table: &fs::read(root().join(table)).with_context(|| format!("cannot read {table}"))?,
    })?;
    let (length, hash) = (page.len(), Sha256::digest(&page));
    let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    site::replace(&dist_single(), &Files::from([(NAME.to_owned(), page.into_bytes())]))?;
    say(&format!("the page is in dist-single/{NAME}: {length} bytes, SHA-256 {hash}"));
    Ok(())
}
