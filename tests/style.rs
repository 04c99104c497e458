//! The style sheet as it is written: what a browser would forgive in silence.

const STYLE: &str = include_str!("../www/style.css");

/// A rule left open takes all that follows into its own query, and no browser says so.
#[test]
fn no_query_of_the_style_sheet_holds_another() {
    let mut open: Vec<&str> = Vec::new();
    let style = without_comments(STYLE);
    for (number, line) in style.lines().enumerate() {
        for part in line.split_inclusive(['{', '}']) {
            if let Some(head) = part.strip_suffix('{') {
                let head = head.trim();
                assert!(
                    !head.starts_with('@') || open.is_empty(),
                    "line {}: {head} stands inside {}",
                    number + 1,
                    open.join(" ")
                );
                open.push(head);
            } else if part.ends_with('}') {
                assert!(open.pop().is_some(), "line {}: closes nothing", number + 1);
            }
        }
    }
    assert!(open.is_empty(), "never closed: {}", open.join(", "));
}

/// The sheet with its comments taken out, and as many lines as before.
fn without_comments(style: &str) -> String {
    style
        .split("/*")
        .enumerate()
        .map(|(at, part)| match (at, part.split_once("*/")) {
            (0, _) | (_, None) => part.to_owned(),
            (_, Some((comment, rest))) => "\n".repeat(comment.matches('\n').count()) + rest,
        })
        .collect()
}
