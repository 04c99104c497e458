//! Who may know whom, proved by the packages that cargo would link.

use anyhow::{Context, Result, bail};
use xtask::tools::{WASM, cargo, output};

struct Wall {
    /// The package inside.
    package: &'static str,
    /// What it is compiled for; the machine at hand where none is named.
    target: Option<&'static str>,
    /// The packages that must stay outside.
    outside: &'static [&'static str],
    why: &'static str,
}

const WALLS: &[Wall] = &[
    Wall {
        package: "gloss-engine",
        target: Some(WASM),
        outside: &["gloo", "js-sys", "wasm-bindgen", "web-sys", "yew"],
        why: "the engine knows no browser",
    },
    Wall {
        package: "gloss-cli",
        target: None,
        outside: &["wasm-bindgen", "web-sys", "xtask", "yew"],
        why: "the command line has the engine and nothing of the page",
    },
    Wall {
        package: "gloss-page",
        target: Some(WASM),
        outside: &["gloss-cli", "hyper", "tokio", "wasm-bindgen-cli-support", "xtask"],
        why: "what builds and tests the page is not downloaded with it",
    },
];

/// Families of packages of which the page may have one version only: a second one is a second download.
const ONCE: &[&str] = &["gloo", "js-sys", "serde", "wasm-bindgen", "web-sys", "yew"];

/// Checks all walls and tells every stone that is out of place.
pub(crate) fn check() -> Result<()> {
    let mut wrong = Vec::new();
    for wall in WALLS {
        let packages = packages(wall.package, wall.target)?;
        println!("{}: {} packages; {}", wall.package, packages.len(), wall.why);
        let seen = wall.outside.iter().filter(|name| packages.iter().any(|(package, _)| package == *name));
        wrong.extend(seen.map(|name| format!("{} must not know {name}: {}", wall.package, wall.why)));
    }
    let packages = packages("gloss-page", Some(WASM))?;
    for pair in packages.windows(2) {
        let [(name, one), (again, other)] = pair else { continue };
        let family = |family: &&str| {
            name == *family || name.strip_prefix(*family).is_some_and(|rest| rest.starts_with('-'))
        };
        if name == again && ONCE.iter().any(family) {
            wrong.push(format!("the page has {name} twice, {one} and {other}: let all use one"));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("; "));
    }
    Ok(())
}

/// Names and versions of all that a package is linked with, sorted.
fn packages(package: &str, target: Option<&str>) -> Result<Vec<(String, String)>> {
    let mut tree = cargo(&["tree", "--package", package, "--edges", "normal", "--prefix", "none"]);
    tree.args(target.iter().flat_map(|target| ["--target", target]));
    let tree = output(&mut tree)?;
    let line = |line: &str| {
        let (name, rest) = line.split_once(' ')?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    let mut packages = tree
        .lines()
        .map(line)
        .collect::<Option<Vec<_>>>()
        .context("`cargo tree` speaks otherwise than before")?;
    packages.sort();
    packages.dedup();
    Ok(packages)
}
