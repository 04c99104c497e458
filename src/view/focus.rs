//! What a focus lights up: its places, and the sentences that are not dimmed.

use super::{View, one_line};
use crate::state::Subject;
use crate::wording;
use gloss_engine::annotation::{Annotation, Value};
use gloss_engine::article::Article;
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// What is lit, while the rest of the article is dimmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Lit {
    /// What is looked for, in words.
    pub name: AttrValue,
    /// Where it stands, in the order of the text: marks, or the words found.
    pub places: Rc<[Span]>,
    /// The sentences in which it stands, in the order of the text.
    pub sentences: Rc<[Span]>,
}

/// So many places of words are looked for; who finds more types another letter.
pub const MOST_FOUND: usize = 2000;

impl View {
    /// What the focus on `subject` lights up; `None` where it is on a mark that is no more, or that does not count.
    pub fn lit(&self, article: &Article, subject: &Subject) -> Option<Lit> {
        let text = article.text();
        let (name, places) = match subject {
            Subject::Mark(span) => self.meant(*span)?,
            Subject::Unsure => ("Unsure".into(), self.unsure.clone()),
            Subject::ToCheck => ("To check".into(), self.to_check.clone()),
            Subject::Words(words) => (AttrValue::from(one_line(words)), found(text, article, words).into()),
        };
        let sentences = sentences(&self.sentences, &places).into();
        Some(Lit { name, places, sentences })
    }
}

impl View {
    /// Whom or what the mark at `span` means, and where it stands.
    fn meant(&self, span: Span) -> Option<(AttrValue, Rc<[Span]>)> {
        if let Some(row) = self.name_at(span) {
            return Some((row.who.name.clone(), row.places.clone()));
        }
        let kind = self.figures.iter().find(|row| row.span == span)?.kind;
        let alike = self.figures.iter().filter(|row| row.kind == kind).map(|row| row.span);
        Some((wording::kinds(kind).into(), alike.collect()))
    }
}

/// Is the figure one that a reader has to look up: without a value, of an open currency or year, or unsure?
pub(super) fn is_to_check(mark: &Annotation) -> bool {
    let open = match &mark.value {
        None | Some(Value::Money { currency: None, .. }) => true,
        Some(Value::Iso(iso)) => iso.starts_with("XXXX-") && !iso.starts_with("XXXX-WXX"),
        Some(_) => false,
    };
    mark.kind.is_figure() && (open || mark.certainty < super::UNSURE)
}

/// The sentences in which the places stand.
fn sentences(all: &[Span], places: &[Span]) -> Vec<Span> {
    let mut places = places.iter().peekable();
    let mut is_lit = |sentence: &&Span| {
        while places.next_if(|place| place.end <= sentence.start).is_some() {}
        places.peek().is_some_and(|place| place.start < sentence.end)
    };
    all.iter().filter(|sentence| is_lit(sentence)).copied().collect()
}

/// Where the words stand, whatever their capitals, quote marks, dashes and spaces.
fn found(text: &str, article: &Article, words: &str) -> Vec<Span> {
    let wanted: Vec<char> = one_line(words).chars().map(alike).collect();
    let Some(&first) = wanted.first() else { return Vec::new() };
    let mut places: Vec<Span> = Vec::new();
    for block in article.blocks() {
        for (at, c) in block.span.of(text).char_indices() {
            let start = block.span.start + at;
            if alike(c) != first || places.last().is_some_and(|last| last.end > start) {
                continue;
            }
            let Some(length) = matched(&text[start..block.span.end], &wanted) else { continue };
            places.push(Span::new(start, start + length));
            if places.len() == MOST_FOUND {
                return places;
            }
        }
    }
    places
}

/// How many bytes at the start of `text` are the words wanted; several spaces count as one.
fn matched(text: &str, wanted: &[char]) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    for &want in wanted {
        let (_, c) = rest.next()?;
        if alike(c) != want {
            return None;
        }
        while want == ' ' && rest.next_if(|(_, c)| alike(*c) == ' ').is_some() {}
    }
    Some(rest.peek().map_or(text.len(), |(at, _)| *at))
}

/// The character that stands for all that a reader may type in its place. Capitals of the Latin, Greek and Cyrillic
/// alphabets are read as small letters by their order in Unicode; the tables for all alphabets would be downloaded.
fn alike(c: char) -> char {
    let code = c as u32;
    let small = match c {
        '‘' | '’' | 'ʼ' => return '\'',
        '“' | '”' | '„' | '«' | '»' => return '"',
        '‐'..='―' | '−' => return '-',
        _ if c.is_whitespace() => return ' ',
        '×' => code,
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::Kind;
    use gloss_engine::entities::entities;

    const TEXT: &str =
        "Oslo wakes\nVik came to Oslo. Nobody saw him. Oslo slept.\nIt cost 5% and many dollars.";

    fn marks() -> Vec<Annotation> {
        let places = TEXT.match_indices("Oslo").map(|(start, _)| (start, 4, Kind::Place));
        let money = TEXT.find("many").map(|start| (start, 12, Kind::Money));
        places
            .chain(money)
            .map(|(start, length, kind)| Annotation::new(Span::new(start, start + length), kind, "test"))
            .collect()
    }

    fn lit(subject: &Subject) -> Option<(String, usize, Vec<&'static str>)> {
        let (article, marks) = (Article::new(TEXT), marks());
        let view = View::of(&article, &marks, entities(&article, &marks), Vec::new(), false);
        let lit = view.lit(&article, subject)?;
        let sentences = lit.sentences.iter().map(|sentence| sentence.of(TEXT)).collect();
        Some((lit.name.to_string(), lit.places.len(), sentences))
    }

    #[test]
    fn a_name_lights_its_sentences() {
        let subject = Subject::Mark(marks()[1].span);
        let sentences = vec!["Oslo wakes", "Vik came to Oslo.", "Oslo slept."];
        assert_eq!(lit(&subject), Some(("Oslo".to_owned(), 3, sentences)));
        assert_eq!(lit(&Subject::Mark(Span::new(1, 2))), None, "the mark is gone");
    }

    #[test]
    fn a_figure_without_a_value_is_to_check() {
        let sentences = vec!["It cost 5% and many dollars."];
        assert_eq!(lit(&Subject::ToCheck), Some(("To check".to_owned(), 1, sentences)));
        assert_eq!(lit(&Subject::Unsure), Some(("Unsure".to_owned(), 0, vec![])));
    }

    #[track_caller]
    fn check(text: &str, words: &str, expected: &[&str]) {
        let article = Article::new(text);
        let found: Vec<&str> =
            found(article.text(), &article, words).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_however_they_are_typed() {
        check(
            "The Bank’s  gold - THE BANK'S gold",
            "the bank's gold",
            &["The Bank’s  gold", "THE BANK'S gold"],
        );
        check("ÉCOLE Žižkov ΑΘΗΝΑ КИЕВ Йод", "école", &["ÉCOLE"]);
        check("ÉCOLE Žižkov ΑΘΗΝΑ КИЕВ Йод", "žižKOV", &["Žižkov"]);
        check("ÉCOLE Žižkov ΑΘΗΝΑ КИЕВ Йод", "киев йод", &["КИЕВ Йод"]);
        check("aaaa", "aa", &["aa", "aa"]);
        check("one\ntwo", "one two", &[]);
        check("anything", " ", &[]);
    }
}
