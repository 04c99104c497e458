//! Why a link could not be made or opened. The words are for the reader.

use std::fmt;

/// Why no link could be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// More than a link may hold.
    TooLong,
    /// Marks or edits that do not fit the text.
    Unfit,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => {
                "This article is too long for a link. Share it as a file, or share a part of it."
            }
            Self::Unfit => "Some marks do not fit this text, so no link can be made of it.",
        })
    }
}

impl std::error::Error for PackError {}

/// Why a link could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is no article in it.
    Nothing,
    /// Characters are missing, or are not those that were sent.
    Damaged,
    /// Made by a version of Gloss that this one does not know.
    Newer,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "There is no article in this link.",
            Self::Damaged => {
                "This link is incomplete, or was changed on its way. Ask the sender for the whole link, or for a file."
            }
            Self::Newer => "This link was made with a newer Gloss. Reload the page to get it, then open the link again.",
        })
    }
}

impl std::error::Error for OpenError {}
