//! The package for JavaScript as programs use it, and the documentation, whose every example is run.
//!
//! `cargo xtask test package` runs them. `cargo xtask package && GLOSS_PACKAGE=pkg cargo test --test package` runs them
//! alone. They need Node; a plain `cargo test` only says that these were not run.

use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Result, ensure};

#[path = "package/examples.rs"]
mod examples;
#[path = "browser/folder.rs"]
mod folder;
#[path = "package/program.rs"]
mod program;
#[path = "browser/report.rs"]
mod report;
#[path = "package/types.rs"]
mod types;

use program::Program;
use report::{Count, Ended, told};

/// A test: its name reads as a sentence.
struct Test {
    name: &'static str,
    run: fn(&Program) -> Result<()>,
}

macro_rules! tests {
    ($($room:ident::$name:ident,)*) => {
        &[$(Test { name: stringify!($name), run: |program| $room::$name(program).ended() }),*]
    };
}

const TESTS: &[Test] = tests![
    program::node_gets_plain_objects,
    program::nothing_is_answered_before_the_start,
    program::what_is_wrong_is_told_with_words,
    program::corrected_marks_are_linked_written_and_shared,
    program::a_worker_of_node_annotates,
    types::every_name_has_a_type,
    examples::every_example_of_the_documentation_says_what_it_should,
];

fn main() -> ExitCode {
    let Some(package) = env::var_os("GLOSS_PACKAGE") else {
        println!("tests of the package were not run: `cargo xtask test package` runs them\n");
        return ExitCode::SUCCESS;
    };
    match fs::canonicalize(package).map_err(Into::into).and_then(|package| run(&Program::new(package))) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the tests whose names contain all words given.
fn run(program: &Program) -> Result<ExitCode> {
    let words: Vec<String> = env::args().skip(1).collect();
    report::keep_panics();
    let mut count = Count::default();
    for test in TESTS {
        let name = test.name.replace('_', " ");
        if words.iter().all(|word| name.contains(word)) {
            count.add(told(&name, || (test.run)(program)));
        }
    }
    println!("\ntest result: {count}\n");
    ensure!(count.passed + count.failed + count.skipped > 0, "no test has a name with all these words");
    Ok(if count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
