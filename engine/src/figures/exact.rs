//! Numbers kept exactly as they are written, until the very end.

use crate::annotation::Number;

/// `count` · 10^`ten` / `parts`: "8.6 billion" is 86 · 10^8, "two-thirds" 2 / 3. No digit is lost on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exact {
    count: i64,
    ten: i32,
    parts: u32,
}

impl Exact {
    pub(super) const ONE: Self = Self::whole(1);

    pub(super) const fn whole(count: i64) -> Self {
        Self { count, ten: 0, parts: 1 }
    }

    pub(super) const fn new(count: i64, ten: i32) -> Self {
        Self { count, ten, parts: 1 }
    }

    /// Times ten to the power of `ten`.
    #[must_use]
    pub(super) fn scaled(self, ten: u8) -> Self {
        Self { ten: self.ten + i32::from(ten), ..self }
    }

    /// One of `parts` equal parts of it.
    pub(super) fn over(self, parts: u32) -> Option<Self> {
        let parts = self.parts.checked_mul(parts).filter(|&parts| parts > 0)?;
        Some(Self { parts, ..self })
    }

    pub(super) fn negated(self) -> Self {
        Self { count: -self.count, ..self }
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            count: self.count.checked_mul(other.count)?,
            ten: self.ten + other.ten,
            parts: self.parts.checked_mul(other.parts)?,
        })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let ten = self.ten.min(other.ten);
        let lift = |number: Self, parts: u32| {
            let power = 10_i64.checked_pow((number.ten - ten).unsigned_abs())?;
            number.count.checked_mul(power)?.checked_mul(i64::from(parts))
        };
        let (mine, theirs) = if self.parts == other.parts { (1, 1) } else { (other.parts, self.parts) };
        let count = lift(self, mine)?.checked_add(lift(other, theirs)?)?;
        Some(Self { count, ten, parts: self.parts.checked_mul(mine)? })
    }

    pub(super) fn is_negative(self) -> bool {
        self.count < 0
    }

    /// The whole number it is, if it is one.
    pub(super) fn integer(self) -> Option<i64> {
        let whole = if self.ten >= 0 {
            self.count.checked_mul(10_i64.checked_pow(self.ten.unsigned_abs())?)?
        } else {
            let power = 10_i64.checked_pow(self.ten.unsigned_abs())?;
            (self.count % power == 0).then_some(self.count / power)?
        };
        let parts = i64::from(self.parts);
        (whole % parts == 0).then_some(whole / parts)
    }

    /// The nearest floating-point number: with at most 15 digits the division or multiplication below rounds once.
    pub(super) fn value(self) -> f64 {
        let mut count = self.count as f64;
        let mut left = self.ten;
        while left > 0 {
            let step = left.min(22);
            count *= power_of_ten(step);
            left -= step;
        }
        while left < -15 {
            let step = (-left).min(22);
            count /= power_of_ten(step);
            left += step;
        }
        count / (power_of_ten(-left) * f64::from(self.parts))
    }

    /// As ISO 8601 writes it inside a duration: "2.5".
    pub(super) fn written(self) -> String {
        self.integer().map_or_else(|| Number(self.value()).to_string(), |whole| whole.to_string())
    }
}

/// Ten to the power of 0 to 22, which floating-point numbers hold exactly.
fn power_of_ten(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_their_digits() {
        assert_eq!(Exact::new(86, -1).scaled(9).value().to_string(), "8600000000");
        assert_eq!(Exact::new(1005, -3).scaled(6).integer(), Some(1_005_000));
        assert_eq!(Exact::new(12, -6).value().to_string(), "0.000012");
    }

    #[test]
    fn fractions_add_up() {
        let half = Exact::ONE.over(2).unwrap();
        let third = Exact::ONE.over(3).unwrap();
        assert_eq!(Exact::whole(2).plus(half).map(Exact::value), Some(2.5));
        assert_eq!(half.plus(third).map(Exact::value), Some(5.0 / 6.0));
        assert_eq!(Exact::whole(2).over(3).map(Exact::value), Some(2.0 / 3.0));
        assert_eq!(half.plus(half).and_then(Exact::integer), Some(1));
    }

    #[test]
    fn what_does_not_fit_is_nothing() {
        assert_eq!(Exact::whole(i64::MAX).plus(Exact::ONE), None);
        assert_eq!(Exact::ONE.over(0), None);
        assert_eq!(Exact::new(1, 40).integer(), None);
    }
}
