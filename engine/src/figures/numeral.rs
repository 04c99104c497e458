//! Numerals: "12,400", "8.6", "1.2bn", "3 1/2", "twenty-one", "half a million", "hundreds of thousands".

use super::digits;
use super::exact::Exact;
use super::fraction;
use super::scale;
use super::scene::Scene;
use super::spelled;
use super::word::Word;

/// A number as written, without a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// The first token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// The number it stands for.
    pub(super) value: Exact,
    /// The power of ten that its last word or letter gives: 6 in "3.2 million", 0 in "12,400".
    pub(super) scale: u8,
    /// How it is written.
    pub(super) shape: Shape,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Bare digits: "1967".
    Plain,
    /// Digits with a separator, a point, a scale: "1,967", "1.2bn".
    Marked,
    /// Words.
    Words,
    /// A part of one: "two-thirds", "half".
    Share,
    /// At least so many: "dozens".
    AtLeast,
    /// About so many: "a couple of hundred".
    About,
}

/// The words by which a numeral can start.
pub(super) fn starts(word: Word) -> bool {
    matches!(
        word,
        Word::Digits
            | Word::Vulgar
            | Word::Cardinal(_)
            | Word::Scale(_)
            | Word::Dozen
            | Word::A
            | Word::Several
            | Word::Few
            | Word::Couple
            | Word::Half
            | Word::Quarter
            | Word::Scales(_)
            | Word::Dozens
            | Word::Point
            | Word::Stop
    )
}

/// The longest numeral that starts at `at`.
pub(super) fn numeral(scene: &Scene, at: usize) -> Option<Numeral> {
    if starts(scene.word(at)) { scene.numerals.recall(scene.byte(at), || read(scene, at)) } else { None }
}

fn read(scene: &Scene, at: usize) -> Option<Numeral> {
    match scene.word(at) {
        Word::Digits => in_digits(scene, at),
        Word::Vulgar => {
            let value = fraction::vulgar(scene.letters(at))?;
            Some(scale::scaled(
                scene,
                Numeral { start: at, end: at + 1, value, scale: 0, shape: Shape::Share },
            ))
        }
        Word::Cardinal(_) | Word::Scale(_) => in_words(scene, at, at),
        Word::Dozen => {
            let value = Exact::whole(12);
            Some(Numeral { start: at, end: at + 1, value, scale: 0, shape: Shape::Words })
        }
        Word::A => with_article(scene, at),
        Word::Several | Word::Few | Word::Couple => some(scene, at, at),
        Word::Half | Word::Quarter => fraction::part(scene, at, at),
        Word::Scales(_) | Word::Dozens => vague(scene, at),
        Word::Point if matches!(scene.word(at + 1), Word::Cardinal(0..=9)) => {
            let (value, end) = spelled::spoken_decimals(scene, at, Exact::whole(0))?;
            Some(Numeral { start: at, end, value, scale: 0, shape: Shape::Words })
        }
        Word::Stop
            if scene.glued(at + 1)
                && scene.word(at + 1) == Word::Digits
                && (!scene.glued(at) || scene.word_before(at, 1) == Word::Dash && !scene.glued(at - 1)) =>
        {
            let letters = scene.letters(at + 1);
            let digits = digits::run(letters)?;
            let value = Exact::new(digits, -(letters.len() as i32));
            Some(scale::scaled(
                scene,
                Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Marked },
            ))
        }
        _ => None,
    }
}

fn in_digits(scene: &Scene, at: usize) -> Option<Numeral> {
    let (mut value, marked) = digits::number(scene.letters(at))?;
    let mut end = at + 1;
    let mut shape = if marked { Shape::Marked } else { Shape::Plain };
    if shape == Shape::Plain && scene.letters(at).len() <= 3 {
        // "12 500": groups of three behind up to three digits.
        while scene.word(end) == Word::Digits
            && scene.letters(end).len() == 3
            && !scene.glued(end)
            && !scene.letters(at).starts_with('0')
        {
            value = value.scaled(3).plus(Exact::whole(digits::run(scene.letters(end))?))?;
            shape = Shape::Marked;
            end += 1;
        }
        // "5, 000": a blank too many, as in text taken from old files.
        while scene.word(end) == Word::Comma
            && scene.glued(end)
            && !scene.glued(end + 1)
            && scene.letters(end + 1) == "000"
        {
            value = value.scaled(3);
            shape = Shape::Marked;
            end += 2;
        }
        // "1 234 567.89"
        if shape == Shape::Marked
            && let Some((whole, _)) = scene.letters(end).split_once('.')
            && whole.len() == 3
            && !scene.glued(end)
        {
            value = value.scaled(3).plus(digits::number(scene.letters(end))?.0)?;
            end += 1;
        }
    }
    if scene.word(end) == Word::Vulgar {
        value = value.plus(fraction::vulgar(scene.letters(end))?)?;
        shape = Shape::Marked;
        end += 1;
    } else if let Some((part, after)) = fraction::slashed(scene, end)
        && shape == Shape::Plain
        && !scene.glued(end)
    {
        value = value.plus(part)?;
        shape = Shape::Marked;
        end = after;
    } else if let Some((part, after)) = fraction::hyphened(scene, end, scene.letters(end - 1)) {
        value = value.plus(part)?;
        shape = Shape::Marked;
        end = after;
    } else if let Some((part, after)) = fraction::slashed(scene, at) {
        return Some(scale::scaled(
            scene,
            Numeral { start: at, end: after, value: part, scale: 0, shape: Shape::Share },
        ));
    } else if let Some((part, after)) = fraction::and_a_part(scene, end) {
        value = value.plus(part)?;
        shape = Shape::Marked;
        end = after;
    } else if let Some((ten, after)) = scientific(scene, end) {
        value = value.times(Exact::new(1, ten))?;
        shape = Shape::Marked;
        end = after;
    }
    Some(scale::scaled(scene, Numeral { start: at, end, value, scale: 0, shape }))
}

