//! What multiplies a number from behind: "million", "lakh crore", "bn", "3 hundred and 21".

use super::digits;
use super::exact::Exact;
use super::fraction;
use super::numeral::{Numeral, Shape};
use super::scene::Scene;
use super::word::Word;

/// Multiplies by the scale words or letters that follow: "million", "lakh crore", "bn".
pub(super) fn scaled(scene: &Scene, mut numeral: Numeral) -> Numeral {
    loop {
        let at = scene.past_hyphen(numeral.end);
        let ten = match scene.word(at) {
            Word::Scale(ten) => ten,
            // "fifty millions", "three thousand millions".
            Word::Scales(ten)
                if ten > 3 && scene.word(at + 1) != Word::Of && numeral.shape != Shape::AtLeast =>
            {
                ten
            }
            Word::Suffix(ten) if is_suffix(scene, at) => ten,
            Word::Dozen | Word::Dozens if !matches!(numeral.shape, Shape::Share | Shape::AtLeast) => {
                numeral.value = numeral.value.times(Exact::whole(12)).unwrap_or(numeral.value);
                numeral.end = at + 1;
                numeral.shape = Shape::Words;
                return numeral;
            }
            _ => break,
        };
        numeral.value = numeral.value.scaled(ten);
        numeral.scale += ten;
        numeral.end = at + 1;
        if !matches!(numeral.shape, Shape::Words) {
            numeral.shape = Shape::Marked;
        }
        if numeral.scale > 15 {
            break;
        }
    }
    if numeral.scale >= 2
        && let Some((rest, end)) = smaller(scene, &numeral)
        && let Some(value) = numeral.value.plus(rest)
    {
        numeral.value = value;
        numeral.end = end;
    }
    numeral
}

/// What goes on behind a scale word: "3 hundred and 21", "4 thousand 3 hundred", "one million and a half".
fn smaller(scene: &Scene, numeral: &Numeral) -> Option<(Exact, usize)> {
    if let Some((part, end)) = fraction::and_a_part(scene, numeral.end) {
        let own = match scene.word(end) {
            Word::Scale(ten) => Some((part.scaled(ten), end + 1)),
            _ => None,
        };
        return own.or((numeral.scale >= 5).then_some((part.scaled(numeral.scale), end)));
    }
    let joined = scene.word(numeral.end) == Word::And;
    let place = numeral.end + usize::from(joined);
    if scene.word(place) != Word::Digits || scene.word(numeral.start) != Word::Digits {
        return None;
    }
    let digits = Exact::whole(digits::run(scene.letters(place))?);
    match scene.word(place + 1) {
        Word::Scale(ten)
            if ten < numeral.scale && digits.scaled(ten).value() < 10_f64.powi(numeral.scale.into()) =>
        {
            Some((digits.scaled(ten), place + 2))
        }
        // "3 hundred and 21", not "3 hundred and 2 hundred"
        Word::Scale(_) => None,
        _ if joined && numeral.scale == 2 && digits.value() < 100.0 => Some((digits, place + 1)),
        _ => None,
    }
}

/// Is the letter behind digits a power of ten? "1.2bn" and "$3 bn" are, "5 m" is five metres.
fn is_suffix(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    match letters {
        "bn" | "mn" | "mln" | "tn" | "trn" | "bln" | "tln" | "mio" => true,
        // "$3 M", "£170 m"
        "M" | "m" | "B" | "b" | "K" | "k" if !scene.glued(at) => {
            is_money_before(scene, at - 1)
                && !scene.capital(at + 1)
                && !matches!(scene.word(at + 1), Word::Dash | Word::Stop if scene.glued(at + 1) && scene.glued(at + 2))
        }
        "M" => !(scene.glued(at + 1) && (scene.is_word(at + 1) || scene.word(at + 1) == Word::Digits)),
        // A bare letter alone may be a unit: `unit.rs` reads "5m" and "10K" unless money or a noun stands beside.
        "k" | "K" => scene.glued(at) && !is_run(scene, at),
        "m" | "MM" | "mm" | "b" | "B" | "t" | "T" => {
            scene.glued(at)
                && (is_money_before(scene, at - 1)
                    || (matches!(letters, "m" | "B" | "b") && (counts(scene, at) || counts_again(scene, at))))
        }
        "cr" | "Cr" => true,
        _ => false,
    }
}

/// "10K run", "5k race".
fn is_run(scene: &Scene, at: usize) -> bool {
    ["run", "race", "runs", "races", "walk", "course", "road", "swim"]
        .iter()
        .any(|word| scene.reads(at + 1, word))
}

/// Does a sign or code of money stand before the number at `at`?
fn is_money_before(scene: &Scene, at: usize) -> bool {
    scene.word_before(at, 1) == Word::Currency
        || scene.word_before(at, 2) == Word::Currency && scene.glued(at) && scene.glued(at - 1)
        || at > 0 && scene.is_word(at - 1) && super::currency::before(scene, at - 1).is_some()
        || scene.word_before(at, 1) == Word::Dash && matches!(scene.word_before(at, 3), Word::Currency)
        || {
            let letters = scene.letters_before(at, 1);
            matches!(letters.len(), 2 | 3)
                && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
                && super::currency::is_code(letters)
        }
}

/// Does a thing that is counted follow the letter at `at`, as in "1.4m tonnes", or another such number, as in
/// "from 1.2m to 1.4m"?
pub(super) fn counts(scene: &Scene, at: usize) -> bool {
    let next = scene.letters(at + 1);
    let plural = scene.small(at + 1) && next.len() > 3 && next.ends_with('s') && !next.ends_with("ss");
    let known = matches!(next, "cubic" | "square" | "sq" | "people" | "men" | "women" | "children");
    let sport = matches!(next, "hurdles" | "freestyles");
    let again = matches!(scene.word(at + 1), Word::To | Word::And | Word::Dash)
        && scene.word(at + 2) == Word::Digits
        && scene.letters(at + 3) == scene.letters(at)
        && at + 4 < scene.len()
        && counts(scene, at + 3);
    // "330m Americans", "1.3m of the 2.2m people", "2m of them"
    let nation = scene.capital(at + 1) && next.len() > 5 && next.ends_with("ans");
    let of_them = scene.word(at + 1) == Word::Of
        && (scene.reads(at + 2, "them")
            || scene.word(at + 2) == Word::The
                && scene.word(at + 3) == Word::Digits
                && scene.letters(at + 4) == scene.letters(at));
    (plural || known || again || nation || of_them) && !sport
}

/// "6.9m barrels to 418.3m": the other end of a change whose first end counts millions.
fn counts_again(scene: &Scene, at: usize) -> bool {
    /// So many words stand between the two ends at most, with the things that are counted.
    const REACH: usize = 6;
    let letter = scene.letters(at);
    scene.word_before(at, 2) == Word::To
        && (3..3 + REACH).map_while(|back| at.checked_sub(back).filter(|place| !scene.opens(place + 1))).any(
            |place| {
                scene.letters(place) == letter
                    && scene.glued(place)
                    && scene.word_before(place, 1) == Word::Digits
                    && counts(scene, place)
            },
        )
}
