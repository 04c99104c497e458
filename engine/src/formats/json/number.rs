//! Decimals <-> numbers, to the last bit for what articles say: anything from a hundredth up, and smaller numbers that a
//! person would write. The standard library's ways would add their tables to the download.

use std::fmt::Write;

/// The largest power of ten that 64 bits hold.
const MOST: usize = 19;

/// Of numbers that are so far from any article's, or so odd, fourteen digits are kept.
const DIGITS_OF_FAR: f64 = 1e14;

/// The number that `digits` and a power of ten stand for: the nearest there is, up to nineteen tens either way.
#[inline]
pub(super) fn assembled(digits: u64, power: i32) -> f64 {
    let mut rest = power;
    let mut number = if digits == 0 || power == 0 {
        return digits as f64;
    } else if power > 0 {
        let exact = (power as usize).min(MOST);
        rest -= exact as i32;
        (u128::from(digits) * u128::from(10_u64.pow(exact as u32))) as f64
    } else {
        let exact = (-power as usize).min(MOST);
        rest += exact as i32;
        // As many digits of the quotient as there is room for, and whether something is left: enough to round once.
        let shift = u128::from(digits).leading_zeros();
        let (whole, divisor) = (u128::from(digits) << shift, u128::from(10_u64.pow(exact as u32)));
        let quotient = (whole / divisor) | u128::from(!whole.is_multiple_of(divisor));
        (0..shift).fold(quotient as f64, |number, _| number / 2.0)
    };
    while rest > 0 && number < f64::MAX {
        number *= 10.0;
        rest -= 1;
    }
    while rest < 0 && number > 0.0 {
        number /= 10.0;
        rest += 1;
    }
    number.min(f64::MAX)
}

/// Writes a number in the fewest digits that give it back. What is none, or is without end, is written as 0.
#[inline]
pub fn number(out: &mut String, number: f64) {
    let size = if number.is_finite() { number.abs() } else { 0.0 };
    if number.is_sign_negative() && number.is_finite() {
        out.push('-');
    }
    let (digits, power) = taken_apart(size);
    let written = digits.to_string();
    let decimals = -power;
    if power > 0 {
        let _ = write!(out, "{written}e{power}");
    } else if decimals as usize >= written.len() + 7 {
        let _ = write!(out, "{written}e-{decimals}");
    } else if decimals as usize >= written.len() {
        let _ = write!(out, "0.{:0>1$}", written, decimals as usize);
    } else if decimals > 0 {
        let (whole, part) = written.split_at(written.len() - decimals as usize);
        let _ = write!(out, "{whole}.{part}");
    } else {
        out.push_str(&written);
    }
}

/// The fewest digits behind the point, else the most zeros behind the digits, that stand for a number.
#[inline]
fn taken_apart(size: f64) -> (u64, i32) {
    let mut ten = 1_u64;
    for power in 0..=MOST as i32 {
        let above = (size as u128).saturating_add(u128::from(ten) / 2) / u128::from(ten);
        for (digits, power) in [(below_the_point(size, ten), -power), (above, power)] {
            if let Ok(digits) = u64::try_from(digits)
                && assembled(digits, power).to_bits() == size.to_bits()
            {
                return (digits, power);
            }
        }
        ten = ten.saturating_mul(10);
    }
    far(size)
}

/// The whole number nearest to so many times a number: of its 53 bits none is lost, as would be in multiplying.
#[inline]
fn below_the_point(size: f64, times: u64) -> u128 {
    let bits = size.to_bits();
    let behind = 1075_u32.saturating_sub((bits >> 52) as u32);
    if !(1..128).contains(&behind) {
        return u128::MAX;
    }
    let product = u128::from(bits & ((1 << 52) - 1) | 1 << 52) * u128::from(times);
    (product + (1 << (behind - 1))) >> behind
}

/// The first digits of a number that is nearly nothing, or nearly without end.
#[inline]
fn far(size: f64) -> (u64, i32) {
    let (mut scaled, mut power) = (size, 0);
    while scaled >= DIGITS_OF_FAR {
        scaled /= 10.0;
        power += 1;
    }
    while scaled < DIGITS_OF_FAR / 10.0 && power > -400 {
        scaled *= 10.0;
        power -= 1;
    }
    let mut digits = scaled.round() as u64;
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        power += 1;
    }
    (digits, if digits == 0 { 0 } else { power })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64) -> String {
        let mut out = String::new();
        number(&mut out, value);
        out
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let told = ["0", "7", "-3", "0.2", "18.5", "2.125", "8600000000", "0.00012", "1234567.89"];
        for words in told {
            assert_eq!(written(words.parse().unwrap()), words);
        }
        assert_eq!(written(0.000_000_000_5), "5e-10");
        assert_eq!(written(f64::NAN), "0");
        assert_eq!(written(f64::INFINITY), "0");
    }

    #[test]
    fn what_is_written_is_the_same_number() {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut random = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed >> 11
        };
        for _ in 0..20_000 {
            let value = 0.01 + random() as f64 / [1.0, 3.0, 7e3, 1e9, 9e15, 3e17][random() as usize % 6];
            let words = written(value);
            let read: f64 = words.parse().unwrap();
            assert_eq!(read.to_bits(), value.to_bits(), "{words}");
        }
    }

    #[test]
    fn digits_are_read_to_the_last_bit() {
        for (digits, power) in [
            (1, -1),
            (3, -1),
            (1234, -2),
            (30_000_000_000_000_004, -17),
            (9_007_199_254_740_993, 0),
            (123, 19),
            (u64::MAX, -19),
            (1, -19),
        ] {
            let expected: f64 = format!("{digits}e{power}").parse().unwrap();
            assert_eq!(assembled(digits, power).to_bits(), expected.to_bits(), "{digits}e{power}");
        }
        assert_eq!(assembled(1, 400).to_bits(), f64::MAX.to_bits());
        assert_eq!(assembled(1, -400).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn numbers_from_afar_are_written_alike_each_time() {
        for value in [1e-30, 9.999_999_999_999_9e-30, 1.797e308, 2.2e-308, 3.3e55, f64::MAX] {
            let words = written(value);
            let (digits, power) = words.split_once('e').unwrap();
            let again = written(assembled(digits.parse().unwrap(), power.parse().unwrap()));
            assert_eq!(again, words);
        }
    }
}
