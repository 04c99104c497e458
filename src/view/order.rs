//! Putting things in order. The standard library's sorting is compiled anew for each type and each way of comparing;
//! here everything is sorted by pairs of whole numbers, once, which saves the reader some kilobytes.

use gloss_engine::sorting;

/// The items by their keys; those with equal keys stay in their order.
pub(super) fn ordered<T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> (i64, i64)) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let keys = items.iter().flatten().map(key).enumerate();
    let order = sorted(keys.map(|(place, (first, second))| (first, second, place)).collect());
    order.into_iter().filter_map(|(.., place)| items[place].take()).collect()
}

fn sorted(mut keys: Vec<(i64, i64, usize)>) -> Vec<(i64, i64, usize)> {
    sorting::sort(&mut keys);
    keys
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
