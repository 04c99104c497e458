//! Gloss from a shell.

fn main() {}
