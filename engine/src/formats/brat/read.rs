//! brat's standoff files -> a dossier.

use super::{NOTE, unescaped};
use crate::formats::anchors::Claim;
use crate::formats::gathered::{Entry, Gathered, Read, Refusal};
use crate::formats::gloss::LONGEST_FILE;
use crate::formats::labels;
use std::collections::BTreeMap;

/// Reads the annotations of a text; both files count code points. Relations, events and normalisations have no place in
/// Gloss; equivalent names are joined.
pub fn read(text: &str, annotations: &str) -> Result<Read, Refusal> {
    if text.len() + annotations.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let mut gathered = Gathered::default();
    // The number of the entry that an identifier names.
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    let mut others = 0;
    for line in annotations.lines().filter(|line| line.starts_with('T')) {
        let mut columns = line.splitn(3, '\t');
        let (Some(id), Some(place)) = (columns.next(), columns.next()) else {
            return Err(Refusal::Damaged);
        };
        let (label, places) = place.split_once(' ').unwrap_or((place, ""));
        let exact = columns.next().filter(|words| !words.is_empty()).map(str::to_owned);
        // Between fragments brat writes a space, where the text may have the end of a line.
        let claim =
            Claim { position: position(places), exact, loose: places.contains(';'), ..Claim::default() };
        let kind = labels::kind(label);
        if kind.is_none() && label != NOTE {
            gathered.leave_label(&claim, label);
        }
        named.insert(id, gathered.entries.len());
        gathered.push(Entry { claim, label: kind, ..Entry::default() }).ok_or(Refusal::TooLarge)?;
    }
    for line in annotations.lines().filter(|line| !line.starts_with('T') && !line.trim().is_empty()) {
        let mut columns = line.splitn(3, '\t');
        let (id, about) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let mut words = about.split(' ');
        let kind = words.next().unwrap_or_default();
        let target = words.next().and_then(|target| named.get(target)).copied();
        let entry = target.and_then(|target| gathered.entries.get_mut(target));
        let said = columns.next().map(unescaped).unwrap_or_default();
        match (id.chars().next(), entry) {
            (Some('#'), Some(entry)) => match kind {
                "Tags" => said.split(',').for_each(|tag| entry.tag(tag)),
                "Value" => entry.describe(&said),
                _ => entry.say(&said),
            },
            (Some('A' | 'M'), Some(entry)) if kind == "Checked" => entry.checked = true,
            (Some('*'), _) => {
                for target in about.split(' ').skip(1) {
                    if let Some(entry) = named.get(target).and_then(|&place| gathered.entries.get_mut(place))
                    {
                        entry.entity = Some(about.to_owned());
                    }
                }
            }
            _ => others += 1,
        }
    }
    if others > 0 {
        gathered.leave(format!(
            "{others} lines of other sorts than marks and notes, such as relations, are left out."
        ));
    }
    if named.is_empty() && others > 0 {
        return Err(Refusal::Foreign);
    }
    Ok(gathered.fitted(text.to_owned(), None))
}

/// The first and the last place of fragments: "0 5;16 23".
fn position(places: &str) -> Option<(usize, usize)> {
    let first = places.split([' ', ';']).next()?.parse().ok()?;
    let last = places.rsplit([' ', ';']).next()?.parse().ok()?;
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Kind;
    use crate::edits::noted;
    use crate::formats::tests::words;

    #[test]
    fn marks_notes_and_ticks_are_read() {
        let ann = "T1\tGPE 5 9;11 15\tHong Kong\n#1\tAnnotatorNotes T1\tone\\ntwo\nA1\tChecked T1\n\
                   #2\tTags T1\ta, b\nT2\tORG 16 19\tUNO\n";
        let read = read("🤔 In Hong\r\nKong UNO.", ann).unwrap();
        assert_eq!(words(&read), [("Hong\r\nKong", Kind::Place), ("UNO", Kind::Org)]);
        let noted = noted(&read.dossier.text, &read.dossier.edits);
        assert_eq!(
            (noted[0].note.text(), noted[0].note.tags().len(), noted[0].checked),
            ("one\ntwo", 2, true)
        );
        assert!(read.unplaced.is_empty(), "{:?}", read.unplaced);
    }

    #[test]
    fn what_has_no_place_is_told() {
        let ann = "T1\tPLACE 1 2\tRome\nT2\tColour 0 4\tOslo\nT3\tORG 0 4;10 14\tOslo Rome\n\
                   R1\tOwns Arg1:T1 Arg2:T2\nE1\tGo:T1\n";
        let read = read("Oslo paid less.", ann).unwrap();
        assert_eq!(
            read.unplaced,
            [
                "“Oslo” is labelled “Colour”, a kind that Gloss does not know.",
                "2 lines of other sorts than marks and notes, such as relations, are left out.",
                "“Rome” stands nowhere in the text.",
                "“Oslo Rome” stands nowhere in the text.",
            ]
        );
    }

    #[test]
    fn what_is_no_standoff_is_refused() {
        assert_eq!(read("Oslo.", "Oslo paid.\nRome did not."), Err(Refusal::Foreign));
        assert_eq!(read("Oslo.", "T1 PLACE 0 4 Oslo"), Err(Refusal::Damaged));
        assert_eq!(read("Oslo.", "").map(|read| read.dossier.found), Ok(Some(vec![])));
    }
}
