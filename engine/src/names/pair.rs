//! Two peoples in one word: "the Belarusian-Chinese committee". Where one is found, so is the other.

use super::document::{self, Mention};
use super::lists::GROUPS;
use super::sentence::{ALONE, Reading};
use super::word::hash;
use crate::annotation::Kind;
use crate::sorting;

/// Adds the other half of each pair of which one half was found, if the list of peoples knows it.
pub(super) fn add(reading: &Reading, mentions: &mut Vec<Mention>) {
    let mut others = Vec::new();
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Group as usize) {
        let (start, end) = (mention.words.start, mention.words.end);
        let before = start.checked_sub(2).filter(|&at| is_pair(reading, at));
        let after = Some(end + 1).filter(|_| is_pair(reading, end - 1));
        let known = |at: &usize| reading.listed[*at].places[ALONE] & GROUPS != 0;
        let halves = [before, after].into_iter().flatten().filter(known);
        others.extend(halves.map(|at| Mention { words: at..at + 1, ..mention.clone() }));
    }
    if others.is_empty() {
        return;
    }
    let free = document::free(reading, mentions);
    others.retain(|other| free[other.words.start]);
    mentions.append(&mut others);
    sorting::sort_by_key(mentions, |mention| mention.words.start);
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
    fn where_one_people_of_a_pair_is_found_so_is_the_other() {
        let names = Names::new();
        for (text, expected) in [
            (
                "The visit follows a meeting of the Belarusian-Chinese committee.",
                vec!["Belarusian", "Chinese"],
            ),
            ("A Chinese-built port was opened.", vec!["Chinese"]),
        ] {
            let article = Article::new(text);
            let found = annotate(&article, &names, None);
            let groups = found.iter().filter(|mark| mark.kind == Kind::Group);
            let words: Vec<&str> = groups.map(|mark| mark.span.of(text)).collect();
            assert_eq!(words, expected, "{text}");
        }
    }
}
