//! The only rooms with a window: what comes in from the clipboard and from files, what is painted and selected
//! there, what stays when the network is gone, and what is kept on the device.

pub mod address;
pub mod clipboard;
pub mod desk;
pub mod device;
pub mod files;
pub mod finder;
pub mod guard;
pub mod html;
pub mod intake;
pub mod leading;
pub mod lock;
pub mod offline;
pub mod paint;
pub mod pause;
pub mod requests;
pub mod selection;
pub mod sharing;
pub mod storage;
pub mod tabs;
pub mod whereabouts;
