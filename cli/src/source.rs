//! Where articles come from, and in which format.

use crate::say;
use gloss_engine::formats::gloss::Dossier;
use gloss_engine::formats::{self, Read as Opened};
use gloss_engine::published::Published;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::PathBuf;

/// What the inputs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// One article each, as it is read by people.
    Text,
    /// An article a line.
    JsonLines,
    /// One article each, in a format that is told by what is in it; the words say which a person expects.
    Gloss,
    Page,
    WebAnnotation,
    /// The marks; the text lies beside them.
    Brat,
}

impl Source {
    pub(crate) const ALL: [Self; 6] =
        [Self::Text, Self::JsonLines, Self::Gloss, Self::Page, Self::WebAnnotation, Self::Brat];

    /// What it is called on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::JsonLines => "jsonl",
            Self::Gloss => "gloss",
            Self::Page => "html",
            Self::WebAnnotation => "w3c",
            Self::Brat => "brat",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.word() == word)
    }
}

/// Where an article comes from. Written out, it is the name that messages use.
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

impl Input {
    pub(crate) fn open(&self) -> io::Result<Box<dyn Read>> {
        Ok(match self {
            Self::Standard => Box::new(io::stdin().lock()),
            Self::File(path) => Box::new(File::open(path)?),
        })
    }

    /// Its text; bytes that are not UTF-8 are replaced, and that is said.
    pub(crate) fn text(&self) -> io::Result<String> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes)?;
        Ok(String::from_utf8(bytes).unwrap_or_else(|error| {
            say(format_args!("{self}: not all of it is UTF-8; what is not is shown as \u{fffd}"));
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }))
    }

    /// The article in it; `Err` says why there is none. What found no place in it is said.
    pub(crate) fn dossier(&self, source: Source, published: Option<Published>) -> Result<Dossier, String> {
        let file = self.text().map_err(|error| error.to_string())?;
        if source == Source::Text {
            return Ok(Dossier { text: file, published, ..Dossier::default() });
        }
        let Opened { mut dossier, unplaced } = match source {
            // An empty file of brat's is an article without marks, and cannot be told by what is in it.
            Source::Brat => {
                let text = self.beside().ok_or("there is no .txt beside it that it speaks of")?;
                formats::brat::read(&text, &file)
            }
            _ => formats::read(&file, self.beside().as_deref()),
        }
        .map_err(|refusal| refusal.to_string())?;
        for told in unplaced {
            say(format_args!("{self}: {told}"));
        }
        dossier.published = dossier.published.or(published);
        Ok(dossier)
    }

    /// The text that a file of marks alone speaks of: it has the same name, and ends in `.txt`.
    fn beside(&self) -> Option<String> {
        let Self::File(path) = self else { return None };
        fs::read_to_string(path.with_extension("txt")).ok()
    }

    /// What its article is called, where that is not said in it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Standard => "article".to_owned(),
            Self::File(path) => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}
