//! Verbs of saying.

/// What a verb's form says of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "said", "says": it has a subject of its own.
    Finite,
    /// "say": so has it after a plural, and behind "would".
    Base,
    /// "saying": its subject is the sentence's.
    Participle,
}

/// A verb of saying in one of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) tense: Tense,
    /// May what was said follow in the writer's words, after "that"?
    pub(super) reports: bool,
    /// Is who follows it the one spoken to, as after "told"?
    pub(super) has_hearer: bool,
}

/// Verbs whose forms are regular, by their base form; the letter says how they are used: `r` for what takes "that",
/// `h` for what has a hearer, `d` for what stands with quotation marks alone.
const REGULAR: &[(&str, char)] = &[
    ("accuse", 'd'),
    ("acknowledge", 'r'),
    ("add", 'r'),
    ("admit", 'r'),
    ("agree", 'd'),
    ("announce", 'r'),
    ("argue", 'r'),
    ("ask", 'd'),
    ("assert", 'r'),
    ("assure", 'h'),
    ("boast", 'r'),
    ("call", 'd'),
    ("caution", 'r'),
    ("cite", 'd'),
    ("claim", 'r'),
    ("comment", 'd'),
    ("complain", 'r'),
    ("concede", 'r'),
    ("conclude", 'r'),
    ("condemn", 'd'),
    ("confirm", 'r'),
    ("contend", 'r'),
    ("continue", 'd'),
    ("counter", 'd'),
    ("criticise", 'd'),
    ("criticize", 'd'),
    ("cry", 'd'),
    ("declare", 'r'),
    ("demand", 'd'),
    ("denounce", 'd'),
    ("deny", 'd'),
    ("describe", 'd'),
    ("dismiss", 'd'),
    ("dub", 'd'),
    ("emphasise", 'r'),
    ("emphasize", 'r'),
    ("exclaim", 'd'),
    ("explain", 'r'),
    ("hail", 'd'),
    ("inform", 'h'),
    ("insist", 'r'),
    ("joke", 'd'),
    ("label", 'd'),
    ("lament", 'd'),
    ("maintain", 'r'),
    ("mention", 'r'),
    ("note", 'r'),
    ("observe", 'r'),
    ("pledge", 'd'),
    ("post", 'd'),
    ("praise", 'd'),
    ("predict", 'r'),
    ("proclaim", 'd'),
    ("promise", 'd'),
    ("quip", 'd'),
    ("recall", 'd'),
    ("recount", 'd'),
    ("reiterate", 'r'),
    ("remark", 'r'),
    ("remind", 'd'),
    ("repeat", 'd'),
    ("reply", 'd'),
    ("report", 'r'),
    ("respond", 'd'),
    ("retort", 'd'),
    ("reveal", 'r'),
    ("shout", 'd'),
    ("state", 'r'),
    ("stress", 'r'),
    ("suggest", 'r'),
    ("testify", 'r'),
    ("thank", 'd'),
    ("tweet", 'r'),
    ("urge", 'd'),
    ("vow", 'd'),
    ("warn", 'r'),
    ("welcome", 'd'),
    ("whisper", 'd'),
    ("yell", 'd'),
];

/// The verb of which this is a form.
pub(super) fn verb(word: &str) -> Option<Verb> {
    let word = word.to_ascii_lowercase();
    let of = |tense, use_of| Verb { tense, reports: use_of != 'd', has_hearer: use_of == 'h' };
    match &*word {
        "said" | "says" | "wrote" | "writes" => return Some(of(Tense::Finite, 'r')),
        "say" | "write" => return Some(of(Tense::Base, 'r')),
        "saying" | "writing" => return Some(of(Tense::Participle, 'r')),
        "told" | "tells" => return Some(of(Tense::Finite, 'h')),
        "tell" => return Some(of(Tense::Base, 'h')),
        "telling" => return Some(of(Tense::Participle, 'h')),
        "read" | "reads" => return Some(of(Tense::Finite, 'd')),
        _ => {}
    }
    let known = |base: &str, tense| {
        let place = REGULAR.binary_search_by_key(&base, |&(base, _)| base).ok()?;
        Some(of(tense, REGULAR[place].1))
    };
    // "notes", "noted", "noting"; "replies", "replied"; "admitted", "admitting".
    if let Some(found) = known(&word, Tense::Base) {
        return Some(found);
    }
    let (stem, tense) = if let Some(stem) = word.strip_suffix("ing") {
        (stem, Tense::Participle)
    } else if let Some(stem) = word.strip_suffix("ed").or_else(|| word.strip_suffix("es")) {
        (stem, Tense::Finite)
    } else {
        (word.strip_suffix('s')?, Tense::Finite)
    };
    let with = |ending: &str| known(&format!("{stem}{ending}"), tense);
    let doubled = || {
        let shorter = stem.get(..stem.len().checked_sub(1)?)?;
        (stem.ends_with(shorter.chars().next_back()?)).then(|| known(shorter, tense)).flatten()
    };
    let with_y = || known(&format!("{}y", stem.strip_suffix('i')?), tense);
    known(stem, tense).or_else(|| with("e")).or_else(doubled).or_else(with_y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_verb_are_known() {
        for (word, tense) in [
            ("said", Tense::Finite),
            ("Says", Tense::Finite),
            ("say", Tense::Base),
            ("noted", Tense::Finite),
            ("noting", Tense::Participle),
            ("replied", Tense::Finite),
            ("denies", Tense::Finite),
            ("admitted", Tense::Finite),
            ("admitting", Tense::Participle),
            ("stresses", Tense::Finite),
            ("adding", Tense::Participle),
        ] {
            assert_eq!(verb(word).map(|verb| verb.tense), Some(tense), "{word}");
        }
        for word in ["sail", "adder", "stating-room", "", "é", "s", "ed", "ing", "reported-", "gave"] {
            assert_eq!(verb(word), None, "{word}");
        }
    }

    #[test]
    fn the_list_is_sorted_for_the_search() {
        assert!(REGULAR.is_sorted());
    }
}
