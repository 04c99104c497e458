//! The top of an article: who wrote it, where and when.

use super::{LONGEST_LINE, STOPS};

/// "By Ann Lee, Chief Correspondent", "Updated: 3 May 2025".
pub(super) fn is_byline(words: &str) -> bool {
    const DATED: &[&str] = &["published", "updated", "posted", "last updated", "modified"];
    let by = words.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "))
        && words[3..].starts_with(char::is_uppercase);
    let dated = DATED.iter().any(|sign| {
        words.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign))
            && words.bytes().any(|byte| byte.is_ascii_digit())
    });
    words.len() <= LONGEST_LINE && !words.ends_with(STOPS) && (by || dated)
}

/// Where the dateline ends, in bytes, that a paragraph starts with.
///
/// A town in capitals, or an agency in brackets; then a dash and a sentence, or nothing.
pub(super) fn dateline_end(words: &str) -> Option<usize> {
    const LONGEST: usize = 90;
    const JOINING: &[&str] = &["and", "at", "de", "del", "la", "of", "the"];
    let dash = words.char_indices().take(LONGEST).find(|&(at, c)| {
        matches!(c, '—' | '–') || c == '-' && words[..at].ends_with(' ') && words[at + 1..].starts_with(' ')
    });
    let (end, rest) = match dash {
        Some((at, dash)) => (words[..at].trim_end().len(), words[at + dash.len_utf8()..].trim_start()),
        None => (words.len(), ""),
    };
    let head = words.get(..end).filter(|head| head.len() <= LONGEST)?;
    let town = head.split([' ', ',']).next()?;
    let shouted = town.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && town.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’' | '.'));
    let agency = head.ends_with([')', '/']) && head.contains([' ', ',']);
    let of_dateline =
        |word: &str| !word.starts_with(char::is_lowercase) || JOINING.contains(&word.trim_end_matches(','));
    let dated = agency || head.contains(',') && head.bytes().any(|byte| byte.is_ascii_digit());
    let opens = rest.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“' | '\'' | '‘'));
    let fits = head.starts_with(char::is_uppercase)
        && (shouted || agency)
        && head.split([' ', '(', '/']).all(of_dateline)
        && if rest.is_empty() { dated && dash.is_none() } else { opens };
    fits.then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::dateline;
    use crate::article::Article;

    #[track_caller]
    fn check_dateline(text: &str, expected: Option<&str>) {
        let article = Article::new(text);
        assert_eq!(dateline(&article).map(|span| span.of(text)), expected);
    }

    #[test]
    fn a_dateline_is_found_alone_and_before_a_dash() {
        check_dateline("Port reopens\nDERBY, 2 June (Herald) - Ships came.", Some("DERBY, 2 June (Herald)"));
        check_dateline("NEW DERBY — Ships came.", Some("NEW DERBY"));
        check_dateline("Derby, England (HP) – “Ships came,” she said.", Some("Derby, England (HP)"));
        check_dateline("Port reopens\nDERBY, June 2 (Herald)\nShips came.", Some("DERBY, June 2 (Herald)"));
    }

    #[test]
    fn a_sentence_with_a_dash_has_no_dateline() {
        check_dateline("UNESCO — the agency in Paris — has left.", None);
        check_dateline("The mayor - Ann Lee - has left.", None);
        check_dateline("Ships (all of them) - Came.", None);
        check_dateline("DERBY", None);
        check_dateline("Port reopens\nSTOP", None);
    }
}
