//! A number held between two others.

/// The number, or the bound that it is beyond. `f64::clamp` would bring along the words for bounds that are none, and
/// with them the library's writer of floats: five kilobytes of download.
pub fn within(number: f64, least: f64, most: f64) -> f64 {
    number.max(least).min(most)
}
