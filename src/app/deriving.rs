//! What follows from what was found: the marks, whom they mean, what the page shows. Of a long article it is worked out in
//! parts, between which the browser answers its reader; until then, what follows from its start.

use super::finding::{Finding, LONG, first_part};
use crate::browser::pause::pauses;
use crate::one::One;
use crate::state::State;
use crate::view::View;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::breath::{Breath, at_once};
use gloss_engine::edits::{self, Edits};
use gloss_engine::entities::entities_in_parts;
use jiff::civil::Date;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What follows.
#[derive(Clone, PartialEq)]
pub(super) struct Derived {
    /// What was found, with the edits laid over it.
    pub(super) marks: One<Vec<Annotation>>,
    /// What the page shows.
    pub(super) view: Rc<View>,
    /// Is it that of the whole article? Else it is that of its start, and the rest comes.
    pub(super) whole: bool,
}

/// What it follows from.
#[derive(Clone, PartialEq)]
struct Given {
    article: One<Article>,
    found: One<Vec<Annotation>>,
    edits: Edits,
    published: Option<Date>,
    count_related: bool,
}

impl Given {
    fn is_long(&self) -> bool {
        self.article.text().len() > LONG
    }

    /// What follows for the article, or for its start.
    async fn follow(&self, article: &Article, whole: bool, breath: &Breath<'_>) -> Derived {
        let Self { found, edits, published, count_related, .. } = self;
        let length = self.article.text().len();
        let marks = edits::lay(article, found, edits, published.map(Into::into));
        breath.stage().await;
        let entities = entities_in_parts(article, &marks, breath).await;
        breath.stage().await;
        let entities = edits::relate(article, &marks, entities, edits);
        let noted = edits::noted(article.text(), edits);
        let view = View::in_parts(article, length, &marks, entities, noted, *count_related, breath).await;
        Derived { marks: One::new(marks), view: Rc::new(view), whole }
    }

    /// What is shown first: of a long article what follows for its start.
    fn at_once(&self) -> Derived {
        if self.article.text().is_empty() {
            return Derived { marks: One::new(Vec::new()), view: Rc::default(), whole: true };
        }
        if !self.is_long() {
            return at_once(self.follow(&self.article, true, &Breath::default()));
        }
        let start = Article::new(first_part(&self.article));
        let found = self.found.iter().filter(|mark| mark.span.end <= start.text().len());
        let given = Self { found: One::new(found.cloned().collect()), ..self.clone() };
        at_once(given.follow(&start, false, &Breath::default()))
    }
}

/// Has everything followed once, for nobody.
pub(super) async fn rehearse(article: Article, found: Vec<Annotation>, breath: &Breath<'_>) {
    let given = Given {
        article: Rc::new(article).into(),
        found: One::new(found),
        edits: Edits::default(),
        published: None,
        count_related: false,
    };
    given.follow(&given.article, true, breath).await;
}

/// What follows from what was found in the article of the state.
#[hook]
pub(super) fn use_derived(state: &UseReducerHandle<State>, finding: &Finding) -> Derived {
    let given = Given {
        article: state.article.clone().into(),
        found: finding.found.clone(),
        edits: state.edits.clone(),
        published: state.published,
        count_related: state.count_related,
    };
    let in_parts = use_state(|| None::<(Given, Derived)>);
    // After a change, what was shown of the article stays until the new is there.
    let before = (*in_parts).as_ref().filter(|(of, _)| of.article == given.article && given.is_long());
    let before = before.map(|(_, derived)| derived.clone());
    let now = use_memo((given.clone(), before), |(given, before)| {
        before.clone().unwrap_or_else(|| given.at_once())
    });
    let set = in_parts.setter();
    use_effect_with((given, finding.whole), move |(given, whole)| {
        let wanted = Rc::new(Cell::new(true));
        if *whole && given.is_long() {
            let (given, wanted) = (given.clone(), wanted.clone());
            spawn_local(async move {
                let pauses = pauses(&wanted);
                let derived = given.follow(&given.article, true, &Breath::new(&pauses)).await;
                if wanted.get() {
                    set.set(Some((given, derived)));
                }
            });
        }
        move || wanted.set(false)
    });
    (*now).clone()
}
