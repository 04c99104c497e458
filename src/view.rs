//! What the page shows: worked out from the article and what was found in it, and never changed.

mod card;
mod names;

pub use card::Card;
pub use names::{NameRow, Who};

use crate::wording;
use gloss_engine::anatomy::{self, Part};
use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::article::{Article, Block, Form};
use gloss_engine::entities::{Entity, entities};
use gloss_engine::span::Span;
use gloss_engine::token;
use std::rc::Rc;
use yew::AttrValue;

/// Everything shown of one annotated article.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What is painted, block by block.
    pub paragraphs: Rc<[Paragraph]>,
    /// The kinds that occur, with their counts.
    pub kinds: Rc<[KindCount]>,
    /// The entities, by kind, the most frequent first.
    pub names: Rc<[NameRow]>,
    /// The figures in the order of the text.
    pub figures: Rc<[FigureRow]>,
    /// The headlines of other articles at the end, if there are any.
    pub related: Option<Related>,
    /// What the names mean.
    entities: Vec<Entity>,
    /// Where marks stand that are painted, but neither counted nor listed.
    left_out: Option<Span>,
}

/// The headlines of other articles that a site lists at the end of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// How many.
    pub headlines: usize,
    /// Is what they name and tell counted and listed?
    pub counted: bool,
}

/// A block as it is painted; a very long one is painted as several.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// How it is set.
    pub form: Form,
    /// What it is to the article.
    pub part: Part,
    /// Does it go on with the block of the paragraph before it?
    pub continued: bool,
    /// The bullet or number in front of an item.
    pub marker: Span,
    /// Its words, cut where marks start and end.
    pub runs: Vec<Run>,
}

/// A stretch of text that is painted alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Where it stands in the article.
    pub span: Span,
    /// The mark that covers it, if one does.
    pub mark: Option<Mark>,
}

/// An annotation as it is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its kind.
    pub kind: Kind,
    /// What a figure stands for.
    pub value: Option<Value>,
    /// Kind and value in words, for those who do not see the line under it.
    pub description: String,
}

/// How often a kind occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many marks it has.
    pub count: usize,
}

/// One figure with its value and sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Where its mark starts, in bytes of the article.
    pub start: usize,
    /// Its kind.
    pub kind: Kind,
    /// Its value for a reader; `None` where it is not known.
    pub value: Option<AttrValue>,
    /// Its words.
    pub words: AttrValue,
    /// What it counts or measures, where the article says so.
    pub measure: Option<AttrValue>,
    /// What stands before it in its sentence.
    pub before: AttrValue,
    /// What stands after it in its sentence.
    pub after: AttrValue,
}

impl View {
    /// What is shown of `article`, in which `found` was found. The headlines of other articles at its end count only
    /// where `count_related` says so.
    pub fn of(article: &Article, found: &[Annotation], count_related: bool) -> Self {
        let text = article.text();
        let entities = entities(article, found);
        let parts = anatomy::parts(article);
        let teasers = || article.blocks().iter().zip(&parts).filter(|(_, part)| **part == Part::Teaser);
        let links = teasers().map(|(block, _)| block.span).reduce(Span::to);
        let left_out = links.filter(|_| !count_related);
        let marks: Vec<&Annotation> = found.iter().filter(|annotation| !annotation.nested).collect();
        let paragraphs = paragraphs(article, &parts, &marks);
        let counted: Vec<&Annotation> =
            marks.into_iter().filter(|annotation| !is_in(left_out, annotation.span)).collect();
        Self {
            paragraphs,
            kinds: kinds(&counted),
            names: names::names(text, found, &entities, left_out),
            figures: figures(article, &counted),
            related: links.map(|_| Related { headlines: teasers().count(), counted: count_related }),
            entities,
            left_out,
        }
    }

