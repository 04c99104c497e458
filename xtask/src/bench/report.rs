//! What was measured as a page of the documentation.

use std::fmt::Write;
use std::time::Duration;

use super::machine::Machine;
use super::peers;
use super::results::{Program, Results, median};
use super::{PATIENCE, SIZES};

/// The page.
pub(super) fn report(results: &Results, machine: &Machine, took: Duration) -> String {
    let mut page = String::from("# How fast Gloss is\n\n");
    let _ = writeln!(
        page,
        "Measured on {} by `cargo xtask bench`, which wrote this page: {}; {}.\n\n\
         ![How many words each library reads in a second, how soon it starts, and what it downloads](benchmark.svg)\n",
        machine.day, machine.hardware, machine.browser
    );
    page.push_str("## The libraries\n\n");
    table(
        &mut page,
        &["", "finds", "download", "start to first marks", "memory", "kinds", "findings in 1,000 words"],
        results.programs.iter().map(|program| summary(program).to_vec()),
    );
    let _ = writeln!(
        page,
        "\n*Download* is what a page loads, bundled and compressed by brotli at its best. *Start to first marks* is the time \
         from nothing to the marks of an article of 2,900 characters, in a new browser on the same machine: the middle of \
         all starts, and the shortest and longest. *Memory* is what is held once that article is read: JavaScript's heap \
         after a collection, and WebAssembly's memory. *Kinds* and *findings* are those of the largest pieces of news read.\n"
    );
    page.push_str("## Words in a second\n\n");
    let sizes: Vec<u64> = SIZES.iter().map(|&size| size as u64).collect();
    let sizes: Vec<u64> = sizes
        .into_iter()
        .filter(|&size| results.programs.iter().any(|program| program.at(size).is_some()))
        .collect();
    let heads: Vec<String> = sizes.iter().map(|&size| characters(size)).collect();
    let heads: Vec<&str> = std::iter::once("").chain(heads.iter().map(String::as_str)).collect();
    table(&mut page, &heads, results.programs.iter().map(|program| speeds(program, &sizes)));
    let _ = writeln!(
        page,
        "\nOne thread, texts of each length, no text twice; made from Gloss's own articles and tests, with other names and \
         numbers in each round. A library that takes longer than {} seconds for a text is not waited for.\n",
        PATIENCE / 1000
    );
    page.push_str("## One edit on the page\n\n");
    table(
        &mut page,
        &["article", "marks", "from the key to the screen"],
        results.repaints.iter().map(|repaint| {
            vec![characters(repaint.letters), grouped(repaint.marks), spread(&repaint.milliseconds)]
        }),
    );
    page.push_str(
        "\nA mark of the article gets another kind by a key. The others have no page to compare.\n\n",
    );
    page.push_str("## Versions\n\n");
    for program in &results.programs {
        let _ = writeln!(page, "- {}", peers::versions(program.peer));
    }
    let _ = write!(
        page,
        "\n## Do it again\n\n```sh\ncargo xtask bench\n```\n\nIt needs Chromium with its driver, Node and npm, which \
         fetches the other libraries into `target/`; this run took {} minutes. `cargo bench -p gloss-engine` measures each \
         stage of the engine without a browser.\n",
        took.as_secs().div_ceil(60)
    );
    page
}

/// The row of a program.
fn summary(program: &Program) -> [String; 7] {
    let largest = program.largest();
    [
        name(program),
        program.peer.finds.to_owned(),
        format!("{} KB", grouped((program.download as u64 + 500) / 1000)),
        spread(&program.starts),
        format!("{:.0} MB", program.memory / 1e6),
        largest.map_or_else(none, |largest| largest.kinds.to_string()),
        largest.map_or_else(none, |largest| format!("{:.0}", largest.findings)),
    ]
}

/// The row of a program's speed at each size.
fn speeds(program: &Program, sizes: &[u64]) -> Vec<String> {
    let speed = |&size: &u64| {
        program.at(size).map_or_else(none, |throughput| grouped(throughput.words_a_second.round() as u64))
    };
    std::iter::once(name(program)).chain(sizes.iter().map(speed)).collect()
}

fn name(program: &Program) -> String {
    if program.peer.packages.is_empty() {
        format!("**{}**", program.peer.name)
    } else {
        program.peer.name.to_owned()
    }
}

/// What was not measured.
fn none() -> String {
    "–".to_owned()
}

/// "97 ms (90 to 110)".
fn spread(sorted: &[f64]) -> String {
    match (median(sorted), sorted) {
        (Some(middle), [first, .., last]) => format!("{middle:.0} ms ({first:.0} to {last:.0})"),
        (Some(middle), _) => format!("{middle:.0} ms"),
        (None, _) => none(),
    }
}

/// "10,000 characters".
fn characters(count: u64) -> String {
    format!("{} characters", grouped(count))
}

/// A whole number with its thousands apart.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A table whose columns but the first are numbers.
fn table(page: &mut String, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let rules = heads.iter().enumerate().map(|(place, _)| if place == 0 { "---" } else { "---:" });
    let _ = writeln!(page, "| {} |\n| {} |", heads.join(" | "), rules.collect::<Vec<_>>().join(" | "));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_people_write_them() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(spread(&[]), "–");
        assert_eq!(spread(&[97.4]), "97 ms");
        assert_eq!(spread(&[90.2, 97.4, 110.0]), "97 ms (90 to 110)");
    }
}
