//! The article as a file: what there is to choose from, and what the desk made of the choice.

use crate::library;
use crate::state::State;
use gloss_engine::annotation::Annotation;
use gloss_engine::article::Article;
use gloss_engine::formats::Format;
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::json::Reader;
use yew::AttrValue;

/// What a format is for, in a line.
pub fn about(format: Format) -> &'static str {
    match format {
        Format::Page => "to read anywhere and to print; opened in Gloss, everything is there again",
        Format::Gloss => "everything, for Gloss and for programs of your own",
        Format::Sheet => "the figures and the names, for spreadsheets",
        Format::Markdown => "to read, and to write on with",
        Format::WebAnnotation => "the W3C’s JSON-LD, for annotation tools",
        Format::JsonLines => "one line for programs",
        Format::Brat => "a text and its .ann, for brat",
        Format::Displacy => "for spaCy’s viewer",
        Format::Doccano => "for doccano’s projects",
        Format::Conll => "tokens in columns, for training taggers",
    }
}

/// Is a format made for people, and not for programs that few readers have?
pub fn is_for_readers(format: Format) -> bool {
    matches!(format, Format::Page | Format::Gloss | Format::Sheet | Format::Markdown)
}

/// A file that can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub name: AttrValue,
    /// Its media type.
    pub media_type: AttrValue,
    /// What it says.
    pub contents: AttrValue,
}

/// The article in one format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// Mostly one.
    pub files: Vec<Made>,
    /// What is not in them, a sentence each.
    pub losses: Vec<AttrValue>,
}

impl Export {
    /// Reads what the desk answers; `None` where it is no such answer. The files are called `name`.
    pub fn read(answer: &str, name: &str) -> Option<Self> {
        let mut export = Self::default();
        let mut reader = Reader::new(answer);
        reader.object(|reader, field| {
            match field {
                "files" => reader.list(|reader| {
                    export.files.push(made(reader, name)?);
                    Some(())
                })?,
                "losses" => reader.list(|reader| {
                    export.losses.extend(reader.words()?.map(|loss| AttrValue::from(loss.into_owned())));
                    Some(())
                })?,
                _ => reader.pass()?,
            }
            Some(())
        })?;
        Some(export)
    }
}

fn made(reader: &mut Reader, name: &str) -> Option<Made> {
    let (mut ending, mut media_type, mut contents) = (String::new(), String::new(), String::new());
    reader.object(|reader, field| {
        let words = reader.words()?.unwrap_or_default().into_owned();
        match field {
            "ending" => ending = words,
            "type" => media_type = words,
            "contents" => contents = words,
            _ => {}
        }
        Some(())
    })?;
    Some(Made {
        name: format!("{name}{ending}").into(),
        media_type: media_type.into(),
        contents: contents.into(),
    })
}

/// All that is known of the article, for the desk: the work as it is kept, with what was found even where it is found
/// anew.
pub fn dossier(state: &State, found: &[Annotation]) -> Dossier {
    Dossier { found: Some(found.to_vec()), ..library::dossier(state) }
}

/// No name of a file is longer, in characters.
const LONGEST_NAME: usize = 60;

/// A name for the article's files, made of its headline: letters, digits and hyphens alone.
pub fn file_name(article: &Article) -> String {
    let mut name = String::new();
    let mut length = 0;
    for word in article.headline().split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        let more = word.chars().count() + 1;
        if word.is_empty() {
            continue;
        }
        if length + more > LONGEST_NAME {
            break;
        }
        if length > 0 {
            name.push('-');
        }
        name.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        length += more;
    }
    if name.is_empty() { "article".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_after_the_headline() {
        let name = |text: &str| file_name(&Article::new(text));
        assert_eq!(name("Portugal’s cork: Exports/2025 up!\nMore."), "portugals-cork-exports-2025-up");
        assert_eq!(name("../../etc/passwd\nMore."), "etc-passwd");
        assert_eq!(name("Köln – wächst"), "köln-wächst");
        assert_eq!(name("…\n“”"), "article");
        assert!(name(&"word ".repeat(100)).chars().count() <= LONGEST_NAME);
        assert_eq!(name(&"w".repeat(100)), "article");
    }

    #[test]
    fn what_the_desk_answers_is_read() {
        let answer =
            r#"{"files":[{"ending":".txt","type":"text/plain","contents":"a\nb"}],"losses":["The date."]}"#;
        let export = Export::read(answer, "port").unwrap();
        let file = Made { name: "port.txt".into(), media_type: "text/plain".into(), contents: "a\nb".into() };
        assert_eq!(export, Export { files: vec![file], losses: vec!["The date.".into()] });
        assert_eq!(Export::read("{\"files\":[", "port"), None);
    }
}
