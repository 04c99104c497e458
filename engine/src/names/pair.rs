//! Two peoples in one word: "the Belarusian-Chinese committee". Where the list knows both, both are meant; where one is found,
//! so is the other.

use super::document::{self, Mention};
use super::lists::GROUPS;
use super::sentence::{ALONE, Reading};
use super::word::hash;
use crate::annotation::Kind;

/// How sure both halves are at least where the list knows both: two peoples side by side are hardly anything else.
const BOTH_LISTED: f32 = 0.9;

/// Adds the halves of pairs that were not found, if the list of peoples knows them.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    let known =
        |at: usize| reading.words[at].shape.is_capital() && reading.listed[at].places[ALONE] & GROUPS != 0;
    let pairs = (0..reading.words.len()).filter(|&at| is_pair(reading, at));
    let halves: Vec<_> =
        pairs.flat_map(|at| [(at, at + 2), (at + 2, at)]).filter(|&(half, _)| known(half)).collect();
    if halves.is_empty() {
        return;
    }
    let free = document::free(reading, mentions);
    let mut certainties = vec![None; reading.words.len()];
    for mention in mentions.iter_mut().filter(|mention| mention.kind == Kind::Group as usize) {
        let listed = halves.iter().any(|&(half, other)| mention.words == (half..half + 1) && known(other));
        if listed {
            mention.certainty = mention.certainty.max(BOTH_LISTED);
        }
        certainties[mention.words.clone()].fill(Some(mention.certainty));
    }
    for (half, other) in halves.into_iter().filter(|&(half, _)| free[half]) {
        let certainty = if known(other) { Some(BOTH_LISTED) } else { certainties[other] };
        let mention = |certainty| Mention { words: half..half + 1, kind: Kind::Group as usize, certainty };
        mentions.extend(certainty.map(mention));
    }
    document::order(mentions);
}

/// Does a hyphen tie the word at `at` to the one behind it?
fn is_pair(reading: &Reading, at: usize) -> bool {
    let [_, hyphen, word] = reading.words.get(at..at + 3).unwrap_or_default() else { return false };
    hyphen.lower == const { hash("-") } && !hyphen.spaced && !word.spaced
}

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::annotation::Kind;
    use crate::article::Article;
    use crate::names::Names;

    #[test]
    fn both_peoples_of_a_pair_are_found() {
        let names = Names::new();
        for (text, expected) in [
            (
                "The visit follows a meeting of the Belarusian-Chinese committee.",
                vec!["Belarusian", "Chinese"],
            ),
            ("A Chinese-built port was opened.", vec!["Chinese"]),
            ("Trucks waited at the Polish-Ukrainian border on Monday.", vec!["Polish", "Ukrainian"]),
        ] {
            let article = Article::new(text);
            let found = annotate(&article, &names, None);
            let groups = found.iter().filter(|mark| mark.kind == Kind::Group);
            let words: Vec<&str> = groups.clone().map(|mark| mark.span.of(text)).collect();
            assert_eq!(words, expected, "{text}");
            assert!(groups.clone().all(|mark| mark.certainty >= 90), "{text}");
        }
    }
}
