//! What the page knows, and the only place where it changes.

mod focus;
mod preferences;

pub use focus::{Focus, Place, Subject};
pub use preferences::{Look, Preferences};

use crate::correction::{self, Correction, Reach};
use crate::door::{self, Refusal};
use crate::library::{self, Folder, Kept};
use crate::sharing;
use crate::wording;
use gloss_engine::annotation::{Annotation, Kind};
use gloss_engine::article::Article;
use gloss_engine::edits::{self, Edits, LostNote};
use gloss_engine::formats::Read;
use gloss_engine::published::Published;
use gloss_engine::share::{Mark, Section, Shared};
use gloss_engine::span::Span;
use gloss_engine::vocabulary::Vocabulary;
use jiff::civil::Date;
use std::rc::Rc;
use yew::Reducible;

/// Everything that cannot be derived from something else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Is the reader at the paste box or at the article?
    pub stage: Stage,
    /// The article; empty before the first one.
    pub article: Rc<Article>,
    /// What waits in the paste box, and how many texts were put there: a changed number fills the box anew.
    pub draft: Draft,
    /// The day the article is dated, where the reader set it.
    pub published: Option<Date>,
    /// The kinds whose marks are hidden.
    pub hidden: Kinds,
    /// Do headlines of other articles at the end count?
    pub count_related: bool,
    /// Where the article is kept on the device.
    pub folder: Rc<Folder>,
    /// What was found in the article by whoever sent it, where it came by a link.
    pub sent: Option<Rc<Sent>>,
    /// The bytes of a link that waits for its passphrase.
    pub locked: Option<Rc<[u8]>>,
    /// What the reader put right, noted and checked.
    pub edits: Edits,
    /// Notes of an earlier text whose words are gone.
    pub lost_notes: Rc<[LostNote]>,
    /// What of a file found no place in the text: a sentence each.
    pub unplaced: Rc<[Rc<str>]>,
    /// The words that the reader selected, to be marked.
    pub selected: Option<Span>,
    /// The mark the reader looks at.
    pub opened: Option<Opened>,
    /// What the reader looks for.
    pub focus: Option<Focus>,
    /// What stands over the page.
    pub dialog: Option<Dialog>,
    /// How the reader likes the page.
    pub preferences: Preferences,
    /// The reader's words: what is marked or left alone in every article.
    pub words: Rc<Vocabulary>,
    /// Is the reader about to write a note on what is open?
    pub noting: bool,
    /// Is the text that comes next another version of the article?
    pub comparing: bool,
    /// The version before, where the reader compares two.
    pub earlier: Option<Rc<Article>>,
    /// What was said last.
    pub notice: Option<Notice>,
    /// Where "Undo" leads back to.
    pub before: Option<Rc<State>>,
}

/// What the reader does: write, or read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// At the paste box.
    #[default]
    Writing,
    /// At the annotated article.
    Reading,
}

/// What stands over the page until it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Every action by its name.
    Palette,
    /// The article as a link.
    Share,
    /// The same, opening at what is open here.
    SharePlace,
    /// The article as a file.
    Export,
}

/// A text put into the paste box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text.
    pub text: Rc<str>,
    /// The how-manieth text it is.
    pub number: u32,
}

/// The mark the reader looks at, and from where it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Where the mark stands: no two marks cover the same words.
    pub span: Span,
    /// From where.
    pub from: Side,
    /// The how-manieth opening it is, so that a second click on the same row is told from none.
    pub number: u32,
}

/// What came by a link beside the article, its date and the edits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sent {
    /// What had been found there: where and of which kind; from a file also why and how surely, which a link does not tell.
    pub found: Vec<Annotation>,
    /// What this Gloss does not know, kept for those to whom the article is sent on.
    pub sections: Vec<Section>,
}

/// The two sides of the page that point at each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The article, with its marks.
    Article,
    /// The lists beside it.
    Lists,
}

/// A line for the reader, announced to screen readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub words: Rc<str>,
    /// Does "Undo" stand beside them?
    pub undo: bool,
    /// Is it said to screen readers alone, because the eye sees what happened?
    pub quiet: bool,
}

/// What the page can do without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is kept, as yet or ever: no secure address, storage blocked, not all files came whole.
    #[default]
    NotKept,
    /// It opens without a network.
    Ready,
    /// It does, and a newer build waits.
    Update,
}

