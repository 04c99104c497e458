//! The value of a figure in Gloss JSON: told by its fields, as the JSON lines write it.

#![allow(clippy::option_option, reason = "`None` is what is no JSON, `Some(None)` is what is not asked for")]

use crate::annotation::{Amount, Number, Value};
use crate::formats::json::{Reader, Scalar};

/// No unit, currency or ISO form has more characters.
const LONGEST: usize = 100;

/// What a value has been read to be, as long as its fields come.
#[derive(Default)]
struct Fields {
    pair: Vec<Number>,
    amount: Option<Amount>,
    /// A currency, where the field is there; `None` inside where it is left open.
    currency: Option<Option<String>>,
    unit: Option<String>,
    ends: Ends,
}

/// The ends of a range; an open one is not there.
#[derive(Default)]
struct Ends {
    min: Option<End>,
    max: Option<End>,
}

/// A number, or what ISO 8601 writes; alone, or as an end of a range.
enum End {
    Number(Number),
    Iso(String),
}

/// Takes a value; `None` inside where it is none that Gloss knows.
#[inline]
pub(in crate::formats) fn read(reader: &mut Reader) -> Option<Option<Value>> {
    if reader.next_byte()? != b'{' {
        return Some(end(reader)?.map(|end| match end {
            End::Number(number) => Value::Number(Amount::Exactly(number)),
            End::Iso(iso) => Value::Iso(iso),
        }));
    }
    let mut fields = Fields::default();
    reader.object(|reader, name| {
        match name {
            "pair" => reader.list(|reader| {
                if let Some(End::Number(number)) = end(reader)?
                    && fields.pair.len() < 3
                {
                    fields.pair.push(number);
                }
                Some(())
            })?,
            "amount" => fields.amount = amount(reader)?,
            "currency" => fields.currency = Some(words(reader)?),
            "unit" => fields.unit = words(reader)?,
            _ => fields.ends.take(reader, name)?,
        }
        Some(())
    })?;
    Some(fields.value())
}

impl Fields {
    #[inline]
    fn value(self) -> Option<Value> {
        if let [one, other] = self.pair[..] {
            return Some(Value::Pair { pair: [one, other] });
        }
        match (self.amount, self.unit, self.currency) {
            (Some(amount), Some(unit), _) => Some(Value::Quantity { amount, unit: unit.into() }),
            (Some(amount), None, currency) => {
                Some(Value::Money { amount, currency: currency?.map(Into::into) })
            }
            (None, ..) => self.ends.value(),
        }
    }
}

impl Ends {
    #[inline]
    fn take(&mut self, reader: &mut Reader, name: &str) -> Option<()> {
        match name {
            "min" => self.min = end(reader)?,
            "max" => self.max = end(reader)?,
            _ => reader.pass()?,
        }
        Some(())
    }

    /// A range of numbers or of ISO forms: one end at least is there, and both are of one sort.
    #[inline]
    fn value(self) -> Option<Value> {
        match (self.min, self.max) {
            (Some(End::Iso(min)), None) => Some(Value::IsoRange { min: Some(min), max: None }),
            (None, Some(End::Iso(max))) => Some(Value::IsoRange { min: None, max: Some(max) }),
            (Some(End::Iso(min)), Some(End::Iso(max))) => {
                Some(Value::IsoRange { min: Some(min), max: Some(max) })
            }
            (min, max) => between(min, max).map(Value::Number),
        }
    }
}

#[inline]
fn between(min: Option<End>, max: Option<End>) -> Option<Amount> {
    let number = |end| match end {
        Some(End::Number(number)) => Some(Some(number)),
        None => Some(None),
        Some(End::Iso(_)) => None,
    };
    let (min, max) = (number(min)?, number(max)?);
    (min.is_some() || max.is_some()).then_some(Amount::Between { min, max })
}

/// One number, or a range of them.
#[inline]
fn amount(reader: &mut Reader) -> Option<Option<Amount>> {
    if reader.next_byte()? != b'{' {
        return Some(match end(reader)? {
            Some(End::Number(number)) => Some(Amount::Exactly(number)),
            _ => None,
        });
    }
    let mut ends = Ends::default();
    reader.object(|reader, name| ends.take(reader, name))?;
    Some(between(ends.min, ends.max))
}

#[inline]
fn end(reader: &mut Reader) -> Option<Option<End>> {
    Some(match reader.scalar()? {
        Scalar::Number(number) => Some(End::Number(Number(number))),
        Scalar::Text(iso) => Some(End::Iso(iso.chars().take(LONGEST).collect())),
        _ => None,
    })
}

#[inline]
fn words(reader: &mut Reader) -> Option<Option<String>> {
    Some(reader.words()?.map(|words| words.chars().take(LONGEST).collect()))
}
