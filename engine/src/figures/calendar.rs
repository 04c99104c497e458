//! Days, and the stretches of them that people name.

use crate::calendar;

/// A day, counted from 1 January 1970 in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i32);

impl Day {
    /// The day of this date, if there is one.
    pub(super) fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let fits =
            (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month) && year.abs() < 20_000;
        fits.then(|| Self::count(year, month, day))
    }

    fn count(year: i32, month: i32, day: i32) -> Self {
        Self(calendar::day(year, month, day))
    }

    /// The first day of a month; months beyond the year count on.
    pub(super) fn first_of(year: i32, month: i32) -> Self {
        Self::count(year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1, 1)
    }

    /// Year, month and day.
    pub(super) fn date(self) -> (i32, i32, i32) {
        calendar::date(self.0)
    }

    pub(super) fn year(self) -> i32 {
        self.date().0
    }

    #[must_use]
    pub(super) fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(-5_000_000, 5_000_000))
    }

    /// The same day so many months on, or the last of its month where that is shorter.
    #[must_use]
    pub(super) fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.date();
        let first = Self::first_of(year, month.saturating_add(months.clamp(-120_000, 120_000)));
        let (year, month, _) = first.date();
        first.plus(day.min(days_in_month(year, month)) - 1)
    }

    /// Days from the other to this one.
    pub(super) fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// 1 for Monday to 7 for Sunday.
    pub(super) fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7) + 1
    }

    /// The Monday of its week.
    #[must_use]
    pub(super) fn monday(self) -> Self {
        self.plus(1 - self.weekday())
    }

    /// "2025-06-02".
    pub(super) fn iso(self) -> String {
        let (year, month, day) = self.date();
        [&iso_year(year), "-", &two(month), "-", &two(day)].concat()
    }

    /// "2 June 2025".
    pub(super) fn spoken(self) -> String {
        const MONTHS: &str =
            "January February March April May June July August September October November December";
        let (year, month, day) = self.date();
        let name = MONTHS.split(' ').nth(month as usize - 1).unwrap_or_default();
        [&day.to_string(), " ", name, " ", &year.to_string()].concat()
    }
}

pub(super) fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A year of four digits; before Christ as newspapers count, with a minus sign.
pub(super) fn iso_year(year: i32) -> String {
    let digits = year.unsigned_abs().to_string();
    let zeros = "0000".get(digits.len()..).unwrap_or_default();
    [if year < 0 { "-" } else { "" }, zeros, &digits].concat()
}

/// A number of two digits.
pub(super) fn two(number: i32) -> String {
    let digits = number.to_string();
    if digits.len() == 1 { ["0", &digits].concat() } else { digits }
}

/// A season's sign in TIMEX3; spring is 0.
pub(super) fn season(season: i32) -> &'static str {
    ["SP", "SU", "FA", "WI"].get(season as usize).copied().unwrap_or_default()
}

/// A stretch of days that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Day(Day),
    /// The week from this Monday on.
    Week(Day),
    /// The weekend of the week from this Monday on.
    Weekend(Day),
    Month(i32, i32),
    Quarter(i32, i32),
    Half(i32, i32),
    /// Spring is 0.
    Season(i32, i32),
    Year(i32),
    /// From this year on.
    Decade(i32),
    /// From this year on.
    Century(i32),
    /// From one day up to, but without, the other.
    Stretch(Day, Day),
}

impl Period {
    /// Its first day.
    pub(super) fn start(self) -> Day {
        match self {
            Self::Day(day) | Self::Week(day) | Self::Stretch(day, _) => day,
            Self::Weekend(monday) => monday.plus(5),
            Self::Month(year, month) => Day::first_of(year, month),
            Self::Quarter(year, quarter) => Day::first_of(year, 3 * quarter - 2),
            Self::Half(year, half) => Day::first_of(year, 6 * half - 5),
            Self::Season(year, season) => Day::first_of(year, 3 * season + 3),
            Self::Year(year) | Self::Decade(year) | Self::Century(year) => Day::first_of(year, 1),
        }
    }

