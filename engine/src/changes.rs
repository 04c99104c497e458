//! Two versions of an article -> what changed: figures, names, words.

use crate::annotation::Annotation;
use crate::article::Article;
use crate::span::Span;
use crate::token::{self, Token};
use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};
use std::ops::Range;

/// One thing that changed between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it touches most.
    pub what: What,
    /// The words of the earlier version; empty where words were put in.
    pub before: Span,
    /// The words of the later version; empty, where they stood, where words were taken out.
    pub after: Span,
}

/// What a change touches, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A figure.
    Figure,
    /// A name, and no figure.
    Name,
    /// Neither.
    Words,
}

/// An article with its marks, sorted by where they start, the longer first.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its marks.
    pub marks: &'a [Annotation],
}

/// What changed from one version to the other: figures first, then names, then words, each in the order of the text.
///
/// Words are compared as words: white space does not count, nor whether quotation marks are curly. The search is
/// bounded; where two texts have little in common, what is found may not be the least.
///
/// ```
/// use gloss_engine::changes::{Version, changes};
/// use gloss_engine::{annotate, article::Article, names::Names};
///
/// let names = Names::new();
/// let [before, after] = ["Trade rose 5%.", "Trade rose 6%."].map(Article::new);
/// let marks = [&before, &after].map(|article| annotate(article, &names, None));
/// let version = |article, marks| Version { article, marks };
/// assert_eq!(changes(version(&before, &marks[0]), version(&after, &marks[1])).len(), 1);
/// ```
pub fn changes(from: Version, to: Version) -> Vec<Change> {
    let (old, new) = (Words::of(from), Words::of(to));
    let (one, other) = (old.plain(), new.plain());
    let mut hook = Replace::new(Capture::new());
    let Ok(()) = myers::diff(&mut hook, &one[..], 0..one.len(), &other[..], 0..other.len());
    let mut ranges: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for op in hook.into_inner().into_ops() {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (before, after) = (old.whole(op.old_range()), new.whole(op.new_range()));
        match ranges.last_mut() {
            // Two within one mark are one.
            Some((last_before, last_after))
                if before.start < last_before.end || after.start < last_after.end =>
            {
                last_before.end = last_before.end.max(before.end);
                last_after.end = last_after.end.max(after.end);
            }
            _ => ranges.push((before, after)),
        }
    }
    let all: Vec<Change> = ranges
        .into_iter()
        .map(|(before, after)| Change {
            what: old.what(before.clone()).min(new.what(after.clone())),
            before: old.span(before),
            after: new.span(after),
        })
        .collect();
    // They stand in the order of the text already.
    let of = |what| all.iter().filter(move |change| change.what == what).copied();
    of(What::Figure).chain(of(What::Name)).chain(of(What::Words)).collect()
}

/// A word as it is compared.
fn plain(word: &str) -> &str {
    match word {
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" => "'",
        "–" | "—" => "-",
        _ => word,
    }
}

/// The words of a version, and the mark of each.
struct Words<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    marks: &'a [Annotation],
    /// The number of the outermost mark that covers each token.
    cover: Vec<Option<usize>>,
}

impl<'a> Words<'a> {
    fn of(version: Version<'a>) -> Self {
        let tokens = token::tokenize(version.article).all().to_vec();
        let mut cover = vec![None; tokens.len()];
        let mut at = 0;
        for (number, mark) in version.marks.iter().enumerate().filter(|(_, mark)| !mark.nested) {
            at += tokens[at..].iter().take_while(|token| token.span.end <= mark.span.start).count();
            while tokens.get(at).is_some_and(|token| token.span.start < mark.span.end) {
                cover[at] = Some(number);
                at += 1;
            }
        }
        Self { text: version.article.text(), tokens, marks: version.marks, cover }
    }

    /// The words as they are compared.
    fn plain(&self) -> Vec<&'a str> {
        self.tokens.iter().map(|token| plain(token.span.of(self.text))).collect()
    }

    /// The range with all of the marks at its ends.
    fn whole(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return range;
        }
        let mark = |at: usize| self.cover.get(at).copied().flatten();
        let Range { mut start, mut end } = range;
        while start > 0 && mark(start).is_some() && mark(start - 1) == mark(start) {
            start -= 1;
        }
        while mark(end - 1).is_some() && mark(end) == mark(end - 1) {
            end += 1;
        }
        start..end
    }

    fn what(&self, range: Range<usize>) -> What {
        let marks = self.cover[range].iter().filter_map(|cover| self.marks.get((*cover)?));
        let what = marks.map(|mark| if mark.kind.is_figure() { What::Figure } else { What::Name });
        what.min().unwrap_or(What::Words)
    }

    fn span(&self, range: Range<usize>) -> Span {
        let start = |at: usize| self.tokens.get(at).map_or(self.text.len(), |token| token.span.start);
        match range.end.checked_sub(1).and_then(|last| self.tokens.get(last)) {
            Some(last) if !range.is_empty() => Span::new(start(range.start), last.span.end),
            _ => Span::new(start(range.start), start(range.start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Kind;

    const BEFORE: &str =
        "Trade report\nExports rose to $1.2bn, Ann Lee said.\nThe port was closed for three days.";

    /// Marks money, and "Ann Lee" and "Ann Li".
    fn marks(text: &str) -> Vec<Annotation> {
        let mut marks = Vec::new();
        for (words, kind) in [
            ("$1.2bn", Kind::Money),
            ("$1.4bn", Kind::Money),
            ("Ann Lee", Kind::Person),
            ("Ann Li", Kind::Person),
        ] {
            if let Some(start) = text.find(words) {
                marks.push(Annotation::new(Span::new(start, start + words.len()), kind, "test"));
            }
        }
        marks.sort_unstable_by_key(|mark| mark.span);
        marks
    }

    #[track_caller]
    fn check(after: &str, expected: &[(What, &str, &str)]) {
        let (one, other) = (Article::new(BEFORE), Article::new(after));
        let (old, new) = (marks(BEFORE), marks(after));
        let found = changes(Version { article: &one, marks: &old }, Version { article: &other, marks: &new });
        let told: Vec<_> = found
            .iter()
            .map(|change| (change.what, change.before.of(BEFORE), change.after.of(after)))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn figures_come_first_and_are_told_whole() {
        check(
            &BEFORE.replace("Lee", "Li").replace("1.2", "1.4").replace("Trade", "Weekly trade"),
            &[
                (What::Figure, "$1.2bn", "$1.4bn"),
                (What::Name, "Ann Lee", "Ann Li"),
                (What::Words, "Trade", "Weekly trade"),
            ],
        );
    }

    #[test]
    fn what_comes_and_goes_is_told() {
        check(&BEFORE.replace(" for three days", ""), &[(What::Words, "for three days", "")]);
        check(&format!("{BEFORE}\nNobody was hurt."), &[(What::Words, "", "Nobody was hurt.")]);
        check("", &[(What::Figure, BEFORE, "")]);
    }

    #[test]
    fn white_space_and_curly_signs_are_no_change() {
        check(BEFORE, &[]);
        check(&BEFORE.replace(' ', "  ").replace('\n', "\n\n"), &[]);
    }
}
