//! A screen that nobody sees, for browsers that can't do without.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, InputFocus, MapState};

use crate::group::Group;

/// A screen, as large as the longest picture that we take. It is gone when dropped.
pub(crate) struct Screen {
    name: String,
    _group: Group,
}

impl Screen {
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        // It takes a free number and prints it when it is ready.
        command.args(["-displayfd", "1", "-screen", "0", "1600x4000x24", "-nolisten", "tcp"]);
        let mut group = Group::start(&command, Stdio::piped()).context("Xvfb can't be started")?;
        let number = group.first_line()?;
        if number.is_empty() {
            bail!("Xvfb gives no screen");
        }
        Ok(Self { name: format!(":{number}"), _group: group })
    }

    /// What programs call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Gives the keyboard to the window seen: without a desktop nobody does, and the page would never have focus.
    pub(crate) fn focus(&self) -> Result<()> {
        let (connection, number) = x11rb::connect(Some(&self.name))?;
        let root = connection.setup().roots[number].root;
        for window in connection.query_tree(root)?.reply()?.children {
            if connection.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE {
                connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
            }
        }
        Ok(())
    }
}