    /// What was found, in one line: "46 marked: 34 places, 12 dates".
    pub fn summary(&self) -> AttrValue {
        let marks: usize = self.kinds.iter().map(|kind| kind.count).sum();
        if marks == 0 {
            return "Nothing is marked.".into();
        }
        let told = |&KindCount { kind, count }: &KindCount| {
            let name = if count == 1 { wording::kind(kind) } else { wording::kinds(kind) };
            format!("{count} {}", name.to_ascii_lowercase())
        };
        let kinds: Vec<String> = self.kinds.iter().map(told).collect();
        format!("{marks} marked: {}", kinds.join(", ")).into()
    }
}

/// Does the span lie in a stretch that is left out?
fn is_in(left_out: Option<Span>, span: Span) -> bool {
    left_out.is_some_and(|left_out| left_out.contains(span))
}

fn paragraphs(article: &Article, parts: &[Part], marks: &[&Annotation]) -> Rc<[Paragraph]> {
    let mut marks = marks.iter().peekable();
    let text = article.text();
    let mut paragraph = |(block, &part): (&Block, &Part)| {
        let mut runs = Vec::new();
        let mut at = block.span.start;
        while let Some(annotation) = marks.next_if(|annotation| annotation.span.end <= block.span.end) {
            runs.push(Run { span: Span::new(at, annotation.span.start), mark: None });
            runs.push(Run { span: annotation.span, mark: Some(mark(annotation)) });
            at = annotation.span.end;
        }
        runs.push(Run { span: Span::new(at, block.span.end), mark: None });
        runs.retain(|run| !run.span.is_empty());
        pieces(text, Paragraph { form: block.form, part, continued: false, marker: block.marker, runs })
    };
    article.blocks().iter().zip(parts).flat_map(&mut paragraph).collect()
}

/// How much of a block is painted as one element, in bytes. No paragraph of a newspaper is as long; browsers need
/// minutes to break the lines of a paragraph of a megabyte, and lay out again all of it at every change.
const PIECE: usize = 8 * 1024;

/// Parts a very long paragraph into several, each but the last at least [`PIECE`] long.
fn pieces(text: &str, paragraph: Paragraph) -> Vec<Paragraph> {
    let length = |runs: &[Run]| runs.iter().map(|run| run.span.len()).sum::<usize>();
    if length(&paragraph.runs) <= 2 * PIECE {
        return vec![paragraph];
    }
    let mut pieces: Vec<Paragraph> = vec![Paragraph { runs: Vec::new(), ..paragraph }];
    let mut room = PIECE;
    for mut run in paragraph.runs {
        while run.mark.is_none() && run.span.len() > room {
            let Some(cut) = cut(text, run.span, room) else { break };
            let (first, rest) = (Span::new(run.span.start, cut), Span::new(cut, run.span.end));
            if let Some(piece) = pieces.last_mut().filter(|_| !first.is_empty()) {
                piece.runs.push(Run { span: first, mark: None });
            }
            let marker = Span::new(cut, cut);
            let (form, part) = (paragraph.form, paragraph.part);
            pieces.push(Paragraph { form, part, continued: true, marker, runs: Vec::new() });
            run.span = rest;
            room = PIECE;
        }
        room = room.saturating_sub(run.span.len());
        if let Some(piece) = pieces.last_mut().filter(|_| !run.span.is_empty()) {
            piece.runs.push(run);
        }
    }
    pieces
}

/// Where to part a run after at least `room` bytes: behind a sentence if one ends soon, else behind a word, else
/// between two characters; at the latest at its end.
fn cut(text: &str, span: Span, room: usize) -> Option<usize> {
    let from = (span.start + room..span.end).find(|&at| text.is_char_boundary(at))?;
    let soon = (from + PIECE / 4..span.end).find(|&at| text.is_char_boundary(at)).unwrap_or(span.end);
    let near = text.get(from..soon)?;
    let behind = near.find(". ").map(|at| at + 2).or_else(|| near.find(' ').map(|at| at + 1)).unwrap_or(0);
    Some(from + behind)
}

