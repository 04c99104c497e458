//! Gloss JSON: an article with everything that was found in it and that a reader made of it, nothing lost.
//!
//! ```json
//! {"gloss":1,"unit":"code points","title":"Port opens","text":"Ana paid 4%.","published":"2025-06-02",
//!  "found":[{"start":0,"end":3,"label":"PERSON","certainty":91,"why":".."},
//!           {"start":9,"end":11,"label":"PERCENT","value":4,"why":".."}],
//!  "steps":[[{"edit":"note","start":0,"end":3,"text":"Who is she?","tags":["ask"]}]],"undone":0}
//! ```
//!
//! Places are counted in Unicode code points, the end exclusive, as Python counts. `value` and `mod` are those of the
//! JSON lines; `of` and `basis` are places. `found` is absent where it is to be found anew. What a field says by its
//! absence is not written, so that writing what was read gives the same bytes. A reader leaves out what it does not
//! know, and what fits no place of the text, and says how much that was.
//!
//! Functions are inline here and in `json`, so that each program compiles them as it compiles itself, the page for size; the
//! rest of the engine is compiled for speed.

mod entry;
mod link;
mod read;
pub(super) mod value;
mod write;

pub use read::{Read, Refusal, read};
pub use write::write;

pub(super) use entry::modifiers;

use crate::annotation::Annotation;
use crate::edits::{Edits, LostNote};
use crate::published::Published;
use crate::share::Section;

/// The version that is written, and the newest that is read.
const VERSION: usize = 1;

/// A longer file is not read, in bytes: the longest article with ten times its length in marks and notes.
pub const LONGEST_FILE: usize = 64_000_000;

/// A file of more marks or edits is not read.
pub const MOST: usize = 500_000;

/// An article, with all that was found in it and that a reader made of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dossier {
    /// The article, byte for byte.
    pub text: String,
    /// What the reader calls it, where that is not its headline.
    pub title: Option<String>,
    /// Its date, where the reader set one.
    pub published: Option<Published>,
    /// When it was last opened, in milliseconds since the start of 1970.
    pub opened: Option<u64>,
    /// What was found in it, before the edits: sorted by start, the longer first, no two on the same words. `None`
    /// where it is to be found anew.
    pub found: Option<Vec<Annotation>>,
    /// What the reader put right, noted and checked, and the steps taken back.
    pub edits: Edits,
    /// Notes of an earlier text whose words are gone.
    pub lost: Vec<LostNote>,
    /// Sections of a link that it came by.
    pub sections: Vec<Section>,
}

#[cfg(test)]
pub(super) mod tests;
