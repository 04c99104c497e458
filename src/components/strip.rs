//! The strip at the article: where each kind occurs, and which part of the article is in the window. It stands beside
//! the article, and lies above it where there is no room beside.

use crate::browser::whereabouts;
use crate::state::Kinds;
use crate::view::{Lane, Lit, STEPS, spread, step, within};
use crate::wording;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

/// What the strip shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where each kind occurs.
    pub lanes: Rc<[Lane]>,
    /// The kinds whose marks are hidden.
    pub hidden: Kinds,
    /// What the reader looks for.
    pub lit: Rc<Option<Lit>>,
    /// How long the article is, in bytes.
    pub length: usize,
}

/// The room of a lane, and how much of it is drawn, in units of the drawing.
const LANE: usize = 5;
const DRAWN: usize = 4;

/// How long a scrolling window rests before the strip looks where it is, in milliseconds.
const REST: u32 = 40;

/// A strip with a lane for each kind. It is a scroll bar: mouse, finger and keyboard go there. An article without marks
/// has none.
#[component]
pub fn Strip(props: &Props) -> Html {
    let strip = use_node_ref();
    use_whereabouts(&strip, props.length, props.lanes.is_empty());
    if props.lanes.is_empty() {
        return Html::default();
    }
    let length = props.length;
    let go = {
        let strip = strip.clone();
        move |event: &MouseEvent, drags: bool| {
            let Some(stands) = strip.cast::<Element>().and_then(|strip| drawing(&strip)) else { return };
            let lies = lies(&stands);
            // What goes across a strip that lies is a finger about to scroll the page.
            if drags && lies && event.movement_y().abs() > event.movement_x().abs() {
                return;
            }
            let part = if lies {
                (f64::from(event.client_x()) - stands.left()) / stands.width()
            } else {
                (f64::from(event.client_y()) - stands.top()) / stands.height().max(1.0)
            };
            whereabouts::go_to((within(part, 0.0, 1.0) * length as f64) as usize, length);
        }
    };
    let onpointermove = {
        let go = go.clone();
        Callback::from(move |event: PointerEvent| {
            if event.buttons() & 1 == 1 {
                go(&event, true);
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| go(&event, false));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some((from, to)) = whereabouts::in_view(length) else { return };
        let (middle, page) = (usize::midpoint(from, to), (to - from).max(1));
        let byte = match &*event.key() {
            "ArrowDown" | "ArrowRight" => middle + page / 4,
            "ArrowUp" | "ArrowLeft" => middle.saturating_sub(page / 4),
            "PageDown" => middle + page,
            "PageUp" => middle.saturating_sub(page),
            "Home" => 0,
            "End" => length,
            _ => return,
        };
        event.prevent_default();
        whereabouts::go_to(byte.min(length), length);
    });
    let shown: Vec<&Lane> = props.lanes.iter().filter(|lane| !props.hidden.has(lane.kind)).collect();
    let width = shown.len() * LANE;
    let lit = (*props.lit).as_ref().filter(|lit| !lit.places.is_empty());
    html! {
        <div
            ref={strip}
            class={classes!("strip", lit.map(|_| "dimmed"))}
            role="scrollbar"
            tabindex="0"
            aria-controls="article"
            aria-orientation="vertical"
            aria-label="Place in the article"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow="0"
            {onclick}
            {onpointermove}
            {onkeydown}
        >
            <svg viewBox={format!("0 0 {} {STEPS}", width.max(LANE))} preserveAspectRatio="none" aria-hidden="true">
                { for shown.iter().enumerate().map(|(place, lane)| html! {
                    <path key={lane.kind.label()} data-kind={lane.kind.label()} d={bars(&lane.spread, place * LANE, DRAWN)}>
                        <title>{ wording::kinds(lane.kind) }</title>
                    </path>
                }) }
                if let Some(lit) = lit {
                    <path class="lit" d={bars(&spread(lit.places.iter().copied(), length), 0, width.max(LANE))} />
                }
            </svg>
            <div class="window" />
        </div>
    }
}

/// Where what is drawn on the strip stands in the window.
fn drawing(strip: &Element) -> Option<DomRect> {
    Some(strip.first_element_child()?.get_bounding_client_rect())
}

/// Does the strip lie above the article, from its start at the left to its end at the right?
fn lies(stands: &DomRect) -> bool {
    stands.width() > stands.height()
}

/// A path of bars, one a step and two steps high, so that a single one is seen.
fn bars(steps: &[u8], left: usize, width: usize) -> String {
    let mut path = String::new();
    for step in steps {
        let _ = write!(path, "M{left} {step}h{width}v2h-{width}z");
    }
    path
}

/// Shows on the strip which part of the article is in the window, whenever that changes. It is drawn past Yew, which
/// need not know of every scrolling.
#[hook]
fn use_whereabouts(strip: &NodeRef, length: usize, absent: bool) {
    let strip = strip.clone();
    use_effect_with((length, absent), move |&(length, _)| {
        let show = move || {
            let Some(strip) = strip.cast::<HtmlElement>() else { return };
            let Some((from, to)) = whereabouts::in_view(length) else { return };
            let (from, to) = (step(from, length), step(to, length));
            let percent = |steps: u8| (usize::from(steps) * 100 / STEPS).to_string();
            let height = whereabouts::height().map(|pixels| format!("{pixels}px")).unwrap_or_default();
            // A strip beside a short article is no longer than it.
            for (name, value) in
                [("--from", percent(from)), ("--part", percent((to - from).max(1))), ("--most", height)]
            {
                let _ = strip.style().set_property(name, &value);
            }
            let whole = from == 0 && usize::from(to) == STEPS - 1;
            let _ = strip.toggle_attribute_with_force("data-whole", whole);
            let now = usize::midpoint(from.into(), to.into()) * 100 / (STEPS - 1);
            let _ = strip.set_attribute("aria-valuenow", &now.to_string());
            let lies = drawing(&strip).is_some_and(|stands| lies(&stands));
            let _ = strip.set_attribute("aria-orientation", if lies { "horizontal" } else { "vertical" });
        };
        let timer = Rc::new(RefCell::new(Some(Timeout::new(REST, show.clone()))));
        let listen = |name: &'static str| {
            let (timer, show) = (timer.clone(), show.clone());
            EventListener::new(&gloo::utils::window(), name, move |_| {
                *timer.borrow_mut() = Some(Timeout::new(REST, show.clone()));
            })
        };
        let listeners = [listen("scroll"), listen("resize")];
        move || drop((listeners, timer))
    });
}
