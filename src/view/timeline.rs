//! The dates of the article on one axis.

use super::calendar::{self, Day, Days};
use super::one_line;
use super::order::{ordered, rank};
use super::within::within;
use crate::wording;
use gloss_engine::annotation::{Annotation, Kind, Value};
use gloss_engine::span::Span;
use std::rc::Rc;
use yew::AttrValue;

/// Every date that the article tells and that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The times, the earliest first; those told more than once stand once.
    pub moments: Rc<[Moment]>,
    /// How many dates could not be placed.
    pub left_out: usize,
}

/// A time on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Where it is told first.
    pub span: Span,
    /// Where it lies.
    pub stretch: Days,
    /// As the article has it.
    pub words: AttrValue,
    /// As a reader writes it: "14 March 2025".
    pub value: AttrValue,
    /// In how many places it is told.
    pub places: usize,
}

/// So many times are drawn and listed; the others are counted among those left out.
const MOST: usize = 300;

/// A timeline of fewer times tells nothing that the text does not.
const FEWEST: usize = 3;

/// The dates among the marks; none where they are too few.
pub(super) fn timeline(text: &str, marks: &[&Annotation]) -> Timeline {
    let dates = marks.iter().filter(|mark| matches!(mark.kind, Kind::Date | Kind::Time));
    let mut left_out = 0;
    let mut moments: Vec<Moment> = Vec::new();
    for mark in dates {
        let stretch = match &mark.value {
            Some(Value::Iso(iso)) => calendar::stretch(iso),
            _ => None,
        };
        let (Some(stretch), Some(value)) = (stretch, wording::reading(mark)) else {
            // A time of day alone is no date that is missing.
            left_out += usize::from(mark.kind == Kind::Date);
            continue;
        };
        let words = one_line(mark.span.of(text)).into();
        moments.push(Moment { span: mark.span, stretch, words, value: value.into(), places: 1 });
    }
    let start = |moment: &Moment| moment.stretch.from.unwrap_or(f64::NEG_INFINITY);
    let end = |moment: &Moment| moment.stretch.to.unwrap_or(f64::INFINITY);
    let mut moments = ordered(moments, |moment| (rank(start(moment)), rank(end(moment))));
    moments.dedup_by(|again, first| {
        let same = again.stretch == first.stretch && again.value == first.value;
        first.places += if same { again.places } else { 0 };
        same
    });
    left_out += moments.len().saturating_sub(MOST);
    moments.truncate(MOST);
    if moments.len() < FEWEST {
        return Timeline::default();
    }
    Timeline { moments: moments.into(), left_out }
}

/// A stretch of the axis that is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its first day.
    pub from: Day,
    /// The day behind its last.
    pub to: Day,
}

/// The narrowest window, in days.
const NARROWEST: Day = 4.0;

impl Window {
    /// As many days around the middle as `factor` says: less than 1 comes closer.
    #[must_use]
    pub fn zoomed(self, factor: f64, around: Day) -> Self {
        let width = ((self.to - self.from) * factor).max(NARROWEST);
        let part = within((around - self.from) / (self.to - self.from), 0.0, 1.0);
        let from = within(around, self.from, self.to) - part * width;
        Self { from, to: from + width }
    }

    /// The window moved by a part of its width: less than 0 to earlier days.
    #[must_use]
    pub fn moved(self, part: f64) -> Self {
        let by = (self.to - self.from) * part;
        Self { from: self.from + by, to: self.to + by }
    }

    /// Where a day stands in the window, 0 at its beginning and 1 at its end.
    pub fn part(self, day: Day) -> f64 {
        (day - self.from) / (self.to - self.from)
    }
}

impl Timeline {
    /// The window that holds every known end, and a day that is wanted in it too, with a little room.
    pub fn whole(&self, published: Option<Day>) -> Window {
        let ends = self.moments.iter().flat_map(|moment| [moment.stretch.from, moment.stretch.to]);
        let days = ends.flatten().chain(published);
        let (from, to) = days.fold((f64::MAX, f64::MIN), |(from, to), day| (from.min(day), to.max(day)));
        let room = ((to - from) * 0.04).max(1.0);
        Window { from: from - room, to: to + room }
    }
}

/// A mark on the axis, and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// "2025", "Mar 2025", "14 Mar".
    pub words: String,
}

/// At most so many marks stand on the axis.
const TICKS: f64 = 6.0;

