//! The text in the paste box: it is kept as it is typed, until it becomes an article or something comes in its place.

use super::{Keeper, LATER, SOON, Task};
use crate::browser::storage;
use crate::browser::tabs::{self, Memo};
use crate::door;
use crate::library::{Entry, Folder};
use gloss_engine::article::Article;
use gloss_engine::formats::gloss::Dossier;
use std::rc::Rc;

impl Keeper {
    /// The reader types into the paste box.
    pub(in super::super) fn hear_typing(self: &Rc<Self>) {
        let mut tasks = self.tasks.borrow_mut();
        tasks.retain(|task| !matches!(task, Task::Typing));
        tasks.push_back(Task::Typing);
        drop(tasks);
        self.save_in(LATER);
    }

    /// Something comes in the place of what stands in the paste box.
    pub(in super::super) fn replace(&self, written: &str) {
        self.written.replace(Some(written.to_owned()));
    }

    /// The paste box is gone.
    pub(super) fn leave_box(self: &Rc<Self>, article: &Rc<Article>) {
        let written = self.written.take();
        let mut tasks = self.tasks.borrow_mut();
        tasks.retain(|task| !matches!(task, Task::Typing));
        tasks.push_back(Task::LeftBox(written, article.clone()));
        drop(tasks);
        self.save_in(SOON);
    }

    /// Keeps the text of the paste box, or forgets it where the box is empty.
    pub(super) async fn save_draft(&self, text: Option<&str>) {
        let Some(text) = text else { return };
        let folder = self.draft.borrow().clone();
        if text.trim().is_empty() {
            self.forget_draft().await;
        } else if text.len() <= door::LONGEST_TEXT {
            let dossier = Dossier { text: text.to_owned(), ..Dossier::default() };
            let entry = Entry { draft: true, ..Entry::of_dossier(&dossier) };
            let saved = self.saved(&folder, entry, &dossier).await;
            if let Ok(entry) = &saved {
                tabs::remember(Memo::Draft, Some(&entry.id));
            }
            self.settle(saved.map(|_| ()));
        }
    }

    /// Became the text of the box the article, it is kept as that; has something else come, it waits in the library.
    pub(super) async fn put_away(&self, written: Option<String>, article: &Article) {
        match written.filter(|text| !text.trim().is_empty() && *text != article.text()) {
            Some(text) => {
                self.save_draft(Some(&text)).await;
                self.take_draft(Rc::default());
            }
            None => self.forget_draft().await,
        }
    }

    /// What is in the paste box is kept here from now on.
    pub(in super::super) fn take_draft(&self, folder: Rc<Folder>) {
        tabs::remember(Memo::Draft, folder.place().map(|place| place.id).as_deref());
        self.draft.replace(folder);
    }

    async fn forget_draft(&self) {
        let place = self.draft.borrow().place();
        self.take_draft(Rc::default());
        if let Some(place) = place {
            let _ = storage::delete(&place.id).await;
            self.tell(&place.id, 0);
        }
    }
}
