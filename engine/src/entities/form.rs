//! A name as it is compared with others: in plain small letters, without what only stands around it.

use super::{organisation, person, place};
use crate::annotation::{Annotation, Kind};
use crate::breath::Breath;
use crate::names::plain;
use crate::sorting;

/// All mentions that are written alike, but for case, accents, hyphens and the like.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    /// Its words in plain small letters; at least one.
    pub(super) words: Vec<String>,
    /// Kind and words in one; by this the forms are sorted.
    pub(super) key: String,
    /// Its first annotation.
    pub(super) first: usize,
}

/// Every form of an article, sorted by kind and words, so that a longer name follows the shorter that it begins with.
#[derive(Debug)]
pub(super) struct Forms {
    pub(super) all: Vec<Form>,
    /// The form of each annotation; `None` for figures, pronouns and spans without words.
    pub(super) of: Vec<Option<usize>>,
}

impl Forms {
    pub(super) async fn read(text: &str, annotations: &[Annotation], breath: &Breath<'_>) -> Self {
        let mut keys: Vec<(String, usize)> = Vec::new();
        for (place, annotation) in annotations.iter().enumerate() {
            let name = annotation.span.of(text);
            // A span that does not fit the text has no words.
            if !annotation.kind.is_figure() && !name.is_empty() && !is_pronoun(name) {
                keys.push((key(annotation.kind, &compared(name, annotation.kind)), place));
            }
            breath.step().await;
        }
        sorting::sort(&mut keys);
        breath.stage().await;
        let mut forms = Self { all: Vec::new(), of: vec![None; annotations.len()] };
        for (key, place) in keys {
            if forms.all.last().is_none_or(|last| last.key != key) {
                let words = key[1..].split(' ').map(str::to_owned).collect();
                forms.all.push(Form { kind: annotations[place].kind, words, key, first: place });
            }
            forms.of[place] = Some(forms.all.len() - 1);
        }
        forms
    }

    /// The form with these words, if there is one.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        let place = self.place(key);
        self.all.get(place).is_some_and(|form| form.key == key).then_some(place)
    }

    /// Where a form with these words stands or would stand.
    pub(super) fn place(&self, key: &str) -> usize {
        self.all.partition_point(|form| *form.key < *key)
    }

    /// The form of an annotation, itself.
    pub(super) fn form_of(&self, annotation: usize) -> Option<&Form> {
        self.all.get(self.of.get(annotation).copied().flatten()?)
    }
}

/// Kind and words as one string.
pub(super) fn key(kind: Kind, words: &[String]) -> String {
    let mut key = String::from(char::from(b'a' + kind as u8));
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// The words by which two mentions of this kind are the same name.
fn compared(name: &str, kind: Kind) -> Vec<String> {
    let mut words = words(name, kind == Kind::Person);
    match kind {
        Kind::Person => person::compared(&mut words),
        Kind::Org => organisation::compared(&mut words),
        Kind::Place => place::compared(&mut words),
        Kind::Group => {
            // "Belarusians" are the "Belarusian" people; "Swiss" has no singular of its own.
            let last = words.last_mut();
            if let Some(last) =
                last.filter(|last| last.len() > 3 && last.ends_with('s') && !last.ends_with("ss"))
            {
                last.pop();
            }
        }
        _ => {}
    }
    if words.is_empty() {
        // A sign, or letters that no list has: it is what it is.
        words.push(name.split_whitespace().collect());
    }
    words
}

/// The words of a name in plain small letters: "the U.S." gives "us", "Kim Jong-un" gives "kim", "jong", "un". In
/// people's names an initial is a word: "J.K." gives "j", "k".
pub(super) fn words(name: &str, initials: bool) -> Vec<String> {
    let plain = plain(name);
    let name = plain.trim_end_matches('\'');
    let name = name.strip_suffix("'s").unwrap_or(name);
    let mut words: Vec<String> = vec![String::new()];
    for c in name.chars() {
        let Some(word) = words.last_mut() else { break };
        match c {
            ' ' | '-' | '/' | ',' | '—' if !word.is_empty() => words.push(String::new()),
            '.' if initials && word.len() == 1 => words.push(String::new()),
            '&' => word.push_str("and"),
            _ if c.is_alphanumeric() => word.push(c.to_ascii_lowercase()),
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// Is it a pronoun? "US" and "IT" are none.
fn is_pronoun(name: &str) -> bool {
    const PRONOUNS: &str = "he her hers herself him himself his i it its itself me my our ours she \
                            their theirs them themselves they us we who you your yours";
    let mut rest = name.chars().skip(1);
    let shouted = name.len() > 1 && rest.all(|c| !c.is_lowercase());
    !shouted && name.len() <= 10 && holds(PRONOUNS, &name.to_ascii_lowercase())
}

/// Is the word among the words of a list?
pub(super) fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| other == word)
}

/// What stands behind "=" on the line that starts with these words.
pub(super) fn behind(lines: &'static str, words: &str) -> Option<&'static str> {
    lines.lines().find_map(|line| line.strip_prefix(words)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_plain_words() {
        assert_eq!(words("the U.S.", false), ["us"]);
        assert_eq!(words("Kim Jong-un's", true), ["kim", "jong", "un"]);
        assert_eq!(words("J.K. O'Neill", true), ["j", "k", "oneill"]);
        assert_eq!(words("Procter & Gamble", false), ["procter", "and", "gamble"]);
        assert_eq!(words("ŁÓDŹ", false), ["lodz"]);
    }

    #[test]
    fn pronouns_are_no_names() {
        assert!(is_pronoun("he") && is_pronoun("She") && is_pronoun("I") && is_pronoun("us"));
        assert!(!is_pronoun("US") && !is_pronoun("IT") && !is_pronoun("Heath"));
    }

    #[test]
    fn every_kind_has_its_letter() {
        assert_eq!(key(Kind::Product, &["boeing".to_owned(), "737".to_owned()]), "gboeing 737");
    }
}
