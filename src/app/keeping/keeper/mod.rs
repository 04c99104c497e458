//! Saves what the reader does, one thing after the other, and tells how that stands.

mod drafts;
mod words;

use crate::browser::tabs::{self, Memo, Tabs};
use crate::browser::{address, device, intake, storage};
use crate::library::{self, Entry, Folder, Place};
use crate::samples::SAMPLES;
use crate::state::{Action, Keeping, Stage, State};
use gloo::timers::callback::Timeout;
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::sorting;
use gloss_engine::vocabulary::Vocabulary;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use storage::Trouble;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// So many milliseconds after a change it is saved.
const SOON: u32 = 40;

/// A longer article, in bytes, takes long enough to write that several changes are waited for.
const LONG: usize = 200_000;

/// How long, in milliseconds.
const LATER: u32 = 500;

/// Said where another tab has saved the article since this one saw it.
const CHANGED: &str =
    "This article was changed in another tab. What you change here is kept beside it, as a copy.";

/// Said when the first thing did not fit any more.
const FULL: &str = "There is no room left on this device to keep your work. Nothing is lost while this page is open: share \
                    it, or delete other articles.";

/// Said when the browser ceases to keep anything.
const FAILED: &str = "The browser did not keep your last change. Nothing is lost while this page is open: share it before you \
                      close it.";

/// Something to be saved.
enum Task {
    /// An article as it is now.
    Article(Rc<State>),
    /// What is typed into the paste box.
    Typing,
    /// The paste box is gone: what stood in it when something came in its place, and the article that came.
    LeftBox(Option<String>, Rc<Article>),
}

