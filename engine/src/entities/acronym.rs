//! Acronyms and what they stand for: "North Sea Grid (NSG)", later "NSG".

use super::form::{Forms, key};
use super::joined::Joined;
use crate::annotation::{Annotation, Kind};
use crate::names::plain;
use crate::sorting;

/// Joins acronyms with the names they stand for: first where one stands in brackets behind the other, then where the
/// first letters of one name, and of one alone, spell it.
pub(super) fn join(text: &str, annotations: &[Annotation], forms: &Forms, joined: &mut Joined) {
    let mut told = vec![false; forms.all.len()];
    for place in 1..annotations.len() {
        let Some((long, short)) = bracketed(text, annotations, place) else { continue };
        if let (Some(long), Some(short)) = (forms.of[long], forms.of[short])
            && !told[short]
        {
            told[short] = true;
            joined.join(long, short);
        }
    }
    let mut spelled: Vec<(String, usize)> = Vec::new();
    for (number, form) in forms.all.iter().enumerate() {
        let name = annotations.get(form.first).map_or("", |annotation| annotation.span.of(text));
        if may_stand_for(form.kind) && !is_acronym(name) {
            let (all, main) = initials(name);
            for letters in [all, main] {
                if letters.len() > 1 {
                    spelled.push((key(form.kind, &[letters]), number));
                }
            }
        }
    }
    sorting::sort(&mut spelled);
    for (number, form) in forms.all.iter().enumerate() {
        let name = annotations.get(form.first).map_or("", |annotation| annotation.span.of(text));
        if told[number] || !may_stand_for(form.kind) || !is_acronym(name) {
            continue;
        }
        let start = spelled.partition_point(|(letters, _)| *letters < form.key);
        let mut names = spelled[start..].iter().take_while(|(letters, _)| *letters == form.key);
        let Some(root) = names.next().map(|(_, name)| joined.root(*name)) else { continue };
        if names.all(|(_, name)| joined.root(*name) == root) {
            joined.join(root, number);
        }
    }
}

/// People have no acronyms, and peoples none.
fn may_stand_for(kind: Kind) -> bool {
    !matches!(kind, Kind::Person | Kind::Group)
}

/// The long and the short name, where annotation `place` stands in brackets right behind the one before it.
fn bracketed(text: &str, annotations: &[Annotation], place: usize) -> Option<(usize, usize)> {
    let inner = &annotations[place];
    let (ahead, rest) = (text.get(..inner.span.start)?, text.get(inner.span.end..)?);
    if !may_stand_for(inner.kind) || inner.nested || !ahead.ends_with('(') || !rest.starts_with(')') {
        return None;
    }
    // Nested names may lie between the two.
    let before = (place.saturating_sub(8)..place).rev().find(|&before| !annotations[before].nested)?;
    let outer = &annotations[before];
    let between = text.get(outer.span.end..inner.span.start)?;
    if outer.kind != inner.kind || between.trim() != "(" {
        return None;
    }
    let (first, second) = (outer.span.of(text), inner.span.of(text));
    if is_acronym(second) && abbreviates(second, first) {
        Some((before, place))
    } else {
        (is_acronym(first) && abbreviates(first, second)).then_some((place, before))
    }
}

/// Is it one word with two capitals or more, like "NATO" and "U.S."?
fn is_acronym(name: &str) -> bool {
    name.len() <= 12
        && name.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !name.contains(char::is_whitespace)
}

/// Do the letters of `short` stand in this order in `long`, the first of them first?
fn abbreviates(short: &str, long: &str) -> bool {
    let (short, long) = (plain(short), plain(long));
    let letters = |words: &str| -> Vec<u8> {
        words.bytes().filter(u8::is_ascii_alphabetic).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    let long_name = long.strip_prefix("the ").or_else(|| long.strip_prefix("The ")).unwrap_or(&long);
    let (short, long) = (letters(&short), letters(long_name));
    let mut rest = long.iter();
    short.len() >= 2
        && short.len() < long.len()
        && short.first() == long.first()
        && short.iter().all(|letter| rest.any(|other| other == letter))
}

/// The first letters of the words of a name in small letters: of all, and of all but "of", "the" and the like.
fn initials(name: &str) -> (String, String) {
    let plain = plain(name);
    let (mut all, mut main) = (String::new(), String::new());
    let words = plain.split([' ', '-']).enumerate();
    for (place, word) in words.take(12) {
        let Some(first) = word.chars().next().filter(char::is_ascii_alphabetic) else { continue };
        if place == 0 && word.eq_ignore_ascii_case("the") {
            continue;
        }
        all.push(first.to_ascii_lowercase());
        if first.is_ascii_uppercase() {
            main.push(first.to_ascii_lowercase());
        }
    }
    (all, main)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_are_read_with_and_without_small_words() {
        assert_eq!(initials("the Ministry of Defence"), ("mod".to_owned(), "md".to_owned()));
        assert_eq!(initials("Asia-Pacific Economic Cooperation").1, "apec");
    }

    #[test]
    fn an_acronym_keeps_the_order_of_the_letters() {
        assert!(abbreviates("Interfin", "International Finance"));
        assert!(abbreviates("FAO", "Food and Agriculture Organization"));
        assert!(!abbreviates("WHO", "World Trade Union"));
        assert!(is_acronym("MoD") && !is_acronym("Minsk") && !is_acronym("The UN"));
    }
}
