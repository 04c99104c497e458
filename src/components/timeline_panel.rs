//! The dates of the article on one axis, near or far.

use super::panel::{Panel, head};
use crate::state::{Action, Opened, Side};
use crate::view::{Moment, ROWS, Timeline, Window, day, rows, ticks};
use gloss_engine::wording::shortened;
use jiff::civil::Date;
use yew::prelude::*;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The dates; at least one.
    pub timeline: Timeline,
    /// The article's own date.
    pub published: Option<Date>,
    /// The mark that is open.
    pub opened: Option<Opened>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The drawing, in its own units: as wide as a telephone has pixels, so that its words are read there.
const WIDTH: f64 = 360.0;
const ROW: f64 = 24.0;
/// A letter's width, and the longest words that stand in it.
const LETTER: f64 = 5.6;
const LONGEST: usize = 26;
/// The least width of a bar: a day of a century is seen too.
const DOT: f64 = 6.0;

/// The timeline with its buttons.
#[component]
pub fn TimelinePanel(props: &Props) -> Html {
    let chosen = use_state(|| None::<Window>);
    let Timeline { moments, left_out } = &props.timeline;
    let published =
        props.published.map(|date| day(date.year().into(), date.month().into(), date.day().into()));
    let whole = props.timeline.whole(published);
    let window = chosen.unwrap_or(whole);
    let open = |moment: &Moment| {
        let span = moment.span;
        props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists))
    };
    let current = props.opened.and_then(|opened| moments.iter().find(|moment| moment.span == opened.span));
    // What is looked at stays where it is: the date that is open, else the article's own.
    let middle = f64::midpoint(window.from, window.to);
    let around = current.and_then(|moment| moment.stretch.from.or(moment.stretch.to)).or(published);
    let around = around.filter(|day| (window.from..window.to).contains(day)).unwrap_or(middle);
    let button = |sign: &'static str, name: &'static str, to: Option<Window>, useless: bool| {
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_: MouseEvent| chosen.set(to));
        html! { <button type="button" aria-label={name} title={name} disabled={useless} {onclick}>{ sign }</button> }
    };
    let row = |moment: &Moment| {
        html! {
            <tr key={moment.span.start}>
                <td>{ &moment.value }</td>
                <th scope="row">
                    <button type="button" class="link" onclick={open(moment)}>{ &moment.words }</button>
                    if moment.places > 1 { <span class="count">{ " ×" }{ moment.places }</span> }
                </th>
            </tr>
        }
    };
    let table = html! { <>{ head(&["Date", "Words"]) }<tbody>{ for moments.iter().map(row) }</tbody></> };
    html! {
        <Panel id="timeline" title="Timeline" {table}>
            <div class="zoom" role="group" aria-label="The stretch shown">
                { button("+", "Nearer", Some(window.zoomed(0.5, around)), false) }
                { button("−", "Farther", Some(window.zoomed(2.0, around)), chosen.is_none()) }
                { button("‹", "Earlier", Some(window.moved(-0.4)), chosen.is_none()) }
                { button("›", "Later", Some(window.moved(0.4)), chosen.is_none()) }
                { button("Whole", "The whole timeline", None, chosen.is_none()) }
            </div>
            { drawing(moments, window, published, current, open) }
            if *left_out > 0 {
                <p class="hint">{ format!("{left_out} more without a place on the calendar or in this drawing.") }</p>
            }
        </Panel>
    }
}

fn drawing(
    moments: &[Moment],
    window: Window,
    published: Option<f64>,
    current: Option<&Moment>,
    open: impl Fn(&Moment) -> Callback<MouseEvent>,
) -> Html {
    let x = |day: f64| window.part(day) * WIDTH;
    let placed: Vec<(&Moment, f64, f64, String)> = moments
        .iter()
        .map(|moment| {
            let from = moment.stretch.from.map_or(-DOT, x).max(-DOT);
            let to = moment.stretch.to.map_or(WIDTH + DOT, x).min(WIDTH + DOT).max(from + DOT);
            (moment, from, to, shortened(&moment.value, LONGEST))
        })
        .filter(|(_, from, to, _)| *to > 0.0 && *from < WIDTH)
        .collect();
    // The words begin with their bar, or end with the drawing.
    let label = |from: f64, words: &str| {
        let width = words.chars().count() as f64 * LETTER;
        (from.max(0.0).min(WIDTH - width).max(0.0), width)
    };
    let boxes: Vec<(f64, f64)> = placed
        .iter()
        .map(|(_, from, to, words)| {
            let (start, width) = label(*from, words);
            (start.min(*from), (start + width + LETTER).max(*to))
        })
        .collect();
    let rows = rows(&boxes);
    let used = rows.iter().flatten().max().map_or(1, |row| row + 1).min(ROWS);
    let axis = used as f64 * ROW + 6.0;
    let told = format!("{} dates on an axis; the table below has them all", moments.len());
    let bar = |((moment, from, to, words), row): (&(&Moment, f64, f64, String), &Option<usize>)| {
        let top = row.map_or(axis - 3.0, |row| (used - 1 - row.min(used - 1)) as f64 * ROW);
        let bar_top = if row.is_some() { top + 14.0 } else { top };
        let is_current = current.is_some_and(|current| current.span == moment.span);
        let is_open = moment.stretch.from.is_none() || moment.stretch.to.is_none();
        html! {
            <g class={classes!("moment", is_current.then_some("current"), is_open.then_some("open"))} onclick={open(moment)}>
                <title>{ format!("{}: {}", moment.value, moment.words) }</title>
                if row.is_some() {
                    <text x={unit(label(*from, words).0)} y={unit(top + 11.0)}>{ words }</text>
                }
                <rect x={unit(*from)} y={unit(bar_top)} width={unit(to - from)} height="6" rx="3" />
            </g>
        }
    };
    html! {
        <svg class="drawing timeline" viewBox={format!("0 0 {} {}", unit(WIDTH), unit(axis + 22.0))} role="img" aria-label={told}>
            { for ticks(window).iter().map(|tick| {
                let at = x(tick.day);
                let anchor = if at > WIDTH - 24.0 { "end" } else if at < 24.0 { "start" } else { "middle" };
                html! {
                    <g class="tick">
                        <line x1={unit(at)} x2={unit(at)} y1="0" y2={unit(axis)} />
                        <text x={unit(at)} y={unit(axis + 13.0)} text-anchor={anchor}>{ &tick.words }</text>
                    </g>
                }
            }) }
            <line class="axis" x1="0" x2={unit(WIDTH)} y1={unit(axis)} y2={unit(axis)} />
            if let Some(at) = published.map(x).filter(|at| (0.0..WIDTH).contains(at)) {
                <g class="published">
                    <title>{ "The article" }</title>
                    <line x1={unit(at)} x2={unit(at)} y1="0" y2={unit(axis + 4.0)} />
                </g>
            }
            { for placed.iter().zip(&rows).map(bar) }
        </svg>
    }
}

/// A length of a drawing, to a tenth; written here, as the standard library's way weighs several kilobytes.
fn unit(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
}
