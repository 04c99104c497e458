//! Telephone numbers, account numbers, and any other long run of digits in groups.

use super::numeric;
use super::scene::Scene;
use super::silence;
use super::word::Word;

/// Telephone numbers, account numbers, and any other long run of digits in groups.
pub(super) fn dialled(scene: &Scene, at: usize) -> Option<usize> {
    let starts = match scene.word(at) {
        Word::Plus | Word::Open => matches!(scene.word(at + 1), Word::Digits | Word::Plus),
        Word::Digits => true,
        _ => false,
    };
    if !starts {
        return None;
    }
    let opening = scene.word(at);
    let international = opening == Word::Plus || scene.word(at + 1) == Word::Plus;
    let (mut place, mut end) = (at, at);
    let (mut groups, mut total, mut longest, mut dashes, mut brackets) = (0, 0, 0, 0, 0);
    let mut plain = true;
    while place < at + 24 {
        if place > at && numeric::in_digits(scene, place).is_some() {
            break;
        }
        match scene.word(place) {
            Word::Digits => {
                let letters = scene.letters(place);
                let dots = letters.matches('.').count();
                plain &= !letters.contains(',') && dots != 1;
                groups += 1 + dots;
                total += letters.len() - dots;
                longest = longest.max(letters.split('.').map(str::len).max().unwrap_or(0));
                end = place + 1;
            }
            Word::Dash => {
                dashes += 1;
                if !matches!(scene.word(place + 1), Word::Digits | Word::Open) {
                    break;
                }
            }
            Word::Open | Word::Close => {
                brackets += 1;
                let inner = matches!(
                    scene.word(place + 1),
                    Word::Digits | Word::Plus | Word::Open | Word::Dash | Word::Close
                );
                if place > at && !inner {
                    break;
                }
            }
            Word::Plus if place <= at + 1 => {}
            Word::Slash if matches!(scene.word(place + 1), Word::Digits) => {}
            Word::Plain if matches!(scene.letters(place), "x" | "X" | "ext") && groups > 1 => {}
            _ => break,
        }
        place += 1;
    }
    if !plain || groups == 0 || total < 5 {
        return None;
    }
    let first = if opening == Word::Digits { scene.letters(at) } else { scene.letters(at + 1) };
    if is_years(scene, at) || numeric::in_digits(scene, at).is_some() {
        return None;
    }
    let told = is_told(scene, at);
    let scale_follows =
        matches!(scene.word(end), Word::Scale(_) | Word::Currency | Word::PercentSign | Word::Percent);
    let money = scene.word_before(at, 1) == Word::Currency;
    // "3-6 7-6 (10-8) 6-1", "21-7-32-2"
    let sets = longest < 3;
    let chain = groups > 3 && dashes + 1 == groups && place == at + 2 * groups - 1;
    let dialled = international && total >= 6
        || first.starts_with('0') && total >= 7 && first.len() >= 2 && opening != Word::Open
        || first.starts_with('0') && total >= 7 && brackets > 0
        || longest >= 8 && !scale_follows && !money && !silence::counts_things(scene, end)
        || brackets >= 2 && groups >= 2 && total >= 8 && scene.word(at) == Word::Open && !sets
        || chain && sets
        || brackets >= 2 && groups >= 3 && total >= 8 && dashes >= 1 && !sets
        || groups >= 3 && total >= 8 && dashes >= 2 && !is_year(first) && !sets
        || groups >= 3 && total >= 9 && scene.letters(at).matches('.').count() >= 2
        || opening == Word::Digits && groups == 3 && total == 10 && longest == 4 && first.len() == 3
        || told && total >= 6;
    dialled.then_some(end)
}

/// "call 101", "dial 911 for help"; not "call 200 witnesses".
pub(super) fn emergency(scene: &Scene, at: usize) -> Option<usize> {
    const CALL: &[&str] = &["call", "calling", "dial", "dialing", "dialling", "phone", "ring"];
    let called = CALL.iter().any(|word| scene.letters_before(at, 1).eq_ignore_ascii_case(word));
    let short = scene.word(at) == Word::Digits && scene.letters(at).len() == 3;
    let counts = silence::counts_things(scene, at + 1)
        || matches!(scene.word(at + 1), Word::Scale(_) | Word::Scales(_) | Word::Unit(_) | Word::Units(_));
    (called && short && !counts && !scene.capital(at + 1)).then_some(at + 1)
}

/// "(1879-1955)", "2010-2015"
fn is_years(scene: &Scene, at: usize) -> bool {
    let at = if scene.word(at) == Word::Open { at + 1 } else { at };
    scene.word(at + 1) == Word::Dash
        && is_year(scene.letters(at))
        && is_year(scene.letters(at + 2))
        && !matches!(scene.word(at + 3), Word::Dash | Word::Digits)
}

/// Four digits that could be a year, as in the date 2024-05-06.
pub(super) fn is_year(letters: &str) -> bool {
    letters.len() == 4 && matches!(letters.as_bytes()[0], b'1' | b'2')
}

/// Do the words before `at` tell that a number to dial or to write on a form follows?
fn is_told(scene: &Scene, at: usize) -> bool {
    const TELL: &[&str] = &[
        "phone", "telephone", "tel", "fax", "mobile", "call", "dial", "card", "account", "hotline", "isbn",
        "iban", "passport",
    ];
    (1..=4).any(|back| {
        let letters = scene.letters_before(at, back);
        TELL.iter().any(|word| letters.eq_ignore_ascii_case(word))
    })
}
