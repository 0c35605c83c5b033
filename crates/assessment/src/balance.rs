//! Hard against soft skills: how much of what a role asks is there within each kind.

use super::finding::Finding;
use super::framework::Kind;
use super::readiness::Tally;
use super::report::Report;

/// The sums within the hard and within the soft skills of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Over the hard skills.
    pub hard: Tally,
    /// Over the soft ones.
    pub soft: Tally,
}

/// Up to this many points apart the two are balanced: one answer given otherwise moves either by as much.
pub const BALANCED_WITHIN: u8 = 5;

/// Which kind is further on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Fewer than half of the skills of one kind are rated: nothing fair can be said.
    TooEarly,
    /// At most [`BALANCED_WITHIN`] points apart.
    Balanced,
    /// The hard skills lead by so many points.
    Hard(u8),
    /// The soft skills lead by so many points.
    Soft(u8),
}

impl Balance {
    /// The balance of a report.
    #[must_use]
    pub fn of(report: &Report<'_>) -> Balance {
        let tally = |kind| {
            let of_kind = report.findings.iter().copied();
            Tally::of(of_kind.filter(|finding: &Finding<'_>| finding.skill.kind == kind))
        };
        Balance {
            hard: tally(Kind::Hard),
            soft: tally(Kind::Soft),
        }
    }

    /// Which kind is further on, in the whole percents that are shown.
    #[must_use]
    pub fn lean(&self) -> Lean {
        let known = |tally: &Tally| {
            let percent = tally.readiness.percent();
            percent.filter(|_| !tally.coverage.is_thin())
        };
        let (Some(hard), Some(soft)) = (known(&self.hard), known(&self.soft)) else {
            return Lean::TooEarly;
        };
        if hard.abs_diff(soft) <= BALANCED_WITHIN {
            Lean::Balanced
        } else if hard > soft {
            Lean::Hard(hard - soft)
        } else {
            Lean::Soft(soft - hard)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Balance, Lean};
    use crate::readiness::{Coverage, Readiness, Tally};

    fn tally(missing: u32, rated: u32) -> Tally {
        Tally {
            readiness: Readiness {
                missing,
                asked: 100,
            },
            coverage: Coverage {
                rated,
                applicable: 10,
            },
            ..Tally::default()
        }
    }

    #[track_caller]
    fn check(hard: Tally, soft: Tally, expected: Lean) {
        assert_eq!(Balance { hard, soft }.lean(), expected);
    }

    #[test]
    fn five_points_apart_are_balanced_and_six_are_not() {
        check(tally(20, 10), tally(25, 10), Lean::Balanced);
        check(tally(25, 10), tally(20, 10), Lean::Balanced);
        check(tally(20, 10), tally(26, 10), Lean::Hard(6));
        check(tally(26, 10), tally(20, 10), Lean::Soft(6));
    }

    #[test]
    fn nothing_is_said_where_few_skills_of_a_kind_are_rated() {
        check(tally(20, 10), tally(90, 4), Lean::TooEarly);
        check(Tally::default(), tally(20, 10), Lean::TooEarly);
    }
}
