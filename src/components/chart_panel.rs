//! The figures that can be compared, as bars to scale.

use super::panel::{Panel, head};
use crate::state::{Action, Side};
use crate::view::{Bar, Chart};
use gloss_engine::span::Span;
use gloss_engine::wording::shortened;
use std::rc::Rc;
use yew::prelude::*;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The charts; at least one.
    pub charts: Rc<[Chart]>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The drawing, in its own units.
const WIDTH: i64 = 360;
const ROW: usize = 32;
/// How many letters of a label stand above its bar, beside the value.
const LETTERS: usize = 40;

/// Each chart with its title.
#[component]
pub fn ChartPanel(props: &Props) -> Html {
    let open = |span: Span| props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
    let row = |bar: &Bar| {
        html! {
            <tr key={bar.span.start}>
                <td>{ &bar.value }</td>
                <th scope="row"><button type="button" class="link" onclick={open(bar.span)}>{ &bar.label }</button></th>
            </tr>
        }
    };
    let table = html! {
        <>
            { head(&["Value", "Words"]) }
            { for props.charts.iter().map(|chart| html! {
                <tbody>
                    <tr><th scope="rowgroup" colspan="2">{ title(chart) }</th></tr>
                    { for chart.bars.iter().map(row) }
                </tbody>
            }) }
        </>
    };
    html! {
        <Panel id="charts" title="To scale" {table}>
            { for props.charts.iter().map(|chart| html! {
                <figure>
                    <figcaption>{ title(chart) }</figcaption>
                    { drawing(chart, open) }
                    if chart.left_out > 0 {
                        <p class="hint">{ format!("{} smaller ones are not drawn.", chart.left_out) }</p>
                    }
                </figure>
            }) }
        </Panel>
    }
}

fn title(chart: &Chart) -> Html {
    html! {
        <>
            { &chart.title }
            if let Some(note) = &chart.note { <b>{ format!(" {note}") }</b> }
        </>
    }
}

fn drawing(chart: &Chart, open: impl Fn(Span) -> Callback<MouseEvent>) -> Html {
    let most = chart.bars.iter().fold(0.0_f64, |most, bar| most.max(bar.size));
    let least = chart.bars.iter().fold(0.0_f64, |least, bar| least.min(bar.size));
    // All bars share the zero and the scale. A bar too short to be seen is a hair.
    let x =
        |size: f64| ((size - least) / (most - least).max(f64::MIN_POSITIVE) * WIDTH as f64).round() as i64;
    let zero = x(0.0);
    let bar = |(row, bar): (usize, &Bar)| {
        let top = row * ROW;
        let (from, to) = (zero.min(x(bar.size)), zero.max(x(bar.size)));
        html! {
            <g class={classes!("bar", bar.bound.then_some("bound"))} onclick={open(bar.span)}>
                <title>{ format!("{}: {}", bar.value, bar.label) }</title>
                <text x="0" y={(top + 13).to_string()}>{ shortened(&bar.label, LETTERS) }</text>
                <text class="value" x={WIDTH.to_string()} y={(top + 13).to_string()} text-anchor="end">{ &bar.value }</text>
                if least < 0.0 {
                    <line class="axis" x1={zero.to_string()} x2={zero.to_string()} y1={(top + 16).to_string()} y2={(top + 28).to_string()} />
                }
                <rect x={from.to_string()} y={(top + 18).to_string()} width={(to - from).max(1).to_string()} height="8" />
            </g>
        }
    };
    let height = chart.bars.len() * ROW;
    let told = format!("{}: {} bars to scale; the table below has them all", chart.title, chart.bars.len());
    html! {
        <svg
            class={classes!("drawing", "chart", chart.pair.then_some("pair"))}
            data-kind={chart.kind.label()}
            viewBox={format!("0 0 {WIDTH} {height}")}
            role="img"
            aria-label={told}
        >
            { for chart.bars.iter().enumerate().map(bar) }
        </svg>
    }
}