/// The years, months or days that mark the axis: as many as can be read, at round numbers.
pub fn ticks(window: Window) -> Vec<Tick> {
    let days = window.to - window.from;
    let ((first_year, first_month, _), (last_year, ..)) =
        (calendar::date(window.from), calendar::date(window.to));
    let mut ticks: Vec<Tick> = Vec::new();
    let mut add = |day: Day, words: String| {
        if day >= window.from && day <= window.to {
            ticks.push(Tick { day, words });
        }
    };
    let months = days / 30.44;
    if months > TICKS * 6.0 {
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
        let step = step.into_iter().find(|step| months / 12.0 / f64::from(*step) <= TICKS).unwrap_or(5000);
        let mut year = first_year.div_euclid(step) * step;
        while year <= last_year {
            add(calendar::day(year, 1, 1), year.to_string());
            year += step;
        }
    } else if months > TICKS / 2.0 {
        let step = if months > TICKS * 3.0 {
            6
        } else if months > TICKS {
            3
        } else {
            1
        };
        let mut month = (first_month - 1) / step * step;
        loop {
            let (year, of_year) = (first_year + month / 12, month % 12);
            let day = calendar::day(year, of_year + 1, 1);
            if day > window.to {
                break;
            }
            add(day, format!("{} {year}", wording::month_in_short(of_year as usize)));
            month += step;
        }
    } else {
        let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| days / step <= TICKS).unwrap_or(30.0);
        let mut day = (window.from / step).ceil() * step;
        while day <= window.to {
            let (_, month, in_month) = calendar::date(day);
            add(day, format!("{in_month} {}", wording::month_in_short(month as usize - 1)));
            day += step;
        }
    }
    ticks
}

/// So many rows of words stand over the axis.
pub const ROWS: usize = 6;

/// Which row holds each of the boxes, from left to right given by where they start and end; `None` where all rows are
/// taken.
pub fn rows(boxes: &[(f64, f64)]) -> Vec<Option<usize>> {
    let mut ends = [f64::NEG_INFINITY; ROWS];
    let place = |&(start, end): &(f64, f64)| {
        let row = ends.iter().position(|&taken| taken <= start)?;
        ends[row] = end;
        Some(row)
    };
    boxes.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "2 June, 2024, last year, May, 199X, 3 pm";

    fn date(words: &str, value: &str) -> Annotation {
        let start = TEXT.find(words).unwrap();
        let mark = Annotation::new(Span::new(start, start + words.len()), Kind::Date, "test");
        if value.is_empty() { mark } else { mark.with_value(Value::Iso(value.to_owned())) }
    }

    fn of(marks: &[Annotation]) -> Timeline {
        timeline(TEXT, &marks.iter().collect::<Vec<_>>())
    }

    #[test]
    fn known_dates_stand_in_their_order_and_once() {
        let marks = [
            date("2 June", "2025-06-02"),
            date("2024", "2024"),
            date("last year", "2024"),
            date("May", "XXXX-05"),
            date("199X", "199X"),
            Annotation { kind: Kind::Time, ..date("3 pm", "15:00") },
        ];
        let timeline = of(&marks);
        let told: Vec<_> =
            timeline.moments.iter().map(|moment| (&*moment.value, &*moment.words, moment.places)).collect();
        assert_eq!(told, [("the 1990s", "199X", 1), ("2024", "2024", 2), ("2 June 2025", "2 June", 1)]);
        assert_eq!(timeline.left_out, 1, "the May of an unknown year");
    }

    #[test]
    fn two_dates_are_no_timeline() {
        assert_eq!(of(&[date("2 June", "2025-06-02"), date("2024", "2024")]), Timeline::default());
    }

    #[test]
    fn a_window_holds_all_and_comes_closer() {
        let timeline =
            of(&[date("2 June", "2025-06-02"), date("2024", "2024-01-01/.."), date("199X", "1999-12-31")]);
        let published = calendar::day(2025, 12, 31);
        let whole = timeline.whole(Some(published));
        assert!(whole.from < calendar::day(1999, 12, 31) && whole.to > published);
        let closer = whole.zoomed(0.5, published);
        assert!((closer.to - closer.from - (whole.to - whole.from) / 2.0).abs() < 1e-6);
        assert!((closer.part(published) - whole.part(published)).abs() < 1e-6, "it stays where it is");
        let closest = (0..100).fold(whole, |window, _| window.zoomed(0.5, published));
        assert!((closest.to - closest.from - NARROWEST).abs() < 1e-6);
        assert!((whole.moved(0.5).part(whole.from) + 0.5).abs() < 1e-6);
    }

    #[track_caller]
    fn check(from: (i32, i32, i32), to: (i32, i32, i32), expected: &[&str]) {
        let day = |(year, month, day)| calendar::day(year, month, day);
        let ticks = ticks(Window { from: day(from), to: day(to) });
        assert_eq!(ticks.iter().map(|tick| &*tick.words).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_axis_has_round_marks() {
        check((1985, 1, 1), (2026, 1, 1), &["1990", "2000", "2010", "2020"]);
        check((2023, 5, 1), (2025, 8, 1), &["Jul 2023", "Jan 2024", "Jul 2024", "Jan 2025", "Jul 2025"]);
        check((2025, 1, 15), (2025, 6, 2), &["Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"]);
        check((2025, 6, 1), (2025, 6, 5), &["1 Jun", "2 Jun", "3 Jun", "4 Jun", "5 Jun"]);
        check((-500, 1, 1), (2026, 1, 1), &["-500", "0", "500", "1000", "1500", "2000"]);
    }

    #[test]
    fn words_that_would_overlap_stand_in_rows() {
        let told = rows(&[(0.0, 5.0), (1.0, 3.0), (4.0, 9.0), (5.0, 6.0)]);
        assert_eq!(told, [Some(0), Some(1), Some(1), Some(0)]);
        assert_eq!(rows(&[(0.0, 1.0); ROWS + 1]).last(), Some(&None), "there is no more room");
    }
}
