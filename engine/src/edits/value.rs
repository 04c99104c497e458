//! A value as the reader types it, read by the grammars that read articles.

use crate::annotation::{Amount, Annotation, Kind, Modifier, Number, Value};
use crate::article::Article;
use crate::figures;
use crate::published::Published;
use crate::token;

/// Nobody types a longer value.
const LONGEST: usize = 200;

/// What `words` stand for as a figure of this kind; `None` where they cannot be read as one.
///
/// "18%", "about 3 million", "2 June 2025" are read as in an article. A bare number takes the currency or the unit of
/// the value `before`.
pub fn read(
    words: &str,
    kind: Kind,
    before: Option<&Value>,
    published: Option<Published>,
) -> Option<(Value, Vec<Modifier>)> {
    let words = words.trim();
    if !kind.is_figure() || words.is_empty() || words.len() > LONGEST {
        return None;
    }
    if let Some(value) = plain(words, kind, before) {
        return Some((value, Vec::new()));
    }
    let figure = figure(words, published)?;
    let value = figure.value?;
    if figure.kind == kind {
        return Some((value, figure.modifiers));
    }
    let Value::Number(amount) = value else { return None };
    Some((of_amount(amount, kind, before)?, figure.modifiers))
}

/// The one figure that all of the words are.
fn figure(words: &str, published: Option<Published>) -> Option<Annotation> {
    let article = Article::new(words);
    let tokens = token::tokenize(&article);
    let [block] = article.blocks() else { return None };
    let mut figures = figures::find(&article, &tokens, published);
    let figure = figures.pop()?;
    (figures.is_empty() && figure.span == block.span).then_some(figure)
}

/// A number in digits alone, which in an article might be a year; or a date as ISO 8601 writes it.
fn plain(words: &str, kind: Kind, before: Option<&Value>) -> Option<Value> {
    if kind == Kind::Date {
        return is_iso_date(words).then(|| Value::Iso(words.to_owned()));
    }
    let (sign, digits) = match words.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, words),
    };
    let number = figures::written(digits)?;
    of_amount(Amount::Exactly(Number(sign * number)), kind, before)
}

fn of_amount(amount: Amount, kind: Kind, before: Option<&Value>) -> Option<Value> {
    match (kind, before) {
        (Kind::Count | Kind::Ordinal | Kind::Percent, _) => Some(Value::Number(amount)),
        (Kind::Money, Some(Value::Money { currency, .. })) => {
            Some(Value::Money { amount, currency: currency.clone() })
        }
        (Kind::Money, _) => Some(Value::Money { amount, currency: None }),
        (Kind::Quantity, Some(Value::Quantity { unit, .. })) => {
            Some(Value::Quantity { amount, unit: unit.clone() })
        }
        _ => None,
    }
}

/// "2025", "2025-06", "2025-06-02", "2025-Q1": four digits, and what may follow them.
fn is_iso_date(words: &str) -> bool {
    let mut parts = words.split('-');
    let number = |part: Option<&str>, most: u8| {
        part.is_some_and(|part| {
            part.len() == 2
                && part.bytes().all(|b| b.is_ascii_digit())
                && part != "00"
                && part.parse().is_ok_and(|n: u8| n <= most)
        })
    };
    let is_year =
        parts.next().is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let month = parts.next();
    let day = parts.next();
    let quarter = month
        .and_then(|part| part.strip_prefix('Q'))
        .is_some_and(|part| matches!(part, "1" | "2" | "3" | "4"));
    is_year
        && parts.next().is_none()
        && (month.is_none() || quarter && day.is_none() || number(month, 12))
        && (day.is_none() || number(day, 31))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, kind: Kind, json: Option<&str>) {
        let value = read(words, kind, None, None).map(|(value, _)| serde_json::to_string(&value).unwrap());
        assert_eq!(value.as_deref(), json, "{words}");
    }

    #[test]
    fn values_are_read_as_articles_write_them() {
        check("18%", Kind::Percent, Some("18"));
        check("18", Kind::Percent, Some("18"));
        check(" 8.6 billion dollars ", Kind::Money, Some(r#"{"amount":8600000000,"currency":"USD"}"#));
        check("8.6 billion", Kind::Money, Some(r#"{"amount":8600000000,"currency":null}"#));
        check("12 km", Kind::Quantity, Some(r#"{"amount":12,"unit":"kilometer"}"#));
        check("2,024", Kind::Count, Some("2024"));
        check("2024", Kind::Count, Some("2024"));
        check("-3.5", Kind::Count, Some("-3.5"));
        check("22nd", Kind::Ordinal, Some("22"));
        check("22", Kind::Ordinal, Some("22"));
        check("2 June 2025", Kind::Date, Some(r#""2025-06-02""#));
        check("2025-06-02", Kind::Date, Some(r#""2025-06-02""#));
        check("2025-Q1", Kind::Date, Some(r#""2025-Q1""#));
        check("three days", Kind::Duration, Some(r#""P3D""#));
    }

    #[test]
    fn what_is_no_such_value_is_not_made_one() {
        for words in ["", "  ", "blue", "5 % and 6 %", "2025-13", "2025-06-32", "1.2.3", "\u{1f914}", "12"] {
            check(words, Kind::Date, None);
        }
        check("12", Kind::Quantity, None);
        check("three days", Kind::Money, None);
        check("5", Kind::Person, None);
        check(&"9".repeat(500), Kind::Count, None);
    }

    #[test]
    fn a_bare_number_keeps_the_unit() {
        let before = Value::Money { amount: 1.0.into(), currency: Some("EUR".into()) };
        let read = read("7,5 million".replace(',', ".").as_str(), Kind::Money, Some(&before), None);
        assert_eq!(read.unwrap().0, Value::Money { amount: 7.5e6.into(), currency: Some("EUR".into()) });
    }
}
