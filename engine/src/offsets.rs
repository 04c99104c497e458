//! Bytes <-> the units in which other programs count.

/// A unit in which a program counts places in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: Python, W3C annotations, brat.
    CodePoints,
    /// UTF-16 code units: JavaScript and the DOM.
    Utf16,
}

impl Unit {
    fn count(self, text: &str) -> usize {
        // A byte that goes on with a character counts nothing, the first of four bytes is two units of UTF-16.
        let starts = |byte: u8| u32::from(byte & 0xc0 != 0x80);
        let units: u32 = match self {
            Self::CodePoints => text.bytes().map(starts).sum(),
            Self::Utf16 => text.bytes().map(|byte| starts(byte) + u32::from(byte >= 0xf0)).sum(),
        };
        units as usize
    }
}

/// How many bytes lie between two checkpoints of the index.
const STEP: usize = 256;

/// An index of one text, built once in linear time; each question then costs at most one step.
///
/// ```
/// use gloss_engine::offsets::{Offsets, Unit};
///
/// // A smile is four bytes, and two units of JavaScript's.
/// let offsets = Offsets::new("🙂 5%", Unit::Utf16);
/// assert_eq!(offsets.at(5), 3);
/// assert_eq!(offsets.byte(3), Some(5));
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    unit: Unit,
    /// Byte and count at the first character border at or after each multiple of [`STEP`].
    checkpoints: Vec<(usize, usize)>,
}

impl<'a> Offsets<'a> {
    /// Indexes `text` for `unit`.
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut checkpoints = vec![(0, 0)];
        let (mut at, mut count) = (0, 0);
        while at + STEP < text.len() {
            let next =
                (at + STEP..text.len()).find(|&byte| text.is_char_boundary(byte)).unwrap_or(text.len());
            count += unit.count(&text[at..next]);
            checkpoints.push((next, count));
            at = next;
        }
        Self { text, unit, checkpoints }
    }

    /// The place of `byte`, a character border of the text, counted in the unit.
    pub fn at(&self, byte: usize) -> usize {
        let place = self.checkpoints.partition_point(|&(start, _)| start <= byte) - 1;
        let (start, count) = self.checkpoints[place];
        count + self.unit.count(self.text.get(start..byte).unwrap_or_default())
    }

    /// The byte at a place counted in the unit; `None` behind the end, and between the halves of a character.
    pub fn byte(&self, place: usize) -> Option<usize> {
        let (start, mut count) =
            self.checkpoints[self.checkpoints.partition_point(|&(_, count)| count <= place) - 1];
        let mut byte = start;
        for c in self.text[start..].chars().take(STEP) {
            if count >= place {
                break;
            }
            count += match self.unit {
                Unit::CodePoints => 1,
                Unit::Utf16 => c.len_utf16(),
            };
            byte += c.len_utf8();
        }
        (count == place).then_some(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_counts_its_own_way() {
        // A character outside the basic plane is 4 bytes, 1 code point, 2 UTF-16 units.
        let text = "💩This is an annotation.";
        let byte = text.find("annotation").unwrap();
        assert_eq!(byte, 15);
        assert_eq!(Offsets::new(text, Unit::CodePoints).at(byte), 12);
        assert_eq!(Offsets::new(text, Unit::Utf16).at(byte), 13);
    }

    #[test]
    fn places_lead_back_to_their_bytes() {
        let text = "aé🤔\n".repeat(1000);
        for unit in [Unit::CodePoints, Unit::Utf16] {
            let offsets = Offsets::new(&text, unit);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(offsets.byte(offsets.at(byte)), Some(byte));
            }
            assert_eq!(offsets.byte(offsets.at(text.len()) + 1), None);
        }
        assert_eq!(Offsets::new("🤔", Unit::Utf16).byte(1), None, "half of a character is no place");
        assert_eq!(Offsets::new("", Unit::Utf16).byte(0), Some(0));
    }

    #[test]
    fn far_places_count_like_near_ones() {
        let text = "aé🤔\n".repeat(1000);
        for unit in [Unit::CodePoints, Unit::Utf16] {
            let offsets = Offsets::new(&text, unit);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(offsets.at(byte), unit.count(&text[..byte]));
                assert_eq!(offsets.byte(offsets.at(byte)), Some(byte));
            }
        }
    }

    #[test]
    fn no_byte_stands_inside_a_character_or_behind_the_end() {
        let offsets = Offsets::new("a🤔", Unit::Utf16);
        assert_eq!([0, 1, 2, 3, 4].map(|place| offsets.byte(place)), [Some(0), Some(1), None, Some(5), None]);
        assert_eq!(Offsets::new("", Unit::CodePoints).byte(0), Some(0));
    }
}
