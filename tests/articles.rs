//! The samples as the engine reads them, whole: a rule that changes shows as a change of prose.
//!
//! `articles/*.txt` hold each sample in the marked notation.

use gloss_engine::article::Article;
use gloss_engine::formats::marked;
use gloss_engine::names::Names;

#[track_caller]
fn check(sample: &str, expected: &str) {
    let article = Article::new(sample);
    let found = gloss_engine::annotate(&article, &Names::new(), None);
    let read = marked::write(sample, &found);
    for (read, expected) in read.lines().zip(expected.lines()) {
        assert_eq!(read, expected);
    }
    assert_eq!(read.lines().count(), expected.lines().count());
}

#[test]
fn the_trade_report_is_read_as_a_person_would() {
    check(include_str!("../src/samples/trade.txt"), include_str!("articles/trade.txt"));
}

#[test]
fn the_election_report_is_read_as_a_person_would() {
    check(include_str!("../src/samples/election.txt"), include_str!("articles/election.txt"));
}
