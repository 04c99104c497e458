//! Numerals: "12,400", "8.6", "1.2bn", "3 1/2", "twenty-one", "half a million", "hundreds of thousands".

use super::digits;
use super::exact::Exact;
use super::scene::Scene;
use super::word::{Time, Word};

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

/// The longest numeral that starts at `at`.
pub(super) fn numeral(scene: &Scene, at: usize) -> Option<Numeral> {
    match scene.word(at) {
        Word::Digits => in_digits(scene, at),
        Word::Vulgar => {
            let value = vulgar(scene.letters(at))?;
            Some(scaled(scene, Numeral { start: at, end: at + 1, value, scale: 0, shape: Shape::Share }))
        }
        Word::Cardinal(_) | Word::Scale(_) => in_words(scene, at, at),
        Word::Dozen => {
            let value = Exact::whole(12);
            Some(Numeral { start: at, end: at + 1, value, scale: 0, shape: Shape::Words })
        }
        Word::A => with_article(scene, at),
        Word::Half | Word::Quarter => part(scene, at, at),
        Word::Scales(_) | Word::Dozens => vague(scene, at),
        Word::Point if matches!(scene.word(at + 1), Word::Cardinal(0..=9)) => {
            let (value, end) = spoken_decimals(scene, at, Exact::whole(0))?;
            Some(Numeral { start: at, end, value, scale: 0, shape: Shape::Words })
        }
        Word::Stop if scene.glued(at + 1) && scene.word(at + 1) == Word::Digits && !scene.glued(at) => {
            let letters = scene.letters(at + 1);
            let digits = digits::run(letters)?;
            let value = Exact::new(digits, -(letters.len() as i32));
            Some(scaled(scene, Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Marked }))
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
        value = value.plus(vulgar(scene.letters(end))?)?;
        shape = Shape::Marked;
        end += 1;
    } else if let Some((part, after)) = slashed(scene, end)
        && shape == Shape::Plain
        && !scene.glued(end)
    {
        value = value.plus(part)?;
        shape = Shape::Marked;
        end = after;
    } else if let Some((part, after)) = slashed(scene, at) {
        return Some(scaled(
            scene,
            Numeral { start: at, end: after, value: part, scale: 0, shape: Shape::Share },
        ));
    } else if let Some((part, after)) = and_a_part(scene, end) {
        value = value.plus(part)?;
        shape = Shape::Marked;
        end = after;
    } else if let Some((ten, after)) = scientific(scene, end) {
        value = value.times(Exact::new(1, ten))?;
        shape = Shape::Marked;
        end = after;
    }
    Some(scaled(scene, Numeral { start: at, end, value, scale: 0, shape }))
}

