//! The site, served by our own server: at the root of a host, and below a path of another.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::server::Server;

/// Serves the site until it is dropped.
pub(crate) struct Hosts {
    root: Server,
    below_a_path: Server,
    site: PathBuf,
}

impl Hosts {
    pub(crate) fn start(site: &Path) -> Result<Self> {
        let serve = |under| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
            Server::start(listener, site, under)
        };
        Ok(Self { root: serve("/")?, below_a_path: serve("/news/gloss/")?, site: site.to_owned() })
    }

    /// The folder of the site.
    pub(crate) fn site(&self) -> &Path {
        &self.site
    }

    /// The address of the page.
    pub(crate) fn address(&self) -> &str {
        self.root.address()
    }

    /// The address of the same page on a host that has more than this page.
    pub(crate) fn address_below_a_path(&self) -> &str {
        self.below_a_path.address()
    }
}
