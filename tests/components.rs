//! The parts of the page as HTML, rendered without a browser.

use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::article::Article;
use gloss_engine::edits::{LostNote, Note};
use gloss_engine::entities::entities;
use gloss_engine::span::Span;
use gloss_page::components::checking::{self, Checking};
use gloss_page::components::figure_table::{self, FigureTable};
use gloss_page::components::history::{self, History};
use gloss_page::components::legend::{self, Legend};
use gloss_page::components::mark_card::{self, MarkCard};
use gloss_page::components::mark_editor::{self, MarkEditor};
use gloss_page::components::name_list::{self, NameList};
use gloss_page::components::note_list::{self, NoteList};
use gloss_page::components::notice_line::{self, NoticeLine};
use gloss_page::components::paste_box::{self, PasteBox};
use gloss_page::components::quote_list::{self, QuoteList};
use gloss_page::components::review::{self, Review};
use gloss_page::components::select_bar::{self, SelectBar};
use gloss_page::correction::Correction;
use gloss_page::state::{Draft, Kinds, Notice, Opened, Side};
use gloss_page::view::{
    Card, FigureRow, KindCount, NameRow, NoteRow, Progress, QuoteRow, Related, Said, View, Who,
};
use std::ops::Range;
use std::rc::Rc;
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn html<C: BaseComponent>(props: C::Properties) -> String {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().expect("a runtime without threads starts");
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn word(start: usize) -> Span {
    Span::new(start, start + 4)
}

fn opened(start: usize) -> Opened {
    Opened { span: word(start), from: Side::Article, number: 1 }
}

#[test]
fn the_legend_tells_kinds_counts_and_what_is_hidden() {
    let kinds =
        Rc::new([KindCount { kind: Kind::Place, count: 3 }, KindCount { kind: Kind::Money, count: 1 }]);
    let hidden = Kinds::default().toggled(Kind::Money);
    let page = html::<Legend>(legend::Props { kinds, related: None, hidden, act: Callback::noop() });
    assert!(page.contains(r#"aria-pressed="true" data-kind="PLACE""#), "{page}");
    assert!(page.contains(r#"aria-pressed="false" data-kind="MONEY""#), "{page}");
    assert!(page.contains("Places") && page.contains(">3<"), "{page}");
}

#[test]
fn the_page_says_the_same_before_its_program_is_there() {
    let (act, open_file) = (Callback::noop(), Callback::noop());
    let draft = Draft::default();
    let page = html::<PasteBox>(paste_box::Props { draft, editing: false, comparing: false, act, open_file });
    let said = |page: &str, start: &str| {
        page.split_once(start).and_then(|(_, said)| said.split_once("</")).map(|(said, _)| said.to_owned())
    };
    for start in ["<h1>", "<p class=\"promise\">"] {
        let before = said(include_str!("../index.html"), start);
        assert!(before.is_some() && before == said(&page, start), "{before:?}");
    }
}

fn who(name: &'static str) -> Who {
    Who { name: name.into(), about: None }
}

#[test]
fn a_name_tells_its_mentions_and_whether_it_is_open() {
    let row = |name, starts: &[usize]| NameRow {
        kind: Kind::Place,
        who: who(name),
        places: starts.iter().copied().map(word).collect(),
        spread: Rc::new([3]),
        checked: false,
    };
    let names: Rc<[NameRow]> = Rc::new([row("Minsk", &[4, 40]), row("Oslo", &[9])]);
    let page = html::<NameList>(name_list::Props { names, opened: Some(opened(40)), act: Callback::noop() });
    assert!(page.contains(">×2<") && page.contains(", 2 mentions"), "{page}");
    assert!(!page.contains("1 mentions"), "one mention needs no count: {page}");
    assert_eq!(page.matches("aria-current").count(), 1, "only Minsk is open: {page}");
    assert_eq!(page.matches("<h3>").count(), 1, "one heading for one kind: {page}");
}

#[test]
fn a_row_tells_what_is_known_of_a_name() {
    let ann = Who { about: Some("mayor of Oslo · also Vik".into()), ..who("Ann Vik") };
    let names: Rc<[NameRow]> = Rc::new([NameRow {
        kind: Kind::Person,
        who: ann,
        places: Rc::new([word(1)]),
        spread: Rc::new([0]),
        checked: true,
    }]);
    let page = html::<NameList>(name_list::Props { names, opened: None, act: Callback::noop() });
    assert!(page.contains("Ann Vik") && page.contains("mayor of Oslo · also Vik"), "{page}");
}

#[test]
fn headlines_of_other_articles_can_be_counted_and_left_out() {
    let legend = |headlines, counted| {
        let kinds = Rc::new([KindCount { kind: Kind::Place, count: 3 }]);
        let related = Some(Related { headlines, counted });
        html::<Legend>(legend::Props { kinds, related, hidden: Kinds::default(), act: Callback::noop() })
    };
    let page = legend(6, false);
    assert!(page.contains("6 related headlines at the end are not counted."), "{page}");
    assert!(page.contains(">Count them<"), "{page}");
    let page = legend(1, true);
    assert!(page.contains("1 related headline at the end is counted."), "{page}");
    assert!(page.contains(">Leave it out<"), "{page}");
}

#[test]
fn a_figure_tells_value_words_and_sentence() {
    let figure = |value: Option<&'static str>| FigureRow {
        span: word(11),
        kind: Kind::Percent,
        value: value.map(Into::into),
        words: "5%".into(),
        measure: Some("grain exports".into()),
        before: "Trade rose ".into(),
        after: " <last> year.".into(),
        checked: value.is_some(),
    };
    let figures: Rc<[FigureRow]> = Rc::new([figure(Some("5 %, up")), figure(None)]);
    let page = html::<FigureTable>(figure_table::Props { figures, opened: None, act: Callback::noop() });
    assert!(page.contains("5 %, up"), "{page}");
    assert!(page.contains("grain exports"), "{page}");
    assert!(page.contains("Trade rose <b>5%</b> &lt;last&gt; year."), "a stranger's text is text: {page}");
    assert!(page.contains("The article does not tell"), "{page}");
}

#[test]
fn thousands_of_figures_are_shown_a_part_at_a_time() {
    let figure = |start| FigureRow {
        span: word(start),
        kind: Kind::Count,
        value: None,
        words: "7".into(),
        measure: None,
        before: "".into(),
        after: "".into(),
        checked: false,
    };
    let figures: Rc<[FigureRow]> = (0..1000).map(figure).collect();
    let page = html::<FigureTable>(figure_table::Props { figures, opened: None, act: Callback::noop() });
    assert_eq!(page.matches("id=\"figure-").count(), 100);
    assert!(page.contains("Show 100 more of 900"), "the rest is told");
}

#[test]
fn the_card_tells_why_and_leads_on() {
    let card = Card {
        kind: Kind::Date,
        span: word(4),
        words: "last year".into(),
        who: None,
        value: Some("2024".into()),
        measure: None,
        basis: None,
        why: "'last year' = 2024: the article is dated 2 June 2025".into(),
        sure: None,
        by_reader: false,
        places: 1,
        called: "date".into(),
        forms: Rc::new([]),
        others: Rc::new([]),
        value_found: None,
        typed: "2024".into(),
        sharing: Rc::new([]),
        note: Note::new("Ask <b>her</b>", "call"),
        checked: true,
        tick: Correction::Check(Rc::new([word(4)]), false),
        mention: (1, 1),
        neighbours: (word(4), word(4)),
        counted: true,
    };
    let page =
        html::<MarkCard>(mark_card::Props { card: card.clone(), noting: false, act: Callback::noop() });
    assert!(page.contains("the article is dated 2 June 2025"), "{page}");
    assert!(!page.contains("mentions"), "a figure stands alone: {page}");
    assert!(
        page.contains("Ask &lt;b&gt;her&lt;/b&gt;") && page.contains("<li>call</li>"),
        "a note is text: {page}"
    );
    assert!(page.contains(r#"aria-pressed="true" aria-keyshortcuts="V""#), "it is ticked: {page}");
    let ann = Who { about: Some("mayor of Oslo".into()), ..who("Ann Vik") };
    let name = Card { kind: Kind::Person, who: Some(ann), value: None, mention: (2, 3), ..card };
    let page =
        html::<MarkCard>(mark_card::Props { card: name.clone(), noting: false, act: Callback::noop() });
    assert!(page.contains("Ann Vik") && page.contains("mayor of Oslo"), "{page}");
    assert!(page.contains("2 of 3 mentions") && page.contains("Next mention"), "{page}");
    assert!(!page.contains("does not tell its value"), "a name has no value to tell: {page}");
    let page = html::<MarkCard>(mark_card::Props {
        card: Card { counted: false, ..name },
        noting: false,
        act: Callback::noop(),
    });
    assert!(page.contains("not counted") && !page.contains("Next mention"), "{page}");
}

#[test]
fn a_notice_offers_undo_only_where_there_is_something_to_undo() {
    let line = |undo| {
        let notice = Some(Notice { words: "Started over.".into(), undo, quiet: false });
        html::<NoticeLine>(notice_line::Props { notice, found: None, act: Callback::noop() })
    };
    assert!(line(true).contains("Undo"));
    assert!(!line(false).contains("Undo"));
    let silent = html::<NoticeLine>(notice_line::Props { notice: None, found: None, act: Callback::noop() });
    assert!(silent.contains(r#"role="status""#), "it stands there before it speaks: {silent}");
}

#[test]
fn the_card_of_a_mark_that_came_by_a_link_tells_what_this_gloss_makes_of_it() {
    let (article, span) = (Article::new("Vik spoke."), Span::new(0, 3));
    let sent = [Annotation::new(span, Kind::Person, gloss_engine::share::IN_THE_LINK)];
    let view = View::of(&article, &sent, entities(&article, &sent), Vec::new(), false);
    let told = |found: &[Annotation]| {
        let card = view.card(&article, &sent, span).expect("the mark has a card").beside(found);
        (card.why.to_string(), card.sure.map(|sure| sure.to_string()))
    };
    let read =
        |kind, certainty| Annotation { certainty, ..Annotation::new(span, kind, "the model reads it so") };
    assert_eq!(told(&[read(Kind::Person, 83)]), ("the model reads it so".into(), Some("83 % sure".into())));
    assert_eq!(
        told(&[read(Kind::Org, 83)]).0,
        "Marked in the link. This Gloss would read it as organisation."
    );
    assert_eq!(told(&[]), ("Marked in the link. This Gloss would not mark it.".into(), None));
}

#[test]
fn the_card_tells_how_sure_a_mark_is() {
    let mark = |certainty, by_reader| {
        let text = "Vik spoke.";
        let mark = Annotation {
            certainty,
            by_reader,
            ..Annotation::new(Span::new(0, 3), Kind::Person, "the model reads it so")
        };
        let (article, marks) = (Article::new(text), [mark]);
        let view = View::of(&article, &marks, entities(&article, &marks), Vec::new(), false);
        let card = view.card(&article, &marks, marks[0].span).expect("the mark has a card");
        html::<MarkCard>(mark_card::Props { card, noting: false, act: Callback::noop() })
    };
    let page = mark(83, false);
    assert!(page.contains("the model reads it so") && page.contains("83 % sure"), "{page}");
    assert!(!mark(100, false).contains("% sure"), "what a rule says needs no number");
    assert!(mark(100, true).contains("by you"));
}

#[test]
fn unsure_marks_are_counted_and_led_to() {
    let review = |opened| {
        let unsure = Rc::new([word(1), word(20)]);
        html::<Review>(review::Props { unsure, to_check: 3, subject: None, opened, act: Callback::noop() })
    };
    let page = review(None);
    assert!(
        page.contains("2 unsure")
            && page.contains("3 figures to check")
            && page.contains("Next unsure")
            && page.contains("Previous unsure"),
        "{page}"
    );
    assert!(review(Some(opened(20))).contains("2 of 2 unsure"));
}

/// The card of the first mark of this kind in a text where `words` are found.
fn card_of(text: &str, words: &str, mark: Annotation) -> Card {
    let start = text.find(words).expect("the words stand in the text");
    let span = Span::new(start, start + words.len());
    let (article, marks) = (Article::new(text), [Annotation { span, ..mark }]);
    let view = View::of(&article, &marks, entities(&article, &marks), Vec::new(), false);
    view.card(&article, &marks, span).expect("the mark has a card")
}

fn marked(kind: Kind) -> Annotation {
    Annotation::new(Span::new(0, 0), kind, "test")
}

#[test]
fn the_editor_offers_what_can_be_put_right_about_a_figure() {
    let money = Value::Money { amount: 3e6.into(), currency: Some("USD".into()) };
    let card = card_of("It cost $3 million.", "$3 million", marked(Kind::Money).with_value(money));
    let page = html::<MarkEditor>(mark_editor::Props { card, act: Callback::noop() });
    assert!(
        page.contains(r#"aria-pressed="true" data-kind="MONEY""#)
            || page.contains(r#"data-kind="MONEY" aria-pressed="true""#),
        "{page}"
    );
    assert!(page.contains(r#"value="3,000,000 USD""#), "{page}");
    for name in ["Take the word before", "Leave the first word", "Leave the last word", "Take the word after"]
    {
        assert!(page.contains(name), "{name}: {page}");
    }
    assert!(!page.contains("Everywhere"), "the words stand in one place: {page}");
    assert!(!page.contains("Best called"), "a figure has no other name: {page}");
}

#[test]
fn the_editor_tells_how_many_places_everywhere_is() {
    let card = card_of("Iran met Iranians in Iran.", "Iran", marked(Kind::Place));
    let page = html::<MarkEditor>(mark_editor::Props { card, act: Callback::noop() });
    assert!(page.contains("Everywhere in this article, 2 places"), "{page}");
    assert!(!page.contains("It stands for"), "a name has no value: {page}");
}

#[test]
fn selected_words_can_be_given_every_kind() {
    let bar = |places| {
        let (span, words) = (word(0), "Iran".into());
        html::<SelectBar>(select_bar::Props { span, words, places, act: Callback::noop() })
    };
    for kind in Kind::ALL {
        assert!(bar(1).contains(kind.label()), "{}", bar(1));
    }
    assert!(bar(3).contains("Everywhere in this article, 3 places") && !bar(1).contains("Everywhere"));
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let undo = Some("“Iran” as place".into());
    let page = html::<History>(history::Props { undo, redo: None, act: Callback::noop() });
    assert!(page.contains("“Iran” as place"), "{page}");
    assert_eq!(page.matches(r#"aria-disabled="true""#).count(), 1, "there is nothing to redo: {page}");
}

#[test]
fn a_correction_is_said_to_screen_readers_alone() {
    let notice = Some(Notice { words: "Done.".into(), undo: false, quiet: true });
    let page = html::<NoticeLine>(notice_line::Props { notice, found: None, act: Callback::noop() });
    assert!(
        page.contains("Done.") && page.contains("visually-hidden") && !page.contains("Dismiss"),
        "{page}"
    );
}

#[test]
fn quotes_stand_under_their_speakers_and_those_of_nobody_are_told() {
    let quote = |start, words: &'static str, told: &'static str| QuoteRow {
        span: word(start),
        words: words.into(),
        told: told.into(),
        direct: true,
    };
    let ann = Said {
        who: Some(who("Ann Vik")),
        kind: Some(Kind::Person),
        quotes: vec![quote(1, "“We <i>came</i>.”", "said")],
    };
    let nobody =
        Said { who: None, kind: None, quotes: vec![quote(20, "“They left.”", "nobody is named")] };
    let list = |quotes: Rc<[Said]>| {
        html::<QuoteList>(quote_list::Props { quotes, opened: Some(opened(20)), act: Callback::noop() })
    };
    let page = list(Rc::new([ann.clone(), nobody]));
    assert!(page.contains("Ann Vik") && page.contains("“We &lt;i&gt;came&lt;/i&gt;.”"), "{page}");
    assert!(page.contains("One quote names no speaker.") && page.contains("No speaker is named"), "{page}");
    assert_eq!(page.matches(r#"aria-current="true""#).count(), 1, "{page}");
    assert!(!list(Rc::new([ann])).contains("no speaker"));
}

#[test]
fn thousands_of_quotes_are_shown_a_part_at_a_time_whoever_said_them() {
    let quote =
        |start| QuoteRow { span: word(start), words: "“Yes.”".into(), told: "".into(), direct: true };
    let said = |name, quotes: Range<usize>| Said {
        who: Some(who(name)),
        kind: Some(Kind::Person),
        quotes: quotes.map(quote).collect(),
    };
    let quotes: Rc<[Said]> =
        Rc::new([said("Ann Vik", 0..60), said("Bo Ek", 60..160), said("Cy Dahl", 160..1000)]);
    let list = |at| {
        let opened = Some(opened(at));
        html::<QuoteList>(quote_list::Props { quotes: quotes.clone(), opened, act: Callback::noop() })
    };
    let page = list(1);
    assert_eq!(page.matches(r#"class="row""#).count(), 100);
    assert!(page.contains("Bo Ek") && !page.contains("Cy Dahl"), "a speaker comes with the first quote");
    assert!(page.contains("Show 100 more of 900"), "the rest is told");
    assert_eq!(list(500).matches(r#"class="row""#).count(), 501, "what is open is among them");
}

#[test]
fn notes_are_listed_with_their_tags_and_those_whose_words_are_gone() {
    let note = |start, text: &str, tags: &str| NoteRow {
        span: word(start),
        words: "“Oslo”".into(),
        kind: Some(Kind::Place),
        note: Note::new(text, tags),
    };
    let notes = Rc::new([note(1, "<script>1</script>", "call, ask"), note(9, "Second", "ask")]);
    let lost = Rc::new([LostNote { words: "old words".into(), note: Note::new("Third", "") }]);
    let page = html::<NoteList>(note_list::Props { notes, lost, opened: None, act: Callback::noop() });
    assert!(page.contains("&lt;script&gt;1&lt;/script&gt;"), "a note is text: {page}");
    assert_eq!(page.matches(r#"aria-pressed="false""#).count(), 2, "a button a tag: {page}");
    assert!(
        page.contains("gone from the text") && page.contains("“old words”") && page.contains("Third"),
        "{page}"
    );
}

#[test]
fn the_checking_tells_how_far_it_has_come() {
    let line = |unchecked: Rc<[Span]>| {
        let progress = Progress { checked: 7, all: 41 };
        html::<Checking>(checking::Props { progress, unchecked, opened: None, act: Callback::noop() })
    };
    assert!(line(Rc::new([word(3)])).contains("7 of 41 checked"));
    assert!(line(Rc::new([word(3)])).contains("Next to check"));
    assert!(!line(Rc::new([])).contains("Next"), "nothing is left");
}