/// "1/4", "3⁄8": a fraction in digits; the whole is the larger.
fn slashed(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    let shape = [scene.word(at), scene.word(at + 1), scene.word(at + 2)];
    if shape != [Word::Digits, Word::Slash, Word::Digits] || !scene.glued(at + 1) || !scene.glued(at + 2) {
        return None;
    }
    if scene.word(at + 3) == Word::Slash && scene.glued(at + 3) {
        return None;
    }
    let upper = digits::run(scene.letters(at))?;
    let lower = digits::run(scene.letters(at + 2))?;
    if lower > upper && lower <= 1000 && scene.letters(at + 2).len() <= 3 {
        Some((Exact::whole(upper).over(lower as u32)?, at + 3))
    } else {
        None
    }
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

/// Multiplies by the scale words or letters that follow: "million", "lakh crore", "bn".
pub(super) fn scaled(scene: &Scene, mut numeral: Numeral) -> Numeral {
    loop {
        let at = scene.past_hyphen(numeral.end);
        let ten = match scene.word(at) {
            Word::Scale(ten) => ten,
            // "fifty millions", "three thousand millions".
            Word::Scales(ten)
                if ten > 3 && scene.word(at + 1) != Word::Of && numeral.shape != Shape::AtLeast =>
            {
                ten
            }
            Word::Suffix(ten) if is_suffix(scene, at) => ten,
            Word::Dozen | Word::Dozens if !matches!(numeral.shape, Shape::Share | Shape::AtLeast) => {
                numeral.value = numeral.value.times(Exact::whole(12)).unwrap_or(numeral.value);
                numeral.end = at + 1;
                numeral.shape = Shape::Words;
                return numeral;
            }
            _ => break,
        };
        numeral.value = numeral.value.scaled(ten);
        numeral.scale += ten;
        numeral.end = at + 1;
        if !matches!(numeral.shape, Shape::Words) {
            numeral.shape = Shape::Marked;
        }
        if numeral.scale > 15 {
            break;
        }
    }
    if numeral.scale >= 2
        && let Some((rest, end)) = smaller(scene, &numeral)
        && let Some(value) = numeral.value.plus(rest)
    {
        numeral.value = value;
        numeral.end = end;
    }
    numeral
}

/// What goes on behind a scale word: "3 hundred and 21", "4 thousand 3 hundred", "one million and a half".
fn smaller(scene: &Scene, numeral: &Numeral) -> Option<(Exact, usize)> {
    if let Some((part, end)) = and_a_part(scene, numeral.end) {
        let own = match scene.word(end) {
            Word::Scale(ten) => Some((part.scaled(ten), end + 1)),
            _ => None,
        };
        return own.or((numeral.scale >= 5).then_some((part.scaled(numeral.scale), end)));
    }
    let joined = scene.word(numeral.end) == Word::And;
    let place = numeral.end + usize::from(joined);
    if scene.word(place) != Word::Digits || scene.word(numeral.start) != Word::Digits {
        return None;
    }
    let digits = Exact::whole(digits::run(scene.letters(place))?);
    match scene.word(place + 1) {
        Word::Scale(ten)
            if ten < numeral.scale && digits.scaled(ten).value() < 10_f64.powi(numeral.scale.into()) =>
        {
            Some((digits.scaled(ten), place + 2))
        }
        _ if joined && numeral.scale == 2 && digits.value() < 100.0 => Some((digits, place + 1)),
        _ => None,
    }
}

/// Is the letter behind digits a power of ten? "1.2bn" and "$3 bn" are, "5 m" is five metres.
fn is_suffix(scene: &Scene, at: usize) -> bool {
    let letters = scene.letters(at);
    match letters {
        "bn" | "mn" | "mln" | "tn" | "trn" | "bln" | "tln" | "mio" => true,
        "M" => {
            scene.glued(at)
                && !(scene.glued(at + 1) && (scene.is_word(at + 1) || scene.word(at + 1) == Word::Digits))
        }
        // A bare letter alone may be a unit: `unit.rs` reads "5m" and "10K" unless money or a noun stands beside.
        "k" | "K" => scene.glued(at) && !is_run(scene, at),
        "m" | "MM" | "mm" | "b" | "B" | "t" | "T" => {
            scene.glued(at)
                && (is_money_before(scene, at - 1)
                    || (matches!(letters, "m" | "B" | "b") && counts(scene, at)))
        }
        "cr" | "Cr" => true,
        _ => false,
    }
}

/// "10K run", "5k race".
fn is_run(scene: &Scene, at: usize) -> bool {
    ["run", "race", "runs", "races", "walk", "course", "road", "swim"]
        .iter()
        .any(|word| scene.reads(at + 1, word))
}

/// Does a sign or code of money stand before the number at `at`?
fn is_money_before(scene: &Scene, at: usize) -> bool {
    scene.word_before(at, 1) == Word::Currency
        || scene.word_before(at, 1) == Word::Dash && matches!(scene.word_before(at, 3), Word::Currency)
        || {
            let letters = scene.letters_before(at, 1);
            matches!(letters.len(), 2 | 3)
                && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
                && super::currency::is_code(letters)
        }
}

/// Does a thing that is counted follow the letter at `at`, as in "1.4m tonnes", or another such number, as in
/// "from 1.2m to 1.4m"?
fn counts(scene: &Scene, at: usize) -> bool {
    let next = scene.letters(at + 1);
    let plural = scene.small(at + 1) && next.len() > 3 && next.ends_with('s') && !next.ends_with("ss");
    let known = matches!(next, "people" | "men" | "women" | "children");
    let sport = matches!(next, "hurdles" | "freestyles");
    let again = matches!(scene.word(at + 1), Word::To | Word::And | Word::Dash)
        && scene.word(at + 2) == Word::Digits
        && scene.letters(at + 3) == scene.letters(at)
        && at + 4 < scene.len()
        && counts(scene, at + 3);
    (plural || known || again) && !sport
}

fn in_words(scene: &Scene, start: usize, at: usize) -> Option<Numeral> {
    let (value, end, scale) = spelled(scene, at)?;
    let mut numeral = Numeral { start, end, value: Exact::whole(value), scale, shape: Shape::Words };
    if let Some((value, end)) = spoken_decimals(scene, end, numeral.value) {
        numeral.value = value;
        numeral.end = end;
        return Some(scaled(scene, numeral));
    }
    if let Some((parts, end)) = denominator(scene, end, value) {
        // "two thirds", "three quarters billion".
        numeral = Numeral {
            value: Exact::whole(value).over(parts)?,
            end,
            shape: Shape::Share,
            scale: 0,
            ..numeral
        };
        return Some(scaled(scene, numeral));
    }
    if let Some((part, end)) = and_a_part(scene, end) {
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
        return Some(scaled(scene, numeral));
    }
    if scale < 3 || matches!(scene.word(end), Word::Scale(3..) | Word::Dozen) {
        return Some(scaled(scene, numeral));
    }
    Some(numeral)
}

/// Cardinals in words: the number, where they end, and the power of ten of the last word.
pub(super) fn spelled(scene: &Scene, at: usize) -> Option<(i64, usize, u8)> {
    let (mut total, mut group, mut end) = (0_i64, 0_i64, at);
    let mut smallest = u8::MAX;
    let mut scale = 0;
    let mut place = at;
    loop {
        match scene.word(place) {
            Word::Cardinal(number) => {
                let number = i64::from(number);
                let fits = if group % 100 == 0 {
                    place == at || number > 0 && (group > 0 || total > 0)
                } else {
                    group % 100 >= 20 && group % 10 == 0 && (1..10).contains(&number)
                };
                if !fits || place > at && group == 0 && total == 0 {
                    break;
                }
                group += number;
                scale = 0;
            }
            Word::Scale(2) if group < 100 && (group > 0 || place == at) => {
                group = group.max(1) * 100;
                scale = 2;
            }
            Word::Scale(ten) | Word::Scales(ten)
                if ten > 2 && (group > 0 || place == at || total > 0) && (ten < smallest || group == 0) =>
            {
                if matches!(scene.word(place), Word::Scales(_)) && scene.word(place + 1) == Word::Of {
                    break;
                }
                let power = 10_i64.pow(u32::from(ten));
                if group == 0 && total > 0 {
                    total = total.checked_mul(power)?;
                } else {
                    total = total.checked_add(group.max(1).checked_mul(power)?)?;
                }
                group = 0;
                smallest = ten;
                scale = ten;
            }
            _ => break,
        }
        end = place + 1;
        place = end;
        // "twenty-one"; "two hundred and five", "two thousand and five".
        let hyphen = scene.past_hyphen(place);
        if hyphen > place {
            if matches!(scene.word(hyphen), Word::Cardinal(_) | Word::Scale(_)) {
                place = hyphen;
            }
        } else if scene.word(place) == Word::And
            && scale >= 2
            && matches!(scene.word(place + 1), Word::Cardinal(1..))
            && !is_new_number(scene, place + 1)
        {
            place += 1;
        }
    }
    (end > at).then_some((total.checked_add(group)?, end, scale))
}

/// After "and": does a number with a larger scale start, as in "one hundred and two million"? That is still one
/// number; "a thousand and one half" is not.
fn is_new_number(scene: &Scene, at: usize) -> bool {
    matches!(
        scene.word(scene.past_hyphen(at + 1)),
        Word::Half
            | Word::Quarter
            | Word::Quarters
            | Word::Halves
            | Word::Parts(_)
            | Word::Dozen
            | Word::Dozens
    )
}

/// "point five", "point zero three": decimals in words.
fn spoken_decimals(scene: &Scene, at: usize, whole: Exact) -> Option<(Exact, usize)> {
    if scene.word(at) != Word::Point {
        return None;
    }
    let (mut count, mut ten, mut end) = (0_i64, 0, at + 1);
    while let Word::Cardinal(digit) = scene.word(end)
        && ten > -9
        && (digit < 10 || ten == 0 || ten > -3)
    {
        let width = if digit < 10 { 1 } else { 2 };
        count = count * 10_i64.pow(width) + i64::from(digit);
        ten -= width as i32;
        end += 1;
        let hyphen = scene.past_hyphen(end);
        if digit >= 20 && digit % 10 == 0 && matches!(scene.word(hyphen), Word::Cardinal(1..=9)) {
            if let Word::Cardinal(one) = scene.word(hyphen) {
                count += i64::from(one);
            }
            end = hyphen + 1;
        }
    }
    (ten < 0).then_some((whole.plus(Exact::new(count, ten))?, end))
}

/// The denominator behind a cardinal: "thirds", "quarters", "fifth" behind one.
fn denominator(scene: &Scene, at: usize, count: i64) -> Option<(u32, usize)> {
    let place = scene.past_hyphen(at);
    let hyphenated = place > at;
    // "thirty-two fifths", but "one hundred twenty-fifth" is an ordinal; "twenty-five hundredths".
    let (parts, end) = match scene.word(place) {
        Word::Parts(100) => (100, place + 1),
        Word::Parts(parts) => (u32::from(parts), place + 1),
        Word::Quarters if !names_a_period(scene, place) => (4, place + 1),
        Word::Halves => (2, place + 1),
        Word::Half if count == 1 => (2, place + 1),
        Word::Quarter if count == 1 && !names_a_period(scene, place) => (4, place + 1),
        Word::Ordinal(parts @ 3..) if count == 1 => {
            let tens = scene.past_hyphen(place + 1);
            match scene.word(tens) {
                Word::Ordinal(one @ 1..=9) if parts >= 20 && parts % 10 == 0 => {
                    (u32::from(parts + one), tens + 1)
                }
                _ => (u32::from(parts), place + 1),
            }
        }
        Word::Cardinal(tens @ 20..) if count == 1 && tens % 10 == 0 => {
            let one_at = scene.past_hyphen(place + 1);
            match scene.word(one_at) {
                Word::Ordinal(one @ 1..=9) => (u32::from(tens + one), one_at + 1),
                _ => return None,
            }
        }
        _ => return None,
    };
    // "one third place": an ordinal behind "one" counts only as a share of something or at the end.
    let share = hyphenated
        || count > 1
        || matches!(
            scene.word(end),
            Word::Of | Word::Stop | Word::Comma | Word::Plain | Word::Close | Word::Dash
        )
        || scene.is_over(end)
        || matches!(scene.word(end), Word::More | Word::Less | Word::Scale(_));
    share.then_some((parts, end))
}

/// "three quarters" of a year, of sales growth: behind it nothing of which it could be a part.
fn names_a_period(scene: &Scene, at: usize) -> bool {
    matches!(scene.word(at + 1), Word::Ago | Word::Later | Word::Earlier)
        || matches!(scene.word_before(at, 2), Word::Last | Word::Next)
        || matches!(scene.word_before(at, 1), Word::Last | Word::Next | Word::This)
}

/// "and a half", "and three quarters", "and 1/2".
fn and_a_part(scene: &Scene, at: usize) -> Option<(Exact, usize)> {
    let at = scene.past_hyphen(at);
    if scene.word(at) != Word::And {
        return None;
    }
    let mut place = scene.past_hyphen(at + 1);
    let mut count = 1;
    match scene.word(place) {
        Word::A => place = scene.past_hyphen(place + 1),
        Word::Cardinal(1..) => {
            let (number, end, scale) = spelled(scene, place)?;
            if scale > 0 || number >= 100 {
                return None;
            }
            count = number;
            place = scene.past_hyphen(end);
        }
        Word::Digits if slashed(scene, place).is_some() => return slashed(scene, place),
        Word::Vulgar => return Some((vulgar(scene.letters(place))?, place + 1)),
        Word::Half => {}
        _ => return None,
    }
    let parts = match scene.word(place) {
        Word::Half => 2,
        Word::Quarter | Word::Quarters => 4,
        Word::Parts(parts) => u32::from(parts),
        Word::Ordinal(parts @ 3..) if count == 1 => u32::from(parts),
        _ => return None,
    };
    // "sales and half of the profit": a half of something else.
    (scene.word(place + 1) != Word::Of || count == 1 && scene.word(at + 1) == Word::A)
        .then_some((Exact::whole(count).over(parts)?, place + 1))
}

/// "a dozen", "a hundred", "a third", "a half", "a couple of hundred", "a few thousand".
fn with_article(scene: &Scene, at: usize) -> Option<Numeral> {
    match scene.word(at + 1) {
        Word::Scale(_) => in_words(scene, at, at + 1),
        Word::Dozen => {
            let value = Exact::whole(12);
            Some(Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Words })
        }
        Word::Half | Word::Quarter => part(scene, at, at + 1),
        Word::Ordinal(parts @ 3..=20) if is_share(scene, at + 2) => {
            let value = Exact::ONE.over(u32::from(parts))?;
            Some(scaled(scene, Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Share }))
        }
        Word::OrdinalScale(ten) if is_share(scene, at + 2) => {
            let value = Exact::new(1, -i32::from(ten));
            Some(Numeral { start: at, end: at + 2, value, scale: 0, shape: Shape::Share })
        }
        Word::Couple | Word::Few => {
            let count = if scene.word(at + 1) == Word::Couple { 2 } else { 3 };
            let place = if scene.word(at + 2) == Word::Of { at + 3 } else { at + 2 };
            let value = Exact::whole(count);
            let numeral =
                scaled(scene, Numeral { start: at, end: place, value, scale: 0, shape: Shape::About });
            (numeral.end > place).then_some(Numeral { shape: Shape::About, ..numeral })
        }
        _ => None,
    }
}

