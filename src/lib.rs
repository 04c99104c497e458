//! The page: a Yew app around the engine. State is changed in one place and flows down as a view.
//!
//! ```text
//! reader ─▶ Action ─▶ reduce ─▶ State ─▶ annotate, edits ─▶ View ─▶ components
//! ```

pub mod app;
pub mod browser;
pub mod components;
pub mod correction;
pub mod door;
pub mod exporting;
pub mod js;
pub mod keys;
pub mod library;
pub mod one;
pub mod parts;
pub mod samples;
pub mod sharing;
pub mod state;
pub mod view;
pub mod wording;
