//! What a reader says of an article, as sentences.

use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::article::Article;
use gloss_engine::edits::{Edit, Edits, alike, lay, relate};
use gloss_engine::entities::entities;
use gloss_engine::span::Span;

const TEXT: &str = "The Bank of China opened. Ann Vik, Mr Vik and Bo Vik came to China; it cost $3 million.";

fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("no {words}"));
    Span::new(start, start + words.len())
}

fn found() -> Vec<Annotation> {
    let mark = |words, kind| Annotation::new(at(words), kind, "test");
    let china = Annotation { nested: true, ..mark("China", Kind::Place) };
    let money = mark("$3 million", Kind::Money)
        .with_value(Value::Money { amount: 3e6.into(), currency: Some("USD".into()) });
    vec![
        mark("Bank of China", Kind::Org),
        china,
        mark("Ann Vik", Kind::Person),
        mark("Bo Vik", Kind::Person),
        money,
    ]
}

fn edits(steps: impl IntoIterator<Item = Edit>) -> Edits {
    let mut edits = Edits::default();
    steps.into_iter().for_each(|edit| edits.push(vec![edit]));
    edits
}

/// The marks after these edits: "Bank of China ORG", nested ones in brackets, the reader's with a star.
fn marks(steps: impl IntoIterator<Item = Edit>) -> Vec<String> {
    let told = |mark: &Annotation| {
        let words = format!("{} {}", mark.span.of(TEXT), mark.kind.label());
        let words = if mark.nested { format!("({words})") } else { words };
        if mark.by_reader { words + "*" } else { words }
    };
    lay(&Article::new(TEXT), &found(), &edits(steps), None).iter().map(told).collect()
}

#[test]
fn without_edits_the_marks_are_what_was_found() {
    assert_eq!(
        marks([]),
        ["Bank of China ORG", "(China PLACE)", "Ann Vik PERSON", "Bo Vik PERSON", "$3 million MONEY"]
    );
}

#[test]
fn a_stretch_is_what_the_reader_says() {
    let last = |edit| marks([edit]).pop().unwrap();
    assert_eq!(last(Edit::Mark(at("$3 million"), Kind::Org)), "$3 million ORG*");
    assert_eq!(last(Edit::Nothing(at("$3 million"))), "Bo Vik PERSON");
    assert!(marks([Edit::Mark(at("Mr Vik"), Kind::Person)]).contains(&"Mr Vik PERSON*".to_owned()));
    // The later edit wins, and a mark taken away can be made again.
    let twice = [Edit::Nothing(at("Ann Vik")), Edit::Mark(at("Ann Vik"), Kind::Group)];
    assert!(marks(twice).contains(&"Ann Vik GROUP*".to_owned()));
}

#[test]
fn what_was_inside_a_mark_counts_once_the_mark_is_gone() {
    assert_eq!(marks([Edit::Nothing(at("Bank of China"))])[0], "China PLACE");
    assert_eq!(
        marks([Edit::Mark(at("The Bank of China"), Kind::Org)])[..2],
        ["The Bank of China ORG*", "(Bank of China ORG)"]
    );
    // What crosses a mark stands beside it.
    assert_eq!(
        marks([Edit::Mark(at("China opened"), Kind::Event)])[..2],
        ["Bank of China ORG", "China opened EVENT*"]
    );
}

#[test]
fn an_edit_that_does_not_fit_the_text_says_nothing() {
    for span in [
        Span { start: 5, end: 5 },
        Span { start: 9, end: 3 },
        Span { start: 0, end: usize::MAX },
        Span { start: TEXT.len(), end: TEXT.len() + 4 },
    ] {
        let all = [
            Edit::Mark(span, Kind::Org),
            Edit::Nothing(span),
            Edit::Value(span, Kind::Count, Value::Number(1.0.into()), vec![]),
            Edit::Join(span, span),
            Edit::Part(span),
            Edit::Name(span, span),
        ];
        assert_eq!(marks(all.clone()), marks([]));
        let (article, found) = (Article::new(TEXT), found());
        let before = entities(&article, &found);
        assert_eq!(relate(&article, &found, before.clone(), &edits(all)), before);
    }
    let umlaut = Article::new("Übung");
    let cut = edits([Edit::Mark(Span::new(1, 3), Kind::Org)]);
    assert_eq!(lay(&umlaut, &[], &cut, None), []);
}

#[test]
fn a_marked_figure_is_read_and_a_value_set_by_hand_stays() {
    let of = |steps: Vec<Edit>| {
        let marks = lay(&Article::new(TEXT), &[], &edits(steps), None);
        marks[0].value.as_ref().map(|value| serde_json::to_string(value).unwrap())
    };
    let money = at("$3 million");
    assert_eq!(of(vec![Edit::Mark(money, Kind::Money)]).unwrap(), r#"{"amount":3000000,"currency":"USD"}"#);
    assert_eq!(of(vec![Edit::Mark(at("opened"), Kind::Money)]), None);
    let set = Edit::Value(money, Kind::Count, Value::Number(7.0.into()), vec![]);
    assert_eq!(of(vec![Edit::Mark(money, Kind::Money), set]).unwrap(), "7");
}

/// The names with the words of their mentions.
fn names(steps: impl IntoIterator<Item = Edit>) -> Vec<String> {
    let (article, edits) = (Article::new(TEXT), edits(steps));
    let marks = lay(&article, &found(), &edits, None);
    let entities = relate(&article, &marks, entities(&article, &marks), &edits);
    let told = |mentions: &[usize]| {
        mentions.iter().map(|&mention| marks[mention].span.of(TEXT)).collect::<Vec<_>>().join(", ")
    };
    entities.iter().map(|entity| format!("{}: {}", entity.name.of(TEXT), told(&entity.mentions))).collect()
}

#[test]
fn names_are_joined_parted_and_called_as_the_reader_says() {
    let join = || Edit::Join(at("Bo Vik"), at("Ann Vik"));
    assert!(names([]).contains(&"Ann Vik: Ann Vik".to_owned()));
    assert!(names([join()]).contains(&"Bo Vik: Ann Vik, Bo Vik".to_owned()), "{:?}", names([join()]));
    assert!(names([join(), Edit::Part(at("Ann Vik"))]).contains(&"Ann Vik: Ann Vik".to_owned()));
    let called = Edit::Name(at("Bo Vik"), at("Ann Vik"));
    assert!(names([join(), called]).contains(&"Ann Vik: Ann Vik, Bo Vik".to_owned()));
    // A person is no bank.
    assert_eq!(names([Edit::Join(at("Bank of China"), at("Ann Vik"))]), names([]));
}

#[test]
fn a_word_is_changed_everywhere_in_one_step() {
    let text = "Iran rose. ".repeat(400);
    let article = Article::new(text.trim_end());
    let everywhere = alike(&article, Span::new(0, 4));
    assert_eq!(everywhere.len(), 400);
    let mut edits = Edits::default();
    edits.push(everywhere.into_iter().map(|span| Edit::Mark(span, Kind::Group)).collect());
    assert_eq!(lay(&article, &[], &edits, None).len(), 400);
    edits.undo();
    assert_eq!(lay(&article, &[], &edits, None), []);
}
