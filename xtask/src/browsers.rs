//! The browsers that the page is tested in, and the drivers that move them: what is here, and what is missing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::tools::{output, say};

/// A family of browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, Chrome.
    Chromium,
    /// The engine of Safari, in a small window of GTK.
    WebKit,
    /// Firefox; tested where its driver is installed.
    Firefox,
}

impl Kind {
    /// The name that tests print.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::WebKit => "webkit",
            Self::Firefox => "firefox",
        }
    }
}

/// A browser that can be driven.
#[derive(Debug)]
pub struct Browser {
    /// Its family.
    pub kind: Kind,
    /// The program that speaks WebDriver.
    pub driver: PathBuf,
    /// The browser itself.
    pub program: PathBuf,
}

/// The packages of Debian that the tests need. Fonts: without any, text has no width.
const DEBIAN: &[&str] = &["chromium", "chromium-driver", "webkit2gtk-driver", "xvfb", "fonts-dejavu-core"];

/// The browsers that are here with all they need.
pub fn found() -> Vec<Browser> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| on_path(name));
    // A window of WebKitGTK needs a screen, be it a made-up one.
    let webkit = on_path("Xvfb").and_then(|_| mini_browser());
    let browsers = [
        (Kind::Chromium, on_path("chromedriver"), chromium),
        (Kind::WebKit, on_path("WebKitWebDriver"), webkit),
        (Kind::Firefox, on_path("geckodriver"), on_path("firefox").or_else(|| on_path("firefox-esr"))),
    ];
    let complete = browsers.into_iter().filter_map(|(kind, driver, program)| {
        let (driver, program) = (driver?, program?);
        Some(Browser { kind, driver, program })
    });
    complete.collect()
}

/// Makes sure that the page can be tested in Chromium and WebKitGTK; installs them where that is ours to do.
pub fn ensure() -> Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    let is_debian = Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some();
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let packages = DEBIAN.join(" ");
    if !(is_debian && is_root) {
        bail!(
            "no way to drive {}: install them (on Debian as root: `apt-get install --no-install-recommends {packages}`; \
             elsewhere Chromium with chromedriver, and WebKitGTK with its MiniBrowser, WebKitWebDriver and Xvfb), or \
             leave the browsers out with --no-browser",
            missing().join(" and ")
        );
    }
    say(&format!("apt-get installs what is missing to test in {}: {packages}", missing().join(" and ")));
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        output(&mut apt)
            .context("the browsers are not installed: see above why, or leave them out with --no-browser")
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], DEBIAN].concat())?;
    match missing().as_slice() {
        [] => Ok(()),
        missing => bail!("{} still can't be driven after the installation", missing.join(" and ")),
    }
}

/// The browsers that the page must be tested in. WebKitGTK is for Linux only.
pub fn needed() -> &'static [Kind] {
    if cfg!(target_os = "linux") { &[Kind::Chromium, Kind::WebKit] } else { &[Kind::Chromium] }
}

/// The browsers that must be here and are not.
fn missing() -> Vec<&'static str> {
    let found = found();
    let missing = needed().iter().filter(|kind| found.iter().all(|browser| browser.kind != **kind));
    missing.map(|kind| kind.name()).collect()
}

/// A program by its name, as a shell would find it.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// WebKitGTK keeps its small browser beside its libraries: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser.
fn mini_browser() -> Option<PathBuf> {
    let mut folders =
        vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib"), PathBuf::from("/usr/lib64")];
    folders.extend(
        below(Path::new("/usr/lib"))
            .into_iter()
            .filter(|folder| folder.to_string_lossy().ends_with("-linux-gnu")),
    );
    let mut browsers: Vec<_> = folders
        .iter()
        .flat_map(|folder| below(folder))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    browsers.sort();
    browsers.pop()
}

fn below(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}
