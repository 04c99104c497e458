//! What an article knows of its own names: the same name keeps its kind, a surname follows the full name, an acronym
//! its expansion.

use super::mention::{ENOUGH, Evidence, LIKELY, Mention, SURE};
use super::words::Words;
use crate::annotation::Kind;
use std::borrow::Cow;
use std::collections::HashMap;

/// The evidence of a whole article, by name in plain small letters.
#[derive(Debug, Default)]
pub(super) struct Memory {
    names: HashMap<String, Known>,
}

/// How much speaks for each kind of name, and the strongest reason.
#[derive(Debug, Default)]
struct Known {
    weights: [i32; KINDS],
    /// What the words around its mentions say, counted together, but not without end.
    signs: [i32; KINDS],
    why: [Option<(i32, Cow<'static, str>)>; KINDS],
}

const KINDS: usize = 7;
/// However often it is said, the context alone says no more than this.
const MOST_SIGNS: i32 = 6;

impl Known {
    fn note(&mut self, evidence: &Evidence) {
        let kind = evidence.kind as usize;
        if kind >= KINDS {
            return;
        }
        self.weights[kind] = self.weights[kind].max(evidence.weight);
        self.explain(evidence);
    }

    fn explain(&mut self, evidence: &Evidence) {
        let kind = evidence.kind as usize;
        if self.why[kind].as_ref().is_none_or(|(weight, _)| *weight < evidence.weight) {
            self.why[kind] = Some((evidence.weight, evidence.why.clone()));
        }
    }

    /// The kind for which most speaks.
    fn verdict(&self) -> Option<(Kind, &Cow<'static, str>)> {
        let total = |kind: usize| self.weights[kind] + self.signs[kind].clamp(-MOST_SIGNS, MOST_SIGNS);
        let best = (0..KINDS).rev().max_by_key(|&kind| total(kind))?;
        let (_, why) = self.why[best].as_ref()?;
        (total(best) >= ENOUGH).then(|| (Kind::ALL[best], why))
    }
}

impl Memory {
    /// Takes in one mention: what it is, and what that says of other names.
    pub(super) fn learn(&mut self, mention: &Mention) {
        let Some(strongest) = mention.evidence.iter().max_by_key(|evidence| evidence.weight) else { return };
        if strongest.kind == Kind::Person && strongest.weight >= LIKELY {
            self.learn_parts(&mention.name);
        }
        if let Some(acronym) = &mention.acronym {
            let why = format!("stands for {}", mention.name);
            self.entry(acronym).note(&Evidence::new(strongest.kind, SURE, why));
        }
        let known = self.entry(&mention.name);
        for evidence in &mention.evidence {
            known.note(evidence);
        }
    }

    /// Takes in what the words around a mention say.
    pub(super) fn hear(&mut self, name: &str, signs: &[Evidence]) {
        if signs.is_empty() {
            return;
        }
        let known = self.entry(name);
        for sign in signs {
            known.signs[sign.kind as usize] += sign.weight;
            known.explain(sign);
        }
    }

    /// The surname of a full name; of two unknown names either may be it.
    fn learn_parts(&mut self, name: &str) {
        let mut parts: Vec<&str> = name.split(' ').filter(|part| part.len() > 2 && *part != "Jr.").collect();
        if parts.len() < 2 {
            return;
        }
        if parts.len() > 2 {
            parts.drain(..parts.len() - 1);
        }
        for part in parts {
            let why = format!("part of the name {name}");
            self.entry(part).note(&Evidence::new(Kind::Person, LIKELY, why));
        }
    }

    fn entry(&mut self, name: &str) -> &mut Known {
        self.names.entry(name.to_ascii_lowercase()).or_default()
    }

    /// The kind of this name in the article, and why.
    pub(super) fn verdict(&self, name: &str) -> Option<(Kind, &Cow<'static, str>)> {
        self.names.get(&name.to_ascii_lowercase()).and_then(Known::verdict)
    }

    /// The longest known name that starts at `at`: where it ends, its kind, why.
    pub(super) fn known(&self, words: &Words, at: usize) -> Option<(usize, Kind, &Cow<'static, str>)> {
        let mut phrase = String::new();
        let mut found = None;
        for (place, word) in words.all().iter().enumerate().skip(at).take(5) {
            if place > at && word.spaced {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
            if let Some((kind, why)) = word.is_name().then(|| self.verdict(&phrase)).flatten() {
                found = Some((place + 1, kind, why));
            }
        }
        found
    }
}