/// "2.5×10^6", "2.5 x 10−5", "1e-3": the power of ten behind a number.
fn scientific(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let signed = |at: usize| -> Option<(i32, usize)> {
        let (sign, at) = match scene.word(at) {
            Word::Dash => (-1, at + 1),
            Word::Plus => (1, at + 1),
            _ => (1, at),
        };
        let power = digits::run(scene.letters(at)).filter(|power| *power <= 30)?;
        (scene.word(at) == Word::Digits && scene.glued(at)).then_some((sign * power as i32, at + 1))
    };
    if scene.reads(at, "e") && scene.glued(at) && scene.glued(at + 1) {
        return signed(at + 1);
    }
    let times = scene.word(at) == Word::Times || scene.reads(at, "x");
    if !times || scene.letters(at + 1) != "10" {
        return None;
    }
    let power = if scene.word(at + 2) == Word::Caret { at + 3 } else { at + 2 };
    (scene.glued(power)).then(|| signed(power)).flatten()
}

fn in_words(scene: &Scene, start: usize, at: usize) -> Option<Numeral> {
    let (value, end, scale) = spelled::spelled(scene, at)?;
    let mut numeral = Numeral { start, end, value: Exact::whole(value), scale, shape: Shape::Words };
    if let Some((value, end)) = spelled::spoken_decimals(scene, end, numeral.value) {
        numeral.value = value;
        numeral.end = end;
        return Some(scale::scaled(scene, numeral));
    }
    if let Some((parts, end)) = fraction::denominator(scene, end, value) {
        // "two thirds", "three quarters billion".
        numeral = Numeral {
            value: Exact::whole(value).over(parts)?,
            end,
            shape: Shape::Share,
            scale: 0,
            ..numeral
        };
        return Some(scale::scaled(scene, numeral));
    }
    if let Some((part, end)) = fraction::and_a_part(scene, end) {
        // "two and a half million", "three million and a half", "one billion and a half million".
        if scale >= 3
            && let Word::Scale(ten) = scene.word(end)
        {
            numeral.value = numeral.value.plus(part.scaled(ten))?;
            numeral.end = end + 1;
            return Some(numeral);
        }
        let part = if scale >= 3 { part.scaled(scale) } else { part };
        numeral.value = numeral.value.plus(part)?;
        numeral.end = end;
        return Some(scale::scaled(scene, numeral));
    }
    if scale < 3 || matches!(scene.word(end), Word::Scale(3..) | Word::Dozen) {
        return Some(scale::scaled(scene, numeral));
    }
    Some(numeral)
}

/// "a dozen", "a hundred", "a third", "a half", "a couple of hundred", "a few thousand".
fn with_article(scene: &Scene, at: usize) -> Option<Numeral> {
    match scene.word(at + 1) {
        Word::Scale(_) => in_words(scene, at, at + 1),
        Word::Dozen => {
            let value = Exact::whole(12);
            Some(Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Words })
        }
        // "a baker's dozen": thirteen, by the custom of giving one more.
        _ if scene.letters(at + 1) == "baker" && scene.word(at + 3) == Word::Dozen => {
            let value = Exact::whole(13);
            Some(Numeral { start: at, end: at + 4, value, scale: 0, shape: Shape::Words })
        }
        Word::Half | Word::Quarter => fraction::part(scene, at, at + 1),
        Word::Ordinal(parts @ 3..=20) if fraction::is_share(scene, at, at + 2) => {
            let value = Exact::ONE.over(u32::from(parts))?;
            Some(scale::scaled(
                scene,
                Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Share },
            ))
        }
        Word::OrdinalScale(ten) if fraction::is_share(scene, at, at + 2) => {
            let value = Exact::new(1, -i32::from(ten));
            Some(Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Share })
        }
        Word::Couple | Word::Few => some(scene, at, at + 1),
        _ => None,
    }
}

/// "a couple of hundred", "a few thousand", "several million": two or three of the scale, of which "several" is the
/// least. Without a scale these words say too little.
fn some(scene: &Scene, start: usize, at: usize) -> Option<Numeral> {
    let (count, shape) = match scene.word(at) {
        Word::Couple => (2, Shape::About),
        Word::Few => (3, Shape::About),
        _ => (3, Shape::AtLeast),
    };
    let place = if scene.word(at + 1) == Word::Of { at + 2 } else { at + 1 };
    let value = Exact::whole(count);
    let numeral = scale::scaled(scene, Numeral { start, end: place, value, scale: 0, shape: Shape::Words });
    (numeral.end > place).then_some(Numeral { shape, ..numeral })
}

/// "dozens", "hundreds of thousands", "tens of millions": at least one of the larger, except that two dozens are the
/// least that anyone calls dozens.
fn vague(scene: &Scene, at: usize) -> Option<Numeral> {
    let (count, mut scale) = match scene.word(at) {
        Word::Scales(ten) => (1, ten),
        Word::Dozens => (24, 0),
        _ => return None,
    };
    let mut end = at + 1;
    // "tens of" alone says nothing.
    let mut further = false;
    while scene.word(end) == Word::Of
        && let Word::Scales(ten) = scene.word(end + 1)
        && scale < 15
    {
        scale += ten;
        end += 2;
        further = true;
    }
    if scene.word(at) == Word::Scales(1) && !further {
        return None;
    }
    Some(Numeral { start: at, end, value: Exact::whole(count).scaled(scale), scale, shape: Shape::AtLeast })
}
