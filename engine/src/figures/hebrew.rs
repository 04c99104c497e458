//! Feasts of the Hebrew calendar, counted from two of them: the New Year in autumn and Passover in spring.
//!
//! A feast starts in the evening, so the day given is the eve: the one on which news says that it begins.

use super::calendar::Day;

/// The New Year's Day from which the others are counted, in the year of the world 5779.
const NEW_YEAR: (i32, i32, i32) = (2018, 9, 10);
const NEW_YEAR_OF: i32 = 5779;

/// The year of the world that starts in the autumn of year 0.
const OF_THE_WORLD: i32 = 3761;

/// Days from the start of the calendar to the molad of a year's first month, put off where the New Year would fall on
/// a Sunday, Wednesday or Friday (Reingold and Dershowitz, *Calendrical Calculations*, `hebrew-calendar-elapsed-days`).
fn elapsed(year: i32) -> i32 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * i64::from(months);
    let day = 29 * months + parts.div_euclid(25_920) as i32;
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// Days from the start of the calendar to the New Year, put off where a year would have a length that no year has.
fn start(year: i32) -> i32 {
    let (last, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    match (this - last, next - this) {
        (_, 356) => this + 2,
        (382, _) => this + 1,
        _ => this,
    }
}

/// The eve of the New Year in the autumn of a year, and how long the year then is.
fn new_year(year: i32) -> Option<(Day, i32)> {
    let of_the_world = year + OF_THE_WORLD;
    let (known, month, day) = NEW_YEAR;
    let away = start(of_the_world) - start(NEW_YEAR_OF) - 1;
    Some((Day::new(known, month, day)?.plus(away), start(of_the_world + 1) - start(of_the_world)))
}

/// The eve of a feast that falls into a year: "r9" is the ninth day from that of the New Year, "p-30" the thirtieth
/// before that of Passover, "k" that of Hanukkah, "t" that of the New Year of the Trees.
pub(super) fn eve(rule: &str, year: i32) -> Option<Day> {
    let (autumn, length) = new_year(year)?;
    // From Nisan to Tishri no month varies.
    let passover = autumn.plus(-163);
    let (from, days) = rule.split_at_checked(1)?;
    Some(match from {
        "r" => autumn.plus(days.parse().ok()?),
        "p" => kept(passover.plus(days.parse().ok()?), days),
        // In a full year the month before has a day more.
        "k" => autumn.plus(if length % 10 == 5 { 84 } else { 83 }),
        // Two months before Passover, three in a leap year.
        "t" => {
            let (_, length) = new_year(year - 1)?;
            passover.plus(if length > 380 { -89 } else { -59 })
        }
        _ => return None,
    })
}

/// The days of remembrance and of mourning are moved so that they do not touch the Sabbath. `eve` is that of the day
/// which stands in the calendar.
fn kept(eve: Day, rule: &str) -> Day {
    let day = eve.plus(1);
    eve.plus(match (rule, day.weekday()) {
        ("12" | "20", 5) => -1,
        ("20", 6) => -2,
        ("12", 7) | ("20", 1) | ("112", 6) => 1,
        _ => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &str, eves: &[&str]) {
        for iso in eves {
            let year = iso[..4].parse().expect("a year");
            assert_eq!(eve(rule, year).map(Day::iso).as_deref(), Some(*iso), "{rule}");
        }
    }

    #[test]
    fn feasts_begin_in_the_evening() {
        check("r0", &["2018-09-09", "2023-09-15", "2024-10-02", "2025-09-22"]);
        check("p0", &["2018-03-30", "2024-04-22", "2025-04-12"]);
        check("p-30", &["2013-02-23", "2024-03-23"]);
        check("k", &["2018-12-02", "2023-12-07", "2024-12-25"]);
        check("t", &["2018-01-30", "2024-01-24", "2025-02-12"]);
    }

    #[test]
    fn days_of_remembrance_keep_away_from_the_sabbath() {
        check("p12", &["2018-04-11", "2021-04-07", "2024-05-05"]);
        check("p20", &["2018-04-18", "2021-04-14", "2024-05-13"]);
        check("p112", &["2018-07-21", "2024-08-12"]);
    }
}