fn mark(annotation: &Annotation) -> Mark {
    let kind = wording::kind(annotation.kind);
    let description = match wording::reading(annotation) {
        Some(value) => format!("{kind}: {value}"),
        None => kind.to_owned(),
    };
    Mark { kind: annotation.kind, value: annotation.value.clone(), description }
}

fn kinds(marks: &[&Annotation]) -> Rc<[KindCount]> {
    let count = |kind| marks.iter().filter(|annotation| annotation.kind == kind).count();
    Kind::ALL
        .into_iter()
        .map(|kind| KindCount { kind, count: count(kind) })
        .filter(|kind| kind.count > 0)
        .collect()
}

/// How much of a sentence is shown on either side of a figure, in bytes: enough to know the place again, and little
/// enough that the figure itself is seen.
const CONTEXT: usize = 64;

fn figures(article: &Article, marks: &[&Annotation]) -> Rc<[FigureRow]> {
    let text = article.text();
    let tokens = token::tokenize(article);
    let mut sentences = tokens.sentences().peekable();
    let mut row = |annotation: &&&Annotation| {
        let span = annotation.span;
        while sentences.next_if(|sentence| sentence.end <= span.start).is_some() {}
        let sentence = sentences.peek().map_or(span, |sentence| sentence.to(span));
        FigureRow {
            start: span.start,
            kind: annotation.kind,
            value: wording::reading(annotation).map(AttrValue::from),
            words: one_line(span.of(text)).into(),
            measure: annotation.measure.map(|span| one_line(span.of(text)).into()),
            before: last_words(&text[sentence.start..span.start]).into(),
            after: first_words(&text[span.end..sentence.end]).into(),
        }
    };
    marks.iter().filter(|annotation| annotation.kind.is_figure()).map(|annotation| row(&annotation)).collect()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The end of what stands before a figure, from a word's start.
fn last_words(words: &str) -> String {
    let cut = words.len().saturating_sub(CONTEXT);
    match (cut..words.len()).find(|&at| words.is_char_boundary(at) && words[at..].starts_with(' ')) {
        Some(at) if cut > 0 => format!("…{}", &words[at..]),
        _ if cut > 0 => "…".to_owned(),
        _ => words.to_owned(),
    }
}

/// The start of what stands after a figure, up to a word's end.
fn first_words(words: &str) -> String {
    if words.len() <= CONTEXT {
        return words.to_owned();
    }
    let end = (0..=CONTEXT).rev().find(|&at| words.is_char_boundary(at) && words[at..].starts_with(' '));
    format!("{}…", &words[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::*;
    const TEXT: &str =
        "Port reopens\nBEIJING, Monday. Trade with Beijing rose 5% last year. It cost $3 million.\n- Ore";

    fn found() -> Vec<Annotation> {
        let mark = |words: &str, kind: Kind| {
            let start = TEXT.find(words).unwrap();
            Annotation::new(Span::new(start, start + words.len()), kind, "test")
        };
        vec![
            mark("BEIJING", Kind::Place),
            mark("Beijing", Kind::Place),
            mark("5%", Kind::Percent).with_value(Value::Number(5.0.into())),
            mark("$3 million", Kind::Money),
        ]
    }

    fn view() -> View {
        View::of(&Article::new(TEXT), &found(), false)
    }

    #[test]
    fn runs_hold_the_whole_block_and_nothing_else() {
        for (paragraph, block) in view().paragraphs.iter().zip(Article::new(TEXT).blocks()) {
            let runs: String = paragraph.runs.iter().map(|run| run.span.of(TEXT)).collect();
            assert_eq!(runs, block.span.of(TEXT));
        }
        assert_eq!(view().paragraphs[2].marker.of(TEXT), "-");
    }

    #[test]
    fn a_line_full_of_marks_is_painted_in_pieces() {
        let text = "55% ".repeat(100_000);
        let mark = |place: usize| Annotation::new(Span::new(4 * place, 4 * place + 3), Kind::Percent, "test");
        let found: Vec<Annotation> = (0..100_000).map(mark).collect();
        let view = View::of(&Article::new(text.trim_end()), &found, false);
        let length = |paragraph: &Paragraph| paragraph.runs.iter().map(|run| run.span.len()).sum::<usize>();
        assert!(view.paragraphs.iter().all(|paragraph| length(paragraph) <= 2 * PIECE));
    }

    #[test]
    fn a_line_of_a_megabyte_is_painted_in_pieces() {
        for line in ["Trade rose. ".repeat(90_000), "é".repeat(500_000), "word ".repeat(200_000)] {
            let article = Article::new(line.trim_end());
            let view = View::of(&article, &[], false);
            let longest =
                view.paragraphs.iter().flat_map(|paragraph| &paragraph.runs).map(|run| run.span.len()).max();
            assert!(longest.is_some_and(|bytes| bytes <= 2 * PIECE));
            let whole: String =
                view.paragraphs.iter().flat_map(|p| &p.runs).map(|run| run.span.of(article.text())).collect();
            assert!(whole == article.text());
            assert!(view.paragraphs.iter().skip(1).all(|paragraph| paragraph.continued));
        }
    }

    #[test]
    fn a_name_has_one_row_with_its_mentions() {
        let rows = view().names;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].who.name.as_str(), rows[0].starts.len()), ("Beijing", 2));
    }

    #[test]
    fn a_figure_stands_in_its_sentence() {
        let row = &view().figures[0];
        assert_eq!(row.value.as_deref(), Some("5 %"));
        assert_eq!(
            format!("{}[{}]{}", row.before, row.words, row.after),
            "Trade with Beijing rose [5%] last year."
        );
    }

    #[test]
    fn a_card_leads_round_the_mentions_of_a_name() {
        let (first, second) = (TEXT.find("BEIJING").unwrap(), TEXT.find("Beijing").unwrap());
        let card = |start| view().card(TEXT, &found(), start);
        let of_first = card(first).unwrap();
        assert_eq!((of_first.mention, of_first.neighbours), ((1, 2), (second, second)));
        assert_eq!((&*of_first.words, &*of_first.who.unwrap().name), ("BEIJING", "Beijing"));
        assert_eq!(card(1), None);
    }

    #[test]
    fn headlines_of_other_articles_count_when_the_reader_says_so() {
        let text = "Lisbon is calm.\nAll of Lisbon slept well, the mayor said after a night without wind or rain. \
                    Nobody called, and nobody was called. The trams ran as on any other day of the year.\n\
                    - Lisbon opens its third tram line\n- Ten ways to see Lisbon in a day\n\
                    - Porto and Lisbon meet in the final";
        let article = Article::new(text);
        let at = |words: &'static str| text.match_indices(words).map(move |(start, _)| (start, words.len()));
        let mut found: Vec<Annotation> = at("Lisbon")
            .chain(at("Porto"))
            .map(|(start, length)| Annotation::new(Span::new(start, start + length), Kind::Place, "test"))
            .collect();
        found.sort_unstable_by_key(|annotation| annotation.span.start);
        let told = |count_related: bool| {
            let view = View::of(&article, &found, count_related);
            let marks = view.paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
            let painted = marks.filter(|run| run.mark.is_some()).count();
            let card = view.card(text, &found, found[2].span.start).unwrap();
            (
                painted,
                view.kinds[0].count,
                view.names.len(),
                view.related.unwrap(),
                card.counted,
                card.mention,
            )
        };
        let related = |counted| Related { headlines: 3, counted };
        assert_eq!(told(false), (6, 2, 1, related(false), false, (1, 1)));
        assert_eq!(told(true), (6, 6, 2, related(true), true, (3, 5)));
        assert_eq!(view().related, None);
    }

    #[test]
    fn kinds_are_counted() {
        let counts: Vec<_> = view().kinds.iter().map(|kind| (kind.kind, kind.count)).collect();
        assert_eq!(counts, [(Kind::Place, 2), (Kind::Money, 1), (Kind::Percent, 1)]);
    }
}
