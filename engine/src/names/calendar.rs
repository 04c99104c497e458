//! Days and months: words with a capital that are no names.

use super::word::{Word, hash};

/// Those that nothing else is called, or hardly anything.
const WHOLE: &[u64] = &[
    hash("monday"),
    hash("tuesday"),
    hash("wednesday"),
    hash("thursday"),
    hash("friday"),
    hash("saturday"),
    hash("sunday"),
    hash("january"),
    hash("february"),
    hash("september"),
    hash("october"),
    hash("november"),
    hash("december"),
];

/// Short forms, and those that people are called too.
const OTHERS: &[u64] = &[
    hash("mon"),
    hash("tue"),
    hash("wed"),
    hash("thu"),
    hash("fri"),
    hash("sat"),
    hash("sun"),
    hash("jan"),
    hash("feb"),
    hash("mar"),
    hash("apr"),
    hash("jun"),
    hash("jul"),
    hash("aug"),
    hash("sep"),
    hash("sept"),
    hash("oct"),
    hash("nov"),
    hash("dec"),
    hash("june"),
    hash("july"),
];

/// Is it a day or a month, whole and nothing else?
pub(super) fn is_whole(word: &Word) -> bool {
    WHOLE.contains(&word.lower)
}

/// May it be one, also in short?
pub(super) fn holds(word: &Word) -> bool {
    is_whole(word) || OTHERS.contains(&word.lower)
}
