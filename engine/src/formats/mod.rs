//! Annotations as other programs and people write them, one format a file.
//!
//! A writer takes an [`Annotated`] article and makes [`Written`]: files, and in words what they have no place for. The
//! unit in which a format counts places stands at the top of its file. [`read`] takes a file of those formats that are read
//! and makes a [`Dossier`](gloss::Dossier) of it, with a sentence for whatever found no place.

pub mod brat;
pub mod conll;
pub mod displacy;
pub mod doccano;
pub mod gloss;
pub mod json;
pub mod json_lines;
pub mod labels;
pub mod markdown;
pub mod marked;
pub mod page;
pub mod record;
pub mod sheet;
pub mod web_annotation;

mod anchors;
mod annotated;
mod format;
mod gathered;
mod read;
mod sentences;
mod written;

pub use annotated::Annotated;
pub use format::Format;
pub use gathered::{Read, Refusal, value};
pub use read::{is_known, read};
pub use written::{File, Written};

#[cfg(test)]
mod round_trips;
#[cfg(test)]
mod tests;
