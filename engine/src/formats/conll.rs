//! `CoNLL`'s columns in IOB2, which taggers are trained on: `token _ _ B-PERSON`, an empty line between sentences.
//!
//! The file has no offsets. Its tokens are those of Gloss ([`token`]), which part "5%" into "5" and "%"; the second
//! and third columns, part of speech and chunk, are unknown. A token that a mark covers in part has its label, and the
//! losses name the mark; of marks that share words the longer one stands.

use super::Annotated;
use super::written::{File, Places, Written, crossing};
use crate::token;
use std::fmt::Write;

/// So many marks that do not fit the tokens are named.
const MOST_NAMED: usize = 20;

/// The article as lines of tokens.
pub fn write(annotated: &Annotated) -> Written {
    let text = annotated.text();
    let (apart, crossed) = annotated.apart();
    let mut marks = apart.iter().peekable();
    let mut contents = "-DOCSTART- _ _ O\n".to_owned();
    // The mark that the token before lay in, and what is told of marks that do not fit.
    let (mut within, mut unfit) = (None, Vec::new());
    for token in token::tokenize(&annotated.article).all() {
        while let Some(mark) = marks.next_if(|mark| mark.span.end <= token.span.start) {
            if within != Some(mark.span) {
                unfit.push(without_token(mark.span.of(text)));
            }
        }
        if token.opens {
            contents.push('\n');
        }
        let mark = marks.peek().filter(|mark| mark.span.overlaps(token.span));
        let _ = match mark {
            Some(mark) => {
                let begins = within != Some(mark.span);
                let ends_inside =
                    begins && token.span.start < mark.span.start || mark.span.end < token.span.end;
                if ends_inside {
                    let words = mark.span.of(text);
                    unfit.push(format!(
                        "“{words}” starts or ends inside a token, which has its label as a whole."
                    ));
                }
                let begin = if begins { 'B' } else { 'I' };
                writeln!(contents, "{} _ _ {begin}-{}", token.span.of(text), mark.kind.label())
            }
            None => writeln!(contents, "{} _ _ O", token.span.of(text)),
        };
        within = mark.map(|mark| mark.span).or(within);
    }
    unfit
        .extend(marks.filter(|mark| within != Some(mark.span)).map(|mark| without_token(mark.span.of(text))));
    let mut losses = Places::PLAIN.losses(annotated, "CoNLL");
    losses.extend(crossing(crossed, "CoNLL"));
    let more = unfit.len().saturating_sub(MOST_NAMED);
    losses.extend(unfit.into_iter().take(MOST_NAMED));
    if more > 0 {
        losses.push(format!("The same holds for {more} marks more."));
    }
    Written { files: vec![File { ending: ".conll", media_type: "text/plain", contents }], losses }
}

fn without_token(words: &str) -> String {
    format!("“{words}” shares its token with a mark before, or has none.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn every_token_has_a_line_and_every_sentence_an_empty_one_before() {
        let written =
            write(&annotated("The [org Bank of Oslo] rose  [percent 5% = 5]. It fell.\n[place Oslo]"));
        let expected = "-DOCSTART- _ _ O\n\nThe _ _ O\nBank _ _ B-ORG\nof _ _ I-ORG\nOslo _ _ I-ORG\nrose _ _ O\n\
             5 _ _ B-PERCENT\n% _ _ I-PERCENT\n. _ _ O\n\nIt _ _ O\nfell _ _ O\n. _ _ O\n\nOslo _ _ B-PLACE\n";
        assert_eq!(written.files[0].contents, expected);
    }

    #[test]
    fn neighbours_of_one_kind_are_told_apart() {
        let written = write(&annotated("[group Sunni][group Kurds] [group Druze]"));
        assert_eq!(written.files[0].contents.matches("B-GROUP").count(), 2);
        let expected = [
            "“Sunni” starts or ends inside a token, which has its label as a whole.",
            "“Kurds” shares its token with a mark before, or has none.",
        ];
        assert_eq!(written.losses, expected);
    }

    #[test]
    fn a_mark_on_half_a_token_labels_the_token_and_is_named() {
        let written = write(&annotated("anti[group Chinese]rhetoric stays"));
        assert!(written.files[0].contents.contains("\nantiChineserhetoric _ _ B-GROUP\nstays _ _ O\n"));
        assert!(written.losses[0].starts_with("“Chinese” starts or ends inside a token"));
    }

    #[test]
    fn the_longest_of_marks_inside_each_other_stands() {
        let written = write(&noted());
        assert!(written.files[0].contents.contains("Bank _ _ B-ORG\nof _ _ I-ORG\nChina _ _ I-ORG\n"));
        assert!(written.losses.iter().any(|loss| loss.starts_with("1 mark inside a longer one")));
    }
}
