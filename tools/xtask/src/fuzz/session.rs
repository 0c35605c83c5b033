//! What one run of a fuzz target came to, read from what libFuzzer says while it runs.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

/// How much of libFuzzer's output is kept, for when it ends otherwise than expected.
const KEPT_LINES: usize = 20;

/// A run of one target.
#[derive(Debug)]
pub(crate) struct Session {
    target: String,
    started: Instant,
    took: Duration,
    executions: u64,
    findings: u32,
    last_lines: Vec<String>,
    /// Between the first word of a panic and the end of its report.
    in_report: bool,
}

impl Session {
    pub(super) fn start(target: &str) -> Self {
        Self {
            target: target.into(),
            started: Instant::now(),
            took: Duration::ZERO,
            executions: 0,
            findings: 0,
            last_lines: Vec::new(),
            in_report: false,
        }
    }

    /// Takes in a line and says whether it is worth telling.
    pub(super) fn read<'l>(&mut self, line: &'l str) -> Option<&'l str> {
        if self.last_lines.len() == KEPT_LINES {
            self.last_lines.remove(0);
        }
        self.last_lines.push(line.to_owned());
        if let Some(number) = line.strip_prefix("stat::number_of_executed_units:") {
            self.executions = number.trim().parse().unwrap_or(0);
        }
        if line.contains("Test unit written to") {
            self.findings += 1;
            return Some(line);
        }
        if line.contains("panicked at") || line.contains("ERROR: libFuzzer") {
            self.in_report = true;
        } else if line.starts_with("stat::") || line.starts_with("MS: ") {
            self.in_report = false;
        }
        (self.in_report || line.contains("pulse")).then_some(line)
    }

    pub(super) fn end(&mut self) {
        self.took = self.started.elapsed();
    }

    /// How many inputs were found that it does not stand: libFuzzer ends at the first one.
    pub(crate) fn findings(&self) -> u32 {
        self.findings
    }

    pub(super) fn last_lines(&self) -> String {
        self.last_lines.join("\n")
    }

    fn a_second(&self) -> u64 {
        let milliseconds = u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX);
        self.executions.saturating_mul(1_000) / milliseconds.max(1)
    }
}

/// The sessions, a line each.
pub(crate) fn table(sessions: &[Session]) -> String {
    let mut table = "target      executions    seconds     a second   findings".to_owned();
    for session in sessions {
        // Writing into a text cannot fail.
        let _ = write!(
            table,
            "\n{:<10}{:>12}{:>11}{:>13}{:>11}",
            session.target,
            session.executions,
            session.took.as_secs(),
            session.a_second(),
            session.findings
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(output: &str) -> (Session, Vec<&str>) {
        let mut session = Session::start("link");
        let told = output
            .lines()
            .filter_map(|line| session.read(line))
            .collect();
        session.took = Duration::from_millis(2_500);
        (session, told)
    }

    #[test]
    fn executions_are_counted_and_only_the_pulse_is_told() {
        let output = "\
INFO: Seed: 1
#2\tINITED cov: 75
#1048576\tpulse  cov: 300 exec/s: 99000
#1048590\tNEW    cov: 301
Done 2000000 runs in 2 second(s)
stat::number_of_executed_units: 2000000
stat::peak_rss_mb:              31";
        let (session, told) = session(output);
        assert_eq!(told, ["#1048576\tpulse  cov: 300 exec/s: 99000"]);
        assert_eq!(
            table(&[session]),
            "target      executions    seconds     a second   findings\n\
             link           2000000          2       800000          0"
        );
    }

    #[test]
    fn a_finding_is_told_with_its_panic_and_its_file() {
        let output = "\
#2\tINITED cov: 75
thread '<unnamed>' panicked at fuzz_targets/pack.rs:22:13:
a fault of 4001 characters
==1== ERROR: libFuzzer: deadly signal
stat::number_of_executed_units: 77
MS: 1 ChangeByte-; base unit: 00
artifact_prefix='x/'; Test unit written to x/crash-1
Base64: AA==";
        let (session, told) = session(output);
        assert_eq!(told.len(), 4);
        assert!(told[1].contains("4001") && told[3].contains("x/crash-1"));
        assert_eq!((session.findings(), session.executions), (1, 77));
        assert!(session.last_lines().ends_with("Base64: AA=="));
    }
}
