//! What comes back from a program: a text, and marks that the program may have changed.

use crate::door;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::offsets::{Offsets, Unit};
use gloss_engine::published::{self, Published};
use gloss_engine::share::{Mark, annotations_because};
use gloss_engine::span::Span;
use serde::Deserialize;
use std::cmp::Reverse;
use wasm_bindgen::{JsError, JsValue};

/// What is said of a name, or of a figure that no rule finds by itself.
const WHY: &str = "Given with the text.";

/// An annotated text as a program hands it over; all else in the object is passed over.
#[derive(Deserialize)]
struct Annotated {
    text: String,
    #[serde(default)]
    published: Option<String>,
    spans: Vec<Marked>,
}

/// One of its spans; places count in UTF-16 code units.
#[derive(Deserialize)]
struct Marked {
    start: usize,
    end: usize,
    label: String,
}

/// An annotated text that was checked.
#[derive(Debug)]
pub struct Given {
    /// The text.
    pub article: Article,
    /// Its date.
    pub published: Option<Published>,
    /// Its marks by start, the longer first; no two on the same words.
    pub marks: Vec<Mark>,
    /// The same with what they stand for.
    pub annotations: Vec<Annotation>,
}

impl Given {
    /// Reads the object that a program hands over.
    ///
    /// # Errors
    ///
    /// Where it is not like what `annotate` gives, or a span does not fit its text.
    pub fn read(object: JsValue) -> Result<Self, JsError> {
        let annotated: Annotated = serde_wasm_bindgen::from_value(object)
            .map_err(|error| JsError::new(&format!("this is nothing that annotate() gives: {error}")))?;
        door::check(&annotated.text)?;
        Self::checked(annotated).map_err(|error| JsError::new(&error))
    }

    fn checked(annotated: Annotated) -> Result<Self, String> {
        let published = match annotated.published {
            None => None,
            Some(iso) => Some(published::read(&iso).ok_or_else(|| {
                format!("\"published\" is \"{iso}\", not an ISO date such as \"2025-06-02\"")
            })?),
        };
        let mut marks = marks(&annotated.text, &annotated.spans)?;
        marks.sort_unstable_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
        marks.dedup_by_key(|mark| mark.span);
        let article = Article::new(annotated.text);
        let annotations = annotations_because(&article, &marks, published, WHY);
        Ok(Self { article, published, marks, annotations })
    }
}

/// The spans in bytes.
fn marks(text: &str, spans: &[Marked]) -> Result<Vec<Mark>, String> {
    let offsets = Offsets::new(text, Unit::Utf16);
    let mark = |marked: &Marked| {
        let Marked { start, end, label } = marked;
        let kind = Kind::from_label(label).ok_or_else(|| format!("\"{label}\" is no kind of mark"))?;
        let ends = (offsets.byte(*start), offsets.byte(*end));
        match ends {
            (Some(from), Some(to)) if from < to => Ok(Mark { span: Span::new(from, to), kind }),
            _ => {
                Err(format!("from {start} to {end} stand no words of the text, counted in UTF-16 code units"))
            }
        }
    };
    spans.iter().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &str, spans: &[(usize, usize, &str)]) -> Result<Given, String> {
        let marked =
            |&(start, end, label): &(usize, usize, &str)| Marked { start, end, label: label.to_owned() };
        let spans = spans.iter().map(marked).collect();
        Given::checked(Annotated { text: text.to_owned(), published: None, spans })
    }

    #[test]
    fn marks_come_in_order_and_figures_with_their_values() {
        let text = "🙂 Trade with Spain rose 5%.";
        let given = given(text, &[(25, 27, "PERCENT"), (14, 19, "place"), (14, 19, "PLACE")]).unwrap();
        let marks = &given.annotations;
        assert_eq!(marks.iter().map(|mark| mark.span.of(text)).collect::<Vec<_>>(), ["Spain", "5%"]);
        assert!(marks[1].value.is_some());
        assert_eq!(marks[0].why, WHY);
    }

    #[test]
    fn spans_that_fit_no_words_are_refused() {
        for (start, end) in [(1, 2), (3, 3), (4, 3), (0, 99), (99, 100)] {
            let error = given("🙂 Spain", &[(start, end, "PLACE")]).unwrap_err();
            assert!(error.starts_with(&format!("from {start} to {end} ")), "{error}");
        }
        assert_eq!(given("Spain", &[(0, 5, "LAND")]).unwrap_err(), "\"LAND\" is no kind of mark");
    }
}
