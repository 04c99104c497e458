//! The formats by their names: what a reader chooses from, and what the command line calls them.

use super::web_annotation;
use super::{
    Annotated, File, Written, brat, conll, displacy, doccano, gloss, json_lines, markdown, page, sheet,
};

/// A format in which an article with its marks is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One page of HTML that shows the article and holds everything.
    Page,
    /// Gloss JSON, which holds everything.
    Gloss,
    /// W3C Web Annotations.
    WebAnnotation,
    /// JSON lines.
    JsonLines,
    /// The figures and the entities, as tables.
    Sheet,
    /// A document in Markdown.
    Markdown,
    /// brat's standoff files.
    Brat,
    /// displaCy's JSON.
    Displacy,
    /// doccano's JSON lines.
    Doccano,
    /// `CoNLL`'s columns in IOB2.
    Conll,
}

impl Format {
    /// Every format, those that most readers ask for first.
    pub const ALL: [Self; 10] = [
        Self::Page,
        Self::Gloss,
        Self::Sheet,
        Self::Markdown,
        Self::WebAnnotation,
        Self::JsonLines,
        Self::Brat,
        Self::Displacy,
        Self::Doccano,
        Self::Conll,
    ];

    /// What it is called on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Gloss => "gloss",
            Self::WebAnnotation => "w3c",
            Self::JsonLines => "jsonl",
            Self::Sheet => "csv",
            Self::Markdown => "markdown",
            Self::Brat => "brat",
            Self::Displacy => "displacy",
            Self::Doccano => "doccano",
            Self::Conll => "conll",
        }
    }

    /// The format of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// What a reader calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "Web page",
            Self::Gloss => "Gloss JSON",
            Self::WebAnnotation => "Web Annotation",
            Self::JsonLines => "JSON lines",
            Self::Sheet => "Tables",
            Self::Markdown => "Markdown",
            Self::Brat => "brat",
            Self::Displacy => "displaCy",
            Self::Doccano => "doccano",
            Self::Conll => "CoNLL",
        }
    }

    /// The article in this format.
    ///
    /// ```
    /// use gloss_engine::formats::{Annotated, Format, gloss::Dossier};
    /// use gloss_engine::{annotate, article::Article, names::Names};
    ///
    /// let article = Article::new("The bank paid $3.2 million.");
    /// let found = annotate(&article, &Names::new(), None);
    /// let text = article.text().to_owned();
    /// let dossier = Dossier { text, found: Some(found), ..Dossier::default() };
    /// let written = Format::Brat.write(&Annotated::new(dossier));
    /// assert!(written.files[1].contents.starts_with("T1\tMONEY 14 26\t$3.2 million\n"));
    /// assert!(written.losses.is_empty());
    /// ```
    pub fn write(self, annotated: &Annotated) -> Written {
        match self {
            Self::Page => page::write(annotated),
            Self::Gloss => Written {
                files: vec![File {
                    ending: ".gloss.json",
                    media_type: "application/json",
                    contents: gloss::write(&annotated.dossier) + "\n",
                }],
                losses: Vec::new(),
            },
            Self::WebAnnotation => web_annotation::write(annotated),
            Self::JsonLines => json_lines::write(annotated),
            Self::Sheet => sheet::write(annotated),
            Self::Markdown => markdown::write(annotated),
            Self::Brat => brat::write(annotated),
            Self::Displacy => displacy::write(annotated),
            Self::Doccano => doccano::write(annotated),
            Self::Conll => conll::write(annotated),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::tests::{annotated, noted};

    #[test]
    fn every_format_writes_any_article() {
        for format in Format::ALL {
            assert_eq!(Format::from_word(format.word()), Some(format));
            for article in [annotated(""), annotated("\r\n[place \u{301}\n\u{301}]\0"), noted()] {
                let written = format.write(&article);
                assert!(written.files.iter().all(|file| file.ending.starts_with('.')), "{format:?}");
            }
            assert!(
                format.write(&annotated("In [place Oslo].")).losses.iter().all(|loss| loss.contains("text"))
            );
        }
    }
}