    /// The day after its last.
    pub(super) fn end(self) -> Day {
        match self {
            Self::Day(day) => day.plus(1),
            Self::Week(day) | Self::Weekend(day) => day.plus(7),
            Self::Month(year, month) => Day::first_of(year, month + 1),
            Self::Quarter(year, quarter) => Day::first_of(year, 3 * quarter + 1),
            Self::Half(year, half) => Day::first_of(year, 6 * half + 1),
            Self::Season(year, season) => Day::first_of(year, 3 * season + 6),
            Self::Year(year) => Day::first_of(year + 1, 1),
            Self::Decade(year) => Day::first_of(year + 10, 1),
            Self::Century(year) => Day::first_of(year + 100, 1),
            Self::Stretch(_, end) => end,
        }
    }

    /// The one of its kind so many further on.
    #[must_use]
    pub(super) fn shifted(self, by: i32) -> Self {
        let turn = |year: i32, part: i32, parts: i32| {
            let count = year * parts + part - 1 + by;
            (count.div_euclid(parts), count.rem_euclid(parts) + 1)
        };
        match self {
            Self::Day(day) => Self::Day(day.plus(by)),
            Self::Week(day) => Self::Week(day.plus(7 * by)),
            Self::Weekend(day) => Self::Weekend(day.plus(7 * by)),
            Self::Month(year, month) => {
                let (year, month) = turn(year, month, 12);
                Self::Month(year, month)
            }
            Self::Quarter(year, quarter) => {
                let (year, quarter) = turn(year, quarter, 4);
                Self::Quarter(year, quarter)
            }
            Self::Half(year, half) => {
                let (year, half) = turn(year, half, 2);
                Self::Half(year, half)
            }
            Self::Season(year, season) => Self::Season(year + by, season),
            Self::Year(year) => Self::Year(year + by),
            Self::Decade(year) => Self::Decade(year + 10 * by),
            Self::Century(year) => Self::Century(year + 100 * by),
            Self::Stretch(start, end) => {
                let days = end.since(start).saturating_mul(by);
                Self::Stretch(start.plus(days), end.plus(days))
            }
        }
    }

    /// As ISO 8601 and TIMEX3 write it.
    pub(super) fn iso(self) -> String {
        match self {
            Self::Day(day) => day.iso(),
            Self::Week(monday) => week(monday),
            Self::Weekend(monday) => [&week(monday), "-WE"].concat(),
            Self::Month(year, month) => [&iso_year(year), "-", &two(month)].concat(),
            Self::Quarter(year, quarter) => [&iso_year(year), "-Q", &quarter.to_string()].concat(),
            Self::Half(year, half) => [&iso_year(year), "-H", &half.to_string()].concat(),
            Self::Season(year, season) => [&iso_year(year), "-", self::season(season)].concat(),
            Self::Year(year) => iso_year(year),
            Self::Decade(year) => [&iso_year(year)[..3], "X"].concat(),
            Self::Century(year) => [&iso_year(year)[..2], "XX"].concat(),
            Self::Stretch(start, end) => [&start.iso(), "/", &end.iso()].concat(),
        }
    }
}

/// "2025-W11".
fn week(monday: Day) -> String {
    let year = monday.plus(3).year();
    let first = Day::first_of(year, 1).plus(3).monday();
    [&iso_year(year), "-W", &two(monday.since(first) / 7 + 1)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_agrees_with_jiff() {
        let mut date = jiff::civil::date(1582, 1, 1);
        let mut day = Day::new(1582, 1, 1).unwrap();
        while date.year() < 2300 {
            assert_eq!(day.date(), (date.year().into(), date.month().into(), date.day().into()));
            assert_eq!(day.weekday(), i32::from(date.weekday().to_monday_one_offset()));
            if day.weekday() == 1 {
                let week = date.iso_week_date();
                assert_eq!(Period::Week(day).iso(), format!("{:04}-W{:02}", week.year(), week.week()));
            }
            date = date.tomorrow().unwrap();
            day = day.plus(1);
        }
    }

    #[test]
    fn periods_are_written_as_iso() {
        let day = Day::new(2025, 3, 12).unwrap();
        assert_eq!(Period::Day(day).iso(), "2025-03-12");
        assert_eq!(Period::Week(day.monday()).iso(), "2025-W11");
        assert_eq!(Period::Decade(1990).iso(), "199X");
        assert_eq!(Period::Century(1800).iso(), "18XX");
        assert_eq!(Period::Year(-447).iso(), "-0447");
        assert_eq!(Period::Quarter(2023, 4).shifted(1).iso(), "2024-Q1");
        assert_eq!(Day::new(2024, 1, 31).map(|day| day.plus_months(1).iso()).as_deref(), Some("2024-02-29"));
    }
}
