//! The hues of the marks, told apart by readers who see colours otherwise, and read with ease on every sheet.
//!
//! Fifteen kinds share six hues and three lines; kinds of the same line must differ by their hue however it is seen.

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../www/style.css");

const HUES: [&str; 6] = ["rose", "violet", "blue", "olive", "green", "teal"];

/// The least difference of two hues (CIE 1976). Some 2 are just noticed side by side; these stand apart in a text.
const LEAST_DIFFERENCE: f64 = 16.0;

/// The least contrast of small text (WCAG 2.2, 1.4.3): the tags are written in the hue, over the mark's fill.
const LEAST_CONTRAST: f64 = 4.5;

type Rgb = [f64; 3];

/// How linear colours are seen: Machado, Oliveira and Fernandes 2009, at full severity.
const EYES: [(&str, [Rgb; 3]); 4] = [
    ("most people", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

#[test]
fn hues_differ_however_they_are_seen() {
    for Look { selector, colours, .. } in looks() {
        for (eyes, seen) in EYES {
            let labs = HUES.map(|hue| lab(transformed(&seen, linear(colours[hue]))));
            for one in 0..HUES.len() {
                for other in one + 1..HUES.len() {
                    let difference = distance(labs[one], labs[other]);
                    assert!(
                        difference >= LEAST_DIFFERENCE,
                        "{selector} {eyes}: {} and {} differ by {difference:.1}",
                        HUES[one],
                        HUES[other]
                    );
                }
            }
        }
    }
}

#[test]
fn tags_are_read_on_the_fill_of_their_mark() {
    for Look { selector, colours, fill } in looks() {
        for hue in HUES {
            for under in ["paper", "sheet"] {
                // Paper that is printed on is white.
                let (over, under) = (colours[hue], colours.get(under).copied().unwrap_or([1.0; 3]));
                let filled = [0, 1, 2].map(|part| over[part] * fill + under[part] * (1.0 - fill));
                let contrast = contrast(linear(over), linear(filled));
                assert!(contrast >= LEAST_CONTRAST, "{selector}: {hue} has a contrast of {contrast:.2}");
            }
        }
    }
}

#[test]
fn no_two_kinds_share_hue_and_line() {
    let mut seen = BTreeMap::new();
    for rule in STYLE.lines().filter(|line| line.starts_with("[data-kind=\"") && line.contains("--hue")) {
        let part =
            |name: &str| rule.split(name).nth(1).and_then(|rest| rest.split(';').next()).map(str::trim);
        let other = seen.insert((part("--hue:"), part("--line:")), rule);
        assert_eq!(other, None, "the same hue and line: {rule}");
    }
    assert_eq!(seen.len(), 15);
}

/// The colours of a look, from 0 to 1, and how much of a hue fills its marks.
struct Look {
    selector: &'static str,
    colours: BTreeMap<&'static str, Rgb>,
    fill: f64,
}

/// The looks of the style sheet, in its order.
fn looks() -> Vec<Look> {
    let blocks = STYLE.split(":root").skip(1).filter_map(|rest| {
        let (selector, body) = rest.split_once('{')?;
        let body = body.split('}').next()?;
        body.contains("--rose:").then(|| Look {
            selector: selector.trim(),
            colours: body.lines().filter_map(colour).collect(),
            fill: body
                .split("--fill: ")
                .nth(1)
                .and_then(|fill| fill.split('%').next()?.parse::<f64>().ok())
                .map_or(0.0, |per_cent| per_cent / 100.0),
        })
    });
    let looks: Vec<Look> = blocks.collect();
    assert_eq!(looks.len(), 5, "light, dark by the system, sepia, dark by choice, on paper");
    looks
}

/// The name and value of a line such as `--rose: #922b4e;`.
fn colour(line: &'static str) -> Option<(&'static str, Rgb)> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
    let part =
        |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok().map(|part| f64::from(part) / 255.0);
    Some((name, [part(0)?, part(2)?, part(4)?]))
}

fn linear(colour: Rgb) -> Rgb {
    colour.map(|part| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
}

fn transformed(rows: &[Rgb; 3], colour: Rgb) -> Rgb {
    rows.map(|row| (0..3).map(|part| row[part] * colour[part]).sum::<f64>().clamp(0.0, 1.0))
}

/// The light of a linear colour, from 0 to 1.
fn light([red, green, blue]: Rgb) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

/// CIE L*a*b* of a linear colour in the light of day (D65).
fn lab(colour: Rgb) -> Rgb {
    const TO_XYZ: [Rgb; 3] = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    let white = [0.950_47, 1.0, 1.088_83];
    let [x, y, z] = [0, 1, 2].map(|at| {
        let part = (0..3).map(|part| TO_XYZ[at][part] * colour[part]).sum::<f64>() / white[at];
        if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(one: Rgb, other: Rgb) -> f64 {
    (0..3).map(|part| (one[part] - other[part]).powi(2)).sum::<f64>().sqrt()
}
