//! `cargo xtask test`: everything that must hold, in one go. A failed step does not hide those after it.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use pico_args::Arguments;
use xtask::tools::{WASM, cargo, dist, ensure_wasm_target, run, say, told};
use xtask::{browsers, npm, site, sizes};

struct Step {
    name: &'static str,
    /// The step that must have passed before, if both are asked for.
    needs: Option<&'static str>,
    run: fn() -> Result<Tests>,
}

/// Quick answers first; the browsers last, as they need the site.
const STEPS: &[Step] = &[
    Step { name: "format", needs: None, run: format },
    Step { name: "lints", needs: None, run: lints },
    Step { name: "lints-wasm", needs: None, run: lints_wasm },
    Step { name: "walls", needs: None, run: walls },
    Step { name: "tests", needs: None, run: tests },
    Step { name: "docs", needs: None, run: docs },
    Step { name: "package", needs: None, run: package },
    Step { name: "site", needs: None, run: build },
    Step { name: "size", needs: Some("site"), run: size },
    Step { name: BROWSERS, needs: Some("site"), run: in_browsers },
];

const BROWSERS: &str = "browsers";

/// Tests counted from what they print.
#[derive(Default)]
struct Tests {
    passed: usize,
    failed: usize,
    skipped: usize,
    /// The names of those that failed.
    names: Vec<String>,
    /// The browsers in which some passed.
    browsers: Vec<String>,
}

/// What became of a step.
enum Outcome {
    Passed(Tests),
    Failed(Tests, String),
    LeftOut(String),
}

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let no_browser = arguments.contains("--no-browser");
    let mut chosen = Vec::new();
    while let Some(name) = arguments.opt_free_from_str::<String>()? {
        if STEPS.iter().all(|step| step.name != name) {
            let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            bail!("there is no step `{name}`; there are {}", names.join(", "));
        }
        chosen.push(name);
    }
    crate::nothing_else(arguments)?;

    let start = Instant::now();
    let mut outcomes: Vec<(&str, Outcome, Duration)> = Vec::new();
    for step in STEPS.iter().filter(|step| chosen.is_empty() || chosen.iter().any(|name| name == step.name)) {
        println!("\n── {} ──", step.name);
        let start = Instant::now();
        let needed = outcomes.iter().find(|(name, ..)| Some(*name) == step.needs);
        let outcome = match needed {
            Some((name, Outcome::Failed(..), _)) => Outcome::LeftOut(format!("not run, as `{name}` failed")),
            _ if no_browser && step.name == BROWSERS => {
                Outcome::LeftOut("LEFT OUT by --no-browser: the page was tested in no browser".to_owned())
            }
            _ => match (step.run)() {
                Ok(tests) if tests.failed == 0 => Outcome::Passed(tests),
                Ok(tests) => {
                    let why = format!("{} of its tests: {}", tests.failed, tests.names.join("; "));
                    Outcome::Failed(tests, why)
                }
                Err(error) => Outcome::Failed(Tests::default(), format!("{error:#}")),
            },
        };
        if let Outcome::Failed(_, why) | Outcome::LeftOut(why) = &outcome {
            println!("{}: {why}", step.name);
        }
        outcomes.push((step.name, outcome, start.elapsed()));
    }
    conclude(&outcomes, start.elapsed())
}

/// Prints a line for each step and one for all.
fn conclude(outcomes: &[(&str, Outcome, Duration)], all: Duration) -> Result<()> {
    println!();
    let (mut passed, mut failed, mut left_out) = (0, 0, Vec::new());
    let (mut passed_tests, mut failed_tests, mut skipped_tests) = (0, 0, 0);
    for (name, outcome, took) in outcomes {
        let word = match outcome {
            Outcome::Passed(tests) => {
                passed += 1;
                passed_tests += tests.passed;
                skipped_tests += tests.skipped;
                tests_told(tests)
            }
            Outcome::Failed(tests, why) => {
                failed += 1;
                passed_tests += tests.passed;
                failed_tests += tests.failed;
                skipped_tests += tests.skipped;
                format!("FAILED: {why}")
            }
            Outcome::LeftOut(why) => {
                left_out.push(*name);
                why.clone()
            }
        };
        println!("{:>6.1} s  {name:<11} {word}", took.as_secs_f64());
    }
    let left_out =
        if left_out.is_empty() { String::new() } else { format!("; LEFT OUT: {}", left_out.join(", ")) };
    let summary = format!(
        "steps: {passed} passed, {failed} failed; tests: {passed_tests} passed, {failed_tests} failed, {skipped_tests} skipped{left_out}; {} s",
        all.as_secs()
    );
    if failed > 0 {
        bail!("{summary}");
    }
    println!("{summary}");
    Ok(())
}

