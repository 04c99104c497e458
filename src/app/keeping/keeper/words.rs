//! The reader's words: one list for all articles and all tabs.

use super::Keeper;
use crate::browser::storage;
use crate::state::Action;
use gloss_engine::vocabulary::{self, Vocabulary};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Keeper {
    /// Brings back the reader's words.
    pub(in super::super) async fn take_up_words(&self) {
        if let Ok(Some(file)) = storage::words().await
            && let Some(words) = vocabulary::read(&file)
        {
            let words = Rc::new(words);
            self.words.replace(words.clone());
            self.act.emit(Action::Words(words));
        }
    }

    /// The reader's words as they are kept.
    pub(in super::super) fn words(&self) -> Rc<Vocabulary> {
        self.words.borrow().clone()
    }

    /// The reader has changed the list of words.
    pub(super) fn see_words(self: &Rc<Self>, words: &Rc<Vocabulary>) {
        if self.words.replace(words.clone()) == *words || !self.keeps() {
            return;
        }
        let (keeper, words) = (self.clone(), words.clone());
        spawn_local(async move {
            let kept = storage::keep_words(&vocabulary::write(&words)).await;
            keeper.tell(storage::WORDS, 0);
            keeper.settle(kept);
        });
    }
}
