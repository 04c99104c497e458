//! The documentation: every block of JavaScript in a page is run, one after the other as one program, and what it prints
//! must be what the blocks of text behind them say.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xtask::tools::root;

use crate::program::Program;

/// The pages that have examples of JavaScript at least.
const NEEDED: &[&str] =
    &["README.md", "docs/embedding.md", "docs/formats.md", "docs/sharing.md", "js/npm/README.md"];

pub(crate) fn every_example_of_the_documentation_says_what_it_should(program: &Program) -> Result<()> {
    let mut seen = Vec::new();
    for path in pages()? {
        let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().into_owned();
        let page = fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
        let module = blocks(&page, "js").concat();
        if module.is_empty() {
            continue;
        }
        let printed = program.run(&module).with_context(|| format!("the examples of {name} fail"))?;
        ensure!(printed == blocks(&page, "text").concat(), "the examples of {name} print\n{printed}");
        seen.push(name);
    }
    for needed in NEEDED {
        ensure!(seen.iter().any(|name| name == needed), "{needed} has no example");
    }
    Ok(())
}

/// Every page of the documentation, and the one that goes with the package.
fn pages() -> Result<Vec<PathBuf>> {
    let mut pages = vec![root().join("js/npm/README.md"), root().join("README.md")];
    for entry in fs::read_dir(root().join("docs"))? {
        pages.push(entry?.path());
    }
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    Ok(pages)
}

/// What stands in the blocks of a language.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    let starts = page.match_indices(&fence).map(|(at, _)| &page[at + fence.len()..]);
    starts.filter_map(|block| Some(&block[..block.find("```")?])).collect()
}