fn tests_told(tests: &Tests) -> String {
    match tests {
        Tests { passed: 0, skipped: 0, .. } => "passed".to_owned(),
        Tests { passed, skipped: 0, .. } => format!("passed, {passed} tests"),
        Tests { passed, skipped, .. } => format!("passed, {passed} tests; {skipped} skipped"),
    }
}

fn format() -> Result<Tests> {
    run(&mut cargo(&["fmt", "--all", "--check"]))
        .context("the code is not formatted: run `cargo fmt --all`")?;
    Ok(Tests::default())
}

fn lints() -> Result<Tests> {
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    Ok(Tests::default())
}

/// The page and the package have code that only the browser sees.
fn lints_wasm() -> Result<Tests> {
    ensure_wasm_target()?;
    let mut clippy =
        cargo(&["clippy", "--package", "gloss-page", "--package", "gloss-js", "--package", "gloss-js-desk"]);
    run(clippy.args(["--target", WASM, "--", "-D", "warnings"]))?;
    Ok(Tests::default())
}

fn walls() -> Result<Tests> {
    crate::walls::check()?;
    Ok(Tests::default())
}

fn tests() -> Result<Tests> {
    count(&mut cargo(&["test", "--workspace", "--no-fail-fast"]))
}

fn docs() -> Result<Tests> {
    run(cargo(&["doc", "--no-deps", "--package", "gloss-engine"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Tests::default())
}

/// Builds the package for JavaScript and has programs use it; pages do so with the browsers.
fn package() -> Result<Tests> {
    crate::package::package()?;
    npm::install(&npm::BUNDLER)?;
    let mut tests = cargo(&["test", "--package", "gloss-page", "--test", "package"]);
    count(tests.env("GLOSS_PACKAGE", crate::package::folder()))
}

fn build() -> Result<Tests> {
    crate::build::build()?;
    crate::one_file::build()?;
    Ok(Tests::default())
}

fn size() -> Result<Tests> {
    let report = sizes::report(&site::read(&dist())?);
    say(&format!("the first visit downloads {} of {} bytes", report.first_download, sizes::FIRST_DOWNLOAD));
    report.check()?;
    Ok(Tests::default())
}

fn in_browsers() -> Result<Tests> {
    browsers::ensure()?;
    let mut tests = cargo(&["test", "--package", "gloss-page", "--test", "browser"]);
    tests.env("GLOSS_SITE", dist());
    if let Some(axe) = npm::install(&npm::AXE)? {
        tests.env("GLOSS_AXE", axe.join("node_modules/axe-core/axe.min.js"));
    }
    let package = crate::package::folder();
    if package.exists() {
        tests.env("GLOSS_PACKAGE", package);
    }
    let mut tests = count(&mut tests)?;
    // A browser that did not open counts as a failure, whatever the others said.
    for browser in browsers::needed().iter().map(|kind| kind.name()) {
        if tests.browsers.iter().all(|other| other != browser) {
            tests.failed += 1;
            tests.names.push(format!("{browser}: no test passed in it"));
        }
    }
    Ok(tests)
}

/// Runs a test command, shows what it prints and counts the tests that it tells of.
fn count(command: &mut Command) -> Result<Tests> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot run `{}`", told(command)))?;
    let mut tests = Tests::default();
    if let Some(printed) = child.stdout.take() {
        for line in BufReader::new(printed).split(b'\n') {
            let line = line.context("the tests fell silent")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if let Some(result) = line.strip_prefix("test result: ") {
                tests.passed += number_before(result, " passed");
                tests.failed += number_before(result, " failed");
                tests.skipped += number_before(result, " skipped");
            } else if let Some((browser, result)) = line.split_once(" result: ") {
                if number_before(result, " passed") > 0 {
                    tests.browsers.push(browser.to_owned());
                }
            } else if let Some((name, _)) = line.split_once(" ... FAILED") {
                tests.names.push(name.trim_start_matches("test ").to_owned());
            }
        }
    }
    let status = child.wait().with_context(|| format!("cannot end `{}`", told(command)))?;
    if !status.success() && tests.failed == 0 {
        bail!("`{}` failed", told(command));
    }
    Ok(tests)
}

/// The number that stands before `word`, as in "ok. 12 passed; 0 failed".
fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_from_their_closing_line() {
        let line = "FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!((number_before(line, " passed"), number_before(line, " failed")), (12, 3));
        assert_eq!(number_before("ok. no tests", " passed"), 0);
        let line = "ok. 12 passed; 0 failed; 2 skipped";
        assert_eq!((number_before(line, " failed"), number_before(line, " skipped")), (0, 2));
    }
}
