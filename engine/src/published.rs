//! The day an article is dated, read from ISO 8601.
//!
//! Read here and not by the calendar's own parser, whose error messages alone would make the download a tenth longer.

use jiff::civil::{Date, Time};

/// The day, and perhaps the time, at which an article was published; midnight where only the day is known.
pub type Published = jiff::civil::DateTime;

/// Reads "2025-06-02", "2025-06-02T14:30" or "2025-06-02T14:30:05", with or without a zone behind, which is left out
/// of account: an article's dates are those of the place it was written at. `None` where it is no such date.
///
/// ```
/// use gloss_engine::published;
///
/// assert_eq!(published::read("2025-06-02T14:30Z"), published::read("2025-06-02T14:30"));
/// assert_eq!(published::read("2 June 2025"), None);
/// ```
pub fn read(iso: &str) -> Option<Published> {
    let (day, clock) = iso.split_once(['T', ' ']).unwrap_or((iso, "00:00"));
    let mut parts = day.splitn(3, '-').map(digits::<4>);
    if day.find('-') != Some(4) {
        return None;
    }
    let date = Date::new(parts.next()?? as i16, parts.next()?? as i8, parts.next()?? as i8).ok()?;
    let clock = clock.split(['Z', '+', '-', '.']).next()?;
    let mut parts = clock.splitn(3, ':').map(digits::<2>);
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    Some(Published::from_parts(date, Time::new(hour as i8, minute as i8, second as i8, 0).ok()?))
}

/// Writes it as [`read`] reads it: the day, and the time where it is not midnight.
pub fn iso(published: Published) -> String {
    let day = format!("{:04}-{:02}-{:02}", published.year(), published.month(), published.day());
    if published.time() == Time::midnight() {
        return day;
    }
    format!("{day}T{:02}:{:02}:{:02}", published.hour(), published.minute(), published.second())
}

/// A whole number of at most `LONGEST` digits.
fn digits<const LONGEST: usize>(text: &str) -> Option<u16> {
    let plain = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read() {
        let at = |iso: &str| read(iso).map(|published| published.to_string());
        assert_eq!(at("2025-06-02").as_deref(), Some("2025-06-02T00:00:00"));
        assert_eq!(at("2013-02-12T04:30").as_deref(), Some("2013-02-12T04:30:00"));
        assert_eq!(at("2013-02-12T04:30:05.25Z").as_deref(), Some("2013-02-12T04:30:05"));
        assert_eq!(at("2013-02-12T04:30:05+02:00").as_deref(), Some("2013-02-12T04:30:05"));
    }

    #[test]
    fn what_is_written_is_read() {
        for words in ["2025-06-02", "0987-01-31", "2013-02-12T04:30:05"] {
            assert_eq!(read(words).map(iso).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "", "today", "2025", "2025-13-01", "2025-02-30", "-2025-01-01", "2025-06-02T25:00", "2025-6-2x",
            "25-06-02",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
