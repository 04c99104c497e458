//! Putting things in order.

use gloss_engine::sorting;

/// The items by their keys; those with equal keys stay in their order.
pub(super) fn ordered<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    sorting::sort_by_key(&mut items, key);
    items
}

/// A whole number that is smaller where `number` is, as `f64::total_cmp` has it.
pub(super) fn rank(number: f64) -> i64 {
    let bits = number.to_bits() as i64;
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_in_their_order() {
        let words = ordered(["b2", "a1", "b1", "a2"], |word| (i64::from(word.as_bytes()[0]), 0));
        assert_eq!(words, ["a1", "a2", "b2", "b1"]);
    }

    #[test]
    fn ranks_are_ordered_as_their_numbers() {
        let numbers = [f64::NEG_INFINITY, -1e9, -1.5, -0.0, 0.0, 1e-300, 2.0, f64::INFINITY];
        assert!(numbers.windows(2).all(|pair| rank(pair[0]) < rank(pair[1])));
    }
}
