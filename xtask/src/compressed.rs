//! Copies of the site's files, compressed as well as can be, for hosts that give those instead: `.br` and `.gz`.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::naming::Files;

/// What the name of a copy ends in.
pub(crate) const BROTLI: &str = ".br";
const GZIP: &str = ".gz";

/// Kinds of files that have copies; pictures and the table of links are packed already.
const KINDS: &[&str] = &["css", "html", "js", "svg", "wasm", "webmanifest"];

/// Puts the copies beside the files that they are of.
pub fn add_copies(files: &mut Files) {
    let mut copies = Files::new();
    for (name, bytes) in &*files {
        if name.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind)) {
            copies.insert(format!("{name}{BROTLI}"), brotli(bytes));
            copies.insert(format!("{name}{GZIP}"), gzip(bytes));
        }
    }
    files.append(&mut copies);
}

/// Is it a copy of another file?
pub fn is_copy(name: &str) -> bool {
    [BROTLI, GZIP].iter().any(|end| name.ends_with(end))
}

/// The bytes as `brotli -q 11` compresses them.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)
        .expect("memory takes what is written to it");
    packed
}

/// The bytes as `gzip -9` compresses them, with no date in them, so that the same site is the same bytes.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.expect("memory takes what is written to it")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn copies_hold_what_they_are_copies_of() {
        let text = "who, what, where, when and how much; ".repeat(20);
        let mut files = Files::from([
            ("index.html".to_owned(), text.clone().into_bytes()),
            ("icons/a.png".to_owned(), vec![1, 2, 3]),
        ]);
        add_copies(&mut files);
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["icons/a.png", "index.html", "index.html.br", "index.html.gz"]);
        let (mut from_gzip, mut from_brotli) = (String::new(), String::new());
        flate2::read::GzDecoder::new(&*files["index.html.gz"]).read_to_string(&mut from_gzip).unwrap();
        brotli::Decompressor::new(&*files["index.html.br"], 4096).read_to_string(&mut from_brotli).unwrap();
        assert_eq!((from_gzip, from_brotli), (text.clone(), text));
    }
}
