//! The days that a written date takes in, so that it can be drawn on an axis.

use gloss_engine::calendar;

/// Days since 1 January 1970 of the proleptic Gregorian calendar; a part of a day is a part of one.
pub type Day = f64;

/// Where a time lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Days {
    /// Its first moment; `None` where it is open.
    pub from: Option<Day>,
    /// The moment behind its last; `None` where it is open.
    pub to: Option<Day>,
}

/// Where a time lies, as ISO 8601 or TIMEX3 writes it: "2025-06-02", "2024", "2025-Q1", "199X", "2019-01-01/..". `None`
/// for what has no place on the calendar: "every Monday", a September of an unknown year.
pub(super) fn stretch(iso: &str) -> Option<Days> {
    let Some((from, to)) = iso.split_once('/') else {
        let (from, to) = point(iso)?;
        return Some(Days { from: Some(from), to: Some(to) });
    };
    let end = |iso: &str| if iso == ".." { Some(None) } else { point(iso).map(|(from, _)| Some(from)) };
    let stretch = Days { from: end(from)?, to: end(to)? };
    // The end is not part of it (ISO 8601 writes it so, and so does the engine).
    match stretch {
        Days { from: None, to: None } => None,
        Days { from: Some(from), to: Some(to) } if from >= to => None,
        _ => Some(stretch),
    }
}

/// The first moment of a date, and the one behind its last.
fn point(iso: &str) -> Option<(Day, Day)> {
    let (sign, digits) = iso.strip_prefix('-').map_or((1, iso), |digits| (-1, digits));
    let (year, rest) = (digits.get(..4)?, digits.get(4..)?);
    let number = |digits: &str| {
        let all = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<i32>().ok().filter(|_| all && !digits.is_empty())
    };
    if rest.is_empty() {
        let known = year.trim_end_matches('X');
        let years = match known.len() {
            4 => 1,
            3 => 10,
            2 => 100,
            _ => return None,
        };
        let first = sign * number(known)? * years;
        return Some((day(first, 1, 1), day(first + years, 1, 1)));
    }
    let year = sign * number(year)?;
    let rest = rest.strip_prefix('-')?;
    let months = |first: i32, months: i32| {
        let end = first + months;
        (day(year, first, 1), day(year + (end - 1) / 12, (end - 1) % 12 + 1, 1))
    };
    let part =
        |number: i32, of: i32| (1..=12 / of).contains(&number).then(|| months((number - 1) * of + 1, of));
    match rest.get(..2)? {
        "SP" => return Some(months(3, 3)),
        "SU" => return Some(months(6, 3)),
        "FA" => return Some(months(9, 3)),
        "WI" => return Some(months(12, 3)),
        _ => {}
    }
    match rest.as_bytes()[0] {
        b'Q' => return part(number(&rest[1..])?, 3),
        b'H' => return part(number(&rest[1..])?, 6),
        b'W' => {
            // The first week is the one with 4 January in it, and weeks begin on Monday (ISO 8601).
            let fourth = day(year, 1, 4);
            let monday = fourth - (fourth + 3.0).rem_euclid(7.0);
            let first = monday + 7.0 * f64::from(number(rest.get(1..3)?)? - 1);
            return Some((first, first + 7.0));
        }
        _ => {}
    }
    let month = number(rest.get(..2)?).filter(|month| (1..=12).contains(month))?;
    match &rest[2..] {
        "" => part(month, 1),
        rest => {
            let in_month = number(rest.strip_prefix('-')?.get(..2)?).filter(|day| (1..=31).contains(day))?;
            let date = day(year, month, in_month);
            // A clock time is drawn on its day.
            matches!(rest.as_bytes().get(3), None | Some(b'T')).then_some((date, date + 1.0))
        }
    }
}

/// The first moment of a date's day.
pub fn day(year: i32, month: i32, day: i32) -> Day {
    f64::from(calendar::day(year, month, day))
}

/// Year, month and day of a moment.
pub(super) fn date(moment: Day) -> (i32, i32, i32) {
    calendar::date(moment.floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(iso: &str, from: Option<(i32, i32, i32)>, to: Option<(i32, i32, i32)>) {
        let told = stretch(iso).unwrap_or_else(|| panic!("{iso} lies nowhere"));
        assert_eq!((told.from.map(date), told.to.map(date)), (from, to), "{iso}");
    }

    #[test]
    fn dates_take_in_their_days() {
        check("2025-06-02", Some((2025, 6, 2)), Some((2025, 6, 3)));
        check("2025-06-02T15:30", Some((2025, 6, 2)), Some((2025, 6, 3)));
        check("2025-03-09TNI", Some((2025, 3, 9)), Some((2025, 3, 10)));
        check("2024-02", Some((2024, 2, 1)), Some((2024, 3, 1)));
        check("2024-12", Some((2024, 12, 1)), Some((2025, 1, 1)));
        check("2024", Some((2024, 1, 1)), Some((2025, 1, 1)));
        check("199X", Some((1990, 1, 1)), Some((2000, 1, 1)));
        check("18XX", Some((1800, 1, 1)), Some((1900, 1, 1)));
        check("-0447", Some((-447, 1, 1)), Some((-446, 1, 1)));
        check("2025-Q4", Some((2025, 10, 1)), Some((2026, 1, 1)));
        check("2025-H1", Some((2025, 1, 1)), Some((2025, 7, 1)));
        check("2025-WI", Some((2025, 12, 1)), Some((2026, 3, 1)));
        check("2025-W01", Some((2024, 12, 30)), Some((2025, 1, 6)));
        check("2025-W11", Some((2025, 3, 10)), Some((2025, 3, 17)));
    }

    #[test]
    fn intervals_may_be_open() {
        check("2025-03-01/2025-03-11", Some((2025, 3, 1)), Some((2025, 3, 11)));
        check("2019-01-01/..", Some((2019, 1, 1)), None);
        check("../2026", None, Some((2026, 1, 1)));
    }

    #[test]
    fn what_has_no_place_on_the_calendar_lies_nowhere() {
        for iso in [
            "XXXX-09-15", "P9Y", "XXXX-WXX-1", "15:30", "PRESENT_REF", "", "2025-13", "2025-Q5", "../..",
            "é", "20é",
        ] {
            assert_eq!(stretch(iso), None, "{iso}");
        }
    }

    #[test]
    fn days_and_dates_agree() {
        assert_eq!(day(1970, 1, 1).to_bits(), 0_f64.to_bits());
        for days in (-900_000..900_000).step_by(997) {
            let (year, month, in_month) = date(f64::from(days));
            assert_eq!(day(year, month, in_month).to_bits(), f64::from(days).to_bits());
        }
    }
}
