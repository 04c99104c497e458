//! axe-core, which looks for what keeps people with disabilities out of a page. It is fetched when the page is tested
//! and is no part of it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::tools::{root, say};

/// The release with which the page is tested: another may know other rules.
const RELEASE: &str = "axe-core@4.10.3";

/// Where its script lies, fetched with npm where it is not there yet; `None`, and said, where that cannot be done.
pub fn script() -> Option<PathBuf> {
    let folder = root().join("target/xtask/axe").join(RELEASE);
    let script = folder.join("package/axe.min.js");
    if script.is_file() {
        return Some(script);
    }
    say(&format!("npm fetches {RELEASE}"));
    let fetched = fs::create_dir_all(&folder).is_ok()
        && ran(Command::new("npm").args(["pack", "--silent", RELEASE]).current_dir(&folder))
        && ran(Command::new("tar").args(["xzf", "axe-core-4.10.3.tgz"]).current_dir(&folder));
    if fetched && script.is_file() {
        return Some(script);
    }
    say(&format!(
        "{RELEASE} could not be fetched, and the tests with it are skipped: they want npm, tar and a network"
    ));
    None
}

fn ran(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}
