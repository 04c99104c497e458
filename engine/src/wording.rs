//! Kinds and values in a reader's words: "Organisation", "8,600,000,000 USD", "about 18 %, up".
//!
//! Functions are inline so that each program compiles them as it compiles itself, the page for size; the rest of the engine
//! is compiled for speed.

use crate::annotation::{Amount, Annotation, Kind, Modifier, Number, Value};

/// The words up to so many characters, and "…" for what is left out.
#[inline]
pub fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// A kind's name for one: "Person".
#[inline]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::Org => "Organisation",
        Kind::Place => "Place",
        Kind::Group => "Nationality or group",
        Kind::Event => "Event",
        Kind::Work => "Agreement or work",
        Kind::Product => "Product",
        Kind::Money => "Money",
        Kind::Percent => "Percentage",
        Kind::Quantity => "Quantity",
        Kind::Count => "Count",
        Kind::Ordinal => "Rank",
        Kind::Date => "Date",
        Kind::Time => "Time",
        Kind::Duration => "Duration",
    }
}

/// A kind's name for many: "People".
#[inline]
pub fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "People",
        Kind::Org => "Organisations",
        Kind::Place => "Places",
        Kind::Group => "Groups",
        Kind::Event => "Events",
        Kind::Work => "Works",
        Kind::Product => "Products",
        Kind::Money => "Money",
        Kind::Percent => "Percentages",
        Kind::Quantity => "Quantities",
        Kind::Count => "Counts",
        Kind::Ordinal => "Ranks",
        Kind::Date => "Dates",
        Kind::Time => "Times",
        Kind::Duration => "Durations",
    }
}

/// A value for a reader: "8,600,000,000 USD", "2 June 2025", "3 days".
#[inline]
pub fn value(kind: Kind, value: &Value) -> String {
    match value {
        Value::Number(number) if kind == Kind::Percent => format!("{} %", amount(number)),
        Value::Number(number) if kind == Kind::Ordinal => format!("no. {}", amount(number)),
        Value::Number(number) => amount(number),
        Value::Pair { pair: [first, second] } => format!("{} to {}", grouped(*first), grouped(*second)),
        Value::Money { amount: sum, currency } => match currency {
            Some(currency) => format!("{} {currency}", amount(sum)),
            None => format!("{}, currency open", amount(sum)),
        },
        Value::Quantity { amount: size, unit } => format!("{} {}", amount(size), units(size, unit)),
        Value::Iso(iso) if kind == Kind::Duration => duration(iso),
        Value::Iso(iso) => recurring(iso).unwrap_or_else(|| time(iso)),
        Value::IsoRange { min, max } => ends(min.as_deref().map(duration), max.as_deref().map(duration)),
    }
}

/// A figure's value with its hedge and direction: "about 18 %, up"; `None` where the value is not known.
#[inline]
pub fn reading(annotation: &Annotation) -> Option<String> {
    let of = annotation.value.as_ref()?;
    let mut before = String::new();
    let mut after = String::new();
    for &modifier in &annotation.modifiers {
        match modifier {
            // An open range says so itself.
            Modifier::More | Modifier::Less if is_open(of) => {}
            Modifier::Approx => before.push_str("about "),
            Modifier::More => before.push_str("at least "),
            Modifier::Less => before.push_str("at most "),
            Modifier::Before => before.push_str("before "),
            Modifier::After => before.push_str("after "),
            Modifier::Up => after.push_str(", up"),
            Modifier::Down => after.push_str(", down"),
            // "early March" is a stretch whose ends nobody knows to the day.
            Modifier::Start | Modifier::Mid | Modifier::End if is_stretch(of) => before.push_str("about "),
            Modifier::Start => after.push_str(", early"),
            Modifier::Mid => after.push_str(", in the middle"),
            Modifier::End => after.push_str(", late"),
            // The value is an interval with an open side.
            Modifier::Since | Modifier::Until => {}
        }
    }
    Some(before + &value(annotation.kind, of) + &after)
}

/// Is the value a stretch of days with both its ends?
#[inline]
fn is_stretch(value: &Value) -> bool {
    matches!(value, Value::Iso(iso) if iso.contains('/'))
}

