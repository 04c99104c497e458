//! A link as a QR code, for a telephone that stands before the screen.

use qrcodegen::{QrCode as Code, QrCodeEcc};
use std::fmt::Write;
use yew::prelude::*;

/// What the code holds.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub words: AttrValue,
}

/// How many squares of white surround the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code; dark on white in every look, as cameras need it.
#[component]
pub fn QrCode(props: &Props) -> Html {
    let Ok(code) = Code::encode_text(&props.words, QrCodeEcc::Low) else { return html! {} };
    let size = code.size();
    let mut squares = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|&x| code.get_module(x, y)).count();
            if run > 0 {
                let _ = write!(squares, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run as i32 + 1;
        }
    }
    let side = size + 2 * QUIET;
    html! {
        <svg class="qr" role="img" aria-label="QR code of the link" viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges">
            <rect width="100%" height="100%" fill="#fff" />
            <path d={squares} fill="#000" />
        </svg>
    }
}
