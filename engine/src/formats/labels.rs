//! Kinds as other programs label them.

use crate::annotation::Kind;

/// The label of a kind in `OntoNotes`, which spaCy and its kin know and colour. Of the three labels of places the most
/// frequent is written; a duration is a `DATE` there.
pub fn of_spacy(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "GPE",
        Kind::Group => "NORP",
        Kind::Work => "WORK_OF_ART",
        Kind::Count => "CARDINAL",
        Kind::Duration => "DATE",
        _ => kind.label(),
    }
}

/// Labels of other programs, in capitals, and the kinds they mean.
const LABELS: &[(&str, Kind)] = &[
    ("CARDINAL", Kind::Count),
    ("COMPANY", Kind::Org),
    ("FAC", Kind::Place),
    ("FACILITY", Kind::Place),
    ("GPE", Kind::Place),
    ("LANGUAGE", Kind::Group),
    ("LAW", Kind::Work),
    ("LOC", Kind::Place),
    ("LOCATION", Kind::Place),
    ("NORP", Kind::Group),
    ("NUMBER", Kind::Count),
    ("ORGANISATION", Kind::Org),
    ("ORGANIZATION", Kind::Org),
    ("PER", Kind::Person),
    ("PERCENTAGE", Kind::Percent),
    ("WORK_OF_ART", Kind::Work),
];

/// The kind that a label of any program means, if it means one; upper and lower case count alike.
pub fn kind(label: &str) -> Option<Kind> {
    let other = || LABELS.iter().find(|(other, _)| other.eq_ignore_ascii_case(label)).map(|&(_, kind)| kind);
    Kind::from_label(label).or_else(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_spacy_are_read_as_the_kinds_they_were_written_for() {
        for other in Kind::ALL {
            let expected = if other == Kind::Duration { Kind::Date } else { other };
            assert_eq!(kind(of_spacy(other)), Some(expected));
        }
        assert_eq!(kind("misc"), None);
    }
}