/// Whether the reader's work is kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// That is not known yet.
    #[default]
    Asking,
    /// It is.
    Kept,
    /// The reader does not wish it.
    Unwished,
    /// The browser does not do it.
    Blocked,
    /// It was, and what comes now is not: there is no room, or the storage fails.
    Full,
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// Every kind.
    pub const ALL: Self = Self(u16::MAX);

    /// Is the kind in the set?
    pub fn has(self, kind: Kind) -> bool {
        self.0 & Self::bit(kind) != 0
    }

    /// The set with the kind added, or taken away where it was in it.
    #[must_use]
    pub fn toggled(self, kind: Kind) -> Self {
        Self(self.0 ^ Self::bit(kind))
    }

    fn bit(kind: Kind) -> u16 {
        1 << kind as u16
    }

    /// Their labels, to be kept: "DATE MONEY".
    pub fn words(self) -> String {
        let labels = Kind::ALL.into_iter().filter(|&kind| self.has(kind)).map(Kind::label);
        labels.collect::<Vec<_>>().join(" ")
    }

    /// The kinds of such labels; what is none is passed over.
    pub fn read(words: &str) -> Self {
        let bits = words.split(' ').filter_map(Kind::from_label).map(Self::bit);
        Self(bits.fold(0, |all, bit| all | bit))
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// What stands in the paste box now, as far as the reader has typed.
    Draft(String),
    /// A text came to the door, to be read at once.
    Read(Result<Article, Refusal>),
    /// An article came by a link.
    Receive(Rc<Shared>),
    /// An article came in a file, with its marks.
    Bring(Rc<Read>),
    /// What found no place in it is seen.
    EndUnplaced,
    /// An article comes back from where it was kept, and what waited in the paste box.
    Restore(Rc<Kept>),
    /// A link came that a passphrase locks; or it is left alone.
    Locked(Option<Rc<[u8]>>),
    /// Finds anew what came by a link.
    AnalyseAgain,
    /// Back to the paste box with the text kept.
    EditText,
    /// To the paste box, for another version of the article to compare with.
    Compare,
    /// What changed is seen.
    EndCompare,
    /// Away with everything; can be undone.
    StartOver,
    /// Back to before the last "New" or the last article; a second time, forth again.
    Undo,
    /// From the paste box back to the article as it was.
    Resume,
    /// Hides a kind's marks, or shows them again.
    Toggle(Kind),
    /// Counts the headlines of other articles at the end, or leaves them out.
    CountRelated(bool),
    /// Looks at the mark that covers these words, or at the words where none does.
    Open(Span, Side),
    /// Looks at them to write a note.
    Note(Span),
    /// Looks at no mark, and selects nothing; with neither, ends the focus.
    Close,
    /// Dims the article but for this.
    Focus(Subject),
    /// Leads to a place of what is looked for.
    Step(Span),
    /// Dims nothing any more.
    EndFocus,
    /// Opens what stands over the page, or closes it.
    Dialog(Option<Dialog>),
    /// Likes the page another way.
    Prefer(Preferences),
    /// These words are of this kind in every article, or never marked.
    Teach(Span, Option<Kind>),
    /// The list of the reader's words comes from where it is kept, or has been changed.
    Words(Rc<Vocabulary>),
    /// Selects words, or none.
    Select(Option<Span>),
    /// Puts something right.
    Correct(Correction),
    /// Takes the last correction back.
    UndoEdit,
    /// Makes the correction again that was taken back last.
    RedoEdit,
    /// Sets the article's date, or takes it away.
    Date(Option<Date>),
    /// Says something.
    Say(String),
    /// Takes the last words away.
    Dismiss,
}

impl Action {
    /// Takes a text to the door.
    pub fn read(text: impl Into<String>) -> Self {
        Self::Read(door::admit(text))
    }
}

