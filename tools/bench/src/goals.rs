//! The goals: what each figure must not exceed, what it should not, and how a figure stands to them. Less
//! is better in all of them.

use std::fmt::Write as _;

/// A figure with its goals.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Goal {
    /// What is measured.
    pub(crate) figure: String,
    pub(crate) unit: Unit,
    pub(crate) must: f64,
    pub(crate) aim: f64,
    pub(crate) measured: f64,
    /// What else there is to say of it, possibly nothing.
    pub(crate) beside: String,
}

/// How figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// From bytes, of which a KB has 1000.
    Kilobytes,
    Milliseconds,
    Microseconds,
    /// A ratio, or a score without a unit.
    Plain,
}

impl Unit {
    pub(crate) fn shown(self, value: f64) -> String {
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
pub(crate) fn table(goals: &[Goal]) -> String {
    let mut table = String::from("| figure | must | aim | measured | ok? |\n|---|--:|--:|--:|---|\n");
    for goal in goals {
        let shown = |value| goal.unit.shown(value);
        let beside = if goal.beside.is_empty() { String::new() } else { format!(" ({})", goal.beside) };
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