/// Behind "a third": does something follow of which it is a share, or nothing it could be the third of?
fn is_share(scene: &Scene, at: usize) -> bool {
    let end = matches!(
        scene.word(at),
        Word::Of
            | Word::Stop
            | Word::Comma
            | Word::More
            | Word::Less
            | Word::Colon
            | Word::Close
            | Word::To
            | Word::In
            | Word::From
            | Word::Since
            | Word::Over
            | Word::By
    );
    end || scene.is_over(at)
}

/// "half a million", "half of", "a half", "quarter of a million", "half an hour"; `at` is at "half" or "quarter".
fn part(scene: &Scene, start: usize, at: usize) -> Option<Numeral> {
    let half = scene.word(at) == Word::Half;
    let value = Exact::ONE.over(if half { 2 } else { 4 })?;
    let mut end = at + 1;
    let mut numeral = Numeral { start, end, value, scale: 0, shape: Shape::Share };
    let mut next = end;
    if scene.word(next) == Word::Of {
        next += 1;
    }
    if scene.word(next) == Word::A {
        next += 1;
    }
    let unit = scene.past_hyphen(next);
    match scene.word(unit) {
        Word::Scale(3..) | Word::Dozen => {
            numeral.end = unit;
            return Some(scaled(scene, numeral));
        }
        // "half an hour", "a half hour", "half-hour": the unit follows.
        Word::Unit(
            Time::Second
            | Time::Minute
            | Time::Hour
            | Time::Day
            | Time::Month
            | Time::Year
            | Time::Decade
            | Time::Century,
        ) if half || next > end => {
            end = unit;
        }
        Word::Percent | Word::Percentage if half => end = unit,
        // "a quarter" is a share only of something; else a period.
        _ if !half && start == at => {
            return None;
        }
        _ if !half && !is_share(scene, at + 1) => return None,
        _ if half && next > end && scene.word(end) == Word::A => end = next,
        _ => {}
    }
    numeral.end = end;
    Some(numeral)
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

/// The value of a vulgar fraction.
fn vulgar(letters: &str) -> Option<Exact> {
    const FRACTIONS: &str = "¼14 ½12 ¾34 ⅓13 ⅔23 ⅕15 ⅖25 ⅗35 ⅘45 ⅙16 ⅚56 ⅛18 ⅜38 ⅝58 ⅞78 ⅐17 ⅑19";
    let found = FRACTIONS.split(' ').find_map(|fraction| fraction.strip_prefix(letters))?.as_bytes();
    let digit = |place: usize| found.get(place).map(|byte| byte - b'0');
    Exact::whole(i64::from(digit(0)?)).over(u32::from(digit(1)?))
}
