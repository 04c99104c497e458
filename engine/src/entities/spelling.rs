//! Names that different writers spell differently: "Aleksandr" and "Alexander", "Petrenko" and "Petrenka".

use super::form::behind;

/// A word as it sounds, roughly: what romanisations write in several ways is written in one.
fn sound(word: &str) -> Vec<u8> {
    let bytes = word.as_bytes();
    let mut sound: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let (letter, long) = match (byte, next) {
            (b'k', b's') => (b'x', 2),
            (b'p', b'h') => (b'f', 2),
            (b'c', b'k') | (b'k', b'h') => (b'k', 2),
            (b'o', b'u' | b'o') => (b'u', 2),
            (b'e' | b'i', b'i' | b'y' | b'j') | (b'y', b'i') => (b'i', 2),
            (b'c', b'h') => (b'c', 2),
            (b'c' | b'q', _) => (b'k', 1),
            (b'w', _) => (b'v', 1),
            (b'y' | b'j', _) => (b'i', 1),
            // Silent at the end and before a consonant: "Sarah", "John".
            (b'h', _) if at > 0 && !is_vowel(next) => (0, 1),
            _ => (byte, 1),
        };
        if letter > 0 && sound.last() != Some(&letter) {
            sound.push(letter);
        }
        at += long;
    }
    sound
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j')
}

/// What is left of a word in every spelling: its consonants. Of words in letters that Latin has not, the word.
pub(super) fn skeleton(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    let consonants = sound(word).into_iter().filter(|&letter| !is_vowel(letter));
    consonants.map(char::from).collect()
}

/// In words of fewer sounds a vowel more or less makes another name: "Jan" and "Jane".
const SHORTEST: usize = 5;

/// Are they spellings of one name? The last sound of a given name tells men from women, so there it must be the same.
pub(super) fn alike(one: &str, other: &str, given: bool) -> bool {
    if one == other {
        return true;
    }
    if !one.is_ascii() || !other.is_ascii() {
        return false;
    }
    let (one, other) = (sound(one), sound(other));
    if one == other {
        return one.len() > 2;
    }
    if one.len().min(other.len()) < SHORTEST || given && one.last() != other.last() {
        return false;
    }
    let (mut one, mut other) = (&one[..], &other[..]);
    let mut differences = 0;
    loop {
        match (one, other) {
            ([], []) => return true,
            ([a, rest @ ..], [b, others @ ..]) if a == b || matches!((a, b), (b'o', b'u') | (b'u', b'o')) => {
                (one, other) = (rest, others);
                continue;
            }
            ([a, rest @ ..], [b, others @ ..]) if is_vowel(*a) && is_vowel(*b) => {
                (one, other) = (rest, others);
            }
            ([a, rest @ ..], _) if is_vowel(*a) => one = rest,
            (_, [b, others @ ..]) if is_vowel(*b) => other = others,
            _ => return false,
        }
        differences += 1;
        if differences > 1 {
            return false;
        }
    }
}

/// Short given names that do not begin like the long ones; the short one first.
const SHORT_NAMES: &str = "\
bill=william
bob=robert
chuck=charles
dick=richard
harry=henry
jack=john
jim=james
jimmy=james
joe=joseph
kate=katherine
kathy=katherine
liz=elizabeth
mike=michael
ted=edward
tom=thomas
tony=anthony";

/// Is one the short form of the other? "Dan" and "Daniel", "Bill" and "William".
pub(super) fn is_short_name(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() >= 3 && long.len() >= short.len() + 2 && long.starts_with(short)
        || behind(SHORT_NAMES, short) == Some(long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (one, other) in [
            ("aleksandr", "alexander"),
            ("sergei", "sergey"),
            ("mohammed", "muhammad"),
            ("zelensky", "zelenskyy"),
            ("andrei", "andriy"),
            ("yuri", "yury"),
        ] {
            assert!(alike(one, other, true), "{one} {other}");
            assert_eq!(skeleton(one), skeleton(other));
        }
        assert!(alike("petrenko", "petrenka", false));
    }

    #[test]
    fn other_names_are_not() {
        for (one, other) in [
            ("john", "jane"),
            ("jan", "jane"),
            ("mario", "maria"),
            ("christian", "christina"),
            ("andrea", "andreas"),
            ("martin", "morten"),
            ("li", "ly"),
            ("paula", "paulo"),
        ] {
            assert!(!alike(one, other, true), "{one} {other}");
        }
        assert!(!alike("smith", "smythe-jones", false));
        assert!(!alike("йода", "иода", false));
    }

    #[test]
    fn short_names_have_long_ones() {
        assert!(is_short_name("dan", "daniel") && is_short_name("william", "bill"));
        assert!(!is_short_name("jan", "jane") && !is_short_name("ann", "mary"));
    }
}
