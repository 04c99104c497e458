//! What was asked for on the command line.

use crate::convert;
use crate::source::{Input, Source};
use gloss_engine::formats::Format;
use gloss_engine::published::{self, Published};
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Error, Parser, ValueExt};
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// What `gloss --help` says.
pub(crate) const USAGE: &str = include_str!("../usage.txt");

/// A command as a person typed it.
pub(crate) enum Request {
    Help,
    Version,
    Annotate(Arguments),
    /// List the figures.
    Figures(Arguments),
    /// List whom and what the names mean.
    Entities(Arguments),
    /// Write articles in another format.
    Convert(Arguments),
    /// Make links of articles.
    Share(Arguments),
    /// Open these links.
    Open(Vec<String>),
    /// Print the completions for a shell.
    Completions(&'static str),
    /// Print the page of the manual.
    Manual,
}

/// What to do with what.
pub(crate) struct Arguments {
    pub(crate) inputs: Vec<Input>,
    pub(crate) source: Source,
    pub(crate) shown: Shown,
    pub(crate) published: Option<Published>,
    /// Is a list written as a table for spreadsheets?
    pub(crate) csv: bool,
    /// The format to convert to.
    pub(crate) to: Format,
    /// The folder that the files go to; standard output where there is none.
    pub(crate) out: Option<PathBuf>,
}

/// How an annotated article is shown.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shown {
    Painted,
    Marked,
    Json,
}

/// Reads the arguments of the program, its own name first.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Error> {
    let mut parser = Parser::from_iter(arguments);
    let command = match parser.next()? {
        Some(Value(command)) => command.string()?,
        Some(Short('h') | Long("help")) => return Ok(Request::Help),
        Some(Short('V') | Long("version")) => return Ok(Request::Version),
        Some(argument) => return Err(argument.unexpected()),
        None => {
            return Err("a command is missing: annotate, figures, entities, convert, share or open".into());
        }
    };
    match &*command {
        "annotate" => articles(&mut parser, &["format", "color", "date", "jsonl"], Request::Annotate),
        "figures" => articles(&mut parser, &["csv", "date", "from", "jsonl"], Request::Figures),
        "entities" => articles(&mut parser, &["csv", "date", "from", "jsonl"], Request::Entities),
        "convert" => articles(&mut parser, &["date", "from", "jsonl", "out", "to"], Request::Convert),
        "share" => articles(&mut parser, &["date", "jsonl"], Request::Share),
        "open" => links(&mut parser),
        "completions" => completions(&mut parser),
        "man" => nothing_more(&mut parser, Request::Manual),
        "help" => Ok(Request::Help),
        other => Err(format!("there is no command {other:?}").into()),
    }
}

fn nothing_more(parser: &mut Parser, request: Request) -> Result<Request, Error> {
    match parser.next()? {
        Some(argument) => Err(argument.unexpected()),
        None => Ok(request),
    }
}

/// The shell that completions are for.
fn completions(parser: &mut Parser) -> Result<Request, Error> {
    let script = match parser.next()? {
        Some(Value(shell)) if shell == "bash" => include_str!("../completions/gloss.bash"),
        Some(Value(shell)) if shell == "zsh" => include_str!("../completions/_gloss"),
        Some(Value(shell)) if shell == "fish" => include_str!("../completions/gloss.fish"),
        _ => return Err("for which shell? gloss completions bash, zsh or fish".into()),
    };
    nothing_more(parser, Request::Completions(script))
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

/// The articles to do something with, and how; of the options only those that the command knows.
fn articles(
    parser: &mut Parser,
    known: &[&str],
    request: fn(Arguments) -> Request,
) -> Result<Request, Error> {
    let mut inputs = Vec::new();
    let (mut source, mut shown, mut color, mut date_given) = (None, None, None, None);
    let (mut csv, mut to, mut out) = (false, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("colour") if known.contains(&"color") => color = wanted_color(parser)?,
            Long(option) if !known.contains(&option) => return Err(argument.unexpected()),
            Long("jsonl") => source = Some(Source::JsonLines),
            Long("csv") => csv = true,
            Long("format") => {
                shown = match parser.value()?.string()?.as_str() {
                    "text" => None,
                    "marked" => Some(Shown::Marked),
                    "json" => Some(Shown::Json),
                    other => return Err(format!("no format {other:?}: text, marked or json").into()),
                }
            }
            Long("color") => color = wanted_color(parser)?,
            Long("date") => {
                let date = parser.value()?.string()?;
                date_given = Some(
                    published::read(&date)
                        .ok_or_else(|| format!("{date:?} is no date; a date is written like 2025-06-02"))?,
                );
            }
            Long("from") => {
                let word = parser.value()?.string()?;
                source = Some(Source::from_word(&word).ok_or_else(|| {
                    format!("nothing is read from {word:?}: {}", Source::ALL.map(Source::word).join(", "))
                })?);
            }
            Long("to") => {
                let word = parser.value()?.string()?;
                to = Some(Format::from_word(&word).ok_or_else(|| {
                    format!("nothing is written to {word:?}: {}", Format::ALL.map(Format::word).join(", "))
                })?);
            }
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Value(path) if path == "-" => inputs.push(Input::Standard),
            Value(path) => inputs.push(Input::File(path.into())),
            _ => return Err(argument.unexpected()),
        }
    }
    let source = source.unwrap_or(Source::Text);
    if source == Source::JsonLines && (shown.is_some() || date_given.is_some()) {
        return Err("JSON lines have a format and dates of their own; leave out --format and --date".into());
    }
    if inputs.is_empty() {
        inputs.push(Input::Standard);
    }
    if to.is_none() && known.contains(&"to") {
        return Err("to which format? gloss convert --to FORMAT".into());
    }
    let shown = shown
        .unwrap_or_else(|| if color.unwrap_or_else(wants_color) { Shown::Painted } else { Shown::Marked });
    let to = to.unwrap_or(Format::JsonLines);
    let arguments = Arguments { inputs, source, shown, published: date_given, csv, to, out };
    match convert::needs_folder(&arguments).filter(|_| known.contains(&"out") && arguments.out.is_none()) {
        Some(reason) => Err(reason.into()),
        None => Ok(request(arguments)),
    }
}

/// Whether colours were asked for; `None` where that is left to the program.
fn wanted_color(parser: &mut Parser) -> Result<Option<bool>, Error> {
    match parser.value()?.string()?.as_str() {
        "auto" => Ok(None),
        "always" => Ok(Some(true)),
        "never" => Ok(Some(false)),
        other => Err(format!("no color {other:?}: auto, always or never").into()),
    }
}

/// Does a person look at a terminal that can show colours, and has nobody asked for none?
fn wants_color() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    io::stdout().is_terminal()
        && !is_set("NO_COLOR")
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
