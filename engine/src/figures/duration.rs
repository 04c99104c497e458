//! How long: "six weeks", "2 hours and 14 minutes", "a decade", as ISO 8601 durations.

use super::exact::Exact;
use super::word::Time;

/// The unit's name in the singular.
pub(super) fn name(unit: Time) -> &'static str {
    match unit {
        Time::Second => "second",
        Time::Minute => "minute",
        Time::Hour => "hour",
        Time::Day => "day",
        Time::Weekend => "weekend",
        Time::Week => "week",
        Time::Fortnight => "fortnight",
        Time::Month => "month",
        Time::Quarter => "quarter",
        Time::Year => "year",
        Time::Decade => "decade",
        Time::Century => "century",
        Time::Millennium => "millennium",
    }
}

/// What ISO 8601 counts a unit in: how many, of which letter, behind the "T" or before it.
pub(super) fn counted(unit: Time) -> (i64, &'static str, bool) {
    match unit {
        Time::Second => (1, "S", true),
        Time::Minute => (1, "M", true),
        Time::Hour => (1, "H", true),
        Time::Day => (1, "D", false),
        Time::Weekend => (1, "WE", false),
        Time::Week => (1, "W", false),
        Time::Fortnight => (2, "W", false),
        Time::Month => (1, "M", false),
        Time::Quarter => (3, "M", false),
        Time::Year => (1, "Y", false),
        Time::Decade => (10, "Y", false),
        Time::Century => (100, "Y", false),
        Time::Millennium => (1000, "Y", false),
    }
}

/// "P3D", "PT48H", "P2.5Y".
pub(super) fn iso(number: Exact, unit: Time) -> String {
    iso_of(&[(number, unit)])
}

/// Several units, the larger first: "PT2H14M".
pub(super) fn iso_of(numbers: &[(Exact, Time)]) -> String {
    let mut written = String::from("P");
    let mut in_clock = false;
    for &(number, unit) in numbers {
        let (times, letter, time) = counted(unit);
        if time && !in_clock {
            written.push('T');
            in_clock = true;
        }
        let number = number.times(Exact::whole(times)).unwrap_or(number);
        written.push_str(&number.written());
        written.push_str(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_as_iso() {
        assert_eq!(iso(Exact::whole(3), Time::Day), "P3D");
        assert_eq!(iso(Exact::new(25, -1), Time::Year), "P2.5Y");
        assert_eq!(iso(Exact::whole(2), Time::Decade), "P20Y");
        assert_eq!(iso_of(&[(Exact::whole(2), Time::Hour), (Exact::whole(14), Time::Minute)]), "PT2H14M");
    }
}
