//! An article with all that is known of it, as the writers of files take it.

use super::gloss::Dossier;
use crate::annotation::Annotation;
use crate::article::Article;
use crate::edits::{self, LONGEST_MARK, Noted};
use crate::entities::{self, Entity};
use crate::offsets::{Offsets, Unit};
use crate::span::Span;

/// An article with its marks, the reader's corrections laid over them, whom the names mean, and the notes.
#[derive(Clone, Debug)]
pub struct Annotated {
    /// All that the rest was worked out from.
    pub dossier: Dossier,
    /// The article.
    pub article: Article,
    /// Its marks, sorted by start, the longer first; no two on the same words.
    pub marks: Vec<Annotation>,
    /// What the names mean.
    pub entities: Vec<Entity>,
    /// What the reader noted and checked, in the order of the text.
    pub noted: Vec<Noted>,
}

impl Annotated {
    /// Works out what a dossier says. Where it leaves open what was found, nothing was.
    pub fn new(dossier: Dossier) -> Self {
        let article = Article::new(dossier.text.as_str());
        let found = dossier.found.as_deref().unwrap_or_default();
        let found: Vec<Annotation> =
            found.iter().filter(|found| fits(&dossier.text, found)).cloned().collect();
        let marks = edits::lay(&article, &found, &dossier.edits, dossier.published);
        Self::laid(dossier, marks)
    }

    /// The same where it is known what the reader's corrections have made of what was found: a program that is given
    /// it needs no grammars of figures.
    pub fn laid(dossier: Dossier, mut marks: Vec<Annotation>) -> Self {
        let article = Article::new(dossier.text.as_str());
        marks.retain(|mark| fits(&dossier.text, mark));
        let entities = entities::entities(&article, &marks);
        let entities = edits::relate(&article, &marks, entities, &dossier.edits);
        let noted = edits::noted(article.text(), &dossier.edits);
        Self { dossier, article, marks, entities, noted }
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

/// Does a mark cover words of the text, and not too many? A file may come with marks of any length, and every format
/// writes out their words.
fn fits(text: &str, mark: &Annotation) -> bool {
    mark.span.len() <= LONGEST_MARK && !mark.span.of(text).is_empty()
}
