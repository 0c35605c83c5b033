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

#[derive(Debug)]
enum End {
    Ran(Tally),
    Skipped(String),
}

impl Report {
    /// Runs a stage that counts tests.
    pub(crate) fn tests(&mut self, name: &str, run: impl FnOnce() -> Outcome<Tally>) {
        let started = begin(name);
        let tally = run().unwrap_or_else(|failure| {
            println!("{failure}");
            Tally::FAILED
        });
        self.end(name, started, End::Ran(tally));
    }

    /// Runs a stage that succeeds or fails as one, and gives on what it made.
    pub(crate) fn stage<T>(&mut self, name: &str, run: impl FnOnce() -> Outcome<T>) -> Option<T> {
        let mut made = None;
        self.tests(name, || {
            made = Some(run()?);
            Ok(Tally::PASSED)
        });
        made
    }

    /// Leaves out a stage that cannot be run on this machine; nothing has failed thereby.
    pub(crate) fn skip(&mut self, name: &str, why: impl Into<String>) {
        let why = why.into();
        println!("\n── {name}: skipped, {why}");
        self.end(name, Instant::now(), End::Skipped(why));
    }

    /// Counts as failed a stage that needed one which failed.
    pub(crate) fn blocked(&mut self, name: &str, by: &str) {
        self.tests(name, || {
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

    fn end(&mut self, name: &str, started: Instant, end: End) {
        self.stages.push(Stage {
            name: name.to_owned(),
            took: started.elapsed(),
            end,
        });
    }
}

fn begin(name: &str) -> Instant {
    println!("\n── {name}");
    Instant::now()
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
        report.tests("native tests", || {
            Ok(Tally {
                passed: 40,
                failed: 2,
            })
        });
        report.skip("debian build", "no apt-get");
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("✗ native tests") && text.contains("skipped: no apt-get"));
    }

    #[test]
    fn what_fails_or_is_blocked_counts_once() {
        let mut report = Report::default();
        assert_eq!(report.stage("build", || Err::<(), _>(broken())), None);
        report.blocked("browser tests", "build");
        report.tests("native tests", || Err(broken()));
        assert_eq!(report.total().failed, 3);
    }
}
