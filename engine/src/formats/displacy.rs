//! displaCy's JSON, which spaCy draws: `displacy.render(article, style="ent", manual=True)`.
//!
//! Places count **Unicode code points**, as Python does, and the file says so. Of marks that share words the longer one
//! is drawn. Labels are those of spaCy's English models, so that each has its colour; `kind` is Gloss's own.

use super::written::{File, Places, Written, crossing};
use super::{Annotated, labels};
use serde::Serialize;

#[derive(Serialize)]
struct Drawn<'a> {
    text: &'a str,
    ents: Vec<Ent>,
    title: Option<&'a str>,
    unit: &'static str,
}

#[derive(Serialize)]
struct Ent {
    start: usize,
    end: usize,
    label: &'static str,
    kind: &'static str,
}

/// The article as one JSON object.
pub fn write(annotated: &Annotated) -> Written {
    let offsets = annotated.code_points();
    let (apart, crossed) = annotated.apart();
    let ent = |mark: &&crate::annotation::Annotation| Ent {
        start: offsets.at(mark.span.start),
        end: offsets.at(mark.span.end),
        label: labels::of_spacy(mark.kind),
        kind: mark.kind.label(),
    };
    let ents = apart.iter().map(ent).collect();
    let drawn = Drawn { text: annotated.text(), ents, title: None, unit: "code points" };
    let mut losses = Places::PLAIN.losses(annotated, "displaCy");
    losses.extend(crossing(crossed, "displaCy"));
    Written { files: vec![File::json(".displacy.json", &drawn)], losses }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn emoji_count_once() {
        let written = write(&annotated("🤔 In [place Oslo] it cost [money $3 = 3 USD]."));
        assert_eq!(
            written.files[0].contents,
            concat!(
                r#"{"text":"🤔 In Oslo it cost $3.","ents":["#,
                r#"{"start":5,"end":9,"label":"GPE","kind":"PLACE"},"#,
                r#"{"start":18,"end":20,"label":"MONEY","kind":"MONEY"}],"title":null,"unit":"code points"}"#,
                "\n"
            )
        );
    }

    #[test]
    fn what_cannot_be_drawn_is_told() {
        let written = write(&noted());
        assert_eq!(
            written.losses,
            [
                "The article’s date is not in this file: displaCy has no place for it.",
                "1 value of a figure is not in this file: displaCy has no place for it.",
                "1 name of several mentions is not in this file: displaCy has no place for it.",
                "1 mark inside a longer one is not in this file: displaCy has no place for it.",
                "2 notes are not in this file: displaCy has no place for them.",
                "1 tick is not in this file: displaCy has no place for it.",
            ]
        );
    }
}
