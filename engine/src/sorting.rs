//! One sort for all. The library's own is compiled anew for every type that is sorted, some five kilobytes each, and
//! every reader downloads them; here the one that is downloaded sorts numbers, and things are moved to their places.

use std::cmp::Ordering;

/// Sorts things by their own order; those that are alike stay as they stood.
pub fn sort<T: Ord>(things: &mut [T]) {
    sort_by(things, T::cmp);
}

/// Sorts things by a key; those with the same key stay as they stood.
pub fn sort_by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(things, |one, other| key(one).cmp(&key(other)));
}

fn sort_by<T>(things: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let mut sorted: Vec<usize> = (0..things.len()).collect();
    sort_numbers(&mut sorted, &|one, other| order(&things[one], &things[other]));
    let mut places = vec![0; sorted.len()];
    for (place, &from) in sorted.iter().enumerate() {
        places[from] = place;
    }
    for at in 0..places.len() {
        // Each swap brings one thing to where it stays.
        while places[at] != at {
            let place = places[at];
            things.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// The only sort that is compiled: the order is asked for by its address, or each would make a sort of its own.
fn sort_numbers(numbers: &mut [usize], order: &dyn Fn(usize, usize) -> Ordering) {
    numbers.sort_by(|&one, &other| order(one, other));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_sorted_and_alike_ones_stay_as_they_stood() {
        // Every row of up to seven things of three sorts.
        for row in 0..3_u32.pow(7) {
            let things: Vec<(u32, u32)> = (0..7).map(|at| (row / 3_u32.pow(at) % 3, 7 - at)).collect();
            for length in 0..=things.len() {
                let (mut ours, mut theirs) = (things[..length].to_vec(), things[..length].to_vec());
                sort_by_key(&mut ours, |thing| thing.0);
                theirs.sort_by_key(|thing| thing.0);
                assert_eq!(ours, theirs);
                sort(&mut ours);
                theirs.sort_unstable();
                assert_eq!(ours, theirs);
            }
        }
    }
}
