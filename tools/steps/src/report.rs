//! A run in stages: each goes on whatever became of the ones before, and the summary tells of all.

use std::{
    fmt::{self, Display},
    time::{Duration, Instant},
};

use crate::{
    failure::{Failure, Outcome},
    step::seconds,
    tally::Tally,
};

/// What the stages so far came to.
#[derive(Debug, Default)]
pub(crate) struct Report {
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
pub(crate) enum End {
    Ran(Tally),
    /// It cannot be run on this machine, and nothing has failed thereby.
    Skipped(String),
}

impl Report {
    /// Runs a stage. A failure is shown at once and counts as one.
    pub(crate) fn run(&mut self, name: &str, run: impl FnOnce() -> Outcome<End>) {
        println!("\n── {name}");
        let started = Instant::now();
        let end = run().unwrap_or_else(|failure| {
            println!("{failure}");
            End::Ran(Tally::FAILED)
        });
        if let End::Skipped(why) = &end {
            println!("  skipped: {why}");
        }
        self.stages.push(Stage {
            name: name.to_owned(),
            took: started.elapsed(),
            end,
        });
    }

    /// Runs a stage that succeeds or fails as one, and gives on what it made.
    pub(crate) fn stage<T>(&mut self, name: &str, run: impl FnOnce() -> Outcome<T>) -> Option<T> {
        let mut made = None;
        self.run(name, || {
            made = Some(run()?);
            Ok(End::Ran(Tally::PASSED))
        });
        made
    }

    /// Counts as failed a stage that needed one which failed.
    pub(crate) fn blocked(&mut self, name: &str, by: &str) {
        self.run(name, || {
            Err(Failure::new(
                format!("{name}: not run"),
                format!("it needs {by}, which failed"),
                "see above",
            ))
        });
    }

    pub(crate) fn total(&self) -> Tally {
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
                    writeln!(
                        out,
                        "✗ {name:<22}{took:>9}   {passed} passed, {failed} failed"
                    )?;
                }
                End::Skipped(why) => writeln!(out, "  {name:<22}{:>9}   skipped: {why}", "")?,
            }
        }
        let Tally { passed, failed } = self.total();
        write!(out, "\n{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken() -> Failure {
        Failure::new("a", "b", "c")
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let mut report = Report::default();
        assert_eq!(report.stage("fmt", || Ok(7)), Some(7));
        report.run("native tests", || {
            Ok(End::Ran(Tally {
                passed: 40,
                failed: 2,
            }))
        });
        report.run("debian build", || Ok(End::Skipped("no apt-get".into())));
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("✗ native tests") && text.contains("skipped: no apt-get"));
    }

    #[test]
    fn what_fails_or_is_blocked_counts_once() {
        let mut report = Report::default();
        assert_eq!(report.stage("build", || Err::<(), _>(broken())), None);
        report.blocked("browser tests", "build");
        report.run("native tests", || Err(broken()));
        assert_eq!(report.total().failed, 3);
    }
}
