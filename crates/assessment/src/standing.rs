//! The verdict: where a person stands against a role, in six steps that have words in the content.

use super::readiness::Tally;

/// Where a person stands against a role, furthest away first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Fewer than half of the role's skills are rated: nothing fair can be said.
    TooEarly,
    /// Fewer than half of the skills of the role's industry are rated: the figure speaks of the core.
    CoreOnly,
    /// Below 50 %.
    Starting,
    /// 50 % or more.
    Building,
    /// 75 % or more, or more than that with a must-have that is missing or not rated.
    Close,
    /// 90 % or more with every must-have met.
    Ready,
}

/// Whole percent from which a person is building towards the role.
pub const BUILDING_FROM: u8 = 50;
/// Whole percent from which a person is close to the role.
pub const CLOSE_FROM: u8 = 75;
/// Whole percent from which a person with every must-have met is ready for the role.
pub const READY_FROM: u8 = 90;

impl Standing {
    /// The verdict on these sums. A must-have that is missing, or of which nothing is known, caps it at
    /// [`Standing::Close`]: must-haves are not averaged away. An industry of which little is rated is never
    /// spoken of beyond its core.
    #[must_use]
    pub fn of(tally: &Tally) -> Standing {
        let Some(percent) = tally.readiness.percent() else {
            return Standing::TooEarly;
        };
        if tally.coverage.is_thin() {
            Standing::TooEarly
        } else if tally.of_industry.is_core_only() {
            Standing::CoreOnly
        } else if percent < BUILDING_FROM {
            Standing::Starting
        } else if percent < CLOSE_FROM {
            Standing::Building
        } else if percent < READY_FROM
            || tally.missing_must_haves > 0
            || tally.unrated_must_haves > 0
        {
            Standing::Close
        } else {
            Standing::Ready
        }
    }

    /// Whether enough is rated to say how far somebody is from the role.
    #[must_use]
    pub fn is_known(self) -> bool {
        self >= Standing::Starting
    }
}

#[cfg(test)]
mod tests {
    use super::Standing;
    use crate::readiness::{Coverage, IndustryCoverage, Readiness, Tally};

    fn check(
        missing: u32,
        rated: u32,
        missing_must_haves: u32,
        unrated_must_haves: u32,
        expected: Standing,
    ) {
        let tally = Tally {
            readiness: Readiness {
                missing,
                asked: 100,
            },
            coverage: Coverage {
                rated,
                applicable: 10,
            },
            missing_must_haves,
            unrated_must_haves,
            of_industry: IndustryCoverage { rated: 2, own: 4 },
        };
        assert_eq!(Standing::of(&tally), expected);
    }

    #[test]
    fn an_industry_of_which_fewer_than_half_is_rated_is_core_only() {
        for (rated, own, expected) in [
            (0, 0, Standing::Ready),
            (0, 4, Standing::CoreOnly),
            (1, 4, Standing::CoreOnly),
            (2, 4, Standing::Ready),
            (2, 5, Standing::CoreOnly),
        ] {
            let tally = Tally {
                readiness: Readiness {
                    missing: 0,
                    asked: 100,
                },
                coverage: Coverage {
                    rated: 10,
                    applicable: 10,
                },
                of_industry: IndustryCoverage { rated, own },
                ..Tally::default()
            };
            assert_eq!(Standing::of(&tally), expected, "{rated} of {own}");
        }
    }

    #[test]
    fn each_band_begins_at_its_bound() {
        check(10, 10, 0, 0, Standing::Ready);
        check(11, 10, 0, 0, Standing::Close);
        check(25, 10, 0, 0, Standing::Close);
        check(26, 10, 0, 0, Standing::Building);
        check(50, 10, 0, 0, Standing::Building);
        check(51, 10, 0, 0, Standing::Starting);
    }

    #[test]
    fn a_must_have_missing_or_unrated_caps_the_verdict() {
        check(0, 10, 1, 0, Standing::Close);
        check(0, 9, 0, 1, Standing::Close);
        check(60, 10, 1, 0, Standing::Starting);
    }

    #[test]
    fn half_the_skills_are_enough_and_fewer_are_not() {
        check(0, 5, 0, 0, Standing::Ready);
        check(0, 4, 0, 0, Standing::TooEarly);
    }
}
