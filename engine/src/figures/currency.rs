//! Currencies beside a number: "$", "US$", "Rs." and "N" before it, "euros", "Swiss francs" and "SEK" behind it.

use super::currencies::{BEFORE, LETTERS, NAMED_BEFORE, NAMES, OF_CENTS, WORDS};
use super::scene::Scene;
use super::word::Word;

/// A currency, and how many of the named parts make one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Currency {
    /// The ISO 4217 code; empty where the name is shared and the text does not say whose it is.
    pub(super) code: &'static str,
    /// 100 for cents, 1 for dollars.
    pub(super) parts: u32,
    /// Is it only the most likely reading of a sign that others share?
    pub(super) assumed: bool,
}

/// Whose cents are bare "cents"? Those of the currency told last, `told`, if it has any; of the US dollar otherwise.
pub(super) fn settle_cents(
    scene: &Scene,
    end: usize,
    currency: &mut Currency,
    told: &mut Option<&'static str>,
) {
    if currency.parts == 1 {
        if OF_CENTS.split(' ').any(|code| code == currency.code) {
            *told = Some(currency.code);
        }
    } else if currency.code == "USD"
        && scene.letters_before(end, 1).starts_with("cent")
        && !matches!(scene.letters_before(end, 2), "US" | "U.S." | "American")
    {
        currency.code = told.unwrap_or(currency.code);
        currency.assumed = true;
    }
}

/// Is this an ISO 4217 code in capitals?
pub(super) fn is_code(letters: &str) -> bool {
    letters.len() == 3 && by_code(letters).is_some()
}

fn by_code(letters: &str) -> Option<&'static str> {
    if letters.len() != 3 || !letters.is_ascii() {
        return None;
    }
    let (name, code) = NAMES.line(letters)?;
    let lower = letters.bytes().all(|byte| byte.is_ascii_lowercase());
    let fits = name == code && (letters == code || lower && !WORDS.split(' ').any(|word| word == code));
    fits.then_some(code)
}

/// The currency of a line of the tables, found under this name.
fn of_line(name: &'static str, line: &'static str) -> Currency {
    const BARE: &[&str] = &["$", "¥", "£", "dollar", "pound", "rupee", "lira", "real"];
    match line.len() {
        0 => Currency { code: "", parts: 1, assumed: true },
        3 => Currency { code: line, parts: 1, assumed: BARE.contains(&name) },
        _ => {
            let parts = if line.starts_with("100") { 100 } else { 10 };
            Currency { code: line.split(' ').nth(1).unwrap_or_default(), parts, assumed: true }
        }
    }
}

/// The currency of a sign.
fn by_name(name: &str) -> Option<Currency> {
    NAMES.line(name).map(|(name, line)| of_line(name, line))
}

/// The words by which a currency before a number can start: signs, and letters that mean something else or nothing, as
/// in "ALL 500" and "NRs 20,000".
pub(super) fn starts(word: Word) -> bool {
    matches!(word, Word::Currency | Word::Plain | Word::Suffix(_) | Word::Feast | Word::Number)
}

/// The currency before a number: "$", "US$", "A$", "EUR", "Rs.", and the place behind it.
pub(super) fn before(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let letters = scene.letters(at);
    if scene.word(at) == Word::Currency {
        // "$US1.5m", "$A40": as Australian papers write it.
        if scene.is_word(at + 1)
            && scene.glued(at + 1)
            && scene.word(at + 2) == Word::Digits
            && scene.glued(at + 2)
            && let Some(found) = by_name(&[scene.letters(at + 1), letters].concat())
        {
            return Some((found, at + 2));
        }
        return Some((by_name(letters)?, at + 1));
    }
    if !scene.is_word(at) {
        return None;
    }
    if is_large(scene, at + 1)
        && let Some(found) = before_large(scene, at)
    {
        return Some((found, at + 1));
    }
    if letters.len() > 4 {
        return None;
    }
    if scene.word(at + 1) == Word::Currency && scene.glued(at + 1) {
        let found = named(scene, at, at + 2)
            .or_else(|| by_code(letters).map(|code| Currency { code, parts: 1, assumed: false }))?;
        return Some((found, at + 2));
    }
    // "US $5.7 million", "C $9"
    if scene.word(at + 1) == Word::Currency
        && scene.word(at + 2) == Word::Digits
        && scene.capital(at)
        && !scene.opens(at)
        && let Some(found) = by_name(&[letters, scene.letters(at + 1)].concat())
    {
        return Some((found, at + 2));
    }
    let next = if scene.word(at + 1) == Word::Stop && scene.glued(at + 1) { at + 2 } else { at + 1 };
    if !matches!(scene.word(next), Word::Digits | Word::Currency) {
        return None;
    }
    if let Some(code) = by_code(letters) {
        return Some((Currency { code, parts: 1, assumed: false }, at + 1));
    }
    // "Rs 500", "Rs. 20", "RM20"
    if BEFORE.contains(&letters) {
        let (name, line, _) = NAMES.longest(scene, at, &['.']).or_else(|| NAMES.longest(scene, at, &[]))?;
        return Some((of_line(name, line), next));
    }
    if letters == "R" && scene.glued(at + 1) && scene.letters(at + 1).len() > 1 {
        return Some((Currency { code: "ZAR", parts: 1, assumed: true }, at + 1));
    }
    None
}

