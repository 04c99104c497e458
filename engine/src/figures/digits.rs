//! Digits with their separators, of English and continental habit.

use super::exact::Exact;

/// A run of digits and nothing else, of at most 18.
pub(super) fn run(letters: &str) -> Option<i64> {
    let fits =
        !letters.is_empty() && letters.len() <= 18 && letters.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| letters.bytes().fold(0, |number, byte| number * 10 + i64::from(byte - b'0')))
}

/// The number that digits, points and commas write, and whether it has any separator; none for versions, lists
/// and other chains of digits.
pub(super) fn number(letters: &str) -> Option<(Exact, bool)> {
    if let Some(whole) = run(letters) {
        return Some((Exact::whole(whole), false));
    }
    let points = letters.matches('.').count();
    let commas = letters.matches(',').count();
    let last = letters.rfind(['.', ','])?;
    let (head, tail) = (&letters[..last], &letters[last + 1..]);
    let decimal = |head: &str, tail: &str, separator: char| -> Option<(Exact, bool)> {
        let whole = grouped(head, separator)?;
        let part = run(tail)?;
        Some((Exact::whole(whole).plus(Exact::new(part, -(tail.len() as i32)))?, true))
    };
    match (points, commas) {
        // 8.6 and 1,234.5
        (1, _) if letters.as_bytes()[last] == b'.' => decimal(head, tail, ','),
        // 1.234,5
        (_, 1) if points > 0 => decimal(head, tail, '.'),
        // 12,400 and 12,50,000; else 3,5
        (0, 1) if tail.len() != 3 => {
            (head.len() <= 3 && tail.len() <= 2).then(|| decimal(head, tail, '.'))?
        }
        (0, _) => Some((Exact::whole(grouped(letters, ',')?), true)),
        // 1.234.567
        (2.., 0) => Some((Exact::whole(grouped(letters, '.')?), true)),
        _ => None,
    }
}

/// Digits in groups: first up to three, then three each; or as in India, two each and three at the end.
fn grouped(letters: &str, separator: char) -> Option<i64> {
    let mut groups = letters.split(separator);
    let first = groups.next()?;
    let mut number = run(first)?;
    let mut rest = groups.peekable();
    if rest.peek().is_some() && (first.len() > 3 || first.starts_with('0')) {
        return None;
    }
    let mut indian = false;
    while let Some(group) = rest.next() {
        let last = rest.peek().is_none();
        match group.len() {
            3 if last || !indian => {}
            2 if !last && separator == ',' && first.len() <= 2 => indian = true,
            _ => return None,
        }
        number = number.checked_mul(10_i64.pow(group.len() as u32))?.checked_add(run(group)?)?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(letters: &str, expected: Option<f64>) {
        assert_eq!(number(letters).map(|(number, _)| number.value()), expected, "{letters}");
    }

    #[test]
    fn separators_of_either_habit() {
        check("12,400", Some(12_400.0));
        check("1,234,567.5", Some(1_234_567.5));
        check("1.234,5", Some(1234.5));
        check("1.234.567", Some(1_234_567.0));
        check("12,50,000", Some(1_250_000.0));
        check("3,5", Some(3.5));
        check("0.05", Some(0.05));
    }

    #[test]
    fn chains_of_digits_are_no_numbers() {
        check("2.4.1", None);
        check("192.168.1.2", None);
        check("22,24,26,31", None);
        check("12345678901234567890", None);
    }
}
