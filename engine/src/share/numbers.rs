//! Whole numbers, decimals and dates as bits of equal chance: what is rare in a link need not be short.

#![allow(clippy::option_option, reason = "`None` is what is no date, `Some(None)` is none")]

use super::arithmetic::Coder;
use crate::published::Published;
use jiff::civil::{Date, Time};

/// A number below 2^32 - 1, small ones in fewer bits. `None` where what is read is no such number.
pub(super) fn number(coder: &mut dyn Coder, number: u32) -> Option<u32> {
    let more = u64::from(number) + 1;
    let length = more.ilog2();
    let mut read = 0;
    while coder.bit(1 << 15, read < length) {
        read += 1;
        if read > 31 {
            return None;
        }
    }
    let low = coder.plain(read, (more & ((1 << read) - 1)) as u32);
    Some(((1_u64 << read | u64::from(low)) - 1) as u32)
}

/// Yes or no, both as likely.
pub(super) fn flag(coder: &mut dyn Coder, flag: bool) -> bool {
    coder.bit(1 << 15, flag)
}

/// A decimal, exact to the last bit: a whole number and a power of ten where these give it, else its 64 bits.
pub(super) fn decimal(coder: &mut dyn Coder, decimal: f64) -> Option<f64> {
    let short = short(decimal);
    if flag(coder, short.is_some()) {
        let (negative, digits, power) = short.unwrap_or_default();
        let negative = flag(coder, negative);
        let digits = number(coder, digits)?;
        let power = coder.plain(5, (power + 12) as u32) as i32 - 12;
        return Some(assembled(negative, digits, power));
    }
    let bits = decimal.to_bits();
    let high = coder.plain(32, (bits >> 32) as u32);
    let low = coder.plain(32, bits as u32);
    Some(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
}

/// Sign, digits and power of ten of a decimal that has few digits.
fn short(decimal: f64) -> Option<(bool, u32, i32)> {
    (-12..20).find_map(|power: i32| {
        let digits = if power < 0 { decimal.abs() * ten(-power) } else { decimal.abs() / ten(power) };
        let fits = digits.fract() == 0.0 && digits < f64::from(u32::MAX);
        let digits = if fits { digits as u32 } else { return None };
        let negative = decimal.is_sign_negative();
        let next_is_same = digits.is_multiple_of(10) && digits > 0 && power < 19;
        (!next_is_same && assembled(negative, digits, power).to_bits() == decimal.to_bits())
            .then_some((negative, digits, power))
    })
}

fn assembled(negative: bool, digits: u32, power: i32) -> f64 {
    let size = if power < 0 { f64::from(digits) / ten(-power) } else { f64::from(digits) * ten(power) };
    if negative { -size } else { size }
}

/// A power of ten below 10^20, by multiplication: exact, and the same everywhere.
fn ten(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// The years whose dates take fewest bits.
const NEAR: std::ops::Range<i32> = 1990..2054;

/// A day, and the time of day where it is not midnight.
pub(super) fn published(coder: &mut dyn Coder, published: Option<Published>) -> Option<Option<Published>> {
    if !flag(coder, published.is_some()) {
        return Some(None);
    }
    let given = published.unwrap_or_default();
    let year = i32::from(given.year());
    let year = if coder.bit(60000, NEAR.contains(&year)) {
        NEAR.start + coder.plain(6, (year - NEAR.start) as u32) as i32
    } else {
        coder.plain(15, (year + 9999) as u32) as i32 - 9999
    };
    let month = coder.plain(4, given.month() as u32) as i8;
    let day = coder.plain(5, given.day() as u32) as i8;
    let date = Date::new(year as i16, month, day).ok()?;
    if coder.bit(60000, given.time() == Time::midnight()) {
        return Some(Some(date.into()));
    }
    let hour = coder.plain(5, given.hour() as u32) as i8;
    let minute = coder.plain(6, given.minute() as u32) as i8;
    let second = coder.plain(6, given.second() as u32) as i8;
    Some(Some(Published::from_parts(date, Time::new(hour, minute, second, 0).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::super::arithmetic::{Decoder, Encoder};
    use super::*;

    #[test]
    fn numbers_and_decimals_come_back_to_the_last_bit() {
        let numbers = [0, 1, 2, 63, 64, 1000, 123_456, u32::MAX - 1];
        let decimals = [
            0.0,
            -0.0,
            1.0,
            -3.5,
            0.2,
            8.6e9,
            1e19,
            2.0 / 3.0,
            f64::MIN_POSITIVE,
            f64::MAX,
            f64::INFINITY,
            1e-12,
            123_456_789_012.0,
            0.1 + 0.2,
        ];
        let mut encoder = Encoder::default();
        for &given in &numbers {
            assert_eq!(number(&mut encoder, given), Some(given));
        }
        for &given in &decimals {
            assert!(decimal(&mut encoder, given).is_some());
        }
        let digits = encoder.finish();
        let mut decoder = Decoder::new(&digits);
        for &given in &numbers {
            assert_eq!(number(&mut decoder, 0), Some(given));
        }
        for given in decimals {
            assert_eq!(decimal(&mut decoder, 0.0).map(f64::to_bits), Some(given.to_bits()), "{given}");
        }
    }

    #[test]
    fn dates_come_back() {
        for iso in ["2025-06-02", "1991-12-31T23:59:59", "1605-01-01", "2300-02-28T10:00"] {
            let given = crate::published::read(iso);
            let mut encoder = Encoder::default();
            published(&mut encoder, given);
            assert_eq!(published(&mut Decoder::new(&encoder.finish()), None), Some(given));
        }
    }
}
