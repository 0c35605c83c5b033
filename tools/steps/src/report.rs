//! A run in stages, each of which is run whatever became of the ones before, and the tests counted in it.

use std::{
    fmt::{self, Display},
    ops::AddAssign,
    time::{Duration, Instant},
};

use crate::{Failure, Outcome, seconds};

/// What the stages so far came to.
#[derive(Debug, Default)]
pub struct Report {
    stages: Vec<Stage>,
}

#[derive(Debug)]
struct Stage {
    name: String,
    took: Duration,
    end: End,
}

/// What became of a stage that did not fail outright.
#[derive(Debug)]
pub enum End {
    /// Its tests.
    Ran(Tally),
    /// It cannot be run on this machine, and nothing has failed thereby.
    Skipped(String),
}

impl Report {
    /// Runs a stage. A failure is shown at once and counts as one.
    pub fn run(&mut self, name: &str, run: impl FnOnce() -> Outcome<End>) {
        println!("\n── {name}");
        let started = Instant::now();
        let end = run().unwrap_or_else(|failure| {
            println!("{failure}");
            End::Ran(Tally::FAILED)
        });
        if let End::Skipped(why) = &end {
            println!("  skipped: {why}");
        }
        self.stages.push(Stage { name: name.to_owned(), took: started.elapsed(), end });
    }

    /// Runs a stage that succeeds or fails as one, and gives on what it made.
    pub fn stage<T>(&mut self, name: &str, run: impl FnOnce() -> Outcome<T>) -> Option<T> {
        let mut made = None;
        self.run(name, || {
            made = Some(run()?);
            Ok(End::Ran(Tally::PASSED))
        });
        made
    }

    /// Counts as failed a stage that needed one which failed.
    pub fn blocked(&mut self, name: &str, by: &str) {
        self.run(name, || {
            Err(Failure::new(format!("{name}: not run"), format!("it needs {by}, which failed"), "see above"))
        });
    }

    /// The tests of all stages.
    #[must_use]
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        for stage in &self.stages {
            if let End::Ran(tally) = stage.end {
                total += tally;
            }
        }
        total
    }
}

impl Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "\n── summary")?;
        for Stage { name, took, end } in &self.stages {
            let took = seconds(*took);
            match end {
                End::Ran(Tally { passed, failed: 0 }) => {
                    writeln!(out, "  {name:<22}{took:>9}   {passed} passed")?;
                }
                End::Ran(Tally { passed, failed }) => {
                    writeln!(out, "✗ {name:<22}{took:>9}   {passed} passed, {failed} failed")?;
                }
                End::Skipped(why) => writeln!(out, "  {name:<22}{:>9}   skipped: {why}", "")?,
            }
        }
        let Tally { passed, failed } = self.total();
        write!(out, "\n{passed} passed, {failed} failed")
    }
}

/// Tests that passed and tests that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
}

impl Tally {
    /// A stage that succeeded as a whole.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// A stage that failed as a whole.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Adds the counts if the line sums up a test program.
    pub fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.trim_start().strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        let mut read = Self::default();
        for part in counts.split(';') {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => read.passed = number.parse().unwrap_or(0),
                Some((number, "failed")) => read.failed = number.parse().unwrap_or(0),
                _ => {}
            }
        }
        *self += read;
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_is_the_sum() {
        let mut report = Report::default();
        assert_eq!(report.stage("fmt", || Ok(7)), Some(7));
        report.run("native tests", || Ok(End::Ran(Tally { passed: 40, failed: 2 })));
        report.run("tests in Firefox", || Ok(End::Skipped("no apt-get".into())));
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("✗ native tests") && text.contains("skipped: no apt-get"));
    }

    #[test]
    fn what_fails_or_is_blocked_counts_once() {
        let mut report = Report::default();
        assert_eq!(report.stage("build", || Err::<(), _>(Failure::new("a", "b", "c"))), None);
        report.blocked("browser tests", "build");
        report.run("native tests", || Err(Failure::new("a", "b", "c")));
        assert_eq!(report.total().failed, 3);
    }

    #[test]
    fn only_what_sums_up_a_test_program_is_counted() {
        let mut tally = Tally::default();
        for line in [
            "test a ... ok",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "7 passed; 7 failed",
            "test result: FAILED. 37 passed; 3 failed; 5 ignored; 0 measured; 1 filtered out; finished in 9.52s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 39, failed: 3 });
    }
}