impl State {
    /// The kinds whose marks are not shown in the article: those the reader hides, and all while it is read plain.
    pub fn unseen(&self) -> Kinds {
        if self.preferences.plain { Kinds::ALL } else { self.hidden }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Draft(text) => next.draft.text = text.into(),
            Action::Read(admitted) => match admitted {
                Ok(article) => next.read(article, &self),
                Err(refusal) => next.say(&refusal.to_string()),
            },
            Action::Receive(shared) => match door::admit(&*shared.text) {
                Ok(_) if self.stands_at(&shared) => next.lead(shared.place()),
                Ok(article) => next.receive(article, shared, &self, "The article of a link"),
                Err(refusal) => next.say(&refusal.to_string()),
            },
            Action::Bring(read) => match door::admit(&*read.dossier.text) {
                Ok(article) => next.bring(article, &read, &self),
                Err(refusal) => next.say(&refusal.to_string()),
            },
            Action::EndUnplaced => next.unplaced = Rc::default(),
            Action::Restore(kept) => next.restore(&kept, &self),
            Action::Locked(bytes) => {
                next.locked = bytes;
                next.notice = None;
            }
            Action::AnalyseAgain => {
                next.sent = None;
                next.notice = Some(Notice {
                    words: "These are the marks of this Gloss now.".into(),
                    undo: true,
                    quiet: false,
                });
                next.before = Some(self.alone());
            }
            Action::EditText => {
                next.draft = Draft { text: self.article.text().into(), number: self.draft.number + 1 };
                (next.stage, next.comparing) = (Stage::Writing, false);
                (next.opened, next.selected, next.noting) = (None, None, false);
                next.focus = None;
                next.notice = None;
            }
            Action::Compare => {
                next.draft = Draft { text: "".into(), number: self.draft.number + 1 };
                (next.stage, next.comparing) = (Stage::Writing, true);
                (next.opened, next.selected, next.noting) = (None, None, false);
                next.notice = None;
            }
            Action::EndCompare => {
                (next.earlier, next.opened) = (None, None);
            }
            Action::StartOver => {
                let draft = Draft { text: "".into(), number: self.draft.number + 1 };
                next = Self {
                    draft,
                    preferences: self.preferences,
                    words: self.words.clone(),
                    ..Self::default()
                };
                next.notice = Some(Notice { words: "Started over.".into(), undo: true, quiet: false });
                next.before = Some(self.alone());
            }
            Action::Undo => {
                if let Some(before) = &self.before {
                    let number = self.draft.number.max(before.draft.number) + 1;
                    next = (**before).clone();
                    next.draft.number = number;
                    next.preferences = self.preferences;
                    next.words = self.words.clone();
                    next.notice = Some(Notice {
                        words: "What was here before is back.".into(),
                        undo: true,
                        quiet: false,
                    });
                    next.before = Some(self.alone());
                }
            }
            Action::Resume => {
                (next.stage, next.comparing) = (Stage::Reading, false);
                next.notice = None;
            }
            Action::Toggle(kind) => {
                next.hidden = self.hidden.toggled(kind);
                next.notice = None;
            }
            Action::CountRelated(count) => {
                next.count_related = count;
                next.notice = None;
            }
            Action::Open(span, from) => {
                next.open(span, from, false);
                next.notice = None;
            }
            Action::Note(span) => {
                next.open(span, Side::Article, true);
                next.notice = None;
            }
            // What stands over the page closes first, and by itself.
            Action::Close if self.dialog.is_some() => {}
            Action::Close if self.opened.is_none() && self.selected.is_none() => next.end_focus(),
            Action::Close => (next.opened, next.selected, next.noting) = (None, None, false),
            Action::Focus(subject) => next.look_for(subject),
            Action::Step(span) => match &self.focus {
                Some(focus) if focus.is_find() => next.focus = Some(focus.led_to(span)),
                _ => next.open(span, Side::Lists, false),
            },
            Action::EndFocus => next.end_focus(),
            Action::Dialog(dialog) => next.dialog = dialog,
            Action::Prefer(preferences) => next.preferences = preferences,
            Action::Teach(span, meaning) => next.teach(span, meaning),
            Action::Words(words) => next.words = words,
            Action::Select(words) => next.selected = words,
            Action::Correct(correction) => next.correct(correction),
            Action::UndoEdit => {
                if let Some(step) = self.edits.last() {
                    next.edits.undo();
                    next.say_quietly(format!("Undone: {}.", correction::told(self.article.text(), step)));
                }
            }
            Action::RedoEdit => {
                if let Some(step) = self.edits.next() {
                    next.edits.redo();
                    next.say_quietly(format!("Redone: {}.", correction::told(self.article.text(), step)));
                }
            }
            Action::Date(date) => {
                next.published = date;
                next.notice = None;
            }
            Action::Say(words) => next.say(&words),
            Action::Dismiss => next.notice = None,
        }
        Rc::new(next)
    }
}

impl State {
    fn open(&mut self, span: Span, from: Side, noting: bool) {
        let number = self.opened.map_or(0, |opened| opened.number) + 1;
        self.opened = Some(Opened { span, from, number });
        (self.selected, self.noting) = (None, noting);
    }

