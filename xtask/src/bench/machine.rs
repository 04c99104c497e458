//! The machine on which it was measured, and the day.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, thread};

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use xtask::browsers::{self, Kind};
use xtask::tools::output;

/// What a reader of the numbers should know of where they come from.
pub(super) struct Machine {
    /// The day, in ISO 8601.
    pub(super) day: String,
    /// Its cores, processor, memory and system.
    pub(super) hardware: String,
    /// "Chromium 150.0.7200.0".
    pub(super) browser: String,
}

pub(super) fn machine() -> Result<Machine> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let now =
        Timestamp::from_second(i64::try_from(seconds)?).ok().context("the clock of this machine is off")?;
    let browser = browsers::found().into_iter().find(|browser| browser.kind == Kind::Chromium);
    let version = output(Command::new(browser.context("Chromium is gone")?.program).arg("--version"))?;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let processor = processor().unwrap_or_else(|| "a processor without a name".to_owned());
    let memory = memory().map(|gigabytes| format!(", {gigabytes} GB of memory")).unwrap_or_default();
    Ok(Machine {
        day: now.to_zoned(TimeZone::UTC).date().to_string(),
        hardware: format!("{cores} cores of {processor}{memory}, {} {}", env::consts::OS, env::consts::ARCH),
        browser: version.split(" built on").next().unwrap_or_default().trim().to_owned(),
    })
}

/// What the processor calls itself, where the system says.
fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The memory of the machine in gigabytes, where the system says.
fn memory() -> Option<u64> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("MemTotal"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some((kilobytes + 500_000) / 1_000_000)
}
