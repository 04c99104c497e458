//! What "early", "mid" and "late" leave of a week, a month or a year: "early March" is its first ten days.

use super::calendar::{Day, Period};
use crate::annotation::Modifier;

/// The part of the period that the word means, in the borders that readers of dates share. Other stretches stay whole:
/// nobody can say where "the late 19th century" begins.
pub(super) fn narrowed(period: Period, modifier: Modifier) -> Option<Period> {
    let (start, end) = (period.start(), period.end());
    let stretch = |first: Day, last: Day| Some(Period::Stretch(first, last));
    match (period, modifier) {
        (Period::Week(_), Modifier::Start) => stretch(start, start.plus(3)),
        (Period::Week(_), Modifier::Mid) => stretch(start.plus(1), start.plus(4)),
        (Period::Week(_), Modifier::End) => stretch(start.plus(4), end),
        (Period::Month(..), Modifier::Start) => stretch(start, start.plus(10)),
        (Period::Month(..), Modifier::Mid) => stretch(start.plus(10), start.plus(20)),
        (Period::Month(..), Modifier::End) => stretch(start.plus(20), end),
        (Period::Year(_), Modifier::Start) => stretch(start, start.plus_months(3)),
        (Period::Year(_), Modifier::Mid) => stretch(start.plus_months(4), start.plus_months(8)),
        (Period::Year(_), Modifier::End) => stretch(start.plus_months(8), end),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_of_what_the_calendar_counts() {
        let of = |period, modifier| narrowed(period, modifier).map(Period::iso);
        let march = Period::Month(2025, 3);
        assert_eq!(of(march, Modifier::Start).as_deref(), Some("2025-03-01/2025-03-11"));
        assert_eq!(of(march, Modifier::End).as_deref(), Some("2025-03-21/2025-04-01"));
        assert_eq!(of(Period::Year(2025), Modifier::Mid).as_deref(), Some("2025-05-01/2025-09-01"));
        assert_eq!(of(Period::Decade(2020), Modifier::Start), None);
        assert_eq!(of(march, Modifier::Since), None);
    }
}
