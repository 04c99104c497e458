//! The place of its text that a link points at: a section like any other, so that it is checked and locked with the rest,
//! costs a link without one nothing, and is left alone by a Gloss that does not know it.
//!
//! It says where the place starts and how long it is, in bytes of the text: "412 9".

use super::{Section, Shared};
use crate::span::Span;

/// The number of the section.
const PLACE: u8 = 0;

impl Shared {
    /// Lets the link point at a place of its text, or at none.
    pub fn point_at(&mut self, place: Option<Span>) {
        self.sections.retain(|section| section.tag != PLACE);
        let text = place.map(|place| format!("{} {}", place.start, place.len()));
        self.sections.extend(text.map(|text| Section { tag: PLACE, text }));
    }

    /// The place that the link points at; `None` where that is none, or not one of this text.
    pub fn place(&self) -> Option<Span> {
        let section = self.sections.iter().find(|section| section.tag == PLACE)?;
        let (start, length) = section.text.split_once(' ')?;
        let (start, length): (usize, usize) = (start.parse().ok()?, length.parse().ok()?);
        let place = Span::new(start, start.checked_add(length)?);
        self.text.get(place.start..place.end).filter(|words| !words.trim().is_empty()).map(|_| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointing(text: &str) -> Option<Span> {
        let section = Section { tag: PLACE, text: text.to_owned() };
        Shared { text: "Ünal met Ortiz.".into(), sections: vec![section], ..Shared::default() }.place()
    }

    #[test]
    fn a_link_points_at_one_place_or_none() {
        let mut shared = Shared { text: "Ünal met Ortiz.".into(), ..Shared::default() };
        assert_eq!(shared.place(), None);
        for words in ["Ünal", "Ortiz"] {
            let start = shared.text.find(words).unwrap();
            shared.point_at(Some(Span::new(start, start + words.len())));
            assert_eq!(shared.place().map(|place| place.of(&shared.text)), Some(words));
        }
        assert_eq!(shared.sections.len(), 1);
        shared.point_at(None);
        assert_eq!(shared.sections, []);
    }

    #[test]
    fn a_place_that_fits_nothing_is_none() {
        assert_eq!(pointing("0 5"), Some(Span::new(0, 5)));
        // Within a letter, beyond the end, on blanks alone, and no numbers at all.
        for text in [
            "1 4",
            "0 1",
            "9 99",
            "99 1",
            "0 0",
            "5 1",
            "",
            "4",
            "-1 4",
            "0 18446744073709551615",
            "18446744073709551615 2",
            "0 5 9",
            "zero five",
        ] {
            assert_eq!(pointing(text), None, "{text:?}");
        }
    }
}
