//! Feasts that follow the moon: those of the Islamic calendar, the Lunar New Year, and Easter in either church.

use super::calendar::Day;

/// For each year from 1980, by how many days Ramadan, Eid al-Fitr and Eid al-Adha come before their day in the tabular
/// calendar, as digits to the base of three: "A" is none, "E" is 0, 1, 1. The days are those of the Umm al-Qura
/// calendar of Mecca; the sight of the moon may move them by a day elsewhere.
///
/// Computed with hijridate 2.3.0 (`pip install hijridate`, MIT), whose code is not part of Gloss: for the 1st of the 9th,
/// the 1st of the 10th and the 10th of the 12th month of the year of Hijra that [`islamic`] finds, the day it gives
/// without the table minus `Hijri(year, month, day).to_gregorian()`.
const SIGHTED: &str = "NNREBNNRREOEANNNRENEJNENBADANEBEAANEOEBEAANEBEAEDDNEAEAMNQEBNDDQENEAMD";
const SIGHTED_FROM: i32 = 1980;

/// For each year from 1950, the days from 21 January to the Chinese New Year, counted in characters from "0".
///
/// Computed with `lunar_python` 1.4.8 (`pip install lunar_python`, MIT), whose code is not part of Gloss:
/// `Lunar.fromYmd(year, 1, 1).getSolar()` minus 21 January. Other libraries give the same days.
const LUNAR_NEW_YEAR: &str =
    "K@6H=3F:LB7I?4G<0C9K@6I=2E:LA7J?4G<NC8K@6I>2D:MA7J?3F;1C8LA5H=2D:MB7J?4F;1D8K@5G=2E:MB7I>3F;1D9K@5H<";
const LUNAR_FROM: i32 = 1950;

/// The character of a year in such a table, counted from `zero`.
pub(super) fn of_year(table: &str, from: i32, year: i32, zero: u8) -> Option<i32> {
    let place = usize::try_from(year - from).ok()?;
    table.as_bytes().get(place).map(|byte| i32::from(byte - zero))
}

/// The day of the Chinese New Year.
pub(super) fn lunar_new_year(year: i32) -> Option<Day> {
    Some(Day::new(year, 1, 21)?.plus(of_year(LUNAR_NEW_YEAR, LUNAR_FROM, year, b'0')?))
}

/// The day of the Islamic calendar that falls into a year, the first where two do: by the tabular calendar (civil
/// epoch, leap years after the common rule), and for the great feasts as they were or will be kept.
pub(super) fn islamic(year: i32, month: i32, day: i32) -> Option<Day> {
    let first = (year - 622) * 33 / 32;
    let tabular = (first - 1..=first + 2).find_map(|year_of_hijra| {
        let days = (11 * year_of_hijra + 3).div_euclid(30) + 354 * year_of_hijra + 30 * month
            - (month - 1) / 2
            + day;
        // The count of days of 1 January 1970 from the same start.
        let day = Day::new(1970, 1, 1)?.plus(days - 492_533);
        (day.year() == year).then_some(day)
    })?;
    let sighted = of_year(SIGHTED, SIGHTED_FROM, year, b'A').unwrap_or(4);
    Some(tabular.plus(match month {
        9 => -(sighted / 9),
        10 => -(sighted / 3 % 3),
        12 => -(sighted % 3),
        _ => 0,
    }))
}

/// Easter Sunday after the anonymous Gregorian rule (Meeus, Jones, Butcher).
pub(super) fn easter(year: i32) -> Option<Day> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let moon = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Day::new(year, days / 31, days % 31 + 1)
}

/// Easter Sunday of the Orthodox churches, after the Julian rule (Meeus).
pub(super) fn orthodox_easter(year: i32) -> Option<Day> {
    let moon = (19 * (year % 19) + 15) % 30;
    let days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34).rem_euclid(7) + 114;
    // The Julian calendar is behind: by thirteen days in our time.
    let behind = year / 100 - year / 400 - 2;
    Some(Day::new(year, days / 31, days % 31 + 1)?.plus(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: Option<Day>, expected: &str) {
        assert_eq!(day.map(Day::iso).as_deref(), Some(expected));
    }

    #[test]
    fn easter_in_either_church() {
        for (year, western, eastern) in [
            (2016, "2016-03-27", "2016-05-01"),
            (2024, "2024-03-31", "2024-05-05"),
            (2025, "2025-04-20", "2025-04-20"),
        ] {
            check(easter(year), western);
            check(orthodox_easter(year), eastern);
        }
    }

    #[test]
    fn feasts_of_the_islamic_calendar() {
        check(islamic(2034, 9, 1), "2034-11-12");
        check(islamic(2025, 9, 1), "2025-03-01");
        check(islamic(2021, 10, 1), "2021-05-13");
        check(islamic(2023, 10, 1), "2023-04-21");
        check(islamic(2018, 12, 10), "2018-08-21");
    }

    #[test]
    fn the_lunar_new_year() {
        check(lunar_new_year(2014), "2014-01-31");
        check(lunar_new_year(2025), "2025-01-29");
        assert_eq!(lunar_new_year(1800), None);
    }
}
