//! JSON as Gloss writes and reads it: a few kilobytes of program, where a library takes tens.
//!
//! The reader builds nothing by itself: it walks through the text, and who calls it takes what it wants and leaves the
//! rest. What is of another type than asked for is left out like what is not there; only what is no JSON at all ends
//! the reading. Nothing calls itself, so that depth costs no memory.

mod number;
mod read;
mod write;

pub use read::{Reader, Scalar};
pub use write::{begin, key, number, text};
