//! `cargo xtask serve`: the site on this machine, as a host would serve it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};
use pico_args::Arguments;
use xtask::server::Server;
use xtask::tools::{dist, say};

/// The first port tried when none is asked for.
const PORT: u16 = 8080;

/// How many ports are tried before giving up.
const TRIES: u16 = 100;

pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let port = arguments.opt_value_from_str("--port").context("--port needs a number up to 65535")?;
    let under: Option<String> = arguments.opt_value_from_str("--under")?;
    let open = arguments.contains("--open");
    let build = !arguments.contains("--no-build");
    crate::nothing_else(arguments)?;

    let listener = listen(port)?;
    if build {
        crate::build::build()?;
    } else if !dist().join("index.html").exists() {
        bail!("there is no site in dist/ yet: leave out --no-build");
    }
    let server = Server::start(listener, &dist(), under.as_deref().unwrap_or("/"))?;
    say(&format!("Gloss is at {} (Ctrl-C ends it)", server.address()));
    if open {
        open_in_browser(server.address());
    }
    server.wait();
    Ok(())
}

/// Takes the port asked for, or the first free one from 8080 on.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return bind(port).map_err(|error| anyhow!("port {port} can't be had ({error}): try another --port"));
    }
    for port in PORT..PORT + TRIES {
        match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("port {port} can't be had")),
        }
    }
    bail!("ports {PORT} to {} are all taken: ask for another with --port", PORT + TRIES - 1)
}

/// Asks the desktop to show the page. Where there is none, the printed address must do.
fn open_in_browser(address: &str) {
    let opener: &[&str] = if cfg!(target_os = "macos") {
        &["open"]
    } else if cfg!(windows) {
        &["cmd", "/c", "start", ""]
    } else {
        &["xdg-open"]
    };
    let mut command = Command::new(opener[0]);
    command.args(&opener[1..]).arg(address).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        eprintln!("cannot open the browser ({error}): open {address} by hand");
    }
}
