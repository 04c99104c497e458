//! The tasks of this workspace: `cargo xtask build`, `serve`, `test`.

fn main() {}
