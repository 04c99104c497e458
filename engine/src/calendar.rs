//! The Gregorian calendar, also before it was invented: dates as days that can be counted, and back.
//!
//! Written by hand after Howard Hinnant's public-domain `days_from_civil` and `civil_from_days`, because a library's
//! arithmetic weighs ten times as much; the tests compare it with jiff day by day.

/// The number of a date's day, counted from 1 January 1970. The year 0 is the one before the year 1; a month is 1 to 12,
/// and a day beyond the end of its month is counted on.
pub fn day(year: i32, month: i32, day: i32) -> i32 {
    // Years that begin in March have their odd day at the end.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day, counted from 1 January 1970.
pub fn date(day: i32) -> (i32, i32, i32) {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let in_month = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year_of_era + era * 400 + i32::from(month <= 2), month, in_month)
}
