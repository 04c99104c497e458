//! What a link of the reader's article holds, how long it is, and where it fits.

use crate::state::{Sent, State};
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::edits::{Edit, Edits};
use gloss_engine::published::Published;
use gloss_engine::share::{self, Mark, Shared};
use gloss_engine::span::Span;
use std::rc::Rc;

/// A channel by which links travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its name.
    pub name: &'static str,
    /// The longest message it takes, in characters.
    pub most: usize,
}

/// The usual channels, the narrowest first. Mail is bounded by programs that break links at some 2,000 characters; the
/// others by what their makers say of messages.
pub const CHANNELS: [Channel; 5] = [
    Channel { name: "Discord", most: 2000 },
    Channel { name: "E-mail", most: 2000 },
    Channel { name: "Telegram", most: 4096 },
    Channel { name: "WhatsApp", most: 4096 },
    Channel { name: "Slack", most: 4000 },
];

/// Does a link of so many characters fit any of them?
pub fn fits_somewhere(length: usize) -> bool {
    CHANNELS.iter().any(|channel| length <= channel.most)
}

/// A longer link makes a code of squares too small for many cameras, in characters.
pub const LONGEST_QR: usize = 1500;

/// What a link of the article carries: what was found in it, and what the reader put right; notes and ticks where
/// they are wanted; the place at which it opens.
pub fn shared(state: &State, found: &[Annotation], with_notes: bool, place: Option<Span>) -> Shared {
    let edits = edits(state, with_notes);
    let sections = state.sent.as_ref().map(|sent| sent.sections.clone());
    let mut shared = Shared {
        text: state.article.text().to_owned(),
        published: state.published.map(Into::into),
        found: marks(found),
        edits,
        sections: sections.unwrap_or_default(),
    };
    shared.point_at(place);
    shared
}

/// The steps that hold, without notes and ticks where they are not wanted.
fn edits(state: &State, with_notes: bool) -> Edits {
    let mut edits = Edits::default();
    for step in state.edits.steps() {
        edits.push(step.iter().filter(|edit| with_notes || !is_note(edit)).cloned().collect());
    }
    edits
}

/// The article as it is sent without its notes.
pub fn without_notes(state: &State) -> State {
    State { edits: edits(state, false), lost_notes: Rc::default(), ..state.clone() }
}

/// What a link tells of annotations.
pub fn marks(found: &[Annotation]) -> Vec<Mark> {
    found.iter().map(Mark::from).collect()
}

/// The marks that came from others, with the values of their figures, and with what a file said of them: why and how sure.
pub fn restored(article: &Article, sent: &Sent, published: Option<Published>) -> Vec<Annotation> {
    let mut found = share::annotations(article, &marks(&sent.found), published);
    for (mark, told) in found.iter_mut().zip(&sent.found).filter(|(_, told)| !told.why.is_empty()) {
        mark.certainty = told.certainty;
        if mark.why == share::IN_THE_LINK {
            mark.why.clone_from(&told.why);
        }
    }
    found
}

/// Is it a note or a tick?
pub fn is_note(edit: &Edit) -> bool {
    matches!(edit, Edit::Note(..) | Edit::Checked(..))
}

/// How the marks that came by a link differ from what would be found now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Marks that would be there and are not.
    pub more: usize,
    /// Marks that would go.
    pub fewer: usize,
    /// Marks that would be of another kind.
    pub other: usize,
}

impl Difference {
    /// Compares the two; both are sorted by start, the longer first.
    pub fn between(sent: &Sent, found: &[Annotation]) -> Self {
        let place = |span: gloss_engine::span::Span| (span.start, std::cmp::Reverse(span.end));
        let mut difference = Self::default();
        let mut found = found.iter().peekable();
        for mark in &sent.found {
            while found.next_if(|new| place(new.span) < place(mark.span)).is_some() {
                difference.more += 1;
            }
            let mut same = None;
            while let Some(new) = found.next_if(|new| new.span == mark.span) {
                same.get_or_insert(new);
            }
            match same {
                None => difference.fewer += 1,
                Some(new) => difference.other += usize::from(new.kind != mark.kind),
            }
        }
        difference.more += found.count();
        difference
    }

    /// In words: "3 marks more, 1 fewer".
    pub fn told(self) -> String {
        let parts = [(self.more, "more"), (self.fewer, "fewer"), (self.other, "of another kind")];
        let mut told: Vec<String> = Vec::new();
        for (count, words) in parts.into_iter().filter(|(count, _)| *count > 0) {
            let marks = match (told.is_empty(), count) {
                (true, 1) => " mark",
                (true, _) => " marks",
                (false, _) => "",
            };
            told.push(format!("{count}{marks} {words}"));
        }
        if told.is_empty() { "the same marks".to_owned() } else { told.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gloss_engine::annotation::Kind;
    use gloss_engine::edits::{LostNote, Note};

    #[test]
    fn a_file_in_the_place_of_a_link_leaves_the_notes_out_like_the_link() {
        let mut state = State::default();
        let (oslo, lost) = (Span::new(0, 4), LostNote { words: "Lima".into(), note: Note::new("Why?", "") });
        state.edits.push(vec![Edit::Mark(oslo, Kind::Place), Edit::Note(oslo, Note::new("Who?", ""))]);
        state.edits.push(vec![Edit::Checked(oslo, true)]);
        state.lost_notes = Rc::new([lost]);
        let sent = without_notes(&state);
        assert_eq!(sent.edits.all().collect::<Vec<_>>(), [&Edit::Mark(oslo, Kind::Place)]);
        assert!(sent.lost_notes.is_empty() && state.edits.all().count() == 3);
    }

    #[test]
    fn what_a_file_says_of_its_marks_is_kept_and_a_link_says_nothing() {
        let article = Article::new("Ana met Bo. It rose 4%.");
        let mark = |start, end, kind, why| Annotation {
            certainty: 83,
            ..Annotation::new(Span::new(start, end), kind, why)
        };
        let sent = Sent {
            found: vec![
                mark(0, 3, Kind::Person, "the model reads it so"),
                Annotation::new(Span::new(8, 10), Kind::Person, ""),
                Annotation::new(Span::new(20, 22), Kind::Percent, "Marked in the file."),
            ],
            sections: vec![],
        };
        let found = restored(&article, &sent, None);
        let told: Vec<_> = found.iter().map(|mark| (&*mark.why, mark.certainty)).collect();
        assert_eq!(told[..2], [("the model reads it so", 83), (share::IN_THE_LINK, 100)]);
        assert!(
            found[2].value.is_some() && found[2].why != "Marked in the file.",
            "a rule says more: {told:?}"
        );
    }

    #[test]
    fn what_would_differ_is_told() {
        let mark = |start: usize, kind| Annotation::new(Span::new(start, start + 2), kind, "");
        let new = |start: usize, kind| Annotation::new(Span::new(start, start + 2), kind, "test");
        let sent = Sent {
            found: vec![mark(0, Kind::Place), mark(4, Kind::Org), mark(8, Kind::Date)],
            sections: vec![],
        };
        let found = [new(0, Kind::Place), new(2, Kind::Person), new(4, Kind::Place), new(12, Kind::Org)];
        let difference = Difference::between(&sent, &found);
        assert_eq!(difference, Difference { more: 2, fewer: 1, other: 1 });
        assert_eq!(difference.told(), "2 marks more, 1 fewer, 1 of another kind");
        assert_eq!(Difference { fewer: 1, ..Difference::default() }.told(), "1 mark fewer");
        assert_eq!(Difference::default().told(), "the same marks");
    }
}
