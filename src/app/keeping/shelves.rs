//! What the reader wishes of the library, done: articles opened, renamed, deleted, backed up and read back.

use super::keeper::Keeper;
use crate::browser::storage::{self, Trouble};
use crate::browser::tabs::{self, Memo};
use crate::browser::{address, device, files};
use crate::components::library::Wish;
use crate::library::{Entry, Folder, Kept, shortened};
use crate::state::{Action, Keeping, Kinds};
use gloss_engine::formats::gloss::{self, Dossier};
use gloss_engine::share;
use gloss_engine::vocabulary;
use js_sys::Array;
use std::rc::Rc;
use web_sys::File;

/// A larger backup is not read, in bytes: thousands of long articles.
const LARGEST_BACKUP: usize = 256_000_000;

impl Keeper {
    /// Takes up the work where it was left.
    pub(super) async fn begin(self: Rc<Self>) {
        let fragment = address::fragment();
        let by_link = share::payload(&fragment).is_some();
        let known = tabs::recall(Memo::Link).as_deref() == Some(&fragment);
        let standing = if tabs::keeps_nothing() {
            Keeping::Unwished
        } else if self.list().await.is_err() {
            Keeping::Blocked
        } else {
            Keeping::Kept
        };
        self.stand(standing);
        if self.keeps() {
            self.take_up_words().await;
        }
        if by_link && !known {
            // The link is opened; what waited in the box waits in the library.
            tabs::remember(Memo::Draft, None);
        } else if self.keeps() && self.take_up().await {
            // The work is back.
        } else if by_link {
            // What was made of the link is gone; the link itself is here.
            tabs::remember(Memo::Link, None);
            address::open_again();
        }
        self.save().await;
    }

    /// Brings back the article and what was typed in this tab, where there is one or the other.
    async fn take_up(&self) -> bool {
        let (article, draft) = (self.recalled(Memo::Article).await, self.recalled(Memo::Draft).await);
        let any = article.is_some() || draft.is_some();
        if any {
            let hidden = tabs::recall(Memo::Hidden).map(|words| Kinds::read(&words));
            self.show(article, draft, hidden.unwrap_or_default());
        }
        any
    }

    async fn recalled(&self, memo: Memo) -> Option<(Entry, Dossier)> {
        let id = tabs::recall(memo)?;
        self.fetched(&id).await.ok().flatten()
    }

    /// An article as it is kept, checked as all that enters; what is damaged says so.
    async fn fetched(&self, id: &str) -> Result<Option<(Entry, Dossier)>, Trouble> {
        let Some((entry, file)) = storage::article(id).await? else { return Ok(None) };
        match gloss::read(&file) {
            Ok(read) => Ok(Some((entry, read.dossier))),
            Err(refusal) => {
                self.act.emit(Action::Say(refusal.to_string()));
                Ok(None)
            }
        }
    }

    fn show(&self, article: Option<(Entry, Dossier)>, draft: Option<(Entry, Dossier)>, hidden: Kinds) {
        let mut kept = Kept { hidden, ..Kept::default() };
        if let Some((entry, dossier)) = draft {
            self.take_draft(Folder::at(entry.id, entry.version));
            kept.draft = Some(dossier.text.into());
        }
        if let Some((entry, dossier)) = article {
            kept.folder = Folder::at(entry.id, entry.version);
            kept.dossier = dossier;
        }
        self.act.emit(Action::Restore(Rc::new(kept)));
    }

    /// Does what the reader wishes, and shows the list as it is then.
    pub(super) async fn fulfil(self: Rc<Self>, wish: Wish) {
        self.save().await;
        let done = match wish {
            Wish::Open(id) => self.open(&id).await,
            Wish::Rename(id, title) => storage::rename(&id, shortened(&title)).await,
            Wish::Delete(id) => self.delete(&id).await,
            Wish::BringBack => self.bring_back().await,
            Wish::BackUp => self.back_up().await,
            Wish::SaveWords => {
                let words = Array::of1(&vocabulary::write(&self.words()).into());
                self.offer("gloss-words.json", &words);
                Ok(())
            }
            Wish::TakeIn(file) => self.take_in(&file).await,
            Wish::KeepNothing(true) => self.keep_nothing().await,
            Wish::KeepNothing(false) => {
                tabs::keep_nothing(false);
                self.clone().begin().await;
                Ok(())
            }
        };
        if let Err(trouble) = done {
            self.settle(Err(trouble));
        }
        if self.keeps() {
            let _ = self.list().await;
        }
    }

