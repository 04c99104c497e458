//! Tagged texts: `token<TAB>tag` lines -> running text with the names in it.

use anyhow::{Context as _, Result};
use flate2::read::GzDecoder;
use gloss_engine::span::Span;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// What a tagged stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A name of this kind, by its number.
    Kind(usize),
    /// A name of a kind that its source does not tell.
    Misc,
    /// Perhaps a name, perhaps not.
    Unknown,
}

/// The kinds of names, in the order of their numbers.
pub(crate) const KINDS: [&str; 7] = ["PERSON", "ORG", "PLACE", "GROUP", "EVENT", "WORK", "PRODUCT"];

/// A text with its names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) names: Vec<(Span, Label)>,
}

/// Reads a file of tagged texts, gzipped or not; where it marks no documents, every `per_document` sentences make one.
/// Of every `headings` sentences one is added as a heading in capitals, and one as a heading in title case.
pub(crate) fn read(path: &Path, per_document: usize, headings: usize) -> Result<Vec<Document>> {
    let mut text = String::new();
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    if path.extension().is_some_and(|end| end == "gz") {
        GzDecoder::new(file).read_to_string(&mut text)?;
    } else {
        let mut file = file;
        file.read_to_string(&mut text)?;
    }
    let mut sentences: Vec<(bool, Vec<(String, String)>)> = Vec::new();
    let (mut opens, mut tokens) = (false, Vec::new());
    let mut flush = |opens: &mut bool, tokens: &mut Vec<(String, String)>| {
        if !tokens.is_empty() {
            sentences.push((std::mem::take(opens), std::mem::take(tokens)));
        }
    };
    for line in text.lines() {
        if line.starts_with("# doc") || line.starts_with("#doc") {
            flush(&mut opens, &mut tokens);
            opens = true;
        } else if line.trim().is_empty() {
            flush(&mut opens, &mut tokens);
        } else if let Some((token, tag)) = line.split_once('\t') {
            let token = token.trim();
            if !token.is_empty() {
                tokens.push((token.to_owned(), tag.trim().to_owned()));
            }
        }
    }
    flush(&mut opens, &mut tokens);
    let headings: Vec<Document> = sentences
        .iter()
        .enumerate()
        .filter(|(at, (_, tokens))| headings > 0 && at % headings < 2 && tokens.len() > 4)
        .map(|(at, (_, tokens))| heading(tokens, at % headings == 0))
        .collect();
    let marked = sentences.iter().any(|(opens, _)| *opens);
    let mut documents: Vec<Document> = Vec::new();
    let mut count = 0;
    for (opens, tokens) in sentences {
        if documents.is_empty() || if marked { opens } else { count >= per_document } {
            documents.push(Document::default());
            count = 0;
        }
        count += 1;
        if let Some(document) = documents.last_mut() {
            document.push(&tokens);
        }
    }
    documents.extend(headings);
    Ok(documents)
}

/// The sentence as a heading: all in capitals, or each longer word with one; without its full stop.
fn heading(tokens: &[(String, String)], shouted: bool) -> Document {
    const SMALL: &[&str] = &[
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "but", "or", "by", "as", "with",
        "from", "'s", "n't",
    ];
    let mut written: Vec<(String, String)> = tokens
        .iter()
        .map(|(token, tag)| {
            let token = if shouted {
                token.to_uppercase()
            } else if SMALL.contains(&&**token) {
                token.clone()
            } else {
                let mut chars = token.chars();
                chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
            };
            (token, tag.clone())
        })
        .collect();
    written.pop_if(|(token, _)| token == ".");
    let mut document = Document::default();
    document.push(&written);
    document
}

