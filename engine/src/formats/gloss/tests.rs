use super::*;
use crate::annotation::{Amount, Kind, Modifier, Number, Value};
use crate::edits::{Edit, Note};
use crate::span::Span;
use std::cmp::Reverse;

/// Pseudo-random numbers (xorshift by George Marsaglia).
pub(in crate::formats) struct Random(pub u64);

impl Random {
    pub(in crate::formats) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    fn maybe<T>(&mut self, thing: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) > 0).then(|| thing(self))
    }

    /// Characters of all lengths in all units, those that JSON has to escape among them.
    fn text(&mut self, most: usize) -> String {
        const PARTS: &[&str] = &[
            "Ana ", "paid ", "4%", "\n", "\"", "\\", "\\u0041", "\0", "\u{1f}", "é", "世", "🤔",
            "\u{10ffff}", "\r\n", "\u{2028}", "</script>", "\u{fffd}", "}", "]", ",", "\u{feff}", "\u{301}",
            "/", "\u{7f}",
        ];
        (0..self.below(most)).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }

    fn span(&mut self, text: &str) -> Option<Span> {
        let start = self.below(text.len());
        let end = start + 1 + self.below(30);
        text.get(start..end).map(|_| Span::new(start, end))
    }

    fn number(&mut self) -> Number {
        Number(self.below(1 << 40) as f64 / [1.0, -10.0, 3.0, 1e12][self.below(4)])
    }

    fn amount(&mut self) -> Amount {
        match self.below(4) {
            0 => Amount::Between { min: None, max: Some(self.number()) },
            1 => Amount::Between { min: Some(self.number()), max: self.maybe(Self::number) },
            _ => Amount::Exactly(self.number()),
        }
    }

    fn value(&mut self) -> Value {
        match self.below(6) {
            0 => Value::Number(self.amount()),
            1 => Value::Pair { pair: [self.number(), self.number()] },
            2 => Value::Money { amount: self.amount(), currency: self.maybe(|_| "PEN".into()) },
            3 => Value::Quantity { amount: self.amount(), unit: "metre \"".into() },
            4 => Value::Iso("2025-06-02".into()),
            _ => Value::IsoRange { min: Some("P3W".into()), max: self.maybe(|_| "P4W".into()) },
        }
    }

    fn kind(&mut self) -> Kind {
        Kind::ALL[self.below(15)]
    }

    fn modifiers(&mut self) -> Vec<Modifier> {
        Modifier::ALL.into_iter().filter(|_| self.below(6) == 0).collect()
    }

    fn found(&mut self, text: &str) -> Vec<Annotation> {
        let mut found: Vec<Annotation> = (0..self.below(12))
            .filter_map(|_| {
                Some(Annotation {
                    value: self.maybe(Self::value),
                    modifiers: self.modifiers(),
                    measure: self.span(text),
                    basis: self.span(text),
                    nested: self.below(2) > 0,
                    certainty: self.below(101) as u8,
                    by_reader: self.below(2) > 0,
                    ..Annotation::new(self.span(text)?, self.kind(), self.text(5))
                })
            })
            .collect();
        found.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
        found.dedup_by_key(|mark| mark.span);
        found
    }

    fn note(&mut self) -> Note {
        Note::new(&self.text(12), "ask, <b>, Überprüfen, \"")
    }

    fn edits(&mut self, text: &str) -> Edits {
        let mut edits = Edits::default();
        for _ in 0..self.below(8) {
            let (Some(one), Some(other)) = (self.span(text), self.span(text)) else { continue };
            let kind = self.kind();
            let edit = match self.below(8) {
                0 => Edit::Mark(one, kind),
                1 => Edit::Nothing(one),
                2 => Edit::Value(one, kind, self.value(), self.modifiers()),
                3 => Edit::Join(one, other),
                4 => Edit::Part(one),
                5 => Edit::Note(one, self.note()),
                6 => Edit::Checked(one, self.below(2) > 0),
                _ => Edit::Name(one, other),
            };
            edits.push(vec![edit, Edit::Checked(other, true)]);
        }
        (0..self.below(3)).for_each(|_| edits.undo());
        edits
    }

    pub(in crate::formats) fn dossier(&mut self) -> Dossier {
        let text = self.text(60);
        let lost = (0..self.below(3)).map(|_| LostNote { words: self.text(4).into(), note: self.note() });
        let lost = lost.collect();
        let sections =
            (0..self.below(3)).map(|_| Section { tag: self.below(64) as u8, text: self.text(20) }).collect();
        Dossier {
            title: self.maybe(|random| random.text(5)),
            published: crate::published::read(
                ["", "2025-06-02", "1850-01-02T03:04", "2025-06-02T23:59:59"][self.below(4)],
            ),
            opened: self.maybe(|random| random.below(1 << 42) as u64),
            found: self.maybe(|random| random.found(&text)),
            edits: self.edits(&text),
            lost,
            sections,
            text,
        }
    }
}

