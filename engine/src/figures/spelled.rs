//! Cardinals in words: "twenty-one", "two hundred and five", "point five".

use super::exact::Exact;
use super::scene::Scene;
use super::word::Word;

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
        } else if scene.letters(place) == "-"
            && group % 100 >= 20
            && group % 10 == 0
            && matches!(scene.word(place + 1), Word::Cardinal(1..=9))
        {
            // "fifty - two", as some wires space it.
            place += 1;
        } else if scene.word(place) == Word::Comma
            && scale >= 3
            && matches!(scene.word(place + 1), Word::Cardinal(1..))
            && scene.word(place + 2) == Word::Scale(2)
        {
            // "three million, two hundred and forty"
            place += 1;
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
pub(super) fn spoken_decimals(scene: &Scene, at: usize, whole: Exact) -> Option<(Exact, usize)> {
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
