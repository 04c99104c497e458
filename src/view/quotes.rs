//! Who said what: the quotes of the article by speaker.

use super::names::{Who, who};
use super::{is_in, one_line};
use gloss_engine::annotation::Kind;
use gloss_engine::entities::Entity;
use gloss_engine::quotes::{Form, Quote, Speaker};
use gloss_engine::sorting;
use gloss_engine::span::Span;
use std::cmp::Reverse;
use std::rc::Rc;
use yew::AttrValue;

/// All that one speaker said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Who said it; `None` where the article does not tell.
    pub who: Option<Who>,
    /// The kind of the name, where it is one.
    pub kind: Option<Kind>,
    /// What was said, in the order of the text; never empty.
    pub quotes: Vec<QuoteRow>,
}

/// One quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteRow {
    /// From its first word to its last.
    pub span: Span,
    /// What was said, in one line; "…" where the verb stands between.
    pub words: AttrValue,
    /// How it is told: "told", "in the writer's words"; empty where there is nothing to say.
    pub told: AttrValue,
    /// Is it in the speaker's own words?
    pub direct: bool,
}

/// The quotes by speaker: who says most in their own words first, what nobody is said to have said last.
pub(super) fn quotes(
    text: &str,
    entities: &[Entity],
    quotes: &[Quote],
    left_out: Option<Span>,
) -> Rc<[Said]> {
    let mut all: Vec<(Key, Said)> = Vec::new();
    for quote in quotes.iter().filter(|quote| !is_in(left_out, quote.span())) {
        let key = key(text, quote.speaker.as_ref());
        let row = row(text, quote);
        if let Some((_, said)) = all.iter_mut().find(|(other, _)| *other == key) {
            said.quotes.push(row);
        } else {
            let (who, kind) = speaker(text, entities, quote.speaker.as_ref());
            all.push((key, Said { who, kind, quotes: vec![row] }));
        }
    }
    let direct = |said: &Said| said.quotes.iter().filter(|quote| quote.direct).count();
    sorting::sort_by_key(&mut all, |(_, said)| {
        (said.who.is_none(), Reverse(direct(said)), said.quotes[0].span)
    });
    all.into_iter().map(|(_, said)| said).collect()
}

/// What quotes of one speaker share.
#[derive(PartialEq, Eq)]
enum Key {
    Entity(usize),
    Words(String),
    Nobody,
}

fn key(text: &str, speaker: Option<&Speaker>) -> Key {
    match speaker {
        None => Key::Nobody,
        Some(Speaker { entity: Some(entity), .. }) => Key::Entity(*entity),
        Some(speaker) => Key::Words(one_line(speaker.words.of(text)).to_ascii_lowercase()),
    }
}

fn speaker(text: &str, entities: &[Entity], speaker: Option<&Speaker>) -> (Option<Who>, Option<Kind>) {
    let Some(speaker) = speaker else { return (None, None) };
    if let Some(entity) = speaker.entity.and_then(|entity| entities.get(entity)) {
        let role = entity.role.map(|role| one_line(role.of(text)).into());
        return (Some(Who { about: role, ..who(text, entities, entity) }), Some(entity.kind));
    }
    let words = one_line(speaker.words.of(text));
    let about = speaker.pronoun.then(|| "unclear who is meant".into());
    (Some(Who { name: words.into(), about }), None)
}

/// How many characters of a quote are shown.
const SHOWN: usize = 600;

fn row(text: &str, quote: &Quote) -> QuoteRow {
    let parts: Vec<String> = quote.parts.iter().map(|part| one_line(part.of(text))).collect();
    let mut words = parts.join(" … ");
    if let Some((end, _)) = words.char_indices().nth(SHOWN) {
        words.truncate(end);
        words.push('…');
    }
    let verb = quote.verb.map(|verb| one_line(verb.of(text)).to_ascii_lowercase());
    let mut told: Vec<&str> = Vec::new();
    match (&quote.speaker, &verb) {
        (Some(_), Some(verb)) => told.push(verb),
        (Some(_), None) => told.push(if quote.goes_on { "goes on" } else { "said" }),
        // The heading says that nobody is named.
        (None, _) => {}
    }
    if quote.form == Form::Indirect {
        told.push("in the writer’s words");
    }
    if quote.unbalanced {
        told.push("a quotation mark is missing");
    }
    let told = told.join(", ");
    QuoteRow {
        span: quote.span(),
        words: words.into(),
        told: told.into(),
        direct: quote.form == Form::Direct,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::Annotation;
    use gloss_engine::article::Article;
    use gloss_engine::entities::entities;
    use gloss_engine::quotes;

    #[test]
    fn quotes_stand_under_their_speakers() {
        let text = "“We came,” said the mayor, Ann Lee. “We saw.”\nThe board said it would pay the bill.\n\
                    “They never told us what it was.” Lee said: “We left.";
        let person = |start: usize, words: &str| {
            Annotation::new(Span::new(start, start + words.len()), Kind::Person, "test")
        };
        let marks =
            [person(text.find("Ann Lee").unwrap(), "Ann Lee"), person(text.rfind("Lee").unwrap(), "Lee")];
        let all = entities(&Article::new(text), &marks);
        let found = quotes::quotes(&Article::new(text), &marks, &all);
        let told: Vec<String> = super::quotes(text, &all, &found, None)
            .iter()
            .flat_map(|said| {
                let name = said.who.as_ref().map_or("?", |who| &who.name).to_owned();
                said.quotes.iter().map(move |row| format!("{name} | {} | {}", row.told, row.words))
            })
            .collect();
        assert_eq!(
            told,
            [
                "Ann Lee | said | “We came,” … “We saw.”",
                "Ann Lee | said, a quotation mark is missing | “We left.",
                "The board | said, in the writer’s words | it would pay the bill",
                "? |  | “They never told us what it was.”",
            ]
        );
    }
}
