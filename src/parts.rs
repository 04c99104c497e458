//! What is found in a long article on its way from the worker to the page: part by part, as reading it all at once would
//! keep the page from its reader.

use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::span::Span;

/// A part ends behind a block when its text has so many bytes.
const PART: usize = 32 * 1024;

/// What was found in an article, each part as Gloss JSON of its stretch of the text.
pub fn write(article: &Article, found: &[Annotation]) -> Vec<Vec<u8>> {
    let text = article.text();
    let (mut parts, mut start, mut left) = (Vec::new(), 0, found);
    let ends = article.blocks().iter().map(|block| block.span.end).filter(|&end| end < text.len());
    for end in ends.chain([text.len()]) {
        let (own, rest) = left.split_at(left.partition_point(|mark| mark.span.start < end));
        let is_cut = own.iter().any(|mark| mark.span.end > end);
        if end == text.len() || end - start >= PART && !is_cut {
            let found = own.iter().map(|mark| moved(mark.clone(), |at| at.saturating_sub(start))).collect();
            let text = text[start..end].to_owned();
            parts
                .push(gloss::write(&Dossier { text, found: Some(found), ..Dossier::default() }).into_bytes());
            (start, left) = (end, rest);
        }
    }
    parts
}

/// Adds what a part holds, whose text begins at `start`, and tells where it ends; `None` where it is damaged.
pub fn read(part: &[u8], start: usize, found: &mut Vec<Annotation>) -> Option<usize> {
    let part = gloss::read(std::str::from_utf8(part).ok()?).ok()?.dossier;
    found.extend(part.found?.into_iter().map(|mark| moved(mark, |at| at + start)));
    Some(start + part.text.len())
}

/// The same mark with other places.
fn moved(mut mark: Annotation, to: impl Fn(usize) -> usize) -> Annotation {
    let places = [Some(&mut mark.span), mark.measure.as_mut(), mark.basis.as_mut()];
    for place in places.into_iter().flatten() {
        *place = Span::new(to(place.start), to(place.end));
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotate;
    use gloss_engine::names::Names;

    #[test]
    fn what_goes_in_parts_arrives_whole() {
        let paragraph = "Énergie rose 5% year-on-year to €3 million on 3 May 2024, said Oslo.\n\n";
        for (text, most) in
            [(paragraph.repeat(1500), 6), ("It rose 5% in Oslo. ".repeat(5000), 2), (String::new(), 1)]
        {
            let article = Article::new(&*text);
            let found = annotate(&article, &Names::new(), None);
            let parts = write(&article, &found);
            let mut arrived = Vec::new();
            let end = parts.iter().try_fold(0, |start, part| read(part, start, &mut arrived));
            assert_eq!((end, parts.len() <= most), (Some(text.len()), true), "{}", parts.len());
            assert_eq!(arrived, found);
        }
    }
}
