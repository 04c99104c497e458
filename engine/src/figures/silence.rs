//! Look-alikes: digits that name, number or dial something and say nothing of how much.

use super::dialled;
use super::digits;
use super::scene::Scene;
use super::unit;
use super::word::Word;

/// A look-alike at a token: the place behind it.
type LookAlike = fn(&Scene, usize) -> Option<usize>;

/// Asked at every token that could start a figure, in this order; whatever matches stays silent.
const LOOK_ALIKES: &[LookAlike] = &[
    list_number,      // "2) Second item"
    footnote,         // "[12]", "(5)" behind a headline
    always,           // "24/7"
    address_chain,    // "fe80::1"
    dialled::dialled, // "+44 20 7946 0958"
    serial,           // "24703L202"
    coded,            // "G20", "COVID-19"
    case_number,      // "No. 22-451"
    labelled,         // "Section 230"
    named,            // "Boeing 737"
    grid,             // "1920x1080"
    fellowship,       // "the Big Four"
    nothing,          // "ground zero"
    rapper,           // "50 Cent"
    street,           // "10 Downing Street"
];

/// The place behind the look-alike that starts at `at`, if one does.
pub(super) fn look_alike(scene: &Scene, at: usize) -> Option<usize> {
    LOOK_ALIKES.iter().find_map(|look_alike| look_alike(scene, at))
}

/// The end of the tokens that stand together with `at` without a blank, without the closing signs behind them.
pub(super) fn cluster_end(scene: &Scene, at: usize) -> usize {
    let mut end = at + 1;
    while scene.glued(end) && end < at + 40 {
        end += 1;
    }
    while end > at + 1
        && matches!(
            scene.word(end - 1),
            Word::Comma
                | Word::Stop
                | Word::Close
                | Word::Quote
                | Word::Apostrophe
                | Word::Colon
                | Word::Other
        )
    {
        end -= 1;
    }
    end
}

fn list_number(scene: &Scene, at: usize) -> Option<usize> {
    let mark = at == 0
        && scene.word(0) == Word::Digits
        && scene.letters(0).len() <= 2
        && matches!(scene.word(1), Word::Stop | Word::Close)
        && scene.glued(1)
        && !scene.glued(2)
        && !scene.is_over(2)
        && (scene.word(1) == Word::Close || scene.capital(2));
    mark.then_some(2)
}

fn footnote(scene: &Scene, at: usize) -> Option<usize> {
    let bracketed = scene.word(at) == Word::Open
        && scene.word(at + 1) == Word::Digits
        && scene.letters(at + 1).len() <= 3
        && scene.word(at + 2) == Word::Close;
    let square = scene.letters(at) == "[";
    (bracketed && (square || scene.is_over(at + 3) && at > 0)).then_some(at + 3)
}

fn always(scene: &Scene, at: usize) -> Option<usize> {
    let three = scene.word(at) == Word::Digits
        && scene.word(at + 1) == Word::Slash
        && scene.word(at + 2) == Word::Digits;
    (three && scene.letters(at) == "24" && scene.letters(at + 2) == "7").then_some(at + 3)
}

