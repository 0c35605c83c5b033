//! Running other programs: streamed, captured, with a time limit or line by line. A missing program and a
//! failed one both become a [`Failure`] that says what to do.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    time::Duration,
};

use wait_timeout::ChildExt as _;

use crate::{Failure, OrFailure, Outcome};

/// What cargo tells the program it runs, and what must not reach the next cargo: its build scripts would
/// run again each time.
const OURS_ALONE: [&str; 4] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];

const ABOVE: &str = "its output is above";

/// A program about to be run.
pub struct Job {
    command: Command,
    cure_if_missing: String,
}

impl Job {
    /// `cure_if_missing` is the command that supplies the program.
    pub fn new(program: impl AsRef<OsStr>, cure_if_missing: impl Into<String>) -> Self {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if OURS_ALONE.iter().any(|prefix| text.starts_with(prefix)) {
                command.env_remove(&name);
            }
        }
        Self { command, cure_if_missing: cure_if_missing.into() }
    }

    /// The cargo that runs us.
    #[must_use]
    pub fn cargo() -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(cargo, "install Rust with rustup")
    }

    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    #[must_use]
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets a variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Unsets a variable.
    #[must_use]
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Has it run in this folder.
    #[must_use]
    pub fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output passed through.
    pub fn run(mut self) -> Outcome<()> {
        let status = self.command.status();
        let status = status.map_err(|error| self.not_started(&error))?;
        self.judge(status, ABOVE)
    }

    /// Runs it silently and gives back what it wrote to standard output.
    pub fn output(mut self) -> Outcome<String> {
        let output = self.command.stdin(Stdio::null()).output();
        let output = output.map_err(|error| self.not_started(&error))?;
        self.judge(output.status, String::from_utf8_lossy(&output.stderr).trim())?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether it is there and ends well. It shows nothing.
    #[must_use]
    pub fn succeeds(self) -> bool {
        self.output().is_ok()
    }

    /// Runs it with its output passed through, and ends it when the time is up.
    pub fn run_within(mut self, limit: Duration) -> Outcome<()> {
        let child = self.command.stdin(Stdio::null()).spawn();
        let mut child = child.map_err(|error| self.not_started(&error))?;
        if let Ok(Some(status)) = child.wait_timeout(limit) {
            return self.judge(status, ABOVE);
        }
        // It may have ended in this very moment; then there is nothing left to end.
        let _ = child.kill();
        let _ = child.wait();
        Err(self.failed(&format!("no answer within {} s", limit.as_secs())))
    }

    /// Runs it, passing its output through, and shows each line of standard output to `see`.
    pub fn each_line(mut self, mut see: impl FnMut(&str)) -> Outcome<()> {
        let child = self.command.stdout(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| self.not_started(&error))?;
        // Bytes, not `lines()`: a test may print what is not UTF-8.
        let mut stream = child.stdout.take().map(BufReader::new);
        let mut line = Vec::new();
        while let Some(stream) = &mut stream
            && matches!(stream.read_until(b'\n', &mut line), Ok(1..))
        {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            see(text.trim_end());
            line.clear();
        }
        let status = child.wait();
        let lost = || format!("`{}` was lost", self.shown());
        self.judge(status.or_failure(lost, "run it again")?, ABOVE)
    }

    /// The command as one could type it.
    #[must_use]
    pub fn shown(&self) -> String {
        let program = self.command.get_program();
        let program = Path::new(program).file_name().unwrap_or(program);
        let words = std::iter::once(program).chain(self.command.get_args());
        shell_words::join(words.map(OsStr::to_string_lossy))
    }

    fn judge(&self, status: ExitStatus, why: &str) -> Outcome<()> {
        if status.success() {
            return Ok(());
        }
        Err(self.failed(&format!("{status}: {why}")))
    }

    fn failed(&self, why: &str) -> Failure {
        Failure::new(format!("`{}` failed", self.shown()), why, "put right what it says, then run the command again")
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        let program = self.command.get_program().to_string_lossy();
        Failure::new(format!("`{program}` could not be run"), error.to_string(), self.cure_if_missing.clone())
    }
}

/// The program of that name in `PATH`.
#[must_use]
pub fn find(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

/// A `PATH` with these folders first.
pub fn path_led_by(folders: &[PathBuf], path: &OsStr) -> Outcome<OsString> {
    let all = folders.iter().cloned().chain(env::split_paths(path));
    env::join_paths(all).or_failure(
        || "the tools' folders cannot be put into PATH".into(),
        "export GAPWISE_CACHE to a path without a colon",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_names_its_cure_and_a_failing_one_is_shown_as_typed() {
        let failure = Job::new("gapwise-no-such-program", "install it").run().unwrap_err();
        assert_eq!(failure.cure, "install it");
        let failure = Job::cargo().arg("no such command").output().unwrap_err();
        assert!(failure.what.contains("'no such command'"), "{failure}");
        assert!(!failure.why.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_slow_program_is_ended() {
        let slow = Job::new("sleep", "").arg("20");
        let failure = slow.run_within(Duration::from_millis(100)).unwrap_err();
        assert!(failure.why.contains("no answer"));
    }
}
