//! Codes: digits and letters, or digits and signs, that stand for one thing: "G20", "24703L202", "`fe80::1`".

use super::currency;
use super::scene::Scene;
use super::silence::cluster_end;
use super::unit;
use super::word::Word;

/// An IPv6 address: "`fe80:0:0::1`".
pub(super) fn address_chain(scene: &Scene, at: usize) -> Option<usize> {
    if !matches!(scene.word(at), Word::Digits | Word::Colon | Word::Plain | Word::Ad | Word::Am)
        || scene.glued(at)
    {
        return None;
    }
    let end = cluster_end(scene, at).max(at + 1);
    let whole = scene.words(at, end);
    let fits = whole.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':');
    let double = scene.words(at, (end + 2).min(scene.len())).as_bytes().windows(2).any(|pair| pair == b"::");
    let colons = whole.matches(':').count();
    let widths = whole.split(':').all(|part| part.len() <= 4);
    (fits && widths && (double || colons >= 4)).then_some(end)
}

/// Digits and letters in turn: serial numbers, checksums, licence plates.
pub(super) fn serial(scene: &Scene, at: usize) -> Option<usize> {
    if !matches!(scene.word(at), Word::Digits | Word::Plain)
        || scene.glued(at) && (scene.is_word(at - 1) || scene.word(at - 1) == Word::Digits)
    {
        return None;
    }
    let end = cluster_end(scene, at);
    // "2018Q4" is a quarter.
    let quarter = end == at + 3 && scene.letters(at + 1).eq_ignore_ascii_case("q");
    if end < at + 3 || quarter && scene.letters(at + 2).len() == 1 {
        return None;
    }
    let turns = (at..end.saturating_sub(2)).any(|place| {
        let letters = scene.letters(place + 1);
        scene.word(place) == Word::Digits
            && scene.is_word(place + 1)
            && matches!(scene.word(place + 1), Word::Plain | Word::Suffix(_) | Word::Ad)
            && scene.word(place + 2) == Word::Digits
            && !matches!(letters, "h" | "H" | "e" | "E" | "x" | "T")
            && unit::unit(scene, place + 1).is_none_or(|(_, end)| {
                end < place + 3 && !matches!(scene.letters(place + 2), "2" | "3" | "10")
            })
    });
    turns.then_some(end)
}

/// Letters with digits behind them: "G20", "AK-47", "B12", "MH370".
pub(super) fn coded(scene: &Scene, at: usize) -> Option<usize> {
    if !scene.is_word(at) || scene.glued(at) && scene.word_before(at, 1) == Word::Digits {
        return None;
    }
    let hyphen = scene.past_hyphen(at + 1);
    if scene.word(hyphen) != Word::Digits || !scene.glued(at + 1) {
        return None;
    }
    let letters = scene.letters(at);
    let hyphenated = hyphen > at + 1;
    // The climate summits, "COP30"; pesos are more.
    if letters == "COP" && scene.letters(hyphen).len() <= 2 {
        return Some(cluster_end(scene, at));
    }
    // "Q1" and "H2", not "H5N1" and "H1-B".
    let quarter = matches!(letters, "q" | "Q" | "h" | "H")
        && !hyphenated
        && scene.letters(hyphen).len() == 1
        && !(scene.glued(hyphen + 1) && scene.is_word(scene.past_hyphen(hyphen + 1)))
        || scene.word(at) == Word::Plain
            && matches!(letters, "q" | "Q")
            && !hyphenated
            && scene.letters(hyphen).len() == 1;
    let known = quarter
        || currency::before(scene, at).is_some() && !(letters == "R" && scene.reads(hyphen + 1, "t"))
        || match scene.word(at) {
            Word::Month(_)
            | Word::Weekday(_)
            | Word::Season(_)
            | Word::Mid
            | Word::Early
            | Word::Late
            | Word::About
            | Word::Fiscal => true,
            Word::Plain => {
                currency::is_code(letters)
                    || matches!(letters, "cy" | "CY" | "c" | "w" | "W")
                        && scene.letters(hyphen).len() <= 4
                        && !hyphenated
            }
            _ => false,
        };
    let spelled_small =
        hyphenated && scene.small(at) && letters.len() > 1 && !matches!(scene.word(at), Word::Month(_));
    (!known && !spelled_small).then(|| cluster_end(scene, at))
}

/// "No. 22-451": the number of a case or a decree.
pub(super) fn case_number(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::No && scene.word(at) != Word::Number {
        return None;
    }
    let place = if scene.word(at + 1) == Word::Stop { at + 2 } else { at + 1 };
    let cut = scene.word(place) == Word::Digits
        && matches!(scene.word(place + 1), Word::Dash | Word::Slash)
        && scene.glued(place + 1)
        && scene.glued(place + 2)
        && !scene.small(place + 2);
    cut.then(|| cluster_end(scene, place))
}

/// "23-cv-10511": the number of a case in a court's list.
pub(super) fn docket(scene: &Scene, at: usize) -> Option<usize> {
    let glued = (at + 1..at + 5).all(|place| scene.glued(place));
    let case = scene.word(at) == Word::Digits
        && scene.word(at + 1) == Word::Dash
        && scene.word(at + 2) == Word::Plain
        && scene.small(at + 2)
        && scene.letters(at + 2).len() <= 3
        && scene.word(at + 3) == Word::Dash
        && scene.word(at + 4) == Word::Digits;
    (glued && case && scene.letters(at + 4).len() > 2).then_some(at + 5)
}

/// "1920x1080", "4x4": width and height of a screen, driven wheels. "3x4 metres" and "4x100m" have a unit.
pub(super) fn grid(scene: &Scene, at: usize) -> Option<usize> {
    let sides = scene.word(at) == Word::Digits
        && (scene.letters(at + 1) == "x" || scene.word(at + 1) == Word::Times)
        && scene.word(at + 2) == Word::Digits
        && scene.glued(at + 1)
        && scene.glued(at + 2);
    // "2.5x10-6" is one number.
    let power = scene.letters(at + 2) == "10" && scene.glued(at + 3);
    (sides && !power && unit::unit(scene, at + 3).is_none()).then_some(at + 3)
}