/// Is the number at `at` a sum that only money or people reach: with a scale, or with its thousands marked?
fn is_large(scene: &Scene, at: usize) -> bool {
    scene.word(at) == Word::Digits
        && (matches!(scene.word(at + 1), Word::Scale(3..) | Word::Suffix(_))
            || scene.letters(at).contains(','))
}

/// "N500 million", "euros 3bn": the currency that these letters or this name mean before a large sum.
fn before_large(scene: &Scene, at: usize) -> Option<Currency> {
    let letters = scene.letters(at);
    let code = LETTERS.split_ascii_whitespace().find_map(|entry| {
        let (short, code) = entry.split_once(':')?;
        (short == letters).then_some(code)
    });
    if let Some(code) = code {
        return Some(Currency { code, parts: 1, assumed: true });
    }
    let named = NAMED_BEFORE.split(' ').any(|name| name.eq_ignore_ascii_case(letters));
    if named { by_name(letters).or_else(|| by_name(letters.strip_suffix('s')?)) } else { None }
}

/// "120 MEUR": millions of a currency, written before its code.
pub(super) fn in_millions(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let code = scene.letters(at).strip_prefix('M').filter(|code| is_code(code))?;
    by_code(code).map(|code| (Currency { code, parts: 1, assumed: false }, at + 1))
}

/// The currency behind a number: "euros", "Swiss francs", "€", "SEK", "p".
pub(super) fn after(scene: &Scene, at: usize) -> Option<(Currency, usize)> {
    let hyphen = scene.past_hyphen(at);
    if scene.word(hyphen) == Word::Currency {
        // "5 €", but in "10 $20" the sign belongs to what follows.
        let foreign =
            !scene.glued(hyphen) && scene.word(hyphen + 1) == Word::Digits && scene.glued(hyphen + 1);
        return if foreign { None } else { Some((by_name(scene.letters(hyphen))?, hyphen + 1)) };
    }
    if !scene.is_word(hyphen) {
        return None;
    }
    let letters = scene.letters(hyphen);
    if letters.len() == 1
        && !(scene.glued(hyphen) && letters == "p" || letters == "c" && !scene.is_word(hyphen + 1))
    {
        return None;
    }
    // The longest name wins: "US dollars" before "US".
    let (name, line, end) = NAMES.longest(scene, hyphen, &[])?;
    // A code in small letters may be a word: "all", "top".
    if name == line && end == hyphen + 1 {
        return by_code(letters).map(|code| (Currency { code, parts: 1, assumed: false }, end));
    }
    Some((of_line(name, line), end))
}

/// The currency that the tokens from `start` up to `end` name.
fn named(scene: &Scene, start: usize, end: usize) -> Option<Currency> {
    let (name, line, found) = NAMES.longest(scene, start, &[])?;
    (found == end).then(|| of_line(name, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::currencies::CURRENCIES;
    use crate::figures::lexicon;

    #[test]
    fn no_currency_that_stands_before_a_number_is_passed_over() {
        let letters = LETTERS.split_ascii_whitespace().filter_map(|entry| entry.split(':').next());
        let codes = CURRENCIES.split(['\n', ' ', '|']).filter(|name| is_code(name));
        for name in letters.chain(BEFORE.iter().copied()).chain(NAMED_BEFORE.split(' ')).chain(codes) {
            assert!(starts(lexicon::meaning(name)), "{name}");
        }
    }
}