/// Is the value a range with an open end?
#[inline]
fn is_open(value: &Value) -> bool {
    let (Value::Number(amount) | Value::Money { amount, .. } | Value::Quantity { amount, .. }) = value else {
        return matches!(value, Value::IsoRange { min: None, .. } | Value::IsoRange { max: None, .. });
    };
    matches!(amount, Amount::Between { min: None, .. } | Amount::Between { max: None, .. })
}

#[inline]
fn amount(amount: &Amount) -> String {
    match amount {
        Amount::Exactly(number) => grouped(*number),
        Amount::Between { min, max } => ends(min.map(grouped), max.map(grouped)),
    }
}

/// A unit beside its amount: "tonnes", "kilometers per hour", "°C".
#[inline]
fn units(size: &Amount, unit: &str) -> String {
    match unit {
        "celsius" => return "°C".to_owned(),
        "fahrenheit" => return "°F".to_owned(),
        _ => {}
    }
    // Of "mile per hour" the mile is counted, of "square foot" the foot.
    let (counted, per) = unit.split_at(unit.find(" per ").unwrap_or(unit.len()));
    let plural = if *size == Amount::from(1.0) || counted.ends_with(['s', 'z']) || counted == "magnitude" {
        counted.to_owned()
    } else if let Some(before) = counted.strip_suffix("foot") {
        format!("{before}feet")
    } else if counted.ends_with("inch") {
        format!("{counted}es")
    } else {
        format!("{counted}s")
    };
    plural + per
}

/// "3 to 5", "3 or more", "up to 5".
#[inline]
fn ends(min: Option<String>, max: Option<String>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("{min} or more"),
        (None, Some(max)) => format!("up to {max}"),
        (None, None) => "open".to_owned(),
    }
}

