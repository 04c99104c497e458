//! A shell in which `gloss` is run.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Runs `gloss` with `arguments` and `input` on its standard input.
pub(crate) fn gloss(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gloss"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let input = input.to_vec();
    let feeding = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("gloss ends");
    // Where gloss ends before it has read everything, the pipe breaks, and that is no fault.
    let _ = feeding.join().expect("the feeding thread ends");
    output
}

/// What it wrote, what it said, and its exit status.
pub(crate) fn told(output: &Output) -> (&str, &str, i32) {
    (
        std::str::from_utf8(&output.stdout).expect("output is UTF-8"),
        std::str::from_utf8(&output.stderr).expect("messages are UTF-8"),
        output.status.code().expect("it was not killed"),
    )
}

/// A file for one test.
pub(crate) fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("the folder for tests can be written");
    path.into_os_string().into_string().expect("its path is UTF-8")
}

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    path
}
