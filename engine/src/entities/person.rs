//! People: the forms of a full name. "John Smith", "J. Smith", "John F. Smith".

use super::form::{Forms, holds};
use super::joined::Joined;
use super::spelling::{alike, is_short_name, skeleton};
use crate::annotation::Kind;
use crate::sorting;

/// Titles that a mention may bring along; the name behind them counts.
const HONORIFICS: &str = "chancellor dame dr general king lady lord minister miss mr mrs ms pope premier president \
                          prime prince princess prof professor queen senator sir";

/// Small words inside people's names, and before a surname that stands alone.
const PARTICLES: &str = "al el bin ben ibn bint abu de da do dos das del della der den di du la le van von ter ten af \
                         av zu zur";

/// So many names that share a word are compared with the next; so far apart no article tells of one person.
pub(super) const WINDOW: usize = 12;

/// Takes titles and "Jr." away from a name, as long as a name is left.
pub(super) fn compared(words: &mut Vec<String>) {
    while words.len() > 1 && holds(HONORIFICS, &words[0]) {
        words.remove(0);
    }
    if words.len() > 1 && words.last().is_some_and(|last| matches!(&**last, "jr" | "sr")) {
        words.pop();
    }
}

/// Is the word one letter for a name?
pub(super) fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// A word that may name a person by itself: no initial, no particle.
pub(super) fn carries(word: &str) -> bool {
    !is_initial(word) && !holds(PARTICLES, word)
}

/// The one word that names a person alone: "Smith", "al-Assad", "John D."; `None` for a full name.
pub(super) fn alone(words: &[String]) -> Option<&String> {
    let start = words.iter().position(|word| !holds(PARTICLES, word)).unwrap_or(0);
    let rest = &words[start..];
    match rest {
        [name] => Some(name),
        [name, initials @ ..] if carries(name) && initials.iter().all(|word| is_initial(word)) => Some(name),
        _ => None,
    }
}

/// The full names of the article by the words in them.
#[derive(Debug)]
pub(super) struct People {
    /// The skeleton of a word, and the first annotation of a form with that word; sorted.
    pub(super) words: Vec<(String, usize)>,
    /// The fullest form of a group, by the root of the group.
    pub(super) fullest: Vec<usize>,
}

/// Joins the forms of full names, and spellings of a name that always stands alone.
pub(super) fn join(forms: &Forms, joined: &mut Joined) -> People {
    let mut words: Vec<(String, usize)> = Vec::new();
    for form in forms.all.iter().filter(|form| form.kind == Kind::Person && alone(&form.words).is_none()) {
        for word in form.words.iter().filter(|word| carries(word)) {
            words.push((skeleton(word), form.first));
        }
    }
    sorting::sort(&mut words);
    words.dedup();
    let mut people = People { words, fullest: (0..forms.all.len()).collect() };
    let mut recent: Vec<usize> = Vec::new();
    for place in 0..people.words.len() {
        if place > 0 && people.words[place].0 != people.words[place - 1].0 {
            recent.clear();
        }
        let Some(form) = forms.of[people.words[place].1] else { continue };
        let root = joined.root(form);
        let names = |root: usize| &forms.all[people.fullest[root]].words;
        let mut same: Vec<usize> = Vec::new();
        for &other in &recent {
            let other = joined.root(other);
            if other != root && !same.contains(&other) && is_same(names(other), names(root)) {
                same.push(other);
            }
        }
        // "J. Smith" after a John and a James may be either.
        let unclear = same.len() > 1 && is_initial(&names(root)[0]);
        match same.last() {
            Some(&other) if !unclear => {
                let fullest = if fullness(names(root)) > fullness(names(other)) { root } else { other };
                let fullest = people.fullest[fullest];
                let root = joined.join(other, root);
                people.fullest[root] = fullest;
            }
            _ => {}
        }
        recent.push(form);
        if recent.len() > WINDOW {
            recent.remove(0);
        }
    }
    people
}

/// Of two names of one person the one that tells more: the most words, initials counting less.
fn fullness(words: &[String]) -> (usize, usize) {
    (words.iter().filter(|word| !is_initial(word)).count(), words.len())
}

/// Are these two full names one person's? The shorter must be found in the longer, word by word.
fn is_same(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    // The family name may stand first in one of them.
    if let ([given, family], [first, second]) = (short, long)
        && given == second
        && family == first
    {
        return true;
    }
    let (mut at, mut first) = (0, None);
    for (place, word) in short.iter().enumerate() {
        let fits = |other: &String| match (is_initial(word), is_initial(other)) {
            // A surname is never just a letter.
            (true, _) | (_, true) => place + 1 < short.len() && word.chars().next() == other.chars().next(),
            _ => {
                let given = place + 1 < short.len();
                alike(word, other, given) || place == 0 && is_short_name(word, other)
            }
        };
        let Some(found) = long[at..].iter().position(fits) else { return false };
        first = first.or(Some(found));
        at += found + 1;
    }
    // "Maduro Moros" in "Nicolas Maduro Moros", but not "J. Smith" in "Mary J. Smith".
    first == Some(0) || at == long.len() && !is_initial(&short[0])
}

#[cfg(test)]
mod tests {
    use super::super::form;
    use super::*;

    fn name(name: &str) -> Vec<String> {
        form::words(name, true)
    }

    #[test]
    fn names_of_one_person_are_known() {
        for (one, other) in [
            ("J. Smith", "John Smith"),
            ("J.F. Kennedy", "John Fitzgerald Kennedy"),
            ("John Kennedy", "John F. Kennedy"),
            ("Aleksandr Petrenko", "Alexander Petrenka"),
            ("Joe Biden", "Joseph R. Biden"),
            ("Garcia Marquez", "Gabriel García Márquez"),
            ("Nicolas Maduro", "Nicolás Maduro Moros"),
            ("Kim Jong-un", "Kim Jong Un"),
            ("Viktor Orbán", "Orban Viktor"),
        ] {
            assert!(is_same(&name(one), &name(other)), "{one}, {other}");
        }
    }

    #[test]
    fn two_people_stay_two() {
        for (one, other) in [
            ("John Smith", "John Brown"),
            ("John Smith", "Jane Smith"),
            ("John F. Kennedy", "John R. Kennedy"),
            ("J. Smith", "Mary J. Smith"),
            ("J. Smith", "Mary Smith"),
            ("Kim Jong Il", "Kim Jong Un"),
            ("Charles II", "Charles III"),
            ("Mario Rossi", "Maria Rossi"),
            ("John S.", "John Smith Brown"),
        ] {
            assert!(!is_same(&name(one), &name(other)), "{one}, {other}");
        }
    }

    #[test]
    fn a_word_alone_is_told_from_a_full_name() {
        let one = |text| alone(&name(text)).cloned();
        assert_eq!(one("al-Assad").as_deref(), Some("assad"));
        assert_eq!(one("von der Leyen").as_deref(), Some("leyen"));
        assert_eq!(one("John D.").as_deref(), Some("john"));
        assert_eq!(one("John Doe"), None);
        assert_eq!(one("J. Doe"), None);
    }
}
