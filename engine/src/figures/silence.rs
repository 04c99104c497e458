//! Look-alikes: digits that name, number or dial something and say nothing of how much.

use super::coded;
use super::dialled;
use super::named;
use super::scene::Scene;
use super::word::Word;

/// A look-alike at a token: the place behind it.
type LookAlike = fn(&Scene, usize) -> Option<usize>;

/// Asked at every token that could start a figure, in this order; whatever matches stays silent.
const LOOK_ALIKES: &[LookAlike] = &[
    list_number,          // "2) Second item"
    footnote,             // "[12]", "(5)" behind a headline, "7-6(5)"
    always,               // "24/7"
    coded::address_chain, // "fe80::1"
    dialled::dialled,     // "+44 20 7946 0958"
    coded::serial,        // "24703L202"
    coded::coded,         // "G20", "COVID-19"
    coded::case_number,   // "No. 22-451"
    coded::docket,        // "23-cv-10511"
    dialled::emergency,   // "call 101"
    labelled,             // "Section 230"
    named::named,         // "Boeing 737"
    named::airliner,      // "737 MAX"
    coded::grid,          // "1920x1080"
    named::fellowship,    // "the Big Four"
    named::nothing,       // "ground zero"
    named::brand,         // "7-Eleven", "3M"
    named::rapper,        // "50 Cent"
    named::street,        // "10 Downing Street"
];

/// The words by which a look-alike can start, apart from those that stand together with what follows.
pub(super) fn starts(word: Word) -> bool {
    matches!(
        word,
        Word::Digits | Word::Cardinal(_) | Word::Open | Word::Plus | Word::No | Word::Number | Word::Label
    )
}

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
    // "7-6(5)": what the loser of the tie-break won.
    let set =
        scene.glued(at) && scene.word_before(at, 1) == Word::Digits && scene.word_before(at, 2) == Word::Dash;
    (bracketed && (square || set || scene.is_over(at + 3) && at > 0)).then_some(at + 3)
}

fn always(scene: &Scene, at: usize) -> Option<usize> {
    let three = scene.word(at) == Word::Digits
        && scene.word(at + 1) == Word::Slash
        && scene.word(at + 2) == Word::Digits;
    (three && scene.letters(at) == "24" && scene.letters(at + 2) == "7").then_some(at + 3)
}

/// Does a thing in the plural stand at `at`, as behind a number that counts it?
pub(super) fn counts_things(scene: &Scene, at: usize) -> bool {
    scene.small(at) && scene.letters(at).ends_with('s') && scene.letters(at).len() > 3
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
