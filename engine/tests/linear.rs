//! Whatever is pasted, names are found in time that grows with its length.

use gloss_engine::article::Article;
use gloss_engine::names::{self, Names};
use gloss_engine::token::tokenize;
use std::time::{Duration, Instant};

/// How long a text takes at most; the slowest of these needs a hundredth of it when built for use.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn no_text_takes_long() {
    let names = Names::new();
    for (words, times) in [
        ("Xanadu ", 10_000),
        ("Bank of ", 20_000),
        ("President ", 20_000),
        ("General Minister ", 20_000),
        ("van der ", 20_000),
        ("John ", 20_000),
        ("John-Paul-", 20_000),
        ("J. ", 20_000),
        ("Trade and ", 20_000),
        ("UN (UN) ", 20_000),
        ("\"(", 20_000),
        ("a", 1_000_000),
        ("A", 1_000_000),
        ("\u{301}", 100_000),
        ("\u{0}", 100_000),
        ("Б ", 20_000),
    ] {
        let article = Article::new(words.repeat(times));
        let start = Instant::now();
        let tokens = tokenize(&article);
        names::find(&article, &tokens, &names);
        assert!(start.elapsed() < PATIENCE, "{words:?} took {:?}", start.elapsed());
    }
}