    async fn open(&self, id: &str) -> Result<(), Trouble> {
        match self.fetched(id).await? {
            Some(opened) if opened.0.draft => self.show(None, Some(opened), Kinds::default()),
            Some(opened) => self.show(Some(opened), None, Kinds::default()),
            None => self.act.emit(Action::Say("That article is not there any more.".to_owned())),
        }
        Ok(())
    }

    async fn delete(&self, id: &str) -> Result<(), Trouble> {
        let gone = storage::article(id).await?;
        storage::delete(id).await?;
        self.tell(id, 0);
        self.hold(gone);
        Ok(())
    }

    async fn bring_back(&self) -> Result<(), Trouble> {
        if let Some((entry, file)) = self.held() {
            let entry = storage::save(entry, &file, None).await?;
            self.tell(&entry.id, entry.version);
            self.hold(None);
        }
        Ok(())
    }

    /// One article a line, each a whole file of Gloss.
    async fn back_up(&self) -> Result<(), Trouble> {
        let lines = Array::new();
        if !self.words().is_empty() {
            lines.push(&(vocabulary::write(&self.words()) + "\n").into());
        }
        for entry in self.list().await?.iter() {
            if let Some((entry, mut dossier)) = self.fetched(&entry.id).await? {
                dossier.title = entry.named.then(|| entry.title.to_string());
                dossier.opened = Some(entry.opened);
                lines.push(&(gloss::write(&dossier) + "\n").into());
            }
        }
        self.offer("gloss-backup.jsonl", &lines);
        Ok(())
    }

    fn offer(&self, name: &str, parts: &Array) {
        if !files::offer(name, "application/json", parts) {
            self.act.emit(Action::Say("This browser does not let pages save files.".to_owned()));
        }
    }

    async fn take_in(&self, file: &File) -> Result<(), Trouble> {
        let text = match files::text(file, LARGEST_BACKUP).await {
            Ok(text) => text,
            Err(refusal) => {
                self.act.emit(Action::Say(refusal.to_string()));
                return Ok(());
            }
        };
        let (mut back, mut here, mut learnt, mut unread) = (0, 0, 0, 0);
        let mut list = (*self.words()).clone();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if let Some(words) = vocabulary::read(line) {
                learnt += words.all().iter().filter(|(words, meaning)| list.learn(words, *meaning)).count();
                continue;
            }
            match gloss::read(line) {
                Ok(read) if self.has(&read.dossier).await? => here += 1,
                Ok(read) => {
                    let mut dossier = read.dossier;
                    let entry = Entry { id: device::new_name(), ..Entry::of_dossier(&dossier) };
                    (dossier.title, dossier.opened) = (None, None);
                    storage::save(entry, &gloss::write(&dossier), None).await?;
                    back += 1;
                }
                Err(_) => unread += 1,
            }
        }
        if learnt > 0 {
            self.act.emit(Action::Words(Rc::new(list)));
        }
        let many = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let parts = [
            (back, many(back, "article") + " came back"),
            (here, many(here, "article") + " here already"),
            (learnt, many(learnt, "word") + " read"),
            (unread, many(unread, "line") + " could not be read"),
        ];
        let told: Vec<String> =
            parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
        self.act.emit(Action::Say(if back + here + learnt == 0 {
            "There is nothing of Gloss in that file.".to_owned()
        } else {
            told.join(", ") + "."
        }));
        Ok(())
    }

    /// Is exactly this article kept already?
    async fn has(&self, dossier: &Dossier) -> Result<bool, Trouble> {
        let plain = Dossier { title: None, opened: None, ..dossier.clone() };
        let (entry, file) = (Entry::of_dossier(dossier), gloss::write(&plain));
        for other in storage::entries().await? {
            let alike = other.title == entry.title && other.made() == entry.made();
            if alike && storage::article(&other.id).await?.is_some_and(|(_, other)| other == file) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn keep_nothing(&self) -> Result<(), Trouble> {
        storage::delete_all().await?;
        tabs::keep_nothing(true);
        for memo in [Memo::Article, Memo::Draft, Memo::Link, Memo::Hidden] {
            tabs::remember(memo, None);
        }
        self.hold(None);
        self.forget_all();
        self.act.emit(Action::Words(Rc::default()));
        self.stand(Keeping::Unwished);
        Ok(())
    }
}
