//! Gloss from a shell: articles in; marks, lists, files for other programs or the payloads of links out.

mod arguments;
mod articles;
mod convert;
mod files;
mod json_lines;
mod links;
mod lists;
mod paint;
mod progress;
mod source;

use arguments::{Arguments, Request};
use gloss_engine::names::Names;
use gloss_engine::share::table::Table;
use source::Source;
use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

/// Some input was unreadable and left out.
const SKIPPED: u8 = 1;
/// The command was not understood.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let request = match arguments::parse(std::env::args_os()) {
        Ok(request) => request,
        Err(error) => {
            say(format_args!("{error}\nTry `gloss --help`."));
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match request {
        Request::Help => out.write_all(arguments::USAGE.as_bytes()).map(|()| 0),
        Request::Version => writeln!(out, "gloss {}", env!("CARGO_PKG_VERSION")).map(|()| 0),
        Request::Completions(script) => out.write_all(script.as_bytes()).map(|()| 0),
        Request::Manual => out.write_all(include_bytes!("../gloss.1")).map(|()| 0),
        Request::Annotate(arguments) => annotate(&arguments, &mut out),
        Request::Figures(arguments) => lists::figures(&arguments, &mut out),
        Request::Entities(arguments) => lists::entities(&arguments, &mut out),
        Request::Convert(arguments) => convert::convert(&arguments, &mut out),
        Request::Share(arguments) => with_table(|table| share(&arguments, table, &mut out)),
        Request::Open(links) => with_table(|table| open(&links, table, &mut out)),
    };
    match done.and_then(|skipped| out.flush().map(|()| skipped)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(SKIPPED),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            say(format_args!("cannot write: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Annotates every input in turn; tells how many were skipped.
fn annotate(arguments: &Arguments, out: &mut dyn Write) -> io::Result<usize> {
    let names = Names::new();
    let mut skipped = 0;
    for input in &arguments.inputs {
        skipped += if arguments.source == Source::JsonLines {
            json_lines::annotate(input, &names, out)?
        } else {
            files::annotate(input, arguments, &names, out)?
        };
    }
    Ok(skipped)
}

/// Writes the payload of a link for every article of every input; tells how many were left out.
fn share(arguments: &Arguments, table: &Table, out: &mut dyn Write) -> io::Result<usize> {
    let names = Names::new();
    arguments.inputs.iter().map(|input| links::share(input, arguments, table, &names, out)).sum()
}

/// Writes what every link holds; tells how many were left out.
fn open(links: &[String], table: &Table, out: &mut dyn Write) -> io::Result<usize> {
    links.iter().map(|link| links::open(link, table, out)).sum()
}

/// Does something with the table that links are packed with.
fn with_table(act: impl FnOnce(&Table) -> io::Result<usize>) -> io::Result<usize> {
    match Table::version_a() {
        Some(table) => act(&table),
        None => Err(io::Error::other("the table of this program is not whole")),
    }
}

/// Tells the person at the shell, and never mind if nobody listens.
fn say(message: impl Display) {
    let _ = writeln!(io::stderr(), "gloss: {message}");
}
