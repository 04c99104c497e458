//! What is found in the article: a short one is read at once, of a long one the first part, and a worker reads the whole.

use super::deriving;
use crate::browser::finder;
use crate::browser::pause::pauses;
use crate::js;
use crate::one::One;
use crate::sharing;
use crate::state::{Sent, State};
use gloo::timers::callback::Timeout;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::breath::Breath;
use gloss_engine::published::Published;
use gloss_engine::vocabulary;
use jiff::civil::Date;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A text of more bytes is read apart: on a slow machine it takes longer than a reader would like the page to stand.
pub(super) const LONG: usize = 30_000;

/// So many bytes of a long text are read at once: more than most screens show.
const FIRST: usize = 3_000;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    /// The annotations, as the engine gives them.
    pub(super) found: One<Vec<Annotation>>,
    /// Are these all? Else they are those of the first part, and the others come.
    pub(super) whole: bool,
    /// Did the reader stop the reading? Then these are all for now.
    pub(super) stopped: bool,
    /// Stops the reading, or goes on.
    pub(super) stop: Callback<MouseEvent>,
}

/// Articles of a line. Browsers compile what is called for the first time: reading these, they do so before the reader's
/// article comes. No more of them: what was called a few times is compiled once more, for speed, and then for the reader.
const REHEARSALS: &[&str] =
    &["Go.", "“It cost $3 million in Lisbon on 3 May,” said Ann Holm of the Bank of Spain."];

/// The page stands before the names are read, and they are read before the first article comes.
#[hook]
pub(super) fn use_knowledge() {
    use_effect_with((), |()| {
        let reading = Timeout::new(0, || {
            spawn_local(async {
                let wanted = Rc::new(Cell::new(true));
                let pauses = pauses(&wanted);
                let breath = Breath::new(&pauses);
                js::know_names(&breath).await;
                for line in REHEARSALS {
                    breath.stage().await;
                    let article = Article::new(*line);
                    let found = annotate(&article, None);
                    breath.stage().await;
                    deriving::rehearse(article, found, &breath).await;
                }
            });
        });
        move || drop(reading)
    });
}

/// What is found in the article of the state. It is the same whoever reads it.
#[hook]
pub(super) fn use_finding(state: &UseReducerHandle<State>) -> Finding {
    let key: Key = (state.article.clone(), state.published, state.sent.clone());
    // The article of which the reader has enough.
    let enough = use_state(|| None::<Rc<Article>>);
    let stopped = enough.as_ref().is_some_and(|article| Rc::ptr_eq(article, &state.article));
    let stop = {
        let (enough, article) = (enough.setter(), state.article.clone());
        Callback::from(move |_: MouseEvent| enough.set((!stopped).then(|| article.clone())))
    };
    let at_once = use_memo(key.clone(), |(article, published, sent)| {
        let published = published.map(Into::into);
        let (found, whole) = match sent {
            _ if article.blocks().is_empty() => (Vec::new(), true),
            Some(sent) => (sharing::restored(article, sent, published), true),
            None if article.text().len() <= LONG => (annotate(article, published), true),
            None => (annotate(&Article::new(first_part(article)), published), false),
        };
        (One::new(found), whole)
    });
    let apart = use_state(|| None);
    let setter = apart.setter();
    use_effect_with((key.clone(), at_once.1 || stopped), move |(key, done)| {
        let wanted = Rc::new(Cell::new(true));
        if !done {
            let (key, (article, published, _)) = (key.clone(), key);
            let (article, published, wanted) = (article.clone(), published.map(Into::into), wanted.clone());
            spawn_local(async move {
                let mut found = finder::find(&article, published, &wanted).await;
                // Who asked for another text meanwhile waits for that one.
                if wanted.replace(false) {
                    let found = found.take().unwrap_or_else(|| annotate(&article, published));
                    setter.set(Some((key, One::new(found))));
                }
            });
        }
        move || {
            if wanted.replace(false) {
                finder::stop();
            }
        }
    });
    match &*apart {
        // What belongs to another text must not be laid over this one.
        Some((of, found)) if !at_once.1 && same(of, &key) => {
            Finding { found: found.clone(), whole: true, stopped: false, stop }
        }
        _ => {
            let (found, whole) = (*at_once).clone();
            Finding { found, whole: whole || stopped, stopped: stopped && !whole, stop }
        }
    }
}

/// What was found after the reader's words had their say; what came by a link is as its sender saw it.
#[hook]
pub(super) fn use_taught(
    state: &UseReducerHandle<State>,
    found: &One<Vec<Annotation>>,
) -> One<Vec<Annotation>> {
    let words = state.words.clone();
    let taught = use_memo(
        (state.article.clone(), found.clone(), state.published, words, state.sent.is_some()),
        |(article, found, published, words, sent)| {
            if *sent || words.is_empty() {
                return found.clone();
            }
            One::new(vocabulary::taught(article, found.to_vec(), words, published.map(Into::into)))
        },
    );
    (*taught).clone()
}

/// What `found` depends on: the text, its date, and whether it came by a link.
type Key = (Rc<Article>, Option<Date>, Option<Rc<Sent>>);

/// Is it the very same article? Comparing long texts by their words at each change of the page would take its time.
fn same(one: &Key, other: &Key) -> bool {
    Rc::ptr_eq(&one.0, &other.0) && one.1 == other.1
}

fn annotate(article: &Article, published: Option<Published>) -> Vec<Annotation> {
    js::with_names(|names| gloss_engine::annotate(article, names, published))
}

/// The first blocks of a long article; of one long block its first words.
pub(super) fn first_part(article: &Article) -> &str {
    let text = article.text();
    let ends = article.blocks().iter().map(|block| block.span.end).take_while(|&end| end <= FIRST);
    let end = ends.last().unwrap_or_else(|| {
        let most = text.floor_char_boundary(FIRST);
        text[..most].rfind(char::is_whitespace).unwrap_or(most)
    });
    &text[..end]
}
