//! Drivers of browsers: started when first needed, one session at a time, nothing left behind.

use std::cell::RefCell;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use xtask::browsers::{Browser, Kind};

use crate::folder::Folder;
use crate::group::Group;
use crate::hosts::Hosts;
use crate::screen::Screen;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(20);

/// A way to a browser.
pub(crate) struct Driver<'a> {
    browser: Browser,
    hosts: &'a Hosts,
    running: RefCell<Option<Running>>,
}

/// A driver's processes.
struct Running {
    /// Where the driver listens.
    address: String,
    // Dropped in this order: the browser before the screen it is on, and the folder when nobody writes any more.
    _driver: Group,
    screen: Option<Screen>,
    /// The home of the browser.
    _folder: Folder,
}

impl<'a> Driver<'a> {
    pub(crate) fn new(browser: Browser, hosts: &'a Hosts) -> Self {
        Self { browser, hosts, running: RefCell::new(None) }
    }

    /// The family of the browser.
    pub(crate) fn kind(&self) -> Kind {
        self.browser.kind
    }

    pub(crate) fn name(&self) -> &'static str {
        self.browser.kind.name()
    }

    /// Where the page is served.
    pub(crate) fn hosts(&self) -> &'a Hosts {
        self.hosts
    }

    /// Where the driver listens, once it does.
    pub(crate) fn address(&self) -> Result<String> {
        let mut running = self.running.borrow_mut();
        if let Some(running) = &*running {
            return Ok(running.address.clone());
        }
        let started = self.start().with_context(|| format!("{} can't be started", self.name()))?;
        Ok(running.insert(started).address.clone())
    }

    /// Ends a driver that does not obey. The next to ask for its address gets another.
    pub(crate) fn end(&self) {
        self.running.replace(None);
    }

    /// Lets the browser's window have the keyboard, where no desktop does.
    pub(crate) fn focus(&self) -> Result<()> {
        match self.running.borrow().as_ref().and_then(|running| running.screen.as_ref()) {
            Some(screen) => screen.focus(),
            None => Ok(()),
        }
    }

    fn start(&self) -> Result<Running> {
        let folder = Folder::new(self.name())?;
        let screen = if self.kind() == Kind::WebKit { Some(Screen::start()?) } else { None };
        // Somebody else could take the port before the driver does; it then doesn't start, and says so.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(&self.browser.driver);
        command.arg(format!("--port={port}"));
        command.env("HOME", folder.path()).env("TMPDIR", folder.path());
        for elsewhere in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env_remove(elsewhere);
        }
        // No desktop is here to talk to.
        command.env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "memory").env("GDK_BACKEND", "x11");
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name());
        }
        let log = folder.path().join("driver.log");
        let driver = Group::start(&command, Stdio::from(File::create(&log)?))?;
        let since = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if since.elapsed() > START {
                bail!("{} does not listen: {}", command.get_program().display(), fs::read_to_string(&log)?);
            }
            thread::sleep(Duration::from_millis(50));
        }
        let address = format!("http://127.0.0.1:{port}");
        Ok(Running { address, _driver: driver, screen, _folder: folder })
    }

    /// What a session of this browser should be like.
    pub(crate) fn capabilities(&self, dark: bool) -> Capabilities {
        let program = &self.browser.program;
        let wishes = match self.kind() {
            Kind::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "binary": program, "args": [
                    "--headless=new",
                    // Its sandbox and shared memory are often not to be had in containers; it sees our page only.
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1440,900",
                ] },
            }),
            Kind::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": program,
                    "args": if dark { vec!["--automation", "--dark-mode"] } else { vec!["--automation"] },
                },
            }),
            Kind::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": program,
                    "args": ["-headless"],
                    "prefs": { "ui.systemUsesDarkTheme": i32::from(dark) },
                },
            }),
        };
        match wishes {
            Value::Object(wishes) => wishes,
            _ => Capabilities::new(),
        }
    }
}
