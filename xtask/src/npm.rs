//! Programs from npm that tests and benchmarks use, fetched into `target/`: the product depends on none of them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::browsers::on_path;
use crate::tools::{output, root, say};

/// Packages of certain versions that are fetched together.
#[derive(Debug)]
pub struct Set {
    /// The folder below `target/npm` in which they are.
    pub name: &'static str,
    /// Their names and versions.
    pub packages: &'static [(&'static str, &'static str)],
}

/// The bundler with which the package is tested.
pub const BUNDLER: Set = Set { name: "bundler", packages: &[("vite", "8.3.8")] };

/// What looks for what keeps people with disabilities out of a page; another release may know other rules.
pub const AXE: Set = Set { name: "axe", packages: &[("axe-core", "4.10.3")] };

/// Fetches the set unless it is there, and says where; `None`, and a word to the person, where there is no npm.
pub fn install(set: &Set) -> Result<Option<PathBuf>> {
    if let Some(folder) = installed(set) {
        return Ok(Some(folder));
    }
    let Some(npm) = on_path("npm") else {
        say(&format!("npm is not here, so nothing is done with {}", names(set)));
        return Ok(None);
    };
    let folder = folder(set);
    let cannot = || format!("cannot write to {}", folder.display());
    fs::create_dir_all(&folder).with_context(cannot)?;
    fs::write(folder.join("package.json"), description(set)).with_context(cannot)?;
    say(&format!("npm fetches {}", names(set)));
    let mut fetch = Command::new(npm);
    fetch.args(["install", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    output(&mut fetch)?;
    // Only a whole installation has the same description behind it.
    fs::write(folder.join("installed.json"), description(set)).with_context(cannot)?;
    Ok(Some(folder))
}

/// Where the set is, if it was fetched whole.
pub fn installed(set: &Set) -> Option<PathBuf> {
    let folder = folder(set);
    let whole = fs::read_to_string(folder.join("installed.json")).ok()?;
    (whole == description(set)).then_some(folder)
}

fn folder(set: &Set) -> PathBuf {
    root().join("target/npm").join(set.name)
}

fn names(set: &Set) -> String {
    set.packages.iter().map(|(name, version)| format!("{name} {version}")).collect::<Vec<_>>().join(", ")
}

/// The package.json of a folder that has these packages and is none itself.
fn description(set: &Set) -> String {
    let packages: Map<String, Value> =
        set.packages.iter().map(|(name, version)| ((*name).to_owned(), json!(version))).collect();
    format!("{:#}\n", json!({ "private": true, "type": "module", "dependencies": packages }))
}
