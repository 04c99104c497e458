//! What was taught -> the file of the model.

use crate::gazetteer::Gazetteer;
use crate::teach::Taught;
use gloss_engine::names::contents::Contents;
use gloss_engine::names::model::{Model, UNIT};
use gloss_engine::names::weighted::Weighted;
use std::collections::HashMap;

/// A feature whose weights are no more than this together stays out: half of them, 113 KB. The step from 2 to 3 takes 29 KB
/// and nothing from the mean of nine sets, one to 4 would take 31 KB more and 0.05.
const LEAST: i32 = 3;

/// Weights as whole numbers, features and words by their keys.
pub(crate) fn contents(taught: &Taught, gazetteer: &Gazetteer, groups: &HashMap<u64, u8>) -> Contents {
    let whole = |weight: f32| (weight / UNIT).round().clamp(-127.0, 127.0) as i8;
    let mut features: Vec<(u32, Vec<(u8, i8)>)> = taught
        .numbers
        .iter()
        .map(|(&key, &number)| {
            let row = taught.weights.rows[number as usize].iter().enumerate();
            (
                key,
                row.map(|(slot, &weight)| (slot as u8, whole(weight)))
                    .filter(|(_, weight)| *weight != 0)
                    .collect(),
            )
        })
        .filter(|(_, row): &(u32, Vec<(u8, i8)>)| {
            row.iter().map(|(_, weight)| i32::from(weight.abs())).sum::<i32>() > LEAST
        })
        .collect();
    features.sort_unstable_by_key(|(key, _)| *key);
    let mut words: Vec<(u32, u8)> =
        groups.iter().map(|(&word, &group)| (Model::group_key(word), group)).collect();
    words.sort_unstable();
    words.dedup_by_key(|(key, _)| *key);
    Contents {
        steps: taught.weights.steps.iter().map(|row| row.map(whole)).collect(),
        features: features.into_iter().collect(),
        lists: gazetteer.entries(),
        groups: words,
    }
}

/// Where the bytes of a file go.
pub(crate) fn weigh(contents: &Contents) -> String {
    let whole = contents.write().len();
    let share = |change: fn(&mut Contents)| {
        let mut less = contents.clone();
        change(&mut less);
        whole - less.write().len()
    };
    format!(
        "{whole} bytes: {} features with {} weights {}, {} starts of listed names {}, {} words in groups {}",
        contents.features.len(),
        contents.features.iter().map(|(_, row)| row.len()).sum::<usize>(),
        share(|contents| contents.features = Weighted::default()),
        contents.lists.len(),
        share(|contents| contents.lists.clear()),
        contents.groups.len(),
        share(|contents| contents.groups.clear()),
    )
}
