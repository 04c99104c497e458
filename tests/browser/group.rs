//! A program that can't outlive us, nor can those that it starts.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};

/// Waits beside the program for the end of its input, which comes when we end in whatever way, and then kills the
/// whole group of processes, itself included.
const WATCH: &str = r#""$@" </dev/null & read -r _; kill -KILL 0"#;

/// A running program with all that it started, killed when dropped.
pub(crate) struct Group {
    watch: Child,
    input: Option<ChildStdin>,
}

impl Group {
    /// Starts a program. Its words go to `output`.
    pub(crate) fn start(program: &Command, output: Stdio) -> io::Result<Self> {
        let mut watch = Command::new("sh");
        watch.args(["-c", WATCH, "sh"]).arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => watch.env(name, value),
                None => watch.env_remove(name),
            };
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut watch, 0);
        let mut watch = watch.stdin(Stdio::piped()).stdout(output).stderr(Stdio::null()).spawn()?;
        let input = watch.stdin.take();
        Ok(Self { watch, input })
    }

    /// The first line that the program prints.
    pub(crate) fn first_line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        let Some(output) = self.watch.stdout.take() else { return Ok(line) };
        BufReader::new(output).read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.watch.wait();
    }
}
