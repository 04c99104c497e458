//! The only rooms with a window: what comes in from the clipboard and from files, and what is painted.

pub mod html;
pub mod intake;
pub mod paint;
pub mod selection;