    /// Reads an article. What was here before can be had back, and that is said where the reader did not ask for
    /// it to go.
    fn read(&mut self, article: Article, before: &Self) {
        let replaces = match before.stage {
            Stage::Reading => before.article.text() != article.text(),
            Stage::Writing => !before.draft.text.trim().is_empty() && *before.draft.text != *article.text(),
        };
        let opening = |article: &Article| {
            article.blocks().first().map(|block| block.span.of(article.text()).to_owned())
        };
        // The same opening words are the same article, edited: what the reader set for it holds.
        let same = before.comparing || opening(&before.article) == opening(&article);
        let published = before.published.filter(|_| same);
        let (edits, lost) = if same || before.article.text() == article.text() {
            edits::carried(&before.edits, &before.article, &article)
        } else {
            Default::default()
        };
        let notice = if lost.is_empty() {
            let words = "A new article took the place of your text.";
            replaces.then(|| Notice { words: words.into(), undo: true, quiet: false })
        } else {
            let words = correction::told_lost(before.article.text(), &lost).into();
            Some(Notice { words, undo: true, quiet: false })
        };
        let lost_notes = lost_notes(before, &lost, same);
        let hidden = if same { before.hidden } else { Kinds::default() };
        let folder = if same { before.folder.clone() } else { Rc::default() };
        *self = Self {
            stage: Stage::Reading,
            article: Rc::new(article),
            folder,
            published,
            draft: Draft { text: "".into(), number: before.draft.number },
            hidden,
            sent: None,
            locked: None,
            count_related: before.count_related && same,
            edits,
            lost_notes,
            unplaced: Rc::default(),
            selected: None,
            opened: None,
            focus: None,
            dialog: None,
            preferences: before.preferences,
            words: before.words.clone(),
            noting: false,
            comparing: false,
            earlier: before.comparing.then(|| before.article.clone()),
            notice,
            before: Some(before.alone()),
        };
    }

    /// Is this what the reader has before them already? Then a second link to it leads to its place alone.
    fn stands_at(&self, shared: &Shared) -> bool {
        self.stage == Stage::Reading
            && self.article.text() == shared.text
            && self.edits == shared.edits
            && self.published == shared.published.map(Published::date)
            && self.sent.as_ref().is_some_and(|sent| sharing::marks(&sent.found) == shared.found)
    }

    /// Leads to the place that a link points at; what can be undone stays on offer beside it.
    fn lead(&mut self, place: Option<Span>) {
        let Some(place) = place else { return };
        let told = format!("The link leads to {}.", correction::quoted(self.article.text(), place));
        self.open(place, Side::Lists, false);
        match &mut self.notice {
            // The card that opens is read out all the same.
            Some(said) if said.undo => {}
            _ => self.say_quietly(told),
        }
    }

    /// Reads an article that came by a link, with the marks and edits of its sender.
    fn receive(&mut self, article: Article, shared: Rc<Shared>, before: &Self, what: &str) {
        let mut shared = Rc::unwrap_or_clone(shared);
        let place = shared.place();
        let bare = |mark: &Mark| Annotation::new(mark.span, mark.kind, "");
        // It was meant for who opened the link, and not for those to whom they send it on.
        shared.point_at(None);
        let busy = match before.stage {
            Stage::Reading => true,
            Stage::Writing => !before.draft.text.trim().is_empty() || !before.article.blocks().is_empty(),
        };
        let words = format!("{what} took the place of yours.").into();
        *self = Self {
            stage: Stage::Reading,
            article: Rc::new(article),
            published: shared.published.map(Published::date),
            draft: Draft { text: "".into(), number: before.draft.number },
            sent: Some(Rc::new(Sent {
                found: shared.found.iter().map(bare).collect(),
                sections: shared.sections,
            })),
            edits: shared.edits,
            preferences: before.preferences,
            words: before.words.clone(),
            notice: busy.then_some(Notice { words, undo: true, quiet: false }),
            before: busy.then(|| before.alone()),
            ..Self::default()
        };
        self.lead(place);
    }

    /// Takes an article that came in a file; where the file leaves open what was found, that is found anew.
    fn bring(&mut self, article: Article, read: &Read, before: &Self) {
        let Read { dossier, unplaced } = read;
        self.receive(article, Rc::new(dossier.clone().into()), before, "The article of a file");
        self.sent = library::sent(dossier).map(|mut sent| {
            // The place that its sections may point at has been seen.
            let received = self.sent.take().unwrap_or_default();
            Rc::make_mut(&mut sent).sections.clone_from(&received.sections);
            sent
        });
        self.lost_notes = dossier.lost.clone().into();
        self.unplaced = unplaced.iter().map(|told| Rc::from(&**told)).collect();
    }

