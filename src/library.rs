//! The reader's articles as they are kept: an entry for the list, and the article itself as a dossier.

use crate::state::{Kinds, Sent, State};
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::edits::{Edit, noted};
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::json::{Reader, Scalar, key, text};
use gloss_engine::published::{self, Published};
use gloss_engine::wording;
use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

/// A title has at most so many characters.
pub const LONGEST_TITLE: usize = 120;

/// An article in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name in the storage.
    pub id: Rc<str>,
    /// Its headline, or what the reader calls it.
    pub title: Rc<str>,
    /// Did the reader give it that title?
    pub named: bool,
    /// Is it a text that still waits in the paste box?
    pub draft: bool,
    /// The day it is dated, in ISO 8601, where the reader set one.
    pub published: Option<Rc<str>>,
    /// When it was last worked on, in milliseconds since the start of 1970.
    pub opened: u64,
    /// How many steps of correction hold.
    pub corrections: usize,
    /// How many notes there are.
    pub notes: usize,
    /// How many stretches are checked.
    pub ticks: usize,
    /// How often it has been saved: whoever saves says which he knows, so that no tab overwrites another.
    pub version: u64,
}

impl Entry {
    /// The entry as a line of JSON.
    pub fn line(&self) -> String {
        let mut out = String::from("{");
        for (name, words) in
            [("id", Some(&self.id)), ("title", Some(&self.title)), ("published", self.published.as_ref())]
        {
            if let Some(words) = words {
                key(&mut out, name);
                text(&mut out, words);
            }
        }
        let numbers = [
            ("named", u64::from(self.named)),
            ("draft", u64::from(self.draft)),
            ("opened", self.opened),
            ("corrections", self.corrections as u64),
            ("notes", self.notes as u64),
            ("ticks", self.ticks as u64),
            ("version", self.version),
        ];
        for (name, number) in numbers {
            key(&mut out, name);
            // Writing into a string can't fail.
            let _ = write!(out, "{number}");
        }
        out.push('}');
        out
    }

    /// The entry of a line; `None` where it is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut entry = Self::default();
        let mut reader = Reader::new(line);
        reader.object(|reader, name| {
            match reader.scalar()? {
                Scalar::Text(words) => match name {
                    "id" => entry.id = words.into(),
                    "title" => entry.title = words.chars().take(LONGEST_TITLE).collect::<String>().into(),
                    "published" => entry.published = Some(words.into()),
                    _ => {}
                },
                Scalar::Number(number) => match name {
                    "named" => entry.named = number > 0.0,
                    "draft" => entry.draft = number > 0.0,
                    "opened" => entry.opened = number as u64,
                    "corrections" => entry.corrections = number as usize,
                    "notes" => entry.notes = number as usize,
                    "ticks" => entry.ticks = number as usize,
                    "version" => entry.version = number as u64,
                    _ => {}
                },
                _ => {}
            }
            Some(())
        })?;
        (reader.ended() && !entry.id.is_empty()).then_some(entry)
    }

    /// The entry of the article that the reader has before them; where it is kept is left open.
    pub fn of(state: &State) -> Self {
        let article = &state.article;
        let noted = noted(article.text(), &state.edits);
        let corrects =
            |step: &&[Edit]| step.iter().any(|edit| !matches!(edit, Edit::Note(..) | Edit::Checked(..)));
        Self {
            title: title(article),
            published: state.published.map(|date| published::iso(date.into()).into()),
            corrections: state.edits.steps().filter(corrects).count(),
            notes: noted.iter().filter(|noted| !noted.note.is_empty()).count() + state.lost_notes.len(),
            ticks: noted.iter().filter(|noted| noted.checked).count(),
            ..Self::default()
        }
    }

    /// The entry of an article that comes from a backup.
    pub fn of_dossier(dossier: &Dossier) -> Self {
        let mut state = State { edits: dossier.edits.clone(), ..State::default() };
        state.article = Rc::new(Article::new(&*dossier.text));
        state.lost_notes = dossier.lost.clone().into();
        state.published = dossier.published.map(Published::date);
        let entry = Self::of(&state);
        let named = dossier.title.as_deref().filter(|title| !title.trim().is_empty()).map(shortened);
        Self {
            named: named.is_some(),
            title: named.unwrap_or_else(|| entry.title.clone()),
            opened: dossier.opened.unwrap_or(0),
            ..entry
        }
    }

    /// What was made of it, in words: "3 corrections, 1 note, 12 ticks".
    pub fn made(&self) -> String {
        let parts = [(self.corrections, "correction"), (self.notes, "note"), (self.ticks, "tick")];
        let told: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
            .collect();
        told.join(", ")
    }

    /// Is it what the reader looks for?
    pub fn fits(&self, words: &str) -> bool {
        let title = self.title.to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| title.contains(word))
    }
}

/// An article on its way from the storage to the reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The article; of an empty text where there is none.
    pub dossier: Dossier,
    /// Where it is kept.
    pub folder: Rc<Folder>,
    /// What waits in the paste box.
    pub draft: Option<Rc<str>>,
    /// The kinds whose marks were hidden.
    pub hidden: Kinds,
}

