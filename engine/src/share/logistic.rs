//! Chances <-> their logarithms of odds, in whole numbers, so that every machine gives the same bits.

/// The odds beyond which no more is told, in 256ths of the natural logarithm.
const FARTHEST: i64 = 12 * 256;

/// The chance, in 65536ths, of odds that grow by half a natural logarithm from entry to entry, from -12 to 12.
const CHANCES: [u16; 49] = [
    1, 1, 1, 2, 3, 5, 8, 13, 22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625,
    24743, 32768, 40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438,
    65476, 65500, 65514, 65523, 65528, 65531, 65533, 65534, 65535, 65535, 65535,
];

/// The chance of some odds, in 65536ths: at least 1, at most 65535.
pub(super) fn chance(odds: i64) -> u16 {
    let from = odds.clamp(-FARTHEST, FARTHEST - 1) as i32 + FARTHEST as i32;
    let (entry, rest) = ((from >> 7) as usize, from & 127);
    let (low, high) = (i32::from(CHANCES[entry]), i32::from(CHANCES[entry + 1]));
    (low + (((high - low) * rest) >> 7)) as u16
}

/// The natural logarithm of a whole number and one, in 256ths; exact to two of them.
pub(super) fn logarithm(number: u32) -> i32 {
    let number = number.saturating_add(1);
    let whole = number.ilog2();
    let part = ((u64::from(number) << 8 >> whole) - 256) as i32;
    // The logarithm of 1 + f to the base of two is close to f + 0.344 f (1 - f).
    let binary = ((whole as i32) << 8) + part + ((part * (256 - part) * 88) >> 16);
    (binary * 45_426) >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_rise_with_the_odds() {
        let all: Vec<u16> = (-4000..4000).map(chance).collect();
        assert!(all.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!((all[0], all[4000], all[7999]), (1, 32768, 65535));
    }

    #[test]
    fn logarithms_are_close() {
        for number in [0_u32, 1, 2, 5, 77, 1000, 123_456, 1 << 28, u32::MAX] {
            let exact = (f64::from(number) + 1.0).ln() * 256.0;
            assert!((f64::from(logarithm(number)) - exact).abs() < 12.0, "{number}");
        }
    }
}
