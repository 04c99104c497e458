//! Products by name and by the shape of their designation.

use super::words::{Shape, Word};

/// Products of the news that are known by a name alone.
pub(super) const NAMED: &str = "\
Android
ChatGPT
Crew Dragon
Dreamliner
Falcon 9
Hubble Space Telescope
International Space Station
Kalashnikov
Linux
Macintosh
Microsoft Windows
PlayStation
Soyuz
Space Shuttle
Starlink
Starship
Windows
Xbox
iOS
iPad
iPhone
iPod
iTunes";

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
