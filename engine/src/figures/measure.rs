//! What a figure measures: the things counted ("20 million passengers"), the whole of a share ("18% of exports"), or
//! the subject of a change.
//!
//! Shallow rules over neighbouring words: where they are not sure they say nothing.

use super::found::Found;
use super::scene::Scene;
use super::subject::subject;
use super::word::Word;
use crate::annotation::Kind;
use std::ops::Range;

/// How many words a name for what is measured may have.
pub(super) const LONGEST: usize = 4;

/// The tokens that name what a figure measures.
pub(super) fn measure(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    match found.kind {
        Kind::Count => counted(scene, found.end).or_else(|| subject(scene, found)),
        Kind::Percent => whole(scene, found).or_else(|| subject(scene, found)),
        Kind::Money => subject(scene, found),
        Kind::Quantity if is_distance(scene, found.end) => None,
        Kind::Quantity => whole(scene, found).or_else(|| subject(scene, found)),
        _ => None,
    }
}

/// "75 kilometres southeast of the city", "two miles away": so far off, which measures nothing named.
fn is_distance(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    ["north", "south", "east", "west"].iter().any(|point| letters.starts_with(point))
        || matches!(scene.word(at), Word::From | Word::Under | Word::Over)
        || matches!(
            letters,
            "off" | "away" | "into" | "across" | "beneath" | "outside" | "inland" | "offshore"
        )
}

/// May the token stand in the name of something?
pub(super) fn names(scene: &Scene, at: usize) -> bool {
    const STOPS: &str = "who whose which where when while if with but not he she it they we you i us them me him his also \
        into against among amid across than then there being having because although though so such very both all another any \
        what how why under without via toward towards despite including saying according following do does get make take come \
        go see say says";
    matches!(scene.word(at), Word::Plain | Word::Month(_) | Word::Daily(_) | Word::Label | Word::Street)
        && scene.is_word(at)
        && !STOPS.split_ascii_whitespace().any(|word| scene.reads(at, word))
}

pub(super) fn is_plural(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    let plural = letters.len() > 3
        && letters.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| letters.ends_with(end));
    plural
        || is_initials(letters)
        || matches!(letters, "people" | "men" | "women" | "children" | "police" | "troops" | "percent")
}

