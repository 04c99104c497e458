//! The annotated article: an island that Yew mounts once; `browser::paint` does the rest.

use super::article_keys::{self, Here, Wish};
use crate::browser::paint::{self, Held, Pane};
use crate::browser::{clipboard, leading, selection};
use crate::one::One;
use crate::state::{Action, Focus, Kinds, Opened, Side};
use crate::view::{Lit, Paragraph};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloss_engine::article::Article;
use gloss_engine::span::Span;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Node};
use yew::prelude::*;

/// What the pane shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The article.
    pub article: Rc<Article>,
    /// Its blocks as they are painted.
    pub paragraphs: One<[Paragraph]>,
    /// The marks that nobody is sure of.
    pub unsure: Rc<[Span]>,
    /// The kinds whose marks are hidden.
    pub hidden: Kinds,
    /// The words that are selected.
    pub selected: Option<Span>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Do single keys mean something?
    pub single_keys: bool,
    /// What the reader looks for.
    pub focus: Option<Focus>,
    /// What that lights up.
    pub lit: Rc<Option<Lit>>,
    /// Who is told that the reader ticks a mark.
    pub tick: Callback<Span>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The reading pane. A click on a mark opens it; the arrow keys go from mark to mark, Enter opens one.
#[component]
pub fn ArticlePane(props: &Props) -> Html {
    let host = use_node_ref();
    let pane = use_mut_ref(|| None::<Pane>);
    {
        let (host, pane) = (host.clone(), pane.clone());
        use_effect_with((props.article.clone(), props.paragraphs.clone()), move |(article, paragraphs)| {
            let mut pane = pane.borrow_mut();
            if pane.is_none() {
                *pane = host.cast::<Element>().map(Pane::new);
            }
            if let Some(pane) = &*pane {
                pane.paint(article, paragraphs);
            }
        });
    }
    {
        let pane = pane.clone();
        use_effect_with((), move |()| move || pane.borrow().iter().for_each(Pane::stop));
    }
    {
        let pane = pane.clone();
        use_effect_with(props.hidden, move |&hidden| pane.borrow().iter().for_each(|pane| pane.hide(hidden)));
    }
    {
        let pane = pane.clone();
        use_effect_with(props.opened, move |&opened| pane.borrow().iter().for_each(|pane| pane.open(opened)));
    }
    {
        let pane = pane.clone();
        // What is painted anew has to be lit anew.
        let deps = (props.paragraphs.clone(), props.lit.clone(), props.focus.clone());
        use_effect_with(deps, move |(_, lit, focus)| {
            pane.borrow().iter().for_each(|pane| pane.light((**lit).as_ref(), focus.as_ref()));
        });
    }
    use_selection(&host, props);
    let onmousedown = use_held_marks();
    let onclick = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            // Who drags over a mark selects.
            let at = event.target_dyn_into::<Node>().filter(|_| !selection::is_there());
            let place = |node: Node| paint::noted_at(&node).or_else(|| paint::mark_at(&node));
            if let Some(span) = at.and_then(place) {
                act.emit(Action::Open(span, Side::Article));
            }
        })
    };
    let onkeydown = {
        let (act, article, tick) = (props.act.clone(), props.article.clone(), props.tick.clone());
        let (selected, unsure, host) = (props.selected, props.unsure.clone(), host.clone());
        let single_keys = props.single_keys;
        Callback::from(move |event: KeyboardEvent| {
            let Some(at) = event.target_dyn_into::<Node>() else { return };
            let here = Here {
                mark: paint::mark_at(&at),
                paragraph: selection::paragraph_at(&at),
                selected,
                unsure: &unsure,
                single_keys,
                article: &article,
            };
            let Some(wish) = article_keys::wish(&event, &here) else { return };
            event.prevent_default();
            match wish {
                Wish::Step(span, forwards) => pane.borrow().iter().for_each(|pane| pane.step(span, forwards)),
                Wish::Review(span) => {
                    pane.borrow().iter().for_each(|pane| pane.focus(span));
                    act.emit(Action::Open(span, Side::Article));
                }
                Wish::Select(span) => {
                    act.emit(Action::Select(Some(span)));
                    if let Some(host) = host.cast::<Element>() {
                        selection::show(&article, &host, span);
                    }
                }
                Wish::Choose => {
                    leading::focus_on(".select-bar .kinds button");
                }
                Wish::Tick(span) => tick.emit(span),
                Wish::Do(action) => {
                    selection::clear();
                    act.emit(action);
                }
            }
        })
    };
    let oncopy = Callback::from(|event: Event| clipboard::copy_clean(&event));
    html! {
        <article
            id="article"
            class="article"
            ref={host}
            tabindex="-1"
            translate="yes"
            {onmousedown}
            {onclick}
            {onkeydown}
            {oncopy}
        />
    }
}

/// What a press of the mouse does: it holds the marks there until it ends.
#[hook]
fn use_held_marks() -> Callback<MouseEvent> {
    let held = use_mut_ref(|| None::<Held>);
    {
        let held = held.clone();
        use_effect_with((), move |()| {
            let release = EventListener::new(&gloo::utils::window(), "mouseup", move |_| {
                held.borrow_mut().take();
            });
            move || drop(release)
        });
    }
    Callback::from(move |event: MouseEvent| {
        let mut held = held.borrow_mut();
        *held = None;
        *held = event.target_dyn_into::<Node>().map(|node| paint::hold(&node));
    })
}

/// How long a selection must rest before it counts, in milliseconds: fingers and keys change it step by step.
const REST: u32 = 180;

/// Tells the app which words are selected, once the reader has let go of them.
#[hook]
fn use_selection(host: &NodeRef, props: &Props) {
    let deps = (props.article.clone(), props.paragraphs.clone(), props.selected, props.act.clone());
    // A press of the mouse that has not ended: what it selects is still to change.
    let pressed = use_mut_ref(|| false);
    let host = host.clone();
    use_effect_with(deps, move |(article, paragraphs, selected, act)| {
        let look: Rc<dyn Fn()> = {
            let (article, paragraphs, selected, act) =
                (article.clone(), paragraphs.clone(), *selected, act.clone());
            Rc::new(move || {
                let Some(host) = host.cast::<Element>() else { return };
                let now = selection::selected(&article, &host);
                // WebKit ends a selection that the keyboard leaves, here for the kinds to choose from.
                if now.is_none() && leading::is_in(".select-bar") {
                    return;
                }
                let marks = paragraphs.iter().flat_map(|p| &p.runs).flat_map(|run| &run.marks);
                let marked = now.filter(|now| marks.clone().any(|mark| mark.span == *now));
                match (now, marked) {
                    (_, Some(span)) if selected != Some(span) => act.emit(Action::Open(span, Side::Article)),
                    (now, None) if now != selected => act.emit(Action::Select(now)),
                    _ => {}
                }
            })
        };
        let timer = Rc::new(RefCell::new(None));
        let listen = |name: &'static str, press: Option<bool>| {
            let (look, timer, pressed) = (look.clone(), timer.clone(), pressed.clone());
            EventListener::new(&gloo::utils::document(), name, move |_| {
                if let Some(press) = press {
                    *pressed.borrow_mut() = press;
                }
                let look = look.clone();
                *timer.borrow_mut() = (!*pressed.borrow()).then(|| Timeout::new(REST, move || look()));
            })
        };
        let listeners = [
            listen("mousedown", Some(true)),
            listen("mouseup", Some(false)),
            listen("selectionchange", None),
        ];
        move || drop(listeners)
    });
}
