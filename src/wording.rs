//! How the page words things: hints, counts, and what the engine words for everybody, the names of kinds and values.

use gloss_engine::annotation::{Kind, Number};
use gloss_engine::wording::{MONTHS, grouped};

pub use gloss_engine::wording::{kind, kinds, reading, value};

/// A kind's name for one, where there is little room: "Group".
pub fn kind_in_short(of: Kind) -> &'static str {
    match of {
        Kind::Group => "Group",
        Kind::Work => "Work",
        Kind::Percent => "Percent",
        _ => kind(of),
    }
}

/// How a value of this kind may be typed.
pub fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Money => "Write it as in “8.6 billion euros”.",
        Kind::Percent => "Write it as in “18%”.",
        Kind::Quantity => "Write it as in “12 km”.",
        Kind::Date => "Write it as in “2 June 2025”.",
        Kind::Time => "Write it as in “14:30”.",
        Kind::Duration => "Write it as in “3 days”.",
        _ => "Write it as in “12,400”.",
    }
}

/// Whether the headlines of other articles at the end count.
pub fn related(headlines: usize, counted: bool) -> String {
    let are = if headlines == 1 {
        " related headline at the end is "
    } else {
        " related headlines at the end are "
    };
    let not = if counted { "counted. " } else { "not counted. " };
    headlines.to_string() + are + not
}

/// What words are in every article.
pub fn meant(meaning: Option<Kind>) -> String {
    match meaning {
        Some(of) => format!("always {}", kind(of).to_ascii_lowercase()),
        None => "never marked".to_owned(),
    }
}

/// How many quotes name no speaker.
pub fn unattributed(quotes: usize) -> String {
    if quotes == 1 {
        "One quote names no speaker.".to_owned()
    } else {
        format!("{quotes} quotes name no speaker.")
    }
}

/// A number where there is little room: "1.25 bn", "84 m", "12,000"; three digits behind the point at most, and none
/// that is dropped from a whole number.
pub fn in_short(number: f64) -> String {
    const SIZES: [(f64, &str); 3] = [(1e12, " tn"), (1e9, " bn"), (1e6, " m")];
    let size = SIZES.into_iter().find(|(size, _)| number.abs() >= *size);
    let (size, name) = size.unwrap_or((1.0, ""));
    grouped(Number((number / size * 1e3).round() / 1e3)) + name
}

/// A count, its thousands parted by commas.
pub fn count(count: usize) -> String {
    grouped(Number(count as f64))
}

/// A month's name where there is little room, by its number from 0.
pub fn month_in_short(month: usize) -> &'static str {
    MONTHS.get(month).and_then(|name| name.get(..3)).unwrap_or_default()
}
