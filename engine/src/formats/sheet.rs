//! Tables for spreadsheets: the figures of an article and its entities, as comma-separated values (RFC 4180).
//!
//! Places count **Unicode code points**, and their columns say so. Words of the article that a spreadsheet would take
//! for a formula ("=1+1", "-5%") are written with an apostrophe before them, as spreadsheets themselves do; numbers that
//! Gloss worked out stay numbers.

use super::sentences::Sentences;
use super::written::{File, Places, Written};
use super::{Annotated, marked};
use crate::annotation::{Amount, Annotation, Number, Value};
use crate::edits::Note;
use crate::span::Span;
use crate::wording;

/// The columns of the figures.
pub const FIGURES: &[&str] = &[
    "kind",
    "words",
    "value",
    "number",
    "least",
    "most",
    "unit",
    "iso",
    "modifiers",
    "of",
    "compared with",
    "sentence",
    "start (code points)",
    "end (code points)",
    "checked",
    "note",
    "tags",
];

/// The columns of the entities.
pub const ENTITIES: &[&str] = &[
    "kind",
    "name",
    "also",
    "role",
    "people of",
    "mentions",
    "first start (code points)",
    "first end (code points)",
    "checked",
    "notes",
    "tags",
];

/// Spreadsheets read a file as UTF-8 where this stands first.
const MARK_OF_UTF8: &str = "\u{feff}";

/// The figures and the entities, a file each.
pub fn write(annotated: &Annotated) -> Written {
    let sheet = |ending, columns: &[&str], rows: Vec<Vec<String>>| {
        let mut contents = MARK_OF_UTF8.to_owned();
        let columns = columns.iter().map(|&column| column.to_owned()).collect();
        for row in std::iter::once(columns).chain(rows) {
            contents.push_str(&line(&row));
        }
        File { ending, media_type: "text/csv", contents }
    };
    let files = vec![
        sheet(".figures.csv", FIGURES, figures(annotated)),
        sheet(".entities.csv", ENTITIES, entities(annotated)),
    ];
    let places =
        Places { text: false, values: true, entities: true, notes: true, ticks: true, ..Places::PLAIN };
    Written { files, losses: places.losses(annotated, "a table") }
}

/// A row of the figures for each that counts, in the order of the text.
pub fn figures(annotated: &Annotated) -> Vec<Vec<String>> {
    let text = annotated.text();
    let offsets = annotated.code_points();
    let sentences = Sentences::of(annotated);
    let row = |mark: &Annotation| {
        let (before, after) = sentences.around(mark.span);
        let sentence = before + mark.span.of(text) + &after;
        let [number, least, most, unit, iso] = mark.value.as_ref().map(parts).unwrap_or_default();
        let modifiers: Vec<&str> = mark.modifiers.iter().map(|modifier| modifier.word()).collect();
        let noted = annotated.noted_at(mark.span);
        let note = noted.map(|noted| &noted.note);
        vec![
            mark.kind.label().to_owned(),
            plain(mark.span.of(text)),
            plain(&wording::reading(mark).unwrap_or_default()),
            number,
            least,
            most,
            plain(&unit),
            plain(&iso),
            modifiers.join(" "),
            plain(mark.measure.map_or("", |measure| measure.of(text))),
            plain(mark.basis.map_or("", |basis| basis.of(text))),
            plain(&sentence),
            offsets.at(mark.span.start).to_string(),
            offsets.at(mark.span.end).to_string(),
            yes(noted.is_some_and(|noted| noted.checked)),
            plain(note.map_or("", Note::text)),
            plain(&tags(note)),
        ]
    };
    annotated.outer().filter(|mark| mark.kind.is_figure()).map(row).collect()
}

/// A row for each entity, in the order of their first mention.
pub fn entities(annotated: &Annotated) -> Vec<Vec<String>> {
    let text = annotated.text();
    let offsets = annotated.code_points();
    let row = |entity: &crate::entities::Entity| {
        let mentions: Vec<Span> = entity
            .mentions
            .iter()
            .filter_map(|&mention| annotated.marks.get(mention))
            .map(|mark| mark.span)
            .collect();
        let first = mentions.first().copied().unwrap_or(entity.name);
        let all = || mentions.iter().filter_map(|&span| annotated.noted_at(span));
        let notes: Vec<&str> = all().map(|noted| noted.note.text()).filter(|note| !note.is_empty()).collect();
        let tags: Vec<String> =
            all().map(|noted| tags(Some(&noted.note))).filter(|tags| !tags.is_empty()).collect();
        let aliases: Vec<&str> = entity.aliases.iter().map(|alias| alias.of(text)).collect();
        let related = entity.related.and_then(|place| annotated.entities.get(place));
        vec![
            entity.kind.label().to_owned(),
            plain(entity.name.of(text)),
            plain(&aliases.join("; ")),
            plain(entity.role.map_or("", |role| role.of(text))),
            plain(related.map_or("", |place| place.name.of(text))),
            mentions.len().to_string(),
            offsets.at(first.start).to_string(),
            offsets.at(first.end).to_string(),
            yes(all().any(|noted| noted.checked)),
            plain(&notes.join("\n")),
            plain(&tags.join(", ")),
        ]
    };
    annotated.entities.iter().map(row).collect()
}

