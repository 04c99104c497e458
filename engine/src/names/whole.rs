//! Names that go on where the list knows them whole: "Macy's", "Lloyd's of London", "Calif."

use super::document::Mention;
use super::sentence::Reading;
use super::word::hash;

/// Takes what belongs to a listed name into it: a closing 's or dot.
pub(super) fn complete(reading: &Reading, mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let words = mentions[at].words.clone();
        let goes_on = reading.words.get(words.end).is_some_and(|next| {
            !next.spaced && (next.lower == const { hash("'s") } || next.lower == const { hash(".") })
        });
        let taken = mentions.get(at + 1).is_some_and(|next| next.words.start <= words.end);
        if goes_on && !taken && reading.known(&(words.start..words.end + 1)) != 0 {
            mentions[at].words.end += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn a_listed_name_is_marked_whole() {
        let names = Names::new();
        for (text, expected) in [
            ("Shares of McDonald's fell on Monday.", "McDonald's"),
            ("Shares of Nokia's rival fell on Monday.", "Nokia"),
        ] {
            let found = annotate(&Article::new(text), &names, None);
            assert!(found.iter().any(|mark| mark.span.of(text) == expected), "{text}");
        }
    }
}
