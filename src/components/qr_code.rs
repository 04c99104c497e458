//! A QR code, for a telephone that stands before the screen.

use yew::prelude::*;

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The code as the desk draws it: how many squares wide, a blank, and an SVG path of those that are dark.
    pub drawn: AttrValue,
}

/// How many squares of white surround the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code; dark on white in every look, as cameras need it.
#[component]
pub fn QrCode(props: &Props) -> Html {
    let Some((size, dark)) = props.drawn.split_once(' ') else { return html! {} };
    let side = size.parse().unwrap_or(0) + 2 * QUIET;
    html! {
        <svg
            class="qr"
            role="img"
            aria-label="QR code of the link"
            viewBox={format!("-{QUIET} -{QUIET} {side} {side}")}
            shape-rendering="crispEdges"
        >
            <rect x={format!("-{QUIET}")} y={format!("-{QUIET}")} width="100%" height="100%" fill="#fff" />
            <path d={dark.to_owned()} fill="#000" />
        </svg>
    }
}