/// "MPs", "ATMs".
fn is_initials(letters: &str) -> bool {
    letters
        .strip_suffix('s')
        .is_some_and(|rest| rest.len() > 1 && rest.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// "20 million passengers", "dozens of flights", "27 rescued miners": up to the first noun in the plural.
fn counted(scene: &Scene, end: usize) -> Option<Range<usize>> {
    let start = if scene.word(end) == Word::Of { end + 1 } else { end };
    let start = if scene.word(end) == Word::Of && matches!(scene.word(start), Word::The | Word::Possessive) {
        start + 1
    } else {
        start
    };
    let mut place = start;
    while place < start + LONGEST && names(scene, place) && (place == start || !scene.glued(place)) {
        if is_plural(scene, place)
            && (scene.small(place) || is_initials(scene.letters(place)) || is_people(scene, start, place))
        {
            return Some(start..past_plurals(scene, place + 1));
        }
        place += 1;
        if scene.word(place) == Word::Dash && scene.glued(place) && scene.glued(place + 1) {
            place += 1;
        }
    }
    None
}

/// "human rights groups", "police officers": some nouns in the plural stand before the noun that heads them.
fn past_plurals(scene: &Scene, end: usize) -> usize {
    const LEADING: &str = "police rights arms sports women men girls boys sales explosives weapons savings customs veterans \
        futures crimes drugs goods operations communications services systems news games airlines";
    let leads = LEADING.split_ascii_whitespace().any(|word| scene.reads(end - 1, word));
    let heads = names(scene, end) && is_plural(scene, end) && scene.small(end) && !scene.glued(end);
    if leads && heads { end + 1 } else { end }
}

/// "12 Palestinians", "young Democrats": people called by their country or party, and no name goes on.
fn is_people(scene: &Scene, start: usize, at: usize) -> bool {
    let behind = scene.word(at + 1);
    (at == start || scene.small(at - 1))
        && (!scene.is_word(at + 1) && behind != Word::Dash
            || matches!(
                behind,
                Word::Past
                    | Word::Is
                    | Word::Will
                    | Word::In
                    | Word::On
                    | Word::At
                    | Word::And
                    | Word::From
                    | Word::To
                    | Word::By
            ))
}

/// "18% of Belarusian exports", "12 tonnes of grain": what stands behind "of".
fn whole(scene: &Scene, found: &Found) -> Option<Range<usize>> {
    let end = found.end;
    if scene.word(end) != Word::Of {
        return None;
    }
    let led = matches!(scene.word(end + 1), Word::The | Word::Possessive | Word::A | Word::This);
    let start = if led { end + 2 } else { end + 1 };
    // "50 kilometres of Washington": so far from it.
    if found.kind == Kind::Quantity && (led || scene.capital(start)) {
        return None;
    }
    let mut place = start;
    while place < start + LONGEST + 2
        && (names(scene, place) || scene.word(place) == Word::Score)
        && !scene.glued(place)
    {
        // "the ballots counted", "people living in towns", "voters support": what is told of them.
        if place > start && goes_on(scene.letters(place)) {
            break;
        }
        place += 1;
        // "Belarus' exports", "the country's population"
        if scene.word(place) == Word::Apostrophe || matches!(scene.letters(place), "'s" | "’s") {
            place += 1;
        } else if is_plural(scene, place - 1) && scene.small(place - 1) {
            place = past_plurals(scene, place);
            break;
        }
    }
    let cut = place == start + LONGEST + 2 && names(scene, place);
    (place > start && !cut && !matches!(scene.letters(place - 1), "'s" | "’s" | "total"))
        .then_some(start..place)
}

/// Participles and adverbs: behind a noun they are not of its name.
fn goes_on(letters: &str) -> bool {
    ["ed", "ing", "ly"].iter().any(|end| letters.ends_with(end)) && letters.len() > 4
        || ["worldwide", "nationwide", "abroad", "overseas", "overnight", "alone", "instead", "together"]
            .contains(&letters)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::token::tokenize;

    /// What the first figure of the sentence measures.
    #[track_caller]
    fn check(sentence: &str, expected: &str) {
        let article = Article::new(sentence);
        let found = crate::figures::find(&article, &tokenize(&article), None);
        let figure = found.iter().find(|annotation| annotation.kind.is_figure());
        let measure = figure.and_then(|figure| figure.measure).map_or("", |span| span.of(sentence));
        assert_eq!(measure, expected, "{sentence}");
    }

    #[test]
    fn things_are_counted_up_to_the_noun_that_heads_them() {
        check("They freed 27 tired miners.", "tired miners");
        check("Two human rights groups agreed.", "human rights groups");
        check("Nearly 40 Norwegians are at sea.", "Norwegians");
        check("A count of 1,300 people indicates trouble.", "people");
        check("Three Los Angeles trams stopped.", "Los Angeles trams");
        check("The 90 MPs left.", "MPs");
    }

    #[test]
    fn a_share_is_of_what_stands_behind_of() {
        check("She took 31 percent of the vote.", "vote");
        check("He owns 20% of the island's known tin reserves.", "island's known tin reserves");
        check("With 90% of the ballots counted, he led.", "ballots");
        check("They store 12 tonnes of dried fish abroad.", "dried fish");
        check("It is found within 50 miles of Lisbon.", "");
        check("Some 3% of them left.", "");
    }

    #[test]
    fn a_change_is_of_the_subject() {
        check("The jobless rate rose to 7.5%.", "jobless rate");
        check("Shares closed up 3%.", "Shares");
        check("The 500 index dropped 3%.", "");
        check("The plan could free up 42 million euros.", "");
        check("The firm has $3m in cash.", "");
        check("The storm is 75 miles east of the cape.", "");
    }
}
