//! What was found: where, of which kind, what it stands for, and why.

use crate::span::Span;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// The kinds of things Gloss marks: seven of names, eight of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A named person, without title and without 's.
    Person,
    /// A company, ministry, party, agency, court, club, medium, alliance.
    Org,
    /// A country, town, region, water, mountain; a named building, bridge, park.
    Place,
    /// A nationality, people, religion, political group, language; noun or adjective.
    Group,
    /// A named war, summit, disaster, holiday, tournament.
    Event,
    /// A named agreement, law, programme, report, book, film, prize.
    Work,
    /// A named product, vehicle, weapon, software.
    Product,
    /// An amount with a currency.
    Money,
    /// Per cent, percentage points, basis points.
    Percent,
    /// An amount with a unit of measure.
    Quantity,
    /// How many of something; a share, a score.
    Count,
    /// "22nd", "third".
    Ordinal,
    /// A day, week, month, quarter, season, year, decade, century, or an interval of them.
    Date,
    /// A clock time or part of day.
    Time,
    /// How long.
    Duration,
}

impl Kind {
    /// Every kind, names before figures, in the order in which lists show them.
    pub const ALL: [Self; 15] = [
        Self::Person,
        Self::Org,
        Self::Place,
        Self::Group,
        Self::Event,
        Self::Work,
        Self::Product,
        Self::Money,
        Self::Percent,
        Self::Quantity,
        Self::Count,
        Self::Ordinal,
        Self::Date,
        Self::Time,
        Self::Duration,
    ];

    /// Its label in files and in the page's `data-kind`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Org => "ORG",
            Self::Place => "PLACE",
            Self::Group => "GROUP",
            Self::Event => "EVENT",
            Self::Work => "WORK",
            Self::Product => "PRODUCT",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
            Self::Count => "COUNT",
            Self::Ordinal => "ORDINAL",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
        }
    }

    /// The kind of this label; upper and lower case count alike.
    pub fn from_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.label().eq_ignore_ascii_case(label))
    }

    /// Is it a figure, and not a name?
    pub fn is_figure(self) -> bool {
        self >= Self::Money
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Kind", *self as u32, self.label())
    }
}

/// A number as the article gives it. Whole numbers are written without a decimal point.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Number(pub f64);

/// The largest whole number below which every whole number is exact, as in JavaScript's `MAX_SAFE_INTEGER`.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= MAX_SAFE_INTEGER {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// How many decimals are written at most; no article gives more, and a share such as two-thirds needs no more.
const MAX_DECIMALS: usize = 12;

/// So many digits of a number are as they were written, whatever it is; the sixteenth may be another.
const SURE_DIGITS: f64 = 1e15;

/// The shortest decimal that stands for the number, up to `MAX_DECIMALS` digits behind the point.
///
/// Written here, because the formatter of the standard library, exact to the last bit of any number, would add five
/// kilobytes to the download.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let size = self.0.abs();
        if size > MAX_SAFE_INTEGER {
            // Scientific notation, so that no digits are made up: 1e16 has sixteen zeros, 12345e15 as many as it needs.
            let mut rest = size;
            let mut power = 0;
            while rest > MAX_SAFE_INTEGER && power < 400 {
                rest /= 10.0;
                power += 1;
            }
            return write!(f, "{}{}e{power}", if self.0 < 0.0 { "-" } else { "" }, rest.round() as u64);
        }
        // As many decimals as the digits of the number allow, then without the zeros behind the last that counts.
        let (mut decimals, mut scale) = (0, 1.0);
        while decimals < MAX_DECIMALS && size.fract() > 0.0 && size * scale * 10.0 < SURE_DIGITS {
            decimals += 1;
            scale *= 10.0;
        }
        let digits = (size * scale).round() as u64;
        let (whole, mut part) = (digits / scale as u64, digits % scale as u64);
        write!(f, "{}{whole}", if self.0 < 0.0 && digits > 0 { "-" } else { "" })?;
        if part == 0 {
            return Ok(());
        }
        while part.is_multiple_of(10) {
            part /= 10;
            decimals -= 1;
        }
        write!(f, ".{part:0decimals$}")
    }
}

/// How much: one number, or a range that may be open at an end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Amount {
    /// One number.
    Exactly(Number),
    /// From `min` to `max`, both included; `None` is an open end.
    Between {
        /// The lower end.
        min: Option<Number>,
        /// The upper end.
        max: Option<Number>,
    },
}

impl From<f64> for Amount {
    fn from(number: f64) -> Self {
        Self::Exactly(Number(number))
    }
}

/// What a figure stands for. Serialised, it is the `value` of the JSON lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// COUNT, ORDINAL, and PERCENT in per cent.
    Number(Amount),
    /// A score, tally, ratio or odds.
    Pair {
        /// The two numbers in the order of the text.
        pair: [Number; 2],
    },
    /// MONEY.
    Money {
        /// In units of the currency: "50 cents" is 0.5.
        amount: Amount,
        /// The ISO 4217 code; `None` where the text leaves the currency open.
        currency: Option<Cow<'static, str>>,
    },
    /// QUANTITY.
    Quantity {
        /// In the unit written.
        amount: Amount,
        /// The unit's name in the singular: "kilometer per hour".
        unit: Cow<'static, str>,
    },
    /// DATE, TIME and DURATION, as ISO 8601 writes them (or TIMEX3, where ISO has no form).
    Iso(String),
    /// A DURATION between two.
    IsoRange {
        /// The shorter one.
        min: Option<String>,
        /// The longer one.
        max: Option<String>,
    },
}

