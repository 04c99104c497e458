//! What was measured as a picture: three groups of bars, ours darker, each bar with its number behind it.

use std::fmt::Write;

use super::report::grouped;
use super::results::{Program, Results, median};

/// The width of the picture.
const WIDTH: f64 = 720.0;
/// Where bars start, and how long the longest is.
const LEFT: f64 = 150.0;
const LONGEST: f64 = 430.0;
/// The height of a bar with the room around it, and of a group's title.
const ROW: f64 = 26.0;
const TITLE: f64 = 44.0;

/// Colours for light pages and dark ones; what draws the picture chooses.
const STYLE: &str = "text { font: 14px system-ui, sans-serif; fill: #211e1a } .title { font-weight: 600 } \
    .number { fill: #6a6259 } .ours { fill: #a3341f } .other { fill: #c9bfb0 } \
    @media (prefers-color-scheme: dark) { text { fill: #e9e5dd } .number { fill: #a49d92 } .ours { fill: #e8836d } \
    .other { fill: #55505c } }";

/// A group of bars.
struct Group {
    title: &'static str,
    /// What is drawn of a program, and in words; nothing where it was not measured.
    value: fn(&Program) -> Option<(f64, String)>,
}

const GROUPS: &[Group] = &[
    Group { title: "Words read in a second (more is better)", value: speed },
    Group { title: "Start to first marks, milliseconds (less is better)", value: start },
    Group { title: "Download, kilobytes of brotli (less is better)", value: download },
];

fn speed(program: &Program) -> Option<(f64, String)> {
    program.fastest().map(|words| (words, whole(words)))
}

fn start(program: &Program) -> Option<(f64, String)> {
    median(&program.starts).map(|milliseconds| (milliseconds, whole(milliseconds)))
}

fn download(program: &Program) -> Option<(f64, String)> {
    (program.download > 0).then_some(program.download as f64 / 1000.0).map(|size| (size, whole(size)))
}

fn whole(number: f64) -> String {
    grouped(number.round() as u64)
}

/// The picture, in SVG.
pub(super) fn chart(results: &Results) -> String {
    let group = TITLE + ROW * results.programs.len() as f64;
    let height = group * GROUPS.len() as f64 + 12.0;
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Gloss beside other libraries: speed, start, download\">\n<style>{STYLE}</style>\n"
    );
    for (number, Group { title, value }) in GROUPS.iter().enumerate() {
        let top = group * number as f64;
        let _ = writeln!(picture, "<text class=\"title\" x=\"0\" y=\"{}\">{title}</text>", top + 28.0);
        let values: Vec<_> = results.programs.iter().map(value).collect();
        let most = values.iter().flatten().map(|(value, _)| *value).fold(0.0, f64::max);
        for (place, (program, value)) in results.programs.iter().zip(values).enumerate() {
            bar(&mut picture, top + TITLE + ROW * place as f64, program, value, most);
        }
    }
    picture.push_str("</svg>\n");
    picture
}

/// One bar with its name before it and its number behind it.
fn bar(picture: &mut String, top: f64, program: &Program, value: Option<(f64, String)>, most: f64) {
    let (value, told) = value.unwrap_or((0.0, "not measured".to_owned()));
    let width = (LONGEST * value / most.max(f64::MIN_POSITIVE)).max(1.0);
    let class = if program.peer.packages.is_empty() { "ours" } else { "other" };
    let _ = writeln!(
        picture,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\
         <rect class=\"{class}\" x=\"{LEFT}\" y=\"{}\" width=\"{width:.1}\" height=\"{}\" rx=\"2\"/>\
         <text class=\"number\" x=\"{:.1}\" y=\"{}\">{told}</text>",
        LEFT - 10.0,
        top + 15.0,
        program.peer.name,
        top + 1.0,
        ROW - 7.0,
        LEFT + width + 8.0,
        top + 15.0,
    );
}
