//! An annotation as plain data for other programs: the spans of the JSON lines and of the JavaScript border.

use super::written::File;
use crate::annotation::{Annotation, Kind, Modifier, Value};
use crate::article::Article;
use crate::entities::{self, Entity};
use crate::offsets::{Offsets, Unit};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// One annotation with its words, its place counted in the unit that the reader of it counts in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<'a> {
    /// The first place it covers.
    pub start: usize,
    /// The place after the last.
    pub end: usize,
    /// Its kind.
    pub label: Kind,
    /// Its words.
    pub text: &'a str,
    /// What a figure stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a Value>,
    /// Hedge and direction of a figure.
    #[serde(rename = "mod", skip_serializing_if = "<[Modifier]>::is_empty")]
    pub modifiers: &'a [Modifier],
    /// What a figure counts or measures.
    #[serde(rename = "of", skip_serializing_if = "Option::is_none")]
    pub measure: Option<&'a str>,
    /// What a change is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<&'a str>,
    /// Does it lie inside a longer one?
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub nested: bool,
    /// The number of the entity that a name means, counted from 1; equal for all its mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<usize>,
    /// Why it is marked, and how its value came about.
    #[serde(serialize_with = "reason")]
    pub why: &'a Cow<'static, str>,
}

/// Writes a reason; one that is told of many marks as the word of a list, which JavaScript is handed once.
#[allow(clippy::ptr_arg, reason = "what is borrowed for ever is told from what is not")]
fn reason<S: Serializer>(why: &Cow<'static, str>, serializer: S) -> Result<S::Ok, S::Error> {
    match why {
        Cow::Borrowed(why) => serializer.serialize_unit_variant("", 0, why),
        Cow::Owned(why) => serializer.serialize_str(why),
    }
}

/// The annotations of an article as records, in their order.
pub fn records<'a>(article: &'a Article, annotations: &'a [Annotation], unit: Unit) -> Vec<Record<'a>> {
    related(article.text(), annotations, &entities::entities(article, annotations), unit)
}

/// The annotations of a text as records, in their order, where it is known what they mean.
pub fn related<'a>(
    text: &'a str,
    annotations: &'a [Annotation],
    entities: &[Entity],
    unit: Unit,
) -> Vec<Record<'a>> {
    let offsets = Offsets::new(text, unit);
    let entities = entities::numbers(entities, annotations.len());
    annotations
        .iter()
        .zip(entities)
        .map(|(annotation, entity)| Record {
            start: offsets.at(annotation.span.start),
            end: offsets.at(annotation.span.end),
            label: annotation.kind,
            text: annotation.span.of(text),
            value: annotation.value.as_ref(),
            modifiers: &annotation.modifiers,
            measure: annotation.measure.map(|span| span.of(text)),
            basis: annotation.basis.map(|span| span.of(text)),
            nested: annotation.nested,
            entity,
            why: &annotation.why,
        })
        .collect()
}

/// What a figure stands for, where that is told apart from its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Reading<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a Value>,
    #[serde(rename = "mod", skip_serializing_if = "<[Modifier]>::is_empty")]
    modifiers: &'a [Modifier],
}

impl<'a> Reading<'a> {
    /// That of a mark; `None` where it stands for nothing known.
    pub(super) fn of(mark: &'a Annotation) -> Option<Self> {
        let reading = Self { value: mark.value.as_ref(), modifiers: &mark.modifiers };
        (reading.value.is_some() || !reading.modifiers.is_empty()).then_some(reading)
    }

    /// It in one line.
    pub(super) fn json(&self) -> String {
        File::json("", self).contents.trim_end().to_owned()
    }
}
