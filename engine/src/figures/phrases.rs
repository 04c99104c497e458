//! Tables of names of one or more words, searched for the longest that stands at a token.

use super::scene::Scene;
use std::cmp::Ordering;

/// Names and the lines of the table they come from, sorted by name whatever its case.
pub(super) struct Phrases {
    names: Vec<(&'static str, &'static str)>,
    /// The head of each name: most words differ from all names there.
    heads: Vec<u64>,
    /// Names of at most so many bytes are symbols, which keep their case: "MW" and "mW" are two units.
    symbol: usize,
}

/// No name is longer than this, in bytes.
const LONGEST: usize = 40;

impl Phrases {
    /// No names yet; those of at most `symbol` bytes keep their case.
    pub(super) const fn new(symbol: usize) -> Self {
        Self { names: Vec::new(), heads: Vec::new(), symbol }
    }

    /// Adds a name with its line, where it belongs. For some hundred names, added once, this is quick, and a sorting
    /// routine more would be downloaded by every reader.
    pub(super) fn add(&mut self, name: &'static str, line: &'static str) {
        if !name.is_empty() {
            // Of two lines with one name the one told first is found first.
            let place = self.names.partition_point(|(other, _)| {
                compare(other.as_bytes(), name.as_bytes()) != Ordering::Greater
            });
            self.names.insert(place, (name, line));
            self.heads.insert(place, head(name));
        }
    }

    /// The first name that does not stand before `name`.
    fn place(&self, name: &str) -> usize {
        let head = head(name);
        let first = self.heads.partition_point(|other| *other < head);
        let alike = self.heads[first..].iter().take_while(|other| **other == head).zip(&self.names[first..]);
        let before =
            alike.take_while(|(_, (other, _))| compare(other.as_bytes(), name.as_bytes()) == Ordering::Less);
        first + before.count()
    }

    /// The line of exactly this name. A symbol must agree in case; of several names the one in the same case wins.
    pub(super) fn line(&self, name: &str) -> Option<(&'static str, &'static str)> {
        let first = self.place(name);
        let same = || self.names[first..].iter().take_while(|(other, _)| other.eq_ignore_ascii_case(name));
        let exact = same().find(|(other, _)| *other == name);
        exact.or_else(|| if name.len() > self.symbol { same().next() } else { None }).copied()
    }

    /// Does any name begin so?
    pub(super) fn begins(&self, start: &str) -> bool {
        let first = self.place(start);
        self.names.get(first).is_some_and(|(name, _)| {
            name.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
        })
    }

    /// The longest name that starts at `at`, in either number: the name and its line, and the place behind it.
    /// `drop` are signs that names are written without.
    pub(super) fn longest(
        &self,
        scene: &Scene,
        at: usize,
        drop: &[char],
    ) -> Option<(&'static str, &'static str, usize)> {
        let mut letters = [0; LONGEST];
        let mut length = 0;
        let mut found = None;
        for place in at..scene.len().min(at + 8) {
            let blank = if place > at && !scene.glued(place) { " " } else { "" };
            let before = length;
            for c in blank.chars().chain(scene.letters(place).chars().filter(|c| !drop.contains(c))) {
                let Some(room) = letters.get_mut(length..length + c.len_utf8()) else { return found };
                c.encode_utf8(room);
                length += c.len_utf8();
            }
            let Ok(name) = std::str::from_utf8(&letters[..length]) else { return found };
            let singular = name.strip_suffix('s').filter(|one| one.len() > self.symbol.max(1));
            // Most words begin no name: one look tells.
            if !self.begins(singular.unwrap_or(name)) {
                break;
            }
            // A sign that names are written without ends no name.
            if length > before + blank.len()
                && let Some((other, line)) = self.line(name).or_else(|| self.line(singular?))
            {
                found = Some((other, line, place + 1));
            }
        }
        found
    }
}

/// The first eight bytes of a name in small letters, as a number: its order is that of the names.
fn head(name: &str) -> u64 {
    let mut head = [0; 8];
    head.iter_mut().zip(name.bytes()).for_each(|(head, byte)| *head = byte.to_ascii_lowercase());
    u64::from_be_bytes(head)
}

/// The order of two names, whatever their case.
fn compare(one: &[u8], other: &[u8]) -> Ordering {
    one.iter().map(u8::to_ascii_lowercase).cmp(other.iter().map(u8::to_ascii_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units() -> Phrases {
        let mut units = Phrases::new(2);
        for (name, line) in [("MW", "megawatt"), ("mile", "mile"), ("mile per hour", "mph"), ("mw", "small")]
        {
            units.add(name, line);
        }
        units
    }

    #[test]
    fn symbols_keep_their_case_and_names_do_not() {
        let line = |name| units().line(name).map(|(_, line)| line);
        assert_eq!(line("MW"), Some("megawatt"));
        assert_eq!(line("mw"), Some("small"));
        assert_eq!(line("mW"), None);
        assert_eq!(line("MILE"), Some("mile"));
    }

    #[test]
    fn a_beginning_is_known() {
        assert!(units().begins("Mile p"));
        assert!(!units().begins("mileage"));
    }
}
