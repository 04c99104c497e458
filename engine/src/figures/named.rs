//! Numbers that are part of a name or an idiom: "Boeing 737", "the Big Four", "ground zero".

use super::currency;
use super::dialled;
use super::digits;
use super::scene::Scene;
use super::silence::{cluster_end, counts_things};
use super::unit;
use super::word::Word;

/// "737 MAX", "787 Dreamliners"
pub(super) fn airliner(scene: &Scene, at: usize) -> Option<usize> {
    let is_model = matches!(scene.letters(at), "737" | "787");
    let is_named = ["max", "dreamliner", "dreamliners"].iter().any(|name| scene.reads(at + 1, name));
    (is_model && is_named).then_some(at + 2)
}

/// A name with a number behind it: "Boeing 737", "Area 51", "iPhone 15", "S&P 500".
pub(super) fn named(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Digits || at == 0 || scene.glued(at) {
        return None;
    }
    let letters = scene.letters(at);
    let before = scene.letters(at - 1);
    let name = scene.word(at - 1) == Word::Plain
        && scene.is_word(at - 1)
        && before.contains(char::is_uppercase)
        && currency::before(scene, at - 1).is_none()
        && (!scene.opens(at - 1) || !is_opener(before));
    if !name || digits::run(letters).is_none() || letters.len() > 5 {
        return None;
    }
    let end = cluster_end(scene, at);
    let next = scene.word(end);
    let alone = end == at + 1 || end == at + 2 && scene.is_word(at + 1) && scene.letters(at + 1).len() == 1;
    // "Boeing 787-9", "Boeing 737-800"
    let model = letters.len() == 3
        && end == at + 3
        && scene.word(at + 1) == Word::Dash
        && (scene.letters(at + 2).len() == 1 || letters.starts_with('7') && letters.ends_with('7'));
    let alone = alone || model;
    let counted = counts_things(scene, end) || scene.reads(end, "people");
    let measured = matches!(
        next,
        Word::Scale(_)
            | Word::PercentSign
            | Word::Percent
            | Word::Per
            | Word::Unit(_)
            | Word::Units(_)
            | Word::Month(_)
            | Word::Currency
            | Word::To
            | Word::Am
            | Word::Pm
    ) && !(next == Word::To && scene.word(end + 1) != Word::Digits)
        || unit::unit(scene, end).is_some()
        || currency::after(scene, end).is_some();
    let year = letters.len() == 4 && dialled::is_year(letters);
    (alone && !counted && !measured && !year).then_some(end)
}

/// Words that open a sentence and name nothing.
fn is_opener(letters: &str) -> bool {
    const OPENERS: &str = "all another these those with when while if what we they he she it there here how but so then \
        also among total overall i you who which where why both any because although though either \
        neither nor yet such add take give get see use make like against into upon without despite \
        across along beyond besides except almost additional further top win score";
    OPENERS.split_ascii_whitespace().any(|word| letters.eq_ignore_ascii_case(word))
        || letters.ends_with("ed")
        || letters.ends_with("ing")
        || letters.ends_with("ly")
}

/// "50 Cent", in capitals: a stage name.
pub(super) fn rapper(scene: &Scene, at: usize) -> Option<usize> {
    (scene.word(at) == Word::Digits && scene.letters(at + 1) == "Cent").then_some(at + 2)
}

/// "10 Downing Street": a house number.
pub(super) fn street(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Digits || !scene.capital(at + 1) {
        return None;
    }
    (at + 2..at + 5)
        .take_while(|place| scene.capital(*place) || scene.word(*place) == Word::OrdinalSuffix)
        .find(|place| scene.word(*place) == Word::Street)
        .map(|place| place + 1)
}

/// "the Big Four", "a Group of Seven summit": members of something whose name is their number.
pub(super) fn fellowship(scene: &Scene, at: usize) -> Option<usize> {
    if !matches!(scene.word(at), Word::Cardinal(_) | Word::Digits) || scene.small(at) {
        return None;
    }
    let back = if scene.word_before(at, 1) == Word::Of { 2 } else { 1 };
    let joined = scene.word_before(at, 1) == Word::Dash && scene.glued(at);
    let named = match scene.letters_before(at, back) {
        "Group" | "Gang" | "Council" => {
            back == 2 && !counts_things(scene, at + 1) && !scene.reads(at + 1, "people")
        }
        "Big" | "Final" | "Elite" | "Formula" | "Permanent" => back == 1,
        _ => false,
    };
    // "7-Eleven"; a "Group of 20 people" is a group.
    let shop = joined && scene.capital(at) && scene.word_before(at, 2) == Word::Digits;
    (named || shop).then_some(at + 1)
}

/// "7-Eleven", "3M", "4K video", "3-D", "007": digits that only name.
pub(super) fn brand(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Digits || scene.glued(at) {
        return None;
    }
    let letters = scene.letters(at);
    let dash = scene.past_hyphen(at + 1);
    let behind = scene.letters(dash);
    let eleven = dash > at + 1 && scene.capital(dash) && matches!(scene.word(dash), Word::Cardinal(_));
    let tied = scene.glued(at + 1) && !scene.glued(dash + 1);
    let short = match behind {
        "M" => letters == "3" && dash == at + 1 && scene.len() > 2,
        "K" => matches!(letters, "4" | "8") && dash == at + 1,
        "D" => matches!(letters, "2" | "3"),
        _ => false,
    };
    let alone = !scene.glued(at + 1)
        || matches!(
            scene.word(at + 1),
            Word::Comma | Word::Stop | Word::Close | Word::Quote | Word::Possessive
        );
    let zeros = letters.starts_with("00") && letters.len() > 2 && !letters.contains(['.', ',']) && alone;
    if zeros {
        return Some(at + 1);
    }
    (eleven || short && tied && !counts_things(scene, dash + 1)).then_some(dash + 1)
}

/// "ground zero", "net-zero emissions", "zero tolerance", "a zero-sum game".
pub(super) fn nothing(scene: &Scene, at: usize) -> Option<usize> {
    const BEFORE: &[&str] = &["net", "ground", "patient", "sub", "absolute", "near", "year"];
    const BEHIND: &[&str] = &["sum", "tolerance", "hour", "hours", "day", "covid"];
    if scene.word(at) != Word::Cardinal(0) || !scene.reads(at, "zero") {
        return None;
    }
    let before = if scene.word_before(at, 1) == Word::Dash { 2 } else { 1 };
    let led = BEFORE.iter().any(|word| scene.letters_before(at, before).eq_ignore_ascii_case(word));
    let next = scene.past_hyphen(at + 1);
    (led || BEHIND.iter().any(|word| scene.reads(next, word))).then_some(at + 1)
}
