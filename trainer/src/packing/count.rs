//! Counts words, and what follows one and two of them.

use super::Size;
use super::lessons::Lesson;
use gloss_engine::share::contents::Contents;
use gloss_engine::share::piece::{LONGEST_PIECE, cut};
use gloss_engine::share::script;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Of the count of what follows, so much is held back for what has not been seen.
const DISCOUNT: f64 = 0.75;
const DISCOUNT_TRIPLE: f64 = 0.8;

fn level(p: f64) -> usize {
    ((-2.0 * p.log2()).round() as isize).clamp(0, 55) as usize
}
/// The level of what follows: in whole bits, which serve as well and take less of the file.
fn coarse(p: f64) -> usize {
    ((-p.log2()).round() as usize * 2).min(54)
}

fn share(level: usize) -> f64 {
    (-(level as f64) / 2.0).exp2()
}

pub(crate) fn count(lessons: &[Lesson], size: Size) -> Contents {
    let Size { pieces: most, pairs: most_pairs, triples: most_triples } = size;
    // How words are written where no sentence starts.
    let mut inside: HashMap<Vec<u8>, f64> = HashMap::new();
    for lesson in lessons {
        for text in &lesson.texts {
            cut(&script::bytes(text), |place| {
                if !place.opens() {
                    *inside.entry(place.piece.clone()).or_default() += lesson.weight;
                }
            });
        }
    }
    let meant = |piece: &[u8], opens: bool| -> Vec<u8> {
        let mut small = piece.to_vec();
        if opens && piece[0].is_ascii_uppercase() {
            small[0] = small[0].to_ascii_lowercase();
            let of = |piece: &[u8]| inside.get(piece).copied().unwrap_or(0.0);
            if of(&small) > of(piece) {
                return small;
            }
        }
        piece.to_vec()
    };
    let mut ids: HashMap<Vec<u8>, u32> = HashMap::new();
    let mut counts: Vec<f64> = Vec::new();
    let mut spread: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = Vec::new();
    let mut streams: Vec<(f64, Vec<(u32, bool)>)> = Vec::new();
    let mut document = 0;
    for lesson in lessons {
        for text in &lesson.texts {
            document += 1;
            let mut stream = Vec::new();
            cut(&script::bytes(text), |place| {
                let piece = meant(&place.piece, place.opens());
                let next = ids.len() as u32;
                let id = *ids.entry(piece).or_insert(next);
                if id == next {
                    counts.push(0.0);
                    spread.push(0);
                    last.push(0);
                }
                counts[id as usize] += lesson.weight;
                if last[id as usize] != document {
                    last[id as usize] = document;
                    spread[id as usize] += 1;
                }
                stream.push((id, place.spaced));
            });
            streams.push((lesson.weight, stream));
        }
    }
    let total: f64 = counts.iter().sum();
    println!("{} kinds of pieces, {total} pieces", ids.len());
    let mut by_count: Vec<(&Vec<u8>, u32)> = ids
        .iter()
        .map(|(piece, &id)| (piece, id))
        .filter(|(piece, id)| piece.len() <= LONGEST_PIECE && spread[*id as usize] >= 3)
        .collect();
    by_count.sort_by(|one, other| {
        counts[other.1 as usize].total_cmp(&counts[one.1 as usize]).then_with(|| one.0.cmp(other.0))
    });
    by_count.truncate(most);
    by_count.sort();
    let mut numbers = vec![0_u16; ids.len()];
    let mut contents = Contents::default();
    contents.pieces.push(Vec::new());
    let known: f64 = by_count.iter().map(|(_, id)| counts[*id as usize]).sum();
    println!("listed words are {:.4} of all", known / total);
    contents.levels.push(level(1.0 - known / total));
    for (at, (piece, id)) in by_count.iter().enumerate() {
        numbers[*id as usize] = at as u16 + 1;
        contents.pieces.push((*piece).clone());
        contents.levels.push(level(counts[*id as usize] / total));
    }
    let size = contents.pieces.len();
    let mut before = vec![[0.0_f64; 2]; size];
    let mut own = vec![0.0; size];
    // Count, documents, last document.
    let mut pairs: HashMap<(u16, u16), (f64, u32, u32)> = HashMap::new();
    let newline = ids.get(&b"\n"[..]).map_or(0, |&id| numbers[id as usize]);
    for (document, (weight, stream)) in streams.iter().enumerate() {
        let mut one = newline;
        for &(id, spaced) in stream {
            let number = numbers[id as usize];
            let is_word = contents.pieces[usize::from(number)].first().is_none_or(u8::is_ascii_alphabetic);
            if is_word {
                before[usize::from(one)][usize::from(spaced)] += weight;
            }
            own[usize::from(one)] += weight;
            let entry = pairs.entry((one, number)).or_default();
            entry.0 += weight;
            if entry.2 != document as u32 + 1 {
                entry.2 = document as u32 + 1;
                entry.1 += 1;
            }
            one = number;
        }
    }
    contents.spaced =
        before.iter().map(|&[no, yes]| ((yes + 0.5) / (no + yes + 1.0) * 15.0).round() as usize).collect();
    let uni: Vec<f64> = contents.levels.iter().map(|&level| share(level)).collect();
    let norm: f64 = uni.iter().sum();
    let uni: Vec<f64> = uni.iter().map(|share| share / norm).collect();
    // The gain of each pair over none, in bits; what is left for the shorter history is about the discount.
    let mut kinds: HashMap<u16, f64> = HashMap::new();
    for &(one, _) in pairs.keys() {
        *kinds.entry(one).or_default() += 1.0;
    }
    let mut gains: Vec<(f64, (u16, u16), f64)> = Vec::new();
    for (&(one, two), &(count, documents, _)) in &pairs {
        if documents < 3 || two == 0 {
            continue;
        }
        let left = (DISCOUNT * kinds[&one] / own[usize::from(one)].max(1.0)).clamp(0.05, 0.9);
        let p = (count - DISCOUNT).max(0.1) / own[usize::from(one)] + left * uni[usize::from(two)];
        let without = left.max(0.3) * uni[usize::from(two)];
        gains.push((count * (p / without).log2(), (one, two), p));
    }
    gains.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    gains.truncate(most_pairs);
    println!("least pair {:?}", gains.last());
    contents.pairs = vec![Vec::new(); size];
    let mut chances: HashMap<(u16, u16), f64> = HashMap::new();
    for &(_, (one, two), p) in &gains {
        contents.pairs[usize::from(one)].push((two, coarse(p)));
        chances.insert((one, two), share(coarse(p)));
    }
    // What histories leave, as the engine will reckon it.
    let mut left = vec![1.0; size];
    for (one, list) in contents.pairs.iter().enumerate() {
        let taken: f64 = list.iter().map(|&(_, level)| share(level)).sum();
        let given: f64 = list.iter().map(|&(two, _)| uni[usize::from(two)]).sum();
        left[one] = ((1.0 - taken).max(0.015) / (1.0 - given).max(0.015)).min(1.0);
    }
    let mut triples: HashMap<(u16, u16, u16), (f64, u32, u32)> = HashMap::new();
    let mut pair_kinds: HashMap<(u16, u16), HashSet<u16>> = HashMap::new();
    for (document, (weight, stream)) in streams.iter().enumerate() {
        let (mut one, mut two) = (0, newline);
        for &(id, _) in stream {
            let number = numbers[id as usize];
            if number > 0 && chances.contains_key(&(one, two)) {
                let entry = triples.entry((one, two, number)).or_default();
                entry.0 += weight;
                if entry.2 != document as u32 + 1 {
                    entry.2 = document as u32 + 1;
                    entry.1 += 1;
                }
                pair_kinds.entry((one, two)).or_default().insert(number);
            }
            (one, two) = (two, number);
        }
    }
    let mut gains: Vec<(f64, (u16, u16, u16), f64)> = Vec::new();
    for (&(one, two, three), &(count, documents, _)) in &triples {
        if documents < 3 {
            continue;
        }
        let all = pairs[&(one, two)].0;
        let shorter =
            chances.get(&(two, three)).copied().unwrap_or(left[usize::from(two)] * uni[usize::from(three)]);
        let held = (DISCOUNT_TRIPLE * pair_kinds[&(one, two)].len() as f64 / all).clamp(0.05, 0.9);
        let p = (count - DISCOUNT_TRIPLE).max(0.1) / all + held * shorter;
        gains.push((count * (p / (held.max(0.4) * shorter)).log2(), (one, two, three), p));
    }
    gains.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    gains.truncate(most_triples);
    println!("least triple {:?}", gains.last());
    let mut chosen: BTreeMap<(u16, u16), Vec<(u16, usize)>> = BTreeMap::new();
    for &(_, (one, two, three), p) in &gains {
        chosen.entry((one, two)).or_default().push((three, coarse(p)));
    }
    // In the order in which the file has the pairs: of each history by rank.
    let mut order: Vec<u16> = (0..size as u16).collect();
    order.sort_by_key(|&piece| contents.levels[usize::from(piece)]);
    let mut ranks = vec![0; size];
    for (rank, &piece) in order.iter().enumerate() {
        ranks[usize::from(piece)] = rank;
    }
    for (one, list) in contents.pairs.iter_mut().enumerate() {
        list.sort_by_key(|&(piece, _)| ranks[usize::from(piece)]);
        for &(two, _) in list.iter() {
            contents.triples.push(chosen.remove(&(one as u16, two)).unwrap_or_default());
        }
    }
    contents
}
