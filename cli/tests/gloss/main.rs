//! `gloss` as a person types it.

mod annotate;
mod converting;
mod links;
mod lists;
mod manual;
mod shell;
