//! The annotated article: an island that Yew mounts once; `browser::paint` does the rest.

use super::review;
use crate::browser::paint::{self, Pane};
use crate::state::{Action, Kinds, Opened, Side};
use crate::view::Paragraph;
use gloss_engine::article::Article;
use gloss_engine::span::Span;
use std::rc::Rc;
use web_sys::{Element, Node};
use yew::prelude::*;

/// What the pane shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The article.
    pub article: Rc<Article>,
    /// Its blocks as they are painted.
    pub paragraphs: Rc<[Paragraph]>,
    /// The marks that nobody is sure of.
    pub unsure: Rc<[Span]>,
    /// The kinds whose marks are hidden.
    pub hidden: Kinds,
    /// The mark that is open.
    pub opened: Option<Opened>,
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
    let open = {
        let act = props.act.clone();
        Callback::from(move |span: Span| act.emit(Action::Open(span, Side::Article)))
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(span) = event.target_dyn_into::<Node>().and_then(|node| paint::mark_at(&node)) {
                open.emit(span);
            }
        })
    };
    let unsure = props.unsure.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // With one of these keys, it is the browser's: Alt and an arrow go back, Shift and an arrow select.
        let letter = matches!(&*event.key(), "u" | "U");
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() && !letter {
            return;
        }
        let Some(span) = event.target_dyn_into::<Node>().and_then(|node| paint::mark_at(&node)) else {
            return;
        };
        match &*event.key() {
            "ArrowRight" => pane.borrow().iter().for_each(|pane| pane.step(span, true)),
            "ArrowLeft" => pane.borrow().iter().for_each(|pane| pane.step(span, false)),
            "u" | "U" => {
                let Some(next) = review::neighbour(&unsure, Some(span), !event.shift_key()) else { return };
                pane.borrow().iter().for_each(|pane| pane.focus(next));
                open.emit(next);
            }
            "Enter" | " " => open.emit(span),
            _ => return,
        }
        event.prevent_default();
    });
    html! {
        <article id="article" class="article" ref={host} tabindex="-1" translate="yes" onclick={onclick} onkeydown={onkeydown} />
    }
}
