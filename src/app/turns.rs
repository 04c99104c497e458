//! The article comes first, and its lists when it is on the screen: all of a short one, of a long one one after the other,
//! to make them all at once would keep the page from its reader.

use crate::browser::pause;
use crate::view::View;
use gloss_engine::article::Article;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How many turns there are.
const TURNS: usize = 6;

/// The view as each list gets it when it is its turn: the new one; until then the article's one before, if there is one.
#[derive(Clone)]
pub(super) struct Turns {
    article: Rc<Article>,
    now: Rc<View>,
    before: Option<Rc<View>>,
    /// So many had their turn.
    had: usize,
}

impl Turns {
    /// What the list of this turn shows.
    pub(super) fn at(&self, turn: usize) -> Option<&View> {
        if turn < self.had { Some(&self.now) } else { self.before.as_deref() }
    }
}

/// Hands a view on: to a list a frame where the article is `long`, else to all, and a new article's a frame later.
#[hook]
pub(super) fn use_turns(article: &Rc<Article>, view: &Rc<View>, long: bool) -> Turns {
    let known = use_mut_ref(|| None::<Turns>);
    let next = use_force_update();
    let turns = {
        let mut known = known.borrow_mut();
        let turns = match known.take() {
            Some(last) if Rc::ptr_eq(&last.now, view) => last,
            Some(last) if Rc::ptr_eq(&last.article, article) => {
                let had = if long { 0 } else { TURNS };
                Turns { now: view.clone(), before: Some(last.now), had, ..last }
            }
            _ => {
                let had = if article.text().is_empty() { TURNS } else { 0 };
                Turns { article: article.clone(), now: view.clone(), before: None, had }
            }
        };
        known.insert(turns).clone()
    };
    use_effect_with((view.clone(), turns.had), move |(_, had)| {
        let wanted = Rc::new(Cell::new(true));
        if *had < TURNS {
            let wanted = wanted.clone();
            spawn_local(async move {
                pause::frame().await;
                if wanted.get() {
                    let more = if long { 1 } else { TURNS };
                    known.borrow_mut().iter_mut().for_each(|turns| turns.had += more);
                    next.force_update();
                }
            });
        }
        move || wanted.set(false)
    });
    turns
}
