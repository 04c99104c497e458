//! Writes news to measure with: `cargo run --release -p gloss-engine --example news -- 10000000 > news.txt`.

use gloss_engine::names::Names;
use std::io::{self, Write};
use std::process::ExitCode;

#[path = "../benches/news/mod.rs"]
mod news;

fn main() -> ExitCode {
    let Some(length) = std::env::args().nth(1).and_then(|length| length.parse().ok()) else {
        eprintln!("say how many bytes of news are wanted");
        return ExitCode::FAILURE;
    };
    let news = news::news(&Names::new(), length);
    match io::stdout().write_all(news.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}
