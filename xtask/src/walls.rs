//! Who may know whom: among packages, proved by what cargo would link; inside them, by what their files name.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xtask::tools::{WASM, cargo, output, root};

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
        outside: &["trainer", "wasm-bindgen", "web-sys", "xtask", "yew"],
        why: "the command line has the engine and nothing of the page",
    },
    Wall {
        package: "gloss-js",
        target: Some(WASM),
        outside: &["gloo", "gloss-cli", "gloss-page", "trainer", "web-sys", "xtask", "yew"],
        why: "the package for JavaScript has the engine and its border, and knows no page",
    },
    Wall {
        package: "gloss-js-desk",
        target: Some(WASM),
        outside: &["gloo", "gloss-cli", "gloss-js", "gloss-page", "trainer", "web-sys", "xtask", "yew"],
        why: "so does its desk",
    },
    Wall {
        package: "gloss-desk",
        target: Some(WASM),
        outside: &["gloo", "gloss-page", "web-sys", "yew"],
        why: "the desk is asked in words, and has no window",
    },
    Wall {
        package: "gloss-page",
        target: Some(WASM),
        outside: &[
            "gloss-cli",
            "gloss-desk",
            "gloss-js",
            "hyper",
            "tokio",
            "qrcodegen",
            "trainer",
            "wasm-bindgen-cli-support",
            "xtask",
        ],
        why: "what builds and tests the page, and what is fetched later, is not downloaded with it",
    },
];

/// A wall inside a package.
struct Partition {
    /// The files inside, and folders with all that is below them.
    inside: &'static [&'static str],
    /// Those of them that have a door.
    except: &'static [&'static str],
    /// The modules of the same package that must stay outside.
    outside: &'static [&'static str],
    why: &'static str,
}

const PARTITIONS: &[Partition] = &[
    Partition {
        inside: &["engine/src/figures"],
        except: &[],
        outside: &["names"],
        why: "figures are read without names",
    },
    Partition {
        inside: &["engine/src/names"],
        except: &[],
        outside: &["figures"],
        why: "names are read without figures",
    },
    Partition {
        inside: &[
            "engine/src/annotation.rs",
            "engine/src/article.rs",
            "engine/src/span.rs",
            "engine/src/token.rs",
        ],
        except: &[],
        outside: &["figures", "formats", "merge", "names"],
        why: "what all share knows none of them",
    },
    Partition {
        inside: &["src/components"],
        except: &[
            "src/components/article_pane.rs",
            "src/components/paste_box.rs",
            "src/components/select_bar.rs",
            "src/components/share_dialog.rs",
            "src/components/strip.rs",
            "src/components/unlock_dialog.rs",
        ],
        outside: &["browser"],
        why: "components say what is shown, and only the island, the strip beside it, the box, the bar at a selection and the dialogs of links touch the browser",
    },
    Partition {
        inside: &["src/state.rs", "src/state", "src/view.rs", "src/view"],
        except: &[],
        outside: &["browser", "components", "js"],
        why: "what is known is tested without a browser",
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
    for partition in PARTITIONS {
        println!("{}: {}", partition.inside.join(", "), partition.why);
        wrong.extend(holes(partition)?);
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("; "));
    }
    Ok(())
}

/// The places in which files inside name a module outside.
fn holes(partition: &Partition) -> Result<Vec<String>> {
    let mut holes = Vec::new();
    for inside in partition.inside {
        for path in sources(&root().join(inside))? {
            let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if partition.except.contains(&&*name) {
                continue;
            }
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
            let known = known(&text);
            let seen = partition.outside.iter().filter(|module| known.iter().any(|name| name == *module));
            holes.extend(seen.map(|module| format!("{name} must not know {module}: {}", partition.why)));
        }
    }
    Ok(holes)
}

/// The Rust files at a path: itself, or all below it.
fn sources(path: &Path) -> Result<Vec<PathBuf>> {
    if path.extension().is_some_and(|ending| ending == "rs") {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path)
        .with_context(|| format!("{} is gone: bring the walls up to date", path.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() || path.extension().is_some_and(|ending| ending == "rs") {
            files.append(&mut sources(&path)?);
        }
    }
    files.sort();
    Ok(files)
}

/// The modules that a file names behind `crate::` and `super::`, alone or in braces.
fn known(text: &str) -> Vec<String> {
    // Comments may speak of everybody.
    let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let first = |path: &str| {
        path.trim_start().chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect::<String>()
    };
    let paths = ["crate::", "super::"].into_iter().flat_map(|root| code.split(root).skip(1));
    let names = paths.flat_map(|path| match path.strip_prefix('{') {
        Some(group) => members(group).iter().map(|member| first(member)).collect(),
        None => vec![first(path)],
    });
    names.filter(|name| !name.is_empty()).collect()
}

/// The members of a group of paths, without what stands in braces of their own.
fn members(group: &str) -> Vec<String> {
    let mut members = vec![String::new()];
    let mut depth = 0;
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ if depth == 0 => members.iter_mut().last().into_iter().for_each(|member| member.push(c)),
            _ => {}
        }
    }
    members
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_known_by_every_way_of_naming_them() {
        assert_eq!(known("use crate::names::Names;\nlet a = crate::merge::merge(b);"), ["names", "merge"]);
        assert_eq!(known("use crate::{\n    names::{self, lists},\n    span::Span,\n};"), ["names", "span"]);
        assert_eq!(known("pub(crate) use super::super::figures;"), ["figures"]);
        assert_eq!(known("// As crate::names does.\npub(crate) fn plain() {}"), [""; 0]);
    }

    #[test]
    fn a_hole_is_found_and_a_door_is_none() {
        let mut partition =
            Partition { inside: &["xtask/src"], except: &[], outside: &["naming"], why: "no" };
        let holes = holes(&partition).unwrap();
        assert!(holes.iter().any(|hole| hole.starts_with("xtask/src/headers.rs must not know naming")));
        partition.except = &["xtask/src/headers.rs"];
        assert!(
            super::holes(&partition).unwrap().iter().all(|hole| !hole.starts_with("xtask/src/headers.rs"))
        );
    }
}
