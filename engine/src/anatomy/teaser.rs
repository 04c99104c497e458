//! The end of an article, where many sites list their other articles.

use super::{LONGEST_LINE, is_caption};
use crate::article::{Block, Form};
use std::ops::Range;

/// The links to other articles behind the text, as places among the blocks; none where there is no such list.
pub(super) fn teasers(text: &str, blocks: &[Block]) -> Range<usize> {
    const FEWEST: usize = 3;
    const MOST: usize = 30;
    let words = |block: &Block| block.span.of(text);
    // Below it some write whose the text is.
    let own = |block: &&Block| ["©", "Copyright"].iter().any(|sign| words(block).starts_with(sign));
    let end = blocks.len() - blocks.iter().rev().take_while(own).count();
    let links = blocks[..end].iter().rev().take_while(|block| is_link(block, words(block))).count();
    let start = end - links;
    let Some(before) = start.checked_sub(1).map(|before| &blocks[before]) else { return end..end };
    let labelled = links > 0 && is_label(words(before));
    let first = start - usize::from(labelled);

    // The text itself: sentences, and more of them than links.
    let ends = |block: &&Block| words(block).trim_end_matches(CLOSING).ends_with(['.', '!', '?', '…']);
    let sentences = blocks[..first].iter().filter(ends);
    let (count, length) =
        sentences.fold((0, 0), |(count, length), block| (count + 1, length + block.span.len()));
    let listed: usize = blocks[start..end].iter().map(|block| block.span.len()).sum();
    let follows_text = first.checked_sub(1).is_some_and(|last| ends(&&blocks[last]));
    let many = blocks[start..end].iter().map(|block| words(block).split_whitespace().count()).sum::<usize>();
    let fits = if labelled {
        true
    } else {
        // Short items are a list of the article's own.
        links >= FEWEST && follows_text && many >= 6 * links
    };
    if fits && links <= MOST && count >= 2 && length > listed { start..end } else { end..end }
}

/// Signs behind the one that ends a sentence.
const CLOSING: [char; 6] = ['"', '”', '\'', '’', ')', ']'];

/// Does the block read like the headline of another article: a short line that no sign ends?
fn is_link(block: &Block, words: &str) -> bool {
    const CREDITS: &[&str] = &["(", "Reporting by", "Editing by", "Additional reporting", "With reporting"];
    matches!(block.form, Form::Item | Form::Paragraph)
        && words.len() <= LONGEST_LINE
        && words.split_whitespace().nth(3).is_some()
        && words.starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '\'' | '‘')
        })
        && !words.ends_with(['.', '!', '…', ':', ';', ',', '—', '-'])
        && !words.trim_end_matches(CLOSING).ends_with(['.', '!', ','])
        && !CREDITS.iter().any(|sign| words.starts_with(sign))
        && !is_caption(words)
}

/// "Related:", "Read more", "More on this story".
pub(super) fn is_label(words: &str) -> bool {
    const LABELS: &[&str] = &[
        "also read",
        "editor's picks",
        "latest news",
        "more from this section",
        "more news",
        "more on this story",
        "more on this topic",
        "more stories",
        "most popular",
        "most read",
        "read also",
        "read more",
        "read next",
        "recommended",
        "related",
        "related articles",
        "related content",
        "related coverage",
        "related links",
        "related news",
        "related stories",
        "see also",
        "top stories",
        "you may also like",
    ];
    let words = words.trim_end_matches([':', '…', '.', ' ']);
    words.len() < 32 && LABELS.iter().any(|label| words.eq_ignore_ascii_case(label))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    /// A headline and two paragraphs.
    const STORY: &str = "Harbour opens again after the storm\nThe harbour opened on Monday after three days of wind, the mayor said.\n\
                         Forty ships had waited outside. They came in one after the other, and the last at night.\n";

    fn behind_the_story(lines: &str) -> String {
        told(&format!("{STORY}{lines}"))
    }

    #[test]
    fn headlines_of_other_articles_behind_the_text_are_teasers() {
        let links = "- Fishing fleet returns to harbour after two years\n- Ten things to know about the new lighthouse (5)\n\
                     - Would you live on a boat all the year round?\n";
        assert_eq!(behind_the_story(links), "HbbTTT");
        assert_eq!(behind_the_story(&links.replace("- ", "")), "HbbTTT");
        assert_eq!(behind_the_story(&format!("Read more:\n{links}© Harbour News")), "HbbRTTTb");
        assert_eq!(behind_the_story("Related\nFishing fleet returns to harbour"), "HbbRT");
    }

    #[test]
    fn what_belongs_to_the_article_is_no_teaser() {
        assert_eq!(
            behind_the_story("- Bring warm clothes\n- Take the train\n- Tell your neighbours"),
            "Hbbiii"
        );
        let items = "- Fishing fleet returns to the harbour at noon\n- Mayor opens the new bridge in the evening\n\
                     - Ferries go to both islands until midnight\n";
        assert_eq!(behind_the_story(&format!("This is the programme of the day:\n{items}")), "Hbbbiii");
        assert_eq!(behind_the_story(&format!("## Programme\n{items}")), "HbbHiii");
        assert_eq!(told(items), "iii", "a list alone is what the reader pasted");
        assert_eq!(behind_the_story("Ships are back\nThe mayor is glad"), "Hbbbb", "two lines are too few");
        assert_eq!(behind_the_story("It was the longest storm for years.\nNobody was hurt in it."), "Hbbbb");
    }
}
