//! Runs tests one by one and tells how each ended.

use std::cell::Cell;
use std::error::Error;
use std::fmt;
use std::iter::Sum;
use std::panic::{self, AssertUnwindSafe};
use std::time::Instant;

use anyhow::{Result, anyhow};

/// How a test ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// What a test needs and this machine lacks: a test that returns it was not run, which is neither good nor bad.
#[derive(Debug)]
pub(crate) struct Lacks(pub(crate) &'static str);

impl fmt::Display for Lacks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Lacks {}

/// What tests return: most nothing, as they panic when something is wrong; some can't be run everywhere.
pub(crate) trait Ended {
    fn ended(self) -> Result<()>;
}

impl Ended for () {
    fn ended(self) -> Result<()> {
        Ok(())
    }
}

impl Ended for Result<()> {
    fn ended(self) -> Result<()> {
        self
    }
}

/// How many tests passed, failed and were skipped; reads like the closing line of Rust's own tests.
#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Count {
    pub(crate) fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Passed => self.passed += 1,
            Outcome::Failed => self.failed += 1,
            Outcome::Skipped => self.skipped += 1,
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
            skipped: sum.skipped + count.skipped,
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, failed, skipped } = self;
        let word = if *failed == 0 { "ok" } else { "FAILED" };
        write!(f, "{word}. {passed} passed; {failed} failed; {skipped} skipped")
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

/// Runs a test, prints its line and says how it ended.
pub(crate) fn told(name: &str, test: impl FnOnce() -> Result<()>) -> Outcome {
    let start = Instant::now();
    // A test owns all that it touches, so nothing half-done is seen after it.
    let result = panic::catch_unwind(AssertUnwindSafe(test)).unwrap_or_else(|_| Err(anyhow!(PANIC.take())));
    let seconds = start.elapsed().as_secs_f64();
    match result {
        Ok(()) => {
            println!("{name} ... ok ({seconds:.1} s)");
            Outcome::Passed
        }
        Err(error) if error.is::<Lacks>() => {
            println!("{name} ... skipped: {error}");
            Outcome::Skipped
        }
        Err(error) => {
            let why = format!("{error:#}").replace('\n', "\n    ");
            println!("{name} ... FAILED ({seconds:.1} s)\n    {why}");
            Outcome::Failed
        }
    }
}
