//! Organisations by the word that their name ends with, or stands on.

use super::words::{Shape, Word};

/// A name that ends so is an organisation; "of", "for" and "on" may follow it inside the name.
pub(super) const HEADS: &str = include_str!("lists/own/organisation_heads.txt");

/// What a company's name ends with by law. A comma may stand before, a full stop after it.
pub(super) const COMPANY_ENDS: &str = "\
AB AG ASA BV Bhd Co Corp GmbH Inc Incorporated KG LLC LLP LP Limited Ltd NV OAO OJSC OOO Oyj PJSC PLC SA \
SE SpA plc";

/// What an organisation is called: "the newspaper", ", a German company,".
pub(super) const NOUNS: &str = include_str!("lists/own/organisation_nouns.txt");

/// What organisations have: "Xanadu shares".
pub(super) const OWNED: &str = "\
employees executive executives shareholders shares spokesman spokeswoman stock subsidiary";

/// Organisations whose name no rule would find whole.
pub(super) const NAMED: &str = include_str!("lists/own/organisations.txt");

/// Heads that a list with "and" may follow or precede: "Ministry of Trade and Industry".
pub(super) const LISTING: &str = "\
Administration Agency Authority Board Bureau Center Centers Centre Commission Committee Community \
Corporation Council Department Directorate Exchange Faculty Federation Fund Institute Ministry Office \
Organisation Organization Programme School Service Union University";

/// Farther from the start of a block no dateline reaches.
const DATELINE: usize = 16;

/// Is it the agency in parentheses of "MINSK, 4 March (`NorNa`) -"?
pub(super) fn signs_dateline(words: &[Word], at: usize) -> bool {
    let around = at.checked_sub(1).and_then(|before| words.get(before..at + 4));
    at < DATELINE
        && matches!(around, Some([open, name, close, dash, _])
            if open.text == "(" && name.is_name() && close.text == ")" && matches!(&*dash.text, "-" | "—" | ":"))
}

/// Do the first letters of the words before `end` follow in parentheses: "Rikken Kokumin Partei (RKP)"?
pub(super) fn is_abbreviated(words: &[Word], start: usize, end: usize) -> bool {
    let Some([open, letters, close]) = words.get(end..end + 3) else { return false };
    let firsts =
        words[start..end].iter().filter(|word| word.is_name()).filter_map(|word| word.text.chars().next());
    open.text == "(" && close.text == ")" && letters.shape == Shape::Upper && letters.text.chars().eq(firsts)
}
