//! The goals: what each figure must not exceed, what it should not, and how a figure stands to them. Less
//! is better in all of them.

use std::fmt::Write as _;

/// A figure with its goals.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Goal {
    /// What is measured.
    pub(super) figure: String,
    pub(super) unit: Unit,
    pub(super) must: f64,
    pub(super) aim: f64,
    pub(super) measured: f64,
    /// What else there is to say of it, possibly nothing.
    pub(super) beside: String,
}

/// How figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// From bytes, of which a KB has 1000.
    Kilobytes,
    Milliseconds,
    Microseconds,
    /// A ratio, or a score without a unit.
    Plain,
}

impl Unit {
    pub(super) fn shown(self, value: f64) -> String {
        match self {
            Unit::Kilobytes => format!("{:.1} KB", value / 1000.0),
            Unit::Milliseconds if value == 0.0 => "0 ms".into(),
            Unit::Milliseconds => format!("{value:.1} ms"),
            Unit::Microseconds => format!("{value:.1} µs"),
            Unit::Plain if value == 0.0 => "0".into(),
            Unit::Plain => format!("{value:.3}"),
        }
    }
}

impl Goal {
    fn verdict(&self) -> &'static str {
        if self.measured <= self.aim {
            "aim met"
        } else if self.measured <= self.must {
            "must met"
        } else {
            "**missed**"
        }
    }
}

/// A Markdown table of the goals.
pub(super) fn table(goals: &[Goal]) -> String {
    let mut table =
        String::from("| figure | must | aim | measured | ok? |\n|---|--:|--:|--:|---|\n");
    for goal in goals {
        let shown = |value| goal.unit.shown(value);
        let beside = if goal.beside.is_empty() {
            String::new()
        } else {
            format!(" ({})", goal.beside)
        };
        // Writing into a string cannot fail.
        let _ = writeln!(
            table,
            "| {} | ≤ {} | ≤ {} | {}{beside} | {} |",
            goal.figure,
            shown(goal.must),
            shown(goal.aim),
            shown(goal.measured),
            goal.verdict()
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(measured: f64) -> Goal {
        Goal {
            figure: "bytes".into(),
            unit: Unit::Kilobytes,
            must: 110_000.0,
            aim: 80_000.0,
            measured,
            beside: String::new(),
        }
    }

    #[test]
    fn a_goal_is_met_at_its_limit_and_missed_above() {
        assert_eq!(goal(80_000.0).verdict(), "aim met");
        assert_eq!(goal(80_001.0).verdict(), "must met");
        assert_eq!(goal(110_000.0).verdict(), "must met");
        assert_eq!(goal(110_001.0).verdict(), "**missed**");
        assert_eq!(goal(f64::NAN).verdict(), "**missed**");
    }

    #[test]
    fn a_row_says_it_all() {
        let goals = [Goal {
            beside: "three files".into(),
            ..goal(99_950.0)
        }];
        let table = table(&goals);
        assert_eq!(
            table.lines().nth(2),
            Some("| bytes | ≤ 110.0 KB | ≤ 80.0 KB | 100.0 KB (three files) | must met |")
        );
    }

    #[test]
    fn nothing_is_written_without_decimals() {
        assert_eq!(Unit::Milliseconds.shown(0.0), "0 ms");
        assert_eq!(Unit::Plain.shown(0.0), "0");
        assert_eq!(Unit::Plain.shown(0.0004), "0.000");
        assert_eq!(Unit::Microseconds.shown(9.87), "9.9 µs");
    }
}
