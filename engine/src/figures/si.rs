//! Quantities in SI units, for the reader who thinks in metres.

use super::unit::Unit;
use crate::annotation::{Amount, Number};

/// The factor and the unit of a table's line: "1609.344 m".
fn parts(si: &'static str) -> Option<(f64, &'static str)> {
    let (factor, unit) = si.split_once(' ').unwrap_or((si, ""));
    let (digits, power) = factor.split_once('e').unwrap_or((factor, "0"));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let number = |digits: &str| {
        digits.bytes().fold(0.0, |number, byte| number * 10.0 + f64::from(byte.wrapping_sub(b'0')))
    };
    let mut power: i32 = match power.strip_prefix('-') {
        Some(power) => -(number(power) as i32),
        None => number(power) as i32,
    };
    let mut value = number(whole);
    for byte in decimals.bytes() {
        value = value * 10.0 + f64::from(byte.wrapping_sub(b'0'));
        power -= 1;
    }
    let ten = 10_f64.powi(power.abs());
    Some((if power < 0 { value / ten } else { value * ten }, unit))
}

/// How many of the smaller unit make one of the larger, where that is a whole number.
pub(super) fn ratio(whole: &'static str, part: &'static str) -> Option<i64> {
    let ratio = parts(whole)?.0 / parts(part)?.0;
    let near = (ratio + 0.5).floor();
    ((ratio - near).abs() < 1e-6 && near > 0.0).then_some(near as i64)
}

/// "25 mile = 40233.6 m"; nothing where the unit is its own SI unit.
pub(super) fn told(size: Amount, unit: Unit) -> Option<String> {
    let Amount::Exactly(Number(size)) = size else { return None };
    let (value, base) = match unit.name {
        "fahrenheit" => ((size - 32.0) / 1.8, "°C"),
        _ => {
            let (factor, base) = parts(unit.si)?;
            if base.is_empty() || (factor - 1.0).abs() < f64::EPSILON {
                return None;
            }
            (size * factor, base)
        }
    };
    let per = if unit.per.is_empty() { String::new() } else { [" per ", unit.per].concat() };
    Some(["= ", &rounded(value), " ", base, &per].concat())
}

/// Six digits that count.
fn rounded(value: f64) -> String {
    let size = value.abs();
    let places = if size >= 1e5 {
        1.0
    } else if size >= 100.0 {
        1e2
    } else if size >= 0.1 {
        1e5
    } else {
        1e9
    };
    Number((value * places).round() / places).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_read() {
        assert_eq!(parts("1609.344 m"), Some((1609.344, "m")));
        assert_eq!(parts("1e-3 kg"), Some((0.001, "kg")));
        assert_eq!(ratio("0.3048 m", "0.0254 m"), Some(12));
    }
}
