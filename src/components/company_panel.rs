//! Who appears with whom, as a matrix: the larger the dot, the more sentences two names share.

use super::panel::{Panel, head};
use crate::state::{Action, Side};
use crate::view::{Company, Member, Together};
use gloss_engine::span::Span;
use gloss_engine::wording::shortened;
use yew::prelude::*;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The names and their pairs; at least two.
    pub company: Company,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The drawing, in its own units: the names at the left, a column for each but the last behind them.
const WIDTH: usize = 360;
const NAMES: usize = 170;
const ROW: usize = 22;
const LETTERS: usize = 26;

/// The matrix.
#[component]
pub fn CompanyPanel(props: &Props) -> Html {
    let Company { names, pairs } = &props.company;
    let open = |span: Span| props.act.reform(move |_: MouseEvent| Action::Open(span, Side::Lists));
    let row = |pair: &Together| {
        let (one, other) = (&names[pair.members.0].name, &names[pair.members.1].name);
        html! {
            <tr key={format!("{}-{}", pair.members.0, pair.members.1)}>
                <th scope="row">
                    <button type="button" class="link" onclick={open(pair.place)}>{ format!("{one} and {other}") }</button>
                </th>
                <td>{ pair.sentences }</td>
                <td>{ pair.paragraphs }</td>
            </tr>
        }
    };
    let table = html! { <>{ head(&["Names", "Sentences", "Paragraphs"]) }<tbody>{ for pairs.iter().map(row) }</tbody></> };
    let column = ((WIDTH - NAMES) / names.len().saturating_sub(1).max(1)).min(ROW * 2);
    let centre = |number: usize| NAMES + number * column + column / 2;
    let height = names.len() * ROW;
    let member = |(number, member): (usize, &Member)| {
        let base = (number * ROW + 15).to_string();
        html! {
            <g class="member" onclick={open(member.place)}>
                <text x="0" y={base.clone()}>{ format!("{} {}", number + 1, shortened(&member.name, LETTERS)) }</text>
                if number + 1 < names.len() {
                    <text class="number" x={centre(number).to_string()} y={base} text-anchor="middle">{ number + 1 }</text>
                }
                <line x1="0" x2={(centre(number) - column / 2).to_string()} y1={((number + 1) * ROW).to_string()} y2={((number + 1) * ROW).to_string()} />
            </g>
        }
    };
    let dot = |pair: &Together| {
        let (column, row) = pair.members;
        // The area tells the sentences; who shares a paragraph alone has a ring.
        let size = ["3.5", "5", "6.2", "7.2", "8"][pair.sentences.min(4)];
        let told = format!(
            "{} and {}: {} sentences, {} paragraphs",
            names[column].name, names[row].name, pair.sentences, pair.paragraphs
        );
        html! {
            <g class={classes!("dot", (pair.sentences == 0).then_some("ring"))} onclick={open(pair.place)}>
                <title>{ told }</title>
                <circle cx={centre(column).to_string()} cy={(row * ROW + ROW / 2).to_string()} r={size} />
            </g>
        }
    };
    html! {
        <Panel id="company" title="Who appears with whom" {table}>
            <svg
                class="drawing company"
                viewBox={format!("0 0 {WIDTH} {height}")}
                role="img"
                aria-label={format!("{} pairs of names; the table below has them all", pairs.len())}
            >
                { for names.iter().enumerate().map(member) }
                { for pairs.iter().map(dot) }
            </svg>
            <p class="hint">{ "A dot: they share sentences, the more the larger. A ring: a paragraph alone." }</p>
        </Panel>
    }
}
