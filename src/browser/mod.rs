//! The only rooms with a window: what comes in from the clipboard and from files, what is painted, and
//! what is selected there.

pub mod clipboard;
pub mod highlight;
pub mod html;
pub mod intake;
pub mod paint;
pub mod selection;
