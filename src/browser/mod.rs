//! The only rooms with a window: what comes in from the clipboard and from files, what is painted and selected
//! there, and what stays when the network is gone.

pub mod address;
pub mod clipboard;
pub mod desk;
pub mod finder;
pub mod html;
pub mod intake;
pub mod lock;
pub mod offline;
pub mod paint;
pub mod requests;
pub mod selection;
pub mod sharing;
pub mod whereabouts;
