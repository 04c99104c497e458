//! Runs tests one by one and tells how each ended.

use std::cell::Cell;
use std::fmt;
use std::iter::Sum;
use std::panic::{self, AssertUnwindSafe};
use std::time::Instant;

use anyhow::{Result, anyhow};

/// How many tests passed and failed; reads like the closing line of Rust's own tests.
#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    pub(crate) fn add(&mut self, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, failed } = self;
        let word = if *failed == 0 { "ok" } else { "FAILED" };
        write!(f, "{word}. {passed} passed; {failed} failed")
    }
}

thread_local! {
    /// What this thread's last panic said.
    static PANIC: Cell<String> = const { Cell::new(String::new()) };
}

/// Keeps what panics say for the line of their test: two browsers that print at once would be hard to read.
pub(crate) fn keep_panics() {
    panic::set_hook(Box::new(|panic| PANIC.set(panic.to_string())));
}

/// Runs a test, prints its line and says whether it passed.
pub(crate) fn told(name: &str, test: impl FnOnce() -> Result<()>) -> bool {
    let start = Instant::now();
    // A test owns all that it touches, so nothing half-done is seen after it.
    let result = panic::catch_unwind(AssertUnwindSafe(test)).unwrap_or_else(|_| Err(anyhow!(PANIC.take())));
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(()) => println!("{name} ... ok ({seconds:.1} s)"),
        Err(error) => println!(
            "{name} ... FAILED ({seconds:.1} s)\n    {}",
            format!("{error:#}").replace('\n', "\n    ")
        ),
    }
    result.is_ok()
}
