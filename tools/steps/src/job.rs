//! Running other programs: streamed, captured, with a time limit or line by line. A missing program and a
//! failed one both become a [`Failure`] that says what to do.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::failure::{Failure, OrFailure, Outcome};

/// What cargo tells the program it runs, and what must not reach the next cargo: its build scripts would
/// run again each time.
const OURS_ALONE: [&str; 4] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_CRATE_",
];

/// A program about to be run.
pub(crate) struct Job {
    command: Command,
    cure_if_missing: String,
}

impl Job {
    /// `cure_if_missing` is the command that supplies the program.
    pub(crate) fn new(program: impl AsRef<OsStr>, cure_if_missing: impl Into<String>) -> Self {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if OURS_ALONE.iter().any(|prefix| text.starts_with(prefix)) {
                command.env_remove(&name);
            }
        }
        Self {
            command,
            cure_if_missing: cure_if_missing.into(),
        }
    }

    /// The cargo that runs us.
    pub(crate) fn cargo() -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(cargo, "install Rust with rustup")
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output passed through.
    pub(crate) fn run(mut self) -> Outcome<()> {
        let status = self.command.status();
        let status = status.map_err(|error| self.not_started(&error))?;
        self.judge(status, "its output is above")
    }

    /// Runs it silently and gives back what it wrote to standard output.
    pub(crate) fn output(mut self) -> Outcome<String> {
        let output = self.command.stdin(Stdio::null()).output();
        let output = output.map_err(|error| self.not_started(&error))?;
        self.judge(
            output.status,
            String::from_utf8_lossy(&output.stderr).trim(),
        )?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether it is there and ends well. It shows nothing.
    pub(crate) fn succeeds(mut self) -> bool {
        self.command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// Runs it with its output passed through, and ends it when the time is up.
    pub(crate) fn run_within(mut self, limit: Duration) -> Outcome<()> {
        let child = self.command.stdin(Stdio::null()).spawn();
        let mut child = child.map_err(|error| self.not_started(&error))?;
        match wait_until(&mut child, Instant::now() + limit) {
            Some(status) => self.judge(status, "its output is above"),
            None => Err(self.failed(&format!("no answer within {} s", limit.as_secs()))),
        }
    }

    /// Runs it, passing its output through, and shows each line of standard output to `see`.
    pub(crate) fn each_line(mut self, mut see: impl FnMut(&str)) -> Outcome<()> {
        let child = self.command.stdout(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| self.not_started(&error))?;
        for_each_line(child.stdout.take(), |line| {
            print!("{line}");
            see(line.trim_end());
        });
        self.wait_for(child)
    }

    /// Runs it and shows each line of standard error to `see` and to nobody else.
    pub(crate) fn each_error_line(mut self, mut see: impl FnMut(&str)) -> Outcome<()> {
        let child = self.command.stdout(Stdio::null()).stderr(Stdio::piped());
        let child = child.spawn();
        let mut child = child.map_err(|error| self.not_started(&error))?;
        for_each_line(child.stderr.take(), |line| see(line.trim_end()));
        self.wait_for(child)
    }

    fn wait_for(&self, mut child: Child) -> Outcome<()> {
        let status = child.wait();
        let status =
            status.or_failure(|| format!("`{}` was lost", self.shown()), "run it again")?;
        self.judge(status, "its output is above")
    }

    /// The command as one could type it.
    pub(crate) fn shown(&self) -> String {
        let program = self.command.get_program();
        let program = Path::new(program).file_name().unwrap_or(program);
        let words = std::iter::once(program).chain(self.command.get_args());
        let quoted = words.map(|word| {
            let word = word.to_string_lossy();
            let plain = |letter: char| letter.is_alphanumeric() || "-_=./:,@+~".contains(letter);
            if word.chars().all(plain) {
                word.into_owned()
            } else {
                format!("'{word}'")
            }
        });
        quoted.collect::<Vec<_>>().join(" ")
    }

    fn judge(&self, status: ExitStatus, why: &str) -> Outcome<()> {
        if status.success() {
            return Ok(());
        }
        Err(self.failed(&format!("{status}: {why}")))
    }

    fn failed(&self, why: &str) -> Failure {
        Failure::new(
            format!("`{}` failed", self.shown()),
            why,
            "put right what it says, then run the command again",
        )
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        let program = self.command.get_program().to_string_lossy();
        Failure::new(
            format!("`{program}` could not be run"),
            error.to_string(),
            self.cure_if_missing.clone(),
        )
    }
}

/// Bytes, not `lines()`: a test may print what is not UTF-8.
fn for_each_line(stream: Option<impl Read>, mut see: impl FnMut(&str)) {
    let Some(stream) = stream else { return };
    let mut stream = BufReader::new(stream);
    let mut line = Vec::new();
    while matches!(stream.read_until(b'\n', &mut line), Ok(read) if read > 0) {
        see(&String::from_utf8_lossy(&line));
        line.clear();
    }
}

fn wait_until(child: &mut Child, deadline: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(50)),
            _ => {
                // It may have ended in this very moment; then there is nothing left to end.
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

/// The program of that name in `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// `PATH` with these folders first.
pub(crate) fn path_led_by(folders: &[PathBuf]) -> Outcome<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).or_failure(
        || "the tools' folders cannot be put into PATH".into(),
        "export GAPWISE_CACHE to a path without a colon",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_names_its_cure() {
        let failure = Job::new("gapwise-no-such-program", "install it").run();
        assert_eq!(
            failure.map_err(|failure| failure.cure),
            Err("install it".into())
        );
    }

    #[test]
    fn a_failing_program_is_shown_as_typed() {
        let failure = Job::cargo().arg("no such command").output().unwrap_err();
        assert!(failure.what.contains("'no such command'"), "{failure}");
        assert!(!failure.why.is_empty());
    }

    #[test]
    fn what_a_program_complains_of_is_seen() {
        let mut seen = String::new();
        let job = Job::cargo().arg("no such command");
        let ended = job.each_error_line(|line| seen.push_str(line));
        assert!(ended.is_err() && seen.contains("no such command"), "{seen}");
    }

    #[cfg(unix)]
    #[test]
    fn a_slow_program_is_ended() {
        let begun = Instant::now();
        let slow = Job::new("sleep", "").arg("20");
        let failure = slow.run_within(Duration::from_millis(100)).unwrap_err();
        assert!(failure.why.contains("no answer"));
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}
