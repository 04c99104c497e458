//! An article with all that is known of it, as the writers of files take it.

use crate::annotation::Annotation;
use crate::article::Article;
use crate::edits::{self, Edits, Noted};
use crate::entities::{self, Entity};
use crate::offsets::{Offsets, Unit};
use crate::published::Published;
use crate::span::Span;

/// An article with its marks, the reader's corrections laid over them, whom the names mean, and the notes.
#[derive(Clone, Debug)]
pub struct Annotated {
    /// The article.
    pub article: Article,
    /// Its date, where one was given with it or set by the reader.
    pub published: Option<Published>,
    /// Its marks, sorted by start, the longer first; no two on the same words.
    pub marks: Vec<Annotation>,
    /// What the names mean.
    pub entities: Vec<Entity>,
    /// What the reader noted and checked, in the order of the text.
    pub noted: Vec<Noted>,
}

impl Annotated {
    /// An article with what was found in it, sorted by start, the longer first, and what the reader said of it.
    pub fn new(article: Article, published: Option<Published>, found: &[Annotation], edits: &Edits) -> Self {
        let marks = edits::lay(&article, found, edits, published);
        let entities = edits::relate(&article, &marks, entities::entities(&article, &marks), edits);
        let noted = edits::noted(article.text(), edits);
        Self { article, published, marks, entities, noted }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        self.article.text()
    }

    /// The marks that lie in no longer one.
    pub fn outer(&self) -> impl Iterator<Item = &Annotation> {
        self.marks.iter().filter(|mark| !mark.nested)
    }

    /// The marks that share no word with one before them, and how many cross one and are not among these.
    pub(super) fn apart(&self) -> (Vec<&Annotation>, usize) {
        let (mut apart, mut crossing, mut reach) = (Vec::new(), 0, 0);
        for mark in self.outer() {
            if mark.span.start < reach {
                crossing += 1;
            } else {
                reach = mark.span.end;
                apart.push(mark);
            }
        }
        (apart, crossing)
    }

    /// The note and the tick on exactly these words.
    pub fn noted_at(&self, span: Span) -> Option<&Noted> {
        let place = self.noted.binary_search_by_key(&span, |noted| noted.span).ok()?;
        self.noted.get(place)
    }

    /// The notes and ticks on words that are no mark.
    pub fn noted_elsewhere(&self) -> impl Iterator<Item = &Noted> {
        let place = |span: Span| (span.start, std::cmp::Reverse(span.end));
        let is_mark = move |noted: &&Noted| {
            self.marks.binary_search_by_key(&place(noted.span), |mark| place(mark.span)).is_ok()
        };
        self.noted.iter().filter(move |noted| !is_mark(noted))
    }

    /// The places of its text in the unit of most other programs.
    pub(super) fn code_points(&self) -> Offsets<'_> {
        Offsets::new(self.text(), Unit::CodePoints)
    }
}
