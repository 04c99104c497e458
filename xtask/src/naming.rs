//! Names that tell the content: `boot.js` becomes `boot-3f2a….js`, and whoever refers to it says the new name.
//!
//! The hash is taken of the final bytes, so equal names mean equal files. A file is therefore named after those that
//! it refers to; two files that refer to each other can't both be.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

/// The files of a site by their path, relative and with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Hexadecimal digits of the hash in a name.
const DIGITS: usize = 16;

/// Kinds of files that are named by their content. The others keep their names: pages are typed and linked, icons
/// and samples are asked for by name.
const NAMED_BY_CONTENT: &[&str] = &["css", "js", "wasm"];

/// Files that browsers ask for again under the same name to learn whether there is a new version.
const KEEP_THEIR_NAMES: &[&str] = &["sw.js"];

/// Kinds of files that may refer to others.
const REFERRING: &[&str] = &["css", "html", "js", "webmanifest"];

/// Gives the files their final names and lets all references follow.
pub fn name_by_content(files: &Files) -> Result<Files> {
    let mut named = Named { files, settled: BTreeMap::new(), under_way: Vec::new() };
    for name in files.keys() {
        named.settle(name)?;
    }
    Ok(named.settled.into_values().collect())
}

/// Whether this name tells the content of its file.
pub fn is_named_by_content(name: &str) -> bool {
    let Some((stem, kind)) = name.rsplit_once('.') else { return false };
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    NAMED_BY_CONTENT.contains(&kind)
        && hash.len() == DIGITS
        && hash.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit))
}

/// The files of the site that the file `name` refers to, in the order of the text.
pub fn references<'a>(files: &'a Files, name: &str) -> Vec<&'a str> {
    let Some(text) = referring_text(files, name) else { return Vec::new() };
    let quotes = quotes(text);
    quotes.into_iter().filter_map(|quote| meant(files, name, quote)).collect()
}

/// Those of its references that a file pulls in by itself: all but what a script imports when it is needed.
pub fn references_at_once<'a>(files: &'a Files, name: &str) -> Vec<&'a str> {
    let Some(text) = referring_text(files, name) else { return Vec::new() };
    let waits =
        |quote: &&str| text[..offset(text, quote)].trim_end_matches(['"', '\'', '`']).ends_with("import(");
    let quotes = quotes(text);
    quotes.into_iter().filter(|quote| !waits(quote)).filter_map(|quote| meant(files, name, quote)).collect()
}

/// The naming while it goes on.
struct Named<'a> {
    files: &'a Files,
    /// Final name and content by first name.
    settled: BTreeMap<&'a str, (String, Vec<u8>)>,
    /// The files that wait for those they refer to.
    under_way: Vec<&'a str>,
}

impl<'a> Named<'a> {
    /// The final name of a file, which may have to be found first.
    fn name(&mut self, name: &'a str) -> Result<String> {
        if keeps_its_name(name) {
            return Ok(name.to_owned());
        }
        if let Some(waiting) = self.under_way.last()
            && self.under_way.contains(&name)
        {
            bail!("{waiting} and {name} refer to each other, so neither can be named by its content");
        }
        self.settle(name)?;
        Ok(self.settled[name].0.clone())
    }

    /// Settles the name and content of a file, after those of the files that it refers to.
    fn settle(&mut self, name: &'a str) -> Result<()> {
        if self.settled.contains_key(name) {
            return Ok(());
        }
        self.under_way.push(name);
        let bytes = match referring_text(self.files, name) {
            Some(text) => self.rewritten(name, text)?.into_bytes(),
            None => self.files[name].clone(),
        };
        self.under_way.pop();
        let settled = if keeps_its_name(name) { name.to_owned() } else { with_hash(name, &bytes) };
        self.settled.insert(name, (settled, bytes));
        Ok(())
    }

    /// The text of a file with the final names of all files it refers to.
    fn rewritten(&mut self, name: &str, text: &'a str) -> Result<String> {
        let mut new = String::with_capacity(text.len());
        let mut rest = text;
        for quote in quotes(text) {
            let Some(target) = meant(self.files, name, quote) else {
                if must_be_here(name, quote, text) {
                    bail!("{name} refers to \"{quote}\", which is not part of the site");
                }
                continue;
            };
            let settled = self.name(target)?;
            // Only the last part of a path changes; the way there stays as it was written.
            let kept = quote.len() - last_part(quote).len();
            let start = offset(text, quote);
            let copied = text.len() - rest.len();
            new.push_str(&text[copied..start + kept]);
            new.push_str(last_part(&settled));
            rest = &text[start + quote.len()..];
        }
        new.push_str(rest);
        Ok(new)
    }
}

fn keeps_its_name(name: &str) -> bool {
    KEEP_THEIR_NAMES.contains(&name) || !NAMED_BY_CONTENT.contains(&kind(name))
}

fn with_hash(name: &str, bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let hash = digest[..8].iter().fold(0, |hash, &byte| hash << 8 | u64::from(byte));
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{hash:0DIGITS$x}.{kind}")
}

/// What comes after the last dot.
fn kind(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, kind)| kind)
}

fn last_part(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, last)| last)
}

/// The text of a file that may refer to others.
fn referring_text<'a>(files: &'a Files, name: &str) -> Option<&'a str> {
    if !REFERRING.contains(&kind(name)) {
        return None;
    }
    std::str::from_utf8(files.get(name)?).ok()
}