/// What the words around a figure make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Modifier {
    /// "about", "some", "nearly".
    Approx,
    /// "more than", "at least": the value is a lower bound.
    More,
    /// "up to", "fewer than": the value is an upper bound.
    Less,
    /// It rose by this much.
    Up,
    /// It fell by this much.
    Down,
    /// Before this time.
    Before,
    /// After this time.
    After,
    /// From this time on.
    Since,
    /// Up to this time.
    Until,
    /// The early part of this time.
    Start,
    /// The middle of this time.
    Mid,
    /// The late part of this time.
    End,
}

impl Modifier {
    /// Every modifier, in their order.
    pub const ALL: [Self; 12] = [
        Self::Approx,
        Self::More,
        Self::Less,
        Self::Up,
        Self::Down,
        Self::Before,
        Self::After,
        Self::Since,
        Self::Until,
        Self::Start,
        Self::Mid,
        Self::End,
    ];

    /// Its word in files and in the marked notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approx => "approx",
            Self::More => "more",
            Self::Less => "less",
            Self::Up => "up",
            Self::Down => "down",
            Self::Before => "before",
            Self::After => "after",
            Self::Since => "since",
            Self::Until => "until",
            Self::Start => "start",
            Self::Mid => "mid",
            Self::End => "end",
        }
    }
}

/// One thing found in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The words it covers.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// What a figure stands for; `None` for names, and where it cannot be known.
    pub value: Option<Value>,
    /// Hedge and direction of a figure, in the order of [`Modifier`].
    pub modifiers: Vec<Modifier>,
    /// The words that name what a figure measures or counts.
    pub measure: Option<Span>,
    /// The words that say what a change is compared with: "year-on-year".
    pub basis: Option<Span>,
    /// Does it lie inside a longer one, which counts instead?
    pub nested: bool,
    /// How sure the mark is, in per cent: 100 for what a rule found, less for what the model reads with doubt.
    pub certainty: u8,
    /// Did the reader make it, or change it?
    pub by_reader: bool,
    /// Why it is marked and how its value came about, in one line for the reader.
    pub why: Cow<'static, str>,
}

impl Annotation {
    /// A mark without a value.
    pub fn new(span: Span, kind: Kind, why: impl Into<Cow<'static, str>>) -> Self {
        Self {
            span,
            kind,
            value: None,
            modifiers: Vec::new(),
            measure: None,
            basis: None,
            nested: false,
            certainty: 100,
            by_reader: false,
            why: why.into(),
        }
    }

    /// The same with a value.
    #[must_use]
    pub fn with_value(mut self, value: Value) -> Self {
        self.value = Some(value);
        self
    }

    /// The same with one more modifier; none stands twice.
    #[must_use]
    pub fn with_modifier(mut self, modifier: Modifier) -> Self {
        if let Err(place) = self.modifiers.binary_search(&modifier) {
            self.modifiers.insert(place, modifier);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &Value, json: &str) {
        assert_eq!(serde_json::to_string(value).unwrap(), json);
    }

    #[test]
    fn values_are_written_as_compact_json() {
        check(&Value::Number(18.0.into()), "18");
        check(&Value::Number(0.2.into()), "0.2");
        check(
            &Value::Number(Amount::Between { min: Some(Number(3.0)), max: None }),
            r#"{"min":3,"max":null}"#,
        );
        check(&Value::Pair { pair: [Number(5.0), Number(4.0)] }, r#"{"pair":[5,4]}"#);
        check(
            &Value::Money { amount: 8.6e9.into(), currency: Some("USD".into()) },
            r#"{"amount":8600000000,"currency":"USD"}"#,
        );
        check(
            &Value::Quantity { amount: 12.0.into(), unit: "kilometer".into() },
            r#"{"amount":12,"unit":"kilometer"}"#,
        );
        check(&Value::Iso("XXXX-09-15".into()), r#""XXXX-09-15""#);
        check(
            &Value::IsoRange { min: Some("P3W".into()), max: Some("P4W".into()) },
            r#"{"min":"P3W","max":"P4W"}"#,
        );
    }

    #[test]
    fn numbers_are_written_as_short_as_they_are() {
        let written = |number: f64| Number(number).to_string();
        for short in [
            "0", "7", "-3", "0.2", "18.5", "-0.4", "2.125", "8600000000", "0.00012", "1234567.89", "38721.66",
        ] {
            assert_eq!(written(short.parse().unwrap()), short);
        }
        assert_eq!(written(-0.0), "0");
        assert_eq!(written(2.0 / 3.0), "0.666666666667");
        assert_eq!(written(1e18), "1000000000000000e3");
        assert_eq!(written(0.1 + 0.2), "0.3");
    }

    #[test]
    fn every_label_names_its_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_label(kind.label()), Some(kind));
        }
        assert!(Kind::Money.is_figure() && !Kind::Product.is_figure());
    }
}
