//! Counting tests from what `cargo test` prints, for its exit code tells only that something failed.

use std::ops::AddAssign;

/// Tests that passed and tests that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Adds the counts if the line sums up a test program.
    pub(crate) fn read(&mut self, line: &str) {
        let Some((_, counts)) = line
            .trim_start()
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
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

    fn of(output: &str) -> Tally {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn sums_every_test_program() {
        let output = "\
running 2 tests
test a ... ok
test b ... ok

test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 40 tests
test result: FAILED. 37 passed; 3 failed; 5 ignored; 0 measured; 1 filtered out; finished in 9.52s
";
        let expected = Tally {
            passed: 39,
            failed: 3,
        };
        assert_eq!(of(output), expected);
    }

    #[test]
    fn what_a_test_prints_is_not_counted() {
        assert_eq!(
            of("7 passed; 7 failed\ntest result: soon\n"),
            Tally::default()
        );
    }
}
