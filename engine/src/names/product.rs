//! Products by name and by the shape of their designation.

use super::gazetteer::Classes;
use super::words::{Shape, Word};

/// Products of the news that are known by a name alone.
pub(super) const NAMED: &str = include_str!("lists/own/products.txt");

/// Where a designation that starts at `at` ends: "F-16", "MiG-29", "AK-47". Diseases, groups of states and visas are
/// written alike, so two letters at most stand before the number, and some stand for other things.
pub(super) fn designation(words: &[Word], at: usize) -> Option<usize> {
    let [letters, hyphen, number] = words.get(at..at + 3)? else { return None };
    let after = words.get(at + 3);
    let fits = matches!(letters.shape, Shape::Initial | Shape::Upper | Shape::Capital)
        && (1..=3).contains(&letters.text.len())
        && !matches!(&*letters.text, "G" | "E" | "U" | "H" | "Q" | "P" | "L" | "O" | "No" | "Top" | "Big")
        && hyphen.is_glued("-")
        && !number.spaced
        && (2..=3).contains(&number.text.len())
        && number.text.bytes().all(|byte| byte.is_ascii_digit())
        && after.is_none_or(|after| {
            after.spaced || after.shape == Shape::Other && after.text != "-" && after.text != "/"
        });
    fits.then_some(at + 3)
}

/// Makers whose products are known by a number: "Boeing 737".
const MAKERS: &[&str] = &["Airbus", "Boeing", "Bombardier", "Cessna", "Embraer", "Sukhoi", "Tupolev"];

/// Words that follow the number of a product.
const EDITIONS: &[&str] = &["MAX", "Max", "Mini", "Plus", "Pro", "Ultra"];

/// Where a product with its number ends: "iPhone 15 Pro", "Boeing 737 MAX", "Airbus A320".
pub(super) fn numbered(words: &[Word], at: usize) -> Option<usize> {
    let name = &words[at];
    if !name.any(Classes::PRODUCT) && !MAKERS.contains(&&*name.text) {
        return None;
    }
    let letters = usize::from(words.get(at + 1).is_some_and(|word| word.shape == Shape::Initial));
    let number = words.get(at + 1 + letters)?;
    let short = number.text.len() <= 4 && number.text.bytes().all(|byte| byte.is_ascii_digit());
    let edition = words.get(at + 2 + letters).is_some_and(|word| EDITIONS.contains(&&*word.text));
    (short && number.spaced == (letters == 0)).then_some(at + 2 + letters + usize::from(edition))
}

/// Where the name of a ship ends that starts with its prefix: "HMS Queen Elizabeth".
pub(super) fn ship(words: &[Word], at: usize) -> Option<usize> {
    if !matches!(&*words[at].text, "HMS" | "USS" | "USNS" | "HMAS" | "HMCS" | "INS" | "RMS" | "MV") {
        return None;
    }
    let names = words[at + 1..].iter().take(3).take_while(|word| word.shape == Shape::Capital && word.spaced);
    let end = at + 1 + names.count();
    (end > at + 1).then_some(end)
}
