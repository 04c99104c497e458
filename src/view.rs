//! What the page shows: worked out from the article and what was found in it, and never changed.

mod calendar;
mod card;
mod changes;
mod charts;
mod choices;
mod commands;
mod company;
mod figures;
mod focus;
mod names;
mod notes;
mod order;
mod paragraphs;
mod quotes;
mod rich;
mod spread;
mod timeline;
mod within;

pub use calendar::{Day, Days, day};
pub use card::Card;
pub use changes::{ChangeRow, change_summary, changes};
pub use charts::{Bar, Chart};
pub use commands::{Command, Does, next};
pub use company::{Company, Member, Together};
pub use figures::FigureRow;
pub use focus::{Lit, MOST_FOUND};
pub use names::{NameRow, Who};
pub use notes::{NoteRow, Progress, Stretch};
pub use paragraphs::{Mark, Paragraph, Run, Sign};
pub use quotes::{QuoteRow, Said};
pub use spread::{Lane, STEPS, Spread, spread, step};
pub use timeline::{Moment, ROWS, Tick, Timeline, Window, rows, ticks};
pub use within::within;

use crate::one::One;
use crate::wording;
use gloss_engine::anatomy::{self, Part};
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::breath::{Breath, at_once};
use gloss_engine::edits::Noted;
use gloss_engine::entities::Entity;
use gloss_engine::quotes::quotes_in_parts;
use gloss_engine::span::Span;
use gloss_engine::token;
use std::rc::Rc;
use yew::AttrValue;

/// A mark of less certainty, in per cent, is unsure: drawn lighter, counted, and led to one after the other.
pub const UNSURE: u8 = 75;

/// Everything shown of one annotated article.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// What is painted, block by block.
    pub paragraphs: One<[Paragraph]>,
    /// The kinds that occur, with their counts.
    pub kinds: Rc<[KindCount]>,
    /// Where each kind occurs.
    pub lanes: Rc<[Lane]>,
    /// The entities, by kind, the most frequent first.
    pub names: Rc<[NameRow]>,
    /// The figures in the order of the text.
    pub figures: Rc<[FigureRow]>,
    /// The figures that can be compared.
    pub charts: Rc<[Chart]>,
    /// Who is named with whom.
    pub company: Company,
    /// The dates on one axis.
    pub timeline: Timeline,
    /// The marks that nobody is sure of, in the order of the text.
    pub unsure: Rc<[Span]>,
    /// The figures that a reader has to look up, in the order of the text.
    pub to_check: Rc<[Span]>,
    /// The headlines of other articles at the end, if there are any.
    pub related: Option<Related>,
    /// Who said what.
    pub quotes: Rc<[Said]>,
    /// The reader's notes, in the order of the text.
    pub notes: Rc<[NoteRow]>,
    /// How many names and figures are checked.
    pub progress: Progress,
    /// Where those stand first that are not.
    pub unchecked: Rc<[Span]>,
    /// What the reader noted and checked.
    noted: Vec<Noted>,
    /// What the names mean.
    entities: Vec<Entity>,
    /// The sentences, in the order of the text.
    sentences: Vec<Span>,
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

/// Two views are alike where they are one: comparing those of long articles would take longer than to make them.
impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl View {
    /// What is shown of `article` with these marks, which mean these entities, and with what the reader noted, sorted by
    /// place. The headlines of other articles at its end count only where `count_related` says so.
    pub fn of(
        article: &Article,
        marks: &[Annotation],
        entities: Vec<Entity>,
        noted: Vec<Noted>,
        count_related: bool,
    ) -> Self {
        let length = article.text().len();
        let breath = Breath::default();
        at_once(Self::in_parts(article, length, marks, entities, noted, count_related, &breath))
    }

    /// The same with a breath in between; of an article that may be the start of a longer one, of `length` bytes.
    pub async fn in_parts(
        article: &Article,
        length: usize,
        marks: &[Annotation],
        entities: Vec<Entity>,
        noted: Vec<Noted>,
        count_related: bool,
        breath: &Breath<'_>,
    ) -> Self {
        let text = article.text();
        let parts = anatomy::parts(article);
        breath.stage().await;
        let teasers = || article.blocks().iter().zip(&parts).filter(|(_, part)| **part == Part::Teaser);
        let links = teasers().map(|(block, _)| block.span).reduce(Span::to);
        let left_out = links.filter(|_| !count_related);
        let counted: Vec<&Annotation> =
            marks.iter().filter(|mark| !mark.nested && !is_in(left_out, mark.span)).collect();
        let kinds = kinds(&counted);
        let tokens = token::tokenize_in_parts(article, breath).await;
        let sentences: Vec<Span> = tokens.sentences().collect();
        breath.stage().await;
        let checked = notes::checked(marks, &entities, &noted);
        let names = names::names(text, length, marks, &entities, &checked, left_out, breath).await;
        let figures = figures::figures(text, &counted, &sentences, &noted, breath).await;
        let (progress, unchecked) = notes::progress(&names, &figures);
        let quotes = quotes_in_parts(article, &tokens, marks, &entities, breath).await;
        drop(tokens);
        let paragraphs = paragraphs::paragraphs(article, &parts, marks, &checked, &noted, breath).await;
        let charts = charts::charts(text, &counted, &figures, &sentences);
        breath.stage().await;
        let timeline = timeline::timeline(text, &counted);
        breath.stage().await;
        let quotes = quotes::quotes(text, &entities, &quotes, left_out);
        breath.stage().await;
        Self {
            paragraphs,
            lanes: spread::lanes(&kinds, &counted, length),
            kinds,
            charts,
            company: company::company(article, &names, &sentences),
            names,
            figures,
            timeline,
            quotes,
            notes: notes::rows(text, marks, &noted),
            progress,
            unchecked,
            noted,
            unsure: counted.iter().filter(|mark| mark.certainty < UNSURE).map(|mark| mark.span).collect(),
            to_check: counted.iter().filter(|mark| focus::is_to_check(mark)).map(|mark| mark.span).collect(),
            related: links.map(|_| Related { headlines: teasers().count(), counted: count_related }),
            entities,
            sentences,
            left_out,
        }
    }

    /// The row of the name that is mentioned here.
    pub fn name_at(&self, span: Span) -> Option<&NameRow> {
        self.names.iter().find(|row| row.places.binary_search(&span).is_ok())
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
        let mut summary = format!("{marks} marked: {}", kinds.join(", "));
        if !self.unsure.is_empty() {
            summary = format!("{summary}; {} unsure", self.unsure.len());
        }
        summary.into()
    }
}

