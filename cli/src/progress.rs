//! How far long work has come, for a person at a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Shorter work is over before anybody would read how far it is.
const SOON: Duration = Duration::from_secs(2);

/// Told anew so often.
const PACE: Duration = Duration::from_millis(500);

/// Counts articles. Nothing is told where nobody looks: where messages go to a file, or where the answers themselves
/// run over the same screen.
pub(crate) struct Progress {
    started: Instant,
    told: Option<Instant>,
    count: usize,
    watched: bool,
}

impl Progress {
    pub(crate) fn start() -> Self {
        let watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { started: Instant::now(), told: None, count: 0, watched }
    }

    /// One more article.
    pub(crate) fn step(&mut self) {
        self.count += 1;
        if !self.watched || self.told.map_or(self.started.elapsed() < SOON, |told| told.elapsed() < PACE) {
            return;
        }
        self.told = Some(Instant::now());
        let pace = self.count as f64 / self.started.elapsed().as_secs_f64();
        let _ = write!(io::stderr(), "\r\x1b[Kgloss: {} articles, {pace:.0} a second", self.count);
    }

    /// Leaves the line as it was.
    pub(crate) fn end(self) {
        if self.told.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
