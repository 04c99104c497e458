//! Blocks -> what each is to the article: headline, dateline, byline, body, item, caption, or a link to another article.
//!
//! Where the signs are not plain a block is body text: that a reader misses a paragraph is worse than that a link is
//! counted.

mod head;
mod teaser;

use crate::article::{Article, Block, Form};
use crate::span::Span;

/// What a block is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The headline, or a heading between paragraphs.
    Headline,
    /// Place, date and agency on a line of their own.
    Dateline,
    /// Who wrote it, or when it was published.
    Byline,
    /// Running text.
    Body,
    /// One item of a list in the text.
    Item,
    /// The words below a picture.
    Caption,
    /// The words above the headlines of other articles: "Read more".
    Related,
    /// A headline of another article, in a list behind the text.
    Teaser,
}

/// What each block is, in the order of the blocks.
pub fn parts(article: &Article) -> Vec<Part> {
    let (text, blocks) = (article.text(), article.blocks());
    let teasers = teaser::teasers(text, blocks);
    let part = |(place, block): (usize, &Block)| {
        let words = block.span.of(text);
        match block.form {
            _ if teasers.contains(&place) => Part::Teaser,
            _ if place + 1 == teasers.start && !teasers.is_empty() && teaser::is_label(words) => {
                Part::Related
            }
            Form::Heading(_) => Part::Headline,
            Form::Item => Part::Item,
            Form::Paragraph if place < HEAD && head::is_byline(words) => Part::Byline,
            Form::Paragraph if place < HEAD && head::dateline_end(words) == Some(words.len()) => {
                Part::Dateline
            }
            Form::Paragraph if is_caption(words) => Part::Caption,
            Form::Paragraph => Part::Body,
        }
    };
    blocks.iter().enumerate().map(part).collect()
}

/// Where the article says place, date and agency: "MINSK, 2 June (Agency)", on a line of its own or in front of a
/// paragraph's first dash.
pub fn dateline(article: &Article) -> Option<Span> {
    let text = article.text();
    let mut paragraphs = article.blocks().iter().take(HEAD).filter(|block| block.form == Form::Paragraph);
    let dateline = |block: &Block| {
        let end = head::dateline_end(block.span.of(text))?;
        Some(Span::new(block.span.start, block.span.start + end))
    };
    paragraphs.find_map(dateline)
}

/// In so many blocks from the top byline and dateline stand.
const HEAD: usize = 6;

/// How long a line may be, in bytes, that is no paragraph.
const LONGEST_LINE: usize = 140;

/// "Photo: the harbour at dawn", "Ships wait at the quay [Photo/Agency]".
fn is_caption(words: &str) -> bool {
    const LONGEST: usize = 400;
    const OPENING: &[&str] = &[
        "caption:", "file -", "file –", "file photo", "image:", "photo by ", "photo:", "photograph:",
        "picture:",
    ];
    const CREDITS: &[&str] =
        &["[photo", "(photo", "photo/", "getty images", "reuters/", "file photo", "via ap"];
    if words.len() > LONGEST {
        return false;
    }
    let small = words.to_ascii_lowercase();
    let tail =
        (small.len().saturating_sub(60)..small.len()).find_map(|at| small.get(at..)).unwrap_or_default();
    OPENING.iter().any(|sign| small.starts_with(sign))
        || !words.ends_with(STOPS) && CREDITS.iter().any(|sign| tail.contains(sign))
}

/// Signs that end a sentence.
const STOPS: [char; 4] = ['.', '!', '…', '。'];

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter for each block's part.
    pub(super) fn told(text: &str) -> String {
        let letter = |part: &Part| match part {
            Part::Headline => 'H',
            Part::Dateline => 'D',
            Part::Byline => 'Y',
            Part::Body => 'b',
            Part::Item => 'i',
            Part::Caption => 'C',
            Part::Related => 'R',
            Part::Teaser => 'T',
        };
        parts(&Article::new(text)).iter().map(letter).collect()
    }

    #[test]
    fn the_head_of_an_article_is_known() {
        assert_eq!(
            told("Port reopens\nBy Ann Lee\nDERBY, 2 June (Herald)\nShips came.\nThey left."),
            "HYDbb"
        );
        assert_eq!(told("Port reopens\nUpdated: 3 May 2025, 9:56 AM\nShips came."), "HYb");
        assert_eq!(told("Port reopens\nBy Monday all was over.\nBy then ships came"), "Hbb");
    }

    #[test]
    fn a_list_in_the_text_and_a_caption_are_known() {
        assert_eq!(
            told("Port reopens\nThey brought:\n- Ore\n- Grain\nPhoto: Ann Lee\nShips wait [Photo/Herald]"),
            "HbiiCC"
        );
        assert_eq!(told("Port reopens\nThe photo shows a ship."), "Hb");
    }

    #[test]
    fn every_text_has_parts() {
        for text in ["", "-", "\n\n", "By ", "©", "é — É", "(", "—"] {
            let article = Article::new(text);
            assert_eq!(parts(&article).len(), article.blocks().len(), "{text:?}");
            dateline(&article);
        }
    }
}
