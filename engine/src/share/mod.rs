//! An article with its marks <-> the payload of a link: text, date, what was found, the reader's edits and notes, and further
//! sections, as few characters as can be, all of them safe in an address.
//!
//! ```text
//! Shared ─▶ bits, each with the chance it was given ─▶ numbers below 64 ─▶ "A" characters check
//!              ▲                                                               │
//!            Table: words, trust                                   address ◀───┘ what the world did to the link
//! ```
//!
//! A payload is its version's letter, characters of base64url, and four characters that check all before. Version A:
//! the text, by a predictor that knows English news ([`predictor`]); the article's date; the marks, by what the words
//! look like ([`marks`]); the edits; sections, each a number and a text. Everything stands on whole numbers and on the
//! frozen [`table`], so that a link opens alike everywhere and for ever. What the marks mean, values and entities, is
//! worked out again by whoever opens it ([`annotations`]).
//!
//! Whatever the characters are, reading takes time and memory in proportion to them: a payload of `n` characters holds
//! at most `16 n` bytes of text.

mod address;
mod alphabet;
pub mod arithmetic;
pub mod contents;
mod corrections;
mod history;
pub mod judge;
mod lock;
mod logistic;
pub mod marks;
mod numbers;
pub mod piece;
mod pointer;
pub mod predictor;
mod prose;
mod reader;
mod refusal;
mod restored;
pub mod script;
pub mod table;
pub mod words;

pub use address::payload;
pub use lock::{plain, seal, sealed, unlocked};
pub use marks::Mark;
pub use refusal::{OpenError, PackError};
pub use restored::{IN_THE_LINK, annotations, annotations_because};

use crate::edits::Edits;
use crate::published::Published;
use arithmetic::{Coder, Decoder, Encoder};
use corrections::Corrections;
use predictor::Predictor;
use table::Table;

/// The letter of the version that is written.
const VERSION: char = 'A';

/// A link carries no more, in bytes of text, edits and sections: it would have some seventy thousand characters.
pub const LONGEST_TEXT: usize = 200_000;

/// So many bytes of text at most stand for each character of a payload: what repeats itself endlessly makes a link
/// longer than it need be, and no short link makes a machine work long.
const BYTES_A_CHARACTER: usize = 16;

/// How likely it is that a text has marks, in 65536ths.
const MARKED: u16 = 65_000;

/// What a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// The article, byte for byte.
    pub text: String,
    /// Its date, where the sender set one.
    pub published: Option<Published>,
    /// What was found in it, before the edits: sorted by start, the longer first, no two on the same words.
    pub found: Vec<Mark>,
    /// What the sender put right; the steps that hold.
    pub edits: Edits,
    /// What else it carries.
    pub sections: Vec<Section>,
}

/// A part of a link beside the article and its marks. Who opens a link leaves sections of unknown tags alone: they are
/// read past, and kept, so that passing the link on loses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about, below 64.
    pub tag: u8,
    /// What it says, in a form that its tag decides.
    pub text: String,
}

/// Makes the payload of a link, and [`open`] reads it.
///
/// ```
/// use gloss_engine::share::{Shared, open, pack, payload, table::Table};
///
/// let table = Table::version_a().expect("the file is the one that belongs here");
/// let shared = Shared { text: "Trade rose 5%.".to_owned(), ..Shared::default() };
/// let link = format!("https://gloss.example/#{}", pack(&table, &shared)?);
/// // As it comes out of a letter.
/// let found = payload(&format!("Look: <{link}>.")).expect("a link of ours is in it");
/// assert_eq!(open(&table, &found)?, shared);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pack(table: &Table, shared: &Shared) -> Result<String, PackError> {
    let mut shared = shared.clone();
    shared.found.sort_unstable_by_key(Mark::place);
    shared.found.dedup_by_key(|mark| mark.span);
    check(&shared)?;
    let mut encoder = Encoder::default();
    code(&mut encoder, table, &shared, LONGEST_TEXT).ok_or(PackError::Unfit)?;
    let mut payload = String::from(VERSION);
    payload.extend(encoder.finish().into_iter().map(alphabet::character));
    while (payload.len() + alphabet::CHECK) * BYTES_A_CHARACTER < carried(&shared) {
        payload.push(alphabet::character(0));
    }
    payload.extend(alphabet::check(&payload));
    Ok(payload)
}