#[test]
fn what_is_written_is_read_and_written_alike() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for _ in 0..3_000 {
        let dossier = random.dossier();
        let file = write(&dossier);
        let read = read(&file).unwrap_or_else(|refusal| panic!("{refusal}: {file}"));
        assert_eq!(read, Read { dossier, left_out: 0 }, "{file}");
        assert_eq!(write(&read.dossier), file);
        assert!(serde_json::from_str::<serde_json::Value>(&file).is_ok(), "other programs read it: {file}");
    }
}

#[test]
fn other_programs_may_write_it_their_way() {
    let mut random = Random(7);
    for _ in 0..300 {
        let dossier = random.dossier();
        // Fields in another order, white space, escapes: the same.
        let other: serde_json::Value = serde_json::from_str(&write(&dossier)).unwrap();
        let other = serde_json::to_string_pretty(&other).unwrap();
        assert_eq!(read(&other).unwrap(), Read { dossier, left_out: 0 }, "{other}");
    }
}

#[test]
fn a_file_says_what_it_holds() {
    let text = "Ana paid 4%.";
    let mut edits = Edits::default();
    edits.push(vec![Edit::Note(Span::new(0, 3), Note::new("Who?", "ask"))]);
    edits.push(vec![Edit::Mark(Span::new(0, 3), Kind::Org)]);
    edits.undo();
    let percent =
        Annotation::new(Span::new(9, 11), Kind::Percent, "a rule").with_value(Value::Number(4.0.into()));
    let dossier = Dossier { text: text.into(), found: Some(vec![percent]), edits, ..Dossier::default() };
    assert_eq!(
        write(&dossier),
        concat!(
            r#"{"gloss":1,"unit":"code points","text":"Ana paid 4%.","#,
            r#""found":[{"start":9,"end":11,"label":"PERCENT","value":4,"why":"a rule"}],"#,
            r#""steps":[[{"edit":"note","start":0,"end":3,"text":"Who?","tags":["ask"]}],"#,
            r#"[{"edit":"mark","start":0,"end":3,"label":"ORG"}]],"undone":1}"#
        )
    );
}

#[test]
fn what_fits_nowhere_is_left_out_and_counted() {
    let file = concat!(
        r#"{"gloss":1,"found":[{"start":0,"end":3,"label":"ORG"},{"start":2,"end":99,"label":"ORG"},"#,
        r#"{"start":3,"end":1,"label":"ORG"},{"start":1,"end":2,"label":"COLOUR"},{"start":-1,"end":2},7,"#,
        r#"{"start":0,"end":3,"label":"PLACE"},{"start":0.5,"end":3,"label":"PLACE"}],"#,
        r#""steps":[[{"edit":"burn","start":0,"end":1}],[],"no step",[{"edit":"part","start":0,"end":2},null]],"#,
        r#""undone":1,"text":"Ana","sections":[{"tag":64,"text":"x"},{"text":"y"}],"later":{"a":[1]}}"#
    );
    let Read { dossier, left_out } = read(file).unwrap();
    assert_eq!(dossier.found.as_deref(), Some(&[Annotation::new(Span::new(0, 3), Kind::Org, "")][..]));
    assert_eq!((dossier.edits.len(), dossier.edits.next()), (0, Some(&[Edit::Part(Span::new(0, 2))][..])));
    assert_eq!((left_out, dossier.sections.len()), (9, 0));
}

#[test]
fn what_is_no_file_of_ours_is_refused_with_words() {
    let refused = |file: &str| read(file).unwrap_err();
    for file in ["", "[]", "7", "{}", "{\"text\":\"a\"}", "An article.", "{\"gloss\":\"1\",\"text\":\"a\"}"] {
        assert_eq!(refused(file), Refusal::Foreign, "{file}");
    }
    assert_eq!(refused(r#"{"gloss":2,"text":"a"}"#), Refusal::Newer);
    assert_eq!(refused(r#"{"gloss":1}"#), Refusal::Damaged);
    let many = format!(r#"{{"gloss":1,"text":"a","found":[{}7]}}"#, "7,".repeat(MOST));
    assert_eq!(refused(&many), Refusal::TooLarge);
    assert_eq!(refused(&" ".repeat(LONGEST_FILE + 1)), Refusal::TooLarge);
    let file = write(&Random(3).dossier());
    for end in (20..file.len()).filter(|&end| file.is_char_boundary(end)) {
        assert_eq!(refused(&file[..end]), Refusal::Damaged, "{}", &file[..end]);
    }
}

#[test]
fn files_with_any_byte_changed_are_read_or_refused() {
    let mut random = Random(99);
    for _ in 0..20_000 {
        let mut bytes = write(&random.dossier()).into_bytes();
        for _ in 0..=random.below(3) {
            let (at, byte) = (random.below(bytes.len()), random.below(128) as u8);
            bytes[at] = byte;
        }
        let file = String::from_utf8_lossy(&bytes);
        if let Ok(read) = read(&file) {
            let again = write(&read.dossier);
            let read = super::read(&again).unwrap();
            assert_eq!((read.left_out, write(&read.dossier)), (0, again), "what was repaired holds");
        }
    }
}