    /// Takes up an article where it was left. A reader who has begun with something else is left alone.
    fn restore(&mut self, kept: &Kept, before: &Self) {
        if !before.article.blocks().is_empty() {
            return;
        }
        let Kept { dossier, folder, draft, hidden } = kept;
        let article = Article::new(&*dossier.text);
        let (number, waits) = (before.draft.number + 1, draft.is_some() || article.blocks().is_empty());
        *self = Self {
            stage: if waits { Stage::Writing } else { Stage::Reading },
            article: Rc::new(article),
            folder: folder.clone(),
            hidden: *hidden,
            draft: Draft { text: draft.clone().unwrap_or_default(), number },
            published: dossier.published.map(Published::date),
            sent: library::sent(dossier),
            edits: dossier.edits.clone(),
            lost_notes: dossier.lost.clone().into(),
            preferences: before.preferences,
            words: before.words.clone(),
            // What came in meanwhile and was refused.
            notice: before.notice.clone().filter(|notice| !notice.undo),
            ..Self::default()
        };
    }

    /// The same without its own past, so that pasts do not pile up.
    fn alone(&self) -> Rc<Self> {
        Rc::new(Self { before: None, notice: None, locked: None, dialog: None, ..self.clone() })
    }

    /// Makes a correction, and says what it did or why it did nothing.
    fn correct(&mut self, correction: Correction) {
        let place = match correction {
            Correction::Mark(span, ..) => Some(span),
            _ => self.opened.map(|opened| opened.span),
        };
        match correction.edits(&self.article, self.published.map(Into::into)) {
            Ok(step) => {
                let number = self.opened.map_or(0, |opened| opened.number) + 1;
                self.opened = correction::left_open(&step, place).map(|span| Opened {
                    span,
                    from: Side::Article,
                    number,
                });
                (self.selected, self.noting) = (None, false);
                self.say_quietly(format!("Done: {}.", correction::told(self.article.text(), &step)));
                self.edits.push(step);
            }
            Err(words) => self.say(&words),
        }
    }

    /// Learns words for every article. Where the reader, or who sent the article, has said something else of the same
    /// place, it is said anew for this article too.
    fn teach(&mut self, span: Span, meaning: Option<Kind>) {
        let words = span.of(self.article.text());
        let mut list = (*self.words).clone();
        if !list.learn(words, meaning) {
            self.say("The list of your words is full, or these are too many words for it.");
            return;
        }
        let told = correction::quoted(self.article.text(), span);
        self.words = Rc::new(list);
        if self.sent.is_some() || self.edits.all().any(|edit| edit.span() == span) {
            self.correct(match meaning {
                Some(kind) => Correction::Mark(span, kind, Reach::Everywhere),
                None => Correction::Remove(span, Reach::Everywhere),
            });
        }
        self.selected = None;
        self.opened = self.opened.filter(|_| meaning.is_some());
        self.say(&format!("From now on, in every article: {told} {}.", wording::meant(meaning)));
    }

    /// Looks for something. A name's mark is opened too; while words are typed, nothing is said.
    fn look_for(&mut self, subject: Subject) {
        self.notice = None;
        match &subject {
            Subject::Mark(span) => {
                self.open(*span, Side::Lists, false);
                let name = correction::quoted(self.article.text(), *span);
                self.say_quietly(format!("Focus on {name}. Escape ends it."));
            }
            Subject::Unsure => self.say_quietly("Focus on what is unsure. Escape ends it.".to_owned()),
            Subject::ToCheck => self.say_quietly("Focus on the figures to check. Escape ends it.".to_owned()),
            Subject::Words(_) => {}
        }
        self.focus = Some(Focus::on(subject));
    }

    fn end_focus(&mut self) {
        if self.focus.take().is_some() {
            self.say_quietly("The whole article again.".to_owned());
        }
    }

    fn say_quietly(&mut self, words: String) {
        self.notice = Some(Notice { words: words.into(), undo: false, quiet: true });
    }

    fn say(&mut self, words: &str) {
        self.notice = Some(Notice { words: words.into(), undo: false, quiet: false });
    }
}

/// The notes that lost their words when another text came, with those lost before; none where it is another article.
fn lost_notes(before: &State, lost: &[Span], same: bool) -> Rc<[LostNote]> {
    let text = before.article.text();
    let noted = edits::noted(text, &before.edits).into_iter();
    let gone = noted.filter(|noted| !noted.note.is_empty() && lost.binary_search(&noted.span).is_ok());
    let gone = gone.map(|noted| LostNote { words: noted.span.of(text).into(), note: noted.note });
    let earlier = before.lost_notes.iter().filter(|_| same).cloned();
    earlier.chain(gone).collect()
}

#[cfg(test)]
mod tests;
