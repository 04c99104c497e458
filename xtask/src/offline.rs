//! The list of files that the service worker keeps.

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::compressed::is_copy;
use crate::naming::Files;

/// The service worker.
const WORKER: &str = "sw.js";
/// Stand in it where the build and its files go.
const BUILD: &str = "const BUILD = \"BUILD\";";
const FILES: &str = "const FILES = {};";
/// A file for the host, which it does not hand out.
const HEADERS: &str = "_headers";
/// The page is kept under the address that readers come to.
const PAGE: (&str, &str) = ("index.html", "./");

/// Tells the service worker which files the site has. They must have their final names and contents.
pub fn list_files(files: &mut Files) -> Result<()> {
    let worker = files.get(WORKER).with_context(|| format!("www/{WORKER} is gone: bring it back"))?;
    let worker = std::str::from_utf8(worker).with_context(|| format!("{WORKER} is no text"))?;
    if !worker.contains(BUILD) || !worker.contains(FILES) {
        bail!("{WORKER} has no `{BUILD}` and `{FILES}`, where the list of files goes: add them again");
    }
    let listed: serde_json::Map<_, _> = files
        .iter()
        .filter(|(name, _)| *name != WORKER && *name != HEADERS && !is_copy(name))
        .map(|(name, bytes)| {
            let address = if name == PAGE.0 { PAGE.1 } else { name };
            let hash = BASE64_STANDARD.encode(Sha256::digest(bytes));
            (address.to_owned(), format!("sha256-{hash}").into())
        })
        .collect();
    let list = serde_json::Value::Object(listed).to_string();
    let digest: [u8; 32] = Sha256::digest(worker.to_owned() + &list).into();
    let build = digest[..8].iter().fold(0, |hash, &byte| hash << 8 | u64::from(byte));
    let filled = worker
        .replace(BUILD, &format!("const BUILD = \"{build:016x}\";"))
        .replace(FILES, &format!("const FILES = {list};"));
    files.insert(WORKER.to_owned(), filled.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(page: &str) -> Files {
        let worker = format!("{BUILD}\n{FILES}\n");
        [("index.html", page), ("boot-0123456789abcdef.js", "1"), (WORKER, &worker)]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn worker(page: &str) -> String {
        let mut files = site(page);
        list_files(&mut files).unwrap();
        String::from_utf8(files.remove(WORKER).unwrap()).unwrap()
    }

    #[test]
    fn the_worker_knows_every_file_but_itself_by_its_hash() {
        // printf hi | openssl dgst -sha256 -binary | base64
        let page = r#""./":"sha256-j0NDRmSPa5bfid2pAcUXaxCm2Dlh3TwayItZstwyeqQ=""#;
        let worker = worker("hi");
        assert!(
            worker.contains(page) && worker.contains("\"boot-0123456789abcdef.js\":\"sha256-"),
            "{worker}"
        );
        assert!(!worker.contains(WORKER) && !worker.contains("index.html"), "{worker}");
    }

    #[test]
    fn another_file_makes_another_build() {
        let build = |worker: &str| worker.lines().next().map(str::to_owned);
        assert_ne!(build(&worker("old")), build(&worker("new")));
        assert_eq!(build(&worker("old")), build(&worker("old")));
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_refused() {
        let mut files = site("hi");
        files.insert(WORKER.to_owned(), b"self".to_vec());
        assert!(list_files(&mut files).unwrap_err().to_string().contains("where the list of files goes"));
    }
}
