//! Annotations as other programs and people write them, one format a file.

pub mod gloss;
pub mod json;
pub mod marked;
pub mod record;