/// Everything that stands between two quotation marks on one line, or in `url(..)`: all that can be a reference in
/// a page, a style sheet, a script or a manifest.
fn quotes(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(['"', '\'', '`', '(']).map(|start| at + start) {
        let inside = start + 1;
        at = inside;
        let close = match text.as_bytes()[start] {
            b'(' if text[..start].ends_with("url") => ')',
            b'(' => continue,
            same => char::from(same),
        };
        let line = text[inside..].split('\n').next().unwrap_or_default();
        // An apostrophe in a comment opens nothing: what could be a path has no blank.
        let Some(length) = line.find(|c: char| c == close || c.is_whitespace()) else { continue };
        if line[length..].starts_with(close) {
            found.push(&text[inside..inside + length]);
            at = inside + length + 1;
        }
    }
    found
}

/// The file that `reference`, written in the file `name`, means.
fn meant<'a>(files: &'a Files, name: &str, reference: &str) -> Option<&'a str> {
    let mut path: Vec<&str> = name.split('/').collect();
    path.pop();
    for part in reference.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()?),
            part => path.push(part),
        }
    }
    files.get_key_value(&path.join("/")).map(|(name, _)| name.as_str())
}

/// Whether what is quoted is fetched for sure from beside the page, so that its absence is a mistake.
fn must_be_here(name: &str, quote: &str, text: &str) -> bool {
    let before = text[..offset(text, quote)].trim_end_matches(['"', '\'']);
    let elsewhere = quote.is_empty() || quote.starts_with('#') || quote.contains(':');
    let fetched = match kind(name) {
        "html" => before.ends_with(" href=") || before.ends_with(" src="),
        "css" => before.ends_with("url("),
        "js" => before.ends_with("from ") && quote.starts_with('.'),
        _ => false,
    };
    fetched && !elsewhere
}

/// Where `part`, a slice of `text`, starts in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).as_bytes().to_vec())).collect()
    }

    fn text<'a>(files: &'a Files, name: &str) -> &'a str {
        std::str::from_utf8(&files[name]).unwrap()
    }

    #[test]
    fn references_follow_the_names_from_file_to_file() {
        let files = name_by_content(&site(&[
            ("index.html", r#"<link href="style.css"><script src="./boot.js">"#),
            ("boot.js", r#"import start from "./loader.js"; // it's "gloss.wasm" that counts"#),
            ("loader.js", "new URL('gloss.wasm', import.meta.url)"),
            ("gloss.wasm", "\0asm"),
            ("style.css", "body { background: url(icons/paper.svg) }"),
            ("icons/paper.svg", "<svg/>"),
        ]))
        .unwrap();
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        let [boot, wasm, paper, page, loader, style] = names[..] else { panic!("{names:?}") };
        assert_eq!((paper, page), ("icons/paper.svg", "index.html"));
        assert!(names.iter().filter(|name| is_named_by_content(name)).eq(&[boot, wasm, loader, style]));
        assert_eq!(text(&files, page), format!(r#"<link href="{style}"><script src="./{boot}">"#));
        assert_eq!(text(&files, loader), format!("new URL('{wasm}', import.meta.url)"));
        assert!(text(&files, boot).starts_with(&format!(r#"import start from "./{loader}";"#)));
        assert_eq!(references(&files, boot), [loader, wasm]);
    }

    #[test]
    fn a_changed_file_changes_the_names_of_all_who_lead_to_it() {
        let before = [("index.html", r#"src="a.js""#), ("a.js", r#"import "./b.js""#), ("b.js", "1")];
        let after = [before[0], before[1], ("b.js", "2")];
        let (before, after) = (site(&before), site(&after));
        let (before, after) = (name_by_content(&before).unwrap(), name_by_content(&after).unwrap());
        assert!(before.keys().filter(|name| after.contains_key(*name)).eq(["index.html"]));
    }

    #[test]
    fn a_service_worker_keeps_its_name_and_may_list_who_registers_it() {
        let files = site(&[("boot.js", r#"register("sw.js")"#), ("sw.js", r#"["./boot.js"]"#)]);
        let files = name_by_content(&files).unwrap();
        let [boot, worker] = files.keys().map(String::as_str).collect::<Vec<_>>()[..] else { panic!() };
        assert_eq!(worker, "sw.js");
        assert_eq!(text(&files, worker), format!(r#"["./{boot}"]"#));
    }

    #[test]
    fn two_files_that_refer_to_each_other_are_refused() {
        let files = site(&[("a.js", r#"import "./b.js""#), ("b.js", r#"import "./a.js""#)]);
        let error = format!("{:#}", name_by_content(&files).unwrap_err());
        assert!(error.contains("b.js and a.js refer to each other"), "{error}");
    }

    #[test]
    fn what_the_page_fetches_must_be_there() {
        for (name, text) in [
            ("index.html", r#"<img src="lost.png">"#),
            ("style.css", "a { background: url(lost.png) }"),
            ("boot.js", r#"import x from "./lost.png""#),
        ] {
            let error = name_by_content(&site(&[(name, text)])).unwrap_err().to_string();
            assert!(error.contains("lost.png\", which is not part of the site"), "{error}");
        }
        for text in [r##"<a href="#top">"##, r#"<a href="https://example.org/">"#, r#"<a title="lost.png">"#]
        {
            assert!(name_by_content(&site(&[("index.html", text)])).is_ok(), "{text}");
        }
    }

    #[test]
    fn only_a_full_hash_makes_a_name_that_tells_the_content() {
        assert!(is_named_by_content("snippets/a/gloss-0123456789abcdef.js"));
        for name in ["index.html", "style.css", "a-0123456789abcde.js", "a-0123456789abcdeg.js", "a-b.css"] {
            assert!(!is_named_by_content(name), "{name}");
        }
    }
}
