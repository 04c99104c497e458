//! How long the links of twenty articles are, beside the usual recipes: `cargo run --release -p gloss-engine --example
//! payloads` prints the table of `docs/sharing.md`, in Markdown.
//!
//! Gloss packs text and marks. The others get the text alone, and brotli, the best of them, the marks too, as frugally as
//! can be: of each mark, how far it stands from the last one, its length and its kind, a byte each.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use gloss_engine::annotate;
use gloss_engine::article::Article;
use gloss_engine::names::Names;
use gloss_engine::share::table::Table;
use gloss_engine::share::{Mark, Shared, open, pack};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::{fs, iter};

/// The columns behind the article's name.
const COLUMNS: [&str; 7] =
    ["words", "marks", "Gloss, text and marks", "lz-string", "deflate", "brotli", "brotli, with marks"];

fn main() -> Result<(), Box<dyn Error>> {
    let names = Names::new();
    let table = Table::version_a().ok_or("the table is another one")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/news/articles");
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut rows = Vec::new();
    for file in &files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        rows.push((name, row(fs::read_to_string(file)?, &names, &table)?));
    }
    rows.sort_by_key(|(_, [words, ..])| *words);
    let mut all = [0; COLUMNS.len()];
    println!("| article | {} |", COLUMNS.join(" | "));
    println!("|---|{}", "--:|".repeat(COLUMNS.len()));
    for (name, row) in &rows {
        println!("| {name} | {} |", row.map(|count| count.to_string()).join(" | "));
        iter::zip(&mut all, row).for_each(|(all, count)| *all += count);
    }
    println!("| all twenty | {} |", all.map(|count| count.to_string()).join(" | "));
    Ok(())
}

/// What stands in the columns for one article.
fn row(text: String, names: &Names, table: &Table) -> Result<[usize; COLUMNS.len()], Box<dyn Error>> {
    let found = annotate(&Article::new(&*text), names, None);
    let found: Vec<Mark> = found.iter().map(Mark::from).collect();
    let mut marks = Vec::new();
    let mut last = 0;
    for mark in &found {
        marks.extend(varint(mark.span.start - last));
        marks.extend(varint(mark.span.len()));
        marks.push(mark.kind as u8);
        last = mark.span.start;
    }
    let with_marks = [&marks[..], text.as_bytes()].concat();
    let shared = Shared { text, found, ..Shared::default() };
    let payload = pack(table, &shared)?;
    assert_eq!(open(table, &payload)?, shared, "what was packed comes back");
    let text = shared.text.as_bytes();
    Ok([
        shared.text.split_whitespace().count(),
        shared.found.len(),
        payload.len(),
        lz_str::compress_to_encoded_uri_component(&shared.text).len(),
        characters(&deflated(text)?),
        characters(&brotlied(text)?),
        characters(&brotlied(&with_marks)?),
    ])
}

/// How many characters of an address bytes take.
fn characters(bytes: &[u8]) -> usize {
    URL_SAFE_NO_PAD.encode(bytes).len()
}

fn deflated(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(bytes)?;
    deflate.finish()
}

fn brotlied(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &best)?;
    Ok(packed)
}

/// A number, seven bits a byte.
fn varint(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