/// An IPv6 address: "`fe80:0:0::1`".
fn address_chain(scene: &Scene, at: usize) -> Option<usize> {
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

pub(super) fn counts_things(scene: &Scene, at: usize) -> bool {
    scene.small(at) && scene.letters(at).ends_with('s') && scene.letters(at).len() > 3
}

/// Digits and letters in turn: serial numbers, checksums, licence plates.
fn serial(scene: &Scene, at: usize) -> Option<usize> {
    if !matches!(scene.word(at), Word::Digits | Word::Plain)
        || scene.glued(at) && (scene.is_word(at - 1) || scene.word(at - 1) == Word::Digits)
    {
        return None;
    }
    let end = cluster_end(scene, at);
    if end < at + 3 {
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
fn coded(scene: &Scene, at: usize) -> Option<usize> {
    if !scene.is_word(at) || scene.glued(at) && scene.word_before(at, 1) == Word::Digits {
        return None;
    }
    let hyphen = scene.past_hyphen(at + 1);
    if scene.word(hyphen) != Word::Digits || !scene.glued(at + 1) {
        return None;
    }
    let letters = scene.letters(at);
    let hyphenated = hyphen > at + 1;
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
        || super::currency::before(scene, at).is_some()
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
                super::currency::is_code(letters)
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
fn case_number(scene: &Scene, at: usize) -> Option<usize> {
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

/// Sections, flights, pages: the number is a label.
fn labelled(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Label && !scene.reads(at, "version") {
        return None;
    }
    let mut place = at + 1;
    if matches!(scene.word(place), Word::Number) {
        place += 1;
    }
    if matches!(scene.word(place), Word::Stop | Word::Colon | Word::Hash) {
        place += 1;
    }
    if scene.word(place) != Word::Digits || counts_things(scene, place + 1) {
        return None;
    }
    let mut end = cluster_end(scene, place);
    // "pages 12, 14 and 16"
    while matches!(scene.word(end), Word::Comma | Word::And | Word::To | Word::Or)
        && scene.word(end + 1) == Word::Digits
        && !counts_things(scene, end + 2)
        && end < at + 30
    {
        end = cluster_end(scene, end + 1);
    }
    Some(end)
}

/// A name with a number behind it: "Boeing 737", "Area 51", "iPhone 15", "S&P 500".
fn named(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Digits || at == 0 || scene.glued(at) {
        return None;
    }
    let letters = scene.letters(at);
    let before = scene.letters(at - 1);
    let name = scene.word(at - 1) == Word::Plain
        && scene.is_word(at - 1)
        && before.contains(char::is_uppercase)
        && super::currency::before(scene, at - 1).is_none()
        && (!scene.opens(at - 1) || !is_opener(before));
    if !name || digits::run(letters).is_none() || letters.len() > 5 {
        return None;
    }
    let end = cluster_end(scene, at);
    let next = scene.word(end);
    let alone = end == at + 1 || end == at + 2 && scene.is_word(at + 1) && scene.letters(at + 1).len() == 1;
    // "Boeing 787-9"
    let model = letters.len() == 3
        && end == at + 3
        && scene.word(at + 1) == Word::Dash
        && scene.letters(at + 2).len() == 1;
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
        || super::currency::after(scene, end).is_some();
    let year = letters.len() == 4 && dialled::is_year(letters);
    (alone && !counted && !measured && !year).then_some(end)
}

/// Words that open a sentence and name nothing.
fn is_opener(letters: &str) -> bool {
    const OPENERS: &[&str] = &[
        "all",
        "another",
        "these",
        "those",
        "with",
        "when",
        "while",
        "if",
        "what",
        "we",
        "they",
        "he",
        "she",
        "it",
        "there",
        "here",
        "how",
        "but",
        "so",
        "then",
        "also",
        "among",
        "total",
        "overall",
        "i",
        "you",
        "who",
        "which",
        "where",
        "why",
        "both",
        "any",
        "because",
        "although",
        "though",
        "either",
        "neither",
        "nor",
        "yet",
        "such",
        "add",
        "take",
        "give",
        "get",
        "see",
        "use",
        "make",
        "like",
        "against",
        "into",
        "upon",
        "without",
        "despite",
        "across",
        "along",
        "beyond",
        "besides",
        "except",
        "almost",
        "additional",
        "further",
        "top",
        "win",
        "score",
    ];
    OPENERS.iter().any(|word| letters.eq_ignore_ascii_case(word))
        || letters.ends_with("ed")
        || letters.ends_with("ing")
        || letters.ends_with("ly")
}

/// "50 Cent", in capitals: a stage name.
fn rapper(scene: &Scene, at: usize) -> Option<usize> {
    (scene.word(at) == Word::Digits && scene.letters(at + 1) == "Cent").then_some(at + 2)
}

/// "10 Downing Street": a house number.
fn street(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) != Word::Digits || !scene.capital(at + 1) {
        return None;
    }
    (at + 2..at + 5)
        .take_while(|place| scene.capital(*place) || scene.word(*place) == Word::OrdinalSuffix)
        .find(|place| scene.word(*place) == Word::Street)
        .map(|place| place + 1)
}

/// "1920x1080", "4x4": width and height of a screen, driven wheels. "3x4 metres" and "4x100m" have a unit.
fn grid(scene: &Scene, at: usize) -> Option<usize> {
    let sides = scene.word(at) == Word::Digits
        && (scene.letters(at + 1) == "x" || scene.word(at + 1) == Word::Times)
        && scene.word(at + 2) == Word::Digits
        && scene.glued(at + 1)
        && scene.glued(at + 2);
    // "2.5x10-6" is one number.
    let power = scene.letters(at + 2) == "10" && scene.glued(at + 3);
    (sides && !power && unit::unit(scene, at + 3).is_none()).then_some(at + 3)
}

/// "the Big Four", "a Group of Seven summit": members of something whose name is their number.
fn fellowship(scene: &Scene, at: usize) -> Option<usize> {
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

/// "ground zero", "net-zero emissions", "zero tolerance", "a zero-sum game".
fn nothing(scene: &Scene, at: usize) -> Option<usize> {
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