/// Does the span lie in a stretch that is left out?
fn is_in(left_out: Option<Span>, span: Span) -> bool {
    left_out.is_some_and(|left_out| left_out.contains(span))
}

/// How often a kind occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many marks it has.
    pub count: usize,
}

fn kinds(marks: &[&Annotation]) -> Rc<[KindCount]> {
    let count = |kind| marks.iter().filter(|annotation| annotation.kind == kind).count();
    Kind::ALL
        .into_iter()
        .map(|kind| KindCount { kind, count: count(kind) })
        .filter(|kind| kind.count > 0)
        .collect()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::paragraphs::PIECE;
    use super::*;
    use gloss_engine::annotation::Value;
    use gloss_engine::entities::entities;

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

    fn of(article: &Article, marks: &[Annotation], count_related: bool) -> View {
        View::of(article, marks, entities(article, marks), Vec::new(), count_related)
    }

    fn view() -> View {
        of(&Article::new(TEXT), &found(), false)
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
        let view = of(&Article::new(text.trim_end()), &found, false);
        let length = |paragraph: &Paragraph| paragraph.runs.iter().map(|run| run.span.len()).sum::<usize>();
        assert!(view.paragraphs.iter().all(|paragraph| length(paragraph) <= 2 * PIECE));
    }

    #[test]
    fn a_line_of_a_megabyte_is_painted_in_pieces() {
        for line in ["Trade rose. ".repeat(90_000), "é".repeat(500_000), "word ".repeat(200_000)] {
            let article = Article::new(line.trim_end());
            let view = of(&article, &[], false);
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
        assert_eq!((rows[0].who.name.as_str(), rows[0].places.len()), ("Beijing", 2));
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
        let (first, second) = (found()[0].span, found()[1].span);
        let card = |span| view().card(&Article::new(TEXT), &found(), span);
        let of_first = card(first).unwrap();
        assert_eq!((of_first.mention, of_first.neighbours), ((1, 2), (second, second)));
        assert_eq!((&*of_first.words, &*of_first.who.unwrap().name), ("BEIJING", "Beijing"));
        assert_eq!(card(Span::new(1, 2)), None);
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
            let view = of(&article, &found, count_related);
            let marks = view.paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
            let painted = marks.filter(|run| !run.marks.is_empty()).count();
            let card = view.card(&article, &found, found[2].span).unwrap();
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

    #[test]
    fn marks_inside_each_other_and_across_each_other_are_all_painted() {
        let text = "The Bank of China Tower opens.";
        let mark = |words: &str, nested| {
            let start = text.find(words).unwrap();
            let mark = Annotation::new(Span::new(start, start + words.len()), Kind::Place, "test");
            Annotation { nested, ..mark }
        };
        let marks = [mark("Bank of China", false), mark("China", true), mark("China Tower", false)];
        let mut sorted = marks.to_vec();
        sorted.sort_unstable_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
        let view = of(&Article::new(text), &sorted, false);
        let told: Vec<(&str, usize)> =
            view.paragraphs[0].runs.iter().map(|run| (run.span.of(text), run.marks.len())).collect();
        assert_eq!(told, [("The ", 0), ("Bank of ", 1), ("China", 3), (" Tower", 1), (" opens.", 0)]);
    }

    #[test]
    fn unsure_marks_are_counted_and_said_to_be() {
        let mut found = found();
        found[1].certainty = UNSURE - 1;
        found[2].certainty = UNSURE;
        let view = of(&Article::new(TEXT), &found, false);
        assert_eq!(*view.unsure, [found[1].span]);
        assert!(view.summary().ends_with("; 1 unsure"));
        let card = |place: usize| view.card(&Article::new(TEXT), &found, found[place].span).unwrap();
        assert_eq!((card(0).sure, card(1).sure.as_deref()), (None, Some("74 % sure")));
        let painted: Vec<bool> = view
            .paragraphs
            .iter()
            .flat_map(|p| &p.runs)
            .flat_map(|run| &run.marks)
            .map(|mark| mark.unsure)
            .collect();
        assert_eq!(painted, [false, true, false, false]);
    }
}
