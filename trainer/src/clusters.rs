//! Words that stand among the same words, as groups.

use crate::prepared::Prepared;
use crate::random::Random;
use gloss_engine::names::word::Word;
use std::collections::HashMap;

/// How many directions tell words apart.
const DIMS: usize = 48;
/// A word must be met so often to have a group.
const LEAST: u32 = 6;
/// So many of the most frequent words are looked for around a word; the others are one.
const CONTEXTS: usize = 2000;
/// So many groups there are; those of numbers and of rare words come behind.
const GROUPS: usize = 250;
/// How often directions, and then groups, are made better.
const ROUNDS: usize = 5;
const GROUP_ROUNDS: usize = 20;

/// The hash of a word in lower case -> its group.
pub(crate) fn cluster(documents: &[Prepared]) -> HashMap<u64, u8> {
    let mut counts: HashMap<u64, u32> = HashMap::new();
    for word in documents.iter().flat_map(|document| &document.reading.words) {
        *counts.entry(key(word)).or_default() += 1;
    }
    let mut ranked: Vec<(u64, u32)> = counts.into_iter().filter(|(_, count)| *count >= LEAST).collect();
    ranked.sort_unstable_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    let number: HashMap<u64, usize> = ranked.iter().enumerate().map(|(at, (word, _))| (*word, at)).collect();
    let mut pairs: Vec<HashMap<u32, f32>> = vec![HashMap::new(); ranked.len()];
    for document in documents {
        for sentence in &document.reading.sentences {
            let words: Vec<Option<usize>> = document.reading.words[sentence.words.clone()]
                .iter()
                .map(|word| number.get(&key(word)).copied())
                .collect();
            for at in 0..words.len() {
                let Some(word) = words[at] else { continue };
                for (slot, offset) in [-2_isize, -1, 1, 2].into_iter().enumerate() {
                    let other = match at.checked_add_signed(offset) {
                        Some(other) if other < words.len() => {
                            words[other].filter(|&other| other < CONTEXTS).map_or(CONTEXTS, |other| other)
                        }
                        _ => CONTEXTS + 1,
                    };
                    let slot = (slot * (CONTEXTS + 2) + other) as u32;
                    *pairs[word].entry(slot).or_default() += if offset.abs() == 1 { 1.0 } else { 0.5 };
                }
            }
        }
    }
    // Positive pointwise mutual information, square-rooted counts against the frequent ones.
    let mut column: HashMap<u32, f64> = HashMap::new();
    let mut total = 0.0_f64;
    for row in &pairs {
        for (&slot, &count) in row {
            *column.entry(slot).or_default() += f64::from(count);
            total += f64::from(count);
        }
    }
    let rows: Vec<Vec<(u32, f32)>> = pairs
        .iter()
        .map(|row| {
            let sum: f64 = row.values().copied().map(f64::from).sum();
            let mut row: Vec<(u32, f32)> = row
                .iter()
                .filter_map(|(&slot, &count)| {
                    let information = (f64::from(count) * total / (sum * column[&slot])).ln() as f32;
                    (information > 0.0).then_some((slot, information))
                })
                .collect();
            row.sort_unstable_by_key(|(slot, _)| *slot);
            row
        })
        .collect();
    drop(pairs);
    // The main directions, by a few rounds of power iteration.
    let width = 4 * (CONTEXTS + 2);
    let mut random = Random::new(0x9876_5432_1234_5678);
    let mut basis: Vec<[f32; DIMS]> =
        (0..width).map(|_| std::array::from_fn(|_| random.share() - 0.5)).collect();
    let mut points = vec![[0.0_f32; DIMS]; rows.len()];
    for _ in 0..ROUNDS {
        for (point, row) in points.iter_mut().zip(&rows) {
            *point = [0.0; DIMS];
            for (slot, value) in row {
                for (sum, part) in point.iter_mut().zip(&basis[*slot as usize]) {
                    *sum += value * part;
                }
            }
        }
        orthogonal(&mut points);
        basis = vec![[0.0; DIMS]; width];
        for (point, row) in points.iter().zip(&rows) {
            for (slot, value) in row {
                for (sum, part) in basis[*slot as usize].iter_mut().zip(point) {
                    *sum += value * part;
                }
            }
        }
    }
    for (point, row) in points.iter_mut().zip(&rows) {
        *point = [0.0; DIMS];
        for (slot, value) in row {
            for (sum, part) in point.iter_mut().zip(&basis[*slot as usize]) {
                *sum += value * part;
            }
        }
        let length = point.iter().map(|part| part * part).sum::<f32>().sqrt().max(1e-6);
        for part in point {
            *part /= length;
        }
    }
    let mut centres: Vec<[f32; DIMS]> = (0..GROUPS).map(|at| points[at * 7 % points.len()]).collect();
    let mut group = vec![0_u8; points.len()];
    for _ in 0..GROUP_ROUNDS {
        for (group, point) in group.iter_mut().zip(&points) {
            let near =
                |centre: &[f32; DIMS]| centre.iter().zip(point).map(|(one, other)| one * other).sum::<f32>();
            *group = (0..GROUPS)
                .max_by(|&one, &other| near(&centres[one]).total_cmp(&near(&centres[other])))
                .unwrap_or(0) as u8;
        }
        centres = vec![[0.0; DIMS]; GROUPS];
        for (group, point) in group.iter().zip(&points) {
            for (sum, part) in centres[usize::from(*group)].iter_mut().zip(point) {
                *sum += part;
            }
        }
        for centre in &mut centres {
            let length = centre.iter().map(|part| part * part).sum::<f32>().sqrt().max(1e-6);
            for part in centre {
                *part /= length;
            }
        }
    }
    ranked.iter().map(|(word, _)| *word).zip(group).collect()
}

fn key(word: &Word) -> u64 {
    if word.shape.is_number() { 7 } else { word.lower }
}

/// Makes the columns of a tall matrix orthogonal and of length one (Gram-Schmidt).
fn orthogonal(points: &mut [[f32; DIMS]]) {
    for column in 0..DIMS {
        for before in 0..column {
            let dot: f64 =
                points.iter().map(|point| f64::from(point[column]) * f64::from(point[before])).sum();
            for point in points.iter_mut() {
                point[column] -= dot as f32 * point[before];
            }
        }
        let length: f64 =
            points.iter().map(|point| f64::from(point[column]).powi(2)).sum::<f64>().sqrt().max(1e-9);
        for point in points.iter_mut() {
            point[column] /= length as f32;
        }
    }
}
