//! Learns what marks are like: at which words they start and go on, and how far each sign of one is trusted.

use anyhow::{Context as _, Result};
use gloss_engine::annotation::Kind;
use gloss_engine::article::Article;
use gloss_engine::names::Names;
use gloss_engine::share::arithmetic::{Coder, Meter};
use gloss_engine::share::judge::{Question, SIGNS, VALUES};
use gloss_engine::share::marks::{self, Mark, QUESTIONS, in_line, pieces};
use gloss_engine::share::words::Words;
use gloss_engine::span::Span;
use std::fs;

/// A text with its marks.
pub(crate) struct Marked {
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
}

/// The text with the marks that the engine finds.
pub(crate) fn marked(text: &str, names: &Names) -> Marked {
    let article = Article::new(text);
    let found = gloss_engine::annotate(&article, names, None);
    let mut marks: Vec<Mark> = found
        .iter()
        .filter(|annotation| !annotation.nested)
        .map(|annotation| Mark { span: annotation.span, kind: annotation.kind })
        .collect();
    marks.dedup_by_key(|mark| mark.span);
    Marked { text: text.to_owned(), marks }
}

/// Reads JSON lines with spans in code points.
pub(crate) fn read(file: &str) -> Result<Vec<Marked>> {
    let lines = fs::read_to_string(file).with_context(|| format!("cannot read {file}"))?;
    let article = |line: &str| -> Result<Marked> {
        let object: serde_json::Value = serde_json::from_str(line)?;
        let text = object["text"].as_str().context("a line without text")?.to_owned();
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let border = |value: &serde_json::Value| {
            value.as_u64().and_then(|at| borders.get(at as usize)).copied().context("a span out of range")
        };
        let mut marks = Vec::new();
        for span in object["spans"].as_array().into_iter().flatten() {
            let label = span["label"].as_str().and_then(Kind::from_label).context("an unknown label")?;
            marks.push(Mark { span: Span::new(border(&span["start"])?, border(&span["end"])?), kind: label });
        }
        marks.sort_by_key(|mark| mark.span);
        Ok(Marked { text, marks })
    };
    lines.lines().map(article).collect()
}

/// How often a piece was seen, by what it was to a mark.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    outside: f64,
    starting: f64,
    behind: f64,
    inside: f64,
}

/// The level of a share, below 8.
fn level(share: f64) -> usize {
    [0.01, 0.05, 0.15, 0.35, 0.65, 0.85, 0.97].iter().filter(|&&bound| share > bound).count()
}

/// The traits of each listed piece; those seen seldom lean on others that are written like them.
pub(crate) fn traits(texts: &[Marked], words: &Words) -> Vec<[usize; 3]> {
    let mut seen = vec![Seen::default(); words.len()];
    let mut by_shape = [Seen::default(); 16];
    let mut shapes = vec![0; words.len()];
    let mut kinds = vec![[0.0_f64; Kind::ALL.len()]; words.len()];
    for Marked { text, marks } in texts {
        let pieces = pieces(text, words);
        let (line, _) = in_line(marks, &pieces);
        let mut note = |at: usize, count: fn(&mut Seen) -> &mut f64| {
            let Some(piece) = pieces.get(at) else { return };
            *count(&mut seen[usize::from(piece.number)]) += 1.0;
            if piece.number > 0 {
                *count(&mut by_shape[piece.shape]) += 1.0;
                shapes[usize::from(piece.number)] = piece.shape;
            }
        };
        let mut at = 0;
        for (first, last, kind) in line {
            (at..first).for_each(|at| note(at, |seen| &mut seen.outside));
            note(first, |seen| &mut seen.starting);
            (first + 1..=last).for_each(|at| note(at, |seen| &mut seen.inside));
            note(last + 1, |seen| &mut seen.behind);
            for piece in &pieces[first..=last] {
                kinds[usize::from(piece.number)][kind as usize] += 1.0;
            }
            at = last + 1;
        }
        (at..pieces.len()).for_each(|at| note(at, |seen| &mut seen.outside));
    }
    let share = |yes: f64, no: f64, alike_yes: f64, alike_no: f64| {
        (yes + 2.0 * (alike_yes + 0.5) / (alike_yes + alike_no + 1.0)) / (yes + no + 2.0)
    };
    (0..words.len())
        .map(|number| {
            let (own, alike) = (seen[number], by_shape[shapes[number]]);
            let starts = level(share(own.starting, own.outside, alike.starting, alike.outside));
            let goes_on = level(share(own.inside, own.behind, alike.inside, alike.behind));
            let of = kinds[number];
            let best = (0..of.len()).max_by(|&one, &other| of[one].total_cmp(&of[other])).unwrap_or(0);
            let told = of[best] >= 2.0 && starts + goes_on > 0;
            [starts, goes_on, if told { best } else { 15 }]
        })
        .collect()
}

/// Listens to what is asked of marks, and counts what the answers cost.
#[derive(Default)]
struct Listener {
    meter: Meter,
    asked: Vec<(usize, [usize; SIGNS], bool)>,
}

impl Coder for Listener {
    fn bit(&mut self, chance: u16, bit: bool) -> bool {
        self.meter.bit(chance, bit)
    }

    fn seen(&mut self, question: usize, signs: &[usize; SIGNS], answer: bool) {
        self.asked.push((question, *signs, answer));
    }
}

/// Learns what each value of each sign is worth, then the weights, down the slope of the cost. Tells the cost so far, in
/// bits a mark.
pub(crate) fn tune(words: &Words, texts: &[Marked], questions: &mut [Question; QUESTIONS]) -> f64 {
    let mut listener = Listener::default();
    let mut count = 0;
    for Marked { text, marks } in texts {
        count += marks.len();
        marks::code(&mut listener, text, words, questions, &mut marks.clone());
    }
    let mut counts = vec![vec![[[0.3; 2]; VALUES]; SIGNS]; QUESTIONS];
    for (question, signs, answer) in &listener.asked {
        for (counts, &value) in counts[*question].iter_mut().zip(signs) {
            counts[value % VALUES][usize::from(*answer)] += 1.0;
        }
    }
    for (question, counts) in questions.iter_mut().zip(&counts) {
        for (worth, counts) in question.worth.iter_mut().zip(counts) {
            *worth = std::array::from_fn(|value| {
                let [no, yes]: [f64; 2] = counts[value];
                ((yes / no).ln() * 256.0).round() as i16
            });
        }
    }
    let mut weights =
        questions.each_ref().map(|question| question.weights.map(|weight| f64::from(weight) / 65536.0));
    for round in 1..=12 {
        let rate = 0.004 / f64::from(round);
        for (question, signs, answer) in &listener.asked {
            let worth = &questions[*question].worth;
            let input = |sign: usize| {
                signs.get(sign).map_or(1.0, |&value| f64::from(worth[sign][value % VALUES]) / 256.0)
            };
            let inputs: [f64; SIGNS + 1] = std::array::from_fn(input);
            let weights = &mut weights[*question];
            let sum: f64 = inputs.iter().zip(&*weights).map(|(input, weight)| input * weight).sum();
            let error = f64::from(u8::from(*answer)) - 1.0 / (1.0 + (-sum).exp());
            for (weight, input) in weights.iter_mut().zip(inputs) {
                *weight += rate * error * input;
            }
        }
    }
    for (question, weights) in questions.iter_mut().zip(&weights) {
        question.weights = weights.map(|weight| (weight * 65536.0).round() as i32);
    }
    listener.meter.bits / count as f64
}
