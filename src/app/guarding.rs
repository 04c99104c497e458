//! Hands the reader's work to the guard of the page, and takes it back after a failure.

use crate::browser::guard::{self, Saved};
use crate::library::{self, Kept};
use crate::state::{Action, Keeping, State};
use gloo::timers::callback::Timeout;
use gloss_engine::formats::gloss;
use std::rc::Rc;
use yew::prelude::*;

/// So many milliseconds after a change it is handed over: a reader who types or ticks makes many at once.
const SOON: u32 = 100;

/// Lets the guard hold what the reader works on. What it saved comes back where the device has not kept it.
#[hook]
pub(super) fn use_guard(state: &UseReducerHandle<State>, keeping: Keeping, act: &Callback<Action>) {
    let made = (
        state.article.clone(),
        state.published,
        state.sent.clone(),
        state.edits.clone(),
        state.lost_notes.clone(),
    );
    let now = state.clone();
    use_effect_with(made, move |_| {
        let handing = Timeout::new(SOON, move || guard::hold(&gloss::write(&library::dossier(&now))));
        move || drop(handing)
    });
    use_effect_with((keeping, act.clone()), |(keeping, act)| match keeping {
        // What is kept is taken up by who keeps it.
        Keeping::Asking | Keeping::Kept => {}
        Keeping::Unwished | Keeping::Blocked | Keeping::Full => {
            if let Some(kept) = kept(guard::saved()) {
                act.emit(Action::Restore(Rc::new(kept)));
            }
        }
    });
}

fn kept(saved: Saved) -> Option<Kept> {
    let dossier = saved.work.and_then(|work| gloss::read(&work).ok()).map(|read| read.dossier);
    let draft = saved.draft.map(Into::into);
    (dossier.is_some() || draft.is_some()).then(|| Kept {
        dossier: dossier.unwrap_or_default(),
        draft,
        ..Kept::default()
    })
}
