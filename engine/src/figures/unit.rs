//! The unit behind a number: "km", "square feet", "barrels a day".

use super::rate;
use super::scene::Scene;
use super::units::NAMES;
use super::word::Word;

/// A unit, plain or a rate: "barrel per day".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its name in the singular.
    pub(super) name: &'static str,
    /// What one of it is in SI units: "0.3048 m"; empty where it has none.
    pub(super) si: &'static str,
    /// The unit it is divided by: "day".
    pub(super) per: &'static str,
}

/// The unit of a line of the table.
fn of_line(line: &'static str) -> Option<Unit> {
    let mut fields = line.splitn(3, ':');
    Some(Unit { name: fields.next()?, si: fields.next()?, per: "" })
}

/// The unit of a name or a symbol.
pub(super) fn find(name: &str) -> Option<Unit> {
    NAMES.line(name).or_else(|| NAMES.line(name.strip_suffix('s')?)).and_then(|(_, line)| of_line(line))
}

/// Degrees of whichever scale.
pub(super) fn degree() -> Option<Unit> {
    find("degree")
}

/// Of which twelve make a foot.
pub(super) fn inch() -> Option<Unit> {
    find("inch")
}

/// The strength of an earthquake.
pub(super) fn magnitude() -> Option<Unit> {
    find("magnitude")
}

/// "10K run": kilometres of a race.
fn race(scene: &Scene, at: usize) -> bool {
    const RACES: &[&str] = &["run", "race", "runs", "races", "walk", "course", "road", "swim"];
    matches!(scene.letters(at), "K" | "k")
        && scene.glued(at)
        && RACES.iter().any(|word| scene.reads(at + 1, word))
}

/// The unit that starts at `at`, behind a number, and the place behind it.
pub(super) fn unit(scene: &Scene, at: usize) -> Option<(Unit, usize)> {
    let place = scene.past_hyphen(at);
    if race(scene, place) {
        return find("kilometer").map(|unit| (unit, place + 1));
    }
    if let Some(found) = quotes(scene, at) {
        return Some(found);
    }
    let (unit, end) = plain(scene, place, at)?;
    if let Some((per, after)) = rate::rate(scene, end) {
        return Some((rate::joined(unit, per), after));
    }
    Some((unit, end))
}

/// "6'2"", "5''": feet and inches by their signs, glued to their numbers.
fn quotes(scene: &Scene, at: usize) -> Option<(Unit, usize)> {
    let apostrophe = |place: usize| scene.word(place) == Word::Apostrophe && scene.glued(place);
    if apostrophe(at) && apostrophe(at + 1) {
        return find("inch").map(|unit| (unit, at + 2));
    }
    if apostrophe(at)
        && scene.word(at + 1) == Word::Digits
        && scene.glued(at + 1)
        && scene.letters(at + 1).len() <= 2
    {
        return find("foot").map(|unit| (unit, at + 1));
    }
    let inches = scene.word(at) == Word::Quote && scene.glued(at) && at >= 2 && apostrophe(at - 2);
    if inches { find("inch").map(|unit| (unit, at + 1)) } else { None }
}

/// The longest name or symbol at `place`; `from` is where the number ends.
fn plain(scene: &Scene, place: usize, from: usize) -> Option<(Unit, usize)> {
    if !scene.is_word(place)
        && scene.word(place) != Word::Degree
        && !matches!(scene.letters(place), "℃" | "℉" | "Ω")
    {
        return None;
    }
    let (unit, end) = named(scene, place)?;
    (end > place + 1 || stands(scene, place, from, scene.letters(place), unit)).then_some((unit, end))
}

/// The longest name or symbol at `place`, with its power: "square-foot", "m3".
pub(super) fn named(scene: &Scene, place: usize) -> Option<(Unit, usize)> {
    let hyphen = scene.past_hyphen(place + 1);
    if matches!(scene.letters(place), "square" | "cubic") && hyphen > place + 1 {
        let name = [scene.letters(place), " ", scene.letters(hyphen)].concat();
        return find(&name).map(|unit| (unit, hyphen + 1));
    }
    let (name, line, end) = NAMES.longest(scene, place, &[])?;
    let unit = of_line(line)?;
    if end == place + 1 && is_abbreviation(scene, place, name) {
        return None;
    }
    Some(power(scene, unit, end).unwrap_or((unit, end)))
}

/// "BHP", "ATMs", "MPs": capitals that abbreviate something else than the unit whose symbol is written small.
fn is_abbreviation(scene: &Scene, place: usize, name: &str) -> bool {
    const SHOUTED: &[&str] = &["mph", "kph", "mpg", "rpm", "psi", "ppm", "ppb", "dpi"];
    name.len() <= 4
        && !scene.glued(place)
        && !name.contains(|c: char| c.is_uppercase())
        && scene.letters(place).chars().skip(1).any(char::is_uppercase)
        && !SHOUTED.contains(&name)
}

