//! What a reader downloads, counted as it travels: compressed with brotli at its best, as hosts store it.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::{Result, bail};

use crate::compressed::{BROTLI, brotli, is_copy};
use crate::naming::{Files, references_at_once};

/// What the first visit may download at most: a megabyte, of which the model of names takes some 500 KB.
pub const FIRST_DOWNLOAD: usize = 1_000_000;

/// How long the bytes are when compressed as `brotli -q 11` does.
pub fn compressed(bytes: &[u8]) -> usize {
    brotli(bytes).len()
}

/// A table of all files, and the sum of those that the first visit downloads.
pub struct Report {
    /// One line a file.
    pub table: String,
    /// Compressed bytes of the first download.
    pub first_download: usize,
}

impl Report {
    /// Fails when the first download is over its budget.
    pub fn check(&self) -> Result<()> {
        if self.first_download > FIRST_DOWNLOAD {
            bail!(
                "the first download is {} bytes over its budget of {FIRST_DOWNLOAD}: make it smaller",
                self.first_download - FIRST_DOWNLOAD
            );
        }
        Ok(())
    }
}

/// Counts the files of a built site.
pub fn report(files: &Files) -> Report {
    let first = first_visit(files);
    let mut table = String::new();
    let mut first_download = 0;
    for (name, bytes) in files {
        if is_copy(name) {
            continue;
        }
        // The copy beside it tells the same, and sooner.
        let copy = files.get(&format!("{name}{BROTLI}"));
        let size = copy.map_or_else(|| compressed(bytes), Vec::len);
        let mark = if first.contains(name.as_str()) { "first visit" } else { "" };
        if !mark.is_empty() {
            first_download += size;
        }
        let _ = writeln!(table, "{size:>9} of {:>9}  {name:<40} {mark}", bytes.len());
    }
    let _ = writeln!(
        table,
        "{first_download:>9} of {FIRST_DOWNLOAD:>9}  the first visit, brotli bytes of its budget"
    );
    Report { table, first_download }
}

/// Everything that the page pulls in by itself, not what it imports when it is needed. Icons that a manifest names
/// wait until someone installs the page, and what the service worker keeps comes when the page stands already.
fn first_visit(files: &Files) -> BTreeSet<&str> {
    let mut pulled = BTreeSet::new();
    let mut open: Vec<&str> =
        files.get_key_value("index.html").map(|(name, _)| name.as_str()).into_iter().collect();
    while let Some(name) = open.pop() {
        if pulled.insert(name) && !name.ends_with(".webmanifest") && name != "sw.js" {
            open.extend(references_at_once(files, name));
        }
    }
    pulled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_visit_is_what_the_page_leads_to() {
        let files = [
            ("index.html", r#"<script src="a.js"></script><link rel="manifest" href="m.webmanifest">"#),
            ("a.js", r#"import "./b.js""#),
            ("b.js", r#"await import("./c.js")"#),
            ("c.js", r#"import "./d.js""#),
            ("d.js", ""),
            ("m.webmanifest", r#"{"icons": [{"src": "large.png"}]}"#),
            ("large.png", ""),
            ("samples/trade.txt", ""),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.into())).into_iter().collect();
        assert!(first_visit(&files).into_iter().eq(["a.js", "b.js", "index.html", "m.webmanifest"]));
    }

    #[test]
    fn a_page_over_its_budget_fails() {
        assert!(Report { table: String::new(), first_download: FIRST_DOWNLOAD }.check().is_ok());
        let error = Report { table: String::new(), first_download: FIRST_DOWNLOAD + 7 }.check().unwrap_err();
        assert!(error.to_string().starts_with("the first download is 7 bytes over"));
    }
}