/// Where an article is kept: found out when it is first saved, and known to every state that holds the article.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folder {
    place: RefCell<Option<Place>>,
}

/// A name in the storage, and the version that this tab knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name.
    pub id: Rc<str>,
    /// How often the article had been saved when this tab last saw it.
    pub version: u64,
}

impl Folder {
    /// The folder of an article that is kept.
    pub fn at(id: Rc<str>, version: u64) -> Rc<Self> {
        Rc::new(Self { place: RefCell::new(Some(Place { id, version })) })
    }

    /// Where it is, if it was ever saved.
    pub fn place(&self) -> Option<Place> {
        self.place.borrow().clone()
    }

    /// Says where it is now, or that it is nowhere.
    pub fn put(&self, place: Option<Place>) {
        self.place.replace(place);
    }
}

/// What an article is called: its first words.
pub fn title(article: &Article) -> Rc<str> {
    shortened(article.blocks().first().map_or("", |block| block.span.of(article.text())))
}

/// A title on one line, and no longer than titles are.
pub fn shortened(words: &str) -> Rc<str> {
    let words: Vec<&str> = words.split_whitespace().collect();
    wording::shortened(&words.join(" "), LONGEST_TITLE).into()
}

/// The article that the reader has before them, with all that was made of it. What was found is kept of articles alone
/// that came from others: in one's own it is found anew, by what finds better each year.
pub fn dossier(state: &State) -> Dossier {
    let (found, sections) = match state.sent.as_deref() {
        Some(Sent { found, sections }) => (Some(found.clone()), sections.clone()),
        None => (None, Vec::new()),
    };
    Dossier {
        text: state.article.text().to_owned(),
        published: state.published.map(Into::into),
        found,
        edits: state.edits.clone(),
        lost: state.lost_notes.to_vec(),
        sections,
        ..Dossier::default()
    }
}

/// What came with an article from others, where it did.
pub fn sent(dossier: &Dossier) -> Option<Rc<Sent>> {
    let told = |found: &Annotation| Annotation {
        certainty: found.certainty,
        // Values are worked out again.
        ..Annotation::new(found.span, found.kind, found.why.clone())
    };
    let found = dossier.found.as_ref()?.iter().map(told).collect();
    Some(Rc::new(Sent { found, sections: dossier.sections.clone() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::{Correction, Reach};
    use crate::state::Action;
    use gloss_engine::annotation::Kind;
    use gloss_engine::edits::Note;
    use gloss_engine::formats::gloss;
    use gloss_engine::span::Span;
    use yew::Reducible;

    fn state() -> Rc<State> {
        let (ana, percent) = (Span::new(11, 14), Span::new(20, 22));
        let actions = [
            Action::read("Port opens\nAna paid 4% of “it”."),
            Action::Correct(Correction::Mark(ana, Kind::Org, Reach::Here)),
            Action::Correct(Correction::Note(ana, Note::new("Who?", "ask"))),
            Action::Correct(Correction::Check(Rc::new([ana, percent]), true)),
            Action::Correct(Correction::Remove(percent, Reach::Here)),
            Action::UndoEdit,
        ];
        actions.into_iter().fold(Rc::default(), State::reduce)
    }

    #[test]
    fn an_entry_tells_what_was_made_of_an_article() {
        let entry = Entry { id: "7f".into(), version: 3, opened: 1_764_000_000_000, ..Entry::of(&state()) };
        assert_eq!((&*entry.title, &*entry.made()), ("Port opens", "1 correction, 1 note, 2 ticks"));
        assert_eq!(Entry::read(&entry.line()), Some(entry.clone()));
        assert!(entry.fits("open PORT") && entry.fits("") && !entry.fits("portal"));
        let odd = Entry {
            title: "“\"\\\n”".into(),
            draft: true,
            named: true,
            published: Some("2025-06-02".into()),
            ..entry
        };
        assert_eq!(Entry::read(&odd.line()), Some(odd));
    }

    #[test]
    fn what_is_no_entry_is_none() {
        for line in ["", "{}", "[1]", "{\"id\":7}", "{\"id\":\"a\"", "{\"id\":\"a\"} x"] {
            assert_eq!(Entry::read(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_kept_is_what_was_there() {
        let state = state();
        let kept = gloss::read(&gloss::write(&dossier(&state))).expect("it is ours").dossier;
        let again = Rc::new(State::default())
            .reduce(Action::Restore(Rc::new(Kept { dossier: kept, ..Kept::default() })));
        assert_eq!(
            (&again.article, &again.edits, again.published),
            (&state.article, &state.edits, state.published)
        );
        assert!(again.edits.next().is_some(), "what was taken back can be had again");
        assert_eq!(Entry::of(&again), Entry::of(&state));
        assert_eq!(Entry::of_dossier(&dossier(&state)), Entry::of(&state));
    }
}