/// A number with its thousands parted by commas, and no more decimals than are spoken: of a third, 0.3333.
#[inline]
pub fn grouped(Number(number): Number) -> String {
    // A share too small for that is told in full.
    let shown = if number.abs() < 0.01 { number } else { (number * 1e4).round() / 1e4 };
    let plain = Number(shown).to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", &*plain), |plain| ("−", plain));
    let (whole, decimals) =
        plain.split_once('.').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut text = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

/// The months by their names, January first.
pub const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// A date, a time or an interval of them, as ISO 8601 writes it, for a reader; what is none of these stays as it is.
#[inline]
fn time(iso: &str) -> String {
    match iso.split_once('/') {
        Some((start, "..")) => format!("from {}", point(start)),
        Some(("..", end)) => format!("until {}", point(end)),
        Some((start, end)) => format!("{} to before {}", point(start), point(end)),
        None => point(iso),
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What comes again and again, as TIMEX3 writes it: "P4Y", "XXXX-WXX-1", "XXXX-WXX-1/XXXX-WXX-5".
#[inline]
fn recurring(iso: &str) -> Option<String> {
    if let Some(gap) = read_duration(iso) {
        // "Every day", not "every 1 day".
        return Some(format!("every {}", gap.strip_prefix("1 ").unwrap_or(&gap)));
    }
    let weekday = |iso: &str| {
        let number: usize = iso.strip_prefix("XXXX-WXX-")?.parse().ok()?;
        WEEKDAYS.get(number.checked_sub(1)?).copied()
    };
    match iso.split_once('/') {
        Some((start, end)) => Some(format!("every {} to {}", weekday(start)?, weekday(end)?)),
        // Every Monday, or one whose week cannot be known: the value is the same.
        None => Some(format!("{}, date open", weekday(iso)?)),
    }
}

/// One date or time.
#[inline]
fn point(iso: &str) -> String {
    date(iso).unwrap_or_else(|| iso.to_owned())
}

#[inline]
fn date(iso: &str) -> Option<String> {
    let (date, clock) = iso.split_once('T').map_or((iso, None), |(date, clock)| (date, Some(clock)));
    if date.is_empty() || date.contains(':') {
        return None;
    }
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let open = year == "XXXX";
    let mut words = match (month, day) {
        (None, None) if open => return None,
        (None, None) => calendar_year(year)?,
        (Some(part), None) if !part.bytes().all(|byte| byte.is_ascii_digit()) => part_of_year(part, year)?,
        (Some(month), day) => {
            let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
            let day = day.map(|day| day.parse::<u8>().map(|day| format!("{day} "))).transpose().ok()?;
            let year = if open { ", year open".to_owned() } else { format!(" {year}") };
            format!("{}{month}{year}", day.unwrap_or_default())
        }
        (None, Some(_)) => return None,
    };
    if let Some(clock) = clock {
        words.push_str(", ");
        words.push_str(part_of_day(clock).unwrap_or(clock));
    }
    Some(words)
}

/// "2024", "199X", "18XX".
#[inline]
fn calendar_year(year: &str) -> Option<String> {
    if year.bytes().all(|byte| byte.is_ascii_digit()) {
        Some(year.to_owned())
    } else if let Some(century) = year.strip_suffix("XX") {
        Some(format!("the {century}00s"))
    } else {
        year.strip_suffix('X').map(|decade| format!("the {decade}0s"))
    }
}

/// "Q1", "H2", "SU", "W11".
#[inline]
fn part_of_year(part: &str, year: &str) -> Option<String> {
    let name = match part {
        "SP" => "spring".to_owned(),
        "SU" => "summer".to_owned(),
        "FA" => "autumn".to_owned(),
        "WI" => "winter".to_owned(),
        _ => {
            let number: u8 = part.get(1..)?.parse().ok()?;
            match part.as_bytes().first()? {
                b'Q' => format!("quarter {number} of"),
                b'H' => format!("half {number} of"),
                b'W' => format!("week {number} of"),
                _ => return None,
            }
        }
    };
    Some(if year == "XXXX" { name } else { format!("{name} {year}") })
}

/// The parts of a day as TIMEX3 writes them.
#[inline]
fn part_of_day(code: &str) -> Option<&'static str> {
    Some(match code {
        "MO" => "morning",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => return None,
    })
}

/// "P3D" as "3 days"; what cannot be read stays as it is.
#[inline]
fn duration(iso: &str) -> String {
    read_duration(iso).unwrap_or_else(|| iso.to_owned())
}

#[inline]
fn read_duration(iso: &str) -> Option<String> {
    let mut rest = iso.strip_prefix('P')?;
    let mut of_day = false;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            of_day = true;
            rest = after;
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, after) = rest.split_at(digits);
        let unit = match (after.as_bytes().first()?, of_day) {
            (b'Y', _) => "year",
            (b'M', false) => "month",
            (b'W', _) => "week",
            (b'D', _) => "day",
            (b'H', _) => "hour",
            (b'M', true) => "minute",
            (b'S', _) => "second",
            _ => return None,
        };
        let plural = if number == "1" { "" } else { "s" };
        parts.push(format!("{number} {unit}{plural}"));
        rest = &after[1..];
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[track_caller]
    fn check(kind: Kind, of: &Value, words: &str) {
        assert_eq!(value(kind, of), words);
    }

    fn iso(text: &str) -> Value {
        Value::Iso(text.to_owned())
    }

    #[test]
    fn sums_are_grouped_by_thousands() {
        let money = |amount: f64| Value::Money { amount: amount.into(), currency: Some("USD".into()) };
        check(Kind::Money, &money(8.6e9), "8,600,000,000 USD");
        check(Kind::Money, &money(0.5), "0.5 USD");
        check(Kind::Money, &money(-3_100_000.0), "−3,100,000 USD");
        check(Kind::Money, &Value::Money { amount: 5.0.into(), currency: None }, "5, currency open");
    }

    #[test]
    fn bounds_and_ranges_are_told() {
        let between = |min, max| Value::Number(Amount::Between { min, max });
        check(Kind::Percent, &between(Some(Number(2.0)), Some(Number(3.5))), "2 to 3.5 %");
        check(Kind::Count, &between(Some(Number(1000.0)), None), "1,000 or more");
        check(Kind::Count, &between(None, Some(Number(300.0))), "up to 300");
        check(Kind::Count, &Value::Pair { pair: [Number(5.0), Number(4.0)] }, "5 to 4");
    }

    #[test]
    fn units_agree_with_their_amounts() {
        let of =
            |amount: f64, unit: &'static str| Value::Quantity { amount: amount.into(), unit: unit.into() };
        check(Kind::Quantity, &of(9500.0, "tonne"), "9,500 tonnes");
        check(Kind::Quantity, &of(1.0, "tonne"), "1 tonne");
        check(Kind::Quantity, &of(60.0, "kilometer per hour"), "60 kilometers per hour");
        check(Kind::Quantity, &of(1200.0, "square foot"), "1,200 square feet");
        check(Kind::Quantity, &of(-12.0, "celsius"), "−12 °C");
        check(Kind::Quantity, &of(6.4, "magnitude"), "6.4 magnitude");
    }

    #[test]
    fn a_third_is_told_with_four_digits() {
        check(Kind::Count, &Value::Number((1.0 / 3.0).into()), "0.3333");
        check(Kind::Count, &Value::Number(0.00012.into()), "0.00012");
    }

    #[test]
    fn hedge_and_direction_stand_around_the_value() {
        let percent =
            Annotation::new(Span::new(0, 1), Kind::Percent, "test").with_value(Value::Number(18.0.into()));
        let percent = percent.with_modifier(Modifier::Up).with_modifier(Modifier::Approx);
        assert_eq!(reading(&percent).as_deref(), Some("about 18 %, up"));
        assert_eq!(reading(&Annotation::new(Span::new(0, 1), Kind::Place, "test")), None);
        let dated = |text: &str| {
            let date = Annotation::new(Span::new(0, 1), Kind::Date, "test").with_value(iso(text));
            reading(&date.with_modifier(Modifier::Start))
        };
        assert_eq!(dated("20XX").as_deref(), Some("the 2000s, early"));
        let march = "about 1 March 2025 to before 11 March 2025";
        assert_eq!(dated("2025-03-01/2025-03-11").as_deref(), Some(march));
    }

    #[test]
    fn dates_are_written_as_a_reader_writes_them() {
        check(Kind::Date, &iso("2025-06-02"), "2 June 2025");
        check(Kind::Date, &iso("XXXX-09-15"), "15 September, year open");
        check(Kind::Date, &iso("2025-01"), "January 2025");
        check(Kind::Date, &iso("2024"), "2024");
        check(Kind::Date, &iso("199X"), "the 1990s");
        check(Kind::Date, &iso("18XX"), "the 1800s");
        check(Kind::Date, &iso("2025-Q1"), "quarter 1 of 2025");
        check(Kind::Date, &iso("2022-SU"), "summer 2022");
        check(Kind::Date, &iso("2025-01-01/2025-04-01"), "1 January 2025 to before 1 April 2025");
        check(Kind::Date, &iso("2019-01-01/.."), "from 1 January 2019");
        check(Kind::Time, &iso("2025-03-09TNI"), "9 March 2025, night");
        check(Kind::Time, &iso("15:30"), "15:30");
        check(Kind::Date, &iso("PRESENT_REF"), "PRESENT_REF");
    }

    #[test]
    fn what_comes_again_is_told() {
        check(Kind::Date, &iso("P9Y"), "every 9 years");
        check(Kind::Date, &iso("P1D"), "every day");
        check(Kind::Date, &iso("XXXX-WXX-1"), "Monday, date open");
        check(Kind::Date, &iso("XXXX-WXX-1/XXXX-WXX-5"), "every Monday to Friday");
    }

    #[test]
    fn durations_are_spelled_out() {
        check(Kind::Duration, &iso("P3D"), "3 days");
        check(Kind::Duration, &iso("P1Y"), "1 year");
        check(Kind::Duration, &iso("PT2H14M"), "2 hours 14 minutes");
        check(Kind::Duration, &iso("P2.5Y"), "2.5 years");
        check(Kind::Duration, &iso("PXM"), "PXM");
        check(
            Kind::Duration,
            &Value::IsoRange { min: Some("P3W".into()), max: Some("P4W".into()) },
            "3 weeks to 4 weeks",
        );
    }
}