/// Who saves; one for the page.
pub(super) struct Keeper {
    pub(super) act: Callback<Action>,
    keeping: UseStateSetter<Keeping>,
    entries: UseStateSetter<Rc<[Entry]>>,
    deleted: UseStateSetter<Option<Rc<str>>>,
    /// What was deleted last.
    bin: RefCell<Option<(Entry, String)>>,
    /// What `keeping` was set to last.
    standing: Cell<Keeping>,
    tabs: RefCell<Option<Tabs>>,
    /// The state as it was seen last.
    seen: RefCell<Rc<State>>,
    /// What is to be saved, in this order.
    tasks: RefCell<VecDeque<Task>>,
    /// Where the text in the paste box is kept.
    draft: RefCell<Rc<Folder>>,
    /// The reader's words, as they are kept.
    words: RefCell<Rc<Vocabulary>>,
    /// What stood in the paste box when something came in its place.
    written: RefCell<Option<String>>,
    /// Is somebody saving?
    busy: Cell<bool>,
    soon: RefCell<Option<Timeout>>,
    asked_to_persist: Cell<bool>,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Keeper {
    pub(super) fn new(
        act: Callback<Action>,
        keeping: UseStateSetter<Keeping>,
        entries: UseStateSetter<Rc<[Entry]>>,
        deleted: UseStateSetter<Option<Rc<str>>>,
    ) -> Rc<Self> {
        let keeper = Rc::new(Self {
            act,
            keeping,
            entries,
            deleted,
            bin: RefCell::default(),
            standing: Cell::default(),
            tabs: RefCell::default(),
            seen: RefCell::default(),
            tasks: RefCell::default(),
            draft: RefCell::default(),
            words: RefCell::default(),
            written: RefCell::default(),
            busy: Cell::new(false),
            soon: RefCell::default(),
            asked_to_persist: Cell::new(false),
        });
        let heard = Rc::downgrade(&keeper);
        keeper.tabs.replace(Some(Tabs::join(move |id, version| {
            if let Some(keeper) = heard.upgrade() {
                keeper.hear(id, version);
            }
        })));
        keeper
    }

    /// Is work kept?
    pub(super) fn keeps(&self) -> bool {
        matches!(self.standing.get(), Keeping::Kept | Keeping::Full)
    }

    /// Says how it stands, in the page where it stands otherwise than before.
    pub(super) fn stand(&self, keeping: Keeping) {
        if self.standing.replace(keeping) != keeping {
            self.keeping.set(keeping);
        }
    }

    /// Reads the list anew.
    pub(super) async fn list(&self) -> Result<Rc<[Entry]>, Trouble> {
        let mut entries = storage::entries().await?;
        sorting::sort_by_key(&mut entries, |entry| std::cmp::Reverse(entry.opened));
        let entries: Rc<[Entry]> = entries.into();
        self.entries.set(entries.clone());
        Ok(entries)
    }

    /// Another tab has saved an article.
    fn hear(self: &Rc<Self>, id: &str, version: u64) {
        if id == storage::WORDS {
            let keeper = self.clone();
            spawn_local(async move { keeper.take_up_words().await });
            return;
        }
        let place = self.seen.borrow().folder.place();
        if place.is_some_and(|place| *place.id == *id && version > place.version) {
            self.act.emit(Action::Say(CHANGED.to_owned()));
        }
        let keeper = self.clone();
        spawn_local(async move { drop(keeper.list().await) });
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self, id: &str, version: u64) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.tell(id, version);
        }
    }

    /// The page shows this state: what is new in it is saved soon.
    pub(super) fn see(self: &Rc<Self>, state: &Rc<State>) {
        let before = self.seen.replace(state.clone());
        self.see_words(&state.words);
        let same_article = Rc::ptr_eq(&before.article, &state.article);
        if state.stage == Stage::Reading && !(same_article && before.stage == Stage::Reading) {
            self.leave_box(&state.article);
        }
        if at_the_start(state) && !at_the_start(&before) && self.keeps() {
            // Whoever comes back to the start sees the list as it is now.
            let keeper = self.clone();
            spawn_local(async move {
                keeper.save().await;
                let _ = keeper.list().await;
            });
        }
        let same = same_article
            && Rc::ptr_eq(&before.folder, &state.folder)
            && before.published == state.published
            && before.edits == state.edits
            && Rc::ptr_eq(&before.lost_notes, &state.lost_notes)
            && before.sent.is_some() == state.sent.is_some();
        if !same {
            self.see_article(&before, state);
        }
    }

    fn see_article(self: &Rc<Self>, before: &State, state: &Rc<State>) {
        if state.article.blocks().is_empty() {
            // Before the work is back, its name is still needed.
            if self.standing.get() != Keeping::Asking {
                tabs::remember(Memo::Article, None);
            }
            return;
        }
        if !Rc::ptr_eq(&before.folder, &state.folder)
            && let Some(place) = state.folder.place()
        {
            tabs::remember(Memo::Article, Some(&place.id));
        }
        let untouched = state.edits.every().next().is_none() && state.published.is_none();
        if untouched && SAMPLES.iter().any(|sample| sample.text == state.article.text()) {
            return;
        }
        let mut tasks = self.tasks.borrow_mut();
        // Of each article the last state counts.
        tasks
            .retain(|task| !matches!(task, Task::Article(other) if Rc::ptr_eq(&other.folder, &state.folder)));
        tasks.push_back(Task::Article(state.clone()));
        drop(tasks);
        self.save_in(if state.article.text().len() > LONG { LATER } else { SOON });
    }

    fn save_in(self: &Rc<Self>, milliseconds: u32) {
        let keeper = self.clone();
        let soon = Timeout::new(milliseconds, move || spawn_local(async move { keeper.save().await }));
        self.soon.replace(Some(soon));
    }

    /// Saves all that is not saved; who comes while somebody saves leaves it to them.
    pub(super) async fn save(&self) {
        if !self.keeps() || self.busy.replace(true) {
            return;
        }
        loop {
            let next = self.tasks.borrow_mut().pop_front();
            match next {
                Some(Task::Article(state)) => {
                    let saved = self.save_article(&state).await;
                    self.settle(saved);
                    if saved.is_err() {
                        // The next change tries again, unless it is one of this article.
                        self.retry(state);
                        break;
                    }
                }
                Some(Task::Typing) => self.save_draft(intake::paste_box_text().as_deref()).await,
                Some(Task::LeftBox(written, article)) => self.put_away(written, &article).await,
                None => break,
            }
        }
        self.busy.set(false);
    }

    fn retry(&self, state: Rc<State>) {
        let mut tasks = self.tasks.borrow_mut();
        let newer = tasks
            .iter()
            .any(|task| matches!(task, Task::Article(other) if Rc::ptr_eq(&other.folder, &state.folder)));
        if !newer {
            tasks.push_front(Task::Article(state));
        }
    }

    /// Saves an article; a copy of it, where another tab has changed it too.
    async fn save_article(&self, state: &Rc<State>) -> Result<(), Trouble> {
        let (entry, dossier) = (Entry::of(state), library::dossier(state));
        let mut saved = self.saved(&state.folder, entry.clone(), &dossier).await;
        if saved == Err(Trouble::Changed) {
            self.act.emit(Action::Say(CHANGED.to_owned()));
            state.folder.put(None);
            saved = self.saved(&state.folder, entry, &dossier).await;
        }
        let entry = saved?;
        if Rc::ptr_eq(&self.seen.borrow().folder, &state.folder) {
            tabs::remember(Memo::Article, Some(&entry.id));
            tabs::remember(Memo::Link, Some(&address::fragment()));
        }
        // What is only read can be had again; what was made of it cannot.
        if !entry.made().is_empty() && !self.asked_to_persist.replace(true) {
            device::persist();
        }
        Ok(())
    }

    /// Saves an article in its folder, and says there where it is.
    async fn saved(&self, folder: &Folder, entry: Entry, dossier: &Dossier) -> Result<Entry, Trouble> {
        let place = folder.place();
        let id = place.as_ref().map_or_else(device::new_name, |place| place.id.clone());
        let entry = Entry { id, opened: device::now(), ..entry };
        let entry = storage::save(entry, &gloss::write(dossier), place.map(|place| place.version)).await?;
        folder.put(Some(Place { id: entry.id.clone(), version: entry.version }));
        self.tell(&entry.id, entry.version);
        Ok(entry)
    }

    /// What a task came to, told where that is news.
    pub(super) fn settle(&self, result: Result<(), Trouble>) {
        let words = match result {
            Ok(()) => {
                self.stand(Keeping::Kept);
                return;
            }
            Err(Trouble::Full) => FULL,
            Err(Trouble::Blocked | Trouble::Changed) => FAILED,
        };
        if self.standing.get() != Keeping::Full {
            self.act.emit(Action::Say(words.to_owned()));
        }
        self.stand(Keeping::Full);
    }

    /// Holds what was deleted last until the next, or nothing.
    pub(super) fn hold(&self, deleted: Option<(Entry, String)>) {
        self.deleted.set(deleted.as_ref().map(|(entry, _)| entry.title.clone()));
        self.bin.replace(deleted);
    }

    /// What was deleted last.
    pub(super) fn held(&self) -> Option<(Entry, String)> {
        self.bin.borrow().clone()
    }

    /// Nothing is left to be saved, and nothing is in the list.
    pub(super) fn forget_all(&self) {
        self.tasks.borrow_mut().clear();
        self.draft.replace(Rc::default());
        self.seen.borrow().folder.put(None);
        self.entries.set(Rc::from([]));
    }
}

/// Is the reader at the paste box, with no article to go back to?
fn at_the_start(state: &State) -> bool {
    state.stage == Stage::Writing && state.article.blocks().is_empty()
}
