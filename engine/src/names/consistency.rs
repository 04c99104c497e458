//! What an article knows of its own names: the same name keeps its kind, a surname follows the full name, an acronym
//! its expansion.

use super::gazetteer::Classes;
use super::mention::{ENOUGH, Evidence, LIKELY, Mention, SURE, joined};
use super::words::{Word, Words};
use crate::annotation::{Annotation, Kind};
use std::collections::HashMap;
use std::ops::Range;

/// The evidence of a whole article, by name in plain small letters.
#[derive(Debug, Default)]
pub(super) struct Memory {
    names: HashMap<String, Known>,
}

/// How much speaks for each kind of name, and the strongest reason.
#[derive(Debug, Default)]
struct Known {
    /// What a name is in itself.
    weights: [i32; KINDS],
    /// What the words around its mentions say, counted together, but not without end.
    signs: [i32; KINDS],
    /// The strongest for each kind.
    reasons: Vec<Evidence>,
}

/// Names come before figures in [`Kind::ALL`].
const KINDS: usize = 7;
/// However often it is said, the context alone says no more than this.
const MOST_SIGNS: i32 = 6;
/// So many words a name has that is looked for again.
const LONGEST: usize = 5;

impl Known {
    fn explain(&mut self, evidence: Evidence) {
        match self.reasons.iter_mut().find(|reason| reason.kind == evidence.kind) {
            Some(reason) if reason.weight < evidence.weight => *reason = evidence,
            Some(_) => {}
            None => self.reasons.push(evidence),
        }
    }

    /// The reason of the kind for which most speaks.
    fn verdict(&self) -> Option<&Evidence> {
        let total = |kind: usize| self.weights[kind] + self.signs[kind].clamp(-MOST_SIGNS, MOST_SIGNS);
        let best = (0..KINDS).rev().max_by_key(|&kind| total(kind))?;
        let reason = self.reasons.iter().find(|reason| reason.kind as usize == best)?;
        (total(best) >= ENOUGH).then_some(reason)
    }
}

impl Memory {
    /// Takes in one mention: what it is, and what that says of other names.
    pub(super) fn learn(&mut self, words: &[Word], mention: &Mention) {
        let Some(strongest) = mention.strongest() else { return };
        if strongest.kind == Kind::Person && strongest.weight >= ENOUGH {
            self.learn_parts(&mention.name, strongest.weight);
        }
        if strongest.kind == Kind::Org {
            self.learn_short_forms(words, mention);
        }
        if let Some(acronym) = mention.acronym(words) {
            self.note(acronym, Evidence::about(&mention.name, strongest.kind, SURE, "stands for {}"));
        }
        for evidence in &mention.evidence {
            self.note(&mention.name, evidence.clone());
        }
    }

    /// The surname of a full name. Where there are but two names the first may be it: "Mao Ning".
    fn learn_parts(&mut self, name: &str, sure: i32) {
        let parts: Vec<&str> = name.split(' ').filter(|part| part.len() > 2 && *part != "Jr.").collect();
        if let [first, .., last] = parts[..] {
            let part = |weight| Evidence::about(name, Kind::Person, weight, "part of the name {}");
            self.note(last, part(if sure < LIKELY { sure } else { SURE }));
            // "Assad" for "al-Assad".
            if let Some(bare) = last.strip_prefix("al-").or_else(|| last.strip_prefix("el-")) {
                self.note(bare, part(SURE));
            }
            if parts.len() == 2 && sure >= LIKELY {
                self.note(first, part(LIKELY));
            }
        }
    }

    /// A company's name without its legal form, and the first word of that: "Yandex" for "Yandex NV".
    fn learn_short_forms(&mut self, words: &[Word], mention: &Mention) {
        let covered = &words[mention.range.clone()];
        let Some(form) = covered.iter().position(|word| word.any(Classes::COMPANY_END)).filter(|&at| at > 0)
        else {
            return;
        };
        let core = &covered[..form - usize::from(covered[form - 1].text == ",")];
        let short = |weight| Evidence::about(&mention.name, Kind::Org, weight, "short for {}");
        self.note(&joined(core), short(LIKELY));
        let known =
            Classes::NAMES | Classes::FIRST_NAME | Classes::EVERYDAY | Classes::FUNCTION | Classes::HEADS;
        if core.len() > 1 && !core[0].any(known) {
            self.note(&core[0].text, short(ENOUGH));
        }
    }

    fn note(&mut self, name: &str, evidence: Evidence) {
        let known = self.entry(name);
        let weight = &mut known.weights[evidence.kind as usize];
        *weight = evidence.weight.max(*weight);
        known.explain(evidence);
    }

    /// Takes in what the words around a mention say.
    pub(super) fn hear(&mut self, name: &str, sign: Evidence) {
        let known = self.entry(name);
        known.signs[sign.kind as usize] += sign.weight;
        known.explain(sign);
    }

    fn entry(&mut self, name: &str) -> &mut Known {
        self.names.entry(name.to_ascii_lowercase()).or_default()
    }

    /// The kind of this name in the article, and why.
    fn verdict(&self, name: &str) -> Option<&Evidence> {
        self.names.get(&name.to_ascii_lowercase()).and_then(Known::verdict)
    }

    /// Marks one block in the order of its text: the mentions for which enough speaks, and between them what the
    /// article knows from elsewhere.
    pub(super) fn mark(&self, words: &Words, mentions: &[Mention], annotations: &mut Vec<Annotation>) {
        let all = words.all();
        let mut at = 0;
        for mention in mentions {
            self.mark_known(all, at..mention.range.start, annotations);
            annotations.extend(self.verdict(&mention.name).map(|reason| mark(all, &mention.range, reason)));
            at = at.max(mention.range.end);
        }
        self.mark_known(all, at..all.len(), annotations);
    }

    /// Marks the known names between two mentions: in headings, and where a sentence starts.
    fn mark_known(&self, words: &[Word], gap: Range<usize>, annotations: &mut Vec<Annotation>) {
        let mut at = gap.start;
        while at < gap.end {
            let may_start = words[at].is_name() && !words[at].any(Classes::FUNCTION | Classes::CALENDAR);
            let ends = at + 1..gap.end.min(at + LONGEST) + 1;
            let known = ends
                .rev()
                .filter(|&end| may_start && words[end - 1].is_name())
                .find_map(|end| Some((end, self.verdict(&joined(&words[at..end]))?)));
            annotations.extend(known.map(|(end, reason)| mark(words, &(at..end), reason)));
            at = known.map_or(at + 1, |(end, _)| end);
        }
    }
}

fn mark(words: &[Word], range: &Range<usize>, reason: &Evidence) -> Annotation {
    let span = words[range.start].span.to(words[range.end - 1].span);
    Annotation::new(span, reason.kind, reason.why())
}
