//! Folders for the time of a test.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use anyhow::{Context, Result};

/// Waits for the end of its input, which comes when the folder is dropped and also when we end in whatever way, and
/// then removes the folder. Programs that are just being killed may still write to it.
const SWEEP: &str = r#"read -r _; for _ in 1 2 3 4 5; do rm -rf "$1" 2>/dev/null && exit; sleep 1; done"#;

/// A folder that nobody else has, removed when dropped.
pub(crate) struct Folder {
    path: PathBuf,
    sweeper: Child,
}

impl Folder {
    pub(crate) fn new(name: &str) -> Result<Self> {
        static NEXT: AtomicUsize = AtomicUsize::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("gloss-{}-{number}-{name}", process::id()));
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        let mut sweeper = Command::new("sh");
        sweeper.args(["-c", SWEEP, "sh"]).arg(&path);
        // What ends us from the keyboard should not end it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut sweeper, 0);
        sweeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let sweeper = sweeper.spawn().context("sh can't be started")?;
        Ok(Self { path, sweeper })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(self.sweeper.stdin.take());
        let _ = self.sweeper.wait();
    }
}
