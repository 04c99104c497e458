//! Small words that open a sentence: their capital is due to their place, they are no part of the name behind them.

use super::word::Word;
use super::words::{Words, words};

const OPENERS: Words = words![
    "the", "a", "an", "on", "in", "at", "by", "to", "of", "for", "from", "with", "without", "within", "into",
    "after", "before", "since", "until", "during", "under", "over", "between", "among", "amid", "against",
    "about", "around", "across", "through", "despite", "because", "although", "though", "while", "when",
    "where", "whether", "if", "unless", "as", "but", "and", "or", "nor", "so", "yet", "it", "its", "he",
    "she", "they", "we", "you", "i", "his", "her", "their", "our", "your", "my", "him", "them", "this",
    "that", "these", "those", "there", "here", "what", "who", "whose", "which", "how", "why", "some", "many",
    "most", "all", "both", "each", "every", "few", "several", "another", "other", "no", "not", "only",
    "even", "just", "also", "still", "now", "then", "thus", "however", "meanwhile", "moreover", "instead",
    "once", "last", "next", "later", "earlier", "today", "yesterday", "tomorrow", "is", "are", "was", "were",
    "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "should",
    "must", "let"
];

/// Is it such a word?
pub(super) fn is(word: &Word) -> bool {
    OPENERS.hold(word.lower)
}