/// Opens the payload of a link: [`payload`] finds it in what was pasted.
pub fn open(table: &Table, payload: &str) -> Result<Shared, OpenError> {
    let Some(version) = payload.bytes().next().filter(|_| payload.is_ascii()) else {
        return Err(OpenError::Nothing);
    };
    let Some((body, check)) = payload.len().checked_sub(alphabet::CHECK).map(|end| payload.split_at(end))
    else {
        return Err(OpenError::Damaged);
    };
    if !check.chars().eq(alphabet::check(body)) {
        return Err(OpenError::Damaged);
    }
    if version == lock::LOCKED as u8 {
        return Err(OpenError::Locked);
    }
    if version != VERSION as u8 {
        return Err(OpenError::Newer);
    }
    let digits: Option<Vec<u8>> = body.bytes().skip(1).map(alphabet::digit).collect();
    let digits = digits.ok_or(OpenError::Damaged)?;
    let most = (payload.len() * BYTES_A_CHARACTER).min(LONGEST_TEXT);
    let mut decoder = Decoder::new(&digits);
    let shared = code(&mut decoder, table, &Shared::default(), most).ok_or(OpenError::Damaged)?;
    if decoder.ended() { Ok(shared) } else { Err(OpenError::Damaged) }
}

/// How many bytes of text it carries in all; an edit and a section count for one more than their words.
fn carried(shared: &Shared) -> usize {
    let edits: usize = shared.edits.all().map(corrections::weight).sum();
    shared.text.len() + edits + shared.sections.iter().map(|section| section.text.len() + 1).sum::<usize>()
}

/// Refuses what no link can carry.
fn check(shared: &Shared) -> Result<(), PackError> {
    if carried(shared) > LONGEST_TEXT {
        return Err(PackError::TooLong);
    }
    let fits =
        |mark: &Mark| !mark.span.is_empty() && shared.text.get(mark.span.start..mark.span.end).is_some();
    if !shared.found.iter().all(fits) || shared.sections.iter().any(|section| section.tag >= 64) {
        return Err(PackError::Unfit);
    }
    Ok(())
}

/// Writes what is shared, or reads it and ignores what is passed; `most` bounds the bytes of text that are read.
fn code(coder: &mut dyn Coder, table: &Table, shared: &Shared, most: usize) -> Option<Shared> {
    let bytes = script::bytes(&shared.text);
    let length = prose::length(coder, bytes.len(), most)?;
    let mut predictor = Predictor::new(&table.words, &table.trust, length);
    let text = prose::letters(coder, &mut predictor, &bytes, length)?;
    let mut left = most - length;
    let published = numbers::published(coder, shared.published)?;
    let mut found = shared.found.clone();
    if coder.bit(MARKED, !found.is_empty()) {
        marks::code(coder, &text, &table.words, &table.questions, &mut found)?;
    }
    let edits = Corrections { coder, predictor: &mut predictor, text: &text, found: &found, left: &mut left }
        .code(&shared.edits)?;
    let mut sections = Vec::new();
    let mut given = shared.sections.iter();
    while coder.bit(1 << 12, given.len() > 0) {
        let section = given.next();
        let tag = coder.plain(6, section.map_or(0, |section| section.tag.into())) as u8;
        let text = section.map_or("", |section| &section.text);
        // A section of nothing takes something too.
        left = left.checked_sub(1)?;
        let text = prose::code(coder, &mut predictor, text, left)?;
        left -= script::bytes(&text).len();
        sections.push(Section { tag, text });
    }
    Some(Shared { text, published, found, edits, sections })
}

#[cfg(test)]
mod tests;
