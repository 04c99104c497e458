//! How often a bit was one and how often zero where things stood alike, in one byte.

/// How many were seen of the bit that did not come, after it did not come.
const FADED: [u8; 16] = [0, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7];

/// The history after one more bit: zeros in the high half, ones in the low.
pub(super) fn after(history: u8, bit: bool) -> u8 {
    let (zeros, ones) = (history >> 4, history & 15);
    if bit {
        FADED[usize::from(zeros)] << 4 | (ones + 1).min(15)
    } else {
        (zeros + 1).min(15) << 4 | FADED[usize::from(ones)]
    }
}

/// Mixes two numbers.
pub(super) fn hash(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}