impl Document {
    /// Adds a sentence, put together by fixed rules: no space before closing signs and after opening ones.
    pub(crate) fn push(&mut self, tokens: &[(String, String)]) {
        if !self.text.is_empty() {
            let trimmed = self.text.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
            let ends = trimmed.ends_with(['.', '!', '?', '…']) || self.text.ends_with(['"', '”']);
            self.text.push(if ends { ' ' } else { '\n' });
        }
        let (mut double, mut single, mut glue) = (false, false, true);
        let mut open: Option<(Span, Label)> = None;
        for (at, (raw, tag)) in tokens.iter().enumerate() {
            let token = bracket(raw);
            let previous = at.checked_sub(1).map_or("", |at| &tokens[at].0);
            let next = tokens.get(at + 1).map_or("", |(token, _)| token);
            let mut before = !glue;
            let mut after = true;
            if matches!(
                token,
                "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "%" | "’" | "”" | "»" | "..." | "…"
            ) || is_clitic(token)
            {
                before = false;
            }
            if matches!(token, "(" | "[" | "{" | "“" | "‘" | "«" | "#") {
                after = false;
            }
            if token == "\"" {
                match raw.as_str() {
                    "``" => double = false,
                    "''" => double = true,
                    _ => {}
                }
                if double {
                    before = false;
                } else {
                    after = false;
                }
                double = !double;
            } else if token == "'" {
                if raw == "`" {
                    single = false;
                }
                if single || (previous.ends_with(['s', 'z', 'x', 'S']) && raw == "'") {
                    before = false;
                    single = false;
                } else {
                    after = false;
                    single = true;
                }
            }
            if matches!(token, "/" | "_") {
                (before, after) = (false, false);
            }
            let number = |word: &str| word.starts_with(|c: char| c == '.' || c.is_ascii_digit());
            if token.ends_with(['$', '£', '€', '¥', '₹']) && token.chars().count() <= 4 && number(next)
            {
                after = false;
            }
            if token == ":"
                && previous.ends_with(|c: char| c.is_ascii_digit())
                && next.starts_with(|c: char| c.is_ascii_digit())
            {
                after = false;
            }
            if before && !self.text.is_empty() && !self.text.ends_with(['\n', ' ']) {
                self.text.push(' ');
            }
            let start = self.text.len();
            self.text.push_str(token);
            glue = !after;
            let span = Span::new(start, self.text.len());
            let (label, begins) = match tag.split_once('-') {
                Some((place, kind)) => (
                    KINDS.iter().position(|name| *name == kind).map_or(Label::Misc, Label::Kind),
                    place == "B",
                ),
                None if tag == "?" => (Label::Unknown, true),
                None => {
                    self.names.extend(open.take());
                    continue;
                }
            };
            match &mut open {
                Some((covered, same)) if *same == label && !begins => covered.end = span.end,
                _ => {
                    self.names.extend(open.take());
                    open = Some((span, label));
                }
            }
        }
        self.names.extend(open.take());
    }
}

fn bracket(token: &str) -> &str {
    match token {
        "-LRB-" | "-lrb-" => "(",
        "-RRB-" | "-rrb-" => ")",
        "-LSB-" | "-lsb-" => "[",
        "-RSB-" | "-rsb-" => "]",
        "-LCB-" => "{",
        "-RCB-" => "}",
        "``" | "''" => "\"",
        "`" => "'",
        other => other,
    }
}

fn is_clitic(token: &str) -> bool {
    let plain = token.replace('’', "'").to_ascii_lowercase();
    matches!(&*plain, "'s" | "'m" | "'re" | "'ve" | "'ll" | "'d" | "n't")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(tagged: &str) -> Vec<(String, String)> {
        let pair = |word: &str| word.split_once('/').map(|(word, tag)| (word.to_owned(), tag.to_owned()));
        tagged.split(' ').filter_map(pair).collect()
    }

    #[test]
    fn tokens_become_running_text() {
        let mut document = Document::default();
        document.push(&sentence("The/O President/O of/O Peru/B-PLACE 's/O bank/O said/O \"/O no/O \"/O ./O"));
        document.push(&sentence("Bank/B-ORG of/I-ORG Peru/I-ORG (/O $/O 5/O )/O"));
        assert_eq!(document.text, "The President of Peru's bank said \"no\". Bank of Peru ($5)");
        let names: Vec<&str> = document.names.iter().map(|(span, _)| span.of(&document.text)).collect();
        assert_eq!(names, ["Peru", "Bank of Peru"]);
    }

    #[test]
    fn a_sentence_becomes_a_heading() {
        let tokens = sentence("Prices/O fell/O in/O Peru/B-PLACE ./O");
        assert_eq!(heading(&tokens, true).text, "PRICES FELL IN PERU");
        assert_eq!(heading(&tokens, false).text, "Prices Fell in Peru");
    }
}
