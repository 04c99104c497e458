//! What was asked for on the command line.

use gloss_engine::published::{self, Published};
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Error, Parser, ValueExt};
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

/// What `gloss --help` says.
pub(crate) const USAGE: &str = "\
Finds names and figures in news articles.

Usage: gloss annotate [OPTIONS] [FILE]...
       gloss share [--date DATE] [--jsonl] [FILE]...
       gloss open LINK...

Reads each FILE as one article, or standard input where there is none or `-`.
On a terminal the marks are coloured, with the kind and the value after each;
elsewhere they are written as [place China], [percent 4% = 4].

`share` writes what stands behind the # of a link that holds the article and
its marks; a line of JSON that has \"spans\" keeps them. `open` takes such a
link, whole or in part, and writes the JSON line it holds.

Options:
      --format text|marked|json
                     text (as above), the bracket notation always, or one JSON
                     object an article, offsets in Unicode code points
      --color auto|always|never
                     colours in text; auto respects NO_COLOR
      --date DATE    the day the articles are dated: 2025-06-02
      --jsonl        read and write JSON lines: {\"text\": .., \"reference\": ..}
                     in, the same line with \"spans\" out, one article at a time;
                     `reference`, an ISO date or date-time, may be left out
  -h, --help         this
  -V, --version      the version

Exit status: 0 all well; 1 some input was unreadable and left out; 2 the command
was not understood.
";

/// A command as a person typed it.
pub(crate) enum Request {
    Help,
    Version,
    Annotate(Arguments),
    /// Make links of articles.
    Share(Arguments),
    /// Open these links.
    Open(Vec<String>),
}

/// How to annotate what.
pub(crate) struct Arguments {
    pub(crate) inputs: Vec<Input>,
    pub(crate) json_lines: bool,
    pub(crate) format: Format,
    pub(crate) published: Option<Published>,
}

/// How an article and its marks are written.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Format {
    Painted,
    Marked,
    Json,
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
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

/// Reads the arguments of the program, its own name first.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Error> {
    let mut parser = Parser::from_iter(arguments);
    match parser.next()? {
        Some(Value(command)) if command == "annotate" => articles(&mut parser, Request::Annotate),
        Some(Value(command)) if command == "share" => articles(&mut parser, Request::Share),
        Some(Value(command)) if command == "open" => links(&mut parser),
        Some(Short('h') | Long("help")) => Ok(Request::Help),
        Some(Value(command)) if command == "help" => Ok(Request::Help),
        Some(Short('V') | Long("version")) => Ok(Request::Version),
        Some(argument) => Err(argument.unexpected()),
        None => Err("a command is missing: annotate, share or open".into()),
    }
}

/// The links to open.
fn links(parser: &mut Parser) -> Result<Request, Error> {
    let mut links = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Value(link) => links.push(link.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    if links.is_empty() { Err("which link? gloss open LINK".into()) } else { Ok(Request::Open(links)) }
}

/// The articles to do something with, and how.
fn articles(parser: &mut Parser, request: fn(Arguments) -> Request) -> Result<Request, Error> {
    let mut inputs = Vec::new();
    let (mut json_lines, mut format, mut color, mut date_given) = (false, None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("jsonl") => json_lines = true,
            Long("format") => {
                format = match parser.value()?.string()?.as_str() {
                    "text" => None,
                    "marked" => Some(Format::Marked),
                    "json" => Some(Format::Json),
                    other => return Err(format!("no format {other:?}: text, marked or json").into()),
                }
            }
            Long("color" | "colour") => {
                color = match parser.value()?.string()?.as_str() {
                    "auto" => None,
                    "always" => Some(true),
                    "never" => Some(false),
                    other => return Err(format!("no color {other:?}: auto, always or never").into()),
                }
            }
            Long("date") => {
                let date = parser.value()?.string()?;
                date_given = Some(
                    published::read(&date)
                        .ok_or_else(|| format!("{date:?} is no date; a date is written like 2025-06-02"))?,
                );
            }
            Value(path) if path == "-" => inputs.push(Input::Standard),
            Value(path) => inputs.push(Input::File(path.into())),
            _ => return Err(argument.unexpected()),
        }
    }
    if json_lines && (format.is_some() || date_given.is_some()) {
        return Err("--jsonl has a format and dates of its own; leave out --format and --date".into());
    }
    if inputs.is_empty() {
        inputs.push(Input::Standard);
    }
    let format = format
        .unwrap_or_else(|| if color.unwrap_or_else(wants_color) { Format::Painted } else { Format::Marked });
    Ok(request(Arguments { inputs, json_lines, format, published: date_given }))
}

/// Does a person look at a terminal that can show colours, and has nobody asked for none?
fn wants_color() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    io::stdout().is_terminal()
        && !is_set("NO_COLOR")
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