/// May a short symbol stand for a unit here? "5m" and "5 m" may, "5 a" and "in 5 in" may not.
fn stands(scene: &Scene, place: usize, from: usize, letters: &str, unit: Unit) -> bool {
    let tight = scene.glued(place);
    let next = scene.word(place + 1);
    match letters {
        "in" => {
            // "6 in", "3 in)" and "2 in thick", not "5 in Rome".
            // "a one-in-a-million chance"
            tight && !(scene.word(place - 1) == Word::Dash && next == Word::Dash)
                || scene.is_over(place + 1)
                || from > 1 && matches!(scene.letters(from - 2), "ft" | "foot" | "feet")
                || matches!(next, Word::Tall | Word::Close | Word::Comma | Word::Stop | Word::To | Word::By)
        }
        // "a 13F filing"
        "F" => {
            (tight || is_warm(scene, place, from))
                && !["filing", "filings", "form", "forms"].iter().any(|word| scene.reads(place + 1, word))
        }
        "C" => tight || is_warm(scene, place, from),
        "K" | "A" | "T" => tight,
        "V" | "N" | "J" | "W" => tight || !scene.capital(place + 1) && scene.word(place + 1) != Word::Stop,
        // "24703 m212" is no length.
        "m" | "g" | "l"
            if scene.glued(place + 1)
                && scene.letters(place + 1).len() > 1
                && scene.word(place + 1) == Word::Digits =>
        {
            false
        }
        "st" | "pt" | "mi" | "t" | "g" | "l" | "L" | "m" | "st." | "ha" | "h" => {
            tight || !scene.is_word(place + 1) || !scene.capital(place + 1)
        }
        "pm" => {
            scene.glued(place)
                && scene.letters(place.saturating_sub(1)).contains('.')
                && scene.letters(place - 1).rsplit('.').next().is_some_and(|part| part.len() != 2)
                || scene
                    .letters(place.saturating_sub(1))
                    .rsplit_once('.')
                    .is_some_and(|(_, part)| part.len() != 2)
        }
        // "two TB patients", "5 Mt Everest guides", "RAI"
        "TB" | "GB" | "Mt" => tight || !scene.small(place + 1) && !scene.capital(place + 1),
        "RAI" | "Rai" => false,
        // "Three Teslas" are cars, "two moles" animals, and someone "has two degrees" from a university.
        _ if scene.capital(place)
            && !tight
            && ["tesla", "newton", "pascal", "henry", "gray", "kelvin"].contains(&unit.name) =>
        {
            false
        }
        "mole" | "moles" => next == Word::Of,
        "degrees" if next == Word::From || next == Word::In => {
            !["has", "have", "had", "holds", "hold", "holding", "earned", "with", "received", "awarded"]
                .contains(&scene.letters_before(from, 2))
        }
        "mark" | "bar" | "bars" => {
            from > 0 && !matches!(next, Word::Plain)
                || letters != "mark" && scene.word_before(from, 1) == Word::Digits
        }
        "stone" | "stones" => !scene.capital(place) && next != Word::Plain,
        "cup" | "cups" => !scene.capital(place) || !scene.is_word(place + 1),
        _ => !unit.name.is_empty(),
    }
}

/// "lows of -5 C", "38 C (100 F)"; not "12 C-130s", "Group 3 C", "5 C Street".
fn is_warm(scene: &Scene, place: usize, from: usize) -> bool {
    let digits = from > 0 && scene.word(from - 1) == Word::Digits && scene.letters(from - 1).len() < 5;
    let named = scene.capital(from.saturating_sub(2)) && !scene.opens(from.saturating_sub(2));
    let goes_on = matches!(scene.word(place + 1), Word::Dash | Word::Apostrophe | Word::Possessive)
        || scene.word(place + 1) == Word::Digits
        || scene.capital(place + 1);
    digits && !named && !goes_on
}

/// "km^2", "meters squared", "m3".
fn power(scene: &Scene, unit: Unit, at: usize) -> Option<(Unit, usize)> {
    let (square, end) = if scene.word(at) == Word::Caret && scene.glued(at) {
        match scene.letters(at + 1) {
            "2" => (true, at + 2),
            "3" => (false, at + 2),
            _ => return None,
        }
    } else if scene.glued(at) && scene.letters(at - 1) == "m" && matches!(scene.letters(at), "2" | "3") {
        (scene.letters(at) == "2", at + 1)
    } else if scene.reads(at, "squared") {
        (true, at + 1)
    } else if scene.reads(at, "cubed") {
        (false, at + 1)
    } else {
        return None;
    };
    let name = format!("{} {}", if square { "square" } else { "cubic" }, unit.name);
    find(&name).map(|unit| (unit, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_keep_their_case_and_names_do_not() {
        assert_eq!(find("MW").map(|unit| unit.name), Some("megawatt"));
        assert_eq!(find("Kilometres").map(|unit| unit.name), Some("kilometer"));
        assert_eq!(find("sq ft").map(|unit| unit.name), Some("square foot"));
        assert_eq!(find("carton"), None);
        assert_eq!(find("Gj"), None);
    }
}