/// A row as a line of the file: each cell in quotation marks where it needs them.
pub fn line(row: &[String]) -> String {
    let quoted = |cell: &String| {
        if cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.starts_with(' ') || cell.ends_with(' ') {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n"
}

/// Words that no spreadsheet takes for a formula: not at the start of the cell, nor where one of another country, whose
/// columns are parted by semicolons, would see a cell start.
pub fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len() + 1);
    let mut fresh = true;
    for c in words.chars() {
        if fresh && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r') {
            plain.push('\'');
        }
        fresh = matches!(c, ';' | '\t' | '\n' | '\r') || fresh && (c == '"' || c.is_whitespace());
        plain.push(c);
    }
    plain
}

/// A value as number, least, most, unit, and what ISO 8601 writes.
fn parts(value: &Value) -> [String; 5] {
    let mut parts: [String; 5] = std::array::from_fn(|_| String::new());
    let number = |number: Option<Number>| number.map(|number| number.to_string()).unwrap_or_default();
    let [exact, least, most, unit, iso] = &mut parts;
    match value {
        Value::Number(amount) | Value::Money { amount, .. } | Value::Quantity { amount, .. } => match *amount
        {
            Amount::Exactly(amount) => *exact = amount.to_string(),
            Amount::Between { min, max } => (*least, *most) = (number(min), number(max)),
        },
        Value::Pair { .. } => {}
        Value::Iso(at) => iso.clone_from(at),
        Value::IsoRange { .. } => *iso = marked::value(value),
    }
    match value {
        Value::Money { currency: Some(currency), .. } => *unit = currency.to_string(),
        Value::Quantity { unit: of, .. } => *unit = of.to_string(),
        _ => {}
    }
    parts
}

fn yes(holds: bool) -> String {
    if holds { "yes".to_owned() } else { String::new() }
}

fn tags(note: Option<&Note>) -> String {
    note.map(|note| note.tags().join(", ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn figures_are_rows_with_numbers_and_sentences() {
        let written = write(&annotated("It “rose”, by [percent 5.5% = 5.5], to [money $3m = 3000000 USD]."));
        let figures: Vec<&str> = written.files[0].contents.split("\r\n").collect();
        assert!(figures[0].starts_with("\u{feff}kind,words,value,number,least"));
        let sentence = "\"It “rose”, by 5.5%, to $3m.\"";
        assert_eq!(figures[1], format!("PERCENT,5.5%,5.5 %,5.5,,,,,,,,{sentence},14,18,,,"));
        assert_eq!(figures[2], format!("MONEY,$3m,\"3,000,000 USD\",3000000,,,USD,,,,,{sentence},23,26,,,"));
        assert_eq!(figures[3..], [""]);
    }

    #[test]
    fn entities_are_rows_with_their_mentions() {
        let entities = &write(&noted()).files[1].contents;
        assert!(
            entities.contains(
                "\r\nORG,Bank of China,,,,1,5,18,,\"Which branch?\nAsk “them” <now>\",\"call, bank\"\r\n"
            ),
            "{entities}"
        );
        assert!(entities.contains("\r\nPLACE,China,,,,2,13,18,,,\r\n"), "{entities}");
    }

    #[test]
    fn no_words_are_taken_for_a_formula() {
        for (words, written) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+1", "'+1"),
            ("-5%", "'-5%"),
            ("@sum", "'@sum"),
            ("＝1", "'＝1"),
            (" =1", " '=1"),
            ("a;=1", "a;'=1"),
            ("a\n\"=1", "a\n\"'=1"),
            ("5-3", "5-3"),
            ("1,5", "1,5"),
        ] {
            assert_eq!(plain(words), written);
        }
    }

    #[test]
    fn a_negative_number_stays_one() {
        let [number, ..] = parts(&Value::Number((-5.0).into()));
        assert_eq!(number, "-5");
    }
}
