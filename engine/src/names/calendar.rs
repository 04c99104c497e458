//! Days and months: words with a capital that are no names.

use super::word::Word;
use super::words::{Words, words};

/// Those that nothing else is called, or hardly anything.
const WHOLE: Words = words![
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "september", "october", "november", "december"
];

/// Short forms, and those that people are called too.
const OTHERS: Words = words![
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "june", "july"
];

/// Is it a day or a month, whole and nothing else?
pub(super) fn is_whole(word: &Word) -> bool {
    WHOLE.hold(word.lower)
}

/// May it be one, also in short?
pub(super) fn holds(word: &Word) -> bool {
    is_whole(word) || OTHERS.hold(word.lower)
}
