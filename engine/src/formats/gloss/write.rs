//! A dossier -> Gloss JSON.

use super::{Dossier, VERSION};
use crate::annotation::{Amount, Annotation, Kind, Modifier, Number, Value};
use crate::edits::{Edit, LostNote, Note};
use crate::formats::json::{begin, key, number, text};
use crate::offsets::{Offsets, Unit};
use crate::published;
use crate::share::Section;
use crate::span::Span;
use std::fmt::{Display, Write};

/// Writes a dossier on one line. Inside a page of HTML every `<` of it is to be written `\u003c`.
pub fn write(dossier: &Dossier) -> String {
    let mut line = Line {
        out: String::with_capacity(dossier.text.len() + dossier.text.len() / 8 + 200),
        offsets: Offsets::new(&dossier.text, Unit::CodePoints),
    };
    line.out.push('{');
    line.plain("gloss", VERSION);
    line.words("unit", "code points");
    if let Some(title) = &dossier.title {
        line.words("title", title);
    }
    line.words("text", &dossier.text);
    if let Some(published) = dossier.published {
        line.words("published", &published::iso(published));
    }
    if let Some(opened) = dossier.opened {
        line.plain("opened", opened);
    }
    if let Some(found) = &dossier.found {
        line.list("found", found, Line::annotation);
    }
    let steps: Vec<&[Edit]> = dossier.edits.every().collect();
    if !steps.is_empty() {
        line.list("steps", &steps, |line, step| {
            line.out.push('[');
            for edit in *step {
                begin(&mut line.out);
                line.edit(edit);
            }
            line.out.push(']');
        });
        line.plain("undone", steps.len() - dossier.edits.len());
    }
    if !dossier.lost.is_empty() {
        line.list("lost", &dossier.lost, Line::lost);
    }
    if !dossier.sections.is_empty() {
        line.list("sections", &dossier.sections, Line::section);
    }
    line.out.push('}');
    line.out
}

/// What is written so far, and where the places of the text are.
struct Line<'a> {
    out: String,
    offsets: Offsets<'a>,
}

impl Line<'_> {
    fn plain(&mut self, name: &str, value: impl Display) {
        key(&mut self.out, name);
        let _ = write!(self.out, "{value}");
    }

    fn words(&mut self, name: &str, words: &str) {
        key(&mut self.out, name);
        text(&mut self.out, words);
    }

    fn list<T>(&mut self, name: &str, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        key(&mut self.out, name);
        self.out.push('[');
        for item in items {
            begin(&mut self.out);
            write(self, item);
        }
        self.out.push(']');
    }

    /// Opens an object that speaks of a stretch.
    fn place(&mut self, span: Span) {
        self.plain("start", self.offsets.at(span.start));
        self.plain("end", self.offsets.at(span.end));
    }

    /// Another stretch, as a pair.
    fn other(&mut self, name: &str, span: Span) {
        let (start, end) = (self.offsets.at(span.start), self.offsets.at(span.end));
        self.plain(name, format_args!("[{start},{end}]"));
    }

    fn annotation(&mut self, annotation: &Annotation) {
        self.out.push('{');
        self.place(annotation.span);
        self.words("label", annotation.kind.label());
        if let Some(value) = &annotation.value {
            self.value(value);
        }
        self.modifiers(&annotation.modifiers);
        if let Some(measure) = annotation.measure {
            self.other("of", measure);
        }
        if let Some(basis) = annotation.basis {
            self.other("basis", basis);
        }
        if annotation.nested {
            self.plain("nested", true);
        }
        if annotation.certainty != 100 {
            self.plain("certainty", annotation.certainty);
        }
        if annotation.by_reader {
            self.words("by", "reader");
        }
        self.words("why", &annotation.why);
        self.out.push('}');
    }

    fn edit(&mut self, edit: &Edit) {
        self.out.push('{');
        let (name, other) = match edit {
            Edit::Mark(..) => ("mark", None),
            Edit::Nothing(_) => ("nothing", None),
            Edit::Value(..) => ("value", None),
            Edit::Join(one, _) => ("join", Some(*one)),
            Edit::Part(_) => ("part", None),
            Edit::Name(_, name) => ("name", Some(*name)),
            Edit::Note(..) => ("note", None),
            Edit::Checked(..) => ("checked", None),
        };
        self.words("edit", name);
        self.place(edit.span());
        if let Some(other) = other {
            self.other("with", other);
        }
        match edit {
            Edit::Mark(_, kind) => self.kind(*kind),
            Edit::Value(_, kind, value, modifiers) => {
                self.kind(*kind);
                self.value(value);
                self.modifiers(modifiers);
            }
            Edit::Note(_, note) => self.note(note),
            Edit::Checked(_, checked) => self.plain("checked", checked),
            Edit::Nothing(_) | Edit::Join(..) | Edit::Part(_) | Edit::Name(..) => {}
        }
        self.out.push('}');
    }

    fn kind(&mut self, kind: Kind) {
        self.words("label", kind.label());
    }

    fn modifiers(&mut self, modifiers: &[Modifier]) {
        if !modifiers.is_empty() {
            self.list("mod", modifiers, |line, modifier| text(&mut line.out, modifier.word()));
        }
    }

    fn note(&mut self, note: &Note) {
        self.words("text", note.text());
        if !note.tags().is_empty() {
            self.list("tags", note.tags(), |line, tag| text(&mut line.out, tag));
        }
    }

    fn lost(&mut self, lost: &LostNote) {
        self.out.push('{');
        self.words("words", &lost.words);
        self.note(&lost.note);
        self.out.push('}');
    }

    fn section(&mut self, section: &Section) {
        self.out.push('{');
        self.plain("tag", section.tag);
        self.words("text", &section.text);
        self.out.push('}');
    }

    fn value(&mut self, value: &Value) {
        key(&mut self.out, "value");
        match value {
            Value::Number(amount) => self.amount(amount),
            Value::Iso(iso) => text(&mut self.out, iso),
            Value::Pair { pair: [Number(one), Number(other)] } => {
                self.out.push('{');
                self.list("pair", &[*one, *other], |line, part| number(&mut line.out, *part));
                self.out.push('}');
            }
            Value::Money { amount, currency } => {
                self.measured(amount, "currency", currency.as_deref());
            }
            Value::Quantity { amount, unit } => self.measured(amount, "unit", Some(unit)),
            Value::IsoRange { min, max } => {
                self.ends(min.as_deref(), max.as_deref(), text);
            }
        }
    }

    fn measured(&mut self, amount: &Amount, name: &str, unit: Option<&str>) {
        self.out.push('{');
        key(&mut self.out, "amount");
        self.amount(amount);
        match unit {
            Some(unit) => self.words(name, unit),
            None => self.plain(name, "null"),
        }
        self.out.push('}');
    }

    fn amount(&mut self, amount: &Amount) {
        match amount {
            Amount::Exactly(Number(exactly)) => number(&mut self.out, *exactly),
            Amount::Between { min, max } => self.ends(*min, *max, |out, Number(end)| number(out, end)),
        }
    }

    fn ends<T>(&mut self, min: Option<T>, max: Option<T>, mut write: impl FnMut(&mut String, T)) {
        self.out.push('{');
        for (name, end) in [("min", min), ("max", max)] {
            key(&mut self.out, name);
            match end {
                Some(end) => write(&mut self.out, end),
                None => self.out.push_str("null"),
            }
        }
        self.out.push('}');
    }
}
