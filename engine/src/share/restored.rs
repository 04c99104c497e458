//! Marks that came by a link -> annotations: what figures stand for is worked out again.

use super::marks::Mark;
use crate::annotation::Annotation;
use crate::article::Article;
use crate::edits;
use crate::figures;
use crate::published::Published;
use crate::sorting;
use crate::token;

/// What is said of a mark that came by a link: the link does not tell why it was made.
pub const IN_THE_LINK: &str = "Marked in the link.";

/// The marks of an article that came by a link, sorted as they were sent, with the values of its figures.
pub fn annotations(article: &Article, marks: &[Mark], published: Option<Published>) -> Vec<Annotation> {
    annotations_because(article, marks, published, IN_THE_LINK)
}

/// The same for marks that came another way: `why` is said of those that the rules for figures do not find by themselves.
pub fn annotations_because(
    article: &Article,
    marks: &[Mark],
    published: Option<Published>,
    why: &'static str,
) -> Vec<Annotation> {
    let mut figures = figures::find(article, &token::tokenize(article), published);
    sorting::sort_by_key(&mut figures, |figure| figure.span);
    let mut reach = 0;
    marks
        .iter()
        .map(|mark| {
            let known = figures.binary_search_by_key(&mark.span, |figure| figure.span).ok();
            let known = known.map(|place| &figures[place]).filter(|figure| figure.kind == mark.kind);
            let mut annotation = known.cloned().unwrap_or_else(|| Annotation::new(mark.span, mark.kind, why));
            if annotation.value.is_none()
                && let Some((value, modifiers)) =
                    edits::read(mark.span.of(article.text()), mark.kind, None, published)
            {
                annotation.value = Some(value);
                annotation.modifiers = modifiers;
            }
            // Of marks inside each other the longest counts.
            annotation.nested = mark.span.end <= reach;
            reach = reach.max(mark.span.end);
            annotation
        })
        .collect()
}
